//! Letting go and erasing, as the server does it: in the store, among the files and mails beside it, on the disk under it,
//! and in the pages that were made ready.
//!
//! The worker looks every hour; of all nodes one has the turn of the day. What was erased by hand is cleaned off the disk
//! at once, and by the worker if that did not come to its end.

use crate::{
    files::{FileError, Files},
    mail::Mailer,
    state::State,
    store::{Erasure, LetGo, Note, Store, StoreError},
};
use letters::{audit::Act, hash::Hash, ids::PersonId, privacy::Data, text::MailAddress};
use std::time::Duration;
use thiserror::Error;

/// How often to look whether there is something to do.
const LOOK_AGAIN: Duration = Duration::from_hours(1);

/// Why something did not go.
#[derive(Debug, Error)]
pub enum RetentionError {
    /// The store.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A file beside it.
    #[error("{0}")]
    File(#[from] FileError),
    /// A mail in the folder of mails.
    #[error("a mail in the data folder cannot be removed: {0}")]
    Mail(#[from] std::io::Error),
}

impl From<RetentionError> for crate::errors::Failure {
    fn from(error: RetentionError) -> Self {
        match error {
            RetentionError::Store(error) => error.into(),
            RetentionError::File(error) => error.into(),
            RetentionError::Mail(error) => Self::Unavailable(error.to_string()),
        }
    }
}

/// Where something is kept about people.
pub struct Places<'a> {
    /// The tables.
    pub store: &'a Store,
    /// The files.
    pub files: &'a Files,
    /// The mails, where they are kept in a folder.
    pub mailer: &'a Mailer,
}

impl State {
    /// Where this server keeps something about people.
    #[must_use]
    pub fn places(&self) -> Places<'_> {
        Places {
            store: &self.store,
            files: &self.files,
            mailer: &self.mailer,
        }
    }
}

impl Places<'_> {
    /// Erases somebody everywhere.
    ///
    /// # Errors
    /// [`StoreError::NotErased`] with what stands in the way; then nothing has changed. Anything else may come after the
    /// store has let go: then the worker cleans up what is left on the disk.
    pub async fn erase(
        &self,
        person: PersonId,
        by: Option<PersonId>,
    ) -> Result<Erasure, RetentionError> {
        let erased = self.store.erase_person(person, by).await?;
        self.remove(&erased.files).await?;
        self.mailer
            .forget_about(std::slice::from_ref(&erased.person))?;
        self.scrub().await?;
        Ok(erased)
    }

    /// Erases somebody of whom nothing is known but an address: who supports letters from there, or filled in that they do, to
    /// whom letters were mailed, and who mailed back; how much was kept of them.
    ///
    /// # Errors
    /// As [`Self::erase`].
    pub async fn erase_at(&self, mail: &MailAddress) -> Result<u64, RetentionError> {
        let LetGo { gone, files, .. } = self.store.erase_at(mail.clone()).await?;
        self.remove(&files).await?;
        self.mailer.forget_to(mail)?;
        self.scrub().await?;
        Ok(gone)
    }

    /// Lets go everything whose term is over. Gives how much that was.
    ///
    /// # Errors
    /// When the store, a file or a mail cannot be reached. One kind that cannot go keeps no other from going.
    pub async fn let_go(&self, by: Option<PersonId>) -> Result<u64, RetentionError> {
        let (mut total, mut failed) = (0, None);
        for data in Data::ALL {
            match self.let_go_of(data, by).await {
                Ok(gone) => total += gone,
                Err(error) => {
                    tracing::error!(%error, kind = data.key(), "what has been kept long enough could not go");
                    failed = failed.or(Some(error));
                }
            }
        }
        if total > 0 {
            let note = Note {
                act: Act::RetentionRan,
                by,
                person: None,
                organisation: None,
                letter: None,
                detail: Some(total.to_string()),
            };
            self.store.note(note).await?;
        }
        self.scrub().await?;
        failed.map_or(Ok(total), Err)
    }

    async fn let_go_of(&self, data: Data, by: Option<PersonId>) -> Result<u64, RetentionError> {
        let Some(done) = self.store.let_go(data, by).await? else {
            return Ok(0);
        };
        let LetGo {
            gone,
            people,
            files,
        } = done;
        self.remove(&files).await?;
        self.mailer.forget_about(&people)?;
        if data == Data::Mails
            && let Some(until) = data.term().over(self.store.now())
        {
            self.mailer.forget_until(until)?;
        }
        Ok(gone)
    }

    async fn remove(&self, files: &[Hash]) -> Result<(), FileError> {
        for file in files {
            self.files.remove(*file).await?;
        }
        Ok(())
    }

    async fn scrub(&self) -> Result<(), StoreError> {
        if !self.store.scrub().await? {
            tracing::warn!(
                "somebody was reading: the log is cleaned of what was erased within the hour"
            );
        }
        Ok(())
    }
}

/// Lets go what is to go, until the server stops.
pub async fn run(state: State) {
    loop {
        if let Err(error) = next(&state).await {
            tracing::error!(%error, "not everything that was to go is gone");
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// Takes the turn of the day, if nobody had it; whether this call did.
///
/// # Errors
/// As [`Places::let_go`].
pub async fn next(state: &State) -> Result<bool, RetentionError> {
    let turn = state.store.retention_turn().await?;
    if turn {
        let gone = state.places().let_go(None).await?;
        tracing::info!(gone, "let go what has been kept long enough");
        state.cache.forget();
    } else {
        state.places().scrub().await?;
    }
    Ok(turn)
}
