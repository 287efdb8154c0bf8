//! The first page of one's own: who one is here.

use super::{Own, parts};
use crate::{
    links,
    locale::{Locale, t},
    members::people::held,
    page::Site,
    telling,
};
use leptos::prelude::*;
use letters::telling::HowMuch;

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
    let main = view! {
        {parts::top(locale, false, data.who.name.clone(), data.who.mail.clone())}
        {parts::section("rollen", t!(locale, "own-roles"), roles)}
        {data.reviews.map(|mailed| reviews(locale, mailed))}
        {data.answers.map(|choice| answers(locale, choice))}
        {ways(locale, data)}
    };
    parts::document(site, locale, &data.who, title, None, main)
}

/// What else there is for whoever looks.
fn ways(locale: Locale, data: &Own) -> Vec<AnyView> {
    let ways = [
        (
            data.mandates,
            "mandaten",
            t!(locale, "mandate-own-title"),
            t!(locale, "mandate-own-text"),
            links::OWN_MANDATES,
            t!(locale, "mandate-own-go"),
        ),
        (
            true,
            "inloggen",
            t!(locale, "own-security"),
            t!(locale, "own-security-text"),
            links::OWN_SECURITY,
            t!(locale, "own-security-go"),
        ),
        (
            true,
            "privacy",
            t!(locale, "privacy-own"),
            t!(locale, "privacy-own-text"),
            links::OWN_DATA,
            t!(locale, "privacy-own-go"),
        ),
        (
            data.keeps_house,
            "mensen",
            t!(locale, "people-title"),
            t!(locale, "people-text"),
            links::PEOPLE,
            t!(locale, "people-go"),
        ),
        (
            data.keeps_house,
            "gebeurtenissen",
            t!(locale, "audit-title"),
            t!(locale, "audit-text"),
            links::AUDIT,
            t!(locale, "audit-go"),
        ),
        (
            data.runs_house,
            "bewaartermijnen",
            t!(locale, "retention-title"),
            t!(locale, "retention-text"),
            links::RETENTION,
            t!(locale, "retention-go"),
        ),
    ];
    ways.into_iter()
        .filter(|(here, ..)| *here)
        .map(|(_, id, title, text, href, go)| onward(id, title, text, href, go))
        .collect()
}

/// What it is, and the way to it.
fn onward(
    id: &'static str,
    title: String,
    text: String,
    href: &'static str,
    go: String,
) -> AnyView {
    let content = view! {
        <p>{text}</p>
        <p class="do"><a class="button" href=href>{go}</a></p>
    };
    parts::section(id, title, content)
}

/// How much they hear by mail of what comes back on letters that they signed.
fn answers(locale: Locale, choice: HowMuch) -> AnyView {
    let content = view! {
        <p>{t!(locale, "telling-text")}</p>
        {telling::form(locale, links::OWN_ANSWERS.to_owned(), choice)}
    };
    parts::section("reactiemail", t!(locale, "telling-title"), content)
}

/// The drafts that they may read, and whether they hear by mail what is new there.
fn reviews(locale: Locale, mailed: bool) -> AnyView {
    let (state, words, wants) = if mailed {
        (
            t!(locale, "review-mail-on"),
            t!(locale, "review-mail-stop"),
            "nee",
        )
    } else {
        (
            t!(locale, "review-mail-off"),
            t!(locale, "review-mail-start"),
            "ja",
        )
    };
    let content = view! {
        <p>{t!(locale, "review-own-text")}</p>
        <p class="do"><a class="button" href=links::REVIEWS>{t!(locale, "review-own-go")}</a></p>
        <form method="post" action=links::REVIEW_MAIL>
            <p>{state}</p>
            <p class="do"><button class="quiet" name="mail" value=wants>{words}</button></p>
        </form>
    };
    parts::section("overleg", t!(locale, "review-title"), content)
}
