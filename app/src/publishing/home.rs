//! The front page: what the association thinks, who stands behind it, and what became of it.

use super::history::{Dated, Happening, event};
use crate::links;
use crate::locale::{Locale, t};
use crate::page::{Head, Site, document};
use crate::ui::{self, Glyph, SealSize};
use crate::words;
use leptos::prelude::*;
use letters::letter::{Kind, Language};
use letters::time::Day;

/// What the front page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomePage {
    /// The published letters, newest first; the first one leads the page.
    pub letters: Vec<HomeItem>,
}

/// One letter in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeItem {
    /// Its address below `/brieven/`.
    pub slug: String,
    /// The short title; the subject where there is none.
    pub title: String,
    /// What sort of text it is.
    pub kind: Kind,
    /// In which language it is.
    pub language: Language,
    /// The date it bears.
    pub date: Option<Day>,
    /// One or two sentences; `letters::markdown::summary` makes them. May be empty.
    pub lead: String,
    /// Who writes.
    pub sender: String,
    /// The institutions it is addressed to, in order; may be empty.
    pub addressees: Vec<String>,
    /// How many names stand under it.
    pub signatories: usize,
    /// What happened last after signing, a sending or a response; none shows that it was not sent.
    pub latest: Option<Dated>,
    /// Whether it was called off.
    pub withdrawn: bool,
}

/// The front page.
pub fn page(site: &Site, locale: Locale, data: HomePage) -> impl IntoView + use<> {
    let head = Head {
        description: t!(locale, "home-standfirst"),
        canonical: Some(links::HOME.to_owned()),
        class: "home",
        alternates: vec![(
            "application/atom+xml",
            t!(locale, "home-feed-title"),
            links::FEED.to_owned(),
        )],
        ..Head::default()
    };
    let name = t!(locale, "site-name");
    let list = if data.letters.is_empty() {
        view! {
            <section class="empty">
                <h2>{t!(locale, "home-empty")}</h2>
                <p>{t!(locale, "home-empty-text")}</p>
            </section>
        }
        .into_any()
    } else {
        let rows: Vec<_> = data
            .letters
            .into_iter()
            .enumerate()
            .map(|(at, letter)| item(locale, letter, at == 0))
            .collect();
        view! {
            <ol class="list">{rows}</ol>
            <p class="pager"><a href=links::FEED>{t!(locale, "home-follow")}</a></p>
        }
        .into_any()
    };
    let main = view! {
        <div class="mast">
            <p class="wordmark"><span class="visually-hidden">{name}</span>{ui::wordmark()}</p>
            <h1>{t!(locale, "home-standfirst")}</h1>
        </div>
        {list}
    };
    document(site, locale, head, main)
}

/// A title of more characters than this leads the page in a smaller size.
const LONG_TITLE: usize = 60;

fn item(locale: Locale, letter: HomeItem, first: bool) -> impl IntoView {
    let class = if first { "item first" } else { "item" };
    let date = match letter.date {
        Some(day) => view! { <time datetime=day.to_string()>{locale.day(day)}</time> }.into_any(),
        None => view! { <span>{t!(locale, "home-undated")}</span> }.into_any(),
    };
    let to = if letter.addressees.is_empty() {
        t!(
            locale,
            "home-from",
            sender = words::institution(locale, &letter.sender)
        )
    } else {
        t!(
            locale,
            "home-to",
            to = words::institutions(locale, &letter.addressees)
        )
    };
    let long = (letter.title.chars().count() > LONG_TITLE).then_some("long");
    let lang = locale.lang_of(letter.language);
    let lead =
        (!letter.lead.is_empty()).then(|| view! { <p class="lead" lang=lang>{letter.lead}</p> });
    let withdrawn = letter
        .withdrawn
        .then(|| view! { <p>{ui::state(Glyph::Barred, t!(locale, "home-withdrawn"))}</p> });
    view! {
        <li class=class>
            <article>
                <p class="when">{date}<span>{words::kind(locale, letter.kind)}</span></p>
                <div class="what">
                    <h2 class=long lang=lang><a href=links::letter(&letter.slug)>{letter.title}</a></h2>
                    {withdrawn}{lead}
                    <p class="to">{to}</p>
                </div>
                {behind(locale, letter.signatories)}
                {latest(locale, letter.latest, letter.addressees.is_empty())}
            </article>
        </li>
    }
}

/// How many stand behind it, and their seal.
fn behind(locale: Locale, count: usize) -> AnyView {
    if count == 0 {
        return view! { <p class="behind"><span>{t!(locale, "home-unsigned")}</span></p> }
            .into_any();
    }
    let noun = t!(locale, "home-organisations", count = count);
    view! {
        <p class="behind">
            <span><b>{locale.number(count as u64)}</b>{format!(" {noun}")}</span>
            <span class="dots">{ui::seal(locale, count, false, SealSize::PerDot, true)}</span>
        </p>
    }
    .into_any()
}

/// What became of it: the latest answer, or that there is none yet.
fn latest(locale: Locale, dated: Option<Dated>, to_nobody: bool) -> impl IntoView {
    let (glyph, title, when) = match dated {
        Some(Dated {
            on,
            what: Happening::Sent { .. },
            ..
        }) => (
            Glyph::Empty,
            t!(locale, "home-unanswered"),
            t!(locale, "home-unanswered-text", when = locale.day(on)),
        ),
        Some(Dated {
            on,
            what: Happening::Response { from, kind, .. },
            ..
        }) => (
            Glyph::Full,
            words::response(locale, kind),
            t!(
                locale,
                "home-latest-text",
                when = locale.day(on),
                from = from
            ),
        ),
        Some(dated) => {
            let event = event(locale, &dated);
            (event.glyph, event.title, locale.day(dated.on))
        }
        None => (
            Glyph::Full,
            t!(locale, "home-not-sent"),
            if to_nobody {
                t!(locale, "home-to-read")
            } else {
                t!(locale, "home-not-sent-text")
            },
        ),
    };
    view! {
        <p class="latest">{ui::state(glyph, title)}<span>{when}</span></p>
    }
}
