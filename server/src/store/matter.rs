//! A letter taken for writing: its row is locked, the end of its chain is known, and time stands still.

use super::{Note, Result, Store, StoreError, Writing, asked::Left, letter_rows};
use crate::{db::binds, dialect::locking, store::LetterRecord};
use futures_util::FutureExt as _;
use letters::{
    audit,
    hash::Hash,
    ids::{LetterId, PersonId},
    ledger::{Commitment, Entry, Head, Link, Opening, Record},
    stage::Stage,
    text::PersonName,
    time::Moment,
    version::Pin,
};

/// A letter that nobody else writes about until this transaction ends.
#[derive(Clone)]
pub(super) struct Matter {
    /// The letter as it was when it was taken.
    pub letter: LetterRecord,
    /// The moment of everything done to it here: never before its last entry in the ledger, so that the tables and the
    /// ledger say the same also when the machine's clock runs back.
    pub now: Moment,
    head: Option<Head>,
}

/// What an act leaves to those that share its commit, and to the commit itself. Of an act that is refused, nothing.
#[derive(Clone, Default)]
pub(super) struct Carried {
    /// What whoever answers next need not ask again. What changes more than an answer does leaves none.
    pub(super) left: Option<Left>,
    /// A letter about which something changed, and when: noted once, and not for each act.
    changed: Option<(LetterId, Moment)>,
}

impl Matter {
    /// How many lines the chain has.
    pub(super) fn length(&self) -> u64 {
        self.head.map_or(0, |head| head.length)
    }

    /// The same letter at another moment, later on.
    pub(super) fn at(mut self, now: Moment) -> Self {
        self.now = self.head.map_or(now, |head| head.at.max(now));
        self
    }

    /// Whether the chain ends with the line of this hash.
    pub(super) fn ends_with(&self, line: Hash) -> bool {
        self.head.is_some_and(|head| head.hash == line)
    }
}

impl Store {
    /// Adds lines to a letter's chain of which nothing else knows: to measure with, and for nothing else.
    pub async fn append_unseen(&self, letter: LetterId, records: Vec<Record>) -> Result<()> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                w.append_unseen(&mut matter, records).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Takes a letter.
    pub(super) async fn take(&mut self, id: LetterId) -> Result<Matter> {
        // It may not leave this act as it was.
        self.carried.left = None;
        let lock = locking!("select id from letter where id = $1");
        self.conn.lock(lock, binds![id]).await?;
        let letter = letter_rows::by_id(&mut self.conn, id).await?;
        let sql = "select letter, n, hash, at from ledger_entry where letter = $1 order by n desc limit 1";
        let head = match self.conn.first(sql, binds![id]).await? {
            None => None,
            Some(row) => Some(Head {
                length: row.get("n")?,
                hash: row.get("hash")?,
                at: row.get("at")?,
            }),
        };
        let now = self.now();
        let now = head.map_or(now, |head| head.at.max(now));
        Ok(Matter { letter, now, head })
    }

    /// Adds to the letter's chain.
    pub(super) async fn append(&mut self, matter: &mut Matter, record: Record) -> Result<()> {
        let link = Link::after(matter.head, matter.letter.id, record, matter.now)
            .map_err(|error| StoreError::Corrupt(error.to_string()))?;
        self.write_line(matter, &link).await?;
        self.note_act(&matter.letter, &link.entry).await
    }

    /// Writes a line behind the last, among those that wait for their place in the tree.
    async fn write_line(&mut self, matter: &mut Matter, link: &Link) -> Result<()> {
        let sql =
            "insert into ledger_entry (letter, n, line, hash, at) values ($1, $2, $3, $4, $5)";
        let values = binds![
            matter.letter.id,
            link.entry.n,
            link.line,
            link.hash,
            link.at
        ];
        self.conn.put(sql, values).await?;
        let sql = "insert into tree_waiting (letter, n) values ($1, $2)";
        let values = binds![matter.letter.id, link.entry.n];
        self.conn.put(sql, values).await?;
        matter.head = Some(link.head());
        Ok(())
    }

    /// Adds lines that nothing else knows of. For what fills a store to measure it.
    async fn append_unseen(&mut self, matter: &mut Matter, records: Vec<Record>) -> Result<()> {
        for record in records {
            let link = Link::after(matter.head, matter.letter.id, record, matter.now)
                .map_err(|error| StoreError::Corrupt(error.to_string()))?;
            self.write_line(matter, &link).await?;
        }
        Ok(())
    }

