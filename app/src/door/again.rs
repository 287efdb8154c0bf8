//! Showing again who one is, before what cannot be undone.

use super::{Again, Entered, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{self, Field, FormError, notice, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Again) -> AnyView {
    let title = t!(locale, "door-again");
    let (form, errors, said) = form(locale, data);
    let passkey = data.passkeys.then(|| {
        let words = t!(locale, "door-by-passkey");
        parts::other_way(links::SIGN_IN_PASSKEY, data.next.clone(), words)
    });
    let text = t!(locale, "door-again-text", name = data.name.clone());
    let main = view! {
        {parts::opening(title.clone(), text)}
        {said.map(notice)}
        {ui::error_summary(locale, &errors)}
        {form}
        {passkey}
        {parts::help(site, locale)}
    };
    parts::document(site, locale, title, None, main)
}

/// A code from the app where there is one, else the password, else a code by mail.
fn form(locale: Locale, data: &Again) -> (AnyView, Vec<FormError>, Option<ui::Notice>) {
    let next = data.next.clone();
    if data.codes {
        let field = Field {
            name: "code".into(),
            label: t!(locale, "door-app-code"),
            hint: t!(locale, "door-app-code-hint"),
            ..Field::default()
        };
        let (field, errors, said) = parts::ask(locale, &data.entered, field);
        let form = with(locale, next, text_field(field, "text", "one-time-code"));
        return (form, errors, said);
    }
    if data.password {
        let mut errors = Vec::new();
        if data.entered == Entered::Wrong {
            errors.push(FormError::at("password", t!(locale, "door-password-wrong")));
        }
        let said = match data.entered {
            Entered::Throttled { until } => Some(parts::throttled(locale, until)),
            _ => None,
        };
        let field = Field {
            name: "password".into(),
            label: t!(locale, "door-password"),
            error: FormError::for_field(&errors, "password"),
            required: true,
            ..Field::default()
        };
        let form = with(
            locale,
            next,
            text_field(field, "password", "current-password"),
        );
        return (form, errors, said);
    }
    let form = view! {
        <form class="form" method="post" action=links::SIGN_IN_MAIL>
            {parts::towards(next)}
            <input type="hidden" name="mail" value=data.mail.clone()/>
            <p class="actions"><button class="primary">{t!(locale, "door-by-mail")}</button></p>
        </form>
    };
    (form.into_any(), Vec::new(), None)
}

fn with(locale: Locale, next: Option<String>, field: AnyView) -> AnyView {
    view! {
        <form class="form sign-in" method="post" action=links::SIGN_IN_AGAIN>
            {parts::towards(next)}
            {field}
            <p class="actions"><button class="primary">{t!(locale, "door-again-do")}</button></p>
        </form>
    }
    .into_any()
}
