//! The head of a message or of a part: its fields, unfolded.

use super::{MAX_ADDRESSES, MAX_FIELD_BYTES, MAX_FIELDS, MAX_HEAD_BYTES, charset, words};
use letters::{
    incoming::message::{Field, Flaw, MailId, Mailbox, Recipient},
    time::Moment,
};
use mail_parser::{Address, HeaderValue, parsers::MessageStream};
use std::collections::BTreeSet;

/// How much of a media type with its parameters is read, in bytes: a name in another alphabet takes some hundreds.
const MAX_TYPE_BYTES: usize = 8 * 1024;

/// The fields of a head, in their order: names in lower case, values on one line as they stand there.
#[derive(Debug, Default)]
pub(super) struct Head {
    fields: Vec<(String, String)>,
}

/// A media type or a disposition, with its parameters.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// "text/plain", "attachment"; in lower case.
    pub(super) kind: String,
    parameters: Vec<(String, String)>,
}

impl Typed {
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

impl Head {
    /// Reads a head, and says where what follows it begins. `whole` is whether it is a message's, which has one for sure.
    pub(super) fn read(bytes: &[u8], whole: bool, flaws: &mut BTreeSet<Flaw>) -> (Self, usize) {
        let mut raw: Vec<(String, Vec<u8>)> = Vec::new();
        let (mut at, mut kept, mut any) = (0, 0, false);
        while at < bytes.len() {
            let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end + 1);
            let line = bytes[at..end].trim_ascii_end();
            if line.is_empty() {
                if any || !whole {
                    at = end;
                    break;
                }
                // Empty lines before the head, as some programs leave.
                at = end;
                continue;
            }
            let field = field(line);
            let goes_on = line.starts_with(b" ") || line.starts_with(b"\t");
            if field.is_none() && !goes_on && !any && !line.starts_with(b"From ") {
                // No head at all: everything is what it says.
                if whole {
                    flaws.insert(Flaw::NoHead);
                }
                break;
            }
            any = true;
            kept += line.len();
            at = end;
            if kept > MAX_HEAD_BYTES || raw.len() >= MAX_FIELDS {
                flaws.insert(Flaw::HeadCut);
            } else if let Some((name, value)) = field {
                raw.push((name, value.to_vec()));
            } else if let Some((_, value)) = raw.last_mut().filter(|_| goes_on) {
                value.push(b' ');
                value.extend_from_slice(line.trim_ascii());
            }
        }
        let fields = raw.into_iter().map(|(name, mut value)| {
            if value.len() > MAX_FIELD_BYTES {
                value.truncate(MAX_FIELD_BYTES);
                flaws.insert(Flaw::HeadCut);
            }
            (name, charset::of_head(&value))
        });
        (
            Self {
                fields: fields.collect(),
            },
            at,
        )
    }

    /// What of a message's head is about its body.
    pub(super) fn for_body(&self) -> Self {
        let about = self
            .fields
            .iter()
            .filter(|(name, _)| name.starts_with("content-"));
        Self {
            fields: about.cloned().collect(),
        }
    }

