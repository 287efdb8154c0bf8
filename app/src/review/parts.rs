//! What the pages of a review share.

use super::{
    data::{Refused, ReviewHead},
    words as sentences,
};
use crate::{
    links,
    locale::{Locale, t},
    own::Who,
    page::{self, Head, Site},
    ui::{Field, Notice, NoticeKind, notice, select_field},
    words,
};
use leptos::prelude::*;
use letters::ids::PersonId;

/// A page of the review, around its content.
pub(super) fn document(
    site: &Site,
    locale: Locale,
    who: &Who,
    title: String,
    main: impl IntoView + 'static,
) -> AnyView {
    let head = Head {
        title,
        private: true,
        class: "desk review",
        nav: who.nav(),
        ..Head::default()
    };
    page::document(site, locale, head, main)
}

/// The way back and the title; below the draft's own page with what is done there.
pub(super) fn top(locale: Locale, head: &ReviewHead, below: Option<String>) -> AnyView {
    let slug = head.slug.as_str();
    let all = view! { <a href=links::REVIEWS>{t!(locale, "review-title")}</a> };
    match below {
        None => view! {
            <header class="top">
                <p class="crumb">{all}</p>
                <h1>{head.title.clone()}</h1>
                <p class="about">{words::kind(locale, head.kind)}", "{t!(locale, "review-version", number = head.version)}</p>
            </header>
        }
        .into_any(),
        Some(heading) => view! {
            <header class="top">
                <p class="crumb">{all}" / "<a href=links::review(slug)>{head.title.clone()}</a></p>
                <h1>{heading}</h1>
            </header>
        }
        .into_any(),
    }
}

/// Whom one may name, when there is anybody.
pub(super) fn people(
    locale: Locale,
    people: &[(PersonId, String)],
    chosen: &str,
) -> Option<AnyView> {
    let field = Field {
        name: "noem".into(),
        label: t!(locale, "review-mention"),
        hint: t!(locale, "review-mention-hint"),
        value: chosen.to_owned(),
        ..Field::default()
    };
    let answers = people
        .iter()
        .map(|(id, name)| (id.to_string(), name.clone()))
        .collect();
    (!people.is_empty()).then(|| select_field(field, t!(locale, "review-mention-none"), answers))
}

/// Why what was asked was not done.
pub(super) fn refused(locale: Locale, why: Refused) -> AnyView {
    notice(Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "review-refused"),
        text: sentences::refused(locale, why),
    })
    .into_any()
}
