//! Checking everything: that the chains hold, and that every table that follows from them says what they say.

mod commitments;
mod kept;
mod objections;
mod outcomes;
mod outside;
mod redactions;
mod struck;
mod supported;
mod tree;

pub(super) use kept::{Beside, Kept, all_kept, exceptions, kept, take};
pub(super) use tree::{Of, tree};

use super::{
    LedgerFault, LedgerReport, LetterRecord, Result, Store, StoreError, in_own_task, invitations,
    ledger::{Extract, broken},
    letter_rows::{self, letters_where},
    rounds::{self, rounds_where},
    tree::size,
    versions,
};
use crate::{
    db::{Conn, binds},
    key_signatures,
};
use letters::{
    hash::Hash,
    ids::{InvitationId, LetterId, PersonId},
    ledger::{
        self,
        told::{self, LetterTold},
        tree::leaf,
    },
    letter::Kind,
    stage::Stage,
    text::Slug,
    time::Moment,
    version::VersionNumber,
};
use std::collections::BTreeMap;

impl Store {
    /// Recomputes all chains and compares with them what else is kept: the hash beside each line, the openings, every
    /// version's text, the pinned text, file and publication, the rounds, the answers, the cosignatures, the objections, what
    /// was said of demands and the supporters. Then recomputes the tree over all lines, and compares with it every head that was ever made.
    ///
    /// # Errors
    /// [`StoreError::Ledger`] names the letter and the first place that does not hold, [`StoreError::Tree`] the place in the
    /// tree or the head.
    pub async fn verify_ledger(&self) -> Result<LedgerReport> {
        let share = |nth| {
            let store = self.clone();
            in_own_task(async move { letters(&mut store.db.snapshot().await?, nth).await })
        };
        let store = self.clone();
        // What the tree has at this moment the letters have when they are read after it.
        let begun = in_own_task(async move {
            let mut conn = store.db.snapshot().await?;
            conn.stays_open().await?;
            size(&mut conn).await?;
            Ok(conn)
        });
        let mut conn = begun.await?;
        let (one, other) = tokio::join!(share(0), share(1));
        let (mut heads, mut leaves) = one?;
        let (other_heads, other_leaves) = other?;
        heads.extend(other_heads);
        leaves.extend(other_leaves);
        let tree = in_own_task(async move { tree(&mut conn, Of::Leaves(&leaves)).await });
        // The engines sort text differently.
        heads.sort();
        Ok(LedgerReport {
            chains: u64::try_from(heads.len()).unwrap_or(u64::MAX),
            entries: heads.iter().map(|(_, length, _)| length).sum(),
            heads,
            tree: tree.await?,
        })
    }
}

/// The lines of each letter as leaves of the tree, in their order.
type Leaves = BTreeMap<LetterId, Vec<Hash>>;

/// Into how many shares the letters fall, each checked beside the others.
const SHARES: u128 = 2;

/// Checks one share of the letters: where the chain of each ends, and what its lines are in the tree.
async fn letters(conn: &mut Conn, share: u128) -> Result<(Vec<(Slug, u64, Hash)>, Leaves)> {
    let rows = conn
        .all(letters_where!("l.id is not null order by l.slug"), binds![])
        .await?;
    let (mut heads, mut leaves) = (Vec::new(), Leaves::new());
    for row in rows {
        let letter = letter_rows::record(&row)?;
        if letter.id.uuid().as_u128() % SHARES != share {
            continue;
        }
        let (extract, lines) = sound_with_lines(conn, &letter).await?;
        holds(conn, &letter, &extract).await?;
        let own = lines.iter().map(|line| leaf(line.as_bytes()));
        leaves.insert(letter.id, own.collect());
        if let Some(head) = extract.head {
            heads.push((letter.slug, head.length, head.hash));
        }
    }
    Ok((heads, leaves))
}

/// A letter's chain, seen to hold, with what is kept beside each line, and what opens the commitments in it.
pub(super) async fn sound(conn: &mut Conn, letter: &LetterRecord) -> Result<Extract> {
    Ok(sound_with_lines(conn, letter).await?.0)
}

async fn sound_with_lines(
    conn: &mut Conn,
    letter: &LetterRecord,
) -> Result<(Extract, Vec<String>)> {
    let (extract, lines) = Extract::with_lines(conn, letter).await?;
    let check = Check {
        conn,
        letter,
        extract: &extract,
    };
    check.beside()?;
    check.openings()?;
    Ok((extract, lines))
}

