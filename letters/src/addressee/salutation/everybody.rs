//! How a letter greets an institution in which it names nobody.

use super::super::InstitutionKind;
use crate::letter::Language;

/// Words that a name begins with, and that are common nouns within a sentence.
const COMMON: [&str; 16] = [
    "Vaste",
    "Algemene",
    "Tijdelijke",
    "Bijzondere",
    "Parlementaire",
    "Gemengde",
    "Gezamenlijke",
    "Enquêtecommissie",
    "Onderzoekscommissie",
    "Commissie",
    "Programmacommissie",
    "Fractie",
    "De",
    "Het",
    "Standing",
    "Committee",
];
/// What a name ends with that has "het" before it.
const NEUTER: [&str; 3] = ["parlement", "presidium", "college"];
/// What a name ends with that has "de" before it.
const OTHERWISE: [&str; 3] = ["commissie", "fractie", "kamer"];
/// Behind these words stands what an institution is about.
const ABOUT: [&str; 4] = ["van", "voor", "der", "en"];

/// "leden van de vaste commissie voor VWS"
pub fn everybody(kind: InstitutionKind, name: &str, language: Language) -> String {
    match language {
        Language::Nl => dutch(kind, name),
        Language::En => match kind {
            InstitutionKind::Ministry | InstitutionKind::Other => "Sir or Madam".to_owned(),
            InstitutionKind::Municipality => "members of the municipal executive".to_owned(),
            InstitutionKind::Association => "members of the board".to_owned(),
            _ if has_article(name) => format!("members of {name}"),
            _ => format!("members of the {}", small(name)),
        },
    }
}

fn dutch(kind: InstitutionKind, name: &str) -> String {
    let lower = name.to_lowercase();
    let named = ["commissie", "fractie", "kamer", "presidium"]
        .iter()
        .any(|word| lower.contains(word));
    let of = match kind {
        InstitutionKind::Chamber => name.to_owned(),
        InstitutionKind::Committee
        | InstitutionKind::Fraction
        | InstitutionKind::ProgrammeCommittee
            if named =>
        {
            name.to_owned()
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
    let article = article(&of);
    // A Chamber's name is a name, but for its article.
    let of = match kind {
        InstitutionKind::Chamber if !has_article(&of) => of,
        _ => small(&of),
    };
    format!("leden van {article}{of}")
}

fn has_article(of: &str) -> bool {
    let lower = of.to_lowercase();
    lower.starts_with("de ") || lower.starts_with("het ")
}

/// The article before it, with its space; none where it has one, or takes none: "Provinciale Staten van Utrecht".
fn article(of: &str) -> &'static str {
    let lower = of.to_lowercase();
    if has_article(of)
        || lower.starts_with("provinciale staten")
        || lower.starts_with("gedeputeerde staten")
    {
        return "";
    }
    for word in lower.split_whitespace() {
        let ends = |all: &[&str]| all.iter().any(|end| word.ends_with(end));
        if ABOUT.contains(&word) || ends(&OTHERWISE) {
            break;
        }
        if ends(&NEUTER) {
            return "het ";
        }
    }
    "de "
}

/// A common noun within a sentence; a name such as "Tweede Kamerfractie" or "D66" keeps its capitals.
fn small(name: &str) -> String {
    let first = name.split_whitespace().next().unwrap_or_default();
    if !COMMON.contains(&first) {
        return name.to_owned();
    }
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().collect::<String>() + letters.as_str()
    })
}
