//! "Onder voorbehoud van bestuursbesluit": whoever signs so says on which day the board decides. Until that day is over the
//! reservation can be lifted, also after the round; then it lapses, and is no signature any more.

use super::{Capacity, Cosignature, Signing};
use crate::time::{Day, Moment};
use jiff::ToSpan as _;
use thiserror::Error;

/// The furthest away that a board decides, in days: thirteen weeks. A board that meets, meets in a quarter of a year.
pub const LONGEST_DAYS: i64 = 91;

/// A reservation that was neither lifted nor lapsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reservation {
    /// The day on which the board decides.
    pub until: Day,
    /// Whether it can still be lifted.
    pub holds: bool,
}

/// Why there is no such reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotReserved {
    /// It does not say when the board decides.
    #[error("a reservation says on which day the board decides")]
    NoDay,
    /// That day is over.
    #[error("the day on which the board decides is over")]
    Past,
    /// That day is further away than [`LONGEST_DAYS`].
    #[error("the board decides later than {latest}")]
    TooFar {
        /// The last day that can be said.
        latest: Day,
    },
}

/// The last day on which a board can decide, for who signs now.
#[must_use]
pub fn latest(now: Moment) -> Day {
    now.day().saturating_add(LONGEST_DAYS.days())
}

impl Signing {
    /// Until which day a reservation holds that is made now; none in a capacity without one, whatever was said.
    ///
    /// # Errors
    /// [`NotReserved`].
    pub fn holds_until(&self, now: Moment) -> Result<Option<Day>, NotReserved> {
        if self.capacity != Capacity::UnderReservation {
            return Ok(None);
        }
        let (today, day) = (now.day(), self.decides.ok_or(NotReserved::NoDay)?);
        let latest = latest(now);
        if day < today {
            Err(NotReserved::Past)
        } else if day > latest {
            Err(NotReserved::TooFar { latest })
        } else {
            Ok(Some(day))
        }
    }
}

impl Cosignature {
    /// From when its reservation holds no longer; none where none was made, or no day was asked.
    #[must_use]
    pub fn lapses(&self) -> Option<Moment> {
        match self.capacity {
            Capacity::UnderReservation => self.decides.and_then(Moment::end_of),
            Capacity::OnBehalf | Capacity::Personal => None,
        }
    }
}
