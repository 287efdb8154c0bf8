//! Objections: on which invitation, against which text, and whether they were taken back. What was said is a suggestion in the
//! review, which is compared with what was committed to.

use super::{Done, NotRebuilt, Rebuilding, made};
use crate::{
    db::{Row, binds},
    store::{Result, answers::Right},
};
use letters::{
    hash::Hash,
    ids::{InvitationId, MandateId, ObjectionId, PersonId, RoundId, ThreadId},
    ledger::told::{self, ObjectionTold},
    review::Turn,
    time::Moment,
};
use std::collections::BTreeMap;

/// An objection as it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
struct ObjectionRow {
    thread: ThreadId,
    invitation: InvitationId,
    mandate: MandateId,
    round: RoundId,
    text: Hash,
    at: Moment,
}

fn objection_row(row: &Row) -> Result<ObjectionRow> {
    Ok(ObjectionRow {
        thread: row.get("thread")?,
        invitation: row.get("invitation")?,
        mandate: row.get("mandate")?,
        round: row.get("round")?,
        text: row.get("text_hash")?,
        at: row.get("at")?,
    })
}

impl Rebuilding<'_> {
    pub(super) async fn objections(&mut self) -> Result<()> {
        let sql = "select id, thread, invitation, mandate, round, text_hash, at from objection where letter = $1";
        let mut kept: BTreeMap<ObjectionId, ObjectionRow> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            kept.insert(row.get("id")?, objection_row(&row)?);
        }
        for (id, told) in told::objections(&self.extract.entries) {
            let row = kept.remove(&id);
            let thread = match row {
                Some(row) => row.thread,
                None => self.suggestion(id, &told).await?,
            };
            let opened = self.extract.value(told.mandate);
            let right = opened.and_then(|opened| serde_json::from_str::<Right>(opened).ok());
            let mandate = right.map(|right| right.mandate.id);
            let mandate = mandate.or(row.map(|row| row.mandate));
            let (Some(mandate), Some(text)) = (mandate, told.text) else {
                return Err(NotRebuilt::gone("objection", id));
            };
            let objection = ObjectionRow {
                thread,
                invitation: told.invitation,
                mandate,
                round: told.round,
                text,
                at: told.at,
            };
            if row != Some(objection) {
                self.put_objection(id, objection, row.is_some()).await?;
            }
            self.taken_back(thread, &told).await?;
        }
        match kept.keys().next() {
            Some(untold) => Err(NotRebuilt::untold("objection", untold)),
            None => Ok(()),
        }
    }

    /// The suggestion that was made at the moment of an objection by who was asked, and is no other objection's.
    async fn suggestion(&mut self, id: ObjectionId, told: &ObjectionTold) -> Result<ThreadId> {
        let sql = "select t.id from review_thread t join invitation i on i.id = $2 and i.person = t.author
            where t.letter = $1 and t.kind = 'suggestion' and t.at = $3
                and not exists (select 1 from objection o where o.thread = t.id)";
        let values = binds![self.letter, told.invitation, told.at];
        let found = self.hand.w.conn.all(sql, values).await?;
        match found.as_slice() {
            [only] => only.get("id"),
            _ => Err(NotRebuilt::gone("objection", id)),
        }
    }

    async fn put_objection(
        &mut self,
        id: ObjectionId,
        told: ObjectionRow,
        there: bool,
    ) -> Result<()> {
        let sql = if there {
            "update objection set thread = $2, invitation = $3, mandate = $4, round = $5, letter = $6, text_hash = $7, at = $8
                where id = $1"
        } else {
            "insert into objection (id, thread, invitation, mandate, round, letter, text_hash, at)
                values ($1, $2, $3, $4, $5, $6, $7, $8)"
        };
        let values = binds![
            id,
            told.thread,
            told.invitation,
            told.mandate,
            told.round,
            self.letter,
            told.text,
            told.at
        ];
        self.hand.write(sql, values).await?;
        self.hand.note("objection", id, made(there));
        Ok(())
    }

    /// Whether it was taken back. One of somebody who was erased ends without a line.
    async fn taken_back(&mut self, thread: ThreadId, told: &ObjectionTold) -> Result<()> {
        let sql = "select t.author, p.erased from review_thread t join person p on p.id = t.author where t.id = $1";
        let row = self.hand.w.conn.one(sql, binds![thread]).await?;
        let author: PersonId = row.get("author")?;
        let erased = row.optional::<Moment>("erased")?.is_some();
        let sql = "select n, turn, by_person, at from review_turn where thread = $1 and turn in ('accepted', 'amended', 'rejected', 'withdrawn')";
        let decided = self.hand.w.conn.first(sql, binds![thread]).await?;
        let decided = match &decided {
            None => None,
            Some(row) => {
                let withdrawn = row.get::<Turn>("turn")? == Turn::Withdrawn;
                let by_at: (PersonId, Moment) = (row.get("by_person")?, row.get("at")?);
                Some((row.get::<u32>("n")?, withdrawn.then_some(by_at)))
            }
        };
        let back = decided.and_then(|(_, back)| back);
        let Some((at, by)) = told.withdrawn else {
            if back.is_some() && !erased {
                let sql = "delete from review_turn where thread = $1 and turn = 'withdrawn'";
                self.hand.write(sql, binds![thread]).await?;
                self.hand.note("review_turn", thread, Done::Removed);
            }
            return Ok(());
        };
        let by = self.who(by, back.map(|(by, _)| by)).unwrap_or(author);
        if back == Some((by, at)) {
            return Ok(());
        }
        let sql = if decided.is_some() {
            "update review_turn set turn = 'withdrawn', by_person = $2, at = $3, version = null, reason = null
                where thread = $1 and turn in ('accepted', 'amended', 'rejected', 'withdrawn')"
        } else {
            "insert into review_turn (thread, n, turn, by_person, at)
                select $1, coalesce(max(n), 0) + 1, 'withdrawn', $2, $3 from review_turn where thread = $1"
        };
        self.hand.write(sql, binds![thread, by, at]).await?;
        self.hand
            .note("review_turn", thread, made(decided.is_some()));
        Ok(())
    }
}
