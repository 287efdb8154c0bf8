//! The mailbox in which answers arrive, read over IMAP (RFC 9051, and RFC 3501, which most servers still speak).
//!
//! It is only read: no message is marked, moved or removed, so that people may use the same mailbox with their own program.
//! How far it was read stands in the store, message by message, as a UID with the UIDVALIDITY in which it holds. A connection
//! that drops goes on where it was; when the server says that its UIDs begin anew, everything is read once more, and
//! what is there already is known again ([`crate::receiving`]). What lay there before anybody looked stays unread, unless the
//! settings say otherwise ([`History`]).
//!
//! A message that can never be kept does not stop those behind it (`mailbox::reading`).

mod address;
mod connection;
mod history;
mod not_read;
mod patience;
mod reading;

pub use address::{Mailbox, NoMailbox};
pub use history::{History, NoHistory};
pub use not_read::NotRead;
pub use patience::Patience;
pub use reading::MOST_TRIES;

use crate::state::State;
use connection::Connection;
use std::convert::Infallible;

/// Reads the mailbox until the server stops: what is there, and then what comes.
pub async fn run(state: State) {
    if let Some(mailbox) = state.config.mailbox.clone() {
        follow(&state, &mailbox).await;
    }
}

/// Reads what is there and what comes, over one connection after the other.
pub async fn follow(state: &State, mailbox: &Mailbox) -> Infallible {
    let patience = mailbox.patience();
    let name = mailbox.to_string();
    let mut pause = patience.pause;
    loop {
        let mut read = false;
        let Err(why) = watch(state, mailbox, &mut read).await;
        pause = if read {
            patience.pause
        } else {
            (pause * 2).min(patience.longest_pause)
        };
        let words = why.words();
        tracing::warn!(mailbox = %name, error = %words, again = pause.as_secs(), "the mailbox cannot be read");
        if let Err(error) = state.store.mailbox_fails(&name, why.trouble()).await {
            tracing::error!(%error, "that the mailbox cannot be read is not written down");
        }
        tokio::time::sleep(pause).await;
    }
}

/// Reads what is there and what comes, until the connection breaks. `read` tells whether it was read to its end once.
async fn watch(state: &State, mailbox: &Mailbox, read: &mut bool) -> Result<Infallible, NotRead> {
    let mut connection = Connection::open(mailbox).await?;
    loop {
        reading::take_new(state, mailbox, &mut connection).await?;
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
    let new = reading::take_new(state, mailbox, &mut connection).await?;
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
