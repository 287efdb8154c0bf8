//! Objections at the desk: on the letter's page, before its text is unpinned, and before it is made Final.

use super::{
    data::{ObjectionLine, Where},
    parts, words,
};
use crate::{
    desk::parts::section,
    links,
    locale::{Locale, t},
    privacy::person,
    ui,
};
use leptos::prelude::*;

/// The list with its heading; nothing where there is nothing to say. Before something is decided only what waits is listed.
pub(crate) fn list(
    locale: Locale,
    slug: &str,
    lines: &[ObjectionLine],
    place: Where,
    frozen: bool,
) -> Option<AnyView> {
    let waiting = lines.iter().filter(|line| line.became.waits()).count();
    let shown: Vec<&ObjectionLine> = lines
        .iter()
        .filter(|line| place == Where::Letter || line.became.waits())
        .collect();
    if shown.is_empty() {
        return None;
    }
    let (heading, text) = match place {
        Where::Letter => (
            t!(locale, "objection-desk"),
            t!(locale, "objection-desk-text", waiting = waiting),
        ),
        Where::Thaw => (
            t!(locale, "objection-thaw"),
            t!(locale, "objection-thaw-text"),
        ),
        Where::Finish => (
            t!(locale, "objection-finish"),
            t!(locale, "objection-finish-text"),
        ),
    };
    let hint = (place == Where::Letter && frozen && waiting > 0)
        .then(|| view! { <p class="hint">{t!(locale, "objection-desk-frozen")}</p> });
    let rows: Vec<_> = shown
        .into_iter()
        .map(|line| row(locale, slug, line))
        .collect();
    let class = if waiting > 0 { "lead needs" } else { "lead" };
    let content = view! {
        <p class=class>{text}</p>
        {hint}
        <ul class="objections">{rows}</ul>
    };
    Some(section("bezwaren", heading, content))
}

fn row(locale: Locale, slug: &str, line: &ObjectionLine) -> AnyView {
    let (picture, word) = words::became(locale, line);
    let by = t!(
        locale,
        "objection-by",
        person = person(locale, &line.person),
        organisation = line.organisation.clone()
    );
    let when = t!(
        locale,
        "objection-made",
        when = locale.moment(line.at),
        version = line.against.to_string()
    );
    view! {
        <li>
            <p class="by"><b><a href=links::thread(slug, line.thread)>{by}</a></b></p>
            <p class="hint">{when}</p>
            {parts::says(locale, line)}
            <p class="stands">{ui::state(picture, word)}</p>
            {parts::reason(locale, line)}
        </li>
    }
    .into_any()
}
