//! An authenticator is asked to make a passkey.

use super::{Who, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::{Script, Site},
    ui::{Field, Notice, NoticeKind, notice, text_field},
};
use leptos::prelude::*;

/// The page with the question, as JSON for the script; without one, the last answer was refused.
pub fn page(site: &Site, locale: Locale, who: &Who, options: Option<String>) -> AnyView {
    let title = t!(locale, "own-passkey-add");
    let script = options.as_ref().map(|_| Script::Passkey);
    let name = Field {
        name: "name".into(),
        label: t!(locale, "own-passkey-name"),
        hint: t!(locale, "own-passkey-name-hint"),
        value: t!(locale, "own-passkey-name-usual"),
        required: true,
        ..Field::default()
    };
    let failed = Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "own-passkey-failed"),
        text: t!(locale, "own-passkey-failed-text"),
    };
    let content = match options {
        Some(options) => view! {
            <form class="form" method="post" action=links::OWN_PASSKEY_ANSWER data-passkey="make" data-options=options>
                <div data-failed hidden>{notice(failed)}</div>
                <noscript><p class="error">{t!(locale, "door-passkey-script")}</p></noscript>
                {text_field(name, "text", "off")}
                <input type="hidden" name="answer"/>
                <p class="actions"><button class="primary">{t!(locale, "own-passkey-do")}</button></p>
            </form>
        }
        .into_any(),
        None => view! {
            {notice(failed)}
            <div class="do">{parts::post(links::OWN_PASSKEYS.to_owned(), t!(locale, "own-passkey-again"))}</div>
        }
        .into_any(),
    };
    let main = view! {
        {parts::top(locale, true, title.clone(), t!(locale, "own-passkey-add-text"))}
        {content}
    };
    parts::document(site, locale, who, title, script, main)
}
