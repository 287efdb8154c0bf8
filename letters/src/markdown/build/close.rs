//! What becomes of each thing when it closes, and the end of the whole.

use super::frame::{Definition, Kind};
use super::words::trimmed;
use super::{Builder, key_of};
use crate::markdown::passages::Places;
use crate::markdown::tree::{Block, DemandItem, Document, Footnote, Inline};
use crate::markdown::{DEMAND_ID, links, plain};
use crate::problem::ProblemKind;

impl Builder<'_> {
    pub(super) fn close_paragraph(&mut self, text: Vec<Inline>, in_own_right: bool) {
        let text = trimmed(text);
        // A paragraph of its own in an item means that the list is not a close one.
        if in_own_right
            && let [.., list, item] = self.stack.as_mut_slice()
            && let (Kind::List { tight, .. }, Kind::Item) = (&mut list.kind, &item.kind)
        {
            *tight = false;
        }
        if !text.is_empty() {
            self.block(Block::Paragraph { text });
        }
    }

    pub(super) fn close_heading(
        &mut self,
        level: u8,
        id: Option<&str>,
        demands: bool,
        offset: usize,
        text: Vec<Inline>,
    ) {
        let text = trimmed(text);
        let words = plain::inline_text(&text);
        if self.in_note() {
            // A note has no sections: the words stay, in bold.
            if !text.is_empty() {
                self.block(Block::Paragraph {
                    text: vec![Inline::Strong { text }],
                });
            }
            return;
        }
        if let Some(kind) = self.headings.step(level) {
            self.found.note(offset, kind);
        }
        if self.stack.is_empty() {
            self.in_demands = demands;
        }
        if words.trim().is_empty() {
            self.found.note(offset, ProblemKind::EmptyHeading);
            // References to notes may still be in it.
            if !text.is_empty() {
                self.block(Block::Paragraph { text });
            }
            return;
        }
        let id = self.headings.id(id, &words);
        self.block(Block::Heading { level, id, text });
    }

    pub(super) fn close_list(&mut self, start: Option<u64>, tight: bool, items: Vec<Vec<Block>>) {
        if !(self.in_demands && self.stack.is_empty()) {
            self.block(Block::List {
                start,
                tight,
                items,
            });
            return;
        }
        let mut full = items.iter().map(|blocks| !blocks.is_empty());
        self.items_placed.retain(|_| full.next().unwrap_or(false));
        let mut numbered = Vec::with_capacity(items.len());
        for blocks in items.into_iter().filter(|blocks| !blocks.is_empty()) {
            self.demands += 1;
            numbered.push(DemandItem {
                number: self.demands,
                blocks,
            });
        }
        if !numbered.is_empty() {
            self.block(Block::Demands { items: numbered });
        }
    }

    pub(super) fn close_inline(&mut self, text: Vec<Inline>, wrap: fn(Vec<Inline>) -> Inline) {
        if !text.is_empty() {
            self.inline(wrap(text));
        }
    }

    pub(super) fn close_link(&mut self, url: Option<String>, mut text: Vec<Inline>) {
        let Some(url) = url else {
            for part in text {
                self.inline(part);
            }
            return;
        };
        // A link without words could not be found by ear: it is named by its address.
        if plain::inline_text(&text).trim().is_empty() {
            text.push(Inline::Text { text: url.clone() });
        }
        self.inline(Inline::Link { url, text });
    }

    pub(super) fn close_definition(&mut self, label: String, offset: usize, blocks: Vec<Block>) {
        use std::collections::hash_map::Entry;
        match self.definitions.entry(key_of(&label)) {
            Entry::Occupied(_) => self
                .found
                .note(offset, ProblemKind::DuplicateFootnote { label }),
            Entry::Vacant(free) => {
                free.insert(Definition {
                    label,
                    offset,
                    range: self.here.clone(),
                    blocks,
                });
            }
        }
    }

    /// Gives the notes their numbers, checks what can only be known at the end, and hands over the document.
    pub(in crate::markdown) fn finish(mut self) -> (Document, Places) {
        // The parser closes all it opens; should it ever not, nothing is lost.
        while !self.stack.is_empty() {
            self.close();
        }
        let mut notes = Vec::with_capacity(self.referred.len());
        let mut notes_placed = Vec::with_capacity(self.referred.len());
        for (number, (label, offset)) in (1..).zip(std::mem::take(&mut self.referred)) {
            let definition = self.definitions.remove(&key_of(&label));
            let (label, offset, range, blocks) = definition
                .map_or((label, offset, 0..0, vec![]), |it| {
                    (it.label, it.offset, it.range, it.blocks)
                });
            notes_placed.push(range);
            if plain::blocks_text(&blocks).trim().is_empty() {
                self.found.note(
                    offset,
                    ProblemKind::UndefinedFootnote {
                        label: label.clone(),
                    },
                );
            }
            notes.push(Footnote {
                number,
                label,
                blocks,
            });
        }
        for (key, Definition { label, offset, .. }) in std::mem::take(&mut self.definitions) {
            if !self.referred_in_notes.contains(&key) {
                self.found
                    .note(offset, ProblemKind::UnusedFootnote { label });
            }
        }
        self.check_places(&mut notes);
        if plain::blocks_text(&self.blocks).trim().is_empty() {
            self.found.note_whole(ProblemKind::EmptyBody);
        }
        let places = Places {
            blocks: self.placed,
            notes: notes_placed,
        };
        let document = Document {
            blocks: self.blocks,
            notes,
            claims: self.claims,
            problems: self.found.into_problems(),
        };
        (document, places)
    }

    /// Links to places that the letter does not have become plain words.
    fn check_places(&mut self, notes: &mut [Footnote]) {
        let demands = self.demands;
        let headings = &self.headings;
        let is_there = |place: &str| {
            let demand = place
                .strip_prefix(DEMAND_ID)
                .and_then(|number| number.parse::<u32>().ok());
            headings.has(place) || demand.is_some_and(|number| (1..=demands).contains(&number))
        };
        let mut missing = false;
        for (place, offset) in std::mem::take(&mut self.places) {
            if !is_there(&place) {
                missing = true;
                self.found.note(
                    offset,
                    ProblemKind::RefusedLink {
                        url: format!("#{place}"),
                    },
                );
            }
        }
        if missing {
            links::unlink_places(&mut self.blocks, &is_there);
            for note in notes {
                links::unlink_places(&mut note.blocks, &is_there);
            }
        }
    }
}
