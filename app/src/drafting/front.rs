//! The form for what stands above and below a letter's text.

use super::{
    RowStep,
    wrong::{Reader, Wrong, value},
};
use letters::{
    addressee::{Addressee, Person},
    letter::{Front, Kind, Language},
    text::{Line, ShortTitle, Subject},
    time::Day,
};
use serde::{Deserialize, Serialize};

use super::Mistake;

/// The front matter as typed. Field names in the form are those of the letter file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontForm {
    /// The key of the kind.
    pub kind: String,
    /// The subject.
    pub subject: String,
    /// The short title, for lists; not part of what is signed.
    pub title: String,
    /// Where it is written.
    pub place: String,
    /// The date, as `2025-07-09`.
    pub date: String,
    /// The key of the language.
    pub language: String,
    /// Who writes.
    pub sender: String,
    /// The opening words.
    pub salutation: String,
    /// The closing words.
    pub closing: String,
    /// To whom.
    pub addressees: Vec<AddresseeForm>,
}

/// An addressee as typed. Its fields are named `addressee-0-institution`, `addressee-0-postal`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddresseeForm {
    /// The institution.
    pub institution: String,
    /// The postal address, one line per line.
    pub postal: String,
    /// The people there.
    pub persons: Vec<PersonForm>,
}

/// A person as typed. Its fields are named `addressee-0-person-0-name`, `addressee-0-person-0-office`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonForm {
    /// The name.
    pub name: String,
    /// The office.
    pub office: String,
}

impl FrontForm {
    /// The most addressees a form takes: more than there are ministries and parties together.
    /// A bound, so that a made-up field name cannot ask for memory.
    pub const MAX_ADDRESSEES: usize = 60;
    /// The most people at one addressee that a form takes.
    pub const MAX_PERSONS: usize = 60;

    /// The language of what is written; Dutch where the form says nothing that is one.
    #[must_use]
    pub fn language(&self) -> Language {
        Language::from_key(&self.language).unwrap_or_default()
    }

    /// The form of a text that was saved.
    #[must_use]
    pub fn of(front: &Front, short_title: Option<&ShortTitle>) -> Self {
        let line = |line: &Option<Line>| line.as_ref().map(ToString::to_string).unwrap_or_default();
        Self {
            kind: front.kind.key().to_owned(),
            subject: front.subject.to_string(),
            title: short_title.map(ToString::to_string).unwrap_or_default(),
            place: line(&front.place),
            date: front.date.map(|day| day.to_string()).unwrap_or_default(),
            language: front.language.key().to_owned(),
            sender: front.sender.to_string(),
            salutation: line(&front.salutation),
            closing: line(&front.closing),
            addressees: front.addressees.iter().map(AddresseeForm::of).collect(),
        }
    }

    /// Reads the fields of a form that was sent. Rows are kept in the order of their numbers.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        Self {
            kind: field("kind"),
            subject: field("subject"),
            title: field("title"),
            place: field("place"),
            date: field("date"),
            language: field("language"),
            sender: field("sender"),
            salutation: field("salutation"),
            closing: field("closing"),
            addressees: addressees(pairs),
        }
    }

    /// The fields as they are sent: what [`Self::from_pairs`] makes the same form of.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let own = [
            ("kind", &self.kind),
            ("subject", &self.subject),
            ("title", &self.title),
            ("place", &self.place),
            ("date", &self.date),
            ("language", &self.language),
            ("sender", &self.sender),
            ("salutation", &self.salutation),
            ("closing", &self.closing),
        ];
        let mut pairs: Vec<_> = own
            .map(|(name, value)| (name.to_owned(), value.clone()))
            .into();
        for (at, addressee) in self.addressees.iter().enumerate() {
            let name = format!("addressee-{at}");
            pairs.push((format!("{name}-institution"), addressee.institution.clone()));
            pairs.push((format!("{name}-postal"), addressee.postal.clone()));
            for (row, person) in addressee.persons.iter().enumerate() {
                let name = format!("{name}-person-{row}");
                pairs.push((format!("{name}-name"), person.name.clone()));
                pairs.push((format!("{name}-office"), person.office.clone()));
            }
        }
        pairs
    }

    /// Makes the front matter and the short title of it; rows without a word are left out.
    ///
    /// # Errors
    /// Everything that is wrong, each at its field.
    pub fn read(&self) -> Result<(Front, Option<ShortTitle>), Vec<Wrong>> {
        let mut reader = Reader::default();
        let kind = reader.choice("kind", &self.kind, Kind::from_key);
        let subject = reader.required("subject", &self.subject, Subject::parse);
        let title = reader.optional("title", &self.title, ShortTitle::parse);
        let place = reader.optional("place", &self.place, Line::parse);
        let date = self.day(&mut reader);
        let language = if self.language.trim().is_empty() {
            Some(Language::default())
        } else {
            reader.choice("language", &self.language, Language::from_key)
        };
        let sender = reader.required("sender", &self.sender, Line::parse);
        let salutation = reader.optional("salutation", &self.salutation, Line::parse);
        let closing = reader.optional("closing", &self.closing, Line::parse);
        let addressees = self
            .addressees
            .iter()
            .enumerate()
            .filter(|(_, form)| !form.is_blank())
            .filter_map(|(index, form)| form.read(index, &mut reader))
            .collect();
        let front = (|| {
            Some(Front {
                kind: kind?,
                subject: subject?,
                place,
                date,
                language: language?,
                sender: sender?,
                addressees,
                salutation,
                closing,
            })
        })();
        reader.done(front.map(|front| (front, title)))
    }

    /// A row more or less, within the bounds of [`Self::MAX_ADDRESSEES`] and [`Self::MAX_PERSONS`].
    pub fn change_rows(&mut self, step: RowStep) {
        let rows = &mut self.addressees;
        match step {
            RowStep::AddAddressee if rows.len() < Self::MAX_ADDRESSEES => {
                rows.push(AddresseeForm::default());
            }
            RowStep::RemoveAddressee(index) if index < rows.len() => {
                rows.remove(index);
            }
            RowStep::AddPerson(index) => {
                if let Some(row) = rows.get_mut(index)
                    && row.persons.len() < Self::MAX_PERSONS
                {
                    row.persons.push(PersonForm::default());
                }
            }
            RowStep::AddAddressee | RowStep::RemoveAddressee(_) => {}
        }
    }

    fn day(&self, reader: &mut Reader) -> Option<Day> {
        let raw = self.date.trim();
        if raw.is_empty() {
            return None;
        }
        let day = raw.parse().ok();
        if day.is_none() {
            reader.note("date", Mistake::Day);
        }
        day
    }
}

