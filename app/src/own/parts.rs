//! What the pages of one's own share.

use super::Who;
use crate::{
    links,
    locale::{Locale, t},
    page::{self, Head, Script, Site},
};
use leptos::prelude::*;

/// A page of one's own, around its content.
pub(crate) fn document(
    site: &Site,
    locale: Locale,
    who: &Who,
    title: String,
    script: Option<Script>,
    main: impl IntoView + 'static,
) -> AnyView {
    let head = Head {
        title,
        private: true,
        class: "desk own",
        nav: who.nav(),
        script,
        ..Head::default()
    };
    page::document(site, locale, head, main)
}

/// The way back, the title, and what the page is about.
pub(super) fn top(locale: Locale, below: bool, title: String, text: String) -> AnyView {
    let crumb = below.then(|| {
        view! {
            <p class="crumb">
                <a href=links::OWN>{t!(locale, "own-title")}</a>" / "
                <a href=links::OWN_SECURITY>{t!(locale, "own-security")}</a>
            </p>
        }
    });
    view! { <header class="top">{crumb}<h1>{title}</h1><p class="about">{text}</p></header> }
        .into_any()
}

/// A part of the page under a heading.
pub(crate) fn section(
    id: &'static str,
    title: String,
    content: impl IntoView + 'static,
) -> AnyView {
    view! {
        <section class="part" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// One button that posts to an address.
pub(super) fn post(action: String, words: String) -> AnyView {
    view! { <form method="post" action=action><button class="quiet">{words}</button></form> }
        .into_any()
}
