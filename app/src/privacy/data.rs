//! What these pages show.

use crate::own::Who;
use letters::{
    privacy::{Data, Obstacle},
    time::Moment,
};

/// How much of a kind is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptLine {
    /// What.
    pub data: Data,
    /// How much.
    pub count: u64,
}

/// What was done just now; travels as one word in the address after a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Somebody asked to be erased.
    Asked,
    /// Somebody was erased.
    Erased,
    /// What had been kept long enough went.
    LetGo,
}

impl Done {
    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Asked => "gevraagd",
            Self::Erased => "gewist",
            Self::LetGo => "uitgevoerd",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let all = [Self::Asked, Self::Erased, Self::LetGo];
        all.into_iter().find(|done| done.key() == key)
    }
}

/// What is kept about oneself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnData {
    /// Whose.
    pub who: Who,
    /// What was done just now.
    pub done: Option<Done>,
    /// How much of each kind.
    pub kept: Vec<KeptLine>,
}

/// Before somebody is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erase {
    /// Who looks.
    pub who: Who,
    /// Where the form goes.
    pub action: String,
    /// The page of who it is.
    pub page: String,
    /// The person's name.
    pub name: String,
    /// The person's mail address.
    pub mail: String,
    /// Why it cannot be done yet.
    pub obstacles: Vec<Obstacle>,
    /// How much of each kind goes.
    pub goes: Vec<KeptLine>,
    /// The letters under which the name stays: title and address.
    pub stays: Vec<(String, String)>,
}

/// Somebody who asked to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The person's name.
    pub name: String,
    /// When they asked.
    pub at: Moment,
    /// Where they are erased.
    pub href: String,
}

/// One time that a kind was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunLine {
    /// What.
    pub data: Data,
    /// When.
    pub at: Moment,
    /// What was this old or older went.
    pub until: Moment,
    /// How much that was.
    pub gone: u64,
    /// Who asked for it; none, when it was its time.
    pub by: Option<String>,
}

/// The terms, and what was let go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    /// Who looks.
    pub who: Who,
    /// What was done just now.
    pub done: Option<Done>,
    /// Who asked to be erased, the longest ago first.
    pub asked: Vec<Asked>,
    /// The last times, the newest first.
    pub runs: Vec<RunLine>,
}
