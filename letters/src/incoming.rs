//! What comes back by mail: which letter a message belongs to, what kind of message it is, and what a report of delivery says.
//!
//! The server takes a message apart into a [`Message`]; nothing here sees its bytes. What is decided from there on is in these
//! rules, each with its evidence, since a person looks at it after:
//!
//! - [`reply`]: the address that a letter is answered at, which carries a token;
//! - [`matching`]: to which of the letters that were sent a message belongs, and why;
//! - [`automatic`]: whether a person wrote it, and so whether it may ever be answered by a machine;
//! - [`report`]: what mail servers say of what we sent;
//! - [`quoted`]: which part of the text is new;
//! - [`Standing`]: what became of it;
//! - [`Trouble`]: why the mailbox cannot be read, and [`Unkept`]: why a message in it was passed over.
//!
//! # What is believed
//! Anybody can write anything into a mail. A token was given to one addressee and cannot be guessed, so it counts. Every
//! other sign (a Message-ID in References, a subject) can be known to others, and counts only where the sender is of those
//! who were written to; else it is a suggestion to a person.

/// The most bytes of a message that are taken: more than any mail server lets through.
pub const MAX_BYTES: usize = 60 << 20;

pub mod automatic;
pub mod matching;
pub mod message;
pub mod quoted;
pub mod reply;
pub mod report;
mod standing;
mod trouble;

pub use message::Message;
pub use standing::{Standing, Way};
pub use trouble::{Trouble, Unkept};

#[cfg(test)]
mod seeds;
