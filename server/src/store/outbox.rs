//! The outbox: mails that wait, each sent at least once and known by a Message-ID that never changes.

use super::{MailStatus, Note, OutgoingMail, QueuedMail, Result, Store, StoreError, Told, Writing};
use crate::{
    db::{Row, Value, binds},
    dialect::{locking, skip_locked},
};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{InvitationId, LetterId, MessageId, PersonId, RoundId},
    stage::StageName,
    time::Moment,
};
use std::collections::HashSet;

impl Writing {
    /// Puts a mail in the outbox. The same mail a second time is no mail.
    pub(super) async fn post(
        &mut self,
        mail: OutgoingMail,
        invitation: Option<InvitationId>,
    ) -> Result<()> {
        let (sql, values) = self.posting(mail, invitation);
        self.conn.put(sql, values).await
    }

    /// The same; whether it was the first time.
    pub(super) async fn post_once(
        &mut self,
        mail: OutgoingMail,
        invitation: Option<InvitationId>,
    ) -> Result<bool> {
        let (sql, values) = self.posting(mail, invitation);
        Ok(self.conn.run(sql, values).await? == 1)
    }

    fn posting(
        &self,
        mail: OutgoingMail,
        invitation: Option<InvitationId>,
    ) -> (&'static str, Vec<Value>) {
        let now = self.now();
        let id = MessageId::new(now, self.random());
        let OutgoingMail {
            to,
            to_name,
            subject,
            text,
            html,
            kind,
            letter,
            dedupe,
        } = mail;
        let sql = "insert into outbox (id, recipient, recipient_name, subject, text, html, kind, letter, invitation, dedupe, state, attempts, due, created)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', 0, $11, $11) on conflict (dedupe) do nothing";
        let values = binds![
            id, to, to_name, subject, text, html, kind, letter, invitation, dedupe, now
        ];
        (sql, values)
    }
}

impl Writing {
    /// Puts a mail to the owner of an account in the outbox, when there is one.
    pub(super) async fn inform(&mut self, mail: Option<OutgoingMail>) -> Result<()> {
        match mail {
            Some(mail) => self.post(mail, None).await,
            None => Ok(()),
        }
    }

    /// Gives a mail up. Its text may hold secrets, and nobody will send it any more.
    async fn give_up_mail(&mut self, id: MessageId, error: String) -> Result<()> {
        let sql =
            "update outbox set state = 'failed', error = $2, text = '', html = null where id = $1";
        self.conn.run(sql, binds![id, error]).await?;
        Ok(())
    }

    /// Gives up what asks to answer in a round that ended, and was not sent yet.
    pub(super) async fn recall_invitations(&mut self, round: RoundId) -> Result<()> {
        let sql = "update outbox set state = 'failed', error = 'the round has ended', text = '', html = null where state = 'queued'
            and kind in ('invitation', 'reminder', 'round-moved') and invitation in (select id from invitation where round = $1)";
        self.conn.run(sql, binds![round]).await?;
        Ok(())
    }
}

impl Store {
    /// Takes the mail that waits longest, for `lease_seconds`: whoever dies with it loses it to the next.
    pub async fn claim_mail(&self, lease_seconds: i64) -> Result<Option<QueuedMail>> {
        self.write(move |w| {
            async move {
                loop {
                    let now = w.now();
                    let queue = skip_locked!("select id from outbox where state = 'queued' and due <= $1 order by due, id limit 1");
                    let Some(row) = w.conn.first(queue, binds![now]).await? else { return Ok(None) };
                    let id: MessageId = row.get("id")?;
                    let sql = "update outbox set attempts = attempts + 1, due = $2 where id = $1";
                    w.conn.run(sql, binds![id, now.plus_seconds(lease_seconds)]).await?;
                    let sql = "select id, recipient, recipient_name, subject, text, html, kind, letter, dedupe, attempts, created from outbox where id = $1";
                    match queued(&w.conn.one(sql, binds![id]).await?) {
                        // One that cannot be read is given up, or nothing behind it would ever be sent.
                        Err(StoreError::Corrupt(what)) => w.give_up_mail(id, what).await?,
                        read => return read.map(Some),
                    }
                }
            }
            .boxed()
        })
        .await
    }

