//! What a row says of an office, and of who holds or held it.

use super::{
    Before, Column, Day, Doing, Holder, HolderDetails, Line, MailAddress, Mistake, Office,
    OfficeDetails, OfficeId, OrganisationName, PersonName, Reading, TextError, Titles, changed,
    day, name_key, text,
};
use crate::{
    addressee::{Term, table::Which},
    ids::HolderId,
    time::Moment,
};

/// By what rows mean one office: institution, title, last day, and which one of those.
pub(super) type OfficeKey = (String, String, Option<Day>, u32);

/// An office as the rows so far make it.
#[derive(Clone)]
pub(super) struct Making {
    /// At which line of the file it is first spoken of.
    line: u64,
    which: Which,
    /// With its holders; what is not in the directory yet has an identifier of no moment.
    office: Office,
    /// Whom rows spoke of.
    named: Vec<HolderId>,
}

impl Before {
    /// Takes an office as it is after a row; whether that row brings it.
    pub(super) fn keep(&mut self, key: OfficeKey, making: Making) -> bool {
        let is_first = !self.offices.contains_key(&key);
        let is_new = is_first && matches!(making.which, Which::New | Which::Double);
        if let Which::There(id) = making.which {
            self.taken.insert(id);
        }
        if is_new {
            *self.added.entry(key.0.clone()).or_default() += 1;
        }
        self.offices.insert(key, making);
        is_new
    }
}

/// Bytes of which an identifier is made that lives no longer than a plan.
fn of_line(line: u64) -> [u8; 10] {
    let mut bytes = [0; 10];
    bytes[2..].copy_from_slice(&line.to_be_bytes());
    bytes
}

const OF_OFFICE: [Column; 9] = [
    Column::Portfolio,
    Column::OfficeMail,
    Column::Holder,
    Column::Titles,
    Column::Surname,
    Column::Since,
    Column::Until,
    Column::Ended,
    Column::Number,
];

