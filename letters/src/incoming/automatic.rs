//! What a message is: written by a person, or by a machine.
//!
//! Never answer what a machine wrote: two that answer each other do not stop. So whatever looks automatic in one way is
//! not personal, and [`Kind::may_be_answered`] says no; a person at the desk may still answer.

mod phrases;

use super::matching::bare;
use serde::{Deserialize, Serialize};

/// What of a message tells whether a person wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is there or not, whatever the others are"
)]
pub struct Signs {
    /// `Auto-Submitted` (RFC 3834), without its parameters.
    pub auto_submitted: Option<String>,
    /// `Return-Path: <>`: what is sent without somebody to bounce to.
    pub null_return_path: bool,
    /// `Precedence`.
    pub precedence: Option<String>,
    /// Whether it has a `List-Id` (RFC 2919), or another line of a list (RFC 2369).
    pub of_list: bool,
    /// Whether it has `X-Autoreply`, `X-Autorespond` or one of their kind.
    pub x_autoreply: bool,
    /// `X-Auto-Response-Suppress`, by which Exchange asks not to be answered.
    pub suppress: Option<String>,
    /// The media type of the whole, in lower case and without parameters.
    pub content_type: String,
    /// What kind of report it is, where it is one ("delivery-status").
    pub report_type: Option<String>,
    /// Whether a part is an invitation of a calendar.
    pub calendar: bool,
    /// Who wrote it: what stands before the `@`.
    pub from_local: String,
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// As far as can be told, a person wrote it.
    Personal,
    /// An automatic reply: somebody is away.
    Absence,
    /// An automatic reply: the message was received.
    Acknowledgement,
    /// Another automatic message.
    OtherAutomatic,
    /// Sent to many, by a list.
    MailingList,
    /// A report on the delivery of a message (RFC 3464), or what looks like one.
    DeliveryReport,
    /// A report that a message was shown, or deleted (RFC 8098).
    DispositionNotification,
    /// An invitation of a calendar, or the answer to one (RFC 5546).
    Calendar,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Personal,
        Self::Absence,
        Self::Acknowledgement,
        Self::OtherAutomatic,
        Self::MailingList,
        Self::DeliveryReport,
        Self::DispositionNotification,
        Self::Calendar,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Absence => "absence",
            Self::Acknowledgement => "acknowledgement",
            Self::OtherAutomatic => "other-automatic",
            Self::MailingList => "mailing-list",
            Self::DeliveryReport => "delivery-report",
            Self::DispositionNotification => "disposition-notification",
            Self::Calendar => "calendar",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether a machine may answer it: only what a person wrote.
    #[must_use]
    pub const fn may_be_answered(self) -> bool {
        matches!(self, Self::Personal)
    }
}

/// What a message is, by its signs, its subject and the first of its text.
///
/// A subject alone makes nobody absent: people write "Afwezig" and "Out of office" too. Where no machine says of itself that it
/// is one, and the subject is not ours behind a machine's prefix, what looks automatic is [`Kind::OtherAutomatic`] at most, which
/// a person reads. `answered` is the subject of the message of ours that it answers, where that is known.
#[must_use]
pub fn kind(signs: &Signs, subject: &str, text: &str, answered: Option<&str>) -> Kind {
    let kind = looks(signs, subject, text);
    let ours = || {
        let behind = phrases::behind_prefix(subject).map(|behind| bare(behind, None));
        let answered = answered.map(|answered| bare(answered, None));
        behind.is_some_and(|behind| !behind.is_empty() && Some(behind) == answered)
    };
    if kind == Kind::Absence && !by_machine(signs) && !ours() {
        return Kind::OtherAutomatic;
    }
    kind
}

/// Whether a machine's own line in the head says that one wrote it.
fn by_machine(signs: &Signs) -> bool {
    let said = lower(signs.auto_submitted.as_deref());
    let precedence = lower(signs.precedence.as_deref());
    signs.x_autoreply
        || signs.null_return_path
        || suppressed(signs)
        || (!said.is_empty() && said != "no")
        || matches!(&*precedence, "auto_reply" | "bulk" | "junk")
}

fn looks(signs: &Signs, subject: &str, text: &str) -> Kind {
    let report =
        (signs.report_type.as_deref()).filter(|_| signs.content_type == "multipart/report");
    match report {
        Some("disposition-notification") => return Kind::DispositionNotification,
        Some("delivery-status" | "global-delivery-status") => return Kind::DeliveryReport,
        _ => {}
    }
    if by_mail_server(signs, subject) {
        return Kind::DeliveryReport;
    }
    if signs.calendar {
        return Kind::Calendar;
    }
    let said = lower(signs.auto_submitted.as_deref());
    // Words at the beginning are a machine's where one says that it wrote them; else only those that it sets apart.
    let machine = by_machine(signs);
    let worded = phrases::of_subject(subject)
        .filter(|_| machine || phrases::behind_prefix(subject).is_some());
    if said == "auto-replied"
        || signs.x_autoreply
        || lower(signs.precedence.as_deref()) == "auto_reply"
    {
        return phrases::finer(worded, text);
    }
    // By a person, says the program: then words in the subject are a person's.
    let worded = worded.filter(|_| said != "no");
    if worded.is_some() {
        return phrases::finer(worded, text);
    }
    if signs.of_list
        || matches!(
            &*lower(signs.precedence.as_deref()),
            "list" | "bulk" | "junk"
        )
    {
        return Kind::MailingList;
    }
    if machine || nobody(&signs.from_local) {
        // A program for cases sends answers of people: of somebody's leave their text may speak, too.
        return match phrases::finer(None, text) {
            Kind::Absence => Kind::OtherAutomatic,
            kind => kind,
        };
    }
    Kind::Personal
}

fn lower(value: Option<&str>) -> String {
    value.unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether the mail server itself wrote it, who has one of a few names.
fn by_mail_server(signs: &Signs, subject: &str) -> bool {
    let from = signs.from_local.to_ascii_lowercase();
    let server = matches!(
        from.as_str(),
        "mailer-daemon" | "mailer_daemon" | "maildaemon" | "mail-daemon"
    );
    server || ((from == "postmaster" || signs.null_return_path) && phrases::undelivered(subject))
}

/// Whether Exchange asks that no automatic reply is given.
fn suppressed(signs: &Signs) -> bool {
    let asked = lower(signs.suppress.as_deref());
    let mut asked = asked.split([',', ';', ' ']);
    asked.any(|word| matches!(word, "all" | "oof" | "autoreply"))
}

/// Whether the address says that nobody reads what is sent to it.
fn nobody(local: &str) -> bool {
    let local: String = (local.chars())
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    [
        "noreply",
        "donotreply",
        "nietbeantwoorden",
        "geenantwoord",
        "nietreageren",
    ]
    .iter()
    .any(|known| local.contains(known))
}

#[cfg(test)]
mod tests;
