//! One letter's chain: adding a link, and checking that none was changed, dropped or moved.

use super::{Entry, NotAnEntry, Record};
use crate::{hash::Hash, ids::LetterId, time::Moment};
use thiserror::Error;

/// Where a chain ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// How many entries.
    pub length: u64,
    /// The hash of the last line.
    pub hash: Hash,
    /// The moment of the last entry.
    pub at: Moment,
}

/// An entry with the line it is written as and that line's hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The entry.
    pub entry: Entry,
    /// Its canonical line.
    pub line: String,
    /// The SHA-256 of the line.
    pub hash: Hash,
    /// Its moment.
    pub at: Moment,
}

impl Link {
    /// Puts a record behind the head of a letter's chain. A clock that runs back does not make the chain do so.
    ///
    /// # Errors
    /// [`NotAnEntry`] if the record cannot be written as canonical JSON.
    pub fn after(
        head: Option<Head>,
        letter: LetterId,
        record: Record,
        now: Moment,
    ) -> Result<Self, NotAnEntry> {
        let at = head.map_or(now, |head| head.at.max(now));
        let Record {
            act,
            version,
            organisation,
            person,
            mandate,
            by,
        } = record;
        let entry = Entry {
            n: head.map_or(0, |head| head.length) + 1,
            at: at.rfc3339(),
            letter,
            act,
            version,
            organisation,
            person,
            mandate,
            by,
            prev: head.map_or(Hash::ZERO, |head| head.hash),
        };
        let line = entry.line()?;
        let hash = Hash::of(line.as_bytes());
        Ok(Self {
            entry,
            line,
            hash,
            at,
        })
    }

    /// The head of the chain that ends with this link.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head {
            length: self.entry.n,
            hash: self.hash,
            at: self.at,
        }
    }
}

/// What is wrong at a place in a chain.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BreakKind {
    /// The line is not a canonical entry.
    #[error("{0}")]
    Unreadable(NotAnEntry),
    /// An entry is missing, doubled or moved.
    #[error("entry {expected} should stand here, but it is entry {found}")]
    OutOfOrder {
        /// The number that belongs here.
        expected: u64,
        /// The number that is here.
        found: u64,
    },
    /// The line names another predecessor: that one or this one was changed.
    #[error("it names {found} as the line before, which has hash {expected}")]
    OtherPredecessor {
        /// The hash of the line before.
        expected: Hash,
        /// The hash that it names.
        found: Hash,
    },
    /// It is dated before the entry that precedes it.
    #[error("it is dated before the entry that precedes it")]
    BackDated,
    /// It belongs to another letter.
    #[error("it belongs to another letter")]
    OtherLetter,
}

/// The first place at which a chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {kind}")]
pub struct Break {
    /// Which line, from 1.
    pub line: u64,
    /// What is wrong there.
    pub kind: BreakKind,
}

/// Recomputes a letter's chain from its lines.
///
/// # Errors
/// [`Break`] at the first line that does not hold.
pub fn verify<'a>(
    lines: impl IntoIterator<Item = &'a str>,
) -> Result<(Option<Head>, Vec<Entry>), Break> {
    let mut head: Option<Head> = None;
    let mut entries: Vec<Entry> = Vec::new();
    for text in lines {
        let line = head.map_or(0, |head| head.length) + 1;
        let broken = |kind| Break { line, kind };
        let entry = Entry::read(text).map_err(|error| broken(BreakKind::Unreadable(error)))?;
        let at = entry
            .moment()
            .ok_or_else(|| broken(BreakKind::Unreadable(NotAnEntry("no moment".to_owned()))))?;
        if entry.n != line {
            return Err(broken(BreakKind::OutOfOrder {
                expected: line,
                found: entry.n,
            }));
        }
        let expected = head.map_or(Hash::ZERO, |head| head.hash);
        if entry.prev != expected {
            return Err(broken(BreakKind::OtherPredecessor {
                expected,
                found: entry.prev,
            }));
        }
        if head.is_some_and(|head| at < head.at) {
            return Err(broken(BreakKind::BackDated));
        }
        if entries
            .first()
            .is_some_and(|first| first.letter != entry.letter)
        {
            return Err(broken(BreakKind::OtherLetter));
        }
        head = Some(Head {
            length: line,
            hash: Hash::of(text.as_bytes()),
            at,
        });
        entries.push(entry);
    }
    Ok((head, entries))
}