/// Whether every table that follows from a letter's chain says what that says.
pub(super) async fn holds(conn: &mut Conn, letter: &LetterRecord, extract: &Extract) -> Result<()> {
    let mut check = Check {
        conn,
        letter,
        extract,
    };
    check.versions().await?;
    check.stage()?;
    check.publication().await?;
    check.rounds().await?;
    check.answers().await?;
    check.cosignatures().await?;
    check.own_keys()?;
    check.objections().await?;
    check.outside().await?;
    check.outcomes().await?;
    check.commitments().await?;
    check.redactions().await?;
    check.struck().await?;
    check.support().await
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

    /// What is kept beside each line is what the line says; its hash is the one that the next line names.
    fn beside(&self) -> Result<()> {
        let entries = &self.extract.entries;
        let next = entries.iter().skip(1).map(|entry| entry.prev);
        let hashes = next.chain(self.extract.head.map(|head| head.hash));
        for ((kept, entry), hash) in self.extract.beside.iter().zip(entries).zip(hashes) {
            let agrees = kept.n == entry.n && Some(kept.at) == entry.moment() && kept.hash == hash;
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
        let told = LetterTold::by(&self.extract.entries);
        let stage = &self.letter.stage;
        if stage.pin() != told.pin {
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
            .map_or(0, |pin| self.extract.tally.printed(pin.hash).count());
        if told.signatories.is_some_and(|names| names != printed) {
            return Err(self.fault(LedgerFault::Stage("number of signatories")));
        }
        Ok(())
    }

    async fn publication(&mut self) -> Result<()> {
        let told = LetterTold::by(&self.extract.entries);
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
        let told = told::rounds(&self.extract.entries).into_iter();
        let told = told.map(|(id, it)| (id, (it.pin, it.opened, it.deadline, it.state)));
        let told = told.collect();
        let sql = rounds_where!("letter = $1");
        let mut kept = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let round = rounds::round(&row)?;
            let it = (
                Some(round.pin),
                round.opened,
                Some(round.deadline),
                round.state,
            );
            kept.insert(round.id, it);
        }
        match first_difference(&told, &kept) {
            None => Ok(()),
            Some(round) => Err(self.fault(LedgerFault::Round(round))),
        }
    }

    async fn answers(&mut self) -> Result<()> {
        let sql = "select i.id, i.round, i.organisation, i.person, i.answer, i.answered, i.capacity, i.lapsed, i.read_at
            from invitation i join signing_round r on r.id = i.round where r.letter = $1";
        let mut kept: BTreeMap<InvitationId, _> = BTreeMap::new();
        for row in self.conn.all(sql, binds![self.letter.id]).await? {
            let it = invitations::invitation(&row)?;
            let read: Option<Moment> = row.optional("read_at")?;
            kept.insert(it.id, (it.round, Some(it.organisation), it.answer, read));
        }
        let tally = &self.extract.tally;
        let told = (tally.standings.iter().chain(&tally.called_off))
            .map(|(id, it)| (*id, (it.round, it.organisation, it.answer, it.read)))
            .collect();
        match first_difference(&told, &kept) {
            None => self.reasons().await,
            Some(invitation) => Err(self.fault(LedgerFault::Invitation(invitation))),
        }
    }

    /// A refusal's reason is the one that was committed to, unless that was erased.
    async fn reasons(&mut self) -> Result<()> {
        let sql = "select i.id, i.remark from invitation i join signing_round r on r.id = i.round
            where r.letter = $1 and i.answer = 'declined'";
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

    /// Each signature with a key of the signer's own is one over what its line says, unless it was erased.
    fn own_keys(&self) -> Result<()> {
        for given in ledger::signatures(&self.extract.entries) {
            // Also of a reservation that was lifted: it prints with no key, and was signed with one.
            let Some(opened) = self.extract.value(given.entry.own_key()) else {
                continue;
            };
            let key = serde_json::from_str(opened).ok();
            let both = key.zip(given.statement());
            if !both.is_some_and(|(key, statement)| key_signatures::holds(&key, &statement)) {
                return Err(self.fault(LedgerFault::OwnKey(given.invitation)));
            }
        }
        Ok(())
    }

    async fn cosignatures(&mut self) -> Result<()> {
        let mut kept = all_kept(self.conn, self.letter.id).await?;
        for given in ledger::signatures(&self.extract.entries) {
            let row = take(&mut kept, &given, self.extract);
            let Some(row) = row.filter(|row| row.agrees(&given, self.extract)) else {
                return Err(self.fault(LedgerFault::Cosignature(given.invitation)));
            };
            if row.lacks_its_remark(&given) && !is_erased(self.conn, row.person).await? {
                return Err(self.fault(LedgerFault::Cosignature(given.invitation)));
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

/// Whether somebody was erased.
pub(super) async fn is_erased(conn: &mut Conn, person: PersonId) -> Result<bool> {
    let sql = "select erased from person where id = $1";
    match conn.first(sql, binds![person]).await? {
        Some(row) => Ok(row.optional::<Moment>("erased")?.is_some()),
        None => Ok(false),
    }
}
