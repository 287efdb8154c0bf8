//! A letter as HTML: safe by construction, as every character of the text is
//! escaped and no attribute but an allowed link's address comes from it.
//!
//! Nothing here needs script or style attributes. Footnotes beside the text are
//! native popovers: one element each, opened by its number on a small screen and
//! set in the margin by the style sheet on a wide one.

mod light;
mod notes;

pub use light::{Lit, passage};

use super::tree::{Align, Block, DemandItem, Document, Inline};
use super::{DEMAND_ID, NOTE_ID, REFERENCE_ID};
use crate::claim::Claim;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The words and choices that the text does not bring itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HtmlMarks {
    /// What a demand is called, before its number: "Verzoek".
    pub demand: String,
    /// What a footnote is called, before its number: "Noot".
    pub note: String,
    /// Where the notes go.
    pub notes: Notes,
    /// HTML to end a demand's item with, by its number: what became of it.
    /// The caller's own and **trusted**, the only thing here that is not escaped.
    pub after_demand: BTreeMap<u32, String>,
    /// The stable address of a demand, by its number.
    pub demand_links: BTreeMap<u32, DemandLink>,
    /// What is shown for a claim; one that is not here is shown as it was typed.
    pub claims: BTreeMap<Claim, Shown>,
}

/// A link by which others can quote a demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemandLink {
    /// The address.
    pub url: String,
    /// What it is called: "Vaste link naar verzoek 2".
    pub name: String,
}

/// What is shown for a claim, as long as it is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// "52 leden"
    pub words: String,
    /// Where that comes from, for who points at it.
    pub hint: String,
}

/// Where the footnotes go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notes {
    /// Each beside its first reference, as a popover: the published page.
    Beside,
    /// All in a list at the end, each with a link back: preview, signing page, mail.
    AtEnd {
        /// The list's name, for those who hear the page: "Noten".
        title: String,
        /// What the link back is called, before the note's number: "Terug naar de tekst bij noot".
        back: String,
    },
}

/// The letter's text, without anything around it.
///
/// - A heading: `<h2 id="…">`; level 1, which sound letters do not have, becomes 2.
/// - A demand: `<ol class="demands"><li id="verzoek-1"><a class="no" href="#verzoek-1">Verzoek 1</a>…`.
/// - A claim: `<span class="claim" title="…">52 leden</span>`.
/// - Lists: `<ul class="plain">`, `<ol class="plain" start="…">`; close ones without paragraphs.
/// - A table: `<table class="plain">`, right-hand columns `class="num"`, centred ones `class="mid"`.
/// - Notes beside: `<sup class="ref">` with a link and a button, then `<span class="note" popover>`.
/// - Notes at the end: `<sup class="ref end">` with a link, then `<section class="notes">`.
pub fn body(document: &Document, marks: &HtmlMarks) -> String {
    pieces(document, marks).concat()
}

/// The same in pieces, each of which is one element: every block of the running text, then the notes that stand at the
/// end. What shows a text while it changes puts only those anew that did.
pub fn pieces(document: &Document, marks: &HtmlMarks) -> Vec<String> {
    let mut page = Page::of(document, marks);
    let mut pieces = Vec::with_capacity(document.blocks.len() + 1);
    for block in &document.blocks {
        page.block(block);
        pieces.push(std::mem::take(&mut page.out));
    }
    if let Notes::AtEnd { title, back } = &marks.notes {
        page.end_notes(title, back);
    }
    if !page.out.is_empty() {
        pieces.push(page.out);
    }
    pieces
}

/// One block of the running text, which has its notes from `document`: the piece that [`pieces`] makes of it.
pub(super) fn piece(document: &Document, block: &Block, marks: &HtmlMarks) -> String {
    let mut page = Page::of(document, marks);
    page.block(block);
    page.out
}

/// A piece with all its ids and the links to them beginning with `prefix`, so that two texts can stand on one page. It is
/// for what this module made: there no character of the text can look like an attribute, as quotes are escaped.
#[must_use]
pub fn apart(html: &str, prefix: &str) -> String {
    html.replace(" id=\"", &format!(" id=\"{prefix}"))
        .replace(" href=\"#", &format!(" href=\"#{prefix}"))
}

/// Adds `text` with everything escaped that means something in HTML, in or out of an attribute.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Not allowed in HTML, not even as a reference.
            c if c.is_control() && c != '\n' && c != '\t' => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
}

/// What is being written. The depth of the tree is bounded, so is the recursion.
struct Page<'a> {
    document: &'a Document,
    marks: &'a HtmlMarks,
    out: String,
    /// What is marked in the words, when anything is.
    light: Option<light::Light<'a>>,
}

impl<'a> Page<'a> {
    const fn of(document: &'a Document, marks: &'a HtmlMarks) -> Self {
        Self {
            document,
            marks,
            out: String::new(),
            light: None,
        }
    }
}

