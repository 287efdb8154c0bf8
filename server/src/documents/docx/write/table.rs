//! Tables and notes.

use super::{Body, Inside, Shape, TEXT_WIDTH, sheets};
use crate::documents::paper::{Marks, Paper as _};
use letters::markdown::{Align, Block, Inline};

impl Body<'_> {
    pub(super) fn table(
        &mut self,
        align: &[Align],
        head: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
    ) {
        let columns = head.len().max(1);
        let width = (TEXT_WIDTH / columns).to_string();
        self.xml.open("w:tbl", &[]).raw(sheets::TABLE_PROPERTIES);
        self.xml.open("w:tblGrid", &[]);
        for _ in 0..columns {
            self.xml.empty("w:gridCol", &[("w:w", &width)]);
        }
        self.xml.close();
        for (at, row) in std::iter::once(head)
            .chain(rows.iter().map(Vec::as_slice))
            .enumerate()
        {
            self.xml.open("w:tr", &[]);
            if at == 0 {
                self.xml
                    .raw("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            }
            for (column, cell) in row.iter().enumerate() {
                self.xml.open("w:tc", &[]).open("w:tcPr", &[]);
                self.xml
                    .empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")])
                    .close();
                let align = match align.get(column) {
                    Some(Align::Left) => Some("left"),
                    Some(Align::Center) => Some("center"),
                    Some(Align::Right) => Some("right"),
                    _ => None,
                };
                self.open_paragraph(&Shape {
                    align,
                    ..Shape::default()
                });
                let bold = at == 0;
                self.inline(
                    cell,
                    Marks {
                        bold,
                        ..Marks::default()
                    },
                );
                self.xml.close().close();
            }
            self.xml.close();
        }
        self.xml.close();
        // Word wants a paragraph after a table, and two tables in a row would become one.
        self.xml.raw("<w:p/>");
    }

    pub(super) fn note(&mut self, number: u32, blocks: &[Block]) {
        self.xml
            .open("w:footnote", &[("w:id", &number.to_string())]);
        let mut rest = blocks.iter();
        let first = match rest.as_slice().first() {
            Some(Block::Paragraph { text }) => {
                rest.next();
                text.as_slice()
            }
            _ => &[],
        };
        self.open_paragraph(&Shape {
            style: Some("footnote text"),
            ..Shape::default()
        });
        self.xml.raw(sheets::NOTE_SIGN);
        self.inline(first, Marks::default());
        self.xml.close();
        for block in rest {
            self.block(block, Inside::default());
        }
        self.xml.close();
    }
}
