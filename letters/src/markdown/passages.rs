//! A text passage by passage: what stands beside each other on the page, and where it comes from in the source.

use super::tree::{Block, Document};
use std::ops::Range;

/// Where the parts of a document stand in its source, in bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Each of [`Document::blocks`].
    pub blocks: Vec<BlockPlace>,
    /// Each of [`Document::notes`]; empty for one that was referred to and not written.
    pub notes: Vec<Range<usize>>,
}

/// Where a block stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BlockPlace {
    /// All of it.
    pub range: Range<usize>,
    /// The items of a list of demands.
    pub items: Vec<Range<usize>>,
}

/// Which part of a document a passage is, by its index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A block of the running text.
    Block(usize),
    /// One demand of a block of demands.
    Demand(usize, usize),
    /// A footnote.
    Note(usize),
}

/// A part of a text that is read, and spoken about, as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Which part.
    pub part: Part,
    /// Its source, in bytes, without white space around it; never empty.
    pub range: Range<usize>,
}

/// The passages of a document: its blocks, each demand by itself, then its notes.
#[must_use]
pub fn passages(document: &Document, places: &Places, source: &str) -> Vec<Passage> {
    let mut found = Vec::new();
    let mut add = |part, range: &Range<usize>| {
        let inside = source.get(range.clone()).unwrap_or_default();
        let start = range.start + (inside.len() - inside.trim_start_matches('\n').len());
        let end = range.start + inside.trim_end().len();
        if start < end {
            let range = start..end;
            found.push(Passage { part, range });
        }
    };
    for (at, (block, place)) in document.blocks.iter().zip(&places.blocks).enumerate() {
        match block {
            Block::Demands { items } if items.len() == place.items.len() => {
                for (item, range) in place.items.iter().enumerate() {
                    add(Part::Demand(at, item), range);
                }
            }
            _ => add(Part::Block(at), &place.range),
        }
    }
    for (at, range) in places.notes.iter().enumerate() {
        add(Part::Note(at), range);
    }
    found
}

/// The part of the source from a heading up to the next of its level or above, as bytes; none where no heading begins.
#[must_use]
pub fn section(document: &Document, places: &Places, start: usize) -> Option<Range<usize>> {
    let level_of = |block: &Block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let mut rest = document.blocks.iter().zip(&places.blocks);
    let own =
        rest.find_map(|(block, place)| level_of(block).filter(|_| place.range.start == start))?;
    let next = rest.find(|(block, _)| level_of(block).is_some_and(|level| level <= own));
    let last = places.blocks.last().map_or(start, |place| place.range.end);
    Some(start..next.map_or(last, |(_, place)| place.range.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse_placed;

    const TEXT: &str = "## Begin\n\nEen zin.[^1]\n\n## Verzoeken {.demands}\n\n1. Het eerste.\n2. Het\n   tweede.\n\n> Een citaat.\n\n[^1]: De noot.\n";

    #[test]
    fn each_passage_is_the_source_of_what_it_shows() {
        let (document, places) = parse_placed(TEXT);
        let found: Vec<&str> = passages(&document, &places, TEXT)
            .into_iter()
            .map(|passage| &TEXT[passage.range])
            .collect();
        assert_eq!(
            found,
            [
                "## Begin",
                "Een zin.[^1]",
                "## Verzoeken {.demands}",
                "1. Het eerste.",
                "2. Het\n   tweede.",
                "> Een citaat.",
                "[^1]: De noot.",
            ]
        );
    }

    #[test]
    fn a_section_ends_where_the_next_begins() {
        let (document, places) = parse_placed(TEXT);
        let section = |start| section(&document, &places, start).map(|range| TEXT[range].trim());
        assert_eq!(section(0), Some("## Begin\n\nEen zin.[^1]"));
        let second = TEXT.find("## Verzoeken").unwrap();
        assert!(section(second).unwrap().ends_with("> Een citaat."));
        assert_eq!(section(3), None);
    }
}
