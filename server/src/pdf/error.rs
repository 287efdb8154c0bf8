//! What can be wrong with a PDF.

/// Why a PDF could not be read or extended.
///
/// The words are for a log or an operator; the screens have their own in the locales.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PdfError {
    /// The `%PDF-` mark is missing from the first kilobyte.
    #[error("this is no PDF")]
    NotAPdf,
    /// The bytes break the syntax of PDF at this place (counted from 0 in the piece read).
    #[error("broken PDF syntax near byte {at}")]
    Syntax {
        /// Where the reader stopped.
        at: usize,
    },
    /// Arrays and dictionaries lie too deep in one another.
    #[error("nested deeper than {max} levels")]
    TooDeep {
        /// The deepest nesting that is read.
        max: usize,
    },
    /// The file hides its objects in a cross-reference stream (PDF 1.5 and later can);
    /// the press never writes that.
    #[error("the file has a cross-reference stream, only classic tables are read")]
    CrossReferenceStream,
    /// The file is encrypted.
    #[error("the file is encrypted")]
    Encrypted,
    /// An object that something refers to is not there.
    #[error("object {number} is missing")]
    MissingObject {
        /// Its number.
        number: u32,
    },
    /// A dictionary lacks an entry that it must have.
    #[error("the entry /{key} is missing or not what it should be")]
    MissingEntry {
        /// The entry's name.
        key: &'static str,
    },
    /// More bytes or more objects than this reader is willing to unpack.
    #[error("{what} exceeds the limit of {max}")]
    TooMuch {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        max: usize,
    },
    /// A stream is packed in a way that the press never uses.
    #[error("a stream is packed with {filter}, which is not read here")]
    UnsupportedFilter {
        /// The filter's name, or what is unusual about it.
        filter: String,
    },
    /// A deflated stream does not unpack.
    #[error("a compressed stream is damaged")]
    DamagedStream,
}
