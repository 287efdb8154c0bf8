//! Reads a Word document: what somebody would see who reads it with all changes accepted.

use super::{
    fields::Fields,
    numbering::Numbering,
    package::{self, Part, Parts},
    styles::{self, Styles},
};
use crate::documents::{
    flow::{Flow, Line, Mark, Marks, Role, Run},
    styles::{KIND_PROPERTY, Named},
    told::Told,
    xml::{Element, Ns},
    zip::Package,
};
use app::documents::Refused;
use letters::{letter::Kind, markdown::Align};
use std::collections::HashMap;

/// What is known while reading.
pub struct Reader<'p> {
    pub(super) parts: &'p Parts,
    pub(super) styles: Styles,
    numbering: Numbering,
    pub(super) told: Told,
    pub(super) part: Part,
    pub(super) fields: Fields,
    /// The lines so far.
    lines: Vec<Line>,
    /// The words of the open paragraph.
    pub(super) runs: Vec<Run>,
    /// The bookmarks in it.
    pub(super) places: Vec<String>,
    /// The bookmark that begins just here.
    pub(super) open_place: Option<String>,
    /// The lines of text boxes in it.
    pub(super) boxes: Vec<Line>,
    /// Whether a line is drawn below it.
    pub(super) rule_below: bool,
    /// Whether its end was deleted, so that the next paragraph goes on with it.
    joins_next: bool,
    /// The notes that the text refers to, each with its place.
    pub(super) referred: HashMap<(Part, String), usize>,
    /// Notes by the bookmark at their reference.
    pub(super) note_places: HashMap<String, usize>,
    /// Inside how many tables.
    tables: usize,
}

/// Reads a package.
pub fn read(package: &mut Package<'_>, told: &mut Told) -> Result<Flow, Refused> {
    let parts = package::open(package)?;
    let mut reader = Reader {
        parts: &parts,
        styles: Styles::new(parts.styles.as_ref()),
        numbering: Numbering::new(parts.numbering.as_ref()),
        told: std::mem::take(told),
        part: Part::Document,
        fields: Fields::default(),
        lines: Vec::new(),
        runs: Vec::new(),
        places: Vec::new(),
        open_place: None,
        boxes: Vec::new(),
        rule_below: false,
        joins_next: false,
        referred: HashMap::new(),
        note_places: HashMap::new(),
        tables: 0,
    };
    reader.told.macros = parts.macros;
    let body = parts
        .document
        .child(Ns::W, "body")
        .ok_or(Refused::Damaged)?;
    reader.blocks(body);
    reader.last_line();
    let lines = std::mem::take(&mut reader.lines);
    let notes = reader.notes();
    let flow = Flow {
        lines,
        notes,
        title: parts
            .core
            .as_ref()
            .and_then(|core| {
                core.elements()
                    .find(|element| element.any_local() == "title")
            })
            .map(Element::text),
        language: reader.styles.language,
        kind: parts.custom.as_ref().and_then(kind),
    };
    *told = reader.told;
    Ok(flow)
}

/// The kind of letter in the properties that we write.
fn kind(custom: &Element) -> Option<Kind> {
    let property = custom
        .elements()
        .find(|one| one.plain("name") == Some(KIND_PROPERTY))?;
    Kind::from_key(property.text().trim())
}

