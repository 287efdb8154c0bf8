//! Styles: what a paragraph or run is by the style it names, or the one that is based on.

use crate::documents::{
    flow::Role,
    styles::{Named, named},
    xml::{Element, Ns},
};
use letters::letter::Language;
use std::collections::HashMap;

/// How many styles may be based on each other.
const MAX_CHAIN: usize = 16;

/// The styles of a document.
#[derive(Default)]
pub struct Styles {
    all: HashMap<String, Style>,
    /// The language that text has when it names none.
    pub language: Option<Language>,
}

#[derive(Default)]
struct Style {
    named: Option<Named>,
    based_on: Option<String>,
    outline: Option<u8>,
    list: Option<List>,
    bold: Option<bool>,
    italic: Option<bool>,
    font: Option<String>,
}

/// A list and a level in it; either may be left to what is based on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    pub id: Option<String>,
    pub level: Option<u8>,
}

impl Styles {
    /// Reads them.
    pub fn new(root: Option<&Element>) -> Self {
        let mut styles = Self::default();
        let Some(root) = root else {
            return styles;
        };
        styles.language = root
            .child(Ns::W, "docDefaults")
            .and_then(|defaults| defaults.find(&|element| element.is(Ns::W, "lang")))
            .and_then(|lang| lang.attribute(Ns::W, "val"))
            .and_then(language);
        for element in root.elements().filter(|element| element.is(Ns::W, "style")) {
            if let Some(id) = element.attribute(Ns::W, "styleId") {
                styles.all.insert(id.to_owned(), style(id, element));
            }
        }
        styles
    }

    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        std::iter::successors(self.all.get(id), |style| {
            style.based_on.as_ref().and_then(|id| self.all.get(id))
        })
        .take(MAX_CHAIN)
    }

    /// What a style is by its name; by its id, when the document does not describe it.
    pub fn named(&self, id: &str) -> Option<Named> {
        if !self.all.contains_key(id) {
            return named(id);
        }
        self.chain(id).find_map(|style| style.named.clone())
    }

    /// The heading level that a style gives, from 1.
    pub fn outline(&self, id: &str) -> Option<u8> {
        self.chain(id).find_map(|style| style.outline)
    }

    /// The list that a style puts its paragraphs in.
    pub fn list(&self, id: &str) -> Option<List> {
        let mut found = List::default();
        for list in self.chain(id).filter_map(|style| style.list.as_ref()) {
            found.id = found.id.or_else(|| list.id.clone());
            found.level = found.level.or(list.level);
        }
        found.id.is_some().then_some(found)
    }

    /// Whether a style of words is bold, and whether italic.
    pub fn weight(&self, id: &str) -> (bool, bool) {
        let bold = self.chain(id).find_map(|style| style.bold);
        let italic = self.chain(id).find_map(|style| style.italic);
        (bold.unwrap_or(false), italic.unwrap_or(false))
    }

    /// The font of a style.
    pub fn font(&self, id: &str) -> Option<&str> {
        self.chain(id).find_map(|style| style.font.as_deref())
    }
}

fn style(id: &str, element: &Element) -> Style {
    let value = |name: &str| element.child(Ns::W, name)?.attribute(Ns::W, "val");
    let paragraph = element.child(Ns::W, "pPr");
    let run = element.child(Ns::W, "rPr");
    let name = value("name").unwrap_or(id);
    Style {
        named: named(name),
        based_on: value("basedOn").map(str::to_owned),
        outline: paragraph.and_then(outline),
        list: paragraph.and_then(list),
        bold: run.and_then(|run| toggle(run, "b")),
        italic: run.and_then(|run| toggle(run, "i")),
        font: run.and_then(font).map(str::to_owned),
    }
}

/// A property that is on, off, or not said.
pub fn toggle(properties: &Element, name: &str) -> Option<bool> {
    let value = properties.child(Ns::W, name)?.attribute(Ns::W, "val");
    Some(!matches!(value, Some("0" | "false" | "off" | "none")))
}

/// The heading level of a paragraph's properties, from 1; level 10 is Word's "body text".
pub fn outline(properties: &Element) -> Option<u8> {
    let value = properties
        .child(Ns::W, "outlineLvl")?
        .attribute(Ns::W, "val")?;
    let level = value.parse::<u8>().ok()?;
    (level < 9).then_some(level + 1)
}

/// The list of a paragraph's properties.
pub fn list(properties: &Element) -> Option<List> {
    let list = properties.child(Ns::W, "numPr")?;
    let value = |name: &str| list.child(Ns::W, name)?.attribute(Ns::W, "val");
    Some(List {
        id: value("numId").map(str::to_owned),
        level: value("ilvl").and_then(|level| level.parse().ok()),
    })
}

/// The font of a run's properties.
pub fn font(properties: &Element) -> Option<&str> {
    let fonts = properties.child(Ns::W, "rFonts")?;
    fonts
        .attribute(Ns::W, "ascii")
        .or_else(|| fonts.attribute(Ns::W, "hAnsi"))
}

/// The language of a tag such as `nl-NL`, when letters have it.
pub fn language(tag: &str) -> Option<Language> {
    Language::from_key(&tag.get(..2)?.to_ascii_lowercase())
}

/// The role that a style gives a line, when it gives one.
pub fn role(named: Option<Named>) -> Option<Role> {
    match named {
        Some(Named::Line(role)) => Some(role),
        _ => None,
    }
}
