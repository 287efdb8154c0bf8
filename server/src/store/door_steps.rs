//! Steps halfway through a door: each belongs to one browser, is tried a few times, works once, and ends by itself.

use super::{OutgoingMail, Result, Step, StepKind, Store};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{
    authentication::{STEP_SECONDS, TRIES},
    hash::Hash,
};

fn step(row: &Row) -> Result<Step> {
    Ok(Step {
        kind: row.get("kind")?,
        account: row.optional("account")?,
        state: row.get("state")?,
        next: row.optional("next")?,
    })
}

impl Store {
    /// Begins a step for the browser that has the secret of this hash, and posts the mail that goes with it.
    pub async fn begin_step(
        &self,
        token_hash: Hash,
        step: Step,
        mail: Option<OutgoingMail>,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                w.conn.run("delete from door_step where expires <= $1", binds![now]).await?;
                let Step { kind, account, state, next } = step;
                let sql = "insert into door_step (token_hash, kind, account, state, tries, next, created, expires)
                    values ($1, $2, $3, $4, 0, $5, $6, $7)";
                let expires = now.plus_seconds(STEP_SECONDS);
                w.conn.run(sql, binds![token_hash, kind, account, state, next, now, expires]).await?;
                w.inform(mail).await
            }
            .boxed()
        })
        .await
    }

    /// The step of this browser, to show its page.
    pub async fn step(&self, token_hash: Hash, kind: StepKind) -> Result<Option<Step>> {
        let sql = "select kind, account, state, next from door_step
            where token_hash = $1 and kind = $2 and expires > $3 and tries < $4";
        let now = self.now();
        let row = self
            .db
            .read()
            .await?
            .first(sql, binds![token_hash, kind, now, TRIES])
            .await?;
        row.as_ref().map(step).transpose()
    }

    /// The step of this browser, to try it: counted before anything is compared, so that tries at one moment count
    /// each. None when it has ended or was tried too often.
    pub async fn try_step(&self, token_hash: Hash, kind: StepKind) -> Result<Option<Step>> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "update door_step set tries = tries + 1
                    where token_hash = $1 and kind = $2 and expires > $3 and tries < $4
                    returning kind, account, state, next";
                let row = w
                    .conn
                    .first(sql, binds![token_hash, kind, now, TRIES])
                    .await?;
                row.as_ref().map(step).transpose()
            }
            .boxed()
        })
        .await
    }

    /// Ends a step because it was right; whether this call did: of two at one moment one gets in.
    pub async fn finish_step(&self, token_hash: Hash) -> Result<bool> {
        self.write(move |w| {
            async move {
                let sql = "delete from door_step where token_hash = $1";
                Ok(w.conn.run(sql, binds![token_hash]).await? == 1)
            }
            .boxed()
        })
        .await
    }
}
