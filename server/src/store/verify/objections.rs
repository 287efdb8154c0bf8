//! The objections that are kept, compared with the chain: every one, and no other, in the words that were committed to.

use super::{Check, first_difference};
use crate::{
    db::binds,
    store::{
        LedgerFault, Result,
        objections::words,
        review::{self, Of},
    },
};
use letters::{
    hash::Hash,
    ids::{InvitationId, ObjectionId, OrganisationId, RoundId},
    ledger::{Act, Commitment},
    time::Moment,
};
use std::collections::{BTreeMap, BTreeSet};

/// In which round, on which invitation, for whom, against which text, and when.
type Made = (
    RoundId,
    InvitationId,
    Option<OrganisationId>,
    Option<Hash>,
    Option<Moment>,
);

impl Check<'_> {
    pub(super) async fn objections(&mut self) -> Result<()> {
        let mut told: BTreeMap<ObjectionId, Made> = BTreeMap::new();
        let mut committed: BTreeMap<ObjectionId, Commitment> = BTreeMap::new();
        for entry in &self.extract.entries {
            if let Act::Objected {
                round,
                invitation,
                objection,
                words,
            } = &entry.act
            {
                let (of, text, at) = (entry.organisation, entry.version, entry.moment());
                told.insert(*objection, (*round, *invitation, of, text, at));
                committed.insert(*objection, *words);
            }
        }
        let sql = "select o.id, o.round, o.invitation, i.organisation, o.text_hash, o.at
            from objection o join invitation i on i.id = o.invitation where o.letter = $1";
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let made = (
                row.get("round")?,
                row.get("invitation")?,
                row.optional("organisation")?,
                row.optional("text_hash")?,
                row.optional("at")?,
            );
            kept.insert(row.get("id")?, made);
        }
        if let Some(objection) = first_difference(&told, &kept) {
            return Err(self.fault(LedgerFault::Objection(objection)));
        }
        for thread in review::objecting(self.conn, self.letter.id, Of::Letter).await? {
            let Some(of) = &thread.objection else {
                continue;
            };
            // Words that were erased are in neither.
            let opened = self.extract.value(committed.get(&of.id).copied());
            if opened.is_some_and(|opened| words(&thread).ok().as_deref() != Some(opened)) {
                return Err(self.fault(LedgerFault::Objection(of.id)));
            }
        }
        self.taken_back().await
    }

    /// Those that were taken back are those of which the chain says so; when somebody is erased theirs ends without a line.
    async fn taken_back(&mut self) -> Result<()> {
        let entries = self.extract.entries.iter();
        let mut told: BTreeSet<ObjectionId> = entries
            .filter_map(|entry| match &entry.act {
                Act::ObjectionWithdrawn { objection, .. } => Some(*objection),
                _ => None,
            })
            .collect();
        let sql = "select o.id, p.erased from objection o join review_thread t on t.id = o.thread join person p on p.id = t.author
            where o.letter = $1 and exists (select 1 from review_turn x where x.thread = t.id and x.turn = 'withdrawn')";
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let objection: ObjectionId = row.get("id")?;
            let erased = row.optional::<Moment>("erased")?.is_some();
            if !told.remove(&objection) && !erased {
                return Err(self.fault(LedgerFault::Objection(objection)));
            }
        }
        match told.first() {
            Some(objection) => Err(self.fault(LedgerFault::Objection(*objection))),
            None => Ok(()),
        }
    }
}
