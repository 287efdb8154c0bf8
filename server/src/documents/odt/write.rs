//! Writes a letter as an OpenDocument text.

use super::{MEDIA_TYPE, sheets};
use crate::documents::{
    paper::{Marks, Paper},
    styles::{CLOSING, DEMAND, KIND_PROPERTY, LOOSE_ITEM},
    xml::Xml,
    zip::Writer,
};
use letters::{
    letter::{Front, LetterText},
    markdown::{self, Align, Block, DEMAND_ID, Document, Inline},
};
use std::io;

/// Writes it.
pub fn write(text: &LetterText) -> io::Result<Vec<u8>> {
    let document = markdown::parse(text.body.as_str());
    let mut body = Body {
        xml: Xml::new(sheets::CONTENT_START),
        document: &document,
        in_note: false,
        tables: 0,
    };
    body.head(&text.front);
    body.blocks(&document.blocks, None);
    if let Some(closing) = &text.front.closing {
        body.paragraph(CLOSING, closing.as_str());
    }
    let mut zip = Writer::default();
    zip.add("mimetype", MEDIA_TYPE.as_bytes(), false)?;
    for (name, part) in [
        ("content.xml", body.xml.finish(sheets::CONTENT_END)),
        ("styles.xml", sheets::styles(text.front.language)),
        ("meta.xml", meta(&text.front)),
        (
            "META-INF/manifest.xml",
            sheets::MANIFEST.as_bytes().to_vec(),
        ),
    ] {
        zip.add(name, &part, true)?;
    }
    zip.finish()
}

fn meta(front: &Front) -> Vec<u8> {
    let mut xml = Xml::new(sheets::META_START);
    xml.open("dc:title", &[])
        .text(front.subject.as_str())
        .close();
    xml.open("dc:creator", &[])
        .text(front.sender.as_str())
        .close();
    xml.open("dc:language", &[])
        .text(sheets::tag(front.language))
        .close();
    xml.open("meta:user-defined", &[("meta:name", KIND_PROPERTY)]);
    xml.text(front.kind.key()).close();
    xml.finish("</office:meta></office:document-meta>")
}

struct Body<'d> {
    xml: Xml,
    document: &'d Document,
    in_note: bool,
    tables: usize,
}

impl Paper for Body<'_> {
    fn paragraph(&mut self, style: &str, text: &str) {
        self.open(style);
        self.words(text, Marks::default());
        self.xml.close();
    }

    fn line_break(&mut self) {
        self.xml.empty("text:line-break", &[]);
    }

    fn link(&mut self, url: &str, text: &[Inline], marks: Marks) {
        self.xml
            .open("text:a", &[("xlink:type", "simple"), ("xlink:href", url)]);
        self.inline(text, marks);
        self.xml.close();
    }

    /// A note stands in the text where it is first referred to; further references repeat its number.
    fn note(&mut self, number: u32, first: bool) {
        let at = usize::try_from(number).unwrap_or(0).checked_sub(1);
        let document = self.document;
        let Some(note) = at
            .and_then(|at| document.notes.get(at))
            .filter(|_| !self.in_note)
        else {
            return;
        };
        let id = format!("ftn{number}");
        let shown = number.to_string();
        if !first {
            let attributes = [
                ("text:note-class", "footnote"),
                ("text:reference-format", "text"),
                ("text:ref-name", id.as_str()),
            ];
            self.xml.open("text:span", &[("text:style-name", "Raised")]);
            self.xml
                .open("text:note-ref", &attributes)
                .text(&shown)
                .close()
                .close();
            return;
        }
        self.xml.open(
            "text:note",
            &[("text:id", &id), ("text:note-class", "footnote")],
        );
        self.xml
            .open("text:note-citation", &[])
            .text(&shown)
            .close();
        self.xml.open("text:note-body", &[]);
        self.in_note = true;
        if note.blocks.is_empty() {
            self.line(&[], "Footnote");
        }
        self.blocks(&note.blocks, None);
        self.in_note = false;
        self.xml.close().close();
    }

    fn words(&mut self, text: &str, marks: Marks) {
        if text.is_empty() {
            return;
        }
        let bits =
            usize::from(marks.bold) + 2 * usize::from(marks.italic) + 4 * usize::from(marks.strike);
        let style = format!("Marks{bits}");
        if bits > 0 {
            self.xml.open("text:span", &[("text:style-name", &style)]);
        }
        if marks.code {
            self.xml
                .open("text:span", &[("text:style-name", "Source_20_Text")]);
        }
        self.spaced(text);
        if marks.code {
            self.xml.close();
        }
        if bits > 0 {
            self.xml.close();
        }
    }
}

