//! Which demands of a new text are which of the old one, when their words differ.

use std::collections::HashMap;

/// How alike two demands must be to count as one that was reworded: the part of their words that they share (Dice's
/// coefficient), in thousandths. Three words in five: a verb or an object may change, not both and the rest.
const SAME: u32 = 600;

/// From here on the author is asked.
const UNCLEAR: u32 = 350;

/// The same for one that stands where the other stood.
const UNCLEAR_IN_PLACE: u32 = 200;

/// How much more alike than any other pair the two must be.
const MARGIN: u32 = 100;

/// The most pairs that are weighed; above it every demand whose words changed is new.
const MAX_PAIRS: usize = 10_000;

/// What a demand of the new text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// The old one at this place of the list, reworded.
    Near(usize),
    /// Perhaps that one.
    Unclear(usize),
    /// None of them.
    New,
}

/// A demand with its place in its letter, from 0.
pub(super) type Placed<'t> = (usize, &'t str);

/// Matches demands whose words are in neither list of the other; the outcome is as long as `new`.
/// Each old one is [`Match::Near`] to one new one at most.
pub(super) fn matches(old: &[Placed<'_>], new: &[Placed<'_>]) -> Vec<Match> {
    let mut found = vec![Match::New; new.len()];
    if old.len().saturating_mul(new.len()) > MAX_PAIRS {
        return found;
    }
    let old_bags: Vec<_> = old.iter().map(|(_, text)| bag(text)).collect();
    let new_bags: Vec<_> = new.iter().map(|(_, text)| bag(text)).collect();
    let mut pairs: Vec<Pair> = Vec::new();
    for (n, new_bag) in new_bags.iter().enumerate() {
        for (o, old_bag) in old_bags.iter().enumerate() {
            let apart = old[o].0.abs_diff(new[n].0);
            let score = likeness(old_bag, new_bag);
            if score >= UNCLEAR || (apart == 0 && score >= UNCLEAR_IN_PLACE) {
                pairs.push(Pair { score, apart, o, n });
            }
        }
    }
    // The most alike first; of equals the ones that moved least.
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.score), pair.apart, pair.n, pair.o));
    let (mut best_of_old, mut best_of_new) = (
        vec![Best::default(); old.len()],
        vec![Best::default(); new.len()],
    );
    for pair in &pairs {
        best_of_old[pair.o].see(pair.score);
        best_of_new[pair.n].see(pair.score);
    }
    let rival = |pair: &Pair| {
        let (old, new) = (&best_of_old[pair.o], &best_of_new[pair.n]);
        old.besides(pair.score).max(new.besides(pair.score))
    };
    let mut taken = vec![false; old.len()];
    for pair in &pairs {
        if pair.score >= SAME
            && pair.score >= rival(pair).saturating_add(MARGIN)
            && !taken[pair.o]
            && found[pair.n] == Match::New
        {
            taken[pair.o] = true;
            found[pair.n] = Match::Near(pair.o);
        }
    }
    for pair in &pairs {
        if !taken[pair.o] && found[pair.n] == Match::New {
            taken[pair.o] = true;
            found[pair.n] = Match::Unclear(pair.o);
        }
    }
    found
}

/// The two highest scores of a demand.
#[derive(Clone, Default)]
struct Best {
    first: u32,
    second: u32,
}

impl Best {
    fn see(&mut self, score: u32) {
        if score > self.first {
            (self.first, self.second) = (score, self.first);
        } else {
            self.second = self.second.max(score);
        }
    }

    /// The highest of the others.
    const fn besides(&self, score: u32) -> u32 {
        if score == self.first {
            self.second
        } else {
            self.first
        }
    }
}

struct Pair {
    score: u32,
    apart: usize,
    o: usize,
    n: usize,
}

/// How often each word occurs, capitals or not.
fn bag(text: &str) -> HashMap<String, u32> {
    let mut bag = HashMap::new();
    let words = text.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        *bag.entry(word.to_lowercase()).or_default() += 1;
    }
    bag
}

/// How many of their words two demands share, in thousandths.
fn likeness(old: &HashMap<String, u32>, new: &HashMap<String, u32>) -> u32 {
    let total: u32 = old.values().chain(new.values()).sum();
    let shared: u32 = old
        .iter()
        .map(|(word, count)| new.get(word).map_or(0, |other| *count.min(other)))
        .sum();
    shared.saturating_mul(2_000).checked_div(total).unwrap_or(0)
}
