//! Sessions: by the hash of a secret that only the browser has.

use super::{NewSession, Note, Result, Session, Store, StoreError, Writing, roles};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    access::Roles,
    audit::Act,
    authentication::{Assurance, IDLE_MS, LONGEST_SECONDS},
    hash::Hash,
    ids::{PersonId, SessionId},
    time::Moment,
};

/// Use is noted at most this often, in milliseconds: a write per request would be waste.
const NOTED_MS: i64 = 60 * 1_000;

fn read(row: &Row, roles: Roles) -> Result<Session> {
    Ok(Session {
        id: row.get("id")?,
        person: row.get("person")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        roles,
        assurance: row.get("assurance")?,
        method: row.get("method")?,
        proved: row.get("proved")?,
        browser: row.optional("browser")?,
        created: row.get("created")?,
        last_seen: row.get("last_seen")?,
        expires: row.get("expires")?,
    })
}

impl Store {
    /// Begins a session, and ends the one that the browser still had.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no open account.
    pub async fn begin_session(&self, new: NewSession) -> Result<SessionId> {
        self.write(move |w| {
            async move {
                w.has_account(new.person).await?;
                let now = w.now();
                // What has ended is of no use to anyone.
                w.conn.run("delete from session where expires <= $1", binds![now]).await?;
                if let Some(old) = new.replaces {
                    w.conn.run("delete from session where token_hash = $1", binds![old]).await?;
                }
                let id = SessionId::new(now, w.random());
                let expires = now.plus_seconds(LONGEST_SECONDS);
                let sql = "insert into session (id, token_hash, person, created, last_seen, expires, assurance, method, proved, browser)
                    values ($1, $2, $3, $4, $4, $5, $6, $7, $4, $8)";
                let NewSession { token_hash, person, assurance, method, browser, .. } = new;
                let values = binds![id, token_hash, person, now, expires, assurance, method, browser];
                w.conn.run(sql, values).await?;
                w.note(Note::own(Act::SignedIn, person).with(method.key())).await?;
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// The session with this secret, unless it has ended or was idle too long.
    pub async fn session(&self, token_hash: Hash) -> Result<Option<Session>> {
        let sql = "select s.id, s.person, p.name, p.mail, s.assurance, s.method, s.proved, s.browser, s.created, s.last_seen, s.expires
            from session s join person p on p.id = s.person join account a on a.person = s.person
            where s.token_hash = $1 and s.expires > $2 and s.last_seen > $3 and a.closed is null";
        let now = self.now();
        let mut conn = self.db.read().await?;
        let values = binds![token_hash, now, idle_since(now)];
        let Some(row) = conn.first(sql, values).await? else {
            return Ok(None);
        };
        let roles = roles::of(&mut conn, row.get("person")?, now).await?;
        read(&row, roles).map(Some)
    }

    /// Notes that a session is in use, at most once a minute.
    pub async fn touch_session(&self, session: &Session) -> Result<()> {
        let (id, now) = (session.id, self.now());
        if now.millis() - session.last_seen.millis() < NOTED_MS {
            return Ok(());
        }
        self.write(move |w| {
            async move {
                let sql = "update session set last_seen = $2 where id = $1";
                w.conn.run(sql, binds![id, now]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Somebody showed again who they are: the session gets a new secret, and is at least this sure from now on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it ended meanwhile.
    pub async fn prove_session(
        &self,
        session: &Session,
        token_hash: Hash,
        shown: Assurance,
    ) -> Result<()> {
        let (id, assurance) = (session.id, session.assurance.max(shown));
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "update session set token_hash = $2, assurance = $3, proved = $4, last_seen = $4 where id = $1";
                match w.conn.run(sql, binds![id, token_hash, assurance, now]).await? {
                    0 => Err(StoreError::NotFound),
                    _ => Ok(()),
                }
            }
            .boxed()
        })
        .await
    }

    /// Where somebody is signed in, the newest use first.
    pub async fn sessions_of(&self, person: PersonId) -> Result<Vec<Session>> {
        let sql = "select s.id, s.person, p.name, p.mail, s.assurance, s.method, s.proved, s.browser, s.created, s.last_seen, s.expires
            from session s join person p on p.id = s.person where s.person = $1 and s.expires > $2 and s.last_seen > $3
            order by s.last_seen desc, s.id desc";
        let now = self.now();
        let mut conn: Conn = self.db.read().await?;
        let rows = conn.all(sql, binds![person, now, idle_since(now)]).await?;
        let roles = roles::of(&mut conn, person, now).await?;
        rows.iter().map(|row| read(row, roles.clone())).collect()
    }

    /// Ends the session that is signed out of.
    pub async fn sign_out(&self, session: &Session) -> Result<()> {
        let (id, person) = (session.id, session.person);
        self.write(move |w| {
            async move {
                let sql = "delete from session where id = $1";
                if w.conn.run(sql, binds![id]).await? > 0 {
                    w.note(Note::own(Act::SignedOut, person)).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Ends one of somebody's own sessions, from another.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not theirs, or not there.
    pub async fn end_session(&self, person: PersonId, id: SessionId) -> Result<()> {
        self.write(move |w| {
            async move {
                let sql = "delete from session where id = $1 and person = $2";
                if w.conn.run(sql, binds![id, person]).await? == 0 {
                    return Err(StoreError::NotFound);
                }
                w.note(Note::own(Act::SessionEnded, person)).await
            }
            .boxed()
        })
        .await
    }

    /// Ends all of somebody's own sessions but this one.
    pub async fn end_other_sessions(&self, session: &Session) -> Result<()> {
        let (person, keep) = (session.person, session.id);
        self.write(move |w| {
            async move {
                w.end_other_sessions(person, Some(keep)).await?;
                w.note(Note::own(Act::SessionEnded, person)).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Ends all of somebody's sessions.
    pub(super) async fn end_sessions(&mut self, person: PersonId) -> Result<()> {
        self.end_other_sessions(person, None).await
    }

    /// Ends all of somebody's sessions but one. Steps halfway are lost with them.
    pub(super) async fn end_other_sessions(
        &mut self,
        person: PersonId,
        keep: Option<SessionId>,
    ) -> Result<()> {
        let sql = "delete from session where person = $1 and ($2 is null or id <> $2)";
        self.conn.run(sql, binds![person, keep]).await?;
        let sql =
            "delete from door_step where account = $1 and kind in ('mail-code', 'second-factor')";
        self.conn.run(sql, binds![person]).await?;
        Ok(())
    }
}

/// A session that was last used before this has ended.
pub(super) fn idle_since(now: Moment) -> Moment {
    Moment::from_millis(now.millis().saturating_sub(IDLE_MS))
}
