//! For everybody: what a letter comes back on and what comes back on it, as far as both are public.

use super::data::{AskedAgain, Came, EarlierLetter, PublicLetter};
use crate::{
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The lines in the letter's head; none when there is nothing to say.
pub fn lines(locale: Locale, came: &Came) -> Option<AnyView> {
    let on = came.on.as_ref().map(|it| {
        let words = t!(
            locale,
            "followup-public-on",
            when = locale.day(it.letter.on)
        );
        line(locale, words, &it.letter)
    });
    let by: Vec<_> = came
        .by
        .iter()
        .map(|it| {
            line(
                locale,
                t!(locale, "followup-public-by", when = locale.day(it.on)),
                it,
            )
        })
        .collect();
    let some = on.is_some() || !by.is_empty();
    some.then(|| view! { {on}{by} }.into_any())
}

fn line(locale: Locale, words: String, to: &PublicLetter) -> AnyView {
    let subject = to.subject.clone();
    view! {
        <p class="follows">{words}" "<a href=links::letter(&to.slug) hreflang=to.language.key() lang=locale.lang_of(to.language)>{subject}</a></p>
    }
    .into_any()
}

/// What follows each demand that is asked again, with the way to where it stood. It stands between the letter's words, and so
/// speaks their language.
pub fn after(own: Locale, came: &Came) -> BTreeMap<u32, String> {
    let Some(EarlierLetter { letter, demands }) = &came.on else {
        return BTreeMap::new();
    };
    let line = |it: &AskedAgain| {
        let when = own.day(letter.on);
        let words = t!(own, "followup-after", number = it.before, when = when);
        let href = links::demand(&letter.slug, it.id);
        let html = format!("<p class=\"support\"><a href=\"{href}\">{words}</a></p>");
        (it.number, html)
    };
    demands.iter().map(line).collect()
}
