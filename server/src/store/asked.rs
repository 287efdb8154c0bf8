//! What is asked of those who answer, with the letter taken; loaded at once for all who wait to answer in the same round.
//!
//! On SQLite a question costs so little that each asks for itself.

use super::{Result, Writing, invitations, mandates, matter::Matter, reaffirming, rounds};
use crate::{
    db::{Conn, Ids, Row, binds},
    dialect::{Sql, locking_in},
};
use letters::{
    cosignature::Cosignature,
    ids::{InvitationId, LetterId, RoundId},
    mandate::Mandate,
    round::{Invitation, SigningRound},
    text::{OrganisationName, PersonName},
};
use std::sync::Arc;

/// What an answer is about, with the letter taken.
pub(super) struct Asked {
    pub matter: Matter,
    pub round: SigningRound,
    pub invitation: Invitation,
    pub names: Names,
    /// Where they were loaded with those of others.
    right: Option<Arc<Right>>,
    /// What was loaded for others.
    gathered: Vec<Gathered>,
}

/// What those whom it is about are called at this moment.
#[derive(Clone)]
pub(super) struct Names {
    pub person: PersonName,
    pub organisation: OrganisationName,
    pub guest: bool,
}

/// By what somebody may sign, and what is signed for their organisation already.
pub(super) struct Right {
    /// The person's mandates for the organisation.
    pub mandates: Vec<Mandate>,
    /// What is signed under any text of the letter for the organisation, from whichever round.
    pub standing: Vec<Cosignature>,
}

/// A letter that was taken, as it stands behind the last answer, and the round that was answered in: nobody else writes about
/// it until this transaction ends.
#[derive(Clone)]
pub(super) struct Left {
    matter: Matter,
    round: SigningRound,
    /// Of those who answer in that round and have not had their turn; their organisations' mandates are taken
    /// ([`Writing::take_mandates`]).
    gathered: Vec<Gathered>,
}

/// An invitation that somebody is about to answer.
#[derive(Clone)]
struct Gathered {
    invitation: Invitation,
    names: Arc<Names>,
    right: Arc<Right>,
}

/// Reads a row of [`asked_rows!`].
fn read(row: &Row) -> Result<(Invitation, Names)> {
    let names = Names {
        person: row.get("person_name")?,
        organisation: row.get("organisation_name")?,
        guest: !row.get::<bool>("member")?,
    };
    Ok((invitations::invitation(row)?, names))
}

impl Asked {
    /// What is signed under any text of the letter for the organisation that is asked, from whichever round.
    pub(super) async fn standing(&self, conn: &mut Conn) -> Result<Vec<Cosignature>> {
        let (letter, organisation) = (self.matter.letter.id, self.invitation.organisation);
        reaffirming::standing(conn, letter, organisation).await
    }
}

/// Invitations with what those whom they are about are called, with a condition behind them.
macro_rules! asked_rows {
    ($condition:literal) => {
        concat!(
            "select i.id, i.round, i.organisation, i.person, i.answer, i.answered, i.capacity, i.lapsed, i.read_at, o.name as organisation_name, o.member, p.name as person_name
            from invitation i join organisation o on o.id = i.organisation join person p on p.id = i.person where ",
            $condition
        )
    };
}

impl Writing {
    /// What is to be answered, with the letter taken.
    pub(super) async fn asked(&mut self, id: InvitationId) -> Result<Asked> {
        self.asked_as(id, asked_rows!("i.id = $1").into()).await
    }

    /// The same, with the organisation's mandates taken as well ([`Self::take_mandates`]).
    pub(super) async fn asked_to_sign(&mut self, id: InvitationId) -> Result<Asked> {
        self.asked_as(id, locking_in!("o", asked_rows!("i.id = $1")))
            .await
    }

    async fn asked_as(&mut self, id: InvitationId, sql: Sql) -> Result<Asked> {
        if let Some(mut left) = self.carried.left.take() {
            let matter = left.matter.at(self.now());
            let known = left.gathered.iter().position(|it| it.invitation.id == id);
            if let Some(nth) = known {
                let own = left.gathered.swap_remove(nth);
                return Ok(Asked {
                    matter,
                    round: left.round,
                    invitation: own.invitation,
                    names: (*own.names).clone(),
                    right: Some(own.right),
                    gathered: left.gathered,
                });
            }
            // Of another round nothing is locked here: its letter comes first.
            let same = "select id from invitation where id = $1 and round = $2";
            if (self.conn.first(same, binds![id, left.round.id]).await?).is_some() {
                let (invitation, names) = read(&self.conn.one(sql, binds![id]).await?)?;
                return Ok(Asked {
                    matter,
                    round: left.round,
                    invitation,
                    names,
                    right: None,
                    gathered: left.gathered,
                });
            }
        }
        let letter = invitations::letter(&mut self.conn, id).await?;
        let matter = self.take(letter).await?;
        let (invitation, names) = read(&self.conn.one(sql, binds![id]).await?)?;
        Ok(Asked {
            matter,
            round: rounds::load(&mut self.conn, invitation.round).await?,
            invitation,
            names,
            right: None,
            gathered: Vec::new(),
        })
    }

