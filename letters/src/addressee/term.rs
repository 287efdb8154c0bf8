//! How long somebody holds an office.

use super::DirectoryError;
use crate::time::Day;

/// From the first day to the last, both in it; without a last day it still runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    from: Day,
    until: Option<Day>,
}

impl Term {
    /// A term.
    ///
    /// # Errors
    /// [`DirectoryError::EndsBeforeStart`].
    pub fn new(from: Day, until: Option<Day>) -> Result<Self, DirectoryError> {
        if until.is_some_and(|until| until < from) {
            return Err(DirectoryError::EndsBeforeStart);
        }
        Ok(Self { from, until })
    }

    /// The first day.
    #[must_use]
    pub const fn from(self) -> Day {
        self.from
    }

    /// The last day; none while it runs.
    #[must_use]
    pub const fn until(self) -> Option<Day> {
        self.until
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn holds_on(self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether the two have a day in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let begins_in = |one: Self, other: Self| other.holds_on(one.from);
        begins_in(self, other) || begins_in(other, self)
    }

    /// The same term, as far as it goes on until this day; one that begins later stays as it is.
    #[must_use]
    pub fn ended_by(self, last: Option<Day>) -> Self {
        match last {
            Some(last) if self.from <= last && self.until.is_none_or(|until| last < until) => {
                Self {
                    from: self.from,
                    until: Some(last),
                }
            }
            _ => self,
        }
    }

    /// The same term, ended the day before another begins; as it is when it has ended by then.
    ///
    /// # Errors
    /// [`DirectoryError::EndsBeforeStart`] when it has not begun by then.
    pub fn ended_before(self, day: Day) -> Result<Self, DirectoryError> {
        let last = day
            .yesterday()
            .map_err(|_| DirectoryError::EndsBeforeStart)?;
        if self.until.is_some_and(|until| until <= last) {
            return Ok(self);
        }
        Self::new(self.from, Some(last))
    }
}

/// Whether a term has room among others of the same office.
///
/// # Errors
/// [`DirectoryError::Overlap`].
pub fn fits(term: Term, others: impl IntoIterator<Item = Term>) -> Result<(), DirectoryError> {
    if others.into_iter().any(|other| term.overlaps(other)) {
        Err(DirectoryError::Overlap)
    } else {
        Ok(())
    }
}
