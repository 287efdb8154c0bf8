//! Everybody: who they are, what they hold, and whether they can sign in.

use super::{Line, People, Which, parts::crumb, words};
use crate::{
    links,
    locale::{Locale, t},
    own,
    page::Site,
    ui::{Field, select_field, text_field},
    words::role,
};
use leptos::prelude::*;
use letters::role::Role;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &People) -> AnyView {
    let title = t!(locale, "people-title");
    let (left, here): (Vec<_>, Vec<_>) = data.people.iter().partition(|line| line.left);
    let group = |id, heading: String, lines: Vec<&Line>| {
        (!lines.is_empty()).then(|| {
            view! {
                <section class="sec" aria-labelledby=id>
                    <h2 id=id>{heading}</h2>
                    {table(locale, &lines)}
                </section>
            }
        })
    };
    let none = data.people.is_empty().then(|| empty(locale, data));
    let main = view! {
        <header class="top">
            {crumb(locale, &data.who, false, None)}
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "people-text")}</p>
            <p class="do"><a class="button primary" href=links::NEW_PERSON>{t!(locale, "people-add")}</a></p>
        </header>
        {question(locale, data)}
        {none}
        {group("mensen", t!(locale, "people-here", count = here.len()), here)}
        {group("vertrokken", t!(locale, "people-left", count = left.len()), left)}
    };
    own::document(site, locale, &data.who, title, None, main)
}

/// Nobody at all, or nobody who fits.
fn empty(locale: Locale, data: &People) -> AnyView {
    let words = if data.total == 0 {
        t!(locale, "people-empty")
    } else {
        t!(locale, "people-none-found")
    };
    view! { <p class="lead" role="status">{words}</p> }.into_any()
}

fn question(locale: Locale, data: &People) -> AnyView {
    let query = Field {
        name: "zoek".into(),
        label: t!(locale, "people-search"),
        value: data.query.clone(),
        ..Field::default()
    };
    let which = Field {
        name: "wie".into(),
        label: t!(locale, "people-which"),
        value: data.which.key().to_owned(),
        ..Field::default()
    };
    let left = (Which::LEFT.to_owned(), t!(locale, "people-which-left"));
    let answers = Role::ALL
        .into_iter()
        .map(|it| (it.key().to_owned(), role(locale, it)))
        .chain([left])
        .collect();
    view! {
        <form class="query" method="get" action=links::PEOPLE role="search">
            {text_field(query, "search", "off")}
            {select_field(which, t!(locale, "people-which-all"), answers)}
            <button>{t!(locale, "people-ask")}</button>
        </form>
    }
    .into_any()
}

fn table(locale: Locale, lines: &[&Line]) -> AnyView {
    let rows: Vec<_> = lines.iter().map(|line| row(locale, line)).collect();
    view! {
        <table class="board names everybody">
            <thead><tr>
                <th scope="col">{t!(locale, "people-name")}</th>
                <th scope="col">{t!(locale, "people-roles")}</th>
                <th scope="col">{t!(locale, "people-mandates")}</th>
                <th scope="col">{t!(locale, "people-account")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(locale: Locale, line: &Line) -> AnyView {
    let roles = line.roles.iter().map(|it| words::held(locale, it));
    let mandates = line.mandates.iter().filter(|mandate| mandate.runs);
    let mandates = mandates.map(|it| {
        let (function, organisation) = (words::function(locale, it), it.organisation.clone());
        t!(
            locale,
            "people-mandate-at",
            function = function,
            organisation = organisation
        )
    });
    view! {
        <tr>
            <th scope="row">
                <a href=links::person(line.id)>{line.name.clone()}</a>
                <span class="mailbox by">{line.mail.clone()}</span>
            </th>
            <td>{several(roles.collect())}</td>
            <td>{several(mandates.collect())}</td>
            <td>{words::account(locale, line.account)}</td>
        </tr>
    }
    .into_any()
}

/// Each on a line of its own; nothing where there is none.
fn several(lines: Vec<String>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    Some(view! { <ul>{rows}</ul> }.into_any())
}
