//! What two texts in two languages should have alike: how many demands, notes and headings, and which figures.

use crate::{
    claim::Written,
    letter::Language,
    markdown::{Block, Document, blocks_text},
};
use std::collections::BTreeMap;

/// How many there are of what is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Demands.
    pub demands: usize,
    /// Notes.
    pub notes: usize,
    /// Headings of the running text.
    pub headings: usize,
}

/// A figure in a text: a number, or one that the register fills in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    /// The same in every language: digits with a point before decimals, or the mark of a claim.
    pub value: String,
    /// As it is written there.
    pub shown: String,
}

/// Two texts held beside each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// The original.
    pub original: Tally,
    /// The translation.
    pub translation: Tally,
    /// Figures that the original has and the translation has not, or not as often; in the order of the text.
    pub missing: Vec<Figure>,
    /// The other way round.
    pub added: Vec<Figure>,
}

impl Compared {
    /// Counts.
    #[must_use]
    pub fn of(
        (original, spoken): (&Document, Language),
        (translation, other): (&Document, Language),
    ) -> Self {
        let (ours, theirs) = (figures(original, spoken), figures(translation, other));
        Self {
            original: tally(original),
            translation: tally(translation),
            missing: less(&ours, &theirs),
            added: less(&theirs, &ours),
        }
    }

    /// Whether nothing was found that differs.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.original == self.translation && self.missing.is_empty() && self.added.is_empty()
    }
}

fn tally(document: &Document) -> Tally {
    let heading = |block: &&Block| matches!(block, Block::Heading { .. });
    Tally {
        demands: document.demands().count(),
        notes: document.notes.len(),
        headings: document.blocks.iter().filter(heading).count(),
    }
}

/// Those of one list that are not in the other, as often as there are too many.
fn less(these: &[Figure], those: &[Figure]) -> Vec<Figure> {
    let mut there: BTreeMap<&str, usize> = BTreeMap::new();
    for figure in those {
        *there.entry(&figure.value).or_default() += 1;
    }
    let missing = these
        .iter()
        .filter(|figure| match there.get_mut(figure.value.as_str()) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        });
    missing.cloned().collect()
}

/// The figures of a text and its notes, in order; then what the register fills in.
fn figures(document: &Document, language: Language) -> Vec<Figure> {
    let mut found = figures_of(&words(&document.blocks), language);
    for note in &document.notes {
        found.extend(figures_of(&words(&note.blocks), language));
    }
    found.extend(document.claims.iter().map(|Written { claim, .. }| Figure {
        value: claim.mark(),
        shown: claim.mark(),
    }));
    found
}

/// The words of blocks, without the numbers of lists: those follow from the order.
pub(super) fn words(blocks: &[Block]) -> String {
    let mut out = String::new();
    add_words(blocks, &mut out);
    out
}

/// The depth of the tree is bounded, so is the recursion.
fn add_words(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Quote { blocks } => add_words(blocks, out),
            Block::List { items, .. } => items.iter().for_each(|item| add_words(item, out)),
            Block::Demands { items } => items.iter().for_each(|item| add_words(&item.blocks, out)),
            Block::Paragraph { .. }
            | Block::Heading { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Rule => {
                out.push_str(&blocks_text(std::slice::from_ref(block)));
                out.push('\n');
            }
        }
    }
}

/// The numbers in words of a language: "9.509.092" in Dutch is "9,509,092" in English.
pub(super) fn figures_of(text: &str, language: Language) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[start..];
        let bytes = rest.as_bytes();
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut end = 0;
        // A point or comma belongs to the number when a digit follows.
        while digit(end) || (matches!(bytes.get(end), Some(b'.' | b',')) && digit(end + 1)) {
            end += 1;
        }
        let shown = &rest[..end];
        found.push(Figure {
            value: value(shown, language),
            shown: shown.to_owned(),
        });
        rest = &rest[end..];
    }
    found
}

/// A number as it is in every language, when its points and commas are those of its language; else as it is written.
fn value(shown: &str, language: Language) -> String {
    let (thousands, decimals) = match language {
        Language::Nl => ('.', ','),
        Language::En => (',', '.'),
    };
    let (whole, fraction) = match shown.split_once(decimals) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (shown, None),
    };
    if fraction.is_some_and(|fraction| !fraction.bytes().all(|byte| byte.is_ascii_digit())) {
        return shown.to_owned();
    }
    let mut groups = whole.split(thousands);
    let first = groups.next().unwrap_or_default();
    let in_groups = whole.contains(thousands);
    if in_groups && (first.len() > 3 || groups.any(|group| group.len() != 3)) {
        return shown.to_owned();
    }
    let whole = whole.replace(thousands, "");
    fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}"))
}
