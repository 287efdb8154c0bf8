//! Checking a CMS signature: who signed, over what, and whether it holds.

use cms::{
    cert::CertificateChoices,
    content_info::CmsVersion,
    signed_data::{SignedData, SignerIdentifier, SignerInfo},
};
use der::{
    Decode, Encode as _,
    asn1::{ObjectIdentifier, OctetString},
};
use ring::signature::{self as rs, UnparsedPublicKey, VerificationAlgorithm};
use sha2::{Sha256, Sha384, Sha512};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::{Certificate, ext::pkix::SubjectKeyIdentifier};

use super::{SealError, cms::SigningCertificateV2, oids};

/// Whether a signature holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// What was signed is what is here.
    Holds,
    /// It is not.
    Changed,
}

/// The digests that seals use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    fn named(oid: ObjectIdentifier) -> Result<Self, SealError> {
        match oid {
            oids::SHA256 => Ok(Self::Sha256),
            oids::SHA384 => Ok(Self::Sha384),
            oids::SHA512 => Ok(Self::Sha512),
            other => Err(SealError::Unsupported {
                algorithm: other.to_string(),
            }),
        }
    }

    /// The digest of `parts`, one behind the other.
    pub(super) fn digest(self, parts: &[&[u8]]) -> Vec<u8> {
        fn run<D: sha2::Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut digest = D::new();
            for part in parts {
                digest.update(part);
            }
            digest.finalize().to_vec()
        }
        match self {
            Self::Sha256 => run::<Sha256>(parts),
            Self::Sha384 => run::<Sha384>(parts),
            Self::Sha512 => run::<Sha512>(parts),
        }
    }
}

/// A signature and the certificate that it is said to be by.
#[derive(Debug)]
pub(super) struct Signer<'a> {
    pub(super) info: &'a SignerInfo,
    pub(super) certificate: &'a Certificate,
    content_type: ObjectIdentifier,
    hash: Hash,
}

fn broken(what: &'static str) -> SealError {
    SealError::BrokenSeal { what }
}

/// Finds the one signer of `data`, which must be about `content_type`. Fields that no
/// signature covers must be exactly what they have to be, so that a change shows.
pub(super) fn signer(
    data: &SignedData,
    content_type: ObjectIdentifier,
) -> Result<Signer<'_>, SealError> {
    if data.encap_content_info.econtent_type != content_type {
        return Err(broken("its content type is wrong"));
    }
    let [info] = data.signer_infos.0.as_slice() else {
        return Err(broken("it has not exactly one signer"));
    };
    if !data
        .digest_algorithms
        .iter()
        .any(|known| *known == info.digest_alg)
    {
        return Err(broken("its digest algorithms contradict each other"));
    }
    let by_name = matches!(info.sid, SignerIdentifier::IssuerAndSerialNumber(_));
    let plain = content_type == oids::DATA;
    // RFC 5652, 5.1 and 5.3. A time stamp's content makes the outer version 3.
    let outer = if by_name && plain {
        CmsVersion::V1
    } else {
        CmsVersion::V3
    };
    let inner = if by_name {
        CmsVersion::V1
    } else {
        CmsVersion::V3
    };
    if data.version != outer || info.version != inner {
        return Err(broken("its version is wrong"));
    }
    let hash = Hash::named(info.digest_alg.oid)?;
    let choices = data.certificates.iter().flat_map(|set| set.0.iter());
    let mut certificates = choices.filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate),
        CertificateChoices::Other(_) => None,
    });
    let certificate = certificates.find(|certificate| is_meant(&info.sid, certificate));
    let certificate = certificate.ok_or(broken("the signer's certificate is missing"))?;
    Ok(Signer {
        info,
        certificate,
        content_type,
        hash,
    })
}

