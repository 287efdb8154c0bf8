//! Why a message did not arrive: by the code (RFC 3463), else by what the other server says.

use serde::{Deserialize, Serialize};

/// An enhanced status code: `5.1.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Status {
    /// 2 for done, 4 for not yet, 5 for never.
    pub class: u8,
    /// What it is about: 1 the address, 2 the mailbox, 3 the server, 4 the way, 5 the protocol, 6 the content, 7 policy.
    pub subject: u16,
    /// What exactly.
    pub detail: u16,
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

impl Status {
    /// Reads a code with which a text begins; comments behind it are no matter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let ends = |c: char| !(c.is_ascii_digit() || c == '.');
        let word = text.trim().split(ends).next()?;
        let mut parts = word.trim_end_matches('.').split('.');
        let (class, subject, detail) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && matches!(class, "2" | "4" | "5");
        let short = subject.len() <= 3 && detail.len() <= 3;
        (whole && short).then_some(())?;
        Some(Self {
            class: class.parse().ok()?,
            subject: subject.parse().ok()?,
            detail: detail.parse().ok()?,
        })
    }

    /// The first code in a text: "smtp; 550 5.1.1 <an@voorbeeld.nl>: user unknown".
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let apart = |c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '(' | ')' | '[' | ']' | '<' | '>' | '#' | ';' | ':' | ',' | '-'
                )
        };
        text.split(apart).find_map(Self::parse)
    }

    /// Whether it says no more than that something went wrong.
    #[must_use]
    pub const fn is_general(self) -> bool {
        matches!((self.subject, self.detail), (0, _) | (1 | 2 | 5, 0))
    }
}

/// Why a message did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// There is no such mailbox, or no longer.
    NoSuchMailbox,
    /// The domain does not exist, or takes no mail.
    DomainUnknown,
    /// The mailbox is full.
    MailboxFull,
    /// The mailbox takes nothing at present: closed, or blocked by its owner's administrator.
    MailboxClosed,
    /// The message is too large.
    TooLarge,
    /// It was refused by policy, or as spam.
    Refused,
    /// The other server does not believe that we sent it (SPF, DKIM, DMARC).
    NotBelieved,
    /// The other server could not be reached.
    Unreachable,
    /// It went round in circles.
    Loop,
    /// It was tried until the time was up.
    Expired,
    /// Something that passes.
    Temporary,
    /// It is not said, or not in words that we know.
    Unknown,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 12] = [
        Self::NoSuchMailbox,
        Self::DomainUnknown,
        Self::MailboxFull,
        Self::MailboxClosed,
        Self::TooLarge,
        Self::Refused,
        Self::NotBelieved,
        Self::Unreachable,
        Self::Loop,
        Self::Expired,
        Self::Temporary,
        Self::Unknown,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoSuchMailbox => "no-such-mailbox",
            Self::DomainUnknown => "domain-unknown",
            Self::MailboxFull => "mailbox-full",
            Self::MailboxClosed => "mailbox-closed",
            Self::TooLarge => "too-large",
            Self::Refused => "refused",
            Self::NotBelieved => "not-believed",
            Self::Unreachable => "unreachable",
            Self::Loop => "loop",
            Self::Expired => "expired",
            Self::Temporary => "temporary",
            Self::Unknown => "unknown",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.key() == key)
    }

    /// The reason of what is tried again: where it is not known, it passes.
    #[must_use]
    pub(super) const fn meanwhile(self) -> Self {
        match self {
            Self::Unknown => Self::Temporary,
            known => known,
        }
    }

    /// Why, by the code; where that says little, by the words.
    #[must_use]
    pub fn of(status: Option<Status>, diagnostic: &str) -> Self {
        let by_code = status
            .filter(|status| !status.is_general())
            .and_then(by_code);
        let passes = status.is_some_and(|status| status.class == 4);
        by_code
            .or_else(|| by_words(diagnostic))
            .or(status.and_then(by_subject))
            .unwrap_or(if passes {
                Self::Temporary
            } else {
                Self::Unknown
            })
    }
}

