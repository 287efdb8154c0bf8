//! A rebuild: the tables made anew of the ledger, its openings and the texts of the versions, and of nothing else.
//!
//! Of each letter the chain is verified first, and the tree over all lines before any letter. Then, in one transaction per
//! letter, every row is made to say what the chain tells ([`letters::ledger::told`], [`letters::ledger::signatures`],
//! [`letters::ledger::tally`]: the same readings that verifying compares with), and all that `ledger verify` asks of a letter
//! is asked before it is kept. A row that says it already is not touched. The ledger gets no line of it.
//!
//! # What a table has from where
//!
//! | row | from the chain and the texts | who, from an opening | stays as the row has it | a row that is gone |
//! |---|---|---|---|---|
//! | `letter` | stage, since, pin, file, from which stage it was called off and why (its opening) | | draft or review and since when, as long as nothing is pinned; all else | cannot be: the chain names it |
//! | `letter`, `version` | number of the newest; subject and kind, of the text | | text, author, note | refused |
//! | `sealed_file` | hash | | pages, size, moment | refused |
//! | `publication` | moment, file | by whom | | made |
//! | `signing_round` | text, opened, deadline, moved, state, ended | by whom | what it does by itself (reminders) | made, without reminders |
//! | `invitation` | round, organisation, answer, when, capacity, lapsed; reason of a refusal, of its opening | who is asked | hashes of link and code, tries; remark with a signature | made, with secrets that nobody has: who is asked needs a new link |
//! | `cosignature` | all of it but the next column, standing or ended; names, function and mandate of the openings | | remark; what nothing opens any more | made, with the remark that the invitation still has |
//! | `cosignature_exception` | all of it | | | made |
//! | `dispatch` | channel, day, moment | by whom | to whom, note | refused |
//! | `response` | kind, day, moment, file | by whom | from whom, words, name of the file, public or not | refused |
//! | `outcome` | response, demand, what was said, moment; by whom it was said, passage and why of its opening | by whom | | made |
//! | `commitment_step` | commitment, response, what was said, moment; what was promised and why of its opening | by whom | | made |
//! | `struck` (of sendings and responses) | which, moment; why of its opening; that such a response is not public | by whom | | made |
//! | `objection` | round, invitation, text, moment; mandate of its opening | | thread | made, when the suggestion is there |
//! | `review_turn` | that an objection was taken back, and when | by whom | all else | made |
//! | `support` | text, since and until when, closed, how many in how many batches, when last counted | by whom | when its names were let go | made |
//!
//! Who did something is committed to as a name. Whom a row names stays; where the row is gone, it is who stands beside the
//! opening. The name of a signature that nothing opens any more is [`letters::privacy::ERASED`] where its person was erased, or
//! where it was let go after the signature had ended; any other may be the last that is left of it, and is named instead. A
//! mandate that nothing opens any more stays as it is in its row.
//!
//! A row of which the chain tells nothing goes where it has nothing of its own (a signature, a publication, a sealed file, a
//! support); a round, an invitation, a sending, a response, an outcome, a step of a commitment, that something was struck out or an objection may have, and is named instead. What cannot be
//! made is named as well: [`NotRebuilt`]. Then that letter stays as it was.
//!
//! Rows that follow from no chain stay: people, organisations and mandates, drafts and their review, who supports a letter
//! (the batches are compared), `stage_change`, events, mail.
//!
//! # How
//! Triggers let nothing of this through, and are set aside for the transaction ([`crate::db::Conn`]); only when something is
//! wrong. Foreign keys, checks and unique indexes hold.

mod commitments;
mod letter;
mod objections;
mod outcomes;
mod outside;
mod redactions;
mod rounds;
mod signatures;
mod struck;
mod support;

use super::{
    Result, Store, StoreError, Writing, in_own_task,
    ledger::Extract,
    letter_rows::{self, letters_where},
    verify,
};
use crate::db::{Conn, SetAside, Value, binds};
use futures_util::FutureExt as _;
use letters::{
    ids::{LetterId, PersonId},
    ledger::Commitment,
    stage::Stage,
    text::Slug,
};
use std::{collections::BTreeMap, fmt};
use thiserror::Error;

/// What became of one letter.
#[derive(Debug)]
pub struct Rebuilt {
    /// Which letter.
    pub slug: Slug,
    /// What was put right, in the order in which it was done; or why nothing was.
    pub outcome: Result<Vec<PutRight>>,
}

/// A row that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutRight {
    /// In which table.
    pub table: &'static str,
    /// Which, by its identifier; of the letter itself its own.
    pub row: String,
    /// How.
    pub done: Done,
}

/// What was done to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It was gone.
    Made,
    /// It said something else.
    Changed,
    /// The chain tells nothing of it.
    Removed,
}

impl fmt::Display for PutRight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let done = match self.done {
            Done::Made => "made",
            Done::Changed => "changed",
            Done::Removed => "removed",
        };
        write!(f, "{done} {} {}", self.table, self.row)
    }
}

/// Why a letter's tables cannot be made anew.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotRebuilt {
    /// A row is gone, and with it what neither the ledger nor an opening tells.
    #[error("{table} {row} is gone, and the ledger does not tell all of it")]
    Gone {
        /// Of which table.
        table: &'static str,
        /// Which.
        row: String,
    },
    /// The chain tells nothing of a row that may have words of its own.
    #[error("the ledger tells nothing of {table} {row}")]
    Untold {
        /// Of which table.
        table: &'static str,
        /// Which.
        row: String,
    },
}

impl NotRebuilt {
    fn gone(table: &'static str, row: impl ToString) -> StoreError {
        let row = row.to_string();
        Self::Gone { table, row }.into()
    }

