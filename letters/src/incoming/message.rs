//! A message, taken apart.

use super::{automatic::Signs, report};
use crate::{hash::Hash, text::TextError, time::Moment};
use serde::{Deserialize, Serialize};

/// The name that a program gave a message: its Message-ID, without the angle brackets.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MailId(String);

impl MailId {
    /// The most that a line of a mail may have, in bytes (RFC 5322).
    pub const MAX: usize = 998;

    /// Takes the name with or without its brackets. Capitals count.
    ///
    /// # Errors
    /// [`TextError`] when it is empty, longer than a line, or holds spaces or control characters.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let raw = raw.trim();
        let bare = raw.strip_prefix('<').unwrap_or(raw);
        let bare = bare.strip_suffix('>').unwrap_or(bare).trim();
        if bare.is_empty() {
            Err(TextError::Empty)
        } else if bare.len() > Self::MAX {
            Err(TextError::TooLong { max: Self::MAX })
        } else if bare.chars().any(|c| c.is_control() || c.is_whitespace()) {
            Err(TextError::Control)
        } else {
            Ok(Self(bare.to_owned()))
        }
    }

    /// The name, without brackets.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept in its place when a message goes: its SHA-256. A name may say who wrote the message.
    #[must_use]
    pub fn hidden(&self) -> Self {
        Self(Hash::of(self.0.as_bytes()).to_string())
    }
}

impl TryFrom<String> for MailId {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        Self::parse(&raw)
    }
}

impl From<MailId> for String {
    fn from(id: MailId) -> Self {
        id.0
    }
}

/// By what a message is known again: it may come twice, by two ways or from one mailbox that is read anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Its Message-ID, if it has one.
    pub id: Option<MailId>,
    /// The SHA-256 of all its bytes, by which it is kept.
    pub whole: Hash,
    /// The SHA-256 of what is the same by every way: what comes behind its head, since each way adds lines to that, with a bare LF
    /// at the end of each line and none below the last. Without a Message-ID it is also over who wrote to whom, when and about what.
    pub body: Hash,
    /// By what else it may have been kept: mailboxes end lines in another way than programs do, and older messages were kept by
    /// the bytes behind their head as they came.
    #[serde(default)]
    pub forms: Vec<Form>,
}

/// A message with other ends of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The SHA-256 of all its bytes.
    pub whole: Hash,
    /// The SHA-256 of the bytes behind its head.
    pub body: Hash,
}

/// How two messages compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sameness {
    /// Byte for byte the same, but for how lines end.
    Bytes,
    /// The same message by another way: the same name, and the same behind the head; or neither has a name, and the same was
    /// written by the same to the same at the same time.
    Message,
    /// The same name, and something else behind the head: a list added its foot, or somebody took a name that they saw.
    NameOnly,
    /// Two messages.
    Different,
}

impl Fingerprint {
    /// By what it is known again after it went.
    #[must_use]
    pub fn hidden(&self) -> Self {
        Self {
            id: self.id.as_ref().map(MailId::hidden),
            ..self.clone()
        }
    }

    /// Whether it is that message, by the same way or by another; also where only what is [hidden](Self::hidden) was kept.
    #[must_use]
    pub fn is_of(&self, kept: &Self) -> bool {
        let same = |of: &Self| matches!(of.compare(kept), Sameness::Bytes | Sameness::Message);
        same(self) || same(&self.hidden())
    }

    /// Compares with another message, which was kept.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Sameness {
        let name = self.id.is_some() && self.id == other.id;
        let whole = |form: &Form| form.whole == other.whole;
        let body = |form: &Form| form.body == other.body;
        let nameless = self.id.is_none() && other.id.is_none();
        if self.whole == other.whole || self.forms.iter().any(whole) {
            Sameness::Bytes
        } else if (name || nameless) && self.body == other.body
            || name && self.forms.iter().any(body)
        {
            Sameness::Message
        } else if name {
            Sameness::NameOnly
        } else {
            Sameness::Different
        }
    }
}

/// A name and an address, as a message gives them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mailbox {
    /// The name; empty where there is none.
    pub name: String,
    /// The address as it stands there, which need not be one.
    pub address: String,
}

impl Mailbox {
    /// What stands behind the `@`, in lower case.
    #[must_use]
    pub fn domain(&self) -> Option<String> {
        let (_, domain) = self.address.rsplit_once('@')?;
        let domain = domain.trim().trim_end_matches('.').to_lowercase();
        (!domain.is_empty()).then_some(domain)
    }
}

/// Which line of the head names a recipient. What the last server wrote comes first: it says which copy this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// `Delivered-To`, by the server with the mailbox.
    DeliveredTo,
    /// `X-Original-To`, by Postfix.
    XOriginalTo,
    /// `Envelope-To`, by Exim.
    EnvelopeTo,
    /// `To`, by the sender.
    To,
    /// `Cc`, by the sender.
    Cc,
}

impl Field {
    /// All, the surest first.
    pub const ALL: [Self; 5] = [
        Self::DeliveredTo,
        Self::XOriginalTo,
        Self::EnvelopeTo,
        Self::To,
        Self::Cc,
    ];

