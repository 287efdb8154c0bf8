//! Tables of organisations that are read in: kept until whoever sent one has seen what it would change and says yes.

use super::rows;
use crate::{
    db::binds,
    dialect::locking,
    store::{Note, PendingImport, Result, Store, StoreError, waiting},
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

impl Store {
    /// Keeps a table until it is decided on. Of one person's tables only the newest waits.
    pub async fn keep_import(&self, name: Line, bytes: Vec<u8>, by: PersonId) -> Result<ImportId> {
        self.keep_waiting(&waiting::REGISTER, name, bytes, by).await
    }

    /// A table that someone read in and has not decided on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, it was someone else's, or it was forgotten.
    pub async fn pending_import(&self, id: ImportId, by: PersonId) -> Result<PendingImport> {
        self.waiting(&waiting::REGISTER, id, by).await
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
                w.waits_no_more(&waiting::REGISTER, id, by).await?;
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
