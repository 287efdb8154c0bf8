//! A table of organisations: what each row would change, found out before anything does, and the register as a table.
//!
//! The words in it (the names of columns, "lid", "stichting") are not known here: they come in as a [`Vocabulary`].
//! A column that is not there leaves that field as it is; an empty cell empties it.

use super::{guarded, looks_like_one, unguarded};
use crate::{
    municipality::{self, MunicipalityCode, NotOne, folded},
    organisation::{
        Change, Details, Field, LegalForm, Organisation, OrganisationKind, Website, name_key,
    },
    province::Province,
    text::{Line, OrganisationName, TextError},
    time::Day,
};
use std::collections::BTreeMap;

#[cfg(test)]
mod tests;

/// The most rows that a table may have: some six times the municipalities there are.
pub const MAX_ROWS: usize = 2_000;

/// The columns of a table, in the order in which it goes out: every field but the logo.
pub const COLUMNS: [Field; 10] = [
    Field::Name,
    Field::Short,
    Field::Kind,
    Field::LegalForm,
    Field::Seat,
    Field::Province,
    Field::Municipalities,
    Field::Website,
    Field::Joined,
    Field::Left,
];

/// The words of a table. Of several words for one thing the first is written, all are read, in any case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// What the columns are called.
    pub columns: Vec<(Field, String)>,
    /// What the kinds are called.
    pub kinds: Vec<(OrganisationKind, Vec<String>)>,
    /// What the legal forms are called.
    pub forms: Vec<(LegalForm, Vec<String>)>,
}

/// Why a head of columns is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadProblem {
    /// No column is called so.
    Unknown(String),
    /// This column is there twice.
    Twice(String),
    /// There is no column with the names.
    Nameless,
}

/// One row as it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRow {
    /// At which line of the file, from 1.
    pub line: u64,
    /// What stands in its cells.
    pub cells: Vec<String>,
}

/// One row and what it would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// At which line of the file, from 1.
    pub line: u64,
    /// The name in it, as it was written.
    pub name: String,
    /// What it would do.
    pub outcome: Outcome,
}

/// What a row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Add an organisation.
    New(Box<Details>),
    /// Change the organisation at this place among those that are known.
    Changed {
        /// At which place.
        at: usize,
        /// What will be known of it.
        details: Box<Details>,
        /// Field by field.
        changes: Vec<Change>,
    },
    /// Nothing.
    Same,
    /// It cannot be taken; each cell that is wrong.
    Wrong(Vec<CellProblem>),
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// In which column.
    pub field: Field,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub what: CellMistake,
}

/// What can be wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellMistake {
    /// The text does not fit its type.
    Text(TextError),
    /// A spreadsheet would take it for a formula.
    Formula,
    /// None of the words that stand in this column.
    Choice,
    /// No day.
    Day,
    /// No address of a website.
    Website,
    /// No municipality is called so.
    Municipality(String),
    /// Several municipalities are: these.
    Municipalities(String, Vec<&'static str>),
    /// The last day is before the first.
    LeftBeforeJoined,
    /// The name stands at an earlier line as well.
    Twice(u64),
    /// The row has another number of cells than the head.
    Cells {
        /// How many.
        found: usize,
        /// How many the head has.
        expected: usize,
    },
}

/// Which fields the columns of a head are.
///
/// # Errors
/// [`HeadProblem`], naming the column.
pub fn columns(head: &[String], words: &Vocabulary) -> Result<Vec<Field>, HeadProblem> {
    let mut fields = Vec::with_capacity(head.len());
    for column in head {
        let shown = || column.trim().chars().take(60).collect::<String>();
        let field = column_field(column, words).ok_or_else(|| HeadProblem::Unknown(shown()))?;
        if fields.contains(&field) {
            return Err(HeadProblem::Twice(shown()));
        }
        fields.push(field);
    }
    if fields.contains(&Field::Name) {
        Ok(fields)
    } else {
        Err(HeadProblem::Nameless)
    }
}

/// Which field a column with this name is.
#[must_use]
pub fn column_field(column: &str, words: &Vocabulary) -> Option<Field> {
    let column = folded(column);
    let called = |(_, name): &&(Field, String)| folded(name) == column;
    words.columns.iter().find(called).map(|(field, _)| *field)
}

