//! What each row would do, read cell by cell on top of what is known and of the rows before it.

use super::{
    BTreeMap, Column, Day, Details, Directory, DirectoryError, Doing, HolderDetails,
    InstitutionKind, Line, MailAddress, Mistake, OfficeDetails, OrganisationName, Outcome,
    PersonName, Problem, RawRow, Remark, Row, Term, TextError, Vocabulary, day, folded, lines,
    looks_like_one, name_key, text, unguarded,
};

/// What each row would do to the directory. A holder without a first day begins today.
#[must_use]
pub fn plan(rows: &[RawRow], words: &Vocabulary, known: &Directory, today: Day) -> Vec<Row> {
    let mut before = Before::default();
    let one = |row: &RawRow| {
        let reading = Reading {
            row,
            words,
            known,
            today,
            problems: Vec::new(),
            says: None,
        };
        Row {
            line: row.line,
            institution: reading
                .cell(Column::Institution)
                .unwrap_or_default()
                .trim()
                .to_owned(),
            office: reading
                .cell(Column::Office)
                .unwrap_or_default()
                .trim()
                .to_owned(),
            outcome: reading.outcome(&mut before),
        }
    };
    rows.iter().map(one).collect()
}

/// What a row said of its institution: its line, the details, and the parent if it named one.
type Said = (u64, Details, Option<String>);

/// What earlier rows said: of each institution its line and details, and each office's line.
#[derive(Default)]
struct Before {
    institutions: BTreeMap<String, Said>,
    offices: BTreeMap<(String, String), u64>,
}

struct Reading<'a> {
    row: &'a RawRow,
    words: &'a Vocabulary,
    known: &'a Directory,
    today: Day,
    problems: Vec<Problem>,
    /// What it says of its institution, when no row before it did.
    says: Option<(String, Said)>,
}

impl<'a> Reading<'a> {
    fn cell(&self, column: Column) -> Option<&'a str> {
        let cell = self.row.cells.get(&column)?.as_str();
        Some(unguarded(cell).unwrap_or(cell))
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

