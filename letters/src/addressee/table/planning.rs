//! What each row would do, read cell by cell on top of what is known and of the rows before it.

use super::{
    BTreeMap, Column, Day, Details, Directory, DirectoryError, Doing, HolderDetails, Institution,
    InstitutionId, InstitutionKind, Line, MailAddress, Mistake, Office, OfficeDetails, OfficeId,
    OrganisationName, Outcome, PersonName, Problem, RawRow, Remark, Row, TextError, Titles,
    Vocabulary, day, folded, lines, looks_like_one, name_key, order::Order, text, unguarded,
};
use crate::addressee::{Holder, MAX_POSTAL_LINES};
use offices::{Making, OfficeKey};
use std::collections::BTreeSet;

mod offices;

/// What each row would do to the directory. A holder without a first day begins today. An institution may be named as what
/// another is a part of before it has its own row.
#[must_use]
pub fn plan(rows: &[RawRow], words: &Vocabulary, known: &Directory, today: Day) -> Vec<Row> {
    let known = Known::of(known);
    let order = Order::of(rows);
    let mut before = Before::default();
    let one = |at: usize| {
        let row = &rows[at];
        let reading = Reading {
            row,
            words,
            known: &known,
            today,
            is_circular: order.circular.contains(&at),
            problems: row.problems.clone(),
            says: None,
            repeats: false,
        };
        let shown = |column| row.value(column).unwrap_or_default().trim().to_owned();
        let planned = Row {
            line: row.line,
            institution: shown(Column::Institution),
            office: shown(Column::Office),
            left_out: Vec::new(),
            outcome: reading.outcome(&mut before),
        };
        (at, planned)
    };
    let mut planned: Vec<(usize, Row)> = order.rows.iter().copied().map(one).collect();
    planned.sort_by_key(|(at, _)| *at);
    // Once all are read: an institution's own card may stand below those of its people.
    let left_out = |(at, row): (usize, Row)| Row {
        left_out: left_out(&rows[at], &known, &before),
        ..row
    };
    planned.into_iter().map(left_out).collect()
}

/// The directory by what rows say: each name is made into a key once, however many rows there are.
struct Known<'a> {
    names: BTreeMap<String, &'a Institution>,
    ids: BTreeMap<InstitutionId, &'a Institution>,
    /// Those of one title in their order, and those that have ended.
    offices: BTreeMap<(InstitutionId, String), Vec<&'a Office>>,
}

impl<'a> Known<'a> {
    fn of(directory: &'a Directory) -> Self {
        let mut known = Self {
            names: BTreeMap::new(),
            ids: BTreeMap::new(),
            offices: BTreeMap::new(),
        };
        for it in directory.standing() {
            known.names.insert(name_key(it.details.name.as_str()), it);
            known.ids.insert(it.id, it);
        }
        for found in directory.offices() {
            let title = name_key(found.office.details.title.as_str());
            let key = (found.institution.id, title);
            known.offices.entry(key).or_default().push(found.office);
        }
        known
    }

    fn above(&self, it: &Institution) -> Option<&'a Institution> {
        self.ids.get(&it.details.parent?).copied()
    }
}

/// What a row said of its institution: its line, the details, and the parent if it named one.
type Said = (u64, Details, Option<String>);

/// What earlier rows said: of each institution its line and details, and each office as it is after them.
#[derive(Default)]
struct Before {
    institutions: BTreeMap<String, Said>,
    offices: BTreeMap<OfficeKey, Making>,
    /// Which offices of the directory these are.
    taken: BTreeSet<OfficeId>,
    /// How many new offices each institution has by them.
    added: BTreeMap<String, u32>,
}

impl Before {
    /// What the institution of this key is a part of, by key, after these rows.
    fn above(&self, key: &str, known: &Known<'_>) -> Option<String> {
        let said = self
            .institutions
            .get(key)
            .and_then(|(_, _, it)| it.as_ref());
        let above = match said {
            Some(name) => name_key(name),
            None => name_key(known.above(known.names.get(key)?)?.details.name.as_str()),
        };
        (!above.is_empty()).then_some(above)
    }
}

/// What is in a row and not taken over; an address is not named when the institution has it.
fn left_out(row: &RawRow, known: &Known<'_>, before: &Before) -> Vec<Column> {
    let key = row.value(Column::Institution).map(name_key);
    let there = key.and_then(|key| {
        let said = before.institutions.get(&key).map(|(_, it, _)| it);
        said.or_else(|| known.names.get(&key).map(|it| &it.details))
    });
    let is_there = |column: Column, value: &str| match there {
        Some(it) if column == Column::Postal => {
            let own = value.lines().map(str::trim).filter(|line| !line.is_empty());
            own.eq(it.postal.iter().map(Line::as_str))
        }
        Some(it) if column == Column::Note => text(it.note.as_ref()) == value,
        _ => false,
    };
    let left = row.left_out.iter();
    let left = left.filter(|(column, value)| !is_there(**column, value));
    left.map(|(column, _)| *column).collect()
}

