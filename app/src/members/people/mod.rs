//! People: everybody whom the house knows, how they stand to it, and what is done about one of them.
//!
//! Whoever keeps the members or the house comes here; an operator has no desk, so these pages have the frame of one's own.

mod data;
pub mod edit;
mod form;
pub mod leave;
pub mod list;
pub mod new;
mod parts;
pub mod roles;
pub mod show;
mod words;

pub use data::{
    Edit, Ends, Leave, Line, MandateLine, May, NewPerson, People, Roles, Said, Show, Which,
};
pub use form::{PersonForm, RoleForm};
pub use words::{fields, held};
