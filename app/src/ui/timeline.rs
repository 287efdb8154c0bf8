//! The time line: what happened to a letter, and what is expected, from the first day on.

use super::{Glyph, glyph};
use crate::{
    links,
    locale::Locale,
    outcomes::{Marks, marked},
    redaction::left,
};
use leptos::prelude::*;

/// One thing that happened, or will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When, in words: "9 juli 2025, 9.00 uur".
    pub when: String,
    /// The same for machines, as HTML's `datetime` (`2025-07-09`); none for a period.
    pub machine: Option<String>,
    /// Its picture; [`Glyph::Ahead`] for what is expected.
    pub glyph: Glyph,
    /// What happened, in a word or two.
    pub title: String,
    /// What there is to say about it, as plain text; line ends are kept. May be empty.
    pub text: String,
    /// Whether that is what somebody wrote or said, rather than what the system says of it.
    pub said: bool,
    /// The response that it is, and what is marked in its text; it is found on the page by that.
    pub marks: Option<Marks>,
    /// Something to open, as (words, address).
    pub link: Option<(String, String)>,
}

/// The events in the order given.
pub fn timeline(locale: Locale, events: Vec<Event>) -> impl IntoView {
    let rows: Vec<_> = events
        .into_iter()
        .map(|event| {
            let said = event.said.then_some("said");
            let id = event
                .marks
                .as_ref()
                .map(|it| links::response_anchor(it.response));
            let text = match &event.marks {
                Some(marks) => marked(locale, &event.text, 0..event.text.len(), marks),
                None => left(locale, &event.text),
            };
            let text = (!event.text.is_empty()).then(|| view! { <p class=said>{text}</p> });
            let link = event
                .link
                .map(|(words, href)| view! { <p><a href=href>{words}</a></p> });
            let class = (event.glyph == Glyph::Ahead).then_some("ahead");
            view! {
                <li class=class id=id>
                    <time datetime=event.machine>{event.when}</time>
                    {glyph(event.glyph)}
                    <div><b>{event.title}</b>{text}{link}</div>
                </li>
            }
        })
        .collect();
    view! { <ol class="time">{rows}</ol> }
}
