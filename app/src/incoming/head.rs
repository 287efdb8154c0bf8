//! What stands on top of these pages.

use super::{Said, words};
use crate::{
    links,
    locale::{Locale, t},
    ui::{self, Notice, NoticeKind},
};
use leptos::prelude::*;

/// The way back, and the heading.
pub(super) fn top(locale: Locale, below: bool, heading: String) -> AnyView {
    let list = below.then(|| {
        view! { " › "<a href=links::INCOMING>{t!(locale, "incoming-title")}</a> }
    });
    view! {
        <header class="top">
            <p class="crumb"><a href=links::DESK>{t!(locale, "desk-title")}</a>{list}</p>
            <h1>{heading}</h1>
        </header>
    }
    .into_any()
}

/// What was done just now.
pub(super) fn done(locale: Locale, said: Option<Said>) -> Option<AnyView> {
    let notice = |said| {
        ui::notice(Notice {
            kind: NoticeKind::Calm,
            title: words::said(locale, said),
            text: String::new(),
        })
        .into_any()
    };
    said.map(notice)
}

/// A subject as it is shown.
pub(super) fn subject(locale: Locale, subject: &str) -> String {
    if subject.trim().is_empty() {
        t!(locale, "incoming-no-subject")
    } else {
        subject.to_owned()
    }
}

/// A sender as they are shown.
pub(super) fn sender(locale: Locale, sender: &str) -> String {
    if sender.trim().is_empty() {
        t!(locale, "incoming-no-sender")
    } else {
        sender.to_owned()
    }
}
