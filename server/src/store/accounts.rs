//! Accounts: who can sign in, and as what.

use super::{Account, NewAccount, Note, Result, Store, StoreError, roles};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{PersonId, SessionId},
    text::MailAddress,
    time::Moment,
};

/// The account's columns, with a condition behind them.
macro_rules! account_where {
    ($condition:literal) => {
        concat!(
            "select p.id, p.name, p.mail, a.closed, s.hash from account a join person p on p.id = a.person
            left join password s on s.account = a.person",
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
        self.write(move |w| {
            async move {
                let person = w.person_with(new.name, new.mail.clone()).await?;
                let now = w.now();
                let sql = "insert into account (person, created) values ($1, $2)
                    on conflict (person) do update set closed = null where account.closed is not null";
                if w.conn.run(sql, binds![person, now]).await? == 0 {
                    return Err(StoreError::MailTaken(new.mail));
                }
                if let Some(hash) = new.password_hash {
                    w.keep_password(person, hash).await?;
                }
                w.note(Note::about(Act::AccountOpened, by, person)).await?;
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
        let sql = account_where!(" where p.mail = $1 and a.closed is null");
        let mut conn = self.db.read().await?;
        match conn.first(sql, binds![mail.clone()]).await? {
            Some(row) => account(&mut conn, &row, self.now()).await.map(Some),
            None => Ok(None),
        }
    }

    /// Somebody's account, also a closed one.
    pub async fn account_of(&self, person: PersonId) -> Result<Option<Account>> {
        let sql = account_where!(" where a.person = $1");
        let mut conn = self.db.read().await?;
        match conn.first(sql, binds![person]).await? {
            Some(row) => account(&mut conn, &row, self.now()).await.map(Some),
            None => Ok(None),
        }
    }

    /// Every account, also the closed ones, by name.
    pub async fn accounts(&self) -> Result<Vec<Account>> {
        let mut conn = self.db.read().await?;
        let rows = conn.all(account_where!(""), binds![]).await?;
        let mut accounts = Vec::with_capacity(rows.len());
        for row in &rows {
            accounts.push(account(&mut conn, row, self.now()).await?);
        }
        // By name here and not in SQL: the engines disagree about letters with accents.
        accounts.sort_by_cached_key(|it| (it.name.as_str().to_lowercase(), it.person));
        Ok(accounts)
    }

    /// Sets a password, and ends every other session of that account: whoever had the old one is out.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the person has no account.
    pub async fn set_password(
        &self,
        person: PersonId,
        hash: String,
        keep: Option<SessionId>,
        by: Option<PersonId>,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                w.has_account(person).await?;
                w.keep_password(person, hash).await?;
                w.end_other_sessions(person, keep).await?;
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
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "update account set closed = $2 where person = $1 and closed is null";
                if w.conn.run(sql, binds![person, now]).await? == 0 {
                    return Err(StoreError::NotFound);
                }
                for held in roles::given_to(&mut w.conn, person).await? {
                    w.take_role(person, held, by).await?;
                }
                w.end_sessions(person).await?;
                for sql in [
                    "delete from password where account = $1",
                    "delete from totp where account = $1",
                    "delete from recovery_code where account = $1",
                    "delete from passkey where account = $1",
                    "delete from known_browser where account = $1",
                    "delete from door_step where account = $1",
                ] {
                    w.conn.run(sql, binds![person]).await?;
                }
                w.note(Note::about(Act::AccountClosed, by, person)).await
            }
            .boxed()
        })
        .await
    }
}

impl super::Writing {
    pub(super) async fn has_account(&mut self, person: PersonId) -> Result<()> {
        let sql = "select person from account where person = $1 and closed is null";
        self.conn.one(sql, binds![person]).await.map(drop)
    }

    async fn keep_password(&mut self, person: PersonId, hash: String) -> Result<()> {
        let now = self.now();
        let sql = "insert into password (account, hash, set_at) values ($1, $2, $3)
            on conflict (account) do update set hash = excluded.hash, set_at = excluded.set_at";
        self.conn.run(sql, binds![person, hash, now]).await?;
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
