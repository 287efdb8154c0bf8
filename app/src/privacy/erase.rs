//! Before somebody is erased: what goes, what stays and why; or what stands in the way.

use super::{Erase, KeptLine, words};
use crate::{
    links,
    locale::{Locale, t},
    own,
    page::Site,
    ui::{self, Notice, NoticeKind},
};
use leptos::prelude::*;
use letters::privacy::Obstacle;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Erase) -> AnyView {
    let name = words::person(locale, &data.name);
    let title = t!(locale, "erase-title", name = name.clone());
    // Who was erased has no page any more.
    let known = !data.obstacles.contains(&Obstacle::Erased);
    let about = words::mailbox(locale, &data.mail);
    let main = view! {
        <header class="top">
            <p class="crumb">
                <a href=links::RETENTION>{t!(locale, "retention-title")}</a>
                {known.then(|| view! { " / "<a href=data.page.clone()>{name}</a> })}
            </p>
            <h1>{title.clone()}</h1>
            <p class="about">{about}</p>
        </header>
        {content(locale, data)}
    };
    own::document(site, locale, &data.who, title, None, main)
}

fn content(locale: Locale, data: &Erase) -> AnyView {
    if data.obstacles.contains(&Obstacle::Erased) {
        return view! { <p class="lead">{t!(locale, "erase-obstacle-erased")}</p> }.into_any();
    }
    let obstacles: Vec<_> = data
        .obstacles
        .iter()
        .map(|obstacle| words::obstacle(locale, *obstacle))
        .collect();
    let not_yet = (!obstacles.is_empty()).then(|| {
        ui::notice(Notice {
            kind: NoticeKind::NeedsYou,
            title: t!(locale, "erase-not-yet"),
            text: obstacles.join(" "),
        })
    });
    let decide = obstacles.is_empty().then(|| {
        view! {
            <form method="post" action=data.action.clone()>
                <p class="decide">
                    <button class="primary">{t!(locale, "erase-do")}</button>
                    <a class="button quiet" href=links::RETENTION>{t!(locale, "desk-no")}</a>
                </p>
            </form>
        }
    });
    view! {
        {not_yet}
        <p class="lead">{t!(locale, "erase-text")}</p>
        {own::section("weg", t!(locale, "erase-goes"), kept(locale, &data.goes))}
        {own::section("blijft", t!(locale, "erase-stays"), stays(locale, data))}
        {decide}
    }
    .into_any()
}

/// What there is of each kind.
fn kept(locale: Locale, kept: &[KeptLine]) -> AnyView {
    let rows: Vec<_> = kept
        .iter()
        .map(|line| {
            let count = line.count;
            let count = t!(locale, "privacy-count", count = count);
            view! {
                <li>
                    <div><p class="name">{words::name(locale, line.data)}</p></div>
                    <p class="hint">{count}</p>
                </li>
            }
        })
        .collect();
    view! { <ol class="rows">{rows}</ol> }.into_any()
}

fn stays(locale: Locale, data: &Erase) -> AnyView {
    let letters: Vec<_> = data
        .stays
        .iter()
        .cloned()
        .map(|(title, href)| view! { <li><a href=href>{title}</a></li> })
        .collect();
    let printed = if letters.is_empty() {
        view! { <p>{t!(locale, "erase-stays-nothing")}</p> }.into_any()
    } else {
        view! { <p>{t!(locale, "erase-stays-printed")}</p><ul>{letters}</ul> }.into_any()
    };
    view! {
        {printed}
        <p>{t!(locale, "erase-stays-deeds")}</p>
        <p>{t!(locale, "privacy-erasure-backups")}</p>
    }
    .into_any()
}
