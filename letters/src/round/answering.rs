//! Answers in a round: who may put a name under its text, take it back, or say no. Nothing else makes a signature.

use super::{Answer, Invitation, RoundState, SigningRound};
use crate::{
    cosignature::{Capacity, Cosignature, NotEndorsed, NotMoved, NotReserved, Signing},
    hash::Hash,
    mandate::Mandate,
    stage::Stage,
    time::{Day, Moment},
};
use thiserror::Error;

/// Why an answer to an invitation changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AnswerRefused {
    /// The deadline has passed.
    #[error("the deadline has passed")]
    TooLate {
        /// The deadline.
        deadline: Moment,
    },
    /// The secretariat closed the round.
    #[error("the round is closed")]
    RoundClosed,
    /// The round was called off.
    #[error("the round was cancelled")]
    RoundCancelled,
    /// The page that was answered showed another text than the round pins.
    #[error("the page showed another version than the one to be signed")]
    OtherVersion {
        /// The hash that the page showed.
        shown: Hash,
    },
    /// Another signature stands by now than the one that was shown, or something else becomes of it.
    #[error("another signature stands than the one that was shown")]
    OtherSignature,
    /// They said before that they read it, or answered.
    #[error("this was read before")]
    AlreadyRead {
        /// When.
        at: Moment,
    },
    /// No remark stands beside the name to be hidden or shown.
    #[error("{0}")]
    Remark(#[from] NotMoved),
    /// A key of the signer's own signed something else than what is answered.
    #[error("the signature with an own key is over something else")]
    OtherStatement,
    /// There is a signature already.
    #[error("this invitation was signed before")]
    AlreadySigned {
        /// When.
        at: Moment,
    },
    /// It was declined before.
    #[error("this invitation was declined before")]
    AlreadyDeclined {
        /// When.
        at: Moment,
    },
    /// A reservation that cannot be made.
    #[error("{0}")]
    Reservation(#[from] NotReserved),
    /// The day on which the board would decide is over, and the reservation with it.
    #[error("the reservation held until {day}")]
    ReservationOver {
        /// The last day on which it could be lifted.
        day: Day,
    },
    /// There is no reservation to lift.
    #[error("there is no reservation to lift")]
    NothingToLift,
    /// There is no signature to withdraw.
    #[error("there is no signature to withdraw")]
    NothingToWithdraw,
    /// It was taken back before.
    #[error("this signature was taken back before")]
    AlreadyRetracted {
        /// When.
        at: Moment,
    },
    /// The letter was called off.
    #[error("the letter was called off")]
    LetterWithdrawn,
    /// The organisation stands under this text already, or this person does for it.
    #[error("a signature of this organisation stands under the text already")]
    OrganisationSigned {
        /// Since when.
        at: Moment,
    },
    /// No mandate of this person for this organisation holds today.
    #[error("no mandate holds at this moment")]
    NoMandate,
    /// The mandate goes no further than a signature under reservation.
    #[error("the mandate does not go as far as that")]
    BeyondMandate,
    /// The demands that are left out are not those of the text.
    #[error("{0}")]
    Endorsement(#[from] NotEndorsed),
}

impl Invitation {
    /// The right under which its invitee answers at this moment.
    ///
    /// # Errors
    /// [`AnswerRefused::NoMandate`].
    pub fn mandate<'m>(
        &self,
        mandates: &'m [Mandate],
        now: Moment,
    ) -> Result<&'m Mandate, AnswerRefused> {
        let holds = |mandate: &&Mandate| {
            mandate.person == self.person
                && mandate.organisation == self.organisation
                && mandate.holds_at(now)
        };
        let held = mandates.iter().find(holds);
        held.ok_or(AnswerRefused::NoMandate)
    }
}

impl SigningRound {
    /// Whether invitees may answer now.
    ///
    /// # Errors
    /// Why not.
    pub fn takes_answers(&self, now: Moment) -> Result<(), AnswerRefused> {
        match self.state {
            RoundState::Closed { .. } => Err(AnswerRefused::RoundClosed),
            RoundState::Cancelled { .. } => Err(AnswerRefused::RoundCancelled),
            RoundState::Open if now >= self.deadline => Err(AnswerRefused::TooLate {
                deadline: self.deadline,
            }),
            RoundState::Open => Ok(()),
        }
    }

