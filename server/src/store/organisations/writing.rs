//! How an organisation is written: what is known of it, what it serves from when on, and the fact that it changed.

use super::rows;
use crate::{
    db::binds,
    dialect::{self, locking},
    store::{Note, Result, StoreError, Writing},
};
use letters::{
    audit::Act,
    ids::{ChangeId, OrganisationId, PersonId, ServiceAreaId},
    municipality::MunicipalityCode,
    organisation::{
        Change, Details, Field, Organisation, OrganisationKind, RegisterError, facts, name_key,
    },
    text::OrganisationName,
    time::Day,
};

impl Writing {
    /// One organisation, which nobody else changes until this is done.
    pub(super) async fn take_organisation(&mut self, id: OrganisationId) -> Result<Organisation> {
        let lock = locking!("select id from organisation where id = $1");
        self.conn.one(lock, binds![id]).await?;
        rows::one(&mut self.conn, id).await
    }

    /// Whether no other organisation has this name. The engines know no accents, so it is compared here.
    pub(super) async fn must_be_free(
        &mut self,
        name: &OrganisationName,
        except: Option<OrganisationId>,
    ) -> Result<()> {
        let rows = self
            .conn
            .all("select id, name from organisation", binds![])
            .await?;
        let key = name_key(name);
        for row in &rows {
            let other: OrganisationName = row.get("name")?;
            let id: OrganisationId = row.get("id")?;
            if Some(id) != except && name_key(&other) == key {
                return Err(RegisterError::NameTaken.into());
            }
        }
        Ok(())
    }

    /// Adds an organisation whose name nobody has.
    pub(in crate::store) async fn add_free(
        &mut self,
        details: Details,
        by: Option<PersonId>,
    ) -> Result<OrganisationId> {
        self.must_be_free(&details.name, None).await?;
        self.add(details, by).await
    }

    /// Adds an organisation; what it serves it serves for as long as it is a member. Whether its name is free was asked.
    pub(super) async fn add(
        &mut self,
        details: Details,
        by: Option<PersonId>,
    ) -> Result<OrganisationId> {
        details.check()?;
        let now = self.now();
        let id = OrganisationId::new(now, self.random());
        let sql = "insert into organisation (id, name, name_key, short, member, legal_form, seat, province, website, joined_day, left_day, created)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        let key = name_key(&details.name);
        let member = details.kind == OrganisationKind::Member;
        let it = details.clone();
        let values = binds![
            id,
            it.name,
            key,
            it.short,
            member,
            it.legal_form,
            it.seat,
            it.province,
            it.website,
            it.joined,
            it.left,
            now
        ];
        named(self.conn.try_run(sql, values).await?)?;
        self.serve(id, &details.municipalities, details.joined, by)
            .await?;
        self.tell(id, 1, &details.beginning(), by).await?;
        self.note(Note::of_organisation(Act::OrganisationAdded, by, id))
            .await?;
        Ok(id)
    }

    /// Changes an organisation that was taken; says whether anything did.
    pub(super) async fn change(
        &mut self,
        old: &Organisation,
        details: Details,
        from: Day,
        by: PersonId,
    ) -> Result<bool> {
        details.check()?;
        let changes = details.changes_from(&old.details);
        if changes.is_empty() {
            return Ok(false);
        }
        if changes.iter().any(|change| change.field == Field::Name) {
            self.must_be_free(&details.name, Some(old.id)).await?;
            let sql = "update organisation set name = $2, name_key = $3 where id = $1";
            let (name, key) = (details.name.clone(), name_key(&details.name));
            named(self.conn.try_run(sql, binds![old.id, name, key]).await?)?;
        }
        let sql = "update organisation set short = $2, member = $3, legal_form = $4, seat = $5, province = $6, website = $7,
            joined_day = $8, left_day = $9 where id = $1";
        let member = details.kind == OrganisationKind::Member;
        let it = details.clone();
        let values = binds![
            old.id,
            it.short,
            member,
            it.legal_form,
            it.seat,
            it.province,
            it.website,
            it.joined,
            it.left
        ];
        self.conn.run(sql, values).await?;
        let (before, after) = (&old.details.municipalities, &details.municipalities);
        let gone: Vec<_> = before
            .iter()
            .filter(|it| !after.contains(it))
            .copied()
            .collect();
        let come: Vec<_> = after
            .iter()
            .filter(|it| !before.contains(it))
            .copied()
            .collect();
        let last = from.yesterday().unwrap_or(from);
        for municipality in gone {
            let sql = "update service_area set until_day = $3 where organisation = $1 and municipality = $2 and until_day is null";
            self.conn
                .run(sql, binds![old.id, municipality, last])
                .await?;
        }
        self.serve(old.id, &come, Some(from), Some(by)).await?;
        self.tell_change(old, &changes, by).await?;
        Ok(true)
    }

    pub(super) async fn serve(
        &mut self,
        id: OrganisationId,
        municipalities: &[MunicipalityCode],
        from: Option<Day>,
        by: Option<PersonId>,
    ) -> Result<()> {
        for municipality in municipalities {
            let now = self.now();
            let area = ServiceAreaId::new(now, self.random());
            let sql = "insert into service_area (id, organisation, municipality, from_day, recorded, recorded_by)
                values ($1, $2, $3, $4, $5, $6)";
            let values = binds![area, id, *municipality, from, now, by];
            self.conn.run(sql, values).await?;
        }
        Ok(())
    }

    /// Tells what changed about an organisation that was there.
    pub(super) async fn tell_change(
        &mut self,
        old: &Organisation,
        changes: &[Change],
        by: PersonId,
    ) -> Result<()> {
        self.tell(old.id, old.revision + 1, changes, Some(by))
            .await?;
        let note = Note::of_organisation(Act::OrganisationChanged, Some(by), old.id);
        self.note(note).await
    }

    async fn tell(
        &mut self,
        id: OrganisationId,
        n: u32,
        changes: &[Change],
        by: Option<PersonId>,
    ) -> Result<()> {
        let what = serde_json::to_string(&facts(changes))
            .map_err(|error| StoreError::Corrupt(error.to_string()))?;
        let now = self.now();
        let change = ChangeId::new(now, self.random());
        let sql = "insert into organisation_change (id, organisation, n, what, at, by_person) values ($1, $2, $3, $4, $5, $6)";
        self.conn
            .run(sql, binds![change, id, n, what, now, by])
            .await?;
        Ok(())
    }
}

/// What a write with a name in it says when the name was taken meanwhile.
fn named(done: Result<u64, sqlx::Error>) -> Result<()> {
    match done {
        Ok(_) => Ok(()),
        Err(error) if dialect::taken(&error, "organisation", "name_key") => {
            Err(RegisterError::NameTaken.into())
        }
        Err(error) => Err(error.into()),
    }
}
