//! Numbering: which lists have numbers, where they start, and how far each has come.

use crate::documents::xml::{Element, Ns};
use std::collections::{HashMap, HashSet};

/// How many levels a list has.
const LEVELS: usize = 9;

/// The lists of a document, and how far each has come.
#[derive(Default)]
pub struct Numbering {
    shapes: HashMap<String, [Level; LEVELS]>,
    lists: HashMap<String, (String, [Option<u64>; LEVELS])>,
    /// What each shape has counted to.
    counted: HashMap<String, [Option<u64>; LEVELS]>,
    /// The lists of which an item was met, with the level.
    begun: HashSet<(String, usize)>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    format: Format,
    start: u64,
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Format {
    #[default]
    Decimal,
    Letter,
    CapitalLetter,
    Roman,
    CapitalRoman,
    Bullet,
    None,
}

/// What stands before an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its number; none for a dot.
    pub number: Option<u64>,
    /// As it is shown: "1.2".
    pub text: String,
}

impl Numbering {
    /// Reads them.
    pub fn new(root: Option<&Element>) -> Self {
        let mut numbering = Self::default();
        let Some(root) = root else {
            return numbering;
        };
        for element in root.elements() {
            if element.is(Ns::W, "abstractNum") {
                if let Some(id) = element.attribute(Ns::W, "abstractNumId") {
                    numbering.shapes.insert(id.to_owned(), shape(element));
                }
            } else if element.is(Ns::W, "num") {
                let id = element.attribute(Ns::W, "numId");
                let shape = element
                    .child(Ns::W, "abstractNumId")
                    .and_then(|it| it.attribute(Ns::W, "val"));
                if let (Some(id), Some(shape)) = (id, shape) {
                    let own = numbering
                        .shapes
                        .get(shape)
                        .and_then(|shape| own_levels(element, shape));
                    // A list with levels of its own counts by itself.
                    let shape = match own {
                        Some(levels) => {
                            let name = format!("num {id}");
                            numbering.shapes.insert(name.clone(), levels);
                            name
                        }
                        None => shape.to_owned(),
                    };
                    let list = (shape, overrides(element));
                    numbering.lists.insert(id.to_owned(), list);
                }
            }
        }
        numbering
    }

    /// Counts an item of a list; none when the list has no marks at all.
    pub fn next(&mut self, id: &str, level: usize) -> Option<Label> {
        let (shape, overrides) = self.lists.get(id)?;
        let levels = self.shapes.get(shape)?;
        let at = levels.get(level)?;
        let fresh = self.begun.insert((id.to_owned(), level));
        let counted = self.counted.entry(shape.clone()).or_default();
        if at.format == Format::None && at.text.is_empty() {
            return None;
        }
        let restart = overrides[level].filter(|_| fresh);
        let number = match (restart, counted[level]) {
            (Some(start), _) => start,
            (None, Some(before)) => before.saturating_add(1),
            (None, None) => at.start,
        };
        counted[level] = Some(number);
        for deeper in &mut counted[level + 1..] {
            *deeper = None;
        }
        let ordered = !matches!(at.format, Format::Bullet | Format::None);
        Some(Label {
            number: ordered.then_some(number),
            text: if ordered {
                shown(levels, level, counted)
            } else {
                String::new()
            },
        })
    }
}

/// A label such as `%1.%2)` with the numbers in it.
fn shown(levels: &[Level; LEVELS], level: usize, counted: &[Option<u64>; LEVELS]) -> String {
    let mut out = String::new();
    let mut chars = levels[level].text.chars();
    while let Some(char) = chars.next() {
        if char != '%' {
            out.push(char);
            continue;
        }
        let place = chars
            .next()
            .and_then(|digit| digit.to_digit(10))
            .unwrap_or(0);
        let place = usize::try_from(place).unwrap_or(0);
        if let Some(at) = place.checked_sub(1).filter(|at| *at < LEVELS) {
            let number = counted[at].unwrap_or(levels[at].start);
            out.push_str(&written(levels[at].format, number));
        }
    }
    out
}

fn written(format: Format, number: u64) -> String {
    match format {
        Format::Letter => letter(number),
        Format::CapitalLetter => letter(number).to_uppercase(),
        Format::Roman => roman(number),
        Format::CapitalRoman => roman(number).to_uppercase(),
        _ => number.to_string(),
    }
}

/// a to z, then aa to zz, as Word counts.
fn letter(number: u64) -> String {
    let Some(index) = number.checked_sub(1).filter(|index| *index < 26 * 9) else {
        return number.to_string();
    };
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    let times = usize::try_from(index / 26 + 1).unwrap_or(1);
    letter.to_string().repeat(times)
}

fn roman(number: u64) -> String {
    const SIGNS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

fn shape(element: &Element) -> [Level; LEVELS] {
    let mut levels: [Level; LEVELS] = std::array::from_fn(|_| Level {
        start: 1,
        ..Level::default()
    });
    read_levels(element, &mut levels);
    levels
}

/// The levels that stand in an element, into their places.
fn read_levels(element: &Element, levels: &mut [Level; LEVELS]) {
    for level in element.elements().filter(|level| level.is(Ns::W, "lvl")) {
        let at = level
            .attribute(Ns::W, "ilvl")
            .and_then(|at| at.parse::<usize>().ok());
        let Some(into) = at.and_then(|at| levels.get_mut(at)) else {
            continue;
        };
        let value = |name: &str| level.child(Ns::W, name)?.attribute(Ns::W, "val");
        into.start = value("start")
            .and_then(|start| start.parse().ok())
            .unwrap_or(1);
        value("lvlText")
            .unwrap_or_default()
            .clone_into(&mut into.text);
        into.format = match value("numFmt") {
            Some("bullet") => Format::Bullet,
            Some("none") => Format::None,
            Some("lowerLetter") => Format::Letter,
            Some("upperLetter") => Format::CapitalLetter,
            Some("lowerRoman") => Format::Roman,
            Some("upperRoman") => Format::CapitalRoman,
            _ => Format::Decimal,
        };
    }
}

/// The levels of a list that says itself how some of them look, as LibreOffice writes a list within another; none when it
/// looks as its shape does.
fn own_levels(num: &Element, shape: &[Level; LEVELS]) -> Option<[Level; LEVELS]> {
    let mut levels = shape.clone();
    let mut own = false;
    for over in num.elements().filter(|over| over.is(Ns::W, "lvlOverride")) {
        own |= over.child(Ns::W, "lvl").is_some();
        read_levels(over, &mut levels);
    }
    own.then_some(levels)
}

fn overrides(element: &Element) -> [Option<u64>; LEVELS] {
    let mut starts = [None; LEVELS];
    for over in element
        .elements()
        .filter(|over| over.is(Ns::W, "lvlOverride"))
    {
        let at = over
            .attribute(Ns::W, "ilvl")
            .and_then(|at| at.parse::<usize>().ok());
        let start = over
            .child(Ns::W, "startOverride")
            .and_then(|start| start.attribute(Ns::W, "val"))
            .and_then(|start| start.parse().ok());
        if let Some(into) = at.and_then(|at| starts.get_mut(at)) {
            *into = start;
        }
    }
    starts
}
