//! Telling those who signed a letter what came back on it: which answers they hear of, when, and how much each of them wants.
//!
//! # When an answer is told
//! An answer is told once it can be read: the letter is published and stands, the answer is public, and it is said what it
//! means for a demand (a letter that asks for nothing needs no such word). From the last of these on it rests for
//! [`RESTS_SECONDS`]: whoever took the wrong answer, or read it wrongly, takes that back in this time, and nobody hears of it.
//! Each person hears of an answer once.

use crate::time::Moment;
use jiff::{ToSpan as _, civil::Weekday};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// For so long an answer rests before it is told: ten minutes, in which a slip is seen and undone.
pub const RESTS_SECONDS: i64 = 10 * 60;

/// The first and the last hour in Amsterdam at which people are mailed.
pub const OFFICE: std::ops::RangeInclusive<i8> = 8..=17;

/// How much somebody wants to hear of answers to letters that they signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HowMuch {
    /// A mail for each.
    #[default]
    Every,
    /// One mail a week, in a week in which something came.
    Weekly,
    /// None.
    Nothing,
}

impl HowMuch {
    /// Every choice, in the order in which forms offer them.
    pub const ALL: [Self; 3] = [Self::Every, Self::Weekly, Self::Nothing];

    /// The word in the store and in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Every => "every",
            Self::Weekly => "weekly",
            Self::Nothing => "nothing",
        }
    }

    /// Reads that word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}

/// Why an answer is not told, as things are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Untold {
    /// The letter is not published.
    #[error("the letter is not published")]
    NotPublished,
    /// The letter was called off.
    #[error("the letter was called off")]
    CalledOff,
    /// The answer is for the desk alone.
    #[error("the answer is not public")]
    Secret,
    /// Nobody said what it means.
    #[error("it was not said what the answer means")]
    Unread,
}

/// What decides whether an answer is told.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own, and all of them are asked"
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Since when the letter is public.
    pub published: Option<Moment>,
    /// Whether it was called off.
    pub called_off: bool,
    /// Whether everybody may read the answer.
    pub public: bool,
    /// When the answer, or what is public of it, was last recorded.
    pub recorded: Moment,
    /// Whether the letter asks for something.
    pub asks: bool,
    /// Whether something was found in it that was not taken back.
    pub read: bool,
    /// When something was last said of what it means.
    pub judged: Option<Moment>,
}

impl Answer {
    /// From when on it is told.
    ///
    /// # Errors
    /// [`Untold`]: the first thing that is missing.
    pub fn tells_from(&self) -> Result<Moment, Untold> {
        let published = self.published.ok_or(Untold::NotPublished)?;
        if self.called_off {
            return Err(Untold::CalledOff);
        }
        if !self.public {
            return Err(Untold::Secret);
        }
        if self.asks && !self.read {
            return Err(Untold::Unread);
        }
        let judged = self.judged.unwrap_or(self.recorded);
        let last = published.max(self.recorded).max(judged);
        Ok(last.plus_seconds(RESTS_SECONDS))
    }
}

/// Whether people are mailed at this hour.
#[must_use]
pub fn in_office_hours(now: Moment) -> bool {
    OFFICE.contains(&now.amsterdam().hour())
}

/// What was to be told before this moment is in the mail of this week: the last Monday at which people were first mailed.
#[must_use]
pub fn this_week(now: Moment) -> Moment {
    let here = now.amsterdam();
    let start = |days: i64| {
        let day = here.date().checked_sub(days.days()).ok()?;
        Moment::in_amsterdam(day.at(*OFFICE.start(), 0, 0, 0))
    };
    let since = i64::from(here.date().weekday().since(Weekday::Monday));
    let monday = start(since).filter(|it| *it <= now);
    // On a Monday before that hour it is the one a week ago.
    monday.or_else(|| start(since + 7)).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::from_timestamp(text.parse().unwrap())
    }

    fn answer() -> Answer {
        Answer {
            published: Some(at("2026-03-02T08:00:00Z")),
            called_off: false,
            public: true,
            recorded: at("2026-03-02T09:00:00Z"),
            asks: true,
            read: true,
            judged: Some(at("2026-03-02T10:00:00Z")),
        }
    }

    #[test]
    fn it_rests_after_the_last_of_what_makes_it_readable() {
        let ten_past = |hour: &str| Ok(at(&format!("2026-03-02T{hour}:10:00Z")));
        assert_eq!(answer().tells_from(), ten_past("10"));
        let late = Some(at("2026-03-02T11:00:00Z"));
        assert_eq!(
            Answer {
                published: late,
                ..answer()
            }
            .tells_from(),
            ten_past("11")
        );
        // A letter that asks for nothing waits for no word.
        let visit = Answer {
            asks: false,
            read: false,
            judged: None,
            ..answer()
        };
        assert_eq!(visit.tells_from(), ten_past("09"));
    }

    #[test]
    fn what_cannot_be_read_is_not_told() {
        for (answer, why) in [
            (
                Answer {
                    published: None,
                    ..answer()
                },
                Untold::NotPublished,
            ),
            (
                Answer {
                    called_off: true,
                    ..answer()
                },
                Untold::CalledOff,
            ),
            (
                Answer {
                    public: false,
                    ..answer()
                },
                Untold::Secret,
            ),
            (
                Answer {
                    read: false,
                    ..answer()
                },
                Untold::Unread,
            ),
        ] {
            assert_eq!(answer.tells_from(), Err(why));
        }
    }

    #[test]
    fn a_week_begins_on_monday_at_eight_in_amsterdam() {
        // In winter 8 in Amsterdam is 7 in UTC, in summer 6.
        for (now, monday) in [
            ("2026-03-02T07:00:00Z", "2026-03-02T07:00:00Z"),
            ("2026-03-02T06:59:59Z", "2026-02-23T07:00:00Z"),
            ("2026-03-08T23:30:00Z", "2026-03-02T07:00:00Z"),
            ("2026-03-30T06:00:00Z", "2026-03-30T06:00:00Z"),
            ("2026-03-30T05:59:00Z", "2026-03-23T07:00:00Z"),
        ] {
            assert_eq!(this_week(at(now)), at(monday), "{now}");
        }
        assert!(in_office_hours(at("2026-03-02T07:00:00Z")));
        assert!(in_office_hours(at("2026-03-02T16:59:00Z")));
        for night in ["2026-03-02T06:59:00Z", "2026-03-02T17:00:00Z"] {
            assert!(!in_office_hours(at(night)), "{night}");
        }
    }

    #[test]
    fn every_choice_has_a_word_of_its_own() {
        for choice in HowMuch::ALL {
            assert_eq!(HowMuch::from_key(choice.key()), Some(choice));
        }
        assert_eq!(HowMuch::default(), HowMuch::Every);
    }
}
