//! Sendings and responses of a Final letter, recorded by hand.

use super::{Result, Store, StoreError, Writing, matter::Matter, redactions::Left};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    awaiting,
    dispatch::Dispatch,
    hash::Hash,
    ids::{LetterId, PersonId, ResponseId},
    ledger::{Act, Record},
    response::{Attachment, Response},
    stage::Stage,
    time::{Day, Moment},
};

/// Only a Final letter goes out and is answered; one that was called off after that still may be.
pub(super) fn outside(stage: &Stage) -> Result<Option<Hash>> {
    match stage {
        Stage::Final { pin, .. } => Ok(Some(pin.hash)),
        Stage::Withdrawn {
            file: Some(_), pin, ..
        } => Ok(pin.map(|pin| pin.hash)),
        Stage::Draft | Stage::Review { .. } | Stage::Signing { .. } | Stage::Withdrawn { .. } => {
            Err(StoreError::NotFinal)
        }
    }
}

impl Writing {
    /// One sending that was made outside the program, with its line in the ledger.
    async fn goes_out(
        &mut self,
        matter: &mut Matter,
        version: Option<Hash>,
        (sent, awaited): (Dispatch, Option<Day>),
        by: PersonId,
    ) -> Result<()> {
        let letter = matter.letter.id;
        let sql = "insert into dispatch (id, letter, recipient, on_day, channel, note, recorded, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = binds![
            sent.id,
            letter,
            sent.to,
            sent.on,
            sent.channel,
            sent.note,
            matter.now,
            by
        ];
        self.conn.run(sql, values).await?;
        if let Some(until) = awaited {
            awaiting::can_be_by(until, sent.on)?;
            self.awaits(matter, sent.id, until, by).await?;
        }
        let act = Act::Sent {
            dispatch: sent.id,
            channel: sent.channel,
            on: sent.on.to_string(),
        };
        let by = Some(self.name(letter, by).await?);
        let record = Record {
            version,
            by,
            ..Record::of(act)
        };
        self.append(matter, record).await?;
        Ok(())
    }
}