impl Body<'_> {
    fn open(&mut self, style: &str) {
        self.xml
            .open("text:p", &[("text:style-name", &sheets::encoded(style))]);
    }

    /// Blocks in an element; words in `style`, where it is not that of running text.
    fn blocks(&mut self, blocks: &[Block], style: Option<&str>) {
        for block in blocks {
            self.block(block, style);
        }
    }

    fn block(&mut self, block: &Block, style: Option<&str>) {
        match block {
            Block::Paragraph { text } => {
                let plain = if self.in_note {
                    "Footnote"
                } else {
                    "Text body"
                };
                self.line(text, style.unwrap_or(plain));
            }
            Block::Heading { level, id, text } => {
                // The subject is the title, so that sections begin at the first level.
                let level = level.saturating_sub(1).clamp(1, 5).to_string();
                let style = sheets::encoded(&format!("Heading {level}"));
                self.xml.open(
                    "text:h",
                    &[("text:style-name", &style), ("text:outline-level", &level)],
                );
                self.xml.empty("text:bookmark", &[("text:name", id)]);
                self.inline(text, Marks::default());
                self.xml.close();
            }
            Block::Quote { blocks } => self.blocks(blocks, Some("Quotations")),
            Block::List {
                start,
                tight,
                items,
            } => {
                let list = if start.is_some() {
                    "Numbers"
                } else {
                    "Bullets"
                };
                let style = if *tight { "List Paragraph" } else { LOOSE_ITEM };
                self.xml.open("text:list", &[("text:style-name", list)]);
                for (at, item) in items.iter().enumerate() {
                    let start = start.filter(|start| at == 0 && *start != 1);
                    self.item(item, style, start, None);
                }
                self.xml.close();
            }
            Block::Demands { items } => {
                self.xml
                    .open("text:list", &[("text:style-name", "Demands")]);
                for (at, item) in items.iter().enumerate() {
                    let start = (at == 0).then_some(u64::from(item.number));
                    let place = format!("{DEMAND_ID}{}", item.number);
                    self.item(&item.blocks, DEMAND, start, Some(&place));
                }
                self.xml.close();
            }
            Block::Table { align, head, rows } => self.table(align, head, rows),
            Block::Code { text } => {
                self.open("Preformatted Text");
                for (at, line) in text.split('\n').enumerate() {
                    if at > 0 {
                        self.xml.empty("text:line-break", &[]);
                    }
                    self.words(line, Marks::default());
                }
                self.xml.close();
            }
            Block::Rule => {
                self.open("Horizontal Line");
                self.xml.close();
            }
        }
    }

    fn item(&mut self, blocks: &[Block], style: &str, start: Option<u64>, place: Option<&str>) {
        let start = start.map(|start| start.to_string());
        let attributes: Vec<(&str, &str)> = start
            .iter()
            .map(|start| ("text:start-value", start.as_str()))
            .collect();
        self.xml.open("text:list-item", &attributes);
        let mut rest = blocks.iter();
        self.open(style);
        if let Some(place) = place {
            self.xml.empty("text:bookmark", &[("text:name", place)]);
        }
        if let Some(Block::Paragraph { text }) = rest.as_slice().first() {
            rest.next();
            self.inline(text, Marks::default());
        }
        self.xml.close();
        for block in rest {
            let style = matches!(block, Block::Paragraph { .. }).then_some("List Continue");
            self.block(block, style);
        }
        self.xml.close();
    }

    fn line(&mut self, text: &[Inline], style: &str) {
        self.open(style);
        self.inline(text, Marks::default());
        self.xml.close();
    }

    fn table(&mut self, align: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.tables += 1;
        let name = format!("Table{}", self.tables);
        let columns = head.len().max(1).to_string();
        self.xml.open(
            "table:table",
            &[("table:name", &name), ("table:style-name", "Table")],
        );
        self.xml.empty(
            "table:table-column",
            &[("table:number-columns-repeated", &columns)],
        );
        self.xml.open("table:table-header-rows", &[]);
        self.row(align, head, true);
        self.xml.close();
        for row in rows {
            self.row(align, row, false);
        }
        self.xml.close();
    }

    fn row(&mut self, align: &[Align], cells: &[Vec<Inline>], head: bool) {
        self.xml.open("table:table-row", &[]);
        for (column, cell) in cells.iter().enumerate() {
            self.xml.open(
                "table:table-cell",
                &[
                    ("table:style-name", "Cell"),
                    ("office:value-type", "string"),
                ],
            );
            let style = match align.get(column) {
                Some(Align::Left) => "CellLeft",
                Some(Align::Center) => "CellCenter",
                Some(Align::Right) => "CellRight",
                _ => "Table Contents",
            };
            self.open(style);
            self.inline(
                cell,
                Marks {
                    bold: head,
                    ..Marks::default()
                },
            );
            self.xml.close().close();
        }
        self.xml.close();
    }

    /// Several spaces in a row, and those at the start, are counted, or they would be one.
    fn spaced(&mut self, text: &str) {
        let mut rest = text;
        let mut at_start = text.starts_with("  ");
        while let Some(at) = if at_start { Some(0) } else { rest.find("  ") } {
            at_start = false;
            self.xml.text(&rest[..at]);
            let spaces = rest[at..].len() - rest[at..].trim_start_matches(' ').len();
            self.xml.empty("text:s", &[("text:c", &spaces.to_string())]);
            rest = &rest[at + spaces..];
        }
        self.xml.text(rest);
    }
}
