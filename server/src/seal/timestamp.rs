//! Time stamps: another party's word for when a seal was set (RFC 3161).

use cms::{content_info::ContentInfo, signed_data::SignedData};
use der::{
    Any, Decode as _, Encode as _,
    asn1::{Int, OctetString},
};
use x509_tsp::{MessageImprint, TimeStampReq, TimeStampResp, TspVersion, TstInfo};

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
/// To add one, send the request (the DER of an RFC 3161 `TimeStampReq`; over HTTP as
/// `application/timestamp-query`) and return the body of the answer. Checking the answer
/// is not the implementation's work. A call may block; set a timeout.
pub trait TimeStampAuthority: Send + Sync {
    /// Answers `request` with the DER of a `TimeStampResp`.
    ///
    /// # Errors
    /// When no answer comes: [`SealError::TimeStamp`] with the reason.
    fn respond(&self, request: &[u8]) -> Result<Vec<u8>, SealError>;

    /// The largest token to expect, in bytes; the file keeps room for it. Tokens with
    /// three RSA certificates take about 6 KiB.
    fn max_token_bytes(&self) -> usize {
        12 << 10
    }
}

/// What a time stamp says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TimeStamp {
    pub(super) at: jiff::Timestamp,
    pub(super) authority: String,
}

/// Asks `authority` to stamp `digest` (SHA-256) and checks the answer.
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
    let refused = |why: &str| SealError::TimeStamp(why.to_owned());
    let answer = authority.respond(&request.to_der()?)?;
    let response =
        TimeStampResp::from_der(&answer).map_err(|_| refused("the answer can't be read"))?;
    let token = response
        .time_stamp_token
        .ok_or_else(|| refused("the authority refused"))?
        .to_der()?;
    let (info, _) =
        open(&token, digest).map_err(|error| SealError::TimeStamp(error.to_string()))?;
    if info.nonce.as_ref().map(Int::as_bytes) != Some(&nonce[..]) {
        return Err(refused("the answer is to another question"));
    }
    Ok(Any::from_der(&token)?)
}

/// Reads and checks a token over `digest`.
pub(super) fn read(token: &[u8], digest: &[u8]) -> Result<TimeStamp, SealError> {
    let (info, authority) = open(token, digest)?;
    let seconds = info.gen_time.to_unix_duration().as_secs();
    let at = i64::try_from(seconds)
        .ok()
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let at = at.ok_or(SealError::BrokenTimeStamp {
        what: "its time is out of range",
    })?;
    Ok(TimeStamp { at, authority })
}

fn open(token: &[u8], digest: &[u8]) -> Result<(TstInfo, String), SealError> {
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
    let info = TstInfo::from_der(stamped.as_bytes()).map_err(unreadable)?;
    let imprint = &info.message_imprint;
    if imprint.hash_algorithm.oid != oids::SHA256 || imprint.hashed_message.as_bytes() != digest {
        return Err(broken("it is about something else"));
    }
    Ok((info, holder(signer.certificate)))
}

/// A fault that is found inside a time stamp is the stamp's, not the seal's.
fn as_time_stamp(error: SealError) -> SealError {
    match error {
        SealError::BrokenSeal { what } => SealError::BrokenTimeStamp { what },
        other => other,
    }
}
