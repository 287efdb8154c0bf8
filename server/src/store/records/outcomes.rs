//! What concerns what became of a letter's demands.

use letters::outcome::Finding;

/// What somebody found in a response, and who did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRecord {
    /// What was found.
    pub finding: Finding,
    /// By whom.
    pub by: String,
}
