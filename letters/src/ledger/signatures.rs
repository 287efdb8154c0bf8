//! Every signature that was ever given and what became of it, as the chain alone tells it: also those that stand no more.

use super::{Act, Commitment, Entry, told::at};
use crate::{
    cosignature::{Capacity, Except, Statement},
    hash::Hash,
    ids::{InvitationId, RoundId},
    time::{Day, Moment},
};
use std::collections::BTreeMap;

/// A signature that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature<'e> {
    /// The line that says so; it has the text, the organisation, who and under which mandate.
    pub entry: &'e Entry,
    /// In which round.
    pub round: RoundId,
    /// On which invitation.
    pub invitation: InvitationId,
    /// Which signature on that invitation it is, from 1.
    pub turn: u32,
    /// When.
    pub at: Moment,
    /// In which capacity; with the reservation lifted this is [`Capacity::OnBehalf`].
    pub capacity: Capacity,
    /// Until which day the reservation holds, or held.
    pub decides: Option<Day>,
    /// Whether a deputy signed.
    pub deputy: bool,
    /// Whether it was signed for an organisation that is no member.
    pub guest: bool,
    /// The demands of the text that it does not stand behind.
    pub except: &'e Except,
    /// The earlier text that it stood under, when it confirms a changed one.
    pub reaffirms: Option<Hash>,
    /// The signature with a key of the signer's own, as a commitment.
    pub key: Option<Commitment>,
    /// What is said beside the name for everybody to read, as a commitment.
    pub remark: Option<Commitment>,
    /// Since when that is off the letter's page.
    pub hidden: Option<Moment>,
    /// When its reservation was lifted.
    pub lifted: Option<Moment>,
    /// When it ceased to stand: taken back, lapsed, or its round called off.
    pub ended: Option<Moment>,
    /// When it was taken back after the letter was Final.
    pub retracted: Option<Moment>,
}

impl<'e> Signature<'e> {
    /// The one that an entry gives, if it gives one, after so many on the same invitation.
    fn given(entry: &'e Entry, before: u32) -> Option<Self> {
        let Act::Signed {
            round,
            invitation,
            capacity,
            decides,
            deputy,
            authentication: _,
            except,
            reaffirms,
            guest,
            key,
            remark,
        } = &entry.act
        else {
            return None;
        };
        Some(Self {
            entry,
            round: *round,
            invitation: *invitation,
            turn: before + 1,
            at: at(entry),
            capacity: *capacity,
            decides: *decides,
            deputy: *deputy,
            guest: *guest,
            except,
            reaffirms: *reaffirms,
            key: *key,
            remark: *remark,
            hidden: None,
            lifted: None,
            ended: None,
            retracted: None,
        })
    }

    /// What was signed, as a key of the signer's own signed it: a reservation that was lifted since among it.
    #[must_use]
    pub fn statement(&self) -> Option<Statement<'e>> {
        let capacity = match self.lifted {
            Some(_) => Capacity::UnderReservation,
            None => self.capacity,
        };
        Some(Statement {
            round: self.round,
            invitation: self.invitation,
            turn: self.turn,
            organisation: self.entry.organisation?,
            text: self.entry.version?,
            capacity,
            decides: self.decides,
            except: self.except,
        })
    }

    /// What everybody reads beside the name, as a commitment: nothing that is left out, and nothing beside an erratum.
    #[must_use]
    pub fn said(&self) -> Option<Commitment> {
        self.remark
            .filter(|_| self.hidden.is_none() && self.retracted.is_none())
    }

    /// Whether the name prints under this text.
    #[must_use]
    pub fn prints_under(&self, text: Hash) -> bool {
        self.ended.is_none() && self.capacity.prints() && self.entry.version == Some(text)
    }
}

/// Every signature of a letter, in the order in which they were given. Those that did not end are those that
/// [`super::tally`] counts.
#[must_use]
pub fn signatures(entries: &[Entry]) -> Vec<Signature<'_>> {
    let mut given: Vec<Signature<'_>> = Vec::new();
    // To which round somebody was asked, and where the signature is that stands on an invitation.
    let mut asked: BTreeMap<InvitationId, RoundId> = BTreeMap::new();
    let mut standing: BTreeMap<InvitationId, usize> = BTreeMap::new();
    let mut times: BTreeMap<InvitationId, u32> = BTreeMap::new();
    for entry in entries {
        let at = at(entry);
        let on = |invitation: &InvitationId| standing.get(invitation).copied();
        match &entry.act {
            Act::Invited { round, invitation } => {
                asked.insert(*invitation, *round);
            }
            Act::Signed { invitation, .. } if asked.contains_key(invitation) => {
                let before = times.entry(*invitation).or_default();
                if let Some(signed) = Signature::given(entry, *before) {
                    *before += 1;
                    standing.insert(*invitation, given.len());
                    given.push(signed);
                }
            }
            Act::ReservationLifted { invitation } => {
                if let Some(it) = on(invitation).and_then(|nth| given.get_mut(nth)) {
                    (it.capacity, it.lifted) = (Capacity::OnBehalf, Some(at));
                    // The key signed the reservation, and not what prints from here.
                    it.key = None;
                }
            }
            Act::RemarkHidden { invitation } => {
                if let Some(it) = on(invitation).and_then(|nth| given.get_mut(nth)) {
                    it.hidden = Some(at);
                }
            }
            Act::RemarkShown { invitation } => {
                if let Some(it) = on(invitation).and_then(|nth| given.get_mut(nth)) {
                    it.hidden = None;
                }
            }
            Act::Retracted { invitation, .. } => {
                if let Some(it) = on(invitation).and_then(|nth| given.get_mut(nth))
                    && it.capacity.prints()
                {
                    it.retracted = Some(at);
                }
            }
            Act::Withdrawn { invitation, .. }
            | Act::ReservationLapsed { invitation }
            | Act::Declined { invitation, .. } => {
                if let Some(it) = standing
                    .remove(invitation)
                    .and_then(|nth| given.get_mut(nth))
                {
                    it.ended = Some(at);
                }
            }
            Act::RoundCancelled { round } => {
                let of_it = |it: &&mut Signature<'_>| it.round == *round && it.ended.is_none();
                for it in given.iter_mut().filter(of_it) {
                    it.ended = Some(at);
                }
                standing.retain(|_, nth| given.get(*nth).is_some_and(|it| it.round != *round));
                asked.retain(|_, of| of != round);
            }
            _ => {}
        }
    }
    given
}
