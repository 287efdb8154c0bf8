//! All that was said of a commitment, the newest first.

use super::{data::Promised, words};
use crate::{
    locale::{Locale, t},
    privacy, redaction,
};
use leptos::prelude::*;
use letters::commitment::{Promise, Step};

/// The list.
pub fn history(locale: Locale, promised: &Promised) -> AnyView {
    let steps = promised.commitment.steps.iter().rev();
    let lines: Vec<_> = steps.map(|step| line(locale, promised, step)).collect();
    view! { <ol class="said-before">{lines}</ol> }.into_any()
}

fn line(locale: Locale, promised: &Promised, step: &Step) -> AnyView {
    let word = words::said(locale, step.deed.said());
    let day = step.at.day();
    let when = match promised.by.get(&step.number) {
        Some(who) => t!(
            locale,
            "outcome-said-by",
            who = privacy::person(locale, who),
            when = locale.day(day)
        ),
        None => t!(locale, "outcome-said-on", when = locale.day(day)),
    };
    let why = step.deed.why();
    let why = why.map(|why| view! { <p class="why">{why.to_string()}</p> });
    view! {
        <li>
            <p><b>{word}</b></p>
            {step.deed.promise().map(|promise| told(locale, promise))}
            {why}
            <p class="from"><time datetime=day.to_string()>{when}</time></p>
        </li>
    }
    .into_any()
}

/// What was promised, as it was said then.
fn told(locale: Locale, promise: &Promise) -> AnyView {
    let until = words::until(locale, promise.due.as_ref());
    let quote = promise.passage.as_ref();
    let quote =
        quote.map(|it| view! { <blockquote>{redaction::left(locale, &it.words())}</blockquote> });
    view! { <p>{promise.by.to_string()}", "{until}": "{promise.what.to_string()}</p>{quote} }
        .into_any()
}
