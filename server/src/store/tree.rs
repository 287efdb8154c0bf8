//! The tree over all lines as it is kept: giving lines their places, keeping heads, and proofs.
//!
//! # How a line gets its place
//! The transaction that writes a line puts it among those that wait, and no more: letters are signed beside each other,
//! and none waits for another. Places are given out later, in runs: whoever gives them out holds the one row of
//! `tree_turn`, so that runs come one after the other, on all nodes. A run sees committed lines alone and gives them the
//! places behind the last, by moment; so there are no gaps, and a letter's lines stand in their own order.

use super::{Result, Store, StoreError, TreeFault, Writing};
use crate::db::{Conn, Row, binds};
use crate::dialect::locking;
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::LetterId,
    ledger::tree::{self, Span, TileId, Tiles, TreeHead},
    time::Moment,
};
use std::collections::BTreeSet;

/// How many lines get their place in one transaction.
const RUN: u32 = 5_000;

/// A head with the signature under its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHead {
    /// What was said.
    pub head: TreeHead,
    /// The signature over its text.
    pub signature: Vec<u8>,
    /// The SHA-256 of the certificate that it was signed with.
    pub certificate: Hash,
    /// Another party's word for when the text was there: the DER of an RFC 3161 token over it.
    pub stamp: Option<Vec<u8>>,
}

/// A `select` of heads with their stamps.
macro_rules! heads_where {
    ($rest:literal) => {
        concat!(
            "select h.number, h.size, h.at, h.text, h.signature, h.certificate, s.token from tree_head h
            left join tree_head_stamp s on s.number = h.number ",
            $rest
        )
    };
}
pub(super) use heads_where;

/// A line of a letter with what shows that it is in the tree of a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvenLine {
    /// The line.
    pub line: String,
    /// Its place in the tree and the proof, once a head is over it.
    pub proof: Option<(u64, Vec<Hash>)>,
}

impl Store {
    /// Gives each line that waits its place in the tree; how many lines that were.
    ///
    /// # Errors
    /// [`StoreError::Tree`] when the tree's edge does not hold: then no line gets a place.
    pub async fn grow_tree(&self) -> Result<u64> {
        let mut grew = 0;
        loop {
            let run = self.write(|w| async move { w.grow().await }.boxed());
            let run = run.await?;
            grew += run;
            if run < u64::from(RUN) {
                return Ok(grew);
            }
        }
    }

    /// The head that is to be signed next, over every line that is there now; seen to be consistent with the last one.
    /// None without a line.
    ///
    /// # Errors
    /// [`StoreError::Tree`] when the tree is not the last head's any more: then nothing more is to be said of it.
    pub async fn next_head(&self) -> Result<Option<TreeHead>> {
        self.grow_tree().await?;
        let mut conn = self.snapshot().await?;
        let (size, last) = (size(&mut conn).await?, newest(&mut conn).await?);
        if size == 0 && last.is_none() {
            return Ok(None);
        }
        let last = last.map(|it| it.head);
        let (end, old) = (size, last.map_or(0, |last| last.size));
        let fault = || TreeFault::Head {
            number: last.map_or(0, |last| last.number),
        };
        let mut spans = tree::consistency(old, size).ok_or_else(fault)?;
        let whole = Span { start: 0, end };
        spans.push(whole);
        let tiles = tiles_of(&mut conn, &TileId::of_spans(&spans)).await?;
        let hashes = tiles.hashes(&spans).ok_or_else(fault)?;
        let (root, proof) = hashes.split_last().ok_or_else(fault)?;
        if let Some(last) = last
            && !tree::continues((last.size, last.root), (size, *root), proof)
        {
            return Err(fault().into());
        }
        let head = TreeHead::after(last.as_ref(), size, *root, self.now());
        Ok(Some(head.map_err(TreeFault::from)?))
    }

    /// Keeps a head; false when another came before it, which it does not follow.
    pub async fn keep_head(&self, signed: SignedHead) -> Result<bool> {
        self.write(move |w| {
            async move {
                w.take_tree().await?;
                let last = newest(&mut w.conn).await?.map(|it| it.head);
                let head = signed.head;
                if head.follows(last.as_ref()).is_err() {
                    return Ok(false);
                }
                let sql = "insert into tree_head (number, size, at, text, signature, certificate) values ($1, $2, $3, $4, $5, $6)";
                let values = binds![head.number, head.size, head.at, head.text(), signed.signature, signed.certificate];
                w.conn.run(sql, values).await?;
                Ok(true)
            }
            .boxed()
        })
        .await
    }

