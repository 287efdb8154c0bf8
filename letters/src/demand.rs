//! What a letter asks for, one numbered thing at a time, and which of them is the same from version to version.
//!
//! A demand's number says where it stands; it changes when another is put before it. What is said about a demand later
//! (that somebody supports it, what became of it) needs something that stays: its [`DemandId`].
//!
//! # How a demand stays the same
//! Each **wording** of a demand has an id of its own, for ever. When a version is kept, its demands are matched with
//! those of the version that it was made from ([`Lineage::read`]):
//! 1. **Exact**: the same words are the same wording, wherever they stand now.
//! 2. **Near**: most words are the same, and no other demand comes near: a new wording of the same demand.
//! 3. **Unclear**: some words are the same, or there is more than one that it could be. It counts as new, and the
//!    author is asked.
//! 4. **New**: nothing like it was there.
//!
//! So the wordings of one demand are linked, each to an earlier one; the first is the demand's own id, by which it is
//! known ([`Lineage::root`]). What the author says about a wording ([`Lineage::choose`]) replaces its link and nothing
//! else, so that every later version follows at once. The address of any wording leads to its demand, also when the
//! author changed their mind: an id that was once given out is never another demand's.
//!
//! Whatever was matched or chosen, no demand stands twice in one version.

mod id;
mod lineage;
mod matching;

pub use id::DemandId;
pub use lineage::{Lineage, Link, NotTheSame, Standing, Wording};

use crate::markdown::{self, DemandItem, Document};
use serde::{Deserialize, Serialize};

/// One thing the letter asks for; its number is also its address on the page (`#verzoek-2`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// Counted through the whole letter, from 1.
    pub number: u32,
    /// The words, without marks of Markdown.
    pub text: String,
}

/// The demands of a letter, in order: the items of lists under headings marked `{.demands}`.
#[must_use]
pub fn demands(document: &Document) -> Vec<Demand> {
    let demand = |item: &DemandItem| Demand {
        number: item.number,
        text: markdown::blocks_text(&item.blocks),
    };
    document.demands().map(demand).collect()
}

#[cfg(test)]
mod tests;