    /// By what whoever is asked may sign.
    pub(super) async fn right(&mut self, asked: &Asked) -> Result<Arc<Right>> {
        if let Some(right) = &asked.right {
            return Ok(Arc::clone(right));
        }
        let (person, organisation) = (asked.invitation.person, asked.invitation.organisation);
        Ok(Arc::new(Right {
            mandates: mandates::of_person(&mut self.conn, person, organisation).await?,
            standing: asked.standing(&mut self.conn).await?,
        }))
    }

    /// Leaves a letter to the next who answers in this round and shares the commit: changed by this answer, and nothing else.
    pub(super) fn leave(&mut self, asked: Asked) {
        let mut gathered = asked.gathered;
        gathered.retain(|it| it.invitation.organisation != asked.invitation.organisation);
        self.carried.left = Some(Left {
            matter: asked.matter,
            round: asked.round,
            gathered,
        });
    }

    /// Loads what somebody is asked, and with it what the others are asked who wait to answer in the same round. `first` says
    /// that nothing was done in this transaction yet: then the letter is taken.
    ///
    /// This is no part of an act: it is not undone with one that is refused.
    pub(super) async fn gather(
        &mut self,
        first: bool,
        own: InvitationId,
        others: impl FnOnce() -> Vec<InvitationId>,
    ) -> Result<()> {
        if !self.conn.is_postgres() {
            return Ok(());
        }
        if first {
            let sql = "select r.letter, r.id from invitation i join signing_round r on r.id = i.round where i.id = $1";
            let Some(row) = self.conn.first(sql, binds![own]).await? else {
                return Ok(());
            };
            let (letter, round): (LetterId, RoundId) = (row.get("letter")?, row.get("id")?);
            let matter = self.take(letter).await?;
            self.carried.left = Some(Left {
                matter,
                round: rounds::load(&mut self.conn, round).await?,
                gathered: Vec::new(),
            });
        }
        let Some(mut left) = self.carried.left.take() else {
            return Ok(());
        };
        let known = |id| left.gathered.iter().any(|it| it.invitation.id == id);
        if !known(own) {
            // Asked for as late as can be: more have come meanwhile.
            let others = others().into_iter().filter(|id| !known(*id));
            let ids: Ids = std::iter::once(own).chain(others).collect();
            let more = self.load(left.matter.letter.id, left.round.id, ids).await?;
            left.gathered.extend(more);
        }
        self.carried.left = Some(left);
        Ok(())
    }

    /// What these are asked, as far as it is in this round of this letter, which was taken. Takes their organisations' mandates.
    async fn load(&mut self, letter: LetterId, round: RoundId, ids: Ids) -> Result<Vec<Gathered>> {
        let sql = asked_rows!(
            "i.id in (select unnest($1::text::uuid[])) and i.round = $2 order by o.id for update of o"
        );
        let rows = self.conn.all(sql, binds![ids, round]).await?;
        // What cannot be read is left to whoever it is about.
        let asked: Vec<(Invitation, Names)> =
            rows.iter().filter_map(|row| read(row).ok()).collect();
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let organisations = || -> Ids { asked.iter().map(|(it, _)| it.organisation).collect() };
        let persons = asked.iter().map(|(it, _)| it.person).collect();
        let mandates = mandates::of_persons(&mut self.conn, persons, organisations()).await?;
        let standing = reaffirming::standing_for(&mut self.conn, letter, organisations()).await?;
        let all = asked.into_iter().map(|(invitation, names)| {
            let (person, organisation) = (invitation.person, invitation.organisation);
            let own = |it: &&Mandate| it.person == person && it.organisation == organisation;
            let theirs = |it: &&Cosignature| it.organisation == organisation;
            Gathered {
                names: Arc::new(names),
                right: Arc::new(Right {
                    mandates: mandates.iter().filter(own).cloned().collect(),
                    standing: standing.iter().filter(theirs).cloned().collect(),
                }),
                invitation,
            }
        });
        Ok(all.collect())
    }
}
