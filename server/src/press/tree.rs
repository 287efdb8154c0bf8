//! The parsed text as the template walks it: [`letters::markdown`]'s tree with what paper needs settled beforehand.
//!
//! - Headings: the subject is the document's level 1, so the text's highest is 2 and none is skipped (PDF/UA).
//! - Notes: exactly one reference carries the note, the others point to it.
//! - Links: their address is printed where the words do not show it already.
//! - A short line that ends in a colon stays with what it announces.

use super::PressError;
use letters::markdown::{Block, DemandItem, Document, Inline};
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// The deepest that quotes and lists may lie in one another. The parser stops sooner; this is the press's own guard.
const MAX_DEPTH: usize = 48;
/// A longer paragraph may stand apart from what it announces, or half a page would stay white.
const ANNOUNCEMENT_CHARS: usize = 180;

/// The body's blocks and the notes by number.
pub(super) fn tree(document: &Document) -> Result<(Value, Value), PressError> {
    let mut walk = Walk {
        level: 1,
        seen: HashSet::new(),
        known: document.notes.iter().map(|note| note.number).collect(),
    };
    let body = walk.blocks(&document.blocks, 0)?;
    let mut notes = Map::new();
    for note in &document.notes {
        let mut blocks = walk.blocks(&note.blocks, 1)?;
        // The number stands on the first line: that paragraph runs on behind it.
        if let Some(first) = blocks.get_mut(0).filter(|block| block["t"] == "paragraph") {
            first["t"] = json!("plain");
        }
        notes.insert(note.number.to_string(), blocks);
    }
    Ok((body, Value::Object(notes)))
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
    fn blocks(&mut self, blocks: &[Block], depth: usize) -> Result<Value, PressError> {
        if depth > MAX_DEPTH {
            return Err(PressError::TooMuch {
                what: "levels of quotes and lists",
                count: depth,
                max: MAX_DEPTH,
            });
        }
        let mut set = Vec::with_capacity(blocks.len());
        for (index, block) in blocks.iter().enumerate() {
            let announces = blocks.get(index + 1).is_some_and(|next| {
                !matches!(next, Block::Paragraph { .. } | Block::Heading { .. })
            });
            set.push(self.block(block, announces, depth)?);
        }
        Ok(Value::Array(set))
    }

    fn block(&mut self, block: &Block, followed: bool, depth: usize) -> Result<Value, PressError> {
        Ok(match block {
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
                json!({ "t": "quote", "blocks": self.blocks(blocks, depth + 1)? })
            }
            Block::List {
                start,
                tight,
                items,
            } => {
                let items = items
                    .iter()
                    .map(|item| self.item(item, *tight, depth))
                    .collect::<Result<Vec<_>, _>>()?;
                json!({ "t": "list", "start": start, "tight": tight, "items": items })
            }
            Block::Demands { items } => self.demands(items, depth)?,
            Block::Table { align, head, rows } => {
                let mut cells = |row: &[Vec<Inline>]| {
                    row.iter()
                        .map(|cell| self.inlines(cell))
                        .collect::<Vec<_>>()
                };
                let head = cells(head);
                // An object per cell, so that the template can flatten the rows without flattening the cells.
                let rows: Vec<Vec<Value>> = rows
                    .iter()
                    .map(|row| {
                        cells(row)
                            .into_iter()
                            .map(|text| json!({ "text": text }))
                            .collect()
                    })
                    .collect();
                json!({ "t": "table", "align": align, "head": head, "rows": rows })
            }
            Block::Code { text } => json!({ "t": "code", "text": text.trim_end_matches('\n') }),
            Block::Rule => json!({ "t": "rule" }),
        })
    }

    fn demands(&mut self, items: &[DemandItem], depth: usize) -> Result<Value, PressError> {
        let start = items.first().map_or(1, |item| item.number);
        let items = items
            .iter()
            .map(|item| self.blocks(&item.blocks, depth + 1))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(json!({ "t": "demands", "start": start, "items": items }))
    }

    /// The lines of a tight list are no paragraphs: they have no white around them.
    fn item(&mut self, blocks: &[Block], tight: bool, depth: usize) -> Result<Value, PressError> {
        let mut item = self.blocks(blocks, depth + 1)?;
        if tight {
            for block in item
                .as_array_mut()
                .into_iter()
                .flatten()
                .filter(|block| block["t"] == "paragraph")
            {
                block["t"] = json!("plain");
            }
        }
        Ok(item)
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

/// The words without their make-up; a reference to a note is its number, as on paper.
pub(super) fn plain(nodes: &[Inline]) -> String {
    nodes.iter().fold(String::new(), |mut words, node| {
        match node {
            Inline::Text { text } | Inline::Code { text } => words.push_str(text),
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Strike { text }
            | Inline::Link { text, .. } => {
                words.push_str(&plain(text));
            }
            Inline::Space | Inline::Break => words.push(' '),
            Inline::Note { number, .. } => words.push_str(&number.to_string()),
        }
        words
    })
}
