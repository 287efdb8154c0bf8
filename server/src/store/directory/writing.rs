//! How the directory is changed: asked of the rules, written, and noted.

use super::DirectoryAct;
use crate::{
    db::binds,
    store::{Result, StoreError, Writing},
};
use letters::{
    addressee::{
        AssistantDetails, Details, Directory, DirectoryError, Found, Holder, HolderDetails, Office,
        OfficeDetails, Term, cabinet, name_key,
    },
    audit::Act,
    hash::Hash,
    ids::{AssistantId, HolderId, InstitutionId, OfficeId, PersonId},
    text::Line,
};

fn joined(postal: &[Line]) -> String {
    let lines: Vec<&str> = postal.iter().map(Line::as_str).collect();
    lines.join("\n")
}

pub(super) fn found(known: &Directory, office: OfficeId) -> Result<Found<'_>> {
    known.office(office).ok_or(StoreError::NotFound)
}

/// A holder, with the office.
fn held(known: &Directory, id: HolderId) -> Result<(Found<'_>, &Holder)> {
    known
        .offices()
        .find_map(|at| {
            let holder = at.office.holders.iter().find(|it| it.id == id)?;
            Some((at, holder))
        })
        .ok_or(StoreError::NotFound)
}

/// Refuses what was decided on another state than the one that is there.
pub(super) fn unmoved(now: Hash, seen: Hash) -> Result<()> {
    if now == seen {
        Ok(())
    } else {
        Err(DirectoryError::Moved.into())
    }
}

/// Who came into an office, and whose term ended for that.
pub(super) struct Succession {
    pub ends: Option<(HolderId, Term)>,
    pub holder: Holder,
}

impl Writing {
    pub(super) async fn direct(
        &mut self,
        known: &Directory,
        act: DirectoryAct,
        by: PersonId,
    ) -> Result<Option<InstitutionId>> {
        match act {
            DirectoryAct::AddInstitution(details) => {
                known.check(None, &details)?;
                return self.add_institution(details, by).await.map(Some);
            }
            DirectoryAct::EditInstitution(id, seen, details) => {
                let old = known.institution(id).ok_or(StoreError::NotFound)?;
                let moved = (old.revision != seen).then_some(DirectoryError::Moved);
                let merged = old.merged_into.map(|_| DirectoryError::MergedAway);
                if let Some(why) = merged.or(moved) {
                    return Err(why.into());
                }
                known.check(Some(id), &details)?;
                self.edit_institution(id, details, by).await?;
            }
            DirectoryAct::AddOffice(institution, details) => {
                known.check_office(institution, None, &details)?;
                self.add_office(institution, details, by).await?;
            }
            DirectoryAct::EditOffice(id, seen, details) => {
                let at = found(known, id)?;
                if at.office.revision != seen {
                    return Err(DirectoryError::Moved.into());
                }
                self.reshape_office(at, details, by).await?;
            }
            DirectoryAct::AddHolder(office, details) => {
                self.succeed(found(known, office)?.office, details, by)
                    .await?;
            }
            DirectoryAct::EditHolder(id, seen, details) => {
                let (at, holder) = held(known, id)?;
                unmoved(holder.details.digest(), seen)?;
                self.edit_holder(at.office, id, details, by).await?;
            }
            DirectoryAct::RemoveHolder(id, seen) => {
                let (at, holder) = held(known, id)?;
                unmoved(holder.details.digest(), seen)?;
                self.remove_holder(at.office, id, by).await?;
            }
            DirectoryAct::AddAssistant(office, details) => {
                self.add_assistant(found(known, office)?, details, by)
                    .await?;
            }
            DirectoryAct::RemoveAssistant(id) => self.remove_assistant(known, id, by).await?,
            DirectoryAct::Cabinet(change, seen) => {
                unmoved(known.digest(), seen)?;
                self.change_cabinet(known, &change, by).await?;
            }
            DirectoryAct::Merge(goes, stays, seen) => {
                unmoved(known.digest(), seen)?;
                self.merge_institutions(known, goes, stays, by).await?;
            }
            DirectoryAct::MergeOffices(goes, stays, seen) => {
                unmoved(known.digest(), seen)?;
                self.merge_offices(known, goes, stays, by).await?;
            }
            DirectoryAct::AddGroup(details) => self.add_group(known, details, by).await?,
            DirectoryAct::EditGroup(id, seen, details) => {
                self.edit_group(known, id, seen, details, by).await?;
            }
            DirectoryAct::RemoveGroup(id, seen) => {
                self.remove_group(known, id, seen, by).await?;
            }
        }
        Ok(None)
    }

