//! Sittings: who has a letter open in the editor, and what they typed since the last version.

use super::{Result, Store, StoreError, Writing};
use crate::{
    db::{Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{
    ids::{LetterId, PersonId, SittingId},
    sitting,
    text::PersonName,
    time::Moment,
    version::VersionNumber,
};

/// What a page of the editor says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Its sitting, as far as it has one.
    pub sitting: Option<SittingId>,
    /// The last number that it was told: see [`Kept::serial`].
    pub serial: u32,
    /// The version that its text was made from.
    pub base: VersionNumber,
    /// What stands in its form, when that is news.
    pub fields: Option<String>,
}

/// What was kept of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Under which sitting: another than the page's own when somewhere else more was typed in that one.
    pub sitting: SittingId,
    /// Goes up by one with all that was typed.
    pub serial: u32,
    /// When.
    pub at: Moment,
}

/// What somebody typed and did not save as a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// In which sitting.
    pub sitting: SittingId,
    /// See [`Kept::serial`].
    pub serial: u32,
    /// The version that it was made from.
    pub base: VersionNumber,
    /// The form as it was typed.
    pub fields: String,
    /// When it last changed.
    pub at: Moment,
}

impl Store {
    /// Keeps what a page of the editor says. A page that says nothing new is only seen to be open.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such version to start from.
    pub async fn keep_sitting(
        &self,
        letter: LetterId,
        person: PersonId,
        heard: Heard,
    ) -> Result<Kept> {
        self.write(move |w| async move { w.keep_sitting(letter, person, heard).await }.boxed())
            .await
    }

    /// Who else has the letter open now.
    pub async fn others_at(&self, letter: LetterId, person: PersonId) -> Result<Vec<PersonName>> {
        let since = sitting::present_since(self.now());
        let sql = "select p.name, max(s.seen) as seen from sitting s join person p on p.id = s.person
            where s.letter = $1 and s.person <> $2 and s.seen > $3 group by p.id, p.name order by p.name";
        let values = binds![letter, person, since];
        let rows = self.db.read().await?.all(sql, values).await?;
        rows.iter().map(|row| row.get("name")).collect()
    }

    /// What somebody typed in a letter and did not save as a version, the newest first.
    pub async fn typed(&self, letter: LetterId, person: PersonId) -> Result<Vec<Typed>> {
        let sql = "select id, serial, base, fields, typed from sitting
            where letter = $1 and person = $2 and fields is not null order by typed desc, id desc";
        let values = binds![letter, person];
        let rows = self.db.read().await?.all(sql, values).await?;
        rows.iter().map(typed).collect()
    }

    /// Ends a sitting: what was typed was saved as a version, or is to be forgotten. What was typed in it since (`serial`
    /// is older then) stays.
    pub async fn end_sitting(&self, id: SittingId, person: PersonId, serial: u32) -> Result<bool> {
        self.write(move |w| {
            async move {
                let sql = "delete from sitting where id = $1 and person = $2 and serial <= $3";
                Ok(w.conn.run(sql, binds![id, person, serial]).await? > 0)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    async fn keep_sitting(
        &mut self,
        letter: LetterId,
        person: PersonId,
        heard: Heard,
    ) -> Result<Kept> {
        let now = self.now();
        let sql = "select letter as id from version where letter = $1 and number = $2";
        let base = binds![letter, heard.base];
        self.conn
            .first(sql, base)
            .await?
            .ok_or(StoreError::NotFound)?;
        if let Some(id) = heard.sitting
            && let Some(kept) = self.go_on_sitting(id, letter, person, &heard, now).await?
        {
            return Ok(kept);
        }
        let sitting = SittingId::new(now, self.random());
        let serial = u32::from(heard.fields.is_some());
        let typed = heard.fields.is_some().then_some(now);
        let sql = "insert into sitting (id, letter, person, base, serial, fields, typed, seen) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = binds![
            sitting,
            letter,
            person,
            heard.base,
            serial,
            heard.fields,
            typed,
            now
        ];
        self.conn.run(sql, values).await?;
        Ok(Kept {
            sitting,
            serial,
            at: now,
        })
    }

    /// Goes on with a sitting; none when it ended, or more was typed in it than the page knows of.
    async fn go_on_sitting(
        &mut self,
        id: SittingId,
        letter: LetterId,
        person: PersonId,
        heard: &Heard,
        now: Moment,
    ) -> Result<Option<Kept>> {
        let sql = locking!(
            "select id, serial from sitting where id = $1 and letter = $2 and person = $3"
        );
        let Some(row) = self.conn.first(sql, binds![id, letter, person]).await? else {
            return Ok(None);
        };
        let known: u32 = row.get("serial")?;
        let kept = |serial| Kept {
            sitting: id,
            serial,
            at: now,
        };
        let Some(fields) = &heard.fields else {
            let sql = "update sitting set seen = $2 where id = $1";
            self.conn.run(sql, binds![id, now]).await?;
            return Ok(Some(kept(heard.serial)));
        };
        if known != heard.serial {
            return Ok(None);
        }
        let serial = known.saturating_add(1);
        let sql = "update sitting set base = $2, serial = $3, fields = $4, typed = $5, seen = $5 where id = $1";
        let values = binds![id, heard.base, serial, fields.clone(), now];
        self.conn.run(sql, values).await?;
        Ok(Some(kept(serial)))
    }
}

fn typed(row: &Row) -> Result<Typed> {
    Ok(Typed {
        sitting: row.get("id")?,
        serial: row.get("serial")?,
        base: row.get("base")?,
        fields: row.get("fields")?,
        at: row.get("typed")?,
    })
}
