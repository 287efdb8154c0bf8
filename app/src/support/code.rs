//! The page of what somebody filled in: the code to type, and the thanks. It is the same for a mailbox that is counted
//! already: only the mail tells.

use super::{Code, CodeFailed, words};
use crate::{
    links,
    locale::{Locale, t},
    page::{Site, document},
    stranger,
    ui::{Field, FormError, Glyph, error_summary, state, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Code) -> AnyView {
    let errors: Vec<_> = data
        .failed
        .map(|why| words::code_failed(locale, why))
        .into_iter()
        .collect();
    let (title, content) = match &data.mail {
        Some(mail) => (
            t!(locale, "support-code-title"),
            form(locale, data, mail, &errors),
        ),
        None => (t!(locale, "support-thanks"), thanks(locale, data)),
    };
    let main = view! {
        {error_summary(locale, &errors)}
        <header class="ask">
            <p class="who">{data.subject.clone()}</p>
            <h1>{title.clone()}</h1>
            {content}
        </header>
    };
    document(site, locale, stranger::head(title), main)
}

fn thanks(locale: Locale, data: &Code) -> AnyView {
    let letter = links::letter(&data.slug);
    view! {
        <p class="lead">{state(Glyph::Full, t!(locale, "support-confirmed"))}</p>
        <p class="lead">{t!(locale, "support-thanks-text")}</p>
        <p class="jump"><a href=letter>{t!(locale, "support-to-letter")}</a></p>
    }
    .into_any()
}

fn form(locale: Locale, data: &Code, mail: &str, errors: &[FormError]) -> AnyView {
    let again = links::support(&data.slug);
    let again = view! { <p class="jump"><a href=again>{t!(locale, "support-again")}</a></p> };
    // A code that can be tried no more is asked for no more.
    if matches!(data.failed, Some(CodeFailed::Refused(_))) {
        return again.into_any();
    }
    let field = Field {
        name: "code".to_owned(),
        label: t!(locale, "sign-code"),
        hint: t!(locale, "support-code-hint"),
        value: data.typed.clone(),
        error: FormError::for_field(errors, "code"),
        required: true,
    };
    let text = t!(
        locale,
        "support-code-text",
        mail = mail.to_owned(),
        until = locale.moment(data.expires)
    );
    view! {
        <p class="lead">{text}</p>
        <form class="decide" method="post" action=links::support_request(&data.slug, &data.token)>
            <div class="code">{text_field(field, "text", "one-time-code")}</div>
            <div class="end"><button class="primary">{t!(locale, "support-code-do")}</button></div>
        </form>
        <p class="hint">{t!(locale, "support-code-help")}</p>
        {again}
    }
    .into_any()
}
