//! Markdown, read once for all: the preview, the page and the press walk the
//! same [`Document`].
//!
//! Letters are written in CommonMark with footnotes, tables, strikethrough,
//! heading attributes and smart punctuation, and `{{leden}}` for a computed [`crate::claim`];
//! `[[what belongs here]]` is an instruction that waits for its words (see [`crate::template`]). Task lists, raw HTML, pictures,
//! mathematics, wiki links and metadata blocks are not part of it.
//!
//! [`parse`] is total: any string gives a document, and whatever is wrong with
//! it stands in [`Document::problems`], each with its line. Nothing is ever
//! dropped in silence. What is refused here (depth, size, characters without a
//! glyph) is what the press could not set.

mod build;
mod check;
mod claims;
mod dutch;
pub mod escape;
mod headings;
pub mod html;
pub mod ink;
mod instructions;
mod links;
mod live;
mod outline;
mod passages;
mod plain;
mod printable;
mod tree;

pub(crate) use instructions::instructions;
pub use instructions::is_unfinished;
pub use live::Live;
pub use outline::{OutlineItem, outline};
pub use passages::{BlockPlace, Part, Passage, Places, passages, section};
use plain::inline_text as inline_words;
pub use plain::{blocks_text, plain_text, summary};
pub use printable::{CharacterClass, character_class, character_name, printable};
pub use tree::{Align, Block, DemandItem, Document, Footnote, Inline};

use crate::problem::{Problem, ProblemKind};
use pulldown_cmark::{Options, Parser};

/// The most bytes a letter's text may have: 1 MiB, some five hundred printed pages.
/// Above it the text is refused unread.
pub const MAX_BODY_BYTES: usize = 1 << 20;

/// The deepest that quotes and lists may stand in each other.
///
/// JSON readers (the press's among them) stop at 128 levels. A list takes three
/// of them (block, items, item), so 24 lists take 72, and with
/// [`MAX_INLINE_NESTING`] (two each, 32) and the document around it (6) 110.
pub const MAX_NESTING: usize = 24;

/// The deepest that emphasis, links and the like may stand in each other.
pub const MAX_INLINE_NESTING: usize = 16;

/// The most columns a table may have: each is then about 13 mm on A4.
pub const MAX_TABLE_COLUMNS: usize = 12;

/// How the id of a demand begins on a page; its number follows. Addresses that
/// people share hold it, so it stays the same in every language of the interface.
pub const DEMAND_ID: &str = "verzoek-";

/// How the id of a footnote begins on a page; its number follows.
pub const NOTE_ID: &str = "noot-";

/// How the id of the first reference to a footnote begins on a page; the note's number follows.
pub const REFERENCE_ID: &str = "bij-";

/// Reads a text. Never fails and never panics; what is wrong is in [`Document::problems`].
///
/// Line numbers count from 1 in `markdown` itself: a caller whose text stands
/// below front matter moves them down with [`Problem::moved_down`].
pub fn parse(markdown: &str) -> Document {
    parse_placed(markdown).0
}

/// The same, with where everything stands in the source.
pub fn parse_placed(markdown: &str) -> (Document, Places) {
    if markdown.len() > MAX_BODY_BYTES {
        let kind = ProblemKind::TooLarge {
            bytes: markdown.len(),
            max: MAX_BODY_BYTES,
        };
        let document = Document {
            problems: vec![Problem::of_whole(kind)],
            ..Document::default()
        };
        return (document, Places::default());
    }
    let mut found = check::Findings::new(markdown);
    check::characters(markdown, &mut found);
    let mut builder = build::Builder::new(markdown, found);
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        builder.take(event, range);
    }
    builder.finish()
}

/// What letters are written in, beyond CommonMark.
const fn options() -> Options {
    Options::ENABLE_FOOTNOTES
        .union(Options::ENABLE_TABLES)
        .union(Options::ENABLE_STRIKETHROUGH)
        .union(Options::ENABLE_SMART_PUNCTUATION)
        .union(Options::ENABLE_HEADING_ATTRIBUTES)
}

#[cfg(test)]
mod tests;
