//! Choosing where something else should stand: what an objection does, then every place of the text as a link.

use super::{
    data::{Choose, ObjectorHead},
    parts,
    places::Place,
    words,
};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{Notice, NoticeKind, notice},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Choose) -> AnyView {
    let head = &data.head;
    let stopped = data.stopped.as_ref().map(|why| {
        notice(Notice {
            kind: NoticeKind::NeedsYou,
            title: t!(locale, "objection-not-now"),
            text: words::stopped(locale, why),
        })
    });
    let choice = data
        .stopped
        .is_none()
        .then(|| view! { {means(locale, head)}{list(locale, head, &data.places)} });
    let main = view! {
        {parts::top(locale, head, t!(locale, "objection-choose"))}
        {stopped}
        {choice}
    };
    parts::document(site, locale, head, main)
}

/// What an objection does, in plain words.
fn means(locale: Locale, head: &ObjectorHead) -> AnyView {
    let deadline = locale.deadline(head.deadline);
    view! {
        <section class="part means" aria-labelledby="h-betekenis">
            <h2 id="h-betekenis">{t!(locale, "objection-means")}</h2>
            <ul class="dotted">
                <li>{t!(locale, "objection-means-answer", deadline = deadline)}</li>
                <li>{t!(locale, "objection-means-desk")}</li>
                <li>{t!(locale, "objection-means-told")}</li>
                <li>{t!(locale, "objection-means-log")}</li>
            </ul>
        </section>
    }
    .into_any()
}

fn list(locale: Locale, head: &ObjectorHead, places: &[Place]) -> AnyView {
    let lang = locale.lang_of(head.language);
    let row = |place: &Place| {
        let href = links::object_at(&head.token, place.at);
        let name = name(locale, place).map(|name| view! { <b>{name}</b>" " });
        let class = if place.heading { "heading" } else { "" };
        view! { <li class=class><a href=href>{name}<span lang=lang>{place.excerpt()}</span></a></li> }
    };
    let rows: Vec<_> = places.iter().map(row).collect();
    view! {
        <section class="part" aria-labelledby="h-plek">
            <h2 id="h-plek">{t!(locale, "objection-places", version = head.version.to_string())}</h2>
            <p class="hint">{t!(locale, "objection-choose-text")}</p>
            <ol class="places">{rows}</ol>
        </section>
    }
    .into_any()
}

/// What a place is called that has a number.
pub(super) fn name(locale: Locale, place: &Place) -> Option<String> {
    match (place.demand, place.note) {
        (Some(number), _) => Some(t!(locale, "endorse-demand", number = number)),
        (None, Some(number)) => Some(t!(locale, "objection-note", number = number)),
        (None, None) => None,
    }
}
