//! What a file that was read in does, row by row, as its preview said.
//!
//! The directory is read once. Each row is done to the store and to that copy, which the next row is looked at with: a file
//! of ten thousand rows asks no more than ten thousand times what one of one row does.

use crate::{
    db::binds,
    store::{Result, StoreError, Writing},
};
use letters::{
    addressee::{
        Details, Directory, DirectoryError, HolderDetails, Institution, Office, OfficeDetails,
        name_key,
        table::{Doing, Which},
    },
    audit::Act,
    ids::{HolderId, InstitutionId, OfficeId, PersonId},
};
use std::collections::{BTreeMap, BTreeSet};

/// The directory as it is after the rows so far.
struct Known {
    all: Directory,
    /// Where the institutions that count stand in it, by name.
    names: BTreeMap<String, usize>,
    /// Which titles are taken where.
    titles: BTreeSet<(InstitutionId, String)>,
    /// The offices that rows brought, each by the line of its row.
    brought: BTreeMap<u64, OfficeId>,
}

impl Known {
    fn of(all: Directory) -> Self {
        let places = all.institutions.iter().enumerate();
        let standing = places.filter(|(_, it)| it.merged_into.is_none());
        let names = standing.map(|(at, it)| (name_key(it.details.name.as_str()), at));
        let there = all.offices().filter(|it| it.office.details.ended.is_none());
        let titles = there.map(|it| {
            let title = name_key(it.office.details.title.as_str());
            (it.institution.id, title)
        });
        Self {
            names: names.collect(),
            titles: titles.collect(),
            brought: BTreeMap::new(),
            all,
        }
    }

    fn at(&self, name: &str) -> Option<usize> {
        self.names.get(&name_key(name)).copied()
    }

    /// What one becomes, or that it is there from now on.
    fn keep(&mut self, at: Option<usize>, id: InstitutionId, details: Details) -> usize {
        let at = at.unwrap_or(self.all.institutions.len());
        self.names.insert(name_key(details.name.as_str()), at);
        match self.all.institutions.get_mut(at) {
            Some(it) => it.details = details,
            None => self.all.institutions.push(Institution {
                id,
                details,
                merged_into: None,
                offices: Vec::new(),
                revision: 1,
            }),
        }
        at
    }
}

impl Writing {
    pub(super) async fn import(
        &mut self,
        known: Directory,
        rows: Vec<Doing>,
        by: PersonId,
    ) -> Result<()> {
        let count = rows.len().to_string();
        self.tell_directory(Act::DirectoryImported, by, &count)
            .await?;
        let mut known = Known::of(known);
        let mut parents = Vec::new();
        for row in rows {
            parents.extend(self.import_row(&mut known, row, by).await?);
        }
        self.import_parents(&mut known, parents).await
    }

    /// Does a row; gives the institution's place with the name of what it is a part of from now on, if the row says that.
    async fn import_row(
        &mut self,
        known: &mut Known,
        row: Doing,
        by: PersonId,
    ) -> Result<Option<(usize, String)>> {
        let mut at = known.at(&row.name);
        if let Some((_, details)) = row.institution {
            at = Some(self.import_institution(known, at, details, by).await?);
        }
        let at = at.ok_or(StoreError::NotFound)?;
        if let Some((which, details)) = row.office {
            let which = match which {
                Which::OfRow(line) => {
                    let brought = known.brought.get(&line).copied();
                    Which::There(brought.ok_or(StoreError::NotFound)?)
                }
                which => which,
            };
            let id = self.import_office(known, at, which, details, by).await?;
            known.brought.insert(row.line, id);
            let offices = &mut known.all.institutions[at].offices;
            let office = offices.iter_mut().find(|it| it.id == id);
            let office = office.ok_or(StoreError::NotFound)?;
            self.import_holder(office, row.holder, row.corrected, by)
                .await?;
        }
        Ok(row.parent.map(|name| (at, name)))
    }

