//! Redaction: the page on which somebody says what of a response nobody outside reads, and how that looks to everybody.

pub mod page;

mod cover;
mod data;
mod file;
mod form;
mod words;

pub use cover::left;
pub use data::{FileState, NoFile, RedactionPage, Said, SettledLine, Sheet};
pub use form::{Change, RedactionForm, RedactionMistake, Step, corner};
pub(crate) use words::mistake;
pub use words::{made_name, reason};
