//! Tables of organisations that are read in: kept until whoever sent one has seen what it would change and says yes.

use super::rows;
use crate::{
    db::binds,
    dialect::locking,
    store::{Note, PendingImport, Result, Store, StoreError},
};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    hash::Hash,
    ids::{ImportId, OrganisationId, PersonId},
    organisation::{Details, RegisterError},
    register::digest,
    text::Line,
    time::Day,
};

/// How long a table waits for a decision: a day.
const PATIENCE_SECONDS: i64 = 24 * 60 * 60;

impl Store {
    /// Keeps a table until it is decided on. Of one person's tables only the newest waits.
    pub async fn keep_import(&self, name: Line, bytes: Vec<u8>, by: PersonId) -> Result<ImportId> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let id = ImportId::new(now, w.random());
                let old = "delete from register_import where expires <= $1 or by_person = $2";
                w.conn.run(old, binds![now, by]).await?;
                let sql = "insert into register_import (id, by_person, name, hash, bytes, created, expires) values ($1, $2, $3, $4, $5, $6, $7)";
                let hash = Hash::of(&bytes);
                let expires = now.plus_seconds(PATIENCE_SECONDS);
                w.conn.run(sql, binds![id, by, name, hash, bytes, now, expires]).await?;
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// A table that someone read in and has not decided on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, it was someone else's, or it was forgotten.
    pub async fn pending_import(&self, id: ImportId, by: PersonId) -> Result<PendingImport> {
        let sql = "select id, name, hash, bytes from register_import where id = $1 and by_person = $2 and expires > $3";
        let now = self.now();
        let row = self.db.read().await?.one(sql, binds![id, by, now]).await?;
        Ok(PendingImport {
            id: row.get("id")?,
            name: row.get("name")?,
            hash: row.get("hash")?,
            bytes: row.get("bytes")?,
        })
    }

    /// Does what a table says, all of it or nothing: new organisations, and others that get these details.
    /// `seen` is the register's digest that the decision was made on.
    ///
    /// # Errors
    /// [`RegisterError::Moved`] when the register is another by now, [`StoreError::NotFound`] when the table was
    /// decided on before.
    pub async fn apply_import(
        &self,
        id: ImportId,
        seen: Hash,
        rows: Vec<(Option<OrganisationId>, Details)>,
        today: Day,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let lock = locking!("select id from organisation order by id");
                w.conn.all(lock, binds![]).await?;
                let known = rows::all(&mut w.conn).await?;
                if digest(&known) != seen {
                    return Err(RegisterError::Moved.into());
                }
                let done = "delete from register_import where id = $1 and by_person = $2";
                if w.conn.run(done, binds![id, by]).await? == 0 {
                    return Err(StoreError::NotFound);
                }
                let read = Note::own(Act::RegisterImported, by).with(rows.len().to_string());
                w.note(read).await?;
                for (organisation, details) in rows {
                    match organisation {
                        None => drop(w.add(details, Some(by)).await?),
                        Some(id) => {
                            let old = known.iter().find(|it| it.id == id);
                            let old = old.ok_or(StoreError::NotFound)?;
                            w.change(old, details, today, by).await?;
                        }
                    }
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }
}
