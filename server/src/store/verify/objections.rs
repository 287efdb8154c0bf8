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
    ledger::told,
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
        let objections = told::objections(&self.extract.entries);
        let told = objections.iter().map(|(id, it)| {
            let made = (
                it.round,
                it.invitation,
                it.organisation,
                it.text,
                Some(it.at),
            );
            (*id, made)
        });
        let told: BTreeMap<ObjectionId, Made> = told.collect();
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
            let opened = self
                .extract
                .value(objections.get(&of.id).map(|it| it.words));
            if opened.is_some_and(|opened| words(&thread).ok().as_deref() != Some(opened)) {
                return Err(self.fault(LedgerFault::Objection(of.id)));
            }
        }
        self.taken_back().await
    }

    /// Those that were taken back are those of which the chain says so; when somebody is erased theirs ends without a line.
    async fn taken_back(&mut self) -> Result<()> {
        let told = told::objections(&self.extract.entries).into_iter();
        let told = told.filter(|(_, it)| it.withdrawn.is_some());
        let mut told: BTreeSet<ObjectionId> = told.map(|(id, _)| id).collect();
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
