//! By when an answer is waited for, and how that went.
//!
//! A minister who cannot answer the written questions of members of the Tweede Kamer within three weeks lets the Chamber know
//! why; of what waits for longer than six weeks the Griffier publishes a list (Reglement van Orde of 1993, article 135,
//! paragraphs 1 and 2; read as <https://github.com/statengeneraal/laws-markdown> keeps it). So three weeks, and three more
//! after a notice: the Chamber's site lists what has no answer "within three weeks, or within six after a notice", as the
//! Reformatorisch Dagblad told in February 2025. The Reglement was made anew on 31 March 2021; its number for this article,
//! and whether its words changed, could not be looked up when this was written.
//!
//! The article knows no recess, in which members go on asking and ministers go on answering. So the days run on, and that
//! the Chamber is in recess is only told beside them.
//!
//! A committee's list of questions has a term of its own, which the committee sets; it is counted here as if it were the same.

use crate::{text::Line, time::Day};
use jiff::ToSpan as _;
use serde::{Deserialize, Serialize};

/// Days on which the Chamber does not meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recess {
    /// What it is called.
    pub name: Line,
    /// The first of them.
    pub first: Day,
    /// The last of them.
    pub last: Day,
}

impl Recess {
    /// Whether a day is one of them.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }
}

/// The recess that a day is in.
#[must_use]
pub fn recess_on(day: Day, recesses: &[Recess]) -> Option<&Recess> {
    recesses.iter().find(|recess| recess.holds(day))
}

/// The last day of which a list of recesses says anything; none where it is empty.
#[must_use]
pub fn known_until(recesses: &[Recess]) -> Option<Day> {
    recesses.iter().map(|recess| recess.last).max()
}

/// How many days an answer may take: three weeks.
const TERM_DAYS: i32 = 21;

/// What decides how it stands with questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// The day on which they were handed in.
    pub asked: Day,
    /// Whether a notice came that the answer takes longer.
    pub postponed: bool,
    /// The day on which the answer came.
    pub answered: Option<Day>,
}

/// How it stands with questions on some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// An answer is waited for.
    Asked {
        /// The last day of the term.
        due: Day,
    },
    /// It is waited for, after a notice that it takes longer.
    Postponed {
        /// The last day of the longer term.
        due: Day,
    },
    /// The term is over, and there is no answer.
    Late {
        /// The last day of the term.
        due: Day,
        /// For how many days it is over.
        days: u32,
    },
    /// There is an answer.
    Answered {
        /// The day on which it came.
        on: Day,
        /// How many days after the questions.
        after: u32,
        /// How many days too late; none when it was in time.
        late: u32,
    },
}

impl Course {
    /// The last day on which an answer is in time. However many notices came, it is six weeks at most.
    #[must_use]
    pub fn due(self) -> Day {
        let days = if self.postponed {
            2 * TERM_DAYS
        } else {
            TERM_DAYS
        };
        self.asked.saturating_add(days.days())
    }

    /// How it stands on this day.
    #[must_use]
    pub fn state(self, today: Day) -> State {
        let due = self.due();
        match self.answered {
            Some(on) => State::Answered {
                on,
                after: days_between(self.asked, on),
                late: days_between(due, on),
            },
            None if today > due => State::Late {
                due,
                days: days_between(due, today),
            },
            None if self.postponed => State::Postponed { due },
            None => State::Asked { due },
        }
    }
}

/// How many days later the second is; none when it is not later.
#[must_use]
pub fn days_between(first: Day, second: Day) -> u32 {
    let hours = second.duration_since(first).as_hours();
    u32::try_from(hours / 24).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Course, Recess, State, days_between, known_until, recess_on};
    use crate::{text::Line, time::Day};
    use jiff::civil::date;

    #[test]
    fn how_it_stands_follows_from_three_days_and_a_notice() {
        let asked = date(2026, 2, 27);
        let (due, longer) = (date(2026, 3, 20), date(2026, 4, 10));
        let answered = |on, after, late| State::Answered { on, after, late };
        let table: [(bool, Option<Day>, Day, State); 9] = [
            (false, None, asked, State::Asked { due }),
            (false, None, due, State::Asked { due }),
            (false, None, date(2026, 3, 21), State::Late { due, days: 1 }),
            (false, None, date(2026, 3, 25), State::Late { due, days: 5 }),
            // Over the change to summer time, whose day has 23 hours.
            (false, None, date(2026, 4, 1), State::Late { due, days: 12 }),
            (
                true,
                None,
                date(2026, 3, 25),
                State::Postponed { due: longer },
            ),
            (
                true,
                None,
                date(2026, 4, 11),
                State::Late {
                    due: longer,
                    days: 1,
                },
            ),
            (false, Some(due), longer, answered(due, 21, 0)),
            (
                true,
                Some(date(2026, 4, 13)),
                due,
                answered(date(2026, 4, 13), 45, 3),
            ),
        ];
        for (postponed, answered, today, state) in table {
            let course = Course {
                asked,
                postponed,
                answered,
            };
            assert_eq!(course.state(today), state, "{course:?} on {today}");
        }
    }

    #[test]
    fn the_real_ones_of_1909_were_answered_in_nineteen_days() {
        let course = Course {
            asked: date(2018, 4, 5),
            postponed: false,
            answered: Some(date(2018, 4, 24)),
        };
        assert_eq!(course.due(), date(2018, 4, 26));
        let state = State::Answered {
            on: date(2018, 4, 24),
            after: 19,
            late: 0,
        };
        assert_eq!(course.state(date(2026, 1, 1)), state);
    }

    #[test]
    fn a_recess_is_told_and_lengthens_nothing() {
        let may = Recess {
            name: Line::parse("Meireces 2018").unwrap(),
            first: date(2018, 4, 20),
            last: date(2018, 5, 7),
        };
        let all = [may.clone()];
        assert_eq!(known_until(&all), Some(may.last));
        assert_eq!(known_until(&[]), None);
        for (day, there) in [
            (date(2018, 4, 19), None),
            (may.first, Some(&may)),
            (may.last, Some(&may)),
            (date(2018, 5, 8), None),
        ] {
            assert_eq!(recess_on(day, &all), there, "{day}");
        }
    }

    #[test]
    fn the_ends_of_all_calendars_are_days_too() {
        let course = Course {
            asked: Day::MAX,
            postponed: true,
            answered: None,
        };
        assert_eq!(course.state(Day::MAX), State::Postponed { due: Day::MAX });
        assert_eq!(days_between(Day::MAX, Day::MIN), 0);
        assert_eq!(days_between(Day::MIN, Day::MAX), 7_304_483);
    }
}
