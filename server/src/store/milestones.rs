//! Names for versions: given, taken away, given again. Each is a row with who and when.

use super::{Milestone, Result, Store};
use crate::db::{Conn, binds};
use futures_util::FutureExt as _;
use letters::{
    ids::{LetterId, MilestoneId, PersonId},
    text::MilestoneName,
    version::VersionNumber,
};
use std::collections::HashMap;

impl Store {
    /// Gives a version a name. The name that it has already is given once.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`] when there is no such version.
    pub async fn name_version(
        &self,
        letter: LetterId,
        number: VersionNumber,
        name: MilestoneName,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let sql = "select number from version where letter = $1 and number = $2";
                w.conn.one(sql, binds![letter, number]).await?;
                let named = of(&mut w.conn, letter).await?;
                let known = named.get(&number).is_some_and(|all| all.iter().any(|it| it.name == name));
                if known {
                    return Ok(());
                }
                let id = MilestoneId::new(matter.now, w.random());
                let sql = "insert into milestone (id, letter, number, name, at, by_person) values ($1, $2, $3, $4, $5, $6)";
                let values = binds![id, letter, number, name, matter.now, by];
                w.conn.run(sql, values).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Takes a name away; one that is gone already stays so.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`] when this letter has no such name.
    pub async fn unname_version(
        &self,
        letter: LetterId,
        milestone: MilestoneId,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let sql = "select id from milestone where id = $1 and letter = $2";
                w.conn.one(sql, binds![milestone, letter]).await?;
                let sql = "insert into milestone_removal (milestone, at, by_person) values ($1, $2, $3) on conflict (milestone) do nothing";
                w.conn.run(sql, binds![milestone, matter.now, by]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }
}

/// The names that stand, oldest first.
pub(super) async fn of(
    conn: &mut Conn,
    letter: LetterId,
) -> Result<HashMap<VersionNumber, Vec<Milestone>>> {
    let sql = "select m.id, m.number, m.name, m.at, p.name as by_name
        from milestone m join person p on p.id = m.by_person left join milestone_removal r on r.milestone = m.id
        where m.letter = $1 and r.milestone is null order by m.id";
    let mut found: HashMap<VersionNumber, Vec<Milestone>> = HashMap::new();
    for row in conn.all(sql, binds![letter]).await? {
        let milestone = Milestone {
            id: row.get("id")?,
            name: row.get("name")?,
            by: row.get("by_name")?,
            at: row.get("at")?,
        };
        found.entry(row.get("number")?).or_default().push(milestone);
    }
    Ok(found)
}