impl Store {
    /// Records that the letter was sent, and by which day an answer is expected where one is.
    ///
    /// # Errors
    /// [`StoreError::NotFinal`]; [`StoreError::Awaiting`] when it cannot be answered by that day.
    pub async fn record_dispatch(
        &self,
        letter: LetterId,
        sent: Dispatch,
        awaited: Option<Day>,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let version = outside(&matter.letter.stage)?;
                w.goes_out(&mut matter, version, (sent, awaited), by)
                    .await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// Records that copies were posted, all at once; how many of them were not recorded before under the same name.
    ///
    /// # Errors
    /// As of [`Store::record_dispatch`].
    pub async fn record_posted(
        &self,
        letter: LetterId,
        sent: Vec<Dispatch>,
        awaited: Option<Day>,
        by: PersonId,
    ) -> Result<usize> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let version = outside(&matter.letter.stage)?;
                let mut new = 0;
                for one in sent {
                    let known = "select d.letter, k.at as struck from dispatch d left join struck k on k.dispatch = d.id where d.id = $1";
                    if let Some(row) = w.conn.first(known, binds![one.id]).await? {
                        // Of another letter: nobody was shown that here. What was struck out since is recorded from a new form.
                        let struck: Option<Moment> = row.optional("struck")?;
                        if struck.is_some() || row.get::<LetterId>("letter")? != letter {
                            return Err(StoreError::NotFound);
                        }
                        continue;
                    }
                    w.goes_out(&mut matter, version, (one, awaited), by).await?;
                    new += 1;
                }
                w.changed(&matter).await?;
                Ok(new)
            }
            .boxed()
        })
        .await
    }

    /// Where the letter was sent, oldest first, but for what was struck out.
    pub async fn dispatches(&self, letter: LetterId) -> Result<Vec<Dispatch>> {
        let sql = "select id, recipient, on_day, channel, note from dispatch where letter = $1
            and not exists (select 1 from struck k where k.dispatch = dispatch.id) order by on_day, id";
        let rows = self.db.read().await?.all(sql, binds![letter]).await?;
        let read = |row: &Row| {
            Ok(Dispatch {
                id: row.get("id")?,
                to: row.get("recipient")?,
                on: row.get("on_day")?,
                channel: row.get("channel")?,
                note: row.optional("note")?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Records what came back.
    ///
    /// # Errors
    /// [`StoreError::NotFinal`].
    pub async fn record_response(
        &self,
        letter: LetterId,
        came: Response,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let version = outside(&matter.letter.stage)?;
                w.add_response(&mut matter, version, came, by).await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// What came back and was not struck out, oldest first; for visitors only what is public, and what redaction leaves of it.
    pub async fn responses(&self, letter: LetterId, public_only: bool) -> Result<Vec<Response>> {
        let sql = "select id, sender, addressee, on_day, kind, text, attachment_hash, attachment_name, attachment_type, attachment_bytes, public
            from response where letter = $1 and (public or not $2)
                and not exists (select 1 from struck k where k.response = response.id) order by on_day, id";
        let mut conn = self.db.read().await?;
        let rows = conn.all(sql, binds![letter, public_only]).await?;
        let all = rows.iter().map(response);
        if !public_only {
            return all.collect();
        }
        let left = Left::of(&mut conn, letter).await?;
        all.map(|whole| left.response(whole?)).collect()
    }
}

impl Writing {
    /// Keeps what came back, with its line in the ledger.
    pub(super) async fn add_response(
        &mut self,
        matter: &mut Matter,
        version: Option<Hash>,
        came: Response,
        by: PersonId,
    ) -> Result<()> {
        let letter = matter.letter.id;
        let act = Act::ResponseRecorded {
            response: came.id,
            kind: came.kind,
            on: came.on.to_string(),
            file: came.attachment.as_ref().map(|attachment| attachment.hash),
        };
        let (hash, name, media, bytes) = match came.attachment {
            Some(Attachment {
                hash,
                name,
                media_type,
                bytes,
            }) => (Some(hash), Some(name), Some(media_type), Some(bytes)),
            None => (None, None, None, None),
        };
        let sql = "insert into response (id, letter, sender, addressee, on_day, kind, text, attachment_hash, attachment_name,
            attachment_type, attachment_bytes, public, recorded, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
        let values = binds![
            came.id,
            letter,
            came.from,
            came.addressee,
            came.on,
            came.kind,
            came.text,
            hash,
            name,
            media,
            bytes,
            came.public,
            matter.now,
            by
        ];
        self.conn.run(sql, values).await?;
        let by = Some(self.name(letter, by).await?);
        self.append(
            matter,
            Record {
                version,
                by,
                ..Record::of(act)
            },
        )
        .await
    }
}

/// One thing that came back to a letter.
pub(super) async fn load(conn: &mut Conn, letter: LetterId, id: ResponseId) -> Result<Response> {
    let sql = "select id, sender, addressee, on_day, kind, text, attachment_hash, attachment_name, attachment_type, attachment_bytes, public
        from response where letter = $1 and id = $2";
    response(&conn.one(sql, binds![letter, id]).await?)
}

fn response(row: &Row) -> Result<Response> {
    let attachment = match row.optional("attachment_hash")? {
        None => None,
        Some(hash) => Some(Attachment {
            hash,
            name: row.get("attachment_name")?,
            media_type: row.get("attachment_type")?,
            bytes: row.get("attachment_bytes")?,
        }),
    };
    Ok(Response {
        id: row.get("id")?,
        from: row.get("sender")?,
        addressee: row.optional("addressee")?,
        on: row.get("on_day")?,
        kind: row.get("kind")?,
        text: row.get("text")?,
        attachment,
        public: row.get("public")?,
    })
}
