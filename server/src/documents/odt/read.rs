//! Reads an OpenDocument text: what somebody would see who reads it with all changes accepted.

use super::{MEDIA_TYPE, styles::Styles};
use crate::documents::{
    flow::{self, Flow, Line, Mark, Role, Run},
    styles::{KIND_PROPERTY, Named},
    told::Told,
    xml::{self, Element, Ns},
    zip::Package,
};
use app::documents::Refused;
use letters::{
    letter::{Kind, Language},
    markdown::Align,
};
use std::collections::HashMap;

/// The deepest level that a list has, counted from 0.
const DEEPEST: usize = 8;

/// What is known while reading.
pub struct Reader {
    pub(super) styles: Styles,
    pub(super) told: Told,
    lines: Vec<Line>,
    /// The words of the open paragraph.
    pub(super) runs: Vec<Run>,
    /// The bookmarks in it.
    pub(super) places: Vec<String>,
    /// The lines of text boxes in it.
    pub(super) boxes: Vec<Line>,
    pub(super) notes: Vec<Vec<Line>>,
    /// Notes by their id.
    pub(super) note_ids: HashMap<String, usize>,
    pub(super) in_note: bool,
    /// How many lists were begun, and what each style has counted to at its levels.
    begun: usize,
    counted: HashMap<(String, usize), u64>,
    tables: usize,
}

/// A list that is open.
#[derive(Clone)]
struct List {
    style: String,
    level: usize,
    id: String,
}

/// Whether the package holds a text that can be read.
fn readable(package: &mut Package<'_>) -> Result<(), Refused> {
    if let Some(kind) = package.part("mimetype")? {
        let kind = String::from_utf8_lossy(&kind);
        let is_text = [
            MEDIA_TYPE,
            "application/vnd.oasis.opendocument.text-template",
        ]
        .contains(&kind.trim());
        if !is_text {
            return Err(Refused::OtherOffice);
        }
    }
    if let Some(manifest) = package.part("META-INF/manifest.xml")? {
        let manifest = xml::parse(&manifest)?;
        if manifest
            .find(&|one| one.any_local() == "encryption-data")
            .is_some()
        {
            return Err(Refused::Locked);
        }
    }
    Ok(())
}

/// Reads a package.
pub fn read(package: &mut Package<'_>, told: &mut Told) -> Result<Flow, Refused> {
    readable(package)?;
    let content = package.part("content.xml")?.ok_or(Refused::Damaged)?;
    let content = xml::parse(&content)?;
    let common = package
        .part("styles.xml")?
        .map(|part| xml::parse(&part))
        .transpose()?;
    let meta = package
        .part("meta.xml")?
        .map(|part| xml::parse(&part))
        .transpose()?;
    let body = content
        .child(Ns::Office, "body")
        .ok_or(Refused::Damaged)?
        .child(Ns::Office, "text")
        .ok_or(Refused::OtherOffice)?;
    let mut reader = Reader {
        styles: Styles::new(&content, common.as_ref()),
        told: std::mem::take(told),
        lines: Vec::new(),
        runs: Vec::new(),
        places: Vec::new(),
        boxes: Vec::new(),
        notes: Vec::new(),
        note_ids: HashMap::new(),
        in_note: false,
        begun: 0,
        counted: HashMap::new(),
        tables: 0,
    };
    reader.told.macros = package.names().any(|name| {
        name.starts_with("Scripts/")
            || (name.starts_with("Basic/")
                && name.to_ascii_lowercase().ends_with(".xml")
                && name.matches('/').count() > 1)
    });
    reader.blocks(body, None);
    let in_meta = |fits: &dyn Fn(&Element) -> bool| meta.as_ref()?.find(fits).map(Element::text);
    let flow = Flow {
        title: in_meta(&|one| one.any_local() == "title"),
        language: reader.styles.language.or_else(|| {
            let tag = in_meta(&|one| one.any_local() == "language")?;
            Language::from_key(tag.get(..2)?)
        }),
        kind: in_meta(&|one| {
            one.any_local() == "user-defined" && one.plain("name") == Some(KIND_PROPERTY)
        })
        .and_then(|kind| Kind::from_key(kind.trim())),
        lines: reader.lines,
        notes: reader.notes,
    };
    *told = reader.told;
    Ok(flow)
}

