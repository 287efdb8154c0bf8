//! What is said of the tree at a moment, to be signed and kept by others.

use crate::{hash::Hash, time::Moment};
use thiserror::Error;

/// The first line of every head's text: what it is, and in which shape.
const FIRST_LINE: &str = "standpunt-tree-head-1";

/// The tree at a moment.
///
/// It is signed as a text of six lines, each ended by a line feed, and nothing else:
///
/// ```
/// use letters::{hash::Hash, ledger::tree::TreeHead, time::Moment};
/// let head = TreeHead::after(None, 3, Hash::of(b"a root"), Moment::from_millis(1_772_445_600_000)).unwrap();
/// assert_eq!(head.text(), "standpunt-tree-head-1\n\
///     number 1\n\
///     size 3\n\
///     root 50b312f5cbc716759f5620d73a7cc11415707349f41b0ce0b7cf7b7807ec31da\n\
///     at 2026-03-02T10:00:00.000Z\n\
///     previous 0000000000000000000000000000000000000000000000000000000000000000\n");
/// assert_eq!(TreeHead::read(&head.text()), Ok(head));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreeHead {
    /// Which head, from 1.
    pub number: u64,
    /// Over how many lines.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash,
    /// When it was made; never before the previous one.
    pub at: Moment,
    /// The SHA-256 of the previous head's text; 64 zeros for the first.
    pub previous: Hash,
}

/// The text is not that of a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not the text of a tree head")]
pub struct NotAHead;

/// Why a head cannot come behind another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotTheNext {
    /// The tree would be smaller than it was.
    #[error("head {number} would be over fewer lines than the one before")]
    Smaller {
        /// Which head.
        number: u64,
    },
    /// It has another number than the next.
    #[error("head {expected} should stand here, but it is head {found}")]
    OutOfOrder {
        /// The number that belongs here.
        expected: u64,
        /// The number that is here.
        found: u64,
    },
    /// It names another text as the previous head's.
    #[error("head {number} names another head as the one before")]
    OtherPrevious {
        /// Which head.
        number: u64,
    },
    /// It is dated before the previous one.
    #[error("head {number} is dated before the one before")]
    BackDated {
        /// Which head.
        number: u64,
    },
    /// The same lines have another root.
    #[error("head {number} has another root over the same lines")]
    OtherRoot {
        /// Which head.
        number: u64,
    },
}

impl TreeHead {
    /// The head that comes behind another. A clock that runs back does not date it back.
    ///
    /// # Errors
    /// [`NotTheNext`] when the tree would shrink, or change without growing.
    pub fn after(
        previous: Option<&Self>,
        size: u64,
        root: Hash,
        now: Moment,
    ) -> Result<Self, NotTheNext> {
        let head = Self {
            number: previous.map_or(0, |head| head.number) + 1,
            size,
            root,
            at: previous.map_or(now, |head| head.at.max(now)),
            previous: previous.map_or(Hash::ZERO, |head| Hash::of(head.text().as_bytes())),
        };
        head.follows(previous)?;
        Ok(head)
    }

    /// Holds it against the head before, as far as that can be told without the tree.
    ///
    /// # Errors
    /// [`NotTheNext`] with what does not hold.
    pub fn follows(&self, previous: Option<&Self>) -> Result<(), NotTheNext> {
        let number = self.number;
        let expected = previous.map_or(0, |head| head.number) + 1;
        if number != expected {
            let found = number;
            return Err(NotTheNext::OutOfOrder { expected, found });
        }
        let text = previous.map_or(Hash::ZERO, |head| Hash::of(head.text().as_bytes()));
        if self.previous != text {
            return Err(NotTheNext::OtherPrevious { number });
        }
        let Some(previous) = previous else {
            return Ok(());
        };
        if self.at < previous.at {
            Err(NotTheNext::BackDated { number })
        } else if self.size < previous.size {
            Err(NotTheNext::Smaller { number })
        } else if self.size == previous.size && self.root != previous.root {
            Err(NotTheNext::OtherRoot { number })
        } else {
            Ok(())
        }
    }

    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let Self {
            number,
            size,
            root,
            at,
            previous,
        } = self;
        let at = at.rfc3339();
        format!(
            "{FIRST_LINE}\nnumber {number}\nsize {size}\nroot {root}\nat {at}\nprevious {previous}\n"
        )
    }

    /// Reads a text, which must be what [`Self::text`] gives, to the byte.
    ///
    /// # Errors
    /// [`NotAHead`] when it is not.
    pub fn read(text: &str) -> Result<Self, NotAHead> {
        let mut lines = text.lines();
        let mut value = |key: &str| {
            let line = lines.next().ok_or(NotAHead)?;
            line.strip_prefix(key).ok_or(NotAHead)
        };
        value(FIRST_LINE)?;
        let head = Self {
            number: value("number ")?.parse().map_err(|_| NotAHead)?,
            size: value("size ")?.parse().map_err(|_| NotAHead)?,
            root: Hash::parse(value("root ")?).map_err(|_| NotAHead)?,
            at: (value("at ")?.parse().map(Moment::from_timestamp)).map_err(|_| NotAHead)?,
            previous: Hash::parse(value("previous ")?).map_err(|_| NotAHead)?,
        };
        if head.text() == text {
            Ok(head)
        } else {
            Err(NotAHead)
        }
    }
}
