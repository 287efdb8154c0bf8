//! Offices outlive their holders: who holds today the offices of those to whom a letter is written.

use super::{
    Addressee, Directory, Holder, Institution, InstitutionKind, Office, Person, name_key,
    salutation::{self, Greeted, called, surname},
};
use crate::{
    ids::{HolderId, OfficeId},
    letter::{Front, Language},
    text::Line,
    time::Day,
};

/// How somebody to whom a letter is written stands to their office on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// They hold it, or will: whoever writes to somebody who comes means them. A letter to the office itself stands too.
    Holds(&'a Office),
    /// Another holds it.
    Succeeded(&'a Office, &'a Holder),
    /// Nobody holds it.
    Vacant(&'a Office),
    /// It is not there any more, since the day after this one.
    Ended(&'a Office, Day),
    /// The directory knows no such office.
    Unknown,
}

/// Somebody to whom a letter is written, and who does not hold the office any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// Where.
    pub institution: Line,
    /// Who, as the letter names them.
    pub person: Person,
    /// The office, as the directory calls it.
    pub office: Line,
    /// What became of it.
    pub now: Now,
}

/// What became of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Now {
    /// Somebody else holds it.
    Held {
        /// Who, as a letter names them.
        by: Line,
        /// Their first day.
        since: Day,
    },
    /// Nobody does.
    Vacant,
    /// It is not there any more; this was its last day.
    Ended(Day),
}

/// Whether a letter that names somebody so means this holder: with or without what stands before the name.
fn is_called(holder: &Holder, written: &str) -> bool {
    let name = &holder.details.name;
    let titles = holder.details.titles.as_ref();
    name_key(name.as_str()) == written
        || titles.is_some_and(|it| name_key(&format!("{it} {name}")) == written)
}

/// The office of somebody to whom a letter is written: by its title, and one that is there before one that ended; else by who
/// holds it, else by who held it. Of an office that nobody held a letter has the title where a name stands.
#[must_use]
pub fn office_of<'a>(
    institution: &'a Institution,
    person: &Person,
    day: Day,
) -> Option<&'a Office> {
    let offices = || institution.offices.iter();
    let title = name_key(person.office.as_ref().unwrap_or(&person.name).as_str());
    let is_titled = |it: &&Office| name_key(it.details.title.as_str()) == title;
    let written = name_key(person.name.as_str());
    let holds = |it: &&Office| it.holder_on(day).is_some_and(|it| is_called(it, &written));
    let held = |it: &&Office| it.holders.iter().any(|it| is_called(it, &written));
    let there = || offices().filter(|it| it.is_there_on(day));
    there()
        .find(is_titled)
        .or_else(|| there().find(holds))
        .or_else(|| offices().find(is_titled))
        .or_else(|| offices().find(held))
}

/// How somebody to whom a letter is written at an institution stands to their office on a day.
#[must_use]
pub fn standing<'a>(institution: &'a Institution, person: &Person, day: Day) -> Standing<'a> {
    let Some(office) = office_of(institution, person, day) else {
        return Standing::Unknown;
    };
    if let Some(last) = office.details.ended.filter(|last| *last < day) {
        return Standing::Ended(office, last);
    }
    let written = name_key(person.name.as_str());
    let is_office = name_key(office.details.title.as_str()) == written;
    let stays = |it: &Holder| {
        is_called(it, &written) && it.details.term.until().is_none_or(|last| day <= last)
    };
    if is_office || office.holders.iter().any(stays) {
        return Standing::Holds(office);
    }
    match office.holder_on(day) {
        Some(holder) => Standing::Succeeded(office, holder),
        None => Standing::Vacant(office),
    }
}

/// Those of a letter's addressees who do not hold their office any more on a day, in the order of the letter.
#[must_use]
pub fn departures(addressees: &[Addressee], directory: &Directory, day: Day) -> Vec<Departure> {
    let of = |to: &Addressee| {
        let institution = directory.named(to.institution.as_str());
        let gone = |person: &Person| {
            let (office, now) = match standing(institution?, person, day) {
                Standing::Holds(_) | Standing::Unknown => return None,
                Standing::Succeeded(office, holder) => {
                    let by = salutation::person(office, day)?.name;
                    let since = holder.details.term.from();
                    (office, Now::Held { by, since })
                }
                Standing::Vacant(office) => (office, Now::Vacant),
                Standing::Ended(office, last) => (office, Now::Ended(last)),
            };
            Some(Departure {
                institution: to.institution.clone(),
                person: person.clone(),
                office: office.details.title.clone(),
                now,
            })
        };
        to.persons.iter().filter_map(gone).collect::<Vec<_>>()
    };
    addressees.iter().flat_map(of).collect()
}

