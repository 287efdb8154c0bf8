//! What stands in a paragraph of an OpenDocument text.

use super::read::Reader;
use crate::documents::{
    flow::{Marks, Run, What},
    words::{address, cleaned, raised},
    xml::{Element, Node, Ns},
};
use std::rc::Rc;

/// The most spaces that a sign for spaces stands for.
const MAX_SPACES: usize = 8;

/// What is known from around a piece of text.
#[derive(Clone, Default)]
pub struct Around {
    marks: Marks,
    font: Option<String>,
    raised: Option<bool>,
    hidden: bool,
}

impl Reader {
    /// Reads what is in a paragraph, or in something in one.
    pub(super) fn inline(&mut self, parent: &Element, around: &Around) {
        for node in &parent.nodes {
            match node {
                Node::Text(text) => self.words(text, around),
                Node::Element(element) => self.inline_element(element, around),
            }
        }
    }

    fn inline_element(&mut self, element: &Element, around: &Around) {
        match element.local(Ns::Text) {
            Some("span") => {
                let around = self.within(element, around);
                self.inline(element, &around);
            }
            Some("a") => {
                let url = element.attribute(Ns::Xlink, "href").unwrap_or_default();
                // A place that is a heading or a demand has its kind behind its name.
                let url = if url.starts_with('#') {
                    url.split('|').next().unwrap_or(url)
                } else {
                    url
                };
                let mut around = around.clone();
                if let Some(url) = address(url) {
                    around.marks.link = Some(Rc::from(url));
                }
                self.inline(element, &around);
            }
            Some("s") => {
                let count = element
                    .attribute(Ns::Text, "c")
                    .and_then(|count| count.parse().ok());
                self.words(&" ".repeat(count.unwrap_or(1).min(MAX_SPACES)), around);
            }
            Some("tab") => self.words(" ", around),
            Some("line-break") => self.runs.push(sign(What::Break)),
            Some("note") => self.note(element),
            Some("note-ref") => {
                let at = element
                    .attribute(Ns::Text, "ref-name")
                    .and_then(|name| self.note_ids.get(name));
                if let Some(at) = at.copied().filter(|_| !self.in_note) {
                    self.runs.push(sign(What::Note(at)));
                }
            }
            Some("bookmark" | "bookmark-start") => {
                if let Some(name) = element.attribute(Ns::Text, "name") {
                    self.places.push(name.to_owned());
                }
            }
            Some(
                "soft-page-break" | "change" | "change-start" | "change-end" | "page-number"
                | "page-count" | "note-citation" | "bookmark-end",
            ) => {}
            Some(_) => self.inline(element, around),
            None => self.foreign(element, around),
        }
    }

    fn foreign(&mut self, element: &Element, around: &Around) {
        match (element.local(Ns::Office), element.local(Ns::Draw)) {
            (Some("annotation"), _) => self.told.comments += 1,
            (Some("annotation-end"), _) => {}
            (_, Some("frame")) => self.frame(element),
            (_, Some("a")) => self.inline(element, around),
            (_, Some(_)) => self.drawing(element),
            // Ruby text and the like.
            _ => self.inline(element, around),
        }
    }

    fn within(&self, element: &Element, around: &Around) -> Around {
        let mut around = around.clone();
        let Some(style) = element.attribute(Ns::Text, "style-name") else {
            return around;
        };
        let shown = self.styles.shown(style);
        around.marks.bold = shown.bold.unwrap_or(around.marks.bold);
        around.marks.italic = shown.italic.unwrap_or(around.marks.italic);
        around.marks.strike = shown.strike.unwrap_or(around.marks.strike);
        around.marks.code |= shown.code;
        around.raised = shown.raised.or(around.raised);
        around.hidden = shown.hidden.unwrap_or(around.hidden);
        around.font = shown.font.or(around.font);
        around
    }

    fn words(&mut self, text: &str, around: &Around) {
        if around.hidden {
            self.told.hidden |= !text.trim().is_empty();
            return;
        }
        let text = cleaned(text, around.font.as_deref(), &mut self.told);
        let text = match around.raised {
            Some(up) => raised(text, up),
            None => text,
        };
        if !text.is_empty() {
            self.runs.push(Run::text(text, &around.marks));
        }
    }

    fn note(&mut self, element: &Element) {
        if self.in_note {
            return;
        }
        let Some(body) = element.child(Ns::Text, "note-body") else {
            return;
        };
        let at = self.notes.len();
        self.notes.push(Vec::new());
        if let Some(id) = element.attribute(Ns::Text, "id") {
            self.note_ids.insert(id.to_owned(), at);
        }
        self.runs.push(sign(What::Note(at)));
        self.in_note = true;
        let lines = self.apart(body);
        self.in_note = false;
        if let Some(note) = self.notes.get_mut(at) {
            *note = lines;
        }
    }

    /// A frame: a picture, or a box whose words come after the paragraph.
    pub(super) fn frame(&mut self, element: &Element) {
        match element.child(Ns::Draw, "text-box") {
            Some(text_box) => {
                self.told.text_boxes += 1;
                let lines = self.apart(text_box);
                self.boxes.extend(lines);
            }
            None => self.told.images += 1,
        }
    }

    /// A shape may have words in it, right there.
    fn drawing(&mut self, element: &Element) {
        let lines = self.apart(element);
        if lines.iter().all(crate::documents::flow::Line::is_blank) {
            self.told.images += 1;
        } else {
            self.told.text_boxes += 1;
            self.boxes.extend(lines);
        }
    }
}

fn sign(what: What) -> Run {
    Run {
        what,
        marks: Marks::default(),
    }
}
