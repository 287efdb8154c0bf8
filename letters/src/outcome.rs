//! What became of a letter's demands: what each addressee said of each, according to what came back.
//!
//! Somebody reads a [response](crate::response) and says of one demand what became of it: an [`Outcome`], by whom of the
//! letter's addressees, in which [`Passage`] of the response that stands, and in one sentence why. That is a [`Finding`].
//! Findings are only ever added. Of one demand and one addressee the last one counts; one that was a mistake is taken back
//! by another that says so ([`Said::TakenBack`]), and then nothing is said of it until somebody says something again.
//!
//! That an answer says nothing of a demand is a finding too ([`Outcome::NoAnswer`]): a demand of which nobody said anything
//! is open, which is something else.
//!
//! # The matrix
//! [`Matrix`] sets demands against addressees, with what counts of each. A demand counts by the best that any addressee said
//! of it, as it takes one of them to grant it; that they differ is told beside it ([`Row::is_divided`]).
//!
//! # The order
//! Outcomes are ordered by what they give, the least first: no answer, evaded, refused, in part, promised. A refusal is an
//! answer, and so stands above an evasion. What a whole letter came to ([`Upshot`]) is ordered by how far it is, and then by
//! what it got: nothing came back < something did, and nobody said what it means < some demands have an outcome; then, once
//! each has one, none is answered < all that is answered is refused < something is promised, or a part of it < everything is
//! promised. So another finding of an open demand never takes a letter back in this order, nor does a better one.

mod matrix;
mod passage;
mod quotable;

pub use matrix::{Counts, Matrix, Row, Upshot};
pub use passage::{NotThere, Passage, Piece, paragraphs, pieces};
pub use quotable::{Quotable, Within};

use crate::{
    demand::DemandId,
    ids::ResponseId,
    response::Response,
    text::{Line, Sentence},
    time::Moment,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What became of one demand, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The answer says nothing of it.
    NoAnswer,
    /// It speaks of it, and says neither yes nor no.
    Evaded,
    /// It says no.
    Refused,
    /// A part of it is promised, or something less.
    Partly,
    /// It is promised.
    Promised,
}

impl Outcome {
    /// Every outcome, in the order in which forms offer them.
    pub const ALL: [Self; 5] = [
        Self::Promised,
        Self::Partly,
        Self::Refused,
        Self::Evaded,
        Self::NoAnswer,
    ];

    /// The word in the store and the ledger.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoAnswer => "no-answer",
            Self::Evaded => "evaded",
            Self::Refused => "refused",
            Self::Partly => "partly",
            Self::Promised => "promised",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.key() == key)
    }
}

/// What a finding says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Said {
    /// This became of the demand.
    Became(Outcome),
    /// What was said before was a mistake; from here nothing is said.
    TakenBack,
}

impl Said {
    /// The word of a finding that takes one back.
    const TAKEN_BACK: &str = "taken-back";

    /// The word in the store and the ledger.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Became(outcome) => outcome.key(),
            Self::TakenBack => Self::TAKEN_BACK,
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if key == Self::TAKEN_BACK {
            return Some(Self::TakenBack);
        }
        Outcome::from_key(key).map(Self::Became)
    }

    /// The outcome, unless it was taken back.
    #[must_use]
    pub const fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Became(outcome) => Some(outcome),
            Self::TakenBack => None,
        }
    }
}

impl TryFrom<String> for Said {
    type Error = &'static str;
    fn try_from(key: String) -> Result<Self, Self::Error> {
        Self::from_key(&key).ok_or("no outcome")
    }
}

impl From<Said> for String {
    fn from(said: Said) -> Self {
        said.key().to_owned()
    }
}

/// The words of a finding: none of them enters the ledger, which commits to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Who said it: an institution that the letter went to, or whoever answered for it.
    pub addressee: Line,
    /// Where the response says so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub passage: Option<Passage>,
    /// Why this is what became of it.
    pub why: Sentence,
}

/// A finding that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFinding {
    /// What was read.
    pub response: ResponseId,
    /// Of which demand, by its own id.
    pub demand: DemandId,
    /// What it says.
    pub said: Said,
    /// By whom, where, and why.
    pub words: Words,
    /// The number of the last finding of the letter that somebody saw who says this; 0 for none.
    pub seen: u32,
}

/// What somebody found in a response about one demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The how many-th of its letter, from 1: findings are counted in the order in which they were said.
    pub number: u32,
    /// What was read.
    pub response: ResponseId,
    /// Of which demand.
    pub demand: DemandId,
    /// What it says.
    pub said: Said,
    /// By whom, where, and why.
    pub words: Words,
    /// When it was said.
    pub at: Moment,
}

