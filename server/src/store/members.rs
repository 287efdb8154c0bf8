//! People: who is known here, by name and mail address.

use super::{Person, Result, Store, StoreError};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    ids::PersonId,
    text::{MailAddress, PersonName},
};

impl Store {
    /// Adds a person.
    ///
    /// # Errors
    /// [`StoreError::MailTaken`] when someone else has the mail address.
    pub async fn add_person(&self, name: PersonName, mail: MailAddress) -> Result<PersonId> {
        self.write(move |w| async move { w.add_person(name, mail).await }.boxed())
            .await
    }

    /// The person with this mail address, added under this name when there is none.
    pub async fn find_or_add_person(
        &self,
        name: PersonName,
        mail: MailAddress,
    ) -> Result<PersonId> {
        self.write(move |w| async move { w.person_with(name, mail).await }.boxed())
            .await
    }

    /// One person.
    pub async fn person(&self, id: PersonId) -> Result<Person> {
        let sql = "select id, name, mail from person where id = $1";
        person(&self.db.read().await?.one(sql, binds![id]).await?)
    }

    /// Whether nothing was ever kept here: no organisations, letters or accounts.
    pub async fn is_empty(&self) -> Result<bool> {
        let sql = "select (select count(*) from organisation) + (select count(*) from letter) + (select count(*) from account) as kept";
        let kept: u64 = self
            .db
            .read()
            .await?
            .one(sql, binds![])
            .await?
            .get("kept")?;
        Ok(kept == 0)
    }
}

impl super::Writing {
    /// The person with this mail address, added under this name when there is none, also by someone else just now.
    pub(super) async fn person_with(
        &mut self,
        name: PersonName,
        mail: MailAddress,
    ) -> Result<PersonId> {
        if let Some(id) = self.new_person(name, &mail).await? {
            return Ok(id);
        }
        let known = by_mail(&mut self.conn, &mail).await?;
        known.map(|known| known.id).ok_or(StoreError::NotFound)
    }

    /// Adds a person, whose mail address nobody has.
    pub(super) async fn add_person(
        &mut self,
        name: PersonName,
        mail: MailAddress,
    ) -> Result<PersonId> {
        let added = self.new_person(name, &mail).await?;
        added.ok_or(StoreError::MailTaken(mail))
    }

    /// Adds a person; none when the mail address is someone's.
    async fn new_person(
        &mut self,
        name: PersonName,
        mail: &MailAddress,
    ) -> Result<Option<PersonId>> {
        let now = self.now();
        let id = PersonId::new(now, self.random());
        let sql = "insert into person (id, name, mail, created) values ($1, $2, $3, $4) on conflict (mail) do nothing";
        let added = self
            .conn
            .run(sql, binds![id, name, mail.clone(), now])
            .await?;
        Ok((added == 1).then_some(id))
    }
}

fn person(row: &Row) -> Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
    })
}

/// The person with this mail address.
pub(super) async fn by_mail(conn: &mut Conn, mail: &MailAddress) -> Result<Option<Person>> {
    let sql = "select id, name, mail from person where mail = $1";
    conn.first(sql, binds![mail.clone()])
        .await?
        .as_ref()
        .map(person)
        .transpose()
}
