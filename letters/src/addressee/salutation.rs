//! The opening words of a letter, made of whom it is written to; and who stands on the envelope.
//!
//! These words are part of a letter, in the letter's language, and not of a screen: so they stand here.

use super::{Addressee, Directory, Holder, Institution, InstitutionKind, Office, Person, name_key};
use crate::{
    ids::{InstitutionId, OfficeId},
    letter::Language,
    text::Line,
    time::Day,
};
use everybody::everybody;
use ranks::{Rank, place, spoken};

mod everybody;
mod ranks;

/// Who holds an office, as a letter greets them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// The whole name: one person in two offices is greeted once.
    pub name: String,
    /// "De Jonge".
    pub surname: String,
}

/// One whom a letter greets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Greeted {
    /// Somebody in an office; without one, the office.
    Office {
        /// "staatssecretaris Rechtsbescherming".
        title: String,
        /// Who holds it.
        holder: Option<Called>,
    },
    /// Everybody of an institution.
    All {
        /// What it is.
        kind: InstitutionKind,
        /// Its name.
        name: String,
    },
}

/// What stands between given name and surname, in small letters.
const PREFIXES: [&str; 30] = [
    "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "in", "op", "aan", "bij",
    "uit", "over", "onder", "voor", "von", "zu", "zum", "du", "des", "la", "le", "el", "al", "da",
    "dos", "'s",
];

/// A name as the given names and the surname: from its first prefix on, else the last word.
#[must_use]
pub fn split(name: &str) -> (String, String) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_prefix = |word: &str| PREFIXES.contains(&word.to_lowercase().as_str());
    // A name of one word is a surname; else the first word is a given name, also when it looks like a prefix.
    let first = usize::from(words.len() > 1);
    let prefix = (first..words.len().saturating_sub(1)).find(|at| is_prefix(words[*at]));
    let from = prefix.unwrap_or(words.len().saturating_sub(1));
    (words[..from].join(" "), words[from..].join(" "))
}

/// The surname as it is written straight after a title, with a capital.
#[must_use]
pub fn surname(name: &str) -> String {
    capitalised(&split(name).1)
}

/// With a capital. A shortened word keeps its small letter: 't Hart.
fn capitalised(words: &str) -> String {
    if words.starts_with(['\'', '’']) {
        return words.to_owned();
    }
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// The whole salutation, with its comma; none when nobody is greeted. Ranks come first, the highest before the others; within
/// a rank, and behind them, everybody in the order in which they stand.
#[must_use]
pub fn salutation(greeted: &[Greeted], language: Language) -> Option<String> {
    let mut greeted: Vec<&Greeted> = greeted.iter().collect();
    greeted.sort_by_key(|one| match one {
        Greeted::Office { title, .. } => place(title),
        Greeted::All { .. } => usize::MAX,
    });
    let mut parts: Vec<String> = Vec::new();
    let mut done: Vec<&'static Rank> = Vec::new();
    for one in &greeted {
        let part = match one {
            Greeted::All { kind, name } => everybody(*kind, name, language),
            Greeted::Office { title, holder } => match (Rank::of(title), holder) {
                (Some(rank), Some(_)) => {
                    if done.iter().any(|it| it.is(rank)) {
                        continue;
                    }
                    done.push(rank);
                    together(rank, &greeted, language)
                }
                // A rank of which there is no plural here: each alone.
                (None, Some(holder)) => format!("{} {}", spoken(title), holder.surname),
                (_, None) => title.clone(),
            },
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let (first, next) = match language {
        Language::Nl => ("Geachte", "geachte"),
        Language::En => ("Dear", "dear"),
    };
    let mut said = String::new();
    for part in parts {
        let greeting = if said.is_empty() { first } else { next };
        said.push_str(greeting);
        said.push(' ');
        said.push_str(&part);
        said.push_str(", ");
    }
    let said = said.trim_end();
    (!said.is_empty()).then(|| said.to_owned())
}

/// All of one rank who are known by name, each once: "staatssecretarissen Karremans en Coenradie".
fn together(rank: &Rank, greeted: &[&Greeted], language: Language) -> String {
    let mut names: Vec<&Called> = Vec::new();
    for one in greeted {
        if let Greeted::Office {
            title,
            holder: Some(holder),
        } = one
            && Rank::of(title).is_some_and(|it| it.is(rank))
            && !names
                .iter()
                .any(|it| name_key(&it.name) == name_key(&holder.name))
        {
            names.push(holder);
        }
    }
    let word = rank.word(language, names.len());
    let surnames: Vec<&str> = names.iter().map(|it| it.surname.as_str()).collect();
    format!("{word} {}", listed(&surnames, language))
}

fn listed(names: &[&str], language: Language) -> String {
    let and = match language {
        Language::Nl => "en",
        Language::En => "and",
    };
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [before @ .., last] => format!("{} {and} {last}", before.join(", ")),
    }
}

/// A part of a letter's addressees: an institution, with the offices there that it is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Which institution.
    pub institution: InstitutionId,
    /// Which of its offices; none is the institution as a whole.
    pub offices: Vec<OfficeId>,
}

/// What is chosen by institutions and single offices: one envelope per institution, in the order in which the offices and
/// then the institutions stand in these lists.
#[must_use]
pub fn choose(
    directory: &Directory,
    institutions: &[InstitutionId],
    offices: &[OfficeId],
) -> Vec<Chosen> {
    let mut chosen: Vec<Chosen> = Vec::new();
    let of = |id: &OfficeId| Some((directory.office(*id)?.institution.id, Some(*id)));
    let whole = institutions
        .iter()
        .filter(|id| directory.standing().any(|it| it.id == **id))
        .map(|id| (*id, None));
    for (institution, office) in offices.iter().filter_map(of).chain(whole) {
        let at = chosen.iter().position(|it| it.institution == institution);
        let at = at.unwrap_or_else(|| {
            let offices = Vec::new();
            chosen.push(Chosen {
                institution,
                offices,
            });
            chosen.len() - 1
        });
        let offices = &mut chosen[at].offices;
        if let Some(id) = office.filter(|id| !offices.contains(id)) {
            offices.push(id);
        }
    }
    chosen
}

/// The same as they are on a day: where none of the offices is there any more, an institution that is chosen as a whole is
/// written to as that.
#[must_use]
pub fn choose_on(
    directory: &Directory,
    institutions: &[InstitutionId],
    offices: &[OfficeId],
    day: Day,
) -> Vec<Chosen> {
    let is_there = |id: &OfficeId| {
        let found = directory.office(*id);
        found.is_some_and(|found| found.office.is_there_on(day))
    };
    let offices: Vec<OfficeId> = offices.iter().copied().filter(is_there).collect();
    choose(directory, institutions, &offices)
}

/// The addressees of a letter, with the names as they are on this day. An office that is not there then is not written to.
#[must_use]
pub fn addressees(directory: &Directory, chosen: &[Chosen], day: Day) -> Vec<Addressee> {
    let one = |(institution, chosen): (&Institution, &Chosen)| {
        let persons = offices(institution, chosen, day).filter_map(|office| person(office, day));
        Some(Addressee {
            institution: Line::parse(institution.details.name.as_str()).ok()?,
            postal: institution.details.postal.clone(),
            persons: persons.collect(),
        })
    };
    written_to(directory, chosen, day).filter_map(one).collect()
}

/// The institutions of what is chosen; one of which no chosen office is there any more is left out.
fn written_to<'a>(
    directory: &'a Directory,
    chosen: &'a [Chosen],
    day: Day,
) -> impl Iterator<Item = (&'a Institution, &'a Chosen)> {
    let found = chosen.iter().filter_map(|one| {
        let institution = directory.institution(one.institution)?;
        Some((institution, one))
    });
    found.filter(move |(institution, one)| {
        one.offices.is_empty() || offices(institution, one, day).next().is_some()
    })
}

