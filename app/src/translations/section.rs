//! What the desk says of a letter's translations, and of a translation's original.

use super::{
    data::{OfOriginal, Out, Ties, TranslationLine},
    words::{name, text_name},
};
use crate::{
    desk::{parts, words},
    links::{self, Desk},
    locale::{Locale, t},
    privacy,
    ui::{self, Glyph, Notice, NoticeKind, notice},
};
use leptos::prelude::*;
use letters::translation::Following;

/// The section on the letter's page; none for a letter that has nothing to do with translations any more.
pub fn section(locale: Locale, slug: &str, ties: &Ties) -> Option<AnyView> {
    let content = match &ties.of {
        Some(of) => translation(locale, slug, of),
        None if ties.translations.is_empty() && ties.open.is_empty() => return None,
        None => original(locale, slug, ties),
    };
    Some(parts::section(
        "vertaling",
        t!(locale, "translation-section"),
        content,
    ))
}

/// Of an original: its translations, and a way to begin one.
fn original(locale: Locale, slug: &str, ties: &Ties) -> AnyView {
    let rows: Vec<_> = ties
        .translations
        .iter()
        .map(|line| row(locale, line))
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <ul class="translations">{rows}</ul> });
    let begin = (!ties.open.is_empty()).then(|| {
        view! {
            <p class="hint">{t!(locale, "translation-begin-hint")}</p>
            <p class="do"><a class="button quiet" href=Desk::Translate.of(slug)>{t!(locale, "translation-begin")}</a></p>
        }
    });
    view! { {list}{begin} }.into_any()
}

fn row(locale: Locale, line: &TranslationLine) -> AnyView {
    let slug = line.slug.as_str();
    let (picture, standing) = match line.following {
        Following::UpToDate => (Glyph::Full, t!(locale, "translation-up-to-date")),
        Following::Behind { base, latest } => (
            Glyph::Objection,
            t!(
                locale,
                "translation-behind",
                base = base.get(),
                latest = latest.get()
            ),
        ),
    };
    let stage = match line.published {
        Some(at) => t!(locale, "translation-published", when = locale.day(at.day())),
        None => words::stage(locale, line.stage),
    };
    view! {
        <li>
            <p><b>{name(locale, line.language)}</b>": "
                <a href=Desk::Overview.of(slug) lang=locale.lang_of(line.language)>{line.title.clone()}</a>
                " ("{stage}")"</p>
            <p>{ui::state(picture, standing)}</p>
            <p><a href=links::beside(slug)>{t!(locale, "translation-beside-open")}</a></p>
        </li>
    }
    .into_any()
}

/// Of a translation: what it is of, which version it follows, and what to do when that is behind.
fn translation(locale: Locale, slug: &str, of: &OfOriginal) -> AnyView {
    let link = Desk::Overview.of(of.slug.as_str());
    let base = t!(
        locale,
        "translation-base",
        number = of.base.get(),
        author = privacy::person(locale, &of.base_by),
        when = locale.moment(of.base_at)
    );
    let loose = of.loose.then(|| {
        view! {
            <details>
                <summary>{t!(locale, "translation-untie-open")}</summary>
                <p class="hint">{t!(locale, "translation-untie-text")}</p>
                <div class="do">{parts::post(Desk::Untie.of(slug), t!(locale, "translation-untie"), "quiet")}</div>
            </details>
        }
    });
    view! {
        <p>
            {t!(locale, "translation-is", name = name(locale, of.own))}" "
            <a href=link lang=locale.lang_of(of.language)>{of.title.clone()}</a>". "
            {base}
        </p>
        <p class="hint">{t!(locale, "translation-signed-is", text = text_name(locale, of.language))}</p>
        {behind(locale, of)}
        <div class="do">
            {follow(locale, slug, of)}
            <a class="button" href=links::beside(slug)>{t!(locale, "translation-beside-open")}</a>
        </div>
        {loose}
    }
    .into_any()
}

/// That the original was changed since, with the way to what changed; or that it was not.
pub fn behind(locale: Locale, of: &OfOriginal) -> AnyView {
    if of.out == Out::CalledOff {
        return notice(Notice {
            kind: NoticeKind::CalledOff,
            title: t!(locale, "translation-original-withdrawn"),
            text: String::new(),
        })
        .into_any();
    }
    match of.following {
        Following::UpToDate => view! {
            <p class="fine">{ui::state(Glyph::Full, t!(locale, "translation-up-to-date"))}</p>
        }
        .into_any(),
        Following::Behind { base, latest } => {
            let said = t!(
                locale,
                "translation-changed",
                text = text_name(locale, of.language)
            );
            let see = t!(
                locale,
                "translation-changed-see",
                base = base.get(),
                latest = latest.get()
            );
            let href = links::compare(of.slug.as_str(), base.get(), latest.get());
            view! { <p class="fine">{ui::state(Glyph::Objection, said)}" "<a href=href>{see}</a></p> }
                .into_any()
        }
    }
}

/// The button by which somebody says that the translation follows the newest version.
fn follow(locale: Locale, slug: &str, of: &OfOriginal) -> Option<AnyView> {
    if !of.open || !of.following.is_behind() || of.out == Out::CalledOff {
        return None;
    }
    let latest = of.latest.get();
    Some(
        view! {
            <form method="post" action=Desk::Follow.of(slug)>
                <input type="hidden" name="version" value=latest.to_string()/>
                <button class="primary">{t!(locale, "translation-follow", number = latest)}</button>
            </form>
        }
        .into_any(),
    )
}
