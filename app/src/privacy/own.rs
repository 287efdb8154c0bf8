//! What is kept about oneself, a copy of it, and the wish to be erased.

use super::{Done, KeptLine, OwnData, words};
use crate::{
    links,
    locale::{Locale, t},
    own,
    page::Site,
    ui::{self, Notice, NoticeKind},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &OwnData) -> AnyView {
    let title = t!(locale, "privacy-own");
    let asked = (data.done == Some(Done::Asked)).then(|| {
        ui::notice(Notice {
            kind: NoticeKind::Calm,
            title: t!(locale, "privacy-own-asked"),
            text: t!(locale, "privacy-own-asked-text"),
        })
    });
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::OWN>{t!(locale, "own-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "privacy-own-text")}</p>
        </header>
        {asked}
        {own::section("bewaard", t!(locale, "privacy-own-kept"), view! {
            {kept(locale, &data.kept)}
            <p><a href=links::PRIVACY>{t!(locale, "privacy-own-all")}</a></p>
        })}
        {own::section("kopie", t!(locale, "privacy-own-copy"), view! {
            <p>{t!(locale, "privacy-own-copy-text")}</p>
            <form class="do" method="post" action=links::OWN_DATA_COPY><button>{t!(locale, "privacy-own-copy-do")}</button></form>
        })}
        {own::section("wissen", t!(locale, "privacy-own-erase"), view! {
            <p>{t!(locale, "privacy-own-erase-text")}</p>
            <p>{t!(locale, "privacy-erasure-stays")}</p>
            <form class="do" method="post" action=links::ASK_ERASURE><button class="quiet">{t!(locale, "privacy-own-erase-do")}</button></form>
        })}
    };
    own::document(site, locale, &data.who, title, None, main)
}

/// What, how much and how long; in words that address whose it is.
fn kept(locale: Locale, kept: &[KeptLine]) -> AnyView {
    let rows: Vec<_> = kept
        .iter()
        .map(|line| {
            let count = line.count;
            let count = t!(locale, "privacy-count", count = count);
            view! {
                <li>
                    <div>
                        <p class="name">{words::name(locale, line.data)}</p>
                        <p>{words::what(locale, line.data)}</p>
                    </div>
                    <p class="hint">{count}<br/>{words::term(locale, line.data.term())}</p>
                </li>
            }
        })
        .collect();
    view! { <ol class="rows">{rows}</ol> }.into_any()
}
