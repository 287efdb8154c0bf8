//! Whether the supporters of a letter are those that its chain counts: batch by batch, and in the sum.

use super::{super::support, Check};
use crate::{
    db::binds,
    store::{LedgerFault, Result},
};
use letters::{
    hash::Hash,
    ledger::{Act, told},
    support::root,
};

impl Check<'_> {
    pub(super) async fn support(&mut self) -> Result<()> {
        let entries = &self.extract.entries;
        let kept = support::of(self.conn, self.letter.id).await?;
        let told = told::support(entries).map(|it| it.support);
        if kept.as_ref().map(|it| it.support) != told {
            return Err(self.fault(LedgerFault::Stage("support")));
        }
        let tally = &self.extract.tally;
        if i64::try_from(kept.map_or(0, |it| it.counted)) != Ok(tally.supporters) {
            return Err(self.fault(LedgerFault::Stage("number of supporters")));
        }
        let mut next = 1;
        for entry in entries {
            let Act::Supported {
                batch,
                count,
                withdrawn,
                root: named,
            } = &entry.act
            else {
                continue;
            };
            let came = self.batch(*batch, "came").await?;
            let went = self.batch(*batch, "went").await?;
            let counts = (came.len(), went.len());
            let told = (usize::try_from(*count), usize::try_from(*withdrawn));
            let agrees = *batch == next
                && told == (Ok(counts.0), Ok(counts.1))
                && root(came.into_iter().chain(went)) == *named;
            if !agrees {
                return Err(self.fault(LedgerFault::Supporters(*batch)));
            }
            next += 1;
        }
        let sql = "select (select count(*) from supporter where letter = $1 and batch >= $2)
            + (select count(*) from supporter where letter = $1 and batch_back >= $2) as beyond";
        let beyond = self.conn.one(sql, binds![self.letter.id, next]).await?;
        if beyond.get::<u64>("beyond")? == 0 {
            Ok(())
        } else {
            Err(self.fault(LedgerFault::Supporters(next)))
        }
    }

    /// The commitments of a batch, in the order in which they were confirmed.
    async fn batch(&mut self, batch: u32, which: &str) -> Result<Vec<Hash>> {
        let sql = if which == "came" {
            "select id, commitment from supporter where letter = $1 and batch = $2 order by id"
        } else {
            "select id, commitment from supporter where letter = $1 and batch_back = $2 order by id"
        };
        let rows = self.conn.all(sql, binds![self.letter.id, batch]).await?;
        rows.iter().map(|row| row.get("commitment")).collect()
    }
}
