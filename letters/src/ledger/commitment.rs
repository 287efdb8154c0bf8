//! Commitments: what stands in a line for a name or a reason.

use crate::hash::Hash;
use serde::{Deserialize, Serialize};

/// A promise about a value that does not show it: SHA-256(32 random bytes ‖ the value in UTF-8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Commitment(pub Hash);

/// What opens a commitment. Erasing it leaves a hash that says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Thirty-two random bytes.
    pub salt: [u8; 32],
    /// The value that was committed.
    pub value: String,
}

impl Opening {
    /// The commitment that this opens.
    #[must_use]
    pub fn commitment(&self) -> Commitment {
        Commitment(Hash::of_parts(&[&self.salt, self.value.as_bytes()]))
    }
}
