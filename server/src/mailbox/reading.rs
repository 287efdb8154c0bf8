//! Taking in what lies in a mailbox, message by message, and passing over what can never be kept.
//!
//! What is wrong with a message alone is told from what is wrong with the world. A connection, a folder or a disk that fails
//! has nothing to do with the message at hand: nothing is counted, and it is tried again later. Where a message does not come
//! or is not kept although the rest works, the try is written down. After [`MOST_TRIES`] of them, each after a longer pause, the
//! message goes behind the others; only when another can be had and kept meanwhile, and it itself once more cannot, it is
//! passed over. It stays in the mailbox, and the desk says so until somebody saw to it. What is too large, or empty, will
//! never be otherwise, and is passed over at once.

use super::{
    History, Mailbox, NotRead,
    connection::{Connection, Folder, Outline},
    history,
};
use crate::{
    receiving::{self, NotTaken},
    state::State,
    store::{InMailbox, MailboxTry, Tried},
};
use letters::incoming::{Unkept, Way};
use std::collections::HashMap;

/// How often a message is tried before it goes behind the others: with the pauses of a mailbox some five minutes.
pub const MOST_TRIES: u32 = 6;

/// Takes in what is new; how many messages were new to the store.
pub(super) async fn take_new(
    state: &State,
    mailbox: &Mailbox,
    connection: &mut Connection,
) -> Result<usize, NotRead> {
    let name = mailbox.to_string();
    let folder = connection.look(mailbox.folder()).await?;
    let validity = folder.validity;
    let read_to = state.store.mailbox_read_to(&name, validity).await?;
    let mut reading = Reading {
        state,
        mailbox,
        name,
        validity,
        connection,
        new: 0,
    };
    let mut read_to = match read_to {
        Some(uid) => uid,
        None => reading.begin(folder).await?,
    };
    // What comes while it is read is not announced again.
    loop {
        let behind = reading.connection.after(read_to).await?;
        if behind.is_empty() {
            break;
        }
        read_to = reading.take(&behind).await?;
    }
    let Reading { name, new, .. } = reading;
    state.store.mailbox_looked(&name, validity).await?;
    Ok(new)
}

/// A mailbox that is being read.
struct Reading<'a> {
    state: &'a State,
    mailbox: &'a Mailbox,
    name: String,
    validity: u32,
    connection: &'a mut Connection,
    /// How many messages were new to the store.
    new: usize,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Became {
    /// It is kept, now or before.
    Kept,
    /// It is there no more.
    Gone,
    /// It was passed over.
    Passed,
}

/// Why a message was not taken in.
enum Failed {
    /// It has nothing to do with this message.
    World(NotRead),
    /// It may be the message.
    Perhaps(MailboxTry, NotRead),
    /// It is the message, and will never be otherwise.
    Never(MailboxTry),
}

