//! Parliamentary questions: a publication is read, what was read is corrected before anything is kept, answers come to questions
//! that were kept, and a clock says by when they are waited for.
//!
//! Pages are pure functions of [`data`]; the forms are read in [`form`].

pub mod content;
pub mod correct;
pub mod data;
pub mod form;
pub mod overview;
mod pairs;
pub mod public;
pub mod recesses;
pub mod set;
pub mod start;
mod warnings;
pub mod words;

pub use data::{Correct, NoticeLine, RevisionLine, SetLine, SetPage, Start, Waiting};
pub use form::{NoticeForm, PairForm, SetForm, Step};
pub use public::PublicSet;
pub use recesses::{RecessForm, RecessPage};
pub use words::{Problem, Said};
