//! What can be in the way of printing a letter.

use letters::problem::Problem;

/// Why a letter did not come off the press. The letter itself is untouched: it can be changed or tried again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    /// The text has problems that must be solved first.
    #[error("the text has {} blocking problem(s), first: {}", .0.len(), .0.first().map(|problem| problem.kind.to_string()).unwrap_or_default())]
    Problems(Vec<Problem>),
    /// A character for which none of the faces has a shape: emoji, Chinese, a control character.
    #[error("the character {character:?} (U+{:04X}) cannot be printed; it stands in “{near}”", u32::from(*.character))]
    Unprintable {
        /// The character.
        character: char,
        /// The words around it, at most forty characters.
        near: String,
    },
    /// More than the press takes.
    #[error("too many {what}: {count}, at most {max}")]
    TooMuch {
        /// Of what: bytes, signatories, embedded files, levels.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        max: usize,
    },
    /// An address is too long for the window of an envelope, at the smallest size too.
    #[error("the address of copy {} does not fit in the window", copy + 1)]
    AddressTooLong {
        /// Which copy, from 0.
        copy: usize,
    },
    /// What is said with a copy does not fit on the sheet with its address.
    #[error("the text of copy {} does not fit on its sheet", copy + 1)]
    TextTooLong {
        /// Which copy, from 0.
        copy: usize,
    },
    /// The typesetter refused; its own words.
    #[error("the typesetter refused the text: {0}")]
    Typesetting(String),
    /// The typesetter stopped in the middle.
    #[error("the typesetter stopped unexpectedly")]
    Panicked,
    /// What is bundled with the program is broken.
    #[error("the press is not in order: {0}")]
    Workshop(String),
    /// The document does not meet the standards it claims.
    #[error("the document does not conform to {standard}: {failures:?}")]
    Conformance {
        /// PDF/UA-1 or PDF/A-3a.
        standard: &'static str,
        /// The rules it breaks.
        failures: Vec<String>,
    },
    /// What the document lacks of its source: each place by its first characters, without spaces.
    #[error("parts of the source are missing in the document: {}", .0.join(" … "))]
    Missing(Vec<String>),
    /// The document cannot be read back.
    #[error("the document cannot be read back: {0}")]
    Unreadable(String),
}
