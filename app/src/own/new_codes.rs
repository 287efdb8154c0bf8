//! Setting up codes from an app, and the recovery codes that come with them.

use super::{RecoveryCodes, SetUpCodes, parts};
use crate::{
    door, links,
    locale::{Locale, t},
    page::Site,
    ui::{self, Field, notice, text_field},
};
use leptos::prelude::*;

/// The page with the secret: a picture for the app, and the same in letters.
pub fn page(site: &Site, locale: Locale, data: &SetUpCodes) -> AnyView {
    let field = Field {
        name: "code".into(),
        label: t!(locale, "own-codes-first"),
        hint: t!(locale, "own-codes-first-hint"),
        ..Field::default()
    };
    let (field, errors, said) = door::ask(locale, &data.entered, field);
    let title = t!(locale, "own-codes-set-up");
    let (side, dark) = data.picture.clone();
    // A QR code needs four light modules around it (ISO/IEC 18004).
    let frame = format!("-4 -4 {0} {0}", side + 8);
    let main = view! {
        {parts::top(locale, true, title.clone(), t!(locale, "own-codes-set-up-text"))}
        {said.map(notice)}
        {ui::error_summary(locale, &errors)}
        <svg class="qr" viewBox=frame role="img" aria-label=t!(locale, "own-codes-picture")>
            <path d=dark></path>
        </svg>
        <p>{t!(locale, "own-codes-typed")}" "<code class="secret">{data.secret.clone()}</code></p>
        <form class="form" method="post" action=links::OWN_CODES_SHOWN>
            {text_field(field, "text", "one-time-code")}
            <p class="actions"><button class="primary">{t!(locale, "own-codes-do")}</button></p>
        </form>
    };
    parts::document(site, locale, &data.who, title, None, main)
}

/// The recovery codes: this page shows them, and no other ever does.
pub fn recovery(site: &Site, locale: Locale, data: &RecoveryCodes) -> AnyView {
    let title = t!(locale, "own-recovery");
    let codes: Vec<_> = data
        .codes
        .iter()
        .cloned()
        .map(|code| view! { <li><code>{code}</code></li> })
        .collect();
    let main = view! {
        {parts::top(locale, true, title.clone(), t!(locale, "own-recovery-text"))}
        <ol class="recovery">{codes}</ol>
        <p class="do"><a class="button primary" href=links::OWN_SECURITY>{t!(locale, "own-recovery-kept")}</a></p>
    };
    parts::document(site, locale, &data.who, title, None, main)
}
