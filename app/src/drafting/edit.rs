//! The drafting page: what stands around the text folded, the text itself, and the preview beside it.
//!
//! It is one plain form and works whole without script: the preview is then of the text as it was sent last.

use super::{
    Draft, DraftForm, Keeping, Standing, TypedBefore, fields, pick,
    preview::{self, beside::Told},
    standing, tools,
};
use crate::{
    addressees::succession,
    desk::{Frame, data::Refused, parts, words},
    links::{self, Desk},
    locale::{Locale, t},
    page::{Head, Script},
    translations,
    ui::{self, Field, FormError, NoticeKind, text_field},
};
use leptos::prelude::*;
use letters::{markdown, problem::Problem};

/// The page.
pub fn page(frame: Frame<'_>, data: &Draft) -> AnyView {
    let locale = frame.locale;
    let errors = words::errors(locale, &data.form.wrong);
    let form = &data.form.form;
    let document = markdown::parse(&form.body);
    let language = form.front.language();
    let front_wrong = data
        .form
        .wrong
        .iter()
        .any(|wrong| wrong.field != "body" && wrong.field != "note");
    let slug = data.head.slug.as_str();
    let room = view! {
        <div class="room">
            {write(locale, slug, form, &errors)}
            {preview::beside(locale, &form.body, &document, language, &data.figures, Told::All)}
        </div>
    }
    .into_any();
    let around = view! {
        <details class="around" open=front_wrong || data.unfolded>
            <summary>{t!(locale, "drafting-front")}</summary>
            <div class="form">{fields::all(locale, &form.front, &errors, pick::picker(locale, &form.front, &data.directory, data.today, &errors))}</div>
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
        {typed_before(locale, data)}
        {translated(locale, data)}
        <form method="post" action=Desk::Edit.of(slug) novalidate=true data-room data-keep=Desk::Keep.of(slug) data-writer=data.writer.to_string()
            data-sign-in=links::SIGN_IN>
            <input type="hidden" name="base" value=form.base.clone()/>
            <input type="hidden" name="base-title" value=form.base_title.clone()/>
            <input type="hidden" name="sitting" value=form.sitting.clone()/>
            <input type="hidden" name="serial" value=form.serial.clone()/>
            {tools::words(locale)}
            {bar(locale, data)}
            {around}
            {room}
        </form>
        {attention(locale, data, &document.problems)}
    };
    let head = Head {
        script: Some(Script::Room),
        ..frame.head(
            t!(locale, "drafting-page", title = data.head.title.clone()),
            "desk draft",
        )
    };
    frame.with_head(head, main)
}

/// What is wrong with the text, and who of its addressees left.
fn attention(locale: Locale, data: &Draft, problems: &[Problem]) -> AnyView {
    let departed = succession::warning(locale, &data.departed);
    let calm = departed.is_some() && problems.is_empty();
    let problems = (!calm).then(|| parts::problems(locale, problems));
    let content = view! { {departed}{problems} };
    parts::section("aandacht", t!(locale, "desk-problems"), content)
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
    let kept = match (data.typed.shown, data.saved) {
        (Some(at), _) => Keeping::Typed(at),
        (None, true) => Keeping::Saved(data.base.clone()),
        (None, false) => Keeping::From(data.base.clone()),
    };
    let standing = standing::standing(
        locale,
        &Standing {
            slug: data.head.slug.clone(),
            sitting: data.form.form.sitting(),
            kept,
            others: data.others.clone(),
            newer: data.newer.clone(),
        },
    );
    let save = t!(locale, "drafting-save");
    view! {
        <header class="bar">
            <div>
                <p class="crumb"><a href=Desk::Overview.of(data.head.slug.as_str())>{t!(locale, "drafting-back")}</a></p>
                <h1>{data.head.title.clone()}</h1>
            </div>
            {standing}
            <div class="keep">
                {text_field(note, "text", "off")}
                <button class="primary" name="do" value="save">{save}</button>
            </div>
        </header>
    }
    .into_any()
}

/// The field of the text with its buttons.
fn write(locale: Locale, slug: &str, form: &DraftForm, errors: &[FormError]) -> AnyView {
    let said = (
        t!(locale, "drafting-body"),
        t!(locale, "drafting-body-hint"),
    );
    let body = fields::body(locale, said, &form.body, &form.front, errors);
    view! {
        <section class="write" aria-labelledby="h-tekst">
            <h2 id="h-tekst">{t!(locale, "drafting-text")}</h2>
            {tools::bar(locale)}
            {body}
            <p class="proof">
                <button class="quiet" formaction=Desk::Proof.of(slug) formtarget="_blank">{t!(locale, "drafting-proof")}</button>
            </p>
        </section>
    }
    .into_any()
}

/// What was typed before and not saved as a version: the form holds it, or it can be fetched; and it can be forgotten.
fn typed_before(locale: Locale, data: &Draft) -> Option<AnyView> {
    let TypedBefore { shown, more } = &data.typed;
    if shown.is_none() && more.is_empty() {
        return None;
    }
    let slug = data.head.slug.as_str();
    let form = &data.form.form;
    let back = shown.map(|at| {
        let number = data.base.number.get();
        view! {
            <div class="strip" role="status">
                <p><b>{t!(locale, "drafting-typed", when = locale.moment(at))}</b>" "{t!(locale, "drafting-typed-text", number = number)}</p>
                <form method="post" action=Desk::Forget.of(slug)>
                    <input type="hidden" name="sitting" value=form.sitting.clone()/>
                    <input type="hidden" name="serial" value=form.serial.clone()/>
                    <button class="mini">{t!(locale, "drafting-typed-forget")}</button>
                </form>
            </div>
        }
    });
    let more: Vec<_> = more
        .iter()
        .map(|(id, at)| {
            let words = t!(locale, "drafting-typed-more", when = locale.moment(*at));
            view! { <li><a href=links::typed_before(slug, *id)>{words}</a></li> }
        })
        .collect();
    let more = (!more.is_empty()).then(|| {
        view! { <div class="strip"><p>{t!(locale, "drafting-typed-also")}</p><ul>{more}</ul></div> }
    });
    Some(view! { <section class="typed" aria-label=t!(locale, "drafting-typed-title")>{back}{more}</section> }.into_any())
}

/// What the text is the translation of, and whether that was changed since. All of it opens beside what is being typed.
fn translated(locale: Locale, data: &Draft) -> Option<AnyView> {
    let of = data.translation.as_ref()?;
    let slug = data.head.slug.as_str();
    let version = Desk::Version(of.base.get()).of(of.slug.as_str());
    let desk = format!("{}#vertaling", Desk::Overview.of(slug));
    let follow = (of.open && of.following.is_behind()).then(|| {
        let words = t!(locale, "translation-follow-after", number = of.latest.get());
        view! { <p class="hint">{words}" "<a href=desk>{t!(locale, "translation-follow-go")}</a></p> }
    });
    Some(
        view! {
            <section class="strip original" aria-label=t!(locale, "translation-original")>
                <div>
                    <p>
                        {t!(locale, "translation-editing", number = of.base.get())}" "
                        <a href=version lang=locale.lang_of(of.language) target="_blank">{of.title.clone()}</a>
                    </p>
                    {translations::behind(locale, of)}
                    {follow}
                </div>
                <p class="do"><a class="button quiet" href=links::beside(slug) target="_blank">{t!(locale, "translation-beside-open")}</a></p>
            </section>
        }
        .into_any(),
    )
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
