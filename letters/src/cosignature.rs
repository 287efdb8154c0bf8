//! Cosignatures: an organisation's name under exactly one text, given by a person under a mandate.

use crate::{
    hash::Hash,
    ids::{InvitationId, MandateId, OrganisationId, PersonId},
    ledger::Authentication,
    text::Remark,
    time::{Day, Moment},
};
use serde::{Deserialize, Serialize};

mod except;
mod key;
mod remark;
mod reservation;

pub use except::{Except, NotEndorsed, support};
pub use key::{KeySignature, Statement};
pub use remark::{NotMoved, PublicRemark, Visibility};
pub use reservation::{LONGEST_DAYS, NotReserved, Reservation, latest};

/// In which capacity someone signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// "Namens de organisatie".
    OnBehalf,
    /// "Onder voorbehoud van bestuursbesluit": never prints until the reservation is lifted, and is none any more once the
    /// day is over on which the board decides.
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

/// What somebody puts a name under, and how: what the signing page sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// The hash of the text that the page showed.
    pub shown: Hash,
    /// In which capacity.
    pub capacity: Capacity,
    /// Until which day the reservation holds: the one on which the board decides. For other capacities it says nothing.
    pub decides: Option<Day>,
    /// Behind which of its demands not.
    pub except: Except,
    /// What is said with it: why not behind those demands, or anything else.
    pub remark: Option<Remark>,
    /// Whether that is for everybody, beside the name, and not for the secretariat alone.
    pub public: bool,
    /// How it was shown who signs.
    pub authentication: Authentication,
    /// The signature with a key of the signer's own, where there is one.
    pub key: Option<Box<KeySignature>>,
}

impl Signing {
    /// Stands behind all of a text, and says nothing more.
    #[must_use]
    pub const fn whole(shown: Hash, capacity: Capacity) -> Self {
        Self {
            shown,
            capacity,
            decides: None,
            except: Except::NONE,
            remark: None,
            public: false,
            authentication: Authentication::MailCode,
            key: None,
        }
    }

    /// Stands behind all of a text, once a board has agreed, on this day at the latest.
    #[must_use]
    pub fn reserved(shown: Hash, decides: Day) -> Self {
        Self {
            decides: Some(decides),
            ..Self::whole(shown, Capacity::UnderReservation)
        }
    }

    /// Whether one can stand like this behind a text with so many demands: who leaves one out says why.
    ///
    /// # Errors
    /// [`NotEndorsed`].
    pub fn fits(&self, demands: u32) -> Result<(), NotEndorsed> {
        self.except.fits(demands)?;
        if !self.except.is_none() && self.remark.is_none() {
            return Err(NotEndorsed::NoReason);
        }
        Ok(())
    }
}

/// A signature under one version. Only [`crate::round::SigningRound::sign`] makes a new one, and for a guest
/// [`crate::round::SigningRound::admit`].
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
    /// Until which day a reservation held that it was given under. None in a signature without one, and in those that were
    /// given before a day was asked.
    pub decides: Option<Day>,
    /// Behind which of the text's demands it does not stand.
    pub except: Except,
    /// The earlier text of the letter that it stood under, when it confirms one that changed since.
    pub reaffirms: Option<Hash>,
    /// When.
    pub at: Moment,
}
