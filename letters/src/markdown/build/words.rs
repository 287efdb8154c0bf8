//! Words, links, references: what stands within a line.

use super::frame::{Frame, Kind};
use super::{Builder, key_of};
use crate::markdown::tree::{Align, Block, Inline};
use crate::markdown::{BlockPlace, check, dutch, instructions, links, printable};
use crate::problem::ProblemKind;
use pulldown_cmark::{Alignment, HeadingLevel, LinkType};
use std::ops::Range;

/// The most characters of a refused address that a message repeats.
const SHOWN_URL: usize = 80;

impl Builder<'_> {
    /// Hands a finished block to what it stands in.
    pub(super) fn block(&mut self, block: Block) {
        if let Some(frame) = self.stack.last_mut() {
            frame.blocks.push(block);
            return;
        }
        let items = match block {
            Block::Demands { .. } => std::mem::take(&mut self.items_placed),
            _ => vec![],
        };
        let range = self.here.clone();
        self.placed.push(BlockPlace { range, items });
        self.blocks.push(block);
    }

    /// Adds a part of a line to what is open.
    pub(in crate::markdown) fn inline(&mut self, part: Inline) {
        self.open_bare();
        if let Some(frame) = self.stack.last_mut() {
            links::push(&mut frame.text, part);
        }
    }

    /// Makes sure that words have something to stand in.
    pub(in crate::markdown) fn open_bare(&mut self) {
        if !self.stack.last().is_some_and(Frame::holds_words) {
            self.stack.push(Frame::new(Kind::Bare));
        }
    }

    /// Closes what [`Self::open_bare`] opened.
    pub(super) fn close_bare(&mut self) {
        if matches!(
            self.stack.last(),
            Some(Frame {
                kind: Kind::Bare,
                ..
            })
        ) {
            self.close();
        }
    }

    /// Whether a footnote's text is open.
    pub(super) fn in_note(&self) -> bool {
        self.stack
            .iter()
            .any(|frame| matches!(frame.kind, Kind::Definition { .. }))
    }

    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        self.entities(text, &range);
        if let Some(Frame {
            kind: Kind::Code,
            code,
            ..
        }) = self.stack.last_mut()
        {
            code.push_str(text);
            return;
        }
        for (offset, label) in check::undefined_notes(self.source, range.start, range.end) {
            self.found
                .note(offset, ProblemKind::UndefinedFootnote { label });
        }
        for (offset, text) in instructions(self.source, range.start, range.end) {
            self.found.note(offset, ProblemKind::Instruction { text });
        }
        let opening = text == "‘"
            && dutch::opens_shortened_word(self.source.get(range.start..).unwrap_or_default());
        if opening {
            let text = "’".to_owned();
            self.inline(Inline::Text { text });
        } else if text.contains("{{") && self.source.get(range.clone()) == Some(text) {
            self.words_with_claims(text, range.start);
        } else {
            let text = one_line(text);
            self.inline(Inline::Text { text });
        }
    }

    /// Notes characters that only an entity such as `&#x1F600;` brought in: the others were seen in the source.
    pub(super) fn entities(&mut self, text: &str, range: &Range<usize>) {
        let source = self.source.get(range.clone()).unwrap_or_default();
        if source == text {
            return;
        }
        for c in text.chars().filter(|&c| !matches!(c, '\n' | '\r' | '\t')) {
            if !printable(c) && !source.contains(c) {
                self.found.note(range.start, check::unprintable(c));
            }
        }
    }

    /// Raw HTML: its characters, as they were typed.
    pub(super) fn html(&mut self, text: &str, offset: usize) {
        self.found.note(offset, ProblemKind::RawHtml);
        for (at, line) in text.lines().enumerate() {
            let continues = self
                .stack
                .last()
                .is_some_and(|frame| frame.holds_words() && !frame.text.is_empty());
            if at > 0 || (continues && self.source[..offset].ends_with('\n')) {
                self.inline(Inline::Space);
            }
            self.inline(Inline::Text {
                text: one_line(line),
            });
        }
    }

    /// The address of a link, if it is one that letters may have.
    pub(super) fn link(&mut self, link_type: LinkType, url: &str, offset: usize) -> Option<String> {
        let url = if link_type == LinkType::Email {
            format!("mailto:{url}")
        } else {
            url.to_owned()
        };
        if !links::is_allowed(&url) {
            let shown = url.chars().take(SHOWN_URL).collect();
            self.found
                .note(offset, ProblemKind::RefusedLink { url: shown });
            return None;
        }
        if let Some(place) = url.strip_prefix('#') {
            self.places.push((place.to_owned(), offset));
        }
        Some(url)
    }

    pub(super) fn reference(&mut self, label: &str, offset: usize) {
        let key = key_of(label);
        if self.in_note() {
            self.found.note(
                offset,
                ProblemKind::NoteInNote {
                    label: label.to_owned(),
                },
            );
            self.referred_in_notes.insert(key);
            self.inline(Inline::Text {
                text: format!("[^{label}]"),
            });
            return;
        }
        let known = self.numbers.get(&key).copied();
        let number = known.unwrap_or_else(|| {
            self.referred.push((label.to_owned(), offset));
            let number = u32::try_from(self.referred.len()).unwrap_or(u32::MAX);
            self.numbers.insert(key, number);
            number
        });
        self.inline(Inline::Note {
            number,
            first: known.is_none(),
        });
    }
}

/// Line ends and tabs, which only entities can bring into a line, as spaces.
pub(in crate::markdown) fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// Without spaces and breaks at the ends.
pub(super) fn trimmed(mut text: Vec<Inline>) -> Vec<Inline> {
    while matches!(text.last(), Some(Inline::Space | Inline::Break)) {
        text.pop();
    }
    let start = text
        .iter()
        .take_while(|part| matches!(part, Inline::Space | Inline::Break))
        .count();
    text.drain(..start);
    text
}

pub(super) fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

pub(super) fn align_of(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None => Align::None,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
