//! What stands in a paragraph: words with their marks, links, references to notes.

use super::{Body, Shape, sheets};
use crate::documents::paper::{Marks, Paper};
use letters::markdown::Inline;

impl Paper for Body<'_> {
    fn line_break(&mut self) {
        self.xml.raw("<w:r><w:br/></w:r>");
    }

    fn paragraph(&mut self, style: &str, text: &str) {
        self.open_paragraph(&Shape {
            style: Some(style),
            ..Shape::default()
        });
        self.words(text, Marks::default());
        self.xml.close();
    }

    fn link(&mut self, url: &str, text: &[Inline], marks: Marks) {
        if let Some(place) = url.strip_prefix('#') {
            self.xml
                .open("w:hyperlink", &[("w:anchor", place), ("w:history", "1")]);
        } else {
            let next = self.links.len();
            let at = *self.by_url.entry(url.to_owned()).or_insert(next);
            if at == next {
                self.links.push(url.to_owned());
            }
            let id = sheets::link_id(at);
            self.xml
                .open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
        }
        self.inline(text, marks);
        self.xml.close();
    }

    /// The first reference to a note is the note; further ones repeat its number.
    fn note(&mut self, number: u32, first: bool) {
        if self.document.notes.len() < number as usize || self.in_notes {
            return;
        }
        let name = format!("_Ref_noot_{number}");
        if !first {
            let instruction = format!(" NOTEREF {name} \\h ");
            self.xml.open("w:fldSimple", &[("w:instr", &instruction)]);
            self.xml.raw(sheets::RAISED_START).open("w:t", &[]);
            self.xml
                .text(&number.to_string())
                .close()
                .raw("</w:r>")
                .close();
            return;
        }
        self.bookmarks += 1;
        let id = self.bookmarks.to_string();
        self.xml
            .empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        self.xml
            .raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
        self.xml
            .empty("w:footnoteReference", &[("w:id", &number.to_string())]);
        self.xml.raw("</w:r>");
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    fn words(&mut self, text: &str, marks: Marks) {
        if text.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        let style = match marks {
            Marks { code: true, .. } => Some("HTMLCode"),
            Marks { link: true, .. } => Some("Hyperlink"),
            _ => None,
        };
        if style.is_some() || marks.bold || marks.italic || marks.strike {
            self.xml.open("w:rPr", &[]);
            if let Some(style) = style {
                self.xml.empty("w:rStyle", &[("w:val", style)]);
            }
            for (on, name) in [
                (marks.bold, "w:b"),
                (marks.italic, "w:i"),
                (marks.strike, "w:strike"),
            ] {
                if on {
                    self.xml.empty(name, &[]);
                }
            }
            self.xml.close();
        }
        self.xml
            .open("w:t", &[("xml:space", "preserve")])
            .text(text)
            .close()
            .close();
    }
}