impl Reader {
    fn blocks(&mut self, parent: &Element, list: Option<&List>) {
        for element in parent.elements() {
            match element.local(Ns::Text) {
                Some("h") => self.heading(element),
                Some("p") => self.paragraph(element, list, false),
                Some("list") => self.list(element, list),
                Some("tracked-changes") => {
                    self.told.tracked |= element.elements().next().is_some();
                }
                Some(
                    "table-of-content" | "alphabetical-index" | "illustration-index"
                    | "table-index" | "user-index" | "object-index" | "bibliography"
                    | "sequence-decls" | "user-field-decls" | "variable-decls",
                ) => {}
                Some(_) => self.blocks(element, list),
                None if element.is(Ns::Table, "table") => self.table(element),
                None if element.is(Ns::Draw, "frame") => {
                    self.frame(element);
                    self.boxes_below();
                }
                None => {}
            }
        }
    }

    /// Reads blocks apart from the text around them.
    pub(super) fn apart(&mut self, parent: &Element) -> Vec<Line> {
        let lines = std::mem::take(&mut self.lines);
        let runs = std::mem::take(&mut self.runs);
        let places = std::mem::take(&mut self.places);
        let boxes = std::mem::take(&mut self.boxes);
        self.blocks(parent, None);
        self.boxes = boxes;
        self.places = places;
        self.runs = runs;
        std::mem::replace(&mut self.lines, lines)
    }

    fn heading(&mut self, element: &Element) {
        let named = self.named(element);
        self.places.clear();
        self.inline(element, &super::inline::Around::default());
        let level = element
            .attribute(Ns::Text, "outline-level")
            .and_then(|level| level.parse::<u8>().ok())
            .unwrap_or(1)
            .clamp(1, 9);
        let runs = std::mem::take(&mut self.runs);
        let places = std::mem::take(&mut self.places);
        // A title is often a heading to LibreOffice as well.
        let role = match named {
            Some(Named::Line(role @ Role::Front(_))) => role,
            _ => Role::Heading { level, places },
        };
        self.lines.push(Line { role, runs });
        self.boxes_below();
    }

    fn boxes_below(&mut self) {
        let mut boxes = std::mem::take(&mut self.boxes);
        self.lines.append(&mut boxes);
    }

    fn named(&self, element: &Element) -> Option<Named> {
        let style = element.attribute(Ns::Text, "style-name")?;
        self.styles.named(style)
    }

    /// A paragraph; `first` when it is the one beside an item's mark.
    fn paragraph(&mut self, element: &Element, list: Option<&List>, first: bool) {
        let style = element.attribute(Ns::Text, "style-name");
        let named = self.named(element);
        self.places.clear();
        let outline = style.and_then(|style| self.styles.outline(style));
        self.inline(element, &super::inline::Around::default());
        let mut runs = std::mem::take(&mut self.runs);
        if named == Some(Named::Made) {
            self.boxes.clear();
            return;
        }
        let level = list.map(|list| list.level);
        let by_style = match &named {
            Some(Named::Line(role)) => Some(role.clone()),
            _ => None,
        };
        let role = match (list, by_style) {
            (Some(list), _) if first => self.item(list, element, named.as_ref()),
            (Some(_), Some(role @ (Role::Quote | Role::Code | Role::Rule)))
            | (None, Some(role)) => role,
            (Some(_), _) => Role::More(level.and_then(|level| u8::try_from(level).ok())),
            (None, None) => outline
                .filter(|level| *level > 0)
                .map_or(Role::Body, |level| Role::Heading {
                    level,
                    places: std::mem::take(&mut self.places),
                }),
        };
        if role == Role::Rule {
            runs.clear();
        }
        self.lines.push(Line { role, runs });
        self.boxes_below();
    }

    /// The role of the paragraph beside an item's mark, whose number was counted already.
    fn item(&self, list: &List, _: &Element, named: Option<&Named>) -> Role {
        let number = self.counted.get(&(list.style.clone(), list.level)).copied();
        let ordered = self.styles.level(&list.style, list.level).0.is_some();
        Role::Item(Mark {
            list: list.id.clone(),
            level: u8::try_from(list.level).unwrap_or(8),
            number: number.filter(|_| ordered),
            demand: matches!(named, Some(Named::Item { demand: true, .. })),
            loose: matches!(named, Some(Named::Item { loose: true, .. })),
        })
    }

