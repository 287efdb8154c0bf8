//! Who someone is to the association.

use serde::{Deserialize, Serialize};

/// Who someone is; what each may do is the table of [`crate::access`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads drafts in review.
    Reader,
    /// Comments and suggests.
    Contributor,
    /// Signs for an organisation, with a mandate.
    Director,
    /// Writes, runs rounds, sends, records, publishes.
    Secretariat,
    /// Runs the machine: accounts, seal key, retention.
    Operator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] = [
        Self::Reader,
        Self::Contributor,
        Self::Director,
        Self::Secretariat,
        Self::Operator,
    ];

    /// Whether one factor is too little to act in this role: whoever may publish in the association's name, or open
    /// the house, shows a second.
    #[must_use]
    pub const fn needs_second_factor(self) -> bool {
        matches!(self, Self::Secretariat | Self::Operator)
    }

    /// Whether there must always be somebody who holds it: without an operator nobody gives roles any more.
    #[must_use]
    pub const fn must_be_held(self) -> bool {
        matches!(self, Self::Operator)
    }

    /// The word in the store and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Contributor => "contributor",
            Self::Director => "director",
            Self::Secretariat => "secretariat",
            Self::Operator => "operator",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}
