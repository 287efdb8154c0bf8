//! Mailings: envelopes that wait, go out, and what is heard of them.
//!
//! # Never twice
//! A receiver is taken for a while ([`Store::claim_parcel`]), tried outside any transaction, and what came of it is kept. A
//! program that dies in between leaves it to be taken again, and the mail server may get it once more: at least once, under
//! the same Message-ID and date, by which mailboxes see that it is the same. In the ledger it is sent once.

use super::{
    EnvelopeRecord, MailingRecord, NewMailing, NewsRecord, Note, Parcel, ReceiverRecord, Result,
    Stepped, Store, StoreError, Writing, matter::Matter,
};
use crate::{
    db::{Row, binds},
    dialect::{locking, locking_in, skip_locked},
};
use futures_util::FutureExt as _;
use letters::{
    audit,
    dispatch::{Channel, Delivery, Envelope, Mailing, MailingRefused, News, Part, Receiver, Step},
    ids::{DispatchId, EnvelopeId, LetterId, MailingId, NewsId, PersonId, ReceiverId},
    ledger::{Act, Record},
    stage::{Stage, StageName},
    text::{Line, MailAddress},
    time::Moment,
};

mod reading;
mod taken;

use reading::before;
pub(super) use reading::reaching;

/// How often a message is offered at most: more than a worker tries by itself, so only where what came of it could not be kept.
const MOST_ATTEMPTS: u32 = 20;

