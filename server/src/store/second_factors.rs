//! Codes from an app, and the recovery codes for when the app is lost. Of each change its owner hears by the mail that is
//! given along.

use super::{Means, Note, OutgoingMail, Result, Store, Totp, Writing};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{audit::Act, hash::Hash, ids::PersonId};

impl Store {
    /// By what means somebody can show who they are.
    pub async fn means(&self, person: PersonId) -> Result<Means> {
        let sql = "select (select count(*) from password where account = $1 and (ends is null or ends > $2)) as passwords,
            (select count(*) from totp where account = $1) as codes,
            (select count(*) from recovery_code where account = $1 and used is null) as recovery_codes,
            (select count(*) from passkey where account = $1) as passkeys";
        let now = self.now();
        let row = self.db.read().await?.one(sql, binds![person, now]).await?;
        Ok(Means {
            password: row.get::<u64>("passwords")? > 0,
            codes: row.get::<u64>("codes")? > 0,
            recovery_codes: row.get("recovery_codes")?,
            passkeys: row.get("passkeys")?,
        })
    }

    /// The codes of somebody's app.
    pub async fn totp(&self, person: PersonId) -> Result<Option<Totp>> {
        let sql = "select account as id, secret, set_at, last_step from totp where account = $1";
        let row = self.db.read().await?.first(sql, binds![person]).await?;
        row.map(|row| {
            Ok(Totp {
                secret: row.get("secret")?,
                set: row.get("set_at")?,
                last_step: row.get("last_step")?,
            })
        })
        .transpose()
    }

    /// Sets up codes from an app, of which this half minute's has been shown, with fresh recovery codes.
    pub async fn set_up_codes(
        &self,
        person: PersonId,
        secret: Vec<u8>,
        step: u64,
        recovery: Vec<Hash>,
        mail: Option<OutgoingMail>,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                w.has_account(person).await?;
                let sql = "insert into totp (account, secret, set_at, last_step) values ($1, $2, $3, $4)
                    on conflict (account) do update set secret = excluded.secret, set_at = excluded.set_at, last_step = excluded.last_step";
                w.conn.run(sql, binds![person, secret, now, step]).await?;
                w.note(Note::own(Act::CodesSetUp, person)).await?;
                w.inform(mail).await?;
                w.keep_recovery_codes(person, recovery).await
            }
            .boxed()
        })
        .await
    }

    /// Uses the code of a half minute; whether it, or a later one, had not been used before.
    pub async fn use_code(&self, person: PersonId, step: u64) -> Result<bool> {
        self.write(move |w| {
            async move {
                let sql = "update totp set last_step = $2 where account = $1 and last_step < $2";
                Ok(w.conn.run(sql, binds![person, step]).await? == 1)
            }
            .boxed()
        })
        .await
    }

    /// Takes the codes away, and the recovery codes with them.
    pub async fn remove_codes(
        &self,
        person: PersonId,
        by: Option<PersonId>,
        mail: Option<OutgoingMail>,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let sql = "delete from recovery_code where account = $1";
                w.conn.run(sql, binds![person]).await?;
                let sql = "delete from totp where account = $1";
                if w.conn.run(sql, binds![person]).await? > 0 {
                    w.inform(mail).await?;
                    w.note(Note::about(Act::CodesRemoved, by, person)).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Makes the old recovery codes worth nothing and keeps new ones.
    pub async fn renew_recovery_codes(
        &self,
        person: PersonId,
        codes: Vec<Hash>,
        mail: Option<OutgoingMail>,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                w.inform(mail).await?;
                w.keep_recovery_codes(person, codes).await
            }
            .boxed()
        })
        .await
    }

    /// Uses a recovery code; whether it was one of theirs and not used before.
    pub async fn use_recovery_code(
        &self,
        person: PersonId,
        code: Hash,
        mail: Option<OutgoingMail>,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "update recovery_code set used = $3 where account = $1 and code_hash = $2 and used is null";
                let used = w.conn.run(sql, binds![person, code, now]).await? == 1;
                if used {
                    w.inform(mail).await?;
                    w.note(Note::own(Act::RecoveryCodeUsed, person)).await?;
                }
                Ok(used)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    async fn keep_recovery_codes(&mut self, person: PersonId, codes: Vec<Hash>) -> Result<()> {
        let now = self.now();
        let sql = "delete from recovery_code where account = $1";
        self.conn.run(sql, binds![person]).await?;
        for code in codes {
            let sql = "insert into recovery_code (code_hash, account, made) values ($1, $2, $3)";
            self.conn.run(sql, binds![code, person, now]).await?;
        }
        self.note(Note::own(Act::RecoveryCodesMade, person)).await
    }
}
