//! What the pages show of answers that are waited for: plain data, prepared by the server.

use super::AwaitingForm;
use crate::desk::data::Filled;
use letters::{
    awaiting::{Sending, State},
    ids::{DispatchId, InstitutionId},
    text::{Line, Slug},
    time::Day,
};
use std::collections::BTreeMap;

/// A letter on the desk's front page: its sendings that need a hand, or are to be answered today or this week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfLetter {
    /// Its address.
    pub letter: Slug,
    /// The short title, or the subject.
    pub title: String,
    /// The sendings.
    pub sendings: Vec<Waits>,
}

/// A sending of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// Where it went.
    pub to: Line,
    /// How it stands with the answer.
    pub state: State,
}

/// A letter's sendings on the page about them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sendings {
    /// The day of showing, in Amsterdam.
    pub today: Day,
    /// Whether the letter can be followed by another, and its answers be recorded.
    pub stands: bool,
    /// The sendings, the newest first.
    pub all: Vec<SentLine>,
    /// A form of one of them that is to be shown again.
    pub typed: Option<Typed>,
}

/// A sending with how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLine {
    /// The sending, with what was said of it.
    pub sending: Sending,
    /// How it stands with the answer, on the day of showing.
    pub state: State,
    /// Who said each step, by its number.
    pub by: BTreeMap<u32, String>,
    /// Where it went, when the directory of addressees has it.
    pub institution: Option<InstitutionId>,
}

/// A form as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Of which sending.
    pub dispatch: DispatchId,
    /// The form, with what is wrong with it.
    pub filled: Filled<AwaitingForm>,
}
