//! Somebody's roles: each can be taken, and another given.

use super::{RoleForm, Roles, parts::crumb, words};
use crate::{
    desk::words::errors,
    links,
    locale::{Locale, t},
    own::{self, RoleLine, section},
    page::Site,
    ui::{self, Choice, Field, FormError, choices, select_field},
    words::{capitalised, role},
};
use leptos::prelude::*;
use letters::{access::Held, person::AccountState, role::Role};

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Roles) -> AnyView {
    let name = data.person.name.clone();
    let title = t!(locale, "people-roles-of", name = name.clone());
    let refused = data
        .refused
        .map(|why| ui::notice(words::refused(locale, why)));
    let held: Vec<_> = data
        .held
        .iter()
        .map(|(held, line)| row(locale, data, *held, line))
        .collect();
    let held = if held.is_empty() {
        view! { <p>{t!(locale, "people-no-roles")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{held}</ul> }.into_any()
    };
    let main = view! {
        <header class="top">
            {crumb(locale, &data.who, true, Some((data.person.id, name)))}
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "people-roles-text")}</p>
        </header>
        {refused}
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        {section("nu", t!(locale, "people-roles-now"), held)}
        {section("erbij", t!(locale, "people-role-give"), give(locale, data))}
    };
    own::document(site, locale, &data.who, title, None, main)
}

fn row(locale: Locale, data: &Roles, held: Held, line: &RoleLine) -> AnyView {
    let words = words::held(locale, line);
    let organisation = held.organisation.map(|id| id.to_string());
    let take = t!(locale, "people-role-take", role = words.clone());
    view! {
        <li>
            <div><p class="name">{capitalised(&words)}</p><p class="hint">{words::role_hint(locale, held.role)}</p></div>
            <form method="post" action=links::take_role(data.person.id)>
                <input type="hidden" name="role" value=held.role.key()/>
                <input type="hidden" name="organisation" value=organisation.unwrap_or_default()/>
                <button class="quiet">{take}</button>
            </form>
        </li>
    }
    .into_any()
}

fn give(locale: Locale, data: &Roles) -> AnyView {
    let RoleForm { role, organisation } = data.form.form.clone();
    let errors = errors(locale, &data.form.wrong);
    let what = Field {
        name: "role".into(),
        label: t!(locale, "people-role"),
        value: role,
        error: FormError::for_field(&errors, "role"),
        required: true,
        ..Field::default()
    };
    let place = Field {
        name: "organisation".into(),
        label: t!(locale, "people-role-where"),
        hint: t!(locale, "people-role-where-hint"),
        value: organisation,
        error: FormError::for_field(&errors, "organisation"),
        ..Field::default()
    };
    let everywhere = t!(locale, "people-role-association");
    view! {
        <p>{before(locale, data)}</p>
        <form class="form" method="post" action=links::person_roles(data.person.id)>
            {choices(what, roles(locale))}
            {select_field(place, everywhere, data.organisations.clone())}
            <p class="actions">
                <button class="primary">{t!(locale, "people-role-do")}</button>
                <a class="button quiet" href=links::person(data.person.id)>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    }
    .into_any()
}

/// What comes with a new role: an account, for who has none.
fn before(locale: Locale, data: &Roles) -> String {
    let name = data.person.name.clone();
    match data.person.account {
        AccountState::None => t!(locale, "people-role-opens", name = name),
        AccountState::Closed(at) => {
            let day = locale.day(at.day());
            t!(locale, "people-role-reopens", name = name, day = day)
        }
        AccountState::Waiting | AccountState::Open => t!(locale, "people-role-tells", name = name),
    }
}

fn roles(locale: Locale) -> Vec<Choice> {
    Role::ALL
        .into_iter()
        .map(|it| Choice {
            value: it.key().to_owned(),
            label: capitalised(&role(locale, it)),
            hint: words::role_hint(locale, it),
        })
        .collect()
}
