//! The parsed text as the template walks it: [`letters::markdown`]'s tree with what paper needs settled beforehand.
//!
//! - Headings: the subject is the document's level 1, so the text's highest is 2 and none is skipped (PDF/UA).
//! - Notes: exactly one reference carries the note, the others point to it.
//! - Links: their address is printed where the words do not show it already.
//! - A short line that ends in a colon stays with what it announces.

use letters::markdown::{Align, Block, Document, Inline};
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// How deep quotes and lists are drawn inside one another. Deeper ones stand at this depth, with their numbers and
/// bullets: the typesetter gives up at some fifteen levels, and the page has no room for them anyway.
const DRAWN_DEPTH: usize = 8;
/// A longer paragraph may stand apart from what it announces, or half a page would stay white.
const ANNOUNCEMENT_CHARS: usize = 180;
/// A quote of seven lines or so is kept on one page, with whoever said it below.
const SHORT_QUOTE_CHARS: usize = 480;
/// A list of four lines or so is kept on one page.
const SHORT_LIST_CHARS: usize = 320;

/// The body's blocks and the notes by number.
pub(super) fn tree(document: &Document) -> (Value, Value) {
    let mut walk = Walk {
        level: 1,
        seen: HashSet::new(),
        known: document.notes.iter().map(|note| note.number).collect(),
    };
    let body = walk.blocks(&document.blocks, 0);
    let mut notes = Map::new();
    for note in &document.notes {
        let mut blocks = walk.blocks(&note.blocks, 1);
        // The number stands on the first line: that paragraph runs on behind it.
        if let Some(first) = blocks.get_mut(0).filter(|block| block["t"] == "paragraph") {
            first["t"] = json!("plain");
        }
        notes.insert(note.number.to_string(), blocks);
    }
    (body, Value::Object(notes))
}

struct Walk {
    /// The level of the heading before.
    level: u8,
    /// The notes that were referred to.
    seen: HashSet<u32>,
    /// The notes that there are.
    known: HashSet<u32>,
}

impl Walk {
    fn blocks(&mut self, blocks: &[Block], depth: usize) -> Value {
        let mut set = Vec::with_capacity(blocks.len());
        for (index, block) in blocks.iter().enumerate() {
            let followed = blocks.get(index + 1).is_some_and(|next| {
                !matches!(next, Block::Paragraph { .. } | Block::Heading { .. })
            });
            if depth >= DRAWN_DEPTH {
                self.dissolved(block, followed, depth, &mut set);
            } else {
                set.push(self.block(block, followed, depth));
            }
        }
        Value::Array(set)
    }

    fn block(&mut self, block: &Block, followed: bool, depth: usize) -> Value {
        match block {
            Block::Paragraph { text } => {
                let words = plain(text);
                let announces = followed
                    && words.trim_end().ends_with(':')
                    && words.chars().count() <= ANNOUNCEMENT_CHARS;
                json!({ "t": "paragraph", "text": self.inlines(text), "announces": announces })
            }
            Block::Heading { level, text, .. } => {
                self.level = (*level).clamp(2, self.level.saturating_add(1).min(6));
                json!({ "t": "heading", "level": self.level, "text": self.inlines(text) })
            }
            Block::Quote { blocks } => {
                let short = characters(blocks) <= SHORT_QUOTE_CHARS;
                json!({ "t": "quote", "short": short, "blocks": self.blocks(blocks, depth + 1) })
            }
            Block::List {
                start,
                tight,
                items,
            } => {
                let items: Vec<_> = items
                    .iter()
                    .map(|item| self.item(item, *tight, depth))
                    .collect();
                let short = characters([block]) <= SHORT_LIST_CHARS;
                json!({ "t": "list", "start": start, "tight": tight, "short": short, "items": items })
            }
            Block::Demands { items } => {
                let start = items.first().map_or(1, |item| item.number);
                let items: Vec<_> = items
                    .iter()
                    .map(|item| self.blocks(&item.blocks, depth + 1))
                    .collect();
                json!({ "t": "demands", "start": start, "items": items })
            }
            Block::Table { align, head, rows } => self.table(align, head, rows),
            Block::Code { text } => json!({ "t": "code", "text": text.trim_end_matches('\n') }),
            Block::Rule => json!({ "t": "rule" }),
        }
    }

    /// What lies too deep to be drawn: its paragraphs, one after the other, each item behind its number or bullet.
    fn dissolved(&mut self, block: &Block, followed: bool, depth: usize, set: &mut Vec<Value>) {
        let mut pour = |walk: &mut Self, blocks: &[Block]| match walk.blocks(blocks, depth + 1) {
            Value::Array(inner) => set.extend(inner),
            other => set.push(other),
        };
        match block {
            Block::Quote { blocks } => pour(self, blocks),
            Block::List { start, items, .. } => {
                for (number, item) in (start.unwrap_or(0)..).zip(items) {
                    let mark = start.map_or_else(|| "• ".to_owned(), |_| format!("{number}. "));
                    pour(self, &marked(mark, item));
                }
            }
            other => set.push(self.block(other, followed, depth)),
        }
    }

