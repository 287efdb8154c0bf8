//! Publications: that a Final letter is there for everyone to read.

use crate::{hash::Hash, time::Moment};

/// The sealed file of a Final letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFile {
    /// The SHA-256 of the PDF.
    pub hash: Hash,
    /// How many pages.
    pub pages: u32,
    /// How many bytes.
    pub bytes: u64,
    /// When it was sealed.
    pub sealed: Moment,
}

/// That a letter was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Since when it can be read.
    pub at: Moment,
    /// The sealed file that goes with it.
    pub file: SealedFile,
}
