//! Checking everything: that the chains hold, and that every table that follows from them says what they say.

mod kept;
mod objections;
mod outside;
mod told;
mod tree;

pub(super) use kept::{exceptions, kept};
use told::{Told, rounds_told};

use super::{
    LedgerFault, LedgerReport, LetterRecord, Result, Store, StoreError, invitations,
    ledger::{Extract, broken},
    letter_rows::{self, letters_where},
    rounds::{self, rounds_where},
    versions,
};
use crate::db::{Conn, binds};
use letters::{
    hash::Hash,
    ids::{InvitationId, OrganisationId, RoundId},
    letter::Kind,
    round::Answer,
    stage::Stage,
    time::Moment,
    version::{Pin, VersionNumber},
};
use std::collections::BTreeMap;

impl Store {
    /// Recomputes all chains and compares with them what else is kept: the hash beside each line, the openings, every
    /// version's text, the pinned text, file and publication, the rounds, the answers, the cosignatures and the objections. Then recomputes
    /// the tree over all lines, and compares with it every head that was ever made.
    ///
    /// # Errors
    /// [`StoreError::Ledger`] names the letter and the first place that does not hold, [`StoreError::Tree`] the place in the
    /// tree or the head.
    pub async fn verify_ledger(&self) -> Result<LedgerReport> {
        let mut conn = self.snapshot().await?;
        let mut report = LedgerReport {
            chains: 0,
            entries: 0,
            heads: Vec::new(),
            tree: None,
        };
        let rows = conn
            .all(letters_where!("l.id is not null order by l.slug"), binds![])
            .await?;
        for row in rows {
            let letter = letter_rows::record(&row)?;
            let extract = Extract::load(&mut conn, &letter).await?;
            let mut check = Check {
                conn: &mut conn,
                letter: &letter,
                extract: &extract,
            };
            check.stored_hashes().await?;
            check.openings()?;
            check.versions().await?;
            check.stage()?;
            check.publication().await?;
            check.rounds().await?;
            check.answers().await?;
            check.cosignatures().await?;
            check.objections().await?;
            check.outside().await?;
            if let Some(head) = extract.head {
                report.chains += 1;
                report.entries += head.length;
                report.heads.push((letter.slug, head.length, head.hash));
            }
        }
        report.tree = tree::tree(&mut conn).await?;
        // The engines sort text differently.
        report.heads.sort();
        Ok(report)
    }
}

/// One letter being checked.
struct Check<'a> {
    conn: &'a mut Conn,
    letter: &'a LetterRecord,
    extract: &'a Extract,
}

