//! Tables of institutions, offices and holders: what each row would do, found out before anything is kept, and the
//! directory as such a table. A card of an address book ([`super::card`]) is a row like any other.
//!
//! What is not in a row stays as it is. An empty cell empties what a field holds, but for the holder: who left is said by
//! the day on which somebody else came. Where an earlier row of the file spoke of the same institution, an empty cell
//! repeats that one. An office has as many rows as it had holders: each says since when, and until when for who left.

use super::{
    Details, Directory, DirectoryError, HolderDetails, Institution, InstitutionKind, Office,
    OfficeDetails, name_key,
};
use crate::{
    ids::{HolderId, InstitutionId, OfficeId},
    municipality::folded,
    register::{guarded, looks_like_one, table::day, unguarded},
    text::{Line, MailAddress, OrganisationName, PersonName, Remark, TextError, Titles},
    time::Day,
};
use std::collections::BTreeMap;

mod order;
mod planning;

pub use planning::plan;

/// The most rows that a table may have: the directory's own export is to come back, and all municipalities, ministries and
/// fractions with twenty years of holders stay well below this.
pub const MAX_ROWS: usize = 10_000;

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Column { $($(#[$doc])* $name,)* }
        impl Column {
            /// All of them, in the order in which a table goes out.
            pub const ALL: &[Self] = &[$(Self::$name),*];
        }
    };
}

columns! {
    /// The institution's name.
    Institution,
    /// What it is.
    Kind,
    /// What it is a part of, by name.
    Parent,
    /// Its postal address; lines apart by `|`.
    Postal,
    /// Its mail address.
    Mail,
    /// The secretariat's note.
    Note,
    /// The office's title.
    Office,
    /// What the office is about.
    Portfolio,
    /// The office's mail address.
    OfficeMail,
    /// Who holds it.
    Holder,
    /// What stands before the name.
    Titles,
    /// The surname in a salutation, where it is not what the name says.
    Surname,
    /// The first day of the term.
    Since,
    /// The last day of the term, for who left or will.
    Until,
    /// The last day on which the office was there. With its title it says which office is meant.
    Ended,
    /// Which one it is of the offices that have one title and one last day; without a number the first.
    Number,
}

/// The words of a table, of which the first is written and all are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// What the columns are called.
    pub columns: Vec<(Column, String)>,
    /// What the kinds are called.
    pub kinds: Vec<(InstitutionKind, Vec<String>)>,
}

/// One row as it came in: only the cells that are there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawRow {
    /// At which line of the file, from 1.
    pub line: u64,
    /// What stands in each column.
    pub cells: BTreeMap<Column, String>,
    /// What is there and is not taken over.
    pub left_out: BTreeMap<Column, String>,
    /// Whether it is of a card: no spreadsheet reckons it out, and nothing guards it.
    pub is_card: bool,
    /// What was wrong with it before its cells were looked at.
    pub problems: Vec<Problem>,
}

impl RawRow {
    /// A row of a table. What stands beyond the head is not lost: it makes the row wrong.
    #[must_use]
    pub fn of_table(line: u64, head: &[Column], cells: Vec<String>) -> Self {
        let beyond: Vec<&str> = cells.iter().skip(head.len()).map(String::as_str).collect();
        let too_many = beyond.iter().any(|cell| !cell.trim().is_empty());
        let problem = || Problem {
            column: Column::Institution,
            value: beyond.join(" ").trim().chars().take(200).collect(),
            what: Mistake::Cells,
        };
        Self {
            line,
            problems: too_many.then(problem).into_iter().collect(),
            cells: head.iter().copied().zip(cells).collect(),
            ..Self::default()
        }
    }
}

/// Why a head of columns is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadProblem {
    /// No column is called so.
    Unknown(String),
    /// This column is there twice.
    Twice(String),
    /// There is no column with the institutions.
    Nameless,
}

/// Which columns a head has.
///
/// # Errors
/// [`HeadProblem`], naming the column.
pub fn head(cells: &[String], words: &Vocabulary) -> Result<Vec<Column>, HeadProblem> {
    let mut columns = Vec::with_capacity(cells.len());
    for cell in cells {
        let shown = || cell.trim().chars().take(60).collect::<String>();
        let column = column(cell, words).ok_or_else(|| HeadProblem::Unknown(shown()))?;
        if columns.contains(&column) {
            return Err(HeadProblem::Twice(shown()));
        }
        columns.push(column);
    }
    if columns.contains(&Column::Institution) {
        Ok(columns)
    } else {
        Err(HeadProblem::Nameless)
    }
}

/// Which column has this name.
#[must_use]
pub fn column(name: &str, words: &Vocabulary) -> Option<Column> {
    let name = folded(name);
    let called = |(_, word): &&(Column, String)| folded(word) == name;
    words.columns.iter().find(called).map(|(it, _)| *it)
}

/// What is wrong with a row, and in which column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// In which column.
    pub column: Column,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub what: Mistake,
}

/// What can be wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// The text does not fit its type.
    Text(TextError),
    /// A spreadsheet would take it for a formula.
    Formula,
    /// None of the words that stand in this column.
    Choice,
    /// No day.
    Day,
    /// No whole number from 1.
    Number,
    /// No institution has this name, nor does an earlier row.
    NoParent,
    /// It says something else of the institution or office than an earlier row.
    Differs(u64),
    /// Something of an office stands there, and no office.
    NoOffice,
    /// Something of a holder stands there, and no holder.
    NoHolder,
    /// A card of a person without an office, or without an institution.
    Person,
    /// A card without an end.
    Unfinished,
    /// The row has more cells than the head.
    Cells,
    /// A card of a version that is not read.
    Version,
    /// The directory does not take it.
    Refused(DirectoryError),
}

