//! The list of organisations: what the association counts on a day, and everyone who stands behind that.

use super::{data::List, words};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
    ui::{self, Field, Notice, NoticeKind, text_field},
};
use leptos::prelude::*;
use letters::{
    organisation::{Organisation, OrganisationKind},
    register::Figures,
    time::Day,
};

/// The page.
pub fn page(frame: Frame<'_>, data: &List) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "register-title");
    let said = data.said.map(|said| {
        ui::notice(Notice {
            kind: NoticeKind::Calm,
            title: words::said(locale, said),
            text: String::new(),
        })
    });
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::DESK>{t!(locale, "desk-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="do">
                <a class="button primary" href=links::NEW_ORGANISATION>{t!(locale, "register-add")}</a>
                <a class="button" href=links::MANDATES>{t!(locale, "mandate-go")}</a>
                <a class="button" href=links::IMPORT_REGISTER>{t!(locale, "register-read-in")}</a>
                {(data.total > 0).then(|| view! {
                    <a class="button quiet" href=links::EXPORT_REGISTER>{t!(locale, "register-export")}</a>
                })}
            </p>
        </header>
        {said}
        {if data.total == 0 { empty(locale) } else { filled(locale, data) }}
    };
    let mut head = frame.head(title, "desk register");
    head.canonical = Some(links::REGISTER.to_owned());
    frame.with_head(head, main)
}

fn empty(locale: Locale) -> AnyView {
    let content = view! {
        <p class="lead">{t!(locale, "register-empty")}</p>
    };
    section("leeg", t!(locale, "register-empty-title"), content)
}

fn filled(locale: Locale, data: &List) -> AnyView {
    let day = data.figures.day;
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        data.organisations.iter().partition(|it| it.belongs_on(day));
    let (members, guests): (Vec<_>, Vec<_>) = here
        .into_iter()
        .partition(|it| it.details.kind == OrganisationKind::Member);
    let group = |id, heading: String, rows: Vec<&Organisation>| {
        (!rows.is_empty()).then(|| section(id, heading, table(locale, &rows, day)))
    };
    let none = data.organisations.is_empty().then(|| {
        let query = data.query.clone();
        view! { <p class="none" role="status">{t!(locale, "register-none-found", query = query)}</p> }
    });
    view! {
        {figures(locale, &data.figures)}
        {question(locale, data)}
        {none}
        {group("leden", t!(locale, "register-members", count = members.len()), members)}
        {group("gasten", t!(locale, "register-guests", count = guests.len()), guests)}
        {group("anderen", t!(locale, "register-others", count = elsewhere.len()), elsewhere)}
    }
    .into_any()
}

/// What the association counts, in one row.
fn figures(locale: Locale, figures: &Figures) -> AnyView {
    let one = |number: u64, word: String| {
        view! { <li><b>{locale.number(number)}</b>" "<span>{word}</span></li> }
    };
    let count = |number: u32| u64::from(number);
    let members = t!(locale, "register-figure-members", count = figures.members);
    let municipalities = t!(
        locale,
        "register-figure-municipalities",
        count = figures.municipalities
    );
    let provinces = t!(
        locale,
        "register-figure-provinces",
        count = figures.provinces
    );
    view! {
        <section class="sec figures" aria-labelledby="h-cijfers">
            <h2 id="h-cijfers">{t!(locale, "register-figures", day = locale.day(figures.day))}</h2>
            <ul>
                {one(count(figures.members), members)}
                {one(count(figures.municipalities), municipalities)}
                {one(count(figures.provinces), provinces)}
                {one(figures.inhabitants, t!(locale, "register-figure-inhabitants"))}
            </ul>
            <p class="hint">{t!(locale, "register-figures-source", year = (figures.inhabitants_year.to_string()))}</p>
        </section>
    }
    .into_any()
}

/// Another day, or one organisation.
fn question(locale: Locale, data: &List) -> AnyView {
    let day = Field {
        name: "dag".into(),
        label: t!(locale, "register-day"),
        value: data.day.clone(),
        error: data.no_day.then(|| t!(locale, "drafting-mistake-day")),
        ..Field::default()
    };
    let query = Field {
        name: "zoek".into(),
        label: t!(locale, "register-search"),
        value: data.query.clone(),
        ..Field::default()
    };
    view! {
        <form class="compare-form query" method="get" action=links::REGISTER role="search">
            {text_field(day, "date", "off")}
            {text_field(query, "search", "off")}
            <button>{t!(locale, "register-ask")}</button>
        </form>
    }
    .into_any()
}

fn table(locale: Locale, rows: &[&Organisation], day: Day) -> AnyView {
    let rows: Vec<_> = rows.iter().map(|it| row(locale, it, day)).collect();
    view! {
        <table class="board names">
            <thead><tr>
                <th scope="col">{t!(locale, "register-head-name")}</th>
                <th scope="col">{t!(locale, "register-head-seat")}</th>
                <th scope="col">{t!(locale, "register-head-serves")}</th>
                <th scope="col">{t!(locale, "register-head-since")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(locale: Locale, organisation: &Organisation, day: Day) -> AnyView {
    let it = &organisation.details;
    let short = it
        .short
        .as_ref()
        .map(|short| view! { " "<span class="by">{short.to_string()}</span> });
    let place = [
        it.seat.as_ref().map(ToString::to_string),
        it.province.map(|province| province.name().to_owned()),
    ];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let serves = organisation.serves_on(day);
    let named: Vec<&str> = serves
        .iter()
        .take(3)
        .map(|code| code.municipality().name)
        .collect();
    let more = serves.len().saturating_sub(named.len());
    let serves = if more > 0 {
        let named = named.join(", ");
        t!(locale, "register-serves-more", named = named, more = more)
    } else {
        named.join(", ")
    };
    view! {
        <tr>
            <th scope="row"><a href=links::organisation(organisation.id)>{it.name.to_string()}</a>{short}</th>
            <td>{place}</td>
            <td>{serves}</td>
            <td>{period(locale, organisation)}</td>
        </tr>
    }
    .into_any()
}

/// "sinds 2 september 2024", "van … tot en met …"
pub fn period(locale: Locale, organisation: &Organisation) -> String {
    let day = |day: Day| locale.day(day);
    match (organisation.details.joined, organisation.details.left) {
        (None, None) => String::new(),
        (Some(joined), None) => t!(locale, "register-since", day = day(joined)),
        (None, Some(left)) => t!(locale, "register-until", day = day(left)),
        (Some(joined), Some(left)) => {
            t!(
                locale,
                "register-from-until",
                from = day(joined),
                until = day(left)
            )
        }
    }
}
