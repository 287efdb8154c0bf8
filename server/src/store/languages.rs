//! The language that a person chose for pages and mail; none until they do.

use super::{Result, Store, sessions};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{hash::Hash, ids::PersonId, letter::Language};

impl Store {
    /// What the person chose whose session has this secret; none also when it has ended.
    pub async fn language_of_session(&self, token_hash: Hash) -> Result<Option<Language>> {
        let now = self.now();
        let sql = "select p.language from session s join person p on p.id = s.person
            where s.token_hash = $1 and s.expires > $2 and s.last_seen > $3";
        let values = binds![token_hash, now, sessions::idle_since(now)];
        let row = self.db.read().await?.first(sql, values).await?;
        row.map_or(Ok(None), |row| row.optional("language"))
    }

    /// The person whose session has this secret chooses; a session that has ended chooses nothing.
    pub async fn choose_language(&self, token_hash: Hash, language: Language) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "update person set language = $1 where id in
                    (select person from session where token_hash = $2 and expires > $3 and last_seen > $4)";
                let values = binds![language, token_hash, now, sessions::idle_since(now)];
                w.conn.run(sql, values).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// What someone chose.
    pub async fn language_of(&self, person: PersonId) -> Result<Option<Language>> {
        let sql = "select language from person where id = $1";
        let mut conn = self.db.read().await?;
        conn.one(sql, binds![person]).await?.optional("language")
    }

    /// What the association knows someone to read.
    pub async fn set_language(&self, person: PersonId, language: Option<Language>) -> Result<()> {
        self.write(move |w| {
            async move {
                let sql = "update person set language = $2 where id = $1";
                w.conn.run(sql, binds![person, language]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }
}
