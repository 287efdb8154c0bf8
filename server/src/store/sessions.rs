//! Sessions: by the hash of a secret that only the browser has.

use super::{Result, Session, Store};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::{PersonId, SessionId},
    time::Moment,
};

/// A session ends after this long without use, in milliseconds: twelve hours.
const IDLE_MS: i64 = 12 * 60 * 60 * 1_000;
/// Use is noted at most this often, in milliseconds: a write per request would be waste.
const NOTED_MS: i64 = 60 * 1_000;

/// A session that was last used before this has ended.
pub(super) fn idle_since(now: Moment) -> Moment {
    Moment::from_millis(now.millis().saturating_sub(IDLE_MS))
}

impl Store {
    /// Starts a session.
    pub async fn create_session(
        &self,
        id: SessionId,
        token_hash: Hash,
        person: PersonId,
        expires: Moment,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                // What has ended is of no use to anyone.
                w.conn.run("delete from session where expires <= $1", binds![now]).await?;
                let sql = "insert into session (id, token_hash, person, created, last_seen, expires) values ($1, $2, $3, $4, $4, $5)";
                w.conn.run(sql, binds![id, token_hash, person, now, expires]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// The session with this secret, unless it has ended or was idle too long.
    pub async fn session(&self, token_hash: Hash) -> Result<Option<Session>> {
        let sql = "select s.id, s.person, p.name, p.mail, a.role, s.expires from session s join person p on p.id = s.person
            join account a on a.person = s.person where s.token_hash = $1 and s.expires > $2 and s.last_seen > $3";
        let now = self.now();
        let row = self
            .db
            .read()
            .await?
            .first(sql, binds![token_hash, now, idle_since(now)])
            .await?;
        let read = |row: &crate::db::Row| {
            Ok(Session {
                id: row.get("id")?,
                person: row.get("person")?,
                name: row.get("name")?,
                mail: row.get("mail")?,
                role: row.get("role")?,
                expires: row.get("expires")?,
            })
        };
        row.as_ref().map(read).transpose()
    }

    /// Notes that a session is in use, at most once a minute.
    pub async fn touch_session(&self, id: SessionId) -> Result<()> {
        let now = self.now();
        let long_ago = Moment::from_millis(now.millis().saturating_sub(NOTED_MS));
        let sql = "select id from session where id = $1 and last_seen < $2";
        if self
            .db
            .read()
            .await?
            .first(sql, binds![id, long_ago])
            .await?
            .is_none()
        {
            return Ok(());
        }
        self.write(move |w| {
            async move {
                w.conn
                    .run(
                        "update session set last_seen = $2 where id = $1",
                        binds![id, now],
                    )
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Ends a session.
    pub async fn end_session(&self, id: SessionId) -> Result<()> {
        self.write(move |w| {
            async move {
                w.conn
                    .run("delete from session where id = $1", binds![id])
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }
}
