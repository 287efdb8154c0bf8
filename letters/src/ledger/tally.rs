//! Counting: who stands behind a letter follows from its chain alone.

use super::{Act, Commitment, Entry};
use crate::{
    cosignature::{Capacity, Except},
    hash::Hash,
    ids::{InvitationId, OrganisationId, RoundId},
    round::Answer,
    time::{Day, Moment},
};
use std::collections::BTreeMap;

/// Where one invitation stands, as the chain tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// To which round.
    pub round: RoundId,
    /// For whom.
    pub organisation: Option<OrganisationId>,
    /// Who was asked, as a commitment.
    pub person: Option<Commitment>,
    /// When they said that they read it, before they answered.
    pub read: Option<Moment>,
    /// What was answered last.
    pub answer: Answer,
    /// The text that was signed.
    pub text: Option<Hash>,
    /// Until which day the reservation holds, or held.
    pub decides: Option<Day>,
    /// Whether a deputy signed.
    pub deputy: bool,
    /// Whether it was signed for an organisation that is no member.
    pub guest: bool,
    /// When it was taken back after the letter was Final: the name stays where it was sealed, with an erratum beside it.
    pub retracted: Option<Moment>,
    /// The demands of that text that it does not stand behind.
    pub except: Except,
    /// The earlier text that it stood under, when it confirms a changed one.
    pub reaffirms: Option<Hash>,
    /// The signature with a key of the signer's own, as a commitment.
    pub key: Option<Commitment>,
}

impl Standing {
    /// Who was just asked.
    fn asked(round: RoundId, entry: &Entry) -> Self {
        Self {
            round,
            organisation: entry.organisation,
            person: entry.person,
            read: None,
            answer: Answer::None { read: None },
            text: None,
            decides: None,
            deputy: false,
            guest: false,
            retracted: None,
            except: Except::NONE,
            reaffirms: None,
            key: None,
        }
    }

    /// Whether the name prints under this text.
    #[must_use]
    pub fn prints_under(&self, text: Hash) -> bool {
        self.answer.prints().is_some() && self.text == Some(text)
    }

    /// Signs as the entry says; one that says something else signs nothing.
    fn sign(&mut self, entry: &Entry, at: Moment) {
        let Act::Signed {
            capacity,
            decides,
            deputy,
            except,
            reaffirms,
            guest,
            key,
            ..
        } = &entry.act
        else {
            return;
        };
        self.answer = Answer::Signed {
            at,
            capacity: *capacity,
        };
        self.text = entry.version;
        self.decides = *decides;
        self.deputy = *deputy;
        self.guest = *guest;
        self.except.clone_from(except);
        self.reaffirms = *reaffirms;
        self.key = *key;
    }
}

/// Every invitation of a letter and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// By invitation, which is the order in which they were made.
    pub standings: BTreeMap<InvitationId, Standing>,
    /// The same of rounds that were called off, as it stood then: it counts for nothing.
    pub called_off: BTreeMap<InvitationId, Standing>,
    /// How many people support the published text, organisations not among them. Below zero only in a chain that cannot be,
    /// in which more went than came.
    pub supporters: i64,
    /// In how many batches they were counted.
    pub batches: u32,
}

impl Tally {
    /// The invitations whose names print under this text.
    pub fn printed(&self, text: Hash) -> impl Iterator<Item = (InvitationId, &Standing)> {
        self.standings
            .iter()
            .filter(move |(_, standing)| standing.prints_under(text))
            .map(|(id, standing)| (*id, standing))
    }

    /// How many signatures stand under this text, printing or not.
    #[must_use]
    pub fn signed(&self, text: Hash) -> usize {
        // What was answered otherwise since names no text any more.
        self.standings
            .values()
            .filter(|standing| standing.text == Some(text))
            .count()
    }
}

