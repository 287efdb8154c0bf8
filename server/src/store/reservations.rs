//! Reservations: lifted when a board agrees, asked after on the day on which it decides, and lapsed when that day is over.

use super::{
    Concerned, KeyedMail, OutgoingMail, Reserved, Result, Store, Writing, asked::Asked, mandates,
    rounds,
};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    cosignature::Capacity,
    ids::{InvitationId, PersonId},
    ledger::{Act, Commitment, Record},
    round::SigningRound,
    time::{Day, Moment},
};

impl Store {
    /// Lifts the reservation under a signature, so that the name prints: the secretariat heard that the board agreed.
    ///
    /// # Errors
    /// [`super::StoreError::Answer`] when there is no signature under reservation, or it holds no longer.
    pub async fn lift_reservation(&self, id: InvitationId, by: PersonId) -> Result<()> {
        self.write_together(None, move |w| {
            async move {
                let asked = w.asked(id).await?;
                let by = w.name(asked.matter.letter.id, by).await?;
                w.lift(asked, Some(by)).await
            }
            .boxed()
        })
        .await
    }

    /// The same, as whoever signed says it: as long as they may act for the organisation.
    ///
    /// # Errors
    /// As [`Self::lift_reservation`], and [`AnswerRefused::NoMandate`](letters::round::AnswerRefused::NoMandate).
    pub async fn lift_own_reservation(&self, id: InvitationId) -> Result<()> {
        self.write_together(None, move |w| {
            async move {
                let asked = w.asked(id).await?;
                let (person, organisation) =
                    (asked.invitation.person, asked.invitation.organisation);
                w.take_mandates(organisation).await?;
                let mandates = mandates::of_person(&mut w.conn, person, organisation).await?;
                asked.invitation.mandate(&mandates, asked.matter.now)?;
                w.lift(asked, None).await
            }
            .boxed()
        })
        .await
    }

    /// The reservations whose day is over, and those whose day it is and that nobody was asked after yet, the one that waits
    /// longest first. Whoever signed today knows it.
    pub async fn reserved_until_today(&self) -> Result<Vec<Reserved>> {
        let sql = "select c.invitation, c.round, c.decides from cosignature c
                join signing_round r on r.id = c.round join letter l on l.id = c.letter
            where c.ended is null and c.capacity = 'under-reservation' and c.decides <= $1
                and (c.decides < $1 or (c.at < $2 and not exists (select 1 from invitation_key k
                    where k.invitation = c.invitation and k.occasion = 'decides:' || c.decides)))
                and l.stage = 'signing' and l.pin_hash = c.text_hash and r.state <> 'cancelled'
            order by c.decides, c.invitation";
        let today = self.now().day();
        let began = Moment::in_amsterdam(today.at(0, 0, 0, 0));
        let mut conn = self.snapshot().await?;
        let mut found = Vec::new();
        for row in conn.all(sql, binds![today, began]).await? {
            found.push(Reserved {
                invitation: row.get("invitation")?,
                round: rounds::load(&mut conn, row.get("round")?).await?,
                until: row.get("decides")?,
            });
        }
        Ok(found)
    }

    /// Establishes that a reservation lapsed, and tells who made it; whether it did. It is decided here, not by who looked:
    /// twice, or when it was lifted meanwhile, does nothing.
    pub async fn lapse_reservation<T>(&self, id: InvitationId, tell: T) -> Result<bool>
    where
        T: FnOnce(&SigningRound, &Concerned, Day) -> OutgoingMail + Clone + Send + 'static,
    {
        self.write(move |w| {
            async move {
                let mut asked = w.asked(id).await?;
                let now = asked.matter.now;
                let standing = asked.standing(&mut w.conn).await?;
                let stage = &asked.matter.letter.stage;
                let lapses = asked.round.lapses(stage, &asked.invitation, &standing, now);
                let own = standing.iter().find(|it| it.invitation == id);
                let Some(until) = own.and_then(|it| it.decides).filter(|_| lapses) else {
                    return Ok(false);
                };
                let sql = "update invitation set answer = 'withdrawn', answered = $2, capacity = null, remark = null, lapsed = true where id = $1";
                w.conn.run(sql, binds![id, now]).await?;
                let sql = "update cosignature set ended = $2 where invitation = $1 and ended is null";
                w.conn.run(sql, binds![id, now]).await?;
                let act = Act::ReservationLapsed { invitation: id };
                let record = w.record_about(&asked, act).await?;
                w.record(&mut asked, record).await?;
                // Nothing is lost where the name stands by another signature.
                if !asked.round.is_awaited(&asked.invitation, &standing) {
                    return Ok(true);
                }
                let who = w.concerned_one(&asked.round, id, now).await?;
                if let Some(who) = who.filter(|it| it.may_sign) {
                    w.post(tell(&asked.round, &who, until), Some(id)).await?;
                }
                Ok(true)
            }
            .boxed()
        })
        .await
    }

    /// Asks whoever signed under reservation whether the board agreed, once, with a key of their own; whether this was the
    /// first time. Who may sign no more is not asked.
    pub async fn ask_after_reservation<T>(&self, reserved: Reserved, write: T) -> Result<bool>
    where
        T: FnOnce(&SigningRound, &Concerned) -> KeyedMail + Clone + Send + 'static,
    {
        self.write(move |w| {
            async move {
                let Reserved {
                    invitation: id,
                    until,
                    ..
                } = reserved;
                let asked = w.asked(id).await?;
                let now = asked.matter.now;
                let standing = asked.standing(&mut w.conn).await?;
                let own = standing.iter().find(|it| it.invitation == id);
                let stage = &asked.matter.letter.stage;
                let waits = own
                    .is_some_and(|it| it.lapses().is_some() && it.decides == Some(until))
                    && asked.round.reservation(stage, until, now).holds
                    && asked.round.is_awaited(&asked.invitation, &standing);
                let who = w.concerned_one(&asked.round, id, now).await?;
                let Some(who) = who.filter(|it| waits && it.may_sign) else {
                    return Ok(false);
                };
                let KeyedMail { mut mail, key } = write(&asked.round, &who);
                let occasion = format!("decides:{until}");
                let first = match key {
                    Some(key) => w.give_key(id, key, occasion.clone(), now).await?,
                    None => false,
                };
                if first {
                    mail.dedupe = format!("{}:{id}:{occasion}", mail.kind);
                    w.post(mail, Some(id)).await?;
                }
                Ok(first)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Lifts a reservation: whoever signed it did, unless somebody else is named.
    async fn lift(&mut self, mut asked: Asked, by: Option<Commitment>) -> Result<()> {
        let (id, now) = (asked.invitation.id, asked.matter.now);
        let standing = asked.standing(&mut self.conn).await?;
        let stage = &asked.matter.letter.stage;
        asked.round.lift(stage, &asked.invitation, &standing, now)?;
        let sql = "update invitation set capacity = $2 where id = $1";
        self.conn.run(sql, binds![id, Capacity::OnBehalf]).await?;
        let sql = "update cosignature set capacity = $2, lifted = $3 where invitation = $1 and ended is null";
        self.conn
            .run(sql, binds![id, Capacity::OnBehalf, now])
            .await?;
        let act = Act::ReservationLifted { invitation: id };
        let about = self.record_about(&asked, act).await?;
        let record = Record {
            by: by.or(about.person),
            ..about
        };
        self.record(&mut asked, record).await
    }
}
