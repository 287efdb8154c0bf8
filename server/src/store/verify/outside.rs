//! What a Final letter met outside, compared with the chain: every sending and every response, and no other.

use super::{Check, first_difference};
use crate::{
    db::binds,
    store::{LedgerFault, Result},
};
use letters::{
    dispatch::Channel,
    hash::Hash,
    ids::{DispatchId, ResponseId},
    ledger::told,
    response::ResponseKind,
    time::{Day, Moment},
};
use std::collections::BTreeMap;

/// How a sending went, on which day, and when that was recorded.
type Sending = (Channel, Option<Day>, Option<Moment>);
/// In what form a response came, on which day, with which file, and when that was recorded.
type Coming = (ResponseKind, Option<Day>, Option<Hash>, Option<Moment>);

impl Check<'_> {
    pub(super) async fn outside(&mut self) -> Result<()> {
        self.sendings().await?;
        self.responses().await
    }

    async fn sendings(&mut self) -> Result<()> {
        let told = told::sendings(&self.extract.entries).into_iter();
        let told = told.map(|(id, it)| (id, (it.channel, it.on, Some(it.at))));
        let told: BTreeMap<DispatchId, Sending> = told.collect();
        let sql = "select id, channel, on_day, recorded from dispatch where letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let on = Some(row.get::<Day>("on_day")?);
            let sent = (row.get("channel")?, on, row.optional("recorded")?);
            kept.insert(row.get("id")?, sent);
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some(dispatch) => Err(self.fault(LedgerFault::Dispatch(dispatch))),
        }
    }

    async fn responses(&mut self) -> Result<()> {
        let told = told::responses(&self.extract.entries).into_iter();
        let told = told.map(|(id, it)| (id, (it.kind, it.on, it.file, Some(it.at))));
        let told: BTreeMap<ResponseId, Coming> = told.collect();
        let sql =
            "select id, kind, on_day, attachment_hash, recorded from response where letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let on = Some(row.get::<Day>("on_day")?);
            let file = row.optional("attachment_hash")?;
            let came = (row.get("kind")?, on, file, row.optional("recorded")?);
            kept.insert(row.get("id")?, came);
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some(response) => Err(self.fault(LedgerFault::Response(response))),
        }
    }
}
