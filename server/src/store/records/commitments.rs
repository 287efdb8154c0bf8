//! What concerns what was promised in responses.

use letters::{commitment::Commitment, ids::LetterId, text::Slug};
use std::collections::BTreeMap;

/// A commitment, and who said what of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentRecord {
    /// The commitment.
    pub commitment: Commitment,
    /// Who said each step, by its number.
    pub by: BTreeMap<u32, String>,
}

/// A commitment among those of all letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentOfLetter {
    /// Of which letter.
    pub letter: LetterId,
    /// Its address.
    pub slug: Slug,
    /// Its short title, or its subject.
    pub title: String,
    /// The commitment.
    pub commitment: Commitment,
}
