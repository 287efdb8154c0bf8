//! What can be said of a promise.

use super::Promise;
use crate::text::Sentence;
use serde::{Deserialize, Serialize};

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// It was done.
    Kept,
    /// It was not, and will not be.
    Broken,
    /// Something else came in its place, and nobody waits for it any more.
    Overtaken,
}

impl Ending {
    /// Every ending, in the order in which forms offer them.
    pub const ALL: [Self; 3] = [Self::Kept, Self::Broken, Self::Overtaken];

    /// The word in the store and the ledger.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Broken => "broken",
            Self::Overtaken => "overtaken",
        }
    }

    /// Reads the word of a form.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.key() == key)
    }
}

/// What a step does, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Said {
    /// It was noted.
    Noted,
    /// It was said better what was promised.
    Revised,
    /// This became of it.
    Ended(Ending),
    /// That it had ended was a mistake: it runs.
    Reopened,
    /// It was no promise.
    TakenBack,
}

impl Said {
    /// Every word.
    pub const ALL: [Self; 7] = [
        Self::Noted,
        Self::Revised,
        Self::Ended(Ending::Kept),
        Self::Ended(Ending::Broken),
        Self::Ended(Ending::Overtaken),
        Self::Reopened,
        Self::TakenBack,
    ];

    /// The word in the store and the ledger.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Noted => "noted",
            Self::Revised => "revised",
            Self::Ended(ending) => ending.key(),
            Self::Reopened => "reopened",
            Self::TakenBack => "taken-back",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.key() == key)
    }
}

impl TryFrom<String> for Said {
    type Error = &'static str;
    fn try_from(key: String) -> Result<Self, Self::Error> {
        Self::from_key(&key).ok_or("nothing that is said of a commitment")
    }
}

impl From<Said> for String {
    fn from(said: Said) -> Self {
        said.key().to_owned()
    }
}

/// What a step says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// This was promised.
    Noted(Promise),
    /// Rather this was, and why it is said otherwise now.
    Revised(Promise, Sentence),
    /// This became of it, and why.
    Ended(Ending, Sentence),
    /// It runs after all, and why.
    Reopened(Sentence),
    /// It was no promise, and why.
    TakenBack(Sentence),
}

/// The words of a step: what the ledger commits to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What was promised, where the step says so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub promise: Option<Promise>,
    /// Why, for every step but the first.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub why: Option<Sentence>,
}

impl Deed {
    /// What it does, in a word.
    #[must_use]
    pub const fn said(&self) -> Said {
        match self {
            Self::Noted(_) => Said::Noted,
            Self::Revised(..) => Said::Revised,
            Self::Ended(ending, _) => Said::Ended(*ending),
            Self::Reopened(_) => Said::Reopened,
            Self::TakenBack(_) => Said::TakenBack,
        }
    }

    /// Its words.
    #[must_use]
    pub fn words(&self) -> Words {
        Words {
            promise: self.promise().cloned(),
            why: self.why().cloned(),
        }
    }

    /// What was promised, where it says so.
    #[must_use]
    pub const fn promise(&self) -> Option<&Promise> {
        match self {
            Self::Noted(promise) | Self::Revised(promise, _) => Some(promise),
            Self::Ended(..) | Self::Reopened(_) | Self::TakenBack(_) => None,
        }
    }

    /// The same, to say it otherwise.
    pub const fn why_mut(&mut self) -> Option<&mut Sentence> {
        match self {
            Self::Noted(_) => None,
            Self::Revised(_, why)
            | Self::Ended(_, why)
            | Self::Reopened(why)
            | Self::TakenBack(why) => Some(why),
        }
    }

    /// Why, where it says so.
    #[must_use]
    pub const fn why(&self) -> Option<&Sentence> {
        match self {
            Self::Noted(_) => None,
            Self::Revised(_, why)
            | Self::Ended(_, why)
            | Self::Reopened(why)
            | Self::TakenBack(why) => Some(why),
        }
    }

    /// What this word says with these words; none when they do not go together.
    #[must_use]
    pub fn of(said: Said, words: Words) -> Option<Self> {
        Some(match (said, words.promise, words.why) {
            (Said::Noted, Some(promise), None) => Self::Noted(promise),
            (Said::Revised, Some(promise), Some(why)) => Self::Revised(promise, why),
            (Said::Ended(ending), None, Some(why)) => Self::Ended(ending, why),
            (Said::Reopened, None, Some(why)) => Self::Reopened(why),
            (Said::TakenBack, None, Some(why)) => Self::TakenBack(why),
            _ => return None,
        })
    }
}
