//! When an answer is due.

use crate::time::Day;
use jiff::ToSpan as _;
use serde::{Deserialize, Serialize};

/// Days on which the Chamber does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recess {
    /// The first of them.
    pub first: Day,
    /// The last of them.
    pub last: Day,
}

/// How long an answer takes by custom, and as much longer after a notice: three weeks, in days.
const TERM: u32 = 21;

/// The day on which an answer is waited for to questions that were handed in on this day: three weeks later, or six when a
/// notice came. During a recess the clock stands still, so it is no day of one. This is when to ask after it, and no term of
/// any law.
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
        // Fourteen days before it, seven after.
        assert_eq!(due(asked, false, &[may]), Some(date(2018, 5, 14)));
        // It would have been a day of the recess.
        let last = Recess {
            first: date(2018, 4, 26),
            last: date(2018, 4, 30),
        };
        assert_eq!(due(asked, false, &[last]), Some(date(2018, 5, 1)));
    }

    #[test]
    fn the_end_of_all_calendars_is_no_day() {
        assert_eq!(due(jiff::civil::Date::MAX, false, &[]), None);
    }
}
