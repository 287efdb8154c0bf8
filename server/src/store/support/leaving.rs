//! Supporters who are known no more: who goes back on it, is erased, or is let go; and the one whose name is hidden.

use crate::{
    db::binds,
    dialect::locking,
    store::{Note, Result, Store, Writing},
};
use futures_util::FutureExt as _;
use letters::{
    audit,
    hash::Hash,
    ids::{LetterId, PersonId, SupporterId},
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

impl Store {
    /// Somebody goes back on it, by the hash of their secret: all that says who it was goes at once.
    ///
    /// # Errors
    /// [`crate::store::StoreError::NotFound`] when nobody has this secret (any more).
    pub async fn withdraw_support(&self, token_hash: Hash) -> Result<()> {
        self.write(move |w| async move { w.withdraw_support(token_hash).await }.boxed())
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
        let lock = locking!("select id, batch, confirmed from supporter where token_hash = $1");
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
        Ok(())
    }

    /// Lets go of who supported the letters whose support ended so long ago; how many that were. The number stays.
    pub(in crate::store) async fn forget_supporters(&mut self, until: Moment) -> Result<u64> {
        let sql =
            "select letter from support where let_go is null and (until <= $1 or closed <= $1)";
        let mut gone = 0;
        for row in self.conn.all(sql, binds![until]).await? {
            let letter: LetterId = row.get("letter")?;
            let now = self.now();
            let sql = "update support set let_go = $2 where letter = $1";
            self.conn.run(sql, binds![letter, now]).await?;
            let sql = forgetting!(" where letter = $1 and mail_key is not null");
            gone += self.conn.run(sql, binds![letter]).await?;
        }
        Ok(gone)
    }

    /// Lets go of who supports letters from a mailbox, and of what they filled in. They stay counted.
    pub(in crate::store) async fn erase_supporter(&mut self, mailbox: &MailAddress) -> Result<()> {
        let sql = "delete from support_request where mail = $1";
        self.conn.run(sql, binds![mailbox.clone()]).await?;
        let sql = forgetting!(" where mail = $1");
        self.conn.run(sql, binds![mailbox.clone()]).await?;
        Ok(())
    }
}
