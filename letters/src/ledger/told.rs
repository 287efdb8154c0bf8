//! Where a letter, its rounds, what went out and came back and what came of it, its objections and its support stand: as the chain alone tells
//! it. Verifying compares the tables with this, and a rebuild makes them anew of it.

use super::{Act, Commitment, Entry};
use crate::{
    commitment,
    demand::DemandId,
    dispatch::Channel,
    hash::Hash,
    ids::{DispatchId, InvitationId, ObjectionId, OrganisationId, ResponseId, RoundId},
    outcome::Said,
    response::ResponseKind,
    round::RoundState,
    stage::StageName,
    struck::Recorded,
    support::Support,
    time::{Day, Moment},
    version::Pin,
};
use std::collections::BTreeMap;

/// Where a letter stands, as its chain tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LetterTold {
    /// The version that is pinned.
    pub pin: Option<Pin>,
    /// The sealed file.
    pub file: Option<Hash>,
    /// When it was published, and which file.
    pub published: Option<(Moment, Hash)>,
    /// Who published it.
    pub published_by: Option<Commitment>,
    /// From which stage it was called off, and why.
    pub withdrawn: Option<(StageName, Commitment)>,
    /// How many names the file is said to print.
    pub signatories: Option<usize>,
    /// Since when it is in the stage that the chain leaves it in.
    pub since: Option<Moment>,
    /// When the pin was taken off, as long as nothing was pinned after that.
    pub thawed: Option<Moment>,
}

impl LetterTold {
    /// Follows the entries.
    #[must_use]
    pub fn by(entries: &[Entry]) -> Self {
        let mut told = Self::default();
        for entry in entries {
            match &entry.act {
                Act::Frozen { number, .. } => {
                    let number = *number;
                    told.pin = entry.version.map(|hash| Pin { number, hash });
                    (told.since, told.thawed) = (entry.moment(), None);
                }
                Act::Thawed { .. } => {
                    (told.pin, told.since) = (None, None);
                    told.thawed = entry.moment();
                }
                Act::Finalised {
                    file, signatories, ..
                } => {
                    told.file = Some(*file);
                    told.signatories = usize::try_from(*signatories).ok();
                    told.since = entry.moment();
                }
                Act::Published { file } => {
                    told.published = entry.moment().map(|at| (at, *file));
                    told.published_by = entry.by;
                }
                Act::LetterWithdrawn { from, reason } => {
                    told.withdrawn = Some((*from, *reason));
                    told.since = entry.moment();
                }
                _ => {}
            }
        }
        told
    }

    /// The stage that it is in; none where the chain does not tell a draft from a letter in review.
    #[must_use]
    pub const fn stage(&self) -> Option<StageName> {
        match (self.withdrawn, self.file, self.pin) {
            (Some(_), _, _) => Some(StageName::Withdrawn),
            (None, Some(_), _) => Some(StageName::Final),
            (None, None, Some(_)) => Some(StageName::Signing),
            (None, None, None) => None,
        }
    }
}

/// Where a round stands, as the chain tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundTold {
    /// The text that is signed in it; none in a chain that cannot be, in which another was pinned.
    pub pin: Option<Pin>,
    /// Since when it is open.
    pub opened: Moment,
    /// Who opened it.
    pub by: Option<Commitment>,
    /// Its deadline; none where that is no moment.
    pub deadline: Option<Moment>,
    /// When that was last moved.
    pub moved: Option<Moment>,
    /// Where it stands.
    pub state: RoundState,
}

/// Where each round stands.
#[must_use]
pub fn rounds(entries: &[Entry]) -> BTreeMap<RoundId, RoundTold> {
    let mut told: BTreeMap<RoundId, RoundTold> = BTreeMap::new();
    let mut pinned = None;
    for entry in entries {
        let at = at(entry);
        match &entry.act {
            Act::Frozen { number, .. } => {
                let number = *number;
                pinned = entry.version.map(|hash| Pin { number, hash });
            }
            Act::RoundOpened {
                round, deadline, ..
            } => {
                let of = RoundTold {
                    pin: pinned.filter(|pin| Some(pin.hash) == entry.version),
                    opened: at,
                    by: entry.by,
                    deadline: Moment::parse(deadline),
                    moved: None,
                    state: RoundState::Open,
                };
                told.insert(*round, of);
            }
            Act::RoundExtended { round, deadline } => {
                if let Some(it) = told.get_mut(round) {
                    let deadline = Moment::parse(deadline);
                    if it.deadline != deadline {
                        (it.deadline, it.moved) = (deadline, Some(at));
                    }
                }
            }
            Act::RoundClosed { round } => {
                if let Some(it) = told.get_mut(round) {
                    it.state = RoundState::Closed { at };
                }
            }
            Act::RoundCancelled { round } => {
                if let Some(it) = told.get_mut(round) {
                    it.state = RoundState::Cancelled { at };
                }
            }
            _ => {}
        }
    }
    told
}

