//! Finding the seals in a file, by the bytes alone.
//!
//! The tables and trees of a PDF are not asked: a seal that covers the file covers them
//! too, wherever they point. So no trick with them can hide a seal or show a false one:
//! whatever is found here counts only if its signature holds over all other bytes.

use std::ops::Range;

use memchr::memmem;

use super::SealError;
use crate::pdf::{entry, integer, items, name, value, value_end};

/// Signatures in one file. Each costs a digest over the file, so strangers get a few.
const MAX_SEALS: usize = 16;
/// How far a signature dictionary's first byte is looked for before its first fixed entry.
const MAX_HEAD_BYTES: usize = 4096;

/// A seal's place in the file.
#[derive(Debug)]
pub(super) struct Located<'a> {
    /// The signature dictionary.
    pub(super) dictionary: &'a [u8],
    /// The one stretch that is not covered: the signature with its angle brackets.
    pub(super) contents: Range<usize>,
    /// Where the cover ends; past the end of the file when that was cut short.
    pub(super) end: usize,
    /// Whether it must follow the rules of CAdES.
    pub(super) is_cades: bool,
}

fn broken(what: &'static str) -> SealError {
    SealError::BrokenSeal { what }
}

/// The seals of `pdf`, in the order of what they cover. What looks like a seal but is none
/// is passed over, unless it is all there is.
pub(super) fn locate(pdf: &[u8]) -> Result<Vec<Located<'_>>, SealError> {
    const MARK: &[u8] = b"/ByteRange";
    let (mut seals, mut fault, mut seen) = (Vec::new(), None, 0);
    for at in memmem::find_iter(pdf, MARK) {
        seen += 1;
        if seen > MAX_SEALS {
            return Err(SealError::TooManySeals { max: MAX_SEALS });
        }
        match read(pdf, at, at + MARK.len()) {
            Ok(seal) => seals.push(seal),
            Err(error) => fault = Some(error),
        }
    }
    seals.sort_by_key(|seal: &Located| seal.end);
    match fault {
        _ if !seals.is_empty() => Ok(seals),
        Some(fault) => Err(fault),
        None if mentions_a_seal(pdf) => Err(broken("its byte range is missing")),
        None => Err(SealError::NoSeal),
    }
}

/// One changed byte in the words `/ByteRange` must not make a sealed letter look unsealed.
fn mentions_a_seal(pdf: &[u8]) -> bool {
    [
        &b"ETSI.CAdES.detached"[..],
        b"/Type/Sig/",
        b"/TransformMethod/DocMDP",
    ]
    .into_iter()
    .any(|mark| memmem::find(pdf, mark).is_some())
}

/// Reads the seal whose entry `/ByteRange` stands at `mark`.
fn read(pdf: &[u8], mark: usize, after: usize) -> Result<Located<'_>, SealError> {
    let unreadable = |_| broken("its dictionary can't be read");
    let end = value_end(pdf, after).map_err(unreadable)?;
    let start = crate::pdf::skip_blank(pdf, after);
    let numbers = items(pdf.get(start..end).unwrap_or_default())
        .map_err(|_| broken("its byte range is no list"))?;
    let numbers: Vec<usize> = numbers
        .into_iter()
        .filter_map(|number| integer(number).and_then(|number| usize::try_from(number).ok()))
        .collect();
    let &[0, gap_start, gap_end, length] = numbers.as_slice() else {
        return Err(broken("its byte range has not four numbers, the first 0"));
    };
    let end_of_cover = gap_end
        .checked_add(length)
        .ok_or(broken("its byte range is out of bounds"))?;

    let from = mark.min(gap_start);
    let head_start = from.saturating_sub(MAX_HEAD_BYTES);
    let head = pdf.get(head_start..from).unwrap_or_default();
    let object = head
        .windows(3)
        .rposition(|window| window == b"obj")
        .ok_or(broken("it stands in no object"))?;
    let open = crate::pdf::skip_blank(pdf, head_start + object + 3);
    let close = value_end(pdf, open).map_err(unreadable)?;
    let dictionary = pdf.get(open..close).unwrap_or_default();
    let place = |key| -> Result<_, SealError> {
        let range = entry(dictionary, key).map_err(unreadable)?;
        Ok(range.map(|range| range.start + open..range.end + open))
    };
    if place("ByteRange")? != Some(start..end) {
        return Err(broken("its byte range is not its own"));
    }
    let contents = place("Contents")?.ok_or(broken("it has no signature"))?;
    if contents != (gap_start..gap_end) {
        return Err(broken(
            "its byte range leaves out more or less than the signature",
        ));
    }
    let form = value(dictionary, "SubFilter")
        .map_err(unreadable)?
        .and_then(name)
        .unwrap_or_default();
    let is_cades = form == b"ETSI.CAdES.detached";
    if !is_cades && form != b"adbe.pkcs7.detached" {
        let form: String = String::from_utf8_lossy(form).chars().take(40).collect();
        return Err(SealError::Unsupported { algorithm: form });
    }
    Ok(Located {
        dictionary,
        contents,
        end: end_of_cover,
        is_cades,
    })
}
