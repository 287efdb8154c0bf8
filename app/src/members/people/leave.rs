//! Before somebody leaves: exactly what ends, and what stays.

use super::{Leave, parts::crumb, words};
use crate::{
    links,
    locale::{Locale, t},
    own::{self, section},
    page::Site,
    ui,
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Leave) -> AnyView {
    let (id, name) = (data.person.id, data.person.name.clone());
    let title = t!(locale, "people-leave-title", name = name.clone());
    let ends = ends(locale, data);
    let nothing = ends.is_empty();
    let ends = if nothing {
        view! { <p>{t!(locale, "people-leave-nothing")}</p> }.into_any()
    } else {
        view! { <ul class="dotted">{ends}</ul> }.into_any()
    };
    let form = (data.refused.is_none() && !nothing).then(|| {
        let again = t!(locale, "people-leave-again");
        view! {
            <p class="lead">{again}</p>
            <form method="post" action=links::person_leaves(id)>
                <p class="decide">
                    <button class="primary">{t!(locale, "people-leave-do", name = name.clone())}</button>
                    <a class="button quiet" href=links::person(id)>{t!(locale, "desk-no")}</a>
                </p>
            </form>
        }
    });
    let back = form.is_none().then(|| {
        view! { <p class="do"><a class="button" href=links::person(id)>{t!(locale, "people-back")}</a></p> }
    });
    let refused = data
        .refused
        .map(|why| ui::notice(words::refused(locale, why)));
    let main = view! {
        <header class="top">
            {crumb(locale, &data.who, true, Some((id, data.person.name.clone())))}
            <h1>{title.clone()}</h1>
            <p class="about">{data.person.mail.clone()}</p>
        </header>
        {refused}
        {section("eindigt", t!(locale, "people-leave-ends"), ends)}
        {section("blijft", t!(locale, "people-leave-stays"), view! { <ul class="dotted">{stays(locale, data)}</ul> })}
        {form}
        {back}
    };
    own::document(site, locale, &data.who, title, None, main)
}

fn lines(lines: Vec<String>) -> Vec<AnyView> {
    let one = |line: String| view! { <li>{line}</li> }.into_any();
    lines.into_iter().map(one).collect()
}

/// What ends, a line each; nothing when there is nothing.
fn ends(locale: Locale, data: &Leave) -> Vec<AnyView> {
    let (person, ends) = (&data.person, data.ends);
    let mut said = Vec::new();
    if person.account.is_open() {
        said.push(t!(locale, "people-ends-account"));
    }
    if ends.sessions > 0 {
        said.push(t!(locale, "people-ends-sessions", count = ends.sessions));
    }
    for role in &person.roles {
        said.push(t!(
            locale,
            "people-ends-role",
            role = words::held(locale, role)
        ));
    }
    for mandate in person.mandates.iter().filter(|mandate| mandate.runs) {
        let organisation = mandate.organisation.clone();
        said.push(t!(
            locale,
            "people-ends-mandate",
            organisation = organisation
        ));
    }
    if ends.invitations > 0 {
        said.push(t!(
            locale,
            "people-ends-invitations",
            count = ends.invitations
        ));
    }
    lines(said)
}

fn stays(locale: Locale, data: &Leave) -> Vec<AnyView> {
    lines(vec![
        t!(
            locale,
            "people-stays-signatures",
            count = data.ends.signatures
        ),
        t!(locale, "people-stays-ledger"),
        t!(locale, "people-stays-known"),
    ])
}
