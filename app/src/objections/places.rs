//! A text as a list of places to choose from: its paragraphs, each request by itself, its notes.

use letters::{
    letter::LetterText,
    markdown::{self, Block, Document, Part, blocks_text},
};
use std::ops::Range;

/// How many characters of a place are shown to know it by.
const EXCERPT: usize = 150;

/// One place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which of them, from 1, in the order of the text.
    pub at: usize,
    /// Where it stands in the source, in bytes.
    pub range: Range<usize>,
    /// Its source.
    pub source: String,
    /// Its words, without marks.
    pub words: String,
    /// The number of the request that it is.
    pub demand: Option<u32>,
    /// The number of the note that it is.
    pub note: Option<u32>,
    /// Whether it is a heading.
    pub heading: bool,
}

impl Place {
    /// Its beginning, on one line.
    #[must_use]
    pub fn excerpt(&self) -> String {
        let line = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        match line.char_indices().nth(EXCERPT) {
            Some((end, _)) => format!("{}…", line[..end].trim_end()),
            None => line,
        }
    }
}

/// The places of a text. The same for the same text, always: a number in an address stays what it was.
#[must_use]
pub fn places(text: &LetterText) -> Vec<Place> {
    let source = text.body.as_str();
    let (document, placed) = markdown::parse_placed(source);
    let passages = markdown::passages(&document, &placed, source);
    let place = |(at, passage): (usize, markdown::Passage)| {
        let source = source[passage.range.clone()].to_owned();
        let (words, demand, note) = said(&document, passage.part);
        Place {
            at,
            range: passage.range,
            words: if words.trim().is_empty() {
                source.clone()
            } else {
                words
            },
            source,
            demand,
            note,
            heading: is_heading(&document, passage.part),
        }
    };
    (1..).zip(passages).map(place).collect()
}

/// The words of a part, and the number of the request or the note that it is.
fn said(document: &Document, part: Part) -> (String, Option<u32>, Option<u32>) {
    match part {
        Part::Block(at) => {
            let block = document.blocks.get(at);
            let words = block.map(|block| blocks_text(std::slice::from_ref(block)));
            (words.unwrap_or_default(), None, None)
        }
        Part::Demand(at, item) => match document.blocks.get(at) {
            Some(Block::Demands { items }) => items.get(item).map_or_else(
                || (String::new(), None, None),
                |item| (blocks_text(&item.blocks), Some(item.number), None),
            ),
            _ => (String::new(), None, None),
        },
        Part::Note(at) => document.notes.get(at).map_or_else(
            || (String::new(), None, None),
            |note| (blocks_text(&note.blocks), None, Some(note.number)),
        ),
    }
}

fn is_heading(document: &Document, part: Part) -> bool {
    match part {
        Part::Block(at) => matches!(document.blocks.get(at), Some(Block::Heading { .. })),
        Part::Demand(..) | Part::Note(_) => false,
    }
}
