//! The text passage by passage, each with what is said about it: where every thread is in the newest text.

use super::data::{ReviewHead, Thread};
use crate::{
    claims,
    desk::sheet::marks,
    links::{self, PassageLink},
    locale::{Locale, t},
};
use letters::{
    anchor::{Ground, Hold, Place, locate},
    claim::Claim,
    letter::LetterText,
    markdown::{
        self, Document, Part, Places,
        html::{self, Lit, Shown},
        ink::{self, Ink},
    },
    review::{Kind, overlap},
    version::VersionNumber,
};
use std::{collections::BTreeMap, ops::Range};

/// How many characters a numbered line has, as on paper.
const LINE: usize = 72;

/// A passage with what is said about it.
pub(super) struct Row {
    /// Its HTML.
    pub html: String,
    /// Which it is.
    pub passage: PassageLink,
    /// Whether it is a heading.
    pub heading: bool,
    /// The open threads on it, by index.
    pub threads: Vec<usize>,
    /// How many suggestions can be accepted in the section that it begins.
    pub section: usize,
}

/// The text, laid out.
pub(super) struct Layout {
    /// The passages.
    pub rows: Vec<Row>,
    /// Where each thread is.
    pub places: Vec<Place>,
    /// Open threads whose words are gone, by index.
    pub adrift: Vec<usize>,
    /// Which open suggestions change the same words as each thread does, by index.
    pub collide: Vec<Vec<usize>>,
}

/// Lays a text out.
pub(super) fn layout(
    locale: Locale,
    text: &LetterText,
    head: &ReviewHead,
    threads: &[Thread],
) -> Layout {
    let version = head.version;
    let marks = marks(locale, claimed(locale, text, head));
    let source = text.body.as_str();
    let (document, placed) = markdown::parse_placed(source);
    let ground = Ground::new(source);
    let here = VersionNumber::new(version);
    let place = |thread: &Thread| {
        // Its own version is the newest: nothing is looked for.
        let end = thread.anchor.start + thread.anchor.quote.len();
        if Some(thread.anchor.version) == here && source.get(thread.anchor.start..end).is_some() {
            let range = thread.anchor.start..end;
            let hold = Hold::Exact;
            return Place::Found { range, hold };
        }
        locate(&thread.anchor, &ground)
    };
    let places: Vec<Place> = threads.iter().map(place).collect();
    let passages = markdown::passages(&document, &placed, source);
    let mut on: Vec<Vec<usize>> = vec![Vec::new(); passages.len()];
    let mut adrift = Vec::new();
    for (at, thread) in threads.iter().enumerate() {
        if !thread.state.is_open() {
            continue;
        }
        let found = places[at].range().and_then(|range| {
            let mut found = passages.iter();
            found.position(|passage| overlap(&passage.range, &range))
        });
        match found {
            Some(passage) => on[passage].push(at),
            None => adrift.push(at),
        }
    }
    let ink = Ink::of(source);
    let collide = collisions(threads, &places);
    let mut lines = 0;
    let rows = passages.iter().zip(on).map(|(passage, on)| {
        let glyphs = ink.within(&passage.range);
        let lit = lit(locale, threads, &places, &on, glyphs);
        let starts = ink::lines(glyphs, LINE);
        let numbered = starts.into_iter().map(|at| {
            lines += 1;
            (at, lines)
        });
        let numbered: Vec<(usize, u32)> = numbered.collect();
        let passage_link = PassageLink {
            version,
            from: passage.range.start,
            to: passage.range.end,
        };
        Row {
            html: html::passage(&document, &marks, passage.part, &lit, &numbered),
            passage: passage_link,
            heading: is_heading(&document, passage.part),
            section: acceptable(&document, &placed, passage.range.start, threads, &places).len(),
            threads: on,
        }
    });
    Layout {
        rows: rows.collect(),
        places,
        adrift,
        collide,
    }
}

fn is_heading(document: &Document, part: Part) -> bool {
    match part {
        Part::Block(at) => matches!(
            document.blocks.get(at),
            Some(letters::markdown::Block::Heading { .. })
        ),
        _ => false,
    }
}

