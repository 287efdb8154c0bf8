//! Files that are read in: choosing one, and what it would change before a yes.

use super::{Typed, parts, words};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
    ui::{self, Field, FormError, Glyph, file_field},
};
use leptos::prelude::*;
use letters::{
    addressee::{
        DirectoryError,
        table::{Column, Doing, HeadProblem, Outcome, Problem, Row},
    },
    hash::Hash,
    ids::ImportId,
};

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// No file was chosen, or an empty one.
    Nothing,
    /// It has more bytes than this.
    TooLarge {
        /// The most it may have.
        max: usize,
    },
    /// It has more rows or cards than this.
    TooMany {
        /// The most it may have.
        max: usize,
    },
    /// It is no text.
    NotText,
    /// What its columns are called.
    Head(HeadProblem),
}

/// The page on which a file is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadIn {
    /// Why the last one was refused.
    pub refused: Option<FileProblem>,
}

/// What a file would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Which file.
    pub id: ImportId,
    /// What it is called.
    pub file: String,
    /// What the directory holds at present.
    pub seen: Hash,
    /// Every row.
    pub rows: Vec<Row>,
    /// Why nothing was done when it was decided on.
    pub refused: Option<DirectoryError>,
}

/// The page on which a file is chosen.
pub fn read_in(frame: Frame<'_>, data: &ReadIn) -> AnyView {
    let locale = frame.locale;
    let error = data.refused.as_ref().map(|it| words::file(locale, it));
    let errors: Vec<FormError> = error
        .iter()
        .map(|text| FormError::at("table", text.clone()))
        .collect();
    let field = Field {
        name: "table".into(),
        label: t!(locale, "address-file"),
        hint: t!(locale, "address-file-hint"),
        error,
        required: true,
        ..Field::default()
    };
    // Tables are read and written in Dutch, whatever the page is in.
    let columns = Column::ALL.iter().map(|it| words::column(Locale::Nl, *it));
    let columns = columns.collect::<Vec<_>>().join(", ");
    let main = view! {
        {ui::error_summary(locale, &errors)}
        <p class="lead">{t!(locale, "address-read-in-text")}</p>
        <form class="form" method="post" enctype="multipart/form-data" action=links::IMPORT_ADDRESSEES>
            {file_field(field, ".csv,.txt,.vcf,text/csv,text/plain,text/vcard")}
            <button class="primary">{t!(locale, "address-preview")}</button>
        </form>
        {section("kolommen", t!(locale, "address-columns"), view! { <p>{columns}</p><p class="hint">{t!(locale, "address-columns-hint")}</p> })}
    };
    let title = t!(locale, "address-read-in");
    let main = main.into_any();
    parts::page(frame, title, Vec::new(), &Typed::default(), None, main)
}

/// What a file would change.
pub fn preview(frame: Frame<'_>, data: &Preview) -> AnyView {
    let locale = frame.locale;
    let count = |wanted: fn(&Outcome) -> bool| {
        let rows = data.rows.iter().filter(|row| wanted(&row.outcome));
        rows.count()
    };
    let new = count(|it| matches!(it, Outcome::New(_)));
    let changed = count(|it| matches!(it, Outcome::Changed(_)));
    let same = count(|it| matches!(it, Outcome::Same));
    let wrong = count(|it| matches!(it, Outcome::Wrong(_)));
    let tally = t!(
        locale,
        "address-tally",
        new = new,
        changed = changed,
        same = same,
        wrong = wrong
    );
    let moved = data.refused.map(|why| {
        let why = match why {
            DirectoryError::Moved => t!(locale, "address-moved"),
            why => words::refused(locale, why),
        };
        view! { <p class="note" role="status">{why}</p> }
    });
    let rows = data.rows.iter().map(|it| row(locale, it)).collect();
    let head = vec![
        t!(locale, "address-line"),
        t!(locale, "address-label-name"),
        t!(locale, "address-does"),
    ];
    let act = if new + changed == 0 {
        view! {
            <p class="note">{t!(locale, "address-nothing-to-do")}</p>
            <p class="do"><a class="button quiet" href=links::IMPORT_ADDRESSEES>{t!(locale, "address-other-file")}</a></p>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action=links::pending_address_import(data.id)>
                <input type="hidden" name="seen" value=data.seen.to_string()/>
                <p class="decide">
                    <button class="primary">{t!(locale, "address-import-do", count = (new + changed))}</button>
                    <a class="button quiet" href=links::IMPORT_ADDRESSEES>{t!(locale, "address-other-file")}</a>
                </p>
            </form>
        }
        .into_any()
    };
    let main = view! {
        {moved}
        <p class="lead">{tally}" "{t!(locale, "address-nothing-yet")}</p>
        {act}
        {parts::table(head, rows)}
    };
    let title = t!(locale, "address-preview-of", file = data.file.clone());
    let main = main.into_any();
    parts::page(frame, title, Vec::new(), &Typed::default(), None, main)
}

fn row(locale: Locale, row: &Row) -> AnyView {
    let does = match &row.outcome {
        Outcome::New(doing) => changes(locale, t!(locale, "address-new"), doing),
        Outcome::Changed(doing) => changes(locale, t!(locale, "address-changes"), doing),
        Outcome::Same => view! { <span>{t!(locale, "address-same")}</span> }.into_any(),
        Outcome::Wrong(problems) => refused(locale, problems),
    };
    let left: Vec<_> = row
        .left_out
        .iter()
        .map(|it| words::column(locale, *it))
        .collect();
    let left = (!left.is_empty()).then(|| {
        let fields = left.join(", ");
        view! { <p class="hint">{t!(locale, "address-left-out", fields = fields)}</p> }
    });
    let office = (!row.office.is_empty()).then(|| format!(": {}", row.office));
    view! {
        <tr>
            <td class="line">{row.line}</td>
            <th scope="row">{row.institution.clone()}{office}</th>
            <td>{does}{left}</td>
        </tr>
    }
    .into_any()
}

fn changes(locale: Locale, word: String, doing: &Doing) -> AnyView {
    let rows: Vec<_> = doing
        .changes
        .iter()
        .map(|(column, was, now)| {
            let was = (!was.is_empty()).then(|| {
                let to = t!(locale, "address-becomes");
                view! { <del>{was.clone()}</del>" "<span class="visually-hidden">{to}</span>" " }
            });
            view! {
                <div><dt>{words::column(locale, *column)}</dt><dd>{was}<ins>{now.clone()}</ins></dd></div>
            }
        })
        .collect();
    view! { <p>{word}</p><dl class="values">{rows}</dl> }.into_any()
}

fn refused(locale: Locale, problems: &[Problem]) -> AnyView {
    let rows: Vec<_> = problems
        .iter()
        .map(|problem| {
            let value = (!problem.value.trim().is_empty())
                .then(|| view! { <code>{problem.value.clone()}</code>" " });
            let word = words::column(locale, problem.column);
            view! {
                <div>
                    <dt>{ui::state(Glyph::Objection, word)}</dt>
                    <dd>{value}{words::row_mistake(locale, &problem.what)}</dd>
                </div>
            }
        })
        .collect();
    view! { <p>{t!(locale, "address-refused")}</p><dl class="values wrong">{rows}</dl> }.into_any()
}
