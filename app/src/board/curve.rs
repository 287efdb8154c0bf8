//! The geometry of the signature curve: moments and counts in, places on paper out. No words and no markup.
//!
//! The paper is [`WIDTH`] by [`HEIGHT`] whole units, ten to a pixel of a phone's width. Time runs to the right, from the
//! moment that a round opened until it ends; names are stacked upwards, from none to as many as were asked, or more where
//! more signed. The line goes in steps: between two moments nothing happened.

use letters::time::{Day, Moment};
use std::fmt::Write as _;

/// How wide the paper is.
pub const WIDTH: i64 = 3_600;
/// How high it is.
pub const HEIGHT: i64 = 2_200;
/// Where time begins.
pub const LEFT: i64 = 20;
/// Where it ends.
pub const RIGHT: i64 = 3_560;
/// The height of as many names as were asked.
pub const TOP: i64 = 340;
/// The height of no name at all.
pub const BOTTOM: i64 = 1_860;

/// The room that the words at either end of the axis take, with half of those between them.
const CLEAR: std::ops::RangeInclusive<i64> = LEFT + 1_250..=RIGHT - 1_550;
/// The most ticks between the two ends.
const TICKS: i64 = 3;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A name more, or one fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Moment,
    /// Whether a name came; else one went.
    pub more: bool,
}

/// The time that the paper shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When the round opened.
    pub opened: Moment,
    /// When it ends.
    pub until: Moment,
    /// Until when it is known what happened: now, or the end of a round that is over.
    pub seen: Moment,
}

/// A place on the axis of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub x: i64,
    /// What moment it is.
    pub at: Moment,
    /// Whether there is room for its words.
    pub named: bool,
}

/// The curve as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// The line, as a path of SVG.
    pub line: String,
    /// Where the line ends: at what is known last.
    pub end: (i64, i64),
    /// How many names there are then.
    pub total: u32,
    /// The height of as many names as were asked.
    pub goal: i64,
    /// Moments between the two ends.
    pub ticks: Vec<Tick>,
    /// Where people were reminded.
    pub reminders: Vec<i64>,
    /// Whether a tick says a time of day rather than a day.
    pub by_hour: bool,
}

impl Span {
    fn seconds(self) -> i64 {
        (self.until.millis() - self.opened.millis()).max(1_000) / 1_000
    }

    /// Where a moment is; what lies outside the paper is at its edge.
    fn x(self, at: Moment) -> i64 {
        let whole = (self.until.millis() - self.opened.millis()).max(1);
        let part = (at.millis() - self.opened.millis()).clamp(0, whole);
        LEFT + part * (RIGHT - LEFT) / whole
    }

    const fn holds(self, at: Moment) -> bool {
        self.opened.millis() < at.millis() && at.millis() < self.until.millis()
    }

    /// Whether it is so short that hours tell more than days.
    fn by_hour(self) -> bool {
        self.seconds() <= 2 * DAY
    }
}

/// The height of so many names, where the ceiling is as many as that.
fn y(count: u32, ceiling: u32) -> i64 {
    BOTTOM - i64::from(count) * (BOTTOM - TOP) / i64::from(ceiling.max(1))
}

/// How many names there are after each change, in the order of time.
fn counted(changes: &[Change]) -> Vec<(Moment, u32)> {
    let mut sorted = changes.to_vec();
    // Who signs and takes it back in one moment has signed first.
    sorted.sort_by_key(|change| (change.at, !change.more));
    let count = |count: &mut u32, change: Change| {
        *count = if change.more {
            count.saturating_add(1)
        } else {
            count.saturating_sub(1)
        };
        Some((change.at, *count))
    };
    sorted.into_iter().scan(0, count).collect()
}