    fn list(&mut self, element: &Element, outer: Option<&List>) {
        let own = element.attribute(Ns::Text, "style-name").map(str::to_owned);
        let style = own
            .or_else(|| outer.map(|outer| outer.style.clone()))
            .or_else(|| self.style_of_first(element))
            .unwrap_or_default();
        let level = outer.map_or(0, |outer| outer.level + 1).min(DEEPEST);
        let goes_on = element.attribute(Ns::Text, "continue-numbering") == Some("true")
            || element.attribute(Ns::Text, "continue-list").is_some();
        self.begun += 1;
        let list = List {
            id: self.begun.to_string(),
            style,
            level,
        };
        let key = (list.style.clone(), level);
        let start = self.styles.level(&list.style, level).0.unwrap_or(1);
        if !goes_on {
            self.counted.remove(&key);
        }
        for item in element.elements() {
            let counts = item.is(Ns::Text, "list-item");
            if !counts && !item.is(Ns::Text, "list-header") {
                continue;
            }
            let has_words = item
                .elements()
                .any(|one| matches!(one.local(Ns::Text), Some("p" | "h")));
            if counts && has_words {
                let own = item
                    .attribute(Ns::Text, "start-value")
                    .and_then(|value| value.parse().ok());
                let next = self
                    .counted
                    .get(&key)
                    .map_or(start, |before| before.saturating_add(1));
                self.counted.insert(key.clone(), own.unwrap_or(next));
            }
            let mut first = counts;
            for block in item.elements() {
                match block.local(Ns::Text) {
                    Some("p") => self.paragraph(block, Some(&list), std::mem::take(&mut first)),
                    // Numbered headings stand in lists; they are headings all the same.
                    Some("h") => self.heading(block),
                    Some("list") => self.list(block, Some(&list)),
                    _ if block.is(Ns::Table, "table") => self.table(block),
                    _ => {}
                }
            }
        }
    }

    /// The list of the first paragraph's style: a list need not name its own.
    fn style_of_first(&self, element: &Element) -> Option<String> {
        let first = element.find(&|one| one.is(Ns::Text, "p"))?;
        let style = first.attribute(Ns::Text, "style-name")?;
        self.styles.list(style).map(str::to_owned)
    }

    fn table(&mut self, element: &Element) {
        if self.tables > 0 {
            self.told.nested_tables += 1;
        }
        self.tables += 1;
        let mut rows = Vec::new();
        let mut align = Vec::new();
        let mut found = Vec::new();
        table_rows(element, &mut found);
        for row in found {
            let mut cells: Vec<Vec<Line>> = Vec::new();
            for cell in row.elements() {
                let covered = cell.is(Ns::Table, "covered-table-cell");
                if !covered && !cell.is(Ns::Table, "table-cell") {
                    continue;
                }
                if rows.is_empty() {
                    align.push(self.alignment(cell));
                }
                let lines = if covered {
                    Vec::new()
                } else {
                    self.apart(cell)
                };
                // Empty cells are counted rather than repeated; a spreadsheet's rest of a row is no table.
                let times = cell
                    .attribute(Ns::Table, "number-columns-repeated")
                    .and_then(|times| times.parse::<usize>().ok())
                    .unwrap_or(1);
                for _ in 1..times.min(24) {
                    cells.push(lines.clone());
                }
                cells.push(lines);
            }
            rows.push(cells);
        }
        self.tables -= 1;
        let lines = flow::table(align, rows);
        self.lines.extend(lines);
    }

    fn alignment(&self, cell: &Element) -> Align {
        cell.elements()
            .find(|one| one.is(Ns::Text, "p"))
            .and_then(|first| first.attribute(Ns::Text, "style-name"))
            .map_or(Align::None, |style| self.styles.align(style))
    }
}

/// The rows of a table, also those in its head and in groups.
fn table_rows<'e>(element: &'e Element, found: &mut Vec<&'e Element>) {
    for row in element.elements() {
        match row.local(Ns::Table) {
            Some("table-row") => found.push(row),
            Some("table-header-rows" | "table-rows" | "table-row-group") => table_rows(row, found),
            _ => {}
        }
    }
}
