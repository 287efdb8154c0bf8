//! That a letter is written to somebody who does not hold the office any more: in words, and what can be done about it.

use crate::{
    links::Desk,
    locale::{Locale, t},
    ui::{Notice, NoticeKind, notice},
};
use leptos::prelude::*;
use letters::addressee::succession::{Departure, Now};

/// "De brief is gericht aan Vincent Karremans; staatssecretaris Jeugd is nu Judith Tielen."
pub fn sentence(locale: Locale, it: &Departure) -> String {
    let (person, office) = (it.person.name.to_string(), it.office.to_string());
    match &it.now {
        Now::Held { by, since } => t!(
            locale,
            "succession-held",
            person = person,
            office = office,
            holder = by.to_string(),
            day = locale.day(*since)
        ),
        Now::Vacant => t!(
            locale,
            "succession-vacant",
            person = person,
            office = office
        ),
        Now::Ended(last) => t!(
            locale,
            "succession-ended",
            person = person,
            office = office,
            day = locale.day(*last)
        ),
    }
}

/// The sentences, one under the other.
pub fn sentences<'a>(
    locale: Locale,
    departed: impl IntoIterator<Item = &'a Departure>,
) -> Vec<AnyView> {
    let one = |it: &Departure| view! { <p class="note">{sentence(locale, it)}</p> }.into_any();
    departed.into_iter().map(one).collect()
}

/// A warning on the page of a text that can still change; nothing where everybody holds their office.
pub fn warning(locale: Locale, departed: &[Departure]) -> Option<AnyView> {
    if departed.is_empty() {
        return None;
    }
    let heading = notice(Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "succession-title", count = departed.len()),
        text: String::new(),
    });
    Some(view! { {heading}{sentences(locale, departed)} }.into_any())
}

/// The same with the button that writes the letter to whoever holds the offices now, made from the version that is seen.
pub fn warning_with_button(
    locale: Locale,
    slug: &str,
    version: u32,
    departed: &[Departure],
) -> Option<AnyView> {
    let warning = warning(locale, departed)?;
    let button = view! {
        <form method="post" action=Desk::Succeed.of(slug)>
            <input type="hidden" name="version" value=version/>
            <p class="do"><button class="quiet">{t!(locale, "succession-do")}</button></p>
            <p class="hint">{t!(locale, "succession-do-hint")}</p>
        </form>
    };
    Some(view! { {warning}{button} }.into_any())
}

/// What the version says of itself that came of it.
pub fn version_note(locale: Locale) -> String {
    t!(locale, "succession-version-note")
}
