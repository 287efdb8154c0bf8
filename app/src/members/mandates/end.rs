//! Before a mandate ends: whose, when, and who loses theirs with it.

use super::{EndMandate, When, words};
use crate::{
    desk::words as desk,
    links,
    locale::{Locale, t},
    own,
    page::Site,
    ui::{self, Choice, Field, FormError, choices, text_field},
};
use leptos::prelude::*;

/// The page, for the secretariat and for a director who ends a deputy's.
pub fn page(site: &Site, locale: Locale, data: &EndMandate) -> AnyView {
    let line = &data.line;
    let id = line.mandate.id;
    let (action, back) = if data.own {
        (links::end_own_deputy(id), links::OWN_MANDATES.to_owned())
    } else {
        (links::end_mandate(id), links::mandate(id))
    };
    let crumb = if data.own {
        view! {
            <p class="crumb">
                <a href=links::OWN>{t!(locale, "own-title")}</a>" / "
                <a href=links::OWN_MANDATES>{t!(locale, "mandate-own-title")}</a>
            </p>
        }
        .into_any()
    } else {
        super::show::crumb(locale)
    };
    let deputies = (!data.deputies.is_empty()).then(|| {
        let names = data.deputies.join(", ");
        let words = t!(
            locale,
            "mandate-end-deputies",
            count = data.deputies.len(),
            names = names
        );
        view! { <p>{words}</p> }
    });
    let title = t!(locale, "mandate-end-title", person = line.person.clone());
    let main = view! {
        <header class="top">
            {crumb}
            <h1>{title.clone()}</h1>
            <p class="about">{words::function(locale, &line.mandate)}" · "{line.organisation.clone()}" · "{words::period(locale, &line.mandate)}</p>
        </header>
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        <p class="lead">{t!(locale, "mandate-end-text")}</p>
        {deputies}
        <form class="form" method="post" action=action>
            {fields(locale, data)}
            <p class="decide">
                <button class="primary">{t!(locale, "mandate-end-do")}</button>
                <a class="button quiet" href=back>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    own::document(site, locale, &data.who, title, None, main)
}

/// When: at once, or after a day.
fn fields(locale: Locale, data: &EndMandate) -> AnyView {
    let errors = desk::errors(locale, &data.form.wrong);
    let when = Field {
        name: "when".into(),
        label: t!(locale, "mandate-end-when"),
        value: data.form.form.when.clone(),
        error: FormError::for_field(&errors, "when"),
        required: true,
        ..Field::default()
    };
    let answers = When::ALL.into_iter().map(|when| Choice {
        value: when.key().to_owned(),
        label: match when {
            When::Now => t!(locale, "mandate-end-now"),
            When::Day => t!(locale, "mandate-end-day"),
        },
        hint: match when {
            When::Now => t!(locale, "mandate-end-now-hint"),
            When::Day => String::new(),
        },
    });
    let last = Field {
        name: "last".into(),
        label: t!(locale, "mandate-end-last"),
        hint: t!(locale, "mandate-end-last-hint"),
        value: data.form.form.last.clone(),
        error: FormError::for_field(&errors, "last"),
        ..Field::default()
    };
    view! {
        {choices(when, answers.collect())}
        {text_field(last, "date", "off")}
    }
    .into_any()
}
