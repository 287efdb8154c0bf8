//! Public support: that it is opened for a letter, what is filled in, the code that confirms it, and going back on it. What
//! was confirmed is counted in `folding`, and read in `reading`; who is known no more
//! is in `leaving`.
//!
//! Who confirms writes rows of their own and no other: the letter is not taken, and nothing that a thousand others write to
//! at the same moment. The secretariat and [`Store::fold_support`] take the letter.

mod filling;
mod folding;
mod leaving;
mod reading;

use super::{
    NewKey, NewSupportRequest, NewSupporter, OutgoingMail, Result, Store, StoreError,
    SupportRecord, SupportRequestRecord, SupportTried, Writing, letter_rows, matter::Matter,
    translations,
};
use crate::{
    db::{Conn, Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::{LetterId, PersonId, SupportRequestId, SupporterId},
    ledger::{Act, Opening, Record},
    stranger::{CODE_SECONDS, TRIES},
    support::{Form, Support, SupportRefused},
    text::MailAddress,
    time::{Day, Moment},
};
use subtle::ConstantTimeEq as _;

fn support(row: &Row) -> Result<SupportRecord> {
    Ok(SupportRecord {
        letter: row.get("letter")?,
        support: Support {
            text: row.get("text_hash")?,
            opened: row.get("opened")?,
            until: row.get("until")?,
            closed: row.optional("closed")?,
        },
        counted: row.get("counted")?,
        batches: row.get("batches")?,
        folded: row.optional("folded")?,
        let_go: row.optional("let_go")?,
    })
}

/// The support for a letter, if it was ever opened.
pub(super) async fn of(conn: &mut Conn, letter: LetterId) -> Result<Option<SupportRecord>> {
    let sql = "select letter, text_hash, opened, until, closed, counted, batches, folded, let_go from support where letter = $1";
    let row = conn.first(sql, binds![letter]).await?;
    row.as_ref().map(support).transpose()
}

fn request_form(row: &Row) -> Result<Option<Form>> {
    let (name, place, mail) = (
        row.optional("name")?,
        row.optional("place")?,
        row.optional("mail")?,
    );
    let shown = row.get("shown")?;
    Ok(match (name, place, mail) {
        (Some(name), Some(place), Some(mail)) => Some(Form {
            name,
            place,
            mail,
            shown,
        }),
        _ => None,
    })
}

impl Store {
    /// Opens support for a published letter, up to and with a last day.
    ///
    /// # Errors
    /// [`StoreError::Support`].
    pub async fn open_support(
        &self,
        letter: LetterId,
        last: Option<Day>,
        by: PersonId,
    ) -> Result<Support> {
        self.write(move |w| async move { w.open_support(letter, last, by).await }.boxed())
            .await
    }

    /// Closes support for a letter; whether it stood open. What was confirmed stays, and is counted.
    pub async fn close_support(&self, letter: LetterId, by: PersonId) -> Result<bool> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let closed = w.close_support(&mut matter, by).await?;
                if closed {
                    w.changed(&matter).await?;
                }
                Ok(closed)
            }
            .boxed()
        })
        .await
    }

    /// Keeps a form that was filled in. `mail` is what goes to the mailbox: the code, or, when it is that of somebody who
    /// supports the letter, to the address with which they confirmed, that they do. Whoever filled in the form cannot tell
    /// which of the two it was.
    ///
    /// # Errors
    /// [`StoreError::Support`].
    pub async fn begin_support<M>(&self, new: NewSupportRequest, mail: M) -> Result<()>
    where
        M: FnOnce(Option<(SupporterId, MailAddress)>) -> OutgoingMail + Clone + Send + 'static,
    {
        self.write(move |w| async move { w.begin_support(new, mail).await }.boxed())
            .await
    }

    /// The form whose link has this secret, by its hash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn support_request(&self, token_hash: Hash) -> Result<SupportRequestRecord> {
        let mut conn = self.snapshot().await?;
        let sql = "select id, letter, text_hash, name, place, mail, shown, expires, language from support_request where token_hash = $1";
        let row = conn.one(sql, binds![token_hash]).await?;
        Ok(SupportRequestRecord {
            id: row.get("id")?,
            letter: letter_rows::by_id(&mut conn, row.get("letter")?).await?,
            text: row.get("text_hash")?,
            form: request_form(&row)?,
            expires: row.get("expires")?,
            language: row.get("language")?,
        })
    }

    /// Tries the code of a form. The try is counted before it is compared, and kept whatever comes of it. When it is right,
    /// `receipt` is mailed.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such form.
    pub async fn try_support(
        &self,
        token_hash: Hash,
        code_hash: Hash,
        new: NewSupporter,
        receipt: OutgoingMail,
    ) -> Result<SupportTried> {
        self.write(move |w| {
            async move { w.try_support(token_hash, code_hash, new, receipt).await }.boxed()
        })
        .await
    }
}

