//! The ledger as it is kept: a letter's lines, what they add up to, and what opens the commitments in them.

use super::{Chain, LedgerBreak, LedgerFault, LetterRecord, Result, Store, StoreError};
use crate::db::{Conn, Row, binds};
use letters::{
    hash::Hash,
    ids::{InvitationId, LetterId},
    ledger::{self, Act, Commitment, Entry, Head, Opening, Tally},
    text::Slug,
    time::Moment,
};
use std::collections::BTreeMap;

/// A letter's chain, seen to be whole, and what it adds up to.
pub(super) struct Extract {
    /// Its entries, in order.
    pub entries: Vec<Entry>,
    /// Its end.
    pub head: Option<Head>,
    /// What the entries add up to.
    pub tally: Tally,
    /// What opens the commitments in it.
    pub openings: BTreeMap<Commitment, Opening>,
    /// What is kept beside its lines, in order.
    pub beside: Vec<Beside>,
}

/// What is kept beside a line.
pub(super) struct Beside {
    pub n: u64,
    pub hash: Hash,
    pub at: Moment,
}

impl Extract {
    /// Reads and checks a letter's chain: what does not hold is not counted.
    ///
    /// # Errors
    /// [`StoreError::Ledger`] at the first line that does not hold.
    pub(super) async fn load(conn: &mut Conn, letter: &LetterRecord) -> Result<Self> {
        Ok(Self::with_lines(conn, letter).await?.0)
    }

    /// The same, with the lines themselves.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub(super) async fn with_lines(
        conn: &mut Conn,
        letter: &LetterRecord,
    ) -> Result<(Self, Vec<String>)> {
        let sql = "select letter, n, line, hash, at from ledger_entry where letter = $1 order by n";
        let rows = conn.all(sql, binds![letter.id]).await?;
        let lines: Vec<String> = (rows.iter().map(|row| row.get("line"))).collect::<Result<_>>()?;
        let read = |row: &Row| {
            Ok(Beside {
                n: row.get("n")?,
                hash: row.get("hash")?,
                at: row.get("at")?,
            })
        };
        let beside = rows.iter().map(read).collect::<Result<_>>()?;
        let (head, entries) = ledger::verify(lines.iter().map(String::as_str))
            .map_err(|error| broken(&letter.slug, error.into()))?;
        if entries
            .first()
            .is_some_and(|first| first.letter != letter.id)
        {
            return Err(broken(&letter.slug, LedgerFault::OtherLetter));
        }
        let extract = Self {
            tally: ledger::tally(&entries),
            entries,
            head,
            openings: openings(conn, letter.id).await?.into_iter().collect(),
            beside,
        };
        Ok((extract, lines))
    }

    /// The last signature on an invitation.
    pub(super) fn signing(&self, signed: InvitationId) -> Option<&Entry> {
        let signs = |entry: &&Entry| matches!(&entry.act, Act::Signed { invitation, .. } if *invitation == signed);
        self.entries.iter().rev().find(signs)
    }

    /// The reason given with the last refusal of an invitation, as it was committed to.
    pub(super) fn reason(&self, declined: InvitationId) -> Option<Commitment> {
        let refusals = |entry: &Entry| match &entry.act {
            Act::Declined {
                invitation, reason, ..
            } if *invitation == declined => Some(*reason),
            _ => None,
        };
        self.entries.iter().rev().find_map(refusals).flatten()
    }

    /// The value behind a commitment, unless it was erased.
    pub(super) fn value(&self, commitment: Option<Commitment>) -> Option<&str> {
        let opening = self.openings.get(&commitment?)?;
        Some(opening.value.as_str())
    }
}

/// Names the letter whose record does not hold.
pub(super) fn broken(slug: &Slug, fault: LedgerFault) -> StoreError {
    let slug = slug.clone();
    StoreError::Ledger(LedgerBreak { slug, fault })
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

/// How often it was signed on an invitation, as the chain has it.
pub(super) async fn times_signed(
    conn: &mut Conn,
    letter: LetterId,
    on: InvitationId,
) -> Result<u32> {
    // All lines that name it, to be read.
    let sql = "select letter, line from ledger_entry where letter = $1 and line like $2";
    let rows = conn.all(sql, binds![letter, format!("%{on}%")]).await?;
    let mut times = 0;
    for row in rows {
        let line: String = row.get("line")?;
        let entry = Entry::read(&line).map_err(|error| row.corrupt("line", &error.0))?;
        let signs = matches!(entry.act, Act::Signed { invitation, .. } if invitation == on);
        times += u32::from(signs);
    }
    Ok(times)
}

impl Store {
    /// How often it was signed on an invitation, signatures that ended among them.
    pub async fn times_signed(&self, letter: LetterId, on: InvitationId) -> Result<u32> {
        times_signed(&mut self.db.read().await?, letter, on).await
    }

    /// A letter's chain, line by line: what anyone can check.
    pub async fn ledger_lines(&self, letter: LetterId) -> Result<Vec<String>> {
        lines(&mut self.db.read().await?, letter).await
    }

    /// What opens the names that print under a text, and their signatures with keys of their own: these are public, no
    /// others. What was said beside them is not among it: see [`Self::remark_openings`].
    pub async fn printed_openings(
        &self,
        letter: &LetterRecord,
        text: Hash,
    ) -> Result<Vec<(Commitment, Opening)>> {
        let extract = Extract::load(&mut self.snapshot().await?, letter).await?;
        let printed = extract.tally.printed(text);
        let opened = printed.flat_map(|(invitation, standing)| {
            let person = extract.signing(invitation).and_then(|signed| signed.person);
            let both = person.into_iter().chain(standing.key);
            both.filter_map(|it| Some((it, extract.openings.get(&it)?.clone())))
                .collect::<Vec<_>>()
        });
        Ok(opened.collect())
    }

    /// What opens that which everybody reads beside the names under a text. It stays out of what is sealed, as it can be taken
    /// off the page.
    pub async fn remark_openings(
        &self,
        letter: &LetterRecord,
        text: Hash,
    ) -> Result<Vec<(Commitment, Opening)>> {
        let extract = Extract::load(&mut self.snapshot().await?, letter).await?;
        let given = ledger::signatures(&extract.entries).into_iter();
        let said = given
            .filter(|it| it.prints_under(text))
            .filter_map(|it| it.said());
        Ok(said
            .filter_map(|it| Some((it, extract.openings.get(&it)?.clone())))
            .collect())
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
