//! Versions: every saved text, numbered and unchanging, known by its hash.

use crate::{hash::Hash, ids::PersonId, letter::LetterText, markdown, text::Line, time::Moment};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The number of a version within its letter, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VersionNumber(u32);

impl VersionNumber {
    /// The first version of any letter.
    pub const FIRST: Self = Self(1);

    /// A number from 1 upwards.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        if number == 0 {
            None
        } else {
            Some(Self(number))
        }
    }

    /// The bare number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The number after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl std::fmt::Display for VersionNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A saved text. It never changes: what changes is a next version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number within the letter.
    pub number: VersionNumber,
    /// The text itself.
    pub text: LetterText,
    /// The SHA-256 of its canonical letter file.
    pub hash: Hash,
    /// Who saved it.
    pub author: PersonId,
    /// What the author said about it.
    pub note: Option<Line>,
    /// The version it was made from; none for the first.
    pub parent: Option<VersionNumber>,
    /// When it was saved.
    pub at: Moment,
}

/// A number and a hash: enough to say which text is meant, and for anyone to check it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pin {
    /// The version's number.
    pub number: VersionNumber,
    /// The version's hash.
    pub hash: Hash,
}

/// How a version came about, where it was not simply written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Somebody's text was brought together with its parent.
    Merged {
        /// The version from which that text was made; none when it was not known.
        base: Option<VersionNumber>,
    },
    /// It has the text of an older version again.
    Restored {
        /// Which.
        from: VersionNumber,
    },
}

/// Someone else saved first: the text being saved was made from an older version.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("made from version {base}, but version {latest} was saved meanwhile")]
pub struct Overtaken {
    /// The version the editor started from.
    pub base: VersionNumber,
    /// The version that is there now.
    pub latest: VersionNumber,
}

/// A stored version whose text does not have the hash it was stored under.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("version {number} should have hash {expected} but its text has {found}")]
pub struct CorruptVersion {
    /// Which version.
    pub number: VersionNumber,
    /// The hash it was saved under.
    pub expected: Hash,
    /// The hash of the text that is there now.
    pub found: Hash,
}

impl Version {
    /// The first version of a letter.
    #[must_use]
    pub fn first(text: LetterText, author: PersonId, note: Option<Line>, at: Moment) -> Self {
        Self {
            number: VersionNumber::FIRST,
            hash: text.hash(),
            text,
            author,
            note,
            parent: None,
            at,
        }
    }

    /// How many demands its text has.
    #[must_use]
    pub fn demands(&self) -> u32 {
        let document = markdown::parse(self.text.body.as_str());
        u32::try_from(document.demands().count()).unwrap_or(u32::MAX)
    }

    /// The version after this one, which must be the latest.
    ///
    /// # Errors
    /// [`Overtaken`] when `base`, from which the text was made, is no longer the latest.
    pub fn next(
        &self,
        base: VersionNumber,
        text: LetterText,
        author: PersonId,
        note: Option<Line>,
        at: Moment,
    ) -> Result<Self, Overtaken> {
        if base != self.number {
            return Err(Overtaken {
                base,
                latest: self.number,
            });
        }
        Ok(Self {
            number: self.number.next(),
            hash: text.hash(),
            text,
            author,
            note,
            parent: Some(self.number),
            at,
        })
    }

    /// Checks a version that comes out of the store.
    ///
    /// # Errors
    /// [`CorruptVersion`] when its text no longer has its hash.
    pub fn intact(self) -> Result<Self, CorruptVersion> {
        let found = self.text.hash();
        if found == self.hash {
            Ok(self)
        } else {
            Err(CorruptVersion {
                number: self.number,
                expected: self.hash,
                found,
            })
        }
    }

    /// Its number and hash.
    #[must_use]
    pub const fn pin(&self) -> Pin {
        Pin {
            number: self.number,
            hash: self.hash,
        }
    }
}
