//! The opening words of a letter, made of whom it is written to; and who stands on the envelope.
//!
//! These words are part of a letter, in the letter's language, and not of a screen: so they stand here.

use super::{Addressee, Directory, Holder, Institution, InstitutionKind, Office, Person};
use crate::{
    ids::{InstitutionId, OfficeId},
    letter::Language,
    text::Line,
    time::Day,
};

/// One whom a letter greets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Greeted {
    /// Somebody in an office, by surname; without one, the office.
    Office {
        /// "staatssecretaris Rechtsbescherming".
        title: String,
        /// "De Jonge".
        surname: Option<String>,
    },
    /// Everybody of an institution.
    All {
        /// What it is.
        kind: InstitutionKind,
        /// Its name.
        name: String,
    },
}

/// Words for a rank, alone and of several, in both languages.
struct Rank {
    one: &'static str,
    several: &'static str,
    english: &'static str,
    english_several: &'static str,
}

const fn rank(
    one: &'static str,
    several: &'static str,
    english: &'static str,
    english_several: &'static str,
) -> Rank {
    Rank {
        one,
        several,
        english,
        english_several,
    }
}

const RANKS: [Rank; 11] = [
    rank(
        "minister-president",
        "ministers-presidenten",
        "Prime Minister",
        "Prime Ministers",
    ),
    rank("minister", "ministers", "Minister", "Ministers"),
    rank(
        "staatssecretaris",
        "staatssecretarissen",
        "State Secretary",
        "State Secretaries",
    ),
    rank("voorzitter", "voorzitters", "Chair", "Chairs"),
    rank("griffier", "griffiers", "Clerk", "Clerks"),
    rank("wethouder", "wethouders", "Alderman", "Aldermen"),
    rank("burgemeester", "burgemeesters", "Mayor", "Mayors"),
    rank("gedeputeerde", "gedeputeerden", "Deputy", "Deputies"),
    rank(
        "kamerlid",
        "Kamerleden",
        "Member of Parliament",
        "Members of Parliament",
    ),
    rank("fractievoorzitter", "fractievoorzitters", "Chair", "Chairs"),
    rank("directeur", "directeuren", "Director", "Directors"),
];

/// What stands between given name and surname, in small letters.
const PREFIXES: [&str; 30] = [
    "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "in", "op", "aan", "bij",
    "uit", "over", "onder", "voor", "von", "zu", "zum", "du", "des", "la", "le", "el", "al", "da",
    "dos", "'s",
];

/// The surname as it is written straight after a title: from its first prefix on, that with a capital; else the last word.
#[must_use]
pub fn surname(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    // A name of one word is a surname; else the first word is a given name, also when it looks like a prefix.
    let first = usize::from(words.len() > 1);
    let prefix = (first..words.len().saturating_sub(1)).find(|at| PREFIXES.contains(&words[*at]));
    let from = prefix.unwrap_or(words.len().saturating_sub(1));
    capitalised(&words[from..].join(" "))
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

/// The rank that a title begins with.
fn rank_of(title: &str) -> Option<&'static Rank> {
    let word = title.split_whitespace().next()?.to_lowercase();
    RANKS.iter().find(|rank| rank.one == word)
}

