//! Browsers in which somebody signed in before (OWASP calls them device cookies): what strangers try elsewhere on an
//! account does not make its owner wait there.

use super::{Result, Store};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{hash::Hash, ids::PersonId, time::Moment};

/// A browser is known for this long after its last sign-in, in seconds: a year.
pub const KNOWN_SECONDS: i64 = 365 * 24 * 60 * 60;

impl Store {
    /// From now on this browser is known as somebody's.
    pub async fn know_browser(&self, token_hash: Hash, person: PersonId) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let forgotten = now.plus_seconds(-KNOWN_SECONDS);
                let sql = "delete from known_browser where last_seen < $1";
                w.conn.run(sql, binds![forgotten]).await?;
                let sql = "insert into known_browser (token_hash, account, created, last_seen) values ($1, $2, $3, $3)
                    on conflict (token_hash) do update set account = excluded.account, last_seen = excluded.last_seen";
                w.conn.run(sql, binds![token_hash, person, now]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Whether this browser is known as somebody's.
    pub async fn knows_browser(&self, token_hash: Hash, person: PersonId) -> Result<bool> {
        let since: Moment = self.now().plus_seconds(-KNOWN_SECONDS);
        let sql = "select account as id from known_browser where token_hash = $1 and account = $2 and last_seen >= $3";
        let values = binds![token_hash, person, since];
        Ok(self.db.read().await?.first(sql, values).await?.is_some())
    }
}