impl Reader<'_> {
    fn blocks(&mut self, parent: &Element) {
        for element in parent.elements() {
            match element.local(Ns::W) {
                Some("p") => self.paragraph(element),
                Some("tbl") => self.table(element),
                Some("sdt") if is_contents(element) => {}
                Some("ins" | "moveTo") => {
                    self.told.tracked = true;
                    self.blocks(element);
                }
                Some("sdt" | "sdtContent" | "customXml") => self.blocks(element),
                _ => {}
            }
        }
    }

    /// Reads blocks apart from the text around them: a note, a box, a cell.
    pub(super) fn apart(&mut self, parent: &Element) -> Vec<Line> {
        let lines = std::mem::take(&mut self.lines);
        let runs = std::mem::take(&mut self.runs);
        let places = std::mem::take(&mut self.places);
        let boxes = std::mem::take(&mut self.boxes);
        let joins = std::mem::take(&mut self.joins_next);
        let fields = std::mem::take(&mut self.fields);
        self.blocks(parent);
        self.last_line();
        self.fields = fields;
        self.joins_next = joins;
        self.boxes = boxes;
        self.places = places;
        self.runs = runs;
        std::mem::replace(&mut self.lines, lines)
    }

    /// Words that were to go on in a paragraph that never came.
    fn last_line(&mut self) {
        self.joins_next = false;
        let runs = std::mem::take(&mut self.runs);
        if !runs.is_empty() {
            self.lines.push(Line {
                role: Role::Body,
                runs,
            });
        }
    }

    fn notes(&mut self) -> Vec<Vec<Line>> {
        let mut order: Vec<((Part, String), usize)> = self
            .referred
            .iter()
            .map(|(key, at)| (key.clone(), *at))
            .collect();
        order.sort_by_key(|(_, at)| *at);
        let mut notes = Vec::with_capacity(order.len());
        for ((part, id), _) in order {
            let root = match part {
                Part::Endnotes => self.parts.endnotes.as_ref(),
                _ => self.parts.footnotes.as_ref(),
            };
            let note = root.and_then(|root| {
                root.elements()
                    .find(|note| note.attribute(Ns::W, "id") == Some(&id))
            });
            self.part = part;
            notes.push(note.map(|note| self.apart(note)).unwrap_or_default());
        }
        notes
    }

    fn paragraph(&mut self, element: &Element) {
        let properties = element.child(Ns::W, "pPr");
        let style = properties
            .and_then(|properties| properties.child(Ns::W, "pStyle"))
            .and_then(|style| style.attribute(Ns::W, "val"));
        let named = style.and_then(|style| self.styles.named(style));
        let joined = std::mem::take(&mut self.joins_next);
        if !joined {
            self.places.clear();
        }
        self.inline(element, None);
        self.fields.end_paragraph();
        let mark = properties.and_then(|properties| properties.child(Ns::W, "rPr"));
        self.joins_next = mark.is_some_and(|mark| mark.child(Ns::W, "del").is_some());
        if self.joins_next {
            self.told.tracked = true;
            return;
        }
        let role = self.role(properties, style, named.as_ref());
        let mut runs = std::mem::take(&mut self.runs);
        if named != Some(Named::Made) {
            let role = match role {
                Some((role, label)) => {
                    if !label.is_empty() {
                        runs.insert(0, Run::text(format!("{label} "), &Marks::default()));
                    }
                    role
                }
                None => Role::Body,
            };
            if role == Role::Rule {
                runs.clear();
            }
            self.lines.push(Line { role, runs });
        }
        if std::mem::take(&mut self.rule_below) {
            self.lines.push(Line {
                role: Role::Rule,
                runs: Vec::new(),
            });
        }
        let mut boxes = std::mem::take(&mut self.boxes);
        self.lines.append(&mut boxes);
    }

    /// What a paragraph is, and what stands before a heading's words.
    fn role(
        &mut self,
        properties: Option<&Element>,
        style: Option<&str>,
        named: Option<&Named>,
    ) -> Option<(Role, String)> {
        let level = properties
            .and_then(styles::outline)
            .or_else(|| style.and_then(|style| self.styles.outline(style)));
        let by_style = styles::role(named.cloned());
        let label = self.label(properties, style);
        let plain = |role: Role| Some((role, String::new()));
        match (by_style, level) {
            (Some(role @ (Role::Front(_) | Role::Rule | Role::Code | Role::Quote)), _) => {
                plain(role)
            }
            (Some(Role::Heading { level, .. }), _) | (_, Some(level)) => {
                Some(self.heading(level, label))
            }
            (by_style, None) => match (label, by_style) {
                (Some((list, level, number)), _) => plain(Role::Item(Mark {
                    list,
                    level,
                    number: number.number,
                    demand: matches!(named, Some(Named::Item { demand: true, .. })),
                    loose: matches!(named, Some(Named::Item { loose: true, .. })),
                })),
                (None, Some(role)) => plain(role),
                (None, None) => None,
            },
        }
    }

    fn heading(
        &mut self,
        level: u8,
        label: Option<(String, u8, super::numbering::Label)>,
    ) -> (Role, String) {
        let places = std::mem::take(&mut self.places);
        let label = label.map(|(_, _, label)| label.text).unwrap_or_default();
        (Role::Heading { level, places }, label)
    }

    /// The list of a paragraph, its level and what stands before it.
    fn label(
        &mut self,
        properties: Option<&Element>,
        style: Option<&str>,
    ) -> Option<(String, u8, super::numbering::Label)> {
        let own = properties.and_then(styles::list).unwrap_or_default();
        let of_style = style
            .and_then(|style| self.styles.list(style))
            .unwrap_or_default();
        let id = own.id.or(of_style.id).filter(|id| id != "0")?;
        let level = own.level.or(of_style.level).unwrap_or(0).min(8);
        let label = self.numbering.next(&id, usize::from(level))?;
        Some((id, level, label))
    }

    fn table(&mut self, element: &Element) {
        if self.tables > 0 {
            self.told.nested_tables += 1;
        }
        self.tables += 1;
        let mut rows: Vec<Vec<Vec<Line>>> = Vec::new();
        let mut align = Vec::new();
        for row in children(element, "tr") {
            let deleted = row
                .child(Ns::W, "trPr")
                .is_some_and(|properties| properties.child(Ns::W, "del").is_some());
            if deleted {
                self.told.tracked = true;
                continue;
            }
            let mut cells = Vec::new();
            for cell in children(row, "tc") {
                let properties = cell.child(Ns::W, "tcPr");
                let value = |name: &str| properties?.child(Ns::W, name);
                let goes_on = value("vMerge")
                    .is_some_and(|merge| merge.attribute(Ns::W, "val") != Some("restart"));
                let lines = self.apart(cell);
                if rows.is_empty() {
                    align.push(alignment(cell));
                }
                cells.push(if goes_on { Vec::new() } else { lines });
                let span = value("gridSpan").and_then(|span| span.attribute(Ns::W, "val"));
                let span: usize = span.and_then(|span| span.parse().ok()).unwrap_or(1);
                for _ in 1..span.min(24) {
                    cells.push(Vec::new());
                    if rows.is_empty() {
                        align.push(Align::None);
                    }
                }
            }
            rows.push(cells);
        }
        self.tables -= 1;
        let lines = crate::documents::flow::table(align, rows);
        self.lines.extend(lines);
    }
}

