//! Rounds and invitations: what was asked of whom, until when, and what was answered last.

use super::{NotRebuilt, Rebuilding, made, signatures::Anew};
use crate::{
    db::{Row, binds},
    store::{Result, invitations, rounds},
};
use letters::{
    cosignature::Capacity,
    hash::Hash,
    ids::{InvitationId, OrganisationId, PersonId, RoundId},
    ledger::{Standing, told},
    round::{Answer, RoundState},
    text::Remark,
    time::Moment,
    version::Pin,
};
use std::collections::BTreeMap;

/// A round as it is kept, but for what it does by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
struct RoundRow {
    pin: Pin,
    opened: Moment,
    by: PersonId,
    deadline: Moment,
    state: RoundState,
    moved: Option<Moment>,
}

fn round_row(row: &Row) -> Result<RoundRow> {
    let round = rounds::round(row)?;
    Ok(RoundRow {
        pin: round.pin,
        opened: round.opened,
        by: row.get("opened_by")?,
        deadline: round.deadline,
        state: round.state,
        moved: row.optional("moved")?,
    })
}

/// An invitation as it is kept, but for its secrets.
#[derive(Clone, PartialEq, Eq)]
struct InvitationRow {
    round: RoundId,
    organisation: OrganisationId,
    person: PersonId,
    /// None where it cannot be read.
    answer: Option<Answer>,
    remark: Option<Remark>,
    read: Option<Moment>,
}

fn invitation_row(row: &Row) -> Result<InvitationRow> {
    Ok(InvitationRow {
        round: row.get("round")?,
        organisation: row.get("organisation")?,
        person: row.get("person")?,
        answer: invitations::invitation(row).ok().map(|it| it.answer),
        remark: row.optional("remark")?,
        read: row.optional("read_at")?,
    })
}

/// The word of an answer, when it was given, in which capacity, and whether it lapsed.
const fn words(answer: Answer) -> (&'static str, Option<Moment>, Option<Capacity>, bool) {
    match answer {
        Answer::None { .. } => ("none", None, None, false),
        Answer::Signed { at, capacity } => ("signed", Some(at), Some(capacity), false),
        Answer::Declined { at } => ("declined", Some(at), None, false),
        Answer::Withdrawn { at } => ("withdrawn", Some(at), None, false),
        Answer::Lapsed { at } => ("withdrawn", Some(at), None, true),
    }
}

