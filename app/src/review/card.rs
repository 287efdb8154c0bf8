//! What somebody said, as it stands beside the text.

use super::{
    data::{ReviewHead, Thread},
    layout, words,
};
use crate::{
    desk::{compare::pieces, parts::post},
    links,
    locale::{Locale, t},
    objections::mark,
    privacy::{person, word},
    ui::{self, Glyph},
};
use leptos::prelude::*;
use letters::{
    anchor::{Hold, Place},
    diff,
    review::Kind,
};

/// How many characters of a quote say which words are meant.
const SHOWN_QUOTE: usize = 160;

/// One thread beside the text, with the way to its own page. `collide` names the suggestions that change the same words.
pub(super) fn card(
    locale: Locale,
    head: &ReviewHead,
    thread: &Thread,
    place: &Place,
    collide: &[&Thread],
) -> AnyView {
    let more = view! { {clash(locale, head, collide)}{ways(locale, head, thread)} };
    alone(locale, thread, place, more)
}

/// One thread: who said what, where its words are now (`place`), and what came of it.
pub(super) fn alone(
    locale: Locale,
    thread: &Thread,
    place: &Place,
    more: impl IntoView + 'static,
) -> AnyView {
    let class = match thread.kind {
        Kind::Comment => "card com",
        Kind::Suggestion => "card sug",
    };
    let id = links::thread_anchor(thread.id);
    let label = format!("{id}-naam");
    let named = label.clone();
    view! {
        <article class=class id=id aria-labelledby=named>
            <h2 id=label>{layout::name(locale, thread)}</h2>
            {by(locale, &thread.author, thread.at)}
            {objection(locale, thread)}
            {about(locale, thread, place)}
            {said(locale, thread)}
            {replies(locale, thread)}
            {turns(locale, thread)}
            {more}
        </article>
    }
    .into_any()
}

/// That it is an objection from a signing round.
fn objection(locale: Locale, thread: &Thread) -> Option<AnyView> {
    let organisation = thread.objection.as_ref()?;
    let words = ui::state(Glyph::Objection, mark(locale, organisation));
    Some(view! { <p class="objected">{words}</p> }.into_any())
}

fn by(locale: Locale, name: &str, at: letters::time::Moment) -> AnyView {
    view! { <p class="by"><b>{person(locale, name)}</b>", "{locale.moment(at)}</p> }.into_any()
}

/// Which words it is about, and whether they are still there.
fn about(locale: Locale, thread: &Thread, place: &Place) -> AnyView {
    let quote = (!thread.whole && thread.kind == Kind::Comment || !thread.state.is_open()).then(
        || view! { <blockquote class="quote">{shortened(&thread.anchor.quote)}</blockquote> },
    );
    let lost = match place {
        Place::Adrift if thread.state.is_open() => Some((t!(locale, "review-adrift"), true)),
        Place::Found {
            hold: Hold::Changed,
            ..
        } if thread.state.is_open() => Some((t!(locale, "review-changed"), false)),
        _ => None,
    };
    let lost = lost.map(|(words, adrift)| {
        let quote = (adrift && quote.is_none()).then(
            || view! { <blockquote class="quote">{shortened(&thread.anchor.quote)}</blockquote> },
        );
        view! { <p class="needs">{words}</p>{quote} }
    });
    view! { {lost}{quote} }.into_any()
}

fn shortened(quote: &str) -> String {
    match quote.char_indices().nth(SHOWN_QUOTE) {
        Some((end, _)) => format!("{}…", quote[..end].trim_end()),
        None => quote.to_owned(),
    }
}

/// What it says: the words, or the change and why.
pub(super) fn said(locale: Locale, thread: &Thread) -> AnyView {
    let change = thread.replacement.as_ref().map(|new| {
        view! { <p class="change">{change(locale, &thread.anchor.quote, &word(locale, new))}</p> }
    });
    let text = thread.text.as_ref().map(|text| {
        let why = (thread.kind == Kind::Suggestion)
            .then(|| view! { <b class="why">{t!(locale, "review-why-said")}" "</b> });
        view! { <p class="said">{why}{word(locale, text)}</p> }
    });
    view! { {change}{text} }.into_any()
}

/// The words taken out and put in. A suggestion is one thing, however many paragraphs it has.
fn change(locale: Locale, old: &str, new: &str) -> Vec<AnyView> {
    pieces(locale, diff::compare_whole(old, new))
}

/// The suggestions that change the same words.
fn clash(locale: Locale, head: &ReviewHead, collide: &[&Thread]) -> Option<AnyView> {
    let others: Vec<_> = collide
        .iter()
        .map(|other| {
            let href = links::thread(head.slug.as_str(), other.id);
            view! { <li><a href=href>{layout::name(locale, other)}</a></li> }
        })
        .collect();
    (!others.is_empty()).then(|| {
        view! { <div class="clash"><p class="needs">{t!(locale, "review-collides")}</p><ul>{others}</ul></div> }
            .into_any()
    })
}

fn replies(locale: Locale, thread: &Thread) -> Option<AnyView> {
    let rows: Vec<_> = thread
        .replies
        .iter()
        .map(|reply| {
            view! { <li>{by(locale, &reply.by, reply.at)}<p class="said">{word(locale, &reply.text)}</p></li> }
        })
        .collect();
    let label = t!(locale, "review-replies");
    (!rows.is_empty())
        .then(|| view! { <ol class="replies" aria-label=label>{rows}</ol> }.into_any())
}

fn turns(locale: Locale, thread: &Thread) -> Option<AnyView> {
    let rows: Vec<_> = thread
        .turns
        .iter()
        .map(|line| {
            let reason = line
                .reason
                .as_ref()
                .map(|reason| view! { <p class="said">{word(locale, reason)}</p> });
            view! { <li>{words::turn(locale, line)}{reason}</li> }
        })
        .collect();
    let label = t!(locale, "review-turns");
    (!rows.is_empty()).then(|| view! { <ul class="turns" aria-label=label>{rows}</ul> }.into_any())
}

/// What can be done with it from here; the rest is on its own page.
fn ways(locale: Locale, head: &ReviewHead, thread: &Thread) -> Option<AnyView> {
    let slug = head.slug.as_str();
    let name = layout::name(locale, thread);
    let (words, also) = if head.may_reject(thread) && thread.state.is_open() {
        match thread.kind {
            Kind::Suggestion if head.frozen => (t!(locale, "objection-go-decide"), None),
            Kind::Suggestion => (t!(locale, "review-go-decide"), None),
            Kind::Comment => (
                t!(locale, "review-go-reply"),
                Some(t!(locale, "review-do-resolve")),
            ),
        }
    } else if head.may_comment() {
        (t!(locale, "review-go-reply"), None)
    } else {
        return None;
    };
    let also = also.map(|words| post(links::resolve(slug, thread.id), words, "mini quiet"));
    let href = links::thread(slug, thread.id);
    Some(
        view! {
            <div class="do">
                <a class="button mini" href=href>{words}<span class="visually-hidden">": "{name}</span></a>
                {also}
            </div>
        }
        .into_any(),
    )
}
