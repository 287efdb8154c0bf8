//! Signatures, standing or ended. One that is not what the chain says is taken away and comes back as it should be, under the
//! identifier that it had: rounds and invitations are put right in between, and point at nothing wrong meanwhile.

use super::{Done, NotRebuilt, Rebuilding, made};
use crate::{
    db::{Conn, binds},
    store::{
        Result,
        verify::{self, Beside, Kept},
    },
};
use letters::{
    ids::{InvitationId, PersonId, RoundId},
    ledger::{self, Signature, told},
    privacy::{Data, ERASED},
    round::RoundState,
    text::Remark,
    time::Moment,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The signatures that are made anew, and what the others know.
pub(super) struct Anew {
    /// Each as it should be, and whether there was a row of it.
    signatures: Vec<(Kept, bool)>,
    /// What was said with each, and by whom.
    remarks: BTreeMap<(InvitationId, Moment), Option<Remark>>,
    people: BTreeMap<InvitationId, PersonId>,
}

impl Anew {
    /// The remark that came with a signature.
    pub(super) fn remark(&self, on: InvitationId, at: Moment) -> Option<Remark> {
        self.remarks.get(&(on, at)).cloned().flatten()
    }

    /// Who signed on an invitation.
    pub(super) fn person(&self, on: InvitationId) -> Option<PersonId> {
        self.people.get(&on).copied()
    }

    fn knows(&mut self, signed: &Kept) {
        let of = (signed.invitation, signed.at);
        self.remarks.insert(of, signed.remark.clone());
        self.people.insert(signed.invitation, signed.person);
    }
}

impl Rebuilding<'_> {
    /// Takes away what is not as the chain says.
    pub(super) async fn signatures_that_go(&mut self) -> Result<Anew> {
        let mut kept = verify::all_kept(&mut self.hand.w.conn, self.letter).await?;
        let said = self.said().await?;
        let over = self.over().await?;
        let mut anew = Anew {
            signatures: Vec::new(),
            remarks: BTreeMap::new(),
            people: BTreeMap::new(),
        };
        let mut go = Vec::new();
        let all = ledger::signatures(&self.extract.entries);
        let take = |given| verify::take(&mut kept, given, &self.extract);
        let mut rows: Vec<Option<Kept>> = all.iter().map(take).collect();
        // Of those without a row: one on the same invitation that is nobody's, given at another moment.
        for (given, row) in all.iter().zip(&mut rows) {
            let same = |it: &Kept| it.invitation == given.invitation;
            if row.is_none() {
                *row = kept.iter().position(same).map(|at| kept.swap_remove(at));
            }
        }
        for (given, row) in all.into_iter().zip(rows) {
            let remade = |random: [u8; 10]| Beside {
                id: InvitationId::new(given.at, random).uuid(),
                remark: said.get(&(given.invitation, given.at)).cloned(),
                let_go: over.contains(&given.round),
                row: None,
            };
            let told = match &row {
                Some(row) => row.as_told(&given, &self.extract),
                None => Kept::told(&given, &self.extract, remade(self.hand.w.random())),
            };
            let told = told.ok_or_else(|| nameless(&given))?;
            let let_go = given.ended.is_some() && over.contains(&given.round);
            if !let_go && self.extract.value(given.entry.person).is_none() {
                keeps_its_name(&mut self.hand.w.conn, &given, row.as_ref(), &told).await?;
            }
            if told.lacks_its_remark(&given) && row.as_ref() != Some(&told) {
                only_of_the_erased(&mut self.hand.w.conn, &given, told.person).await?;
            }
            anew.knows(&told);
            if row.as_ref() != Some(&told) {
                go.extend(row.as_ref().map(|row| row.id));
                anew.signatures.push((told, row.is_some()));
            }
        }
        for untold in kept {
            go.push(untold.id);
            self.hand.note("cosignature", untold.id, Done::Removed);
        }
        for id in go {
            self.take_away(id).await?;
        }
        Ok(anew)
    }

    async fn take_away(&mut self, id: Uuid) -> Result<()> {
        for sql in [
            "delete from cosignature_exception where cosignature = $1",
            "delete from cosignature where id = $1",
        ] {
            self.hand.write(sql, binds![id]).await?;
        }
        Ok(())
    }

    /// What the invitations still have of what was said with a signature.
    async fn said(&mut self) -> Result<BTreeMap<(InvitationId, Moment), Remark>> {
        let sql = "select i.id, i.answered, i.remark from invitation i join signing_round r on r.id = i.round
            where r.letter = $1 and i.answer = 'signed' and i.remark is not null";
        let rows = self.hand.w.conn.all(sql, binds![self.letter]).await?;
        let each = rows.iter().map(|row| {
            let of = (row.get("id")?, row.get("answered")?);
            Ok((of, row.get("remark")?))
        });
        each.collect()
    }

    /// The rounds that ended so long ago that the names of who stands there no more were let go.
    async fn over(&mut self) -> Result<Vec<RoundId>> {
        let sql = "select max(until) as until from retention_run where kind = $1";
        let row = self.hand.w.conn.one(sql, binds![Data::Answers]).await?;
        let Some(until) = row.optional::<Moment>("until")? else {
            return Ok(Vec::new());
        };
        let told = told::rounds(&self.extract.entries).into_iter();
        let over = told.filter(|(_, round)| match round.state {
            RoundState::Open => false,
            RoundState::Closed { at } | RoundState::Cancelled { at } => at <= until,
        });
        Ok(over.map(|(id, _)| id).collect())
    }

    /// Puts back what was taken away, as the chain says it, and what was gone.
    pub(super) async fn signatures_that_come(&mut self, anew: Anew) -> Result<()> {
        for (signed, there) in anew.signatures {
            let sql = "select id from mandate where id = $1 and person = $2 and organisation = $3 and deputy = $4";
            let values = binds![
                signed.mandate,
                signed.person,
                signed.organisation,
                signed.deputy
            ];
            if self.hand.w.conn.first(sql, values).await?.is_none() {
                return Err(NotRebuilt::gone("mandate", signed.mandate));
            }
            self.put_signature(&signed).await?;
            self.hand.note("cosignature", signed.id, made(there));
        }
        Ok(())
    }

    async fn put_signature(&mut self, signed: &Kept) -> Result<()> {
        let sql = "insert into cosignature (id, letter, round, invitation, organisation, organisation_name, person, person_name,
                mandate, function, deputy, guest, text_hash, capacity, decides, reaffirms, remark, at, lifted, ended, retracted,
                public_remark, remark_hidden)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)";
        let values = binds![
            signed.id,
            self.letter,
            signed.round,
            signed.invitation,
            signed.organisation,
            signed.organisation_name,
            signed.person,
            signed.person_name,
            signed.mandate,
            signed.function,
            signed.deputy,
            signed.guest,
            signed.text,
            signed.capacity,
            signed.decides,
            signed.reaffirms,
            signed.remark,
            signed.at,
            signed.lifted,
            signed.ended,
            signed.retracted,
            signed.public_remark,
            signed.hidden,
        ];
        self.hand.write(sql, values).await?;
        for number in signed.except.numbers() {
            let sql = "insert into cosignature_exception (cosignature, demand) values ($1, $2)";
            self.hand.write(sql, binds![signed.id, number]).await?;
        }
        Ok(())
    }
}

/// Nothing says any more under which right it was given.
fn nameless(given: &Signature<'_>) -> crate::store::StoreError {
    NotRebuilt::gone("cosignature on invitation", given.invitation)
}

/// A name that nothing opens goes when its person was erased, and not otherwise: it may be the last that is left of it.
async fn keeps_its_name(
    conn: &mut Conn,
    given: &Signature<'_>,
    row: Option<&Kept>,
    told: &Kept,
) -> Result<()> {
    let gone = |it: &Kept| it.person_name.as_str() == ERASED;
    if !gone(told) || row.is_some_and(gone) {
        return Ok(());
    }
    only_of_the_erased(conn, given, told.person).await
}

/// What nothing opens goes with its person, and not otherwise.
async fn only_of_the_erased(
    conn: &mut Conn,
    given: &Signature<'_>,
    person: PersonId,
) -> Result<()> {
    if verify::is_erased(conn, person).await? {
        Ok(())
    } else {
        Err(NotRebuilt::gone("opening on invitation", given.invitation))
    }
}
