//! The register of organisations. Each change is a fact of its own, with who and when; what an organisation serves is
//! dated, and a row about it only ever ends.

use super::{ChangeRecord, Organisation as Named, Result, Store};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    ids::{OrganisationId, PersonId},
    organisation::{Change, Details, Field, Logo, Organisation, OrganisationKind, RegisterError},
    register::{Figures, figures},
    text::{Line, OrganisationName},
    time::Day,
};

mod imports;
mod rows;
mod writing;

/// What the register counts on a day, within a transaction.
pub(super) async fn figures_on(conn: &mut Conn, day: Day) -> Result<Figures> {
    Ok(figures(&rows::all(conn).await?, day))
}

impl Store {
    /// Adds an organisation of which no more than its names is known, without anyone at the desk: from the command line.
    ///
    /// # Errors
    /// [`RegisterError::NameTaken`].
    pub async fn add_organisation(
        &self,
        name: OrganisationName,
        short: Option<Line>,
        member: bool,
    ) -> Result<OrganisationId> {
        let kind = if member {
            OrganisationKind::Member
        } else {
            OrganisationKind::Guest
        };
        let details = Details {
            short,
            ..Details::named(name, kind)
        };
        self.write(move |w| async move { w.add_free(details, None).await }.boxed())
            .await
    }

    /// Adds an organisation.
    ///
    /// # Errors
    /// [`RegisterError`].
    pub async fn create_organisation(
        &self,
        details: Details,
        by: PersonId,
    ) -> Result<OrganisationId> {
        self.write(move |w| async move { w.add_free(details, Some(by)).await }.boxed())
            .await
    }

    /// Keeps what is known of an organisation from now on; what it serves otherwise counts `from` a day.
    /// `seen` is the revision that the change was made on. Says whether anything changed.
    ///
    /// # Errors
    /// [`RegisterError`].
    pub async fn edit_organisation(
        &self,
        id: OrganisationId,
        seen: u32,
        details: Details,
        from: Day,
        by: PersonId,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let old = w.take_organisation(id).await?;
                if old.revision != seen {
                    return Err(RegisterError::Moved.into());
                }
                w.change(&old, details, from, by).await
            }
            .boxed()
        })
        .await
    }

    /// Records the last day of membership.
    ///
    /// # Errors
    /// [`RegisterError::LeftBeforeJoined`].
    pub async fn leave_organisation(
        &self,
        id: OrganisationId,
        last: Day,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let old = w.take_organisation(id).await?;
                let details = Details {
                    left: Some(last),
                    ..old.details.clone()
                };
                w.change(&old, details, last, by).await.map(drop)
            }
            .boxed()
        })
        .await
    }

    /// Gives an organisation another logo, or none. The file must be kept already.
    pub async fn set_logo(
        &self,
        id: OrganisationId,
        logo: Option<Logo>,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let old = w.take_organisation(id).await?;
                if old.logo == logo {
                    return Ok(());
                }
                let sql = "update organisation set logo_hash = $2, logo_type = $3 where id = $1";
                let (hash, kind) = (logo.map(|it| it.hash), logo.map(|it| it.kind));
                w.conn.run(sql, binds![id, hash, kind]).await?;
                let change = Change {
                    field: Field::Logo,
                    old: old.logo.map(|it| it.hash.to_string()),
                    new: hash.map(|it| it.to_string()),
                };
                w.tell_change(&old, &[change], by).await
            }
            .boxed()
        })
        .await
    }

    /// Every organisation by its names, in their order.
    pub async fn organisations(&self) -> Result<Vec<Named>> {
        let sql = "select id, name, short, member from organisation order by id";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        let read = |row: &Row| {
            Ok(Named {
                id: row.get("id")?,
                name: row.get("name")?,
                short: row.optional("short")?,
                member: row.get("member")?,
            })
        };
        let mut organisations = rows.iter().map(read).collect::<Result<Vec<Named>>>()?;
        // By name here and not in SQL: the engines disagree about letters with accents.
        organisations.sort_by_cached_key(|it| it.name.as_str().to_lowercase());
        Ok(organisations)
    }

    /// Everything in the register, by name.
    pub async fn register(&self) -> Result<Vec<Organisation>> {
        rows::all(&mut self.snapshot().await?).await
    }

    /// What the register counts on a day.
    pub async fn figures(&self, day: Day) -> Result<Figures> {
        Ok(figures(&self.register().await?, day))
    }

    /// One organisation.
    pub async fn organisation(&self, id: OrganisationId) -> Result<Organisation> {
        rows::one(&mut self.snapshot().await?, id).await
    }

    /// What changed about an organisation, the newest first.
    pub async fn organisation_history(&self, id: OrganisationId) -> Result<Vec<ChangeRecord>> {
        let sql = "select c.id, c.at, c.what, p.name as by_name from organisation_change c left join person p on p.id = c.by_person
            where c.organisation = $1 order by c.n desc";
        let rows = self.db.read().await?.all(sql, binds![id]).await?;
        let read = |row: &Row| {
            let what: String = row.get("what")?;
            let facts = serde_json::from_str(&what)
                .map_err(|error| row.corrupt("what", &error.to_string()))?;
            Ok(ChangeRecord {
                at: row.get("at")?,
                by: row.optional("by_name")?,
                facts,
            })
        };
        rows.iter().map(read).collect()
    }
}