    /// Keeps the stamp of a head; gives the one that is kept, which is an earlier one where there was one.
    pub async fn keep_head_stamp(&self, number: u64, token: Vec<u8>) -> Result<Vec<u8>> {
        self.write(move |w| {
            async move {
                let sql = "insert into tree_head_stamp (number, token) values ($1, $2) on conflict (number) do nothing";
                w.conn.run(sql, binds![number, token]).await?;
                let sql = "select token from tree_head_stamp where number = $1";
                w.conn.one(sql, binds![number]).await?.get("token")
            }
            .boxed()
        })
        .await
    }

    /// How many lines have a place in the tree.
    pub async fn tree_size(&self) -> Result<u64> {
        size(&mut self.db.read().await?).await
    }

    /// The newest head.
    pub async fn newest_head(&self) -> Result<Option<SignedHead>> {
        newest(&mut self.db.read().await?).await
    }

    /// The head of this number.
    pub async fn head(&self, number: u64) -> Result<Option<SignedHead>> {
        let sql = heads_where!("where h.number = $1");
        let row = self.db.read().await?.first(sql, binds![number]).await?;
        row.as_ref().map(signed).transpose()
    }

    /// Heads before a number, the newest first, each with the proof that it continues the one before it.
    pub async fn heads(&self, before: u64, limit: u32) -> Result<Vec<(SignedHead, Vec<Hash>)>> {
        let mut conn = self.snapshot().await?;
        let sql = heads_where!("where h.number < $1 order by h.number desc limit $2");
        // One more than asked for: the one that the oldest continues.
        let rows = conn
            .all(sql, binds![before, limit.saturating_add(1)])
            .await?;
        let heads = rows.iter().map(signed).collect::<Result<Vec<_>>>()?;
        let mut shown = Vec::with_capacity(heads.len());
        for (index, it) in heads.iter().take(wide(limit)).enumerate() {
            let old = heads.get(index + 1).map_or(0, |old| old.head.size);
            let fault = || TreeFault::Head {
                number: it.head.number,
            };
            let spans = tree::consistency(old, it.head.size).ok_or_else(fault)?;
            let tiles = tiles_of(&mut conn, &TileId::of_spans(&spans)).await?;
            shown.push((it.clone(), tiles.hashes(&spans).ok_or_else(fault)?));
        }
        Ok(shown)
    }

    /// A letter's lines, each with what shows that it is in the tree of this head.
    ///
    /// # Errors
    /// [`StoreError::Tree`] when one of them is not, though it has its place there.
    pub async fn proven_lines(
        &self,
        letter: LetterId,
        head: Option<TreeHead>,
    ) -> Result<Vec<ProvenLine>> {
        let mut conn = self.snapshot().await?;
        let sql = "select e.letter, e.n, e.line, t.place from ledger_entry e
            left join tree_leaf t on t.letter = e.letter and t.n = e.n where e.letter = $1 order by e.n";
        let rows = conn.all(sql, binds![letter]).await?;
        let mut lines = Vec::with_capacity(rows.len());
        for row in &rows {
            let place: Option<u64> = row.optional("place")?;
            let spans = head.zip(place);
            let spans = spans.and_then(|(head, place)| tree::inclusion(place, head.size));
            lines.push((row.get::<String>("line")?, place.zip(spans)));
        }
        let spans = lines.iter().filter_map(|(_, at)| at.as_ref());
        let wanted = TileId::of_spans(spans.flat_map(|(_, spans)| spans));
        let tiles = tiles_of(&mut conn, &wanted).await?;
        let proven = |(line, at): (String, Option<(u64, Vec<Span>)>)| {
            let (Some((place, spans)), Some(head)) = (at, head) else {
                return Ok(ProvenLine { line, proof: None });
            };
            let fault = || TreeFault::Head {
                number: head.number,
            };
            let proof = tiles.hashes(&spans).ok_or_else(fault)?;
            let leaf = tree::leaf(line.as_bytes());
            if !tree::includes(head.root, head.size, place, leaf, &proof) {
                return Err(fault().into());
            }
            let proof = Some((place, proof));
            Ok(ProvenLine { line, proof })
        };
        lines.into_iter().map(proven).collect()
    }
}

fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Writing {
    /// Waits for the turn to give out places and make heads.
    async fn take_tree(&mut self) -> Result<()> {
        let turn = locking!("select id from tree_turn where id = 1");
        self.conn.one(turn, binds![]).await?;
        Ok(())
    }

    /// One run: gives lines that wait their places; how many.
    async fn grow(&mut self) -> Result<u64> {
        // Looked at without the turn first: mostly nothing waits.
        let waits = "select n from tree_waiting limit 1";
        if self.conn.first(waits, binds![]).await?.is_none() {
            return Ok(0);
        }
        self.take_tree().await?;
        let mut end = size(&mut self.conn).await?;
        let sql = "insert into tree_leaf (place, letter, n)
            select $1 + row_number() over (order by e.at, e.letter, e.n) - 1, e.letter, e.n
            from tree_waiting w join ledger_entry e on e.letter = w.letter and e.n = w.n
            order by e.at, e.letter, e.n limit $2";
        let placed = self.conn.run(sql, binds![end, RUN]).await?;
        let sql = "delete from tree_waiting where exists
            (select 1 from tree_leaf t where t.letter = tree_waiting.letter and t.n = tree_waiting.n)";
        self.conn.run(sql, binds![]).await?;
        let sql = "select t.place, e.line from tree_leaf t join ledger_entry e on e.letter = t.letter and e.n = t.n
            where t.place >= $1 order by t.place";
        let rows = self.conn.all(sql, binds![end]).await?;
        let edge = TileId::edge(end).into_iter().collect();
        let mut tiles = tiles_of(&mut self.conn, &edge).await?;
        let mut grew = BTreeSet::new();
        for row in rows {
            let line: String = row.get("line")?;
            let leaf = tree::leaf(line.as_bytes());
            grew.extend(tiles.append(end, leaf).map_err(TreeFault::from)?);
            end += 1;
        }
        let sql = "insert into tree_tile (level, place, hashes) values ($1, $2, $3)
            on conflict (level, place) do update set hashes = excluded.hashes";
        for id in grew {
            let hashes = tiles.bytes(id).unwrap_or_default();
            let values = binds![id.level, id.index, hashes];
            self.conn.run(sql, values).await?;
        }
        Ok(placed)
    }
}

/// How many lines have a place.
pub(super) async fn size(conn: &mut Conn) -> Result<u64> {
    let sql = "select coalesce(max(place) + 1, 0) as size from tree_leaf";
    conn.one(sql, binds![]).await?.get("size")
}

async fn newest(conn: &mut Conn) -> Result<Option<SignedHead>> {
    let sql = heads_where!("order by h.number desc limit 1");
    let row = conn.first(sql, binds![]).await?;
    row.as_ref().map(signed).transpose()
}

/// Reads a head, which must say in its text what it is kept under.
pub(super) fn signed(row: &Row) -> Result<SignedHead> {
    let number = row.get("number")?;
    let fault = StoreError::Tree(TreeFault::Unreadable { number });
    let text: String = row.get("text")?;
    let kept = (number, row.get("size")?, row.get::<Moment>("at")?);
    match TreeHead::read(&text) {
        Ok(head) if (head.number, head.size, head.at) == kept => Ok(SignedHead {
            head,
            signature: row.get("signature")?,
            certificate: row.get("certificate")?,
            stamp: row.optional("token")?,
        }),
        _ => Err(fault),
    }
}

/// These tiles, as far as they are there.
async fn tiles_of(conn: &mut Conn, ids: &BTreeSet<TileId>) -> Result<Tiles> {
    let sql = "select hashes from tree_tile where level = $1 and place = $2";
    let mut tiles = Tiles::default();
    for id in ids {
        if let Some(row) = conn.first(sql, binds![id.level, id.index]).await? {
            let hashes: Vec<u8> = row.get("hashes")?;
            tiles.put(*id, &hashes).map_err(TreeFault::from)?;
        }
    }
    Ok(tiles)
}
