//! What the pages show: plain data, prepared by the server.

use super::form::{PromiseForm, StepForm};
use crate::{
    desk::data::{Filled, LetterHead},
    outcomes::{Answered, Source},
};
use letters::{
    commitment::{Commitment, Ending, State},
    demand::DemandId,
    letter::Language,
    response::Response,
    text::{Line, Slug},
    time::Day,
};
use std::collections::BTreeMap;

/// A commitment with what stands around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Promised {
    /// The commitment.
    pub commitment: Commitment,
    /// Who said what of it, by the number of the step: for the desk alone.
    pub by: BTreeMap<u32, String>,
    /// The response in which it was promised.
    pub source: Source,
    /// The number of the demand that it belongs to.
    pub demand: Option<u32>,
}

/// What was promised in the responses to a letter, in the order in which it is listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Promises {
    /// The day of showing: decides what is late.
    pub today: Day,
    /// All of it.
    pub all: Vec<Promised>,
}

impl Promises {
    /// Sorted as they are listed on this day.
    #[must_use]
    pub fn on(today: Day, mut all: Vec<Promised>) -> Self {
        all.sort_by_key(|it| it.commitment.order(today));
        Self { today, all }
    }
}

/// A commitment among those to all letters.
#[derive(Debug, Clone, PartialEq)]
pub struct OfLetter {
    /// The address of the letter.
    pub letter: Slug,
    /// Its title.
    pub title: String,
    /// The commitment.
    pub commitment: Commitment,
}

/// Which commitments are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stand {
    /// Those that somebody waits for.
    #[default]
    Running,
    /// Those of them whose last day is past.
    Late,
    /// Those that ended so.
    Ended(Ending),
    /// All of them, and what was taken back as well.
    All,
}

impl Stand {
    /// Every choice, in the order in which they are offered.
    pub const EVERY: [Self; 6] = [
        Self::Running,
        Self::Late,
        Self::Ended(Ending::Kept),
        Self::Ended(Ending::Broken),
        Self::Ended(Ending::Overtaken),
        Self::All,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Running => "lopend",
            Self::Late => "te-laat",
            Self::Ended(Ending::Kept) => "nagekomen",
            Self::Ended(Ending::Broken) => "niet-nagekomen",
            Self::Ended(Ending::Overtaken) => "achterhaald",
            Self::All => "alle",
        }
    }

    /// Reads the word; any other is the first choice.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        let found = Self::EVERY.into_iter().find(|it| it.key() == key);
        found.unwrap_or_default()
    }

    /// Whether it shows what stands so.
    #[must_use]
    pub fn shows(self, state: State) -> bool {
        match self {
            Self::Running => state.runs(),
            Self::Late => matches!(state, State::Late { .. }),
            Self::Ended(ending) => state == State::Ended(ending),
            Self::All => true,
        }
    }
}

/// The room with all commitments.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPage {
    /// The day of showing.
    pub today: Day,
    /// Which are listed.
    pub stand: Stand,
    /// All of them, in the order in which they are listed.
    pub all: Vec<OfLetter>,
}

/// The form that notes what a response promises.
#[derive(Debug, Clone, PartialEq)]
pub struct NotePage {
    /// Which letter.
    pub head: LetterHead,
    /// What came back.
    pub response: Response,
    /// The questions whose answer it records.
    pub answered: Option<Answered>,
    /// The demands of the letter, each with its words.
    pub demands: Vec<(DemandId, String)>,
    /// Who may be said to promise, the likeliest first.
    pub speakers: Vec<Line>,
    /// What was noted of this response before.
    pub before: Vec<Promised>,
    /// The form, as typed.
    pub form: Filled<PromiseForm>,
}

/// The page of one commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct OnePage {
    /// Which letter.
    pub head: LetterHead,
    /// The day of showing.
    pub today: Day,
    /// The commitment.
    pub promised: Promised,
    /// The response in which it was promised.
    pub response: Response,
    /// The demands of the letter, each with its words.
    pub demands: Vec<(DemandId, String)>,
    /// The language that the letter is written in.
    pub language: Language,
    /// The form that was sent, as typed.
    pub form: Filled<StepForm>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It was noted.
    Noted,
    /// It was revised.
    Revised,
    /// It ended.
    Ended,
    /// It runs after all.
    Reopened,
    /// It was taken back.
    TakenBack,
}

crate::said::words! {
    Said {
        Noted = "vastgelegd",
        Revised = "verbeterd",
        Ended = "afgerond",
        Reopened = "heropend",
        TakenBack = "teruggenomen",
    }
}
