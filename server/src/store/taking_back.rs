//! Signatures that are taken back: by whoever gave them, or at the desk, where they said so.

use super::{Concerned, OutgoingMail, Result, Store, Writing, asked::Asked};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    ids::{InvitationId, PersonId},
    ledger::{Act, Commitment, Record},
    round::{ShownSignature, SigningRound, TakenBack},
    text::Remark,
    time::Moment,
};

/// Who takes a signature back for whoever gave it.
#[derive(Clone, Copy)]
struct Desk {
    /// What they were shown.
    shown: ShownSignature,
    /// What they were told, as a commitment.
    told: Commitment,
    by: Commitment,
}

impl Store {
    /// Takes a signature back: the name goes, or where the letter is Final an erratum says so.
    ///
    /// # Errors
    /// [`super::StoreError::Answer`] when there is none.
    pub async fn take_back<R>(&self, id: InvitationId, receipt: R) -> Result<TakenBack>
    where
        R: FnOnce(TakenBack, Moment) -> OutgoingMail + Clone + Send + 'static,
    {
        self.write_together(None, move |w| {
            async move {
                let mut asked = w.asked(id).await?;
                let done = w.take_back(&mut asked, None).await?;
                w.post(receipt(done, asked.matter.now), Some(id)).await?;
                Ok(done)
            }
            .boxed()
        })
        .await
    }

    /// The same, at the desk, for whoever signed: the signature that was shown, with the end that was shown. What the
    /// secretariat was told is committed to in the ledger and kept beside
    /// it, and whoever signed hears of it.
    ///
    /// # Errors
    /// As [`Self::take_back`], and where another signature stands by now, or something else becomes of it.
    pub async fn take_back_for<T>(
        &self,
        id: InvitationId,
        shown: ShownSignature,
        told: Remark,
        by: PersonId,
        tell: T,
    ) -> Result<TakenBack>
    where
        T: FnOnce(&SigningRound, &Concerned, TakenBack, Moment) -> OutgoingMail
            + Clone
            + Send
            + 'static,
    {
        self.write_together(None, move |w| {
            async move {
                let mut asked = w.asked(id).await?;
                let (letter, now) = (asked.matter.letter.id, asked.matter.now);
                let person = asked.invitation.person;
                let desk = Desk {
                    shown,
                    told: w.commit_to(letter, told.into(), Some(person)).await?,
                    by: w.name(letter, by).await?,
                };
                let done = w.take_back(&mut asked, Some(desk)).await?;
                if let Some(who) = w.concerned_one(&asked.round, id, now).await? {
                    let mail = tell(&asked.round, &who, done, now);
                    w.post(mail, Some(id)).await?;
                }
                Ok(done)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    async fn take_back(&mut self, asked: &mut Asked, desk: Option<Desk>) -> Result<TakenBack> {
        let (id, now) = (asked.invitation.id, asked.matter.now);
        let (stage, retracted) = (&asked.matter.letter.stage, self.retracted(id).await?);
        let (round, invitation) = (&asked.round, &asked.invitation);
        let done = match &desk {
            Some(desk) => round.take_back_shown(invitation, stage, retracted, desk.shown)?,
            None => round.take_back(invitation, stage, retracted)?,
        };
        let (round, told) = (asked.round.id, desk.map(|desk| desk.told));
        let act = match done {
            TakenBack::Gone => {
                self.answered(id, "withdrawn", now, None, None).await?;
                let sql =
                    "update cosignature set ended = $2 where invitation = $1 and ended is null";
                self.conn.run(sql, binds![id, now]).await?;
                Act::Withdrawn {
                    round,
                    invitation: id,
                    told,
                }
            }
            TakenBack::Erratum => {
                let sql =
                    "update cosignature set retracted = $2 where invitation = $1 and ended is null";
                self.conn.run(sql, binds![id, now]).await?;
                Act::Retracted {
                    round,
                    invitation: id,
                    told,
                }
            }
        };
        let about = self.record_about(asked, act).await?;
        let record = Record {
            by: desk.map(|desk| desk.by).or(about.person),
            ..about
        };
        self.record(asked, record).await?;
        Ok(done)
    }

    /// When the signature that stands on an invitation was taken back with an erratum.
    async fn retracted(&mut self, id: InvitationId) -> Result<Option<Moment>> {
        let sql = "select id, retracted from cosignature where invitation = $1 and ended is null";
        let stands = self.conn.first(sql, binds![id]).await?;
        stands.map_or(Ok(None), |row| row.optional("retracted"))
    }
}
