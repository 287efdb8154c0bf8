//! Bytes to text: by the charset that they say they have, else by what they look like.

use super::transfer;
use encoding_rs::WINDOWS_1252;
use letters::incoming::message::Flaw;
use mail_parser::decoders::charsets::map::charset_decoder;

/// Charsets in which every byte is a letter, and which programs name when they do not know.
const SAID_WITHOUT_KNOWING: [&str; 8] = [
    "us-ascii",
    "ascii",
    "iso-8859-1",
    "iso8859-1",
    "iso-8859-15",
    "latin1",
    "windows-1252",
    "cp1252",
];

/// Reads bytes as text, and says what was wrong with the charset. A byte order mark goes.
pub(super) fn decode(bytes: &[u8], stated: Option<&str>) -> (String, Option<Flaw>) {
    let stated = stated.map(|name| name.trim().trim_matches(['"', '\'']).to_ascii_lowercase());
    let (text, flaw) = match stated.as_deref() {
        None | Some("") => (likely(bytes).0, None),
        Some("utf-8" | "utf8" | "unicode-1-1-utf-8" | "utf-8mb4") => match str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), None),
            Err(_) => (likely(bytes).0, Some(Flaw::WrongCharset)),
        },
        Some("utf-7" | "unicode-1-1-utf-7" | "csutf7") => (utf_7(bytes), None),
        Some(name) if SAID_WITHOUT_KNOWING.contains(&name) => match likely(bytes) {
            (text, true) if !bytes.is_ascii() => (text, Some(Flaw::WrongCharset)),
            _ => by_name(bytes, name),
        },
        Some(name) => by_name(bytes, name),
    };
    let text = match text.strip_prefix('\u{feff}') {
        Some(behind) => behind.to_owned(),
        None => text,
    };
    (text, flaw)
}

fn by_name(bytes: &[u8], name: &str) -> (String, Option<Flaw>) {
    let Some(decoder) = charset_decoder(name.as_bytes()) else {
        let ascii = bytes.is_ascii();
        return (likely(bytes).0, (!ascii).then_some(Flaw::UnknownCharset));
    };
    let text = decoder(bytes);
    if text.contains('\u{fffd}') {
        match likely(bytes) {
            (likely, true) => (likely, Some(Flaw::WrongCharset)),
            _ => (text, Some(Flaw::WrongCharset)),
        }
    } else {
        (text, None)
    }
}

/// UTF-8 where it is that, or nearly; else windows-1252, in which every byte is a letter. With it whether it is UTF-8.
fn likely(bytes: &[u8]) -> (String, bool) {
    if let Ok(text) = str::from_utf8(bytes) {
        return (text.to_owned(), true);
    }
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // One sign that was cut in two does not make a text another's.
    if good > bad {
        (String::from_utf8_lossy(bytes).into_owned(), true)
    } else {
        (
            WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
                .into_owned(),
            false,
        )
    }
}

/// A field of a head, whose bytes should be ASCII and often are not.
pub(super) fn of_head(bytes: &[u8]) -> String {
    likely(bytes).0.replace(['\0', '\r', '\n'], " ")
}

/// UTF-7 (RFC 2152): runs of base64 between `+` and whatever is no sign of it; a `-` there goes.
fn utf_7(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'+', rest) {
        text.push_str(&likely(&rest[..at]).0);
        let run = &rest[at + 1..];
        let sign = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
        let length = run.iter().take_while(|byte| sign(byte)).count();
        let behind = &run[length..];
        if length == 0 {
            text.push('+');
        } else {
            let (units, _) = transfer::base64(&run[..length]);
            let units = units
                .as_chunks::<2>()
                .0
                .iter()
                .map(|two| u16::from_be_bytes(*two));
            text.extend(char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')));
        }
        rest = behind.strip_prefix(b"-").unwrap_or(behind);
    }
    text + &likely(rest).0
}