/// The salutation for them, on this day.
#[must_use]
pub fn greeting(
    directory: &Directory,
    chosen: &[Chosen],
    day: Day,
    language: Language,
) -> Option<String> {
    let mut greeted = Vec::new();
    for (institution, one) in written_to(directory, chosen, day) {
        if one.offices.is_empty() {
            greeted.push(Greeted::All {
                kind: institution.details.kind,
                name: institution.details.name.to_string(),
            });
        }
        greeted.extend(
            offices(institution, one, day).map(|office| Greeted::Office {
                title: office.details.title.to_string(),
                holder: office.holder_on(day).map(called),
            }),
        );
    }
    salutation(&greeted, language)
}

/// The offices that are chosen and there on this day, in the order in which they were chosen.
fn offices<'a>(
    institution: &'a Institution,
    chosen: &'a Chosen,
    day: Day,
) -> impl Iterator<Item = &'a Office> {
    let find = |id: &OfficeId| institution.offices.iter().find(|it| it.id == *id);
    let found = chosen.offices.iter().filter_map(find);
    found.filter(move |it| it.is_there_on(day))
}

/// A holder as a letter greets them.
pub(super) fn called(holder: &Holder) -> Called {
    let name = holder.details.name.as_str();
    let own = holder.details.surname.as_ref();
    Called {
        name: name.to_owned(),
        surname: own.map_or_else(|| surname(name), |own| capitalised(own.as_str())),
    }
}

/// Who holds an office, as a letter names them; the office itself while nobody does.
pub(super) fn person(office: &Office, day: Day) -> Option<Person> {
    let title = office.details.title.clone();
    let Some(holder) = office.holder_on(day) else {
        return Some(Person {
            name: title,
            office: None,
        });
    };
    let titles = holder.details.titles.as_ref();
    let titles = titles.map_or_else(String::new, |it| format!("{it} "));
    Some(Person {
        name: Line::parse(&format!("{titles}{}", holder.details.name)).ok()?,
        office: Some(title),
    })
}

/// The block on an envelope, line by line: the institution, for whose attention, the postal address.
#[must_use]
pub fn block(addressee: &Addressee, language: Language) -> Vec<String> {
    let attention = match language {
        Language::Nl => "T.a.v.",
        Language::En => "Attn.",
    };
    let mut lines = vec![addressee.institution.to_string()];
    for person in &addressee.persons {
        let office = person.office.as_ref();
        let office = office.map_or_else(String::new, |office| format!(", {office}"));
        lines.push(format!("{attention} {}{office}", person.name));
    }
    lines.extend(addressee.postal.iter().map(ToString::to_string));
    lines
}
