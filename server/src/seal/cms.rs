//! The signature itself: a CMS `SignedData` (RFC 5652) in the profile of PAdES.
//!
//! Signed are the content type, the digest of the file and the certificate's digest;
//! no signing time: PAdES has it in the signature dictionary's `/M`.

use cms::{
    cert::{CertificateChoices, IssuerAndSerialNumber},
    content_info::{CmsVersion, ContentInfo},
    signed_data::{
        CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier,
        SignerInfo, SignerInfos,
    },
};
use der::{
    Any, Decode as _, Encode, Sequence,
    asn1::{ObjectIdentifier, OctetString, SetOfVec},
};
use sha2::{Digest as _, Sha256};
use spki::AlgorithmIdentifierOwned;
use x509_cert::{Certificate, attr::Attribute};

use super::{SealError, SealKey, TimeStampAuthority, oids, timestamp};

/// The longest signature that room is kept for: RSA of 4,096 bits has 512 bytes.
const MAX_SIGNATURE_BYTES: usize = 512;
/// Slack for length fields, which grow with what they count.
const SLACK_BYTES: usize = 64;

/// RFC 5035: the digest of a certificate, by default with SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(super) struct EssCertIdV2 {
    #[asn1(optional = "true")]
    pub(super) hash_algorithm: Option<AlgorithmIdentifierOwned>,
    pub(super) hash: OctetString,
    #[asn1(optional = "true")]
    pub(super) issuer_serial: Option<Any>,
}

/// RFC 5035: the certificates that a signer states to use, its own first.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(super) struct SigningCertificateV2 {
    pub(super) certs: Vec<EssCertIdV2>,
    #[asn1(optional = "true")]
    pub(super) policies: Option<Any>,
}

/// SHA-256, named as RFC 5754 wants it: without parameters.
pub(super) fn sha256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned {
        oid: oids::SHA256,
        parameters: None,
    }
}

/// Signs a file's SHA-256.
pub(super) fn sign(
    digest: &[u8],
    key: &dyn SealKey,
    authority: Option<&dyn TimeStampAuthority>,
) -> Result<Vec<u8>, SealError> {
    let attributes = signed_attributes(digest, own_certificate(key)?)?;
    let signature = key.sign(&attributes.to_der()?)?;
    let token = authority
        .map(|authority| timestamp::obtain(authority, &Sha256::digest(&signature)))
        .transpose()?;
    signed_data(key, attributes, &signature, token)
}

/// The most bytes that [`sign`] will return: the same structure with the longest
/// signature, and what the authority says of its tokens.
pub(super) fn reserve(
    key: &dyn SealKey,
    authority: Option<&dyn TimeStampAuthority>,
) -> Result<usize, SealError> {
    let attributes = signed_attributes(&[0; 32], own_certificate(key)?)?;
    let plain = signed_data(key, attributes, &[0; MAX_SIGNATURE_BYTES], None)?;
    Ok(plain.len() + SLACK_BYTES + authority.map_or(0, TimeStampAuthority::max_token_bytes))
}

fn own_certificate(key: &dyn SealKey) -> Result<&Certificate, SealError> {
    key.chain()
        .first()
        .ok_or_else(|| SealError::Signing("it has no certificate".to_owned()))
}

fn signed_attributes(
    digest: &[u8],
    certificate: &Certificate,
) -> Result<SignedAttributes, SealError> {
    let hash = OctetString::new(Sha256::digest(certificate.to_der()?).as_slice())?;
    let own = EssCertIdV2 {
        hash_algorithm: None,
        hash,
        issuer_serial: None,
    };
    let mut attributes = SetOfVec::new();
    attributes.insert(attribute(oids::CONTENT_TYPE, &oids::DATA)?)?;
    attributes.insert(attribute(oids::MESSAGE_DIGEST, &OctetString::new(digest)?)?)?;
    let signing = SigningCertificateV2 {
        certs: vec![own],
        policies: None,
    };
    attributes.insert(attribute(oids::SIGNING_CERTIFICATE_V2, &signing)?)?;
    Ok(attributes)
}

fn signed_data(
    key: &dyn SealKey,
    attributes: SignedAttributes,
    signature: &[u8],
    token: Option<Any>,
) -> Result<Vec<u8>, SealError> {
    let own = &own_certificate(key)?.tbs_certificate;
    let unsigned_attrs = match token {
        Some(token) => {
            let mut set = SetOfVec::new();
            set.insert(attribute(oids::SIGNATURE_TIME_STAMP, &token)?)?;
            Some(set)
        }
        None => None,
    };
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: own.issuer.clone(),
            serial_number: own.serial_number.clone(),
        }),
        digest_alg: sha256(),
        signed_attrs: Some(attributes),
        signature_algorithm: key.algorithm(),
        signature: OctetString::new(signature)?,
        unsigned_attrs,
    };
    let mut digest_algorithms = SetOfVec::new();
    digest_algorithms.insert(sha256())?;
    let certificates: Vec<_> = key
        .chain()
        .iter()
        .cloned()
        .map(CertificateChoices::Certificate)
        .collect();
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: oids::DATA,
            econtent: None,
        },
        certificates: Some(CertificateSet::try_from(certificates)?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![signer])?,
    };
    Ok(ContentInfo {
        content_type: oids::SIGNED_DATA,
        content: Any::encode_from(&data)?,
    }
    .to_der()?)
}

fn attribute(oid: ObjectIdentifier, value: &impl Encode) -> Result<Attribute, SealError> {
    let mut values = SetOfVec::new();
    values.insert(Any::from_der(&value.to_der()?)?)?;
    Ok(Attribute { oid, values })
}
