//! The tree recomputed from the lines: every hash that is kept of it, and every head that was made of it.

use super::{
    super::{
        Result, TreeFault,
        tree::{heads_where, signed, size},
    },
    Leaves,
};
use crate::{
    db::{Conn, Row, binds},
    seal,
};
use letters::{
    hash::Hash,
    ids::LetterId,
    ledger::tree::{self, TileId, Tiles, TreeHead},
    text::Slug,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How many lines are in memory at once.
const AT_ONCE: u32 = 4_096;

/// What the tree is recomputed of.
#[derive(Clone, Copy)]
pub(in crate::store) enum Of<'l> {
    /// The lines, each read for this.
    Lines,
    /// What each line that was read before this is as a leaf.
    Leaves(&'l Leaves),
}

impl Of<'_> {
    /// The next lines by their places, from one on.
    const fn sql(self) -> &'static str {
        match self {
            Self::Lines => {
                "select t.place, t.letter, t.n, e.line from tree_leaf t
                join ledger_entry e on e.letter = t.letter and e.n = t.n where t.place >= $1 order by t.place limit $2"
            }
            Self::Leaves(_) => {
                "select place, letter, n from tree_leaf where place >= $1 order by place limit $2"
            }
        }
    }

    /// The leaf that a row tells of; none where there is no such line.
    fn leaf(self, row: &Row, (letter, n): (LetterId, u64)) -> Result<Option<Hash>> {
        match self {
            Self::Lines => {
                let line: String = row.get("line")?;
                Ok(Some(tree::leaf(line.as_bytes())))
            }
            Self::Leaves(leaves) => {
                let nth = n.checked_sub(1).and_then(|nth| usize::try_from(nth).ok());
                let of = leaves.get(&letter).zip(nth);
                Ok(of.and_then(|(lines, nth)| lines.get(nth)).copied())
            }
        }
    }
}

/// Recomputes the tree and holds it against what is kept: each line at its place, each tile, each head with its
/// signature. Gives the newest head.
///
/// # Errors
/// [`StoreError::Tree`] with the first place that does not hold.
pub(in crate::store) async fn tree(conn: &mut Conn, of: Of<'_>) -> Result<Option<TreeHead>> {
    let mut heads = heads(conn).await?;
    let newest = heads.back().copied();
    let size = size(conn).await?;
    let mut grown = Grown::default();
    while grown.size < size {
        grown.lines(conn, of, &mut heads).await?;
    }
    if let Some(head) = heads.front() {
        let number = head.number;
        return Err(TreeFault::Head { number }.into());
    }
    let sql = "select (select count(*) from ledger_entry) as lines, (select count(*) from tree_waiting) as waiting";
    let row = conn.one(sql, binds![]).await?;
    let (lines, waiting) = (row.get("lines")?, row.get("waiting")?);
    if lines == size + waiting {
        Ok(newest)
    } else {
        let placed = size;
        Err(TreeFault::Count {
            lines,
            placed,
            waiting,
        }
        .into())
    }
}

/// The heads in order, each seen to follow the one before, and to be signed with a certificate that is known; and that each
/// time stamp is over the head that it is kept for.
async fn heads(conn: &mut Conn) -> Result<VecDeque<TreeHead>> {
    let sql = "select sha256, pem from seal_certificate";
    let mut known: BTreeMap<Hash, String> = BTreeMap::new();
    for row in conn.all(sql, binds![]).await? {
        known.insert(row.get("sha256")?, row.get("pem")?);
    }
    let sql = "select number from tree_head_stamp where number not in (select number from tree_head) order by number";
    if let Some(row) = conn.first(sql, binds![]).await? {
        let number = row.get("number")?;
        return Err(TreeFault::Stamp { number }.into());
    }
    let sql = heads_where!("order by h.number");
    let mut heads: VecDeque<TreeHead> = VecDeque::new();
    for row in conn.all(sql, binds![]).await? {
        let it = signed(&row)?;
        (it.head.follows(heads.back())).map_err(TreeFault::from)?;
        let pem = known.get(&it.certificate);
        let text = it.head.text();
        let holds = pem.is_some_and(|pem| {
            seal::certificate_sha256(pem).is_ok_and(|own| own == it.certificate)
                && seal::signed_text(&text, &it.signature, pem).unwrap_or(false)
        });
        if !holds {
            let number = it.head.number;
            return Err(TreeFault::Signature { number }.into());
        }
        let stamp = it.stamp.as_deref();
        if stamp.is_some_and(|token| seal::stamped_text(&text, token).is_err()) {
            let number = it.head.number;
            return Err(TreeFault::Stamp { number }.into());
        }
        heads.push_back(it.head);
    }
    Ok(heads)
}

