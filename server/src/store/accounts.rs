//! Accounts: who can sign in, and as what.

use super::{Account, Result, Store, StoreError};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{
    ids::PersonId,
    role::Role,
    text::{MailAddress, PersonName},
};

impl Store {
    /// Adds an account, for a person who may be known already.
    ///
    /// # Errors
    /// [`StoreError::MailTaken`] when there is an account with this mail address.
    pub async fn add_account(
        &self,
        mail: MailAddress,
        name: PersonName,
        role: Role,
        password_hash: String,
    ) -> Result<PersonId> {
        self.write(move |w| {
            async move {
                let person = w.person_with(name, mail.clone()).await?;
                let sql = "insert into account (person, role, password_hash, created) values ($1, $2, $3, $4)";
                let now = w.now();
                match w.conn.try_run(sql, binds![person, role, password_hash, now]).await? {
                    Ok(_) => Ok(person),
                    Err(error) if is_unique(&error) => Err(StoreError::MailTaken(mail)),
                    Err(error) => Err(error.into()),
                }
            }
            .boxed()
        })
        .await
    }

    /// The account with this mail address.
    pub async fn account(&self, mail: &MailAddress) -> Result<Option<Account>> {
        let sql = "select p.id, p.name, p.mail, a.role, a.password_hash from account a join person p on p.id = a.person where p.mail = $1";
        self.db
            .read()
            .await?
            .first(sql, binds![mail.clone()])
            .await?
            .as_ref()
            .map(account)
            .transpose()
    }

    /// Every account, by name.
    pub async fn accounts(&self) -> Result<Vec<Account>> {
        let sql = "select p.id, p.name, p.mail, a.role, a.password_hash from account a join person p on p.id = a.person";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        let mut accounts = rows.iter().map(account).collect::<Result<Vec<Account>>>()?;
        // By name here and not in SQL: the engines disagree about letters with accents.
        accounts.sort_by_cached_key(|it| (it.name.as_str().to_lowercase(), it.person));
        Ok(accounts)
    }

    /// Sets a password, and ends every session of that account: whoever had the old one is out.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the person has no account.
    pub async fn set_password(&self, person: PersonId, password_hash: String) -> Result<()> {
        self.write(move |w| {
            async move {
                let changed = w
                    .conn
                    .run(
                        "update account set password_hash = $2 where person = $1",
                        binds![person, password_hash],
                    )
                    .await?;
                if changed == 0 {
                    return Err(StoreError::NotFound);
                }
                w.conn
                    .run("delete from session where person = $1", binds![person])
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }
}

/// Only the primary key of an account is unique: the person.
fn is_unique(error: &sqlx::Error) -> bool {
    error
        .as_database_error()
        .is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

fn account(row: &Row) -> Result<Account> {
    Ok(Account {
        person: row.get("id")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        role: row.get("role")?,
        password_hash: row.get("password_hash")?,
    })
}
