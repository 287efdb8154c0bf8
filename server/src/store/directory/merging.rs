//! What is in the directory twice becomes one.

use super::writing::found;
use crate::{
    db::binds,
    store::{Result, Writing},
};
use letters::{
    addressee::{Directory, merging},
    audit::Act,
    ids::{InstitutionId, OfficeId, PersonId},
};

impl Writing {
    pub(super) async fn merge_institutions(
        &mut self,
        known: &Directory,
        goes: InstitutionId,
        stays: InstitutionId,
        by: PersonId,
    ) -> Result<()> {
        let merge = merging::plan(known, goes, stays)?;
        if let Some(details) = merge.filled {
            self.edit_institution(stays, details, by).await?;
        }
        for sql in [
            "update office set institution = $2, revision = revision + 1 where institution = $1",
            "update institution set parent = $2, revision = revision + 1 where parent = $1 and id <> $2",
            "update address_group_member set institution = $2 where institution = $1 and not exists (select 1
                from address_group_member o where o.address_group = address_group_member.address_group and o.institution = $2)",
            "update institution set merged_into = $2, revision = revision + 1 where id = $1",
        ] {
            self.conn.run(sql, binds![goes, stays]).await?;
        }
        // Where a group had both it has the one that stays.
        let sql = "delete from address_group_member where institution = $1";
        self.conn.run(sql, binds![goes]).await?;
        let names = [goes, stays].map(|id| {
            let one = known.institution(id);
            one.map_or_else(String::new, |it| it.details.name.to_string())
        });
        let told = names.join(" → ");
        self.tell_directory(Act::InstitutionsMerged, by, &told)
            .await
    }

    pub(super) async fn merge_offices(
        &mut self,
        known: &Directory,
        goes: OfficeId,
        stays: OfficeId,
        by: PersonId,
    ) -> Result<()> {
        let merge = merging::plan_offices(known, goes, stays)?;
        for holder in merge.twice {
            let sql = "delete from holder where id = $1";
            self.conn.run(sql, binds![holder]).await?;
        }
        for sql in [
            "update holder set office = $2 where office = $1",
            "update office_assistant set office = $2 where office = $1",
            "update address_group_member set office = $2 where office = $1 and not exists (select 1
                from address_group_member o where o.address_group = address_group_member.address_group and o.office = $2)",
            "update office set revision = revision + 1 where id in ($1, $2)",
        ] {
            self.conn.run(sql, binds![goes, stays]).await?;
        }
        for sql in [
            // Where a group had both it has the one that stays.
            "delete from address_group_member where office = $1",
            "delete from office where id = $1",
        ] {
            self.conn.run(sql, binds![goes]).await?;
        }
        if let Some(details) = merge.filled {
            self.edit_office(stays, details, by).await?;
        }
        self.wants_scrubbing().await?;
        let (from, into) = (found(known, goes)?, found(known, stays)?);
        let told = format!(
            "{}: {} → {}",
            into.institution.details.name, from.office.details.title, into.office.details.title
        );
        self.tell_directory(Act::OfficesMerged, by, &told).await
    }
}