/// One row and what it would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// At which line of the file, from 1.
    pub line: u64,
    /// The institution in it, as it was written.
    pub institution: String,
    /// The office in it, as it was written; may be empty.
    pub office: String,
    /// What it would do.
    pub outcome: Outcome,
    /// What is in it and is not taken over.
    pub left_out: Vec<Column>,
}

/// What a row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Add something: an institution, an office, a holder.
    New(Box<Doing>),
    /// Change something that is there.
    Changed(Box<Doing>),
    /// Nothing.
    Same,
    /// It is not taken.
    Wrong(Vec<Problem>),
}

/// Which office a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// One of the directory.
    There(OfficeId),
    /// A new one.
    New,
    /// A new one beside another that has its title, as there are after a merge.
    Double,
    /// The new one of an earlier row, at this line of the file.
    OfRow(u64),
}

/// What is done for a row; what is none stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doing {
    /// Of which institution, as the directory writes names.
    pub name: String,
    /// What the institution becomes; its parent is not in these details.
    pub institution: Option<(Option<InstitutionId>, Details)>,
    /// By which name its parent is found; empty, when it has none any more.
    pub parent: Option<String>,
    /// At which line of the file it stands.
    pub line: u64,
    /// What the office becomes; terms that go on after its last day end on that day.
    pub office: Option<(Which, OfficeDetails)>,
    /// Who begins; without a last day, whoever holds it then ends the day before. With one nobody makes place.
    pub holder: Option<HolderDetails>,
    /// What is otherwise of a holder who is there.
    pub corrected: Option<(HolderId, HolderDetails)>,
    /// Which fields change, with what they were and what they become.
    pub changes: Vec<(Column, String, String)>,
}

/// The directory as a table, its head included: a row for each holder of an office, the first to hold it before the others;
/// one for an office that nobody held, and one for an institution that has none. Nothing in it is a formula. Assistants are
/// not in it: their numbers are no one's business outside the secretariat. Groups are not in it, nor what was merged away.
#[must_use]
pub fn of(directory: &Directory, words: &Vocabulary) -> Vec<Vec<String>> {
    let head = Column::ALL.iter().map(|column| {
        let named = words.columns.iter().find(|(it, _)| it == column);
        named.map_or_else(String::new, |(_, name)| name.clone())
    });
    let mut rows = vec![head.collect::<Vec<_>>()];
    let names: BTreeMap<InstitutionId, &OrganisationName> = directory
        .standing()
        .map(|it| (it.id, &it.details.name))
        .collect();
    for institution in directory.parents_first() {
        let it = &institution.details;
        let kind = words.kinds.iter().find(|(kind, _)| *kind == it.kind);
        let parent = it.parent.and_then(|id| names.get(&id).copied());
        let own = [
            it.name.to_string(),
            kind.and_then(|(_, words)| words.first().cloned())
                .unwrap_or_default(),
            text(parent),
            lines(&it.postal),
            text(it.mail.as_ref()),
            text(it.note.as_ref()),
        ];
        if institution.offices.is_empty() {
            rows.push(row(&own, &[]));
        }
        for (office, number) in numbered(institution) {
            let mut holders: Vec<_> = office.holders.iter().map(|it| Some(&it.details)).collect();
            holders.sort_by_key(|it| it.map(|it| it.term));
            if holders.is_empty() {
                holders.push(None);
            }
            let of = holders.into_iter().map(|it| of_office(office, number, it));
            rows.extend(of.map(|of| row(&own, &of)));
        }
    }
    rows
}

/// The offices of an institution, those without a last day first; each with which one it is of those that have its title and
/// last day.
pub(super) fn numbered(institution: &Institution) -> Vec<(&Office, u32)> {
    let mut offices: Vec<&Office> = institution.offices.iter().collect();
    offices.sort_by_key(|it| it.details.ended.is_some());
    let mut counts: BTreeMap<(String, Option<Day>), u32> = BTreeMap::new();
    let numbered = offices.into_iter().map(|office| {
        let it = &office.details;
        let count = counts.entry((name_key(it.title.as_str()), it.ended));
        let count = count.or_default();
        *count += 1;
        (office, *count)
    });
    numbered.collect()
}

/// The cells of an office and one who holds or held it, in the order of the columns.
fn of_office(office: &Office, number: u32, holder: Option<&HolderDetails>) -> [String; 10] {
    let it = &office.details;
    [
        it.title.to_string(),
        text(it.portfolio.as_ref()),
        text(it.mail.as_ref()),
        text(holder.map(|it| &it.name)),
        text(holder.and_then(|it| it.titles.as_ref())),
        text(holder.and_then(|it| it.surname.as_ref())),
        text(holder.map(|it| it.term.from()).as_ref()),
        text(holder.and_then(|it| it.term.until()).as_ref()),
        text(it.ended.as_ref()),
        text(Some(number).filter(|number| *number > 1).as_ref()),
    ]
}

fn row(own: &[String], of: &[String]) -> Vec<String> {
    let cells = own.iter().chain(of).map(|cell| guarded(cell));
    let mut cells: Vec<String> = cells.collect();
    cells.resize(Column::ALL.len(), String::new());
    cells
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map_or_else(String::new, ToString::to_string)
}

fn lines(postal: &[Line]) -> String {
    let lines: Vec<&str> = postal.iter().map(Line::as_str).collect();
    lines.join("|")
}
