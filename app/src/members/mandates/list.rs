//! Who may sign for whom: today, or on any other day.

use super::{List, MandateLine, words};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
    privacy,
    ui::{Field, text_field},
};
use leptos::prelude::*;
use std::cmp::Ordering;

/// The page.
pub fn page(frame: Frame<'_>, data: &List) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "mandate-title");
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::REGISTER>{t!(locale, "register-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "mandate-text")}</p>
            <p class="do"><a class="button primary" href=links::new_mandate(None)>{t!(locale, "mandate-add")}</a></p>
        </header>
        {words::said(locale, data.said)}
        {if data.total == 0 { empty(locale) } else { filled(locale, data) }}
    };
    let mut head = frame.head(title, "desk register");
    head.canonical = Some(links::MANDATES.to_owned());
    frame.with_head(head, main)
}

fn empty(locale: Locale) -> AnyView {
    let content = view! { <p class="lead">{t!(locale, "mandate-empty")}</p> };
    section("leeg", t!(locale, "mandate-empty-title"), content)
}

fn filled(locale: Locale, data: &List) -> AnyView {
    let day = locale.day(data.shown);
    let held = if data.held.is_empty() {
        let words = if data.query.is_empty() {
            t!(locale, "mandate-nobody")
        } else {
            t!(locale, "mandate-none-found", query = data.query.clone())
        };
        view! { <p class="none" role="status">{words}</p> }.into_any()
    } else {
        table(locale, &data.held)
    };
    let count = data.held.len();
    let heading = match data.shown.cmp(&data.today) {
        Ordering::Equal => t!(locale, "mandate-today", count = count),
        Ordering::Less => t!(locale, "mandate-then", day = day, count = count),
        Ordering::Greater => t!(locale, "mandate-ahead", day = day, count = count),
    };
    let others = (!data.others.is_empty()).then(|| {
        let heading = t!(locale, "mandate-others", count = data.others.len());
        section("anders", heading, table(locale, &data.others))
    });
    view! {
        {question(locale, data)}
        {ending(locale, data)}
        {section("mochten", heading, held)}
        {without(locale, data)}
        {others}
    }
    .into_any()
}

/// Another day, or one organisation or person.
fn question(locale: Locale, data: &List) -> AnyView {
    let day = Field {
        name: "dag".into(),
        label: t!(locale, "mandate-day"),
        value: data.day.clone(),
        error: data.no_day.then(|| t!(locale, "drafting-mistake-day")),
        ..Field::default()
    };
    let query = Field {
        name: "zoek".into(),
        label: t!(locale, "mandate-search"),
        value: data.query.clone(),
        ..Field::default()
    };
    view! {
        <form class="compare-form query" method="get" action=links::MANDATES role="search">
            {text_field(day, "date", "off")}
            {text_field(query, "search", "off")}
            <button>{t!(locale, "register-ask")}</button>
        </form>
    }
    .into_any()
}

/// Mandates that end soon: somebody has to renew them, or an organisation cannot sign.
fn ending(locale: Locale, data: &List) -> Option<AnyView> {
    (!data.ending.is_empty()).then(|| {
        let content = view! {
            <p class="hint">{t!(locale, "mandate-ending-text")}</p>
            {table(locale, &data.ending)}
        };
        let heading = t!(locale, "mandate-ending", count = data.ending.len());
        section("aflopend", heading, content)
    })
}

/// Organisations that nobody can sign for.
fn without(locale: Locale, data: &List) -> Option<AnyView> {
    (!data.without.is_empty()).then(|| {
        let rows: Vec<_> = data
            .without
            .iter()
            .map(|(id, name)| {
                let add = t!(locale, "mandate-add");
                let told = t!(locale, "mandate-add-for", organisation = name.clone());
                view! {
                    <li>
                        <div><p class="name"><a href=links::organisation(*id)>{name.clone()}</a></p></div>
                        <a class="button quiet" href=links::new_mandate(Some(*id)) aria-label=told>{add}</a>
                    </li>
                }
            })
            .collect();
        let heading = t!(locale, "mandate-without", count = data.without.len());
        section("zonder", heading, view! { <ul class="rows">{rows}</ul> })
    })
}

/// Mandates as rows.
pub fn table(locale: Locale, lines: &[MandateLine]) -> AnyView {
    let rows: Vec<_> = lines.iter().map(|line| row(locale, line)).collect();
    view! {
        <table class="board names">
            <thead><tr>
                <th scope="col">{t!(locale, "mandate-organisation")}</th>
                <th scope="col">{t!(locale, "mandate-who")}</th>
                <th scope="col">{t!(locale, "mandate-extent")}</th>
                <th scope="col">{t!(locale, "mandate-period")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(locale: Locale, line: &MandateLine) -> AnyView {
    let it = &line.mandate;
    view! {
        <tr>
            <th scope="row">{line.organisation.clone()}</th>
            <td>
                <a href=links::mandate(it.id)>{privacy::person(locale, &line.person)}</a>" "
                <span class="by">{words::function(locale, it)}</span>
            </td>
            <td>{words::extent(locale, it.extent)}</td>
            <td>{words::period(locale, it)}</td>
        </tr>
    }
    .into_any()
}
