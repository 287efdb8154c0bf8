//! Public support: the number under a published letter and the names of who wants to be named; the form, at the size of a
//! phone and without script, and the code that confirms it; going back on it; and at the desk, opening and closing it.

pub mod ask;
pub mod code;
pub mod data;
pub mod desk;
mod form;
pub mod names;
pub mod one;
mod section;
pub mod withdraw;
mod words;

pub use data::{
    Ask, Code, CodeFailed, Desk, Gone, Held, Named, Names, NotOpened, OnPage, One, Over, Said,
    Standing, Withdraw,
};
pub use form::{HideForm, OpenForm, SupportForm};
pub use section::section;
