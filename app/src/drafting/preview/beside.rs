//! The preview beside a field with a text, with what was found in it and every word that the island says.

use super::{Preview, PreviewWords, TAGS, findings};
use crate::{
    claims,
    desk::sheet::marks,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{
    claim::Claim,
    letter::Language,
    markdown::{self, Document, html::Shown},
    reading::Ease,
    register::Figures,
};
use std::collections::BTreeMap;

/// What is told of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// All that was found.
    All,
    /// All but instructions: a template is made of them.
    ButInstructions,
}

/// What readers will see of it, and what was found in it.
pub fn beside(
    locale: Locale,
    body: &str,
    document: &Document,
    language: Language,
    figures: &Figures,
    told: Told,
) -> AnyView {
    let claims = claims::shown(locale, language, figures);
    let text = markdown::html::body(document, &marks(locale, claims.clone()));
    let words = preview_words(locale, claims, told);
    let found = findings(body, document, language, &words);
    view! {
        <section class="preview" id="voorbeeld" aria-labelledby="h-voorbeeld">
            <h2 id="h-voorbeeld">
                {t!(locale, "drafting-preview")}" "<span>{t!(locale, "drafting-preview-as")}</span>
            </h2>
            <Preview words found language>
                <div class="text" inner_html=text></div>
            </Preview>
            <p class="stale">
                <button class="quiet" name="do" value="preview">{t!(locale, "drafting-refresh")}</button>
            </p>
        </section>
    }
    .into_any()
}

/// Everything that the island says; it knows no language itself.
fn preview_words(locale: Locale, claims: BTreeMap<Claim, Shown>, told: Told) -> PreviewWords {
    PreviewWords {
        demand: t!(locale, "words-demand"),
        note: t!(locale, "words-note"),
        notes: t!(locale, "words-notes"),
        back: t!(locale, "words-note-back"),
        count: t!(locale, "drafting-words"),
        mean: t!(locale, "drafting-mean"),
        per_sentence: t!(locale, "drafting-per-sentence"),
        ease: Ease::ALL.map(|ease| self::ease(locale, ease)).to_vec(),
        outline: t!(locale, "drafting-outline"),
        line: t!(locale, "drafting-line"),
        fine: t!(locale, "drafting-fine"),
        problems: TAGS
            .into_iter()
            .map(|tag| (tag.to_owned(), short(locale, tag)))
            .collect(),
        unfinished: (told == Told::All).then(|| t!(locale, "drafting-unfinished")),
        claims,
    }
}

/// A few words for each kind of problem in the text; the whole sentence comes with the page.
fn short(locale: Locale, tag: &str) -> String {
    match tag {
        "undefined-footnote" => t!(locale, "drafting-short-undefined-footnote"),
        "unused-footnote" => t!(locale, "drafting-short-unused-footnote"),
        "duplicate-footnote" => t!(locale, "drafting-short-duplicate-footnote"),
        "note-in-note" => t!(locale, "drafting-short-note-in-note"),
        "skipped-heading" => t!(locale, "drafting-short-skipped-heading"),
        "top-heading" => t!(locale, "drafting-short-top-heading"),
        "empty-heading" => t!(locale, "drafting-short-empty-heading"),
        "unprintable" => t!(locale, "drafting-short-unprintable"),
        "raw-html" => t!(locale, "drafting-short-raw-html"),
        "image" => t!(locale, "drafting-short-image"),
        "refused-link" => t!(locale, "drafting-short-refused-link"),
        "too-deep" => t!(locale, "drafting-short-too-deep"),
        "table-too-wide" => t!(locale, "drafting-short-table-too-wide"),
        "too-large" => t!(locale, "drafting-short-too-large"),
        "unknown-claim" => t!(locale, "drafting-short-unknown-claim"),
        "empty-body" => t!(locale, "drafting-short-empty-body"),
        _ => t!(locale, "drafting-short-other"),
    }
}

/// "leest makkelijk"
fn ease(locale: Locale, ease: Ease) -> String {
    match ease {
        Ease::VeryHard => t!(locale, "drafting-ease-very-hard"),
        Ease::Hard => t!(locale, "drafting-ease-hard"),
        Ease::RatherHard => t!(locale, "drafting-ease-rather-hard"),
        Ease::Plain => t!(locale, "drafting-ease-plain"),
        Ease::Easy => t!(locale, "drafting-ease-easy"),
    }
}
