//! How much of what lies in a mailbox already is taken in when it is read for the first time.

use letters::time::Moment;

/// How much of what was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum History {
    /// Nothing: what comes from now on.
    #[default]
    None,
    /// What came in so many days before.
    Days(u16),
    /// All of it.
    All,
}

/// What is no such thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHistory;

impl NoHistory {
    /// What to write instead.
    pub const WORDS: &'static str = "it is none, all, or a number of days";
}

impl History {
    /// Reads the setting.
    ///
    /// # Errors
    /// [`NoHistory`].
    pub fn parse(raw: &str) -> Result<Self, NoHistory> {
        match raw.trim() {
            "none" => Ok(Self::None),
            "all" => Ok(Self::All),
            days => match days.parse() {
                Ok(0) => Ok(Self::None),
                Ok(days) => Ok(Self::Days(days)),
                Err(_) => Err(NoHistory),
            },
        }
    }
}

/// The day so many days before, as a server is asked for it (RFC 9051, 6.4.4: SINCE), which knows no hours.
pub(super) fn days_before(now: Moment, days: u16) -> String {
    let span = jiff::Span::new().days(i64::from(days));
    let then = now.amsterdam();
    // Before the first year that can be written nothing was mailed.
    let then = then.checked_sub(span).unwrap_or(then);
    then.strftime("%-d-%b-%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_history_is_none_or_all_or_days() {
        assert_eq!(History::parse("none"), Ok(History::None));
        assert_eq!(History::parse(" all "), Ok(History::All));
        assert_eq!(History::parse("30"), Ok(History::Days(30)));
        assert_eq!(History::parse("0"), Ok(History::None));
        for raw in ["", "alles", "-1", "70000", "3 days", "1.5"] {
            assert_eq!(History::parse(raw), Err(NoHistory), "{raw}");
        }
    }

    #[test]
    fn a_day_is_written_as_servers_read_it() {
        let now = Moment::from_timestamp("2026-03-02T08:00:00Z".parse().unwrap());
        assert_eq!(days_before(now, 1), "1-Mar-2026");
        assert_eq!(days_before(now, 30), "31-Jan-2026");
        assert_eq!(days_before(now, u16::MAX), "27-Sep-1846");
    }
}
