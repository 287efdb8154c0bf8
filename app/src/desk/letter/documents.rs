//! The letter as a document, for whoever wants to go on in a word processor.

use super::super::{data::LetterDesk, parts};
use crate::{
    links::Desk,
    locale::{Locale, t},
};
use leptos::prelude::*;

/// The section: the newest version as a document.
pub fn section(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    let newest = data.versions.first()?.number.get();
    let content = downloads(locale, data.head.slug.as_str(), newest);
    Some(parts::section(
        "documenten",
        t!(locale, "document-section"),
        content,
    ))
}

/// A version in both formats.
pub fn downloads(locale: Locale, slug: &str, number: u32) -> AnyView {
    view! {
        <p class="note">
            {t!(locale, "document-download")} " "
            <a href=Desk::Docx(number).of(slug) download="">{t!(locale, "document-download-docx")}</a> ", "
            <a href=Desk::Odt(number).of(slug) download="">{t!(locale, "document-download-odt")}</a>
        </p>
    }
    .into_any()
}
