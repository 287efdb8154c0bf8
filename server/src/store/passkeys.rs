//! Passkeys: found by the credential that an authenticator names.

use super::{Note, OutgoingMail, PasskeyRecord, Result, Store, StoreError};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{PasskeyId, PersonId},
    text::Line,
};

fn passkey(row: &Row) -> Result<PasskeyRecord> {
    Ok(PasskeyRecord {
        id: row.get("id")?,
        account: row.get("account")?,
        data: row.get("data")?,
        name: row.get("name")?,
        added: row.get("added")?,
        last_used: row.optional("last_used")?,
    })
}

impl Store {
    /// Adds a passkey. Its owner hears so by this mail.
    ///
    /// # Errors
    /// [`StoreError::PasskeyKnown`] when this authenticator is known already.
    pub async fn add_passkey(
        &self,
        person: PersonId,
        credential: Vec<u8>,
        data: String,
        name: Line,
        mail: Option<OutgoingMail>,
    ) -> Result<PasskeyId> {
        self.write(move |w| {
            async move {
                let now = w.now();
                w.has_account(person).await?;
                let id = PasskeyId::new(now, w.random());
                let sql = "insert into passkey (id, account, credential, data, name, added) values ($1, $2, $3, $4, $5, $6)
                    on conflict (credential) do nothing";
                let values = binds![id, person, credential, data, name, now];
                if w.conn.run(sql, values).await? == 0 {
                    return Err(StoreError::PasskeyKnown);
                }
                w.inform(mail).await?;
                w.note(Note::own(Act::PasskeyAdded, person)).await?;
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// Somebody's passkeys, the newest first.
    pub async fn passkeys(&self, person: PersonId) -> Result<Vec<PasskeyRecord>> {
        let sql = "select id, account, data, name, added, last_used from passkey where account = $1 order by id desc";
        let rows = self.db.read().await?.all(sql, binds![person]).await?;
        rows.iter().map(passkey).collect()
    }

    /// The passkey that an authenticator names, of an open account.
    pub async fn passkey(&self, credential: Vec<u8>) -> Result<Option<PasskeyRecord>> {
        let sql = "select k.id, k.account, k.data, k.name, k.added, k.last_used from passkey k
            join account a on a.person = k.account where k.credential = $1 and a.closed is null";
        let row = self.db.read().await?.first(sql, binds![credential]).await?;
        row.as_ref().map(passkey).transpose()
    }

    /// Notes that a passkey opened the door; its counter moved from what was read to what is now known.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was used or removed meanwhile: a copy of the answer opens nothing.
    pub async fn used_passkey(&self, id: PasskeyId, read: String, known: String) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql =
                    "update passkey set data = $3, last_used = $4 where id = $1 and data = $2";
                match w.conn.run(sql, binds![id, read, known, now]).await? {
                    0 => Err(StoreError::NotFound),
                    _ => Ok(()),
                }
            }
            .boxed()
        })
        .await
    }

    /// Removes one of somebody's own passkeys. They hear so by this mail.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not theirs, or not there.
    pub async fn remove_passkey(
        &self,
        person: PersonId,
        id: PasskeyId,
        mail: Option<OutgoingMail>,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let sql = "delete from passkey where id = $1 and account = $2";
                if w.conn.run(sql, binds![id, person]).await? == 0 {
                    return Err(StoreError::NotFound);
                }
                w.inform(mail).await?;
                w.note(Note::own(Act::PasskeyRemoved, person)).await
            }
            .boxed()
        })
        .await
    }
}
