//! What a message says and what comes along with it: the texts among its parts, and its attachments.

use super::{
    MAX_ATTACHMENTS, MAX_HTML_BYTES, MAX_TEXT_BYTES, attachment, charset, flowed,
    head::Head,
    html, transfer, uuencode,
    walk::{self, Part, Walk},
};
use letters::{
    hash::Hash,
    incoming::{
        message::{Attachment, Flaw, TextSource},
        report::{Fields, blocks},
    },
};
use std::{borrow::Cow, collections::BTreeSet};

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) text: String,
    pub(super) source: TextSource,
    pub(super) html: Option<String>,
    pub(super) attachments: Vec<Attachment>,
    /// Whether a part is an invitation of a calendar.
    pub(super) calendar: bool,
    /// The machine-readable part of a report of delivery.
    pub(super) status: Vec<Fields>,
    /// That of a notice that a message was shown.
    pub(super) disposition: Option<Fields>,
    /// The head of the message that came back.
    pub(super) returned: Fields,
}

/// A text as its sender wrote it, in one form or in both.
#[derive(Default)]
struct Piece {
    plain: Option<String>,
    html: Option<String>,
}

/// Goes through the parts in their order.
struct Reader<'f> {
    flaws: &'f mut BTreeSet<Flaw>,
    found: Found,
    files: Vec<Vec<u8>>,
    /// The pictures that a text may show in its place: which file, and by what a text names it.
    pictures: Vec<(usize, String)>,
}

/// Reads what stands behind a head, and gives the attachments' bytes with it.
pub(super) fn read(head: &Head, body: &[u8], flaws: &mut BTreeSet<Flaw>) -> (Found, Vec<Vec<u8>>) {
    let top = head.for_body();
    let part = Walk::new(flaws).part(top, body, 0);
    let mut reader = Reader {
        flaws,
        found: Found::default(),
        files: Vec::new(),
        pictures: Vec::new(),
    };
    let mut pieces = Vec::new();
    reader.part(part, false, &mut pieces);
    reader.compose(pieces);
    (reader.found, reader.files)
}

