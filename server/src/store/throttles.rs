//! Throttles: whoever fails too often waits, longer each time. Kept in the database, so that they hold across nodes.

use super::{Result, Store};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{hash::Hash, time::Moment};

/// How many failures are free: people mistype.
pub(super) const FREE: u64 = 5;
/// The longest wait, in seconds: an hour.
const LONGEST_SECONDS: i64 = 60 * 60;
/// Failures are forgotten after this long without one, in milliseconds: a day.
const FORGOTTEN_MS: i64 = 24 * 60 * 60 * 1_000;

/// Until when to wait after this many failures: one minute after the fifth, then two, four, eight …
pub(super) fn wait(failures: u64, now: Moment) -> Option<Moment> {
    let beyond = failures.checked_sub(FREE)?;
    let minutes = 1_i64 << beyond.min(6);
    Some(now.plus_seconds((60 * minutes).min(LONGEST_SECONDS)))
}

impl Store {
    /// Until when this key must wait, if it must.
    pub async fn throttle(&self, key: Hash) -> Result<Option<Moment>> {
        let row = self
            .db
            .read()
            .await?
            .first(
                "select until from throttle where key_hash = $1",
                binds![key],
            )
            .await?;
        let until: Option<Moment> = row.map(|row| row.optional("until")).transpose()?.flatten();
        Ok(until.filter(|until| *until > self.now()))
    }

    /// Counts a failure; says until when to wait from now on, if at all.
    pub async fn throttle_failed(&self, key: Hash) -> Result<Option<Moment>> {
        self.write(move |w| {
            async move {
                let now = w.now();
                // Keys that strangers made up do not pile up.
                let forgotten = Moment::from_millis(now.millis().saturating_sub(FORGOTTEN_MS));
                w.conn.run("delete from throttle where last_failure < $1", binds![forgotten]).await?;
                // Made, or held, in one go: another request may clear the key at any moment.
                let sql = "insert into throttle (key_hash, failures, last_failure) values ($1, 0, $2)
                    on conflict (key_hash) do update set key_hash = excluded.key_hash returning failures, last_failure";
                let row = w.conn.one(sql, binds![key, now]).await?;
                let (failures, last): (u64, Moment) = (row.get("failures")?, row.get("last_failure")?);
                let old = now.millis().saturating_sub(last.millis()) > FORGOTTEN_MS;
                let failures = if old { 1 } else { failures + 1 };
                let until = wait(failures, now);
                let sql = "update throttle set failures = $2, last_failure = $3, until = $4 where key_hash = $1";
                w.conn.run(sql, binds![key, failures, now, until]).await?;
                Ok(until)
            }
            .boxed()
        })
        .await
    }

    /// Forgets the failures: it went well.
    pub async fn throttle_clear(&self, key: Hash) -> Result<()> {
        self.write(move |w| {
            async move {
                w.conn
                    .run("delete from throttle where key_hash = $1", binds![key])
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_tries_are_free_and_then_each_wait_doubles_to_an_hour() {
        let minutes =
            |failures| wait(failures, Moment::from_millis(0)).map(|until| until.millis() / 60_000);
        assert_eq!([minutes(1), minutes(4)], [None, None]);
        assert_eq!(
            [minutes(5), minutes(6), minutes(8)],
            [Some(1), Some(2), Some(8)]
        );
        assert_eq!([minutes(11), minutes(1_000)], [Some(60), Some(60)]);
    }
}