struct Reading<'a> {
    row: &'a RawRow,
    words: &'a Vocabulary,
    known: &'a Known<'a>,
    today: Day,
    /// Whether its institution is a part of itself by the rows of the file.
    is_circular: bool,
    problems: Vec<Problem>,
    /// What it says of its institution, when no row before it did.
    says: Option<(String, Said)>,
    /// Whether a row before it spoke of the same: then an empty cell repeats what that one said.
    repeats: bool,
}

impl RawRow {
    /// What stands in a column, without what guards it from a spreadsheet.
    pub(super) fn value(&self, column: Column) -> Option<&str> {
        let cell = self.cells.get(&column)?.as_str();
        let guarded = unguarded(cell).filter(|_| !self.is_card);
        Some(guarded.unwrap_or(cell))
    }
}

impl<'a> Reading<'a> {
    fn cell(&self, column: Column) -> Option<&'a str> {
        self.row.value(column)
    }

    fn is_filled(&self, column: Column) -> bool {
        self.cell(column).is_some_and(|it| !it.trim().is_empty())
    }

    fn note(&mut self, column: Column, what: Mistake) {
        let value = self.cell(column).unwrap_or_default();
        let value = value.chars().take(200).collect();
        self.problems.push(Problem {
            column,
            value,
            what,
        });
    }

    /// Reads a text. Without its cell, or when it is wrong, it stays as it was; an empty cell empties it, or repeats the row
    /// before.
    fn text<T>(
        &mut self,
        column: Column,
        parse: impl Fn(&str) -> Result<T, TextError>,
        into: &mut Option<T>,
    ) {
        let (Some(raw), Some(value)) = (self.row.cells.get(&column), self.cell(column)) else {
            return;
        };
        let is_guarded = self.row.is_card || value != raw;
        if !is_guarded && looks_like_one(raw) && !is_number(raw) {
            return self.note(column, Mistake::Formula);
        }
        if value.trim().is_empty() {
            if !self.repeats {
                *into = None;
            }
            return;
        }
        match parse(value) {
            Ok(value) => *into = Some(value),
            Err(error) => self.note(column, Mistake::Text(error)),
        }
    }

    fn outcome(mut self, before: &mut Before) -> Outcome {
        let mut name = None;
        self.text(Column::Institution, OrganisationName::parse, &mut name);
        let Some(name) = name else {
            if self.problems.is_empty() {
                self.note(Column::Institution, Mistake::Text(TextError::Empty));
            }
            return Outcome::Wrong(self.problems);
        };
        let mut doing = Doing {
            name: name.to_string(),
            line: self.row.line,
            ..Doing::default()
        };
        let added = self.institution(name.clone(), before, &mut doing);
        let office = self.office(&name, before, &mut doing);
        if !self.problems.is_empty() {
            return Outcome::Wrong(self.problems);
        }
        // Only a row that is taken speaks for its institution: one that is refused brings none.
        before.institutions.extend(self.says);
        let office_added = office.is_some_and(|(key, making)| before.keep(key, making));
        if added || office_added {
            Outcome::New(Box::new(doing))
        } else if doing.changes.is_empty() {
            Outcome::Same
        } else {
            Outcome::Changed(Box::new(doing))
        }
    }

    /// Reads what is said of the institution; whether it is new.
    fn institution(&mut self, name: OrganisationName, before: &Before, doing: &mut Doing) -> bool {
        let key = name_key(name.as_str());
        let known = self.known.names.get(&key).copied();
        let earlier = before.institutions.get(&key).cloned();
        let old = match (&earlier, known) {
            (Some((_, details, _)), _) => Some(details.clone()),
            (None, known) => known.map(|it| it.details.clone()),
        };
        let mut details = old.clone().unwrap_or(Details {
            kind: InstitutionKind::Other,
            name: name.clone(),
            parent: None,
            postal: Vec::new(),
            mail: None,
            note: None,
        });
        if earlier.is_none() {
            details.name = name;
        }
        self.repeats = earlier.is_some();
        self.kind(&mut details.kind);
        self.postal(&mut details.postal);
        self.text(Column::Mail, MailAddress::parse, &mut details.mail);
        self.text(Column::Note, Remark::parse, &mut details.note);
        let parent = self.parent(before, &key);
        self.repeats = false;
        if let Some((line, said, above)) = earlier {
            // An earlier row has spoken for the institution; this one may only repeat it, and need not.
            if said != details || (parent.is_some() && above != parent) {
                self.note(Column::Institution, Mistake::Differs(line));
            }
            return false;
        }
        let fields = |it: &Details| {
            [
                (Column::Institution, it.name.to_string()),
                (Column::Kind, self.kind_word(it.kind)),
                (Column::Postal, lines(&it.postal)),
                (Column::Mail, text(it.mail.as_ref())),
                (Column::Note, text(it.note.as_ref())),
            ]
        };
        let was = old.as_ref().map(fields);
        doing.changes.extend(changed(was, fields(&details)));
        let above = known.and_then(|it| self.known.above(it));
        let above = above.map_or_else(String::new, |it| it.details.name.to_string());
        if let Some(parent) = &parent {
            let now = parent.clone();
            if name_key(&now) != name_key(&above) {
                doing.changes.push((Column::Parent, above, now));
                doing.parent = Some(parent.clone());
            }
        }
        if !doing.changes.is_empty() {
            doing.institution = Some((known.map(|it| it.id), details.clone()));
        }
        self.says = Some((key, (self.row.line, details, parent)));
        known.is_none()
    }

    fn kind(&mut self, into: &mut InstitutionKind) {
        let Some(cell) = self.cell(Column::Kind).map(folded) else {
            return;
        };
        if cell.is_empty() {
            return;
        }
        let called = |(_, names): &&(InstitutionKind, Vec<String>)| {
            names.iter().any(|name| folded(name) == cell)
        };
        match self.words.kinds.iter().find(called) {
            Some((kind, _)) => *into = *kind,
            None => self.note(Column::Kind, Mistake::Choice),
        }
    }

    fn kind_word(&self, kind: InstitutionKind) -> String {
        let named = self.words.kinds.iter().find(|(it, _)| *it == kind);
        named
            .and_then(|(_, words)| words.first().cloned())
            .unwrap_or_default()
    }

    fn postal(&mut self, into: &mut Vec<Line>) {
        let Some(cell) = self.cell(Column::Postal) else {
            return;
        };
        if self.repeats && cell.trim().is_empty() {
            return;
        }
        // In a table a bar is the end of a line; a card has line ends of its own.
        let ends: &[char] = if self.row.is_card {
            &['\n']
        } else {
            &['|', '\n']
        };
        let mut found = Vec::new();
        for line in cell.split(ends).filter(|line| !line.trim().is_empty()) {
            match Line::parse(line) {
                Ok(line) if line.as_str().contains('|') => {
                    return self.note(Column::Postal, Mistake::Refused(DirectoryError::Bar));
                }
                Ok(line) => found.push(line),
                Err(error) => return self.note(Column::Postal, Mistake::Text(error)),
            }
        }
        if found.len() > MAX_POSTAL_LINES && *into != found {
            let why = DirectoryError::AddressTooLong;
            return self.note(Column::Postal, Mistake::Refused(why));
        }
        *into = found;
    }

    /// The parent by name, empty for none at all; none when the row says nothing of it.
    fn parent(&mut self, before: &Before, own: &str) -> Option<String> {
        let cell = self.cell(Column::Parent)?.trim();
        if cell.is_empty() {
            return (!self.repeats).then(String::new);
        }
        let key = name_key(cell);
        // Only what changes, of what is there, can close a circle through the directory: nothing is a part of what is new,
        // and rows of one circle are known as such.
        let there = self.known.names.get(own);
        let above = there.and_then(|it| self.known.above(it));
        let stays = above.is_some_and(|it| name_key(it.details.name.as_str()) == key);
        let is_inside =
            key == own || (there.is_some() && !stays && self.is_below(before, &key, own));
        if self.is_circular || is_inside {
            let why = DirectoryError::InsideItself;
            self.note(Column::Parent, Mistake::Refused(why));
        } else if !self.known.names.contains_key(&key) && !before.institutions.contains_key(&key) {
            self.note(Column::Parent, Mistake::NoParent);
        }
        let name = OrganisationName::parse(cell).map(|it| it.to_string());
        Some(name.unwrap_or_else(|_| cell.to_owned()))
    }

    /// Whether the institution of this key is the one of that key, or a part of it.
    fn is_below(&self, before: &Before, key: &str, of: &str) -> bool {
        let mut above = Some(key.to_owned());
        for _ in 0..=before.institutions.len() + self.known.names.len() {
            match above {
                Some(it) if it == of => return true,
                Some(it) => above = before.above(&it, self.known),
                None => return false,
            }
        }
        true
    }
}

/// The fields that are otherwise, with what they were; of what is new, those that hold something.
fn changed<const N: usize>(
    old: Option<[(Column, String); N]>,
    new: [(Column, String); N],
) -> Vec<(Column, String, String)> {
    let old = old.unwrap_or_else(|| new.clone().map(|(column, _)| (column, String::new())));
    let both = old.into_iter().zip(new);
    both.filter(|((_, was), (_, now))| was != now)
        .map(|((column, was), (_, now))| (column, was, now))
        .collect()
}

/// A telephone number begins with a plus as formulas do, and is none.
fn is_number(cell: &str) -> bool {
    cell.strip_prefix('+')
        .is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b' '))
}
