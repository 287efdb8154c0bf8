//! The directory of addressees: institutions, their offices, who holds each since when, and groups of these.
//!
//! Pages are pure functions of the directory itself and of what was [`Typed`]; the forms are read in [`form`].

pub mod cabinet;
pub mod files;
pub mod form;
pub mod groups;
pub mod institution;
pub mod list;
pub mod merge;
pub mod office;
mod parts;
pub mod removal;
pub mod succession;
pub mod words;

pub use cabinet::{Cabinet, Changed};
pub use files::{FileProblem, Preview, ReadIn};
pub use form::Typed;
pub use groups::Groups;
pub use institution::{NewInstitution, Show};
pub use list::List;
pub use merge::{Merging, office::OfficeMerging};
pub use office::{HolderPage, NewOffice, OfficePage};
pub use removal::Removal;
pub use words::Said;
