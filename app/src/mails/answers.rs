//! What came back on a letter, to those who signed it: one answer, or those of a week.

use super::Mail;
use crate::{
    locale::{Locale, t},
    words,
};
use letters::{response::ResponseKind, time::Day};

/// An answer, with what the association reads in it.
#[derive(Clone, Debug)]
pub struct ToldAnswer {
    /// What the letter is about.
    pub subject: String,
    /// From whom it came.
    pub from: String,
    /// In what form.
    pub kind: ResponseKind,
    /// On which day.
    pub on: Day,
    /// Each demand: its number, its words, and what everybody said of it.
    pub rows: Vec<(u32, String, String)>,
    /// Where it is read.
    pub page: String,
}

/// "Antwoord op …": who, what, and what became of each demand.
pub fn answer(
    locale: Locale,
    person: &str,
    told: &ToldAnswer,
    choose: &str,
    association: &str,
) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-answer-subject",
            subject = told.subject.as_str()
        ),
        text: t!(
            locale,
            "mail-answer-text",
            person = person,
            answer = part(locale, told),
            choose = choose,
            association = association
        ),
    }
}

/// "Antwoorden van deze week": letter by letter.
pub fn answers(
    locale: Locale,
    person: &str,
    all: &[ToldAnswer],
    choose: &str,
    association: &str,
) -> Mail {
    let parts: Vec<String> = all.iter().map(|it| part(locale, it)).collect();
    Mail {
        subject: t!(locale, "mail-answers-subject", count = all.len()),
        text: t!(
            locale,
            "mail-answers-text",
            person = person,
            answers = parts.join("\n\n\n"),
            choose = choose,
            association = association
        ),
    }
}

fn part(locale: Locale, told: &ToldAnswer) -> String {
    let form = words::response(locale, told.kind).to_lowercase();
    let came = t!(
        locale,
        "mail-answer-came",
        subject = told.subject.as_str(),
        from = told.from.as_str(),
        form = form,
        when = locale.day(told.on)
    );
    let row =
        |(number, words, said): &(u32, String, String)| format!("{number}. {words}\n   {said}");
    let rows: Vec<String> = told.rows.iter().map(row).collect();
    let mut parts = vec![came];
    if !rows.is_empty() {
        let rows = rows.join("\n\n");
        parts.push(t!(locale, "mail-answer-rows", rows = rows));
    }
    parts.push(t!(locale, "mail-answer-page", page = told.page.as_str()));
    parts.join("\n\n")
}
