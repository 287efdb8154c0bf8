//! Support: of which text, since and until when, and how many. Who they are is in no ledger; the batches are compared.

use super::{Done, NotRebuilt, Rebuilding, made};
use crate::{
    db::binds,
    store::{Result, support},
};
use letters::{ids::PersonId, ledger::told, support::Support, time::Moment};

/// Support as it is kept, but for when its names were let go.
#[derive(Clone, Copy, PartialEq, Eq)]
struct SupportRow {
    support: Support,
    opened_by: PersonId,
    closed_by: Option<PersonId>,
    counted: u64,
    batches: u32,
    folded: Option<Moment>,
}

impl Rebuilding<'_> {
    pub(super) async fn support(&mut self) -> Result<()> {
        let row = self.support_row().await?;
        let Some(told) = told::support(&self.extract.entries) else {
            if row.is_some() {
                let sql = "delete from support where letter = $1";
                self.hand.write(sql, binds![self.letter]).await?;
                self.hand.note("support", self.letter, Done::Removed);
            }
            return Ok(());
        };
        let gone = || NotRebuilt::gone("support", self.letter);
        let opened_by = self.who(told.opened_by, row.map(|row| row.opened_by));
        let closed_by = self.who(told.closed_by, row.and_then(|row| row.closed_by));
        let closed_by = match told.support.closed {
            Some(_) => Some(closed_by.ok_or_else(gone)?),
            None => None,
        };
        let told = SupportRow {
            support: told.support,
            opened_by: opened_by.ok_or_else(gone)?,
            closed_by,
            // Below zero only in a chain that cannot be; then it does not hold, and that is said in the end.
            counted: u64::try_from(self.extract.tally.supporters).unwrap_or(0),
            batches: self.extract.tally.batches,
            folded: told.folded,
        };
        if row == Some(told) {
            return Ok(());
        }
        self.put_support(told, row.is_some()).await
    }

    async fn support_row(&mut self) -> Result<Option<SupportRow>> {
        let conn = &mut self.hand.w.conn;
        let Some(kept) = support::of(conn, self.letter).await? else {
            return Ok(None);
        };
        let sql = "select letter, opened_by, closed_by from support where letter = $1";
        let by = conn.one(sql, binds![self.letter]).await?;
        Ok(Some(SupportRow {
            support: kept.support,
            opened_by: by.get("opened_by")?,
            closed_by: by.optional("closed_by")?,
            counted: kept.counted,
            batches: kept.batches,
            folded: kept.folded,
        }))
    }

    async fn put_support(&mut self, told: SupportRow, there: bool) -> Result<()> {
        let Support {
            text,
            opened,
            until,
            closed,
        } = told.support;
        let mut values = binds![
            self.letter,
            text,
            opened,
            told.opened_by,
            until,
            closed,
            told.closed_by,
            told.counted,
            told.batches,
            told.folded
        ];
        let sql = if there {
            "update support set text_hash = $2, opened = $3, opened_by = $4, until = $5, closed = $6, closed_by = $7, counted = $8,
                batches = $9, folded = $10 where letter = $1"
        } else {
            values.extend(binds![self.let_go().await?]);
            "insert into support (letter, text_hash, opened, opened_by, until, closed, closed_by, counted, batches, folded, let_go)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        };
        self.hand.write(sql, values).await?;
        self.hand.note("support", self.letter, made(there));
        Ok(())
    }

    /// Of a row that is gone: now, when somebody who was counted is known no more, and did not go back on it. Then nothing
    /// tells who comes twice, and support is not opened again.
    async fn let_go(&mut self) -> Result<Option<Moment>> {
        let sql = "select id from supporter where letter = $1 and mail is null and withdrawn is null limit 1";
        let gone = (self.hand.w.conn.first(sql, binds![self.letter])).await?;
        Ok(gone.map(|_| self.hand.w.now()))
    }
}
