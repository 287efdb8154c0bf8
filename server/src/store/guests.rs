//! Guests: the link of a round, what is filled in with it, and the code that confirms it. What the secretariat decides is in
//! `deciding`.

mod deciding;

use super::{
    GuestDoor, GuestRecord, GuestTried, NewGuest, NewKey, Note, Result, Store, StoreError, Writing,
    letter_rows, rounds,
};
use crate::{
    db::{Conn, Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    guests::{Form, GuestRefused, Request, RequestState},
    hash::Hash,
    ids::{GuestRequestId, LetterId, PersonId, RoundId},
    organisation::name_key,
    stranger::TRIES,
    text::OrganisationName,
    time::Moment,
};
use subtle::ConstantTimeEq as _;

/// The columns of a request, with a condition behind them.
macro_rules! requests_where {
    ($condition:literal) => {
        concat!(
            "select g.id, g.round, g.letter, g.text_hash, g.expires, g.organisation, g.website, g.person, g.function, g.mail, g.remark,
                g.language, g.made, g.confirmed, g.state, g.decided, g.reason, d.name as decided_by_name
            from guest_request g left join person d on d.id = g.decided_by where ",
            $condition
        )
    };
}

async fn record(conn: &mut Conn, row: &Row) -> Result<GuestRecord> {
    let word: String = row.get("state")?;
    let state = match word.as_str() {
        "filled-in" => RequestState::FilledIn,
        "waiting" => RequestState::Waiting {
            confirmed: row.get("confirmed")?,
        },
        "admitted" => RequestState::Admitted {
            at: row.get("decided")?,
        },
        "refused" => RequestState::Refused {
            at: row.get("decided")?,
        },
        other => return Err(row.corrupt("state", &format!("unknown word {other:?}"))),
    };
    let form = Form {
        organisation: row.get("organisation")?,
        website: row.get("website")?,
        person: row.get("person")?,
        function: row.get("function")?,
        mail: row.get("mail")?,
        remark: row.optional("remark")?,
    };
    Ok(GuestRecord {
        id: row.get("id")?,
        request: Request {
            form,
            text: row.get("text_hash")?,
            expires: row.get("expires")?,
            state,
        },
        round: rounds::load(conn, row.get("round")?).await?,
        letter: letter_rows::by_id(conn, row.get("letter")?).await?,
        language: row.get("language")?,
        made: row.get("made")?,
        decided_by: row.optional("decided_by_name")?,
        reason: row.optional("reason")?,
    })
}

async fn load(conn: &mut Conn, id: GuestRequestId) -> Result<GuestRecord> {
    let row = conn.one(requests_where!("g.id = $1"), binds![id]).await?;
    record(conn, &row).await
}

impl Store {
    /// Opens a link for guests of an open round; whether there was none yet. `sealed` is its secret, as the vault keeps it.
    ///
    /// # Errors
    /// [`StoreError::Answer`] when the round takes no answers.
    pub async fn open_guest_door(
        &self,
        round: RoundId,
        key_hash: Hash,
        sealed: Vec<u8>,
        by: PersonId,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let letter = rounds::load(&mut w.conn, round).await?.letter;
                let now = w.take(letter).await?.now;
                rounds::load(&mut w.conn, round).await?.takes_answers(now)?;
                let sql = "select key_hash from guest_door where round = $1 and closed is null";
                if w.conn.first(sql, binds![round]).await?.is_some() {
                    return Ok(false);
                }
                let sql = "insert into guest_door (key_hash, round, key_sealed, opened, opened_by) values ($1, $2, $3, $4, $5)";
                w.conn.run(sql, binds![key_hash, round, sealed, now, by]).await?;
                w.note_guests(Act::GuestDoorOpened, by, letter).await?;
                Ok(true)
            }
            .boxed()
        })
        .await
    }

    /// Closes the link for guests of a round; whether it was open. What was asked with it stays asked.
    pub async fn close_guest_door(&self, round: RoundId, by: PersonId) -> Result<bool> {
        self.write(move |w| {
            async move {
                let letter = rounds::load(&mut w.conn, round).await?.letter;
                let now = w.now();
                let sql = "update guest_door set closed = $2, closed_by = $3 where round = $1 and closed is null";
                let closed = w.conn.run(sql, binds![round, now, by]).await? > 0;
                if closed {
                    w.note_guests(Act::GuestDoorClosed, by, letter).await?;
                }
                Ok(closed)
            }
            .boxed()
        })
        .await
    }

    /// The secret of a round's open link, as the vault keeps it.
    pub async fn guest_key(&self, round: RoundId) -> Result<Option<Vec<u8>>> {
        let sql = "select key_sealed from guest_door where round = $1 and closed is null";
        let row = self.db.read().await?.first(sql, binds![round]).await?;
        row.map(|row| row.get("key_sealed")).transpose()
    }

    /// What is behind the link whose secret has this hash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn guest_door(&self, key_hash: Hash) -> Result<GuestDoor> {
        let mut conn = self.snapshot().await?;
        let sql = "select d.round, d.closed,
                (select count(*) from invitation i where i.round = d.round and i.answer = 'signed') as signed
            from guest_door d where d.key_hash = $1";
        let row = conn.one(sql, binds![key_hash]).await?;
        let round = rounds::load(&mut conn, row.get("round")?).await?;
        Ok(GuestDoor {
            letter: letter_rows::by_id(&mut conn, round.letter).await?,
            round,
            open: row.optional::<Moment>("closed")?.is_none(),
            signed_so_far: row.get("signed")?,
        })
    }

    /// Keeps a form that was filled in, with the mail that holds its code.
    ///
    /// # Errors
    /// [`StoreError::Guest`].
    pub async fn begin_guest(&self, new: NewGuest) -> Result<()> {
        self.write(move |w| async move { w.begin_guest(new).await }.boxed())
            .await
    }

    /// The request whose link has this secret, by its hash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn guest_at(&self, token_hash: Hash) -> Result<GuestRecord> {
        let mut conn = self.snapshot().await?;
        let sql = requests_where!("g.token_hash = $1");
        let row = conn.one(sql, binds![token_hash]).await?;
        record(&mut conn, &row).await
    }

    /// Tries the code of a request. The try is counted before it is compared, and kept whatever comes of it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such request.
    pub async fn try_guest(&self, token_hash: Hash, code_hash: Hash) -> Result<GuestTried> {
        self.write(move |w| async move { w.try_guest(token_hash, code_hash).await }.boxed())
            .await
    }

    /// One request under a letter.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn guest(&self, letter: LetterId, id: GuestRequestId) -> Result<GuestRecord> {
        let record = load(&mut self.snapshot().await?, id).await?;
        if record.letter.id == letter && record.request.state != RequestState::FilledIn {
            Ok(record)
        } else {
            Err(StoreError::NotFound)
        }
    }

    /// What was asked and confirmed under a letter: what waits first, each in the order of confirming.
    pub async fn guests(&self, letter: LetterId) -> Result<Vec<GuestRecord>> {
        let mut conn = self.snapshot().await?;
        let sql = requests_where!(
            "g.letter = $1 and g.state <> 'filled-in'
            order by case when g.state = 'waiting' then 0 else 1 end, g.confirmed, g.id"
        );
        let mut found = Vec::new();
        for row in conn.all(sql, binds![letter]).await? {
            found.push(record(&mut conn, &row).await?);
        }
        Ok(found)
    }

    /// How many guests wait for a decision under a letter that can still get names.
    pub async fn guests_waiting(&self, letter: LetterId) -> Result<u32> {
        let sql = "select count(*) as waiting from guest_request g join signing_round r on r.id = g.round
            join letter l on l.id = g.letter
            where g.letter = $1 and g.state = 'waiting' and r.state <> 'cancelled' and l.stage = 'signing'";
        let row = self.db.read().await?.one(sql, binds![letter]).await?;
        row.get("waiting")
    }
}

