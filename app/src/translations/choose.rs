//! A translation is begun, or a letter that is there is said to be one.

use super::{
    data::{ChooseMistake, ChooseTranslation},
    words::{name, refused},
};
use crate::{
    desk::{
        Frame,
        parts::{section, top},
    },
    links::Desk,
    locale::{Locale, t},
    ui::{self, Field, FormError, select_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &ChooseTranslation) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let heading = t!(locale, "translation-title");
    let errors: Vec<FormError> = data
        .wrong
        .iter()
        .map(|(_, mistake)| match mistake {
            ChooseMistake::Language => FormError::whole(mistake.words(locale)),
            ChooseMistake::NoLetter | ChooseMistake::Rule(_) => {
                FormError::at("brief", mistake.words(locale))
            }
        })
        .collect();
    let buttons: Vec<_> = data
        .open
        .iter()
        .map(|language| {
            let words = t!(locale, "translation-make", name = name(locale, *language));
            view! { <button class="primary" name="taal" value=language.key()>{words}</button> }
        })
        .collect();
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &errors)}
        <p class="lead">{t!(locale, "translation-text", number = data.latest.get())}</p>
        <form method="post" action=Desk::Translate.of(slug)>
            <p class="decide">
                {buttons}
                <a class="button quiet" href=Desk::Overview.of(slug)>{t!(locale, "desk-no")}</a>
            </p>
        </form>
        {existing(locale, data, &errors)}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// The letters that may be the translation already.
fn existing(locale: Locale, data: &ChooseTranslation, errors: &[FormError]) -> AnyView {
    let slug = data.head.slug.as_str();
    let content = if data.candidates.is_empty() {
        view! { <p class="none">{t!(locale, "translation-existing-none")}</p> }.into_any()
    } else {
        let field = Field {
            name: "brief".into(),
            label: t!(locale, "translation-existing-letter"),
            hint: t!(locale, "translation-existing-hint"),
            value: data
                .wrong
                .as_ref()
                .map(|(picked, _)| picked.clone())
                .unwrap_or_default(),
            error: FormError::for_field(errors, "brief"),
            ..Field::default()
        };
        let answers = data
            .candidates
            .iter()
            .map(|letter| (letter.slug.to_string(), letter.title.clone()))
            .collect();
        view! {
            <form class="form" method="post" action=Desk::Tie.of(slug)>
                {select_field(field, t!(locale, "translation-existing-pick"), answers)}
                <button>{t!(locale, "translation-tie")}</button>
            </form>
        }
        .into_any()
    };
    section("bestaand", t!(locale, "translation-existing"), content)
}

impl ChooseMistake {
    /// What is wrong, and what to do.
    fn words(self, locale: Locale) -> String {
        match self {
            Self::Language => t!(locale, "translation-mistake-language"),
            Self::NoLetter => t!(locale, "translation-mistake-letter"),
            Self::Rule(why) => refused(locale, why),
        }
    }
}
