//! One row, read cell by cell: what it would do, or all that is wrong with it.

use super::{CellMistake, CellProblem, Outcome, RawRow, Vocabulary};
use crate::{
    municipality::{self, MunicipalityCode, NotOne, folded},
    organisation::{Details, Field, Organisation, OrganisationKind, Website, name_key},
    province::Province,
    register::{looks_like_one, unguarded},
    text::{Line, OrganisationName, TextError},
    time::Day,
};
use std::collections::BTreeMap;

/// A row that is being read.
pub(super) struct Reading<'a> {
    pub(super) fields: &'a [Field],
    pub(super) row: &'a RawRow,
    pub(super) words: &'a Vocabulary,
    pub(super) problems: Vec<CellProblem>,
}

impl<'a> Reading<'a> {
    /// What stands in a column, without a guard; none when there is no such column.
    pub(super) fn cell(&self, field: Field) -> Option<&'a str> {
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

    pub(super) fn outcome(
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
        let mut name = None;
        self.text(Field::Name, OrganisationName::parse, &mut name);
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
        let words = self.words;
        self.text(Field::Short, Line::parse, &mut details.short);
        let mut kind = Some(details.kind);
        self.choice(Field::Kind, |cell| word(&words.kinds, cell), &mut kind);
        // An empty cell is a member: that is what a register is of.
        details.kind = kind.unwrap_or(OrganisationKind::Member);
        let form = |cell: &str| word(&words.forms, cell);
        self.choice(Field::LegalForm, form, &mut details.legal_form);
        self.text(Field::Seat, Line::parse, &mut details.seat);
        self.choice(Field::Province, Province::parse, &mut details.province);
        if let Some(codes) = self.municipalities() {
            details.municipalities = codes;
        }
        self.website(&mut details.website);
        self.day(Field::Joined, &mut details.joined);
        self.day(Field::Left, &mut details.left);
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

    /// Reads a text. Without its column, or when it is wrong, it stays as it was; an empty cell empties it.
    fn text<T>(
        &mut self,
        field: Field,
        parse: impl Fn(&str) -> Result<T, TextError>,
        into: &mut Option<T>,
    ) {
        let Some(at) = self.fields.iter().position(|it| *it == field) else {
            return;
        };
        let cell = self.row.cells.get(at).map_or("", String::as_str);
        let value = match unguarded(cell) {
            Some(value) => value,
            None if looks_like_one(cell) => return self.note(field, CellMistake::Formula),
            None => cell,
        };
        if value.trim().is_empty() {
            *into = None;
            return;
        }
        match parse(value) {
            Ok(value) => *into = Some(value),
            Err(error) => self.note(field, CellMistake::Text(error)),
        }
    }

    /// Reads one of the words that stand in a column, as [`Self::text`] does.
    fn choice<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>, into: &mut Option<T>) {
        self.read(field, CellMistake::Choice, read, into);
    }

    /// Reads a cell, or notes the mistake.
    fn read<T>(
        &mut self,
        field: Field,
        mistake: CellMistake,
        read: impl Fn(&str) -> Option<T>,
        into: &mut Option<T>,
    ) {
        let Some(cell) = self.cell(field).map(str::trim) else {
            return;
        };
        if cell.is_empty() {
            *into = None;
            return;
        }
        match read(cell) {
            Some(value) => *into = Some(value),
            None => self.note(field, mistake),
        }
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

    fn website(&mut self, into: &mut Option<Website>) {
        let read = |cell: &str| Website::parse(cell).ok();
        self.read(Field::Website, CellMistake::Website, read, into);
    }

    fn day(&mut self, field: Field, into: &mut Option<Day>) {
        self.read(field, CellMistake::Day, day, into);
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
