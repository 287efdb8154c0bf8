//! The seal key under a text that stands by itself: what `openssl dgst -sha256 -verify` checks.

use der::{DecodePem as _, Encode as _};
use letters::hash::Hash;
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::Certificate;

use super::{OwnCertificate, SealError, SealKey, oids, verify};

/// A signature over a text, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detached {
    /// For ECDSA the DER of `r` and `s`, for RSA the bytes of PKCS #1; over the text's SHA-256.
    pub signature: Vec<u8>,
    /// The SHA-256 of the signer's certificate.
    pub certificate: Hash,
}

/// Signs a text.
///
/// # Errors
/// [`SealError::Signing`] when the key refuses, or signs in a way that nobody could check.
pub fn sign_text(text: &str, key: &dyn SealKey) -> Result<Detached, SealError> {
    let own = OwnCertificate::of(key)?;
    let signature = key.sign(text.as_bytes())?;
    if signed_text(text, &signature, &own.pem)? {
        Ok(Detached {
            signature,
            certificate: own.sha256,
        })
    } else {
        let why = "its signature under a text does not hold";
        Err(SealError::Signing(why.to_owned()))
    }
}

/// Whether a signature over a text is by the key of this certificate (PEM).
///
/// # Errors
/// [`SealError`] for something that is no certificate, or a key of a kind that is not checked here.
pub fn signed_text(text: &str, signature: &[u8], certificate: &str) -> Result<bool, SealError> {
    let certificate = Certificate::from_pem(certificate)?;
    let key = &certificate.tbs_certificate.subject_public_key_info;
    signed_by(key, text.as_bytes(), signature)
}

/// Whether a signature over these bytes is by this public key (PEM).
///
/// # Errors
/// As [`signed_text`].
pub fn signed_with_key(bytes: &[u8], signature: &[u8], key: &str) -> Result<bool, SealError> {
    signed_by(&SubjectPublicKeyInfoOwned::from_pem(key)?, bytes, signature)
}

fn signed_by(
    key: &SubjectPublicKeyInfoOwned,
    bytes: &[u8],
    signature: &[u8],
) -> Result<bool, SealError> {
    let oid = if key.algorithm.oid == oids::EC_PUBLIC_KEY {
        oids::ECDSA_WITH_SHA256
    } else {
        oids::RSA_WITH_SHA256
    };
    let algorithm = AlgorithmIdentifierOwned {
        oid,
        parameters: None,
    };
    let hash = verify::Hash::Sha256;
    verify::verify(key, &algorithm, hash, bytes, signature)
}

/// The SHA-256 of a certificate's DER, of its PEM.
///
/// # Errors
/// [`SealError::Encoding`] for something that is no certificate.
pub fn certificate_sha256(pem: &str) -> Result<Hash, SealError> {
    Ok(Hash::of(&Certificate::from_pem(pem)?.to_der()?))
}