/// Elements with this name, also where something is wrapped around them.
fn children<'e>(parent: &'e Element, name: &'static str) -> Vec<&'e Element> {
    let mut found = Vec::new();
    for element in parent.elements() {
        if element.is(Ns::W, name) {
            found.push(element);
        } else if matches!(
            element.local(Ns::W),
            Some("sdt" | "sdtContent" | "customXml" | "ins")
        ) {
            found.extend(children(element, name));
        }
    }
    found
}

/// How the first paragraph of a cell is aligned.
fn alignment(cell: &Element) -> Align {
    let jc = cell
        .child(Ns::W, "p")
        .and_then(|p| p.child(Ns::W, "pPr"))
        .and_then(|properties| properties.child(Ns::W, "jc"))
        .and_then(|jc| jc.attribute(Ns::W, "val"));
    match jc {
        Some("left" | "start") => Align::Left,
        Some("center") => Align::Center,
        Some("right" | "end") => Align::Right,
        _ => Align::None,
    }
}

/// Whether a box of Word's own holds a table of contents.
fn is_contents(element: &Element) -> bool {
    element
        .child(Ns::W, "sdtPr")
        .and_then(|properties| properties.find(&|one| one.is(Ns::W, "docPartGallery")))
        .and_then(|gallery| gallery.attribute(Ns::W, "val"))
        == Some("Table of Contents")
}
