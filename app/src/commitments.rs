//! What was promised in responses: noted from a response's page, listed in a room of its own, settled, revised and taken back
//! on a page of its own, and told to everybody on the letter's page.

pub mod data;
pub mod form;
pub mod list;
pub mod note;
pub mod one;
pub mod public;

mod fields;
mod history;
mod row;
mod words;

pub use data::{ListPage, NotePage, OfLetter, OnePage, Promised, Promises, Said, Stand};
pub use form::{Asked, CommitmentMistake, PromiseForm, StepForm};
pub(crate) use row::at_desk;
pub(crate) use words::{mistake, said_of, until};
