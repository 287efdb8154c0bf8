//! What became of a message that came in.

use super::{automatic::Kind, matching::Match};
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
    /// It tells about a letter of ours, as a machine wrote it or somebody read in it: that was heard, and it asks for nothing.
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

    /// How a message stands that has just come in. What a machine says of a message of ours asks for nothing, where we know of
    /// which. Anything else a person reads: an answer of a ministry may come from an address that takes none. `enclosed` is
    /// whether files came along, `tells` whether it tells of somebody to whom that message went.
    #[must_use]
    pub const fn on_arrival<K>(found: &Match<K>, kind: Kind, enclosed: bool, tells: bool) -> Self {
        if matches!(found, Match::Unmatched { .. }) {
            return Self::Waiting;
        }
        let heard = match kind {
            Kind::Absence => !enclosed,
            Kind::DeliveryReport => tells,
            Kind::DispositionNotification => true,
            // That something was received often says more: by whom, under which number, or what was decided at once.
            Kind::Acknowledgement
            | Kind::Personal
            | Kind::OtherAutomatic
            | Kind::MailingList
            | Kind::Calendar => false,
        };
        if heard { Self::Heard } else { Self::Placed }
    }

    /// Whether it waits for a hand.
    #[must_use]
    pub const fn needs_a_hand(self) -> bool {
        matches!(self, Self::Waiting | Self::Placed)
    }

    /// Whether somebody may still say that it belongs to another letter, or to none. A response stays where it is, until it
    /// is struck out ([`crate::struck`]).
    #[must_use]
    pub const fn may_move(self) -> bool {
        !matches!(self, Self::Recorded)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::matching::{Evidence, Place},
        *,
    };
    use crate::{ids::LetterId, time::Moment};

    #[test]
    fn what_a_machine_says_of_ours_asks_for_nothing() {
        let letter = LetterId::new(Moment::from_millis(0), [0; 10]);
        let matched = Match::Matched {
            place: Place {
                letter,
                envelope: 1,
            },
            evidence: Evidence::Report,
            contradictions: Vec::new(),
        };
        let lost: Match<u8> = Match::Unmatched {
            suggestions: Vec::new(),
        };
        // With and without files, and telling of somebody or of nobody.
        let cases = [(false, false), (true, false), (false, true), (true, true)];
        for kind in Kind::ALL {
            let heard = cases.map(|(enclosed, tells)| {
                let lost = Standing::on_arrival(&lost, kind, enclosed, tells);
                assert_eq!(lost, Standing::Waiting, "{kind:?}");
                match Standing::on_arrival(&matched, kind, enclosed, tells) {
                    Standing::Heard => true,
                    Standing::Placed => false,
                    other => panic!("{kind:?}: {other:?}"),
                }
            });
            let expected = match kind {
                Kind::Absence => [true, false, true, false],
                Kind::DeliveryReport => [false, false, true, true],
                Kind::DispositionNotification => [true; 4],
                _ => [false; 4],
            };
            assert_eq!(heard, expected, "{kind:?}");
        }
    }

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
