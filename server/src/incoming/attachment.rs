//! Attachments: what they are called, and what they are by their first bytes.

use super::{
    head::{Head, Typed},
    words,
};
use crate::files;
use std::collections::BTreeSet;

/// The most signs of a name, its ending included; file systems take 255 bytes.
const LONGEST: usize = 120;

/// The name under which a part was enclosed, as one to show and to save under.
pub(super) fn name(head: &Head, disposition: &Typed) -> Option<String> {
    let typed = head.typed("content-type");
    let stated = disposition
        .parameter("filename")
        .or_else(|| typed.parameter("name"))?;
    // Against the rule, and usual.
    let stated = words::decoded(stated);
    let name = plain(&stated);
    (!name.is_empty()).then_some(name)
}

/// What a message in a message is called that has no name: its subject.
pub(super) fn name_of_message(stated: &str, bytes: &[u8]) -> Option<String> {
    is_message(stated).then_some(())?;
    let (head, _) = Head::read(bytes, true, &mut BTreeSet::new());
    let subject = head.text("subject").replace(['/', '\\'], "-");
    let name = plain(&format!("{}.eml", subject.trim()));
    (!subject.trim().is_empty()).then_some(name)
}

/// Whether a type is that of a message in a message.
pub(super) fn is_message(stated: &str) -> bool {
    matches!(stated, "message/rfc822" | "message/global")
}

/// A name that is one part, and none that a system takes for something else: what stands behind the last slash, without
/// control characters and signs that turn the direction of writing, without dots at its edges.
pub(super) fn plain(stated: &str) -> String {
    let last = stated.rsplit(['/', '\\']).next().unwrap_or_default();
    let sign = |c: char| match c {
        ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        c if c.is_control() || c.is_whitespace() => ' ',
        c => c,
    };
    let turns = |c: &char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let name: String = last.chars().filter(|c| !turns(c)).map(sign).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    short(name.trim_matches(['.', ' ']))
}

/// A name that is too long loses of its middle: its ending says what it is.
fn short(name: &str) -> String {
    let count = name.chars().count();
    if count <= LONGEST {
        return name.to_owned();
    }
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending)
        .filter(|ending| ending.len() <= 10);
    let ending = ending
        .map(|ending| format!(".{ending}"))
        .unwrap_or_default();
    let kept = LONGEST - ending.chars().count();
    name.chars()
        .take(kept)
        .collect::<String>()
        .trim_end()
        .to_owned()
        + &ending
}

/// First bytes, and the media type that they are of.
const SIGNATURES: [(&[u8], &str); 11] = [
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "application/x-ole-storage",
    ),
    (b"\x1f\x8b", "application/gzip"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (TNEF, "application/ms-tnef"),
];

/// What Outlook puts its enclosures into.
const TNEF: &[u8] = &[0x78, 0x9f, 0x3e, 0x22];

/// What a file is by its first bytes. Of a zip file, and of a text, the message may say more.
pub(super) fn media_type(bytes: &[u8], stated: &str) -> Option<&'static str> {
    let known = SIGNATURES
        .iter()
        .find(|(first, _)| bytes.starts_with(first));
    if let Some((_, found)) = known {
        return Some(found);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(zipped(bytes));
    }
    let first = &bytes[..bytes.len().min(1024)];
    let lower = String::from_utf8_lossy(first)
        .trim_start()
        .to_ascii_lowercase();
    if ["<!doctype html", "<html", "<script", "<head", "<body"]
        .iter()
        .any(|tag| lower.starts_with(tag))
    {
        return Some("text/html");
    }
    if lower.starts_with("begin:vcalendar") {
        return Some("text/calendar");
    }
    if lower.contains("<svg") {
        return Some("image/svg+xml");
    }
    if stated == "message/rfc822" && !bytes.is_empty() {
        return Some("message/rfc822");
    }
    files::media_type(bytes)
}

/// Which kind of zip file it is, by the names of what it holds first.
fn zipped(bytes: &[u8]) -> &'static str {
    let first = &bytes[..bytes.len().min(4096)];
    let holds = |name: &[u8]| memchr::memmem::find(first, name).is_some();
    if holds(b"mimetypeapplication/vnd.oasis.opendocument.text") {
        "application/vnd.oasis.opendocument.text"
    } else if holds(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet") {
        "application/vnd.oasis.opendocument.spreadsheet"
    } else if holds(b"word/") {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    } else if holds(b"xl/") {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    } else if holds(b"ppt/") {
        "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    } else {
        "application/zip"
    }
}

/// Whether a file is Outlook's.
pub(super) fn is_winmail(bytes: &[u8]) -> bool {
    bytes.starts_with(TNEF)
}

/// Whether a type is one that only its receiver's key opens.
pub(super) fn is_encrypted(stated: &str) -> bool {
    matches!(
        stated,
        "application/pkcs7-mime" | "application/x-pkcs7-mime" | "application/pgp-encrypted"
    )
}

/// Whether a file is something else than the message says, in a way that matters: a program or a page that is called a
/// picture, a picture that is called a document. What says nothing in particular contradicts nothing.
pub(super) fn differs(stated: &str, found: Option<&str>) -> bool {
    let Some(found) = found else {
        return false;
    };
    let loose = matches!(
        stated,
        "application/octet-stream"
            | "application/x-zip-compressed"
            | "application/binary"
            | "application/force-download"
    );
    let group = |kind: &str| -> &'static str {
        match kind {
            kind if kind.contains("svg") => "svg",
            kind if kind.starts_with("image/") => "image",
            kind if kind.contains("pdf") => "pdf",
            kind if kind.contains("html") => "html",
            kind if kind.contains("msdownload") || kind.contains("executable") => "program",
            _ => "other",
        }
    };
    let (stated_group, found_group) = (group(stated), group(found));
    if loose {
        return matches!(found_group, "program");
    }
    stated_group != found_group
}
