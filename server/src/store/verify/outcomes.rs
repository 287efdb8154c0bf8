//! What was said of a letter's demands, compared with the chain: all of it and nothing else, in the words that were
//! committed to.

use super::{Check, first_difference};
use crate::{
    db::binds,
    store::{LedgerFault, Result, letter_rows, outcomes::finding, rebuild::whose},
};
use letters::{
    demand::DemandId,
    ids::{PersonId, ResponseId},
    ledger::{
        Act, Entry,
        told::{self, OutcomeTold},
    },
    outcome::Said,
    time::Moment,
};
use std::collections::BTreeMap;

/// According to which response, of which demand, what, and when.
type Given = (ResponseId, DemandId, Said, Moment);

impl Check<'_> {
    pub(super) async fn outcomes(&mut self) -> Result<()> {
        let outcomes = told::outcomes(&self.extract.entries);
        self.counted(&outcomes)?;
        let whose = whose(self.conn, self.letter.id).await?;
        let told = outcomes.iter();
        let told = told.map(|(n, it)| (*n, (it.response, it.demand, it.said, it.at)));
        let told: BTreeMap<u32, Given> = told.collect();
        let sql =
            "select letter, n, response, demand, addressee, said, passage_start, passage, passage_question, passage_nth,
                why, at, by_person from outcome where letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let it = finding(&row)?;
            kept.insert(it.number, (it.response, it.demand, it.said, it.at));
            let Some(told) = outcomes.get(&it.number) else {
                continue;
            };
            // Words about a demand are nobody's: what opens them is never erased.
            let opened = self.extract.value(Some(told.words));
            let same =
                opened.is_some() && letter_rows::to_json(&it.words).ok().as_deref() == opened;
            let by: PersonId = row.get("by_person")?;
            let who = told.by.and_then(|name| whose.get(&name));
            if !same || who.is_some_and(|who| *who != by) {
                return Err(self.fault(LedgerFault::Outcome(it.number)));
            }
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some(number) => Err(self.fault(LedgerFault::Outcome(number))),
        }
    }

    /// Whether the chain counts them from 1, each once.
    fn counted(&self, outcomes: &BTreeMap<u32, OutcomeTold>) -> Result<()> {
        let gives = |entry: &&Entry| matches!(entry.act, Act::OutcomeGiven { .. });
        let lines = self.extract.entries.iter().filter(gives).count();
        let gap = (1..).zip(outcomes.keys()).find(|(n, told)| n != *told);
        let last = outcomes.keys().next_back().copied().unwrap_or_default();
        match gap {
            Some((n, _)) => Err(self.fault(LedgerFault::Outcome(n))),
            None if lines != outcomes.len() => Err(self.fault(LedgerFault::Outcome(last))),
            None => Ok(()),
        }
    }
}