impl Store {
    /// Orders a mailing; whether it was not ordered before under this name.
    ///
    /// # Errors
    /// [`StoreError::NotFinal`]; [`StoreError::Mailing`].
    pub async fn order_mailing(
        &self,
        letter: LetterId,
        new: NewMailing,
        by: PersonId,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let NewMailing { mailing, domain, again } = new;
                let known = "select letter from mailing where id = $1";
                if let Some(row) = w.conn.first(known, binds![mailing.id]).await? {
                    // Of another letter: nobody was shown that here.
                    let same = row.get::<LetterId>("letter")? == letter;
                    return if same { Ok(false) } else { Err(StoreError::NotFound) };
                }
                if !matches!(matter.letter.stage, Stage::Final { .. }) {
                    return Err(StoreError::NotFinal);
                }
                mailing.check(matter.now)?;
                mailing.suits(matter.letter.published.is_some())?;
                if !again {
                    w.goes_where_it_did_not(letter, &mailing).await?;
                }
                let due = mailing.at.unwrap_or(matter.now);
                let sql = "insert into mailing (id, letter, due, embargo, awaited, ordered, ordered_by) values ($1, $2, $3, $4, $5, $6, $7)";
                let values = binds![mailing.id, letter, due, mailing.embargo, mailing.awaited, matter.now, by];
                w.conn.run(sql, values).await?;
                for (place, envelope) in (1_u32..).zip(&mailing.envelopes) {
                    w.put_envelope(mailing.id, place, envelope, due, &domain).await?;
                }
                let count = mailing.envelopes.len().to_string();
                w.note_of_letter(audit::Act::MailingOrdered, &matter, by, Some(count)).await?;
                w.changed(&matter).await?;
                Ok(true)
            }
            .boxed()
        })
        .await
    }

    /// Takes the message that waits longest, for `lease_seconds`: whoever dies with it loses it to the next. What belongs to a
    /// letter that was called off meanwhile goes nowhere.
    pub async fn claim_parcel(&self, lease_seconds: i64) -> Result<Option<Parcel>> {
        self.write(move |w| {
            async move {
                loop {
                    let now = w.now();
                    let queue = skip_locked!("select id from envelope_receiver where state = 'queued' and due <= $1 order by due, envelope, place limit 1");
                    let Some(row) = w.conn.first(queue, binds![now]).await? else {
                        return Ok(None);
                    };
                    let id: ReceiverId = row.get("id")?;
                    // One that cannot be read is given up, or nothing behind it would ever be sent.
                    let (news, words) = match w.parcel(id).await {
                        Ok((parcel, StageName::Final)) if parcel.attempt > MOST_ATTEMPTS => {
                            // Its mail server may have taken it each time, and nobody could write that down.
                            (News::Refused, format!("offered {MOST_ATTEMPTS} times, and it is not known what came of that"))
                        }
                        Ok((parcel, StageName::Final)) => {
                            let sql = "update envelope_receiver set attempts = attempts + 1, held = $2, due = $3 where id = $1";
                            let until = now.plus_seconds(lease_seconds);
                            w.conn.run(sql, binds![id, now, until]).await?;
                            return Ok(Some(Parcel { held: now, ..parcel }));
                        }
                        Ok(_) => (News::CalledOff, String::new()),
                        Err(StoreError::Corrupt(what)) => (News::Refused, what),
                        Err(other) => return Err(other),
                    };
                    w.heard(id, Delivery::Queued, news, words, None).await?;
                }
            }
            .boxed()
        })
        .await
    }

    /// A message did not go out: again later, or never. Whoever held it too long and lost it to another says nothing about it
    /// any more.
    pub async fn parcel_failed(
        &self,
        parcel: &Parcel,
        error: String,
        retry_at: Option<Moment>,
    ) -> Result<()> {
        let (receiver, since) = (parcel.receiver, parcel.held);
        self.write(move |w| {
            async move {
                let held = locking!("select id from envelope_receiver where id = $1 and state = 'queued' and held = $2");
                if w.conn.first(held, binds![receiver, since]).await?.is_none() {
                    return Ok(());
                }
                let news = retry_at.map_or(News::Refused, |_| News::Later);
                w.heard(receiver, Delivery::Queued, news, error, None).await?;
                w.release(receiver).await?;
                if let Some(due) = retry_at {
                    let sql = "update envelope_receiver set due = $2 where id = $1";
                    w.conn.run(sql, binds![receiver, due]).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Does something about an envelope, for all its receivers whom that is for; but for those to whom a worker offers it at this
    /// moment.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the letter has no such envelope; [`StoreError::NotFinal`] when it would send a letter that
    /// was called off.
    pub async fn step_envelope(
        &self,
        letter: LetterId,
        envelope: EnvelopeId,
        step: Step,
        by: PersonId,
    ) -> Result<Stepped> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let receivers = w.receivers_in(letter, envelope, step.of()).await?;
                if step.sends() && !matches!(matter.letter.stage, Stage::Final { .. }) {
                    return Err(StoreError::NotFinal);
                }
                let mut stepped = Stepped { done: 0, under_way: 0 };
                for (id, held) in receivers {
                    if held {
                        stepped.under_way += 1;
                        continue;
                    }
                    w.heard(id, step.of(), step.news(), String::new(), Some(by)).await?;
                    if step.sends() {
                        // Not before the hour that it was ordered for.
                        let sql = "update envelope_receiver set attempts = 0, due = (select case when m.due > $2 then m.due else $2 end
                            from envelope e join mailing m on m.id = e.mailing where e.id = envelope_receiver.envelope) where id = $1";
                        w.conn.run(sql, binds![id, matter.now]).await?;
                    }
                    stepped.done += 1;
                }
                if stepped.done > 0 {
                    let act = match step {
                        Step::Resume | Step::Again => audit::Act::EnvelopeAgain,
                        Step::Arrived => audit::Act::ArrivalTold,
                        Step::Stop | Step::Settle => audit::Act::EnvelopeStopped,
                    };
                    let institution = w.institution_of(envelope).await?;
                    w.note_of_letter(act, &matter, by, Some(institution)).await?;
                    w.changed(&matter).await?;
                }
                Ok(stepped)
            }
            .boxed()
        })
        .await
    }

    /// Keeps what a server reports of a message to an address; whether the envelope went there. `words` are the server's own.
    pub async fn reported(
        &self,
        envelope: EnvelopeId,
        address: MailAddress,
        news: News,
        words: String,
    ) -> Result<bool> {
        self.write(move |w| {
            async move { w.told_of_envelope(envelope, &address, news, words).await }.boxed()
        })
        .await
    }
}

