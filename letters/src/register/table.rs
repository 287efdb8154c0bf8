//! A table of organisations: what each row would change, found out before anything does, and the register as a table.
//!
//! The words in it (the names of columns, "lid", "stichting") are not known here: they come in as a [`Vocabulary`].
//! A column that is not there leaves that field as it is; an empty cell empties it.

use super::guarded;
use crate::{
    municipality::folded,
    organisation::{Change, Details, Field, LegalForm, Organisation, OrganisationKind, name_key},
    text::TextError,
};
use std::collections::BTreeMap;

mod reading;
#[cfg(test)]
mod tests;

use reading::Reading;
pub use reading::day;

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
