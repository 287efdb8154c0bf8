//! What was said of a letter's demands: all of it is in the chain and in what opens its commitments.

use super::{Done, NotRebuilt, Rebuilding, made};
use crate::{
    db::{Row, binds},
    store::{
        Result,
        outcomes::{INSERT, finding, values},
    },
};
use letters::{
    ids::PersonId,
    ledger::told,
    outcome::{Finding, Words},
};
use std::collections::BTreeMap;

/// What was said, and by whom; none where the row cannot be read.
type Kept = Option<(Finding, PersonId)>;

impl Rebuilding<'_> {
    pub(super) async fn outcomes(&mut self) -> Result<()> {
        let sql = "select letter, n, response, demand, addressee, said, passage_start, passage, passage_question, passage_nth,
                why, at, by_person from outcome where letter = $1";
        let mut kept: BTreeMap<u32, Kept> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            kept.insert(row.get("n")?, read(&row));
        }
        for (number, told) in told::outcomes(&self.extract.entries) {
            let gone = || NotRebuilt::gone("outcome", number);
            let row = kept.remove(&number);
            let there = row.is_some();
            let row = row.flatten();
            let opened = self.extract.value(Some(told.words));
            let opened = opened.and_then(|opened| serde_json::from_str::<Words>(opened).ok());
            // Without what opens them nobody can say whether the words of the row are those that were committed to.
            let words = opened.ok_or_else(gone)?;
            let named = told.by.and_then(|name| self.whose.get(&name).copied());
            let by = named.or_else(|| row.as_ref().map(|(_, by)| *by));
            let by = by.ok_or_else(gone)?;
            let said = Finding {
                number,
                response: told.response,
                demand: told.demand,
                said: told.said,
                words,
                at: told.at,
            };
            if row == Some((said.clone(), by)) {
                continue;
            }
            self.put_outcome(said, by, there).await?;
        }
        match kept.keys().next() {
            Some(untold) => Err(NotRebuilt::untold("outcome", untold)),
            None => Ok(()),
        }
    }

    async fn put_outcome(&mut self, said: Finding, by: PersonId, there: bool) -> Result<()> {
        let sql = if there {
            "update outcome set response = $3, demand = $4, addressee = $5, said = $6, passage_start = $7, passage = $8,
                passage_question = $9, passage_nth = $10, why = $11, at = $12, by_person = $13 where letter = $1 and n = $2"
        } else {
            INSERT
        };
        self.hand.write(sql, values(self.letter, &said, by)).await?;
        let done: Done = made(there);
        self.hand.note("outcome", said.number, done);
        Ok(())
    }
}

/// A row; none where something in it is no word of ours.
fn read(row: &Row) -> Kept {
    Some((finding(row).ok()?, row.get("by_person").ok()?))
}
