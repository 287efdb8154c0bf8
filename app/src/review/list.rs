//! The letters in review that somebody may see.

use super::{
    data::{ReviewLine, Reviews},
    parts,
};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Reviews) -> AnyView {
    let title = t!(locale, "review-title");
    let (open, earlier): (Vec<_>, Vec<_>) = data.letters.iter().partition(|line| line.open);
    let none = open
        .is_empty()
        .then(|| view! { <p class="none">{t!(locale, "review-list-none")}</p> });
    let earlier = (!earlier.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="eerder">
                <h2 id="eerder">{t!(locale, "review-list-earlier")}</h2>
                <ul class="reviews">{lines(locale, &earlier)}</ul>
            </section>
        }
    });
    let main = view! {
        <header class="top">
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "review-list-text")}</p>
        </header>
        {none}
        <ul class="reviews">{lines(locale, &open)}</ul>
        {earlier}
    };
    parts::document(site, locale, &data.who, title, main)
}

fn lines(locale: Locale, letters: &[&ReviewLine]) -> Vec<AnyView> {
    letters
        .iter()
        .map(|line| {
            let href = links::review(line.slug.as_str());
            let when = locale.moment(line.changed);
            view! {
                <li>
                    <a class="title" href=href>{line.title.clone()}</a>
                    <p class="by">
                        {t!(locale, "review-open-suggestions", count = line.suggestions)}", "
                        {t!(locale, "review-open-comments", count = line.comments)}". "
                        {t!(locale, "review-list-changed", when = when)}
                    </p>
                </li>
            }
            .into_any()
        })
        .collect()
}