impl Reading<'_> {
    /// Reads what is said of the office and who holds it: by which key rows mean it, and what it is then.
    pub(super) fn office(
        &mut self,
        institution: &OrganisationName,
        before: &Before,
        doing: &mut Doing,
    ) -> Option<(OfficeKey, Making)> {
        let mut title = None;
        self.text(Column::Office, Line::parse, &mut title);
        let Some(title) = title else {
            self.nothing_in(&OF_OFFICE, &Mistake::NoOffice);
            return None;
        };
        let ended = self.day(Column::Ended)?;
        let number = self.number()?;
        let (name, called) = (name_key(institution.as_str()), name_key(title.as_str()));
        let key = (name, called, ended, number);
        let earlier = before.offices.get(&key);
        let mut making = match earlier {
            Some(making) => making.clone(),
            None => self.making(&key, &title, before),
        };
        self.repeats = earlier.is_some();
        let is_new = earlier.is_none() && !matches!(making.which, Which::There(_));
        let changes = self.reshape(&mut making.office, title, ended, is_new);
        self.repeats = false;
        if earlier.is_some() && !changes.is_empty() {
            self.note(Column::Office, Mistake::Differs(making.line));
            return None;
        }
        let holds = self.holder(&mut making, earlier.is_some(), doing);
        if !changes.is_empty() || holds {
            let which = match making.which {
                Which::New | Which::Double if earlier.is_some() => Which::OfRow(making.line),
                which => which,
            };
            doing.office = Some((which, making.office.details.clone()));
        }
        doing.changes.extend(changes);
        Some((key, making))
    }

    /// The office of the directory that is meant, or a new one.
    fn making(&self, key: &OfficeKey, title: &Line, before: &Before) -> Making {
        let there = self.known.names.get(&key.0).copied();
        let titled = there.and_then(|it| {
            let key = (it.id, key.1.clone());
            self.known.offices.get(&key)
        });
        let titled = titled.map_or(&[][..], Vec::as_slice).iter().copied();
        let is_free = |it: &&Office| !before.taken.contains(&it.id);
        let place = usize::try_from(key.3 - 1).unwrap_or(usize::MAX);
        let exact = titled.clone().filter(|it| it.details.ended == key.2);
        let exact = exact.clone().nth(place).filter(is_free);
        // An office that is there, and gets another last day.
        let mut other = titled.filter(|it| key.3 == 1 && it.is_there_on(self.today));
        if let Some(found) = exact.or_else(|| other.find(is_free)) {
            return Making {
                line: self.row.line,
                which: Which::There(found.id),
                office: found.clone(),
                named: Vec::new(),
            };
        }
        // Behind those that are there.
        let orders = there.into_iter().flat_map(|it| &it.offices);
        let last = orders.map(|it| it.details.order).max().unwrap_or(0);
        let added = before.added.get(&key.0).copied().unwrap_or(0);
        let details = OfficeDetails {
            title: title.clone(),
            portfolio: None,
            mail: None,
            order: last.saturating_add(added).saturating_add(1),
            ended: None,
        };
        let id = OfficeId::new(Moment::from_millis(0), of_line(self.row.line));
        Making {
            line: self.row.line,
            which: if key.3 == 1 {
                Which::New
            } else {
                Which::Double
            },
            office: Office {
                id,
                details,
                holders: Vec::new(),
                assistants: Vec::new(),
                revision: 1,
            },
            named: Vec::new(),
        }
    }

    /// Reads what is said of the office itself; what of it is otherwise then.
    fn reshape(
        &mut self,
        office: &mut Office,
        title: Line,
        ended: Option<Day>,
        is_new: bool,
    ) -> Vec<(Column, String, String)> {
        let old = (!is_new).then(|| office.details.clone());
        let details = &mut office.details;
        // Of two ways to write one title the first stands within one file.
        if !self.repeats {
            details.title = title;
        }
        self.text(Column::Portfolio, Line::parse, &mut details.portfolio);
        self.text(Column::OfficeMail, MailAddress::parse, &mut details.mail);
        if self.cell(Column::Ended).is_some() {
            details.ended = ended;
        }
        match office.ending(office.details.ended) {
            Ok(cut) => {
                for (id, term) in cut {
                    set(office, id, |it| it.term = term);
                }
            }
            Err(why) => self.note(Column::Ended, Mistake::Refused(why)),
        }
        let fields = |it: &OfficeDetails| {
            [
                (Column::Office, it.title.to_string()),
                (Column::Portfolio, text(it.portfolio.as_ref())),
                (Column::OfficeMail, text(it.mail.as_ref())),
                (Column::Ended, text(it.ended.as_ref())),
            ]
        };
        changed(old.as_ref().map(fields), fields(&office.details))
    }

    /// A day, if there is one; none when what stands there is no day.
    #[expect(clippy::option_option, reason = "an empty cell is no mistake")]
    fn day(&mut self, column: Column) -> Option<Option<Day>> {
        let cell = self.cell(column).map(str::trim).unwrap_or_default();
        let found = day(cell);
        if found.is_none() && !cell.is_empty() {
            self.note(column, Mistake::Day);
            return None;
        }
        Some(found)
    }

    /// Which one of those of one title; the first when nothing is said.
    fn number(&mut self) -> Option<u32> {
        let cell = self.cell(Column::Number).map(str::trim).unwrap_or_default();
        let found = if cell.is_empty() {
            Some(1)
        } else {
            cell.parse().ok().filter(|it| *it > 0)
        };
        if found.is_none() {
            self.note(Column::Number, Mistake::Number);
        }
        found
    }

    /// Notes what is filled in where nothing can be.
    fn nothing_in(&mut self, columns: &[Column], what: &Mistake) {
        for column in columns {
            if self.is_filled(*column) {
                self.note(*column, what.clone());
            }
        }
    }

    /// Reads who holds or held it; whether somebody comes, or something of who is known is otherwise.
    fn holder(&mut self, making: &mut Making, repeats: bool, doing: &mut Doing) -> bool {
        let mut name = None;
        self.text(Column::Holder, PersonName::parse, &mut name);
        let Some(name) = name else {
            let of_holder = [
                Column::Titles,
                Column::Surname,
                Column::Since,
                Column::Until,
            ];
            self.nothing_in(&of_holder, &Mistake::NoHolder);
            if repeats && self.problems.is_empty() {
                self.note(Column::Office, Mistake::Differs(making.line));
            }
            return false;
        };
        let (Some(from), Some(until)) = (self.day(Column::Since), self.day(Column::Until)) else {
            return false;
        };
        match self.who(&making.office, &name, from, until).cloned() {
            Some(holder) if making.named.contains(&holder.id) => {
                self.note(Column::Office, Mistake::Differs(making.line));
                false
            }
            Some(holder) => {
                making.named.push(holder.id);
                self.correct(&mut making.office, &holder, name, (from, until), doing)
            }
            // Of several holders each says since when, and so does who has left.
            None if from.is_none() && (repeats || until.is_some()) => {
                self.note(Column::Since, Mistake::Text(TextError::Empty));
                false
            }
            None => {
                let from = from.unwrap_or(self.today);
                let comes = self.begin(&mut making.office, name, from, until, doing);
                making.named.extend(comes);
                comes.is_some()
            }
        }
    }

    /// The holder of this name: who began on that day, who held it then, or else who holds it today. Whoever has left is
    /// meant only by a row with a last day.
    fn who<'b>(
        &self,
        office: &'b Office,
        name: &PersonName,
        from: Option<Day>,
        until: Option<Day>,
    ) -> Option<&'b Holder> {
        let key = name_key(name.as_str());
        let mut holders = office.holders.iter();
        let exact = from.and_then(|day| holders.find(|it| it.details.term.from() == day));
        let on = from.and_then(|day| office.holder_on(day));
        let found = [exact, on, office.holder_on(self.today)];
        found.into_iter().flatten().find(|it| {
            let last = it.details.term.until();
            let is_there = last.is_none_or(|last| self.today <= last);
            (is_there || until.is_some()) && name_key(it.details.name.as_str()) == key
        })
    }

    /// Somebody comes, or was there before; whoever holds it when a term without a last day begins ends the day before.
    fn begin(
        &mut self,
        office: &mut Office,
        name: PersonName,
        from: Day,
        until: Option<Day>,
        doing: &mut Doing,
    ) -> Option<HolderId> {
        let (mut titles, mut surname) = (None, None);
        self.text(Column::Titles, Titles::parse, &mut titles);
        self.text(Column::Surname, Line::parse, &mut surname);
        let said = Term::new(from, until);
        let succession = said.and_then(|said| match until {
            Some(_) => office.takes(said, None).map(|()| (None, said)),
            None => office.succession(from),
        });
        let (said, (ends, term)) = match said.and_then(|said| Ok((said, succession?))) {
            Ok(found) => found,
            Err(why) => {
                let column = until.map_or(Column::Since, |_| Column::Until);
                self.note(column, Mistake::Refused(why));
                return None;
            }
        };
        let mut was = String::new();
        if let Some((id, ended)) = ends {
            let leaves = office.holders.iter().find(|it| it.id == id);
            was = leaves.map_or_else(String::new, |it| it.details.name.to_string());
            set(office, id, |it| it.term = ended);
        }
        doing.changes.push((Column::Holder, was, name.to_string()));
        if let Some(until) = until {
            let days = [(Column::Since, from), (Column::Until, until)];
            let shown = days.map(|(column, day)| (column, String::new(), day.to_string()));
            doing.changes.extend(shown);
        }
        let details = HolderDetails {
            name,
            titles,
            surname,
            term: said,
        };
        doing.holder = Some(details.clone());
        let id = HolderId::new(Moment::from_millis(0), of_line(self.row.line));
        let details = HolderDetails { term, ..details };
        office.holders.push(Holder { id, details });
        Some(id)
    }

    /// What is otherwise of somebody who is known: how they are called, since when and until when.
    fn correct(
        &mut self,
        office: &mut Office,
        holder: &Holder,
        name: PersonName,
        (from, until): (Option<Day>, Option<Day>),
        doing: &mut Doing,
    ) -> bool {
        let mut details = HolderDetails {
            name,
            ..holder.details.clone()
        };
        self.text(Column::Titles, Titles::parse, &mut details.titles);
        self.text(Column::Surname, Line::parse, &mut details.surname);
        let old = holder.details.term;
        let term = Term::new(from.unwrap_or(old.from()), until.or(old.until()));
        let fits = term.and_then(|term| {
            office.takes(term, Some(holder.id))?;
            Ok(term)
        });
        match fits {
            Ok(term) => details.term = term,
            Err(_) if term == Ok(old) => {}
            Err(why) => {
                let column = until.map_or(Column::Since, |_| Column::Until);
                self.note(column, Mistake::Refused(why));
                return false;
            }
        }
        let fields = |it: &HolderDetails| {
            [
                (Column::Holder, it.name.to_string()),
                (Column::Titles, text(it.titles.as_ref())),
                (Column::Surname, text(it.surname.as_ref())),
                (Column::Since, it.term.from().to_string()),
                (Column::Until, text(it.term.until().as_ref())),
            ]
        };
        let changes = changed(Some(fields(&holder.details)), fields(&details));
        if changes.is_empty() {
            return false;
        }
        doing.changes.extend(changes);
        set(office, holder.id, |it| *it = details.clone());
        doing.corrected = Some((holder.id, details));
        true
    }
}

fn set(office: &mut Office, id: HolderId, change: impl FnOnce(&mut HolderDetails)) {
    if let Some(it) = office.holders.iter_mut().find(|it| it.id == id) {
        change(&mut it.details);
    }
}
