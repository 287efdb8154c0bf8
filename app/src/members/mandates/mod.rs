//! Mandates: who may sign for whom, since when and on what ground, and who might on any other day.
//!
//! The secretariat keeps them all; whoever holds one for an organisation sees it among what is their own, and appoints
//! deputies under it.

mod data;
pub mod end;
mod form;
pub mod list;
pub mod new;
pub mod own;
pub mod show;
mod words;

pub use data::{
    DeputyForm, EndForm, EndMandate, Granted, List, MandateLine, NewMandate, OwnMandate,
    OwnMandates, Said, Show, When,
};
pub use form::{MandateForm, NewGrant, refused};
pub use words::{appointed_by, extent, function, period};
