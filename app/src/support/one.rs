//! One supporter at the desk, and the form that hides the name.

use super::{One, desk::facts, words};
use crate::{
    desk::{
        Frame,
        parts::{section, top},
    },
    links::{self, Desk},
    locale::t,
    ui::{Field, FormError, error_summary, text_area},
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &One) -> AnyView {
    let locale = frame.locale;
    let heading = format!("{}, {}", data.who.named.name, data.who.named.place);
    let errors = words::wrong(locale, &data.form.wrong);
    let slug = data.head.slug.as_str();
    let reason = data
        .who
        .reason
        .clone()
        .map(|reason| view! { <p class="said">{reason}</p> });
    let hide = data.who.listed.then(|| {
        let field = Field {
            name: "reason".to_owned(),
            label: t!(locale, "support-reason"),
            hint: t!(locale, "support-reason-hint"),
            value: data.form.form.reason.clone(),
            error: FormError::for_field(&errors, "reason"),
            required: true,
        };
        let form = view! {
            <p class="hint">{t!(locale, "support-hide-hint")}</p>
            <form method="post" action=links::supporter(slug, data.who.named.id) class="form">
                {text_area(field, 3)}
                <button>{t!(locale, "support-hide")}</button>
            </form>
        };
        section("verbergen", t!(locale, "support-hide-title"), form)
    });
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {error_summary(locale, &errors)}
        {section("wie", t!(locale, "support-who"), view! { {facts(locale, &data.who)}{reason} })}
        {hide}
        <p class="do"><a class="button quiet" href=Desk::Support.of(slug)>{t!(locale, "support-back")}</a></p>
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}
