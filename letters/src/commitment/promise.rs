//! What was promised.

use super::Due;
use crate::{
    demand::DemandId,
    outcome::{Passage, same_institution},
    text::{Line, Sentence},
};
use serde::{Deserialize, Serialize};

/// How many days before its last day the secretariat is reminded of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Ahead(u16);

impl Ahead {
    /// A year: who wants to know earlier looks at the list.
    pub const MAX: u16 = 365;
    /// Two weeks, which leave time to ask how it is going.
    pub const USUAL: Self = Self(14);

    /// So many days; none when that is more than [`Self::MAX`].
    #[must_use]
    pub const fn days(days: u16) -> Option<Self> {
        if days <= Self::MAX {
            Some(Self(days))
        } else {
            None
        }
    }

    /// How many.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Ahead {
    type Error = &'static str;
    fn try_from(days: u16) -> Result<Self, Self::Error> {
        Self::days(days).ok_or("more than a year ahead")
    }
}

impl From<Ahead> for u16 {
    fn from(ahead: Ahead) -> Self {
        ahead.0
    }
}

/// What was promised. None of these words enters the ledger, which commits to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Who promised: an institution or an office, and no person.
    pub by: Line,
    /// What, in a sentence or two.
    pub what: Sentence,
    /// Until when; none where nothing was said of that.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<Due>,
    /// How long before that the secretariat is reminded.
    pub ahead: Ahead,
    /// To which demand it belongs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub demand: Option<DemandId>,
    /// Where the response says so; none of what was said aloud and not written down word by word.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub passage: Option<Passage>,
}

impl Promise {
    /// Whether it promises the same: by the same institution, in the same words.
    pub(super) fn same(&self, other: &Self) -> bool {
        same_institution(&self.by, &other.by) && self.what == other.what
    }
}
