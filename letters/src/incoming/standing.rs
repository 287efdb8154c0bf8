//! What became of a message that came in.

use serde::{Deserialize, Serialize};

/// By which way it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// A mail server handed it to the program.
    Program,
    /// Somebody brought it as a file.
    Upload,
    /// It lay in the mailbox that the program reads.
    Mailbox,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Program, Self::Upload, Self::Mailbox];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Upload => "upload",
            Self::Mailbox => "mailbox",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.key() == key)
    }
}

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Somebody has to say which letter it belongs to.
    Waiting,
    /// It belongs to a letter, and somebody has to read it.
    Placed,
    /// It is a response of its letter.
    Recorded,
    /// A machine wrote it about a letter of ours: that was heard, and it asks for nothing.
    Heard,
    /// It belongs to no letter.
    SetAside,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Placed,
        Self::Recorded,
        Self::Heard,
        Self::SetAside,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Placed => "placed",
            Self::Recorded => "recorded",
            Self::Heard => "heard",
            Self::SetAside => "set-aside",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.key() == key)
    }

    /// Whether it waits for a hand.
    #[must_use]
    pub const fn needs_a_hand(self) -> bool {
        matches!(self, Self::Waiting | Self::Placed)
    }

    /// Whether somebody may still say that it belongs to another letter, or to none. A response stays where it is.
    #[must_use]
    pub const fn may_move(self) -> bool {
        !matches!(self, Self::Recorded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        for way in Way::ALL {
            assert_eq!(Way::from_key(way.key()), Some(way));
        }
        for standing in Standing::ALL {
            assert_eq!(Standing::from_key(standing.key()), Some(standing));
        }
    }
}
