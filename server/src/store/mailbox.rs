//! How far the mailbox was read in which answers arrive, whether it can be read, and what in it was passed over.

use super::{
    InMailbox, MailboxState, MailboxTry, Note, PassedOver, Result, Store, StoreError, Tried,
    Writing,
};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{audit, ids::PersonId, incoming::Trouble};
use std::collections::HashMap;

impl Store {
    /// The UID up to which a mailbox was read; 0 for none, when its UIDs are no longer those of before. Nothing where nobody
    /// looked into it yet.
    pub async fn mailbox_read_to(&self, name: &str, validity: u32) -> Result<Option<u32>> {
        // Of a mailbox that could never be read there is no UIDVALIDITY, which is never 0 (RFC 9051, 2.3.1.1).
        let sql = "select validity, taken from mailbox where name = $1 and validity > 0";
        let mut conn = self.db.read().await?;
        let row = conn.first(sql, binds![name.to_owned()]).await?;
        let Some(row) = row else { return Ok(None) };
        let known: u32 = row.get("validity")?;
        Ok(Some(if known == validity {
            row.get("taken")?
        } else {
            0
        }))
    }

    /// The message with this UID is in the store, or was passed over, and so are those before it.
    pub async fn mailbox_taken(&self, name: &str, validity: u32, uid: u32) -> Result<()> {
        let name = name.to_owned();
        self.write(move |w| {
            async move {
                w.know_mailbox(&name, validity).await?;
                // Another node may be further.
                let sql = "update mailbox set taken = $3 where name = $1 and validity = $2 and taken < $3";
                w.conn.run(sql, binds![name.clone(), validity, uid]).await?;
                // How often something was tried matters until it came in, or is there no more.
                let sql = "delete from mailbox_message where mailbox = $1 and passed is null and (validity <> $2 or uid <= $3)";
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
    pub async fn mailbox_fails(&self, name: &str, why: Trouble) -> Result<()> {
        let name = name.to_owned();
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "insert into mailbox (name) values ($1) on conflict (name) do nothing";
                w.conn.run(sql, binds![name.clone()]).await?;
                let sql =
                    "update mailbox set problem = $2, since = coalesce(since, $3) where name = $1";
                let why = why.key().to_owned();
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
            Some(since) => {
                let why: String = row.get("problem")?;
                Some((since, Trouble::from_key(&why)))
            }
        };
        Ok(Some(MailboxState {
            looked: row.optional("looked")?,
            problem,
        }))
    }
}

/// Messages that could not be taken in.
impl Store {
    /// What of a mailbox's messages could not be taken in, by UID.
    pub async fn mailbox_tried(&self, name: &str, validity: u32) -> Result<HashMap<u32, Tried>> {
        let sql = "select uid, tries, why, passed from mailbox_message where mailbox = $1 and validity = $2";
        let mut conn = self.db.read().await?;
        let rows = conn.all(sql, binds![name.to_owned(), validity]).await?;
        let read = |row: &Row| {
            let passed: Option<letters::time::Moment> = row.optional("passed")?;
            let tried = Tried {
                times: row.get("tries")?,
                why: row.get("why")?,
                passed: passed.is_some(),
            };
            Ok((row.get("uid")?, tried))
        };
        rows.iter().map(read).collect()
    }

    /// A message was tried and could not be taken in.
    pub async fn mailbox_fails_at(&self, at: InMailbox, failed: MailboxTry) -> Result<()> {
        self.write(move |w| async move { w.tried(&at, failed).await }.boxed())
            .await
    }

    /// A message was tried, could not be taken in, and is passed over.
    pub async fn mailbox_passes(&self, at: InMailbox, failed: MailboxTry) -> Result<()> {
        self.write(move |w| {
            async move {
                w.tried(&at, failed).await?;
                let now = w.now();
                let InMailbox { mailbox, validity, uid } = at;
                let sql = "update mailbox_message set passed = $4 where mailbox = $1 and validity = $2 and uid = $3 and passed is null";
                w.conn.run(sql, binds![mailbox, validity, uid, now]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// The messages that were passed over and that nobody saw to, of whatever mailbox, in the order in which they were.
    pub async fn passed_over(&self) -> Result<Vec<PassedOver>> {
        let sql = "select mailbox, validity, uid, why, tries, first_try, arrived, bytes, passed from mailbox_message
            where passed is not null and seen is null order by passed, mailbox, validity, uid";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        rows.iter().map(passed_over).collect()
    }

    /// Somebody saw to a message that was passed over. Who does so twice, or after somebody else, changes nothing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when no such message was passed over.
    pub async fn see_to_passed_over(&self, at: InMailbox, by: PersonId) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let InMailbox { mailbox, validity, uid } = at;
                let sql = "update mailbox_message set seen = $4, seen_by = $5
                    where mailbox = $1 and validity = $2 and uid = $3 and passed is not null and seen is null";
                let which = binds![mailbox.clone(), validity, uid, now, by];
                if w.conn.run(sql, which).await? == 0 {
                    let sql = "select uid from mailbox_message where mailbox = $1 and validity = $2 and uid = $3 and passed is not null";
                    let there = w.conn.first(sql, binds![mailbox, validity, uid]).await?;
                    return there.map(drop).ok_or(StoreError::NotFound);
                }
                let act = audit::Act::PassedOverSeen;
                let note = Note { act, by: Some(by), person: None, organisation: None, letter: None, detail: None };
                w.note(note).await
            }
            .boxed()
        })
        .await
    }
}

fn passed_over(row: &Row) -> Result<PassedOver> {
    Ok(PassedOver {
        at: InMailbox {
            mailbox: row.get("mailbox")?,
            validity: row.get("validity")?,
            uid: row.get("uid")?,
        },
        last: MailboxTry {
            why: row.get("why")?,
            arrived: row.optional("arrived")?,
            bytes: row.optional("bytes")?,
        },
        tries: row.get("tries")?,
        first: row.get("first_try")?,
        passed: row.get("passed")?,
    })
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

    /// Counts a try. What was passed over stays as it was.
    async fn tried(&mut self, at: &InMailbox, failed: MailboxTry) -> Result<()> {
        let InMailbox {
            mailbox,
            validity,
            uid,
        } = at.clone();
        self.know_mailbox(&mailbox, validity).await?;
        let now = self.now();
        let MailboxTry {
            why,
            arrived,
            bytes,
        } = failed;
        let sql = "insert into mailbox_message (mailbox, validity, uid, why, tries, first_try, last_try, arrived, bytes)
            values ($1, $2, $3, $4, 1, $5, $5, $6, $7) on conflict (mailbox, validity, uid) do update
            set tries = mailbox_message.tries + 1, why = excluded.why, last_try = excluded.last_try,
                arrived = coalesce(excluded.arrived, mailbox_message.arrived), bytes = coalesce(excluded.bytes, mailbox_message.bytes)
            where mailbox_message.passed is null";
        let values = binds![mailbox, validity, uid, why, now, arrived, bytes];
        self.conn.run(sql, values).await.map(drop)
    }
}