    /// Reads a text. Without its cell, or when it is wrong, it stays as it was; an empty cell empties it.
    fn text<T>(
        &mut self,
        column: Column,
        parse: impl Fn(&str) -> Result<T, TextError>,
        into: &mut Option<T>,
    ) {
        let Some(raw) = self.row.cells.get(&column) else {
            return;
        };
        let value = match unguarded(raw) {
            Some(value) => value,
            None if looks_like_one(raw) && !is_number(raw) => {
                return self.note(column, Mistake::Formula);
            }
            None => raw,
        };
        if value.trim().is_empty() {
            *into = None;
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
        let mut doing = Doing::default();
        let added = self.institution(name.clone(), before, &mut doing);
        let office_added = self.office(&name, before, &mut doing);
        if !self.problems.is_empty() {
            return Outcome::Wrong(self.problems);
        }
        // Only a row that is taken speaks for its institution: one that is refused brings none.
        before.institutions.extend(self.says);
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
        let known = self.known.named(name.as_str());
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
        self.kind(&mut details.kind);
        self.postal(&mut details.postal);
        self.text(Column::Mail, MailAddress::parse, &mut details.mail);
        self.text(Column::Note, Remark::parse, &mut details.note);
        let parent = self.parent(before, &key);
        if let Some((line, said, above)) = earlier {
            // An earlier row has spoken for the institution; this one may only repeat it.
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
        let above = known.and_then(|it| it.details.parent);
        let above = above.and_then(|id| self.known.institution(id));
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
        let mut found = Vec::new();
        for line in cell.split(['|', '\n']) {
            if line.trim().is_empty() {
                continue;
            }
            match Line::parse(line) {
                Ok(line) => found.push(line),
                Err(error) => return self.note(Column::Postal, Mistake::Text(error)),
            }
        }
        *into = found;
    }

    /// The parent by name, empty for none at all; none when the row says nothing of it.
    fn parent(&mut self, before: &Before, own: &str) -> Option<String> {
        let cell = self.cell(Column::Parent)?.trim();
        if cell.is_empty() {
            return Some(String::new());
        }
        let key = name_key(cell);
        if key == own {
            let why = DirectoryError::InsideItself;
            self.note(Column::Parent, Mistake::Refused(why));
        } else if self.known.named(cell).is_none() && !before.institutions.contains_key(&key) {
            self.note(Column::Parent, Mistake::NoParent);
        }
        Some(cell.to_owned())
    }

    /// Reads what is said of the office and who holds it; whether any of it is new.
    fn office(
        &mut self,
        institution: &OrganisationName,
        before: &mut Before,
        doing: &mut Doing,
    ) -> bool {
        let mut title = None;
        self.text(Column::Office, Line::parse, &mut title);
        let Some(title) = title else {
            let of_office = [Column::Portfolio, Column::OfficeMail, Column::Holder];
            for column in of_office {
                if self.cell(column).is_some_and(|it| !it.trim().is_empty()) {
                    self.note(column, Mistake::NoOffice);
                }
            }
            return false;
        };
        let key = (name_key(institution.as_str()), name_key(title.as_str()));
        if let Some(line) = before.offices.insert(key.clone(), self.row.line) {
            self.note(Column::Office, Mistake::Differs(line));
            return false;
        }
        let there = self.known.named(institution.as_str());
        let known = there.and_then(|it| {
            let same = |office: &&super::super::Office| {
                office.is_there_on(self.today) && name_key(office.details.title.as_str()) == key.1
            };
            it.offices.iter().find(same)
        });
        let place = there.map_or(0, |it| it.offices.len()) + before.offices.len();
        let old = known.map(|it| it.details.clone());
        let mut details = old.clone().unwrap_or(OfficeDetails {
            title: title.clone(),
            portfolio: None,
            mail: None,
            order: u32::try_from(place).unwrap_or(u32::MAX),
            ended: None,
        });
        details.title = title;
        self.text(Column::Portfolio, Line::parse, &mut details.portfolio);
        self.text(Column::OfficeMail, MailAddress::parse, &mut details.mail);
        let fields = |it: &OfficeDetails| {
            [
                (Column::Office, it.title.to_string()),
                (Column::Portfolio, text(it.portfolio.as_ref())),
                (Column::OfficeMail, text(it.mail.as_ref())),
            ]
        };
        let changes = changed(old.as_ref().map(fields), fields(&details));
        let begins = self.holder(known, doing);
        if !changes.is_empty() || (known.is_none() && begins) {
            doing.office = Some((known.map(|it| it.id), details));
        } else if begins {
            doing.office = known.map(|it| (Some(it.id), it.details.clone()));
        }
        doing.changes.extend(changes);
        known.is_none()
    }

    /// Reads who holds it; whether somebody else begins.
    fn holder(&mut self, office: Option<&super::super::Office>, doing: &mut Doing) -> bool {
        let (mut name, mut titles) = (None, None);
        self.text(Column::Holder, PersonName::parse, &mut name);
        self.text(Column::Titles, Line::parse, &mut titles);
        let Some(name) = name else { return false };
        let running = office.and_then(|it| it.holder_on(self.today));
        if running.is_some_and(|it| name_key(it.details.name.as_str()) == name_key(name.as_str())) {
            return false;
        }
        let since = self.cell(Column::Since).map(str::trim).unwrap_or_default();
        let from = match day(since) {
            Some(day) => day,
            None if since.is_empty() => self.today,
            None => {
                self.note(Column::Since, Mistake::Day);
                return false;
            }
        };
        let was = running.map_or_else(String::new, |it| it.details.name.to_string());
        match begins(office, from) {
            Ok(term) => {
                doing.changes.push((Column::Holder, was, name.to_string()));
                doing.holder = Some(HolderDetails {
                    name,
                    titles,
                    surname: None,
                    term,
                });
                true
            }
            Err(why) => {
                self.note(Column::Since, Mistake::Refused(why));
                false
            }
        }
    }
}

/// The term of who begins on a day, when whoever holds the office then ends the day before.
fn begins(office: Option<&super::super::Office>, from: Day) -> Result<Term, DirectoryError> {
    let term = Term::new(from, None)?;
    if let Some(office) = office {
        let running = office.holder_on(from);
        if let Some(holder) = running {
            holder.details.term.ended_before(from)?;
        }
        office.takes(term, running.map(|it| it.id))?;
    }
    Ok(term)
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
