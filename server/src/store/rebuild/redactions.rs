//! What was settled of responses: all of it is in the chain and in what opens its commitments, but for what a file is called and how large it is.

use super::{NotRebuilt, Rebuilding, made};
use crate::{
    db::binds,
    store::{
        Result,
        redactions::{INSERT, columns, file},
    },
};
use letters::{
    ids::{PersonId, ResponseId},
    ledger::told,
    response::Attachment,
    time::Moment,
};
use std::collections::BTreeMap;

/// The marks, the file that was made, when, and by whom.
type Settled = (Option<String>, Option<Attachment>, Moment, PersonId);

impl Rebuilding<'_> {
    pub(super) async fn redactions(&mut self) -> Result<()> {
        let sql = "select response, n, marks, file_hash, file_name, file_bytes, at, by_person from redaction where letter = $1";
        let mut kept: BTreeMap<(ResponseId, u32), Settled> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            let key = (row.get("response")?, row.get("n")?);
            let settled = (
                row.get("marks").ok(),
                file(&row)?,
                row.get("at")?,
                row.get("by_person")?,
            );
            kept.insert(key, settled);
        }
        for ((response, n), told) in told::redactions(&self.extract.entries) {
            let gone = || NotRebuilt::gone("redaction", format!("{response}/{n}"));
            let row = kept.remove(&(response, n));
            let there = row.is_some();
            let marks = self.extract.value(Some(told.marks)).map(str::to_owned);
            let marks = marks.ok_or_else(gone)?;
            let named = told.by.and_then(|name| self.whose.get(&name).copied());
            let by = named.or_else(|| row.as_ref().map(|it| it.3));
            let by = by.ok_or_else(gone)?;
            let own = row.as_ref().and_then(|it| it.1.clone());
            let file = match (told.file, own) {
                (None, _) => None,
                (Some(hash), Some(own)) => Some(Attachment { hash, ..own }),
                // What it is called and how large it is went with its row.
                (Some(_), None) => return Err(gone()),
            };
            let anew = (Some(marks.clone()), file.clone(), told.at, by);
            if row == Some(anew) {
                continue;
            }
            let sql = if there {
                "update redaction set letter = $3, marks = $4, file_hash = $5, file_name = $6, file_bytes = $7, at = $8, by_person = $9
                    where response = $1 and n = $2"
            } else {
                INSERT
            };
            let (hash, name, bytes) = columns(file);
            let values = binds![
                response,
                n,
                self.letter,
                marks,
                hash,
                name,
                bytes,
                told.at,
                by
            ];
            self.hand.write(sql, values).await?;
            let done = made(there);
            self.hand.note("redaction", format!("{response}/{n}"), done);
        }
        match kept.keys().next() {
            Some((response, n)) => Err(NotRebuilt::untold("redaction", format!("{response}/{n}"))),
            None => Ok(()),
        }
    }
}