/// The tree as far as it was recomputed: no more than its right edge.
#[derive(Default)]
struct Grown {
    size: u64,
    tiles: Tiles,
}

impl Grown {
    /// Adds the next lines, and holds the heads over them against the tree; those that were come off.
    async fn lines(
        &mut self,
        conn: &mut Conn,
        of: Of<'_>,
        heads: &mut VecDeque<TreeHead>,
    ) -> Result<()> {
        let rows = conn.all(of.sql(), binds![self.size, AT_ONCE]).await?;
        let (mut grew, mut wrong) = (BTreeSet::new(), None);
        let mut whose = Vec::with_capacity(rows.len());
        let from = self.size;
        for row in &rows {
            let place: u64 = row.get("place")?;
            let line = (row.get::<LetterId>("letter")?, row.get::<u64>("n")?);
            let Some(leaf) = of.leaf(row, line)?.filter(|_| place == self.size) else {
                return Err(TreeFault::Gap { place: self.size }.into());
            };
            grew.extend(self.tiles.append(place, leaf).map_err(TreeFault::from)?);
            whose.push(line);
            self.size += 1;
            while heads.front().is_some_and(|head| head.size == self.size) {
                let head = heads.pop_front();
                if let Some(head) =
                    head.filter(|head| self.tiles.root(head.size) != Some(head.root))
                {
                    wrong = wrong.or(Some(head.number));
                }
            }
        }
        if rows.is_empty() {
            return Err(TreeFault::Gap { place: self.size }.into());
        }
        // Each leaf against what is kept of it first: that names the line, where a root names only a head.
        self.compare(conn, grew, from, &whose).await?;
        self.tiles.forget_full(self.size);
        wrong.map_or(Ok(()), |number| Err(TreeFault::Head { number }.into()))
    }

    /// Holds the tiles that grew against those that are kept; names the line where a leaf differs.
    async fn compare(
        &self,
        conn: &mut Conn,
        grew: BTreeSet<TileId>,
        from: u64,
        whose: &[(LetterId, u64)],
    ) -> Result<()> {
        let sql = "select hashes from tree_tile where level = $1 and place = $2";
        for id in grew {
            let made = self.tiles.bytes(id).unwrap_or_default();
            let row = conn.first(sql, binds![id.level, id.index]).await?;
            let kept: Vec<u8> = match row {
                Some(row) => row.get("hashes")?,
                None => return Err(TreeFault::Tile(tree::NotATile(id)).into()),
            };
            if kept.get(..made.len()) == Some(&made) {
                continue;
            }
            let first = made.chunks(32).zip(kept.chunks(32));
            let same = first.take_while(|(made, kept)| made == kept).count();
            let place = id.index * tree::TILE_HASHES + u64::try_from(same).unwrap_or(0);
            let at = place
                .checked_sub(from)
                .and_then(|at| usize::try_from(at).ok());
            let Some((letter, n)) = at.and_then(|at| whose.get(at)).filter(|_| id.level == 0)
            else {
                return Err(TreeFault::Tile(tree::NotATile(id)).into());
            };
            let sql = "select slug from letter where id = $1";
            let slug: Slug = conn.one(sql, binds![*letter]).await?.get("slug")?;
            let n = *n;
            return Err(TreeFault::Line { place, slug, n }.into());
        }
        Ok(())
    }
}
