//! A published letter in more than one language: what its page and its print say of that.

use crate::{
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::letter::Language;

use super::text_name;

/// A published letter that says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InLanguage {
    /// Its address below `/brieven/`.
    pub slug: String,
    /// Its language.
    pub language: Language,
}

/// What the page of a published translation says of its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfPublic {
    /// The original's address, when everybody may read it.
    pub slug: Option<String>,
    /// Its language.
    pub language: Language,
    /// Whether names stand under it.
    pub signed: bool,
    /// Whether it was called off.
    pub withdrawn: bool,
}

/// "Dit is een vertaling. Ondertekend is de Nederlandse tekst.", in the translation's own language.
pub fn remark_line(own: Language, original: Language, signed: bool) -> String {
    let own = Locale::from(own);
    let text = text_name(own, original);
    if signed {
        t!(own, "translation-remark-signed", text = text)
    } else {
        t!(own, "translation-remark", text = text)
    }
}

/// Above the names under a translation: that they stand under its original. In the translation's own language.
pub fn signed_under_line(own: Language, original: Language) -> String {
    signed_under(Locale::from(own), original)
}

/// The same in the language of the page.
pub fn signed_under(locale: Locale, original: Language) -> String {
    t!(
        locale,
        "translation-signed-under",
        text = text_name(locale, original)
    )
}

/// That this is a translation, and where its original is.
pub fn remark(locale: Locale, own: Language, of: &OfPublic) -> AnyView {
    let line = remark_line(own, of.language, of.signed);
    let theirs = Locale::from(of.language);
    let link = of.slug.as_ref().map(|slug| {
        let words = t!(theirs, "translation-read");
        view! { " "<a href=links::letter(slug) hreflang=of.language.key() lang=locale.lang_of(of.language)>{words}</a> }
    });
    let withdrawn = of
        .withdrawn
        .then(|| view! { " "<b>{t!(locale, "translation-original-withdrawn")}</b> });
    view! {
        <p class="translated"><span lang=locale.lang_of(own)>{line}</span>{link}{withdrawn}</p>
    }
    .into_any()
}

/// The way to the same letter in other languages.
pub fn in_other_languages(locale: Locale, others: &[InLanguage]) -> Option<AnyView> {
    let links: Vec<_> = others
        .iter()
        .map(|other| {
            let words = t!(Locale::from(other.language), "translation-read");
            view! { <a href=links::letter(&other.slug) hreflang=other.language.key() lang=locale.lang_of(other.language)>{words}</a> }
        })
        .collect();
    (!links.is_empty()).then(|| view! { <p class="translated">{links}</p> }.into_any())
}
