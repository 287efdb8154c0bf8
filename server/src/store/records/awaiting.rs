//! What concerns answers that are waited for.

use letters::{awaiting::OfLetter, ids::LetterId, text::Slug};
use std::collections::BTreeMap;

/// What the sendings of a letter wait for, and who said what of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwaitingRecord {
    /// Which letter.
    pub letter: LetterId,
    /// Its address.
    pub slug: Slug,
    /// Its short title, or its subject.
    pub title: String,
    /// The sendings, and what came back.
    pub of: OfLetter,
    /// Who said each step, by its number ([`letters::awaiting::Step::number`]).
    pub by: BTreeMap<u32, String>,
}
