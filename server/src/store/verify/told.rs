//! Where a letter and its rounds stand, as the chain alone tells it.

use letters::{
    hash::Hash,
    ids::RoundId,
    ledger::{Act, Commitment, Entry},
    round::RoundState,
    stage::StageName,
    time::Moment,
    version::VersionNumber,
};
use std::collections::BTreeMap;

/// Where a letter stands, as its chain tells it.
#[derive(Default)]
pub(super) struct Told {
    pub pin: Option<(VersionNumber, Hash)>,
    pub file: Option<Hash>,
    pub published: Option<(Moment, Hash)>,
    pub withdrawn: Option<(StageName, Commitment)>,
    /// How many names the file is said to print.
    pub signatories: Option<usize>,
    /// Since when it is in the stage that the chain leaves it in.
    pub since: Option<Moment>,
}

impl Told {
    /// Follows the entries.
    pub fn by(entries: &[Entry]) -> Self {
        let mut told = Self::default();
        for entry in entries {
            match &entry.act {
                Act::Frozen { number, .. } => {
                    told.pin = entry.version.map(|hash| (*number, hash));
                    told.since = entry.moment();
                }
                Act::Thawed { .. } => (told.pin, told.since) = (None, None),
                Act::Finalised {
                    file, signatories, ..
                } => {
                    told.file = Some(*file);
                    told.signatories = usize::try_from(*signatories).ok();
                    told.since = entry.moment();
                }
                Act::Published { file } => told.published = entry.moment().map(|at| (at, *file)),
                Act::LetterWithdrawn { from, reason } => {
                    told.withdrawn = Some((*from, *reason));
                    told.since = entry.moment();
                }
                _ => {}
            }
        }
        told
    }
}

/// The text, the deadline and the state of a round.
pub(super) type RoundTold = (Option<Hash>, String, RoundState);

/// Where each round stands.
pub(super) fn rounds_told(entries: &[Entry]) -> BTreeMap<RoundId, RoundTold> {
    let mut told: BTreeMap<RoundId, RoundTold> = BTreeMap::new();
    for entry in entries {
        let at = entry.moment().unwrap_or(Moment::from_millis(0));
        match &entry.act {
            Act::RoundOpened {
                round, deadline, ..
            } => {
                told.insert(*round, (entry.version, deadline.clone(), RoundState::Open));
            }
            Act::RoundExtended { round, deadline } => {
                if let Some(it) = told.get_mut(round) {
                    it.1.clone_from(deadline);
                }
            }
            Act::RoundClosed { round } => {
                if let Some(it) = told.get_mut(round) {
                    it.2 = RoundState::Closed { at };
                }
            }
            Act::RoundCancelled { round } => {
                if let Some(it) = told.get_mut(round) {
                    it.2 = RoundState::Cancelled { at };
                }
            }
            _ => {}
        }
    }
    told
}
