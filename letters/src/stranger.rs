//! What is asked of somebody whom nobody knows, before anything is done with a form of theirs: that they took the time that
//! people take, and that they read the mailbox they filled in. [`crate::guests`] and [`crate::support`] ask the same.

use crate::time::Moment;

/// How long a code holds that was mailed to a stranger, in seconds: an hour. Mail to an address that never got any before is
/// often held up for some minutes; the code opens nothing without the link of 160 bits that it goes with.
pub const CODE_SECONDS: i64 = 60 * 60;

/// How often a code may be tried before it is worth nothing.
pub const TRIES: u32 = 5;

/// Whoever sends the form sooner than this after it was shown has not read a letter, in seconds.
pub const SOONEST_SECONDS: i64 = 4;

/// A form that was shown longer ago than this is shown anew, in seconds: a day.
pub const LONGEST_SECONDS: i64 = 24 * 60 * 60;

/// How many forms may be sent for one mail address under one letter, before waiting begins.
pub const FREE_ADDRESS: u64 = 3;

/// How many from one network: a hall full of people behind one address. Each that is confirmed counts no more.
pub const FREE_NETWORK: u64 = 30;

/// What is to be thought of a form by how long ago it was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// As people do.
    Human,
    /// Sooner than anybody reads.
    TooSoon,
    /// So long ago that it is shown anew.
    TooLate,
}

/// How fast a form came back.
#[must_use]
pub const fn pace(shown: Moment, now: Moment) -> Pace {
    let took = now.millis().saturating_sub(shown.millis());
    if took < SOONEST_SECONDS * 1_000 {
        Pace::TooSoon
    } else if took > LONGEST_SECONDS * 1_000 {
        Pace::TooLate
    } else {
        Pace::Human
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_reads_a_letter_in_three_seconds() {
        let shown = Moment::from_millis(1_772_438_400_000);
        let after = |seconds| pace(shown, shown.plus_seconds(seconds));
        assert_eq!([after(0), after(3)], [Pace::TooSoon, Pace::TooSoon]);
        assert_eq!([after(4), after(86_400)], [Pace::Human, Pace::Human]);
        assert_eq!(after(86_401), Pace::TooLate);
        assert_eq!(
            after(-5),
            Pace::TooSoon,
            "a page from another clock waits a little"
        );
    }
}
