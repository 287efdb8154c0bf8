//! Time stamps: another party's word for when a seal was set, or for when a text was there (RFC 3161).

use cms::{content_info::ContentInfo, signed_data::SignedData};
use der::{
    Any, Decode as _, Encode as _, Sequence, Tag, Tagged as _,
    asn1::{Int, ObjectIdentifier, OctetString},
};
use sha2::{Digest as _, Sha256};
use x509_cert::{
    Certificate,
    ext::pkix::{ExtendedKeyUsage, name::GeneralName},
};
use x509_tsp::{Accuracy, MessageImprint, TimeStampReq, TimeStampResp, TspVersion};

use crate::clock::SystemClock;
use letters::ports::Clock as _;

use super::{
    SealError,
    certificate::holder,
    cms::sha256,
    key::random,
    oids,
    verify::{self, Verdict},
};

/// A party that states when it saw a digest.
///
/// [`HttpAuthority`](super::HttpAuthority) asks one at an address. To add another way, send the request (the DER of an
/// RFC 3161 `TimeStampReq`) and return the body of the answer. Checking the answer is not the implementation's work. A call
/// may block; set a timeout.
pub trait TimeStampAuthority: Send + Sync {
    /// Answers `request` with the DER of a `TimeStampResp`.
    ///
    /// # Errors
    /// When no answer comes: [`SealError::TimeStamp`] with the reason.
    fn respond(&self, request: &[u8]) -> Result<Vec<u8>, SealError>;

    /// The largest token to expect, in bytes: a larger one is refused, and a sealed file keeps room for it. Tokens with
    /// three RSA certificates take about 6 KiB.
    fn max_token_bytes(&self) -> usize {
        12 << 10
    }
}

/// How far the authority's clock may be from this machine's, in milliseconds: a stamp that says otherwise is worth less than
/// none.
const CLOCKS_APART: i64 = 600_000;

/// What a time stamp says. That it is whole says nothing of whether its authority is to be trusted: that is for the
/// reader to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeStamp {
    /// When the authority saw what it stamped.
    pub at: jiff::Timestamp,
    /// The authority, in its certificate's words.
    pub authority: String,
}

/// What a token signs. As `x509_tsp::TstInfo`, whose time knows no fractions of a second, which many authorities give.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
struct TstInfo {
    version: TspVersion,
    policy: ObjectIdentifier,
    message_imprint: MessageImprint,
    serial_number: Int,
    gen_time: Any,
    #[asn1(optional = "true")]
    accuracy: Option<Accuracy>,
    #[asn1(default = "Default::default")]
    ordering: bool,
    #[asn1(optional = "true")]
    nonce: Option<Int>,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    tsa: Option<GeneralName>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    extensions: Option<x509_cert::ext::Extensions>,
}

/// Asks `authority` to stamp a text, by its SHA-256: gives the token, as DER, which was seen to be about this text.
///
/// # Errors
/// [`SealError::TimeStamp`] when there is no answer, or none that can be used.
pub fn stamp_text(text: &str, authority: &dyn TimeStampAuthority) -> Result<Vec<u8>, SealError> {
    Ok(obtain(authority, &Sha256::digest(text))?.to_der()?)
}

/// What a token (DER) says of a text.
///
/// # Errors
/// [`SealError::BrokenTimeStamp`] when it is about something else, or does not hold; [`SealError::Unsupported`].
pub fn stamped_text(text: &str, token: &[u8]) -> Result<TimeStamp, SealError> {
    read(token, &Sha256::digest(text))
}

/// Asks `authority` to stamp `digest` (SHA-256) and checks the answer. Whatever is wrong with that, the error is
/// [`SealError::TimeStamp`]: one can do without.
pub(super) fn obtain(authority: &dyn TimeStampAuthority, digest: &[u8]) -> Result<Any, SealError> {
    let mut nonce: [u8; 8] = random()?;
    // Positive, and of full length, so that it is its own shortest form.
    nonce[0] = (nonce[0] & 0x7F) | 0x40;
    let request = TimeStampReq {
        version: TspVersion::V1,
        message_imprint: MessageImprint {
            hash_algorithm: sha256(),
            hashed_message: OctetString::new(digest)?,
        },
        req_policy: None,
        nonce: Some(Int::new(&nonce)?),
        cert_req: true,
        extensions: None,
    };
    let answer = authority.respond(&request.to_der()?)?;
    token(&answer, digest, &nonce, authority.max_token_bytes()).map_err(|error| match error {
        refused @ SealError::TimeStamp(_) => refused,
        SealError::BrokenTimeStamp { what } => SealError::TimeStamp(what.to_owned()),
        other => SealError::TimeStamp(other.to_string()),
    })
}

