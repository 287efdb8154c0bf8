//! Supporters who are known no more: who goes back on it, is erased, or is let go; and the one whose name is hidden.

use crate::{
    db::binds,
    dialect::locking,
    store::{LetGo, Note, Result, Store, Writing, erasure::unmade},
};
use futures_util::FutureExt as _;
use letters::{
    audit,
    hash::Hash,
    ids::{LetterId, MailingId, PersonId, SupportRequestId, SupporterId},
    privacy::erased_mailbox,
    text::{MailAddress, Remark},
    time::Moment,
};

/// All that says who supports a letter goes, and with it what tells them from others.
macro_rules! forgetting {
    ($behind:literal) => {
        concat!(
            "update supporter set name = null, place = null, mail = null, mail_key = null, likeness_key = null, token_hash = null,
                salt = null, language = null, hidden_reason = null, listed = false",
            $behind
        )
    };
}

/// To whom mails about support went and what they said goes; that they went stays. `$2` is nobody's mailbox.
macro_rules! forgetting_mails {
    ($condition:literal) => {
        concat!(
            "update outbox set recipient = $2, recipient_name = null, subject = '', text = '', html = null, error = null,
                state = case when state = 'queued' then 'failed' else state end
                where kind in ('support-code', 'support-receipt') and ",
            $condition
        )
    };
}

impl Store {
    /// Somebody goes back on it, by the hash of their secret: all that says who it was goes at once.
    ///
    /// # Errors
    /// [`crate::store::StoreError::NotFound`] when nobody has this secret (any more).
    pub async fn withdraw_support(&self, token_hash: Hash) -> Result<()> {
        self.write(move |w| async move { w.withdraw_support(token_hash).await }.boxed())
            .await
    }

    /// Lets go of at most so many of who supported letters that could be supported until this moment, or of the mails to
    /// them. How many supporters that were; none when nobody is left. However many there are, each time is a short one.
    pub async fn forget_some_supporters(&self, until: Moment, most: u32) -> Result<Option<u64>> {
        self.write(move |w| async move { w.forget_some_supporters(until, most).await }.boxed())
            .await
    }

    /// Erases who supports letters from a mailbox, or filled in that they do, to whom letters were mailed or who mailed back, when
    /// nothing else is known of them; how much was kept.
    pub async fn erase_at(&self, mailbox: MailAddress) -> Result<LetGo> {
        self.write(move |w| async move { w.erase_at(mailbox).await }.boxed())
            .await
    }