/// What each row would do to the organisations that are known.
#[must_use]
pub fn plan(
    fields: &[Field],
    rows: &[RawRow],
    words: &Vocabulary,
    known: &[Organisation],
) -> Vec<Row> {
    let places: BTreeMap<String, usize> = (0..)
        .zip(known)
        .map(|(at, it)| (name_key(&it.details.name), at))
        .collect();
    let mut lines: BTreeMap<String, u64> = BTreeMap::new();
    let mut planned = Vec::with_capacity(rows.len());
    for row in rows {
        let reading = Reading {
            fields,
            row,
            words,
            problems: Vec::new(),
        };
        let name = reading
            .cell(Field::Name)
            .unwrap_or_default()
            .trim()
            .to_owned();
        let outcome = reading.outcome(&places, &mut lines, known);
        planned.push(Row {
            line: row.line,
            name,
            outcome,
        });
    }
    planned
}

struct Reading<'a> {
    fields: &'a [Field],
    row: &'a RawRow,
    words: &'a Vocabulary,
    problems: Vec<CellProblem>,
}

impl<'a> Reading<'a> {
    /// What stands in a column, without a guard; none when there is no such column.
    fn cell(&self, field: Field) -> Option<&'a str> {
        let at = self.fields.iter().position(|it| *it == field)?;
        let cell = self.row.cells.get(at)?.as_str();
        Some(unguarded(cell).unwrap_or(cell))
    }

    fn note(&mut self, field: Field, what: CellMistake) {
        let value = self
            .cell(field)
            .unwrap_or_default()
            .chars()
            .take(200)
            .collect();
        self.problems.push(CellProblem { field, value, what });
    }

    fn outcome(
        mut self,
        places: &BTreeMap<String, usize>,
        lines: &mut BTreeMap<String, u64>,
        known: &[Organisation],
    ) -> Outcome {
        let (found, expected) = (self.row.cells.len(), self.fields.len());
        if found != expected {
            self.note(Field::Name, CellMistake::Cells { found, expected });
            return Outcome::Wrong(self.problems);
        }
        let name = self.text(Field::Name, OrganisationName::parse).flatten();
        if name.is_none() && self.problems.is_empty() {
            self.note(Field::Name, CellMistake::Text(TextError::Empty));
        }
        let key = name.as_ref().map(name_key);
        if let Some(key) = &key {
            match lines.get(key) {
                Some(line) => self.note(Field::Name, CellMistake::Twice(*line)),
                None => drop(lines.insert(key.clone(), self.row.line)),
            }
        }
        let at = key.and_then(|key| places.get(&key).copied());
        let old = at.and_then(|at| known.get(at)).map(|it| &it.details);
        let Some(details) = self.details(name, old) else {
            return Outcome::Wrong(self.problems);
        };
        match (at, old) {
            (Some(at), Some(old)) => {
                let changes = details.changes_from(old);
                if changes.is_empty() {
                    return Outcome::Same;
                }
                Outcome::Changed {
                    at,
                    details: Box::new(details),
                    changes,
                }
            }
            _ => Outcome::New(Box::new(details)),
        }
    }

    /// All that will be known, on top of what is; none when any cell is wrong.
    fn details(
        &mut self,
        name: Option<OrganisationName>,
        old: Option<&Details>,
    ) -> Option<Details> {
        // Read with a name that stands in, so that a row tells all that is wrong with it at once.
        let stand_in = || OrganisationName::parse("-").ok();
        let fresh = Details::named(name.or_else(stand_in)?, OrganisationKind::Member);
        let mut details = match old {
            Some(old) => Details {
                name: fresh.name,
                ..old.clone()
            },
            None => fresh,
        };
        if let Some(short) = self.text(Field::Short, Line::parse) {
            details.short = short;
        }
        if let Some(kind) = self.kind() {
            details.kind = kind;
        }
        if let Some(form) = self.legal_form() {
            details.legal_form = form;
        }
        if let Some(seat) = self.text(Field::Seat, Line::parse) {
            details.seat = seat;
        }
        if let Some(province) = self.choice(Field::Province, Province::parse) {
            details.province = province;
        }
        if let Some(codes) = self.municipalities() {
            details.municipalities = codes;
        }
        if let Some(website) = self.website() {
            details.website = website;
        }
        if let Some(joined) = self.day(Field::Joined) {
            details.joined = joined;
        }
        if let Some(left) = self.day(Field::Left) {
            details.left = left;
        }
        if self.problems.is_empty() && details.check().is_err() {
            let field = if self.fields.contains(&Field::Left) {
                Field::Left
            } else {
                Field::Joined
            };
            self.note(field, CellMistake::LeftBeforeJoined);
        }
        self.problems.is_empty().then_some(details)
    }

    /// A text: none without its column or when it is wrong, none inside when the cell is empty.
    fn text<T>(
        &mut self,
        field: Field,
        parse: impl Fn(&str) -> Result<T, TextError>,
    ) -> Option<Option<T>> {
        let at = self.fields.iter().position(|it| *it == field)?;
        let cell = self.row.cells.get(at)?.as_str();
        let value = match unguarded(cell) {
            Some(value) => value,
            None if looks_like_one(cell) => {
                self.note(field, CellMistake::Formula);
                return None;
            }
            None => cell,
        };
        if value.trim().is_empty() {
            return Some(None);
        }
        match parse(value) {
            Ok(value) => Some(Some(value)),
            Err(error) => {
                self.note(field, CellMistake::Text(error));
                None
            }
        }
    }

    fn choice<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        let cell = self.cell(field)?.trim();
        if cell.is_empty() {
            return Some(None);
        }
        let found = read(cell);
        if found.is_none() {
            self.note(field, CellMistake::Choice);
        }
        found.map(Some)
    }

    /// An empty cell is a member: that is what a register is of.
    fn kind(&mut self) -> Option<OrganisationKind> {
        let words = self.words;
        let kind = self.choice(Field::Kind, |cell| word(&words.kinds, cell))?;
        Some(kind.unwrap_or(OrganisationKind::Member))
    }

    fn legal_form(&mut self) -> Option<Option<LegalForm>> {
        let words = self.words;
        self.choice(Field::LegalForm, |cell| word(&words.forms, cell))
    }

    fn municipalities(&mut self) -> Option<Vec<MunicipalityCode>> {
        match municipality::list(self.cell(Field::Municipalities)?) {
            Ok(codes) => Some(codes),
            Err((name, why)) => {
                let name = name.chars().take(60).collect();
                let what = match why {
                    NotOne::Unknown => CellMistake::Municipality(name),
                    NotOne::Several(names) => CellMistake::Municipalities(name, names),
                };
                self.note(Field::Municipalities, what);
                None
            }
        }
    }

    fn website(&mut self) -> Option<Option<Website>> {
        let cell = self.cell(Field::Website)?.trim();
        if cell.is_empty() {
            return Some(None);
        }
        let found = Website::parse(cell).ok();
        if found.is_none() {
            self.note(Field::Website, CellMistake::Website);
        }
        found.map(Some)
    }

    fn day(&mut self, field: Field) -> Option<Option<Day>> {
        let cell = self.cell(field)?.trim();
        if cell.is_empty() {
            return Some(None);
        }
        let found = day(cell);
        if found.is_none() {
            self.note(field, CellMistake::Day);
        }
        found.map(Some)
    }
}