impl Rebuilding<'_> {
    pub(super) async fn rounds(&mut self) -> Result<()> {
        let sql = "select id, letter, pin_number, pin_hash, opened, opened_by, deadline, state as round_state, ended, moved
            from signing_round where letter = $1";
        let mut kept: BTreeMap<RoundId, RoundRow> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            kept.insert(row.get("id")?, round_row(&row)?);
        }
        let mut wrong = Vec::new();
        for (id, told) in told::rounds(&self.extract.entries) {
            let row = kept.remove(&id);
            let by = self.who(told.by, row.map(|row| row.by));
            let (Some(pin), Some(by), Some(deadline)) = (told.pin, by, told.deadline) else {
                return Err(NotRebuilt::gone("signing_round", id));
            };
            let round = RoundRow {
                pin,
                opened: told.opened,
                by,
                deadline,
                state: told.state,
                // Rounds of long ago do not say when their deadline was moved, and that is no fault.
                moved: told.moved.filter(|_| {
                    row.is_none_or(|row| row.moved.is_some() || row.deadline != deadline)
                }),
            };
            if row != Some(round) {
                wrong.push((id, round, row.is_some()));
            }
        }
        if let Some(untold) = kept.keys().next() {
            return Err(NotRebuilt::untold("signing_round", untold));
        }
        // At no moment are two of them open.
        wrong.sort_by_key(|(_, round, _)| round.state == RoundState::Open);
        for (id, round, there) in wrong {
            self.put_round(id, round, there).await?;
        }
        Ok(())
    }

    async fn put_round(&mut self, id: RoundId, round: RoundRow, there: bool) -> Result<()> {
        let (word, ended) = rounds::words(round.state);
        let values = binds![
            id,
            self.letter,
            round.pin.number,
            round.pin.hash,
            round.opened,
            round.by,
            round.deadline,
            word,
            ended,
            round.moved,
        ];
        let sql = if there {
            "update signing_round set letter = $2, pin_number = $3, pin_hash = $4, opened = $5, opened_by = $6, deadline = $7,
                state = $8, ended = $9, moved = $10 where id = $1"
        } else {
            "insert into signing_round (id, letter, pin_number, pin_hash, opened, opened_by, deadline, state, ended, moved)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        };
        self.hand.write(sql, values).await?;
        self.hand.note("signing_round", id, made(there));
        Ok(())
    }

    pub(super) async fn invitations(&mut self, anew: &Anew) -> Result<()> {
        let sql = "select i.id, i.round, i.organisation, i.person, i.answer, i.answered, i.capacity, i.lapsed, i.read_at, i.remark
            from invitation i join signing_round r on r.id = i.round where r.letter = $1";
        let mut kept: BTreeMap<InvitationId, InvitationRow> = BTreeMap::new();
        for row in self.hand.w.conn.all(sql, binds![self.letter]).await? {
            kept.insert(row.get("id")?, invitation_row(&row)?);
        }
        let tally = &self.extract.tally;
        let told = tally.standings.iter().chain(&tally.called_off);
        let mut wrong = Vec::new();
        for (id, standing) in told {
            let row = kept.remove(id);
            let invitation = self.invitation(*id, standing, row.as_ref(), anew);
            let invitation = invitation.ok_or_else(|| NotRebuilt::gone("invitation", id))?;
            if row.as_ref() != Some(&invitation) {
                wrong.push((*id, invitation, row.is_some()));
            }
        }
        if let Some(untold) = kept.keys().next() {
            return Err(NotRebuilt::untold("invitation", untold));
        }
        for (id, invitation, there) in wrong {
            self.put_invitation(id, invitation, there).await?;
        }
        Ok(())
    }

    fn invitation(
        &self,
        id: InvitationId,
        standing: &Standing,
        row: Option<&InvitationRow>,
        anew: &Anew,
    ) -> Option<InvitationRow> {
        // The right under which somebody signed says who they are as well.
        let signed = anew.person(id).or(row.map(|row| row.person));
        let person = self.who(standing.person, signed);
        let remark = match standing.answer {
            Answer::Declined { at } => {
                let same = |row: &&InvitationRow| matches!(row.answer, Some(Answer::Declined { at: on }) if on == at);
                let committed = self.extract.reason(id);
                match (self.extract.value(committed), committed) {
                    (Some(reason), _) => Some(Remark::parse(reason).ok()?),
                    // Nothing opens it any more: whatever the row has is all that there is.
                    (None, Some(_)) => row.filter(same).and_then(|row| row.remark.clone()),
                    (None, None) => None,
                }
            }
            Answer::Signed { at, .. } => {
                let same = |row: &&InvitationRow| matches!(row.answer, Some(Answer::Signed { at: on, .. }) if on == at);
                match row.filter(same) {
                    Some(row) => row.remark.clone(),
                    None => anew.remark(id, at),
                }
            }
            Answer::None { .. } | Answer::Withdrawn { .. } | Answer::Lapsed { .. } => None,
        };
        Some(InvitationRow {
            round: standing.round,
            organisation: standing.organisation?,
            person: person?,
            answer: Some(standing.answer),
            remark,
            read: standing.read,
        })
    }

    async fn put_invitation(
        &mut self,
        id: InvitationId,
        told: InvitationRow,
        there: bool,
    ) -> Result<()> {
        let answer = told.answer.unwrap_or(Answer::None { read: None });
        let (word, answered, capacity, lapsed) = words(answer);
        let mut values = binds![
            id,
            told.round,
            told.organisation,
            told.person,
            word,
            answered,
            capacity,
            lapsed,
            told.remark,
            told.read,
        ];
        let sql = if there {
            "update invitation set round = $2, organisation = $3, person = $4, answer = $5, answered = $6, capacity = $7,
                lapsed = $8, remark = $9, read_at = $10 where id = $1"
        } else {
            // Nobody has the secrets of these: as erasing leaves them.
            let dead: [u8; 32] = self.hand.w.random();
            values.extend(binds![Hash::of(&dead)]);
            "insert into invitation (id, round, organisation, person, answer, answered, capacity, lapsed, remark, read_at,
                token_hash, code_hash, tries) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, 0)"
        };
        self.hand.write(sql, values).await?;
        self.hand.note("invitation", id, made(there));
        Ok(())
    }
}