    /// The value of the first field of this name, as it stands there.
    pub(super) fn raw(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let found = self.fields.iter().filter(move |(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether a field has a name that begins in this way.
    pub(super) fn has(&self, begin: &str) -> bool {
        self.fields.iter().any(|(name, _)| name.starts_with(begin))
    }

    /// A field as text, decoded.
    pub(super) fn text(&self, name: &str) -> String {
        let value = self.raw(name).unwrap_or_default();
        let decoded = words::decoded(value);
        decoded.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// All fields, decoded, for a report.
    pub(super) fn decoded(&self) -> Vec<(String, String)> {
        let fields = self.fields.iter().take(100);
        let short = |value: &str| value.chars().take(2_000).collect::<String>();
        fields
            .map(|(name, value)| (name.clone(), short(&words::decoded(value.trim()))))
            .collect()
    }

    pub(super) fn id(&self, name: &str) -> Option<MailId> {
        self.ids(name).into_iter().next()
    }

    /// The names of messages in a field: what stands between `<` and `>`; where nothing does, what stands there.
    pub(super) fn ids(&self, name: &str) -> Vec<MailId> {
        let mut found = Vec::new();
        for value in self.all(name) {
            let between = value
                .split('<')
                .skip(1)
                .filter_map(|rest| Some(rest.split_once('>')?.0));
            let mut ids: Vec<MailId> = between.filter_map(|id| MailId::parse(id).ok()).collect();
            if ids.is_empty() {
                let bare = value.split_whitespace().filter(|word| word.contains('@'));
                ids.extend(bare.filter_map(|id| MailId::parse(id).ok()));
            }
            found.extend(ids);
        }
        found.truncate(MAX_ADDRESSES);
        found
    }

    /// The people in a field.
    pub(super) fn mailboxes(&self, name: &str) -> Vec<Mailbox> {
        let mut found: Vec<Mailbox> = self.all(name).flat_map(mailboxes).collect();
        found.truncate(MAX_ADDRESSES);
        found
    }

    /// All to whom the message went, says its head.
    pub(super) fn recipients(&self) -> Vec<Recipient> {
        let of = |field: Field| {
            let mailboxes = self.mailboxes(field.key()).into_iter();
            mailboxes.map(move |mailbox| Recipient { field, mailbox })
        };
        let mut found: Vec<Recipient> = Field::ALL.into_iter().flat_map(of).collect();
        found.truncate(MAX_ADDRESSES);
        found
    }

    /// When it was written.
    pub(super) fn date(&self) -> Option<Moment> {
        let line = format!("{}\n", self.raw("date")?);
        let HeaderValue::DateTime(date) = MessageStream::new(line.as_bytes()).parse_date() else {
            return None;
        };
        date.is_valid()
            .then(|| Moment::from_millis(date.to_timestamp() * 1_000))
    }

    /// A field with parameters.
    pub(super) fn typed(&self, name: &str) -> Typed {
        let value = self.raw(name).unwrap_or_default();
        let value = &value[..value.floor_char_boundary(MAX_TYPE_BYTES)];
        let line = format!("{value}\n");
        let HeaderValue::ContentType(parsed) =
            MessageStream::new(line.as_bytes()).parse_content_type()
        else {
            return Typed::default();
        };
        let kind = match parsed.subtype() {
            Some(subtype) => format!("{}/{subtype}", parsed.ctype()),
            None => parsed.ctype().to_owned(),
        };
        let parameters = parsed.attributes().unwrap_or_default().iter();
        Typed {
            kind: kind.trim().to_ascii_lowercase(),
            parameters: parameters
                .map(|it| (it.name.to_ascii_lowercase(), it.value.to_string()))
                .collect(),
        }
    }
}

/// A field: a name of visible signs before a colon, and its value.
fn field(line: &[u8]) -> Option<(String, &[u8])> {
    let at = memchr::memchr(b':', line)?;
    let name = line[..at].trim_ascii_end();
    let visible = !name.is_empty() && name.len() < 128 && name.iter().all(u8::is_ascii_graphic);
    let name = str::from_utf8(name).ok().filter(|_| visible)?;
    Some((name.to_ascii_lowercase(), line[at + 1..].trim_ascii()))
}

fn mailboxes(value: &str) -> Vec<Mailbox> {
    let line = format!("{}\n", words::joined(value));
    let addresses = match MessageStream::new(line.as_bytes()).parse_address() {
        HeaderValue::Address(address @ (Address::List(_) | Address::Group(_))) => {
            address.into_list()
        }
        _ => Vec::new(),
    };
    let mailbox = |it: mail_parser::Addr<'_>| Mailbox {
        name: shown(&it.name.unwrap_or_default()),
        address: shown(&it.address.unwrap_or_default()),
    };
    let found = addresses.into_iter().map(mailbox);
    found
        .filter(|it| !it.name.is_empty() || !it.address.is_empty())
        .collect()
}

/// One line without control characters.
fn shown(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
