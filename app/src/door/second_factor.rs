//! The second factor: a code from an app or from paper, or a passkey.

use super::{SecondFactor, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{self, Field, notice, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &SecondFactor) -> AnyView {
    let field = Field {
        name: "code".into(),
        label: t!(locale, "door-app-code"),
        hint: t!(locale, "door-app-code-hint"),
        ..Field::default()
    };
    let (field, errors, said) = parts::ask(locale, &data.entered, field);
    let title = t!(locale, "door-second");
    let form = data.codes.then(|| {
        view! {
            <form class="form sign-in" method="post" action=links::SECOND_FACTOR>
                {text_field(field, "text", "one-time-code")}
                <p class="actions"><button class="primary">{t!(locale, "door-code-do")}</button></p>
            </form>
        }
    });
    let passkey = data.passkeys.then(|| {
        let words = t!(locale, "door-by-passkey");
        parts::other_way(links::SIGN_IN_PASSKEY, None, words)
    });
    let text = if data.codes {
        t!(locale, "door-second-text")
    } else {
        t!(locale, "door-second-passkey")
    };
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
