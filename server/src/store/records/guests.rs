//! Guests, as the store takes and gives them.

use super::{LetterRecord, NewKey, OutgoingMail};
use letters::{
    cosignature::Cosignature,
    guests::{Form, GuestRefused, Request},
    hash::Hash,
    ids::{GuestRequestId, OrganisationId},
    letter::Language,
    mandate::Mandate,
    round::{RoundState, SigningRound},
    stage::StageName,
    text::{Line, OrganisationName, PersonName, Remark},
    time::Moment,
};

/// What is behind the link of a round for guests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestDoor {
    /// The round.
    pub round: SigningRound,
    /// Its letter.
    pub letter: LetterRecord,
    /// Whether the link still stands open.
    pub open: bool,
    /// How many signatures there are, printing or not.
    pub signed_so_far: u64,
}

/// A form that was filled in.
#[derive(Debug, Clone)]
pub struct NewGuest {
    /// The identifier that it gets.
    pub id: GuestRequestId,
    /// The hash of the round's link.
    pub door: Hash,
    /// The hashes of its own link and code.
    pub key: NewKey,
    /// What was filled in.
    pub form: Form,
    /// The hash of the text that the page showed.
    pub shown: Hash,
    /// In which language.
    pub language: Language,
    /// The mail with the code.
    pub mail: OutgoingMail,
}

/// What somebody asked, with all that was decided on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestRecord {
    /// Which request.
    pub id: GuestRequestId,
    /// What was asked.
    pub request: Request,
    /// In which round.
    pub round: SigningRound,
    /// Under which letter.
    pub letter: LetterRecord,
    /// In which language.
    pub language: Language,
    /// When it was filled in.
    pub made: Moment,
    /// Who decided on it.
    pub decided_by: Option<PersonName>,
    /// Why it was refused.
    pub reason: Option<Remark>,
}

impl GuestRecord {
    /// Whether names can still come under the letter in this round.
    #[must_use]
    pub fn can_be_let_in(&self) -> bool {
        let cancelled = matches!(self.round.state, RoundState::Cancelled { .. });
        !cancelled && self.letter.stage.name() == StageName::Signing
    }
}

/// What came of a code that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GuestTried {
    /// It is right: the request waits for the secretariat.
    Confirmed,
    /// It is right, and the same was asked and confirmed from this mailbox before. It is not asked twice.
    Before,
    /// It is wrong.
    Wrong {
        /// How many tries are left.
        left: u32,
    },
    /// It is too late, or was tried too often.
    Refused(GuestRefused),
}

/// How a guest is let in.
#[derive(Debug, Clone)]
pub struct Admission {
    /// Which organisation of the register it is; none for one that is new there.
    pub organisation: Option<OrganisationId>,
    /// What shows that this person may sign.
    pub evidence: Line,
    /// The hashes of the link and the code with which the signature can be taken back.
    pub key: NewKey,
}

/// A guest that was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    /// The signature.
    pub signed: Cosignature,
    /// The right under which it was given.
    pub mandate: Mandate,
    /// What the organisation is called under the letter.
    pub organisation: OrganisationName,
    /// The number of the signature's line in the letter's log.
    pub line: u64,
}
