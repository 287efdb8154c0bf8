//! Mail to be sent, and what became of it.

use letters::{
    ids::{LetterId, MessageId},
    text::MailAddress,
    time::Moment,
};

/// A mail to be sent, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingMail {
    /// To which address.
    pub to: MailAddress,
    /// To whom.
    pub to_name: Option<String>,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The same in HTML.
    pub html: Option<String>,
    /// What it is for: `invitation`, `receipt`, …
    pub kind: String,
    /// The letter it is about.
    pub letter: Option<LetterId>,
    /// What makes it this mail and no other: a second one with the same key is not sent.
    pub dedupe: String,
}

/// A mail taken for a while, to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedMail {
    /// Which message.
    pub id: MessageId,
    /// The mail.
    pub mail: OutgoingMail,
    /// The part before the `@` of its Message-ID, the same at every attempt.
    pub message_id: String,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// When it was queued: the mail's date.
    pub created: Moment,
}

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailState {
    /// It waits, for its first or a next attempt.
    Queued,
    /// The relay took it.
    Sent,
    /// It was given up.
    Failed,
}

/// A mail as the secretariat sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailStatus {
    /// To which address.
    pub to: MailAddress,
    /// What it is for.
    pub kind: String,
    /// What became of it.
    pub state: MailState,
    /// How many attempts were made.
    pub attempts: u32,
    /// Why the last attempt failed.
    pub error: Option<String>,
    /// When the relay took it.
    pub sent: Option<Moment>,
}