impl Page<'_> {
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn escaped(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text } => {
                self.raw("<p>");
                self.inlines(text);
                self.raw("</p>\n");
            }
            Block::Heading { level, id, text } => {
                let level = (*level).clamp(2, 6);
                self.raw(&format!("<h{level} id=\""));
                self.escaped(id);
                self.raw("\">");
                self.inlines(text);
                self.raw(&format!("</h{level}>\n"));
            }
            Block::Quote { blocks } => {
                self.raw("<blockquote>");
                self.blocks(blocks);
                self.raw("</blockquote>\n");
            }
            Block::List {
                start,
                tight,
                items,
            } => self.list(*start, *tight, items),
            Block::Demands { items } => self.demands(items),
            Block::Table { align, head, rows } => self.table(align, head, rows),
            Block::Code { text } => {
                self.raw("<pre><code>");
                self.words(text);
                self.raw("</code></pre>\n");
            }
            Block::Rule => self.raw("<hr>\n"),
        }
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &[Vec<Block>]) {
        let (open, close) = match start {
            None => ("<ul class=\"plain\">\n".to_owned(), "</ul>\n"),
            Some(1) => ("<ol class=\"plain\">\n".to_owned(), "</ol>\n"),
            Some(first) => (
                format!("<ol class=\"plain\" start=\"{first}\">\n"),
                "</ol>\n",
            ),
        };
        self.raw(&open);
        for item in items {
            self.raw("<li>");
            for block in item {
                match block {
                    Block::Paragraph { text } if tight => self.inlines(text),
                    other => self.block(other),
                }
            }
            self.raw("</li>\n");
        }
        self.raw(close);
    }

    fn demands(&mut self, items: &[DemandItem]) {
        match items.first() {
            Some(first) if first.number > 1 => self.raw(&format!(
                "<ol class=\"demands\" start=\"{}\">\n",
                first.number
            )),
            _ => self.raw("<ol class=\"demands\">\n"),
        }
        let marks = self.marks;
        for DemandItem { number, blocks } in items {
            self.raw(&format!(
                "<li id=\"{DEMAND_ID}{number}\"><a class=\"no\" href=\"#{DEMAND_ID}{number}\">"
            ));
            self.escaped(&marks.demand);
            self.raw(&format!(" {number}</a>"));
            if let Some(DemandLink { url, name }) = marks.demand_links.get(number) {
                self.raw("<a class=\"place\" href=\"");
                self.escaped(url);
                self.raw("\" aria-label=\"");
                self.escaped(name);
                self.raw("\">#</a>");
            }
            self.blocks(blocks);
            if let Some(after) = marks.after_demand.get(number) {
                self.raw(after);
            }
            self.raw("</li>\n");
        }
        self.raw("</ol>\n");
    }

    fn table(&mut self, align: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.raw("<table class=\"plain\">");
        // A head without any words would only be noise to those who hear the page.
        if head.iter().any(|cell| !cell.is_empty()) {
            self.raw("<thead><tr>");
            for (at, cell) in head.iter().enumerate() {
                self.cell(
                    if cell.is_empty() {
                        "td"
                    } else {
                        "th scope=\"col\""
                    },
                    align.get(at),
                    cell,
                );
            }
            self.raw("</tr></thead>");
        }
        self.raw("<tbody>\n");
        for row in rows {
            self.raw("<tr>");
            for (at, cell) in row.iter().enumerate() {
                self.cell("td", align.get(at), cell);
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody></table>\n");
    }

    /// One cell; `tag` is the opening tag's inside, of which the first two letters name it.
    fn cell(&mut self, tag: &str, align: Option<&Align>, text: &[Inline]) {
        let class = match align {
            Some(Align::Right) => " class=\"num\"",
            Some(Align::Center) => " class=\"mid\"",
            _ => "",
        };
        self.raw(&format!("<{tag}{class}>"));
        self.inlines(text);
        self.raw(if tag.starts_with("th") {
            "</th>"
        } else {
            "</td>"
        });
    }

    fn inlines(&mut self, text: &[Inline]) {
        for part in text {
            match part {
                Inline::Text { text } => self.words(text),
                Inline::Strong { text } => self.wrapped("strong", text),
                Inline::Emphasis { text } => self.wrapped("em", text),
                Inline::Strike { text } => self.wrapped("s", text),
                Inline::Code { text } => {
                    self.raw("<code>");
                    self.words(text);
                    self.raw("</code>");
                }
                Inline::Link { url, text } => self.link(url, text),
                Inline::Claim { claim } => self.claim(*claim),
                Inline::Space => self.raw("\n"),
                Inline::Break => self.raw("<br>\n"),
                Inline::Note { number, first } => self.reference(*number, *first),
            }
        }
    }

    fn claim(&mut self, claim: Claim) {
        let shown = self.marks.claims.get(&claim);
        // Where words of the source are held on to, the source's own stand there, and the figure beside them.
        if self.light.is_some() {
            self.raw("<span class=\"claim\"");
            if let Some(Shown { words, .. }) = shown {
                self.raw(" title=\"");
                self.escaped(words);
                self.raw("\"");
            }
            self.raw(">");
            self.words(&claim.mark());
        } else if let Some(Shown { words, hint }) = shown {
            self.raw("<span class=\"claim\" title=\"");
            self.escaped(hint);
            self.raw("\">");
            self.escaped(words);
        } else {
            self.raw("<span class=\"claim\">");
            self.escaped(&claim.mark());
        }
        self.raw("</span>");
    }

    fn wrapped(&mut self, tag: &str, text: &[Inline]) {
        self.raw(&format!("<{tag}>"));
        self.inlines(text);
        self.raw(&format!("</{tag}>"));
    }

    fn link(&mut self, url: &str, text: &[Inline]) {
        // A document read back from a store is checked again: its JSON could be anyone's.
        if !super::links::is_allowed(url) {
            return self.inlines(text);
        }
        self.raw("<a href=\"");
        self.escaped(url);
        let leads_out = url
            .get(..4)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
        self.raw(if leads_out {
            "\" rel=\"external\">"
        } else {
            "\">"
        });
        self.in_link(true);
        self.inlines(text);
        self.in_link(false);
        self.raw("</a>");
    }
}
