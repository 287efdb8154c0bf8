//! What came of a round, in figures.

use super::{Answer, SigningRound};
use crate::{cosignature::Capacity, objections::stands, time::Moment};

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
    /// Objected, and did not sign or decline since.
    pub objected: u32,
    /// Not answered, and did not object.
    pub silent: u32,
}

impl RoundTally {
    /// Counts answers, each with when the newest objection was made that was not taken back.
    #[must_use]
    pub fn of(answers: impl IntoIterator<Item = (Answer, Option<Moment>)>) -> Self {
        let mut tally = Self::default();
        for (answer, objected) in answers {
            match answer {
                _ if stands(answer, objected) => tally.objected += 1,
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
