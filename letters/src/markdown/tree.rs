//! The shape of a letter's text: what page, preview and press all walk.
//!
//! Its JSON form is what the press reads; `t` names each node's kind.

use crate::claim::{Claim, Written};
use crate::problem::Problem;
use serde::{Deserialize, Serialize};

/// A text as it was understood, with what is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The running text, in order.
    pub blocks: Vec<Block>,
    /// The footnotes, in the order in which the text first refers to them.
    pub notes: Vec<Footnote>,
    /// The computed claims, in the order of the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Written>,
    /// What is wrong, in the order of the lines.
    pub problems: Vec<Problem>,
}

/// A paragraph, heading, list: something that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Block {
    /// Running text.
    Paragraph {
        /// Its words.
        text: Vec<Inline>,
    },
    /// The title of a section.
    Heading {
        /// As written, 1 to 6; a sound letter starts at 2, as its subject is level 1.
        level: u8,
        /// Unique in the letter, fit for an address: lower-case ASCII letters, digits, `-`, `_`.
        id: String,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Someone else's words.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// A list that asks for nothing.
    List {
        /// The first number; none for a list with dots.
        start: Option<u64>,
        /// Whether the items stand close together (no empty lines between them in the source).
        tight: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// What the letter asks for: a top-level list in a section marked `{.demands}`.
    Demands {
        /// The demands.
        items: Vec<DemandItem>,
    },
    /// Rows and columns. Every row has as many cells as the head.
    Table {
        /// How each column is aligned.
        align: Vec<Align>,
        /// The head's cells.
        head: Vec<Vec<Inline>>,
        /// The rows, each a list of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// Text to be shown letter by letter, line by line.
    Code {
        /// The lines, without a final newline.
        text: String,
    },
    /// A break between two parts.
    Rule,
}

/// One numbered thing that the letter asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandItem {
    /// Counted from 1 through the whole letter.
    pub number: u32,
    /// What is asked.
    pub blocks: Vec<Block>,
}

/// How a table's column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// As the language reads.
    None,
    /// To the left.
    Left,
    /// Centred.
    Center,
    /// To the right, as for figures.
    Right,
}

/// Part of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain words; neighbours are always joined into one.
    Text {
        /// The words.
        text: String,
    },
    /// Bold.
    Strong {
        /// What is bold.
        text: Vec<Inline>,
    },
    /// Italic.
    Emphasis {
        /// What is italic.
        text: Vec<Inline>,
    },
    /// Struck out.
    Strike {
        /// What is struck out.
        text: Vec<Inline>,
    },
    /// Shown letter by letter.
    Code {
        /// The characters.
        text: String,
    },
    /// A link; only `https:`, `http:`, `mailto:` and `#place` get this far.
    Link {
        /// Where it leads.
        url: String,
        /// What is to be clicked.
        text: Vec<Inline>,
    },
    /// A figure that nobody types; [`Document::settle`] puts words in its place.
    Claim {
        /// Which.
        claim: Claim,
    },
    /// A line end in the source that is only a space in the text.
    Space,
    /// A line end that was asked for.
    Break,
    /// A reference to a footnote.
    Note {
        /// Its number, an index from 1 into [`Document::notes`].
        number: u32,
        /// Whether this is the first reference to it: there the note itself is shown.
        first: bool,
    },
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footnote {
    /// Counted from 1 in the order of first reference.
    pub number: u32,
    /// What the writer called it.
    pub label: String,
    /// What it says; never refers to another note.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Everything that the letter asks for, in order.
    pub fn demands(&self) -> impl Iterator<Item = &DemandItem> {
        self.blocks
            .iter()
            .filter_map(|block| match block {
                Block::Demands { items } => Some(items),
                _ => None,
            })
            .flatten()
    }

    /// Whether nothing stands in the way of freezing and printing this text.
    pub fn is_sound(&self) -> bool {
        !self.problems.iter().any(Problem::is_blocking)
    }
}