impl Writing {
    async fn put_envelope(
        &mut self,
        mailing: MailingId,
        place: u32,
        envelope: &Envelope,
        due: Moment,
        domain: &str,
    ) -> Result<()> {
        let Envelope {
            id,
            institution,
            receivers,
            subject,
            text,
            token,
        } = envelope;
        let message = format!("{id}@{domain}");
        let sql = "insert into envelope (id, mailing, place, institution, subject, text, token, message_id) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = binds![
            *id,
            mailing,
            place,
            *institution,
            *subject,
            *text,
            *token,
            message
        ];
        self.conn.run(sql, values).await?;
        for (place, it) in (1_u32..).zip(receivers) {
            let receiver = ReceiverId::new(self.now(), self.random());
            let sql = "insert into envelope_receiver (id, envelope, place, part, name, address, state, attempts, due) values ($1, $2, $3, $4, $5, $6, 'queued', 0, $7)";
            let values = binds![receiver, *id, place, it.part, it.name, it.address, due];
            self.conn.run(sql, values).await?;
        }
        Ok(())
    }

    /// One message, and the stage of its letter.
    async fn parcel(&mut self, receiver: ReceiverId) -> Result<(Parcel, StageName)> {
        let sql = "select r.envelope, r.part, r.address, r.attempts, e.subject, e.text, e.token, e.message_id, m.letter, m.due, l.slug, l.stage, f.hash as file
            from envelope_receiver r join envelope e on e.id = r.envelope join mailing m on m.id = e.mailing
            join letter l on l.id = m.letter join sealed_file f on f.letter = l.id where r.id = $1";
        let row = self.conn.one(sql, binds![receiver]).await?;
        let envelope: EnvelopeId = row.get("envelope")?;
        let sql =
            "select part, name, address from envelope_receiver where envelope = $1 order by place";
        let receivers = self.conn.all(sql, binds![envelope]).await?;
        let attempts: u32 = row.get("attempts")?;
        let parcel = Parcel {
            receiver,
            envelope,
            letter: row.get("letter")?,
            slug: row.get("slug")?,
            file: row.get("file")?,
            part: row.get("part")?,
            held: self.now(),
            to: row.get("address")?,
            receivers: receivers
                .iter()
                .map(reading::receiver)
                .collect::<Result<_>>()?,
            subject: row.get("subject")?,
            text: row.get("text")?,
            token: row.get("token")?,
            message: row.get("message_id")?,
            dated: row.get("due")?,
            attempt: attempts.saturating_add(1),
        };
        Ok((parcel, row.get("stage")?))
    }

    /// A worker has it in hand no more.
    async fn release(&mut self, receiver: ReceiverId) -> Result<()> {
        let sql = "update envelope_receiver set held = null where id = $1";
        self.conn.run(sql, binds![receiver]).await?;
        Ok(())
    }

    /// Keeps what somebody tells of an envelope to an address; whether it went there.
    pub(super) async fn told_of_envelope(
        &mut self,
        envelope: EnvelopeId,
        address: &MailAddress,
        news: News,
        words: String,
    ) -> Result<bool> {
        let sql = locking!(
            "select id, state from envelope_receiver where envelope = $1 and address = $2"
        );
        let Some(row) = self.conn.first(sql, binds![envelope, *address]).await? else {
            return Ok(false);
        };
        let (receiver, before): (_, Delivery) = (row.get("id")?, row.get("state")?);
        let answered = news == News::Failed && self.answered_from(envelope, address).await?;
        self.stands(receiver, before.reported(news, answered))
            .await?;
        self.write_down(receiver, news, words, None).await?;
        Ok(true)
    }

    /// Whether somebody at this address, to which an envelope went, answered it.
    async fn answered_from(&mut self, envelope: EnvelopeId, address: &MailAddress) -> Result<bool> {
        let sql = "select id from incoming_message where sender_address = $2 and envelope = $1 and kind = 'personal' limit 1";
        let found = self.conn.first(sql, binds![envelope, *address]).await?;
        Ok(found.is_some())
    }

    /// Erases whom a letter was mailed to at an address, with what servers said of them; how many there were. What still waits
    /// goes to them no more.
    pub(super) async fn erase_receiver(
        &mut self,
        address: &MailAddress,
        nowhere: &MailAddress,
    ) -> Result<u64> {
        let sql = "update envelope_news set words = '' where words <> ''
            and receiver in (select id from envelope_receiver where address = $1)";
        self.conn.run(sql, binds![*address]).await?;
        let sql = "update envelope_receiver set name = null, address = $2,
            state = case when state = 'queued' then 'called-off' else state end where address = $1";
        self.conn.run(sql, binds![*address, *nowhere]).await
    }

    /// Stops all that waits of a letter that is called off; what is at a mail server at this moment cannot be stopped.
    pub(super) async fn stop_mailings(&mut self, letter: LetterId, by: PersonId) -> Result<()> {
        let now = self.now();
        let sql = locking_in!("r", "select r.id, r.held, r.due from envelope_receiver r join envelope e on e.id = r.envelope
            join mailing m on m.id = e.mailing where m.letter = $1 and r.state = 'queued' order by r.id");
        for row in self.conn.all(sql, binds![letter]).await? {
            let (held, due): (Option<Moment>, Moment) = (row.optional("held")?, row.get("due")?);
            if held.is_none() || due <= now {
                self.heard(
                    row.get("id")?,
                    Delivery::Queued,
                    News::CalledOff,
                    String::new(),
                    Some(by),
                )
                .await?;
            }
        }
        Ok(())
    }

    /// Refuses a mailing of which an envelope goes where one went before, or waits to go.
    async fn goes_where_it_did_not(&mut self, letter: LetterId, mailing: &Mailing) -> Result<()> {
        let before = before(&mut self.conn, letter).await?;
        let again = |it: &&Envelope| before.iter().any(|before| before.is_repeated_by(it));
        match mailing.envelopes.iter().find(again) {
            None => Ok(()),
            Some(envelope) => Err(MailingRefused::Before(envelope.institution.clone()).into()),
        }
    }

    /// Keeps what was heard, and what the delivery is after it.
    pub(super) async fn heard(
        &mut self,
        receiver: ReceiverId,
        before: Delivery,
        news: News,
        words: String,
        by: Option<PersonId>,
    ) -> Result<()> {
        self.stands(receiver, before.after(news)).await?;
        self.write_down(receiver, news, words, by).await
    }

    async fn stands(&mut self, receiver: ReceiverId, state: Delivery) -> Result<()> {
        let sql = "update envelope_receiver set state = $2 where id = $1";
        self.conn.run(sql, binds![receiver, state]).await?;
        Ok(())
    }

    async fn write_down(
        &mut self,
        receiver: ReceiverId,
        news: News,
        words: String,
        by: Option<PersonId>,
    ) -> Result<()> {
        let now = self.now();
        let id = NewsId::new(now, self.random());
        let sql = "insert into envelope_news (id, receiver, at, news, words, by_person) values ($1, $2, $3, $4, $5, $6)";
        self.conn
            .run(
                sql,
                binds![id, receiver, now, news, reading::shown(&words), by],
            )
            .await?;
        Ok(())
    }

    /// The receivers of a letter's envelope that are in this state, and whether somebody has each in hand.
    async fn receivers_in(
        &mut self,
        letter: LetterId,
        envelope: EnvelopeId,
        state: Delivery,
    ) -> Result<Vec<(ReceiverId, bool)>> {
        let of = "select e.id from envelope e join mailing m on m.id = e.mailing where e.id = $1 and m.letter = $2";
        self.conn.one(of, binds![envelope, letter]).await?;
        let now = self.now();
        let sql = locking!(
            "select id, held, due from envelope_receiver where envelope = $1 and state = $2 order by place"
        );
        let rows = self.conn.all(sql, binds![envelope, state]).await?;
        let read = |row: &Row| {
            let (held, due): (Option<Moment>, Moment) = (row.optional("held")?, row.get("due")?);
            Ok((row.get("id")?, held.is_some() && due > now))
        };
        rows.iter().map(read).collect()
    }

    pub(super) async fn institution_of(&mut self, envelope: EnvelopeId) -> Result<String> {
        let sql = "select institution from envelope where id = $1";
        self.conn
            .one(sql, binds![envelope])
            .await?
            .get("institution")
    }

    pub(super) async fn note_of_letter(
        &mut self,
        act: audit::Act,
        matter: &Matter,
        by: PersonId,
        detail: Option<String>,
    ) -> Result<()> {
        let note = Note {
            act,
            by: Some(by),
            person: None,
            organisation: None,
            letter: Some(matter.letter.id),
            detail,
        };
        self.note(note).await
    }
}