impl Check<'_> {
    fn fault(&self, fault: impl Into<LedgerFault>) -> StoreError {
        broken(&self.letter.slug, fault.into())
    }

    async fn stored_hashes(&mut self) -> Result<()> {
        let sql = "select letter, n, line, hash, at from ledger_entry where letter = $1 order by n";
        let rows = self.conn.all(sql, binds![self.letter.id]).await?;
        for (row, entry) in rows.iter().zip(&self.extract.entries) {
            let line: String = row.get("line")?;
            let agrees = row.get::<u64>("n")? == entry.n
                && Some(row.get::<Moment>("at")?) == entry.moment()
                && row.get::<Hash>("hash")? == Hash::of(line.as_bytes());
            if !agrees {
                return Err(self.fault(LedgerFault::StoredHash { line: entry.n }));
            }
        }
        Ok(())
    }

    fn openings(&self) -> Result<()> {
        for (commitment, opening) in &self.extract.openings {
            if opening.commitment() != *commitment {
                return Err(self.fault(LedgerFault::Opening(*commitment)));
            }
        }
        Ok(())
    }

    async fn versions(&mut self) -> Result<()> {
        let sql = "select letter, number, hash, text, subject, kind, author, note, parent, at from version where letter = $1 order by number";
        let mut latest = None;
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let version = match versions::read(&row) {
                Ok(version) => version.map_err(|error| self.fault(error))?,
                Err(StoreError::Corrupt(what)) => {
                    return Err(self.fault(LedgerFault::Unreadable(what)));
                }
                Err(other) => return Err(other),
            };
            let front = &version.text.front;
            let listed = row.get::<String>("subject")? == front.subject.as_str()
                && row.get::<Kind>("kind")? == front.kind;
            let next = latest.map_or(VersionNumber::FIRST, VersionNumber::next);
            if version.number != next || !listed {
                return Err(self.fault(LedgerFault::Stage("list of versions")));
            }
            latest = Some(version.number);
            let pinned = self
                .letter
                .stage
                .pin()
                .filter(|pin| pin.number == version.number);
            if pinned.is_some_and(|pin| pin.hash != version.hash) {
                return Err(self.fault(LedgerFault::Stage("pinned version")));
            }
        }
        if latest == Some(self.letter.latest) {
            Ok(())
        } else {
            Err(self.fault(LedgerFault::Stage("latest version")))
        }
    }

    /// Follows the letter through its chain and compares where it ends.
    fn stage(&self) -> Result<()> {
        let told = Told::by(&self.extract.entries);
        let stage = &self.letter.stage;
        let pin = stage.pin().map(|Pin { number, hash }| (number, hash));
        if pin != told.pin {
            return Err(self.fault(LedgerFault::Stage("pinned version")));
        }
        let withdrawn = match stage {
            Stage::Withdrawn { from, reason, .. } => Some((*from, reason.as_str())),
            _ => None,
        };
        let agrees = match (withdrawn, &told.withdrawn) {
            (None, None) => true,
            (Some((from, reason)), Some((told_from, commitment))) => {
                let opened = self.extract.value(Some(*commitment));
                from == *told_from && opened.is_none_or(|opened| opened == reason)
            }
            _ => false,
        };
        if !agrees {
            return Err(self.fault(LedgerFault::Stage("withdrawal")));
        }
        let file = match stage {
            Stage::Final { file, .. } => Some(*file),
            Stage::Withdrawn { file, .. } => *file,
            _ => None,
        };
        if file != told.file || self.letter.file.as_ref().map(|file| file.hash) != told.file {
            let named = told.file.or(file).unwrap_or(Hash::ZERO);
            return Err(self.fault(LedgerFault::File(named)));
        }
        let since = match stage {
            Stage::Signing { since, .. }
            | Stage::Final { since, .. }
            | Stage::Withdrawn { since, .. } => Some(*since),
            Stage::Draft | Stage::Review { .. } => None,
        };
        if since.is_some() && since != told.since {
            return Err(self.fault(LedgerFault::Stage("stage")));
        }
        let printed = told
            .pin
            .map_or(0, |(_, text)| self.extract.tally.printed(text).count());
        if told.signatories.is_some_and(|names| names != printed) {
            return Err(self.fault(LedgerFault::Stage("number of signatories")));
        }
        Ok(())
    }

    async fn publication(&mut self) -> Result<()> {
        let told = Told::by(&self.extract.entries);
        let sql = "select letter, at, file_hash from publication where letter = $1";
        let published = match self.conn.first(sql, binds![self.letter.id]).await? {
            None => None,
            Some(row) => Some((row.get::<Moment>("at")?, row.get::<Hash>("file_hash")?)),
        };
        if published == told.published {
            Ok(())
        } else {
            Err(self.fault(LedgerFault::Stage("publication")))
        }
    }

    async fn rounds(&mut self) -> Result<()> {
        let told = rounds_told(&self.extract.entries);
        let sql = rounds_where!("letter = $1");
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let round = rounds::round(&row)?;
            kept.insert(
                round.id,
                (Some(round.pin.hash), round.deadline.rfc3339(), round.state),
            );
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some(round) => Err(self.fault(LedgerFault::Round(round))),
        }
    }

    async fn answers(&mut self) -> Result<()> {
        let sql = "select i.id, i.round, i.organisation, i.person, i.answer, i.answered, i.capacity
            from invitation i join signing_round r on r.id = i.round where r.letter = $1 and r.state <> 'cancelled'";
        let mut kept: BTreeMap<InvitationId, (RoundId, Option<OrganisationId>, Answer)> =
            BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let it = invitations::invitation(&row)?;
            kept.insert(it.id, (it.round, Some(it.organisation), it.answer));
        }
        let standings = self.extract.tally.standings.iter();
        let told = standings
            .map(|(id, it)| (*id, (it.round, it.organisation, it.answer)))
            .collect();
        match first_difference(&told, &kept) {
            None => self.reasons().await,
            Some(invitation) => Err(self.fault(LedgerFault::Invitation(invitation))),
        }
    }

    /// A refusal's reason is the one that was committed to, unless that was erased.
    async fn reasons(&mut self) -> Result<()> {
        let sql = "select i.id, i.remark from invitation i join signing_round r on r.id = i.round
            where r.letter = $1 and r.state <> 'cancelled' and i.answer = 'declined'";
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let id: InvitationId = row.get("id")?;
            let kept: Option<String> = row.optional("remark")?;
            let commitment = self.extract.reason(id);
            let opened = self.extract.value(commitment);
            let agrees = match (kept.as_deref(), commitment) {
                (kept, None) => kept.is_none(),
                (kept, Some(_)) => opened.is_none() || kept == opened,
            };
            if !agrees {
                return Err(self.fault(LedgerFault::Invitation(id)));
            }
        }
        Ok(())
    }

    async fn cosignatures(&mut self) -> Result<()> {
        let mut kept = kept(self.conn, self.letter.id).await?;
        for (invitation, standing) in &self.extract.tally.standings {
            if !matches!(standing.answer, Answer::Signed { .. }) {
                continue;
            }
            let at = kept.iter().position(|kept| kept.invitation == *invitation);
            let agrees = at.is_some_and(|at| kept.swap_remove(at).agrees(standing, self.extract));
            if !agrees {
                return Err(self.fault(LedgerFault::Cosignature(*invitation)));
            }
        }
        match kept.first() {
            None => Ok(()),
            Some(never_signed) => {
                Err(self.fault(LedgerFault::Cosignature(never_signed.invitation)))
            }
        }
    }
}

/// The first key that only one has, or for which they have different values.
fn first_difference<K: Ord + Copy, V: PartialEq>(
    one: &BTreeMap<K, V>,
    other: &BTreeMap<K, V>,
) -> Option<K> {
    let differs = |key: &&K| one.get(key) != other.get(key);
    one.keys().chain(other.keys()).find(differs).copied()
}
