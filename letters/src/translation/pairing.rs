//! Two texts beside each other, part by part.

use super::compared::{figures_of, words};
use crate::{
    letter::Language,
    markdown::{Block, Document, Part},
};
use std::collections::BTreeSet;

/// The most pairs that are weighed, so that two books take no longer than a blink: a thousand blocks each.
const WORK: usize = 1_000_000;

/// One row: a part of the original, the part of the translation that says the same, or one without the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Of the original.
    pub original: Option<Part>,
    /// Of the translation.
    pub translation: Option<Part>,
}

/// Something that stands by itself: a block, a demand.
struct Unit {
    part: Part,
    shape: Shape,
    /// How many bytes of words: a long paragraph is not the translation of a short one.
    length: usize,
    figures: BTreeSet<String>,
}

/// What kind of thing it is. Only things of one kind are ever paired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Heading(u8),
    Demand(u32),
    Paragraph,
    List { items: usize, numbered: bool },
    Quote,
    Table { columns: usize, rows: usize },
    Code,
    Rule,
}

impl Shape {
    fn of(block: &Block) -> Self {
        match block {
            Block::Paragraph { .. } => Self::Paragraph,
            Block::Heading { level, .. } => Self::Heading(*level),
            Block::Quote { .. } => Self::Quote,
            Block::List { start, items, .. } => Self::List {
                items: items.len(),
                numbered: start.is_some(),
            },
            // One without items; those with are taken one by one.
            Block::Demands { .. } => Self::Demand(0),
            Block::Table { head, rows, .. } => Self::Table {
                columns: head.len(),
                rows: rows.len(),
            },
            Block::Code { .. } => Self::Code,
            Block::Rule => Self::Rule,
        }
    }

    /// How well two kinds go together; none when they do not.
    fn likeness(self, other: Self) -> Option<u32> {
        match (self, other) {
            (Self::Demand(one), Self::Demand(other)) => (one == other).then_some(40),
            (Self::Heading(one), Self::Heading(other)) => Some(if one == other { 24 } else { 12 }),
            (Self::Paragraph, Self::Paragraph)
            | (Self::Quote, Self::Quote)
            | (Self::Code, Self::Code) => Some(10),
            (
                Self::List { items, numbered },
                Self::List {
                    items: others,
                    numbered: also,
                },
            ) => Some(10 + 4 * u32::from(items == others) + 2 * u32::from(numbered == also)),
            (
                Self::Table { columns, rows },
                Self::Table {
                    columns: others,
                    rows: more,
                },
            ) => Some(10 + 4 * u32::from(columns == others) + 2 * u32::from(rows == more)),
            (Self::Rule, Self::Rule) => Some(6),
            _ => None,
        }
    }
}

impl Unit {
    fn of(part: Part, shape: Shape, blocks: &[Block], language: Language) -> Self {
        let words = words(blocks);
        Self {
            part,
            shape,
            length: words.len(),
            figures: figures_of(&words, language)
                .into_iter()
                .map(|figure| figure.value)
                .collect(),
        }
    }

    /// How much speaks for these two being the same in two languages; none when they cannot be.
    fn likeness(&self, other: &Self) -> Option<u32> {
        let kind = self.shape.likeness(other.shape)?;
        let (short, long) = (
            self.length.min(other.length),
            self.length.max(other.length).max(1),
        );
        let length = u32::try_from(8 * short / long).unwrap_or(0);
        let figures = if self.figures.is_empty() && other.figures.is_empty() {
            0
        } else if self.figures == other.figures {
            8
        } else {
            4 * u32::from(!self.figures.is_disjoint(&other.figures))
        };
        Some(kind + length + figures)
    }
}

/// Both texts beside each other: their blocks and demands in order, then their notes by number. Each part of either stands
/// there once, in its own order.
#[must_use]
pub fn pair(
    (original, spoken): (&Document, Language),
    (translation, other): (&Document, Language),
) -> Vec<Row> {
    let (ours, theirs) = (units(original, spoken), units(translation, other));
    let mut rows = Vec::with_capacity(ours.len().max(theirs.len()));
    let (our_parts, their_parts) = (sections(&ours), sections(&theirs));
    if our_parts.len() == their_parts.len() {
        // As many sections: each with its own, so that what is missing in one leaves the others alone.
        for (ours, theirs) in our_parts.into_iter().zip(their_parts) {
            align(ours, theirs, &mut rows);
        }
    } else {
        align(&ours, &theirs, &mut rows);
    }
    let notes = original.notes.len().max(translation.notes.len());
    rows.extend((0..notes).map(|at| Row {
        original: (at < original.notes.len()).then_some(Part::Note(at)),
        translation: (at < translation.notes.len()).then_some(Part::Note(at)),
    }));
    rows
}

