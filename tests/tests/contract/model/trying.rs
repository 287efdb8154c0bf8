//! What every model here needs: chance that is the same each time, what was tried and came of it, and a letter that is pinned
//! and sealed.

use super::super::{World, world::text};
use letters::{
    hash::Hash, ids::LetterId, ports::Clock as _, publication::SealedFile, version::VersionNumber,
};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use server::store::{Objector, Outcome, OutgoingMail};
use std::{collections::BTreeMap, fmt::Debug};

/// How often each act is done at least, and how often refused: neither is worth much without the other.
const LEAST: u32 = 3;

/// The same chance each time.
pub(super) fn runner() -> TestRunner {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(Config::default(), rng)
}

/// How often each act was refused and done.
#[derive(Debug, Default)]
pub(super) struct Tried(BTreeMap<String, [u32; 2]>);

impl Tried {
    /// Notes what came of one.
    pub(super) fn note(&mut self, act: &impl Debug, done: bool) {
        let name = format!("{act:?}");
        let name = name.split(' ').next().unwrap_or_default().to_owned();
        self.0.entry(name).or_default()[usize::from(done)] += 1;
    }

    /// Whether so many kinds of act were tried, each often enough; but for what is never refused, and what may happen once
    /// or twice.
    pub(super) fn is_enough(&self, kinds: usize, never_refused: &[&str], seldom: &[&str]) {
        for (name, [refused, done]) in &self.0 {
            let refusing = *refused >= LEAST || never_refused.contains(&name.as_str());
            let enough = (*done >= LEAST && refusing) || seldom.contains(&name.as_str());
            assert!(enough, "{name}: {self:#?}");
        }
        assert_eq!(self.0.len(), kinds, "{self:#?}");
    }
}

/// Pins the newest text, or first another; whether that was done.
pub(super) async fn freezes(
    world: &World,
    letter: LetterId,
    texts: &mut Vec<Hash>,
    change: bool,
) -> bool {
    let (store, by) = (&world.store, world.secretariat);
    let latest = |texts: &[Hash]| VersionNumber::new(u32::try_from(texts.len()).unwrap()).unwrap();
    if change {
        let words = format!("Geachte lezer,\n\nTekst {}.", texts.len());
        let words = text("Samen verder", &words);
        let hash = words.hash();
        let saved = store.save_version(letter, latest(texts), words, None, None, by);
        if saved.await.is_err() {
            return false;
        }
        texts.push(hash);
    }
    store.freeze(letter, latest(texts), by).await.is_ok()
}

/// Seals it; whether that was done. `tell` writes to whoever objected.
pub(super) async fn presses<T>(world: &World, letter: LetterId, tell: T) -> bool
where
    T: Fn(&Objector, &Outcome) -> Option<OutgoingMail> + Clone + Send + Sync + 'static,
{
    let (store, by) = (&world.store, world.secretariat);
    if store.start_press(letter, by).await.is_err() {
        return false;
    }
    let job = store.claim_job(60).await.unwrap().unwrap();
    let file = SealedFile {
        hash: Hash::of(letter.to_string().as_bytes()),
        pages: 1,
        bytes: 1,
        sealed: world.clock.now(),
    };
    let end = world.log_end(letter).await;
    store.finalise(job, file, end, tell).await.unwrap();
    true
}
