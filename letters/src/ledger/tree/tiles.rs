//! The tree's hashes as they are kept: in tiles, each a run of hashes at one height.
//!
//! A tile of level 0 has the hashes of up to 256 leaves; one of level 1 those of the nodes over 256 leaves each, and so
//! on. What lies between two levels is computed. A tile only grows, and a full one never changes again: so trees of every
//! size there ever was are in the same tiles. A million lines take some four thousand.

use super::{Node, Span, node, nothing};
use crate::hash::Hash;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// How many hashes a full tile has.
pub const TILE_HASHES: u64 = 1 << TILE_HEIGHT;
/// How many heights lie between two levels.
const TILE_HEIGHT: u32 = 8;

/// Which tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TileId {
    /// Its level: its hashes are of nodes over 256^`level` leaves. At most 7.
    pub level: u32,
    /// Which one of its level, from 0.
    pub index: u64,
}

impl TileId {
    /// The tile that a node is in, or is computed from.
    #[must_use]
    pub const fn of(node: Node) -> Self {
        let level = node.height / TILE_HEIGHT;
        let first = node.index << (node.height % TILE_HEIGHT);
        Self {
            level,
            index: first / TILE_HASHES,
        }
    }

    /// The tiles that the nodes of these spans are computed from, each once.
    #[must_use]
    pub fn of_spans<'a>(spans: impl IntoIterator<Item = &'a Span>) -> BTreeSet<Self> {
        let nodes = spans.into_iter().flat_map(|span| span.nodes());
        nodes.map(Self::of).collect()
    }

    /// The tiles at the right edge of a tree of this size, which the next leaves go into.
    #[must_use]
    pub fn edge(size: u64) -> Vec<Self> {
        let mut edge = Vec::new();
        let (mut level, mut hashes) = (0, size);
        while hashes > 0 {
            if !hashes.is_multiple_of(TILE_HASHES) {
                let index = hashes / TILE_HASHES;
                edge.push(Self { level, index });
            }
            level += 1;
            hashes /= TILE_HASHES;
        }
        edge
    }
}

/// These bytes are no tile, or a tile is not as long as the tree is large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("tile {} of level {} is not what it should be", .0.index, .0.level)]
pub struct NotATile(pub TileId);

/// Tiles at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tiles(BTreeMap<TileId, Vec<Hash>>);

impl Tiles {
    /// Takes up a tile, as its hashes one behind the other.
    ///
    /// # Errors
    /// [`NotATile`] for other bytes than 1 to 256 hashes.
    pub fn put(&mut self, id: TileId, bytes: &[u8]) -> Result<(), NotATile> {
        let (hashes, rest) = bytes.as_chunks::<32>();
        let full = usize::try_from(TILE_HASHES).unwrap_or(usize::MAX);
        if !rest.is_empty() || hashes.is_empty() || hashes.len() > full {
            return Err(NotATile(id));
        }
        let hashes = hashes.iter().copied().map(Hash::from_bytes).collect();
        self.0.insert(id, hashes);
        Ok(())
    }

    /// A tile's bytes, if it is at hand.
    #[must_use]
    pub fn bytes(&self, id: TileId) -> Option<Vec<u8>> {
        let hashes = self.0.get(&id)?;
        Some(hashes.iter().flat_map(|hash| *hash.as_bytes()).collect())
    }

    /// The tiles at hand.
    pub fn ids(&self) -> impl Iterator<Item = TileId> {
        self.0.keys().copied()
    }

    /// Lets go of the tiles that a tree of this size will not touch any more.
    pub fn forget_full(&mut self, size: u64) {
        let edge = TileId::edge(size);
        self.0.retain(|id, _| edge.contains(id));
    }

    /// Puts a leaf behind the `size` that are there; gives the tiles that grew. [`TileId::edge`] must be at hand.
    ///
    /// # Errors
    /// [`NotATile`] when a tile at the edge is not at hand or has another length: then nothing was added to it.
    pub fn append(&mut self, size: u64, leaf: Hash) -> Result<Vec<TileId>, NotATile> {
        let (mut level, mut place, mut hash) = (0, size, leaf);
        let mut grew = Vec::new();
        loop {
            let index = place / TILE_HASHES;
            let id = TileId { level, index };
            let tile = self.0.entry(id).or_default();
            if u64::try_from(tile.len()) != Ok(place % TILE_HASHES) {
                return Err(NotATile(id));
            }
            tile.push(hash);
            grew.push(id);
            if (place + 1) % TILE_HASHES != 0 {
                return Ok(grew);
            }
            hash = perfect(tile);
            (level, place) = (level + 1, index);
        }
    }

    /// The hash of a node, if its tile is at hand and reaches so far.
    #[must_use]
    pub fn node(&self, wanted: Node) -> Option<Hash> {
        let tile = self.0.get(&TileId::of(wanted))?;
        let within = wanted.height % TILE_HEIGHT;
        let first = usize::try_from((wanted.index << within) % TILE_HASHES).ok()?;
        let hashes = tile.get(first..first + (1 << within))?;
        Some(perfect(hashes))
    }

    /// The hash of a span, if its tiles are at hand; of none, that of a tree without leaves.
    #[must_use]
    pub fn span(&self, span: Span) -> Option<Hash> {
        let mut made = None;
        for part in span.nodes().into_iter().rev() {
            let left = self.node(part)?;
            made = Some(made.map_or(left, |right| node(left, right)));
        }
        Some(made.unwrap_or_else(nothing))
    }

    /// The hashes of these spans: a proof.
    #[must_use]
    pub fn hashes(&self, spans: &[Span]) -> Option<Vec<Hash>> {
        spans.iter().map(|span| self.span(*span)).collect()
    }

    /// The root of the tree of the first `size` leaves.
    #[must_use]
    pub fn root(&self, size: u64) -> Option<Hash> {
        self.span(Span {
            start: 0,
            end: size,
        })
    }
}

/// The node over a power of two of nodes, at least one.
fn perfect(hashes: &[Hash]) -> Hash {
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        row = row
            .as_chunks::<2>()
            .0
            .iter()
            .map(|[left, right]| node(*left, *right))
            .collect();
    }
    row.first().copied().unwrap_or_else(nothing)
}