impl Curve {
    /// Draws what happened.
    #[must_use]
    pub fn of(span: Span, changes: &[Change], reminders: &[Moment], asked: u32) -> Self {
        let counted = counted(changes);
        let peak = counted.iter().map(|(_, count)| *count).max();
        let ceiling = asked.max(peak.unwrap_or(0)).max(1);
        let mut steps: Vec<(i64, u32)> = Vec::new();
        for (at, count) in &counted {
            let x = span.x(*at);
            match steps.last_mut() {
                // What happened at one place of the paper is one step.
                Some(last) if last.0 == x => last.1 = *count,
                _ => steps.push((x, *count)),
            }
        }
        let mut line = format!("M{LEFT} {BOTTOM}");
        for (x, count) in &steps {
            // Writing to a String cannot fail.
            let _infallible = write!(line, "H{x}V{}", y(*count, ceiling));
        }
        let total = counted.last().map_or(0, |(_, count)| *count);
        let last = steps.last().map_or(LEFT, |(x, _)| *x);
        let end = (span.x(span.seen).max(last), y(total, ceiling));
        let _infallible = write!(line, "H{}", end.0);
        let reminders = reminders.iter().filter(|at| span.holds(**at));
        Self {
            line,
            end,
            total,
            goal: y(asked, ceiling),
            ticks: ticks(span),
            reminders: reminders.map(|at| span.x(*at)).collect(),
            by_hour: span.by_hour(),
        }
    }
}

/// The same as a table: how many names there were at the end of each day, hour or minute in which something changed. The
/// moment is that of the last change in it.
#[must_use]
pub fn series(span: Span, changes: &[Change]) -> Vec<(Moment, u32)> {
    let together = |one: Moment, other: Moment| {
        let same =
            |seconds: i64| one.millis() / (seconds * 1_000) == other.millis() / (seconds * 1_000);
        if !span.by_hour() {
            one.day() == other.day()
        } else if span.seconds() > 6 * HOUR {
            same(HOUR)
        } else {
            same(MINUTE)
        }
    };
    let mut rows: Vec<(Moment, u32)> = Vec::new();
    for (at, count) in counted(changes) {
        match rows.last_mut() {
            Some(last) if together(last.0, at) => *last = (at, count),
            _ => rows.push((at, count)),
        }
    }
    rows
}

/// Round hours, midnights or first days of months between the two ends, at most [`TICKS`] or one more.
fn ticks(span: Span) -> Vec<Tick> {
    let moments = if span.by_hour() {
        hours(span)
    } else {
        days(span)
    };
    let mut named = false;
    let tick = |at: Moment| {
        let x = span.x(at);
        // There is room for the words of one.
        let room = !named && CLEAR.contains(&x);
        named |= room;
        Tick { x, at, named: room }
    };
    let inside = moments.into_iter().filter(|at| span.holds(*at));
    inside.map(tick).collect()
}

fn midnight(day: Day) -> Option<Moment> {
    Moment::in_amsterdam(day.at(0, 0, 0, 0))
}

fn hours(span: Span) -> Vec<Moment> {
    let steps = [
        MINUTE * 15,
        MINUTE * 30,
        HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
    ];
    let fits = |step: &i64| span.seconds() / step <= TICKS;
    let step = steps.into_iter().find(fits).unwrap_or(DAY);
    let Some(first) = midnight(span.opened.day()) else {
        return Vec::new();
    };
    // A round of two days touches three of them.
    let all = (0..=3 * DAY / step).map(|nth| first.plus_seconds(nth * step));
    all.collect()
}

fn days(span: Span) -> Vec<Moment> {
    let long = span.seconds() / DAY;
    let fits = |days: &i64| long / days <= TICKS;
    let mut found = Vec::new();
    let mut day = span.opened.day();
    if let Some(every) = [1, 2, 3, 7, 14, 21].into_iter().find(fits) {
        for nth in 0..=long + 1 {
            found.extend((nth % every == 0).then(|| midnight(day)).flatten());
            day = day.tomorrow().unwrap_or(day);
        }
    } else {
        let every = [1, 2, 3].into_iter().find(|months| fits(&(months * 30)));
        let every = every.unwrap_or(4);
        for nth in 0..=long / 28 + 1 {
            day = day.first_of_month();
            found.extend((nth % every == 0).then(|| midnight(day)).flatten());
            day = day.last_of_month().tomorrow().unwrap_or(day);
        }
    }
    found
}

#[cfg(test)]
mod tests;
