//! Reminders: which ones a round sends by itself to whoever has not answered, and when.

use crate::time::{Day, Moment};
use jiff::{Span, civil};

/// A reminder at a fixed distance before the deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reminder {
    /// Seven days before, at the same time of day.
    Week,
    /// Two days before, at the same time of day.
    TwoDays,
    /// Four hours before.
    Hours,
}

/// A reminder with the moment at which it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub reminder: Reminder,
    /// When it goes.
    pub at: Moment,
}

impl Reminder {
    /// Every reminder, in the order in which they go.
    pub const ALL: [Self; 3] = [Self::Week, Self::TwoDays, Self::Hours];
    /// The hour in Amsterdam at which the night ends.
    pub const MORNING: i8 = 8;
    /// The hour in Amsterdam at which the night begins.
    pub const NIGHT: i8 = 22;
    /// How long before the deadline the last one goes, in seconds: four hours.
    const LAST_SECONDS: i64 = 4 * 60 * 60;

    /// The word in the store and in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::TwoDays => "two-days",
            Self::Hours => "hours",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.key() == key)
    }

    /// How many days before the deadline; none for the one that counts hours.
    const fn days(self) -> Option<i64> {
        match self {
            Self::Week => Some(7),
            Self::TwoDays => Some(2),
            Self::Hours => None,
        }
    }

    /// When it goes. One that counts days falls at the deadline's time of day on the clock in Amsterdam, also where the
    /// clock was changed in between; in the night it waits for the morning.
    #[must_use]
    pub fn due(self, deadline: Moment) -> Moment {
        self.due_by_day(deadline)
            .unwrap_or_else(|| deadline.plus_seconds(-Self::LAST_SECONDS))
    }

    fn due_by_day(self, deadline: Moment) -> Option<Moment> {
        let at = deadline.amsterdam().datetime();
        let at = at.checked_sub(Span::new().days(self.days()?)).ok()?;
        let morning = |day: Day| day.at(Self::MORNING, 0, 0, 0);
        let awake = match at.hour() {
            hour if hour < Self::MORNING => morning(at.date()),
            hour if hour >= Self::NIGHT => morning(at.date().tomorrow().ok()?),
            _ => at,
        };
        Moment::in_amsterdam(awake)
    }

    /// Whether it may go now, should it be late: one that counts days does not go at night.
    #[must_use]
    pub fn may_go(self, now: Moment) -> bool {
        let hour = now.amsterdam().hour();
        self.days().is_none() || (Self::MORNING..Self::NIGHT).contains(&hour)
    }

    /// What makes it the same reminder to somebody: this one, for the deadline on that day. Moved to another day the
    /// deadline has reminders of its own.
    #[must_use]
    pub fn occasion(self, deadline: Moment) -> String {
        format!("{}:{}", self.key(), deadline.day())
    }
}

/// What makes a reminder by hand the same one: the day in Amsterdam, so that there is one a day.
#[must_use]
pub fn nudged_on(day: civil::Date) -> String {
    format!("nudge:{day}")
}

/// When the chosen ones go, first one first. `since` is when the deadline became what it is: who was told of it then is
/// not reminded of it for what would have gone before.
#[must_use]
pub fn planned(chosen: &[Reminder], deadline: Moment, since: Moment) -> Vec<Planned> {
    let mut planned: Vec<Planned> = Reminder::ALL
        .into_iter()
        .filter(|reminder| chosen.contains(reminder))
        .map(|reminder| Planned {
            reminder,
            at: reminder.due(deadline),
        })
        .filter(|planned| since < planned.at && planned.at < deadline)
        .collect();
    planned.sort_by_key(|planned| planned.at);
    planned
}

/// Which one goes now: of several that are due, as after a time in which nothing ran, the last one only.
#[must_use]
pub fn due_now(
    chosen: &[Reminder],
    deadline: Moment,
    since: Moment,
    now: Moment,
) -> Option<Reminder> {
    if now >= deadline {
        return None;
    }
    planned(chosen, deadline, since)
        .into_iter()
        .rfind(|planned| planned.at <= now)
        .map(|planned| planned.reminder)
        .filter(|reminder| reminder.may_go(now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(month: i8, day: i8, hour: i8) -> Moment {
        Moment::in_amsterdam(date(2026, month, day).at(hour, 0, 0, 0)).unwrap()
    }

    #[test]
    fn every_reminder_has_a_word_of_its_own() {
        for reminder in Reminder::ALL {
            assert_eq!(Reminder::from_key(reminder.key()), Some(reminder));
        }
        assert_eq!(Reminder::from_key("month"), None);
    }

    #[test]
    fn a_reminder_goes_at_the_time_of_the_deadline_and_not_at_night() {
        let five = at(3, 16, 17);
        assert_eq!(Reminder::Week.due(five), at(3, 9, 17));
        assert_eq!(Reminder::TwoDays.due(five), at(3, 14, 17));
        assert_eq!(Reminder::Hours.due(five), at(3, 16, 13));
        assert_eq!(Reminder::Week.due(at(3, 16, 7)), at(3, 9, 8), "before dawn");
        assert_eq!(Reminder::Week.due(at(3, 16, 22)), at(3, 10, 8), "late");
        assert_eq!(Reminder::TwoDays.due(at(3, 16, 0)), at(3, 14, 8));
        assert_eq!(Reminder::Hours.due(at(3, 16, 9)), at(3, 16, 5));
    }

    #[test]
    fn the_clock_that_changes_in_between_changes_nothing_on_the_clock() {
        // On 29 March the clock goes from two to three.
        assert_eq!(Reminder::TwoDays.due(at(3, 30, 17)), at(3, 28, 17));
        assert_eq!(
            Reminder::Week.due(at(3, 30, 17)).rfc3339(),
            "2026-03-23T16:00:00.000Z"
        );
        assert_eq!(
            Reminder::Week.due(at(10, 26, 17)).rfc3339(),
            "2026-10-19T15:00:00.000Z"
        );
        // Four hours are four hours.
        let early = at(3, 29, 5);
        assert_eq!(
            Reminder::Hours.due(early).millis(),
            early.millis() - 4 * 3_600_000
        );
    }

    #[test]
    fn of_several_that_are_due_the_last_one_goes_and_none_from_before_the_deadline_was_set() {
        let (deadline, all) = (at(3, 16, 17), &Reminder::ALL);
        let opened = at(3, 1, 9);
        let due = |since, now| due_now(all, deadline, since, now);
        assert_eq!(due(opened, at(3, 9, 16)), None);
        assert_eq!(due(opened, at(3, 9, 17)), Some(Reminder::Week));
        assert_eq!(due(opened, at(3, 14, 18)), Some(Reminder::TwoDays));
        assert_eq!(due(opened, at(3, 15, 3)), None, "it is late, and night");
        assert_eq!(due(opened, at(3, 16, 13)), Some(Reminder::Hours));
        assert_eq!(due(opened, deadline), None, "too late");
        assert_eq!(
            due(at(3, 9, 17), at(3, 9, 18)),
            None,
            "they were told just then"
        );
        assert_eq!(due_now(&[], deadline, opened, at(3, 16, 13)), None);
        let moments: Vec<Moment> = planned(all, deadline, at(3, 14, 9))
            .iter()
            .map(|it| it.at)
            .collect();
        assert_eq!(moments, [at(3, 14, 17), at(3, 16, 13)]);
    }
}