    /// A mail went out. Its text may hold the secrets of an invitation and is of no more use: it goes.
    pub async fn mail_sent(&self, id: MessageId) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "update outbox set state = 'sent', sent = $2, error = null, text = '', html = null where id = $1";
                w.conn.run(sql, binds![id, now]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// A mail did not go out: again later, or given up. Whoever held it too long and lost it to another says nothing
    /// about it any more: this attempt is over.
    pub async fn mail_failed(
        &self,
        mail: &QueuedMail,
        error: String,
        retry_at: Option<Moment>,
    ) -> Result<()> {
        let (id, attempt) = (mail.id, mail.attempt);
        self.write(move |w| {
            async move {
                let held = locking!(
                    "select id from outbox where id = $1 and state = 'queued' and attempts = $2"
                );
                if w.conn.first(held, binds![id, attempt]).await?.is_none() {
                    return Ok(());
                }
                let Some(due) = retry_at else {
                    return w.give_up_mail(id, error).await;
                };
                let sql = "update outbox set error = $2, due = $3 where id = $1";
                w.conn.run(sql, binds![id, error, due]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// The keys of the mails of a kind about a letter that were ever put in the outbox and are still known; of those to
    /// supporters, none.
    pub async fn posted(&self, letter: LetterId, kind: &str) -> Result<HashSet<String>> {
        let sql = "select dedupe from outbox where letter = $1 and kind = $2 and kind not in ('support-code', 'support-receipt')";
        let rows = self.db.read().await?.all(sql, binds![letter, kind]).await?;
        rows.iter().map(|row| row.get("dedupe")).collect()
    }

    /// Mails people what changed in a draft that is in review; who had that mail does not get it again.
    /// `detail` says between which versions.
    ///
    /// # Errors
    /// [`StoreError::Stage`] when the letter is not in review.
    pub async fn tell_changes(
        &self,
        letter: LetterId,
        detail: String,
        mails: Vec<OutgoingMail>,
        by: PersonId,
    ) -> Result<Told> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                matter.letter.stage.must_be(StageName::Review)?;
                let mut told = Told::default();
                for mail in mails {
                    if w.post_once(mail, None).await? {
                        told.now += 1;
                    } else {
                        told.before += 1;
                    }
                }
                if told.now > 0 {
                    let note = Note {
                        act: Act::ChangesMailed,
                        by: Some(by),
                        person: None,
                        organisation: None,
                        letter: Some(letter),
                        detail: Some(detail),
                    };
                    w.note(note).await?;
                }
                Ok(told)
            }
            .boxed()
        })
        .await
    }

    /// What became of the mails about a letter, oldest first. Those to supporters are not among them: who they are is nobody's
    /// to read, and there may be a million.
    pub async fn mails(&self, letter: LetterId) -> Result<Vec<MailStatus>> {
        let sql =
            "select id, recipient, kind, state, attempts, error, sent from outbox where letter = $1
            and kind not in ('support-code', 'support-receipt') order by id";
        let rows = self.db.read().await?.all(sql, binds![letter]).await?;
        let read = |row: &Row| {
            Ok(MailStatus {
                to: row.get("recipient")?,
                kind: row.get("kind")?,
                state: row.get("state")?,
                attempts: row.get("attempts")?,
                error: row.optional("error")?,
                sent: row.optional("sent")?,
            })
        };
        rows.iter().map(read).collect()
    }
}

fn queued(row: &Row) -> Result<QueuedMail> {
    let id: MessageId = row.get("id")?;
    Ok(QueuedMail {
        id,
        mail: OutgoingMail {
            to: row.get("recipient")?,
            to_name: row.optional("recipient_name")?,
            subject: row.get("subject")?,
            text: row.get("text")?,
            html: row.optional("html")?,
            kind: row.get("kind")?,
            letter: row.optional("letter")?,
            dedupe: row.get("dedupe")?,
        },
        message_id: format!("{id}@standpunt"),
        attempt: row.get("attempts")?,
        created: row.get("created")?,
    })
}
