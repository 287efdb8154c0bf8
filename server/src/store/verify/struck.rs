//! What was struck out, compared with the chain: all of it and nothing else, for the reason that was committed to.

use super::Check;
use crate::{
    db::binds,
    store::{LedgerFault, Result, rebuild::whose, struck::recorded},
};
use letters::{
    ids::PersonId,
    ledger::{Act, Entry, told},
    struck::Recorded,
    time::Moment,
};

impl Check<'_> {
    pub(super) async fn struck(&mut self) -> Result<()> {
        let mut told = told::struck(&self.extract.entries);
        let lines = |entry: &&Entry| {
            let act = &entry.act;
            matches!(act, Act::SendingStruck { .. } | Act::ResponseStruck { .. })
        };
        let lines = self.extract.entries.iter().filter(lines).count();
        if lines != told.len()
            && let Some(which) = told.keys().next()
        {
            return Err(self.struck_fault(*which));
        }
        let whose = whose(self.conn, self.letter.id).await?;
        let sql =
            "select k.dispatch, k.response, k.question_set, k.why, k.at, k.by_person, coalesce(r.public, $2) as public
            from struck k left join response r on r.id = k.response where k.letter = $1 and k.question_set is null";
        for row in self.conn.all(sql, binds![self.letter.id, false]).await? {
            let which = recorded(&row)?;
            let line = told.remove(&which);
            let line = line.ok_or_else(|| self.struck_fault(which))?;
            let (why, by): (String, PersonId) = (row.get("why")?, row.get("by_person")?);
            let (at, public): (Moment, bool) = (row.get("at")?, row.get("public")?);
            let who = line.by.and_then(|name| whose.get(&name));
            let same = self.extract.value(Some(line.why)) == Some(why.as_str());
            if !same || public || at != line.at || who.is_some_and(|who| *who != by) {
                return Err(self.struck_fault(which));
            }
        }
        match told.keys().next() {
            None => Ok(()),
            Some(which) => Err(self.struck_fault(*which)),
        }
    }

    fn struck_fault(&self, which: Recorded) -> crate::store::StoreError {
        self.fault(match which {
            Recorded::Sending(id) => LedgerFault::SendingStruck(id),
            Recorded::Response(id) => LedgerFault::ResponseStruck(id),
            Recorded::Questions(_) => LedgerFault::Stage("questions that were struck out"),
        })
    }
}
