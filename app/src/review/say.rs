//! The forms for a comment and for other words, each on a page of its own with the passage it is about.

use super::{
    data::{Refused, Say, Wrong},
    layout, parts, words,
};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{Field, FormError, error_summary, text_area, text_field},
};
use leptos::prelude::*;
use letters::review::Kind;

/// The page. Without a text it says that the letter is not in review any more, and keeps what was typed.
pub fn page(site: &Site, locale: Locale, data: &Say) -> AnyView {
    let passage = data.text.as_ref().and_then(|text| {
        let html = layout::alone(locale, text, &data.head, data.passage)?;
        let lang = text.front.language.key();
        Some(view! { <div class="sheet passage"><div class="text" lang=lang inner_html=html></div></div> })
    });
    let closed = (!data.head.open).then(|| parts::refused(locale, Refused::NotInReview));
    let slug = data.head.slug.as_str();
    let (heading, action) = match data.kind {
        Kind::Comment => (
            t!(locale, "review-do-comment"),
            links::comment(slug, data.passage),
        ),
        Kind::Suggestion => (
            t!(locale, "review-do-suggest"),
            links::suggest(slug, data.passage),
        ),
    };
    let errors: Vec<FormError> = data
        .typed
        .wrong
        .map(|wrong| FormError::at(field_of(wrong), words::wrong(locale, wrong)))
        .into_iter()
        .collect();
    let older = (data.head.open && data.passage.version != data.head.version).then(|| {
        let number = data.passage.version;
        view! { <p class="hint">{t!(locale, "review-older", number = number)}</p> }
    });
    let fields = match data.kind {
        Kind::Comment => comment(locale, data, &errors),
        Kind::Suggestion => suggestion(locale, data, &errors),
    };
    let main = view! {
        {parts::top(locale, &data.head, Some(heading.clone()))}
        {closed}
        {error_summary(locale, &errors)}
        {passage}
        {older}
        <form class="form" method="post" action=action>
            {fields}
            {parts::people(locale, &data.people, &data.typed.mention)}
            <p class="decide">
                <button class="primary">{t!(locale, "review-do-place")}</button>
                <a class="button quiet" href=links::review(slug)>{t!(locale, "review-do-back")}</a>
            </p>
        </form>
    };
    parts::document(site, locale, &data.head.who, heading, main)
}

/// At which field something is wrong.
pub(super) const fn field_of(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::NoText | Wrong::BadText => "tekst",
        Wrong::NoQuote | Wrong::NoChange | Wrong::NoWords | Wrong::TooMuch => "woorden",
        Wrong::NoReason => "reden",
    }
}

fn comment(locale: Locale, data: &Say, errors: &[FormError]) -> AnyView {
    let text = Field {
        name: "tekst".into(),
        label: t!(locale, "review-comment"),
        value: data.typed.text.clone(),
        error: FormError::for_field(errors, "tekst"),
        required: true,
        ..Field::default()
    };
    let quote = Field {
        name: "woorden".into(),
        label: t!(locale, "review-quote"),
        hint: t!(locale, "review-quote-hint"),
        value: data.typed.words.clone(),
        error: FormError::for_field(errors, "woorden"),
        required: false,
    };
    view! { {text_area(text, 5)}{text_field(quote, "text", "off")} }.into_any()
}

fn suggestion(locale: Locale, data: &Say, errors: &[FormError]) -> AnyView {
    let new = Field {
        name: "woorden".into(),
        label: t!(locale, "review-words"),
        hint: t!(locale, "review-words-hint"),
        value: data.typed.words.clone(),
        error: FormError::for_field(errors, "woorden"),
        required: false,
    };
    let why = Field {
        name: "tekst".into(),
        label: t!(locale, "review-why"),
        hint: t!(locale, "review-why-hint"),
        value: data.typed.text.clone(),
        error: FormError::for_field(errors, "tekst"),
        required: false,
    };
    // As many rows as the text has on a narrow screen, within reason.
    let rows = u8::try_from(data.typed.words.len() / 45 + 2).unwrap_or(u8::MAX);
    view! { {text_area(new, rows.clamp(4, 24))}{text_area(why, 3)} }.into_any()
}