    async fn import_institution(
        &mut self,
        known: &mut Known,
        at: Option<usize>,
        mut details: Details,
        by: PersonId,
    ) -> Result<usize> {
        details.check()?;
        if known
            .at(details.name.as_str())
            .is_some_and(|it| Some(it) != at)
        {
            return Err(DirectoryError::NameTaken.into());
        }
        let old = at.and_then(|at| known.all.institutions.get(at));
        // Of what it is a part is done when all are there.
        details.parent = old.and_then(|it| it.details.parent);
        let id = match old.map(|it| it.id) {
            Some(id) => {
                self.edit_institution(id, details.clone(), by).await?;
                id
            }
            None => self.add_institution(details.clone(), by).await?,
        };
        Ok(known.keep(at, id, details))
    }

    /// Adds an office, or changes one; the copy has it as it is then.
    async fn import_office(
        &mut self,
        known: &mut Known,
        at: usize,
        which: Which,
        details: OfficeDetails,
        by: PersonId,
    ) -> Result<OfficeId> {
        let institution = &mut known.all.institutions[at];
        let title = (institution.id, name_key(details.title.as_str()));
        if let Which::There(id) = which {
            let office = institution.offices.iter_mut().find(|it| it.id == id);
            let office = office.ok_or(StoreError::NotFound)?;
            if name_key(office.details.title.as_str()) != title.1 {
                return Err(DirectoryError::TitleTaken.into());
            }
            if office.details != details {
                for (holder, term) in office.ending(details.ended)? {
                    self.end_term(holder, term).await?;
                    let ends = office.holders.iter_mut().find(|it| it.id == holder);
                    if let Some(it) = ends {
                        it.details.term = term;
                    }
                }
                self.edit_office(id, details.clone(), by).await?;
                office.details = details;
                // What has ended makes room.
                if office.details.ended.is_some() {
                    known.titles.remove(&title);
                }
            }
            return Ok(id);
        }
        let is_open = details.ended.is_none();
        if is_open && !known.titles.insert(title) && which != Which::Double {
            return Err(DirectoryError::TitleTaken.into());
        }
        let id = self.add_office(institution.id, details.clone(), by).await?;
        institution.offices.push(Office {
            id,
            details,
            holders: Vec::new(),
            assistants: Vec::new(),
            revision: 1,
        });
        Ok(id)
    }

    /// Who comes, and what is otherwise of who is there, in the store and in the copy: the next row may be of the same office.
    async fn import_holder(
        &mut self,
        office: &mut Office,
        comes: Option<HolderDetails>,
        corrected: Option<(HolderId, HolderDetails)>,
        by: PersonId,
    ) -> Result<()> {
        if let Some(details) = comes {
            let came = self.succeed(office, details, by).await?;
            for it in &mut office.holders {
                if let Some((_, term)) = came.ends.filter(|(id, _)| *id == it.id) {
                    it.details.term = term;
                }
            }
            office.holders.push(came.holder);
        }
        if let Some((id, details)) = corrected {
            self.edit_holder(office, id, details.clone(), by).await?;
            let held = office.holders.iter_mut().find(|it| it.id == id);
            if let Some(it) = held {
                it.details = details;
            }
        }
        Ok(())
    }

    /// What is a part of what, once everything is there: all at once, for a file may turn two around.
    async fn import_parents(
        &mut self,
        known: &mut Known,
        parents: Vec<(usize, String)>,
    ) -> Result<()> {
        let mut changed = Vec::with_capacity(parents.len());
        for (at, name) in parents {
            let above = match name.as_str() {
                "" => None,
                name => Some(known.at(name).ok_or(StoreError::NotFound)?),
            };
            let above = above.map(|above| known.all.institutions[above].id);
            let it = &mut known.all.institutions[at];
            it.details.parent = above;
            changed.push((it.id, above));
        }
        for (id, above) in changed {
            known.all.check_parent(Some(id), above)?;
            let sql = "update institution set parent = $2, revision = revision + 1 where id = $1";
            self.conn.run(sql, binds![id, above]).await?;
        }
        Ok(())
    }
}
