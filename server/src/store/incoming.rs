//! Messages that came in: each is kept once, whichever way it comes, and what it tells of our envelopes with it.

use super::{
    Arrival, EnvelopeNews, IncomingRecord, Note, Result, Store, StoreError, TakenIn, Went, Writing,
    letter_rows::{json, to_json},
};
use crate::{
    db::{Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{
    audit,
    dispatch::News,
    hash::Hash,
    ids::{EnvelopeId, IncomingId, LetterId, PersonId},
    incoming::{Standing, matching::Match, message::Fingerprint},
    response::Response,
    time::Moment,
};
use std::collections::HashMap;

mod arriving;
mod going;

/// How many messages a page of the list has.
const PAGE: u32 = 50;

/// A message's row with the letter that it belongs to, where something holds.
macro_rules! messages_where {
    ($condition:literal) => {
        concat!(
            "select m.id, m.received, m.way, m.whole, m.message_id, m.bytes, m.sender, m.subject, m.stated, m.kind, m.state,
                m.letter, m.envelope, m.found, m.decided,
                (select r.id from response r where r.id = m.response and not exists (select 1 from struck k where k.response = r.id)) as response,
                m.let_go, l.slug, coalesce(l.short_title, v.subject) as title, p.name as decided_by
            from incoming_message m left join letter l on l.id = m.letter left join version v on v.letter = l.id and v.number = l.latest
                left join person p on p.id = m.decided_by where ",
            $condition
        )
    };
}

impl Store {
    /// Takes a message in whose bytes are kept. One that is there already, byte for byte or by another way, changes nothing.
    pub async fn take_in(&self, arrival: Arrival) -> Result<TakenIn> {
        match self.take_in_once(arrival.clone()).await {
            // It came by another way, or to another node, at this very moment.
            Err(StoreError::Refused(_)) => self.take_in_once(arrival).await,
            done => done,
        }
    }

    async fn take_in_once(&self, arrival: Arrival) -> Result<TakenIn> {
        self.write(move |w| {
            async move {
                if let Some(known) = w.known(&arrival.fingerprint).await? {
                    return Ok(TakenIn::Before(known));
                }
                let now = w.now();
                let id = IncomingId::new(now, w.random());
                let Arrival { way, fingerprint, bytes, sender, address, subject, stated, kind, found, news, enclosed, passed_on } = arrival;
                let standing = Standing::on_arrival(&found, kind, enclosed, passed_on || !news.is_empty());
                let (letter, envelope) = match &found {
                    Match::Matched { place, .. } => (Some(place.letter), Some(place.envelope)),
                    Match::Unmatched { .. } => (None, None),
                };
                let sql = "insert into incoming_message (id, received, way, whole, body, message_id, bytes, sender, sender_address, subject, stated,
                        kind, state, letter, envelope, found)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
                let values = binds![
                    id, now, way, fingerprint.whole, fingerprint.body, fingerprint.id, bytes, sender, address, subject, stated,
                    kind, standing, letter, envelope, to_json(&found)?
                ];
                w.conn.run(sql, values).await?;
                for EnvelopeNews { envelope, address, news, words } in news {
                    w.told_of_envelope(envelope, &address, news, words).await?;
                }
                Ok(TakenIn::Now(id, standing))
            }
            .boxed()
        })
        .await
    }

    /// A message.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn incoming(&self, id: IncomingId) -> Result<IncomingRecord> {
        let sql = messages_where!("m.id = $1");
        record(&self.db.read().await?.one(sql, binds![id]).await?)
    }

    /// The messages that wait for a hand, the oldest first.
    pub async fn incoming_waiting(&self) -> Result<Vec<IncomingRecord>> {
        let sql = messages_where!(
            "m.state in ('waiting', 'placed') and m.let_go is null order by m.received, m.id"
        );
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        rows.iter().map(record).collect()
    }

    /// The others, the newest first, a page of them, counted from 0; and whether there are more.
    pub async fn incoming_done(&self, page: u32) -> Result<(Vec<IncomingRecord>, bool)> {
        let sql = messages_where!(
            "(m.state not in ('waiting', 'placed') or m.let_go is not null) order by m.received desc, m.id desc limit $1 offset $2"
        );
        let from = page.saturating_mul(PAGE);
        let rows = self
            .db
            .read()
            .await?
            .all(sql, binds![PAGE + 1, from])
            .await?;
        let more = rows.len() > PAGE as usize;
        let shown = rows.iter().take(PAGE as usize).map(record);
        Ok((shown.collect::<Result<_>>()?, more))
    }

    /// Whether anything names a file.
    pub async fn file_is_named(&self, file: Hash) -> Result<bool> {
        self.write(move |w| async move { w.names_file(file).await }.boxed())
            .await
    }

    /// The messages of a letter, the oldest first.
    pub async fn incoming_of(&self, letter: LetterId) -> Result<Vec<IncomingRecord>> {
        let sql = messages_where!("m.letter = $1 order by m.received, m.id");
        let rows = self.db.read().await?.all(sql, binds![letter]).await?;
        rows.iter().map(record).collect()
    }

    /// How many messages wait of which nobody knows where they belong, and how many that are to be read.
    pub async fn incoming_counts(&self) -> Result<(usize, usize)> {
        let sql = "select count(case when state = 'waiting' then 1 end) as waiting, count(case when state = 'placed' then 1 end) as placed
            from incoming_message where state in ('waiting', 'placed') and let_go is null";
        let row = self.db.read().await?.one(sql, binds![]).await?;
        let (waiting, placed): (u32, u32) = (row.get("waiting")?, row.get("placed")?);
        Ok((waiting as usize, placed as usize))
    }

    /// Of every envelope the letter in it, what that is called, and to which institution it went.
    pub async fn envelopes_went(&self) -> Result<HashMap<EnvelopeId, Went>> {
        let sql = "select e.id, e.institution, l.slug, coalesce(l.short_title, v.subject) as title from envelope e join mailing m on m.id = e.mailing
            join letter l on l.id = m.letter join version v on v.letter = l.id and v.number = l.latest";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        let read = |row: &Row| {
            let went = Went {
                slug: row.get("slug")?,
                title: row.get("title")?,
                institution: row.get("institution")?,
            };
            Ok((row.get("id")?, went))
        };
        rows.iter().map(read).collect()
    }

    /// Says which letter a message belongs to; with none, that it belongs to no letter. `seen` is when somebody last said so, as
    /// whoever says it now saw it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; [`StoreError::NotFinal`] for a letter that never went out; [`StoreError::AlreadyRecorded`] when it
    /// is a response already; [`StoreError::MessageGone`]; [`StoreError::MessageMoved`] when somebody said something else since.
    pub async fn place_incoming(
        &self,
        id: IncomingId,
        letter: Option<(LetterId, Option<EnvelopeId>)>,
        seen: Option<Moment>,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.may_move(id, seen).await?;
                let (act, standing, of) = match letter {
                    None => (audit::Act::MessageSetAside, Standing::SetAside, None),
                    Some((letter, envelope)) => {
                        let matter = w.take(letter).await?;
                        super::responses::outside(&matter.letter.stage)?;
                        if let Some(envelope) = envelope {
                            w.is_envelope_of(envelope, letter).await?;
                        }
                        w.changed(&matter).await?;
                        (audit::Act::MessagePlaced, Standing::Placed, Some(letter))
                    }
                };
                let envelope = letter.and_then(|(_, envelope)| envelope);
                let sql = "update incoming_message set state = $2, letter = $3, envelope = $4, decided = $5, decided_by = $6 where id = $1";
                w.conn.run(sql, binds![id, standing, of, envelope, now, by]).await?;
                let note = Note { act, by: Some(by), person: None, organisation: None, letter: of, detail: None };
                w.note(note).await
            }
            .boxed()
        })
        .await
    }

    /// Makes a message a response of the letter that it belongs to.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it belongs to none; [`StoreError::AlreadyRecorded`]; [`StoreError::MessageGone`];
    /// [`StoreError::MessageMoved`]; [`StoreError::NotFinal`].
    pub async fn record_incoming(
        &self,
        id: IncomingId,
        seen: Option<Moment>,
        came: Response,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.may_move(id, seen).await?;
                let sql = "select letter from incoming_message where id = $1";
                let letter = w.conn.one(sql, binds![id]).await?.optional("letter")?;
                let letter: LetterId = letter.ok_or(StoreError::NotFound)?;
                let mut matter = w.take(letter).await?;
                let version = super::responses::outside(&matter.letter.stage)?;
                let response = came.id;
                w.add_response(&mut matter, version, came, by).await?;
                let sql = "update incoming_message set state = 'recorded', response = $2, decided = $3, decided_by = $4 where id = $1";
                w.conn.run(sql, binds![id, response, now, by]).await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// The same message, when it came before.
    async fn known(&mut self, print: &Fingerprint) -> Result<Option<IncomingId>> {
        let form = |at: usize| print.forms.get(at).map(|form| form.whole);
        let sql = "select id, whole, body, message_id from incoming_message where whole in ($1, $2, $3, $4) or message_id in ($5, $6)";
        let values = binds![
            print.whole,
            form(0),
            form(1),
            form(2),
            print.id,
            print.hidden().id
        ];
        let mut rows = self.conn.all(sql, values).await?;
        if print.id.is_none() {
            let sql = "select id, whole, body, message_id from incoming_message where message_id is null and body = $1";
            rows.extend(self.conn.all(sql, binds![print.body]).await?);
        }
        for row in rows {
            let kept = Fingerprint {
                id: row.optional("message_id")?,
                whole: row.get("whole")?,
                body: row.get("body")?,
                forms: Vec::new(),
            };
            if print.is_of(&kept) {
                return row.get("id").map(Some);
            }
        }
        Ok(None)
    }

    /// Whether somebody may still say where it belongs, who saw what was said last; nobody else does meanwhile. Gives the moment
    /// of saying so: later than any before, by which the next one is known.
    async fn may_move(&mut self, id: IncomingId, seen: Option<Moment>) -> Result<Moment> {
        let sql = locking!("select state, decided, let_go from incoming_message where id = $1");
        let row = self.conn.one(sql, binds![id]).await?;
        let standing: Standing = row.get("state")?;
        let decided: Option<Moment> = row.optional("decided")?;
        if row.optional::<Moment>("let_go")?.is_some() {
            return Err(StoreError::MessageGone);
        }
        if !standing.may_move() {
            return Err(StoreError::AlreadyRecorded);
        }
        if decided != seen {
            return Err(StoreError::MessageMoved);
        }
        let next = decided.map(|at| Moment::from_millis(at.millis() + 1));
        Ok(next.map_or(self.now(), |next| next.max(self.now())))
    }

    async fn is_envelope_of(&mut self, envelope: EnvelopeId, letter: LetterId) -> Result<()> {
        let sql = "select e.id from envelope e join mailing m on m.id = e.mailing where e.id = $1 and m.letter = $2";
        self.conn.one(sql, binds![envelope, letter]).await.map(drop)
    }
}

