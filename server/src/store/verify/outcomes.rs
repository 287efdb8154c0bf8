//! What was said of a letter's demands, compared with the chain: all of it and nothing else, in the words that were
//! committed to.

use super::{Check, first_difference};
use crate::{
    db::binds,
    store::{LedgerFault, Result, letter_rows, outcomes::finding},
};
use letters::{demand::DemandId, ids::ResponseId, ledger::told, outcome::Said, time::Moment};
use std::collections::BTreeMap;

/// According to which response, of which demand, what, and when.
type Given = (ResponseId, DemandId, Said, Moment);

impl Check<'_> {
    pub(super) async fn outcomes(&mut self) -> Result<()> {
        let outcomes = told::outcomes(&self.extract.entries);
        let told = outcomes.iter();
        let told = told.map(|(n, it)| (*n, (it.response, it.demand, it.said, it.at)));
        let told: BTreeMap<u32, Given> = told.collect();
        let sql =
            "select letter, n, response, demand, addressee, said, passage_start, passage, why, at
            from outcome where letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let it = finding(&row)?;
            kept.insert(it.number, (it.response, it.demand, it.said, it.at));
            let words = outcomes.get(&it.number).map(|told| told.words);
            let opened = self.extract.value(words);
            if opened.is_some_and(|opened| {
                letter_rows::to_json(&it.words).ok().as_deref() != Some(opened)
            }) {
                return Err(self.fault(LedgerFault::Outcome(it.number)));
            }
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some(number) => Err(self.fault(LedgerFault::Outcome(number))),
        }
    }
}
