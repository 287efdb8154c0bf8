//! A draft with what is said about it: beside the text on a wide screen, under each passage on a narrow one.

use super::{
    card::card,
    data::{Review, Thread},
    layout::{Layout, Row, layout},
    parts, words,
};
use crate::{
    addressees::succession,
    desk::{parts::section, sheet::front},
    links,
    locale::{Locale, t},
    page::Site,
    ui::{Notice, NoticeKind, notice},
};
use leptos::prelude::*;
use letters::review::Kind;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Review) -> AnyView {
    let head = &data.head;
    let layout = layout(locale, &data.text, head, &data.threads);
    let told = data.told.map(|told| {
        notice(Notice {
            kind: NoticeKind::Calm,
            title: words::told(locale, told),
            text: String::new(),
        })
    });
    let refused = data.refused.map(|why| parts::refused(locale, why));
    let rows: Vec<_> = layout
        .rows
        .iter()
        .map(|row| passage(locale, data, &layout, row))
        .collect();
    let class = if data.numbered {
        "sheet numbered"
    } else {
        "sheet"
    };
    let main = view! {
        {parts::top(locale, head, None)}
        {told}
        {refused}
        {intro(locale, data)}
        {departed(locale, data)}
        {clashes(locale, data, &layout)}
        <div class=class>
            <div class="paper">{front(locale, &data.text.front)}{line(data.text.front.salutation.as_ref())}</div>
            {rows}
            <div class="paper">{line(data.text.front.closing.as_ref())}</div>
        </div>
        {adrift(locale, data, &layout)}
        {closed(locale, data, &layout)}
    };
    parts::document(site, locale, &head.who, head.title.clone(), main)
}

/// Who of its addressees left; who decides on the text has the button that writes it to their successors.
fn departed(locale: Locale, data: &Review) -> Option<AnyView> {
    let (head, departed) = (&data.head, &data.departed);
    if head.decides {
        succession::warning_with_button(locale, head.slug.as_str(), head.version, departed)
    } else {
        succession::warning(locale, departed)
    }
}

/// The salutation or the closing, about which nothing is said here.
fn line(line: Option<&letters::text::Line>) -> Option<AnyView> {
    let line = line?.to_string();
    Some(view! { <p>{line}</p> }.into_any())
}

fn intro(locale: Locale, data: &Review) -> AnyView {
    let slug = data.head.slug.as_str();
    let lead = if data.head.frozen {
        t!(locale, "objection-lead")
    } else if !data.head.open {
        t!(locale, "review-lead-closed")
    } else if data.head.decides {
        t!(locale, "review-lead-decides")
    } else if data.head.comments {
        t!(locale, "review-lead-comments")
    } else {
        t!(locale, "review-lead-reads")
    };
    let open = |kind| {
        let mut threads = data.threads.iter();
        let is = |thread: &&Thread| thread.kind == kind && thread.state.is_open();
        threads.by_ref().filter(is).count()
    };
    let (suggestions, comments) = (open(Kind::Suggestion), open(Kind::Comment));
    let (href, lines) = if data.numbered {
        (links::review(slug), t!(locale, "review-lines-off"))
    } else {
        (links::review_lines(slug), t!(locale, "review-lines-on"))
    };
    let beside = data.beside.then(|| {
        view! { <a href=links::beside(slug)>{t!(locale, "translation-beside")}</a> }
    });
    let desk = data.head.who.desk.then(|| {
        view! { <a href=links::Desk::Overview.of(slug)>{t!(locale, "review-to-desk")}</a> }
    });
    view! {
        <p class="lead">{lead}</p>
        <p class="tally">
            {t!(locale, "review-open-suggestions", count = suggestions)}", "
            {t!(locale, "review-open-comments", count = comments)}"."
        </p>
        <p class="tools"><a href=href>{lines}</a>{beside}{desk}</p>
    }
    .into_any()
}

/// One passage, its actions, and what is said about it.
fn passage(locale: Locale, data: &Review, layout: &Layout, row: &Row) -> AnyView {
    let slug = data.head.slug.as_str();
    let cards: Vec<_> = row
        .threads
        .iter()
        .map(|at| the_card(locale, data, layout, *at))
        .collect();
    let actions = data.head.may_comment().then(|| {
        view! {
            <p class="acts">
                <a href=links::comment(slug, row.passage)>{t!(locale, "review-do-comment")}</a>
                <a href=links::suggest(slug, row.passage)>{t!(locale, "review-do-suggest")}</a>
            </p>
        }
    });
    let all = (data.head.may_decide() && row.section > 1).then(|| {
        let words = t!(locale, "review-do-section", count = row.section);
        view! { <p class="acts"><a href=links::accept_section(slug, row.passage)>{words}</a></p> }
    });
    let margin = (!cards.is_empty()).then(|| {
        let label = t!(locale, "review-margin");
        view! { <div class="margin" role="group" aria-label=label>{cards}</div> }
    });
    let class = if row.heading { "row heading" } else { "row" };
    view! {
        <div class=class>
            <div class="words">
                <div class="text" lang=data.text.front.language.key() inner_html=row.html.clone()></div>
                {actions}{all}
            </div>
            {margin}
        </div>
    }
    .into_any()
}

fn the_card(locale: Locale, data: &Review, layout: &Layout, at: usize) -> AnyView {
    let collide: Vec<&Thread> = layout.collide[at]
        .iter()
        .map(|other| &data.threads[*other])
        .collect();
    let (thread, place) = (&data.threads[at], &layout.places[at]);
    card(locale, &data.head, thread, place, &collide)
}

/// The suggestions that change the same words, for whoever decides: together.
fn clashes(locale: Locale, data: &Review, layout: &Layout) -> Option<AnyView> {
    let several: Vec<_> = layout
        .collide
        .iter()
        .enumerate()
        .filter(|(_, others)| !others.is_empty())
        .map(|(at, _)| {
            let thread = &data.threads[at];
            let href = links::thread(data.head.slug.as_str(), thread.id);
            view! { <li><a href=href>{super::layout::name(locale, thread)}</a></li> }
        })
        .collect();
    (data.head.may_decide() && !several.is_empty()).then(|| {
        let content = view! { <p>{t!(locale, "review-clashes-text")}</p><ul>{several}</ul> };
        section("botsingen", t!(locale, "review-clashes"), content)
    })
}

fn adrift(locale: Locale, data: &Review, layout: &Layout) -> Option<AnyView> {
    let cards: Vec<_> = layout
        .adrift
        .iter()
        .map(|at| the_card(locale, data, layout, *at))
        .collect();
    (!cards.is_empty()).then(|| {
        let content = view! { <p class="lead">{t!(locale, "review-adrift-text")}</p><div class="cards">{cards}</div> };
        section("losgeraakt", t!(locale, "review-adrift-title"), content)
    })
}

fn closed(locale: Locale, data: &Review, layout: &Layout) -> Option<AnyView> {
    let closed = (0..data.threads.len()).filter(|at| !data.threads[*at].state.is_open());
    let cards: Vec<_> = closed
        .map(|at| the_card(locale, data, layout, at))
        .collect();
    let count = cards.len();
    (count > 0).then(|| {
        let content = view! {
            <details>
                <summary>{t!(locale, "review-closed-show", count = count)}</summary>
                <div class="cards">{cards}</div>
            </details>
        };
        section("afgehandeld", t!(locale, "review-closed"), content)
    })
}