/// An addressee with whoever holds the offices on this day: an office that is vacant by its title, one that ended not at all.
/// Who holds it still, and who is in no directory, stays as the letter has it.
#[must_use]
pub fn present(to: &Addressee, directory: &Directory, day: Day) -> Addressee {
    let institution = directory.named(to.institution.as_str());
    let mut persons: Vec<Person> = Vec::new();
    for person in &to.persons {
        let standing = institution.map_or(Standing::Unknown, |it| standing(it, person, day));
        let now = match standing {
            Standing::Holds(_) | Standing::Unknown => Some(person.clone()),
            Standing::Succeeded(office, _) | Standing::Vacant(office) => {
                salutation::person(office, day)
            }
            Standing::Ended(..) => None,
        };
        persons.extend(now.filter(|now| !persons.contains(now)));
    }
    Addressee {
        persons,
        ..to.clone()
    }
}

/// Whom a salutation greets on this day of these addressees.
fn greeted(to: &Addressee, directory: &Directory, day: Day) -> Vec<Greeted> {
    let institution = directory.named(to.institution.as_str());
    let present = present(to, directory, day);
    if present.persons.is_empty() {
        let kind = institution.map_or(InstitutionKind::Other, |it| it.details.kind);
        let name = to.institution.to_string();
        return vec![Greeted::All { kind, name }];
    }
    let one = |person: &Person| {
        let written = name_key(person.name.as_str());
        let office = institution.and_then(|it| office_of(it, person, day));
        let mut holders = office.into_iter().flat_map(|it| &it.holders);
        // The directory may know a surname that does not follow from the name.
        let known = holders.find(|it| is_called(it, &written)).map(called);
        match &person.office {
            Some(title) => Greeted::Office {
                title: title.to_string(),
                holder: Some(known.unwrap_or_else(|| salutation::Called {
                    name: person.name.to_string(),
                    surname: surname(person.name.as_str()),
                })),
            },
            None => Greeted::Office {
                title: person.name.to_string(),
                holder: None,
            },
        }
    };
    present.persons.iter().map(one).collect()
}

/// The salutation for whoever holds the offices of these addressees on this day.
#[must_use]
pub fn greeting(
    addressees: &[Addressee],
    directory: &Directory,
    day: Day,
    language: Language,
) -> Option<String> {
    let all = addressees.iter().flat_map(|it| greeted(it, directory, day));
    salutation::salutation(&all.collect::<Vec<_>>(), language)
}

/// What stands above a letter, written to whoever holds the offices on this day. A salutation that names somebody who left is
/// made anew; another one stays as it was written.
#[must_use]
pub fn succeeded(front: &Front, directory: &Directory, day: Day) -> Front {
    let gone = departures(&front.addressees, directory, day);
    let names = |salutation: &Line| {
        let said = name_key(salutation.as_str());
        let mut gone = gone.iter();
        gone.any(|it| said.contains(&name_key(&surname(it.person.name.as_str()))))
    };
    let salutation = match &front.salutation {
        Some(said) if names(said) => greeting(&front.addressees, directory, day, front.language)
            .and_then(|it| Line::parse(&it).ok())
            .or_else(|| front.salutation.clone()),
        other => other.clone(),
    };
    let present = |it: &Addressee| present(it, directory, day);
    Front {
        addressees: front.addressees.iter().map(present).collect(),
        salutation,
        ..front.clone()
    }
}

/// Those of a letter's addressees who are one of these holders, each with the institution; the office is the one that the
/// letter names on the eve of a change.
#[must_use]
pub fn named<'a>(
    addressees: &'a [Addressee],
    directory: &Directory,
    leaving: &[(OfficeId, HolderId)],
    eve: Day,
) -> Vec<(&'a Line, &'a Person)> {
    let of = |to: &'a Addressee| {
        let institution = directory.named(to.institution.as_str());
        let leaves = move |person: &&'a Person| {
            let office = institution.and_then(|it| office_of(it, person, eve));
            let written = name_key(person.name.as_str());
            office.is_some_and(|office| {
                let mut holders = office.holders.iter();
                holders.any(|it| leaving.contains(&(office.id, it.id)) && is_called(it, &written))
            })
        };
        let persons = to.persons.iter().filter(leaves);
        persons.map(|it| (&to.institution, it)).collect::<Vec<_>>()
    };
    addressees.iter().flat_map(of).collect()
}
