//! The seal under a letter: a signature of the association over every byte of the PDF.
//!
//! A letter that became final is sealed once: [`seal`] adds one revision with an invisible
//! signature field, in the form that European rules call PAdES (ETSI EN 319 142-1),
//! level B-B, or B-T when a [`TimeStampAuthority`] is given. The seal also certifies the
//! document (`DocMDP`, `P` = 1): any later change makes readers warn. [`inspect`] tells a
//! stranger what a seal is worth, without asking anyone.
//!
//! The key hides behind [`SealKey`], so that a smart card, an HSM or a remote service can
//! take the place of [`PemSealKey`]. A key that this program makes for itself has a
//! self-signed certificate: it proves that two letters were sealed by the same hand, and
//! whoever knows the certificate's SHA-256 knows whose hand. Readers such as Adobe's show
//! it as "unknown"; a qualified certificate is a matter of configuration, not of code.
//!
//! What a seal leaves open: certificates of the issuer that travel along (all but the
//! signer's own), which nothing signs. And no certificate is looked up for trust or
//! revocation: the caller compares [`SealReport::certificate_sha256`] with the [`OwnCertificate`]s it knows, old ones included.

mod apply;
mod authority;
mod certificate;
mod cms;
mod detached;
mod error;
mod field;
mod inspect;
mod key;
mod key_files;
mod locate;
mod oids;
mod timestamp;
mod verify;

#[cfg(test)]
mod tests;

pub use apply::{SealOrder, seal};
pub use authority::HttpAuthority;
pub use certificate::OwnCertificate;
pub use detached::{Detached, certificate_sha256, sign_text, signed_text, signed_with_key};
pub use error::SealError;
pub use inspect::{SealReport, inspect, inspect_all};
pub use key::{PemSealKey, SealKey};
pub use oids::{EC_PUBLIC_KEY, P256, RSA};
pub use timestamp::{TimeStamp, TimeStampAuthority, stamp_text, stamped_text};
