//! Letters that come back on an earlier one: made together with what ties them.

use super::{FollowUpRecord, LetterRecord, NewFollowUp, Note, Result, Store, demands};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    followup::{self, FollowUpRefused},
    ids::{LetterId, PersonId},
    version::VersionNumber,
};

macro_rules! follow_ups_where {
    ($condition:literal) => {
        concat!(
            "select f.letter, f.original, f.version, f.at, p.name from follow_up f join person p on p.id = f.by_person where ",
            $condition
        )
    };
}

impl Store {
    /// Makes a letter that comes back on another, and says so.
    ///
    /// # Errors
    /// [`super::StoreError::FollowUp`]; then no letter is made. As [`Store::create_letter`].
    pub async fn create_follow_up(
        &self,
        wanted: NewFollowUp,
        by: PersonId,
    ) -> Result<LetterRecord> {
        self.write(move |w| {
            async move {
                let NewFollowUp { original, known, seen, demands, new } = wanted;
                let matter = w.take(original).await?;
                let earlier = &matter.letter;
                followup::can_follow(earlier.stage.name(), went_out(&mut w.conn, earlier).await?)?;
                if of_original(&mut w.conn, original).await?.len() != known {
                    return Err(FollowUpRefused::Exists.into());
                }
                let sql = "select coalesce(max(n), 0) as n from outcome where letter = $1";
                let newest: u32 = w.conn.one(sql, binds![original]).await?.get("n")?;
                if newest != seen {
                    return Err(FollowUpRefused::Moved.into());
                }
                let pin = earlier.stage.pin().ok_or(FollowUpRefused::NotOut)?;
                let letter = w.create_letter(new, by).await?;
                let sql = "insert into follow_up (letter, original, version, at, by_person) values ($1, $2, $3, $4, $5)";
                let values = binds![letter.id, original, pin.number, matter.now, by];
                w.conn.run(sql, values).await?;
                let lineage = demands::load(&mut w.conn, letter.id).await?;
                let own = lineage.demands(VersionNumber::FIRST).unwrap_or_default();
                for (demand, same) in own.into_iter().zip(demands) {
                    let sql = "insert into follow_up_demand (letter, demand, original, same) values ($1, $2, $3, $4)";
                    w.conn.run(sql, binds![letter.id, demand, original, same]).await?;
                }
                let note = Note {
                    act: Act::FollowUpBegun,
                    by: Some(by),
                    person: None,
                    organisation: None,
                    letter: Some(letter.id),
                    detail: Some(earlier.slug.to_string()),
                };
                w.note(note).await?;
                w.changed(&matter).await?;
                Ok(letter)
            }
            .boxed()
        })
        .await
    }

    /// What a letter comes back on; none when it is no such letter.
    pub async fn follow_up(&self, letter: LetterId) -> Result<Option<FollowUpRecord>> {
        let mut conn = self.snapshot().await?;
        let sql = follow_ups_where!("f.letter = $1");
        let Some(row) = conn.first(sql, binds![letter]).await? else {
            return Ok(None);
        };
        let sql = "select d.letter, d.demand, d.same from follow_up_demand d
            join demand_wording w on w.letter = d.letter and w.id = d.demand where d.letter = $1 order by w.number";
        let mut demands = Vec::new();
        for row in conn.all(sql, binds![letter]).await? {
            demands.push((row.get("demand")?, row.get("same")?));
        }
        Ok(Some(FollowUpRecord {
            demands,
            ..record(&row)?
        }))
    }

    /// The letters that come back on a letter, the oldest first; without their demands.
    pub async fn follow_ups_of(&self, original: LetterId) -> Result<Vec<FollowUpRecord>> {
        of_original(&mut self.db.read().await?, original).await
    }

    /// Whether a letter was sent, or everybody can read it.
    pub async fn went_out(&self, letter: &LetterRecord) -> Result<bool> {
        went_out(&mut self.db.read().await?, letter).await
    }
}

async fn of_original(conn: &mut Conn, original: LetterId) -> Result<Vec<FollowUpRecord>> {
    let sql = follow_ups_where!("f.original = $1 order by f.at, f.letter");
    let rows = conn.all(sql, binds![original]).await?;
    rows.iter().map(record).collect()
}

fn record(row: &Row) -> Result<FollowUpRecord> {
    Ok(FollowUpRecord {
        letter: row.get("letter")?,
        original: row.get("original")?,
        version: row.get("version")?,
        at: row.get("at")?,
        by: row.get("name")?,
        demands: Vec::new(),
    })
}

async fn went_out(conn: &mut Conn, letter: &LetterRecord) -> Result<bool> {
    if letter.published.is_some() {
        return Ok(true);
    }
    let sql = "select count(*) as sent from dispatch d where d.letter = $1
        and not exists (select 1 from struck k where k.dispatch = d.id)";
    let sent: u64 = conn.one(sql, binds![letter.id]).await?.get("sent")?;
    Ok(sent > 0)
}
