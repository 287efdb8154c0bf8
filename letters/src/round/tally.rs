//! What came of a round, in figures.

use super::{Answer, SigningRound};
use crate::{cosignature::Capacity, time::Moment};

/// How many answered what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RoundTally {
    /// Signed, reservations that were not lifted included.
    pub signed: u32,
    /// Of those, signed under a reservation that was not lifted: their names do not print.
    pub reserved: u32,
    /// Declined.
    pub declined: u32,
    /// Signed and taken back.
    pub withdrawn: u32,
    /// Signed under a reservation that lapsed.
    pub lapsed: u32,
    /// Not answered.
    pub silent: u32,
}

impl RoundTally {
    /// Counts answers.
    #[must_use]
    pub fn of(answers: impl IntoIterator<Item = Answer>) -> Self {
        let mut tally = Self::default();
        for answer in answers {
            match answer {
                Answer::Signed { capacity, .. } => {
                    tally.signed += 1;
                    tally.reserved += u32::from(capacity == Capacity::UnderReservation);
                }
                Answer::Declined { .. } => tally.declined += 1,
                Answer::Withdrawn { .. } => tally.withdrawn += 1,
                Answer::Lapsed { .. } => tally.lapsed += 1,
                Answer::None { .. } => tally.silent += 1,
            }
        }
        tally
    }
}

impl SigningRound {
    /// Whether it is open and its deadline has come: from here it takes no answers, and closes by itself.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        self.state == super::RoundState::Open && now >= self.deadline
    }
}
