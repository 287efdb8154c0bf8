//! Answers that are waited for, at the desk: on the page of a letter's sendings each with how it stands and the small forms that say
//! something of it; on the letter's page in words; on the front page what needs a hand or is due this week.

pub mod data;
pub mod form;

mod section;
mod words;

pub use data::{OfLetter, Sendings, SentLine, Typed, Waits};
pub use form::{AwaitingForm, read_until};
pub(crate) use section::section;
pub(crate) use words::{refused, shown, summary};
