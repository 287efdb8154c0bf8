//! Which demand of the original each demand of a translation is.

use super::super::{LetterRecord, Result, Signatory, Store, TieRecord, demands};
use crate::db::{Conn, binds};
use letters::{
    demand::{DemandId, Lineage},
    time::Moment,
    translation::shared,
    version::{Pin, VersionNumber},
};
use std::collections::BTreeMap;

impl Store {
    /// The names that print under the original's pinned text, as they stand under its translation: what one of them leaves
    /// out goes by the numbers that those demands have there.
    ///
    /// # Errors
    /// As [`Store::signatories`].
    pub async fn signatories_for(
        &self,
        translation: &LetterRecord,
        original: &LetterRecord,
        pin: Pin,
    ) -> Result<Vec<Signatory>> {
        let mut names = self.signatories(original.id, pin.hash).await?;
        if names.iter().all(|name| name.except.is_none()) {
            return Ok(names);
        }
        let there = self.demands(original.id).await?.ids(pin.number);
        let here = self.demands(translation.id).await?.ids(translation.latest);
        let (there, here) = (there.unwrap_or_default(), here.unwrap_or_default());
        for name in &mut names {
            name.except = name.except.renumbered(&there, &here);
        }
        Ok(names)
    }
}

/// Which demand of the original each demand of a translation is, as far as it was told: by their own ids.
pub(in crate::store) async fn told(
    conn: &mut Conn,
    tie: &TieRecord,
    own: &Lineage,
) -> Result<BTreeMap<DemandId, DemandId>> {
    let original = demands::load(conn, tie.original).await?;
    let sql = "select letter, demand, same from translation_demand where letter = $1 and tie = $2 order by n";
    let mut told = BTreeMap::new();
    for row in conn.all(sql, binds![tie.translation, tie.n]).await? {
        told.insert(
            own.root(row.get("demand")?),
            original.root(row.get("same")?),
        );
    }
    Ok(told)
}

/// Finds for the demands of a version of a translation which of the original's they are, and keeps what is new in that:
/// for those of which it was not told yet, or `afresh` for all, when both texts ask for as many things.
pub(in crate::store) async fn share(
    conn: &mut Conn,
    tie: &TieRecord,
    version: VersionNumber,
    at: Moment,
    afresh: bool,
) -> Result<()> {
    let own_lineage = demands::load(conn, tie.translation).await?;
    let lineage = demands::load(conn, tie.original).await?;
    let own = own_lineage.demands(version).unwrap_or_default();
    let original = lineage.demands(tie.base.number).unwrap_or_default();
    let before = told(conn, tie, &own_lineage).await?;
    let nothing = BTreeMap::new();
    let known = if afresh && own.len() == original.len() {
        &nothing
    } else {
        &before
    };
    for (demand, same) in own.iter().zip(shared(&original, &own, known)) {
        let Some(same) = same.filter(|same| before.get(demand) != Some(same)) else {
            continue;
        };
        let sql = "insert into translation_demand (letter, tie, n, demand, original, same, at)
            values ($1, $2, (select coalesce(max(n), 0) + 1 from translation_demand where letter = $1 and tie = $2), $3, $4, $5, $6)";
        let values = binds![tie.translation, tie.n, *demand, tie.original, same, at];
        conn.run(sql, values).await?;
    }
    Ok(())
}