fn record(row: &Row) -> Result<IncomingRecord> {
    let letter = match row.optional("letter")? {
        None => None,
        Some(id) => Some((id, row.get("slug")?, row.get("title")?)),
    };
    let decided = match row.optional("decided")? {
        None => None,
        Some(at) => Some((at, row.get("decided_by")?)),
    };
    Ok(IncomingRecord {
        id: row.get("id")?,
        received: row.get("received")?,
        way: row.get("way")?,
        whole: row.get("whole")?,
        message: row.optional("message_id")?,
        bytes: row.get("bytes")?,
        sender: row.get("sender")?,
        subject: row.get("subject")?,
        stated: row.optional("stated")?,
        kind: row.get("kind")?,
        standing: row.get("state")?,
        letter,
        envelope: row.optional("envelope")?,
        found: json(row, "found")?,
        response: row.optional("response")?,
        decided,
        let_go: row.optional("let_go")?,
    })
}

/// What is kept of where a message belongs once it is let go: nothing.
fn unplaced() -> Result<String> {
    to_json(&Match::<EnvelopeId>::Unmatched {
        suggestions: Vec::new(),
    })
}

/// What a report says of an envelope, as news; none for what says nothing of arrival.
#[must_use]
pub const fn news_of(outcome: letters::incoming::report::Outcome) -> Option<News> {
    use letters::incoming::report::Outcome;
    match outcome {
        Outcome::Delivered => Some(News::Arrived),
        Outcome::Delayed(_) => Some(News::Delayed),
        Outcome::Failed(_) => Some(News::Failed),
        Outcome::Relayed | Outcome::Expanded => None,
    }
}
