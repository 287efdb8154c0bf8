//! What the pages of an objection show, and the fields that they send: `shown` (the hash of the text that the page showed),
//! `wording`, `why` and `code`.

use super::{places::Place, words};
use crate::{cosigning::NotTaken, locale::Locale, ui::FormError};
use letters::{
    ids::{ObjectionId, ThreadId},
    letter::Language,
    objections::{Became, ObjectionRefused},
    review::NotProposed,
    time::Moment,
};

/// What stands on top of every page of an objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectorHead {
    /// The secret in the address.
    pub token: String,
    /// What the letter is called.
    pub title: String,
    /// For which organisation the reader is asked.
    pub organisation: String,
    /// The reader.
    pub person: String,
    /// The language of the text.
    pub language: Language,
    /// The number of the version.
    pub version: u32,
    /// The SHA-256 of its text, 64 hexadecimal digits.
    pub hash: String,
    /// Until when answers are taken.
    pub deadline: Moment,
}

/// Choosing where something else should stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choose {
    /// What stands on top.
    pub head: ObjectorHead,
    /// Everything that can be chosen.
    pub places: Vec<Place>,
    /// Why nothing can be said any more.
    pub stopped: Option<ObjectionRefused>,
}

/// What should stand there, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Propose {
    /// What stands on top.
    pub head: ObjectorHead,
    /// Where.
    pub place: Place,
    /// What was typed.
    pub typed: Typed,
    /// Why it was not taken.
    pub refused: Option<NotObjected>,
}

/// What somebody typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The words that should stand there.
    pub wording: String,
    /// Why.
    pub why: String,
    /// The code.
    pub code: String,
}

/// Why an objection, or taking one back, was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotObjected {
    /// The words say nothing new, or what cannot be kept.
    Words(NotProposed),
    /// No reason was given.
    NoWhy,
    /// It is too long, or holds what cannot be kept.
    BadWhy,
    /// The code, or what the round says.
    NotTaken(NotTaken),
    /// There are as many as there may be.
    TooMany,
    /// It was decided on before, or taken back.
    Decided,
}

impl NotObjected {
    /// The sentence, at its field.
    #[must_use]
    pub fn error(&self, locale: Locale) -> FormError {
        words::error(locale, self)
    }
}

/// One objection, to whoever made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct One {
    /// What stands on top.
    pub head: ObjectorHead,
    /// Which.
    pub objection: ObjectionLine,
    /// The code as it was typed.
    pub code: String,
    /// Why it was not taken back.
    pub refused: Option<NotObjected>,
}

/// An objection in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionLine {
    /// Which.
    pub id: ObjectionId,
    /// Its suggestion in the review.
    pub thread: ThreadId,
    /// For whom it was made.
    pub organisation: String,
    /// By whom.
    pub person: String,
    /// When.
    pub at: Moment,
    /// The number of the version that it is against.
    pub against: u32,
    /// The words that should go.
    pub quote: String,
    /// Those that should come.
    pub replacement: String,
    /// What stood before them, on the same line; it may be cut off.
    pub before: String,
    /// What stood after them.
    pub after: String,
    /// Why.
    pub why: String,
    /// What became of it.
    pub became: Became,
    /// The version that came of it.
    pub version: Option<u32>,
    /// Why it was not followed.
    pub reason: Option<String>,
}

/// Where a list of objections stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// On the letter's page at the desk.
    Letter,
    /// Before the text is unpinned.
    Thaw,
    /// Before the letter is made Final.
    Finish,
}
