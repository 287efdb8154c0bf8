//! Commitments (toezeggingen): what somebody promised in a response to a letter, by when, and what became of it.
//!
//! Somebody reads a [response](crate::response) and notes what it promises: who, what, until when, in which [`crate::outcome::Passage`], and
//! to which demand it belongs, if to any. That is a [`Promise`]. From there every thing that is said of it is a [`Step`], and
//! steps are only ever added: a revision says better what was promised, an [`Ending`] says what became of it and why, and an
//! ending that was a mistake is taken back by a step that says so, as is a promise that was none.
//!
//! # Where it stands
//! Running, ended or taken back follows from the last step ([`State`]). That it is late follows from the day on which one
//! looks, and is kept nowhere: a promise that runs is late on the day after its last day.
//!
//! # Reminders
//! So many days before its last day ([`Ahead`]), and once that is past ([`Occasion`]). Another last day is another occasion.

mod deed;
mod due;
mod promise;

pub use deed::{Deed, Ending, Said, Words};
pub use due::{Due, DueError};
pub use promise::{Ahead, Promise};

use crate::{
    demand::DemandId,
    ids::ResponseId,
    outcome::{Passage, Quotable},
    questions::clock::days_between,
    time::{Day, Moment},
};
use std::{cmp::Reverse, collections::BTreeMap};
use thiserror::Error;

/// One thing that was said of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The how many-th of its letter, from 1: steps are counted in the order in which they were said.
    pub number: u32,
    /// Of which commitment of the letter, from 1.
    pub commitment: u32,
    /// In which response it was promised.
    pub response: ResponseId,
    /// What it says.
    pub deed: Deed,
    /// When.
    pub at: Moment,
}

/// A step that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewStep {
    /// A promise that nobody noted yet.
    First {
        /// In which response.
        response: ResponseId,
        /// What was promised.
        promise: Promise,
    },
    /// Something that is said of one.
    Next {
        /// Of which.
        commitment: u32,
        /// What; never [`Deed::Noted`].
        deed: Deed,
        /// The number of the last step of it that somebody saw who says this.
        seen: u32,
    },
}

/// What was promised in a response, with all that was said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The how many-th of its letter, from 1.
    pub number: u32,
    /// In which response.
    pub response: ResponseId,
    /// What was promised, as it was said last.
    pub promise: Promise,
    /// Everything that was said of it, in that order; never empty.
    pub steps: Vec<Step>,
}

/// Where a commitment stands on some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It runs.
    Open,
    /// It runs, and its last day is past.
    Late {
        /// For how many days.
        days: u32,
    },
    /// It ended.
    Ended(Ending),
    /// It was none.
    TakenBack,
}

impl State {
    /// The word in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Late { .. } => "late",
            Self::Ended(ending) => ending.key(),
            Self::TakenBack => "taken-back",
        }
    }

    /// Whether somebody still waits for it.
    #[must_use]
    pub const fn runs(self) -> bool {
        matches!(self, Self::Open | Self::Late { .. })
    }
}

/// On what occasion the secretariat is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The last day comes near.
    Ahead(Day),
    /// The last day is past.
    Past(Day),
}

impl Occasion {
    /// The word in the store: another last day is another occasion.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Ahead(day) => format!("ahead:{day}"),
            Self::Past(day) => format!("past:{day}"),
        }
    }
}

/// Why a step is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StepRefused {
    /// The letter has no commitment with this number.
    #[error("the letter has no such commitment")]
    NoCommitment,
    /// Nothing of the kind came back to this letter.
    #[error("the letter has no such response")]
    NoResponse,
    /// The letter asks for no such thing.
    #[error("the letter has no such demand")]
    NoDemand,
    /// The passage does not stand in the response.
    #[error("the passage does not stand in the response")]
    NotInText,
    /// The very same was noted of this response, or the revision says nothing else.
    #[error("this was said already")]
    SaidAlready,
    /// It ended, and first that is to be taken back.
    #[error("it has ended")]
    HasEnded,
    /// It runs: there is no ending to take back.
    #[error("it has not ended")]
    Runs,
    /// It was taken back as a whole, which is the last word.
    #[error("it was taken back")]
    WasTakenBack,
    /// Something else was said of it since it was looked at.
    #[error("something else was said of it meanwhile")]
    Moved,
}

impl Commitment {
    /// The commitments of one letter, by number. Steps that go with none are left out, which a store has none of.
    #[must_use]
    pub fn all(steps: impl IntoIterator<Item = Step>) -> Vec<Self> {
        let mut all: BTreeMap<u32, Self> = BTreeMap::new();
        for step in steps {
            match (&step.deed, all.get_mut(&step.commitment)) {
                (Deed::Noted(promise), None) => {
                    let it = Self {
                        number: step.commitment,
                        response: step.response,
                        promise: promise.clone(),
                        steps: vec![step],
                    };
                    all.insert(it.number, it);
                }
                (deed, Some(it)) => {
                    if let Some(promise) = deed.promise() {
                        it.promise = promise.clone();
                    }
                    it.steps.push(step);
                }
                (_, None) => {}
            }
        }
        all.into_values().collect()
    }

    /// The number of what was said last of it.
    #[must_use]
    pub fn newest(&self) -> u32 {
        self.steps.last().map_or(0, |it| it.number)
    }

    /// What ended it, as long as that stands.
    #[must_use]
    pub fn ended(&self) -> Option<(Ending, &Step)> {
        let step = self.steps.last()?;
        match &step.deed {
            Deed::Ended(ending, _) => Some((*ending, step)),
            _ => None,
        }
    }

