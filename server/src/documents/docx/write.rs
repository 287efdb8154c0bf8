//! Writes a letter as a Word document.

mod inline;
mod table;

use super::sheets;
use crate::documents::{
    paper::{Marks, Paper as _},
    styles::{CLOSING, DEMAND, KIND_PROPERTY, LOOSE_ITEM},
    xml::Xml,
    zip::Writer,
};
use letters::{
    letter::{Front, LetterText},
    markdown::{self, Block, DEMAND_ID, DemandItem, Document, Inline},
};
use std::{collections::HashMap, io};

/// The deepest level that a list of Word has, counted from 0.
const DEEPEST: usize = 8;
/// How far each level stands in, in twentieths of a point: one centimetre.
const STEP: usize = 567;
/// The width of the text on A4 within margins of 2.5 cm, in twentieths of a point.
const TEXT_WIDTH: usize = 9_070;

/// Writes it.
pub fn write(text: &LetterText) -> io::Result<Vec<u8>> {
    let document = markdown::parse(text.body.as_str());
    let mut body = Body::new(&document);
    body.head(&text.front);
    body.blocks(&document.blocks, Inside::default());
    if let Some(closing) = &text.front.closing {
        body.paragraph(CLOSING, closing.as_str());
    }
    let links = body.links;
    let lists = body.lists;
    let main = body.xml.finish(sheets::DOCUMENT_END);
    let mut notes = Body::new(&document);
    notes.xml = Xml::new(sheets::FOOTNOTES_START);
    notes.lists = lists;
    notes.in_notes = true;
    for note in &document.notes {
        notes.note(note.number, &note.blocks);
    }
    let lists = std::mem::take(&mut notes.lists);
    let note_links = std::mem::take(&mut notes.links);
    let notes = notes.xml.finish("</w:footnotes>");

    let mut zip = Writer::default();
    let language = sheets::language(text.front.language);
    for (name, part) in [
        (
            "[Content_Types].xml",
            sheets::CONTENT_TYPES.as_bytes().to_vec(),
        ),
        ("_rels/.rels", sheets::RELATIONS.as_bytes().to_vec()),
        ("word/document.xml", main),
        (
            "word/_rels/document.xml.rels",
            sheets::relations(sheets::DOCUMENT_RELATIONS, &links),
        ),
        ("word/styles.xml", sheets::styles(language)),
        ("word/numbering.xml", numbering(&lists)),
        ("word/settings.xml", sheets::settings(language)),
        ("word/footnotes.xml", notes),
        (
            "word/_rels/footnotes.xml.rels",
            sheets::relations("", &note_links),
        ),
        ("docProps/core.xml", core(&text.front)),
        ("docProps/app.xml", sheets::APP.as_bytes().to_vec()),
        ("docProps/custom.xml", custom(&text.front)),
    ] {
        zip.add(name, &part, true)?;
    }
    zip.finish()
}

fn core(front: &Front) -> Vec<u8> {
    let mut xml = Xml::new(sheets::CORE_START);
    xml.open("dc:title", &[])
        .text(front.subject.as_str())
        .close();
    xml.open("dc:creator", &[])
        .text(front.sender.as_str())
        .close();
    xml.open("dc:language", &[])
        .text(sheets::language(front.language))
        .close();
    xml.finish("</cp:coreProperties>")
}

fn custom(front: &Front) -> Vec<u8> {
    let mut xml = Xml::new(sheets::CUSTOM_START);
    let name = [
        ("fmtid", sheets::CUSTOM_FORMAT),
        ("pid", "2"),
        ("name", KIND_PROPERTY),
    ];
    xml.open("property", &name);
    xml.open("vt:lpwstr", &[])
        .text(front.kind.key())
        .close()
        .close();
    xml.finish("</Properties>")
}

/// A list of the text: what it is numbered like, its level and its first number.
struct List {
    shape: &'static str,
    level: usize,
    start: Option<u64>,
}

fn numbering(lists: &[List]) -> Vec<u8> {
    let mut xml = Xml::new(sheets::NUMBERING_START);
    sheets::shapes(&mut xml);
    for (at, list) in lists.iter().enumerate() {
        xml.open("w:num", &[("w:numId", &(at + 1).to_string())]);
        xml.empty("w:abstractNumId", &[("w:val", list.shape)]);
        if let Some(start) = list.start {
            xml.open("w:lvlOverride", &[("w:ilvl", &list.level.to_string())]);
            xml.empty("w:startOverride", &[("w:val", &start.to_string())]);
            xml.close();
        }
        xml.close();
    }
    xml.finish("</w:numbering>")
}

/// Where a block stands.
#[derive(Clone, Copy, Default)]
struct Inside {
    /// In how many lists.
    lists: usize,
    /// In how many quotations.
    quotes: usize,
}

/// What a paragraph is.
#[derive(Default)]
struct Shape<'a> {
    style: Option<&'a str>,
    /// The list and level of an item.
    item: Option<(usize, usize)>,
    /// How far it stands in, in steps, when not as its style or list says.
    inset: Option<usize>,
    align: Option<&'static str>,
    place: Option<&'a str>,
}

struct Body<'d> {
    xml: Xml,
    document: &'d Document,
    links: Vec<String>,
    by_url: HashMap<String, usize>,
    lists: Vec<List>,
    bookmarks: usize,
    in_notes: bool,
}

