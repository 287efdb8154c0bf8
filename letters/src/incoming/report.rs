//! What mail servers say of a message that we sent: delivery status notifications (RFC 3464) with their codes (RFC 3463), and
//! what older programs write instead.
//!
//! A report can be made up by anybody, as any mail. It tells the desk that something may not have arrived, and no more.

mod disposition;
mod fields;
mod guess;
mod reason;

pub use disposition::{Disposition, What};
pub use fields::{Fields, blocks};
pub use reason::{Reason, Status};

use super::message::MailId;
use serde::{Deserialize, Serialize};

/// How many recipients are read of one report at most: more than any message of ours has.
pub const MOST_RECIPIENTS: usize = 200;

/// A report as it was found in a message, not read yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Raw {
    /// The blocks of its machine-readable part: about the message first, then one for each recipient. None where it has no
    /// such part.
    pub status: Vec<Fields>,
    /// The fields of a notice that a message was shown (RFC 8098).
    pub disposition: Option<Fields>,
    /// The head of the message that came back with it.
    pub returned: Fields,
    /// The recipients that `X-Failed-Recipients` names, as Exim does.
    pub failed: Vec<String>,
    /// What it says to people.
    pub text: String,
}

/// A report, read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// What became of the message, for each recipient that the report names.
    pub fates: Vec<Fate>,
    /// That the message was shown, where it says so.
    pub disposition: Option<Disposition>,
    /// What it says of which message it is about, the surest first.
    pub clues: Vec<Clue>,
    /// Whether it was read from a text for people, which every program writes in its own way.
    pub guess: bool,
}

/// What became of a message for one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fate {
    /// The address that it was to be delivered to in the end; empty where none is given.
    pub recipient: String,
    /// The address that it was sent to, where that is another.
    pub original: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// The code.
    pub status: Option<Status>,
    /// What the other server said, in its own words.
    pub diagnostic: String,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", content = "reason", rename_all = "kebab-case")]
pub enum Outcome {
    /// It lies in the mailbox.
    Delivered,
    /// It went on to a server that reports nothing.
    Relayed,
    /// It went to a list, which sends it on.
    Expanded,
    /// It did not arrive yet, and is tried again.
    Delayed(Reason),
    /// It does not arrive.
    Failed(Reason),
}

impl Outcome {
    /// The word in the store, without the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Relayed => "relayed",
            Self::Expanded => "expanded",
            Self::Delayed(_) => "delayed",
            Self::Failed(_) => "failed",
        }
    }

    /// Why, where it did not arrive.
    #[must_use]
    pub const fn reason(self) -> Option<Reason> {
        match self {
            Self::Delayed(reason) | Self::Failed(reason) => Some(reason),
            Self::Delivered | Self::Relayed | Self::Expanded => None,
        }
    }
}

/// What says of which message a report is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "clue", content = "value", rename_all = "kebab-case")]
pub enum Clue {
    /// The name that we gave the envelope (`Original-Envelope-Id`).
    EnvelopeId(String),
    /// The Message-ID of what came back, or that the report names.
    MailId(MailId),
    /// An address that may carry our token.
    Address(String),
}

/// Reads a report. Whatever it says, there is an answer; one without any [`Fate`] says nothing that we understand.
#[must_use]
pub fn read(raw: &Raw) -> Report {
    let mut fates: Vec<Fate> = raw.status.iter().skip(1).filter_map(fate).collect();
    // Some programs write the recipient into the first block.
    if fates.is_empty() {
        fates.extend(raw.status.first().and_then(fate));
    }
    let disposition = raw.disposition.as_ref().and_then(Disposition::read);
    let guess = fates.is_empty() && disposition.is_none();
    if guess {
        fates = guess::fates(&raw.text, &raw.failed);
    }
    fates.truncate(MOST_RECIPIENTS);
    Report {
        clues: clues(raw),
        guess: guess && !fates.is_empty(),
        fates,
        disposition,
    }
}

fn fate(fields: &Fields) -> Option<Fate> {
    let recipient = fields.get("final-recipient").map(address);
    // As written to the server it may be in xtext; what receivers are known by is not.
    let original = fields
        .get("original-recipient")
        .map(|value| fields::unpacked(&address(value)));
    let action = fields.get("action").unwrap_or_default();
    let diagnostic = fields
        .get("diagnostic-code")
        .map(untyped)
        .unwrap_or_default();
    let stated = fields.get("status").and_then(Status::parse);
    let status = stated
        .filter(|status| !status.is_general())
        .or_else(|| Status::find(&diagnostic))
        .or(stated);
    if action.is_empty() && (status.is_none() || (recipient.is_none() && original.is_none())) {
        return None;
    }
    let reason = Reason::of(status, &diagnostic);
    let word = action.split([' ', ';', '(']).next().unwrap_or_default();
    let class = status.map(|status| status.class);
    let outcome = match (word.to_ascii_lowercase().as_str(), class) {
        ("relayed", _) => Outcome::Relayed,
        ("expanded", _) => Outcome::Expanded,
        ("delayed", _) | ("", Some(4)) => Outcome::Delayed(reason.meanwhile()),
        ("delivered", _) | ("", Some(2)) => Outcome::Delivered,
        _ => Outcome::Failed(reason),
    };
    let recipient = recipient.or_else(|| original.clone()).unwrap_or_default();
    Some(Fate {
        original: original.filter(|original| !original.eq_ignore_ascii_case(&recipient)),
        recipient,
        outcome,
        status,
        diagnostic,
    })
}

/// What stands behind the type of an address or a diagnosis: "rfc822; an@voorbeeld.nl", "smtp; 550 …".
fn untyped(value: &str) -> String {
    let (kind, rest) = value.split_once(';').unwrap_or(("", value));
    let typed = !kind.is_empty()
        && kind
            .trim()
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-');
    let value = if typed { rest } else { value };
    value.trim().to_owned()
}

fn address(value: &str) -> String {
    let value = untyped(value);
    value.trim_matches(['<', '>', ' ']).to_owned()
}

/// What says of which message a report is, the surest first.
fn clues(raw: &Raw) -> Vec<Clue> {
    let mut clues = Vec::new();
    let message = raw.status.first();
    let envelope = message.and_then(|it| it.get("original-envelope-id"));
    clues.extend(envelope.map(|id| Clue::EnvelopeId(fields::unpacked(id))));
    let named = raw
        .disposition
        .as_ref()
        .and_then(|it| it.get("original-message-id"));
    let names = [raw.returned.get("message-id"), named];
    let names = names.into_iter().flatten();
    clues.extend(names.filter_map(|name| Some(Clue::MailId(MailId::parse(name).ok()?))));
    let recipients = raw.status.iter().chain(&raw.disposition);
    let original = recipients.filter_map(|block| block.get("original-recipient"));
    let returned = ["reply-to", "return-path", "from"].map(|name| raw.returned.get(name));
    let addresses = original
        .map(address)
        .chain(returned.into_iter().flatten().map(bare));
    for address in addresses.take(MOST_RECIPIENTS) {
        clues.push(Clue::Address(fields::unpacked(&address)));
    }
    clues
}

/// The address of a line such as "An Bakker <an@voorbeeld.nl>".
fn bare(value: &str) -> String {
    let inner = value.rsplit_once('<').map_or(value, |(_, inner)| inner);
    let inner = inner.split('>').next().unwrap_or(inner);
    inner.trim().to_owned()
}

#[cfg(test)]
mod tests;
