//! From the parser's events to the tree, with a stack instead of recursion, so
//! that no input can exhaust the thread's own.

use self::frame::{Definition, Frame, Kind};
pub(super) use self::words::one_line;
use self::words::{align_of, level_of, trimmed};
use super::check::Findings;
use super::headings::Headings;
use super::passages::BlockPlace;
use super::tree::{Block, Inline};
use super::{MAX_INLINE_NESTING, MAX_NESTING, MAX_TABLE_COLUMNS};
use crate::claim::Written;
use crate::problem::ProblemKind;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

mod close;
mod frame;
mod words;

/// Takes the events one by one.
pub(super) struct Builder<'a> {
    pub(super) source: &'a str,
    pub(super) found: Findings,
    /// The claims so far.
    pub(super) claims: Vec<Written>,
    /// Where the block of text that was opened last begins, and whether it is a heading. Those do not stand in each other.
    text_block: (usize, bool),
    headings: Headings,
    blocks: Vec<Block>,
    stack: Vec<Frame>,
    /// How many quotes and lists are open, and how many more that were too deep.
    depth: usize,
    flattened: usize,
    inline_depth: usize,
    inline_flattened: usize,
    in_demands: bool,
    demands: u32,
    definitions: HashMap<String, Definition>,
    /// The labels as referred to, in order; a note's number is its place, from 1.
    referred: Vec<(String, usize)>,
    numbers: HashMap<String, u32>,
    referred_in_notes: HashSet<String>,
    /// Links to places in the letter, to be checked when all headings are known.
    places: Vec<(String, usize)>,
    /// Where the event that is being taken stands.
    here: Range<usize>,
    /// Where each of `blocks` stands, and each item of the list that is open at the top.
    placed: Vec<BlockPlace>,
    items_placed: Vec<Range<usize>>,
}

