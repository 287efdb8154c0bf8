//! The life of a letter: `Draft → Review → Signing → Final`, or `Withdrawn` from any of them.
//!
//! A transition takes the stage it leaves by value and gives back the one it enters, so that
//! no code can hold on to a stage that has passed. Sending and publishing are not stages:
//! they are facts about a Final letter.

use crate::{
    claim::Written,
    hash::Hash,
    problem::Problem,
    text::Remark,
    time::Moment,
    version::{Pin, Version},
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Where a letter is in its life, with the facts that hold there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "kebab-case")]
pub enum Stage {
    /// The secretariat writes.
    Draft,
    /// Members and contributors read along.
    Review {
        /// Since when.
        since: Moment,
    },
    /// One version is pinned; organisations may sign it.
    Signing {
        /// The version that no longer changes.
        pin: Pin,
        /// Since when.
        since: Moment,
    },
    /// Set, sealed and unchangeable.
    Final {
        /// The version it is.
        pin: Pin,
        /// The hash of the sealed PDF.
        file: Hash,
        /// Since when.
        since: Moment,
    },
    /// Called off. What was public stays public, marked as withdrawn.
    Withdrawn {
        /// The stage it was in.
        from: StageName,
        /// Why.
        reason: Remark,
        /// The version that was pinned, if one was.
        pin: Option<Pin>,
        /// The sealed PDF, if it was Final.
        file: Option<Hash>,
        /// Since when.
        since: Moment,
    },
}

/// The bare name of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StageName {
    /// See [`Stage::Draft`].
    Draft,
    /// See [`Stage::Review`].
    Review,
    /// See [`Stage::Signing`].
    Signing,
    /// See [`Stage::Final`].
    Final,
    /// See [`Stage::Withdrawn`].
    Withdrawn,
}

impl StageName {
    /// Every stage, in the order of a letter's life.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Review,
        Self::Signing,
        Self::Final,
        Self::Withdrawn,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Signing => "signing",
            Self::Final => "final",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.key() == key)
    }
}

/// Why a letter stays where it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StageError {
    /// The letter is in a stage from which this cannot be done.
    #[error("this cannot be done with a letter in stage {}", .0.key())]
    WrongStage(StageName),
    /// The text has problems with which it can't be printed.
    #[error("{} problems stand in the way", .0.len())]
    Problems(Vec<Problem>),
    /// The text asks for figures of the register that are no plain words yet.
    #[error("{} figures are not filled in yet", .0.len())]
    FiguresOpen(Vec<Written>),
    /// So many names stand under the pinned text, which is not what whoever decides was shown.
    #[error("{0} signatures stand under this version")]
    SignaturesStand(usize),
    /// A round is still open.
    #[error("a signing round is still open")]
    RoundOpen,
}

impl Stage {
    /// The bare name.
    #[must_use]
    pub const fn name(&self) -> StageName {
        match self {
            Self::Draft => StageName::Draft,
            Self::Review { .. } => StageName::Review,
            Self::Signing { .. } => StageName::Signing,
            Self::Final { .. } => StageName::Final,
            Self::Withdrawn { .. } => StageName::Withdrawn,
        }
    }

    /// The version that no longer changes, once there is one.
    #[must_use]
    pub const fn pin(&self) -> Option<Pin> {
        match self {
            Self::Signing { pin, .. } | Self::Final { pin, .. } => Some(*pin),
            Self::Withdrawn { pin, .. } => *pin,
            Self::Draft | Self::Review { .. } => None,
        }
    }

    /// Refuses what belongs to another stage, before anyone is asked whether they are sure.
    ///
    /// # Errors
    /// [`StageError::WrongStage`] in any stage but this.
    pub fn must_be(&self, stage: StageName) -> Result<(), StageError> {
        if self.name() == stage {
            Ok(())
        } else {
            Err(StageError::WrongStage(self.name()))
        }
    }

    /// Whether new versions may be saved.
    ///
    /// # Errors
    /// [`StageError::WrongStage`] once a version is pinned or the letter withdrawn.
    pub const fn takes_versions(&self) -> Result<(), StageError> {
        match self {
            Self::Draft | Self::Review { .. } => Ok(()),
            Self::Signing { .. } | Self::Final { .. } | Self::Withdrawn { .. } => {
                Err(StageError::WrongStage(self.name()))
            }
        }
    }

