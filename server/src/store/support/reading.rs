//! Support, to be shown. Nothing here counts rows: a letter with a million supporters costs what one with ten does.

use super::of;
use crate::{
    db::{Conn, Row, binds},
    store::{Result, Store, StoreError, SupportRecord, Supporter, Which},
};
use letters::{
    hash::Hash,
    ids::{LetterId, SupporterId},
};
use uuid::Uuid;

/// The columns of a supporter who is still known, with a condition behind them.
macro_rules! supporters_where {
    ($condition:literal) => {
        concat!(
            "select id, letter, name, place, mail, language, confirmed, listed, likely, hidden, hidden_reason from supporter where ",
            $condition
        )
    };
}

fn supporter(row: &Row) -> Result<Supporter> {
    Ok(Supporter {
        id: row.get("id")?,
        letter: row.get("letter")?,
        name: row.get("name")?,
        place: row.get("place")?,
        mail: row.get("mail")?,
        language: row.get("language")?,
        confirmed: row.get("confirmed")?,
        listed: row.get("listed")?,
        likely: row.get("likely")?,
        hidden: row.optional("hidden")?,
        reason: row.optional("hidden_reason")?,
    })
}

async fn some(
    conn: &mut Conn,
    letter: LetterId,
    which: Which,
    before: Option<SupporterId>,
    limit: u32,
) -> Result<Vec<Supporter>> {
    let sql = match which {
        Which::Listed => {
            supporters_where!("letter = $1 and listed and id < $2 order by id desc limit $3")
        }
        Which::Likely => supporters_where!(
            "letter = $1 and likely and mail is not null and id < $2 order by id desc limit $3"
        ),
    };
    let before = before.unwrap_or(SupporterId::from_uuid(Uuid::max()));
    let rows = conn.all(sql, binds![letter, before, limit]).await?;
    rows.iter().map(supporter).collect()
}

impl Store {
    /// The support for a letter, if it was ever opened.
    pub async fn support(&self, letter: LetterId) -> Result<Option<SupportRecord>> {
        of(&mut self.db.read().await?, letter).await
    }

    /// The same, with the newest names that everybody sees.
    pub async fn support_and_names(
        &self,
        letter: LetterId,
        names: u32,
    ) -> Result<Option<(SupportRecord, Vec<Supporter>)>> {
        let mut conn = self.snapshot().await?;
        let Some(found) = of(&mut conn, letter).await? else {
            return Ok(None);
        };
        let newest = some(&mut conn, letter, Which::Listed, None, names).await?;
        Ok(Some((found, newest)))
    }

    /// Supporters of a letter, newest first: those before one.
    pub async fn supporters(
        &self,
        letter: LetterId,
        which: Which,
        before: Option<SupporterId>,
        limit: u32,
    ) -> Result<Vec<Supporter>> {
        some(&mut self.db.read().await?, letter, which, before, limit).await
    }

    /// How many mails about the support for a letter did not arrive and are not tried again; a thousand at most are
    /// counted.
    pub async fn support_mails_failed(&self, letter: LetterId) -> Result<u32> {
        // Of a mail that was let go before it left, no error is known.
        let sql = "select count(*) as failed from (select id from outbox where letter = $1 and state = 'failed'
            and kind in ('support-code', 'support-receipt') and error is not null limit 1000) as failures";
        let row = self.db.read().await?.one(sql, binds![letter]).await?;
        row.get("failed")
    }

    /// One supporter of a letter who is still known.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn supporter(&self, letter: LetterId, id: SupporterId) -> Result<Supporter> {
        let sql = supporters_where!("id = $1 and letter = $2 and mail is not null");
        let row = self.db.read().await?.one(sql, binds![id, letter]).await?;
        supporter(&row)
    }

    /// The supporter who has this secret, by its hash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when nobody has it (any more).
    pub async fn supporter_at(&self, token_hash: Hash) -> Result<Supporter> {
        let sql = supporters_where!("token_hash = $1");
        let row = self.db.read().await?.first(sql, binds![token_hash]).await?;
        supporter(&row.ok_or(StoreError::NotFound)?)
    }
}