impl Writing {
    async fn note_guests(&mut self, act: Act, by: PersonId, letter: LetterId) -> Result<()> {
        let note = Note {
            act,
            by: Some(by),
            person: None,
            organisation: None,
            letter: Some(letter),
            detail: None,
        };
        self.note(note).await
    }

    async fn begin_guest(&mut self, new: NewGuest) -> Result<()> {
        let NewGuest {
            id,
            door,
            key: NewKey {
                token_hash,
                code_hash,
            },
            form,
            shown,
            language,
            mail,
        } = new;
        let sql = "select round from guest_door where key_hash = $1 and closed is null";
        let row = self.conn.first(sql, binds![door]).await?;
        let row = row.ok_or(GuestRefused::DoorClosed)?;
        let round = rounds::load(&mut self.conn, row.get("round")?).await?;
        let now = self.now();
        let request = Request::fill_in(&round, form, shown, now)?;
        let sql = "insert into guest_request (id, round, letter, text_hash, token_hash, code_hash, tries, expires,
                organisation, website, person, function, mail, remark, language, made, state)
            values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'filled-in')";
        let it = request.form;
        let values = binds![
            id,
            round.id,
            round.letter,
            request.text,
            token_hash,
            code_hash,
            request.expires,
            it.organisation,
            it.website,
            it.person,
            it.function,
            it.mail,
            it.remark,
            language,
            now,
        ];
        self.conn.run(sql, values).await?;
        self.post(mail, None).await
    }

    async fn try_guest(&mut self, token_hash: Hash, code_hash: Hash) -> Result<GuestTried> {
        let lock = locking!("select id, code_hash, tries from guest_request where token_hash = $1");
        let row = self.conn.one(lock, binds![token_hash]).await?;
        let (id, kept): (GuestRequestId, Hash) = (row.get("id")?, row.get("code_hash")?);
        let tries: u32 = row.get("tries")?;
        let found = load(&mut self.conn, id).await?;
        if found.request.state != RequestState::FilledIn {
            return Ok(GuestTried::Confirmed);
        }
        if tries >= TRIES {
            return Ok(GuestTried::Refused(GuestRefused::CodeOver));
        }
        let sql = "update guest_request set tries = tries + 1 where id = $1";
        self.conn.run(sql, binds![id]).await?;
        if !bool::from(kept.as_bytes().ct_eq(code_hash.as_bytes())) {
            let left = TRIES.saturating_sub(tries).saturating_sub(1);
            return Ok(GuestTried::Wrong { left });
        }
        let now = self.now();
        let form = found.request.form.clone();
        let confirmed = match found.request.confirm(&found.round, now) {
            Ok(_) => now,
            Err(refused) => return Ok(GuestTried::Refused(refused)),
        };
        if self.asked_before(&form, found.round.id).await? {
            return Ok(GuestTried::Before);
        }
        let sql = "update guest_request set confirmed = $2, state = 'waiting' where id = $1";
        self.conn.run(sql, binds![id, confirmed]).await?;
        Ok(GuestTried::Confirmed)
    }

    /// Whether the same was asked in this round from the same mailbox, confirmed, and not refused.
    async fn asked_before(&mut self, form: &Form, round: RoundId) -> Result<bool> {
        let sql = "select id, organisation from guest_request where round = $1 and mail = $2 and state in ('waiting', 'admitted')";
        let rows = self.conn.all(sql, binds![round, form.mail.clone()]).await?;
        let key = name_key(&form.organisation);
        for row in &rows {
            if name_key(&row.get::<OrganisationName>("organisation")?) == key {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
