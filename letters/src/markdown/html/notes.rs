//! Footnotes: as popovers beside the text, or as a list at its end.

use super::{NOTE_ID, Notes, Page, REFERENCE_ID};
use crate::markdown::tree::{Block, Footnote, Inline};

impl Page<'_> {
    /// A reference to a note, and at the first one the note itself if notes stand beside the text.
    pub(super) fn reference(&mut self, number: u32, first: bool) {
        let id = if first {
            format!(" id=\"{REFERENCE_ID}{number}\"")
        } else {
            String::new()
        };
        let beside = self.marks.notes == Notes::Beside;
        self.raw(if beside {
            "<sup class=\"ref\">"
        } else {
            "<sup class=\"ref end\">"
        });
        self.raw(&format!("<a href=\"#{NOTE_ID}{number}\"{id}"));
        self.named(number, "a");
        if beside {
            self.raw(&format!(
                "<button type=\"button\" popovertarget=\"{NOTE_ID}{number}\""
            ));
            self.named(number, "button");
        }
        self.raw("</sup>");
        let document = self.document;
        let note = usize::try_from(number)
            .ok()
            .and_then(|number| document.notes.get(number.checked_sub(1)?));
        if let (true, true, Some(note)) = (beside, first, note) {
            self.raw(&format!("<span class=\"note\" popover id=\"{NOTE_ID}{number}\" role=\"note\"><b>{number}</b> "));
            self.phrases(&note.blocks);
            self.raw("</span>");
        }
    }

    /// The rest of a tag that is called "Noot 1" and shows "1".
    fn named(&mut self, number: u32, tag: &str) {
        let marks = self.marks;
        self.raw(" aria-label=\"");
        self.escaped(&marks.note);
        self.raw(&format!(" {number}\">{number}</{tag}>"));
    }

    /// All notes as a list.
    pub(super) fn end_notes(&mut self, title: &str, back: &str) {
        let document = self.document;
        if document.notes.is_empty() {
            return;
        }
        self.raw("<section class=\"notes\" aria-label=\"");
        self.escaped(title);
        self.raw("\"><ol>\n");
        for note in &document.notes {
            self.note_item(note, back);
        }
        self.raw("</ol></section>\n");
    }

    /// One note of the list, as a list of its own.
    pub(super) fn end_note(&mut self, at: usize) {
        let (document, marks) = (self.document, self.marks);
        if let (Some(note), Notes::AtEnd { back, .. }) = (document.notes.get(at), &marks.notes) {
            let number = note.number;
            self.raw(&format!("<ol class=\"notes\" start=\"{number}\">"));
            self.note_item(note, back);
            self.raw("</ol>\n");
        }
    }

    fn note_item(&mut self, note: &Footnote, back: &str) {
        let Footnote { number, blocks, .. } = note;
        self.raw(&format!("<li id=\"{NOTE_ID}{number}\">"));
        match blocks.as_slice() {
            [Block::Paragraph { text }] => self.inlines(text),
            several => self.blocks(several),
        }
        self.raw(&format!(
            " <a class=\"back\" href=\"#{REFERENCE_ID}{number}\" aria-label=\""
        ));
        self.escaped(back);
        self.raw(&format!(" {number}\">↑</a></li>\n"));
    }

    /// Blocks with elements that may stand within a paragraph, as a note beside the text
    /// does: a `<p>` or `<ul>` in it would end the paragraph that it stands in.
    fn phrases(&mut self, blocks: &[Block]) {
        if let [Block::Paragraph { text }] = blocks {
            return self.inlines(text);
        }
        for block in blocks {
            match block {
                Block::Paragraph { text } | Block::Heading { text, .. } => {
                    self.raw("<span class=\"par\">");
                    self.inlines(text);
                    self.raw("</span>");
                }
                Block::Quote { blocks } => {
                    self.raw("<span class=\"quote\">");
                    self.phrases(blocks);
                    self.raw("</span>");
                }
                Block::List { start, items, .. } => self.phrase_list(*start, items.iter()),
                Block::Demands { items } => {
                    self.phrase_list(Some(1), items.iter().map(|item| &item.blocks));
                }
                Block::Table { head, rows, .. } => {
                    self.phrase_row(head);
                    for row in rows {
                        self.phrase_row(row);
                    }
                }
                Block::Code { text } => {
                    self.raw("<code class=\"par\">");
                    self.escaped(text);
                    self.raw("</code>");
                }
                Block::Rule => self.raw("<br>"),
            }
        }
    }

    fn phrase_list<'b>(&mut self, start: Option<u64>, items: impl Iterator<Item = &'b Vec<Block>>) {
        self.raw("<span class=\"list\" role=\"list\">");
        for (offset, item) in items.enumerate() {
            self.raw("<span class=\"item\" role=\"listitem\">");
            match start {
                Some(first) => self.raw(&format!("{}. ", first.saturating_add(offset as u64))),
                None => self.raw("– "),
            }
            self.phrases(item);
            self.raw("</span>");
        }
        self.raw("</span>");
    }

    fn phrase_row(&mut self, row: &[Vec<Inline>]) {
        self.raw("<span class=\"par\">");
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                self.raw(" | ");
            }
            self.inlines(cell);
        }
        self.raw("</span>");
    }
}
