//! The mailbox in which answers arrive, read over IMAP (RFC 9051, and RFC 3501, which most servers still speak).
//!
//! It is only read: no message is marked, moved or removed, so that people may use the same mailbox with their own program.
//! How far it was read stands in the store, message by message, as a UID with the UIDVALIDITY in which it holds. A connection
//! that drops goes on where it was; when the server says that its UIDs begin anew, everything is read once more, and
//! what is there already is known again ([`crate::receiving`]).

mod address;
mod connection;

pub use address::{Mailbox, NoMailbox};

use crate::{
    receiving::{self, NotTaken},
    state::State,
    store::StoreError,
};
use async_imap::error::Error;
use connection::Connection;
use letters::incoming::Way;
use std::{convert::Infallible, io::ErrorKind, time::Duration};
use thiserror::Error;

/// How long after a connection broke the next is tried; twice as long each time it breaks again, up to [`LONGEST_PAUSE`].
const PAUSE: Duration = Duration::from_secs(5);

/// The longest pause between two connections.
const LONGEST_PAUSE: Duration = Duration::from_mins(10);

/// How much is said of why a mailbox cannot be read, in characters.
const MOST_WORDS: usize = 300;

/// Why a mailbox was not read to its end.
#[derive(Debug, Error)]
pub enum NotRead {
    /// The server cannot be reached, or does not do what it should.
    #[error("{0}")]
    Server(#[from] async_imap::error::Error),
    /// Nothing came for too long.
    #[error("the server does not answer")]
    Silent,
    /// It does not take the name and the password.
    #[error("the server refuses the name or the password: {0}")]
    Refused(String),
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
    /// What is said of it in the log and at the desk: nothing of the mail that was read when it happened, and no book.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Server(Error::Parse(_)) => "the server says what cannot be read".to_owned(),
            Self::Server(Error::Io(error)) if error.kind() == ErrorKind::Other => {
                "the server says what cannot be read".to_owned()
            }
            other => other.to_string().chars().take(MOST_WORDS).collect(),
        }
    }
}

/// Reads the mailbox until the server stops: what is there, and then what comes.
pub async fn run(state: State) {
    let Some(mailbox) = state.config.mailbox.clone() else {
        return;
    };
    let mut pause = PAUSE;
    loop {
        let mut read = false;
        let why = match watch(&state, &mailbox, &mut read).await {
            Err(why) => why,
            Ok(never) => match never {},
        };
        pause = if read {
            PAUSE
        } else {
            (pause * 2).min(LONGEST_PAUSE)
        };
        let (name, why) = (mailbox.to_string(), why.words());
        tracing::warn!(mailbox = %name, error = %why, again = pause.as_secs(), "the mailbox cannot be read");
        if let Err(error) = state.store.mailbox_fails(&name, &why).await {
            tracing::error!(%error, "that the mailbox cannot be read is not written down");
        }
        tokio::time::sleep(pause).await;
    }
}

/// Reads what is there and what comes, until the connection breaks. `read` tells whether it was read to its end once.
async fn watch(state: &State, mailbox: &Mailbox, read: &mut bool) -> Result<Infallible, NotRead> {
    let mut connection = Connection::open(mailbox).await?;
    loop {
        take_new(state, mailbox, &mut connection).await?;
        *read = true;
        connection = connection.wait().await?;
    }
}

/// Reads what is there, once; how many messages were new to the store.
///
/// # Errors
/// [`NotRead`]; what was taken in before stays so.
pub async fn read_once(state: &State, mailbox: &Mailbox) -> Result<usize, NotRead> {
    let mut connection = Connection::open(mailbox).await?;
    let new = take_new(state, mailbox, &mut connection).await?;
    connection.leave().await;
    Ok(new)
}

/// Whether it opens, with nothing read.
///
/// # Errors
/// [`NotRead`].
pub async fn opens(mailbox: &Mailbox) -> Result<(), NotRead> {
    let mut connection = Connection::open(mailbox).await?;
    connection.look(mailbox.folder()).await?;
    connection.leave().await;
    Ok(())
}

async fn take_new(
    state: &State,
    mailbox: &Mailbox,
    connection: &mut Connection,
) -> Result<usize, NotRead> {
    let name = mailbox.to_string();
    let validity = connection.look(mailbox.folder()).await?;
    let read_to = state.store.mailbox_read_to(&name, validity).await?;
    let (mut new, mut read_to) = (0, read_to);
    // What comes while it is read is not announced again.
    loop {
        let behind = connection.after(read_to).await?;
        let Some(last) = behind.last() else { break };
        read_to = *last;
        new += take(state, &name, validity, connection, behind).await?;
    }
    state.store.mailbox_looked(&name, validity).await?;
    Ok(new)
}

/// Takes these messages in, and writes down each.
async fn take(
    state: &State,
    name: &str,
    validity: u32,
    connection: &mut Connection,
    uids: Vec<u32>,
) -> Result<usize, NotRead> {
    let mut new = 0;
    for uid in uids {
        if let Some(bytes) = connection.message(uid, receiving::MAX_BYTES).await? {
            match receiving::receive(state, bytes, Way::Mailbox).await {
                Ok(taken) => new += usize::from(taken.is_new()),
                // It will never be otherwise: it stays in the mailbox, and the log says so.
                Err(error @ (NotTaken::Empty | NotTaken::TooLarge | NotTaken::BrokeOff)) => {
                    tracing::error!(mailbox = name, uid, %error, "a message in the mailbox is passed over");
                }
                Err(error) => return Err(error.into()),
            }
        }
        state.store.mailbox_taken(name, validity, uid).await?;
    }
    Ok(new)
}
