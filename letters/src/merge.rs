//! Brings together what two people made of one text.
//!
//! Both started from the same `base`; `mine` is what is being saved, `theirs` what was saved meanwhile. Paragraphs are
//! those of [`crate::diff`], and within a paragraph words are compared. What only one side changed is taken from
//! that side, what both changed alike is taken once, and anything else is a [`Conflict`] for a person to settle.
//!
//! # What it promises
//! - `merge(b, m, b)` is `m`, `merge(b, b, t)` is `t` and `merge(b, x, x)` is `x`, to the byte; who is called "mine"
//!   makes no difference but to the names.
//! - Every word that a side added is in a settled part or in a conflict; every word that nobody removed is too;
//!   a settled part has no word (see below) that neither side has. Nothing is lost or made up unseen.
//!
//! # What meets
//! - In a paragraph, two changes meet when not one word or sign that stayed stands between them: who makes "three days"
//!   into "five days" does not agree to "three weeks". Then the whole paragraph is a conflict.
//! - A paragraph that one side changed and the other removed, or moved and the other removed, is a conflict.
//! - So are paragraphs that both put in the same place. To keep both in some order would hide nothing, but two
//!   people who answer one remark often write the same twice: somebody should see that. Of what both put there
//!   alike, paragraph by paragraph, one stays.
//! - A paragraph that one side moved and the other changed stands in its new place, changed. One that both moved
//!   to different places is a conflict in either place.
//!
//! # White space
//! Words, runs of white space and single signs are compared, so white space within a paragraph is text. What stands
//! *between* paragraphs never makes a conflict: a side that left it alone follows the other, and of two that differ
//! the one with more lines stays. White space around the whole text is no part of it, as [`crate::letter::Body`] has it.
//!
//! # Work
//! Bounded by counting, as in [`crate::diff`]: where too much differs to find out which words changed, all of it counts
//! as changed, and meets whatever the other side did there.

mod beside;
mod fields;
mod plan;
mod shape;
mod words;

pub use fields::{Field, LetterMerge, Sheet, Unresolved, merge_letters};

use crate::diff::parts::{note, parts};
use shape::Gap;

/// Two texts brought together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Its parts in reading order.
    pub parts: Vec<Piece>,
}

/// A part of the outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A paragraph on which nobody need decide.
    Settled(Settled),
    /// Something on which somebody must.
    Conflict(Conflict),
}

/// A paragraph of the outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// What it says.
    pub text: String,
    /// Who made it so.
    pub whose: Whose,
    gap: Gap,
}

/// Who made a paragraph what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Nobody: it is as it was.
    Base,
    /// I did.
    Mine,
    /// They did.
    Theirs,
    /// Both: the same change, or each in other words.
    Both,
}

/// Paragraphs that both changed, in ways that do not go together. Empty where a side has nothing there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What both started from.
    pub base: String,
    /// What I made of it.
    pub mine: String,
    /// What they made of it.
    pub theirs: String,
    gap: Gap,
}

/// What somebody decided about a [`Conflict`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// What I wrote.
    Mine,
    /// What they wrote.
    Theirs,
    /// Mine and then theirs, as paragraphs of their own.
    Both,
}

/// Brings together what two sides made of `base`.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merge {
    let base = parts(base);
    plan::Plan::of(
        &base,
        shape::Side::of(&base, parts(mine)),
        shape::Side::of(&base, parts(theirs)),
    )
    .merge()
}

/// The same when it is not known what both started from: whatever differs is a conflict.
pub fn merge_unbased(mine: &str, theirs: &str) -> Merge {
    let (mine, theirs) = (parts(mine), parts(theirs));
    Merge {
        parts: beside::beside((&mine, 0..mine.len()), (&theirs, 0..theirs.len())),
    }
}

impl Merge {
    /// What is to be decided, in reading order.
    pub fn conflicts(&self) -> impl Iterator<Item = &Conflict> {
        self.parts.iter().filter_map(|part| match part {
            Piece::Conflict(conflict) => Some(conflict),
            Piece::Settled(_) => None,
        })
    }

    /// The text with these decisions, one for each conflict in order; none when there are fewer or more.
    #[must_use]
    pub fn resolve(&self, choices: &[Choice]) -> Option<String> {
        let mut choices = choices.iter();
        let mut out = String::new();
        let mut last = String::new();
        let mut put = |text: &str, gap: &Gap| {
            if text.is_empty() {
                return;
            }
            if !out.is_empty() {
                out.push_str(gap.behind(&last));
            }
            out.push_str(text);
            text.clone_into(&mut last);
        };
        for part in &self.parts {
            match part {
                Piece::Settled(settled) => put(&settled.text, &settled.gap),
                Piece::Conflict(conflict) => match choices.next()? {
                    Choice::Mine => put(&conflict.mine, &conflict.gap),
                    Choice::Theirs => put(&conflict.theirs, &conflict.gap),
                    Choice::Both => {
                        put(&conflict.mine, &conflict.gap);
                        put(&conflict.theirs, &Gap::default());
                    }
                },
            }
        }
        choices.next().is_none().then_some(out)
    }
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
