//! What the pages of people share: the way back, a person's lines, the fields of the form.

use super::{PersonForm, words};
use crate::{
    links,
    locale::{Locale, t},
    own::Who,
    ui::{Choice, Field, FormError, choices, text_field},
};
use leptos::prelude::*;
use letters::{ids::PersonId, letter::Language, person::Field as Of};

/// The way back: to the desk, or to one's own pages for who has none; to everybody; to the person.
pub fn crumb(
    locale: Locale,
    who: &Who,
    below: bool,
    person: Option<(PersonId, String)>,
) -> AnyView {
    let start = if who.desk {
        view! { <a href=links::DESK>{t!(locale, "desk-title")}</a> }
    } else {
        view! { <a href=links::OWN>{t!(locale, "own-title")}</a> }
    };
    let people = below.then(|| {
        view! { " / "<a href=links::PEOPLE>{t!(locale, "people-title")}</a> }
    });
    let person = person.map(|(id, name)| view! { " / "<a href=links::person(id)>{name}</a> });
    view! { <p class="crumb">{start}{people}{person}</p> }.into_any()
}

/// Name, mail address and language. Who has the mail address that was typed is named, with the way there.
pub fn fields(
    locale: Locale,
    form: &PersonForm,
    errors: &[FormError],
    known: Option<&(PersonId, String)>,
) -> AnyView {
    let field = |name: &str, of: Of, value: &str, hint: String| Field {
        name: name.to_owned(),
        label: words::label(locale, of),
        hint,
        value: value.to_owned(),
        error: FormError::for_field(errors, name),
        required: true,
    };
    let name_hint = t!(locale, "people-name-hint");
    let name = field("name", Of::Name, &form.name, name_hint);
    let mail_hint = t!(locale, "people-mail-hint");
    let mail = field("mail", Of::Mail, &form.mail, mail_hint);
    let language_hint = t!(locale, "people-language-hint");
    let language = Field {
        required: false,
        ..field("language", Of::Language, &form.language, language_hint)
    };
    let known = known.cloned().map(|(id, name)| {
        let words = t!(locale, "people-known", name = name);
        view! { <p class="known"><a href=links::person(id)>{words}</a></p> }
    });
    view! {
        {text_field(name, "text", "off")}
        {text_field(mail, "email", "off")}
        {known}
        {choices(language, languages(locale))}
    }
    .into_any()
}

fn languages(locale: Locale) -> Vec<Choice> {
    [None, Some(Language::Nl), Some(Language::En)]
        .into_iter()
        .map(|language| Choice {
            value: language.map_or("", Language::key).to_owned(),
            label: words::language(locale, language),
            hint: String::new(),
        })
        .collect()
}
