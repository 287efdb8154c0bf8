//! The first page of one's own: who one is here.

use super::{Own, parts};
use crate::{
    links,
    locale::{Locale, t},
    members::people::held,
    page::Site,
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Own) -> AnyView {
    let title = t!(locale, "own-title");
    let roles: Vec<_> = data
        .roles
        .iter()
        .map(|line| view! { <li>{held(locale, line)}</li> })
        .collect();
    let roles = if roles.is_empty() {
        view! { <p>{t!(locale, "own-no-roles")}</p> }.into_any()
    } else {
        view! { <ul>{roles}</ul> }.into_any()
    };
    let audit = data.keeps_house.then(|| {
        let content = view! {
            <p>{t!(locale, "audit-text")}</p>
            <p class="do"><a class="button" href=links::AUDIT>{t!(locale, "audit-go")}</a></p>
        };
        parts::section("gebeurtenissen", t!(locale, "audit-title"), content)
    });
    let people = data.keeps_house.then(|| {
        let content = view! {
            <p>{t!(locale, "people-text")}</p>
            <p class="do"><a class="button" href=links::PEOPLE>{t!(locale, "people-go")}</a></p>
        };
        parts::section("mensen", t!(locale, "people-title"), content)
    });
    let retention = data.runs_house.then(|| {
        let content = view! {
            <p>{t!(locale, "retention-text")}</p>
            <p class="do"><a class="button" href=links::RETENTION>{t!(locale, "retention-go")}</a></p>
        };
        parts::section("bewaartermijnen", t!(locale, "retention-title"), content)
    });
    let mandates = data.mandates.then(|| {
        let content = view! {
            <p>{t!(locale, "mandate-own-text")}</p>
            <p class="do"><a class="button" href=links::OWN_MANDATES>{t!(locale, "mandate-own-go")}</a></p>
        };
        parts::section("mandaten", t!(locale, "mandate-own-title"), content)
    });
    let main = view! {
        {parts::top(locale, false, data.who.name.clone(), data.who.mail.clone())}
        {parts::section("rollen", t!(locale, "own-roles"), roles)}
        {mandates}
        {parts::section("inloggen", t!(locale, "own-security"), view! {
            <p>{t!(locale, "own-security-text")}</p>
            <p class="do"><a class="button" href=links::OWN_SECURITY>{t!(locale, "own-security-go")}</a></p>
        })}
        {people}
        {parts::section("privacy", t!(locale, "privacy-own"), view! {
            <p>{t!(locale, "privacy-own-text")}</p>
            <p class="do"><a class="button" href=links::OWN_DATA>{t!(locale, "privacy-own-go")}</a></p>
        })}
        {audit}
        {retention}
    };
    parts::document(site, locale, &data.who, title, None, main)
}
