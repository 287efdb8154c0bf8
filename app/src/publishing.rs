//! What everyone can read: the front page, a letter, the check of a file, and what is said when something fails.
//! Complete without script; each page is a function of the data beside it.

pub mod failure;
pub mod history;
pub mod home;
pub mod letter;
pub mod letter_log;
pub mod log;
pub mod verify;

mod log_words;
mod people;
mod support;
mod text;
mod verify_words;

pub use failure::Failure;
pub use history::{Dated, Happening};
pub use home::{HomeItem, HomePage};
pub use letter::{Erratum, LetterPage, PdfFile, Withdrawal, errata, erratum};
pub use people::{SignatoryRow, signatory_table};
pub use text::{AtDemands, letter_text, reading_minutes};
pub use verify::{
    Asked, Check, Finding, FoundLetter, Outcome, Refused, Step, VerifyForm, VerifyReport,
};
