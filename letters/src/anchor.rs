//! Anchors: a remark holds on to the words it is about, also when the text around them changes.
//!
//! An anchor is a text quote selector (W3C Web Annotation Data Model, 4.2.4): the quoted words with some of what stands
//! before and after them. Beside those it knows the version it was made on and where in that text it stood. [`locate`]
//! finds it in any other text: first the exact words where the context fits best, then, within bounds, words that were
//! changed. Words that are gone leave it adrift, with its quote.
//!
//! # Bounds
//! An anchor that did not move costs its own length; one that did a search through the text; one whose words changed
//! one pass over the text's words ([`Ground`] cuts them once for all anchors).

use crate::version::VersionNumber;
use std::{collections::HashMap, ops::Range};

mod words;

pub use words::{Words, word_end, word_start};

/// How much of what stands before and after is kept, in characters (Unicode scalar values).
pub const CONTEXT: usize = 64;

/// How many places with the same words are weighed.
const MOST_PLACES: usize = 4_096;

/// The fewest characters of context on one side that are trusted to find a place by.
const ENOUGH_CONTEXT: usize = 8;

/// Of the words of a quote that was changed so many in a hundred must still stand together.
const LIKENESS_PERCENT: usize = 60;

/// The most words of a text, around where the quote stood, that are searched for a changed one: fifty printed pages.
const MOST_WORDS: usize = 20_000;

/// A quote with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The version it was made on.
    pub version: VersionNumber,
    /// The byte at which the quote began there.
    pub start: usize,
    /// How many bytes the whole text had there.
    pub total: usize,
    /// The words; never empty.
    pub quote: String,
    /// What stood before them, at most [`CONTEXT`] characters.
    pub before: String,
    /// What stood after them, at most [`CONTEXT`] characters.
    pub after: String,
}

/// How a quote was found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// Its words, where they were.
    Exact,
    /// Its words, elsewhere.
    Moved,
    /// Other words in its place.
    Changed,
}

/// Where an anchor is in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Here.
    Found {
        /// The bytes; never empty, on the borders of characters.
        range: Range<usize>,
        /// How sure.
        hold: Hold,
    },
    /// Its words are gone.
    Adrift,
}

impl Place {
    /// The bytes, when the very words stand there.
    #[must_use]
    pub fn exact(&self) -> Option<Range<usize>> {
        match self {
            Self::Found {
                range,
                hold: Hold::Exact | Hold::Moved,
            } => Some(range.clone()),
            _ => None,
        }
    }

    /// The bytes, whatever words stand there.
    #[must_use]
    pub fn range(&self) -> Option<Range<usize>> {
        match self {
            Self::Found { range, .. } => Some(range.clone()),
            Self::Adrift => None,
        }
    }
}

impl Anchor {
    /// An anchor on these bytes of a version's text; none for an empty range or one that cuts a character.
    #[must_use]
    pub fn on(version: VersionNumber, text: &str, range: Range<usize>) -> Option<Self> {
        let quote = text.get(range.clone()).filter(|quote| !quote.is_empty())?;
        Some(Self {
            version,
            start: range.start,
            total: text.len(),
            quote: quote.to_owned(),
            before: last_chars(&text[..range.start], CONTEXT).to_owned(),
            after: first_chars(&text[range.end..], CONTEXT).to_owned(),
        })
    }
}

/// The last characters of a text.
fn last_chars(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last();
    start.map_or("", |(at, _)| &text[at..])
}

/// The first characters of a text.
fn first_chars(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count);
    end.map_or(text, |(at, _)| &text[..at])
}

/// A text in which anchors are looked for, with its words cut once.
#[derive(Debug)]
pub struct Ground<'t> {
    text: &'t str,
    spans: Vec<Range<usize>>,
    words: Vec<usize>,
    known: HashMap<String, usize>,
}

impl<'t> Ground<'t> {
    /// This text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let (mut spans, mut words) = (Vec::new(), Vec::new());
        let mut known = HashMap::new();
        for span in Words::of(text) {
            let next = known.len();
            let word = *known
                .entry(text[span.clone()].to_lowercase())
                .or_insert(next);
            spans.push(span);
            words.push(word);
        }
        Self {
            text,
            spans,
            words,
            known,
        }
    }

    /// The text.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }
}

/// Where an anchor is in a text. The same for the same two, always.
#[must_use]
pub fn locate(anchor: &Anchor, ground: &Ground<'_>) -> Place {
    if let Some(place) = by_words(anchor, ground.text) {
        return place;
    }
    let changed = between_its_neighbours(anchor, ground.text);
    match changed {
        Some(range) => trimmed(ground.text, range),
        None => by_likeness(anchor, ground),
    }
    .map_or(Place::Adrift, |range| Place::Found {
        range,
        hold: Hold::Changed,
    })
}

/// How well a place fits, the best highest.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// It is as far from the beginning or from the end as it was, and all that was known of that side is still there:
    /// so it is after any one change elsewhere.
    stayed: bool,
    /// How many characters of context are still there.
    context: usize,
    /// How far it is from where it was, the nearest highest.
    near: std::cmp::Reverse<usize>,
    /// The first of equals.
    first: std::cmp::Reverse<usize>,
}

/// The places where it would be if all before it, or all after it, were as it was.
fn expected(anchor: &Anchor, text: &str) -> [Option<usize>; 2] {
    let behind = anchor.total.saturating_sub(anchor.start);
    [Some(anchor.start), text.len().checked_sub(behind)]
}

