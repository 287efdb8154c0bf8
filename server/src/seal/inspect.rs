//! What a seal is worth.

use cms::{content_info::ContentInfo, signed_data::SignedData};
use der::{Decode as _, Encode as _, Reader as _, SliceReader};
use sha2::{Digest as _, Sha256};

use super::{
    SealError,
    certificate::holder,
    locate::{Located, locate},
    oids,
    timestamp::{self, TimeStamp},
    verify::{self, Verdict},
};
use crate::pdf::{looks_like_pdf, string, unicode, value};

/// What was found about one seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealReport {
    /// The bytes that the seal covers are the ones that were sealed, and its signature
    /// holds. Says nothing about *whose* seal it is.
    pub intact: bool,
    /// The seal covers the file to its last byte. When `intact` but not this, something
    /// was appended after sealing; when neither, the file may have been cut short.
    pub covers_whole_file: bool,
    /// The certificate's holder in its own words: a claim, unless the certificate is known.
    pub signer: String,
    /// SHA-256 of the certificate's DER: the thing to compare with the seals one knows.
    pub certificate_sha256: [u8; 32],
    /// The certificate vouches for itself.
    pub self_signed: bool,
    /// When it was sealed, in the sealer's words.
    pub sealed_at: Option<jiff::Timestamp>,
    /// When a time stamp authority saw the seal. The stamp is whole and about this seal;
    /// whether to trust the authority is for the reader to say.
    pub time_stamped_at: Option<jiff::Timestamp>,
    /// That authority, in its certificate's words.
    pub time_stamped_by: Option<String>,
    /// Where what it covers ends: the length that the file had when it was sealed, in bytes.
    pub covered_bytes: usize,
}

impl SealReport {
    /// Nothing was changed, removed or added since this seal was set.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.intact && self.covers_whole_file
    }
}

/// Inspects the outermost seal of `pdf`, the one that covers most of it: the only one
/// that can speak for the whole file. A seal of ours that a stranger signed over is found
/// with [`inspect_all`].
///
/// Total on any bytes, in time linear in their number.
///
/// # Errors
/// [`SealError::NotAPdf`], [`SealError::NoSeal`], or why the seal can't be judged:
/// [`SealError::BrokenSeal`], [`SealError::BrokenTimeStamp`], [`SealError::Unsupported`],
/// [`SealError::TooManySeals`]. A seal that can be judged gives a report, also when the
/// judgement is that the file was changed.
pub fn inspect(pdf: &[u8]) -> Result<SealReport, SealError> {
    let seals = open(pdf)?;
    report(pdf, seals.last().ok_or(SealError::NoSeal)?)
}

/// Inspects every seal of `pdf`, the innermost (oldest) first.
///
/// # Errors
/// As [`inspect`]; one seal that can't be judged spoils all.
pub fn inspect_all(pdf: &[u8]) -> Result<Vec<SealReport>, SealError> {
    open(pdf)?.iter().map(|seal| report(pdf, seal)).collect()
}

fn open(pdf: &[u8]) -> Result<Vec<Located<'_>>, SealError> {
    if looks_like_pdf(pdf) {
        locate(pdf)
    } else {
        Err(SealError::NotAPdf)
    }
}

fn report(pdf: &[u8], seal: &Located<'_>) -> Result<SealReport, SealError> {
    let data = signed_data(pdf.get(seal.contents.clone()).unwrap_or_default())?;
    if data.encap_content_info.econtent.is_some() {
        return Err(SealError::BrokenSeal {
            what: "it brings its own content",
        });
    }
    let signer = verify::signer(&data, oids::DATA)?;
    let tail = pdf.get(seal.contents.end..seal.end);
    let covered = [
        pdf.get(..seal.contents.start).unwrap_or_default(),
        tail.unwrap_or_default(),
    ];
    let verdict = verify::check(&signer, seal.is_cades, |hash| hash.digest(&covered))?;
    let stamp = time_stamp(&signer)?;
    Ok(SealReport {
        intact: verdict == Verdict::Holds && tail.is_some(),
        covers_whole_file: seal.end == pdf.len(),
        signer: holder(signer.certificate),
        certificate_sha256: Sha256::digest(signer.certificate.to_der()?).into(),
        self_signed: verify::is_self_signed(signer.certificate),
        sealed_at: value(seal.dictionary, "M")
            .ok()
            .flatten()
            .and_then(string)
            .and_then(|date| date_time(&unicode(&date))),
        time_stamped_at: stamp.as_ref().map(|stamp| stamp.at),
        time_stamped_by: stamp.map(|stamp| stamp.authority),
        covered_bytes: seal.end,
    })
}

