//! The public log: what was said, time and again, of all lines together, for others to keep.

use crate::links;
use crate::locale::{Locale, t};
use crate::page::{Head, Site, document};
use crate::ui;
use leptos::prelude::*;
use letters::time::Moment;

/// One head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogHead {
    /// Which head, from 1.
    pub number: u64,
    /// Over how many lines.
    pub size: u64,
    /// The root of the tree over them, 64 hexadecimal digits.
    pub root: String,
    /// When it was made.
    pub at: Moment,
    /// When another party saw it, and which party.
    pub stamp: Option<(Moment, String)>,
}

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogPage {
    /// The heads that it shows, the newest first.
    pub heads: Vec<LogHead>,
    /// Before which head older ones are to be found.
    pub older: Option<u64>,
    /// Whether there are newer ones than it shows.
    pub newer: bool,
}

/// How many of these, with the noun.
pub(super) fn lines(locale: Locale, size: u64) -> String {
    let count = usize::try_from(size).unwrap_or(usize::MAX);
    let shown = locale.number(size);
    t!(locale, "log-head-lines", count = count, shown = shown)
}

/// How a head is called in a feed.
pub fn feed_title(locale: Locale, number: u64, size: u64) -> String {
    let count = usize::try_from(size).unwrap_or(usize::MAX);
    let (number, shown) = (number.to_string(), locale.number(size));
    t!(
        locale,
        "log-feed-entry",
        number = number,
        count = count,
        shown = shown
    )
}

/// The page.
pub fn page(site: &Site, locale: Locale, data: LogPage) -> AnyView {
    let title = t!(locale, "log-title");
    let head = Head {
        title: title.clone(),
        description: t!(locale, "log-lead"),
        canonical: Some(links::LOG.to_owned()),
        class: "log",
        alternates: vec![(
            "application/json",
            t!(locale, "log-data"),
            links::LOG_JSON.to_owned(),
        )],
        ..Head::default()
    };
    let list = if data.heads.is_empty() {
        view! { <p>{t!(locale, "log-none")}</p> }.into_any()
    } else {
        let rows: Vec<_> = data.heads.into_iter().map(|it| row(locale, it)).collect();
        view! { <ol class="entries">{rows}</ol> }.into_any()
    };
    let older = data
        .older
        .map(|number| view! { <a href=links::log_before(number)>{t!(locale, "log-older")}</a> });
    let newest = data
        .newer
        .then(|| view! { <a href=links::LOG>{t!(locale, "log-newest")}</a> });
    let pager = (older.is_some() || newest.is_some())
        .then(|| view! { <p class="pager">{newest}" "{older}</p> });
    let main = view! {
        <header class="opening">
            <h1>{title}</h1>
            <p class="lead">{t!(locale, "log-lead")}</p>
        </header>
        <section class="sec" aria-labelledby="h-hoofden">
            <h2 id="h-hoofden">{t!(locale, "log-heads")}</h2>
            {list}{pager}
            <div class="actions">
                <a class="button quiet" href=links::LOG_JSON>{t!(locale, "log-data")}</a>
                <a class="button quiet" href=links::FEED>{t!(locale, "log-feed")}</a>
                <a class="button quiet" href=links::MANUAL>{t!(locale, "verify-manual")}</a>
            </div>
        </section>
        <section class="sec" aria-labelledby="h-werking">
            <h2 id="h-werking">{t!(locale, "log-how")}</h2>
            <p>{t!(locale, "log-how-lines")}</p>
            <p>{t!(locale, "log-how-tree")}</p>
            <p>{t!(locale, "log-how-signed")}</p>
            <p>{t!(locale, "log-how-privacy")}</p>
            <p>{t!(locale, "log-how-keep")}</p>
        </section>
    };
    document(site, locale, head, main)
}

fn row(locale: Locale, head: LogHead) -> impl IntoView {
    let at = head.at.rfc3339();
    let stamp = head.stamp.map(|(at, by)| {
        let said = t!(locale, "log-head-stamp", at = locale.moment(at), by = by);
        view! { <p>{said}</p> }
    });
    view! {
        <li id=format!("hoofd-{}", head.number)>
            <h3>{t!(locale, "log-head", number = head.number.to_string())}</h3>
            <p><time datetime=at>{locale.moment(head.at)}</time>" · "{lines(locale, head.size)}</p>
            {stamp}
            <dl>{ui::anchored_hash(t!(locale, "log-head-root"), &head.root)}</dl>
        </li>
    }
}
