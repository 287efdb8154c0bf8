//! The room with what was promised to all letters: what runs, the latest first.

use super::{
    data::{ListPage, OfLetter, Stand},
    row, words,
};
use crate::{
    desk::Frame,
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &ListPage) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "commitment-title");
    let shown: Vec<&OfLetter> = data.all.iter().filter(|it| shows(data, it)).collect();
    let list = if data.all.is_empty() {
        view! { <p class="none">{t!(locale, "commitment-none")}</p> }.into_any()
    } else if shown.is_empty() {
        view! { <p class="none">{t!(locale, "commitment-none-so")}</p> }.into_any()
    } else {
        let rows: Vec<_> = shown.into_iter().map(|it| one(locale, data, it)).collect();
        view! { <ol class="promised">{rows}</ol> }.into_any()
    };
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::DESK>{t!(locale, "desk-title")}</a></p>
            <h1>{heading.clone()}</h1>
            <p class="about">{t!(locale, "commitment-list-lead")}</p>
        </header>
        {(!data.all.is_empty()).then(|| stands(locale, data))}
        {list}
    };
    let mut head = frame.head(heading, "desk commitments");
    head.canonical = Some(links::COMMITMENTS.to_owned());
    frame.with_head(head, main)
}

fn shows(data: &ListPage, it: &OfLetter) -> bool {
    data.stand.shows(it.commitment.state(data.today))
}

/// How many stand how: each a link to those alone.
fn stands(locale: Locale, data: &ListPage) -> AnyView {
    let choice = |stand: Stand| {
        let state = |it: &&OfLetter| stand.shows(it.commitment.state(data.today));
        let count = data.all.iter().filter(state).count();
        let chosen = data.stand == stand;
        let href = links::commitments_that(stand.key());
        view! {
            <li><a href=href aria-current=chosen.then_some("true")>
                {words::stand(locale, stand)}" "<b>{count}</b>
            </a></li>
        }
    };
    let all: Vec<_> = Stand::EVERY.into_iter().map(choice).collect();
    view! { <nav aria-label=t!(locale, "commitment-choose")><ul class="key">{all}</ul></nav> }
        .into_any()
}

fn one(locale: Locale, data: &ListPage, it: &OfLetter) -> AnyView {
    let slug = it.letter.as_str();
    let number = it.commitment.number;
    let letter = links::Desk::Overview.of(slug);
    let name = t!(
        locale,
        "commitment-go-of",
        number = number,
        title = it.title.clone()
    );
    view! {
        <li>
            {row::core(locale, &it.commitment, data.today)}
            <p class="from"><a href=letter>{it.title.clone()}</a></p>
            <p class="do"><a class="button quiet" href=links::commitment(slug, number) aria-label=name>{t!(locale, "commitment-go", number = number)}</a></p>
        </li>
    }
    .into_any()
}