fn is_meant(sid: &SignerIdentifier, certificate: &Certificate) -> bool {
    let own = &certificate.tbs_certificate;
    match sid {
        SignerIdentifier::IssuerAndSerialNumber(name) => {
            name.issuer == own.issuer && name.serial_number == own.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(wanted) => {
            matches!(own.get::<SubjectKeyIdentifier>(), Ok(Some((_, found))) if found == *wanted)
        }
    }
}

/// Checks the signed attributes and the signature over them; `digest` computes the digest
/// of what should be signed. With `must_name_certificate` a signature that does not name
/// its certificate (as CAdES must) is refused.
pub(super) fn check(
    signer: &Signer<'_>,
    must_name_certificate: bool,
    digest: impl FnOnce(Hash) -> Vec<u8>,
) -> Result<Verdict, SealError> {
    let Signer {
        info,
        certificate,
        content_type,
        hash,
    } = signer;
    let stated: ObjectIdentifier =
        attribute(info, oids::CONTENT_TYPE)?.ok_or(broken("its content type is not signed"))?;
    if stated != *content_type {
        return Err(broken("its content type is wrong"));
    }
    match attribute::<SigningCertificateV2>(info, oids::SIGNING_CERTIFICATE_V2)? {
        Some(named) => check_named_certificate(&named, certificate)?,
        None if must_name_certificate => return Err(broken("it does not name its certificate")),
        None => {}
    }
    let attributes = info
        .signed_attrs
        .as_ref()
        .ok_or(broken("it signs no attributes"))?;
    let holds = verify(
        &certificate.tbs_certificate.subject_public_key_info,
        &info.signature_algorithm,
        *hash,
        &attributes.to_der()?,
        info.signature.as_bytes(),
    )?;
    let stated_digest: OctetString =
        attribute(info, oids::MESSAGE_DIGEST)?.ok_or(broken("it signs no digest"))?;
    // Both are public, so an ordinary comparison leaks nothing.
    let same = stated_digest.as_bytes() == digest(*hash);
    Ok(if holds && same {
        Verdict::Holds
    } else {
        Verdict::Changed
    })
}

fn check_named_certificate(
    named: &SigningCertificateV2,
    certificate: &Certificate,
) -> Result<(), SealError> {
    let first = named
        .certs
        .first()
        .ok_or(broken("it does not name its certificate"))?;
    let hash = first
        .hash_algorithm
        .as_ref()
        .map_or(Ok(Hash::Sha256), |algorithm| Hash::named(algorithm.oid))?;
    if first.hash.as_bytes() != hash.digest(&[&certificate.to_der()?]) {
        return Err(broken("it names another certificate"));
    }
    Ok(())
}

/// The single value of a signed attribute.
fn attribute<T: for<'a> Decode<'a>>(
    info: &SignerInfo,
    oid: ObjectIdentifier,
) -> Result<Option<T>, SealError> {
    let mut found = info
        .signed_attrs
        .iter()
        .flat_map(|set| set.iter())
        .filter(|attribute| attribute.oid == oid);
    let Some(attribute) = found.next() else {
        return Ok(None);
    };
    let [value] = attribute.values.as_slice() else {
        return Err(broken("a signed attribute has not exactly one value"));
    };
    if found.next().is_some() {
        return Err(broken("a signed attribute occurs twice"));
    }
    let read =
        T::from_der(&value.to_der()?).map_err(|_| broken("a signed attribute can't be read"))?;
    Ok(Some(read))
}

/// Whether a certificate is signed by its own key.
pub(super) fn is_self_signed(certificate: &Certificate) -> bool {
    let own = &certificate.tbs_certificate;
    let algorithm = &certificate.signature_algorithm;
    let hash = match algorithm.oid {
        oids::ECDSA_WITH_SHA384 | oids::RSA_WITH_SHA384 => Hash::Sha384,
        oids::RSA_WITH_SHA512 => Hash::Sha512,
        _ => Hash::Sha256,
    };
    let Ok(signed) = own.to_der() else {
        return false;
    };
    let signature = certificate.signature.raw_bytes();
    own.issuer == own.subject
        && verify(
            &own.subject_public_key_info,
            algorithm,
            hash,
            &signed,
            signature,
        )
        .unwrap_or(false)
}

/// Whether this signature over a message is by this key.
pub(super) fn verify(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    hash: Hash,
    message: &[u8],
    signature: &[u8],
) -> Result<bool, SealError> {
    let verifier = verifier(key, algorithm, hash)?;
    let key = UnparsedPublicKey::new(verifier, key.subject_public_key.raw_bytes());
    Ok(key.verify(message, signature).is_ok())
}

fn verifier(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    hash: Hash,
) -> Result<&'static dyn VerificationAlgorithm, SealError> {
    let unsupported = || SealError::Unsupported {
        algorithm: algorithm.oid.to_string(),
    };
    if key.algorithm.oid == oids::EC_PUBLIC_KEY {
        let curve = key
            .algorithm
            .parameters
            .as_ref()
            .and_then(|curve| curve.decode_as::<ObjectIdentifier>().ok());
        return match (curve, algorithm.oid, hash) {
            (Some(oids::P256), oids::ECDSA_WITH_SHA256, Hash::Sha256) => {
                Ok(&rs::ECDSA_P256_SHA256_ASN1)
            }
            (Some(oids::P256), oids::ECDSA_WITH_SHA384, Hash::Sha384) => {
                Ok(&rs::ECDSA_P256_SHA384_ASN1)
            }
            (Some(oids::P384), oids::ECDSA_WITH_SHA256, Hash::Sha256) => {
                Ok(&rs::ECDSA_P384_SHA256_ASN1)
            }
            (Some(oids::P384), oids::ECDSA_WITH_SHA384, Hash::Sha384) => {
                Ok(&rs::ECDSA_P384_SHA384_ASN1)
            }
            _ => Err(unsupported()),
        };
    }
    match (key.algorithm.oid, algorithm.oid, hash) {
        (oids::RSA, oids::RSA | oids::RSA_WITH_SHA256, Hash::Sha256) => {
            Ok(&rs::RSA_PKCS1_2048_8192_SHA256)
        }
        (oids::RSA, oids::RSA | oids::RSA_WITH_SHA384, Hash::Sha384) => {
            Ok(&rs::RSA_PKCS1_2048_8192_SHA384)
        }
        (oids::RSA, oids::RSA | oids::RSA_WITH_SHA512, Hash::Sha512) => {
            Ok(&rs::RSA_PKCS1_2048_8192_SHA512)
        }
        (oids::RSA, oids::RSA_PSS, Hash::Sha256) => Ok(&rs::RSA_PSS_2048_8192_SHA256),
        (oids::RSA, oids::RSA_PSS, Hash::Sha384) => Ok(&rs::RSA_PSS_2048_8192_SHA384),
        (oids::RSA, oids::RSA_PSS, Hash::Sha512) => Ok(&rs::RSA_PSS_2048_8192_SHA512),
        _ => Err(unsupported()),
    }
}
