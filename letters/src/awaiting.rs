//! Answers that are waited for: by when a sending is to be answered, what was said of that later, and whether it came back
//! undelivered.
//!
//! Whoever sends a letter says by which day an answer is expected, or that none is. From there every thing that is said of the
//! sending is a [`Step`], and steps are only ever added: the day is moved, nobody waits any more and waits after all, what went
//! by post came back and did not. Each but the first says why.
//!
//! # Where it stands
//! Follows from the steps, from what came in and from the day on which one looks ([`OfLetter::state`]), and is kept nowhere.

mod standing;

pub use standing::{Answer, OfLetter, Over, State};

use crate::{
    dispatch::Dispatch,
    ids::DispatchId,
    text::Sentence,
    time::{Day, Moment},
};
use jiff::ToSpan as _;
use thiserror::Error;

/// How many days a letter's addressee is given where nobody says otherwise: six weeks. That is a habit and no legal term, which
/// a letter that asks for no decision does not have: time for an office to find who answers, and short enough to call while
/// somebody there still knows the letter.
const USUAL_DAYS: i32 = 6 * 7;

/// How many years after it went a sending can be answered at most: whoever waits for longer means another year.
pub const MOST_YEARS: i16 = 2;

/// How many days ahead a day is this week's: today and the seven days behind it.
pub const THIS_WEEK_DAYS: u32 = 7;

/// The day by which a sending of this day is to be answered, where nobody says otherwise.
#[must_use]
pub fn usual(on: Day) -> Day {
    on.saturating_add(USUAL_DAYS.days())
}

/// Whether a sending of this day can be answered by that one.
///
/// # Errors
/// [`AwaitingRefused::NotAfter`], [`AwaitingRefused::TooFar`].
pub fn can_be_by(until: Day, on: Day) -> Result<(), AwaitingRefused> {
    if until <= on {
        Err(AwaitingRefused::NotAfter)
    } else if until > on.saturating_add(MOST_YEARS.years()) {
        Err(AwaitingRefused::TooFar)
    } else {
        Ok(())
    }
}

/// What is said of a sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// By this day an answer is expected; and why it is another than was said. Only who sends it needs no reason.
    Until(Day, Option<Sentence>),
    /// No answer is expected any more, and why.
    NoMore(Sentence),
    /// One is after all, by the day that stood, and why.
    Again(Sentence),
    /// It came back undelivered on this day, and why.
    Returned(Day, Sentence),
    /// It did not, and why that was said.
    NotReturned(Sentence),
}

/// What a step does, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Said {
    /// An answer is expected by a day.
    Until,
    /// None is any more.
    NoMore,
    /// One is after all.
    Again,
    /// It came back.
    Returned,
    /// It did not.
    NotReturned,
}

impl Said {
    /// Every word.
    pub const ALL: [Self; 5] = [
        Self::Until,
        Self::NoMore,
        Self::Again,
        Self::Returned,
        Self::NotReturned,
    ];

    /// The word in the store and in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Until => "until",
            Self::NoMore => "no-more",
            Self::Again => "again",
            Self::Returned => "returned",
            Self::NotReturned => "not-returned",
        }
    }

    /// Reads the word of the store or of a form.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.key() == key)
    }

    /// Whether it names a day.
    #[must_use]
    pub const fn has_day(self) -> bool {
        matches!(self, Self::Until | Self::Returned)
    }
}

impl Deed {
    /// In a word.
    #[must_use]
    pub const fn said(&self) -> Said {
        match self {
            Self::Until(..) => Said::Until,
            Self::NoMore(_) => Said::NoMore,
            Self::Again(_) => Said::Again,
            Self::Returned(..) => Said::Returned,
            Self::NotReturned(_) => Said::NotReturned,
        }
    }

    /// The day that it names.
    #[must_use]
    pub const fn day(&self) -> Option<Day> {
        match self {
            Self::Until(day, _) | Self::Returned(day, _) => Some(*day),
            Self::NoMore(_) | Self::Again(_) | Self::NotReturned(_) => None,
        }
    }

    /// Why.
    #[must_use]
    pub const fn why(&self) -> Option<&Sentence> {
        match self {
            Self::Until(_, why) => why.as_ref(),
            Self::NoMore(why)
            | Self::Again(why)
            | Self::Returned(_, why)
            | Self::NotReturned(why) => Some(why),
        }
    }

    /// What this word says with this day and reason; none when they do not go together.
    #[must_use]
    pub fn of(said: Said, day: Option<Day>, why: Option<Sentence>) -> Option<Self> {
        Some(match (said, day, why) {
            (Said::Until, Some(day), why) => Self::Until(day, why),
            (Said::NoMore, None, Some(why)) => Self::NoMore(why),
            (Said::Again, None, Some(why)) => Self::Again(why),
            (Said::Returned, Some(day), Some(why)) => Self::Returned(day, why),
            (Said::NotReturned, None, Some(why)) => Self::NotReturned(why),
            _ => return None,
        })
    }
}

/// One thing that was said of a sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The how many-th of its letter, from 1: steps are counted in the order in which they were said.
    pub number: u32,
    /// Of which sending.
    pub dispatch: DispatchId,
    /// What it says.
    pub deed: Deed,
    /// When.
    pub at: Moment,
}

