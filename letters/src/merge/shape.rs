//! What one side did to the order of the paragraphs: which it left in place, and between those, what went and what came.

use super::note;
use crate::diff::{
    self,
    align::{Afar, Links, align},
    parts::Part,
};
use std::ops::Range;

/// How much comparing one side with the base may cost: paragraphs once, and words once. There are two sides.
pub(super) const WORK: usize = diff::WORK / 4;

/// One side's text beside the base.
pub(super) struct Side<'a> {
    /// Its paragraphs.
    pub parts: Vec<Part<'a>>,
    /// Which paragraph of the base became which of these.
    pub links: Links,
    /// Paragraphs that came from a place where they may still be chosen to stay: somebody should see them both times.
    pub doubtful: Vec<bool>,
}

/// A place where one side changed which paragraphs there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hunk {
    /// What is no longer there: removed, or moved away.
    pub base: Range<usize>,
    /// What stands there instead: added, or moved here.
    pub came: Range<usize>,
}

impl<'a> Side<'a> {
    pub fn of(base: &[Part<'a>], parts: Vec<Part<'a>>) -> Self {
        let texts = |parts: &[Part<'a>]| parts.iter().map(|part| part.text).collect::<Vec<_>>();
        // Each side has the same to spend, so that it does not matter which is called mine.
        let links = align(
            &texts(base),
            &texts(&parts),
            Afar::MERGED,
            &mut WORK.clone(),
        );
        let doubtful = vec![false; parts.len()];
        Self {
            parts,
            links,
            doubtful,
        }
    }

    /// Where a paragraph of the base stands, when it did not move.
    pub fn in_place(&self, base: usize) -> Option<usize> {
        self.links.old[base]
            .filter(|link| !link.moved)
            .map(|link| link.at)
    }

    /// Where a paragraph of the base was moved to.
    pub fn moved_to(&self, base: usize) -> Option<usize> {
        self.links.old[base]
            .filter(|link| link.moved)
            .map(|link| link.at)
    }

    /// Which paragraph of the base was moved here.
    pub fn moved_from(&self, at: usize) -> Option<usize> {
        self.links.new[at]
            .filter(|link| link.moved)
            .map(|link| link.at)
    }

    /// No longer counts a paragraph as moved, but as removed there and added here. Whether it did.
    pub fn unlink(&mut self, base: usize) -> bool {
        let Some(at) = self.moved_to(base) else {
            return false;
        };
        self.links.old[base] = None;
        self.links.new[at] = None;
        self.doubtful[at] = true;
        true
    }

    /// Every place where paragraphs came or went, in order.
    pub fn hunks(&self) -> Vec<Hunk> {
        let mut hunks = Vec::new();
        let (mut from, mut came) = (0, 0);
        let ends = (0..self.links.old.len())
            .filter_map(|base| self.in_place(base).map(|at| (base, at)))
            .chain([(self.links.old.len(), self.parts.len())]);
        for (base, at) in ends {
            let hunk = Hunk {
                base: from..base,
                came: came..at,
            };
            if !hunk.base.is_empty() || !hunk.came.is_empty() {
                hunks.push(hunk);
            }
            (from, came) = (base + 1, at + 1);
        }
        hunks
    }
}

/// What stands between a paragraph and the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gap {
    text: String,
    /// The paragraph before it, where no empty line stands between: only behind that one may there be none again.
    tight: Option<String>,
}

impl Default for Gap {
    /// One empty line.
    fn default() -> Self {
        Self {
            text: "\n\n".to_owned(),
            tight: None,
        }
    }
}

impl Gap {
    /// What stands before one of these paragraphs; before the first one empty line, should it get one before it.
    pub fn at(parts: &[Part<'_>], at: usize) -> Self {
        let before = at.checked_sub(1).and_then(|before| parts.get(before));
        match (parts.get(at), before) {
            (Some(part), Some(before)) => Self {
                text: part.gap.to_owned(),
                tight: (lines(part.gap) < 2).then(|| before.text.to_owned()),
            },
            _ => Self::default(),
        }
    }

    /// Of three: a side that left it alone follows the other, and of two that differ the wider stays.
    pub fn three(base: Self, mine: Self, theirs: Self) -> Self {
        if mine == base {
            theirs
        } else if theirs == base {
            mine
        } else {
            Self::wider(mine, theirs)
        }
    }

    /// The one with more lines; of two with as many, always the same one.
    pub fn wider(one: Self, other: Self) -> Self {
        let rank = |gap: &Self| (lines(&gap.text), gap.text.clone(), gap.tight.clone());
        if rank(&one) >= rank(&other) {
            one
        } else {
            other
        }
    }

    /// The white space itself, behind this paragraph: without an empty line only where one note follows another, or
    /// where it was so. A note's text that lands right under a sentence would become part of it.
    pub fn behind(&self, before: &str) -> &str {
        match &self.tight {
            Some(tight) if tight != before && note(before).is_none() => "\n\n",
            _ => &self.text,
        }
    }
}

fn lines(gap: &str) -> usize {
    gap.matches('\n').count()
}

/// Paragraphs with what stands between them.
pub(super) fn joined(parts: &[Part<'_>]) -> String {
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            out.push_str(part.gap);
        }
        out.push_str(part.text);
    }
    out
}
