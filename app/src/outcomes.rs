//! What became of a letter's demands: the page of one response, where somebody says so, and the matrix of demands and
//! addressees, at the desk and for everybody.

pub mod data;
pub mod form;
pub mod overview;
pub mod passages;
pub mod public;
pub mod response;

mod marked;
mod table;
mod words;

pub use data::{
    AllAnswered, Answered, Found, Mark, Marks, OutcomesPage, ResponsePage, Said, Shown, Source,
    quotable,
};
pub(crate) use form::read_passage;
pub use form::{FindingMistake, NewOutcome, OutcomeForm};
pub use marked::marked;
pub(crate) use passages::{Read, Spot, passages};
pub use table::Where;
pub(crate) use table::{desk_place, public_place};
pub use words::in_words;
pub(crate) use words::{mistake, or_open, outcome, place};