impl<'d> Body<'d> {
    fn new(document: &'d Document) -> Self {
        Self {
            xml: Xml::new(sheets::DOCUMENT_START),
            document,
            links: Vec::new(),
            by_url: HashMap::new(),
            // The first list is that of the demands: their style names it.
            lists: vec![List {
                shape: sheets::DEMANDS,
                level: 0,
                start: None,
            }],
            bookmarks: 0,
            in_notes: false,
        }
    }

    fn open_paragraph(&mut self, shape: &Shape<'_>) {
        self.xml.open("w:p", &[]).open("w:pPr", &[]);
        if let Some(style) = shape.style {
            self.xml.empty("w:pStyle", &[("w:val", &sheets::id(style))]);
        }
        if let Some((list, level)) = shape.item {
            self.xml.open("w:numPr", &[]);
            self.xml.empty("w:ilvl", &[("w:val", &level.to_string())]);
            self.xml
                .empty("w:numId", &[("w:val", &list.to_string())])
                .close();
        }
        if let Some(steps) = shape.inset {
            self.xml
                .empty("w:ind", &[("w:left", &(steps * STEP).to_string())]);
        }
        if let Some(align) = shape.align {
            self.xml.empty("w:jc", &[("w:val", align)]);
        }
        self.xml.close();
        if let Some(place) = shape.place {
            self.bookmark(place);
        }
    }

    fn bookmark(&mut self, name: &str) {
        self.bookmarks += 1;
        let id = self.bookmarks.to_string();
        self.xml
            .empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    fn blocks(&mut self, blocks: &[Block], inside: Inside) {
        for block in blocks {
            self.block(block, inside);
        }
    }

    fn block(&mut self, block: &Block, inside: Inside) {
        match block {
            Block::Paragraph { text } => self.running(text, inside, None),
            Block::Heading { level, id, text } => {
                let style = sheets::heading(*level);
                self.line(
                    text,
                    &Shape {
                        style: Some(style),
                        place: Some(id),
                        ..Shape::default()
                    },
                );
            }
            Block::Quote { blocks } => {
                let quotes = inside.quotes + 1;
                self.blocks(blocks, Inside { quotes, ..inside });
            }
            Block::List {
                start,
                tight,
                items,
            } => {
                let shape = if start.is_some() {
                    sheets::NUMBERS
                } else {
                    sheets::BULLETS
                };
                let level = inside.lists.min(DEEPEST);
                self.lists.push(List {
                    shape,
                    level,
                    start: *start,
                });
                let list = self.lists.len();
                let style = if *tight { "List Paragraph" } else { LOOSE_ITEM };
                for item in items {
                    self.item(item, (list, level), style, inside, None);
                }
            }
            Block::Demands { items } => self.demands(items, inside),
            Block::Table { align, head, rows } => self.table(align, head, rows),
            Block::Code { text } => {
                self.open_paragraph(&Shape {
                    style: Some("HTML Preformatted"),
                    ..Shape::default()
                });
                for (at, line) in text.split('\n').enumerate() {
                    if at > 0 {
                        self.xml.raw("<w:r><w:br/></w:r>");
                    }
                    self.words(line, Marks::default());
                }
                self.xml.close();
            }
            Block::Rule => {
                self.open_paragraph(&Shape {
                    style: Some("Horizontal Line"),
                    ..Shape::default()
                });
                self.xml.close();
            }
        }
    }

    fn demands(&mut self, items: &[DemandItem], inside: Inside) {
        for item in items {
            let place = format!("{DEMAND_ID}{}", item.number);
            self.item(&item.blocks, (1, 0), DEMAND, inside, Some(&place));
        }
    }

    /// An item: its first paragraph has the mark, what follows stands in as far.
    fn item(
        &mut self,
        blocks: &[Block],
        item: (usize, usize),
        style: &str,
        inside: Inside,
        place: Option<&str>,
    ) {
        let below = Inside {
            lists: inside.lists + 1,
            ..inside
        };
        let mut rest = blocks.iter();
        let first = match rest.as_slice().first() {
            Some(Block::Paragraph { text }) => {
                rest.next();
                text.as_slice()
            }
            _ => &[],
        };
        self.line(
            first,
            &Shape {
                style: Some(style),
                item: Some(item),
                place,
                ..Shape::default()
            },
        );
        for block in rest {
            self.block(block, below);
        }
    }

    /// Running text, in whatever it stands.
    fn running(&mut self, text: &[Inline], inside: Inside, align: Option<&'static str>) {
        let style = match inside {
            _ if self.in_notes && inside.lists == 0 => Some("footnote text"),
            Inside { quotes: 1.., .. } => Some("Quote"),
            Inside { lists: 0, .. } => None,
            Inside { lists, .. } => Some(sheets::list_continue(lists)),
        };
        let inset = (inside.quotes > 0 && inside.lists + inside.quotes > 1)
            .then_some(inside.lists + inside.quotes);
        self.line(
            text,
            &Shape {
                style,
                inset,
                align,
                ..Shape::default()
            },
        );
    }

    fn line(&mut self, text: &[Inline], shape: &Shape<'_>) {
        self.open_paragraph(shape);
        self.inline(text, Marks::default());
        self.xml.close();
    }
}
