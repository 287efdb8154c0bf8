//! Claims in the tree: seen while it is built, and settled when their words are known.

use super::build::Builder;
use super::links;
use super::tree::{Block, Document, Inline};
use crate::claim::{Claim, MAX_NAME, Written};
use crate::problem::ProblemKind;

/// What a piece of text holds.
enum Piece<'t> {
    Words(&'t str),
    /// A claim, with where it begins and ends in the piece.
    Claim(Claim, usize, usize),
    /// Something in double braces that is no claim, with where it begins.
    Unknown(&'t str, usize),
}

/// Takes a text apart. `escaped` says that its first brace was written behind a backslash.
fn pieces(text: &str, escaped: bool) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let (mut done, mut from) = (0, usize::from(escaped));
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("{{")) {
        let start = from + start;
        let Some(name) = name_at(&text[start + 2..]) else {
            from = start + 1;
            continue;
        };
        let end = start + 2 + name.len() + 2;
        found.push(Piece::Words(&text[done..start]));
        match Claim::parse(name) {
            Some(claim) => found.push(Piece::Claim(claim, start, end)),
            None => found.push(Piece::Unknown(&text[start..end], start)),
        }
        (done, from) = (end, end);
    }
    found.push(Piece::Words(&text[done..]));
    found
}

/// What stands before the closing braces, if they come soon enough: a flood of opening ones is read but once.
fn name_at(rest: &str) -> Option<&str> {
    let (end, _) = rest
        .char_indices()
        .take(MAX_NAME + 1)
        .find(|(_, c)| matches!(c, '{' | '}'))?;
    let name = &rest[..end];
    (rest[end..].starts_with("}}") && !name.trim().is_empty()).then_some(name)
}

impl Builder<'_> {
    /// Adds words that may hold claims; they stand at `offset` of the source, as they were typed.
    pub(super) fn words_with_claims(&mut self, text: &str, offset: usize) {
        let before = self.source.get(..offset).unwrap_or_default();
        let backslashes = before.bytes().rev().take_while(|&byte| byte == b'\\');
        let escaped = backslashes.count() % 2 == 1;
        for piece in pieces(text, escaped) {
            match piece {
                Piece::Words(words) => self.plain(words),
                Piece::Unknown(typed, at) => {
                    let name = typed.trim_matches(['{', '}']).trim().to_owned();
                    self.found
                        .note(offset + at, ProblemKind::UnknownClaim { name });
                    self.plain(typed);
                }
                Piece::Claim(claim, start, end) => {
                    self.open_bare();
                    let (block, in_heading) = self.place();
                    self.claims.push(Written {
                        claim,
                        start: offset + start,
                        end: offset + end,
                        line: self.found.line_of(offset + start),
                        block,
                        in_heading,
                    });
                    self.inline(Inline::Claim { claim });
                }
            }
        }
    }

    fn plain(&mut self, words: &str) {
        if !words.is_empty() {
            self.inline(Inline::Text {
                text: super::build::one_line(words),
            });
        }
    }
}

impl Document {
    /// Whether the text asks for this figure.
    #[must_use]
    pub fn asks(&self, claim: Claim) -> bool {
        self.claims.iter().any(|written| written.claim == claim)
    }

    /// Puts plain words in the place of each claim that `words` knows.
    pub fn settle(&mut self, words: &dyn Fn(Claim) -> Option<String>) {
        settle_blocks(&mut self.blocks, words);
        for note in &mut self.notes {
            settle_blocks(&mut note.blocks, words);
        }
        self.claims.retain(|written| words(written.claim).is_none());
    }
}

/// The depth of the tree is bounded, so is the recursion.
fn settle_blocks(blocks: &mut [Block], words: &dyn Fn(Claim) -> Option<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { text } | Block::Heading { text, .. } => settle(text, words),
            Block::Quote { blocks } => settle_blocks(blocks, words),
            Block::List { items, .. } => {
                for item in items {
                    settle_blocks(item, words);
                }
            }
            Block::Demands { items } => items
                .iter_mut()
                .for_each(|item| settle_blocks(&mut item.blocks, words)),
            Block::Table { head, rows, .. } => head
                .iter_mut()
                .chain(rows.iter_mut().flatten())
                .for_each(|cell| settle(cell, words)),
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn settle(text: &mut Vec<Inline>, words: &dyn Fn(Claim) -> Option<String>) {
    for mut part in std::mem::take(text) {
        match &mut part {
            Inline::Claim { claim } => {
                if let Some(text) = words(*claim) {
                    part = Inline::Text { text };
                }
            }
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Strike { text }
            | Inline::Link { text, .. } => settle(text, words),
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::Space
            | Inline::Break
            | Inline::Note { .. } => {}
        }
        links::push(text, part);
    }
}
