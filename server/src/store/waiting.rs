//! Files that are read in: kept until whoever sent one has seen what it would change and says yes.

use super::{PendingImport, Result, Store, StoreError, Writing};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::{ImportId, PersonId},
    text::Line,
};

/// How long a file waits for a decision: a day.
const PATIENCE_SECONDS: i64 = 24 * 60 * 60;

/// The files of one room.
pub(super) struct Waiting {
    forget: &'static str,
    keep: &'static str,
    pending: &'static str,
    let_go: &'static str,
}

macro_rules! waiting_in {
    ($table:literal) => {
        Waiting {
            forget: concat!("delete from ", $table, " where expires <= $1 or by_person = $2"),
            keep: concat!("insert into ", $table, " (id, by_person, name, hash, bytes, created, expires) values ($1, $2, $3, $4, $5, $6, $7)"),
            pending: concat!("select id, name, hash, bytes from ", $table, " where id = $1 and by_person = $2 and expires > $3"),
            let_go: concat!("delete from ", $table, " where id = $1 and by_person = $2"),
        }
    };
}

/// Tables of organisations.
pub(super) static REGISTER: Waiting = waiting_in!("register_import");
/// Tables and cards of addressees.
pub(super) static ADDRESSEES: Waiting = waiting_in!("address_import");

impl Store {
    /// Keeps a file until it is decided on. Of one person's files in a room only the newest waits.
    pub(super) async fn keep_waiting(
        &self,
        of: &'static Waiting,
        name: Line,
        bytes: Vec<u8>,
        by: PersonId,
    ) -> Result<ImportId> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let id = ImportId::new(now, w.random());
                w.conn.run(of.forget, binds![now, by]).await?;
                let hash = Hash::of(&bytes);
                let expires = now.plus_seconds(PATIENCE_SECONDS);
                let values = binds![id, by, name, hash, bytes, now, expires];
                w.conn.run(of.keep, values).await?;
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// A file that someone read in and has not decided on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, it was someone else's, or it was forgotten.
    pub(super) async fn waiting(
        &self,
        of: &Waiting,
        id: ImportId,
        by: PersonId,
    ) -> Result<PendingImport> {
        let now = self.now();
        let mut conn = self.db.read().await?;
        let row = conn.one(of.pending, binds![id, by, now]).await?;
        Ok(PendingImport {
            id: row.get("id")?,
            name: row.get("name")?,
            hash: row.get("hash")?,
            bytes: row.get("bytes")?,
        })
    }
}

impl Writing {
    /// It is decided on, and goes: once.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was before.
    pub(super) async fn waits_no_more(
        &mut self,
        of: &Waiting,
        id: ImportId,
        by: PersonId,
    ) -> Result<()> {
        match self.conn.run(of.let_go, binds![id, by]).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }
}
