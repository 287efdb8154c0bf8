//! What was struck out of what has its line in the chain: all of it is there and in what opens its commitments.

use super::{NotRebuilt, Rebuilding, made};
use crate::{
    db::{Row, binds},
    store::{
        Result,
        struck::{INSERT, recorded, values},
    },
};
use letters::{ids::PersonId, ledger::told, struck::Recorded, text::Sentence, time::Moment};
use std::collections::BTreeMap;

/// Why, when and by whom; none where the row cannot be read.
type Kept = Option<(Sentence, Moment, PersonId)>;

impl Rebuilding<'_> {
    pub(super) async fn struck(&mut self) -> Result<()> {
        let sql = "select dispatch, response, question_set, why, at, by_person from struck
            where letter = $1 and question_set is null";
        let mut kept: BTreeMap<Recorded, Kept> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            kept.insert(recorded(&row)?, read(&row));
        }
        for (which, told) in told::struck(&self.extract.entries) {
            let (column, id) = named(which);
            let gone = || NotRebuilt::gone(column, &id);
            let row = kept.remove(&which);
            let there = row.is_some();
            let row = row.flatten();
            let opened = self.extract.value(Some(told.why));
            let why = opened.and_then(|why| Sentence::parse(why).ok());
            let why = why.ok_or_else(gone)?;
            let named = told.by.and_then(|name| self.whose.get(&name).copied());
            let by = named.or_else(|| row.as_ref().map(|(.., by)| *by));
            let by = by.ok_or_else(gone)?;
            self.hide(which).await?;
            if row == Some((why.clone(), told.at, by)) {
                continue;
            }
            let sql = if there {
                "update struck set why = $5, at = $6, by_person = $7 where letter = $1
                    and (dispatch = $2 or response = $3 or question_set = $4)"
            } else {
                INSERT
            };
            let values = values(self.letter, which, &why, (told.at, by));
            self.hand.write(sql, values).await?;
            self.hand.note("struck", id, made(there));
        }
        match kept.keys().next() {
            Some(untold) => Err(NotRebuilt::untold("struck", named(*untold).1)),
            None => Ok(()),
        }
    }

    /// What is struck out is not public.
    async fn hide(&mut self, which: Recorded) -> Result<()> {
        let Recorded::Response(id) = which else {
            return Ok(());
        };
        let sql = "select id from response where id = $1 and public";
        if self.hand.w.conn.first(sql, binds![id]).await?.is_some() {
            let sql = "update response set public = $2 where id = $1";
            self.hand.write(sql, binds![id, false]).await?;
            self.hand.note("response", id, made(true));
        }
        Ok(())
    }
}

fn named(which: Recorded) -> (&'static str, String) {
    match which {
        Recorded::Sending(id) => ("struck sending", id.to_string()),
        Recorded::Response(id) => ("struck response", id.to_string()),
        Recorded::Questions(id) => ("struck questions", id.to_string()),
    }
}

/// A row; none where something in it is no word of ours.
fn read(row: &Row) -> Kept {
    let why = row.get("why").ok()?;
    Some((why, row.get("at").ok()?, row.get("by_person").ok()?))
}