    fn table(&mut self, align: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Value {
        let head: Vec<_> = head.iter().map(|cell| self.inlines(cell)).collect();
        // An object per cell, so that the template can flatten the rows without flattening the cells.
        let rows: Vec<Vec<_>> = rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|cell| json!({ "text": self.inlines(cell) }))
                    .collect()
            })
            .collect();
        json!({ "t": "table", "align": align, "head": head, "rows": rows })
    }

    /// The lines of a tight list are no paragraphs: they have no white around them.
    fn item(&mut self, blocks: &[Block], tight: bool, depth: usize) -> Value {
        let mut item = self.blocks(blocks, depth + 1);
        // Only a lone line before its own list; two in a row would run into each other.
        let lines = item
            .as_array_mut()
            .into_iter()
            .flatten()
            .filter(|block| block["t"] == "paragraph");
        if tight && let Some(line) = lines.into_iter().next() {
            line["t"] = json!("plain");
        }
        item
    }

    fn inlines(&mut self, nodes: &[Inline]) -> Value {
        Value::Array(nodes.iter().map(|node| self.inline(node)).collect())
    }

    fn inline(&mut self, node: &Inline) -> Value {
        match node {
            Inline::Text { text } => json!({ "t": "text", "text": text }),
            Inline::Strong { text } => json!({ "t": "strong", "text": self.inlines(text) }),
            Inline::Emphasis { text } => json!({ "t": "emphasis", "text": self.inlines(text) }),
            Inline::Strike { text } => json!({ "t": "strike", "text": self.inlines(text) }),
            Inline::Code { text } => json!({ "t": "code", "text": text }),
            // A letter that is made Final has none left: this is a draft.
            Inline::Claim { claim } => json!({ "t": "text", "text": claim.mark() }),
            Inline::Link { url, text } => self.link(url, text),
            Inline::Space => json!({ "t": "space" }),
            Inline::Break => json!({ "t": "break" }),
            Inline::Note { number, .. } if self.known.contains(number) => {
                json!({ "t": "note", "number": number, "first": self.seen.insert(*number) })
            }
            Inline::Note { number, .. } => json!({ "t": "text", "text": format!("[{number}]") }),
        }
    }

    fn link(&mut self, url: &str, text: &[Inline]) -> Value {
        let words = self.inlines(text);
        // A link within the page leads nowhere on paper: its words remain.
        if url.starts_with('#') {
            return json!({ "t": "words", "text": words });
        }
        json!({ "t": "link", "url": url, "text": words, "shown": shown(url, &plain(text)) })
    }
}

/// The address as it is printed after a link's words, unless the words show it already.
pub(super) fn shown(url: &str, words: &str) -> Option<String> {
    let bare = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme))
        .unwrap_or(url);
    let bare = bare.trim_end_matches('/');
    (!words.contains(bare)).then(|| bare.to_owned())
}

/// The words without their make-up and without references to notes.
pub(super) fn plain(nodes: &[Inline]) -> String {
    nodes.iter().fold(String::new(), |mut words, node| {
        match node {
            Inline::Text { text } | Inline::Code { text } => words.push_str(text),
            Inline::Claim { claim } => words.push_str(&claim.mark()),
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Strike { text }
            | Inline::Link { text, .. } => {
                words.push_str(&plain(text));
            }
            Inline::Space | Inline::Break => words.push(' '),
            Inline::Note { .. } => {}
        }
        words
    })
}

/// How much there is to read in the blocks, without their notes.
fn characters<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> usize {
    let of = |block: &'a Block| match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => plain(text).chars().count(),
        Block::Quote { blocks } => characters(blocks),
        Block::List { items, .. } => items.iter().map(characters).sum(),
        Block::Demands { items } => items.iter().map(|item| characters(&item.blocks)).sum(),
        Block::Table { head, rows, .. } => (head.iter().chain(rows.iter().flatten()))
            .map(|cell| plain(cell).chars().count())
            .sum(),
        Block::Code { text } => text.chars().count(),
        Block::Rule => 0,
    };
    blocks.into_iter().map(of).sum()
}

/// The blocks with a mark before their first word.
fn marked(mark: String, blocks: &[Block]) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    let mark = Inline::Text { text: mark };
    match blocks.first_mut() {
        Some(Block::Paragraph { text }) => text.insert(0, mark),
        _ => blocks.insert(0, Block::Paragraph { text: vec![mark] }),
    }
    blocks
}
