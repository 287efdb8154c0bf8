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
    ledger::Act,
    response::ResponseKind,
    time::{Day, Moment},
};
use std::collections::BTreeMap;

/// How a sending went, on which day, and when that was recorded.
type Sending = (Channel, String, Option<Moment>);
/// In what form a response came, on which day, with which file, and when that was recorded.
type Coming = (ResponseKind, String, Option<Hash>, Option<Moment>);

impl Check<'_> {
    pub(super) async fn outside(&mut self) -> Result<()> {
        self.sendings().await?;
        self.responses().await
    }

    async fn sendings(&mut self) -> Result<()> {
        let mut told: BTreeMap<DispatchId, Sending> = BTreeMap::new();
        for entry in &self.extract.entries {
            if let Act::Sent {
                dispatch,
                channel,
                on,
            } = &entry.act
            {
                told.insert(*dispatch, (*channel, on.clone(), entry.moment()));
            }
        }
        let sql = "select id, channel, on_day, recorded from dispatch where letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let on = row.get::<Day>("on_day")?.to_string();
            let sent = (row.get("channel")?, on, row.optional("recorded")?);
            kept.insert(row.get("id")?, sent);
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some(dispatch) => Err(self.fault(LedgerFault::Dispatch(dispatch))),
        }
    }

    async fn responses(&mut self) -> Result<()> {
        let mut told: BTreeMap<ResponseId, Coming> = BTreeMap::new();
        for entry in &self.extract.entries {
            if let Act::ResponseRecorded {
                response,
                kind,
                on,
                file,
            } = &entry.act
            {
                told.insert(*response, (*kind, on.clone(), *file, entry.moment()));
            }
        }
        let sql =
            "select id, kind, on_day, attachment_hash, recorded from response where letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let on = row.get::<Day>("on_day")?.to_string();
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