/// The whole salutation, with its comma; none when nobody is greeted.
#[must_use]
pub fn salutation(greeted: &[Greeted], language: Language) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut done: Vec<&'static str> = Vec::new();
    for one in greeted {
        let part = match one {
            Greeted::All { kind, name } => everybody(*kind, name, language),
            Greeted::Office { title, surname } => match (rank_of(title), surname) {
                (Some(rank), Some(_)) => {
                    if done.contains(&rank.one) {
                        continue;
                    }
                    done.push(rank.one);
                    together(rank, greeted, language)
                }
                // A rank of which there is no plural here: each alone.
                (None, Some(surname)) => format!("{} {surname}", before_subject(title)),
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

/// All of one rank who are known by name: "staatssecretarissen Karremans en Coenradie".
fn together(rank: &Rank, greeted: &[Greeted], language: Language) -> String {
    let of_rank = greeted.iter().filter_map(|one| match one {
        Greeted::Office {
            title,
            surname: Some(surname),
        } if rank_of(title).is_some_and(|it| it.one == rank.one) => Some(surname.as_str()),
        _ => None,
    });
    let mut names: Vec<&str> = Vec::new();
    for name in of_rank {
        names.push(name);
    }
    let word = match (language, names.len()) {
        (Language::Nl, 1) if rank.one == "kamerlid" => "Kamerlid",
        (Language::Nl, 1) => rank.one,
        (Language::Nl, _) => rank.several,
        (Language::En, 1) => rank.english,
        (Language::En, _) => rank.english_several,
    };
    format!("{word} {}", listed(&names, language))
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

/// A title without what it is about: "inspecteur-generaal" of "inspecteur-generaal van de Jeugd".
fn before_subject(title: &str) -> &str {
    let ends = [" van ", " voor ", " der "];
    let end = ends.iter().filter_map(|word| title.find(word)).min();
    end.map_or(title, |end| &title[..end])
}

/// "leden van de vaste commissie voor VWS"
fn everybody(kind: InstitutionKind, name: &str, language: Language) -> String {
    let lower = name.to_lowercase();
    let named = ["commissie", "fractie", "kamer"]
        .iter()
        .any(|word| lower.contains(word));
    match language {
        Language::Nl => {
            let of = match kind {
                InstitutionKind::Chamber => name.to_owned(),
                InstitutionKind::Committee if named => small(name),
                InstitutionKind::Fraction | InstitutionKind::ProgrammeCommittee if named => {
                    small(name)
                }
                InstitutionKind::Committee => format!("commissie {name}"),
                InstitutionKind::Fraction => format!("fractie van {name}"),
                InstitutionKind::ProgrammeCommittee => format!("programmacommissie van {name}"),
                InstitutionKind::Municipality => {
                    return "leden van het college van burgemeester en wethouders".to_owned();
                }
                InstitutionKind::Association => return "leden van het bestuur".to_owned(),
                InstitutionKind::Ministry | InstitutionKind::Other => {
                    return "heer of mevrouw".to_owned();
                }
            };
            let article = if lower.starts_with("de ") || lower.starts_with("het ") {
                ""
            } else {
                "de "
            };
            format!("leden van {article}{of}")
        }
        Language::En => match kind {
            InstitutionKind::Ministry | InstitutionKind::Other => "Sir or Madam".to_owned(),
            InstitutionKind::Municipality => "members of the municipal executive".to_owned(),
            InstitutionKind::Association => "members of the board".to_owned(),
            _ => format!("members of the {}", small(name)),
        },
    }
}

/// A common noun within a sentence; a name such as "Tweede Kamerfractie" or "D66" keeps its capitals.
fn small(name: &str) -> String {
    let first = name.split_whitespace().next().unwrap_or_default();
    let common = [
        "Vaste",
        "Algemene",
        "Tijdelijke",
        "Bijzondere",
        "Commissie",
        "Programmacommissie",
        "Fractie",
        "De",
        "Het",
        "Standing",
        "Committee",
    ];
    if common.contains(&first) {
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_lowercase().collect::<String>() + letters.as_str()
        })
    } else {
        name.to_owned()
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

/// What is chosen by institutions and single offices: one envelope per institution, offices in the institution's order.
#[must_use]
pub fn choose(
    directory: &Directory,
    institutions: &[InstitutionId],
    offices: &[OfficeId],
) -> Vec<Chosen> {
    let mut chosen: Vec<Chosen> = Vec::new();
    for institution in directory.standing() {
        let of: Vec<OfficeId> = institution
            .offices
            .iter()
            .map(|office| office.id)
            .filter(|id| offices.contains(id))
            .collect();
        if !of.is_empty() || institutions.contains(&institution.id) {
            chosen.push(Chosen {
                institution: institution.id,
                offices: of,
            });
        }
    }
    chosen
}

/// The addressees of a letter, with the names as they are on this day.
#[must_use]
pub fn addressees(directory: &Directory, chosen: &[Chosen], day: Day) -> Vec<Addressee> {
    let one = |chosen: &Chosen| {
        let institution = directory.institution(chosen.institution)?;
        let persons = offices(institution, chosen).filter_map(|office| person(office, day));
        Some(Addressee {
            institution: Line::parse(institution.details.name.as_str()).ok()?,
            postal: institution.details.postal.clone(),
            persons: persons.collect(),
        })
    };
    chosen.iter().filter_map(one).collect()
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
    for one in chosen {
        let Some(institution) = directory.institution(one.institution) else {
            continue;
        };
        if one.offices.is_empty() {
            greeted.push(Greeted::All {
                kind: institution.details.kind,
                name: institution.details.name.to_string(),
            });
        }
        greeted.extend(offices(institution, one).map(|office| Greeted::Office {
            title: office.details.title.to_string(),
            surname: office.holder_on(day).map(surname_of),
        }));
    }
    salutation(&greeted, language)
}

fn offices<'a>(institution: &'a Institution, chosen: &Chosen) -> impl Iterator<Item = &'a Office> {
    let chosen = chosen.offices.clone();
    institution
        .offices
        .iter()
        .filter(move |it| chosen.contains(&it.id))
}

fn surname_of(holder: &Holder) -> String {
    let own = holder.details.surname.as_ref();
    own.map_or_else(
        || surname(holder.details.name.as_str()),
        |own| capitalised(own.as_str()),
    )
}

/// Who holds an office, as a letter names them; the office itself while nobody does.
fn person(office: &Office, day: Day) -> Option<Person> {
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