fn fit(anchor: &Anchor, text: &str, at: usize) -> Fit {
    let (head, tail) = (&text[..at], &text[at + anchor.quote.len()..]);
    let same = |(a, b): &(char, char)| a == b;
    let before = anchor.before.chars().rev().zip(head.chars().rev());
    let before = before.take_while(same).count();
    let after = anchor.after.chars().zip(tail.chars());
    let after = after.take_while(same).count();
    let [from_start, from_end] = expected(anchor, text);
    let whole_before = before == anchor.before.chars().count();
    let whole_after = after == anchor.after.chars().count();
    let near = [from_start, from_end].into_iter().flatten();
    let near = near.map(|there| there.abs_diff(at)).min();
    Fit {
        stayed: (from_start == Some(at) && whole_before) || (from_end == Some(at) && whole_after),
        context: before + after,
        near: std::cmp::Reverse(near.unwrap_or(usize::MAX)),
        first: std::cmp::Reverse(at),
    }
}

/// The very words, where the context fits best.
fn by_words(anchor: &Anchor, text: &str) -> Option<Place> {
    let quote = anchor.quote.as_str();
    if quote.is_empty() {
        return None;
    }
    let stands = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(quote));
    let found = |at: usize| Place::Found {
        range: at..at + quote.len(),
        hold: if at == anchor.start {
            Hold::Exact
        } else {
            Hold::Moved
        },
    };
    let known = anchor.before.chars().count() + anchor.after.chars().count();
    let expected: Vec<usize> = expected(anchor, text)
        .into_iter()
        .flatten()
        .filter(stands)
        .collect();
    for at in &expected {
        let fit = fit(anchor, text, *at);
        if fit.stayed && fit.context == known {
            return Some(found(*at));
        }
    }
    // Words that overlap themselves are found from the left only; where they were expected is looked at besides.
    let places = text.match_indices(quote).take(MOST_PLACES);
    let best = places
        .map(|(at, _)| at)
        .chain(expected)
        .max_by_key(|at| fit(anchor, text, *at));
    best.map(found)
}

/// What now stands between what stood before and after it; an empty range when nothing does.
fn between_its_neighbours(anchor: &Anchor, text: &str) -> Option<Range<usize>> {
    let enough = |side: &str, edge: bool| edge || side.chars().count() >= ENOUGH_CONTEXT;
    let at_start = anchor.start == 0;
    let at_end = anchor.start + anchor.quote.len() == anchor.total;
    if !enough(&anchor.before, at_start) || !enough(&anchor.after, at_end) {
        return None;
    }
    let longest = anchor.quote.len() * 3 + 80;
    let starts: Vec<usize> = if at_start {
        vec![0]
    } else {
        let found = text.match_indices(anchor.before.as_str()).take(MOST_PLACES);
        found.map(|(at, _)| at + anchor.before.len()).collect()
    };
    let gaps = starts.into_iter().filter_map(|start| {
        let rest = &text[start..];
        let length = if at_end {
            Some(rest.len())
        } else {
            within(rest, longest + anchor.after.len()).find(anchor.after.as_str())
        };
        length
            .filter(|length| *length <= longest)
            .map(|length| start..start + length)
    });
    gaps.min_by_key(|gap| (gap.start.abs_diff(anchor.start), gap.start))
}

/// At most so many bytes of a text, to the border of a character.
fn within(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Without white space around it; none when nothing is left.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let inside = &text[range.clone()];
    let start = range.start + (inside.len() - inside.trim_start().len());
    let end = start + inside.trim().len();
    (start < end).then_some(start..end)
}

/// The stretch of as many words that has most of its words; none when that is too few.
fn by_likeness(anchor: &Anchor, ground: &Ground<'_>) -> Option<Range<usize>> {
    let mut wanted = vec![0_i32; ground.known.len()];
    let mut count = 0;
    for span in Words::of(&anchor.quote) {
        count += 1;
        if let Some(word) = ground.known.get(&anchor.quote[span].to_lowercase()) {
            wanted[*word] += 1;
        }
    }
    // Two words are found anywhere.
    if count < 3 || ground.words.is_empty() {
        return None;
    }
    let near = ground
        .spans
        .partition_point(|span| span.start < anchor.start);
    let from = near.saturating_sub(MOST_WORDS / 2);
    let to = (near + MOST_WORDS / 2).min(ground.words.len());
    let (mut shared, mut best) = (0_usize, (0_usize, from));
    for at in from..to {
        // What comes in is shared as long as the quote has more of it.
        let entering = &mut wanted[ground.words[at]];
        shared += usize::from(*entering > 0);
        *entering -= 1;
        if at >= from + count {
            let leaving = &mut wanted[ground.words[at - count]];
            *leaving += 1;
            shared -= usize::from(*leaving > 0);
        }
        if shared > best.0 {
            best = (shared, at);
        }
    }
    if best.0 * 100 < count * LIKENESS_PERCENT {
        return None;
    }
    let first = (best.1 + 1).saturating_sub(count).max(from);
    let quoted: std::collections::HashSet<String> = Words::of(&anchor.quote)
        .map(|span| anchor.quote[span].to_lowercase())
        .collect();
    // Neighbours that the quote does not have are left outside.
    let own = |at: &usize| {
        let word = ground.text[ground.spans[*at].clone()].to_lowercase();
        quoted.contains(&word)
    };
    let first_own = (first..=best.1).find(own)?;
    let last_own = (first..=best.1).rev().find(own)?;
    Some(ground.spans[first_own].start..ground.spans[last_own].end)
}

#[cfg(test)]
mod tests;
