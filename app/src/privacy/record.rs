//! The page for everybody: what is kept about whom, why, on which ground and how long; whom to ask; one's rights.

use super::words;
use crate::{
    links,
    locale::{Locale, t},
    page::{Head, Site, document},
};
use leptos::prelude::*;
use letters::privacy::Data;

/// The page.
pub fn page(site: &Site, locale: Locale) -> AnyView {
    let title = t!(locale, "privacy-title");
    let head = Head {
        title: title.clone(),
        description: t!(locale, "privacy-standfirst"),
        canonical: Some(links::PRIVACY.to_owned()),
        class: "privacy",
        ..Head::default()
    };
    let kinds: Vec<_> = Data::ALL
        .into_iter()
        .map(|data| kind(locale, data))
        .collect();
    let main = view! {
        <header class="opening">
            <h1>{title}</h1>
            <p class="lead">{t!(locale, "privacy-standfirst")}</p>
        </header>
        {section("wie", t!(locale, "privacy-who"), responsible(site, locale))}
        {section("wat", t!(locale, "privacy-what"), kinds)}
        {section("wissen", t!(locale, "privacy-erasure"), view! {
            <p>{t!(locale, "privacy-erasure-text")}</p>
            <p>{t!(locale, "privacy-erasure-stays")}</p>
            <p>{t!(locale, "privacy-erasure-ledger")}</p>
            <p>{t!(locale, "privacy-erasure-backups")}</p>
        })}
        {section("rechten", t!(locale, "privacy-rights"), view! {
            <p>{t!(locale, "privacy-rights-text")}</p>
            <p>{t!(locale, "privacy-rights-account")}" "<a href=links::OWN_DATA>{t!(locale, "privacy-own")}</a></p>
            <p>{t!(locale, "privacy-rights-complaint")}</p>
        })}
        {section("cookies", t!(locale, "privacy-cookies"), view! {
            <p>{t!(locale, "privacy-cookies-text")}</p>
            <p>{t!(locale, "privacy-cookies-signed-in")}</p>
        })}
    };
    document(site, locale, head, main)
}

fn responsible(site: &Site, locale: Locale) -> AnyView {
    let who = if site.association.is_empty() {
        t!(locale, "privacy-who-nameless")
    } else {
        t!(
            locale,
            "privacy-who-text",
            association = site.association.clone()
        )
    };
    let ask = site.help_mail.clone().map(|mail| {
        view! { <p>{t!(locale, "privacy-who-ask")}" "<a href=format!("mailto:{mail}")>{mail.clone()}</a></p> }
    });
    view! { <p>{who}</p>{ask}<p>{t!(locale, "privacy-who-others")}</p> }.into_any()
}

fn kind(locale: Locale, data: Data) -> AnyView {
    let row = |name: String, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    view! {
        <section class="kind" id=data.key()>
            <h3>{words::name(locale, data)}</h3>
            <p>{words::what(locale, data)}</p>
            <dl>
                {row(t!(locale, "privacy-of-whom"), words::whose(locale, data.whose()))}
                {row(t!(locale, "privacy-what-for"), words::why(locale, data))}
                {row(t!(locale, "privacy-ground"), words::ground(locale, data.ground()))}
                {row(t!(locale, "privacy-how-long"), words::term(locale, data.term()))}
            </dl>
        </section>
    }
    .into_any()
}

fn section(id: &'static str, heading: String, content: impl IntoView + 'static) -> AnyView {
    let name = format!("h-{id}");
    view! {
        <section class="sec" id=id aria-labelledby=name.clone()>
            <h2 id=name.clone()>{heading}</h2>
            {content.into_any()}
        </section>
    }
    .into_any()
}
