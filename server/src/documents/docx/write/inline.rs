//! What stands in a paragraph: words with their marks, links, references to notes.

use super::{Body, sheets};
use letters::markdown::Inline;

/// Marks around words.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each mark is there or not, in any combination"
)]
pub(super) struct Marks {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) code: bool,
    pub(super) link: bool,
}

impl Body<'_> {
    /// The depth of the tree is bounded, so is the recursion.
    pub(super) fn inline(&mut self, text: &[Inline], marks: Marks) {
        for part in text {
            match part {
                Inline::Text { text } => self.words(text, marks),
                Inline::Strong { text } => self.inline(
                    text,
                    Marks {
                        bold: true,
                        ..marks
                    },
                ),
                Inline::Emphasis { text } => self.inline(
                    text,
                    Marks {
                        italic: true,
                        ..marks
                    },
                ),
                Inline::Strike { text } => self.inline(
                    text,
                    Marks {
                        strike: true,
                        ..marks
                    },
                ),
                Inline::Code { text } => self.words(
                    text,
                    Marks {
                        code: true,
                        ..marks
                    },
                ),
                // It comes back as it went out: the figure is not fixed by who reads the document.
                Inline::Claim { claim } => self.words(&claim.mark(), marks),
                Inline::Space => self.words(" ", marks),
                Inline::Break => {
                    self.xml.raw("<w:r><w:br/></w:r>");
                }
                Inline::Link { url, text } => self.link(url, text, marks),
                Inline::Note { number, first } => self.reference(*number, *first),
            }
        }
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
        self.inline(
            text,
            Marks {
                link: true,
                ..marks
            },
        );
        self.xml.close();
    }

    /// The first reference to a note is the note; further ones repeat its number.
    fn reference(&mut self, number: u32, first: bool) {
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

    pub(super) fn words(&mut self, text: &str, marks: Marks) {
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
