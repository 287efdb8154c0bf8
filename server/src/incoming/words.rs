//! Words of other alphabets in a head (RFC 2047): `=?utf-8?Q?Beste_Zo=C3=AB?=`.
//!
//! Programs cut them in the middle of a sign, against the rule, so neighbours of one charset are joined before they are read.

use super::{charset, transfer};

/// An encoded word, and the text behind it.
struct Word<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
    behind: &'a str,
}

/// A field with its encoded words read.
pub(super) fn decoded(value: &str) -> String {
    each(value, |text, out| out.push_str(text))
}

/// A field in which each run of encoded words is one, in UTF-8: for a parser that must not take a comma in a name for one
/// between names.
pub(super) fn joined(value: &str) -> String {
    each(value, |text, out| {
        out.push_str("=?utf-8?Q?");
        for byte in text.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
                _ => out.extend(['=', hex(byte >> 4), hex(byte & 15)]),
            }
        }
        out.push_str("?=");
    })
}

fn hex(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16)
        .unwrap_or('0')
        .to_ascii_uppercase()
}

fn each(value: &str, mut write: impl FnMut(&str, &mut String)) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find("=?") {
        out.push_str(&rest[..at]);
        let Some(first) = word(&rest[at..]) else {
            out.push_str("=?");
            rest = &rest[at + 2..];
            continue;
        };
        let (mut charset, mut bytes) = (first.charset, first.bytes);
        let mut text = String::new();
        rest = first.behind;
        // Space between two of them is none.
        while let Some(next) = word(rest.trim_start()) {
            if !next.charset.eq_ignore_ascii_case(charset) {
                text.push_str(&charset::decode(&bytes, Some(charset)).0);
                bytes.clear();
                charset = next.charset;
            }
            bytes.extend(next.bytes);
            rest = next.behind;
        }
        text.push_str(&charset::decode(&bytes, Some(charset)).0);
        write(&text.replace(char::is_control, " "), &mut out);
    }
    out + rest
}

/// The encoded word with which a text begins.
fn word(text: &str) -> Option<Word<'_>> {
    let inner = text.strip_prefix("=?")?;
    let (charset, inner) = inner.split_once('?')?;
    let (how, inner) = inner.split_once('?')?;
    // Behind a `*` the language may follow (RFC 2231).
    let charset = charset.split('*').next()?;
    let sound =
        !charset.is_empty() && charset.len() < 40 && charset.chars().all(|c| c.is_ascii_graphic());
    let (data, behind) = inner
        .split_once("?=")
        .filter(|(data, _)| sound && !data.contains('?'))?;
    let bytes = match how {
        "B" | "b" => transfer::base64(data.as_bytes()).0,
        "Q" | "q" => transfer::quoted_printable(data.replace('_', "=20").as_bytes()).0,
        _ => return None,
    };
    Some(Word {
        charset,
        bytes,
        behind,
    })
}
