//! The smallest possible reader of PDF syntax: it finds where values begin and end, and
//! leaves the bytes as they are. No object model, so nothing can be lost or rewritten.
//!
//! A *value* here is a byte slice that holds exactly one PDF value; `5 0 R` counts as one.

use std::ops::Range;

use super::PdfError;

/// Arrays and dictionaries inside one another. Typst stays below 10.
const MAX_DEPTH: usize = 64;

/// White space of PDF (ISO 32000-1, table 1).
pub(crate) fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

/// The first place from `at` on that is neither white space nor in a comment.
pub(crate) fn skip_blank(bytes: &[u8], mut at: usize) -> usize {
    let mut comment = false;
    while let Some(&byte) = bytes.get(at) {
        if comment {
            comment = !matches!(byte, 10 | 13);
        } else if byte == b'%' {
            comment = true;
        } else if !is_blank(byte) {
            break;
        }
        at += 1;
    }
    at
}

/// The end (exclusive) of a run of regular characters: a number, keyword or name.
pub(crate) fn token_end(bytes: &[u8], mut at: usize) -> usize {
    while bytes
        .get(at)
        .is_some_and(|&byte| !is_blank(byte) && !is_delimiter(byte))
    {
        at += 1;
    }
    at
}

/// Whether `bytes` has `needle` at `at`.
pub(crate) fn starts(bytes: &[u8], at: usize, needle: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(needle))
}

/// The end (exclusive) of the value that starts at or after `at`.
pub(crate) fn value_end(bytes: &[u8], at: usize) -> Result<usize, PdfError> {
    end_of_value(bytes, at, 0)
}

fn end_of_value(bytes: &[u8], at: usize, depth: usize) -> Result<usize, PdfError> {
    if depth > MAX_DEPTH {
        return Err(PdfError::TooDeep { max: MAX_DEPTH });
    }
    let at = skip_blank(bytes, at);
    let broken = PdfError::Syntax { at };
    match bytes.get(at) {
        None | Some(b')' | b'>' | b']' | b'{' | b'}' | b'%') => Err(broken),
        Some(b'<') if starts(bytes, at, b"<<") => end_of_container(bytes, at + 2, b">>", depth),
        Some(b'[') => end_of_container(bytes, at + 1, b"]", depth),
        Some(b'(') => end_of_literal_string(bytes, at),
        Some(b'<') => {
            let digits = bytes
                .get(at..)
                .unwrap_or_default()
                .iter()
                .position(|&byte| byte == b'>');
            digits.map(|length| at + length + 1).ok_or(broken)
        }
        Some(b'/') => Ok(token_end(bytes, at + 1)),
        Some(byte) => {
            let end = token_end(bytes, at);
            let number = byte.is_ascii_digit();
            Ok(if number {
                end_of_reference(bytes, at, end).unwrap_or(end)
            } else {
                end
            })
        }
    }
}

fn end_of_container(
    bytes: &[u8],
    mut at: usize,
    close: &[u8],
    depth: usize,
) -> Result<usize, PdfError> {
    loop {
        at = skip_blank(bytes, at);
        if starts(bytes, at, close) {
            return Ok(at + close.len());
        }
        at = end_of_value(bytes, at, depth + 1)?;
    }
}

fn end_of_literal_string(bytes: &[u8], start: usize) -> Result<usize, PdfError> {
    let mut open = 0_usize;
    let mut at = start;
    loop {
        match bytes.get(at).ok_or(PdfError::Syntax { at: start })? {
            b'\\' => at += 1,
            b'(' => open += 1,
            b')' if open <= 1 => return Ok(at + 1),
            b')' => open -= 1,
            _ => {}
        }
        at += 1;
    }
}

/// `start..end` is a number; when ` 0 R` follows it is a reference, and ends there.
fn end_of_reference(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let digits = |range: Range<usize>| {
        let token = bytes.get(range)?;
        // Numbers of objects and generations have at most ten digits.
        (!token.is_empty() && token.len() <= 10 && token.iter().all(u8::is_ascii_digit))
            .then_some(())
    };
    digits(start..end)?;
    let generation = skip_blank(bytes, end);
    let generation_end = token_end(bytes, generation);
    digits(generation..generation_end)?;
    let keyword = skip_blank(bytes, generation_end);
    (bytes.get(keyword) == Some(&b'R') && token_end(bytes, keyword) == keyword + 1)
        .then_some(keyword + 1)
}

