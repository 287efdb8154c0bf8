//! Where a letter and its rounds stand, as the chain alone tells it.

use letters::{
    hash::Hash,
    ids::RoundId,
    ledger::{Act, Entry},
    round::RoundState,
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
    pub withdrawn: bool,
}

impl Told {
    /// Follows the entries.
    pub fn by(entries: &[Entry]) -> Self {
        let mut told = Self::default();
        for entry in entries {
            match &entry.act {
                Act::Frozen { number } => told.pin = entry.version.map(|hash| (*number, hash)),
                Act::Thawed { .. } => told.pin = None,
                Act::Finalised { file, .. } => told.file = Some(*file),
                Act::Published { file } => told.published = entry.moment().map(|at| (at, *file)),
                Act::LetterWithdrawn { .. } => told.withdrawn = true,
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
