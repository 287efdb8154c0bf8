//! Mail that comes in: bytes of anybody's, taken apart into a [`letters::incoming::Message`].
//!
//! Reading is total: any bytes give an answer, within the bounds below, and in a time that grows with their number alone.
//! `mail-parser` reads the fields of a head; the way through the parts (`walk`) is our own, since its time and its depth
//! must not follow what a stranger puts into each other. Nothing is lost where something is not taken apart: the message
//! itself is kept whole, and a [`Flaw`] says what was left out.
//!
//! A message within a message is an attachment, whole: who wants to see it reads it in turn.

mod attachment;
mod body;
mod charset;
mod fingerprint;
mod flowed;
mod head;
mod html;
mod report;
mod transfer;
mod uuencode;
mod walk;
mod words;

use head::Head;
use letters::incoming::{
    automatic::{self, Kind},
    message::{Flaw, Message},
};
use std::collections::BTreeSet;

/// The most bytes that are taken apart: 30 MB. Mail servers take 25 MB of files, which base64 makes a third more of; larger
/// ones are rare, and are read as far as this.
pub const MAX_BYTES: usize = 30 * 1024 * 1024;

/// The most attachments that are shown. A dossier in a mail has dozens.
pub const MAX_ATTACHMENTS: usize = 200;

/// The most parts that are looked at: attachments, pictures and the texts around them, with room to spare.
pub const MAX_PARTS: usize = 1_000;

/// How deep parts may lie in each other. Programs make four or five; each forwarding adds one.
pub const MAX_DEPTH: usize = 50;

/// The most bytes of one head: lists of thousands of recipients have less.
pub const MAX_HEAD_BYTES: usize = 1024 * 1024;

/// The most fields of one head. Each server on the way adds ten.
pub const MAX_FIELDS: usize = 1_000;

/// The most bytes of one field that are read.
pub const MAX_FIELD_BYTES: usize = 64 * 1024;

/// The most recipients that are kept of a message, and the most names of other messages.
pub const MAX_ADDRESSES: usize = 1_000;

/// The most bytes of text that are shown: a book. What is longer is no letter, and is there in the message itself.
pub const MAX_TEXT_BYTES: usize = 1024 * 1024;

/// The most bytes of HTML that are read: programs write ten of them for one of text.
pub const MAX_HTML_BYTES: usize = 2 * 1024 * 1024;

/// A message with the bytes of its attachments, in the order of [`Message::attachments`].
#[derive(Debug)]
pub struct Read {
    /// The message.
    pub message: Message,
    /// What each attachment is.
    pub files: Vec<Vec<u8>>,
}

/// The text of a page of HTML, a line of it on a line; in the charset that its head names, else by what it looks like.
#[must_use]
pub fn text_of_html(bytes: &[u8]) -> String {
    let bytes = &bytes[..bytes.len().min(MAX_HTML_BYTES)];
    let named = charset::of_page(bytes);
    let (html, _flaw) = charset::decode(bytes, named.as_deref());
    html::read(&html).text
}

/// The text of a file that says of itself no more than its bytes; none when it is no text.
#[must_use]
pub fn text_of_file(bytes: &[u8]) -> Option<String> {
    charset::of_file(bytes)
}

/// Reads a message. Whatever its bytes are, there is an answer.
#[must_use]
pub fn read(bytes: &[u8]) -> Message {
    take_apart(bytes).message
}

/// Reads a message, and keeps its attachments.
#[must_use]
pub fn take_apart(bytes: &[u8]) -> Read {
    let mut flaws = BTreeSet::new();
    let all = bytes;
    let bytes = &all[..all.len().min(MAX_BYTES)];
    if bytes.len() < all.len() {
        flaws.insert(Flaw::TooLong);
    }
    if bytes.trim_ascii().is_empty() {
        flaws.insert(Flaw::Empty);
    }
    let (head, behind) = Head::read(bytes, true, &mut flaws);
    let (found, files) = body::read(&head, &bytes[behind..], &mut flaws);
    let fingerprint = fingerprint::of(&head, all, behind);
    let signs = report::signs(&head, &found);
    let subject = head.text("subject");
    let kind = automatic::kind(&signs, &subject, &found.text, None);
    let bounced = matches!(kind, Kind::DeliveryReport | Kind::DispositionNotification);
    let message = Message {
        bytes: all.len() as u64,
        in_reply_to: head.ids("in-reply-to"),
        references: head.ids("references"),
        from: head.mailboxes("from"),
        reply_to: head.mailboxes("reply-to"),
        recipients: head.recipients(),
        stated: head.date(),
        report: (bounced || !found.status.is_empty()).then(|| report::raw(&head, &found)),
        text: found.text,
        source: found.source,
        html: found.html,
        attachments: found.attachments,
        flaws: Vec::new(),
        fingerprint,
        subject,
        signs,
    };
    let missing = [
        (message.fingerprint.id.is_none(), Flaw::NoMessageId),
        (message.from.is_empty(), Flaw::NoSender),
        (message.stated.is_none(), Flaw::NoDate),
    ];
    let missing = missing.into_iter().filter(|(missing, _)| *missing);
    flaws.extend(missing.map(|(_, flaw)| flaw));
    Read {
        message: Message {
            flaws: flaws.into_iter().collect(),
            ..message
        },
        files,
    }
}

/// How many of the messages in a message are read with it: one is sent on, or a few.
const MOST_ENCLOSED: usize = 5;

/// The messages that came along with a message and say something, the first few. What lies in them in turn is theirs.
#[must_use]
pub fn enclosed(within: &Read) -> Vec<Message> {
    let files = within.message.attachments.iter().zip(&within.files);
    files
        .filter(|(file, _)| attachment::is_message(&file.stated))
        .take(MOST_ENCLOSED)
        .map(|(_, bytes)| read(bytes))
        .filter(|message| !message.text.trim().is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
