//! The words of the register: what its fields, kinds and forms are called, and what is wrong with a table.

use super::data::{Said, TableProblem};
use crate::{
    desk::words::mistake,
    drafting::{Mistake, Wrong},
    locale::{Locale, t},
    ui::FormError,
};
use letters::{
    municipality::MunicipalityCode,
    organisation::{Field, LegalForm, OrganisationKind, RegisterError},
    province::Province,
    register::table::{COLUMNS, CellMistake, HeadProblem, Vocabulary},
};

/// What a column of a table is called, and a field in a sentence: "naam".
pub fn column(locale: Locale, field: Field) -> String {
    match field {
        Field::Name => t!(locale, "register-column-name"),
        Field::Short => t!(locale, "register-column-short"),
        Field::Kind => t!(locale, "register-column-kind"),
        Field::LegalForm => t!(locale, "register-column-legal-form"),
        Field::Seat => t!(locale, "register-column-seat"),
        Field::Province => t!(locale, "register-column-province"),
        Field::Municipalities => t!(locale, "register-column-municipalities"),
        Field::Website => t!(locale, "register-column-website"),
        Field::Joined => t!(locale, "register-column-joined"),
        Field::Left => t!(locale, "register-column-left"),
        Field::Logo => t!(locale, "register-column-logo"),
    }
}

/// What stands in a column, for who makes a table.
pub fn column_about(locale: Locale, field: Field) -> String {
    let words = |words: Vec<String>| words.join(", ");
    match field {
        Field::Name => t!(locale, "register-about-name"),
        Field::Short | Field::Seat => t!(locale, "register-about-text"),
        Field::Kind => words(choices(locale, Field::Kind)),
        Field::LegalForm => words(choices(locale, Field::LegalForm)),
        Field::Province => t!(locale, "register-about-province"),
        Field::Municipalities => t!(locale, "register-about-municipalities"),
        Field::Website => t!(locale, "register-about-website"),
        Field::Joined | Field::Left => t!(locale, "register-about-day"),
        Field::Logo => String::new(),
    }
}

/// The same with a capital: "Naam".
pub fn label(locale: Locale, field: Field) -> String {
    let words = column(locale, field);
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// "lid"
pub fn kind(locale: Locale, kind: OrganisationKind) -> String {
    match kind {
        OrganisationKind::Member => t!(locale, "register-kind-member"),
        OrganisationKind::Guest => t!(locale, "register-kind-guest"),
    }
}

/// "stichting"
pub fn legal_form(locale: Locale, form: LegalForm) -> String {
    match form {
        LegalForm::Foundation => t!(locale, "register-form-foundation"),
        LegalForm::Association => t!(locale, "register-form-association"),
        LegalForm::Cooperative => t!(locale, "register-form-cooperative"),
        LegalForm::Company => t!(locale, "register-form-company"),
        LegalForm::Municipality => t!(locale, "register-form-municipality"),
        LegalForm::Other => t!(locale, "register-form-other"),
    }
}

/// The words of tables in this language: those that pages show, and others that people write for the same.
#[must_use]
pub fn vocabulary(locale: Locale) -> Vocabulary {
    let with = |word: String, also: String| {
        let also = also.split('|').map(|word| word.trim().to_owned());
        std::iter::once(word)
            .chain(also.filter(|word| !word.is_empty()))
            .collect()
    };
    let also_kind = |kind| match kind {
        OrganisationKind::Member => t!(locale, "register-kind-member-also"),
        OrganisationKind::Guest => t!(locale, "register-kind-guest-also"),
    };
    let also_form = |form| match form {
        LegalForm::Company => t!(locale, "register-form-company-also"),
        LegalForm::Municipality => t!(locale, "register-form-municipality-also"),
        LegalForm::Other => t!(locale, "register-form-other-also"),
        LegalForm::Foundation | LegalForm::Association | LegalForm::Cooperative => String::new(),
    };
    Vocabulary {
        columns: COLUMNS
            .into_iter()
            .map(|field| (field, column(locale, field)))
            .collect(),
        kinds: OrganisationKind::ALL
            .iter()
            .map(|it| (*it, with(kind(locale, *it), also_kind(*it))))
            .collect(),
        forms: LegalForm::ALL
            .iter()
            .map(|it| (*it, with(legal_form(locale, *it), also_form(*it))))
            .collect(),
    }
}

/// A value as the store keeps it, in words; one that cannot be read as it is.
pub fn value(locale: Locale, field: Field, raw: Option<&str>) -> String {
    let Some(raw) = raw else {
        return t!(locale, "register-nothing");
    };
    let words = match field {
        Field::Kind => OrganisationKind::from_key(raw).map(|it| kind(locale, it)),
        Field::LegalForm => LegalForm::from_key(raw).map(|it| legal_form(locale, it)),
        Field::Province => Province::from_key(raw).map(|it| it.name().to_owned()),
        Field::Joined | Field::Left => raw.parse().ok().map(|day| locale.day(day)),
        Field::Municipalities => Some(municipalities(raw)),
        Field::Logo => Some(t!(locale, "register-logo-new")),
        Field::Name | Field::Short | Field::Seat | Field::Website => None,
    };
    words.unwrap_or_else(|| raw.to_owned())
}

fn municipalities(codes: &str) -> String {
    let name = |code: &str| match MunicipalityCode::parse(code) {
        Ok(code) => code.municipality().name.to_owned(),
        Err(_) => code.to_owned(),
    };
    let mut names: Vec<String> = codes.split(' ').map(name).collect();
    names.sort();
    names.join(", ")
}

/// What was done just now.
pub fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Added => t!(locale, "register-said-added"),
        Said::Changed => t!(locale, "register-said-changed"),
        Said::Unchanged => t!(locale, "register-said-unchanged"),
        Said::Left => t!(locale, "register-said-left"),
        Said::Logo => t!(locale, "register-said-logo"),
        Said::NoLogo => t!(locale, "register-said-no-logo"),
        Said::Imported => t!(locale, "register-said-imported"),
    }
}

