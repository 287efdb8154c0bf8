//! What a letter asks for, one numbered thing at a time.

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