fn word<T: Copy>(words: &[(T, Vec<String>)], cell: &str) -> Option<T> {
    let cell = folded(cell);
    let called = |(_, names): &&(T, Vec<String>)| names.iter().any(|name| folded(name) == cell);
    words.iter().find(called).map(|(it, _)| *it)
}

/// A day as people type it: 2025-07-09, or day, month, year: 9-7-2025, 09/07/2025, 9.7.2025.
#[must_use]
pub fn day(raw: &str) -> Option<Day> {
    let parts: Vec<&str> = raw.split(['-', '/', '.']).collect();
    let digits =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    if !parts.iter().all(digits) {
        return None;
    }
    let (year, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) => (last, first),
        _ => return None,
    };
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The register as a table, its head included. Nothing in it is a formula.
#[must_use]
pub fn of(organisations: &[Organisation], words: &Vocabulary) -> Vec<Vec<String>> {
    let head = COLUMNS.iter().map(|field| {
        let named = words.columns.iter().find(|(it, _)| it == field);
        named.map_or_else(String::new, |(_, name)| name.clone())
    });
    let mut rows = vec![head.collect()];
    for organisation in organisations {
        let cell = |field: &Field| guarded(&written(&organisation.details, *field, words));
        rows.push(COLUMNS.iter().map(cell).collect());
    }
    rows
}

fn written(details: &Details, field: Field, words: &Vocabulary) -> String {
    match field {
        Field::Kind => first(&words.kinds, details.kind),
        Field::LegalForm => details
            .legal_form
            .map_or_else(String::new, |it| first(&words.forms, it)),
        Field::Province => details
            .province
            .map_or_else(String::new, |it| it.name().to_owned()),
        Field::Municipalities => {
            let names = details
                .municipalities
                .iter()
                .map(|code| code.municipality().name);
            names.collect::<Vec<_>>().join("|")
        }
        other => details.value(other).unwrap_or_default(),
    }
}

fn first<T: Copy + PartialEq>(words: &[(T, Vec<String>)], wanted: T) -> String {
    let found = words.iter().find(|(it, _)| *it == wanted);
    found
        .and_then(|(_, names)| names.first().cloned())
        .unwrap_or_default()
}