/// A sending, as the chain tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendingTold {
    /// How.
    pub channel: Channel,
    /// On which day; none where that is no day.
    pub on: Option<Day>,
    /// When it was recorded.
    pub at: Moment,
    /// Who recorded it.
    pub by: Option<Commitment>,
}

/// Every sending.
#[must_use]
pub fn sendings(entries: &[Entry]) -> BTreeMap<DispatchId, SendingTold> {
    let told = entries.iter().filter_map(|entry| match &entry.act {
        Act::Sent {
            dispatch,
            channel,
            on,
        } => Some((
            *dispatch,
            SendingTold {
                channel: *channel,
                on: on.parse().ok(),
                at: at(entry),
                by: entry.by,
            },
        )),
        _ => None,
    });
    told.collect()
}

/// A response, as the chain tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResponseTold {
    /// In what form.
    pub kind: ResponseKind,
    /// On which day; none where that is no day.
    pub on: Option<Day>,
    /// The file that came with it.
    pub file: Option<Hash>,
    /// When it was recorded.
    pub at: Moment,
    /// Who recorded it.
    pub by: Option<Commitment>,
}

/// Every response.
#[must_use]
pub fn responses(entries: &[Entry]) -> BTreeMap<ResponseId, ResponseTold> {
    let told = entries.iter().filter_map(|entry| match &entry.act {
        Act::ResponseRecorded {
            response,
            kind,
            on,
            file,
        } => Some((
            *response,
            ResponseTold {
                kind: *kind,
                on: on.parse().ok(),
                file: *file,
                at: at(entry),
                by: entry.by,
            },
        )),
        _ => None,
    });
    told.collect()
}

/// What was said of a demand, as the chain tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeTold {
    /// According to which response.
    pub response: ResponseId,
    /// Of which demand.
    pub demand: DemandId,
    /// What was said.
    pub said: Said,
    /// By whom, where and why.
    pub words: Commitment,
    /// When.
    pub at: Moment,
    /// Who said so.
    pub by: Option<Commitment>,
}

/// Everything that was said of demands, by its number.
#[must_use]
pub fn outcomes(entries: &[Entry]) -> BTreeMap<u32, OutcomeTold> {
    let told = entries.iter().filter_map(|entry| match &entry.act {
        Act::OutcomeGiven {
            outcome,
            response,
            demand,
            said,
            words,
        } => Some((
            *outcome,
            OutcomeTold {
                response: *response,
                demand: *demand,
                said: *said,
                words: *words,
                at: at(entry),
                by: entry.by,
            },
        )),
        _ => None,
    });
    told.collect()
}

/// What was said of a commitment, as the chain tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepTold {
    /// Of which commitment.
    pub commitment: u32,
    /// In which response it was promised.
    pub response: ResponseId,
    /// What was done.
    pub said: commitment::Said,
    /// What was promised, and why this was said.
    pub words: Commitment,
    /// When.
    pub at: Moment,
    /// Who said so.
    pub by: Option<Commitment>,
}

/// What the chain tells of a redaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedactionTold {
    /// What it commits to: where the response is made unreadable.
    pub marks: Commitment,
    /// The file that was made for everybody.
    pub file: Option<Hash>,
    /// When it was settled.
    pub at: Moment,
    /// Who settled it.
    pub by: Option<Commitment>,
}

/// Every redaction, by its response and its number there.
#[must_use]
pub fn redactions(entries: &[Entry]) -> BTreeMap<(ResponseId, u32), RedactionTold> {
    let told = entries.iter().filter_map(|entry| match &entry.act {
        Act::ResponseRedacted {
            response,
            redaction,
            marks,
            file,
        } => Some((
            (*response, *redaction),
            RedactionTold {
                marks: *marks,
                file: *file,
                at: at(entry),
                by: entry.by,
            },
        )),
        _ => None,
    });
    told.collect()
}