impl Reading<'_> {
    /// Says where to begin in a mailbox into which nobody looked yet; gives the UID behind which it is read.
    async fn begin(&mut self, folder: Folder) -> Result<u32, NotRead> {
        let last = match folder.next {
            Some(next) => next.saturating_sub(1),
            None => self.connection.last().await?.unwrap_or(0),
        };
        let from = match self.mailbox.history() {
            History::All => 0,
            History::None => last,
            History::Days(days) => {
                let day = history::days_before(self.state.clock.now(), days);
                let first = self.connection.first_since(&day).await?;
                first.map_or(last, |first| first.saturating_sub(1))
            }
        };
        tracing::info!(mailbox = %self.name, behind = from, "the mailbox is read for the first time");
        self.taken(from).await?;
        Ok(from)
    }

    async fn taken(&self, uid: u32) -> Result<(), NotRead> {
        let store = &self.state.store;
        Ok(store.mailbox_taken(&self.name, self.validity, uid).await?)
    }

    /// Takes these messages in, and writes down each; gives the last that is done with.
    async fn take(&mut self, uids: &[u32]) -> Result<u32, NotRead> {
        let store = &self.state.store;
        let tried = store.mailbox_tried(&self.name, self.validity).await?;
        let mut done = 0;
        let mut kept = false;
        let mut held = Vec::new();
        for uid in uids.iter().copied() {
            match tried.get(&uid) {
                Some(before) if before.passed => {}
                Some(before) if before.times >= MOST_TRIES => {
                    held.push(uid);
                    continue;
                }
                _ => kept |= self.one(uid, false).await? == Became::Kept,
            }
            if held.is_empty() {
                self.taken(uid).await?;
                done = uid;
            } else if kept {
                break;
            }
        }
        for uid in held {
            let others = kept || self.another_comes(uid, &tried).await?;
            self.one(uid, others).await?;
            self.taken(uid).await?;
            done = uid;
        }
        Ok(done)
    }

    /// Whether another message can be had, where this one failed because it could not. Of one that came and could not be kept
    /// only another that is kept says anything.
    async fn another_comes(
        &mut self,
        uid: u32,
        tried: &HashMap<u32, Tried>,
    ) -> Result<bool, NotRead> {
        match tried.get(&uid).map(|before| before.why) {
            Some(Unkept::Withheld | Unkept::Breaks) => self.connection.gives_another(uid).await,
            _ => Ok(false),
        }
    }

    /// Takes a message in, or passes it over where it can never be kept. `others` tells that others can be, though this one could
    /// not be for long.
    async fn one(&mut self, uid: u32, others: bool) -> Result<Became, NotRead> {
        let (failed, error) = match self.attempt(uid).await {
            Ok(became) => return Ok(became),
            Err(Failed::World(error)) => return Err(error),
            Err(Failed::Never(failed)) => (failed, None),
            Err(Failed::Perhaps(failed, error)) if others => (failed, Some(error)),
            Err(Failed::Perhaps(failed, error)) => {
                // Where that cannot be written down either, it is the store.
                let at = self.at(uid);
                self.state.store.mailbox_fails_at(at, failed).await?;
                return Err(error);
            }
        };
        let at = self.at(uid);
        self.state.store.mailbox_passes(at, failed).await?;
        let words = error.as_ref().map(NotRead::words).unwrap_or_default();
        tracing::error!(mailbox = %self.name, uid, why = failed.why.key(), error = %words, "a message in the mailbox is passed over");
        if let (Unkept::Breaks, Some(error)) = (failed.why, error) {
            self.connect_again(error).await?;
        }
        Ok(Became::Passed)
    }

    fn at(&self, uid: u32) -> InMailbox {
        InMailbox {
            mailbox: self.name.clone(),
            validity: self.validity,
            uid,
        }
    }

    /// Connects once more after a message at which the connection broke; where the UIDs are other ones now, that is why it ends.
    async fn connect_again(&mut self, broke: NotRead) -> Result<(), NotRead> {
        *self.connection = Connection::open(self.mailbox).await?;
        let folder = self.connection.look(self.mailbox.folder()).await?;
        if folder.validity == self.validity {
            Ok(())
        } else {
            Err(broke)
        }
    }

    /// Fetches a message, and keeps it.
    async fn attempt(&mut self, uid: u32) -> Result<Became, Failed> {
        let mut outline = Outline::default();
        let fetched = self.fetch(uid, &mut outline).await;
        let failed = |why| MailboxTry {
            why,
            arrived: outline.arrived,
            bytes: outline.bytes,
        };
        let bytes = match fetched {
            Ok(Some(bytes)) => bytes,
            Ok(None) if too_large(outline) => return Err(Failed::Never(failed(Unkept::TooLarge))),
            Ok(None) => return Ok(Became::Gone),
            Err(error @ NotRead::Withheld(_)) => {
                return Err(Failed::Perhaps(failed(Unkept::Withheld), error));
            }
            Err(error) => return Err(Failed::Perhaps(failed(Unkept::Breaks), error)),
        };
        match receiving::receive(self.state, bytes, Way::Mailbox).await {
            Ok(taken) => {
                self.new += usize::from(taken.is_new());
                Ok(Became::Kept)
            }
            Err(NotTaken::Empty) => Err(Failed::Never(failed(Unkept::Empty))),
            Err(NotTaken::TooLarge) => Err(Failed::Never(failed(Unkept::TooLarge))),
            Err(error @ (NotTaken::Store(_) | NotTaken::BrokeOff)) => {
                Err(Failed::Perhaps(failed(Unkept::NotKept), error.into()))
            }
            Err(error @ (NotTaken::File(_) | NotTaken::Address(_))) => {
                Err(Failed::World(error.into()))
            }
        }
    }

    /// A message, whole; none when it is gone, or larger than what is taken.
    async fn fetch(&mut self, uid: u32, outline: &mut Outline) -> Result<Option<Vec<u8>>, NotRead> {
        *outline = self.connection.outline(uid).await?;
        if too_large(*outline) {
            return Ok(None);
        }
        self.connection
            .message(uid, letters::incoming::MAX_BYTES)
            .await
    }
}

/// Whether a server says that a message is larger than what is taken. One that says nothing, or too little, is found out by
/// fetching so much and a byte more.
fn too_large(outline: Outline) -> bool {
    let most = u64::try_from(letters::incoming::MAX_BYTES).unwrap_or(u64::MAX);
    outline.bytes.is_some_and(|bytes| bytes > most)
}