impl Writing {
    async fn open_support(
        &mut self,
        letter: LetterId,
        last: Option<Day>,
        by: PersonId,
    ) -> Result<Support> {
        let mut matter = self.take(letter).await?;
        if translations::tie_of(&mut self.conn, letter)
            .await?
            .is_some()
        {
            return Err(SupportRefused::Translation.into());
        }
        let earlier = of(&mut self.conn, letter).await?;
        if earlier.as_ref().is_some_and(|it| it.let_go.is_some()) {
            return Err(SupportRefused::LetGo.into());
        }
        let support = Support::open(
            &matter.letter.stage,
            matter.letter.published.is_some(),
            earlier.map(|it| it.support),
            last,
            matter.now,
        )?;
        let sql = "insert into support (letter, text_hash, opened, opened_by, until, counted, batches) values ($1, $2, $3, $4, $5, 0, 0)
            on conflict (letter) do update set opened = excluded.opened, opened_by = excluded.opened_by, until = excluded.until,
                closed = null, closed_by = null";
        let values = binds![letter, support.text, support.opened, by, support.until];
        self.conn.run(sql, values).await?;
        let act = Act::SupportOpened {
            until: support.until.rfc3339(),
        };
        let record = Record {
            version: Some(support.text),
            by: Some(self.name(letter, by).await?),
            ..Record::of(act)
        };
        self.append(&mut matter, record).await?;
        self.changed(&matter).await?;
        Ok(support)
    }

    /// Closes support for a letter that was taken; whether it stood open.
    pub(super) async fn close_support(
        &mut self,
        matter: &mut Matter,
        by: PersonId,
    ) -> Result<bool> {
        let letter = matter.letter.id;
        let open = of(&mut self.conn, letter).await?.map(|it| it.support);
        let Some(support) = open.filter(|it| it.ended(matter.now).is_none()) else {
            return Ok(false);
        };
        let sql = "update support set closed = $2, closed_by = $3 where letter = $1";
        self.conn.run(sql, binds![letter, matter.now, by]).await?;
        let act = Act::SupportClosed {
            until: support.until.rfc3339(),
        };
        let record = Record {
            version: Some(support.text),
            by: Some(self.name(letter, by).await?),
            ..Record::of(act)
        };
        self.append(matter, record).await?;
        Ok(true)
    }

    /// Refuses when this text cannot be supported now.
    async fn supportable(&mut self, letter: LetterId, text: Hash, now: Moment) -> Result<()> {
        let found = of(&mut self.conn, letter).await?;
        let support = found.ok_or(SupportRefused::Closed)?.support;
        let stage = letter_rows::by_id(&mut self.conn, letter).await?.stage;
        Ok(support.takes(&stage, text, now)?)
    }

