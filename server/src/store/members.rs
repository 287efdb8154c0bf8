//! People, and the mandates that they have for organisations.

use super::{NewMandate, Note, Person, Result, Signer, Store, StoreError};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{MandateId, OrganisationId, PersonId},
    mandate::Mandate,
    text::{MailAddress, PersonName},
    time::Day,
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

    /// The person with this mail address.
    pub async fn person_with_mail(&self, mail: &MailAddress) -> Result<Option<Person>> {
        by_mail(&mut self.db.read().await?, mail).await
    }

    /// Gives a person the right to sign for an organisation.
    pub async fn add_mandate(&self, new: NewMandate, by: PersonId) -> Result<MandateId> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let id = MandateId::new(now, w.random());
                let sql = "insert into mandate (id, person, organisation, function, deputy, from_day, until_day, evidence, granted_by, granted)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
                let NewMandate { person, organisation, function, deputy, from, until, evidence } = new;
                let values = binds![id, person, organisation, function, deputy, from, until, evidence, by, now];
                w.conn.run(sql, values).await?;
                let note = Note::about(Act::MandateGranted, Some(by), person);
                w.note(note.within(Some(organisation))).await?;
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// Everyone who may sign on this day, by organisation; not for one that has left. Who holds two mandates for one organisation is there once,
    /// with the one that is not a deputy's, or else the newest.
    pub async fn signers(&self, on: Day) -> Result<Vec<Signer>> {
        let sql = "select m.id, m.organisation, o.name as organisation_name, m.person, p.name as person_name, m.function, m.deputy, p.mail, p.language
            from mandate m join organisation o on o.id = m.organisation join person p on p.id = m.person
            where m.from_day <= $1 and (m.until_day is null or m.until_day >= $1) and (o.left_day is null or o.left_day >= $1)
            order by m.organisation, m.deputy, m.person, m.id desc";
        let rows = self.db.read().await?.all(sql, binds![on]).await?;
        let mut signers: Vec<Signer> = Vec::with_capacity(rows.len());
        for row in &rows {
            let signer = Signer {
                organisation: row.get("organisation")?,
                organisation_name: row.get("organisation_name")?,
                person: row.get("person")?,
                person_name: row.get("person_name")?,
                function: row.get("function")?,
                deputy: row.get("deputy")?,
                mail: row.get("mail")?,
                language: row.optional("language")?,
                mandate: row.get("id")?,
            };
            let known = signers
                .iter()
                .rev()
                .take_while(|known| known.organisation == signer.organisation)
                .any(|known| known.person == signer.person);
            if !known {
                signers.push(signer);
            }
        }
        // By name here and not in SQL: the engines disagree about letters with accents.
        signers.sort_by_cached_key(|signer| {
            let organisation = signer.organisation_name.as_str().to_lowercase();
            let person = signer.person_name.as_str().to_lowercase();
            (
                organisation,
                signer.organisation,
                signer.deputy,
                person,
                signer.person,
            )
        });
        Ok(signers)
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

/// A person's mandates for an organisation, the full ones first, the newest first.
pub(super) async fn mandates(
    conn: &mut Conn,
    person: PersonId,
    organisation: OrganisationId,
) -> Result<Vec<Mandate>> {
    let sql = "select id, person, organisation, function, deputy, from_day, until_day, evidence
        from mandate where person = $1 and organisation = $2 order by deputy, id desc";
    let rows = conn.all(sql, binds![person, organisation]).await?;
    let read = |row: &Row| {
        Ok(Mandate {
            id: row.get("id")?,
            person: row.get("person")?,
            organisation: row.get("organisation")?,
            function: row.get("function")?,
            deputy: row.get("deputy")?,
            from: row.get("from_day")?,
            until: row.optional("until_day")?,
            evidence: row.get("evidence")?,
        })
    };
    rows.iter().map(read).collect()
}