/// Labels are equal when they differ in case only.
fn key_of(label: &str) -> String {
    label.to_lowercase()
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a str, found: Findings) -> Self {
        Self {
            source,
            found,
            claims: vec![],
            text_block: (0, false),
            headings: Headings::default(),
            blocks: vec![],
            stack: vec![],
            depth: 0,
            flattened: 0,
            inline_depth: 0,
            inline_flattened: 0,
            in_demands: false,
            demands: 0,
            definitions: HashMap::new(),
            referred: vec![],
            numbers: HashMap::new(),
            referred_in_notes: HashSet::new(),
            places: vec![],
            here: 0..0,
            placed: vec![],
            items_placed: vec![],
        }
    }

    /// Takes one event, which stands at `range` of the source.
    pub(super) fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        self.here = range.clone();
        match event {
            Event::Start(tag) => self.start(tag, range.start),
            Event::End(tag) => self.end(tag),
            // Mathematics is switched off in `parse`; if it were on, its words would stay.
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text, range);
            }
            Event::Code(text) => {
                self.entities(&text, &range);
                self.inline(Inline::Code {
                    text: one_line(&text),
                });
            }
            Event::SoftBreak => self.inline(Inline::Space),
            Event::HardBreak => self.inline(Inline::Break),
            Event::Rule => {
                self.close_bare();
                self.block(Block::Rule);
            }
            Event::FootnoteReference(label) => self.reference(&label, range.start),
            Event::Html(text) | Event::InlineHtml(text) => self.html(&text, range.start),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, offset: usize) {
        match tag {
            Tag::Strong => self.open_inline(Kind::Strong, offset),
            Tag::Emphasis => self.open_inline(Kind::Emphasis, offset),
            Tag::Strikethrough => self.open_inline(Kind::Strike, offset),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                let url = self.link(link_type, &dest_url, offset);
                self.open_inline(Kind::Link { url }, offset);
            }
            // The words of the description go to where the picture would stand.
            Tag::Image { .. } => self.found.note(offset, ProblemKind::Image),
            _ => {
                self.close_bare();
                self.start_block(tag, offset);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, offset: usize) {
        let kind = match tag {
            Tag::BlockQuote(_) | Tag::List(_) | Tag::Item => {
                return self.start_container(&tag, offset);
            }
            Tag::Paragraph => Kind::Paragraph,
            Tag::HtmlBlock => {
                self.found.note(offset, ProblemKind::RawHtml);
                Kind::Paragraph
            }
            Tag::Heading {
                level, id, classes, ..
            } => Kind::Heading {
                level: level_of(level),
                id: id.map(|id| id.to_string()),
                demands: classes.iter().any(|class| class.as_ref() == "demands"),
                offset,
            },
            Tag::CodeBlock(_) => Kind::Code,
            Tag::Table(columns) => {
                if columns.len() > MAX_TABLE_COLUMNS {
                    self.found.note(
                        offset,
                        ProblemKind::TableTooWide {
                            columns: columns.len(),
                            max: MAX_TABLE_COLUMNS,
                        },
                    );
                }
                Kind::Table {
                    align: columns.into_iter().map(align_of).collect(),
                }
            }
            Tag::TableHead => Kind::Row { head: true },
            Tag::TableRow => Kind::Row { head: false },
            Tag::TableCell => Kind::Cell,
            Tag::FootnoteDefinition(label) => {
                if self.in_note() {
                    self.found.note(
                        offset,
                        ProblemKind::NoteInNote {
                            label: label.to_string(),
                        },
                    );
                    self.referred_in_notes.insert(key_of(&label));
                }
                Kind::Definition {
                    label: label.to_string(),
                    offset,
                }
            }
            _ => Kind::Passing,
        };
        // The cells of a table are one block: one date is enough for all of them.
        if matches!(
            kind,
            Kind::Paragraph | Kind::Heading { .. } | Kind::Table { .. }
        ) {
            self.text_block = (offset, matches!(kind, Kind::Heading { .. }));
        }
        self.stack.push(Frame::new(kind));
    }

    /// Where the text that is read now begins, and whether it is a heading.
    pub(super) const fn place(&self) -> (usize, bool) {
        self.text_block
    }

    /// Opens a quote, list or item, unless that would be too deep: then what it holds goes one level up.
    fn start_container(&mut self, tag: &Tag<'_>, offset: usize) {
        let is_item = matches!(tag, Tag::Item);
        if self.flattened > 0 || (!is_item && self.depth >= MAX_NESTING) {
            self.flattened += 1;
            self.found
                .note(offset, ProblemKind::TooDeep { max: MAX_NESTING });
            return;
        }
        if self.stack.is_empty() {
            self.items_placed.clear();
        }
        // Words directly in an item begin where the item does.
        self.text_block = (offset, false);
        let kind = match *tag {
            Tag::Item => Kind::Item,
            Tag::List(start) => Kind::List { start, tight: true },
            _ => Kind::Quote,
        };
        self.depth += usize::from(!is_item);
        self.stack.push(Frame::new(kind));
    }

    fn open_inline(&mut self, kind: Kind, offset: usize) {
        self.open_bare();
        if self.inline_depth >= MAX_INLINE_NESTING {
            self.inline_flattened += 1;
            self.found.note(
                offset,
                ProblemKind::TooDeep {
                    max: MAX_INLINE_NESTING,
                },
            );
        } else {
            self.inline_depth += 1;
            self.stack.push(Frame::new(kind));
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => {}
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link => {
                if self.inline_flattened > 0 {
                    self.inline_flattened -= 1;
                } else {
                    self.inline_depth = self.inline_depth.saturating_sub(1);
                    self.close();
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.close_bare();
                if self.flattened > 0 {
                    self.flattened -= 1;
                } else {
                    self.depth = self.depth.saturating_sub(usize::from(tag != TagEnd::Item));
                    self.close();
                }
            }
            _ => {
                self.close_bare();
                self.close();
            }
        }
    }

    /// Closes what was opened last and hands it to what it stands in.
    fn close(&mut self) {
        let Some(frame) = self.stack.pop() else {
            return;
        };
        let Frame {
            kind,
            blocks,
            text,
            items,
            head,
            cells,
            rows,
            code,
        } = frame;
        match kind {
            Kind::Paragraph | Kind::Bare => {
                self.close_paragraph(text, matches!(kind, Kind::Paragraph));
            }
            Kind::Heading {
                level,
                id,
                demands,
                offset,
            } => self.close_heading(level, id.as_deref(), demands, offset, text),
            Kind::Quote if blocks.is_empty() => {}
            Kind::Quote => self.block(Block::Quote { blocks }),
            Kind::List { start, tight } => self.close_list(start, tight, items),
            Kind::Item => {
                if self.stack.len() == 1 {
                    self.items_placed.push(self.here.clone());
                }
                if let Some(list) = self.stack.last_mut() {
                    list.items.push(blocks);
                }
            }
            Kind::Table { align } => self.block(Block::Table { align, head, rows }),
            Kind::Row { head } => {
                if let Some(table) = self.stack.last_mut() {
                    if head {
                        table.head = cells;
                    } else {
                        table.rows.push(cells);
                    }
                }
            }
            Kind::Cell => {
                if let Some(row) = self.stack.last_mut() {
                    row.cells.push(trimmed(text));
                }
            }
            Kind::Code => self.block(Block::Code {
                text: code.trim_end_matches('\n').replace('\t', "    "),
            }),
            Kind::Strong => self.close_inline(text, |text| Inline::Strong { text }),
            Kind::Emphasis => self.close_inline(text, |text| Inline::Emphasis { text }),
            Kind::Strike => self.close_inline(text, |text| Inline::Strike { text }),
            Kind::Link { url } => self.close_link(url, text),
            Kind::Definition { label, offset } => self.close_definition(label, offset, blocks),
            Kind::Passing => blocks.into_iter().for_each(|block| self.block(block)),
        }
    }
}