/// The token in an answer, if that is one to this question.
fn token(answer: &[u8], digest: &[u8], nonce: &[u8], most: usize) -> Result<Any, SealError> {
    let refused = |why: &str| SealError::TimeStamp(why.to_owned());
    let response =
        TimeStampResp::from_der(answer).map_err(|_| refused("the answer can't be read"))?;
    let Some(token) = response.time_stamp_token else {
        let words = response.status.status_string.unwrap_or_default();
        let words: Vec<&str> = words.iter().map(|it| it.as_str()).collect();
        return Err(refused(&format!(
            "the authority refused ({})",
            words.join("; ")
        )));
    };
    let token = token.to_der()?;
    if token.len() > most {
        let why = format!("the token takes {} bytes, more than {most}", token.len());
        return Err(SealError::TimeStamp(why));
    }
    let (info, stamp) = open(&token, digest)?;
    if !is_near(stamp.at) {
        return Err(refused("its clock is another than ours"));
    }
    if info.nonce.as_ref().map(Int::as_bytes) != Some(nonce) {
        return Err(refused("the answer is to another question"));
    }
    Ok(Any::from_der(&token)?)
}

/// Reads and checks a token over `digest`.
pub(super) fn read(token: &[u8], digest: &[u8]) -> Result<TimeStamp, SealError> {
    open(token, digest).map(|(_, stamp)| stamp)
}

fn open(token: &[u8], digest: &[u8]) -> Result<(TstInfo, TimeStamp), SealError> {
    let broken = |what| SealError::BrokenTimeStamp { what };
    let unreadable = |_| broken("it can't be read");
    let content = ContentInfo::from_der(token).map_err(unreadable)?;
    let data: SignedData = content.content.decode_as().map_err(unreadable)?;
    let stamped = data
        .encap_content_info
        .econtent
        .as_ref()
        .ok_or(broken("it says nothing"))?;
    let stamped: OctetString = stamped.decode_as().map_err(unreadable)?;
    let signer = verify::signer(&data, oids::TST_INFO).map_err(as_time_stamp)?;
    let verdict = verify::check(&signer, false, |hash| hash.digest(&[stamped.as_bytes()]))
        .map_err(as_time_stamp)?;
    if verdict != Verdict::Holds {
        return Err(broken("its signature does not hold"));
    }
    if !is_for_time_stamps(signer.certificate) {
        return Err(broken("its certificate is not for time stamps"));
    }
    let info = TstInfo::from_der(stamped.as_bytes()).map_err(unreadable)?;
    let imprint = &info.message_imprint;
    if imprint.hash_algorithm.oid != oids::SHA256 || imprint.hashed_message.as_bytes() != digest {
        return Err(broken("it is about something else"));
    }
    let at = moment(&info.gen_time).ok_or(broken("its time can't be read"))?;
    if !held_at(signer.certificate, at) {
        return Err(broken("its certificate did not hold at that moment"));
    }
    let authority = holder(signer.certificate);
    Ok((info, TimeStamp { at, authority }))
}

/// Whether a certificate is for time stamps and nothing else, as RFC 3161 wants (2.3) and others look for.
fn is_for_time_stamps(certificate: &Certificate) -> bool {
    let usage = certificate.tbs_certificate.get::<ExtendedKeyUsage>();
    matches!(usage, Ok(Some((true, usage))) if usage.0 == [oids::TIME_STAMPING])
}

/// Whether a moment lies so near that both clocks can be right. What was stamped just now was stamped by this clock.
fn is_near(at: jiff::Timestamp) -> bool {
    let apart = SystemClock.now().millis() - at.as_millisecond();
    apart.abs() <= CLOCKS_APART
}

/// Whether a certificate held at a moment.
fn held_at(certificate: &Certificate, at: jiff::Timestamp) -> bool {
    let validity = certificate.tbs_certificate.validity;
    let seconds = |time: x509_cert::time::Time| {
        i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX)
    };
    (seconds(validity.not_before)..=seconds(validity.not_after)).contains(&at.as_second())
}

/// A moment as a token has it: `20261122090000Z`, or with a fraction of a second.
fn moment(time: &Any) -> Option<jiff::Timestamp> {
    if time.tag() != Tag::GeneralizedTime {
        return None;
    }
    let text = std::str::from_utf8(time.value()).ok()?.strip_suffix('Z')?;
    let date = jiff::civil::DateTime::strptime("%Y%m%d%H%M%S%.f", text).ok()?;
    jiff::tz::Offset::UTC.to_timestamp(date).ok()
}

/// A fault that is found inside a time stamp is the stamp's, not the seal's.
fn as_time_stamp(error: SealError) -> SealError {
    match error {
        SealError::BrokenSeal { what } => SealError::BrokenTimeStamp { what },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_with_and_without_fractions() {
        let time = |text: &str| Any::new(Tag::GeneralizedTime, text.as_bytes()).unwrap();
        for (text, right) in [
            ("20261122090005Z", "2026-11-22T09:00:05Z"),
            ("20261122090005.762Z", "2026-11-22T09:00:05.762Z"),
        ] {
            assert_eq!(moment(&time(text)), Some(right.parse().unwrap()), "{text}");
        }
        for text in [
            "",
            "Z",
            "20261122090005",
            "20261322090005Z",
            "202611220900Z",
        ] {
            assert_eq!(moment(&time(text)), None, "{text}");
        }
        let other = Any::new(Tag::Utf8String, "20261122090005Z".as_bytes()).unwrap();
        assert_eq!(moment(&other), None);
    }
}