/// Counts a letter's chain. Entries about an invitation that was never made count for nothing:
/// [`super::verify`] says whether the chain is whole, this says what it adds up to.
#[must_use]
pub fn tally(entries: &[Entry]) -> Tally {
    let mut tally = Tally::default();
    for entry in entries {
        let at = entry.moment().unwrap_or(Moment::from_millis(0));
        match &entry.act {
            Act::Invited { round, invitation } => {
                let standing = Standing::asked(*round, entry);
                tally.standings.insert(*invitation, standing);
            }
            Act::Read { invitation, .. } => read(&mut tally, invitation, at),
            Act::Signed { invitation, .. } => {
                if let Some(standing) = tally.standings.get_mut(invitation) {
                    standing.sign(entry, at);
                }
            }
            Act::ReservationLifted { invitation } => lift(&mut tally, invitation),
            Act::Declined { invitation, .. } => {
                answer(&mut tally, invitation, Answer::Declined { at });
            }
            Act::Withdrawn { invitation, .. } => {
                answer(&mut tally, invitation, Answer::Withdrawn { at });
            }
            Act::ReservationLapsed { invitation } => {
                answer(&mut tally, invitation, Answer::Lapsed { at });
            }
            Act::Retracted { invitation, .. } => retract(&mut tally, invitation, at),
            Act::RoundCancelled { round } => {
                let of_it = |_: &InvitationId, standing: &mut Standing| standing.round == *round;
                let off = tally.standings.extract_if(.., of_it);
                tally.called_off.extend(off);
            }
            Act::Supported {
                batch,
                count,
                withdrawn,
                ..
            } => support(&mut tally, *batch, *count, *withdrawn),
            Act::Frozen { .. }
            | Act::Thawed { .. }
            | Act::RoundOpened { .. }
            | Act::RoundExtended { .. }
            | Act::RemarkHidden { .. }
            | Act::RemarkShown { .. }
            | Act::RoundClosed { .. }
            | Act::Objected { .. }
            | Act::ObjectionWithdrawn { .. }
            | Act::Finalised { .. }
            | Act::Sent { .. }
            | Act::ResponseRecorded { .. }
            | Act::OutcomeGiven { .. }
            | Act::CommitmentRecorded { .. }
            | Act::ResponseRedacted { .. }
            | Act::SendingStruck { .. }
            | Act::ResponseStruck { .. }
            | Act::Published { .. }
            | Act::LetterWithdrawn { .. }
            | Act::SupportOpened { .. }
            | Act::SupportClosed { .. }
            | Act::Erased { .. } => {}
        }
    }
    tally
}

fn read(tally: &mut Tally, invitation: &InvitationId, at: Moment) {
    if let Some(standing) = tally.standings.get_mut(invitation)
        && standing.answer == (Answer::None { read: None })
    {
        standing.read = Some(at);
        standing.answer = Answer::None { read: Some(at) };
    }
}

fn lift(tally: &mut Tally, invitation: &InvitationId) {
    if let Some(Standing {
        answer: Answer::Signed { capacity, .. },
        key,
        ..
    }) = tally.standings.get_mut(invitation)
    {
        *capacity = Capacity::OnBehalf;
        // The key signed the reservation, and not what prints from here.
        *key = None;
    }
}

fn support(tally: &mut Tally, batch: u32, came: u32, went: u32) {
    tally.supporters += i64::from(came) - i64::from(went);
    tally.batches = batch;
}

fn retract(tally: &mut Tally, invitation: &InvitationId, at: Moment) {
    if let Some(standing) = tally.standings.get_mut(invitation)
        && standing.answer.prints().is_some()
    {
        standing.retracted = Some(at);
    }
}

fn answer(tally: &mut Tally, invitation: &InvitationId, answer: Answer) {
    if let Some(standing) = tally.standings.get_mut(invitation) {
        standing.answer = answer;
        standing.text = None;
        standing.decides = None;
        standing.except = Except::NONE;
        standing.reaffirms = None;
        standing.key = None;
    }
}