    /// Shows the name of a supporter no more; whether it was shown.
    ///
    /// # Errors
    /// [`crate::store::StoreError::NotFound`] when there is none under this letter who is still known.
    pub async fn hide_supporter(
        &self,
        letter: LetterId,
        id: SupporterId,
        reason: Remark,
        by: PersonId,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let sql = "select id from supporter where id = $1 and letter = $2 and mail is not null";
                w.conn.one(sql, binds![id, letter]).await?;
                let now = w.now();
                let sql = "update supporter set listed = false, hidden = $2, hidden_by = $3, hidden_reason = $4 where id = $1 and listed";
                let values = binds![id, now, by, reason];
                let hidden = w.conn.run(sql, values).await? > 0;
                if hidden {
                    let note = Note {
                        act: audit::Act::SupporterHidden,
                        by: Some(by),
                        person: None,
                        organisation: None,
                        letter: Some(letter),
                        detail: None,
                    };
                    w.note(note).await?;
                }
                Ok(hidden)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    async fn withdraw_support(&mut self, token_hash: Hash) -> Result<()> {
        let sql = "select letter, mail_key from supporter where token_hash = $1";
        let row = self.conn.one(sql, binds![token_hash]).await?;
        let (letter, key): (LetterId, Hash) = (row.get("letter")?, row.get("mail_key")?);
        // What else was filled in for this mailbox goes first: whoever types a code takes their form before the supporter.
        let sql = "delete from support_request where letter = $1 and mail_key = $2 returning mail";
        let forms = self.conn.all(sql, binds![letter, key]).await?;
        let lock =
            locking!("select id, mail, batch, confirmed from supporter where token_hash = $1");
        let row = self.conn.one(lock, binds![token_hash]).await?;
        let id: SupporterId = row.get("id")?;
        if row.optional::<u32>("batch")?.is_none() {
            // Nobody counted them yet: it is as if they had never been there.
            let sql = "delete from supporter where id = $1";
            self.conn.run(sql, binds![id]).await?;
        } else {
            let now = self.now().max(row.get("confirmed")?);
            let sql = forgetting!(", withdrawn = $2 where id = $1");
            self.conn.run(sql, binds![id, now]).await?;
        }
        for mailbox in forms.iter().chain([&row]) {
            self.forget_mails_to(letter, mailbox.get("mail")?).await?;
        }
        self.wants_scrubbing_today().await
    }

    /// Lets go of what was filled in and not confirmed in time, and of the mails with their codes; how many forms that were.
    pub(in crate::store) async fn forget_support_forms(&mut self, until: Moment) -> Result<u64> {
        let sql = "delete from support_request where made <= $1 returning id";
        let mut gone = 0;
        for row in self.conn.all(sql, binds![until]).await? {
            self.forget_code_of(row.get("id")?).await?;
            gone += 1;
        }
        Ok(gone)
    }

    /// To whom the mail with the code of a form went, and what it said.
    pub(super) async fn forget_code_of(&mut self, form: SupportRequestId) -> Result<()> {
        let sql = forgetting_mails!("dedupe = $1");
        let nobody = erased_mailbox("mail").map_err(unmade)?;
        let values = binds![format!("support-code:{form}"), nobody];
        self.conn.put(sql, values).await
    }

    /// To whom the mails of a supporter went, and what they said. One that still waits is not sent.
    async fn forget_mails_to(&mut self, letter: LetterId, mailbox: MailAddress) -> Result<()> {
        let sql = forgetting_mails!("letter = $1 and recipient = $3");
        let values = binds![letter, erased_mailbox("mail").map_err(unmade)?, mailbox];
        self.conn.run(sql, values).await?;
        Ok(())
    }

    /// Lets go of some of who supported the letters whose support ended so long ago, and of the mails to them first. The
    /// number stays. How many supporters that were; none when nobody is left.
    async fn forget_some_supporters(&mut self, until: Moment, most: u32) -> Result<Option<u64>> {
        let now = self.now();
        let sql =
            "update support set let_go = $2 where let_go is null and (until <= $1 or closed <= $1)";
        let ended = self.conn.run(sql, binds![until, now]).await?;
        let sql = "select letter from support s where let_go is not null and exists
            (select 1 from supporter x where x.letter = s.letter and x.mail_key is not null) order by letter limit 1";
        let Some(row) = self.conn.first(sql, binds![]).await? else {
            return Ok((ended > 0).then_some(0));
        };
        let letter: LetterId = row.get("letter")?;
        // Those that went to nobody any more stand together in the index and are passed over: on either side of them.
        for sql in [
            forgetting_mails!(
                "id in (select id from outbox where letter = $1 and recipient < $2
                    and kind in ('support-code', 'support-receipt') limit $3)"
            ),
            forgetting_mails!(
                "id in (select id from outbox where letter = $1 and recipient > $2
                    and kind in ('support-code', 'support-receipt') limit $3)"
            ),
        ] {
            let nobody = erased_mailbox("mail").map_err(unmade)?;
            if self.conn.run(sql, binds![letter, nobody, most]).await? > 0 {
                self.wants_scrubbing().await?;
                return Ok(Some(0));
            }
        }
        let sql = forgetting!(
            " where id in (select id from supporter where letter = $1 and mail_key is not null limit $2)"
        );
        let gone = self.conn.run(sql, binds![letter, most]).await?;
        self.wants_scrubbing().await?;
        Ok(Some(gone))
    }

    /// Lets go of who supports letters from a mailbox, and of what they filled in. Until the names are let go that is going
    /// back on it: support may be opened again, and they could be counted a second time. After that they stay counted.
    pub(in crate::store) async fn erase_supporter(&mut self, mailbox: &MailAddress) -> Result<u64> {
        let now = self.now();
        let sql = "delete from support_request where mail = $1";
        let mut gone = self.conn.run(sql, binds![mailbox.clone()]).await?;
        let sql = "delete from supporter where mail = $1 and batch is null
            and letter in (select letter from support where let_go is null)";
        gone += self.conn.run(sql, binds![mailbox.clone()]).await?;
        let sql = forgetting!(
            ", withdrawn = case when confirmed > $2 then confirmed else $2 end
            where mail = $1 and letter in (select letter from support where let_go is null)"
        );
        gone += self.conn.run(sql, binds![mailbox.clone(), now]).await?;
        let sql = forgetting!(" where mail = $1");
        gone += self.conn.run(sql, binds![mailbox.clone()]).await?;
        Ok(gone)
    }

    /// The same of somebody of whom nothing is known but an address, with the mails to them, that letters were mailed there, and
    /// what came from there.
    async fn erase_at(&mut self, mailbox: MailAddress) -> Result<LetGo> {
        let sql = "select letter from support_request where mail = $1 union select letter from supporter where mail = $1";
        let letters = self.conn.all(sql, binds![mailbox.clone()]).await?;
        let mut gone = self.erase_supporter(&mailbox).await?;
        let key = MailingId::new(self.now(), self.random()).to_string();
        let nowhere = erased_mailbox(&key).map_err(unmade)?;
        gone += self.erase_receiver(&mailbox, &nowhere).await?;
        let mut done = self.erase_messages(&mailbox).await?;
        done.gone += gone;
        for row in &letters {
            self.forget_mails_to(row.get("letter")?, mailbox.clone())
                .await?;
        }
        if done.gone > 0 {
            let note = Note {
                act: audit::Act::PersonErased,
                by: None,
                person: None,
                organisation: None,
                letter: None,
                detail: None,
            };
            self.note(note).await?;
            self.wants_scrubbing().await?;
        }
        Ok(done)
    }
}
