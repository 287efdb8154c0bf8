//! What can go wrong with sealing, with keys and with seals.

use std::{io, path::PathBuf};

use crate::pdf::PdfError;

/// Why a letter could not be sealed, a key not be opened, or a seal not be read.
///
/// A seal that can be read but does not hold is no error: see
/// [`SealReport`](super::SealReport).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    // The file.
    /// Not a PDF at all.
    #[error("this is no PDF")]
    NotAPdf,
    /// A PDF that has no seal or signature.
    #[error("this PDF has no seal")]
    NoSeal,
    /// There is a seal, but it can't be read: damaged, or made wrongly.
    #[error("the seal is damaged: {what}")]
    BrokenSeal {
        /// What is wrong with it.
        what: &'static str,
    },
    /// The time stamp in a seal is damaged or belongs to something else.
    #[error("the seal's time stamp is damaged: {what}")]
    BrokenTimeStamp {
        /// What is wrong with it.
        what: &'static str,
    },
    /// The seal uses an algorithm or a form that is not checked here, so nothing can be
    /// said about it.
    #[error("the seal uses {algorithm}, which is not supported")]
    Unsupported {
        /// Its object identifier or name.
        algorithm: String,
    },
    /// More signatures in one file than anyone would set.
    #[error("the file has more than {max} signatures")]
    TooManySeals {
        /// The limit.
        max: usize,
    },
    /// The file can't be read or extended.
    #[error("the PDF can't be sealed: {0}")]
    Pdf(#[from] PdfError),
    /// The file bears a seal or form already; a second one would break it.
    #[error("the PDF has a seal or a form already")]
    AlreadySealed,

    // Making the seal.
    /// The signature did not fit in the room that was kept for it.
    #[error("the seal takes {bytes} bytes, {reserved} were reserved")]
    TooLarge {
        /// What it takes.
        bytes: usize,
        /// What was reserved.
        reserved: usize,
    },
    /// The key could not sign, or has no certificate.
    #[error("the seal key does not sign: {0}")]
    Signing(String),
    /// The time stamp authority gave no usable answer. Worth a retry.
    #[error("no time stamp: {0}")]
    TimeStamp(String),
    /// A structure could not be encoded; only an odd certificate can cause this.
    #[error("the seal can't be encoded: {0}")]
    Encoding(#[from] der::Error),

    // The key's files.
    /// One of the two files is missing.
    #[error("{} is missing beside the other half of the seal key", .0.display())]
    HalfMissing(PathBuf),
    /// The key's file holds no P-256 key in PKCS#8 PEM.
    #[error("{} holds no P-256 private key (PKCS#8, PEM)", .0.display())]
    DamagedKey(PathBuf),
    /// The certificate's file holds no certificates in PEM.
    #[error("{} holds no certificate (X.509, PEM)", .0.display())]
    DamagedCertificate(PathBuf),
    /// Key and certificate do not belong together.
    #[error("the certificate in {} belongs to another key", .0.display())]
    Mismatch(PathBuf),
    /// There is something in the folder where a new key would go.
    #[error("{} is not empty: a seal key is never overwritten", .0.display())]
    AlreadyThere(PathBuf),
    /// No certificate can bear this name.
    #[error("a certificate can't bear the name {0:?}: it is empty or has control characters")]
    UnusableName(String),
    /// The clock stands outside the years that a certificate can express (1970 to 9999).
    #[error("the clock is wrong: {0}")]
    WrongClock(jiff::Timestamp),
    /// The operating system gave no random bytes.
    #[error("no random bytes: {0}")]
    Random(String),
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl SealError {
    /// Wraps an input or output error with the path it is about.
    pub(super) fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }
}
