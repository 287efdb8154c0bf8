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

/// The plain letter of each character in a stretch of the Latin alphabets, with a hyphen for one that has none.
const LATIN: [(char, &str); 3] = [
    (
        '\u{A0}',
        "----------a-------23-----1o-----aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ou\
         uuuy-yaaaaaaccccccccddddeeeeeeeeeegggggggghh--iiiiiiiii---jjkk-llllll--llnnnnnn---oooooo--\
         rrrrrrsssssssstttt--uuuuuuuuuuuuwwyyyzzzzzzs--------------------------------oo------------\
         -uu----------------------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa--ooaaaaeeee\
         iiiioooorrrruuuusstt--hh------aaeeooooooooyy----------------------------",
    ),
    (
        '\u{1E00}',
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprr\
         rrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy-s----aaaaaaaaaaaaaaaaaaaa\
         aaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------",
    ),
    ('\u{2070}', "0i--456789-----n0123456789------aeox-hklmnpst"),
];

/// What stands in an address for a character that is no plain letter or digit: the letters without their accents, as
/// Unicode's compatibility decomposition has them (UAX 15, NFKD); nothing for an accent or an apostrophe; else a hyphen.
fn folded(c: char) -> &'static str {
    match c {
        '\u{300}'..='\u{36F}' | '\'' | '’' | '\u{AD}' => "",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => "ae",
        'œ' | 'Œ' => "oe",
        'Ĳ' | 'ĳ' => "ij",
        'Ǆ'..='ǆ' | 'Ǳ'..='ǳ' => "dz",
        'Ǉ'..='ǉ' => "lj",
        'Ǌ'..='ǌ' => "nj",
        'Ŀ' | 'ŀ' => "l-",
        'ŉ' => "-n",
        'ẚ' => "a-",
        '¼' => "1-4",
        '½' => "1-2",
        '¾' => "3-4",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => LATIN
            .iter()
            .find_map(|(first, letters)| {
                let at = u32::from(c).checked_sub(u32::from(*first))?;
                let at = usize::try_from(at).ok()?;
                letters.get(at..=at)
            })
            .unwrap_or("-"),
    }
}

/// Words as an address: lower case, accents folded, everything else a hyphen. The tables of Unicode would do the same for
/// all alphabets, and would be a third of what a browser fetches for the preview.
fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in words.chars() {
        let plain = c.to_ascii_lowercase();
        let own = &mut [0; 4];
        let put: &str = match plain {
            'a'..='z' | '0'..='9' => plain.encode_utf8(own),
            _ => folded(c),
        };
        if slug.len() + put.len() > MAX_ID {
            break;
        }
        for letter in put.chars() {
            if letter != '-' || !(slug.is_empty() || slug.ends_with('-')) {
                slug.push(letter);
            }
        }
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

    /// What Unicode's own tables make of one character.
    fn decomposed(c: char) -> String {
        use unicode_normalization::UnicodeNormalization as _;
        let mut out = String::new();
        for c in c.nfkd().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => out.push(c),
                'ß' => out.push_str("ss"),
                'æ' => out.push_str("ae"),
                'œ' => out.push_str("oe"),
                'ø' => out.push('o'),
                'đ' | 'ð' => out.push('d'),
                'ł' => out.push('l'),
                '\u{300}'..='\u{36F}' | '\'' | '’' | '\u{AD}' => {}
                _ => out.push('-'),
            }
        }
        out
    }

    #[test]
    fn the_latin_alphabets_are_folded_as_unicode_says() {
        let latin = ('\u{A0}'..='\u{24F}')
            .chain('\u{300}'..='\u{36F}')
            .chain('\u{1E00}'..='\u{1EFF}')
            .chain('\u{2070}'..='\u{209C}')
            .chain('\u{FB00}'..='\u{FB06}');
        for c in latin {
            let wanted = decomposed(c);
            let wanted = if wanted.bytes().all(|byte| byte == b'-') && !wanted.is_empty() {
                "-"
            } else {
                &wanted
            };
            assert_eq!(folded(c), wanted, "{c} (U+{:04X})", u32::from(c));
        }
    }

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
