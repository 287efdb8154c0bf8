//! Somebody's own objections on the page where they sign, from whichever round, and the way to make one.

use super::{data::ObjectionLine, parts, words};
use crate::{
    links,
    locale::{Locale, t},
    ui::{self, Notice, NoticeKind, notice},
};
use leptos::prelude::*;
use letters::{objections::Became, time::Moment};

/// What was done just now.
pub(crate) fn done(locale: Locale, withdrawn: bool, deadline: Moment) -> AnyView {
    let (title, text) = if withdrawn {
        (t!(locale, "objection-withdrawn-done"), String::new())
    } else {
        let deadline = locale.deadline(deadline);
        (
            t!(locale, "objection-done"),
            t!(locale, "objection-done-text", deadline = deadline),
        )
    };
    notice(Notice {
        kind: NoticeKind::Calm,
        title,
        text,
    })
    .into_any()
}

/// The third way, beside signing and not signing.
pub(crate) fn way(locale: Locale, token: &str) -> AnyView {
    view! { <a class="button quiet" href=links::object(token)>{t!(locale, "objection-do")}</a> }
        .into_any()
}

/// All of them; nothing where there are none. `version` is the number of the text that the page shows.
pub(crate) fn section(
    locale: Locale,
    token: &str,
    version: u32,
    lines: &[ObjectionLine],
) -> Option<AnyView> {
    let row = |line: &ObjectionLine| {
        let href = links::own_objection(token, line.id);
        let made = t!(
            locale,
            "objection-made",
            when = locale.moment(line.at),
            version = line.against.to_string()
        );
        view! {
            <li>
                {state(locale, line, version)}
                {parts::says(locale, line)}
                <p class="hint"><a href=href>{made}</a></p>
            </li>
        }
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="part" id="bezwaren" aria-labelledby="h-bezwaren">
                <h2 id="h-bezwaren">{t!(locale, "objection-own")}</h2>
                <ul class="objections">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// What became of one, and whether that stands in the text that the page shows.
pub(super) fn state(locale: Locale, line: &ObjectionLine, version: u32) -> AnyView {
    let (picture, word) = words::became(locale, line);
    let followed = matches!(line.became, Became::Accepted | Became::Amended);
    let here = followed && line.version.is_some_and(|made| made <= version);
    let here = here.then(|| view! { " "{t!(locale, "objection-in-this-text")} });
    view! { <p class="stands">{ui::state(picture, word)}{here}</p>{parts::reason(locale, line)} }
        .into_any()
}