    /// Signs: with [`Self::admit`], the way in which a cosignature comes to be.
    ///
    /// `mandates` are the person's; `standing` is what was signed under any text of the letter for the organisation, from
    /// whichever round. An organisation's name prints under a text once, and so does a person's for it; "op persoonlijke titel" others may stand beside it. A reservation that was not
    /// lifted in time prints nothing, and so keeps nobody from signing in a later round.
    ///
    /// # Errors
    /// [`AnswerRefused`], and nothing has changed.
    pub fn sign(
        &self,
        invitation: &Invitation,
        mandates: &[Mandate],
        standing: &[Cosignature],
        signing: &Signing,
        now: Moment,
    ) -> Result<Cosignature, AnswerRefused> {
        self.takes_answers(now)?;
        self.put(invitation, mandates, standing, signing, now)
    }

    /// Puts a guest's name under the text, at the moment at which the secretariat lets it in. What was confirmed in time
    /// (see [`crate::guests::Request::confirm`]) may be let in after the deadline, until the letter is Final: that the
    /// secretariat takes its time is not the guest's to bear. A text that changed since they asked is another than they read.
    ///
    /// # Errors
    /// [`AnswerRefused`], and nothing has changed.
    pub fn admit(
        &self,
        letter: &Stage,
        invitation: &Invitation,
        mandates: &[Mandate],
        standing: &[Cosignature],
        signing: &Signing,
        now: Moment,
    ) -> Result<Cosignature, AnswerRefused> {
        match (self.state, letter) {
            (RoundState::Cancelled { .. }, _) => Err(AnswerRefused::RoundCancelled),
            (_, Stage::Withdrawn { .. }) => Err(AnswerRefused::LetterWithdrawn),
            (_, Stage::Signing { pin, .. }) if *pin == self.pin => {
                self.put(invitation, mandates, standing, signing, now)
            }
            (_, Stage::Signing { .. }) => Err(AnswerRefused::OtherVersion {
                shown: signing.shown,
            }),
            (_, Stage::Draft | Stage::Review { .. } | Stage::Final { .. }) => {
                Err(AnswerRefused::RoundClosed)
            }
        }
    }

    /// What signing comes to, once it is known that the time for it has not passed.
    fn put(
        &self,
        invitation: &Invitation,
        mandates: &[Mandate],
        standing: &[Cosignature],
        signing: &Signing,
        now: Moment,
    ) -> Result<Cosignature, AnswerRefused> {
        let Signing {
            shown, capacity, ..
        } = *signing;
        if shown != self.pin.hash {
            return Err(AnswerRefused::OtherVersion { shown });
        }
        if let Answer::Signed { at, .. } = invitation.answer {
            return Err(AnswerRefused::AlreadySigned { at });
        }
        let decides = signing.holds_until(now)?;
        self.has_room(invitation, standing, capacity)?;
        let mandate = invitation.mandate(mandates, now)?;
        if !mandate.extent.covers(capacity) {
            return Err(AnswerRefused::BeyondMandate);
        }
        Ok(Cosignature {
            invitation: invitation.id,
            organisation: invitation.organisation,
            person: invitation.person,
            mandate: mandate.id,
            text: self.pin.hash,
            capacity,
            decides,
            except: signing.except.clone(),
            reaffirms: self
                .reaffirms(invitation, Some(capacity), standing)
                .map(|earlier| earlier.text),
            at: now,
        })
    }

    /// Whether a name in this capacity would be the only one of its kind that prints under the text.
    pub(super) fn has_room(
        &self,
        invitation: &Invitation,
        standing: &[Cosignature],
        capacity: Capacity,
    ) -> Result<(), AnswerRefused> {
        let taken = |it: &&Cosignature| {
            it.capacity.prints()
                && it.text == self.pin.hash
                && it.organisation == invitation.organisation
                && (it.person == invitation.person
                    || (capacity != Capacity::Personal && it.capacity != Capacity::Personal))
        };
        match standing.iter().find(taken) {
            Some(earlier) => Err(AnswerRefused::OrganisationSigned { at: earlier.at }),
            None => Ok(()),
        }
    }

