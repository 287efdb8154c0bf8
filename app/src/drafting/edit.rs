//! The drafting page: what stands around the text folded, the text itself, and the preview beside it.
//!
//! It is one plain form and works whole without script: the preview is then of the text as it was sent last.

use super::{
    Conflict, Draft, DraftForm, fields,
    preview::{Preview, PreviewWords},
};
use crate::{
    claims,
    desk::{Frame, compare, data::Refused, parts, sheet::marks, words},
    links::Desk,
    locale::{Locale, t},
    page::{Head, Script},
    privacy,
    ui::{self, Field, FormError, Glyph, NoticeKind, text_area, text_field},
};
use leptos::prelude::*;
use letters::{
    claim::Claim,
    letter::Language,
    markdown::{self, html::Shown},
};
use std::collections::BTreeMap;

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
    let preview = markdown::html::body(&document, &marks(locale, figures(locale, data)));
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
                <Preview words=preview_words(locale, figures(locale, data))>
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
        {data.conflict.as_ref().map(|conflict| overtaken(locale, data, conflict))}
        {data.refused.as_ref().map(|why| refused(locale, why))}
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong)).map(IntoAny::into_any)}
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="base" value=base(data)/>
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

/// Today's figures, in the language that the letter is said to be in.
fn figures(locale: Locale, data: &Draft) -> BTreeMap<Claim, Shown> {
    let language = Language::from_key(&data.form.form.front.language).unwrap_or_default();
    claims::shown(locale, language, &data.figures)
}

/// The version that the form's text counts as made from: after a conflict, what was saved meanwhile
/// has been seen, so that saving again is a choice.
fn base(data: &Draft) -> String {
    data.conflict.as_ref().map_or_else(
        || data.base.number.to_string(),
        |conflict| conflict.theirs.number.to_string(),
    )
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
    let save = match &data.conflict {
        Some(conflict) => {
            t!(
                locale,
                "drafting-save-over",
                number = conflict.theirs.number.next().get()
            )
        }
        None => t!(locale, "drafting-save"),
    };
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

/// Someone saved meanwhile: both texts are there, and what differs.
fn overtaken(locale: Locale, data: &Draft, conflict: &Conflict) -> AnyView {
    let slug = data.head.slug.as_str();
    let theirs = conflict.theirs.number.get();
    let said = ui::notice(ui::Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(
            locale,
            "drafting-overtaken",
            author = privacy::person(locale, &conflict.theirs.author),
            number = theirs
        ),
        text: t!(
            locale,
            "drafting-overtaken-text",
            next = conflict.theirs.number.next().get()
        ),
    });
    let mine = data.form.form.read().ok().map(|edit| edit.text);
    let mine = mine.unwrap_or_else(|| letters::letter::LetterText {
        front: conflict.their_text.front.clone(),
        body: letters::letter::Body::parse(&data.form.form.body).unwrap_or_default(),
    });
    let difference = compare::differences(locale, &conflict.their_text, &mine);
    let their_body = conflict.their_text.body.as_str().to_owned();
    view! {
        <section class="overtaken" aria-labelledby="h-ingehaald">
            <h2 id="h-ingehaald" class="visually-hidden">{t!(locale, "drafting-overtaken-title")}</h2>
            {said}
            <details open=true>
                <summary>{t!(locale, "drafting-overtaken-diff", number = theirs)}</summary>
                {difference}
            </details>
            <details>
                <summary>{t!(locale, "drafting-overtaken-theirs", number = theirs)}</summary>
                <pre class="source" tabindex="0">{their_body}</pre>
            </details>
            <div class="do">
                <a class="button quiet" href=Desk::Edit.of(slug)>{t!(locale, "drafting-overtaken-take", number = theirs)}</a>
            </div>
            <p class="hint">{t!(locale, "drafting-overtaken-save")}</p>
        </section>
    }
    .into_any()
}

/// Everything that the island says; it knows no language itself.
fn preview_words(locale: Locale, claims: BTreeMap<Claim, Shown>) -> PreviewWords {
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