    /// The name of the line in the head, in lower case.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::DeliveredTo => "delivered-to",
            Self::XOriginalTo => "x-original-to",
            Self::EnvelopeTo => "envelope-to",
            Self::To => "to",
            Self::Cc => "cc",
        }
    }
}

/// Somebody to whom a message went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The line that says so.
    pub field: Field,
    /// Who.
    pub mailbox: Mailbox,
}

/// Where the text was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSource {
    /// There is none.
    #[default]
    None,
    /// The sender's program wrote plain text.
    Plain,
    /// It was made of the HTML.
    Html,
}

/// A file that came along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// A name to show and to save under: one part, never a path. Empty where the message gives none.
    pub name: String,
    /// The media type that the message says, in lower case and without parameters.
    pub stated: String,
    /// The media type by its first bytes; none where they say nothing.
    pub found: Option<String>,
    /// How many bytes it has.
    pub bytes: u64,
    /// Their SHA-256.
    pub hash: Hash,
    /// Whether it is a picture that the text shows in its place, and no enclosure.
    pub inline: bool,
}

/// A message that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// By what it is known again.
    pub fingerprint: Fingerprint,
    /// How many bytes it has.
    pub bytes: u64,
    /// What it answers, by its own word.
    pub in_reply_to: Vec<MailId>,
    /// The messages before it in the conversation, the oldest first.
    pub references: Vec<MailId>,
    /// Who wrote it.
    pub from: Vec<Mailbox>,
    /// Where answers should go, when that is elsewhere.
    pub reply_to: Vec<Mailbox>,
    /// To whom it went.
    pub recipients: Vec<Recipient>,
    /// The subject, decoded; empty where there is none.
    pub subject: String,
    /// When it was written, by its own word.
    pub stated: Option<Moment>,
    /// The text.
    pub text: String,
    /// Where the text was found.
    pub source: TextSource,
    /// What it looks like, with nothing in it that loads or runs.
    pub html: Option<String>,
    /// The files that came along.
    pub attachments: Vec<Attachment>,
    /// What tells whether a person wrote it.
    pub signs: Signs,
    /// What it reports of messages that we sent; none for all others.
    pub report: Option<report::Raw>,
    /// What looks wrong with it.
    pub flaws: Vec<Flaw>,
}

/// How far ahead of our clock a stated date may be before it is wrong, in seconds: a day, for clocks in a wrong zone.
const AHEAD_SECONDS: i64 = 24 * 60 * 60;

impl Message {
    /// What looks wrong with it, its date compared with when it came.
    #[must_use]
    pub fn flaws_at(&self, received: Moment) -> Vec<Flaw> {
        let latest = received.plus_seconds(AHEAD_SECONDS);
        let ahead = self.stated.is_some_and(|stated| stated > latest);
        let mut flaws = self.flaws.clone();
        flaws.extend(ahead.then_some(Flaw::DateInFuture));
        flaws
    }
}

/// Something that looks wrong with a message. The whole of it is kept under its hash, so nothing is lost by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flaw {
    /// There is nothing in it.
    Empty,
    /// It does not begin with a head.
    NoHead,
    /// It has no Message-ID, or one that is none.
    NoMessageId,
    /// Nobody is named who wrote it.
    NoSender,
    /// It has no date, or one that is none.
    NoDate,
    /// Its date lies more than a day ahead.
    DateInFuture,
    /// Its charset is one that nobody knows; it was read as what it looked like.
    UnknownCharset,
    /// Its bytes are not what its charset says; it was read as what it looked like.
    WrongCharset,
    /// Its bytes were packed (base64, quoted-printable) in a way that is not quite right; they were unpacked as far as they go.
    BrokenEncoding,
    /// A part has no end.
    BrokenParts,
    /// Its parts lie deeper in each other than any program puts them; the deepest were not taken apart.
    TooDeep,
    /// It has more parts than any program makes; the others were not taken apart.
    TooManyParts,
    /// It has more attachments than are shown.
    MoreAttachments,
    /// Its head is longer than any; the rest of it was not read.
    HeadCut,
    /// It is larger than what is read; the rest was not taken apart.
    TooLong,
    /// Its text is longer than what is shown.
    TextCut,
    /// Its HTML is longer or more tangled than what is shown.
    HtmlCut,
    /// Its attachments may be in a file that Outlook alone opens (winmail.dat).
    Winmail,
    /// It is encrypted: nothing can be read here.
    Encrypted,
    /// An attachment is not what the message says it is.
    OtherType,
}

