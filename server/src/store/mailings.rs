//! Mailings: envelopes that wait, go out, and what is heard of them.
//!
//! # Never twice
//! A receiver is taken for a while ([`Store::claim_parcel`]), tried outside any transaction, and what came of it is kept. A
//! program that dies in between leaves it to be taken again, and the mail server may get it once more: at least once, under
//! the same Message-ID and date, by which mailboxes see that it is the same. In the ledger it is sent once.

use super::{
    EnvelopeRecord, MailingRecord, NewMailing, NewsRecord, Note, Parcel, ReceiverRecord, Result,
    Stopped, Store, StoreError, Writing, matter::Matter,
};
use crate::{
    db::{Row, binds},
    dialect::{locking, skip_locked},
};
use futures_util::FutureExt as _;
use letters::{
    audit,
    dispatch::{Channel, Delivery, Envelope, News, Receiver},
    ids::{DispatchId, EnvelopeId, LetterId, MailingId, NewsId, PersonId, ReceiverId},
    ledger::{Act, Record},
    stage::{Stage, StageName},
    text::{Line, MailAddress},
    time::Moment,
};

mod reading;

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
                let NewMailing { mailing, domain } = new;
                let known = "select id from mailing where id = $1";
                if w.conn.first(known, binds![mailing.id]).await?.is_some() {
                    return Ok(false);
                }
                if !matches!(matter.letter.stage, Stage::Final { .. }) {
                    return Err(StoreError::NotFinal);
                }
                mailing.check(matter.now)?;
                let due = mailing.at.unwrap_or(matter.now);
                let sql = "insert into mailing (id, letter, due, embargo, ordered, ordered_by) values ($1, $2, $3, $4, $5, $6)";
                let values = binds![mailing.id, letter, due, mailing.embargo, matter.now, by];
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
                        Ok((parcel, StageName::Final)) => {
                            let sql = "update envelope_receiver set attempts = attempts + 1, held = $2, due = $3 where id = $1";
                            let until = now.plus_seconds(lease_seconds);
                            w.conn.run(sql, binds![id, now, until]).await?;
                            return Ok(Some(parcel));
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

    /// A mail server took a message. The first of an envelope makes it a sending, with its line in the ledger.
    pub async fn parcel_sent(&self, parcel: &Parcel, answer: String) -> Result<()> {
        let (receiver, envelope, letter) = (parcel.receiver, parcel.envelope, parcel.letter);
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let before = w.delivery(receiver).await?;
                w.heard(receiver, before, News::Accepted, answer, None)
                    .await?;
                w.becomes_a_sending(matter, envelope).await
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
        let (receiver, attempt) = (parcel.receiver, parcel.attempt);
        self.write(move |w| {
            async move {
                let held = locking!("select id from envelope_receiver where id = $1 and state = 'queued' and attempts = $2");
                if w.conn.first(held, binds![receiver, attempt]).await?.is_none() {
                    return Ok(());
                }
                let news = retry_at.map_or(News::Refused, |_| News::Later);
                w.heard(receiver, Delivery::Queued, news, error, None).await?;
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

    /// Stops what of an envelope waits still, and is not at the mail server at this moment.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the letter has no such envelope.
    pub async fn stop_envelope(
        &self,
        letter: LetterId,
        envelope: EnvelopeId,
        by: PersonId,
    ) -> Result<Stopped> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let receivers = w
                    .receivers_in(letter, envelope, &[Delivery::Queued])
                    .await?;
                let mut done = Stopped {
                    stopped: 0,
                    under_way: 0,
                };
                for (id, state, held) in receivers {
                    if held {
                        done.under_way += 1;
                    } else {
                        w.heard(id, state, News::CalledOff, String::new(), Some(by))
                            .await?;
                        done.stopped += 1;
                    }
                }
                if done.stopped > 0 {
                    let institution = w.institution_of(envelope).await?;
                    w.note_of_letter(audit::Act::EnvelopeStopped, &matter, by, Some(institution))
                        .await?;
                    w.changed(&matter).await?;
                }
                Ok(done)
            }
            .boxed()
        })
        .await
    }

    /// Tries an envelope once more for whom it did not reach, or was stopped for; for how many.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the letter has no such envelope; [`StoreError::NotFinal`] when it was called off.
    pub async fn try_envelope_again(
        &self,
        letter: LetterId,
        envelope: EnvelopeId,
        by: PersonId,
    ) -> Result<u32> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let states = [Delivery::Bounced, Delivery::CalledOff];
                let receivers = w.receivers_in(letter, envelope, &states).await?;
                if !matches!(matter.letter.stage, Stage::Final { .. }) {
                    return Err(StoreError::NotFinal);
                }
                let mut tried = 0;
                for (id, state, _) in receivers {
                    w.heard(id, state, News::Again, String::new(), Some(by))
                        .await?;
                    let sql = "update envelope_receiver set due = $2, attempts = 0 where id = $1";
                    w.conn.run(sql, binds![id, matter.now]).await?;
                    tried += 1;
                }
                if tried > 0 {
                    let institution = w.institution_of(envelope).await?;
                    w.note_of_letter(audit::Act::EnvelopeAgain, &matter, by, Some(institution))
                        .await?;
                    w.changed(&matter).await?;
                }
                Ok(tried)
            }
            .boxed()
        })
        .await
    }

    /// Keeps what a server reports of a message to an address; whether the envelope went there. `words` are the server's own.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such envelope.
    pub async fn reported(
        &self,
        envelope: EnvelopeId,
        address: MailAddress,
        news: News,
        words: String,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let sql = "select m.letter from envelope e join mailing m on m.id = e.mailing where e.id = $1";
                let letter: LetterId = w.conn.one(sql, binds![envelope]).await?.get("letter")?;
                let matter = w.take(letter).await?;
                let sql = "select id, state from envelope_receiver where envelope = $1 and address = $2";
                let Some(row) = w.conn.first(sql, binds![envelope, address]).await? else {
                    return Ok(false);
                };
                w.heard(row.get("id")?, row.get("state")?, news, words, None).await?;
                w.changed(&matter).await?;
                Ok(true)
            }
            .boxed()
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
        let sql = "select r.envelope, r.address, r.attempts, e.subject, e.text, e.token, e.message_id, m.letter, m.due, l.slug, l.stage, f.hash as file
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

    async fn delivery(&mut self, receiver: ReceiverId) -> Result<Delivery> {
        let sql = locking!("select state from envelope_receiver where id = $1");
        self.conn.one(sql, binds![receiver]).await?.get("state")
    }

    /// Keeps what was heard, and what the delivery is after it. Nobody has it in hand any more.
    async fn heard(
        &mut self,
        receiver: ReceiverId,
        before: Delivery,
        news: News,
        words: String,
        by: Option<PersonId>,
    ) -> Result<()> {
        let now = self.now();
        let sql = "update envelope_receiver set state = $2, held = null where id = $1";
        self.conn
            .run(sql, binds![receiver, before.after(news)])
            .await?;
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

    /// Makes an envelope a sending, unless it is one.
    async fn becomes_a_sending(&mut self, mut matter: Matter, envelope: EnvelopeId) -> Result<()> {
        let letter = matter.letter.id;
        let sql = "select e.dispatch, e.institution, m.ordered_by from envelope e join mailing m on m.id = e.mailing where e.id = $1";
        let row = self.conn.one(sql, binds![envelope]).await?;
        if row.optional::<DispatchId>("dispatch")?.is_none() {
            let id = DispatchId::new(matter.now, self.random());
            let (to, by): (Line, PersonId) = (row.get("institution")?, row.get("ordered_by")?);
            let (on, channel) = (matter.now.day(), Channel::Mail);
            let sql = "insert into dispatch (id, letter, recipient, on_day, channel, note, recorded, recorded_by) values ($1, $2, $3, $4, $5, null, $6, $7)";
            let values = binds![id, letter, to, on, channel, matter.now, by];
            self.conn.run(sql, values).await?;
            let sql = "update envelope set dispatch = $2 where id = $1";
            self.conn.run(sql, binds![envelope, id]).await?;
            let act = Act::Sent {
                dispatch: id,
                channel,
                on: on.to_string(),
            };
            let version = matter.letter.stage.pin().map(|pin| pin.hash);
            let by = Some(self.name(letter, by).await?);
            self.append(
                &mut matter,
                Record {
                    version,
                    by,
                    ..Record::of(act)
                },
            )
            .await?;
        }
        self.changed(&matter).await
    }

    /// The receivers of a letter's envelope that are in one of these states, and whether somebody has each in hand.
    async fn receivers_in(
        &mut self,
        letter: LetterId,
        envelope: EnvelopeId,
        states: &[Delivery],
    ) -> Result<Vec<(ReceiverId, Delivery, bool)>> {
        let of = "select e.id from envelope e join mailing m on m.id = e.mailing where e.id = $1 and m.letter = $2";
        self.conn.one(of, binds![envelope, letter]).await?;
        let now = self.now();
        let sql = locking!(
            "select id, state, held, due from envelope_receiver where envelope = $1 order by place"
        );
        let rows = self.conn.all(sql, binds![envelope]).await?;
        let mut found = Vec::new();
        for row in rows {
            let (state, due): (Delivery, Moment) = (row.get("state")?, row.get("due")?);
            let held: Option<Moment> = row.optional("held")?;
            if states.contains(&state) {
                found.push((row.get("id")?, state, held.is_some() && due > now));
            }
        }
        Ok(found)
    }

    async fn institution_of(&mut self, envelope: EnvelopeId) -> Result<String> {
        let sql = "select institution from envelope where id = $1";
        self.conn
            .one(sql, binds![envelope])
            .await?
            .get("institution")
    }

    async fn note_of_letter(
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
