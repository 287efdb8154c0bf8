//! Before all suggestions of a section are accepted: which are, and which change the same words and stay open.

use super::{
    card,
    data::{AcceptSection, Thread},
    layout, parts,
};
use crate::{
    desk::parts::section as part,
    links,
    locale::{Locale, t},
    page::Site,
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &AcceptSection) -> AnyView {
    let heading = t!(locale, "review-section");
    let slug = data.head.slug.as_str();
    let (inside, collide) = layout::section(&data.text, data.passage.from, &data.threads);
    let (free, stay): (Vec<usize>, Vec<usize>) =
        inside.into_iter().partition(|at| collide[*at].is_empty());
    let list = |of: &[usize]| -> Vec<AnyView> {
        of.iter()
            .map(|at| line(locale, slug, &data.threads[*at]))
            .collect()
    };
    let count = free.len();
    let accept = if count == 0 {
        view! { <p class="none">{t!(locale, "review-section-none")}</p> }.into_any()
    } else {
        let action = links::accept_section(slug, data.passage);
        view! {
            <ul class="cards">{list(&free)}</ul>
            <form method="post" action=action>
                <p class="decide">
                    <button class="primary">{t!(locale, "review-section-do", count = count)}</button>
                    <a class="button quiet" href=links::review(slug)>{t!(locale, "review-do-back")}</a>
                </p>
            </form>
        }
        .into_any()
    };
    let left = (!stay.is_empty()).then(|| {
        let content = view! { <p>{t!(locale, "review-section-stay-text")}</p><ul class="cards">{list(&stay)}</ul> };
        part("blijven", t!(locale, "review-section-stay"), content)
    });
    let main = view! {
        {parts::top(locale, &data.head, Some(heading.clone()))}
        <p class="lead">{t!(locale, "review-section-text")}</p>
        {accept}
        {left}
    };
    parts::document(site, locale, &data.head.who, heading, main)
}

fn line(locale: Locale, slug: &str, thread: &Thread) -> AnyView {
    let author = crate::privacy::person(locale, &thread.author);
    view! {
        <li class="card sug">
            <p><a href=links::thread(slug, thread.id)>{layout::name(locale, thread)}</a>", "{author}</p>
            {card::said(locale, thread)}
        </li>
    }
    .into_any()
}
