//! What was said of commitments, compared with the chain: all of it and nothing else, in the words that were committed to.

use super::{Check, first_difference};
use crate::{
    db::binds,
    store::{LedgerFault, Result, commitments::step, letter_rows, rebuild::whose},
};
use letters::{
    commitment::Said,
    ids::{PersonId, ResponseId},
    ledger::{
        Act, Entry,
        told::{self, StepTold},
    },
    time::Moment,
};
use std::collections::BTreeMap;

/// Of which commitment, in which response, what, and when.
type Spoken = (u32, ResponseId, Said, Moment);

impl Check<'_> {
    pub(super) async fn commitments(&mut self) -> Result<()> {
        let steps = told::commitments(&self.extract.entries);
        self.steps_counted(&steps)?;
        let whose = whose(self.conn, self.letter.id).await?;
        let told = steps.iter();
        let told = told.map(|(n, it)| (*n, (it.commitment, it.response, it.said, it.at)));
        let told: BTreeMap<u32, Spoken> = told.collect();
        let sql = "select letter, n, commitment, response, said, promised_by, what, ahead, due, due_said, demand, passage_start, passage,
                passage_question, passage_nth, why, at, by_person from commitment_step where letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let it = step(&row)?;
            let said = (it.commitment, it.response, it.deed.said(), it.at);
            kept.insert(it.number, said);
            let Some(told) = steps.get(&it.number) else {
                continue;
            };
            // Words about a promise are nobody's: what opens them is never erased.
            let opened = self.extract.value(Some(told.words));
            let words = letter_rows::to_json(&it.deed.words()).ok();
            let same = opened.is_some() && words.as_deref() == opened;
            let by: PersonId = row.get("by_person")?;
            let who = told.by.and_then(|name| whose.get(&name));
            if !same || who.is_some_and(|who| *who != by) {
                return Err(self.fault(LedgerFault::Step(it.number)));
            }
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some(number) => Err(self.fault(LedgerFault::Step(number))),
        }
    }

    /// Whether the chain counts them from 1, each once.
    fn steps_counted(&self, steps: &BTreeMap<u32, StepTold>) -> Result<()> {
        let says = |entry: &&Entry| matches!(entry.act, Act::CommitmentRecorded { .. });
        let lines = self.extract.entries.iter().filter(says).count();
        let gap = (1..).zip(steps.keys()).find(|(n, told)| n != *told);
        let last = steps.keys().next_back().copied().unwrap_or_default();
        match gap {
            Some((n, _)) => Err(self.fault(LedgerFault::Step(n))),
            None if lines != steps.len() => Err(self.fault(LedgerFault::Step(last))),
            None => Ok(()),
        }
    }
}