/// What the chain tells of something that was struck out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StruckTold {
    /// Why.
    pub why: Commitment,
    /// When.
    pub at: Moment,
    /// Who struck it out.
    pub by: Option<Commitment>,
}

/// Everything that was struck out.
#[must_use]
pub fn struck(entries: &[Entry]) -> BTreeMap<Recorded, StruckTold> {
    let told = entries.iter().filter_map(|entry| {
        let (what, why) = match &entry.act {
            Act::SendingStruck { dispatch, why } => (Recorded::Sending(*dispatch), *why),
            Act::ResponseStruck { response, why } => (Recorded::Response(*response), *why),
            _ => return None,
        };
        let (at, by) = (at(entry), entry.by);
        Some((what, StruckTold { why, at, by }))
    });
    told.collect()
}

/// Everything that was said of commitments, by its number.
#[must_use]
pub fn commitments(entries: &[Entry]) -> BTreeMap<u32, StepTold> {
    let told = entries.iter().filter_map(|entry| match &entry.act {
        Act::CommitmentRecorded {
            step,
            commitment,
            response,
            said,
            words,
        } => Some((
            *step,
            StepTold {
                commitment: *commitment,
                response: *response,
                said: *said,
                words: *words,
                at: at(entry),
                by: entry.by,
            },
        )),
        _ => None,
    });
    told.collect()
}

/// An objection, as the chain tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjectionTold {
    /// In which round.
    pub round: RoundId,
    /// On which invitation.
    pub invitation: InvitationId,
    /// For whom.
    pub organisation: Option<OrganisationId>,
    /// Against which text.
    pub text: Option<Hash>,
    /// When.
    pub at: Moment,
    /// What was said.
    pub words: Commitment,
    /// Under which right.
    pub mandate: Option<Commitment>,
    /// When it was taken back, and by whom.
    pub withdrawn: Option<(Moment, Option<Commitment>)>,
}

/// Every objection.
#[must_use]
pub fn objections(entries: &[Entry]) -> BTreeMap<ObjectionId, ObjectionTold> {
    let mut told: BTreeMap<ObjectionId, ObjectionTold> = BTreeMap::new();
    for entry in entries {
        match &entry.act {
            Act::Objected {
                round,
                invitation,
                objection,
                words,
            } => {
                let of = ObjectionTold {
                    round: *round,
                    invitation: *invitation,
                    organisation: entry.organisation,
                    text: entry.version,
                    at: at(entry),
                    words: *words,
                    mandate: entry.mandate,
                    withdrawn: None,
                };
                told.insert(*objection, of);
            }
            Act::ObjectionWithdrawn { objection, .. } => {
                if let Some(it) = told.get_mut(objection) {
                    it.withdrawn = Some((at(entry), entry.person));
                }
            }
            _ => {}
        }
    }
    told
}

/// What the chain tells of support, beside how many there are ([`super::Tally::supporters`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupportTold {
    /// Of which text, since when and until when.
    pub support: Support,
    /// Who opened it last.
    pub opened_by: Option<Commitment>,
    /// Who closed it before its time.
    pub closed_by: Option<Commitment>,
    /// When somebody was last counted.
    pub folded: Option<Moment>,
}

/// Where support stands; none when it was never opened.
#[must_use]
pub fn support(entries: &[Entry]) -> Option<SupportTold> {
    let mut told: Option<SupportTold> = None;
    for entry in entries {
        match (&entry.act, &mut told) {
            (Act::SupportOpened { until }, _) => {
                let (Some(text), Some(until)) = (entry.version, Moment::parse(until)) else {
                    continue;
                };
                told = Some(SupportTold {
                    support: Support {
                        text,
                        opened: at(entry),
                        until,
                        closed: None,
                    },
                    opened_by: entry.by,
                    closed_by: None,
                    folded: told.and_then(|it| it.folded),
                });
            }
            (Act::SupportClosed { .. }, Some(it)) => {
                it.support.closed = Some(at(entry));
                it.closed_by = entry.by;
            }
            (Act::Supported { .. }, Some(it)) => it.folded = Some(at(entry)),
            _ => {}
        }
    }
    told
}

/// The moment of an entry; of a chain that was verified each has one.
pub(super) fn at(entry: &Entry) -> Moment {
    entry.moment().unwrap_or(Moment::from_millis(0))
}
