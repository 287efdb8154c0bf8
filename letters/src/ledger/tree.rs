//! One tree over the lines of all letters together: who holds its head can tell later that nothing was changed, dropped
//! or moved, in whichever letter.
//!
//! # The tree
//! It is the Merkle tree of RFC 9162, section 2.1, with SHA-256. A leaf is the hash of a zero byte and the bytes of a
//! line, a node the hash of a one byte and the two nodes under it. A line's place is the number of lines that came into
//! the tree before it. Which place that is nothing in the line tells: it is kept beside it, and every head vouches for it.
//! The lines of one letter stand in it in their own order.
//!
//! # Proofs
//! That a line is in a tree takes one hash for each time the tree halves ([`inclusion`], [`includes`]), that one tree is
//! the beginning of another no more than twice that ([`consistency`], [`continues`]). Both name [`Span`]s, whose hashes
//! [`Tiles`] have.
//!
//! ```
//! use letters::{hash::Hash, ledger::tree::{self, Tiles}};
//! let mut tiles = Tiles::default();
//! for (size, line) in ["een", "twee", "drie"].iter().enumerate() {
//!     tiles.append(size as u64, tree::leaf(line.as_bytes())).unwrap();
//! }
//! let root = tiles.root(3).unwrap();
//! let proof = tiles.hashes(&tree::inclusion(1, 3).unwrap()).unwrap();
//! assert!(tree::includes(root, 3, 1, tree::leaf(b"twee"), &proof));
//! assert!(!tree::includes(root, 3, 1, tree::leaf(b"drie"), &proof));
//! ```

use crate::hash::Hash;

mod head;
#[cfg(test)]
mod tests;
mod tiles;

pub use head::{NotAHead, NotTheNext, TreeHead};
pub use tiles::{NotATile, TILE_HASHES, TileId, Tiles};

/// The hash of a line as a leaf.
#[must_use]
pub fn leaf(line: &[u8]) -> Hash {
    Hash::of_parts(&[&[0], line])
}

/// The hash of the node over two others.
#[must_use]
pub fn node(left: Hash, right: Hash) -> Hash {
    Hash::of_parts(&[&[1], left.as_bytes(), right.as_bytes()])
}

/// The root of a tree without leaves.
#[must_use]
pub fn nothing() -> Hash {
    Hash::of(&[])
}

/// The root of a tree whose leaves are all at hand.
#[must_use]
pub fn root(leaves: impl IntoIterator<Item = Hash>) -> Hash {
    // Nodes over whole powers of two that wait for one of their height to stand beside them, the highest first.
    let mut whole: Vec<(u32, Hash)> = Vec::new();
    for leaf in leaves {
        let mut made = (0, leaf);
        while let Some((height, left)) = whole.pop_if(|(height, _)| *height == made.0) {
            made = (height + 1, node(left, made.1));
        }
        whole.push(made);
    }
    let hashes = whole.into_iter().rev().map(|(_, hash)| hash);
    let root = hashes.reduce(|right, left| node(left, right));
    root.unwrap_or_else(nothing)
}

/// A node over a whole number of leaves: the `index`th of those over 2^`height` leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Node {
    /// How far above the leaves, at most 63.
    pub height: u32,
    /// Which one at that height, from 0.
    pub index: u64,
}

/// The leaves from one place up to, and without, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first place.
    pub start: u64,
    /// The place behind the last.
    pub end: u64,
}

impl Span {
    /// The whole nodes that it is made of, from left to right; each is lower than the one before in a span that a proof
    /// names or that begins at 0.
    #[must_use]
    pub fn nodes(self) -> Vec<Node> {
        let Self { mut start, end } = self;
        let mut nodes = Vec::new();
        while start < end {
            let height = start.trailing_zeros().min((end - start).ilog2());
            nodes.push(Node {
                height,
                index: start >> height,
            });
            start += 1 << height;
        }
        nodes
    }
}

/// Where a tree over `leaves` of them, at least two, parts: the largest power of two below that number.
const fn half(leaves: u64) -> u64 {
    1 << (leaves - 1).ilog2()
}

/// The spans whose hashes show that a place is in a tree of a size, nearest to the leaf first (RFC 9162, 2.1.3.1); none
/// where the tree does not reach.
#[must_use]
pub fn inclusion(place: u64, size: u64) -> Option<Vec<Span>> {
    if place >= size {
        return None;
    }
    let (mut start, mut end) = (0, size);
    let mut spans = Vec::new();
    while end - start > 1 {
        let middle = start + half(end - start);
        if place < middle {
            spans.push(Span { start: middle, end });
            end = middle;
        } else {
            spans.push(Span { start, end: middle });
            start = middle;
        }
    }
    spans.reverse();
    Some(spans)
}

/// The spans whose hashes show that a tree of one size is the beginning of one of another size (RFC 9162, 2.1.4.1); none
/// where the second is smaller.
#[must_use]
pub fn consistency(first: u64, second: u64) -> Option<Vec<Span>> {
    if first > second {
        return None;
    }
    let (mut start, mut end) = (0, second);
    let mut spans = Vec::new();
    if first == 0 {
        return Some(spans);
    }
    while first != end {
        let middle = start + half(end - start);
        if first <= middle {
            spans.push(Span { start: middle, end });
            end = middle;
        } else {
            spans.push(Span { start, end: middle });
            start = middle;
        }
    }
    // The first tree whole is what the reader has already.
    if start > 0 {
        spans.push(Span { start, end });
    }
    spans.reverse();
    Some(spans)
}

/// Whether a proof shows that a leaf stands at a place in the tree of this root and size (RFC 9162, 2.1.3.2).
#[must_use]
pub fn includes(root: Hash, size: u64, place: u64, leaf: Hash, proof: &[Hash]) -> bool {
    if place >= size {
        return false;
    }
    let (mut at, mut last, mut made) = (place, size - 1, leaf);
    for hash in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            made = node(*hash, made);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            made = node(made, *hash);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && made == root
}

/// Whether a proof shows that the tree of one root and size is the beginning of that of another (RFC 9162, 2.1.4.2). Each
/// tree goes on the empty one, and itself.
#[must_use]
pub fn continues(first: (u64, Hash), second: (u64, Hash), proof: &[Hash]) -> bool {
    let ((size, root), (second_size, second_root)) = (first, second);
    if size == 0 {
        return proof.is_empty() && root == nothing();
    }
    if size >= second_size {
        return proof.is_empty() && first == second;
    }
    let whole = size.is_power_of_two().then_some(&root);
    let mut hashes = whole.into_iter().chain(proof);
    let Some(begin) = hashes.next() else {
        return false;
    };
    let (mut at, mut last) = (size - 1, second_size - 1);
    let up = at.trailing_ones();
    (at, last) = (at >> up, last >> up);
    let (mut made, mut second_made) = (*begin, *begin);
    for hash in hashes {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            made = node(*hash, made);
            second_made = node(*hash, second_made);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            second_made = node(second_made, *hash);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && made == root && second_made == second_root
}