    pub(super) async fn add_institution(
        &mut self,
        details: Details,
        by: PersonId,
    ) -> Result<InstitutionId> {
        let id = InstitutionId::new(self.now(), self.random());
        let it = details;
        let (name, key) = (it.name.to_string(), name_key(it.name.as_str()));
        let postal = joined(&it.postal);
        let sql = "insert into institution (id, kind, name, name_key, parent, postal, mail, note, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 1)";
        let values = binds![
            id, it.kind, it.name, key, it.parent, postal, it.mail, it.note
        ];
        self.conn.run(sql, values).await?;
        self.tell_directory(Act::InstitutionAdded, by, &name)
            .await?;
        Ok(id)
    }

    pub(super) async fn edit_institution(
        &mut self,
        id: InstitutionId,
        details: Details,
        by: PersonId,
    ) -> Result<()> {
        let it = details;
        let (name, key) = (it.name.to_string(), name_key(it.name.as_str()));
        let postal = joined(&it.postal);
        let sql = "update institution set kind = $2, name = $3, name_key = $4, parent = $5, postal = $6, mail = $7, note = $8,
            revision = revision + 1 where id = $1";
        let values = binds![
            id, it.kind, it.name, key, it.parent, postal, it.mail, it.note
        ];
        self.conn.run(sql, values).await?;
        self.tell_directory(Act::InstitutionChanged, by, &name)
            .await
    }

    pub(super) async fn add_office(
        &mut self,
        institution: InstitutionId,
        details: OfficeDetails,
        by: PersonId,
    ) -> Result<OfficeId> {
        let id = OfficeId::new(self.now(), self.random());
        let (it, title) = (details.clone(), details.title.to_string());
        let sql = "insert into office (id, institution, title, portfolio, mail, place, ended_day, revision)
            values ($1, $2, $3, $4, $5, $6, $7, 1)";
        let values = binds![
            id,
            institution,
            it.title,
            it.portfolio,
            it.mail,
            it.order,
            it.ended
        ];
        self.conn.run(sql, values).await?;
        self.tell_directory(Act::OfficeAdded, by, &title).await?;
        Ok(id)
    }

    /// An office becomes this; when it ends, so do the terms that go on then.
    async fn reshape_office(
        &mut self,
        at: Found<'_>,
        details: OfficeDetails,
        by: PersonId,
    ) -> Result<()> {
        at.institution.check_office(Some(at.office.id), &details)?;
        for (holder, term) in at.office.ending(details.ended)? {
            self.end_term(holder, term).await?;
            self.tell_holder(at.office, by).await?;
        }
        self.edit_office(at.office.id, details, by).await
    }

    pub(super) async fn edit_office(
        &mut self,
        id: OfficeId,
        details: OfficeDetails,
        by: PersonId,
    ) -> Result<()> {
        let (it, title) = (details.clone(), details.title.to_string());
        let sql = "update office set title = $2, portfolio = $3, mail = $4, place = $5, ended_day = $6, revision = revision + 1
            where id = $1";
        let values = binds![id, it.title, it.portfolio, it.mail, it.order, it.ended];
        self.conn.run(sql, values).await?;
        self.tell_directory(Act::OfficeChanged, by, &title).await
    }

    /// Somebody comes into an office, now or in its history; whoever holds it when a term without end begins makes place. Such
    /// a term ends with the office.
    pub(super) async fn succeed(
        &mut self,
        office: &Office,
        mut details: HolderDetails,
        by: PersonId,
    ) -> Result<Succession> {
        let mut ends = None;
        if details.term.until().is_none() {
            let (running, term) = office.succession(details.term.from())?;
            if let Some((running, ended)) = running {
                self.end_term(running, ended).await?;
            }
            (ends, details.term) = (running, term);
        } else {
            office.takes(details.term, None)?;
        }
        let id = self.add_holder(office.id, details.clone()).await?;
        self.tell_holder(office, by).await?;
        let holder = Holder { id, details };
        Ok(Succession { ends, holder })
    }

