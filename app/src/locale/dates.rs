//! Dates and times, in Europe/Amsterdam: "9 juli 2025", "dinsdag 8 juli 2025, 17.00 uur".
//! The spaces inside are no-break spaces, so that a line never ends between day and month.

use super::Locale;
use letters::time::{DUTCH_MONTHS, Day, ENGLISH_MONTHS, Moment};

const DUTCH_WEEKDAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];
const ENGLISH_WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The word at a place counted from 1, as months and weekdays are.
fn nth<'a>(words: &[&'a str], from_one: i8) -> &'a str {
    usize::try_from(from_one)
        .ok()
        .and_then(|place| words.get(place.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

impl Locale {
    /// "9 juli 2025"
    #[must_use]
    pub fn day(self, day: Day) -> String {
        format!("{} {}", self.day_and_month(day), day.year())
    }

    /// "9 juli": where the year is plain from what stands around it.
    #[must_use]
    pub fn day_and_month(self, day: Day) -> String {
        let months = match self {
            Self::Nl => &DUTCH_MONTHS,
            Self::En => &ENGLISH_MONTHS,
        };
        format!("{}\u{a0}{}", day.day(), nth(months, day.month()))
    }

    /// "augustus 2024": of when a figure is. With a plain space, as it becomes part of a letter's text.
    #[must_use]
    pub fn month(self, day: Day) -> String {
        let months = match self {
            Self::Nl => &DUTCH_MONTHS,
            Self::En => &ENGLISH_MONTHS,
        };
        format!("{} {}", nth(months, day.month()), day.year())
    }

    /// "dinsdag 8 juli 2025"
    #[must_use]
    pub fn weekday(self, day: Day) -> String {
        let weekdays = match self {
            Self::Nl => &DUTCH_WEEKDAYS,
            Self::En => &ENGLISH_WEEKDAYS,
        };
        let weekday = nth(weekdays, day.weekday().to_monday_one_offset());
        format!("{weekday} {}", self.day(day))
    }

    /// "17.00 uur"
    #[must_use]
    pub fn time(self, moment: Moment) -> String {
        let clock = moment.amsterdam();
        let (hour, minute) = (clock.hour(), clock.minute());
        match self {
            Self::Nl => format!("{hour}.{minute:02}\u{a0}uur"),
            Self::En => format!("{hour}:{minute:02}"),
        }
    }

    /// "9 juli 2025, 17.00 uur"
    #[must_use]
    pub fn moment(self, moment: Moment) -> String {
        format!("{}, {}", self.day(moment.day()), self.time(moment))
    }

    /// "dinsdag 8 juli 2025, 17.00 uur": a deadline, where the day of the week helps.
    #[must_use]
    pub fn deadline(self, moment: Moment) -> String {
        format!("{}, {}", self.weekday(moment.day()), self.time(moment))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_read_as_people_here_write_them() {
        let moment = Moment::from_millis(1_751_986_800_000);
        assert_eq!(Locale::Nl.day(moment.day()), "8\u{a0}juli 2025");
        assert_eq!(Locale::Nl.time(moment), "17.00\u{a0}uur");
        assert_eq!(
            Locale::Nl.deadline(moment),
            "dinsdag 8\u{a0}juli 2025, 17.00\u{a0}uur"
        );
        assert_eq!(
            Locale::En.deadline(moment),
            "Tuesday 8\u{a0}July 2025, 17:00"
        );
    }

    #[test]
    fn an_early_hour_has_no_zero_in_front() {
        let moment = Moment::from_millis(1_752_013_800_000);
        assert_eq!(Locale::Nl.moment(moment), "9\u{a0}juli 2025, 0.30\u{a0}uur");
    }
}
