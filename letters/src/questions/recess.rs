//! When an answer is due.

use crate::time::Day;
use jiff::{ToSpan as _, civil::Weekday};
use serde::{Deserialize, Serialize};

/// Days on which the Chamber does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recess {
    /// The first of them.
    pub first: Day,
    /// The last of them.
    pub last: Day,
}

/// How long a minister has (Reglement van Orde van de Tweede Kamer, on written questions), and how much longer after a
/// notice: days.
const TERM: u32 = 21;

/// The last day for an answer to questions that were handed in on this day: three weeks later, or six when a notice came.
/// Days of a recess do not count, and a term that would end on a Saturday or a Sunday ends on the Monday behind it.
///
/// None when that day is in no calendar.
#[must_use]
pub fn due(submitted: Day, postponed: bool, recesses: &[Recess]) -> Option<Day> {
    let free = |day: Day| {
        recesses
            .iter()
            .any(|recess| recess.first <= day && day <= recess.last)
    };
    let mut left = if postponed { 2 * TERM } else { TERM };
    let mut day = submitted;
    while left > 0 {
        day = day.checked_add(1.day()).ok()?;
        left -= u32::from(!free(day));
    }
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || free(day) {
        day = day.checked_add(1.day()).ok()?;
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::{Recess, due};
    use jiff::civil::date;

    #[test]
    fn an_answer_is_due_in_three_weeks_or_six_without_the_recess() {
        let asked = date(2018, 4, 5);
        assert_eq!(due(asked, false, &[]), Some(date(2018, 4, 26)));
        assert_eq!(due(asked, true, &[]), Some(date(2018, 5, 17)));
        let may = Recess {
            first: date(2018, 4, 20),
            last: date(2018, 5, 7),
        };
        // Fifteen days before it, six after.
        assert_eq!(due(asked, false, &[may]), Some(date(2018, 5, 14)));
        // The thirteenth of May is a Sunday.
        assert_eq!(date(2018, 5, 13).weekday(), jiff::civil::Weekday::Sunday);
    }

    #[test]
    fn the_end_of_all_calendars_is_no_day() {
        assert_eq!(due(jiff::civil::Date::MAX, false, &[]), None);
    }
}
