//! The forms of the directory: as typed, and as what they say.

use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    addressee::{
        AssistantDetails, Details, Directory, DirectoryError, GroupDetails, Holder, HolderDetails,
        Institution, InstitutionKind, Office, OfficeDetails, Term,
        cabinet::{Change, NewHolder},
    },
    hash::Hash,
    ids::{InstitutionId, OfficeId},
    register::table::day,
    text::{Line, MailAddress, OrganisationName, PersonName, Remark, TextError, Titles},
    time::Day,
};

/// A form as typed, with what is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// Its fields.
    pub pairs: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Vec<Wrong>,
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map_or_else(String::new, ToString::to_string)
}

impl Typed {
    /// A form with these fields.
    #[must_use]
    pub fn of(pairs: &[(String, String)]) -> Self {
        Self {
            pairs: pairs.to_vec(),
            wrong: Vec::new(),
        }
    }

    fn filled(fields: &[(&str, String)]) -> Self {
        let pairs = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()));
        Self {
            pairs: pairs.collect(),
            wrong: Vec::new(),
        }
    }

    /// The same, with what is wrong.
    #[must_use]
    pub fn but(self, wrong: Vec<Wrong>) -> Self {
        Self { wrong, ..self }
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        value(&self.pairs, name)
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn has(&self, name: &str, wanted: &str) -> bool {
        let is = |(field, value): &(String, String)| field == name && value == wanted;
        self.pairs.iter().any(is)
    }

    /// The state, as a hash, that it was filled in on; that of nothing when it says none.
    #[must_use]
    pub fn seen_state(&self) -> Hash {
        Hash::parse(self.value("seen")).unwrap_or_else(|_| Hash::of(&[]))
    }

    /// The revision that it was filled in on.
    #[must_use]
    pub fn seen(&self) -> u32 {
        self.value("seen").parse().unwrap_or(0)
    }

    /// The form of an institution as it is.
    #[must_use]
    pub fn of_institution(it: &Institution) -> Self {
        let postal: Vec<&str> = it.details.postal.iter().map(Line::as_str).collect();
        Self::filled(&[
            ("name", it.details.name.to_string()),
            ("institution-kind", it.details.kind.key().to_owned()),
            ("parent", text(it.details.parent.as_ref())),
            ("postal", postal.join("\n")),
            ("mail", text(it.details.mail.as_ref())),
            ("note", text(it.details.note.as_ref())),
            ("seen", it.revision.to_string()),
        ])
    }

    /// The form of an office as it is.
    #[must_use]
    pub fn of_office(it: &Office) -> Self {
        Self::filled(&[
            ("title", it.details.title.to_string()),
            ("portfolio", text(it.details.portfolio.as_ref())),
            ("mail", text(it.details.mail.as_ref())),
            ("order", it.details.order.to_string()),
            ("ended", text(it.details.ended.as_ref())),
            ("seen", it.revision.to_string()),
        ])
    }

    /// The form of a holder as they are.
    #[must_use]
    pub fn of_holder(it: &Holder) -> Self {
        let term = it.details.term;
        Self::filled(&[
            ("person", it.details.name.to_string()),
            ("titles", text(it.details.titles.as_ref())),
            ("surname", text(it.details.surname.as_ref())),
            ("from", term.from().to_string()),
            ("until", text(term.until().as_ref())),
            ("seen", it.details.digest().to_string()),
        ])
    }

    /// A form in which only a day is filled in.
    #[must_use]
    pub fn from_day(field: &str, day: Day) -> Self {
        Self::filled(&[(field, day.to_string())])
    }

    fn day(&self, field: &str, reader: &mut Reader) -> Option<Day> {
        let raw = self.value(field).trim();
        if raw.is_empty() {
            return None;
        }
        reader.choice_or(field, raw, Mistake::Day, day)
    }

    fn mail(&self, field: &str, reader: &mut Reader) -> Option<MailAddress> {
        let raw = self.value(field).trim();
        if raw.is_empty() {
            return None;
        }
        match MailAddress::parse(raw) {
            Ok(mail) => Some(mail),
            Err(why @ (TextError::MailLetter { .. } | TextError::MailDomain { .. })) => {
                reader.note(field, Mistake::Text(why));
                None
            }
            Err(_) => {
                reader.note(field, Mistake::Mail);
                None
            }
        }
    }

    /// What is known of an institution.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn institution(&self) -> Result<Details, Vec<Wrong>> {
        let mut reader = Reader::default();
        let name = reader.required("name", self.value("name"), OrganisationName::parse);
        let kind = self.value("institution-kind");
        let kind = reader.choice("institution-kind", kind, InstitutionKind::from_key);
        let parent = match self.value("parent") {
            "" => None,
            raw => reader.choice("parent", raw, InstitutionId::parse),
        };
        let mut postal = Vec::new();
        for line in self.value("postal").lines() {
            postal.extend(reader.optional("postal", line, Line::parse));
        }
        let mail = self.mail("mail", &mut reader);
        let note = reader.optional("note", self.value("note"), Remark::parse);
        if self.value("postal").contains('|') {
            reader.note("postal", Mistake::Directory(DirectoryError::Bar));
        }
        let read = name.zip(kind).map(|(name, kind)| Details {
            kind,
            name,
            parent,
            postal,
            mail,
            note,
        });
        reader.done(read)
    }

    /// What is known of an office.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn office(&self) -> Result<OfficeDetails, Vec<Wrong>> {
        let mut reader = Reader::default();
        let title = reader.required("title", self.value("title"), Line::parse);
        let portfolio = reader.optional("portfolio", self.value("portfolio"), Line::parse);
        let mail = self.mail("mail", &mut reader);
        let order = match self.value("order").trim() {
            "" => Some(0),
            raw => reader.choice_or("order", raw, Mistake::WholeNumber, |raw| raw.parse().ok()),
        };
        let ended = self.day("ended", &mut reader);
        let read = title.zip(order).map(|(title, order)| OfficeDetails {
            title,
            portfolio,
            mail,
            order,
            ended,
        });
        reader.done(read)
    }

    /// What is known of a holder.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn holder(&self) -> Result<HolderDetails, Vec<Wrong>> {
        let mut reader = Reader::default();
        let name = reader.required("person", self.value("person"), PersonName::parse);
        let titles = reader.optional("titles", self.value("titles"), Titles::parse);
        let surname = reader.optional("surname", self.value("surname"), Line::parse);
        let from = reader.choice_or("from", self.value("from"), Mistake::Day, day);
        let until = self.day("until", &mut reader);
        let term = from.and_then(|from| match Term::new(from, until) {
            Ok(term) => Some(term),
            Err(why) => {
                reader.note("until", Mistake::Directory(why));
                None
            }
        });
        let read = name.zip(term).map(|(name, term)| HolderDetails {
            name,
            titles,
            surname,
            term,
        });
        reader.done(read)
    }

    /// What is known of an assistant.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn assistant(&self) -> Result<AssistantDetails, Vec<Wrong>> {
        let mut reader = Reader::default();
        let name = reader.required("assistant", self.value("assistant"), PersonName::parse);
        let mail = self.mail("assistant-mail", &mut reader);
        let phone = reader.optional("phone", self.value("phone"), Line::parse);
        reader.done(name.map(|name| AssistantDetails { name, mail, phone }))
    }

    /// What is ticked, in the order of the places beside it; what has no place comes last, as it stands on the page.
    fn ticked(&self, kind: &str) -> Vec<&str> {
        let mut found: Vec<(u32, &str)> = Vec::new();
        for (_, id) in self.pairs.iter().filter(|(name, _)| name == kind) {
            let place = self.value(&format!("place-{kind}-{id}")).trim();
            if !found.iter().any(|(_, other)| other == id) {
                found.push((place.parse().unwrap_or(u32::MAX), id));
            }
        }
        found.sort_by_key(|(place, _)| *place);
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// The same with each ticked institution that was merged away as the one that counts for it.
    #[must_use]
    pub fn counting(mut self, known: &Directory) -> Self {
        for (name, value) in &mut self.pairs {
            let counts = InstitutionId::parse(value).and_then(|id| known.counting_for(id));
            if let Some(it) = counts.filter(|_| name == "institution") {
                *value = it.id.to_string();
            }
        }
        self
    }

    /// What a group is.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn group(&self, known: &Directory) -> Result<GroupDetails, Vec<Wrong>> {
        let mut reader = Reader::default();
        let name = reader.required("name", self.value("name"), Line::parse);
        let institutions = self.ticked("institution").into_iter();
        let institutions = institutions.filter_map(InstitutionId::parse);
        let offices = self.ticked("office").into_iter();
        let offices = offices.filter_map(OfficeId::parse);
        let read = name.map(|name| GroupDetails {
            name,
            institutions: institutions
                .filter(|id| known.standing().any(|it| it.id == *id))
                .collect(),
            offices: offices.filter(|id| known.office(*id).is_some()).collect(),
        });
        reader.done(read)
    }

    /// A change of cabinet: every office that is ticked, with who comes to hold it.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn cabinet(&self, known: &Directory) -> Result<Change, Vec<Wrong>> {
        let mut reader = Reader::default();
        let first = reader.choice_or("day", self.value("day"), Mistake::Day, day);
        let mut offices: Vec<(OfficeId, Option<NewHolder>)> = Vec::new();
        for found in known.offices() {
            let id = found.office.id;
            let (field, titles) = (format!("person-{id}"), format!("titles-{id}"));
            let is_empty = |name: &str| self.value(name).trim().is_empty();
            if !self.has("office", &id.to_string()) {
                // Nothing that was typed is passed over in silence.
                if !is_empty(&field) || !is_empty(&titles) {
                    reader.note(&field, Mistake::NotTicked);
                }
                continue;
            }
            if is_empty(&field) && !is_empty(&titles) {
                reader.note(&field, Mistake::Text(TextError::Empty));
            }
            let name = reader.optional(&field, self.value(&field), PersonName::parse);
            let titles = reader.optional(&titles, self.value(&titles), Titles::parse);
            offices.push((id, name.map(|name| NewHolder { name, titles })));
        }
        reader.done(first.map(|day| Change { day, offices }))
    }
}
