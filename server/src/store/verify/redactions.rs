//! What was settled of responses, compared with the chain: all of it and nothing else, with the marks that were committed to.

use super::{Check, first_difference};
use crate::{
    db::binds,
    store::{LedgerFault, Result, rebuild::whose, redactions::file},
};
use letters::{
    hash::Hash,
    ids::{PersonId, ResponseId},
    ledger::told,
    time::Moment,
};
use std::collections::BTreeMap;

impl Check<'_> {
    pub(super) async fn redactions(&mut self) -> Result<()> {
        type Settled = (Option<Hash>, Moment);
        let redactions = told::redactions(&self.extract.entries);
        let whose = whose(self.conn, self.letter.id).await?;
        let told = redactions.iter().map(|(n, it)| (*n, (it.file, it.at)));
        let told: BTreeMap<(ResponseId, u32), Settled> = told.collect();
        let sql = "select response, n, marks, file_hash, file_name, file_bytes, at, by_person from redaction where letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let key = (row.get("response")?, row.get("n")?);
            kept.insert(key, (file(&row)?.map(|it| it.hash), row.get("at")?));
            let Some(told) = redactions.get(&key) else {
                continue;
            };
            // Marks are nobody's: what opens them is never erased.
            let marks: String = row.get("marks")?;
            let by: PersonId = row.get("by_person")?;
            let same = self.extract.value(Some(told.marks)) == Some(marks.as_str());
            let who = told.by.and_then(|name| whose.get(&name));
            if !same || who.is_some_and(|who| *who != by) {
                return Err(self.fault(LedgerFault::Redaction(key.0, key.1)));
            }
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some((response, n)) => Err(self.fault(LedgerFault::Redaction(response, n))),
        }
    }
}