/// The open suggestions whose words stand in the section that begins here, by index.
fn acceptable(
    document: &Document,
    placed: &Places,
    start: usize,
    threads: &[Thread],
    places: &[Place],
) -> Vec<usize> {
    let Some(section) = markdown::section(document, placed, start) else {
        return Vec::new();
    };
    let open = threads.iter().zip(places).enumerate();
    let open = open.filter(|(_, (thread, place))| {
        let inside = place
            .exact()
            .is_some_and(|range| range.start >= section.start && range.end <= section.end);
        thread.kind == Kind::Suggestion && thread.state.is_open() && inside
    });
    open.map(|(at, _)| at).collect()
}

/// The open suggestions of the section that begins here, by index, and where everything is.
pub(super) fn section(
    text: &LetterText,
    start: usize,
    threads: &[Thread],
) -> (Vec<usize>, Vec<Vec<usize>>) {
    let (document, placed) = markdown::parse_placed(text.body.as_str());
    let ground = Ground::new(text.body.as_str());
    let places: Vec<Place> = threads
        .iter()
        .map(|thread| locate(&thread.anchor, &ground))
        .collect();
    let inside = acceptable(&document, &placed, start, threads, &places);
    (inside, collisions(threads, &places))
}

/// Which open suggestions change the same words as each.
fn collisions(threads: &[Thread], places: &[Place]) -> Vec<Vec<usize>> {
    let mut open: Vec<(Range<usize>, usize)> = threads
        .iter()
        .zip(places)
        .enumerate()
        .filter(|(_, (thread, _))| thread.kind == Kind::Suggestion && thread.state.is_open())
        .filter_map(|(at, (_, place))| Some((place.exact()?, at)))
        .collect();
    open.sort_by_key(|(range, at)| (range.start, range.end, *at));
    let mut found = vec![Vec::new(); threads.len()];
    for (first, (range, one)) in open.iter().enumerate() {
        // Sorted by their beginnings: the first that begins after this one ends is the last to look at.
        let others = open[first + 1..].iter();
        for (_, other) in others.take_while(|(other, _)| other.start < range.end) {
            found[*one].push(*other);
            found[*other].push(*one);
        }
    }
    found
}

fn lit(
    locale: Locale,
    threads: &[Thread],
    places: &[Place],
    on: &[usize],
    glyphs: &[ink::Glyph],
) -> Vec<Lit> {
    let marked = on.iter().filter(|at| !threads[**at].whole);
    let lit = marked.filter_map(|at| {
        let thread = &threads[*at];
        let range = ink::lit(glyphs, &places[*at].range()?);
        Some(Lit {
            from: range.start,
            to: range.end,
            class: match thread.kind {
                Kind::Comment => "com",
                Kind::Suggestion => "sug",
            },
            sign: thread.number.to_string(),
            target: links::thread_anchor(thread.id),
            label: name(locale, thread),
        })
    });
    lit.collect()
}

/// "Opmerking 3"
pub(super) fn name(locale: Locale, thread: &Thread) -> String {
    let number = thread.number;
    match thread.kind {
        Kind::Comment => t!(locale, "review-comment-number", number = number),
        Kind::Suggestion => t!(locale, "review-suggestion-number", number = number),
    }
}

/// What the claims in the text say today.
fn claimed(locale: Locale, text: &LetterText, head: &ReviewHead) -> BTreeMap<Claim, Shown> {
    let language = text.front.language;
    head.figures
        .as_ref()
        .map(|figures| claims::shown(locale, language, figures))
        .unwrap_or_default()
}

/// One passage by itself, without marks; none when the bytes are no passage of the text.
pub(super) fn alone(
    locale: Locale,
    text: &LetterText,
    head: &ReviewHead,
    passage: PassageLink,
) -> Option<String> {
    let source = text.body.as_str();
    let (document, placed) = markdown::parse_placed(source);
    let found = markdown::passages(&document, &placed, source);
    let found = found
        .into_iter()
        .find(|found| found.range == (passage.from..passage.to))?;
    let marks = marks(locale, claimed(locale, text, head));
    Some(html::passage(&document, &marks, found.part, &[], &[]))
}