    /// Shows the draft to members and contributors.
    ///
    /// # Errors
    /// [`StageError::WrongStage`] from anything but a draft.
    pub fn send_to_review(self, now: Moment) -> Result<Self, StageError> {
        match self {
            Self::Draft => Ok(Self::Review { since: now }),
            other => Err(StageError::WrongStage(other.name())),
        }
    }

    /// Takes the letter back to the secretariat's own table.
    ///
    /// # Errors
    /// [`StageError::WrongStage`] from anything but review.
    pub fn back_to_draft(self) -> Result<Self, StageError> {
        match self {
            Self::Review { .. } => Ok(Self::Draft),
            other => Err(StageError::WrongStage(other.name())),
        }
    }

    /// Pins a version: from here not a comma changes.
    ///
    /// # Errors
    /// [`StageError`] from anything but review, while the text has problems that bar freezing, or while it asks for figures:
    /// those are words before anybody signs (see [`crate::claim`]).
    pub fn freeze(self, version: &Version, now: Moment) -> Result<Self, StageError> {
        let Self::Review { .. } = self else {
            return Err(StageError::WrongStage(self.name()));
        };
        let blocking: Vec<Problem> = version
            .text
            .problems()
            .into_iter()
            .filter(Problem::bars_freezing)
            .collect();
        if !blocking.is_empty() {
            return Err(StageError::Problems(blocking));
        }
        let open: Vec<Written> = crate::markdown::parse(version.text.body.as_str())
            .claims
            .into_iter()
            .filter(|written| written.claim.is_fixed_by_freezing())
            .collect();
        if open.is_empty() {
            Ok(Self::Signing {
                pin: version.pin(),
                since: now,
            })
        } else {
            Err(StageError::FiguresOpen(open))
        }
    }

    /// Unpins the version so that the text can change. `signatures` stand under it: none of them moves to another text by
    /// itself, each signer is asked to confirm it (see [`crate::round::SigningRound::reaffirms`]). Whoever decides was
    /// `shown` how many those are.
    ///
    /// # Errors
    /// [`StageError`] from anything but signing, with a round open, or when others stand there than was shown.
    pub fn thaw(
        self,
        round_open: bool,
        signatures: usize,
        shown: usize,
        now: Moment,
    ) -> Result<Self, StageError> {
        match self {
            Self::Signing { .. } if round_open => Err(StageError::RoundOpen),
            Self::Signing { .. } if signatures != shown => {
                Err(StageError::SignaturesStand(signatures))
            }
            Self::Signing { .. } => Ok(Self::Review { since: now }),
            other => Err(StageError::WrongStage(other.name())),
        }
    }

    /// Whether the letter may be set and sealed now.
    ///
    /// # Errors
    /// [`StageError`] from anything but signing, or with a round open.
    pub const fn may_finalise(&self, round_open: bool) -> Result<Pin, StageError> {
        match self {
            Self::Signing { .. } if round_open => Err(StageError::RoundOpen),
            Self::Signing { pin, .. } => Ok(*pin),
            other => Err(StageError::WrongStage(other.name())),
        }
    }

    /// Makes the letter Final with the sealed PDF that was set, opened again and verified.
    ///
    /// # Errors
    /// As [`Self::may_finalise`].
    pub fn finalise(self, round_open: bool, file: Hash, now: Moment) -> Result<Self, StageError> {
        match self.may_finalise(round_open) {
            Ok(pin) => Ok(Self::Final {
                pin,
                file,
                since: now,
            }),
            Err(error) => Err(error),
        }
    }

    /// Calls the letter off, from any stage, once.
    ///
    /// # Errors
    /// [`StageError`] when it was withdrawn before, or a round is still open: cancel that first, so that invitees hear of it.
    pub fn withdraw(
        self,
        round_open: bool,
        reason: Remark,
        now: Moment,
    ) -> Result<Self, StageError> {
        if round_open {
            return Err(StageError::RoundOpen);
        }
        let (from, pin) = (self.name(), self.pin());
        let file = match self {
            Self::Withdrawn { .. } => return Err(StageError::WrongStage(from)),
            Self::Final { file, .. } => Some(file),
            Self::Draft | Self::Review { .. } | Self::Signing { .. } => None,
        };
        Ok(Self::Withdrawn {
            from,
            reason,
            pin,
            file,
            since: now,
        })
    }
}

#[cfg(test)]
mod tests;