fn units(document: &Document, language: Language) -> Vec<Unit> {
    let mut units = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Demands { items } if !items.is_empty() => {
                units.extend(items.iter().enumerate().map(|(item, demand)| {
                    let shape = Shape::Demand(demand.number);
                    Unit::of(Part::Demand(at, item), shape, &demand.blocks, language)
                }));
            }
            _ => units.push(Unit::of(
                Part::Block(at),
                Shape::of(block),
                std::slice::from_ref(block),
                language,
            )),
        }
    }
    units
}

/// The text cut before its headings of the highest level that it has.
fn sections(units: &[Unit]) -> Vec<&[Unit]> {
    let level = |unit: &Unit| match unit.shape {
        Shape::Heading(level) => Some(level),
        _ => None,
    };
    let Some(top) = units.iter().filter_map(level).min() else {
        return vec![units];
    };
    let mut found = Vec::new();
    let mut from = 0;
    for at in (1..units.len()).filter(|at| level(&units[*at]) == Some(top)) {
        found.push(&units[from..at]);
        from = at;
    }
    found.push(&units[from..]);
    found
}

/// Puts two runs beside each other so that as much as can be speaks for it, and adds the rows.
fn align(ours: &[Unit], theirs: &[Unit], rows: &mut Vec<Row>) {
    let width = theirs.len() + 1;
    let row = |original: Option<&Unit>, translation: Option<&Unit>| Row {
        original: original.map(|unit| unit.part),
        translation: translation.map(|unit| unit.part),
    };
    if (ours.len() + 1).saturating_mul(width) > WORK {
        return one_by_one(ours, theirs, rows);
    }
    // The most that speaks for what is left from here on.
    let mut best = vec![0_u32; (ours.len() + 1) * width];
    for one in (0..ours.len()).rev() {
        for other in (0..theirs.len()).rev() {
            let here = one * width + other;
            let alone = best[here + width].max(best[here + 1]);
            let paired = ours[one].likeness(&theirs[other]);
            let together = paired.map_or(0, |likeness| likeness + best[here + width + 1]);
            best[here] = alone.max(together);
        }
    }
    let (mut one, mut other) = (0, 0);
    while one < ours.len() && other < theirs.len() {
        let here = one * width + other;
        let paired = ours[one].likeness(&theirs[other]);
        if paired.is_some_and(|likeness| best[here] == likeness + best[here + width + 1]) {
            rows.push(row(Some(&ours[one]), Some(&theirs[other])));
            one += 1;
            other += 1;
        } else if best[here] == best[here + width] {
            rows.push(row(Some(&ours[one]), None));
            one += 1;
        } else {
            rows.push(row(None, Some(&theirs[other])));
            other += 1;
        }
    }
    rows.extend(ours[one..].iter().map(|unit| row(Some(unit), None)));
    rows.extend(theirs[other..].iter().map(|unit| row(None, Some(unit))));
}

/// For texts that are too long to weigh: what is of one kind goes together as it comes.
fn one_by_one(ours: &[Unit], theirs: &[Unit], rows: &mut Vec<Row>) {
    let longest = ours.len().max(theirs.len());
    for at in 0..longest {
        let (one, other) = (ours.get(at), theirs.get(at));
        let part = |unit: Option<&Unit>| unit.map(|unit| unit.part);
        match (one, other) {
            (Some(mine), Some(their)) if mine.shape.likeness(their.shape).is_none() => {
                rows.push(Row {
                    original: part(one),
                    translation: None,
                });
                rows.push(Row {
                    original: None,
                    translation: part(other),
                });
            }
            _ => rows.push(Row {
                original: part(one),
                translation: part(other),
            }),
        }
    }
}