/// Everything that is wrong with the form, each with the name of its field: "Naam: vul dit in."
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let one = |wrong: &Wrong| {
        let what = mistake(locale, &wrong.mistake);
        let text = match form_field(&wrong.field) {
            Some(field) => {
                let field = label(locale, field);
                t!(locale, "drafting-mistake-at", field = field, what = what)
            }
            None => what,
        };
        FormError::at(wrong.field.clone(), text)
    };
    wrong.iter().map(one).collect()
}

fn form_field(name: &str) -> Option<Field> {
    match name {
        "organisation-kind" => Some(Field::Kind),
        "serves-from" => None,
        name => Field::from_key(name),
    }
}

/// Why a file is not read as a table, and what to do.
pub fn table_problem(locale: Locale, problem: &TableProblem) -> String {
    match problem {
        TableProblem::Nothing => t!(locale, "register-table-nothing"),
        TableProblem::TooLarge { max } => {
            t!(
                locale,
                "register-table-large",
                max = locale.size(*max as u64)
            )
        }
        TableProblem::TooMany { max } => {
            t!(
                locale,
                "register-table-many",
                max = locale.number(*max as u64)
            )
        }
        TableProblem::Workbook => t!(locale, "register-table-workbook"),
        TableProblem::NotText => t!(locale, "register-table-not-text"),
        TableProblem::NoRows => t!(locale, "register-table-no-rows"),
        TableProblem::Head(problem) => head_problem(locale, problem),
    }
}

fn head_problem(locale: Locale, problem: &HeadProblem) -> String {
    let names: Vec<String> = COLUMNS
        .into_iter()
        .map(|field| column(locale, field))
        .collect();
    let known = names.join(", ");
    match problem {
        HeadProblem::Unknown(name) if name.is_empty() => {
            t!(locale, "register-head-blank", known = known)
        }
        HeadProblem::Unknown(name) => {
            t!(
                locale,
                "register-head-unknown",
                name = name.clone(),
                known = known
            )
        }
        HeadProblem::Twice(name) => t!(locale, "register-head-twice", name = name.clone()),
        HeadProblem::Nameless => t!(locale, "register-head-nameless"),
    }
}

/// What is wrong with a cell, and what to do.
pub fn cell_mistake(locale: Locale, field: Field, what: &CellMistake) -> String {
    match what {
        CellMistake::Text(error) => mistake(locale, &Mistake::Text(error.clone())),
        CellMistake::Formula => t!(locale, "register-cell-formula"),
        CellMistake::Choice => {
            let choices = choices(locale, field).join(", ");
            t!(locale, "register-cell-choice", choices = choices)
        }
        CellMistake::Day => t!(locale, "register-cell-day"),
        CellMistake::Website => mistake(locale, &Mistake::Website),
        CellMistake::Municipality(name) => mistake(locale, &Mistake::Municipality(name.clone())),
        CellMistake::Municipalities(name, several) => mistake(
            locale,
            &Mistake::Municipalities(name.clone(), several.clone()),
        ),
        CellMistake::LeftBeforeJoined => {
            mistake(locale, &Mistake::Register(RegisterError::LeftBeforeJoined))
        }
        CellMistake::Twice(line) => t!(locale, "register-cell-twice", line = (*line)),
        CellMistake::Cells { found, expected } => {
            t!(
                locale,
                "register-cell-cells",
                found = (*found),
                expected = (*expected)
            )
        }
    }
}

fn choices(locale: Locale, field: Field) -> Vec<String> {
    match field {
        Field::Kind => OrganisationKind::ALL
            .iter()
            .map(|it| kind(locale, *it))
            .collect(),
        Field::LegalForm => LegalForm::ALL
            .iter()
            .map(|it| legal_form(locale, *it))
            .collect(),
        _ => Province::ALL
            .iter()
            .map(|it| it.name().to_owned())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_table_is_one_of_a_kind() {
        let words = vocabulary(Locale::Nl);
        let names: Vec<&str> = words
            .columns
            .iter()
            .map(|(_, name)| name.as_str())
            .collect();
        assert_eq!(
            names.join(";"),
            "naam;korte naam;soort;rechtsvorm;vestigingsplaats;provincie;gemeenten;website;lid sinds;lid tot",
            "others have files with these columns"
        );
        let all: Vec<&String> = words.forms.iter().flat_map(|(_, words)| words).collect();
        let once: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(all.len(), once.len());
    }
}
