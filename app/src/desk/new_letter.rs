//! A new letter: a template with its first lines, or a letter file that exists already.

use super::{
    data::{ImportFailed, NewLetter},
    parts::{Frame, section},
    words,
};
use crate::{
    documents,
    drafting::{fields, templates::start},
    links,
    locale::{Locale, t},
    ui::{self, Field, FormError, file_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &NewLetter) -> AnyView {
    let locale = frame.locale;
    let errors = words::errors(locale, &data.form.wrong);
    let write = view! {
        <form class="form" method="post" action=links::NEW_LETTER>
            {start::choice(locale, &data.form.form, &data.templates, &errors)}
            <p class="fine"><a href=links::TEMPLATES>{t!(locale, "template-list-open")}</a></p>
            {fields::heading(locale, &data.form.form.front, &errors)}
            <button class="primary">{t!(locale, "desk-new-do")}</button>
        </form>
    };
    let refused = data
        .import
        .as_ref()
        .map(|failed| import_errors(locale, failed));
    let all: Vec<FormError> = words::summary(locale, &data.form.wrong)
        .into_iter()
        .chain(refused.unwrap_or_default())
        .collect();
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::DESK>{t!(locale, "desk-title")}</a></p>
            <h1>{t!(locale, "desk-new-letter")}</h1>
        </header>
        {ui::error_summary(locale, &all)}
        {section("schrijven", t!(locale, "desk-new-write"), write)}
        {section("bestand", t!(locale, "desk-new-import"), import(locale, data.import.as_ref()))}
    };
    let mut head = frame.head(t!(locale, "desk-new-letter"), "desk");
    head.canonical = Some(links::NEW_LETTER.to_owned());
    frame.with_head(head, main)
}

fn import_errors(locale: Locale, failed: &ImportFailed) -> Vec<FormError> {
    if let Some(why) = &failed.document {
        return documents::refused(locale, why)
            .into_iter()
            .map(|words| FormError::at("letter-file", words))
            .collect();
    }
    if failed.problems.is_empty() {
        return vec![FormError::at(
            "letter-file",
            t!(locale, "desk-new-import-none"),
        )];
    }
    failed
        .problems
        .iter()
        .map(|problem| FormError::at("letter-file", crate::problem::sentence(locale, problem)))
        .collect()
}

fn import(locale: Locale, failed: Option<&ImportFailed>) -> AnyView {
    let error = failed.map(|failed| {
        if let Some(why) = &failed.document {
            documents::refused(locale, why).join(" ")
        } else if failed.problems.is_empty() {
            t!(locale, "desk-new-import-none")
        } else {
            t!(
                locale,
                "desk-new-import-refused",
                name = failed.name.clone(),
                count = failed.problems.len()
            )
        }
    });
    let field = Field {
        name: "letter-file".into(),
        label: t!(locale, "desk-new-import-field"),
        hint: t!(locale, "desk-new-import-hint"),
        error,
        required: true,
        ..Field::default()
    };
    view! {
        <p class="lead">{t!(locale, "desk-new-import-text")}</p>
        <form class="form" method="post" enctype="multipart/form-data" action=links::IMPORT>
            {file_field(field, ".md,.docx,.odt,text/markdown,text/plain")}
            <button>{t!(locale, "desk-new-import-do")}</button>
        </form>
    }
    .into_any()
}
