//! Who supports a letter, as far as they want to be named: newest first, a hundred a page.

use super::{Names, section, words};
use crate::{
    links,
    locale::{Locale, t},
    page::{Head, Site, document},
    ui::{Notice, NoticeKind, notice},
};
use leptos::prelude::*;

/// The page. Search engines leave it alone: a name is here for who reads the letter, not for who looks for the name.
pub fn page(site: &Site, locale: Locale, data: &Names) -> AnyView {
    let title = t!(
        locale,
        "support-names-title",
        subject = data.subject.clone()
    );
    let said = data.said.map(|said| Notice {
        kind: NoticeKind::Calm,
        title: words::said(locale, said),
        text: String::new(),
    });
    let head = Head {
        title,
        private: true,
        class: "supporters",
        ..Head::default()
    };
    let names = &data.support.names;
    let list = if names.is_empty() {
        view! { <p>{t!(locale, "support-names-none")}</p> }.into_any()
    } else {
        section::list(names)
    };
    let main = view! {
        {said.map(notice)}
        <header class="opening">
            <h1>{t!(locale, "support-title")}</h1>
            <p class="lead"><a href=links::letter(&data.slug)>{data.subject.clone()}</a></p>
            {section::count(locale, &data.support)}
            {section::call(locale, &data.slug, data.support.standing)}
        </header>
        <section class="sec" aria-labelledby="h-namen">
            <h2 id="h-namen">{t!(locale, "support-names")}</h2>
            <p class="hint">{t!(locale, "support-names-hint")}</p>
            {list}
            {pager(locale, data)}
        </section>
    };
    document(site, locale, head, main)
}

fn pager(locale: Locale, data: &Names) -> Option<AnyView> {
    let older = data.before.map(|id| {
        let href = links::supporters_before(&data.slug, id);
        view! { <a href=href>{t!(locale, "support-older")}</a> }
    });
    let newest = data.newer.then(|| {
        let href = links::supporters(&data.slug);
        view! { <a href=href>{t!(locale, "support-newest")}</a> }
    });
    (older.is_some() || newest.is_some())
        .then(|| view! { <p class="pager">{newest}" "{older}</p> }.into_any())
}
