//! The directory of addressees. Whoever changes it goes first through its one row: so each change sees the directory as it
//! is, and the rules of [`letters::addressee`] are asked of all of it.

use super::{Note, PendingImport, Result, Store, StoreError, Writing};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    addressee::{
        AssistantDetails, Details, Directory, DirectoryError, GroupDetails, HolderDetails,
        OfficeDetails, cabinet::Change, table::Doing,
    },
    audit::Act,
    hash::Hash,
    ids::{AddressGroupId, AssistantId, HolderId, ImportId, InstitutionId, OfficeId, PersonId},
    text::Line,
};

mod groups;
mod importing;
mod rows;
mod writing;

/// How long a file waits for a decision: a day.
const PATIENCE_SECONDS: i64 = 24 * 60 * 60;

/// One change of the directory.
#[derive(Debug, Clone)]
pub enum DirectoryAct {
    /// A new institution.
    AddInstitution(Details),
    /// What is known of one, filled in on a revision of it.
    EditInstitution(InstitutionId, u32, Details),
    /// A new office.
    AddOffice(InstitutionId, OfficeDetails),
    /// What is known of one, filled in on a revision of it. When it ends, so does the term of whoever holds it then.
    EditOffice(OfficeId, u32, OfficeDetails),
    /// Somebody who holds or held an office. When the term has no end, whoever holds it on its first day ends the day before.
    AddHolder(OfficeId, HolderDetails),
    /// What is known of a holder, filled in on this state of them.
    EditHolder(HolderId, Hash, HolderDetails),
    /// A holder who was written down by mistake.
    RemoveHolder(HolderId),
    /// Somebody who works for an office.
    AddAssistant(OfficeId, AssistantDetails),
    /// Somebody who does no longer.
    RemoveAssistant(AssistantId),
    /// Offices change hands, as decided on this state of the directory.
    Cabinet(Change, Hash),
    /// The first is merged into the second, as decided on this state of the directory.
    Merge(InstitutionId, InstitutionId, Hash),
    /// A new group.
    AddGroup(GroupDetails),
    /// What a group is, filled in on this state of it.
    EditGroup(AddressGroupId, Hash, GroupDetails),
    /// A group that goes.
    RemoveGroup(AddressGroupId),
}

impl Store {
    /// The whole directory.
    pub async fn directory(&self) -> Result<Directory> {
        rows::all(&mut self.snapshot().await?).await
    }

    /// Changes the directory; gives the institution that was added, if one was.
    ///
    /// # Errors
    /// [`DirectoryError`].
    pub async fn change_directory(
        &self,
        act: DirectoryAct,
        by: PersonId,
    ) -> Result<Option<InstitutionId>> {
        self.write(move |w| {
            async move {
                let known = w.take_directory().await?;
                w.direct(&known, act, by).await
            }
            .boxed()
        })
        .await
    }

    /// Keeps a file until it is decided on. Of one person's files only the newest waits.
    pub async fn keep_address_import(
        &self,
        name: Line,
        bytes: Vec<u8>,
        by: PersonId,
    ) -> Result<ImportId> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let id = ImportId::new(now, w.random());
                let old = "delete from address_import where expires <= $1 or by_person = $2";
                w.conn.run(old, binds![now, by]).await?;
                let sql = "insert into address_import (id, by_person, name, hash, bytes, created, expires) values ($1, $2, $3, $4, $5, $6, $7)";
                let hash = Hash::of(&bytes);
                let expires = now.plus_seconds(PATIENCE_SECONDS);
                w.conn.run(sql, binds![id, by, name, hash, bytes, now, expires]).await?;
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
    pub async fn pending_address_import(
        &self,
        id: ImportId,
        by: PersonId,
    ) -> Result<PendingImport> {
        let sql = "select id, name, hash, bytes from address_import where id = $1 and by_person = $2 and expires > $3";
        let now = self.now();
        let row = self.db.read().await?.one(sql, binds![id, by, now]).await?;
        Ok(PendingImport {
            id: row.get("id")?,
            name: row.get("name")?,
            hash: row.get("hash")?,
            bytes: row.get("bytes")?,
        })
    }

    /// Does what a file says, all of it or nothing; `seen` is the directory's digest that the decision was made on.
    ///
    /// # Errors
    /// [`DirectoryError::Moved`] when the directory is another by now, [`StoreError::NotFound`] when the file was decided on.
    pub async fn apply_address_import(
        &self,
        id: ImportId,
        seen: Hash,
        rows: Vec<Doing>,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let known = w.take_directory().await?;
                if known.digest() != seen {
                    return Err(DirectoryError::Moved.into());
                }
                let done = "delete from address_import where id = $1 and by_person = $2";
                if w.conn.run(done, binds![id, by]).await? == 0 {
                    return Err(StoreError::NotFound);
                }
                w.import(known, rows, by).await
            }
            .boxed()
        })
        .await
    }

    /// Fills an empty directory. When something is in it nothing is done, and it says so.
    ///
    /// # Errors
    /// [`DirectoryError::NotEmpty`].
    pub async fn start_directory(&self, rows: Vec<Doing>, by: PersonId) -> Result<()> {
        self.write(move |w| {
            async move {
                let known = w.take_directory().await?;
                if !known.institutions.is_empty() {
                    return Err(DirectoryError::NotEmpty.into());
                }
                w.import(known, rows, by).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// The directory, which nobody else changes until this is done.
    async fn take_directory(&mut self) -> Result<Directory> {
        let sql = "update directory set changes = changes + 1 where one = 1";
        self.conn.run(sql, binds![]).await?;
        rows::all(&mut self.conn).await
    }

    async fn tell_directory(&mut self, act: Act, by: PersonId, about: &str) -> Result<()> {
        self.note(Note::own(act, by).with(about)).await
    }
}