/// Why a finding is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FindingRefused {
    /// The letter asks for no such thing.
    #[error("the letter has no such demand")]
    NoDemand,
    /// Nothing of the kind came back to this letter.
    #[error("the letter has no such response")]
    NoResponse,
    /// The passage does not stand in the response.
    #[error("the passage does not stand in the response")]
    NotInText,
    /// An answer that says nothing of a demand says it nowhere.
    #[error("what was not answered stands in no passage")]
    NothingToQuote,
    /// The very same was said last.
    #[error("this was said already")]
    SaidAlready,
    /// Nothing counts there that was found in this response.
    #[error("there is nothing to take back")]
    NothingToTakeBack,
    /// Something else was said of this demand and addressee since it was looked at.
    #[error("something else was said of it meanwhile")]
    Moved,
}

impl NewFinding {
    /// Whether it can be kept: of a letter that asks for these demands, of a response that can be quoted so, after these
    /// findings.
    ///
    /// # Errors
    /// [`FindingRefused`].
    pub fn fits(
        &self,
        quotable: &Quotable<'_>,
        asked: &[DemandId],
        before: &[Finding],
    ) -> Result<(), FindingRefused> {
        if !asked.contains(&self.demand) {
            return Err(FindingRefused::NoDemand);
        }
        if let Some(passage) = &self.words.passage {
            if matches!(self.said, Said::TakenBack | Said::Became(Outcome::NoAnswer)) {
                return Err(FindingRefused::NothingToQuote);
            }
            if !quotable.holds(passage) {
                return Err(FindingRefused::NotInText);
            }
        }
        let last = last(before, self.demand, &self.words.addressee);
        match self.said {
            Said::TakenBack if !last.is_some_and(|it| it.counts_from(self.response)) => {
                Err(FindingRefused::NothingToTakeBack)
            }
            Said::Became(_) if last.is_some_and(|it| it.says(self)) => {
                Err(FindingRefused::SaidAlready)
            }
            _ if last.is_some_and(|it| it.number > self.seen) => Err(FindingRefused::Moved),
            Said::TakenBack | Said::Became(_) => Ok(()),
        }
    }
}

impl Finding {
    /// Whether it says the very same.
    fn says(&self, new: &NewFinding) -> bool {
        self.response == new.response && self.said == new.said && self.words == new.words
    }

    /// Whether the next that was said of the same, among these findings, takes it back.
    #[must_use]
    pub fn is_taken_back<'f>(&self, among: impl IntoIterator<Item = &'f Self>) -> bool {
        let later = among.into_iter().filter(|it| {
            it.number > self.number
                && it.demand == self.demand
                && same_institution(&it.words.addressee, &self.words.addressee)
        });
        let next = later.min_by_key(|it| it.number);
        next.is_some_and(|it| it.said == Said::TakenBack)
    }

    /// Whether it was found in this response, and not taken back.
    fn counts_from(&self, response: ResponseId) -> bool {
        self.response == response && self.said != Said::TakenBack
    }
}

/// What still counts of all that was found in a response.
pub fn standing(findings: &[Finding], response: ResponseId) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(move |it| {
        let last = last(findings, it.demand, &it.words.addressee);
        it.counts_from(response) && last.is_some_and(|last| last.number == it.number)
    })
}

/// The passages of a response that count: those of the last that was said of each demand by each addressee.
pub fn counting(findings: &[Finding], response: ResponseId) -> impl Iterator<Item = &Passage> {
    standing(findings, response).filter_map(|it| it.words.passage.as_ref())
}

/// What was said last of a demand by an addressee.
fn last<'f>(findings: &'f [Finding], demand: DemandId, by: &Line) -> Option<&'f Finding> {
    let of = findings
        .iter()
        .filter(|it| it.demand == demand && same_institution(&it.words.addressee, by));
    of.max_by_key(|it| it.number)
}

/// Who may be said to speak in a response, the likeliest first: whoever was named when it was recorded, else an addressee of
/// the letter whose name its sender bears, else the sender; and then every addressee.
#[must_use]
pub fn speakers(response: &Response, addressed: &[Line]) -> Vec<Line> {
    let from = response.from.as_str().to_lowercase();
    let named = |it: &&Line| from.contains(&it.as_str().to_lowercase());
    let longest = addressed
        .iter()
        .filter(named)
        .max_by_key(|it| it.as_str().len());
    let likeliest = response.addressee.as_ref().or(longest);
    let mut speakers = vec![likeliest.unwrap_or(&response.from).clone()];
    for it in addressed {
        if !speakers.iter().any(|known| same_institution(known, it)) {
            speakers.push(it.clone());
        }
    }
    speakers
}

/// Whether two lines name one institution: as people type them, in whatever case.
#[must_use]
pub fn same_institution(one: &Line, other: &Line) -> bool {
    one == other || one.as_str().to_lowercase() == other.as_str().to_lowercase()
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