    fn untold(table: &'static str, row: impl ToString) -> StoreError {
        let row = row.to_string();
        Self::Untold { table, row }.into()
    }
}

/// Every table in which something may be put right, and those behind its triggers.
const TABLES: [&str; 17] = [
    "letter",
    "version",
    "sealed_file",
    "publication",
    "signing_round",
    "invitation",
    "cosignature",
    "cosignature_exception",
    "dispatch",
    "response",
    "outcome",
    "commitment_step",
    "redaction",
    "struck",
    "objection",
    "review_turn",
    "support",
];

impl Store {
    /// Makes the tables of every letter say what its chain tells; what became of each letter, by address.
    ///
    /// # Errors
    /// [`StoreError::Ledger`] and [`StoreError::Tree`] when a chain, what opens it, or the tree over all does not hold: then
    /// nothing has changed.
    pub async fn rebuild(&self) -> Result<Vec<Rebuilt>> {
        let store = self.clone();
        let letters =
            in_own_task(async move { all_sound(&mut store.db.snapshot().await?).await }).await?;
        let mut rebuilt = Vec::new();
        for (slug, letter) in letters {
            let done = self.write(move |w| async move { w.rebuild(letter).await }.boxed());
            let outcome = match done.await {
                Err(gone @ StoreError::Unavailable(_)) => return Err(gone),
                outcome => outcome,
            };
            rebuilt.push(Rebuilt { slug, outcome });
        }
        Ok(rebuilt)
    }
}

/// The letters by address, when every chain holds, and the tree over all lines.
async fn all_sound(conn: &mut Conn) -> Result<BTreeMap<Slug, LetterId>> {
    verify::tree(conn, verify::Of::Lines).await?;
    let rows = conn
        .all(letters_where!("l.id is not null"), binds![])
        .await?;
    let mut letters = BTreeMap::new();
    for row in rows {
        let letter = letter_rows::record(&row)?;
        verify::sound(conn, &letter).await?;
        letters.insert(letter.slug, letter.id);
    }
    Ok(letters)
}

impl Writing {
    async fn rebuild(&mut self, id: LetterId) -> Result<Vec<PutRight>> {
        let letter = self.take(id).await?.letter;
        let extract = verify::sound(&mut self.conn, &letter).await?;
        let mut it = Rebuilding {
            whose: whose(&mut self.conn, id).await?,
            hand: Hand {
                w: self,
                aside: None,
                put_right: Vec::new(),
            },
            letter: id,
            extract,
        };
        it.versions(letter.latest).await?;
        let anew = it.signatures_that_go().await?;
        it.outside().await?;
        it.outcomes().await?;
        it.commitments().await?;
        it.redactions().await?;
        it.struck().await?;
        it.stage_and_file(&letter).await?;
        it.rounds().await?;
        it.invitations(&anew).await?;
        it.signatures_that_come(anew).await?;
        it.objections().await?;
        it.support().await?;
        let Rebuilding { hand, extract, .. } = it;
        let Hand {
            w,
            aside,
            put_right,
        } = hand;
        if let Some(aside) = aside {
            w.conn.put_back(aside).await?;
        }
        let letter = letter_rows::by_id(&mut w.conn, id).await?;
        verify::holds(&mut w.conn, &letter, &extract).await?;
        for it in &put_right {
            tracing::warn!(letter = %letter.slug, row = %it, "put right from the ledger");
        }
        Ok(put_right)
    }
}

/// Whose words the openings of a letter hold, as far as that is known.
pub(super) async fn whose(
    conn: &mut Conn,
    letter: LetterId,
) -> Result<BTreeMap<Commitment, PersonId>> {
    let sql =
        "select letter, commitment, person from opening where letter = $1 and person is not null";
    let rows = conn.all(sql, binds![letter]).await?;
    let each = rows
        .iter()
        .map(|row| Ok((row.get("commitment")?, row.get("person")?)));
    each.collect()
}

/// One letter whose tables are made anew.
struct Rebuilding<'w> {
    hand: Hand<'w>,
    letter: LetterId,
    extract: Extract,
    /// Whose words the openings hold.
    whose: BTreeMap<Commitment, PersonId>,
}

impl Rebuilding<'_> {
    /// Who the row says; or, where it is gone, who a commitment is about. What the openings of long ago say of whom they are
    /// about was found by name, and is no reason to write over a row.
    fn who(&self, commitment: Option<Commitment>, row: Option<PersonId>) -> Option<PersonId> {
        row.or_else(|| commitment.and_then(|it| self.whose.get(&it).copied()))
    }
}

/// What writes, and what was written.
struct Hand<'w> {
    w: &'w mut Writing,
    aside: Option<SetAside>,
    put_right: Vec<PutRight>,
}

impl Hand<'_> {
    /// Writes past the triggers.
    async fn write(&mut self, sql: &'static str, values: Vec<Value>) -> Result<()> {
        if self.aside.is_none() {
            self.aside = Some(self.w.conn.set_aside(&TABLES).await?);
        }
        self.w.conn.run(sql, values).await?;
        Ok(())
    }

    /// Notes what was put right.
    fn note(&mut self, table: &'static str, row: impl ToString, done: Done) {
        let row = row.to_string();
        self.put_right.push(PutRight { table, row, done });
    }
}

/// Makes a row where there was none, or changes it.
const fn made(row_was_there: bool) -> Done {
    if row_was_there {
        Done::Changed
    } else {
        Done::Made
    }
}

/// The stage in which nothing is pinned that a letter is in without the chain telling so.
const fn is_loose(stage: &Stage) -> bool {
    matches!(stage, Stage::Draft | Stage::Review { .. })
}
