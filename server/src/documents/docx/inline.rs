//! What stands in a paragraph: runs, links, notes, fields, and what was changed.

use super::{
    fields::{Deed, deed},
    package::Part,
    read::Reader,
    styles::{font, toggle},
};
use crate::documents::{
    flow::{Marks, Run, What},
    styles::Named,
    words::{address, cleaned, raised, symbol},
    xml::{Element, Node, Ns},
};
use std::rc::Rc;

/// What a run's properties say.
struct Shown {
    marks: Marks,
    font: Option<String>,
    /// Raised, lowered, or neither.
    raised: Option<bool>,
    hidden: bool,
}

impl Reader<'_> {
    /// Reads what is in a paragraph, or in something in one.
    pub(super) fn inline(&mut self, parent: &Element, link: Option<&Rc<str>>) {
        for element in parent.elements() {
            match element.local(Ns::W) {
                Some("r") => self.run(element, link),
                Some("hyperlink") => {
                    let leads = self.leads_to(element);
                    self.inline(element, leads.as_ref().or(link));
                }
                Some("del" | "moveFrom") => self.told.tracked = true,
                Some("ins" | "moveTo") => {
                    self.told.tracked = true;
                    self.inline(element, link);
                }
                Some("fldSimple") => self.simple_field(element, link),
                Some("bookmarkStart") => {
                    if let Some(name) = element.attribute(Ns::W, "name") {
                        self.places.push(name.to_owned());
                        self.open_place = Some(name.to_owned());
                    }
                }
                Some("smartTag" | "sdt" | "sdtContent" | "customXml" | "dir" | "bdo") => {
                    self.inline(element, link);
                }
                // Formulas: their letters are words.
                None if element.any_local() == "oMath" || element.any_local() == "oMathPara" => {
                    let text = element.text();
                    self.words(&text, &Marks::default(), None, None);
                }
                _ => {}
            }
        }
    }

    fn leads_to(&self, element: &Element) -> Option<Rc<str>> {
        let url = match element.attribute(Ns::R, "id") {
            Some(id) => self.parts.links.get(&(self.part, id.to_owned())).cloned()?,
            None => format!("#{}", element.attribute(Ns::W, "anchor")?),
        };
        address(&url).map(Rc::from)
    }

    fn simple_field(&mut self, element: &Element, link: Option<&Rc<str>>) {
        match deed(element.attribute(Ns::W, "instr").unwrap_or_default()) {
            Deed::Made => {}
            Deed::NoteAt(place) => self.note_again(&place),
            Deed::Link(url) => {
                let leads = address(&url).map(Rc::from);
                self.inline(element, leads.as_ref().or(link));
            }
            Deed::Words => self.inline(element, link),
        }
    }

    fn run(&mut self, run: &Element, link: Option<&Rc<str>>) {
        let shown = self.shown(run, link);
        for element in run.elements() {
            match element.local(Ns::W) {
                Some("fldChar") => {
                    let kind = element.attribute(Ns::W, "fldCharType").unwrap_or_default();
                    if kind == "end"
                        && let Some(place) = self.fields.note()
                    {
                        self.note_again(&place);
                    }
                    self.fields.sign(kind);
                }
                Some("instrText") => {
                    let text = element.text();
                    self.fields.instruction(&text);
                }
                Some("delText") => self.told.tracked = true,
                Some("commentReference") => self.told.comments += 1,
                _ if !self.fields.shows() => {}
                _ if shown.hidden => self.told.hidden |= element.is(Ns::W, "t"),
                Some("t") => {
                    let text = element.text();
                    self.words(&text, &shown.marks, shown.font.as_deref(), shown.raised);
                }
                Some("tab" | "ptab") => self.words(" ", &shown.marks, None, None),
                Some("noBreakHyphen") => self.words("\u{2011}", &shown.marks, None, None),
                Some("br") => self.line_break(element),
                Some("cr") => self.runs.push(sign(What::Break)),
                Some("sym") => self.symbol(element, &shown.marks),
                Some("footnoteReference") => self.note(Part::Footnotes, element),
                Some("endnoteReference") => self.note(Part::Endnotes, element),
                Some("drawing" | "pict" | "object") => self.drawing(element),
                None if element.any_local() == "AlternateContent" => self.alternative(element),
                _ => {}
            }
        }
    }

    fn shown(&self, run: &Element, link: Option<&Rc<str>>) -> Shown {
        let mut marks = Marks {
            link: self
                .fields
                .link()
                .and_then(|url| address(&url))
                .map(Rc::from)
                .or_else(|| link.cloned()),
            ..Marks::default()
        };
        let Some(properties) = run.child(Ns::W, "rPr") else {
            return Shown {
                marks,
                font: None,
                raised: None,
                hidden: false,
            };
        };
        let style = properties
            .child(Ns::W, "rStyle")
            .and_then(|style| style.attribute(Ns::W, "val"));
        if let Some(style) = style {
            (marks.bold, marks.italic) = self.styles.weight(style);
            marks.code = self.styles.named(style) == Some(Named::Code);
        }
        marks.bold = toggle(properties, "b").unwrap_or(marks.bold);
        marks.italic = toggle(properties, "i").unwrap_or(marks.italic);
        marks.strike = toggle(properties, "strike").unwrap_or(false)
            || toggle(properties, "dstrike").unwrap_or(false);
        let raised = properties
            .child(Ns::W, "vertAlign")
            .and_then(|align| align.attribute(Ns::W, "val"))
            .and_then(|align| match align {
                "superscript" => Some(true),
                "subscript" => Some(false),
                _ => None,
            });
        Shown {
            marks,
            font: font(properties)
                .or_else(|| style.and_then(|style| self.styles.font(style)))
                .map(str::to_owned),
            raised,
            hidden: toggle(properties, "vanish").unwrap_or(false),
        }
    }

    /// Adds words, when they are shown.
    pub(super) fn words(
        &mut self,
        text: &str,
        marks: &Marks,
        font: Option<&str>,
        up: Option<bool>,
    ) {
        if !self.fields.shows() {
            return;
        }
        let text = cleaned(text, font, &mut self.told);
        let text = match up {
            Some(up) => raised(text, up),
            None => text,
        };
        if !text.is_empty() {
            self.runs.push(Run::text(text, marks));
        }
    }

    fn line_break(&mut self, element: &Element) {
        match element.attribute(Ns::W, "type") {
            // The end of a page or column is the paper's, not the text's.
            Some("page" | "column") => self.runs.push(Run::text(" ", &Marks::default())),
            _ => self.runs.push(sign(What::Break)),
        }
    }

    fn symbol(&mut self, element: &Element, marks: &Marks) {
        let code = element
            .attribute(Ns::W, "char")
            .and_then(|code| u32::from_str_radix(code, 16).ok());
        if let Some(code) = code {
            let text = symbol(element.attribute(Ns::W, "font"), code, &mut self.told);
            self.runs.push(Run::text(text, marks));
        }
    }

    fn note(&mut self, part: Part, element: &Element) {
        let Some(id) = element.attribute(Ns::W, "id") else {
            return;
        };
        if self.part != Part::Document {
            return;
        }
        let next = self.referred.len();
        let at = *self.referred.entry((part, id.to_owned())).or_insert(next);
        if let Some(place) = self.open_place.take() {
            self.note_places.insert(place, at);
        }
        self.runs.push(sign(What::Note(at)));
    }

    /// The number of a note that stands elsewhere as well.
    fn note_again(&mut self, place: &str) {
        if let Some(at) = self.note_places.get(place) {
            self.runs.push(sign(What::Note(*at)));
        }
    }

    /// Of two ways to show the same, the newer.
    fn alternative(&mut self, element: &Element) {
        let is = |name: &'static str| move |one: &&Element| one.any_local() == name;
        let chosen = element
            .elements()
            .find(is("Choice"))
            .or_else(|| element.elements().find(is("Fallback")));
        for inner in chosen.into_iter().flat_map(Element::elements) {
            if matches!(inner.local(Ns::W), Some("drawing" | "pict" | "object")) {
                self.drawing(inner);
            }
        }
    }

    /// A drawing: a picture, or a box whose words come after the paragraph.
    fn drawing(&mut self, element: &Element) {
        let mut boxes = Vec::new();
        text_boxes(element, &mut boxes);
        if boxes.is_empty() {
            let is_line =
                element.find(&|one| one.any_local() == "rect" && one.plain("hr").is_some());
            if is_line.is_some() {
                self.rule_below = true;
            } else {
                self.told.images += 1;
            }
            return;
        }
        for text_box in boxes {
            self.told.text_boxes += 1;
            let lines = self.apart(text_box);
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

/// The boxes with text in a drawing, each once: of two ways to show one, only the newer.
fn text_boxes<'e>(element: &'e Element, found: &mut Vec<&'e Element>) {
    for node in &element.nodes {
        let Node::Element(inner) = node else { continue };
        if inner.is(Ns::W, "txbxContent") {
            found.push(inner);
        } else if inner.any_local() != "Fallback" {
            text_boxes(inner, found);
        }
    }
}