/// The longest signature that is read, in bytes: RSA chains with a time stamp stay under a third of it. What is unpacked
/// in there is put in order by insertion, so a longer one could keep a thread busy for hours.
const MAX_SIGNATURE_BYTES: usize = 64 << 10;

/// Reads the signature out of its angle brackets: hexadecimal in one case, one structure,
/// then zeros. Any other spelling would let bytes change without notice.
fn signed_data(contents: &[u8]) -> Result<SignedData, SealError> {
    let broken = |what| SealError::BrokenSeal { what };
    if contents.len() > 2 * MAX_SIGNATURE_BYTES {
        return Err(broken("its signature is longer than any"));
    }
    let cased = |lower: bool| {
        contents.iter().any(|byte| {
            if lower {
                byte.is_ascii_lowercase()
            } else {
                byte.is_ascii_uppercase()
            }
        })
    };
    let in_hexadecimal =
        contents.len().is_multiple_of(2) && !contents.iter().any(u8::is_ascii_whitespace);
    if !in_hexadecimal || (cased(true) && cased(false)) {
        return Err(broken("its signature is not plain hexadecimal"));
    }
    let bytes = string(contents).ok_or(broken("its signature is not plain hexadecimal"))?;
    let unreadable = |_| broken("its signature can't be read");
    let mut reader = SliceReader::new(&bytes).map_err(unreadable)?;
    let length = reader.tlv_bytes().map_err(unreadable)?.len();
    let (der, padding) = bytes
        .split_at_checked(length)
        .ok_or(broken("its signature can't be read"))?;
    if padding.iter().any(|&byte| byte != 0) {
        return Err(broken("something stands behind its signature"));
    }
    let content = ContentInfo::from_der(der).map_err(unreadable)?;
    if content.content_type != oids::SIGNED_DATA {
        return Err(broken("it is no signed data"));
    }
    let data: SignedData = content.content.decode_as().map_err(unreadable)?;
    if data.to_der().map_err(unreadable)? != content.content.to_der().map_err(unreadable)? {
        return Err(broken("its signature is not written in the one right way"));
    }
    Ok(data)
}

fn time_stamp(signer: &verify::Signer<'_>) -> Result<Option<TimeStamp>, SealError> {
    let mut stamp = None;
    for attribute in signer.info.unsigned_attrs.iter().flat_map(|set| set.iter()) {
        let [token] = attribute.values.as_slice() else {
            return Err(SealError::BrokenTimeStamp {
                what: "there is not exactly one",
            });
        };
        if attribute.oid != oids::SIGNATURE_TIME_STAMP {
            return Err(SealError::BrokenSeal {
                what: "it has an addition that nobody signed",
            });
        }
        let imprint = Sha256::digest(signer.info.signature.as_bytes());
        stamp = Some(timestamp::read(&token.to_der()?, &imprint)?);
    }
    Ok(stamp)
}

/// A date as PDF writes it: `D:20261122090000Z`, or with `+01'00'`.
fn date_time(date: &str) -> Option<jiff::Timestamp> {
    let date = date.strip_prefix("D:")?;
    let part = |from: usize, to: usize| date.get(from..to)?.parse::<i8>().ok();
    let year: i16 = date.get(..4)?.parse().ok()?;
    let local = jiff::civil::DateTime::new(
        year,
        part(4, 6)?,
        part(6, 8)?,
        part(8, 10)?,
        part(10, 12)?,
        part(12, 14)?,
        0,
    );
    let zone: String = date
        .get(14..)?
        .chars()
        .filter(|letter| *letter != '\'')
        .collect();
    let offset_seconds = match zone.get(..1) {
        None | Some("Z") => 0,
        Some(sign @ ("+" | "-")) => {
            let hours: i32 = zone.get(1..3)?.parse().ok()?;
            let minutes: i32 = zone.get(3..5).unwrap_or("00").parse().ok()?;
            (hours * 3600 + minutes * 60) * if sign == "-" { -1 } else { 1 }
        }
        Some(_) => return None,
    };
    let offset = jiff::tz::Offset::from_seconds(offset_seconds).ok()?;
    offset.to_timestamp(local.ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_any_zone() {
        let expected: jiff::Timestamp = "2026-11-22T09:00:05Z".parse().unwrap();
        for date in [
            "D:20261122090005Z",
            "D:20261122100005+01'00'",
            "D:20261122100005+01'00",
            "D:20261122090005",
        ] {
            assert_eq!(date_time(date), Some(expected), "{date}");
        }
        for date in [
            "",
            "D:",
            "D:2026",
            "20261122090005Z",
            "D:20261322090005Z",
            "D:2026112209000é",
            "D:20261122090005+9",
        ] {
            assert_eq!(date_time(date), None, "{date}");
        }
    }
}
