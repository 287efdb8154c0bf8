//! What the pages of an objection share.

use super::data::{ObjectionLine, ObjectorHead};
use crate::{
    desk::compare::pieces,
    links,
    locale::{Locale, t},
    page::{self, Head, Nav, Site},
    privacy::word,
    ui::{self, Field, FormError},
};
use leptos::prelude::*;
use letters::diff;

/// One of the pages, around its content.
pub(super) fn document(
    site: &Site,
    locale: Locale,
    head: &ObjectorHead,
    main: impl IntoView + 'static,
) -> AnyView {
    let head = Head {
        title: t!(locale, "objection-title", title = head.title.clone()),
        private: true,
        class: "sign object",
        nav: Nav::Signing,
        ..Head::default()
    };
    page::document(site, locale, head, main)
}

/// Who is asked, and what.
pub(super) fn top(locale: Locale, head: &ObjectorHead, question: String) -> AnyView {
    let back = links::sign(&head.token);
    view! {
        <header class="ask">
            <p class="who">{head.organisation.clone()}<small>{head.person.clone()}</small></p>
            <h1>{question}</h1>
            <p class="jump"><a href=back>{t!(locale, "objection-back")}</a></p>
        </header>
    }
    .into_any()
}

/// The field for the code; what was typed is kept, so that one wrong character can be mended.
pub(super) fn code(locale: Locale, value: String, errors: &[FormError]) -> AnyView {
    let field = Field {
        name: "code".to_owned(),
        label: t!(locale, "sign-code"),
        hint: t!(locale, "sign-code-hint"),
        value,
        error: FormError::for_field(errors, "code"),
        required: true,
    };
    view! { <div class="code">{ui::text_field(field, "text", "one-time-code")}</div> }.into_any()
}

/// Why it was not followed.
pub(super) fn reason(locale: Locale, line: &ObjectionLine) -> Option<AnyView> {
    let reason = word(locale, line.reason.as_ref()?);
    let said = view! { <p class="said"><b class="why">{t!(locale, "objection-reason")}" "</b>{reason}</p> };
    Some(said.into_any())
}

/// The words that should go and come, and why.
pub(super) fn says(locale: Locale, line: &ObjectionLine) -> AnyView {
    let change = pieces(
        locale,
        diff::compare_whole(&line.quote, &word(locale, &line.replacement)),
    );
    view! {
        <p class="change text">{line.before.clone()}{change}{line.after.clone()}</p>
        <p class="said"><b class="why">{t!(locale, "review-why-said")}" "</b>{word(locale, &line.why)}</p>
    }
    .into_any()
}
