//! What is to be struck out, and what was, as it is kept.

use letters::{
    dispatch::Channel,
    questions::Kept,
    response::ResponseKind,
    struck::StrikeRefused,
    text::{Line, PersonName, Sentence},
    time::{Day, Moment},
};

/// Something that was recorded by mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistaken {
    /// A sending that was made outside the program.
    Sending {
        /// To whom it seemed to go.
        to: Line,
        /// On which day.
        on: Day,
        /// How.
        channel: Channel,
    },
    /// A response.
    Response {
        /// From whom it seemed to be.
        from: Line,
        /// Of which day.
        on: Day,
        /// In what form.
        kind: ResponseKind,
    },
    /// Parliamentary questions.
    Questions(Box<Kept>),
}

/// Something as it stands before it is struck out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToStrike {
    /// What it says.
    pub what: Mistaken,
    /// Why it cannot be struck out.
    pub refused: Option<StrikeRefused>,
    /// What was said of it so far: another number when that changed.
    pub seen: u32,
}

/// That something was struck out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StruckRecord {
    /// What.
    pub what: Mistaken,
    /// Why.
    pub why: Sentence,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: PersonName,
}
