//! What was said of commitments: all of it is in the chain and in what opens the ledger's own commitments.

use super::{NotRebuilt, Rebuilding, made};
use crate::{
    db::{Row, binds},
    store::{
        Result,
        commitments::{INSERT, step, values},
    },
};
use letters::{
    commitment::{Deed, Step, Words},
    ids::PersonId,
    ledger::told,
};
use std::collections::BTreeMap;

/// What was said, and by whom; none where the row cannot be read.
type Kept = Option<(Step, PersonId)>;

impl Rebuilding<'_> {
    pub(super) async fn commitments(&mut self) -> Result<()> {
        let sql = "select letter, n, commitment, response, said, promised_by, what, ahead, due, due_said, demand, passage_start, passage,
                passage_question, passage_nth, why, at, by_person from commitment_step where letter = $1";
        let mut kept: BTreeMap<u32, Kept> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            kept.insert(row.get("n")?, read(&row));
        }
        for (number, told) in told::commitments(&self.extract.entries) {
            let gone = || NotRebuilt::gone("commitment_step", number);
            let row = kept.remove(&number);
            let there = row.is_some();
            let row = row.flatten();
            let opened = self.extract.value(Some(told.words));
            let opened = opened.and_then(|opened| serde_json::from_str::<Words>(opened).ok());
            // Without what opens them nobody can say whether the words of the row are those that were committed to.
            let deed = opened.and_then(|words| Deed::of(told.said, words));
            let deed = deed.ok_or_else(gone)?;
            let named = told.by.and_then(|name| self.whose.get(&name).copied());
            let by = named.or_else(|| row.as_ref().map(|(_, by)| *by));
            let by = by.ok_or_else(gone)?;
            let said = Step {
                number,
                commitment: told.commitment,
                response: told.response,
                deed,
                at: told.at,
            };
            if row == Some((said.clone(), by)) {
                continue;
            }
            self.put_step(&said, by, there).await?;
        }
        match kept.keys().next() {
            Some(untold) => Err(NotRebuilt::untold("commitment_step", untold)),
            None => Ok(()),
        }
    }

    async fn put_step(&mut self, said: &Step, by: PersonId, there: bool) -> Result<()> {
        let sql = if there {
            "update commitment_step set commitment = $3, response = $4, said = $5, promised_by = $6, what = $7, ahead = $8, due = $9,
                due_said = $10, demand = $11, passage_start = $12, passage = $13, passage_question = $14, passage_nth = $15, why = $16,
                at = $17, by_person = $18 where letter = $1 and n = $2"
        } else {
            INSERT
        };
        self.hand.write(sql, values(self.letter, said, by)).await?;
        let done = made(there);
        self.hand.note("commitment_step", said.number, done);
        Ok(())
    }
}

/// A row; none where something in it is no word of ours.
fn read(row: &Row) -> Kept {
    Some((step(row).ok()?, row.get("by_person").ok()?))
}
