//! The mailbox in which answers arrive: how it stands with it, and what in it could not be taken in.

use letters::{
    incoming::{Trouble, Unkept},
    time::Moment,
};

/// How it stands with the mailbox in which answers arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxState {
    /// When it was last read to its end.
    pub looked: Option<Moment>,
    /// Since when it cannot be read, and why.
    pub problem: Option<(Moment, Trouble)>,
}

/// A message in a mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InMailbox {
    /// The mailbox, by name.
    pub mailbox: String,
    /// Its UIDVALIDITY, in which the number holds.
    pub validity: u32,
    /// The message's number in it, its UID.
    pub uid: u32,
}

/// A try at a message that came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailboxTry {
    /// Why.
    pub why: Unkept,
    /// When the message came to the mailbox, by the server's word.
    pub arrived: Option<Moment>,
    /// How many bytes it has, by the server's word.
    pub bytes: Option<u64>,
}

/// What is known of a message that could not be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// How often it was tried.
    pub times: u32,
    /// Why it came to nothing the last time.
    pub why: Unkept,
    /// Whether it was passed over.
    pub passed: bool,
}

/// A message that was passed over and that nobody saw to yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    /// Which message.
    pub at: InMailbox,
    /// What came of it the last time.
    pub last: MailboxTry,
    /// How often it was tried.
    pub tries: u32,
    /// When first.
    pub first: Moment,
    /// When it was passed over.
    pub passed: Moment,
}
