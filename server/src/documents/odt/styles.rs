//! Styles of a text: those with names, and those that the word processor makes for what was changed by hand.

use crate::documents::{
    styles::{Named, named},
    xml::{Element, Ns},
};
use letters::{letter::Language, markdown::Align};
use std::collections::HashMap;

/// How many styles may be based on each other.
const MAX_CHAIN: usize = 16;
/// How many levels a list has.
const LEVELS: usize = 10;

/// The styles of a document.
#[derive(Default)]
pub struct Styles {
    all: HashMap<String, Style>,
    lists: HashMap<String, [Option<Level>; LEVELS]>,
    /// The language that text has when it names none.
    pub language: Option<Language>,
}

#[derive(Default)]
struct Style {
    named: Option<Named>,
    parent: Option<String>,
    list: Option<String>,
    outline: Option<u8>,
    bold: Option<bool>,
    italic: Option<bool>,
    strike: Option<bool>,
    raised: Option<bool>,
    hidden: Option<bool>,
    font: Option<String>,
    align: Option<Align>,
}

/// A level with numbers starts at one; one with dots does not.
#[derive(Debug, Clone, Copy)]
pub struct Level(pub Option<u64>);

/// What a style says of words.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub strike: Option<bool>,
    pub raised: Option<bool>,
    pub hidden: Option<bool>,
    pub code: bool,
    pub font: Option<String>,
}

impl Styles {
    /// Reads those of `content.xml` and `styles.xml`.
    pub fn new(content: &Element, common: Option<&Element>) -> Self {
        let mut styles = Self::default();
        let groups = [common, Some(content)]
            .into_iter()
            .flatten()
            .flat_map(Element::elements)
            .filter(|group| matches!(group.local(Ns::Office), Some("styles" | "automatic-styles")));
        for element in groups.flat_map(Element::elements) {
            let name = element
                .attribute(Ns::Style, "name")
                .unwrap_or_default()
                .to_owned();
            if element.is(Ns::Style, "style") {
                styles.all.insert(name, style(element));
            } else if element.is(Ns::Text, "list-style") {
                styles.lists.insert(name, levels(element));
            } else if element.is(Ns::Style, "default-style")
                && element.attribute(Ns::Style, "family") == Some("paragraph")
            {
                styles.language = element
                    .child(Ns::Style, "text-properties")
                    .and_then(|text| text.attribute(Ns::Fo, "language"))
                    .and_then(Language::from_key);
            }
        }
        styles
    }

    fn chain(&self, name: &str) -> impl Iterator<Item = &Style> {
        std::iter::successors(self.all.get(name), |style| {
            style.parent.as_ref().and_then(|name| self.all.get(name))
        })
        .take(MAX_CHAIN)
    }

    /// What a paragraph is by its style.
    pub fn named(&self, name: &str) -> Option<Named> {
        if !self.all.contains_key(name) {
            return named(&decoded(name));
        }
        self.chain(name).find_map(|style| style.named.clone())
    }

    /// The heading level that a style gives.
    pub fn outline(&self, name: &str) -> Option<u8> {
        self.chain(name).find_map(|style| style.outline)
    }

    /// The list that a style puts its paragraphs in.
    pub fn list(&self, name: &str) -> Option<&str> {
        self.chain(name).find_map(|style| style.list.as_deref())
    }

    /// How a style aligns.
    pub fn align(&self, name: &str) -> Align {
        self.chain(name)
            .find_map(|style| style.align)
            .unwrap_or(Align::None)
    }

    /// What a style says of words.
    pub fn shown(&self, name: &str) -> Shown {
        let mut shown = Shown {
            code: self.named(name) == Some(Named::Code),
            ..Shown::default()
        };
        for style in self.chain(name) {
            shown.bold = shown.bold.or(style.bold);
            shown.italic = shown.italic.or(style.italic);
            shown.strike = shown.strike.or(style.strike);
            shown.raised = shown.raised.or(style.raised);
            shown.hidden = shown.hidden.or(style.hidden);
            shown.font = shown.font.or_else(|| style.font.clone());
        }
        shown
    }

    /// The marks of a list at a level, counted from 0.
    pub fn level(&self, list: &str, level: usize) -> Level {
        self.lists
            .get(list)
            .and_then(|levels| *levels.get(level)?)
            .unwrap_or(Level(None))
    }
}

fn style(element: &Element) -> Style {
    let name = element.attribute(Ns::Style, "name").unwrap_or_default();
    let shown = element
        .attribute(Ns::Style, "display-name")
        .map_or_else(|| decoded(name), str::to_owned);
    let text = element.child(Ns::Style, "text-properties");
    let value = |name: &str| text?.attribute(Ns::Fo, name);
    let styled = |name: &str| text?.attribute(Ns::Style, name);
    let align = element
        .child(Ns::Style, "paragraph-properties")
        .and_then(|paragraph| paragraph.attribute(Ns::Fo, "text-align"));
    Style {
        named: named(&shown),
        parent: element
            .attribute(Ns::Style, "parent-style-name")
            .map(str::to_owned),
        list: element
            .attribute(Ns::Style, "list-style-name")
            .filter(|list| !list.is_empty())
            .map(str::to_owned),
        outline: element
            .attribute(Ns::Style, "default-outline-level")
            .and_then(|level| level.parse().ok()),
        bold: value("font-weight").map(is_bold),
        italic: value("font-style").map(|style| style != "normal"),
        strike: styled("text-line-through-style").map(|line| line != "none"),
        raised: styled("text-position").and_then(raised),
        hidden: text
            .and_then(|text| text.attribute(Ns::Text, "display"))
            .map(|display| display == "none"),
        font: styled("font-name")
            .or_else(|| value("font-family"))
            .map(|font| font.replace('\'', "")),
        align: align.map(|align| match align {
            "left" | "start" => Align::Left,
            "center" => Align::Center,
            "right" | "end" => Align::Right,
            _ => Align::None,
        }),
    }
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600)
}

fn raised(position: &str) -> Option<bool> {
    match position.split_whitespace().next()? {
        "super" => Some(true),
        "sub" => Some(false),
        percent => {
            let value: f32 = percent.trim_end_matches('%').parse().ok()?;
            (value != 0.0).then_some(value > 0.0)
        }
    }
}

fn levels(element: &Element) -> [Option<Level>; LEVELS] {
    let mut levels = [None; LEVELS];
    for level in element.elements() {
        let numbers = match level.local(Ns::Text) {
            Some("list-level-style-number") => {
                let has_sign = level
                    .attribute(Ns::Style, "num-format")
                    .is_some_and(|it| !it.is_empty());
                let start = level
                    .attribute(Ns::Text, "start-value")
                    .and_then(|it| it.parse().ok());
                has_sign.then_some(start.unwrap_or(1))
            }
            Some("list-level-style-bullet" | "list-level-style-image") => None,
            _ => continue,
        };
        let at = level
            .attribute(Ns::Text, "level")
            .and_then(|at| at.parse::<usize>().ok());
        if let Some(into) = at.and_then(|at| levels.get_mut(at.checked_sub(1)?)) {
            *into = Some(Level(numbers));
        }
    }
    levels
}

/// A name as people read it: `Heading_20_1` is "Heading 1".
fn decoded(name: &str) -> String {
    let mut out = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('_') {
        out.push_str(before);
        let sign = after.split_once('_').and_then(|(code, tail)| {
            Some((char::from_u32(u32::from_str_radix(code, 16).ok()?)?, tail))
        });
        if let Some((sign, tail)) = sign {
            out.push(sign);
            rest = tail;
        } else {
            out.push('_');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
