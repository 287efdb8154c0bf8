//! Checking everything: each chain from its first line, and each table against what the chain adds up to.

use super::{
    Chain, LedgerBreak, LedgerFault, LedgerReport, Result, Store, StoreError, invitations, ledger,
    letter_rows, versions,
};
use crate::db::{Conn, binds};
use letters::{
    hash::Hash,
    ids::InvitationId,
    ledger::{Act, Entry, Tally, tally, verify},
    round::Answer,
};
use std::collections::BTreeSet;

impl Store {
    /// Recomputes every chain and rebuilds from it what the tables say.
    ///
    /// # Errors
    /// [`StoreError::Ledger`] at the first place that does not hold.
    pub async fn verify_ledger(&self) -> Result<LedgerReport> {
        let mut report = LedgerReport {
            chains: 0,
            entries: 0,
            heads: Vec::new(),
        };
        for chain in self.chains().await? {
            let mut conn = self.snapshot().await?;
            let slug = chain.slug.clone();
            let head = match check(&mut conn, &chain).await? {
                Ok(head) => head,
                Err(fault) => return Err(StoreError::Ledger(LedgerBreak { slug, fault })),
            };
            if let Some((length, hash)) = head {
                report.chains += 1;
                report.entries += length;
                report.heads.push((slug, length, hash));
            }
        }
        Ok(report)
    }
}

type Found<T> = std::result::Result<T, LedgerFault>;

async fn check(conn: &mut Conn, chain: &Chain) -> Result<Found<Option<(u64, Hash)>>> {
    let (head, entries) = match verify(chain.lines.iter().map(String::as_str)) {
        Ok(verified) => verified,
        Err(broken) => return Ok(Err(broken.into())),
    };
    if entries
        .first()
        .is_some_and(|first| first.letter != chain.letter)
    {
        return Ok(Err(LedgerFault::OtherLetter));
    }
    let rows = conn
        .all(
            "select letter, n, line, hash from ledger_entry where letter = $1 order by n",
            binds![chain.letter],
        )
        .await?;
    for row in &rows {
        let (line, kept): (String, Hash) = (row.get("line")?, row.get("hash")?);
        if Hash::of(line.as_bytes()) != kept {
            return Ok(Err(LedgerFault::StoredHash {
                line: row.get("n")?,
            }));
        }
    }
    for (commitment, opening) in ledger::openings(conn, chain.letter).await? {
        if opening.commitment() != commitment {
            return Ok(Err(LedgerFault::Opening(commitment)));
        }
    }
    let sql = "select letter, number, hash, text, author, note, parent, at from version where letter = $1 order by number";
    for row in conn.all(sql, binds![chain.letter]).await? {
        if let Err(corrupt) = versions::read(&row)? {
            return Ok(Err(corrupt.into()));
        }
    }
    if let Err(fault) = tables_agree(conn, chain, &entries).await? {
        return Ok(Err(fault));
    }
    Ok(Ok(head.map(|head| (head.length, head.hash))))
}

/// Whether the tables say what the chain adds up to.
async fn tables_agree(conn: &mut Conn, chain: &Chain, entries: &[Entry]) -> Result<Found<()>> {
    let counted = tally(entries);
    let sql = "select i.id, i.round, i.organisation, i.person, i.answer, i.answered, i.capacity from invitation i
        join signing_round r on r.id = i.round where r.letter = $1 and r.state <> 'cancelled'";
    let mut seen = BTreeSet::new();
    for row in conn.all(sql, binds![chain.letter]).await? {
        let kept = invitations::invitation(&row)?;
        let Some(standing) = counted.standings.get(&kept.id) else {
            return Ok(Err(LedgerFault::Invitation(kept.id)));
        };
        if standing.answer != kept.answer
            || standing.organisation != Some(kept.organisation)
            || standing.round != kept.round
        {
            return Ok(Err(LedgerFault::Invitation(kept.id)));
        }
        seen.insert(kept.id);
    }
    if let Some(missing) = counted.standings.keys().find(|id| !seen.contains(id)) {
        return Ok(Err(LedgerFault::Invitation(*missing)));
    }
    if let Err(fault) = signatures_agree(conn, chain, &counted).await? {
        return Ok(Err(fault));
    }
    stage_agrees(conn, chain, entries).await
}

async fn signatures_agree(conn: &mut Conn, chain: &Chain, counted: &Tally) -> Result<Found<()>> {
    let sql = "select c.invitation as id, c.invitation, c.text_hash, c.capacity, c.deputy, c.at from cosignature c join invitation i on i.id = c.invitation
        join signing_round r on r.id = i.round where c.letter = $1 and c.withdrawn is null and r.state <> 'cancelled'";
    let mut seen = BTreeSet::new();
    for row in conn.all(sql, binds![chain.letter]).await? {
        let id: InvitationId = row.get("invitation")?;
        let (text, capacity, deputy, at) = (
            row.get::<Hash>("text_hash")?,
            row.get("capacity")?,
            row.get::<bool>("deputy")?,
            row.get("at")?,
        );
        let same = counted.standings.get(&id).is_some_and(|standing| {
            standing.answer == Answer::Signed { at, capacity }
                && standing.text == Some(text)
                && standing.deputy == deputy
        });
        if !same {
            return Ok(Err(LedgerFault::Cosignature(id)));
        }
        seen.insert(id);
    }
    let signed = counted
        .standings
        .iter()
        .filter(|(_, standing)| matches!(standing.answer, Answer::Signed { .. }));
    let missing = signed.map(|(id, _)| *id).find(|id| !seen.contains(id));
    Ok(missing.map_or(Ok(()), |id| Err(LedgerFault::Cosignature(id))))
}

/// Whether the letter's pin, file and publication are those that the chain names.
async fn stage_agrees(conn: &mut Conn, chain: &Chain, entries: &[Entry]) -> Result<Found<()>> {
    let letter = letter_rows::by_id(conn, chain.letter).await?;
    let (mut pin, mut file, mut published) = (None, None, false);
    for entry in entries {
        match &entry.act {
            Act::Frozen { .. } => pin = entry.version,
            Act::Thawed { .. } => pin = None,
            Act::Finalised { file: sealed, .. } => file = Some(*sealed),
            Act::Published { .. } => published = true,
            _ => {}
        }
    }
    if letter.stage.pin().map(|pin| pin.hash) != pin {
        return Ok(Err(LedgerFault::Stage("pinned version")));
    }
    if letter.file.as_ref().map(|file| file.hash) != file {
        return Ok(Err(LedgerFault::Stage("sealed file")));
    }
    if letter.published.is_some() != published {
        return Ok(Err(LedgerFault::Stage("publication")));
    }
    Ok(Ok(()))
}
