//! Demands through the versions of a letter: read when a version is kept, and said to be the same by whoever knows.

use super::{DemandsRecord, Result, Store, Writing, matter::Matter, translations, versions};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    demand::{DemandId, Lineage, Link, Wording, demands},
    ids::{LetterId, PersonId},
    markdown,
    time::Moment,
    version::{Version, VersionNumber},
};
use std::collections::BTreeMap;

impl Store {
    /// A letter's demands through its versions, with who said what of them.
    pub async fn demands(&self, letter: LetterId) -> Result<DemandsRecord> {
        let mut conn = self.snapshot().await?;
        let lineage = load(&mut conn, letter).await?;
        let sql = "select k.letter, k.wording, k.at, p.name from demand_link k join person p on p.id = k.by_person
            where k.letter = $1 and k.how = 'chosen' order by k.n";
        let mut chosen = BTreeMap::new();
        for row in conn.all(sql, binds![letter]).await? {
            chosen.insert(row.get("wording")?, (row.get("name")?, row.get("at")?));
        }
        let shared = match translations::tie_of(&mut conn, letter).await? {
            Some(tie) => translations::told(&mut conn, &tie, &lineage).await?,
            None => BTreeMap::new(),
        };
        Ok(DemandsRecord {
            lineage,
            chosen,
            shared,
        })
    }

    /// Says that a wording is of the same demand as an earlier one, or that it is a demand of its own.
    ///
    /// # Errors
    /// [`super::StoreError::Stage`] once the text no longer changes; [`super::StoreError::Demand`] when they cannot be
    /// the same.
    pub async fn choose_demand(
        &self,
        letter: LetterId,
        wording: DemandId,
        same: Option<DemandId>,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                matter.letter.stage.takes_versions()?;
                let mut lineage = load(&mut w.conn, letter).await?;
                lineage.choose(wording, same)?;
                let chosen = Kept {
                    wording,
                    same,
                    how: "chosen",
                    by: Some(by),
                    at: matter.now,
                };
                link(&mut w.conn, letter, chosen).await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// Reads the demands of versions that were kept before demands were: of a letter's older versions first, so that
    /// each is matched with the one that it was made from. Does nothing when there are none.
    pub(super) async fn read_old_demands(&self) -> Result<()> {
        let sql = "select distinct v.letter from version v left join demand_reading r on r.letter = v.letter and r.version = v.number
            where r.letter is null";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        for row in rows {
            let letter: LetterId = row.get("letter")?;
            let read = self
                .write(move |w| {
                    async move {
                        let matter = w.take(letter).await?;
                        w.read_unread(&matter).await
                    }
                    .boxed()
                })
                .await;
            // A text that does not hold is the ledger's to tell of; the others are there all the same.
            if let Err(error) = read {
                tracing::error!(%letter, %error, "the demands of an older version cannot be read");
            }
        }
        Ok(())
    }
}

impl Writing {
    async fn read_unread(&mut self, matter: &Matter) -> Result<()> {
        let letter = matter.letter.id;
        let sql = "select v.letter, v.number from version v left join demand_reading r on r.letter = v.letter and r.version = v.number
            where v.letter = $1 and r.letter is null order by v.number";
        for row in self.conn.all(sql, binds![letter]).await? {
            let version = versions::load(&mut self.conn, letter, row.get("number")?).await?;
            read(&mut self.conn, letter, &version).await?;
        }
        Ok(())
    }
}

