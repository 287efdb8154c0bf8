//! Signing rounds: a frozen version, who is asked, and until when.

use crate::{
    cosignature::Capacity,
    ids::{InvitationId, LetterId, OrganisationId, PersonId, RoundId},
    time::Moment,
    version::Pin,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

mod answering;
mod reaffirm;
mod reminder;
mod reserving;
mod tally;

pub use answering::{AnswerRefused, ShownSignature, TakenBack};
pub use reaffirm::unconfirmed;
pub use reminder::{Planned, Reminder, due_now, nudged_on, planned};
pub use tally::RoundTally;

/// Where a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundState {
    /// Invitees may answer until the deadline.
    Open,
    /// The secretariat closed it, or it closed by itself when its deadline came.
    Closed {
        /// When.
        at: Moment,
    },
    /// It was called off; its signatures count for nothing.
    Cancelled {
        /// When.
        at: Moment,
    },
}

/// One round of asking for signatures under one pinned version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningRound {
    /// Which round.
    pub id: RoundId,
    /// Of which letter.
    pub letter: LetterId,
    /// The text that is signed.
    pub pin: Pin,
    /// Since when it is open.
    pub opened: Moment,
    /// The last moment is the one before this.
    pub deadline: Moment,
    /// Where it stands.
    pub state: RoundState,
}

/// What someone answered last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Nothing yet; when the letter was read, if it was.
    None {
        /// When the invitee said so.
        read: Option<Moment>,
    },
    /// Signed.
    Signed {
        /// When.
        at: Moment,
        /// In which capacity; with the reservation lifted this is [`Capacity::OnBehalf`].
        capacity: Capacity,
    },
    /// Declined: blocks nobody, and may still become a signature.
    Declined {
        /// When.
        at: Moment,
    },
    /// Signed and taken back before the deadline; may sign again.
    Withdrawn {
        /// When.
        at: Moment,
    },
    /// Signed under a reservation that was not lifted in time; may sign again while the round is open.
    Lapsed {
        /// When that was established.
        at: Moment,
    },
}

impl Answer {
    /// In which capacity this answer puts a name under the letter; none if it does not.
    #[must_use]
    pub const fn prints(self) -> Option<Capacity> {
        match self {
            Self::Signed { capacity, .. } if capacity.prints() => Some(capacity),
            Self::Signed { .. }
            | Self::None { .. }
            | Self::Declined { .. }
            | Self::Withdrawn { .. }
            | Self::Lapsed { .. } => None,
        }
    }
}

/// One person asked to sign for one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Which invitation.
    pub id: InvitationId,
    /// To which round.
    pub round: RoundId,
    /// For whom.
    pub organisation: OrganisationId,
    /// Who is asked.
    pub person: PersonId,
    /// What was answered last.
    pub answer: Answer,
}

/// Why a round does not open or change.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RoundError {
    /// The deadline is not at least [`SigningRound::SHORTEST_SECONDS`] away.
    #[error("the deadline is in the past or too near")]
    DeadlineTooNear,
    /// The deadline is further than [`SigningRound::LONGEST_SECONDS`] away.
    #[error("the deadline is more than a year away")]
    DeadlineTooFar,
    /// Nobody is asked.
    #[error("a round needs at least one invitee")]
    NobodyInvited,
    /// It was closed or called off before.
    #[error("the round is no longer open")]
    NotOpen,
}

impl SigningRound {
    /// The shortest round: an hour. Less gives nobody a fair chance.
    pub const SHORTEST_SECONDS: i64 = 60 * 60;
    /// The longest round: a year of 366 days.
    pub const LONGEST_SECONDS: i64 = 366 * 24 * 60 * 60;

    /// Opens a round.
    ///
    /// # Errors
    /// [`RoundError`] when nobody is asked or the deadline cannot be met.
    pub fn open(
        id: RoundId,
        letter: LetterId,
        pin: Pin,
        invitees: usize,
        deadline: Moment,
        now: Moment,
    ) -> Result<Self, RoundError> {
        if invitees == 0 {
            return Err(RoundError::NobodyInvited);
        }
        fair_deadline(deadline, now)?;
        Ok(Self {
            id,
            letter,
            pin,
            opened: now,
            deadline,
            state: RoundState::Open,
        })
    }

    /// Gives more time (or less), for a round that is open.
    ///
    /// # Errors
    /// [`RoundError`] when it is not open or the deadline cannot be met.
    pub fn extend(self, deadline: Moment, now: Moment) -> Result<Self, RoundError> {
        self.must_be_open()?;
        fair_deadline(deadline, now)?;
        Ok(Self { deadline, ..self })
    }

    /// Closes the round, before or after its deadline.
    ///
    /// # Errors
    /// [`RoundError::NotOpen`] when that happened before.
    pub fn close(self, now: Moment) -> Result<Self, RoundError> {
        self.must_be_open()?;
        Ok(Self {
            state: RoundState::Closed { at: now },
            ..self
        })
    }

    /// Calls the round off.
    ///
    /// # Errors
    /// [`RoundError::NotOpen`] when it was closed before.
    pub fn cancel(self, now: Moment) -> Result<Self, RoundError> {
        self.must_be_open()?;
        Ok(Self {
            state: RoundState::Cancelled { at: now },
            ..self
        })
    }

    fn must_be_open(&self) -> Result<(), RoundError> {
        if self.state == RoundState::Open {
            Ok(())
        } else {
            Err(RoundError::NotOpen)
        }
    }
}

fn fair_deadline(deadline: Moment, now: Moment) -> Result<(), RoundError> {
    if deadline < now.plus_seconds(SigningRound::SHORTEST_SECONDS) {
        return Err(RoundError::DeadlineTooNear);
    }
    if deadline > now.plus_seconds(SigningRound::LONGEST_SECONDS) {
        return Err(RoundError::DeadlineTooFar);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
