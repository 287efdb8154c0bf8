//! Choosing a table to read in.

use super::{data::ReadIn, new::crumb, words};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
    ui::{self, Field, FormError, file_field},
};
use leptos::prelude::*;
use letters::register::table::COLUMNS;

/// The page.
pub fn page(frame: Frame<'_>, data: &ReadIn) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "register-read-in");
    let error = data.refused.as_ref().map(|(file, problem)| {
        let what = words::table_problem(locale, problem);
        if file.is_empty() {
            what
        } else {
            t!(
                locale,
                "register-table-refused",
                file = file.clone(),
                what = what
            )
        }
    });
    let errors: Vec<FormError> = error
        .clone()
        .map(|text| FormError::at("table", text))
        .into_iter()
        .collect();
    let field = Field {
        name: "table".into(),
        label: t!(locale, "register-table-file"),
        hint: t!(locale, "register-table-hint"),
        error,
        required: true,
        ..Field::default()
    };
    let main = view! {
        <header class="top">{crumb(locale)}<h1>{title.clone()}</h1></header>
        {ui::error_summary(locale, &errors)}
        <p class="lead">{t!(locale, "register-read-in-text")}</p>
        <form class="form" method="post" enctype="multipart/form-data" action=links::IMPORT_REGISTER>
            {file_field(field, ".csv,.txt,text/csv,text/plain")}
            <button class="primary">{t!(locale, "register-read-in-do")}</button>
        </form>
        {section("kolommen", t!(locale, "register-columns"), columns(locale))}
    };
    frame.document(title, "desk register", main)
}

/// What a table looks like.
fn columns(locale: Locale) -> AnyView {
    let rows: Vec<_> = COLUMNS
        .into_iter()
        .map(|field| {
            let about = words::column_about(locale, field);
            view! { <div><dt>{words::column(locale, field)}</dt><dd>{about}</dd></div> }
        })
        .collect();
    view! {
        <p class="lead">{t!(locale, "register-columns-text")}</p>
        <dl class="values">{rows}</dl>
    }
    .into_any()
}
