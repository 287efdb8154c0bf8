//! The drafting page: what stands around the text folded, the text itself, and the preview beside it.
//!
//! It is one plain form and works whole without script: the preview is then of the text as it was sent last.

use super::{
    Draft, DraftForm, fields,
    preview::{Preview, PreviewWords},
};
use crate::{
    desk::{Frame, data::Refused, parts, sheet::marks, words},
    links::Desk,
    locale::{Locale, t},
    page::{Head, Script},
    privacy,
    ui::{self, Field, FormError, Glyph, NoticeKind, text_area, text_field},
};
use leptos::prelude::*;
use letters::markdown;

/// The page.
pub fn page(frame: Frame<'_>, data: &Draft) -> AnyView {
    let locale = frame.locale;
    let errors = words::errors(locale, &data.form.wrong);
    let form = &data.form.form;
    let document = markdown::parse(&form.body);
    let body = Field {
        name: "body".into(),
        label: t!(locale, "drafting-body"),
        hint: t!(locale, "drafting-body-hint"),
        value: form.body.clone(),
        error: FormError::for_field(&errors, "body"),
        ..Field::default()
    };
    let front_wrong = data
        .form
        .wrong
        .iter()
        .any(|wrong| wrong.field != "body" && wrong.field != "note");
    let action = Desk::Edit.of(data.head.slug.as_str());
    let preview = markdown::html::body(&document, &marks(locale));
    let room = view! {
        <div class="room">
            <section class="write" aria-labelledby="h-tekst">
                <h2 id="h-tekst">{t!(locale, "drafting-text")}</h2>
                {text_area(body, 30)}
            </section>
            <section class="preview" id="voorbeeld" aria-labelledby="h-voorbeeld">
                <h2 id="h-voorbeeld">
                    {t!(locale, "drafting-preview")}" "<span>{t!(locale, "drafting-preview-as")}</span>
                </h2>
                <Preview words=preview_words(locale)>
                    <div class="text" inner_html=preview></div>
                </Preview>
                <p class="stale">
                    <button class="quiet" name="do" value="preview">{t!(locale, "drafting-refresh")}</button>
                </p>
            </section>
        </div>
    }
    .into_any();
    let around = view! {
        <details class="around" open=front_wrong || data.unfolded>
            <summary>{t!(locale, "drafting-front")}</summary>
            <div class="form">{fields::all(locale, &form.front, &errors)}</div>
        </details>
        <p class="jump">
            <a href="#body">{t!(locale, "drafting-jump-text")}</a>
            <a href="#voorbeeld">{t!(locale, "drafting-jump-preview")}</a>
        </p>
    }
    .into_any();
    let main = view! {
        {data.refused.as_ref().map(|why| refused(locale, why))}
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong)).map(IntoAny::into_any)}
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="base" value=form.base.clone()/>
            <input type="hidden" name="base-title" value=form.base_title.clone()/>
            {bar(locale, data)}
            {around}
            {room}
        </form>
        {parts::section("aandacht", t!(locale, "desk-problems"), parts::problems(locale, &document.problems))}
    };
    let head = Head {
        script: Some(Script::Islands),
        ..frame.head(
            t!(locale, "drafting-page", title = data.head.title.clone()),
            "desk draft",
        )
    };
    frame.with_head(head, main)
}

/// Title, state, note and the button that saves: first in the form, so that Enter in a field presses it.
fn bar(locale: Locale, data: &Draft) -> AnyView {
    let DraftForm { note, .. } = &data.form.form;
    let errors = words::errors(locale, &data.form.wrong);
    let note = Field {
        name: "note".into(),
        label: t!(locale, "drafting-note"),
        value: note.clone(),
        error: FormError::for_field(&errors, "note"),
        ..Field::default()
    };
    let saved = if data.saved {
        t!(
            locale,
            "drafting-saved",
            number = data.base.number.get(),
            time = locale.time(data.base.at)
        )
    } else {
        t!(
            locale,
            "drafting-from",
            number = data.base.number.get(),
            author = privacy::person(locale, &data.base.author),
            when = locale.moment(data.base.at)
        )
    };
    let save = t!(locale, "drafting-save");
    view! {
        <header class="bar">
            <div>
                <p class="crumb"><a href=Desk::Overview.of(data.head.slug.as_str())>{t!(locale, "drafting-back")}</a></p>
                <h1>{data.head.title.clone()}</h1>
            </div>
            <p class="saved" role="status">{ui::glyph(Glyph::Full)}{saved}</p>
            <div class="keep">
                {text_field(note, "text", "off")}
                <button class="primary" name="do" value="save">{save}</button>
            </div>
        </header>
    }
    .into_any()
}

/// The letter takes no versions any more: what was typed is on the page, to be copied from.
fn refused(locale: Locale, why: &Refused) -> AnyView {
    let why = match why {
        Refused::Stage => t!(locale, "drafting-refused-stage"),
        other => words::refused(locale, other),
    };
    ui::notice(ui::Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "drafting-refused"),
        text: format!("{why} {}", t!(locale, "drafting-refused-kept")),
    })
    .into_any()
}

/// Everything that the island says; it knows no language itself.
fn preview_words(locale: Locale) -> PreviewWords {
    PreviewWords {
        demand: t!(locale, "words-demand"),
        note: t!(locale, "words-note"),
        notes: t!(locale, "words-notes"),
        back: t!(locale, "words-note-back"),
        count: t!(locale, "drafting-words"),
        line: t!(locale, "drafting-line"),
        fine: t!(locale, "drafting-fine"),
        problems: super::preview::TAGS
            .into_iter()
            .map(|tag| (tag.to_owned(), short(locale, tag)))
            .collect(),
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
        "empty-body" => t!(locale, "drafting-short-empty-body"),
        _ => t!(locale, "drafting-short-other"),
    }
}