impl AddresseeForm {
    pub(super) fn of(addressee: &Addressee) -> Self {
        let postal: Vec<&str> = addressee.postal.iter().map(Line::as_str).collect();
        let person = |person: &Person| PersonForm {
            name: person.name.to_string(),
            office: person
                .office
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        };
        Self {
            institution: addressee.institution.to_string(),
            postal: postal.join("\n"),
            persons: addressee.persons.iter().map(person).collect(),
        }
    }

    /// Whether nothing was typed in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.institution.trim().is_empty()
            && self.postal.trim().is_empty()
            && self.persons.iter().all(PersonForm::is_blank)
    }

    fn read(&self, index: usize, reader: &mut Reader) -> Option<Addressee> {
        let institution = reader.required(
            &format!("addressee-{index}-institution"),
            &self.institution,
            Line::parse,
        );
        let postal_field = format!("addressee-{index}-postal");
        let postal = self
            .postal
            .lines()
            .filter(|line| !line.trim().is_empty())
            .filter_map(|line| reader.required(&postal_field, line, Line::parse))
            .collect();
        let persons = self
            .persons
            .iter()
            .enumerate()
            .filter(|(_, person)| !person.is_blank())
            .filter_map(|(row, person)| {
                let field = format!("addressee-{index}-person-{row}");
                let name = reader.required(&format!("{field}-name"), &person.name, Line::parse);
                let office =
                    reader.optional(&format!("{field}-office"), &person.office, Line::parse);
                name.map(|name| Person { name, office })
            })
            .collect();
        Some(Addressee {
            institution: institution?,
            postal,
            persons,
        })
    }
}

impl PersonForm {
    /// Whether nothing was typed in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.name.trim().is_empty() && self.office.trim().is_empty()
    }
}

fn addressees(pairs: &[(String, String)]) -> Vec<AddresseeForm> {
    let mut found: Vec<AddresseeForm> = Vec::new();
    for (name, value) in pairs {
        let Some(rest) = name.strip_prefix("addressee-") else {
            continue;
        };
        let Some((index, part)) = numbered(rest, FrontForm::MAX_ADDRESSEES) else {
            continue;
        };
        let addressee = row(&mut found, index);
        match part {
            "institution" => addressee.institution.clone_from(value),
            "postal" => addressee.postal.clone_from(value),
            part => {
                let Some((index, part)) = part
                    .strip_prefix("person-")
                    .and_then(|rest| numbered(rest, FrontForm::MAX_PERSONS))
                else {
                    continue;
                };
                let person = row(&mut addressee.persons, index);
                match part {
                    "name" => person.name.clone_from(value),
                    "office" => person.office.clone_from(value),
                    _ => {}
                }
            }
        }
    }
    found
}

/// Cuts `12-name` in its number, below `max`, and the rest.
fn numbered(text: &str, max: usize) -> Option<(usize, &str)> {
    let (index, part) = text.split_once('-')?;
    let index: usize = index.parse().ok()?;
    (index < max).then_some((index, part))
}

fn row<T: Default>(rows: &mut Vec<T>, index: usize) -> &mut T {
    if rows.len() <= index {
        rows.resize_with(index + 1, T::default);
    }
    &mut rows[index]
}