impl Flaw {
    /// Every flaw.
    pub const ALL: [Self; 20] = [
        Self::Empty,
        Self::NoHead,
        Self::NoMessageId,
        Self::NoSender,
        Self::NoDate,
        Self::DateInFuture,
        Self::UnknownCharset,
        Self::WrongCharset,
        Self::BrokenEncoding,
        Self::BrokenParts,
        Self::TooDeep,
        Self::TooManyParts,
        Self::MoreAttachments,
        Self::HeadCut,
        Self::TooLong,
        Self::TextCut,
        Self::HtmlCut,
        Self::Winmail,
        Self::Encrypted,
        Self::OtherType,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoHead => "no-head",
            Self::NoMessageId => "no-message-id",
            Self::NoSender => "no-sender",
            Self::NoDate => "no-date",
            Self::DateInFuture => "date-in-future",
            Self::UnknownCharset => "unknown-charset",
            Self::WrongCharset => "wrong-charset",
            Self::BrokenEncoding => "broken-encoding",
            Self::BrokenParts => "broken-parts",
            Self::TooDeep => "too-deep",
            Self::TooManyParts => "too-many-parts",
            Self::MoreAttachments => "more-attachments",
            Self::HeadCut => "head-cut",
            Self::TooLong => "too-long",
            Self::TextCut => "text-cut",
            Self::HtmlCut => "html-cut",
            Self::Winmail => "winmail",
            Self::Encrypted => "encrypted",
            Self::OtherType => "other-type",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flaw| flaw.key() == key)
    }

    /// Whether something of the message was not taken apart, and is to be looked for in the message itself.
    #[must_use]
    pub const fn left_out(self) -> bool {
        matches!(
            self,
            Self::BrokenParts
                | Self::TooDeep
                | Self::TooManyParts
                | Self::MoreAttachments
                | Self::HeadCut
                | Self::TooLong
                | Self::TextCut
                | Self::HtmlCut
                | Self::Winmail
                | Self::Encrypted
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flaw_is_kept_under_the_word_that_it_is_written_with() {
        for flaw in Flaw::ALL {
            assert_eq!(Flaw::from_key(flaw.key()), Some(flaw));
            let written = serde_json::to_string(&flaw).unwrap();
            assert_eq!(written, format!("\"{}\"", flaw.key()));
        }
    }

    #[test]
    fn a_message_is_known_again() {
        let print = |id: Option<&str>, whole: &str, body: &str| Fingerprint {
            id: id.map(|id| MailId::parse(id).unwrap()),
            whole: Hash::of(whole.as_bytes()),
            body: Hash::of(body.as_bytes()),
            forms: Vec::new(),
        };
        let first = print(Some("<a@x.nl>"), "1", "b");
        for (other, expected) in [
            (print(Some("a@x.nl"), "1", "b"), Sameness::Bytes),
            (print(Some("a@x.nl"), "2", "b"), Sameness::Message),
            (print(Some("a@x.nl"), "2", "c"), Sameness::NameOnly),
            (print(Some("b@x.nl"), "2", "b"), Sameness::Different),
            (print(None, "2", "b"), Sameness::Different),
        ] {
            assert_eq!(first.compare(&other), expected);
        }
        // Also after it went, by the same way or by another, and only then.
        let gone = first.hidden();
        assert!(!format!("{:?}", gone.id).contains("a@x.nl"));
        for (other, expected) in [
            (first.clone(), true),
            (print(Some("a@x.nl"), "2", "b"), true),
            (print(Some("a@x.nl"), "2", "c"), false),
            (print(Some("b@x.nl"), "2", "b"), false),
            (print(None, "2", "b"), false),
        ] {
            assert_eq!(other.is_of(&gone), expected, "{other:?}");
            assert_eq!(other.is_of(&first), expected, "{other:?}");
        }
        let nameless = print(None, "2", "b");
        for (other, expected) in [
            (print(None, "3", "b"), Sameness::Message),
            (print(None, "3", "c"), Sameness::Different),
            (print(Some("a@x.nl"), "3", "b"), Sameness::Different),
        ] {
            assert_eq!(nameless.compare(&other), expected, "{other:?}");
        }
        // With the ends of lines by which an older one was kept.
        let form = |whole: &str, body: &str| Form {
            whole: Hash::of(whole.as_bytes()),
            body: Hash::of(body.as_bytes()),
        };
        let ended = |id: Option<&str>| Fingerprint {
            forms: vec![form("1", "x"), form("9", "b")],
            ..print(id, "8", "y")
        };
        for (id, kept, expected) in [
            (None, print(None, "1", "z"), true),
            (None, print(None, "2", "b"), false),
            (Some("a@x.nl"), print(Some("a@x.nl"), "2", "b"), true),
            (Some("a@x.nl"), print(Some("b@x.nl"), "2", "b"), false),
            (Some("a@x.nl"), print(Some("a@x.nl"), "2", "c"), false),
        ] {
            assert_eq!(ended(id).is_of(&kept), expected, "{kept:?}");
            assert_eq!(ended(id).is_of(&kept.hidden()), expected, "{kept:?}");
        }
    }

    #[test]
    fn a_message_id_is_one_word() {
        assert_eq!(MailId::parse(" <a.b@C.nl> ").unwrap().as_str(), "a.b@C.nl");
        for refused in ["", "<>", "a b@c", "a\r\nBcc: x", &"a".repeat(999)] {
            assert!(MailId::parse(refused).is_err(), "{refused}");
        }
    }
}
