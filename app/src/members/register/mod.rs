//! The register of organisations: who is a member and who a guest, what they serve, and what the association counts.
//!
//! Pages are pure functions of the data in [`data`]; the form of one organisation is read by [`OrganisationForm`].

pub mod data;
mod fields;
mod form;
mod history;
pub mod list;
pub mod new;
pub mod preview;
pub mod read_in;
pub mod show;
pub mod words;

pub use data::{Fact, Leave, List, NewOrganisation, Preview, ReadIn, Said, Show, TableProblem};
pub use form::{OrganisationForm, Read, refused};