/// Where the value of `key` stands in the dictionary that opens `dict`, if it has one.
pub(crate) fn entry(dict: &[u8], key: &str) -> Result<Option<Range<usize>>, PdfError> {
    let open = skip_blank(dict, 0);
    if !starts(dict, open, b"<<") {
        return Err(PdfError::Syntax { at: open });
    }
    let mut at = open + 2;
    loop {
        at = skip_blank(dict, at);
        if starts(dict, at, b">>") {
            return Ok(None);
        }
        if dict.get(at) != Some(&b'/') {
            return Err(PdfError::Syntax { at });
        }
        let key_end = token_end(dict, at + 1);
        let start = skip_blank(dict, key_end);
        let end = value_end(dict, start)?;
        if dict.get(at + 1..key_end) == Some(key.as_bytes()) {
            return Ok(Some(start..end));
        }
        at = end;
    }
}

/// The value of `key` in `dict`.
pub(crate) fn value<'a>(dict: &'a [u8], key: &str) -> Result<Option<&'a [u8]>, PdfError> {
    Ok(entry(dict, key)?.and_then(|range| dict.get(range)))
}

/// The values in an array.
pub(crate) fn items(array: &[u8]) -> Result<Vec<&[u8]>, PdfError> {
    let open = skip_blank(array, 0);
    if array.get(open) != Some(&b'[') {
        return Err(PdfError::Syntax { at: open });
    }
    let mut found = Vec::new();
    let mut at = open + 1;
    loop {
        at = skip_blank(array, at);
        if array.get(at) == Some(&b']') {
            return Ok(found);
        }
        let end = value_end(array, at)?;
        found.push(array.get(at..end).unwrap_or_default());
        at = end;
    }
}

/// The number of the object that a value such as `12 0 R` refers to.
pub(crate) fn reference(value: &[u8]) -> Option<u32> {
    let start = skip_blank(value, 0);
    let end = token_end(value, start);
    end_of_reference(value, start, end)?;
    std::str::from_utf8(value.get(start..end)?)
        .ok()?
        .parse()
        .ok()
}

/// A value that is an integer.
pub(crate) fn integer(value: &[u8]) -> Option<i64> {
    std::str::from_utf8(value).ok()?.trim_ascii().parse().ok()
}

/// A value that is a number, whole or not.
pub(crate) fn number(value: &[u8]) -> Option<f64> {
    std::str::from_utf8(value)
        .ok()?
        .trim_ascii()
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
}

/// A value that is a name, without its slash. Escapes (`#20`) stay as they are: the
/// names this program looks for have none.
pub(crate) fn name(value: &[u8]) -> Option<&[u8]> {
    value.strip_prefix(b"/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_ends_where_it_ends() {
        for (text, end) in [
            (&b"<</A[1 2 0 R]/B(x\\)(y))>>rest"[..], 25),
            (b"12 0 R/Next", 6),
            (b"12 0 Rest", 2),
            (b"<AB CD>1", 7),
            (b"/Name/Next", 5),
            (b" % note\n true]", 13),
        ] {
            assert_eq!(
                value_end(text, 0),
                Ok(end),
                "{}",
                String::from_utf8_lossy(text)
            );
        }
    }

    #[test]
    fn what_never_ends_is_refused() {
        for text in [&b"<</A"[..], b"[1 2", b"(a(b)", b"<12", b"", b">>", b"(\\"] {
            assert!(
                value_end(text, 0).is_err(),
                "{}",
                String::from_utf8_lossy(text)
            );
        }
        assert_eq!(
            value_end(&b"[".repeat(100_000), 0),
            Err(PdfError::TooDeep { max: MAX_DEPTH })
        );
    }

    #[test]
    fn a_dictionary_gives_its_own_entries_only() {
        let dict = b"<</Inner<</Size 1>>/Size 22 /Root 3 0 R>>";
        assert_eq!(value(dict, "Size"), Ok(Some(&b"22"[..])));
        assert_eq!(
            value(dict, "Root").map(|root| root.and_then(reference)),
            Ok(Some(3))
        );
        assert_eq!(value(dict, "Prev"), Ok(None));
        assert!(value(b"[1]", "Size").is_err());
    }
}
