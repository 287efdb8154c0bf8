//! Accounts: who can sign in, and as what.

use super::{Account, NewAccount, Note, OutgoingMail, Result, Store, StoreError, roles};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{PersonId, SessionId},
    text::MailAddress,
    time::Moment,
};

/// The account's columns, with a condition behind them. `$1` is now: a password that has ended is none.
macro_rules! account_where {
    ($condition:literal) => {
        concat!(
            "select p.id, p.name, p.mail, a.closed, s.hash from account a join person p on p.id = a.person
            left join password s on s.account = a.person and (s.ends is null or s.ends > $1)",
            $condition
        )
    };
}

impl Store {
    /// Opens an account, for a person who may be known already. A closed one opens again.
    ///
    /// # Errors
    /// [`StoreError::MailTaken`] when there is an open account with this mail address.
    pub async fn open_account(&self, new: NewAccount, by: Option<PersonId>) -> Result<PersonId> {
        self.open_account_until(new, by, None).await
    }

    /// The same, with a password that the house made, and that opens until this moment.
    ///
    /// # Errors
    /// As for [`Self::open_account`].
    pub async fn open_account_until(
        &self,
        new: NewAccount,
        by: Option<PersonId>,
        ends: Option<Moment>,
    ) -> Result<PersonId> {
        self.write(move |w| {
            async move {
                let person = w.person_with(new.name, new.mail.clone()).await?;
                if !w.opens_account(person, by).await? {
                    return Err(StoreError::MailTaken(new.mail));
                }
                if let Some(hash) = new.password_hash {
                    w.keep_password(person, hash, ends).await?;
                }
                for held in new.roles {
                    w.give_role(person, held, by).await?;
                }
                Ok(person)
            }
            .boxed()
        })
        .await
    }

    /// The open account with this mail address.
    pub async fn account(&self, mail: &MailAddress) -> Result<Option<Account>> {
        let sql = account_where!(" where p.mail = $2 and a.closed is null");
        let mut conn = self.db.read().await?;
        match conn.first(sql, binds![self.now(), mail.clone()]).await? {
            Some(row) => account(&mut conn, &row, self.now()).await.map(Some),
            None => Ok(None),
        }
    }

    /// Somebody's account, also a closed one.
    pub async fn account_of(&self, person: PersonId) -> Result<Option<Account>> {
        let sql = account_where!(" where a.person = $2");
        let mut conn = self.db.read().await?;
        match conn.first(sql, binds![self.now(), person]).await? {
            Some(row) => account(&mut conn, &row, self.now()).await.map(Some),
            None => Ok(None),
        }
    }

    /// Every account, also the closed ones, by name.
    pub async fn accounts(&self) -> Result<Vec<Account>> {
        let mut conn = self.db.read().await?;
        let rows = conn.all(account_where!(""), binds![self.now()]).await?;
        let mut accounts = Vec::with_capacity(rows.len());
        for row in &rows {
            accounts.push(account(&mut conn, row, self.now()).await?);
        }
        // By name here and not in SQL: the engines disagree about letters with accents.
        accounts.sort_by_cached_key(|it| (it.name.as_str().to_lowercase(), it.person));
        Ok(accounts)
    }

    /// Sets a password, which opens until a moment when its owner did not choose it, and ends every other session of
    /// that account: whoever had the old one is out. Its owner hears so by this mail.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the person has no account.
    pub async fn set_password(
        &self,
        person: PersonId,
        (hash, ends): (String, Option<Moment>),
        keep: Option<SessionId>,
        by: Option<PersonId>,
        mail: Option<OutgoingMail>,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                w.has_account(person).await?;
                w.keep_password(person, hash, ends).await?;
                w.end_other_sessions(person, keep).await?;
                w.inform(mail).await?;
                w.note(Note::about(Act::PasswordSet, by, person)).await
            }
            .boxed()
        })
        .await
    }

    /// Replaces a hash that was made with older parameters; nothing else changes.
    pub async fn refresh_password(&self, person: PersonId, old: String, new: String) -> Result<()> {
        self.write(move |w| {
            async move {
                let sql = "update password set hash = $3 where account = $1 and hash = $2";
                w.conn.run(sql, binds![person, old, new]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Closes an account: roles are taken, sessions end, nothing opens it. What was done with it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no open account.
    pub async fn close_account(&self, person: PersonId, by: Option<PersonId>) -> Result<()> {
        self.write(move |w| async move { w.close_account(person, by).await }.boxed())
            .await
    }
}

impl super::Writing {
    /// Opens somebody's account, a closed one again; whether it was not open already.
    pub(super) async fn opens_account(
        &mut self,
        person: PersonId,
        by: Option<PersonId>,
    ) -> Result<bool> {
        let now = self.now();
        let sql = "insert into account (person, created) values ($1, $2)
            on conflict (person) do update set closed = null, entered = null where account.closed is not null";
        let opened = self.conn.run(sql, binds![person, now]).await? == 1;
        if opened {
            self.note(Note::about(Act::AccountOpened, by, person))
                .await?;
        }
        Ok(opened)
    }

    /// See [`Store::close_account`].
    pub(super) async fn close_account(
        &mut self,
        person: PersonId,
        by: Option<PersonId>,
    ) -> Result<()> {
        let now = self.now();
        let sql = "update account set closed = $2 where person = $1 and closed is null";
        if self.conn.run(sql, binds![person, now]).await? == 0 {
            return Err(StoreError::NotFound);
        }
        for held in roles::given_to(&mut self.conn, person).await? {
            self.take_role(person, held, by).await?;
        }
        self.end_sessions(person).await?;
        self.forget_means(person).await?;
        self.note(Note::about(Act::AccountClosed, by, person)).await
    }

    /// Lets go of everything that opens an account, and of who was asked to.
    pub(super) async fn forget_means(&mut self, person: PersonId) -> Result<()> {
        for sql in [
            "delete from password where account = $1",
            "delete from totp where account = $1",
            "delete from recovery_code where account = $1",
            "delete from passkey where account = $1",
            "delete from known_browser where account = $1",
            "delete from door_step where account = $1",
            "delete from account_invitation where person = $1",
        ] {
            self.conn.run(sql, binds![person]).await?;
        }
        Ok(())
    }

    pub(super) async fn has_account(&mut self, person: PersonId) -> Result<()> {
        let sql = "select person from account where person = $1 and closed is null";
        self.conn.one(sql, binds![person]).await.map(drop)
    }

    async fn keep_password(
        &mut self,
        person: PersonId,
        hash: String,
        ends: Option<Moment>,
    ) -> Result<()> {
        let now = self.now();
        let sql = "insert into password (account, hash, set_at, ends) values ($1, $2, $3, $4)
            on conflict (account) do update set hash = excluded.hash, set_at = excluded.set_at, ends = excluded.ends";
        self.conn.run(sql, binds![person, hash, now, ends]).await?;
        Ok(())
    }
}

async fn account(conn: &mut Conn, row: &Row, now: Moment) -> Result<Account> {
    let person = row.get("id")?;
    Ok(Account {
        person,
        name: row.get("name")?,
        mail: row.get("mail")?,
        roles: roles::of(conn, person, now).await?,
        password_hash: row.optional("hash")?,
        closed: row.optional("closed")?,
    })
}
