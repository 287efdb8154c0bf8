//! Certificates: the self-signed one for a start, and reading names off any.

use std::time::Duration;

use der::{
    Any, Encode as _, EncodePem as _,
    asn1::{BitString, GeneralizedTime, ObjectIdentifier, OctetString, SetOfVec, UtcTime},
    pem::LineEnding,
};
use letters::{hash::Hash, time::Moment};
use p256::{
    ecdsa::{DerSignature, SigningKey, signature::Signer as _},
    pkcs8::EncodePublicKey as _,
};
use sha2::{Digest as _, Sha256};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::{
    Certificate, TbsCertificate, Version,
    attr::AttributeTypeAndValue,
    ext::{
        AsExtension as _, Extension,
        pkix::{BasicConstraints, KeyUsage, KeyUsages, SubjectKeyIdentifier},
    },
    name::{Name, RdnSequence, RelativeDistinguishedName},
    serial_number::SerialNumber,
    time::{Time, Validity},
};

use super::{SealError, SealKey, key::random, oids};

/// Three years, one of which may be a leap year.
const VALIDITY_SECONDS: u64 = (3 * 365 + 1) * 24 * 60 * 60;
/// The longest name in a certificate (RFC 5280, `ub-common-name` and
/// `ub-organization-name`), in characters.
const MAX_NAME_CHARS: usize = 64;

/// The certificate that a key seals with: what whoever checks a letter compares, and what is kept when the key is
/// replaced. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCertificate {
    /// The SHA-256 of its DER.
    pub sha256: Hash,
    /// The certificate as text.
    pub pem: String,
}

impl OwnCertificate {
    /// Of the key, in its certificates the first.
    ///
    /// # Errors
    /// [`SealError::Signing`] for a key without one.
    pub fn of(key: &dyn SealKey) -> Result<Self, SealError> {
        let own = (key.chain().first())
            .ok_or_else(|| SealError::Signing("it has no certificate".to_owned()))?;
        Ok(Self {
            sha256: Hash::of(&own.to_der()?),
            pem: own.to_pem(LineEnding::LF)?,
        })
    }

    /// Until when the key's own certificate holds.
    ///
    /// # Errors
    /// [`SealError::Signing`] for a key without one.
    pub fn ends(key: &dyn SealKey) -> Result<Moment, SealError> {
        let own = (key.chain().first())
            .ok_or_else(|| SealError::Signing("it has no certificate".to_owned()))?;
        let ends = own.tbs_certificate.validity.not_after.to_unix_duration();
        let millis = i64::try_from(ends.as_millis()).unwrap_or(i64::MAX);
        Ok(Moment::from_millis(millis))
    }
}

/// A certificate that `key` signs for itself.
pub(super) fn self_signed(
    key: &SigningKey,
    name: &str,
    now: jiff::Timestamp,
) -> Result<Certificate, SealError> {
    let subject = organisation(name)?;
    let algorithm = AlgorithmIdentifierOwned {
        oid: oids::ECDSA_WITH_SHA256,
        parameters: None,
    };
    let mut serial: [u8; 16] = random()?;
    // Positive, and of full length: RFC 5280, 4.1.2.2.
    serial[0] = (serial[0] & 0x7F) | 0x40;
    let start = u64::try_from(now.as_second()).map_err(|_| SealError::WrongClock(now))?;
    let time = |seconds| certificate_time(seconds).ok_or(SealError::WrongClock(now));
    let public_key = public_key(key)?;
    let tbs_certificate = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&serial)?,
        signature: algorithm.clone(),
        issuer: subject.clone(),
        validity: Validity {
            not_before: time(start)?,
            not_after: time(start + VALIDITY_SECONDS)?,
        },
        extensions: Some(extensions(&subject, &public_key)?),
        subject,
        subject_public_key_info: public_key,
        issuer_unique_id: None,
        subject_unique_id: None,
    };
    let signature: DerSignature = key
        .try_sign(&tbs_certificate.to_der()?)
        .map_err(|error| SealError::Signing(error.to_string()))?;
    let signature = BitString::from_bytes(signature.as_bytes())?;
    Ok(Certificate {
        tbs_certificate,
        signature_algorithm: algorithm,
        signature,
    })
}

/// The public half of `key`, as certificates hold it.
pub(super) fn public_key(key: &SigningKey) -> Result<SubjectPublicKeyInfoOwned, SealError> {
    let document = key.verifying_key().to_public_key_der();
    let document = document.map_err(|error| SealError::Signing(error.to_string()))?;
    Ok(document.decode_msg()?)
}

fn extensions(
    subject: &Name,
    public_key: &SubjectPublicKeyInfoOwned,
) -> Result<Vec<Extension>, SealError> {
    // RFC 7093, method 1: the first 160 bits of the key's SHA-256.
    let digest = Sha256::digest(public_key.subject_public_key.raw_bytes());
    let identifier = SubjectKeyIdentifier(OctetString::new(digest.get(..20).unwrap_or_default())?);
    let usage = KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
    let constraints = BasicConstraints {
        ca: false,
        path_len_constraint: None,
    };
    let mut critical = constraints.to_extension(subject, &[])?;
    critical.critical = true;
    Ok(vec![
        critical,
        usage.to_extension(subject, &[])?,
        identifier.to_extension(subject, &[])?,
    ])
}

fn organisation(name: &str) -> Result<Name, SealError> {
    let short: String = name.trim().chars().take(MAX_NAME_CHARS).collect();
    let short = short.trim_end();
    if short.is_empty() || short.chars().any(char::is_control) {
        return Err(SealError::UnusableName(name.to_owned()));
    }
    let part = |oid: ObjectIdentifier| -> Result<_, der::Error> {
        let mut set = SetOfVec::new();
        set.insert(AttributeTypeAndValue {
            oid,
            value: Any::encode_from(&short.to_owned())?,
        })?;
        Ok(RelativeDistinguishedName(set))
    };
    Ok(RdnSequence(vec![
        part(oids::ORGANIZATION)?,
        part(oids::COMMON_NAME)?,
    ]))
}

/// RFC 5280, 4.1.2.5: two-digit years through 2049, four digits from then on.
fn certificate_time(seconds: u64) -> Option<Time> {
    let duration = Duration::from_secs(seconds);
    match UtcTime::from_unix_duration(duration) {
        Ok(time) => Some(Time::UtcTime(time)),
        Err(_) => GeneralizedTime::from_unix_duration(duration)
            .ok()
            .map(Time::GeneralTime),
    }
}

/// What to call a certificate's holder: the common name, else the organisation, else the
/// whole subject.
pub(super) fn holder(certificate: &Certificate) -> String {
    let subject = &certificate.tbs_certificate.subject;
    let find = |oid| {
        let parts = subject.0.iter().flat_map(|part| part.0.iter());
        parts
            .filter(|part| part.oid == oid)
            .find_map(|part| text(&part.value))
    };
    find(oids::COMMON_NAME)
        .or_else(|| find(oids::ORGANIZATION))
        .unwrap_or_else(|| subject.to_string())
}

fn text(value: &Any) -> Option<String> {
    use der::Tag;
    use der::Tagged as _;
    match value.tag() {
        Tag::Utf8String | Tag::PrintableString | Tag::Ia5String | Tag::TeletexString => {
            let text = String::from_utf8_lossy(value.value());
            // A stranger's certificate may hold anything; a name has no control characters.
            Some(
                text.chars()
                    .filter(|letter| !letter.is_control())
                    .take(256)
                    .collect(),
            )
        }
        _ => None,
    }
}
