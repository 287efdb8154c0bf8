//! The object identifiers of seals, under the names their standards give them.

use der::asn1::ObjectIdentifier as Oid;

/// RFC 5652: plain data.
pub(super) const DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.1");
/// RFC 5652: signed data.
pub(super) const SIGNED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.2");
/// RFC 5652, 11.1: the kind of what is signed.
pub(super) const CONTENT_TYPE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.3");
/// RFC 5652, 11.2: its digest.
pub(super) const MESSAGE_DIGEST: Oid = Oid::new_unwrap("1.2.840.113549.1.9.4");
/// RFC 5035: which certificate signs, so that no other can be slipped in.
pub(super) const SIGNING_CERTIFICATE_V2: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.47");
/// RFC 3161, appendix A: a time stamp over the signature.
pub(super) const SIGNATURE_TIME_STAMP: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.14");
/// RFC 3161: what a time stamp says.
pub(super) const TST_INFO: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.1.4");
/// RFC 3161, 2.3: what the certificate of a time stamp authority is for.
pub(super) const TIME_STAMPING: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.3.8");

pub(super) const SHA256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
pub(super) const SHA384: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.2");
pub(super) const SHA512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");

/// A key on an elliptic curve (RFC 5480).
pub const EC_PUBLIC_KEY: Oid = Oid::new_unwrap("1.2.840.10045.2.1");
/// The curve P-256 (RFC 5480).
pub const P256: Oid = Oid::new_unwrap("1.2.840.10045.3.1.7");
pub(super) const P384: Oid = Oid::new_unwrap("1.3.132.0.34");
pub(super) const ECDSA_WITH_SHA256: Oid = Oid::new_unwrap("1.2.840.10045.4.3.2");
pub(super) const ECDSA_WITH_SHA384: Oid = Oid::new_unwrap("1.2.840.10045.4.3.3");

/// A key for RSA (RFC 8017).
pub const RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.1");
pub(super) const RSA_PSS: Oid = Oid::new_unwrap("1.2.840.113549.1.1.10");
pub(super) const RSA_WITH_SHA256: Oid = Oid::new_unwrap("1.2.840.113549.1.1.11");
pub(super) const RSA_WITH_SHA384: Oid = Oid::new_unwrap("1.2.840.113549.1.1.12");
pub(super) const RSA_WITH_SHA512: Oid = Oid::new_unwrap("1.2.840.113549.1.1.13");

pub(super) const COMMON_NAME: Oid = Oid::new_unwrap("2.5.4.3");
pub(super) const ORGANIZATION: Oid = Oid::new_unwrap("2.5.4.10");
