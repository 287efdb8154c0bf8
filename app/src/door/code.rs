//! The code that was mailed. The page says the same whether or not there is an account.

use super::{Entered, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{self, Field, notice, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, entered: &Entered) -> AnyView {
    let field = Field {
        name: "code".into(),
        label: t!(locale, "door-code"),
        hint: t!(locale, "door-code-hint"),
        ..Field::default()
    };
    let (field, errors, said) = parts::ask(locale, entered, field);
    let title = t!(locale, "door-code-title");
    let main = view! {
        {parts::opening(title.clone(), t!(locale, "door-code-text"))}
        {said.map(notice)}
        {ui::error_summary(locale, &errors)}
        <form class="form sign-in" method="post" action=links::SIGN_IN_CODE>
            {text_field(field, "text", "one-time-code")}
            <p class="actions"><button class="primary">{t!(locale, "door-code-do")}</button></p>
        </form>
        <p class="lead"><a href=links::SIGN_IN>{t!(locale, "door-code-anew")}</a></p>
        {parts::help(site, locale)}
    };
    parts::document(site, locale, title, None, main)
}
