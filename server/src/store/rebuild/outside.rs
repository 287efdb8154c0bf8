//! Sendings and responses: how, on which day and when. Their words are in no ledger, and stay as they are.

use super::{Done, NotRebuilt, Rebuilding};
use crate::{db::binds, store::Result};
use letters::{
    dispatch::Channel,
    hash::Hash,
    ids::{DispatchId, PersonId, ResponseId},
    ledger::told,
    response::ResponseKind,
    time::{Day, Moment},
};
use std::collections::BTreeMap;

/// How, on which day, when that was recorded, and by whom; a word that is not known is none.
type Sending = (Option<Channel>, Day, Moment, PersonId);
/// In what form, on which day, with which file, when that was recorded, and by whom.
type Coming = (Option<ResponseKind>, Day, Option<Hash>, Moment, PersonId);

impl Rebuilding<'_> {
    pub(super) async fn outside(&mut self) -> Result<()> {
        self.sendings().await?;
        self.responses().await
    }

    async fn sendings(&mut self) -> Result<()> {
        let sql =
            "select id, channel, on_day, recorded, recorded_by from dispatch where letter = $1";
        let mut kept: BTreeMap<DispatchId, Sending> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            let sent = (
                row.get("channel").ok(),
                row.get("on_day")?,
                row.get("recorded")?,
                row.get("recorded_by")?,
            );
            kept.insert(row.get("id")?, sent);
        }
        for (id, told) in told::sendings(&self.extract.entries) {
            let gone = || NotRebuilt::gone("dispatch", id);
            let row = kept.remove(&id).ok_or_else(gone)?;
            let by = self.who(told.by, Some(row.3)).ok_or_else(gone)?;
            let sent = (Some(told.channel), told.on.ok_or_else(gone)?, told.at, by);
            if row == sent {
                continue;
            }
            let sql = "update dispatch set channel = $2, on_day = $3, recorded = $4, recorded_by = $5 where id = $1";
            let values = binds![id, told.channel, sent.1, sent.2, sent.3];
            self.hand.write(sql, values).await?;
            self.hand.note("dispatch", id, Done::Changed);
        }
        match kept.keys().next() {
            Some(untold) => Err(NotRebuilt::untold("dispatch", untold)),
            None => Ok(()),
        }
    }

    async fn responses(&mut self) -> Result<()> {
        let sql = "select id, kind, on_day, attachment_hash, recorded, recorded_by from response where letter = $1";
        let mut kept: BTreeMap<ResponseId, Coming> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            let came = (
                row.get("kind").ok(),
                row.get("on_day")?,
                row.optional("attachment_hash")?,
                row.get("recorded")?,
                row.get("recorded_by")?,
            );
            kept.insert(row.get("id")?, came);
        }
        for (id, told) in told::responses(&self.extract.entries) {
            let gone = || NotRebuilt::gone("response", id);
            let row = kept.remove(&id).ok_or_else(gone)?;
            let by = self.who(told.by, Some(row.4)).ok_or_else(gone)?;
            let on = told.on.ok_or_else(gone)?;
            let came = (Some(told.kind), on, told.file, told.at, by);
            if row == came {
                continue;
            }
            // What the file is called, and what it is, went with it.
            if row.2.is_none() && told.file.is_some() {
                return Err(NotRebuilt::gone("file of response", id));
            }
            let sql = "update response set kind = $2, on_day = $3, recorded = $4, recorded_by = $5 where id = $1";
            let values = binds![id, told.kind, on, told.at, by];
            self.hand.write(sql, values).await?;
            let (sql, values) = match told.file {
                Some(file) => (
                    "update response set attachment_hash = $2 where id = $1",
                    binds![id, file],
                ),
                None => (
                    "update response set attachment_hash = null, attachment_name = null, attachment_type = null,
                        attachment_bytes = null where id = $1",
                    binds![id],
                ),
            };
            self.hand.write(sql, values).await?;
            self.hand.note("response", id, Done::Changed);
        }
        match kept.keys().next() {
            Some(untold) => Err(NotRebuilt::untold("response", untold)),
            None => Ok(()),
        }
    }
}
