//! How far the mailbox was read in which answers arrive, and whether it can be read.

use super::{MailboxState, Result, Store, Writing};
use crate::db::binds;
use futures_util::FutureExt as _;

/// How much is kept of why a mailbox cannot be read, in characters.
const MOST_WORDS: usize = 500;

impl Store {
    /// The UID up to which a mailbox was read, 0 for none, as long as its UIDs are those of this UIDVALIDITY.
    pub async fn mailbox_read_to(&self, name: &str, validity: u32) -> Result<u32> {
        let sql = "select taken from mailbox where name = $1 and validity = $2";
        let row = self
            .db
            .read()
            .await?
            .first(sql, binds![name.to_owned(), validity])
            .await?;
        row.map_or(Ok(0), |row| row.get("taken"))
    }

    /// The message with this UID is in the store, and so are those before it.
    pub async fn mailbox_taken(&self, name: &str, validity: u32, uid: u32) -> Result<()> {
        let name = name.to_owned();
        self.write(move |w| {
            async move {
                w.know_mailbox(&name, validity).await?;
                // Another node may be further.
                let sql = "update mailbox set taken = $3 where name = $1 and validity = $2 and taken < $3";
                w.conn.run(sql, binds![name, validity, uid]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// It was read to its end.
    pub async fn mailbox_looked(&self, name: &str, validity: u32) -> Result<()> {
        let name = name.to_owned();
        self.write(move |w| {
            async move {
                w.know_mailbox(&name, validity).await?;
                let now = w.now();
                let sql =
                    "update mailbox set looked = $2, problem = null, since = null where name = $1";
                w.conn.run(sql, binds![name, now]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// It cannot be read; since when is kept from the first time.
    pub async fn mailbox_fails(&self, name: &str, why: &str) -> Result<()> {
        let name = name.to_owned();
        let why: String = why.chars().take(MOST_WORDS).collect();
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "insert into mailbox (name) values ($1) on conflict (name) do nothing";
                w.conn.run(sql, binds![name.clone()]).await?;
                let sql =
                    "update mailbox set problem = $2, since = coalesce(since, $3) where name = $1";
                w.conn.run(sql, binds![name, why, now]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// How it stands with a mailbox; none when it was never tried.
    pub async fn mailbox(&self, name: &str) -> Result<Option<MailboxState>> {
        let sql = "select looked, problem, since from mailbox where name = $1";
        let row = self
            .db
            .read()
            .await?
            .first(sql, binds![name.to_owned()])
            .await?;
        let Some(row) = row else { return Ok(None) };
        let problem = match row.optional("since")? {
            None => None,
            Some(since) => Some((since, row.get("problem")?)),
        };
        Ok(Some(MailboxState {
            looked: row.optional("looked")?,
            problem,
        }))
    }
}

impl Writing {
    /// Begins anew with a mailbox whose UIDs do.
    async fn know_mailbox(&mut self, name: &str, validity: u32) -> Result<()> {
        let sql =
            "insert into mailbox (name, validity) values ($1, $2) on conflict (name) do nothing";
        self.conn
            .run(sql, binds![name.to_owned(), validity])
            .await?;
        let sql = "update mailbox set validity = $2, taken = 0 where name = $1 and validity <> $2";
        self.conn
            .run(sql, binds![name.to_owned(), validity])
            .await?;
        Ok(())
    }
}
