//! Moments and days. The store keeps UTC in milliseconds; people live in Europe/Amsterdam.

use jiff::{Timestamp, Zoned, civil, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// The day of a letter or a reply, without an hour.
pub type Day = civil::Date;

/// The months, as a Dutch text writes them.
pub const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The months, as an English text writes them.
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A moment in UTC, to the millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(i64);

/// The zone in which deadlines are given and dates are read. Its rules are compiled in,
/// so that a machine without a time zone database reads the same clock.
static AMSTERDAM: TimeZone = jiff::tz::get!("Europe/Amsterdam");

impl Moment {
    /// Milliseconds since 1 January 1970, 00:00 UTC. Outside the years -9999 to 9999 it is cut to them.
    #[must_use]
    pub fn from_millis(millis: i64) -> Self {
        Self(millis.clamp(
            Timestamp::MIN.as_millisecond(),
            Timestamp::MAX.as_millisecond(),
        ))
    }

    /// Cuts a time stamp to the millisecond.
    #[must_use]
    pub fn from_timestamp(timestamp: Timestamp) -> Self {
        Self(timestamp.as_millisecond())
    }

    /// Milliseconds since 1 January 1970, 00:00 UTC.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The same moment as a time stamp.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The same moment on a clock in Amsterdam.
    #[must_use]
    pub fn amsterdam(self) -> Zoned {
        self.timestamp().to_zoned(AMSTERDAM.clone())
    }

    /// The day in Amsterdam.
    #[must_use]
    pub fn day(self) -> Day {
        self.amsterdam().date()
    }

    /// The moment at which a clock in Amsterdam shows this day and time.
    /// An hour skipped in spring moves forward; an hour that comes twice in autumn is the first.
    #[must_use]
    pub fn in_amsterdam(at: civil::DateTime) -> Option<Self> {
        at.to_zoned(AMSTERDAM.clone())
            .ok()
            .map(|zoned| Self::from_timestamp(zoned.timestamp()))
    }

    /// The moment at which a day is over in Amsterdam. None for a day so far away that no day comes behind it.
    #[must_use]
    pub fn end_of(day: Day) -> Option<Self> {
        Self::in_amsterdam(day.tomorrow().ok()?.at(0, 0, 0, 0))
    }

    /// The moment at which something ends that is to end when a clock in Amsterdam shows this day and time.
    /// An hour that comes twice in autumn is the second, in winter time: nobody is too late by their own clock.
    /// None for a time that the clock skips in spring: no clock ever shows it.
    #[must_use]
    pub fn end_in_amsterdam(at: civil::DateTime) -> Option<Self> {
        let ambiguous = AMSTERDAM.to_ambiguous_timestamp(at);
        if matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
            return None;
        }
        ambiguous.later().ok().map(Self::from_timestamp)
    }

    /// This moment, `seconds` later (or earlier, when negative).
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self::from_millis(self.0.saturating_add(seconds.saturating_mul(1_000)))
    }

    /// Reads RFC 3339.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self::from_timestamp)
    }

    /// RFC 3339 in UTC with exactly three decimals: `2025-07-09T07:00:00.000Z`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        format!("{:.3}", self.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_in_amsterdam_follows_summer_and_winter() {
        let summer = Moment::in_amsterdam(civil::date(2025, 7, 8).at(17, 0, 0, 0)).unwrap();
        assert_eq!(summer.rfc3339(), "2025-07-08T15:00:00.000Z");
        let winter = Moment::in_amsterdam(civil::date(2025, 1, 8).at(17, 0, 0, 0)).unwrap();
        assert_eq!(winter.rfc3339(), "2025-01-08T16:00:00.000Z");
        assert_eq!(
            Moment::from_millis(1_752_013_800_000).day(),
            civil::date(2025, 7, 9),
            "half past midnight in Amsterdam"
        );
    }

    #[test]
    fn an_end_in_the_hour_that_comes_twice_is_the_later_and_in_the_one_that_is_skipped_is_none() {
        let end = |year, month, day, hour, minute| {
            Moment::end_in_amsterdam(civil::date(year, month, day).at(hour, minute, 0, 0))
                .map(Moment::rfc3339)
        };
        let at = |rfc: &str| Some(rfc.to_owned());
        assert_eq!(end(2027, 3, 28, 2, 0), None);
        assert_eq!(end(2027, 3, 28, 2, 30), None);
        assert_eq!(end(2027, 3, 28, 1, 59), at("2027-03-28T00:59:00.000Z"));
        assert_eq!(end(2027, 3, 28, 3, 0), at("2027-03-28T01:00:00.000Z"));
        assert_eq!(end(2026, 10, 25, 2, 30), at("2026-10-25T01:30:00.000Z"));
        assert_eq!(end(2027, 10, 31, 2, 30), at("2027-10-31T01:30:00.000Z"));
        assert_eq!(end(2027, 10, 31, 3, 0), at("2027-10-31T02:00:00.000Z"));
    }

    #[test]
    fn every_number_is_a_moment() {
        for millis in [i64::MIN, -1, 0, i64::MAX] {
            assert!(Moment::from_millis(millis).rfc3339().ends_with('Z'));
        }
    }
}
