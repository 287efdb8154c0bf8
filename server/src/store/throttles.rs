//! Throttles: whoever fails too often waits, longer each time. Kept in the database, so that they hold across nodes.

use super::{Result, Store, Writing};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{hash::Hash, time::Moment};

/// How many failures with one secret are free: people mistype.
pub(super) const FREE: u64 = 5;
/// The longest wait, in seconds: an hour.
const LONGEST_SECONDS: i64 = 60 * 60;
/// Failures are forgotten after this long without one, in milliseconds: a day.
const FORGOTTEN_MS: i64 = 24 * 60 * 60 * 1_000;

/// What is counted, and how much of it is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// A hash of what is counted.
    pub key: Hash,
    /// How many tries may fail before waiting begins.
    pub free: u64,
}

/// Until when to wait after this many failures: one minute when none is free any more, then two, four, eight …
pub(super) fn wait(failures: u64, free: u64, now: Moment) -> Option<Moment> {
    let beyond = failures.checked_sub(free)?;
    let minutes = 1_i64 << beyond.min(6);
    Some(now.plus_seconds((60 * minutes).min(LONGEST_SECONDS)))
}

impl Store {
    /// Until when these must wait, if they must.
    pub async fn throttled(&self, limits: &[Limit]) -> Result<Option<Moment>> {
        let now = self.now();
        let mut conn = self.db.read().await?;
        let mut latest = None;
        for limit in limits {
            let sql = "select until from throttle where key_hash = $1";
            let row = conn.first(sql, binds![limit.key]).await?;
            let until: Option<Moment> = row.map(|row| row.optional("until")).transpose()?.flatten();
            latest = latest.max(until.filter(|until| *until > now));
        }
        Ok(latest)
    }

    /// Counts a try before anything is compared, as if it failed, so that a thousand at one moment count a thousand.
    /// When one of the limits must wait nothing is counted, and it says until when.
    pub async fn throttle(&self, mut limits: Vec<Limit>) -> Result<Option<Moment>> {
        // In one order everywhere: two that hold each other's row would wait without end.
        limits.sort_by_key(|limit| limit.key);
        limits.dedup_by_key(|limit| limit.key);
        self.write(move |w| async move { w.throttle(&limits).await }.boxed())
            .await
    }

    /// It went well: these are forgotten.
    pub async fn throttle_forget(&self, keys: Vec<Limit>) -> Result<()> {
        self.write(move |w| {
            async move {
                for limit in keys {
                    let sql = "delete from throttle where key_hash = $1";
                    w.conn.run(sql, binds![limit.key]).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// It went well: the try that was counted for these is taken back, and what others failed stays counted.
    pub async fn throttle_take_back(&self, keys: Vec<Limit>) -> Result<()> {
        self.write(move |w| {
            async move {
                for limit in keys {
                    // Whoever could try was not waiting: so nobody was.
                    let sql = "update throttle set failures = failures - 1, until = null where key_hash = $1 and failures > 0";
                    w.conn.run(sql, binds![limit.key]).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    async fn throttle(&mut self, limits: &[Limit]) -> Result<Option<Moment>> {
        let now = self.now();
        // Keys that strangers made up do not pile up.
        let forgotten = Moment::from_millis(now.millis().saturating_sub(FORGOTTEN_MS));
        let sql = "delete from throttle where last_failure < $1";
        self.conn.run(sql, binds![forgotten]).await?;
        let mut counted = Vec::with_capacity(limits.len());
        let mut latest = None;
        for limit in limits {
            // Made, or held, in one go: another request may clear the key at any moment.
            let sql = "insert into throttle (key_hash, failures, last_failure) values ($1, 0, $2)
                on conflict (key_hash) do update set key_hash = excluded.key_hash returning failures, until";
            let row = self.conn.one(sql, binds![limit.key, now]).await?;
            latest = latest.max(row.optional("until")?.filter(|until| *until > now));
            counted.push((limit, row.get::<u64>("failures")? + 1));
        }
        if latest.is_some() {
            return Ok(latest);
        }
        for (limit, failures) in counted {
            let until = wait(failures, limit.free, now);
            let sql = "update throttle set failures = $2, last_failure = $3, until = $4 where key_hash = $1";
            self.conn
                .run(sql, binds![limit.key, failures, now, until])
                .await?;
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_tries_are_free_and_then_each_wait_doubles_to_an_hour() {
        let minutes = |failures| {
            wait(failures, FREE, Moment::from_millis(0)).map(|until| until.millis() / 60_000)
        };
        assert_eq!([minutes(1), minutes(4)], [None, None]);
        assert_eq!(
            [minutes(5), minutes(6), minutes(8)],
            [Some(1), Some(2), Some(8)]
        );
        assert_eq!([minutes(11), minutes(1_000)], [Some(60), Some(60)]);
    }
}
