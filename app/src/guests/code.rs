//! The page of one request, to its guest: the code to type, and from there how it stands.

use super::{Code, CodeFailed, words};
use crate::{
    links,
    locale::{Locale, t},
    page::{Site, document},
    stranger,
    ui::{Field, FormError, Glyph, error_summary, state, text_field},
};
use leptos::prelude::*;
use letters::guests::{GuestRefused, RequestState};

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Code) -> AnyView {
    let failed = data.failed.as_ref();
    let errors: Vec<_> = failed
        .map(|why| words::code_failed(locale, why))
        .into_iter()
        .collect();
    let (title, content) = match data.state {
        RequestState::FilledIn => (t!(locale, "guests-code-title"), form(locale, data, &errors)),
        RequestState::Waiting { .. } if data.over => {
            let word = t!(locale, "guests-standing-over");
            let title = t!(locale, "guests-refused-title");
            (title, told(Glyph::Empty, word, String::new()))
        }
        RequestState::Waiting { .. } => {
            let text = t!(locale, "guests-waiting-text", mail = data.mail.clone());
            let word = t!(locale, "guests-waiting");
            (
                t!(locale, "guests-waiting-title"),
                told(Glyph::Half, word, text),
            )
        }
        RequestState::Admitted { .. } => {
            let text = t!(locale, "guests-admitted-text", mail = data.mail.clone());
            let word = t!(locale, "guests-admitted");
            (
                t!(locale, "guests-admitted-title"),
                told(Glyph::Full, word, text),
            )
        }
        RequestState::Refused { .. } => {
            let text = data.reason.clone().unwrap_or_default();
            let word = t!(locale, "guests-refused");
            (
                t!(locale, "guests-refused-title"),
                told(Glyph::Barred, word, text),
            )
        }
    };
    let (organisation, subject) = (data.organisation.clone(), data.subject.clone());
    let main = view! {
        {error_summary(locale, &errors)}
        <header class="ask">
            <p class="who">{organisation}<small>{subject}</small></p>
            <h1>{title.clone()}</h1>
            {content}
        </header>
    };
    document(site, locale, stranger::head(title), main)
}

fn told(picture: Glyph, word: String, text: String) -> AnyView {
    let text = (!text.is_empty()).then(|| view! { <p class="lead">{text}</p> });
    view! { <p class="lead">{state(picture, word)}</p>{text} }.into_any()
}

fn form(locale: Locale, data: &Code, errors: &[FormError]) -> AnyView {
    // A code that can be tried no more is asked for no more.
    let over = matches!(
        data.failed,
        Some(
            CodeFailed::Before
                | CodeFailed::Refused(
                    GuestRefused::CodeOver | GuestRefused::Round(_) | GuestRefused::DoorClosed
                )
        )
    );
    if over {
        return ().into_any();
    }
    let field = Field {
        name: "code".to_owned(),
        label: t!(locale, "sign-code"),
        hint: t!(locale, "guests-code-hint"),
        value: data.typed.clone(),
        error: FormError::for_field(errors, "code"),
        required: true,
    };
    let text = t!(
        locale,
        "guests-code-text",
        mail = data.mail.clone(),
        until = locale.moment(data.expires.min(data.deadline))
    );
    view! {
        <p class="lead">{text}</p>
        <form class="decide" method="post" action=links::guest_request(&data.token)>
            <div class="code">{text_field(field, "text", "one-time-code")}</div>
            <div class="end"><button class="primary">{t!(locale, "guests-code-do")}</button></div>
        </form>
        <p class="hint">{t!(locale, "guests-code-help")}</p>
    }
    .into_any()
}
