//! Which of the old paragraphs became which of the new ones.

use super::parts::note;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::{
    collections::{HashMap, VecDeque},
    ops::Range,
};

/// The most words and paragraphs (old and new together) that one comparison weighs
/// against each other; its work grows with their square.
const MAX_COMPARED: usize = 6_000;

/// How alike two paragraphs must be to be shown as one that changed: the part of
/// their words that they share (Dice's coefficient), in thousandths.
const ALIKE: u32 = 350;

/// When a paragraph is believed to have gone elsewhere.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Afar {
    /// How alike the two must be, in thousandths.
    alike: u32,
    /// The fewest words that either must have.
    words: usize,
}

impl Afar {
    /// To show it: in another place it takes more to believe that two are one, and "Ja." may stand anywhere.
    pub(crate) const SHOWN: Self = Self {
        alike: 600,
        words: 4,
    };
    /// To bring texts together: what one side is wrongly believed to have moved is asked about at worst, what it is
    /// wrongly believed to have removed and added may be there twice.
    pub(crate) const MERGED: Self = Self {
        alike: ALIKE,
        words: 1,
    };
}

/// The most pairs of paragraphs that are weighed; above it all are removed and added whole.
const MAX_PAIRS: usize = 2_500;

/// The counterpart of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link {
    /// Where it stands in the other text.
    pub at: usize,
    /// Whether it passed others on its way: those that did not move are in one order in both texts.
    pub moved: bool,
}

/// What became of what.
#[derive(Debug, Clone)]
pub(crate) struct Links {
    /// For each old paragraph its place in the new text; none when it was removed.
    pub old: Vec<Option<Link>>,
    /// For each new paragraph its place in the old text; none when it was added.
    pub new: Vec<Option<Link>>,
}

impl Links {
    fn tie(&mut self, old: usize, new: usize, moved: bool) {
        self.old[old] = Some(Link { at: new, moved });
        self.new[new] = Some(Link { at: old, moved });
    }
}

/// Finds for each paragraph its counterpart: the same, one that is alike in its order, or one that went elsewhere.
pub(crate) fn align(old: &[&str], new: &[&str], afar: Afar, work: &mut usize) -> Links {
    let mut links = Links {
        old: vec![None; old.len()],
        new: vec![None; new.len()],
    };
    let mut at_new = 0;
    for step in steps(old, new, work) {
        match step {
            Step::Same(range) => {
                for at in range {
                    links.tie(at, at_new, false);
                    at_new += 1;
                }
            }
            Step::Changed(removed, added) => {
                at_new = added.end;
                for (i, j) in pairs(&old[removed.clone()], &new[added.clone()]) {
                    links.tie(removed.start + i, added.start + j, false);
                }
            }
        }
    }
    moves(old, new, afar, &mut links);
    links
}

/// A run of things that are the same, or that are not.
pub(crate) enum Step {
    /// Where it stands in the old list.
    Same(Range<usize>),
    /// What was there in the old list, and what is in the new one.
    Changed(Range<usize>, Range<usize>),
}

/// Compares two lists; when that would be too much work, all between their common ends counts as changed.
pub(crate) fn steps(old: &[&str], new: &[&str], work: &mut usize) -> Vec<Step> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let end = old[start..]
        .iter()
        .rev()
        .zip(new[start..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (old_end, new_end) = (old.len() - end, new.len() - end);
    let mut steps = Vec::new();
    if start > 0 {
        steps.push(Step::Same(0..start));
    }
    let size = old_end - start + new_end - start;
    let cost = size.saturating_mul(size);
    if size > MAX_COMPARED || cost > *work {
        steps.push(Step::Changed(start..old_end, start..new_end));
    } else if size > 0 {
        *work -= cost;
        let shift = |range: Range<usize>| range.start + start..range.end + start;
        for op in capture_diff_slices(Algorithm::Myers, &old[start..old_end], &new[start..new_end])
        {
            let (removed, added) = (shift(op.old_range()), shift(op.new_range()));
            match (op, steps.last_mut()) {
                (DiffOp::Equal { .. }, _) => steps.push(Step::Same(removed)),
                // A removal next to an addition is one change.
                (_, Some(Step::Changed(before_old, before_new))) => {
                    before_old.end = removed.end;
                    before_new.end = added.end;
                }
                _ => steps.push(Step::Changed(removed, added)),
            }
        }
    }
    if end > 0 {
        steps.push(Step::Same(old_end..old.len()));
    }
    steps
}

/// Ties what is left over to what it became in another place.
fn moves(old: &[&str], new: &[&str], afar: Afar, links: &mut Links) {
    let mut waiting: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (at, text) in new.iter().enumerate() {
        if links.new[at].is_none() {
            waiting.entry(text).or_default().push_back(at);
        }
    }
    for (at, text) in old.iter().enumerate() {
        if links.old[at].is_none()
            && bag(text).len() >= afar.words
            && let Some(found) = waiting.get_mut(text).and_then(VecDeque::pop_front)
        {
            links.tie(at, found, true);
        }
    }
    let left = |links: &[Option<Link>], texts: &[&str]| -> Vec<usize> {
        (0..texts.len()).filter(|at| links[*at].is_none()).collect()
    };
    let (left_old, left_new) = (left(&links.old, old), left(&links.new, new));
    if left_old.len().saturating_mul(left_new.len()) > MAX_PAIRS {
        return;
    }
    let bags: Vec<_> = left_new.iter().map(|at| bag(new[*at])).collect();
    let mut found = Vec::new();
    for i in left_old {
        let words = bag(old[i]);
        for (j, other) in left_new.iter().zip(&bags) {
            let score = likeness(&words, other);
            let long = words.len().min(other.len()) >= afar.words;
            if long && score >= afar.alike && note(old[i]).is_some() == note(new[*j]).is_some() {
                found.push((score, i, *j));
            }
        }
    }
    found.sort_by_key(|(score, i, j)| (std::cmp::Reverse(*score), *i, *j));
    for (_, i, j) in found {
        if links.old[i].is_none() && links.new[j].is_none() {
            links.tie(i, j, true);
        }
    }
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
            let score = match (note(old[i]), note(new[j])) {
                (Some(a), Some(b)) if a == b => likeness(&old_bags[i], &new_bags[j]).max(ALIKE),
                (a, b) if a.is_some() != b.is_some() => 0,
                _ => likeness(&old_bags[i], &new_bags[j]),
            };
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