    /// Where it stands on this day.
    #[must_use]
    pub fn state(&self, today: Day) -> State {
        match (self.steps.last().map(|it| &it.deed), &self.promise.due) {
            (Some(Deed::Ended(ending, _)), _) => State::Ended(*ending),
            (Some(Deed::TakenBack(_)), _) => State::TakenBack,
            (_, Some(due)) if today > due.last => State::Late {
                days: days_between(due.last, today),
            },
            _ => State::Open,
        }
    }

    /// How many days are left, counted from this day, while it runs and its last day is not past; 0 on that day.
    #[must_use]
    pub fn left(&self, today: Day) -> Option<u32> {
        let due = self.promise.due.as_ref()?;
        (self.state(today) == State::Open).then(|| days_between(today, due.last))
    }

    /// Of what the secretariat is to be told on this day. Who noted or revised it after its last day knew that it was past.
    #[must_use]
    pub fn reminder(&self, today: Day) -> Option<Occasion> {
        let last = self.promise.due.as_ref()?.last;
        match self.state(today) {
            State::Open if self.left(today)? <= u32::from(self.promise.ahead.get()) => {
                Some(Occasion::Ahead(last))
            }
            State::Late { .. } => {
                let mut said = self.steps.iter().filter(|it| it.deed.promise().is_some());
                let knew = said.next_back().is_some_and(|it| it.at.day() > last);
                (!knew).then_some(Occasion::Past(last))
            }
            State::Open | State::Ended(_) | State::TakenBack => None,
        }
    }

    /// In which order they are listed: those that run by their last day, so that the latest come first and those without a
    /// day behind them; then those that ended, the last of them first.
    #[must_use]
    pub fn order(&self, today: Day) -> (bool, bool, Option<Day>, Reverse<Moment>) {
        let runs = self.state(today).runs();
        let due = self.promise.due.as_ref().map(|it| it.last).filter(|_| runs);
        let at = self.steps.last().map_or(Moment::from_millis(0), |it| it.at);
        (!runs, due.is_none(), due, Reverse(at))
    }
}

impl NewStep {
    /// The commitment that it is about, when it can be kept: of a letter that asks for these demands, after these.
    ///
    /// `quotable` is what can be quoted of the response in which it is promised.
    ///
    /// # Errors
    /// [`StepRefused`].
    pub fn fits(
        &self,
        quotable: &Quotable<'_>,
        asked: &[DemandId],
        before: &[Commitment],
    ) -> Result<u32, StepRefused> {
        match self {
            Self::First { response, promise } => {
                stands(promise, quotable, asked)?;
                let runs = |it: &&Commitment| {
                    it.response == *response && !matches!(it.state(Day::MIN), State::TakenBack)
                };
                let same = |it: &Commitment| it.promise.same(promise);
                if before.iter().filter(runs).any(same) {
                    return Err(StepRefused::SaidAlready);
                }
                Ok(before.iter().map(|it| it.number).max().unwrap_or(0) + 1)
            }
            Self::Next {
                commitment,
                deed,
                seen,
            } => {
                let of = before.iter().find(|it| it.number == *commitment);
                let of = of.ok_or(StepRefused::NoCommitment)?;
                if of.newest() > *seen {
                    // The same once more is a button that was pressed twice.
                    let same = of.steps.last().is_some_and(|it| it.deed == *deed);
                    let already = StepRefused::SaidAlready;
                    return Err(if same { already } else { StepRefused::Moved });
                }
                of.takes(deed)?;
                if let Some(promise) = deed.promise() {
                    stands(promise, quotable, asked)?;
                }
                Ok(*commitment)
            }
        }
    }
}

impl Commitment {
    /// Whether this can be said next.
    fn takes(&self, deed: &Deed) -> Result<(), StepRefused> {
        // Ended and taken back are so on every day.
        match (self.state(Day::MIN), deed) {
            (State::TakenBack, _) => Err(StepRefused::WasTakenBack),
            (_, Deed::Noted(_)) => Err(StepRefused::SaidAlready),
            (_, Deed::TakenBack(_)) | (State::Ended(_), Deed::Reopened(_)) => Ok(()),
            (State::Ended(_), _) => Err(StepRefused::HasEnded),
            (_, Deed::Reopened(_)) => Err(StepRefused::Runs),
            (_, Deed::Revised(promise, _)) if *promise == self.promise => {
                Err(StepRefused::SaidAlready)
            }
            (_, Deed::Revised(..) | Deed::Ended(..)) => Ok(()),
        }
    }
}

/// The promises that somebody noted in a response and that were not taken back.
pub fn standing(
    commitments: &[Commitment],
    response: ResponseId,
) -> impl Iterator<Item = &Commitment> {
    commitments.iter().filter(move |it| {
        it.response == response && !matches!(it.state(Day::MIN), State::TakenBack)
    })
}

/// The passages of a response in which something was promised that was not taken back.
pub fn counting(
    commitments: &[Commitment],
    response: ResponseId,
) -> impl Iterator<Item = &Passage> {
    standing(commitments, response).filter_map(|it| it.promise.passage.as_ref())
}

/// Whether the letter asks for what it belongs to, and the response says it.
fn stands(
    promise: &Promise,
    quotable: &Quotable<'_>,
    asked: &[DemandId],
) -> Result<(), StepRefused> {
    if promise.demand.is_some_and(|it| !asked.contains(&it)) {
        return Err(StepRefused::NoDemand);
    }
    match &promise.passage {
        Some(passage) if !quotable.holds(passage) => Err(StepRefused::NotInText),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