    /// Notes an act of the ledger among the events of the house, by who it was that was committed to.
    async fn note_act(&mut self, letter: &LetterRecord, entry: &Entry) -> Result<()> {
        let Some(act) = audit::Act::of_letter(&entry.act) else {
            return Ok(());
        };
        let (by, person) = (
            self.whose(letter.id, entry.by).await?,
            self.whose(letter.id, entry.person).await?,
        );
        let note = Note {
            act,
            by,
            person,
            organisation: entry.organisation,
            letter: Some(letter.id),
            detail: figures_of(&entry.act),
        };
        self.note(note).await
    }

    /// Whose name a commitment is, as long as that is known.
    async fn whose(
        &mut self,
        letter: LetterId,
        commitment: Option<Commitment>,
    ) -> Result<Option<PersonId>> {
        let Some(commitment) = commitment else {
            return Ok(None);
        };
        // Mostly it was committed to just now.
        if let Some((_, person)) = self.committed.iter().find(|(it, _)| *it == commitment) {
            return Ok(*person);
        }
        let sql = "select person from opening where letter = $1 and commitment = $2";
        let found = self.conn.first(sql, binds![letter, commitment]).await?;
        found.map_or(Ok(None), |row| row.optional("person"))
    }

    /// Commits to a value; what opens the commitment is kept beside the ledger, with whose words it holds.
    pub(super) async fn commit_to(
        &mut self,
        letter: LetterId,
        value: String,
        person: Option<PersonId>,
    ) -> Result<Commitment> {
        let opening = Opening {
            salt: self.random(),
            value,
        };
        let commitment = opening.commitment();
        let sql = "insert into opening (letter, commitment, salt, value, person) values ($1, $2, $3, $4, $5)";
        let values = binds![
            letter,
            commitment,
            opening.salt.to_vec(),
            opening.value,
            person
        ];
        self.conn.put(sql, values).await?;
        self.committed.push((commitment, person));
        Ok(commitment)
    }

    /// Commits to a person's name.
    pub(super) async fn name(&mut self, letter: LetterId, person: PersonId) -> Result<Commitment> {
        let sql = "select id, name from person where id = $1";
        let name: PersonName = self.conn.one(sql, binds![person]).await?.get("name")?;
        self.commit_to(letter, name.into(), Some(person)).await
    }

    /// Whether a signing round of the letter is open.
    pub(super) async fn round_open(&mut self, letter: LetterId) -> Result<bool> {
        let sql = "select count(*) as open from signing_round where letter = $1 and state = 'open'";
        let open: u64 = self.conn.one(sql, binds![letter]).await?.get("open")?;
        Ok(open > 0)
    }

    /// Puts the letter in a stage, with who and when.
    pub(super) async fn enter(
        &mut self,
        matter: &Matter,
        stage: &Stage,
        by: PersonId,
    ) -> Result<()> {
        let sql = "update letter set stage = $2, stage_since = $3, pin_number = $4, pin_hash = $5, file_hash = $6,
            withdrawn_from = $7, withdrawn_reason = $8, changed = $9 where id = $1";
        let (since, file, from, reason) = letter_rows::columns(stage);
        let pin = stage.pin();
        let values = binds![
            matter.letter.id,
            stage.name(),
            since,
            pin.map(|pin: Pin| pin.number),
            pin.map(|pin: Pin| pin.hash),
            file,
            from,
            reason,
            matter.now,
        ];
        self.conn.put(sql, values).await?;
        let sql = "insert into stage_change (letter, at, stage, by_person) values ($1, $2, $3, $4)";
        let values = binds![matter.letter.id, matter.now, stage.name(), by];
        self.conn.put(sql, values).await
    }

    /// Notes that something about the letter changed, at the latest when this transaction is kept.
    pub(super) async fn changed(&mut self, matter: &Matter) -> Result<()> {
        let id = matter.letter.id;
        if self.carried.changed.is_some_and(|(other, _)| other != id) {
            self.note_changed().await?;
        }
        self.carried.changed = Some((id, matter.now));
        Ok(())
    }

    async fn note_changed(&mut self) -> Result<()> {
        let Some((letter, at)) = self.carried.changed.take() else {
            return Ok(());
        };
        let sql = "update letter set changed = $2 where id = $1";
        self.conn.put(sql, binds![letter, at]).await
    }

    /// Writes all that waits: behind it there is nothing but the commit.
    pub(super) async fn finish(&mut self) -> Result<()> {
        self.note_changed().await?;
        self.conn.flush().await
    }
}

/// The figures that became words in the text, as the events of the house keep them.
fn figures_of(act: &letters::ledger::Act) -> Option<String> {
    match act {
        letters::ledger::Act::Frozen {
            figures: Some(figures),
            ..
        } => Some(figures.line()),
        _ => None,
    }
}