    async fn begin_support<M>(&mut self, new: NewSupportRequest, mail: M) -> Result<()>
    where
        M: FnOnce(Option<(SupporterId, MailAddress)>) -> OutgoingMail,
    {
        let now = self.now();
        self.supportable(new.letter, new.shown, now).await?;
        // Held, so that somebody who goes back on it meanwhile finds this form, or this finds them gone.
        let sql = locking!("select id, mail from supporter where letter = $1 and mail_key = $2");
        let known = self
            .conn
            .first(sql, binds![new.letter, new.mail_key])
            .await?;
        let known = match known {
            Some(row) => Some((row.get("id")?, row.get("mail")?)),
            None => None,
        };
        let NewKey {
            token_hash,
            code_hash,
        } = new.key;
        // Of who is counted no code was mailed: none is right.
        let code_hash = match known {
            Some(_) => Hash::of(&self.random::<32>()),
            None => code_hash,
        };
        let sql = "insert into support_request (id, letter, text_hash, token_hash, code_hash, tries, expires, name, place, mail, shown,
                language, mail_key, likeness_key, made)
            values ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
        let values = binds![
            new.id,
            new.letter,
            new.shown,
            token_hash,
            code_hash,
            now.plus_seconds(CODE_SECONDS),
            new.form.name,
            new.form.place,
            new.form.mail,
            new.form.shown,
            new.language,
            new.mail_key,
            new.likeness_key,
            now,
        ];
        self.conn.run(sql, values).await?;
        self.post(mail(known), None).await
    }

    async fn try_support(
        &mut self,
        token_hash: Hash,
        code_hash: Hash,
        new: NewSupporter,
        receipt: OutgoingMail,
    ) -> Result<SupportTried> {
        let lock = locking!(
            "select id, letter, text_hash, code_hash, tries, expires, confirmed, mail, likeness_key from support_request where token_hash = $1"
        );
        let row = self.conn.one(lock, binds![token_hash]).await?;
        if row.optional::<Moment>("confirmed")?.is_some() {
            return Ok(SupportTried::Confirmed);
        }
        let (id, tries): (SupportRequestId, u32) = (row.get("id")?, row.get("tries")?);
        let now = self.now();
        if tries >= TRIES || now >= row.get("expires")? {
            return Ok(SupportTried::Refused(SupportRefused::CodeOver));
        }
        let sql = "update support_request set tries = tries + 1 where id = $1";
        self.conn.run(sql, binds![id]).await?;
        let kept: Hash = row.get("code_hash")?;
        if !bool::from(kept.as_bytes().ct_eq(code_hash.as_bytes())) {
            let left = TRIES.saturating_sub(tries).saturating_sub(1);
            return Ok(SupportTried::Wrong { left });
        }
        let open = self.supportable(row.get("letter")?, row.get("text_hash")?, now);
        match open.await {
            Err(StoreError::Support(refused)) => return Ok(SupportTried::Refused(refused)),
            other => other?,
        }
        if self.confirm_support(&row, new, now).await? {
            self.post(receipt, None).await?;
        }
        let sql = "update support_request set confirmed = $2, name = null, place = null, mail = null, mail_key = null,
            likeness_key = null where id = $1";
        self.conn.run(sql, binds![id, now]).await?;
        // The mail with the code is of no more use, and it may have gone to another spelling of the mailbox.
        self.forget_code_of(id).await?;
        Ok(SupportTried::Confirmed)
    }

    /// Makes a supporter of what was filled in; whether the mailbox was not one already, by another form a moment ago.
    async fn confirm_support(
        &mut self,
        request: &Row,
        new: NewSupporter,
        now: Moment,
    ) -> Result<bool> {
        let (letter, id): (LetterId, SupportRequestId) =
            (request.get("letter")?, request.get("id")?);
        let key: Hash = request.get("likeness_key")?;
        let sql = "select id from supporter where letter = $1 and likeness_key = $2 limit 1";
        let likely = self.conn.first(sql, binds![letter, key]).await?.is_some();
        let opening = Opening {
            salt: new.salt,
            value: request.get("mail")?,
        };
        let sql = "insert into supporter (id, letter, text_hash, commitment, salt, name, place, mail, mail_key, likeness_key,
                token_hash, language, listed, likely, confirmed)
            select $2, letter, text_hash, $3, $4, name, place, mail, mail_key, likeness_key, $5, language, shown, $6, $7
            from support_request where id = $1
            on conflict (letter, mail_key) where mail_key is not null do nothing";
        let values = binds![
            id,
            new.id,
            opening.commitment(),
            opening.salt.to_vec(),
            new.token_hash,
            likely,
            now,
        ];
        Ok(self.conn.run(sql, values).await? > 0)
    }
}
