//! Counting supporters: what was confirmed or taken back since becomes one line of the letter's chain, and the number that
//! everybody sees. All of it in one transaction: whatever breaks off, a row is in a batch and in the sum, or in neither.
//!
//! A fold takes the letter, as everything does that adds to its chain: so two nodes that fold at once do it one after the
//! other, and the second finds what came meanwhile, or nothing. Whoever confirms waits for neither.

use super::{SupportRecord, of};
use crate::{
    db::{Row, binds},
    store::{Folded, Result, Store, StoreError, Writing},
};
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::{LetterId, SupporterId},
    ledger::{Act, Record},
    support::{BATCH, Waiting, due, root},
};

impl Store {
    /// The letters of which it is time to fold what waits.
    pub async fn support_due(&self) -> Result<Vec<LetterId>> {
        let now = self.now();
        // Never more rows than one fold takes: this looks every few seconds.
        let sql = "select s.letter, s.text_hash, s.opened, s.until, s.closed, s.counted, s.batches, s.folded, s.let_go,
                (select count(*) from (select p.id from supporter p where p.letter = s.letter and p.batch is null limit $1) came)
                + (select count(*) from (select p.id from supporter p where p.letter = s.letter and p.withdrawn is not null
                    and p.batch_back is null limit $1) went) as waiting
            from support s
            where exists (select 1 from supporter p where p.letter = s.letter and p.batch is null)
                or exists (select 1 from supporter p where p.letter = s.letter and p.withdrawn is not null and p.batch_back is null)
            order by s.letter";
        let mut letters = Vec::new();
        for row in self.db.read().await?.all(sql, binds![BATCH]).await? {
            let SupportRecord {
                letter,
                support,
                counted,
                folded,
                ..
            } = super::support(&row)?;
            let since = folded.unwrap_or(support.opened);
            let waiting = Waiting {
                counted,
                waiting: row.get("waiting")?,
                // Below nothing where the clock was set back: then not yet.
                since_ms: now.millis() - since.millis(),
                over: support.ended(now).is_some(),
            };
            if due(waiting) {
                letters.push(letter);
            }
        }
        Ok(letters)
    }

    /// Counts up to [`BATCH`] of those who came, and as many of those who went; none when there is nothing to count.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when support was never opened for the letter.
    pub async fn fold_support(&self, letter: LetterId) -> Result<Option<Folded>> {
        self.write(move |w| async move { w.fold_support(letter).await }.boxed())
            .await
    }
}

/// More were counted than can be, or more went than came.
fn too_many() -> StoreError {
    StoreError::Corrupt("the number of supporters".to_owned())
}

/// The commitments of rows that were just marked, in the order in which they were confirmed.
fn commitments(rows: &[Row]) -> Result<Vec<Hash>> {
    let mut found: Vec<(SupporterId, Hash)> = Vec::with_capacity(rows.len());
    for row in rows {
        found.push((row.get("id")?, row.get("commitment")?));
    }
    found.sort_unstable();
    Ok(found.into_iter().map(|(_, hash)| hash).collect())
}

impl Writing {
    async fn fold_support(&mut self, letter: LetterId) -> Result<Option<Folded>> {
        let mut matter = self.take(letter).await?;
        let found = of(&mut self.conn, letter).await?;
        let found = found.ok_or(StoreError::NotFound)?;
        let batch = found.batches.checked_add(1).ok_or_else(too_many)?;
        let sql = "update supporter set batch = $2 where batch is null and id in
            (select id from supporter where letter = $1 and batch is null order by id limit $3) returning id, commitment";
        let came = self.conn.all(sql, binds![letter, batch, BATCH]).await?;
        let sql = "update supporter set batch_back = $2 where batch_back is null and id in
            (select id from supporter where letter = $1 and withdrawn is not null and batch_back is null order by id limit $3)
            returning id, commitment";
        let went = self.conn.all(sql, binds![letter, batch, BATCH]).await?;
        let (came, went) = (commitments(&came)?, commitments(&went)?);
        if came.is_empty() && went.is_empty() {
            return Ok(None);
        }
        let count = |rows: &[Hash]| u32::try_from(rows.len()).map_err(|_| too_many());
        let (count, withdrawn) = (count(&came)?, count(&went)?);
        let counted = (found.counted.checked_add(u64::from(count)))
            .and_then(|sum| sum.checked_sub(u64::from(withdrawn)))
            .ok_or_else(too_many)?;
        let act = Act::Supported {
            batch,
            count,
            withdrawn,
            root: root(came.into_iter().chain(went)),
        };
        let record = Record {
            version: Some(found.support.text),
            ..Record::of(act)
        };
        self.append(&mut matter, record).await?;
        let sql = "update support set counted = $2, batches = $3, folded = $4 where letter = $1";
        let values = binds![letter, counted, batch, matter.now];
        self.conn.run(sql, values).await?;
        // It is no change of the letter: whoever follows it does not get it anew with each number.
        Ok(Some(Folded {
            batch,
            count,
            withdrawn,
            counted,
        }))
    }
}
