//! Why a mailbox was not read to its end: for the log in words, for the desk as a [`Trouble`].

use crate::{receiving::NotTaken, store::StoreError};
use async_imap::error::Error;
use letters::incoming::Trouble;
use std::io::{self, ErrorKind};
use thiserror::Error;

/// How much is said of why a mailbox cannot be read, in characters.
const MOST_WORDS: usize = 300;

/// Why a mailbox was not read to its end.
#[derive(Debug, Error)]
pub enum NotRead {
    /// There is no machine with that name, or nobody who could tell.
    #[error("the server's name is not found: {0}")]
    NoHost(#[source] io::Error),
    /// The machine takes no connection.
    #[error("the server takes no connection: {0}")]
    NoConnection(#[source] io::Error),
    /// No connection that nobody else can read comes about.
    #[error("no connection over TLS: {0}")]
    Tls(#[source] io::Error),
    /// It does not take the name and the password.
    #[error("the server refuses the name or the password: {0}")]
    Refused(String),
    /// It does not open the folder.
    #[error("the server does not open the folder: {0}")]
    NoFolder(String),
    /// It says goodbye.
    #[error("the server says goodbye: {0}")]
    Goodbye(String),
    /// It breaks off, or does not do what it should.
    #[error("{0}")]
    Server(#[from] Error),
    /// Nothing came for too long.
    #[error("the server does not answer")]
    Silent,
    /// It does not give a message that it has.
    #[error("the server does not give message {0}")]
    Withheld(u32),
    /// It gives its messages no lasting numbers.
    #[error("the server gives no UIDVALIDITY: what was read cannot be told from what was not")]
    NoValidity,
    /// What came cannot be kept now.
    #[error(transparent)]
    Kept(#[from] NotTaken),
    /// How far it was read cannot be written down.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl NotRead {
    /// What is said of it in the log: nothing of the mail that was read when it happened, and no book.
    #[must_use]
    pub fn words(&self) -> String {
        match self.trouble() {
            Trouble::Garbled => "the server says what cannot be read".to_owned(),
            _ => self.to_string().chars().take(MOST_WORDS).collect(),
        }
    }

    /// What is said of it at the desk.
    #[must_use]
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::NoHost(_) => Trouble::NoHost,
            Self::NoConnection(_) => Trouble::NoConnection,
            Self::Tls(_) => Trouble::Tls,
            Self::Refused(_) => Trouble::Password,
            Self::NoFolder(_) => Trouble::NoFolder,
            Self::Goodbye(_) => Trouble::Declined,
            Self::Server(error) => said(error),
            Self::Silent => Trouble::Silent,
            Self::Withheld(_) => Trouble::Withheld,
            Self::NoValidity => Trouble::NoNumbers,
            Self::Kept(_) | Self::Store(_) => Trouble::NotKept,
        }
    }
}

/// What the library's errors mean.
fn said(error: &Error) -> Trouble {
    match error {
        Error::No(_) | Error::Bad(_) => Trouble::Declined,
        Error::Io(error) if error.kind() == ErrorKind::Other => {
            // Its words for an answer that is neither yes nor no; everything else of this kind is what it cannot read.
            if error.to_string().starts_with("status: Bye") {
                Trouble::Declined
            } else {
                Trouble::Garbled
            }
        }
        Error::ConnectionLost | Error::Io(_) => Trouble::Dropped,
        _ => Trouble::Garbled,
    }
}