impl Reader<'_> {
    /// Reads a part, which may be one of a report's.
    fn part(&mut self, part: Part<'_>, report: bool, pieces: &mut Vec<Piece>) {
        match part {
            Part::Leaf(head, body) => self.leaf(&head, body, report, pieces),
            Part::Multi(kind, parts) => {
                if kind == "encrypted" {
                    self.flaws.insert(Flaw::Encrypted);
                }
                let report = kind == "report";
                if kind == "alternative" {
                    self.alternative(parts, report, pieces);
                } else {
                    for part in parts {
                        self.part(part, report, pieces);
                    }
                }
            }
        }
    }

    /// The same text in several forms: they are one piece.
    fn alternative(&mut self, parts: Vec<Part<'_>>, report: bool, pieces: &mut Vec<Piece>) {
        let mut forms = Vec::new();
        for part in parts {
            self.part(part, report, &mut forms);
        }
        let join = |texts: Vec<String>| (!texts.is_empty()).then(|| texts.join("\n"));
        let (mut plain, mut html) = (Vec::new(), Vec::new());
        for form in forms {
            plain.extend(form.plain);
            html.extend(form.html);
        }
        pieces.push(Piece {
            plain: join(plain),
            html: join(html),
        });
    }

    fn leaf(&mut self, head: &Head, body: &[u8], report: bool, pieces: &mut Vec<Piece>) {
        let kind = walk::kind(head);
        let bytes = self.unpacked(head, body);
        if report && self.machine_part(&kind, &bytes) {
            return;
        }
        let disposition = head.typed("content-disposition");
        let name = attachment::name(head, &disposition);
        let enclosed = disposition.kind == "attachment" || (name.is_some() && !pieces.is_empty());
        let written = matches!(kind.as_str(), "text/html" | "application/xhtml+xml");
        let text = written
            || matches!(
                kind.as_str(),
                "text/plain" | "text/enriched" | "text/markdown"
            );
        if text && !enclosed {
            pieces.push(if written {
                self.page(head, &bytes)
            } else {
                self.plain(head, &bytes)
            });
            return;
        }
        let method = head.typed("content-type");
        self.found.calendar |= kind == "text/calendar" && method.parameter("method").is_some();
        let picture = disposition.kind != "attachment" && kind.starts_with("image/");
        if let Some(id) = head.raw("content-id").filter(|_| picture) {
            let id = id.trim().trim_matches(['<', '>']).to_ascii_lowercase();
            self.pictures.push((self.files.len(), id));
        }
        let name = name.or_else(|| attachment::name_of_message(&kind, &bytes));
        self.attach(kind, name.unwrap_or_default(), bytes);
    }

    fn page(&mut self, head: &Head, bytes: &[u8]) -> Piece {
        let typed = head.typed("content-type");
        let stated = typed.parameter("charset").map(str::to_owned);
        let stated = stated.or_else(|| charset::of_page(bytes));
        Piece {
            plain: None,
            html: Some(self.decoded(stated.as_deref(), bytes)),
        }
    }

    /// A plain text, without the files that stand in the middle of it.
    fn plain(&mut self, head: &Head, bytes: &[u8]) -> Piece {
        let (bytes, files) = uuencode::apart(bytes);
        let typed = head.typed("content-type");
        let mut text = self.decoded(typed.parameter("charset"), &bytes);
        let is = |name, value| {
            let found: Option<&str> = typed.parameter(name);
            found.is_some_and(|found| found.trim().eq_ignore_ascii_case(value))
        };
        if is("format", "flowed") {
            text = flowed::joined(&text, is("delsp", "yes"));
        }
        for (name, bytes) in files {
            let name = attachment::plain(&name);
            self.attach("application/octet-stream".to_owned(), name, bytes.into());
        }
        Piece {
            plain: Some(text),
            html: None,
        }
    }

    /// A body as it was before it was packed.
    fn unpacked<'a>(&mut self, head: &Head, body: &'a [u8]) -> Cow<'a, [u8]> {
        let how = head.raw("content-transfer-encoding").unwrap_or_default();
        let how = how.split([';', ' ', '(']).next().unwrap_or_default();
        let (bytes, sound) = match how.to_ascii_lowercase().as_str() {
            "base64" => transfer::base64(body),
            "quoted-printable" => transfer::quoted_printable(body),
            "x-uuencode" | "uuencode" | "x-uue" | "uue" => match uuencode::first(body) {
                Some(bytes) => (bytes, true),
                None => (body.to_vec(), false),
            },
            "" | "7bit" | "8bit" | "binary" | "7-bit" | "8-bit" => return Cow::Borrowed(body),
            _ => {
                self.flaws.insert(Flaw::BrokenEncoding);
                return Cow::Borrowed(body);
            }
        };
        if !sound {
            self.flaws.insert(Flaw::BrokenEncoding);
        }
        Cow::Owned(bytes)
    }

    /// Keeps a part that a report has for machines, and says whether it was one.
    fn machine_part(&mut self, kind: &str, bytes: &[u8]) -> bool {
        let text =
            |bytes: &[u8]| charset::decode(&bytes[..bytes.len().min(MAX_TEXT_BYTES)], None).0;
        match kind {
            "message/delivery-status" | "message/global-delivery-status" => {
                self.found.status = blocks(&text(bytes));
            }
            "message/disposition-notification" | "message/global-disposition-notification" => {
                self.found.disposition = blocks(&text(bytes)).into_iter().next();
            }
            "text/rfc822-headers" | "message/global-headers" => self.returned(bytes),
            "message/rfc822" | "message/global" => {
                self.returned(bytes);
                // It is a message as well, and shown as one.
                return false;
            }
            _ => return false,
        }
        true
    }

    fn returned(&mut self, bytes: &[u8]) {
        // What is wrong with a message of ours that comes back is not wrong with this one.
        let (head, _) = Head::read(bytes, true, &mut BTreeSet::new());
        self.found.returned = Fields(head.decoded());
    }

    fn decoded(&mut self, stated: Option<&str>, bytes: &[u8]) -> String {
        let bytes = if bytes.len() > MAX_HTML_BYTES {
            self.flaws.insert(Flaw::TextCut);
            &bytes[..MAX_HTML_BYTES]
        } else {
            bytes
        };
        let (text, flaw) = charset::decode(bytes, stated);
        self.flaws.extend(flaw);
        lines(&text)
    }

    fn attach(&mut self, stated: String, name: String, bytes: Cow<'_, [u8]>) {
        if self.files.len() == MAX_ATTACHMENTS {
            self.flaws.insert(Flaw::MoreAttachments);
            return;
        }
        let found = attachment::media_type(&bytes, &stated);
        if stated == "application/ms-tnef" || attachment::is_winmail(&bytes) {
            self.flaws.insert(Flaw::Winmail);
        }
        if attachment::is_encrypted(&stated) {
            self.flaws.insert(Flaw::Encrypted);
        }
        if attachment::differs(&stated, found) {
            self.flaws.insert(Flaw::OtherType);
        }
        self.found.attachments.push(Attachment {
            name,
            stated,
            found: found.map(str::to_owned),
            bytes: bytes.len() as u64,
            hash: Hash::of(&bytes),
            inline: false,
        });
        self.files.push(bytes.into_owned());
    }

    /// Tells the pictures that a text shows in its place. A photo that stands between texts is one that somebody sent.
    fn placed(&mut self, pieces: &[Piece]) {
        let pages = pieces.iter().filter_map(|piece| piece.html.as_deref());
        let pages: Vec<String> = pages.map(str::to_ascii_lowercase).collect();
        for (at, id) in &self.pictures {
            let names = [
                format!("cid:{id}"),
                format!("cid:{}", id.replace('@', "%40")),
            ];
            let shows = |page: &String| names.iter().any(|name| page.contains(name));
            if let Some(file) = self.found.attachments.get_mut(*at) {
                file.inline = !id.is_empty() && pages.iter().any(shows);
            }
        }
    }

    /// Puts the pieces behind each other: as text, and as HTML where one of them is that.
    fn compose(&mut self, pieces: Vec<Piece>) {
        self.placed(&pieces);
        let (mut text, mut shown) = (String::new(), String::new());
        let mut source = TextSource::None;
        let any = pieces.iter().any(|piece| piece.html.is_some());
        let mut left = MAX_HTML_BYTES;
        for piece in pieces {
            let plain = piece.plain.filter(|plain| !plain.trim().is_empty());
            let read = piece.html.map(|html| {
                let whole = html.len() <= left;
                let html = &html[..html.floor_char_boundary(left)];
                left -= html.len();
                let read = html::read(html);
                if !whole || read.cut {
                    self.flaws.insert(Flaw::HtmlCut);
                }
                read
            });
            if any {
                match (&read, &plain) {
                    (Some(read), _) => shown.push_str(&read.shown),
                    (None, Some(plain)) => shown.push_str(&html::of_text(plain)),
                    (None, None) => {}
                }
            }
            let (piece, from) = match (plain, read) {
                (Some(plain), _) => (plain, TextSource::Plain),
                (None, Some(read)) => (read.text, TextSource::Html),
                (None, None) => continue,
            };
            if piece.trim().is_empty() {
                continue;
            }
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(&piece);
            source = if source == TextSource::Plain {
                source
            } else {
                from
            };
        }
        if text.len() > MAX_TEXT_BYTES {
            text.truncate(text.floor_char_boundary(MAX_TEXT_BYTES));
            self.flaws.insert(Flaw::TextCut);
        }
        let nothing = text.trim().is_empty() && self.found.attachments.is_empty();
        if nothing && self.found.status.is_empty() && self.found.disposition.is_none() {
            self.flaws.insert(Flaw::Empty);
        }
        self.found.html = Some(shown).filter(|shown| !shown.trim().is_empty());
        self.found.text = text;
        self.found.source = source;
    }
}

/// A text with the ends of lines that ours have, and without signs that cannot be shown.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let shown = |c: char| match c {
        '\n' | '\t' => c,
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.chars().map(shown).collect()
}
