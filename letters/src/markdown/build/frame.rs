//! What is open while a text is read, and what it holds so far.

use crate::markdown::tree::{Align, Block, Inline};
use std::ops::Range;

/// What is open.
pub(super) enum Kind {
    Paragraph,
    /// Words directly in a list's item, as close lists have them.
    Bare,
    Heading {
        level: u8,
        id: Option<String>,
        demands: bool,
        offset: usize,
    },
    Quote,
    List {
        start: Option<u64>,
        tight: bool,
    },
    Item,
    Table {
        align: Vec<Align>,
    },
    Row {
        head: bool,
    },
    Cell,
    Code,
    Strong,
    Emphasis,
    Strike,
    /// Without an address when it was refused: then only the words stay.
    Link {
        url: Option<String>,
    },
    Definition {
        label: String,
        offset: usize,
    },
    /// Something that letters do not have: its content goes to what it stands in.
    Passing,
}

/// Something open, with what it holds so far. Each kind uses what it needs; an empty `Vec` costs nothing.
pub(super) struct Frame {
    pub(super) kind: Kind,
    pub(super) blocks: Vec<Block>,
    pub(super) text: Vec<Inline>,
    pub(super) items: Vec<Vec<Block>>,
    pub(super) head: Vec<Vec<Inline>>,
    pub(super) cells: Vec<Vec<Inline>>,
    pub(super) rows: Vec<Vec<Vec<Inline>>>,
    pub(super) code: String,
}

impl Frame {
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            kind,
            blocks: vec![],
            text: vec![],
            items: vec![],
            head: vec![],
            cells: vec![],
            rows: vec![],
            code: String::new(),
        }
    }

    /// Whether words can stand in it directly.
    pub(super) fn holds_words(&self) -> bool {
        matches!(
            self.kind,
            Kind::Paragraph
                | Kind::Bare
                | Kind::Heading { .. }
                | Kind::Cell
                | Kind::Strong
                | Kind::Emphasis
                | Kind::Strike
                | Kind::Link { .. }
        )
    }
}

/// The text of a footnote, before it has a number.
pub(super) struct Definition {
    pub(super) label: String,
    pub(super) offset: usize,
    pub(super) range: Range<usize>,
    pub(super) blocks: Vec<Block>,
}
