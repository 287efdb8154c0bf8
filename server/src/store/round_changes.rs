//! What becomes of a round: more time, the end by hand or by the clock, called off. Whoever is concerned is told in the
//! transaction that makes it so.

use super::{
    Concerned, DeskMember, KeyedMail, OutgoingMail, Result, RoundChange, Store, Writing,
    matter::Matter,
    rounds::{load, words},
};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    ids::{PersonId, RoundId},
    ledger::{Act, Record},
    round::{RoundError, RoundState, RoundTally, SigningRound},
    time::Moment,
};

/// Tells nobody of a change: whoever lives through the past does not mail about it.
#[must_use]
pub fn nobody(_: &RoundChange, _: &Concerned) -> Option<KeyedMail> {
    None
}

impl Store {
    /// Moves the deadline of an open round.
    ///
    /// # Errors
    /// [`super::StoreError::Round`].
    pub async fn extend_round<T>(
        &self,
        id: RoundId,
        deadline: Moment,
        by: PersonId,
        tell: T,
    ) -> Result<SigningRound>
    where
        T: Fn(&RoundChange, &Concerned) -> Option<KeyedMail> + Clone + Send + Sync + 'static,
    {
        let act = Act::RoundExtended {
            round: id,
            deadline: deadline.rfc3339(),
        };
        let change = move |round: SigningRound, now| round.extend(deadline, now);
        self.change_round(id, by, act, change, tell).await
    }

    /// Closes an open round: what waits to be sent and asks for an answer is not sent.
    ///
    /// # Errors
    /// [`super::StoreError::Round`].
    pub async fn close_round<T>(&self, id: RoundId, by: PersonId, tell: T) -> Result<SigningRound>
    where
        T: Fn(&RoundChange, &Concerned) -> Option<KeyedMail> + Clone + Send + Sync + 'static,
    {
        let act = Act::RoundClosed { round: id };
        self.change_round(id, by, act, SigningRound::close, tell)
            .await
    }

    /// Calls an open round off: its signatures count for nothing, and what waits to be sent and asks for an answer is not
    /// sent.
    ///
    /// # Errors
    /// [`super::StoreError::Round`].
    pub async fn cancel_round<T>(&self, id: RoundId, by: PersonId, tell: T) -> Result<SigningRound>
    where
        T: Fn(&RoundChange, &Concerned) -> Option<KeyedMail> + Clone + Send + Sync + 'static,
    {
        let act = Act::RoundCancelled { round: id };
        self.change_round(id, by, act, SigningRound::cancel, tell)
            .await
    }

    /// Closes a round whose deadline has come: nobody's hand did it, and the secretariat is told. What came of it; none
    /// when it is not open, or not over any more: then nothing has changed. However many ask at once, one closes.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`] when there is no such round.
    pub async fn close_due_round<T>(&self, id: RoundId, tell: T) -> Result<Option<RoundTally>>
    where
        T: Fn(&SigningRound, RoundTally, &DeskMember) -> OutgoingMail
            + Clone
            + Send
            + Sync
            + 'static,
    {
        self.write(move |w| {
            async move {
                let letter = load(&mut w.conn, id).await?.letter;
                let mut matter = w.take(letter).await?;
                // Read again now that nobody else writes about this letter: it may have been given more time.
                let before = load(&mut w.conn, id).await?;
                if !before.is_over(matter.now) {
                    return Ok(None);
                }
                let after = before.clone().close(matter.now)?;
                let at = matter.now;
                let change = RoundChange { before, after, at };
                let act = Act::RoundClosed { round: id };
                w.keep_change(&mut matter, &change, act, None).await?;
                let concerned = w.concerned(id, at).await?;
                let tally = concerned
                    .iter()
                    .map(|who| (who.invitation.answer, who.objected));
                let tally = RoundTally::of(tally);
                for member in w.secretariat().await? {
                    w.post(tell(&change.after, tally, &member), None).await?;
                }
                Ok(Some(tally))
            }
            .boxed()
        })
        .await
    }

    async fn change_round<C, T>(
        &self,
        id: RoundId,
        by: PersonId,
        act: Act,
        change: C,
        tell: T,
    ) -> Result<SigningRound>
    where
        C: FnOnce(SigningRound, Moment) -> std::result::Result<SigningRound, RoundError>
            + Clone
            + Send
            + 'static,
        T: Fn(&RoundChange, &Concerned) -> Option<KeyedMail> + Clone + Send + Sync + 'static,
    {
        self.write(move |w| {
            async move {
                let letter = load(&mut w.conn, id).await?.letter;
                let mut matter = w.take(letter).await?;
                // Read again now that nobody else writes about this letter.
                let before = load(&mut w.conn, id).await?;
                let (after, at) = (change(before.clone(), matter.now)?, matter.now);
                let change = RoundChange { before, after, at };
                // Before what waits is called back: who was never reached is told nothing.
                let concerned = w.concerned(id, at).await?;
                w.keep_change(&mut matter, &change, act, Some(by)).await?;
                w.tell_concerned(&change, &concerned, tell).await?;
                Ok(change.after)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Keeps what a round became, with its line in the ledger. Once it has ended, what waits to be sent and asks for an
    /// answer is called back.
    pub(super) async fn keep_change(
        &mut self,
        matter: &mut Matter,
        change: &RoundChange,
        act: Act,
        by: Option<PersonId>,
    ) -> Result<()> {
        let RoundChange { before, after, at } = change;
        let (word, ended) = words(after.state);
        let moved = (after.deadline != before.deadline).then_some(*at);
        let sql = "update signing_round set deadline = $2, state = $3, ended = $4, moved = coalesce($5, moved) where id = $1";
        let values = binds![after.id, after.deadline, word, ended, moved];
        self.conn.run(sql, values).await?;
        if ended.is_some() {
            self.recall_invitations(after.id).await?;
        }
        if matches!(after.state, RoundState::Cancelled { .. }) {
            let sql = "update cosignature set ended = $2 where round = $1 and ended is null";
            self.conn.run(sql, binds![after.id, *at]).await?;
        }
        let by = match by {
            Some(by) => Some(self.name(matter.letter.id, by).await?),
            None => None,
        };
        let version = Some(after.pin.hash);
        let record = Record {
            version,
            by,
            ..Record::of(act)
        };
        self.append(matter, record).await?;
        self.changed(matter).await
    }
}