    /// Says that the text was read, and that the answer comes later: once, and before there is any.
    ///
    /// # Errors
    /// [`AnswerRefused`] when read or answered before, or too late.
    pub fn read(&self, invitation: &Invitation, now: Moment) -> Result<(), AnswerRefused> {
        self.takes_answers(now)?;
        match invitation.answer {
            Answer::None { read: None } => Ok(()),
            Answer::Signed { at, .. } => Err(AnswerRefused::AlreadySigned { at }),
            Answer::Declined { at } => Err(AnswerRefused::AlreadyDeclined { at }),
            Answer::None { read: Some(at) } | Answer::Withdrawn { at } | Answer::Lapsed { at } => {
                Err(AnswerRefused::AlreadyRead { at })
            }
        }
    }

    /// Declines: blocks nobody, and may become a signature until the deadline.
    ///
    /// # Errors
    /// [`AnswerRefused`] when answered before or too late. Someone who signed withdraws instead.
    pub fn decline(&self, invitation: &Invitation, now: Moment) -> Result<(), AnswerRefused> {
        self.takes_answers(now)?;
        match invitation.answer {
            Answer::Signed { at, .. } => Err(AnswerRefused::AlreadySigned { at }),
            Answer::Declined { at } => Err(AnswerRefused::AlreadyDeclined { at }),
            Answer::None { .. } | Answer::Withdrawn { .. } | Answer::Lapsed { .. } => Ok(()),
        }
    }

    /// Takes back the very signature that was shown, with the end that was shown.
    ///
    /// # Errors
    /// As [`Self::take_back`]; [`AnswerRefused::OtherSignature`].
    pub fn take_back_shown(
        &self,
        invitation: &Invitation,
        letter: &Stage,
        retracted: Option<Moment>,
        shown: ShownSignature,
    ) -> Result<TakenBack, AnswerRefused> {
        let becomes = self.take_back(invitation, letter, retracted)?;
        match invitation.answer {
            Answer::Signed { at, .. } if (ShownSignature { at, becomes }) == shown => Ok(becomes),
            _ => Err(AnswerRefused::OtherSignature),
        }
    }

    /// Takes a signature back: until the letter is Final with the text that was signed the name goes, and from then on an
    /// erratum says so. `retracted` is when that happened before.
    ///
    /// # Errors
    /// [`AnswerRefused`] when there is none, or the round or the letter was called off.
    pub fn take_back(
        &self,
        invitation: &Invitation,
        letter: &Stage,
        retracted: Option<Moment>,
    ) -> Result<TakenBack, AnswerRefused> {
        if let RoundState::Cancelled { .. } = self.state {
            return Err(AnswerRefused::RoundCancelled);
        }
        if let Some(at) = retracted {
            return Err(AnswerRefused::AlreadyRetracted { at });
        }
        let Answer::Signed { .. } = invitation.answer else {
            return Err(match letter {
                Stage::Withdrawn { .. } => AnswerRefused::LetterWithdrawn,
                _ => AnswerRefused::NothingToWithdraw,
            });
        };
        match letter {
            Stage::Withdrawn { .. } => Err(AnswerRefused::LetterWithdrawn),
            Stage::Final { pin, .. } if pin.hash == self.pin.hash => {
                if invitation.answer.prints().is_some() {
                    Ok(TakenBack::Erratum)
                } else {
                    Err(AnswerRefused::NothingToWithdraw)
                }
            }
            // Under another text than this it prints nowhere.
            Stage::Draft | Stage::Review { .. } | Stage::Signing { .. } | Stage::Final { .. } => {
                Ok(TakenBack::Gone)
            }
        }
    }
}

/// What became of a signature that was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    /// The name is no longer under the letter.
    Gone,
    /// The letter was sealed: it stays as it is, with a dated erratum beside it.
    Erratum,
}

impl TakenBack {
    /// The word in a form.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Erratum => "erratum",
        }
    }

    /// Reads the word of a form.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Gone, Self::Erratum]
            .into_iter()
            .find(|it| it.key() == key)
    }
}

/// A signature as a page showed it before it is taken back for who gave it, with what was said to become of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownSignature {
    /// When it was given.
    pub at: Moment,
    /// What becomes of the name.
    pub becomes: TakenBack,
}
