//! People as the house keeps them: written down, asked to sign in, given and taken roles, let go. Each is one transaction
//! with its note and its mail; what somebody signed stays as it is.

use super::{
    Edited, Invited, Keeper, NewPerson, Note, OutgoingMail, Result, Store, StoreError, Writing,
    roles,
};
use crate::{
    db::binds,
    dialect::{self, locking},
};
use futures_util::FutureExt as _;
use letters::{
    access::{Held, KeepError, Roles, may_be_taken},
    audit::Act,
    ids::PersonId,
    person::{Details, Field},
    role::Role,
};

mod reading;

/// Two invitations to one person lie at least this far apart, in seconds: a double click sends one.
const BETWEEN_INVITATIONS_SECONDS: i64 = 60;

impl Store {
    /// Writes somebody down; with an invitation, their account opens.
    ///
    /// # Errors
    /// [`StoreError::MailTaken`] when somebody else has the mail address.
    pub async fn welcome(&self, new: NewPerson, by: PersonId) -> Result<PersonId> {
        self.write(move |w| {
            async move {
                let Details {
                    name,
                    mail,
                    language,
                } = new.details;
                let person = w.add_person(name, mail).await?;
                if language.is_some() {
                    let sql = "update person set language = $2 where id = $1";
                    w.conn.run(sql, binds![person, language]).await?;
                }
                w.note(Note::about(Act::PersonAdded, Some(by), person))
                    .await?;
                if let Some(mail) = new.invitation {
                    w.opens_account(person, Some(by)).await?;
                    w.asks_in(person, by).await?;
                    w.post(mail, None).await?;
                }
                Ok(person)
            }
            .boxed()
        })
        .await
    }

    /// Changes what is known of somebody, as it was `seen`. Another mail address ends their sessions, and both addresses
    /// hear of it: `mails` writes to the old and the new.
    ///
    /// # Errors
    /// [`KeepError::OutOfReach`]; [`StoreError::MailTaken`].
    pub async fn change_person<M>(
        &self,
        id: PersonId,
        seen: Details,
        new: Details,
        by: Keeper,
        mails: M,
    ) -> Result<Edited>
    where
        M: FnOnce(&Details, &Details) -> [OutgoingMail; 2] + Clone + Send + 'static,
    {
        self.write(move |w| {
            async move {
                let old = w.take_person(id).await?;
                w.is_reached(&by, id).await?;
                let changes = old.changes(&new);
                if changes.is_empty() {
                    return Ok(Edited::Same);
                }
                if old != seen {
                    return Ok(Edited::Overtaken);
                }
                w.keep_details(id, new.clone()).await?;
                let fields: Vec<&str> = changes.iter().map(|field| field.key()).collect();
                let note = Note::about(Act::PersonChanged, Some(by.person), id);
                w.note(note.with(fields.join(" "))).await?;
                let mail = changes.contains(&Field::Mail);
                if mail {
                    w.end_sessions(id).await?;
                    for mail in mails(&old, &new) {
                        w.post(mail, None).await?;
                    }
                }
                Ok(Edited::Changed { mail })
            }
            .boxed()
        })
        .await
    }

    /// Asks somebody to sign in, once more if need be. Who has no account, or a closed one, gets it now, without roles.
    pub async fn invite<M>(&self, id: PersonId, by: PersonId, mail: M) -> Result<Invited>
    where
        M: FnOnce(&Details) -> OutgoingMail + Clone + Send + 'static,
    {
        self.write(move |w| {
            async move {
                let person = w.take_person(id).await?;
                let opened = w.opens_account(id, Some(by)).await?;
                let since = w.now().plus_seconds(-BETWEEN_INVITATIONS_SECONDS);
                let sql = "select at from account_invitation where person = $1 and at > $2";
                let before = w.conn.first(sql, binds![id, since]).await?;
                if before.is_some() && !opened {
                    return Ok(Invited::JustBefore);
                }
                w.asks_in(id, by).await?;
                w.post(mail(&person), None).await?;
                Ok(Invited::Now)
            }
            .boxed()
        })
        .await
    }

    /// Gives somebody a role and tells them; whether it was new. Who has no open account gets one with it. Sessions end.
    pub async fn appoint<M>(&self, id: PersonId, held: Held, by: PersonId, mail: M) -> Result<bool>
    where
        M: FnOnce(&Details) -> OutgoingMail + Clone + Send + 'static,
    {
        self.write(move |w| {
            async move {
                let person = w.take_person(id).await?;
                if roles::given_to(&mut w.conn, id).await?.contains(&held) {
                    return Ok(false);
                }
                if w.opens_account(id, Some(by)).await? {
                    w.asks_in(id, by).await?;
                }
                w.give_role(id, held, Some(by)).await?;
                w.end_sessions(id).await?;
                w.post(mail(&person), None).await?;
                Ok(true)
            }
            .boxed()
        })
        .await
    }

