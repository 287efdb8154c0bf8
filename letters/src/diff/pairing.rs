//! Which of the old paragraphs became which of the new ones.

use super::{Change, Piece, words};

/// How alike two paragraphs must be to be shown as one that changed: the part of
/// their words that they share (Dice's coefficient), in thousandths.
const ALIKE: u32 = 350;

/// The most pairs of paragraphs that are weighed; above it all are removed and added whole.
const MAX_PAIRS: usize = 2_500;

/// Pairs the paragraphs of one changed stretch in order, as alike as can be, and adds the changes.
pub(super) fn changed(old: &[&str], new: &[&str], work: &mut usize, changes: &mut Vec<Change>) {
    let (mut at_old, mut at_new) = (0, 0);
    for (next_old, next_new) in pairs(old, new) {
        apart(&old[at_old..next_old], &new[at_new..next_new], changes);
        changes.push(Change::Changed {
            pieces: words(old[next_old], new[next_new], work),
        });
        (at_old, at_new) = (next_old + 1, next_new + 1);
    }
    apart(&old[at_old..], &new[at_new..], changes);
}

/// Paragraphs that have no counterpart.
fn apart(old: &[&str], new: &[&str], changes: &mut Vec<Change>) {
    let removed = old.iter().map(|text| Piece::Removed((*text).to_owned()));
    let added = new.iter().map(|text| Piece::Added((*text).to_owned()));
    changes.extend(removed.chain(added).map(|piece| Change::Changed {
        pieces: vec![piece],
    }));
}

/// The pairs `(old, new)`, in order in both, that are together the most alike.
fn pairs(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > MAX_PAIRS {
        return Vec::new();
    }
    let (old_bags, new_bags): (Vec<_>, Vec<_>) = (
        old.iter().map(|text| bag(text)).collect(),
        new.iter().map(|text| bag(text)).collect(),
    );
    let width = new.len() + 1;
    // best[i][j]: the most that the first i old and j new paragraphs can be alike.
    let mut best = vec![0_u32; (old.len() + 1) * width];
    let mut alike = vec![0_u32; old.len() * new.len()];
    for i in 0..old.len() {
        for j in 0..new.len() {
            let score = likeness(&old_bags[i], &new_bags[j]);
            alike[i * new.len() + j] = score;
            let together = if score >= ALIKE {
                best[i * width + j] + score
            } else {
                0
            };
            best[(i + 1) * width + j + 1] = together
                .max(best[i * width + j + 1])
                .max(best[(i + 1) * width + j]);
        }
    }
    let (mut i, mut j) = (old.len(), new.len());
    let mut found = Vec::new();
    while i > 0 && j > 0 {
        let here = best[i * width + j];
        let score = alike[(i - 1) * new.len() + j - 1];
        if score >= ALIKE && here == best[(i - 1) * width + j - 1] + score {
            (i, j) = (i - 1, j - 1);
            found.push((i, j));
        } else if here == best[(i - 1) * width + j] {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    found.reverse();
    found
}

/// The words of a paragraph, sorted.
fn bag(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    words
}

/// How many of their words two paragraphs share, in thousandths.
fn likeness(old: &[&str], new: &[&str]) -> u32 {
    let total = old.len() + new.len();
    let (mut i, mut j, mut shared) = (0, 0, 0_usize);
    while let (Some(a), Some(b)) = (old.get(i), new.get(j)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    u32::try_from((2_000 * shared).checked_div(total).unwrap_or(0)).unwrap_or(0)
}
