//! Cross-reference tables: where a file says that its objects are.

use std::collections::BTreeMap;

use super::{
    PdfError,
    syntax::{integer, skip_blank, starts, token_end, value_end},
};

/// Whether the first kilobyte bears the mark of a PDF.
pub(crate) fn looks_like_pdf(bytes: &[u8]) -> bool {
    bytes
        .get(..bytes.len().min(1024))
        .is_some_and(|head| head.windows(5).any(|window| window == b"%PDF-"))
}

/// A value that is a place in the file, or a length.
pub(super) fn offset(value: Option<&[u8]>) -> Option<usize> {
    value
        .and_then(integer)
        .and_then(|number| usize::try_from(number).ok())
}

/// Where `needle` occurs last.
pub(super) fn last(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(bytes, needle)
}

/// Reads one table into `offsets` (what is already there is newer and stays) and returns
/// its trailer dictionary.
pub(super) fn read_table<'a>(
    bytes: &'a [u8],
    at: usize,
    offsets: &mut BTreeMap<u32, Option<usize>>,
) -> Result<&'a [u8], PdfError> {
    if !starts(bytes, at, b"xref") {
        let object = bytes.get(at).is_some_and(u8::is_ascii_digit);
        return Err(if object {
            PdfError::CrossReferenceStream
        } else {
            PdfError::Syntax { at }
        });
    }
    let mut at = at + 4;
    let mut token = |bytes: &'a [u8]| {
        let start = skip_blank(bytes, at);
        at = token_end(bytes, start);
        (start, bytes.get(start..at).unwrap_or_default())
    };
    loop {
        let (start, first) = token(bytes);
        let broken = PdfError::Syntax { at: start };
        if first == b"trailer" {
            let dict = skip_blank(bytes, start + first.len());
            let end = value_end(bytes, dict)?;
            return Ok(bytes.get(dict..end).unwrap_or_default());
        }
        let first = integer(first)
            .and_then(|number| u32::try_from(number).ok())
            .ok_or(broken.clone())?;
        let count = integer(token(bytes).1)
            .and_then(|count| u32::try_from(count).ok())
            .ok_or(broken.clone())?;
        for number in first..first.checked_add(count).ok_or(broken.clone())? {
            // Each turn eats bytes or fails, so a false count can't make this long.
            let place = offset(Some(token(bytes).1)).ok_or(broken.clone())?;
            integer(token(bytes).1).ok_or(broken.clone())?;
            let used = match token(bytes).1 {
                b"n" => Some(place),
                b"f" => None,
                _ => return Err(broken),
            };
            offsets.entry(number).or_insert(used);
        }
    }
}
