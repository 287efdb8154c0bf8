//! Until when something was promised: a day, or a part of a year as ministers say it, which has a last day too.
//!
//! Of a part of a year the last day that it can mean is taken: who reminds somebody a day too early is wrong, who does so a
//! week later is not. Seasons end where the calendar has the next one begin.

use crate::{
    text::Line,
    time::{DUTCH_MONTHS, Day},
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The last day of a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The day itself.
    pub last: Day,
    /// The words of which that day was made, where no day was said: "voorjaar 2027".
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub said: Option<Line>,
}

/// The words are no day, and no part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no day and no part of a year")]
pub struct DueError;

/// Years that are meant: a promise of a letter is neither older nor further away.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2199;

/// English months, as Dutch ones are in [`DUTCH_MONTHS`].
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What stands before a year, and the last month and day of that part of it.
const PARTS: [(&str, i8, i8); 37] = [
    ("", 12, 31),
    ("eind", 12, 31),
    ("einde", 12, 31),
    ("end", 12, 31),
    ("loop", 12, 31),
    ("course", 12, 31),
    ("begin", 3, 31),
    ("early", 3, 31),
    ("medio", 7, 31),
    ("mid", 7, 31),
    ("voorjaar", 6, 20),
    ("lente", 6, 20),
    ("spring", 6, 20),
    ("zomer", 9, 22),
    ("summer", 9, 22),
    ("najaar", 12, 20),
    ("herfst", 12, 20),
    ("autumn", 12, 20),
    ("voor de zomer", 6, 20),
    ("before the summer", 6, 20),
    ("before summer", 6, 20),
    ("eerste kwartaal", 3, 31),
    ("tweede kwartaal", 6, 30),
    ("derde kwartaal", 9, 30),
    ("vierde kwartaal", 12, 31),
    ("first quarter", 3, 31),
    ("second quarter", 6, 30),
    ("third quarter", 9, 30),
    ("fourth quarter", 12, 31),
    ("q1", 3, 31),
    ("q2", 6, 30),
    ("q3", 9, 30),
    ("q4", 12, 31),
    ("eerste helft", 6, 30),
    ("tweede helft", 12, 31),
    ("first half", 6, 30),
    ("second half", 12, 31),
];

/// Words that say nothing of which day it is: "in het voorjaar van 2027".
const FILLERS: [&str; 6] = ["in", "het", "de", "the", "uiterlijk", "by"];

impl Due {
    /// A day that was said as such.
    #[must_use]
    pub const fn on(last: Day) -> Self {
        Self { last, said: None }
    }

    /// Reads "2027-03-01", "1 maart 2027", "1-3-2027", "maart 2027", "voorjaar 2027", "tweede kwartaal van 2027", "2027"; and
    /// the same in English.
    ///
    /// # Errors
    /// [`DueError`] when it is none of them.
    pub fn parse(raw: &str) -> Result<Self, DueError> {
        let said = Line::parse(raw).map_err(|_| DueError)?;
        if let Some(last) = day(said.as_str()) {
            return Ok(Self::on(last));
        }
        let lower = said.as_str().to_lowercase().replace(',', " ");
        let lower = lower.replace("vóór", "voor");
        let mut words: Vec<&str> = lower.split_whitespace().collect();
        let year = words.pop().and_then(year).ok_or(DueError)?;
        while words.first().is_some_and(|word| FILLERS.contains(word)) {
            words.remove(0);
        }
        if matches!(words.last(), Some(&("van" | "of"))) && words.len() > 1 {
            words.pop();
        }
        let before = words.join(" ");
        let parts = PARTS.iter().find(|(name, ..)| *name == before);
        let last = match (parts, month(&before)) {
            (Some((_, month, day)), _) => Day::new(year, *month, *day).ok(),
            (None, Some(month)) => Day::new(year, month, 1).ok().map(Day::last_of_month),
            (None, None) => None,
        };
        Ok(Self {
            last: last.ok_or(DueError)?,
            said: Some(said),
        })
    }
}

impl std::fmt::Display for Due {
    /// As somebody would type it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.said {
            Some(said) => said.fmt(f),
            None => self.last.fmt(f),
        }
    }
}

fn year(word: &str) -> Option<i16> {
    let digits = word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit());
    let year = word.parse().ok().filter(|_| digits)?;
    YEARS.contains(&year).then_some(year)
}

fn month(word: &str) -> Option<i8> {
    let of = |names: [&str; 12]| names.iter().position(|it| *it == word);
    let nth = of(DUTCH_MONTHS).or_else(|| of(MONTHS))?;
    i8::try_from(nth + 1).ok()
}

/// A whole day: "2027-03-01", "1-3-2027", "1 maart 2027".
fn day(text: &str) -> Option<Day> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|c: char| c == '-' || c == '/' || c == '.' || c.is_whitespace())
        .filter(|it| !it.is_empty())
        .collect();
    let [first, second, third] = parts[..] else {
        return None;
    };
    let number = |word: &str| word.parse::<i8>().ok();
    let (year, last) = match (year(first), year(third)) {
        (Some(year), _) => (year, number(third)?),
        (None, Some(year)) => (year, number(first)?),
        (None, None) => return None,
    };
    let month = number(second).or_else(|| month(second))?;
    Day::new(year, month, last).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_read_however_it_is_written() {
        let day = date(2027, 3, 1);
        for raw in [
            "2027-03-01",
            "1 maart 2027",
            "1-3-2027",
            "01/03/2027",
            "1 March 2027",
            " 1  maart\u{a0}2027 ",
        ] {
            assert_eq!(Due::parse(raw), Ok(Due::on(day)), "{raw}");
        }
    }

    #[test]
    fn a_part_of_a_year_ends_on_its_last_day() {
        for (raw, last) in [
            ("voorjaar 2027", date(2027, 6, 20)),
            ("in het voorjaar van 2027", date(2027, 6, 20)),
            ("vóór de zomer van 2027", date(2027, 6, 20)),
            ("Zomer 2027", date(2027, 9, 22)),
            ("najaar 2026", date(2026, 12, 20)),
            ("maart 2027", date(2027, 3, 31)),
            ("februari 2028", date(2028, 2, 29)),
            ("tweede kwartaal 2027", date(2027, 6, 30)),
            ("het vierde kwartaal van 2027", date(2027, 12, 31)),
            ("Q1 2027", date(2027, 3, 31)),
            ("eind 2026", date(2026, 12, 31)),
            ("in de loop van 2027", date(2027, 12, 31)),
            ("2027", date(2027, 12, 31)),
            ("Spring 2027", date(2027, 6, 20)),
            ("the end of 2027", date(2027, 12, 31)),
        ] {
            let due = Due::parse(raw).unwrap_or_else(|_| panic!("{raw}"));
            assert_eq!(due.last, last, "{raw}");
            assert_eq!(due.to_string(), raw.trim());
            let again = Due::parse(&due.to_string());
            assert_eq!(again, Ok(due), "{raw}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for raw in [
            "",
            "snel",
            "voorjaar",
            "2027-02-30",
            "31 april 2027",
            "voorjaar 27",
            "winter 2027",
            "maart 3027",
            "ergens in 2027",
            "1 2 3 2027",
        ] {
            assert_eq!(Due::parse(raw), Err(DueError), "{raw}");
        }
    }
}