/// Matches the demands of a version that was kept just now with those of the version that it was made from.
pub(super) async fn read(conn: &mut Conn, letter: LetterId, version: &Version) -> Result<()> {
    let mut lineage = load(conn, letter).await?;
    let asked = demands(&markdown::parse(version.text.body.as_str()));
    let fresh = lineage.read(letter, version.number, version.parent, &asked);
    let sql = "insert into demand_reading (letter, version) values ($1, $2)";
    conn.run(sql, binds![letter, version.number]).await?;
    for id in fresh {
        let Some(wording) = lineage.wording(id) else {
            continue;
        };
        let sql = "insert into demand_wording (letter, id, version, number, text) values ($1, $2, $3, $4, $5)";
        let values = binds![letter, id, wording.version, wording.number, wording.text];
        conn.run(sql, values).await?;
        let matched = match wording.link {
            Link::Near(same) => Some((same, "near")),
            Link::Unclear(same) => Some((same, "unclear")),
            Link::New | Link::Chosen(_) => None,
        };
        if let Some((same, how)) = matched {
            let found = Kept {
                wording: id,
                same: Some(same),
                how,
                by: None,
                at: version.at,
            };
            link(conn, letter, found).await?;
        }
    }
    for standing in lineage.standing(version.number) {
        let sql =
            "insert into demand_place (letter, version, number, wording) values ($1, $2, $3, $4)";
        let values = binds![letter, version.number, standing.number, standing.wording];
        conn.run(sql, values).await?;
    }
    if let Some(tie) = translations::tie_of(conn, letter).await? {
        translations::share(conn, &tie, version.number, version.at, false).await?;
    }
    Ok(())
}

/// A link as it is kept.
struct Kept {
    wording: DemandId,
    same: Option<DemandId>,
    how: &'static str,
    by: Option<PersonId>,
    at: Moment,
}

async fn link(conn: &mut Conn, letter: LetterId, kept: Kept) -> Result<()> {
    let sql = "insert into demand_link (letter, n, wording, same, how, by_person, at)
        values ($1, (select coalesce(max(n), 0) + 1 from demand_link where letter = $1), $2, $3, $4, $5, $6)";
    let Kept {
        wording,
        same,
        how,
        by,
        at,
    } = kept;
    conn.run(sql, binds![letter, wording, same, how, by, at])
        .await?;
    Ok(())
}

/// A letter's demands through its versions.
pub(super) async fn load(conn: &mut Conn, letter: LetterId) -> Result<Lineage> {
    let sql = "select letter, id, version, number, text from demand_wording where letter = $1";
    let mut wordings: BTreeMap<DemandId, Wording> = BTreeMap::new();
    for row in conn.all(sql, binds![letter]).await? {
        let wording = Wording {
            text: row.get("text")?,
            version: row.get("version")?,
            number: row.get("number")?,
            link: Link::New,
        };
        wordings.insert(row.get("id")?, wording);
    }
    let sql = "select letter, wording, same, how from demand_link where letter = $1 order by n";
    for row in conn.all(sql, binds![letter]).await? {
        let id: DemandId = row.get("wording")?;
        if let Some(wording) = wordings.get_mut(&id) {
            wording.link = self::kept(&row)?;
        }
    }
    let sql = "select v.letter, v.number, v.parent from demand_reading r join version v on v.letter = r.letter and v.number = r.version
        where r.letter = $1";
    let mut versions: BTreeMap<VersionNumber, (Option<VersionNumber>, Vec<DemandId>)> =
        BTreeMap::new();
    for row in conn.all(sql, binds![letter]).await? {
        versions.insert(row.get("number")?, (row.optional("parent")?, Vec::new()));
    }
    let sql = "select letter, version, wording from demand_place where letter = $1 order by version, number";
    for row in conn.all(sql, binds![letter]).await? {
        let version: VersionNumber = row.get("version")?;
        if let Some((_, places)) = versions.get_mut(&version) {
            places.push(row.get("wording")?);
        }
    }
    Ok(Lineage::of(wordings, versions))
}

fn kept(row: &Row) -> Result<Link> {
    let same: Option<DemandId> = row.optional("same")?;
    let how: String = row.get("how")?;
    match (how.as_str(), same) {
        ("near", Some(same)) => Ok(Link::Near(same)),
        ("unclear", Some(same)) => Ok(Link::Unclear(same)),
        ("chosen", same) => Ok(Link::Chosen(same)),
        _ => Err(row.corrupt("how", &format!("unknown word {how:?}"))),
    }
}
