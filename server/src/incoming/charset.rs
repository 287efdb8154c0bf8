//! Bytes to text: by the charset that they say they have, else by what they look like.

use super::transfer;
use encoding_rs::{Encoding, WINDOWS_1252};
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

/// Bytes that should be a text without saying in what: by the byte order mark, else by what they look like. None when they are
/// no text at all, which in their signs for control shows.
pub(super) fn of_file(bytes: &[u8]) -> Option<String> {
    let text = if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[length..]);
        if broken {
            return None;
        }
        text.into_owned()
    } else {
        let (text, utf_8) = likely(bytes);
        let written = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{c}');
        if !utf_8 && !text.chars().all(written) {
            return None;
        }
        text
    };
    (!text.contains('\0')).then_some(text)
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

/// In how many bytes of a page its charset is to stand (HTML, "determining the character encoding").
const CHARSET_WITHIN: usize = 1024;

/// The charset that a page names in its `<meta>`; none where a byte order mark says it, or nothing does.
pub(super) fn of_page(bytes: &[u8]) -> Option<String> {
    let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    if marks.iter().any(|mark| bytes.starts_with(mark)) {
        return None;
    }
    let start = &bytes[..bytes.len().min(CHARSET_WITHIN)];
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let mut metas = start.split("<meta").skip(1);
    metas.find_map(|meta| {
        let meta = meta.split('>').next().unwrap_or_default();
        let (_, named) = meta.split_once("charset")?;
        let named = named.trim_start().strip_prefix('=')?;
        let named = named.trim_start_matches(['"', '\'', ' ']);
        let name = named
            .split(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c))
            .next()?;
        // A page in which that could be read is none of these.
        let wide = name.starts_with("utf-16") || name.starts_with("utf-32");
        let name = if wide { "utf-8" } else { name };
        (!name.is_empty()).then(|| name.to_owned())
    })
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

#[cfg(test)]
mod tests {
    use super::of_file;

    #[test]
    fn a_file_says_its_charset_with_a_mark_or_by_its_looks() {
        let said = "Vraag 1\nCura\u{e7}ao \u{2013} v\u{f3}\u{f3}r \u{20ac} 5?\n";
        let utf_16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            let marked = format!("\u{feff}{said}");
            marked.encode_utf16().flat_map(bytes).collect()
        };
        let windows = b"Vraag 1\nCura\xe7ao \x96 v\xf3\xf3r \x80 5?\n".to_vec();
        for bytes in [
            said.as_bytes().to_vec(),
            format!("\u{feff}{said}").into_bytes(),
            utf_16(u16::to_le_bytes),
            utf_16(u16::to_be_bytes),
            windows,
        ] {
            assert_eq!(of_file(&bytes).as_deref(), Some(said));
        }
    }

    #[test]
    fn a_file_that_is_no_text_is_none() {
        for bytes in [
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            b"PK\x03\x04\x14\0",
            b"\xff\xd8\xff\xe0\x10JFIF\x01",
            b"\xff\xfeV\0r",
            b"a\0b",
        ] {
            assert_eq!(of_file(bytes), None, "{bytes:?}");
        }
    }
}