fn by_code(status: Status) -> Option<Reason> {
    Some(match (status.subject, status.detail) {
        (1, 1 | 3 | 4 | 5 | 6) => Reason::NoSuchMailbox,
        (1, 2 | 10) | (4, 4) => Reason::DomainUnknown,
        (2, 1) => Reason::MailboxClosed,
        (2, 2) | (3, 1) => Reason::MailboxFull,
        (2, 3) | (3, 4) => Reason::TooLarge,
        (4, 1..=3) => Reason::Unreachable,
        (4, 6) => Reason::Loop,
        (4, 7) => Reason::Expired,
        (7, 20..=29) => Reason::NotBelieved,
        (6 | 7, _) => Reason::Refused,
        _ => return None,
    })
}

/// What a code is about, when neither its detail nor any words say more.
fn by_subject(status: Status) -> Option<Reason> {
    match (status.class, status.subject) {
        (5, 1) => Some(Reason::NoSuchMailbox),
        _ => None,
    }
}

/// What other servers say. The first that fits counts; what is more exact stands above.
const WORDS: [(&str, Reason); 61] = [
    ("mailbox full", Reason::MailboxFull),
    ("mailbox is full", Reason::MailboxFull),
    ("quota exceeded", Reason::MailboxFull),
    ("over quota", Reason::MailboxFull),
    ("overquota", Reason::MailboxFull),
    ("exceeded storage", Reason::MailboxFull),
    ("out of storage", Reason::MailboxFull),
    ("postvak is vol", Reason::MailboxFull),
    ("postvak vol", Reason::MailboxFull),
    ("message too large", Reason::TooLarge),
    ("message is too large", Reason::TooLarge),
    ("message size exceeds", Reason::TooLarge),
    ("exceeds size limit", Reason::TooLarge),
    ("exceeds fixed maximum", Reason::TooLarge),
    ("size limit", Reason::TooLarge),
    ("te groot", Reason::TooLarge),
    ("domain name not found", Reason::DomainUnknown),
    ("domain not found", Reason::DomainUnknown),
    ("host not found", Reason::DomainUnknown),
    ("host unknown", Reason::DomainUnknown),
    ("unknown host", Reason::DomainUnknown),
    ("unknown domain", Reason::DomainUnknown),
    ("domain does not exist", Reason::DomainUnknown),
    ("name or service not known", Reason::DomainUnknown),
    ("couldn't find any host", Reason::DomainUnknown),
    ("no mail server", Reason::DomainUnknown),
    ("does not accept mail", Reason::DomainUnknown),
    ("spf", Reason::NotBelieved),
    ("dkim", Reason::NotBelieved),
    ("dmarc", Reason::NotBelieved),
    ("spam", Reason::Refused),
    ("blocked", Reason::Refused),
    ("blacklist", Reason::Refused),
    ("blocklist", Reason::Refused),
    ("reputation", Reason::Refused),
    ("policy", Reason::Refused),
    ("virus", Reason::Refused),
    ("content rejected", Reason::Refused),
    ("user unknown", Reason::NoSuchMailbox),
    ("unknown user", Reason::NoSuchMailbox),
    ("no such user", Reason::NoSuchMailbox),
    ("no such recipient", Reason::NoSuchMailbox),
    ("unknown recipient", Reason::NoSuchMailbox),
    ("recipient unknown", Reason::NoSuchMailbox),
    ("no mailbox here", Reason::NoSuchMailbox),
    ("does not exist", Reason::NoSuchMailbox),
    ("doesn't exist", Reason::NoSuchMailbox),
    ("recipientnotfound", Reason::NoSuchMailbox),
    ("not found", Reason::NoSuchMailbox),
    ("unrouteable address", Reason::NoSuchMailbox),
    ("bestaat niet", Reason::NoSuchMailbox),
    ("recipient address rejected", Reason::NoSuchMailbox),
    ("mailbox disabled", Reason::MailboxClosed),
    ("account disabled", Reason::MailboxClosed),
    ("mailbox unavailable", Reason::NoSuchMailbox),
    ("connection timed out", Reason::Unreachable),
    ("connection refused", Reason::Unreachable),
    ("too many hops", Reason::Loop),
    ("mail loop", Reason::Loop),
    ("greylist", Reason::Temporary),
    ("try again later", Reason::Temporary),
];

fn by_words(diagnostic: &str) -> Option<Reason> {
    let said = diagnostic.to_lowercase();
    let found = WORDS.iter().find(|(words, _)| mentions(&said, words));
    found.map(|(_, reason)| *reason)
}

/// Whether a text has these words, not in the middle of another word: "spf" is not in "hspfx".
fn mentions(text: &str, words: &str) -> bool {
    text.match_indices(words)
        .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}
