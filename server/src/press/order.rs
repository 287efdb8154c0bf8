//! What the press is asked to print, and how much of it it takes.

use super::{PressError, PrintWords};
use letters::{hash::Hash, letter::Front, markdown::Document};

/// The largest letter file, in bytes: some five hundred pages.
pub const MAX_SOURCE_BYTES: usize = 1 << 20;
/// The most signatories in one table: sixty pages of names.
pub const MAX_SIGNATORIES: usize = 2_500;
/// The most that is embedded, in bytes, all files together.
pub const MAX_EMBEDDED_BYTES: usize = 32 << 20;

/// Everything that goes into one document. The same order gives the same bytes.
#[derive(Debug, Clone)]
pub struct PressOrder {
    /// What stands above and below the body.
    pub front: Front,
    /// The body, parsed.
    pub document: Document,
    /// The canonical letter file: what was hashed and signed. It is embedded as `brief.md`.
    pub canonical: String,
    /// The version's number; a file pressed without a store has none.
    pub version: Option<u32>,
    /// Who signed, in the order in which they are printed.
    pub signatories: Vec<SignatoryLine>,
    /// How many stand behind each demand, in words, where somebody leaves one out: "Verzoek 3: 48 van 52".
    pub support: Vec<String>,
    /// What is embedded besides the letter file, for example `signatures.json` and `logboek.jsonl`.
    pub embedded: Vec<Embedded>,
    /// Where a reader can check the document: printed, linked and drawn as a QR code.
    pub verify_url: Option<String>,
    /// The seal that will be put on it; without one the page says that the document is not sealed.
    pub sealed: Option<SealText>,
    /// The moment in the document's metadata: that of freezing or sealing, never "now".
    pub at: jiff::Timestamp,
    /// Every word that is printed but was not written by the letter's authors.
    pub words: PrintWords,
    /// What is printed when it is the translation of a letter that was signed.
    pub translation: Option<Translated>,
}

/// What a translation says of itself. The names under it are those under its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// That it is one, and what was signed.
    pub sentence: String,
    /// Where the original is.
    pub url: String,
    /// The heading above the names.
    pub signed_by: String,
}

/// One signature as printed. An empty field leaves its place empty; a column that is empty for all is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignatoryLine {
    /// The organisation.
    pub organisation: Option<String>,
    /// The person.
    pub name: Option<String>,
    /// The person's function.
    pub role: Option<String>,
    /// In what capacity, in words: "namens de organisatie".
    pub capacity_text: Option<String>,
    /// Anything to add in small print: "steunt verzoek 3 niet", a mail address.
    pub note: Option<String>,
}

/// What an embedded file is to the document (ISO 32000-2, `AFRelationship`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The document was made from it.
    Source,
    /// The document shows what is in it.
    Data,
    /// It adds something.
    Supplement,
}

/// A file that travels inside the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embedded {
    /// Its name, without folders.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// What it is to the document.
    pub relation: Relation,
    /// What a reader is told about it; empty keeps it off the last page.
    pub description: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What the page says about the seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealText {
    /// Who seals.
    pub by: String,
    /// When, shown in Dutch time.
    pub at: jiff::Timestamp,
}

impl PressOrder {
    /// The hash that people signed: that of the canonical letter file.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(self.canonical.as_bytes())
    }

    /// Refuses what is too much or known to be wrong, before any work is done.
    pub(super) fn check(&self) -> Result<(), PressError> {
        let embedded: usize = self.embedded.iter().map(|file| file.bytes.len()).sum();
        let limits = [
            ("bytes of text", self.canonical.len(), MAX_SOURCE_BYTES),
            ("signatories", self.signatories.len(), MAX_SIGNATORIES),
            ("embedded bytes", embedded, MAX_EMBEDDED_BYTES),
        ];
        if let Some((what, count, max)) = limits.into_iter().find(|(_, count, max)| count > max) {
            return Err(PressError::TooMuch { what, count, max });
        }
        let blocking: Vec<_> = self
            .document
            .problems
            .iter()
            .filter(|problem| problem.is_blocking())
            .cloned()
            .collect();
        if blocking.is_empty() {
            Ok(())
        } else {
            Err(PressError::Problems(blocking))
        }
    }
}