/// A sending, with all that was said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// The sending itself.
    pub dispatch: Dispatch,
    /// Whether it is an envelope that a mail server took: what became of that is heard from servers, and said by nobody.
    pub mailed: bool,
    /// Since which day it is known that such an envelope reached nobody at all.
    pub bounced: Option<Day>,
    /// What was said of it, in that order.
    pub steps: Vec<Step>,
}

/// Why a step is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AwaitingRefused {
    /// The letter has no such sending.
    #[error("the letter has no such sending")]
    NoSending,
    /// An answer cannot be there on or before the day on which the letter went.
    #[error("the day is not after the sending")]
    NotAfter,
    /// The day is more than [`MOST_YEARS`] after it.
    #[error("the day is too far ahead")]
    TooFar,
    /// It came back before it went, or on a day that is still to come.
    #[error("it cannot have come back on this day")]
    NotThatDay,
    /// The very same stands already.
    #[error("this was said already")]
    SaidAlready,
    /// Nobody waits for an answer, so that nobody can stop.
    #[error("no answer is waited for")]
    NothingAwaited,
    /// Somebody waits for an answer: there is nothing to undo.
    #[error("an answer is waited for")]
    StillAwaited,
    /// It went by mail: servers say whether that arrives.
    #[error("it went by mail")]
    Mailed,
    /// It did not come back: there is nothing to undo.
    #[error("it did not come back")]
    NeverReturned,
    /// Something else was said of it since it was looked at.
    #[error("something else was said of it meanwhile")]
    Moved,
}

impl Sending {
    /// The number of what was said last of it; 0 before anything was.
    #[must_use]
    pub fn newest(&self) -> u32 {
        self.steps.last().map_or(0, |it| it.number)
    }

    /// By which day an answer was expected, as it was said last.
    #[must_use]
    pub fn until(&self) -> Option<Day> {
        let mut days = self
            .steps
            .iter()
            .rev()
            .filter(|it| it.deed.said() == Said::Until);
        days.find_map(|it| it.deed.day())
    }

    /// The step that says that it came back, as long as that stands.
    #[must_use]
    pub fn returned(&self) -> Option<&Step> {
        let tells = |it: &&Step| matches!(it.deed.said(), Said::Returned | Said::NotReturned);
        let last = self.steps.iter().rfind(tells);
        last.filter(|it| it.deed.said() == Said::Returned)
    }

    /// On which day it came back, or it was known that as a mail it reached nobody.
    #[must_use]
    pub fn came_back(&self) -> Option<Day> {
        self.returned()
            .and_then(|it| it.deed.day())
            .or(self.bounced)
    }

    /// The step that says that no answer is expected any more, as long as that stands: what comes back after it asks for a hand.
    #[must_use]
    pub fn ended(&self) -> Option<&Step> {
        let tells = |it: &&Step| matches!(it.deed.said(), Said::Until | Said::NoMore | Said::Again);
        let last = self.steps.iter().rfind(tells);
        let ended = last.filter(|it| it.deed.said() == Said::NoMore)?;
        let later = self.returned().is_some_and(|it| it.number > ended.number);
        (!later).then_some(ended)
    }

    /// When somebody said last that an answer is still to come: what came before that was none.
    pub(crate) fn asked_again(&self) -> Option<Moment> {
        let again = |it: &&Step| matches!(&it.deed, Deed::Until(_, Some(_)));
        self.steps.iter().rfind(again).map(|it| it.at)
    }

    /// Whether this can be said next, by somebody who saw what was said up to a number.
    ///
    /// # Errors
    /// [`AwaitingRefused`].
    pub fn takes(&self, deed: &Deed, seen: u32, today: Day) -> Result<(), AwaitingRefused> {
        if self.newest() > seen {
            // The same once more is a button that was pressed twice.
            let same = self.steps.last().is_some_and(|it| it.deed == *deed);
            let already = AwaitingRefused::SaidAlready;
            return Err(if same {
                already
            } else {
                AwaitingRefused::Moved
            });
        }
        match deed {
            Deed::Until(day, _) => {
                can_be_by(*day, self.dispatch.on)?;
                refuse_if(
                    self.until() == Some(*day) && self.ended().is_none(),
                    AwaitingRefused::SaidAlready,
                )
            }
            Deed::NoMore(_) => {
                refuse_if(self.ended().is_some(), AwaitingRefused::SaidAlready)?;
                let waits = self.until().is_some() || self.came_back().is_some();
                refuse_if(!waits, AwaitingRefused::NothingAwaited)
            }
            Deed::Again(_) => refuse_if(self.ended().is_none(), AwaitingRefused::StillAwaited),
            Deed::Returned(day, _) => {
                refuse_if(self.mailed, AwaitingRefused::Mailed)?;
                refuse_if(self.returned().is_some(), AwaitingRefused::SaidAlready)?;
                let possible = self.dispatch.on <= *day && *day <= today;
                refuse_if(!possible, AwaitingRefused::NotThatDay)
            }
            Deed::NotReturned(_) => {
                refuse_if(self.returned().is_none(), AwaitingRefused::NeverReturned)
            }
        }
    }
}

fn refuse_if(refused: bool, why: AwaitingRefused) -> Result<(), AwaitingRefused> {
    if refused { Err(why) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
