//! A letter being set, sealed and checked: how far it is.

use letters::time::Moment;

/// A letter being set, sealed and checked in the background.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PressJob {
    /// How far it is.
    pub state: PressState,
    /// The latest change.
    pub updated: Moment,
}

/// How far a press job is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PressState {
    /// Waiting for its turn.
    Queued,
    /// Being done.
    Running {
        /// Which step.
        step: PressStep,
    },
    /// Done: the letter is Final.
    Done,
    /// Stopped.
    Failed {
        /// What the press said, in its own words, for whoever has to mend it.
        reason: String,
    },
}

/// The steps of the press, in their order. The store keeps the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PressStep {
    /// Text, signatories and ledger are gathered.
    Gather,
    /// The pages are set.
    Set,
    /// The file is opened again, every word looked up, the standards checked.
    Check,
    /// The seal goes on.
    Seal,
    /// The seal is opened again and verified.
    Verify,
    /// The file is kept and the letter made Final.
    Keep,
}

impl PressStep {
    /// Every step, in order.
    pub const ALL: [Self; 6] = [
        Self::Gather,
        Self::Set,
        Self::Check,
        Self::Seal,
        Self::Verify,
        Self::Keep,
    ];

    /// The word in the store (`name_key`).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gather => "gather",
            Self::Set => "set",
            Self::Check => "check",
            Self::Seal => "seal",
            Self::Verify => "verify",
            Self::Keep => "keep",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.key() == key)
    }

    /// Its place in the order, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        1 + Self::ALL.iter().take_while(|step| **step != self).count()
    }
}
