//! What a row says of an office, and of who holds it.

use super::{
    Before, Column, Day, Doing, Holder, HolderDetails, Line, MailAddress, Mistake, Office,
    OfficeDetails, OrganisationName, PersonName, Reading, Titles, changed, day, name_key, text,
};
use crate::addressee::Term;

impl Reading<'_> {
    /// Reads what is said of the office and who holds it: by which key it is called, and whether it is new.
    pub(super) fn office(
        &mut self,
        institution: &OrganisationName,
        before: &Before,
        doing: &mut Doing,
    ) -> (Option<String>, bool) {
        let mut title = None;
        self.text(Column::Office, Line::parse, &mut title);
        let Some(title) = title else {
            self.nothing_in(
                &[
                    Column::Portfolio,
                    Column::OfficeMail,
                    Column::Holder,
                    Column::Titles,
                    Column::Surname,
                    Column::Since,
                ],
                &Mistake::NoOffice,
            );
            return (None, false);
        };
        let key = (name_key(institution.as_str()), name_key(title.as_str()));
        if let Some(line) = before.offices.get(&key) {
            self.note(Column::Office, Mistake::Differs(*line));
            return (None, false);
        }
        let there = self.known.names.get(&key.0).copied();
        let known = there.and_then(|it| {
            let key = (it.id, key.1.clone());
            self.known.offices.get(&key).copied()
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
        let holds = self.holder(known, doing);
        if !changes.is_empty() || holds {
            doing.office = Some((known.map(|it| it.id), details));
        }
        doing.changes.extend(changes);
        (Some(key.1), known.is_none())
    }

    /// Notes what is filled in where nothing can be.
    fn nothing_in(&mut self, columns: &[Column], what: &Mistake) {
        for column in columns {
            if self.is_filled(*column) {
                self.note(*column, what.clone());
            }
        }
    }

    /// Reads who holds it; whether somebody else begins, or something of who is there is otherwise.
    fn holder(&mut self, office: Option<&Office>, doing: &mut Doing) -> bool {
        let mut name = None;
        self.text(Column::Holder, PersonName::parse, &mut name);
        let Some(name) = name else {
            let of_holder = [Column::Titles, Column::Surname, Column::Since];
            self.nothing_in(&of_holder, &Mistake::NoHolder);
            return false;
        };
        let since = self.cell(Column::Since).map(str::trim).unwrap_or_default();
        let from = day(since);
        if from.is_none() && !since.is_empty() {
            self.note(Column::Since, Mistake::Day);
            return false;
        }
        match office.and_then(|it| self.who(it, &name, from)) {
            Some((office, holder)) => self.correct(office, holder, name, from, doing),
            None => self.begin(office, name, from.unwrap_or(self.today), doing),
        }
    }

    /// The holder of this name: on that day, or else today. Whoever has left is none.
    fn who<'b>(
        &self,
        office: &'b Office,
        name: &PersonName,
        from: Option<Day>,
    ) -> Option<(&'b Office, &'b Holder)> {
        let key = name_key(name.as_str());
        let on = from.and_then(|day| office.holder_on(day));
        let found = [on, office.holder_on(self.today)].into_iter().flatten();
        let mut found = found.filter(|it| {
            let until = it.details.term.until();
            until.is_none_or(|until| self.today <= until)
                && name_key(it.details.name.as_str()) == key
        });
        found.next().map(|holder| (office, holder))
    }

    /// Somebody comes; whoever holds it then ends the day before.
    fn begin(
        &mut self,
        office: Option<&Office>,
        name: PersonName,
        from: Day,
        doing: &mut Doing,
    ) -> bool {
        let (mut titles, mut surname) = (None, None);
        self.text(Column::Titles, Titles::parse, &mut titles);
        self.text(Column::Surname, Line::parse, &mut surname);
        let succession = match office {
            Some(office) => office.succession(from).map(|(_, term)| term),
            None => Term::new(from, None),
        };
        let term = match succession {
            Ok(term) => term,
            Err(why) => {
                self.note(Column::Since, Mistake::Refused(why));
                return false;
            }
        };
        let running = office.and_then(|it| it.holder_on(self.today));
        let was = running.map_or_else(String::new, |it| it.details.name.to_string());
        doing.changes.push((Column::Holder, was, name.to_string()));
        doing.holder = Some(HolderDetails {
            name,
            titles,
            surname,
            term,
        });
        true
    }

    /// What is otherwise of somebody who is there: how they are called, and since when.
    fn correct(
        &mut self,
        office: &Office,
        holder: &Holder,
        name: PersonName,
        from: Option<Day>,
        doing: &mut Doing,
    ) -> bool {
        let mut details = HolderDetails {
            name,
            ..holder.details.clone()
        };
        self.text(Column::Titles, Titles::parse, &mut details.titles);
        self.text(Column::Surname, Line::parse, &mut details.surname);
        let old = holder.details.term;
        let term = Term::new(from.unwrap_or(old.from()), old.until());
        let fits = term.and_then(|term| {
            office.takes(term, Some(holder.id))?;
            Ok(term)
        });
        match fits {
            Ok(term) => details.term = term,
            Err(_) if old.from() == from.unwrap_or(old.from()) => {}
            Err(why) => {
                self.note(Column::Since, Mistake::Refused(why));
                return false;
            }
        }
        let fields = |it: &HolderDetails| {
            [
                (Column::Holder, it.name.to_string()),
                (Column::Titles, text(it.titles.as_ref())),
                (Column::Surname, text(it.surname.as_ref())),
                (Column::Since, it.term.from().to_string()),
            ]
        };
        let changes = changed(Some(fields(&holder.details)), fields(&details));
        if changes.is_empty() {
            return false;
        }
        doing.changes.extend(changes);
        doing.corrected = Some((holder.id, details));
        true
    }
}
