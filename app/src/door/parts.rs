//! What the pages at the door share.

use super::Entered;
use crate::{
    links,
    locale::{Locale, t},
    page::{self, Head, Script, Site},
    ui::{Field, FormError, Notice, NoticeKind},
};
use leptos::prelude::*;

/// A page at the door, around its content.
pub(super) fn document(
    site: &Site,
    locale: Locale,
    title: String,
    script: Option<Script>,
    main: impl IntoView + 'static,
) -> AnyView {
    let head = Head {
        title,
        private: true,
        class: "plain",
        canonical: Some(links::SIGN_IN.to_owned()),
        script,
        ..Head::default()
    };
    page::document(site, locale, head, main)
}

/// A heading with a line under it.
pub(super) fn opening(title: String, text: String) -> impl IntoView {
    view! {
        <header class="opening">
            <h1>{title}</h1>
            <p class="lead">{text}</p>
        </header>
    }
}

/// Where somebody was going, kept in a form.
pub(super) fn towards(next: Option<String>) -> Option<impl IntoView> {
    next.map(|next| view! { <input type="hidden" name="next" value=next/> })
}

/// A form with one button: into the door by another way.
pub(super) fn other_way(action: &'static str, next: Option<String>, words: String) -> AnyView {
    view! {
        <form method="post" action=action class="other-way">
            {towards(next)}
            <button>{words}</button>
        </form>
    }
    .into_any()
}

/// Where to ask for help.
pub(super) fn help(site: &Site, locale: Locale) -> Option<impl IntoView + use<>> {
    site.help_mail.clone().map(|mail| {
        view! {
            <p class="lead">{t!(locale, "door-help")}" "<a href=format!("mailto:{mail}")>{mail.clone()}</a></p>
        }
    })
}

/// Too many tries: until when to wait.
pub(super) fn throttled(locale: Locale, until: letters::time::Moment) -> Notice {
    Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "door-throttled", time = locale.time(until)),
        text: t!(locale, "door-throttled-text"),
    }
}

/// A field for a code, with what became of the last one.
pub fn ask(
    locale: Locale,
    entered: &Entered,
    field: Field,
) -> (Field, Vec<FormError>, Option<Notice>) {
    let wrong = |text: String| vec![FormError::at(field.name.clone(), text)];
    let (errors, notice, value) = match entered {
        Entered::Fresh => (vec![], None, String::new()),
        Entered::NoCode(typed) => (wrong(t!(locale, "door-code-form")), None, typed.clone()),
        Entered::Wrong => (wrong(t!(locale, "door-code-wrong")), None, String::new()),
        Entered::Throttled { until } => (vec![], Some(throttled(locale, *until)), String::new()),
    };
    let error = FormError::for_field(&errors, &field.name);
    let field = Field {
        value,
        error,
        required: true,
        ..field
    };
    (field, errors, notice)
}
