//! Groups of addressees: who is in them, each at its place.

use super::writing::{found, unmoved};
use crate::{
    db::binds,
    store::{Result, StoreError, Writing},
};
use letters::{
    addressee::{Directory, DirectoryError, Group, GroupDetails},
    audit::Act,
    hash::Hash,
    ids::{AddressGroupId, PersonId},
};

fn find(known: &Directory, id: AddressGroupId) -> Result<&Group> {
    let group = known.groups.iter().find(|it| it.id == id);
    group.ok_or(StoreError::NotFound)
}

impl Writing {
    pub(super) async fn add_group(
        &mut self,
        known: &Directory,
        details: GroupDetails,
        by: PersonId,
    ) -> Result<()> {
        known.check_group(None, &details)?;
        let id = AddressGroupId::new(self.now(), self.random());
        let sql = "insert into address_group (id, name) values ($1, $2)";
        self.conn.run(sql, binds![id, details.name.clone()]).await?;
        self.fill_group(known, id, details, by).await
    }

    pub(super) async fn edit_group(
        &mut self,
        known: &Directory,
        id: AddressGroupId,
        seen: Hash,
        details: GroupDetails,
        by: PersonId,
    ) -> Result<()> {
        unmoved(find(known, id)?.digest(), seen)?;
        known.check_group(Some(id), &details)?;
        let sql = "update address_group set name = $2 where id = $1";
        self.conn.run(sql, binds![id, details.name.clone()]).await?;
        self.fill_group(known, id, details, by).await
    }

    /// Who is in a group from now on, each at its place; what does not count any more is not taken.
    async fn fill_group(
        &mut self,
        known: &Directory,
        id: AddressGroupId,
        details: GroupDetails,
        by: PersonId,
    ) -> Result<()> {
        let sql = "delete from address_group_member where address_group = $1";
        self.conn.run(sql, binds![id]).await?;
        for (place, institution) in (1_u32..).zip(details.institutions) {
            if !known.standing().any(|it| it.id == institution) {
                return Err(DirectoryError::MergedAway.into());
            }
            let sql = "insert into address_group_member (address_group, institution, place) values ($1, $2, $3)";
            self.conn.run(sql, binds![id, institution, place]).await?;
        }
        for (place, office) in (1_u32..).zip(details.offices) {
            found(known, office)?;
            let sql = "insert into address_group_member (address_group, office, place) values ($1, $2, $3)";
            self.conn.run(sql, binds![id, office, place]).await?;
        }
        let name = details.name.as_str();
        self.tell_directory(Act::AddressGroupChanged, by, name)
            .await
    }

    pub(super) async fn remove_group(
        &mut self,
        known: &Directory,
        id: AddressGroupId,
        seen: Hash,
        by: PersonId,
    ) -> Result<()> {
        let group = find(known, id)?;
        unmoved(group.digest(), seen)?;
        for sql in [
            "delete from address_group_member where address_group = $1",
            "delete from address_group where id = $1",
        ] {
            self.conn.run(sql, binds![id]).await?;
        }
        let name = group.details.name.as_str();
        self.tell_directory(Act::AddressGroupChanged, by, name)
            .await
    }
}
