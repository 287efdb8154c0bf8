//! Cosignatures: an organisation's name under exactly one text, given by a person under a mandate.

use crate::{
    hash::Hash,
    ids::{InvitationId, MandateId, OrganisationId, PersonId},
    time::Moment,
};
use serde::{Deserialize, Serialize};

/// In which capacity someone signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// "Namens de organisatie".
    OnBehalf,
    /// "Onder voorbehoud van bestuursbesluit": never prints until the reservation is lifted.
    UnderReservation,
    /// "Op persoonlijke titel": the person signs, the organisation does not.
    Personal,
}

impl Capacity {
    /// Every capacity, in the order in which the signing page offers them.
    pub const ALL: [Self; 3] = [Self::OnBehalf, Self::UnderReservation, Self::Personal];

    /// The word in the ledger.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OnBehalf => "on-behalf",
            Self::UnderReservation => "under-reservation",
            Self::Personal => "personal",
        }
    }

    /// Reads the word of the ledger.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|capacity| capacity.key() == key)
    }

    /// Whether a name given in this capacity prints at once.
    #[must_use]
    pub const fn prints(self) -> bool {
        matches!(self, Self::OnBehalf | Self::Personal)
    }
}

/// A signature under one version. Only [`crate::round::SigningRound::sign`] makes a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosignature {
    /// The invitation that was answered.
    pub invitation: InvitationId,
    /// For whom.
    pub organisation: OrganisationId,
    /// By whom.
    pub person: PersonId,
    /// Under which right.
    pub mandate: MandateId,
    /// The hash of the text that was signed.
    pub text: Hash,
    /// In which capacity.
    pub capacity: Capacity,
    /// When.
    pub at: Moment,
}
