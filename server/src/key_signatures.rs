//! Signatures with a key of the signer's own: made of what a passkey answered, and checked as any stranger can.

use crate::{
    evidence::{hex, unhex},
    seal::{self, SealError},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use der::{Encode as _, pem::LineEnding};
use der::{
    EncodePem as _, Sequence,
    asn1::{BitString, Uint},
};
use letters::{
    cosignature::{KeySignature, Statement},
    hash::Hash,
};
use serde::Deserialize;
use spki::{AlgorithmIdentifierOwned, ObjectIdentifier, SubjectPublicKeyInfoOwned};
use webauthn_rs::prelude::{COSEKey, COSEKeyType, ECDSACurve, PublicKeyCredential};

/// Somebody was there, and showed so with a finger, a face or a PIN (the flags `UP` and `UV` of authenticator data).
const PRESENT_AND_VERIFIED: u8 = 0b101;
/// Where these flags are: behind the SHA-256 of the site's name.
const FLAGS_AT: usize = 32;
/// Authenticator data has the site, the flags and a counter at least, in bytes (Web Authentication Level 3, section 6.1).
const SHORTEST: usize = 37;

/// What a browser says that it was asked.
#[derive(Deserialize)]
struct ClientData {
    r#type: String,
    challenge: String,
}

/// The public key of an RSA key pair (RFC 8017, appendix A.1.1).
#[derive(Sequence)]
struct RsaPublicKey {
    modulus: Uint,
    exponent: Uint,
}

/// A passkey's public key as everybody's tools read it; none for a kind of key that passkeys of ours never have.
fn public_key(key: &COSEKey) -> Option<String> {
    let (oid, parameters, bits) = match &key.key {
        COSEKeyType::EC_EC2(key) if matches!(key.curve, ECDSACurve::SECP256R1) => {
            let point = [&[4], key.x.as_slice(), key.y.as_slice()].concat();
            (seal::EC_PUBLIC_KEY, der::Any::from(seal::P256), point)
        }
        COSEKeyType::RSA(key) => {
            let key = RsaPublicKey {
                modulus: Uint::new(&key.n).ok()?,
                exponent: Uint::new(&key.e).ok()?,
            };
            (seal::RSA, der::Any::null(), key.to_der().ok()?)
        }
        _ => return None,
    };
    pem(oid, parameters, &bits).ok()
}

fn pem(oid: ObjectIdentifier, parameters: der::Any, bits: &[u8]) -> der::Result<String> {
    let key = SubjectPublicKeyInfoOwned {
        algorithm: AlgorithmIdentifierOwned {
            oid,
            parameters: Some(parameters),
        },
        subject_public_key: BitString::from_bytes(bits)?,
    };
    key.to_pem(LineEnding::LF)
}

/// What is kept of an answer; none when it is by no key of ours, or says what no text holds.
#[must_use]
pub fn of(key: &COSEKey, reply: &PublicKeyCredential) -> Option<KeySignature> {
    let response = &reply.response;
    Some(KeySignature {
        public_key: public_key(key)?,
        authenticator_data: hex(&response.authenticator_data),
        client_data: String::from_utf8(response.client_data_json.clone()).ok()?,
        signature: hex(&response.signature),
    })
}

/// A challenge as it goes to an authenticator and comes back: base64url without padding.
#[must_use]
pub fn challenge(statement: &Statement<'_>) -> String {
    URL_SAFE_NO_PAD.encode(statement.challenge().as_bytes())
}

/// Whether this is a signature of this statement, by the key that it names, by somebody who was there.
#[must_use]
pub fn holds(signed: &KeySignature, statement: &Statement<'_>) -> bool {
    is_over(signed, statement) && signed_by(signed).unwrap_or(false)
}

fn is_over(signed: &KeySignature, statement: &Statement<'_>) -> bool {
    let client: Result<ClientData, _> = serde_json::from_str(&signed.client_data);
    let data = unhex(&signed.authenticator_data).filter(|data| data.len() >= SHORTEST);
    let flags = data.and_then(|data| data.get(FLAGS_AT).copied());
    client.is_ok_and(|client| {
        client.r#type == "webauthn.get" && client.challenge == challenge(statement)
    }) && flags.is_some_and(|flags| flags & PRESENT_AND_VERIFIED == PRESENT_AND_VERIFIED)
}

fn signed_by(signed: &KeySignature) -> Result<bool, SealError> {
    let (Some(mut covered), Some(signature)) =
        (unhex(&signed.authenticator_data), unhex(&signed.signature))
    else {
        return Ok(false);
    };
    covered.extend(Hash::of(signed.client_data.as_bytes()).as_bytes());
    seal::signed_with_key(&covered, &signature, &signed.public_key)
}
