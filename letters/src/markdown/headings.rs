//! Headings: their order, and the ids by which a page's parts are linked to.

use crate::problem::ProblemKind;
use std::collections::{HashMap, HashSet};

/// Ids that the letter's page gives to its own parts.
const RESERVED: &[&str] = &[
    "inhoud",
    "ondertekenaars",
    "uitkomst",
    "verloop",
    "bestand",
    "kaart",
    "brief",
    "noten",
];

/// Beginnings that, followed by a number, are the ids of notes, their references and demands.
const NUMBERED: &[&str] = &[super::NOTE_ID, super::REFERENCE_ID, super::DEMAND_ID];

/// The longest id made from a heading, in bytes.
const MAX_ID: usize = 60;

/// The headings met so far.
#[derive(Default)]
pub(super) struct Headings {
    level: u8,
    used: HashSet<String>,
    /// The last number given to each slug, so that a thousand equal headings stay cheap.
    last: HashMap<String, u32>,
}

impl Headings {
    /// What is wrong with a heading of `level` here, if anything. The subject above the text is level 1.
    pub(super) fn step(&mut self, level: u8) -> Option<ProblemKind> {
        let from = self.level.max(1);
        self.level = level;
        match level {
            0 | 1 => Some(ProblemKind::TopHeading),
            to if to > from + 1 => Some(ProblemKind::SkippedHeading { from, to }),
            _ => None,
        }
    }

    /// An id that no other part of the page has: the writer's own if it is fit, else one made of the words.
    pub(super) fn id(&mut self, wanted: Option<&str>, words: &str) -> String {
        if let Some(id) = wanted.filter(|id| is_fit(id) && !self.taken(id)) {
            self.used.insert(id.to_owned());
            return id.to_owned();
        }
        let base = slug(words);
        let mut id = base.clone();
        while self.taken(&id) {
            let number = self.last.entry(base.clone()).or_insert(1);
            *number += 1;
            id = format!("{base}-{number}");
        }
        self.used.insert(id.clone());
        id
    }

    /// Whether a heading has this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.used.contains(id)
    }

    fn taken(&self, id: &str) -> bool {
        let numbered = NUMBERED.iter().any(|start| {
            id.strip_prefix(start)
                .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        });
        numbered || RESERVED.contains(&id) || self.used.contains(id)
    }
}

/// Whether an id is a plain one: a letter, then lower-case letters, digits, `-` and `_`.
fn is_fit(id: &str) -> bool {
    id.len() <= MAX_ID
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_')
        })
}

/// Words as an address: lower case, accents folded, everything else a hyphen.
fn slug(words: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let mut slug = String::new();
    for c in words.nfkd().flat_map(char::to_lowercase) {
        let folded = match c {
            'a'..='z' | '0'..='9' => c.to_string(),
            'ß' => "ss".into(),
            'æ' => "ae".into(),
            'œ' => "oe".into(),
            'ø' => "o".into(),
            'đ' | 'ð' => "d".into(),
            'ł' => "l".into(),
            // Accents that were split off, and apostrophes within a word.
            '\u{300}'..='\u{36F}' | '\'' | '’' | '\u{AD}' => continue,
            _ if slug.ends_with('-') || slug.is_empty() => continue,
            _ => "-".into(),
        };
        if slug.len() + folded.len() > MAX_ID {
            break;
        }
        slug.push_str(&folded);
    }
    let slug = slug.trim_end_matches('-');
    match slug.chars().next() {
        None => "deel".into(),
        Some('0'..='9') => format!("deel-{slug}"),
        Some(_) => slug.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_words_become_plain_addresses() {
        assert_eq!(
            slug("Eén ’s-Hertogenbosch: coördinatie & ĳver"),
            "een-s-hertogenbosch-coordinatie-ijver"
        );
        assert_eq!(slug("1. De opdracht"), "deel-1-de-opdracht");
        assert_eq!(slug("Œuvre Łódź ß"), "oeuvre-lodz-ss");
        assert_eq!(slug("…!?"), "deel");
        assert_eq!(slug(&"lang ".repeat(40)).len(), 59);
    }

    #[test]
    fn ids_are_unique_and_keep_clear_of_the_pages_own() {
        let mut headings = Headings::default();
        assert_eq!(headings.id(None, "Oproep"), "oproep");
        assert_eq!(headings.id(None, "Oproep"), "oproep-2");
        assert_eq!(headings.id(Some("oproep"), "Slot"), "slot");
        assert_eq!(headings.id(Some("eigen_naam"), "Slot"), "eigen_naam");
        assert_eq!(headings.id(Some("Niet Goed\""), "Anders"), "anders");
        assert_eq!(headings.id(None, "Bestand"), "bestand-2");
        assert_eq!(headings.id(None, "Noot 1"), "noot-1-2");
        assert_eq!(headings.id(Some("verzoek-3"), "Drie"), "drie");
    }

    #[test]
    fn levels_go_down_one_at_a_time() {
        let mut headings = Headings::default();
        assert_eq!(
            headings.step(3),
            Some(ProblemKind::SkippedHeading { from: 1, to: 3 })
        );
        assert_eq!(headings.step(2), None);
        assert_eq!(headings.step(3), None);
        assert_eq!(headings.step(2), None);
        assert_eq!(
            headings.step(4),
            Some(ProblemKind::SkippedHeading { from: 2, to: 4 })
        );
        assert_eq!(headings.step(1), Some(ProblemKind::TopHeading));
        assert_eq!(headings.step(2), None);
    }
}
