//! The directory of addressees. Whoever changes it goes first through its one row: so each change sees the directory as it
//! is, and the rules of [`letters::addressee`] are asked of all of it.

use super::{Note, PendingImport, Result, Store, Writing, waiting};
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
mod merging;
mod rows;
mod writing;

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
    RemoveHolder(HolderId, Hash),
    /// Somebody who works for an office.
    AddAssistant(OfficeId, AssistantDetails),
    /// Somebody who does no longer.
    RemoveAssistant(AssistantId),
    /// Offices change hands, as decided on this state of the directory.
    Cabinet(Change, Hash),
    /// The first is merged into the second, as decided on this state of the directory.
    Merge(InstitutionId, InstitutionId, Hash),
    /// The first office is merged into the second, as decided on this state of the directory.
    MergeOffices(OfficeId, OfficeId, Hash),
    /// A new group.
    AddGroup(GroupDetails),
    /// What a group is, filled in on this state of it.
    EditGroup(AddressGroupId, Hash, GroupDetails),
    /// A group that goes.
    RemoveGroup(AddressGroupId, Hash),
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
        self.keep_waiting(&waiting::ADDRESSEES, name, bytes, by)
            .await
    }

    /// A file that someone read in and has not decided on.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`] when there is none, it was someone else's, or it was forgotten.
    pub async fn pending_address_import(
        &self,
        id: ImportId,
        by: PersonId,
    ) -> Result<PendingImport> {
        self.waiting(&waiting::ADDRESSEES, id, by).await
    }

    /// Does what a file says, all of it or nothing; `seen` is the directory's digest that the decision was made on.
    ///
    /// # Errors
    /// [`DirectoryError::Moved`] when the directory is another by now, [`super::StoreError::NotFound`] when the file was decided on.
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
                writing::unmoved(known.digest(), seen)?;
                w.waits_no_more(&waiting::ADDRESSEES, id, by).await?;
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
