//! The way through the parts of a message (RFC 2046).
//!
//! Each part is looked for within the one that it lies in, so that the time is the number of bytes times the depth, and the
//! depth has a bound. A boundary counts only as a line of its own: one that begins like another is another.

use super::{MAX_DEPTH, MAX_PARTS, head::Head};
use letters::incoming::message::Flaw;
use std::collections::BTreeSet;

/// A part: what holds others, or what they hold.
pub(super) enum Part<'a> {
    /// Text, a picture, a file.
    Leaf(Head, &'a [u8]),
    /// Parts in each other: their kind ("alternative", "mixed") and they.
    Multi(String, Vec<Part<'a>>),
}

/// What a part is by default: text, or in a digest a message.
pub(super) fn kind(head: &Head) -> String {
    let kind = head.typed("content-type").kind;
    if kind.contains('/') {
        kind
    } else {
        "text/plain".to_owned()
    }
}

/// Takes the parts of a body from each other.
pub(super) struct Walk<'f> {
    left: usize,
    flaws: &'f mut BTreeSet<Flaw>,
}

impl<'f> Walk<'f> {
    pub(super) const fn new(flaws: &'f mut BTreeSet<Flaw>) -> Self {
        Self {
            left: MAX_PARTS,
            flaws,
        }
    }

    /// Takes a part apart, when it holds others.
    pub(super) fn part<'a>(&mut self, head: Head, body: &'a [u8], depth: usize) -> Part<'a> {
        let typed = head.typed("content-type");
        let Some(subtype) = typed.kind.strip_prefix("multipart/") else {
            return Part::Leaf(head, body);
        };
        if depth >= MAX_DEPTH {
            self.flaws.insert(Flaw::TooDeep);
            return Part::Leaf(head, body);
        }
        let boundary = typed
            .parameter("boundary")
            .map(str::trim)
            .unwrap_or_default();
        let (bodies, closed) = split(body, boundary.as_bytes(), self.left);
        if bodies.is_empty() {
            self.flaws.insert(Flaw::BrokenParts);
            return Part::Leaf(head, body);
        }
        if !closed {
            let flaw = if bodies.len() >= self.left {
                Flaw::TooManyParts
            } else {
                Flaw::BrokenParts
            };
            self.flaws.insert(flaw);
        }
        self.left = self.left.saturating_sub(bodies.len());
        let mut parts = Vec::with_capacity(bodies.len());
        for body in bodies {
            let (head, behind) = Head::read(body, false, self.flaws);
            parts.push(self.part(head, &body[behind..], depth + 1));
        }
        Part::Multi(subtype.to_owned(), parts)
    }
}

/// What stands between the lines with the boundary, `most` at most; and whether the last of those lines says that it is.
fn split<'a>(body: &'a [u8], boundary: &[u8], most: usize) -> (Vec<&'a [u8]>, bool) {
    let mut found = Vec::new();
    if boundary.is_empty() || most == 0 {
        return (found, false);
    }
    let line = [b"--", boundary].concat();
    let mut start = None;
    for at in memchr::memmem::find_iter(body, &line) {
        if at != 0 && body[at - 1] != b'\n' {
            continue;
        }
        let behind = &body[at + line.len()..];
        let (last, behind) = match behind.strip_prefix(b"--") {
            Some(behind) => (true, behind),
            None => (false, behind),
        };
        let space = behind
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
            .count();
        if !matches!(behind.get(space), None | Some(b'\n')) {
            continue;
        }
        if let Some(start) = start {
            found.push(without_end(&body[start..at]));
        }
        if last || found.len() == most {
            return (found, last);
        }
        start = Some((body.len() - behind.len() + space + 1).min(body.len()));
    }
    // No end: the last part goes as far as there is something.
    found.extend(start.map(|start| &body[start..]));
    (found, false)
}

/// The end of the line before a boundary belongs to the boundary.
fn without_end(body: &[u8]) -> &[u8] {
    let body = body.strip_suffix(b"\n").unwrap_or(body);
    body.strip_suffix(b"\r").unwrap_or(body)
}