    pub(super) async fn end_term(&mut self, id: HolderId, term: Term) -> Result<()> {
        let sql = "update holder set until_day = $2 where id = $1";
        self.conn.run(sql, binds![id, term.until()]).await?;
        Ok(())
    }

    pub(super) async fn add_holder(
        &mut self,
        office: OfficeId,
        details: HolderDetails,
    ) -> Result<HolderId> {
        let id = HolderId::new(self.now(), self.random());
        let (it, term) = (details.clone(), details.term);
        let sql = "insert into holder (id, office, name, titles, surname, from_day, until_day) values ($1, $2, $3, $4, $5, $6, $7)";
        let values = binds![
            id,
            office,
            it.name,
            it.titles,
            it.surname,
            term.from(),
            term.until()
        ];
        self.conn.run(sql, values).await?;
        Ok(id)
    }

    pub(super) async fn edit_holder(
        &mut self,
        office: &Office,
        id: HolderId,
        details: HolderDetails,
        by: PersonId,
    ) -> Result<()> {
        office.takes(details.term, Some(id))?;
        let (it, term) = (details.clone(), details.term);
        let sql = "update holder set name = $2, titles = $3, surname = $4, from_day = $5, until_day = $6 where id = $1";
        let values = binds![
            id,
            it.name,
            it.titles,
            it.surname,
            term.from(),
            term.until()
        ];
        self.conn.run(sql, values).await?;
        self.tell_holder(office, by).await
    }

    async fn remove_holder(&mut self, office: &Office, id: HolderId, by: PersonId) -> Result<()> {
        let sql = "delete from holder where id = $1";
        self.conn.run(sql, binds![id]).await?;
        self.wants_scrubbing().await?;
        self.tell_holder(office, by).await
    }

    /// Of an office, and not of a person: the events of the house need no name of who came or went.
    pub(super) async fn tell_holder(&mut self, office: &Office, by: PersonId) -> Result<()> {
        let title = office.details.title.as_str();
        self.tell_directory(Act::HolderChanged, by, title).await
    }

    async fn add_assistant(
        &mut self,
        at: Found<'_>,
        details: AssistantDetails,
        by: PersonId,
    ) -> Result<()> {
        let id = AssistantId::new(self.now(), self.random());
        let it = details;
        let sql = "insert into office_assistant (id, office, name, mail, phone) values ($1, $2, $3, $4, $5)";
        let values = binds![id, at.office.id, it.name, it.mail, it.phone];
        self.conn.run(sql, values).await?;
        let title = at.office.details.title.as_str();
        self.tell_directory(Act::AssistantChanged, by, title).await
    }

    async fn remove_assistant(
        &mut self,
        known: &Directory,
        id: AssistantId,
        by: PersonId,
    ) -> Result<()> {
        let has = |at: &Found<'_>| at.office.assistants.iter().any(|it| it.id == id);
        let at = known.offices().find(has).ok_or(StoreError::NotFound)?;
        let sql = "delete from office_assistant where id = $1";
        self.conn.run(sql, binds![id]).await?;
        self.wants_scrubbing().await?;
        let title = at.office.details.title.as_str();
        self.tell_directory(Act::AssistantChanged, by, title).await
    }

    async fn change_cabinet(
        &mut self,
        known: &Directory,
        change: &cabinet::Change,
        by: PersonId,
    ) -> Result<()> {
        let steps = cabinet::plan(known, change).map_err(|refused| {
            let first = refused.first().map(|it| it.why);
            StoreError::Directory(first.unwrap_or(DirectoryError::Nothing))
        })?;
        for step in steps {
            let office = found(known, step.office)?.office;
            let changes = step.ends.is_some() || step.begins.is_some();
            if let Some((holder, term)) = step.ends {
                self.end_term(holder, term).await?;
            }
            if let Some(details) = step.begins {
                self.add_holder(step.office, details).await?;
            }
            if changes {
                self.tell_holder(office, by).await?;
            }
        }
        let day = change.day.to_string();
        self.tell_directory(Act::CabinetChanged, by, &day).await
    }
}
