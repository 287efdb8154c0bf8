//! One person: what is known, whether they can sign in, what they hold, and what happened last.

use super::{MandateLine, Show, parts::crumb, words};
use crate::{
    audit, links,
    locale::{Locale, t},
    own::{self, section},
    page::Site,
    ui::notice,
};
use leptos::prelude::*;
use letters::person::{AccountState, Field};

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Show) -> AnyView {
    let name = data.person.name.clone();
    let about = if data.person.left {
        t!(locale, "people-is-left")
    } else {
        words::account(locale, data.person.account)
    };
    let main = view! {
        <header class="top">
            {crumb(locale, &data.who, true, None)}
            <h1>{name.clone()}</h1>
            <p class="about">{about}</p>
        </header>
        {data.said.map(|said| notice(words::said(locale, said)))}
        {section("gegevens", t!(locale, "people-details"), details(locale, data))}
        {section("inloggen", t!(locale, "people-signing-in"), signing_in(locale, data))}
        {section("rollen", t!(locale, "people-roles"), roles(locale, data))}
        {section("mandaten", t!(locale, "people-mandates"), mandates(locale, data))}
        {section("gebeurtenissen", t!(locale, "people-events"), events(locale, data))}
        {leaving(locale, data)}
        {erasing(locale, data)}
    };
    own::document(site, locale, &data.who, name, None, main)
}

fn details(locale: Locale, data: &Show) -> AnyView {
    let row = |field, value: String| {
        view! { <div><dt>{words::label(locale, field)}</dt><dd>{value}</dd></div> }
    };
    let change = if data.may.change {
        let href = links::person_details(data.person.id);
        view! { <p class="do"><a class="button" href=href>{t!(locale, "people-edit")}</a></p> }
            .into_any()
    } else {
        view! { <p class="hint">{t!(locale, "people-out-of-reach-text")}</p> }.into_any()
    };
    view! {
        <dl class="known">
            {row(Field::Name, data.person.name.clone())}
            {row(Field::Mail, data.person.mail.clone())}
            {row(Field::Language, words::language(locale, data.language))}
        </dl>
        {change}
    }
    .into_any()
}

fn signing_in(locale: Locale, data: &Show) -> AnyView {
    let (text, button) = match data.person.account {
        AccountState::None => (t!(locale, "people-none-text"), t!(locale, "people-invite")),
        AccountState::Waiting => (
            t!(locale, "people-waiting-text"),
            t!(locale, "people-invite-again"),
        ),
        AccountState::Open => (
            t!(locale, "people-open-text"),
            t!(locale, "people-invite-again"),
        ),
        AccountState::Closed(at) => (
            t!(locale, "people-closed-text", day = locale.day(at.day())),
            t!(locale, "people-invite-again"),
        ),
    };
    let invited = data.invited.map(|at| {
        let words = t!(locale, "people-invited", moment = locale.moment(at));
        view! { <p class="hint">{words}</p> }
    });
    view! {
        <p>{text}</p>
        {invited}
        <form class="do" method="post" action=links::invite_person(data.person.id)>
            <button class=(data.person.account == AccountState::Open).then_some("quiet")>{button}</button>
        </form>
    }
    .into_any()
}

fn roles(locale: Locale, data: &Show) -> AnyView {
    let held: Vec<_> = data
        .person
        .roles
        .iter()
        .map(|line| view! { <li>{words::held(locale, line)}</li> })
        .collect();
    let held = if held.is_empty() {
        view! { <p>{t!(locale, "people-no-roles")}</p> }.into_any()
    } else {
        view! { <ul>{held}</ul> }.into_any()
    };
    let more = if data.may.give_roles {
        let href = links::person_roles(data.person.id);
        view! { <p class="do"><a class="button" href=href>{t!(locale, "people-roles-do")}</a></p> }
            .into_any()
    } else {
        view! { <p class="hint">{t!(locale, "people-roles-operator")}</p> }.into_any()
    };
    view! { {held}{more} }.into_any()
}

fn mandates(locale: Locale, data: &Show) -> AnyView {
    let row = |mandate: &MandateLine| {
        let ended = (!mandate.runs)
            .then(|| view! { " "<span class="by">{t!(locale, "people-mandate-ended")}</span> });
        view! {
            <li>
                <div>
                    <p><span class="name">{mandate.organisation.clone()}</span>{ended}</p>
                    <p class="hint">{words::function(locale, mandate)}</p>
                </div>
                <p class="hint">{words::period(locale, mandate)}</p>
            </li>
        }
    };
    let (runs, ended): (Vec<_>, Vec<_>) = data.person.mandates.iter().partition(|it| it.runs);
    let rows: Vec<_> = runs.into_iter().chain(ended).map(row).collect();
    let rows = if rows.is_empty() {
        view! { <p>{t!(locale, "people-no-mandates")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let more = data.who.desk.then(|| {
        view! { <p class="do"><a class="button quiet" href=links::MANDATES>{t!(locale, "people-mandates-go")}</a></p> }
    });
    view! { {rows}{more} }.into_any()
}

fn events(locale: Locale, data: &Show) -> AnyView {
    let rows: Vec<_> = data
        .recent
        .iter()
        .map(|entry| audit::row(locale, entry))
        .collect();
    if rows.is_empty() {
        return view! { <p>{t!(locale, "people-no-events")}</p> }.into_any();
    }
    view! {
        <ol class="rows happened">{rows}</ol>
        <p class="do"><a class="button quiet" href=links::audit_of(data.person.id)>{t!(locale, "people-events-all")}</a></p>
    }
    .into_any()
}

fn leaving(locale: Locale, data: &Show) -> Option<AnyView> {
    if !data.may.let_go {
        return None;
    }
    let title = t!(locale, "people-leaves", name = data.person.name.clone());
    let content = view! {
        <p>{t!(locale, "people-leaves-text")}</p>
        <p class="do">
            <a class="button quiet" href=links::person_leaves(data.person.id)>{t!(locale, "people-leaves-do")}</a>
        </p>
    };
    Some(section("vertrek", title, content))
}

fn erasing(locale: Locale, data: &Show) -> Option<AnyView> {
    let content = data.may.give_roles.then(|| {
        view! {
            <p>{t!(locale, "people-erase-text")}</p>
            <p class="do">
                <a class="button quiet" href=links::erase(data.person.id)>{t!(locale, "people-erase-do")}</a>
            </p>
        }
    })?;
    Some(section("wissen", t!(locale, "people-erase"), content))
}
