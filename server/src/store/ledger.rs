//! The ledger as it is kept: a letter's lines, what they add up to, and what opens the commitments in them.

use super::{Chain, LetterRecord, Result, Store, StoreError};
use crate::db::{Conn, binds};
use letters::{
    ids::LetterId,
    ledger::{self, Commitment, Entry, Opening, Tally},
};

/// A letter's chain, read and counted.
pub(super) struct Extract {
    /// What the entries add up to.
    pub tally: Tally,
}

impl Extract {
    /// Reads a letter's chain. A line that cannot be read is corrupt data, not an empty ledger.
    pub(super) async fn load(conn: &mut Conn, letter: &LetterRecord) -> Result<Self> {
        let lines = lines(conn, letter.id).await?;
        let corrupt = |error: ledger::NotAnEntry| {
            StoreError::Corrupt(format!("ledger_entry of {}: {error}", letter.slug))
        };
        let entries: Vec<Entry> = lines
            .iter()
            .map(|line| Entry::read(line))
            .collect::<std::result::Result<_, _>>()
            .map_err(corrupt)?;
        Ok(Self {
            tally: ledger::tally(&entries),
        })
    }
}

/// A letter's lines, in order.
pub(super) async fn lines(conn: &mut Conn, letter: LetterId) -> Result<Vec<String>> {
    let sql = "select letter, line from ledger_entry where letter = $1 order by n";
    conn.all(sql, binds![letter])
        .await?
        .iter()
        .map(|row| row.get("line"))
        .collect()
}

impl Store {
    /// A letter's chain, line by line: what anyone can check.
    pub async fn ledger_lines(&self, letter: LetterId) -> Result<Vec<String>> {
        lines(&mut self.db.read().await?, letter).await
    }

    /// Every letter's chain, in the order in which the letters were made.
    pub async fn chains(&self) -> Result<Vec<Chain>> {
        let mut conn = self.snapshot().await?;
        let rows = conn
            .all("select id, slug from letter order by id", binds![])
            .await?;
        let mut chains = Vec::with_capacity(rows.len());
        for row in rows {
            let letter = row.get("id")?;
            chains.push(Chain {
                letter,
                slug: row.get("slug")?,
                lines: lines(&mut conn, letter).await?,
            });
        }
        Ok(chains)
    }

    /// What opens the commitments in a letter's chain, as far as it was not erased.
    pub async fn openings(&self, letter: LetterId) -> Result<Vec<(Commitment, Opening)>> {
        openings(&mut self.db.read().await?, letter).await
    }
}

pub(super) async fn openings(
    conn: &mut Conn,
    letter: LetterId,
) -> Result<Vec<(Commitment, Opening)>> {
    let sql = "select letter, commitment, salt, value from opening where letter = $1";
    let rows = conn.all(sql, binds![letter]).await?;
    let read = |row: &crate::db::Row| {
        let salt: Vec<u8> = row.get("salt")?;
        let salt = salt
            .try_into()
            .map_err(|_| row.corrupt("salt", "is not 32 bytes"))?;
        Ok((
            row.get("commitment")?,
            Opening {
                salt,
                value: row.get("value")?,
            },
        ))
    };
    rows.iter().map(read).collect()
}
