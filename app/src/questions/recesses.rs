//! The recesses of the Tweede Kamer: a list that the secretariat keeps.

use super::{Problem, Said, words};
use crate::{
    desk::{Frame, words as desk},
    drafting::{Mistake, Wrong, wrong::Reader},
    links,
    locale::{Locale, t},
    ui::{self, Field, FormError, Notice, NoticeKind, text_field},
};
use leptos::prelude::*;
use letters::{
    questions::clock::Recess,
    text::Line,
    time::{Day, Moment},
};

/// How many empty rows stand below those that are filled in.
const EMPTY_ROWS: usize = 3;
/// The most that are kept: five a year, for forty years.
const MOST: usize = 200;

/// The list as it stands in the form: name, first and last day, each as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecessForm {
    /// The rows.
    pub rows: Vec<[String; 3]>,
    /// The revision that it was filled in on.
    pub seen: u32,
}

impl RecessForm {
    /// The recesses as they are.
    #[must_use]
    pub fn of(all: &[Recess], seen: u32) -> Self {
        let row = |it: &Recess| {
            [
                it.name.to_string(),
                it.first.to_string(),
                it.last.to_string(),
            ]
        };
        Self {
            rows: all.iter().map(row).collect(),
            seen,
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let find = |name: String| {
            let mut all = pairs.iter();
            all.find(|(field, _)| *field == name)
                .map(|(_, value)| value.trim().to_owned())
        };
        let row = |at: usize| {
            let name = find(format!("name-{at}"))?;
            let day = |part: &str| find(format!("{part}-{at}")).unwrap_or_default();
            Some([name, day("first"), day("last")])
        };
        let filled = |row: &[String; 3]| row.iter().any(|field| !field.is_empty());
        Self {
            rows: (0..MOST).map_while(row).filter(filled).collect(),
            seen: find("seen".to_owned())
                .and_then(|seen| seen.parse().ok())
                .unwrap_or(0),
        }
    }

    /// The recesses; a row that was emptied is none.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self) -> Result<Vec<Recess>, Vec<Wrong>> {
        let mut reader = Reader::default();
        let mut all = Vec::new();
        for (at, [name, first, last]) in self.rows.iter().enumerate() {
            let name = reader.required(&format!("name-{at}"), name, Line::parse);
            let mut day = |part: &str, raw: &str| {
                let field = format!("{part}-{at}");
                reader.choice_or(&field, raw, Mistake::Day, |raw| raw.parse::<Day>().ok())
            };
            let days = day("first", first).zip(day("last", last));
            let Some((name, (first, last))) = name.zip(days) else {
                continue;
            };
            if last < first {
                reader.note(format!("last-{at}"), Mistake::Questions(Problem::Recess));
            }
            all.push(Recess { name, first, last });
        }
        reader.done(Some(all))
    }
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecessPage {
    /// The list, with what is wrong.
    pub form: RecessForm,
    /// What is wrong.
    pub wrong: Vec<Wrong>,
    /// Who saved the list, and when; none for the one that came along.
    pub saved: Option<(String, Moment)>,
    /// Whether somebody else saved it meanwhile.
    pub moved: bool,
    /// What was done just now.
    pub said: Option<Said>,
}

/// The page.
pub fn page(frame: Frame<'_>, data: &RecessPage) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "questions-recesses");
    let errors = desk::errors(locale, &data.wrong);
    let empty = [String::new(), String::new(), String::new()];
    let empty = std::iter::repeat_n(&empty, EMPTY_ROWS);
    let rows = data.form.rows.iter().chain(empty).enumerate();
    let rows: Vec<_> = rows
        .map(|(at, fields)| row(locale, &errors, at, fields))
        .collect();
    let source = match &data.saved {
        Some((by, at)) => {
            let when = locale.moment(*at);
            t!(locale, "questions-recorded", by = by.clone(), when = when)
        }
        None => t!(locale, "questions-recesses-source"),
    };
    let notice = |kind, title: String| {
        ui::notice(Notice {
            kind,
            title,
            text: String::new(),
        })
    };
    let moved = t!(locale, "questions-problem-moved");
    let moved = data.moved.then(|| notice(NoticeKind::NeedsYou, moved));
    let said = data
        .said
        .map(|said| notice(NoticeKind::Calm, words::said(locale, said)));
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::DESK>{t!(locale, "desk-title")}</a></p>
            <h1>{title.clone()}</h1>
        </header>
        {said}{moved}
        {ui::error_summary(locale, &errors)}
        <p class="lead">{t!(locale, "questions-recesses-lead")}</p>
        <p class="hint">{source}</p>
        <form method="post" action=links::RECESSES>
            <input type="hidden" name="seen" value=data.form.seen.to_string()/>
            {rows}
            <p class="decide"><button class="primary">{t!(locale, "questions-recesses-keep")}</button></p>
        </form>
    };
    frame.document(title, "desk questions", main)
}

/// The fields of one recess.
fn row(locale: Locale, errors: &[FormError], at: usize, fields: &[String; 3]) -> AnyView {
    let [name, first, last] = fields;
    let legend = if name.is_empty() {
        t!(locale, "questions-recess-new", number = (at + 1))
    } else {
        name.clone()
    };
    let field = |part: &str, label: String, value: &str| {
        let name = format!("{part}-{at}");
        Field {
            error: FormError::for_field(errors, &name),
            name,
            label,
            hint: String::new(),
            value: value.to_owned(),
            required: false,
        }
    };
    let name = field("name", t!(locale, "questions-recess-name"), name);
    let first = field("first", t!(locale, "questions-recess-first"), first);
    let last = field("last", t!(locale, "questions-recess-last"), last);
    view! {
        <fieldset class="recess">
            <legend class="visually-hidden">{legend}</legend>
            {text_field(name, "text", "off")}
            {text_field(first, "date", "off")}
            {text_field(last, "date", "off")}
        </fieldset>
    }
    .into_any()
}
