//! Guests: organisations that are no members ask to co-sign. In public a form under the whole text, at the size of a phone
//! and without script, and the code that confirms it; at the desk the link to pass on, and who waits to be let in.

pub mod ask;
pub mod code;
pub mod data;
pub mod desk;
mod form;
pub mod one;
mod words;

pub use data::{
    Ask, Code, CodeFailed, Decide, Guest, Guests, Link, NotDecided, One, Over, Said, Twin,
};
pub use form::{DecideForm, GuestForm, Whom};
pub use words::{evidence, mark};