    /// Takes a role from somebody; whether it was there. Sessions end.
    ///
    /// # Errors
    /// [`KeepError::LastHolder`].
    pub async fn dismiss(&self, id: PersonId, held: Held, by: PersonId) -> Result<bool> {
        self.write(move |w| {
            async move {
                w.take_person(id).await?;
                if !roles::given_to(&mut w.conn, id).await?.contains(&held) {
                    return Ok(false);
                }
                w.may_lose(id, held.role).await?;
                w.take_role(id, held, Some(by)).await?;
                w.end_sessions(id).await?;
                Ok(true)
            }
            .boxed()
        })
        .await
    }

    /// Somebody leaves: the account closes, if there is one, with its roles and sessions, and mandates end.
    ///
    /// # Errors
    /// [`KeepError`].
    pub async fn person_leaves(&self, id: PersonId, by: Keeper) -> Result<()> {
        self.write(move |w| {
            async move {
                w.take_person(id).await?;
                if by.person == id {
                    return Err(KeepError::Oneself.into());
                }
                w.is_reached(&by, id).await?;
                for held in roles::given_to(&mut w.conn, id).await? {
                    w.may_lose(id, held.role).await?;
                    w.take_role(id, held, Some(by.person)).await?;
                }
                let note = Note::about(Act::PersonLeft, Some(by.person), id);
                w.note(note).await?;
                w.end_mandates_of(id, Some(by.person)).await?;
                match w.close_account(id, Some(by.person)).await {
                    Err(StoreError::NotFound) | Ok(()) => Ok(()),
                    Err(error) => Err(error),
                }
            }
            .boxed()
        })
        .await
    }

    /// Whether somebody could be let go at this moment, and if not, why.
    pub async fn may_go(&self, id: PersonId, by: &Keeper) -> Result<Result<(), KeepError>> {
        let roles = self.roles(id).await?;
        if by.person == id {
            return Ok(Err(KeepError::Oneself));
        }
        if let Err(why) = by.roles.reach_person(&roles) {
            return Ok(Err(why));
        }
        let mut conn = self.db.read().await?;
        for held in roles.held() {
            let others = roles::others(&mut conn, id, held.role).await?;
            if let Err(why) = may_be_taken(held.role, others) {
                return Ok(Err(why));
            }
        }
        Ok(Ok(()))
    }
}

impl Writing {
    /// Takes somebody, so that nobody else changes them meanwhile.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], also when they were erased.
    async fn take_person(&mut self, id: PersonId) -> Result<Details> {
        let sql =
            locking!("select name, mail, language from person where id = $1 and erased is null");
        reading::details(&self.conn.one(sql, binds![id]).await?)
    }

    /// Asks again what the room asked: meanwhile somebody may have been given a role.
    async fn is_reached(&mut self, by: &Keeper, id: PersonId) -> Result<()> {
        let theirs = roles::given_to(&mut self.conn, id).await?;
        Ok(by.roles.reach_person(&Roles::new(theirs))?)
    }

    /// Whether somebody may lose a role. Two who take it from each other at one moment wait here.
    async fn may_lose(&mut self, id: PersonId, role: Role) -> Result<()> {
        if role.must_be_held() {
            let sql =
                locking!("select id from role_grant where role = $1 and ended is null order by id");
            self.conn.all(sql, binds![role]).await?;
        }
        let others = roles::others(&mut self.conn, id, role).await?;
        Ok(may_be_taken(role, others)?)
    }

    async fn keep_details(&mut self, id: PersonId, new: Details) -> Result<()> {
        let Details {
            name,
            mail,
            language,
        } = new;
        let sql = "update person set name = $2, mail = $3, language = $4 where id = $1";
        let values = binds![id, name, mail.clone(), language];
        match self.conn.try_run(sql, values).await? {
            Err(error) if dialect::taken(&error, "person", "mail") => {
                Err(StoreError::MailTaken(mail))
            }
            Err(error) => Err(error.into()),
            Ok(_) => Ok(()),
        }
    }

    /// Notes that somebody is asked to sign in.
    async fn asks_in(&mut self, id: PersonId, by: PersonId) -> Result<()> {
        let now = self.now();
        let sql = "insert into account_invitation (person, at, by_person) values ($1, $2, $3) on conflict do nothing";
        self.conn.run(sql, binds![id, now, by]).await?;
        self.note(Note::about(Act::PersonInvited, Some(by), id))
            .await
    }
}
