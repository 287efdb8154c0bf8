//! Keys that seal.

use std::path::Path;

use p256::{
    ecdsa::{DerSignature, SigningKey, signature::Signer as _},
    pkcs8::DecodePrivateKey as _,
};
use spki::AlgorithmIdentifierOwned;
use x509_cert::Certificate;

use super::{SealError, certificate, key_files::KeyFiles, oids};

/// A key that can seal, wherever it lives.
///
/// To seal with an HSM, a smart card or a remote service, implement this trait: give the
/// certificates as they were issued, name the algorithm, and let [`sign`](Self::sign) ask
/// the device. Nothing else in the program knows what a key is.
pub trait SealKey: Send + Sync {
    /// The signer's certificate first, then those of its issuers. Never empty.
    fn chain(&self) -> &[Certificate];

    /// The signature algorithm, as CMS names it; it must use SHA-256.
    fn algorithm(&self) -> AlgorithmIdentifierOwned;

    /// Signs `message` (not its digest) and returns the signature as CMS wants it: for
    /// ECDSA the DER of `r` and `s`, for RSA the bytes as they are.
    ///
    /// # Errors
    /// When the device refuses; [`SealError::Signing`] with its reason.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealError>;
}

/// A P-256 key in a file, with its certificates in a file beside it.
///
/// The two files are `seal-key.pem` (PKCS#8) and `seal-certificate.pem` (X.509, the
/// signer's first), in a folder that holds nothing else. To use a certificate that an
/// authority issued, put both in place before the first start.
#[derive(Debug)]
pub struct PemSealKey {
    key: SigningKey,
    chain: Vec<Certificate>,
}

impl PemSealKey {
    /// Opens the key in the folder `dir`; `None` when neither file is there.
    ///
    /// # Errors
    /// When one file is missing, damaged, or does not belong to the other.
    pub fn open(dir: &Path) -> Result<Option<Self>, SealError> {
        let files = KeyFiles::in_folder(dir);
        let Some((key_pem, chain_pem)) = files.read()? else {
            return Ok(None);
        };
        let key = SigningKey::from_pkcs8_pem(&key_pem)
            .map_err(|_| SealError::DamagedKey(files.key.clone()))?;
        let damaged = || SealError::DamagedCertificate(files.certificate.clone());
        let chain = Certificate::load_pem_chain(chain_pem.as_bytes()).map_err(|_| damaged())?;
        let own = chain.first().ok_or_else(damaged)?;
        if own.tbs_certificate.subject_public_key_info != certificate::public_key(&key)? {
            return Err(SealError::Mismatch(files.certificate));
        }
        Ok(Some(Self { key, chain }))
    }

    /// Makes a new key in the folder `dir`, with a self-signed certificate for the
    /// organisation `name`, valid for three years from `now`. Both files appear at once
    /// or not at all, readable by their owner only; a folder that has anything in it is
    /// left alone.
    ///
    /// # Errors
    /// When the folder is not empty or can't be written, or when no certificate can bear
    /// the name. A name of more than 64 letters, the limit of X.509, is cut short.
    pub fn generate(dir: &Path, name: &str, now: jiff::Timestamp) -> Result<Self, SealError> {
        let key = random_key()?;
        let own = certificate::self_signed(&key, name, now)?;
        KeyFiles::in_folder(dir).create(&key, &own)?;
        Ok(Self {
            key,
            chain: vec![own],
        })
    }
}

impl SealKey for PemSealKey {
    fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    fn algorithm(&self) -> AlgorithmIdentifierOwned {
        AlgorithmIdentifierOwned {
            oid: oids::ECDSA_WITH_SHA256,
            parameters: None,
        }
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealError> {
        let signature: DerSignature = self
            .key
            .try_sign(message)
            .map_err(|error| SealError::Signing(error.to_string()))?;
        Ok(signature.as_bytes().to_vec())
    }
}

fn random_key() -> Result<SigningKey, SealError> {
    // Nearly every 32 bytes are a key: one in 2^32 draws falls outside the curve's order.
    for _ in 0..8 {
        if let Ok(key) = SigningKey::from_slice(&random::<32>()?) {
            return Ok(key);
        }
    }
    Err(SealError::Random(
        "eight draws in a row were no key".to_owned(),
    ))
}

/// Bytes from the operating system: secrets of keys, serial numbers, nonces.
#[expect(
    clippy::disallowed_methods,
    reason = "a key that an argument determines is no secret"
)]
pub(super) fn random<const N: usize>() -> Result<[u8; N], SealError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| SealError::Random(error.to_string()))?;
    Ok(bytes)
}
