//! A letter and its translation beside each other, part by part; below each other on a phone.

use super::{
    data::{BesideEachOther, OneText},
    words::{name, text_name},
};
use crate::{
    desk::{parts::section, sheet::marks},
    links::{self, Desk},
    locale::{Locale, t},
    page::{self, Head, Site},
    ui::{self, Glyph},
};
use leptos::prelude::*;
use letters::{
    letter::Language,
    markdown::{
        self, Block, Document, Part,
        html::{self, HtmlMarks},
    },
    text::Line,
    translation::{Compared, Figure, Following, Row, Tally, pair},
};
use std::collections::BTreeMap;

/// How many figures of one side are named: a list of all of another text helps nobody.
const FIGURES: usize = 24;

/// One side, as it is shown.
struct Side<'a> {
    text: &'a OneText,
    language: Language,
    document: Document,
    marks: HtmlMarks,
    /// What the ids of this side begin with: both texts have a demand 1.
    prefix: &'static str,
}

impl<'a> Side<'a> {
    fn of(text: &'a OneText, prefix: &'static str) -> Self {
        let language = text.text.front.language;
        Self {
            text,
            language,
            document: markdown::parse(text.text.body.as_str()),
            // What stands between a text's words speaks its language.
            marks: marks(Locale::from(language), BTreeMap::new()),
            prefix,
        }
    }

    const fn both(&self) -> (&Document, Language) {
        (&self.document, self.language)
    }

    fn html(&self, part: Part) -> String {
        let html = html::passage(&self.document, &self.marks, part, &[], &[]);
        html::apart(&html, self.prefix)
    }
}

/// The page.
pub fn page(site: &Site, locale: Locale, data: &BesideEachOther) -> AnyView {
    let (original, translation) = (
        Side::of(&data.original, "o-"),
        Side::of(&data.translation, "v-"),
    );
    let rows = pair(original.both(), translation.both());
    let compared = Compared::of(original.both(), translation.both());
    let heading = t!(locale, "translation-beside");
    let main = view! {
        {top(locale, data, heading.clone())}
        <p class="lead">{lead(locale, &original, &translation)}</p>
        {standing(locale, data, original.language)}
        {section("verschillen", t!(locale, "translation-compared"), differences(locale, &original, &translation, &compared, &rows))}
        {section("teksten", t!(locale, "translation-texts"), texts(locale, &original, &translation, &rows))}
    };
    let head = Head {
        title: format!("{heading} – {}", data.translation.title),
        private: true,
        class: "desk languages",
        nav: data.who.nav(),
        ..Head::default()
    };
    page::document(site, locale, head, main)
}

fn top(locale: Locale, data: &BesideEachOther, heading: String) -> AnyView {
    let slug = data.translation.slug.as_str();
    let title = data.translation.title.clone();
    let lang = locale.lang_of(data.translation.text.front.language);
    let (all, letter) = if data.decides {
        (
            view! { <a href=links::DESK>{t!(locale, "desk-title")}</a> }.into_any(),
            Desk::Overview.of(slug),
        )
    } else {
        (
            view! { <a href=links::REVIEWS>{t!(locale, "review-title")}</a> }.into_any(),
            links::review(slug),
        )
    };
    view! {
        <header class="top">
            <p class="crumb">{all}" / "<a href=letter lang=lang>{title}</a></p>
            <h1>{heading}</h1>
        </header>
    }
    .into_any()
}

fn lead(locale: Locale, original: &Side<'_>, translation: &Side<'_>) -> String {
    t!(
        locale,
        "translation-beside-text",
        text = text_name(locale, original.language),
        number = original.text.number.get(),
        name = name(locale, translation.language),
        version = translation.text.number.get()
    )
}

/// Whether the original was changed since the translation was made of it.
fn standing(locale: Locale, data: &BesideEachOther, language: Language) -> AnyView {
    let Following::Behind { base, latest } = data.following else {
        return view! {
            <p class="fine">{ui::state(Glyph::Full, t!(locale, "translation-up-to-date"))}</p>
        }
        .into_any();
    };
    let (base, latest) = (base.get(), latest.get());
    let said = t!(
        locale,
        "translation-changed-since",
        text = text_name(locale, language),
        base = base
    );
    let see = data.decides.then(|| {
        let href = links::compare(data.original.slug.as_str(), base, latest);
        let words = t!(
            locale,
            "translation-changed-see",
            base = base,
            latest = latest
        );
        view! { " "<a href=href>{words}</a> }
    });
    view! { <p class="fine">{ui::state(Glyph::Objection, said)}{see}</p> }.into_any()
}

/// What one has and the other has not: counted, and named.
fn differences(
    locale: Locale,
    original: &Side<'_>,
    translation: &Side<'_>,
    compared: &Compared,
    rows: &[Row],
) -> AnyView {
    let one_sided = named(locale, original, translation, rows);
    if compared.agrees() && one_sided.is_empty() {
        return view! {
            <p class="fine">{ui::state(Glyph::Full, t!(locale, "translation-compared-same"))}</p>
        }
        .into_any();
    }
    let list = |words: Vec<String>| {
        let rows: Vec<_> = words
            .into_iter()
            .map(|words| view! { <li>{ui::state(Glyph::Beside, words)}</li> })
            .collect();
        (!rows.is_empty()).then(|| view! { <ul class="lacks">{rows}</ul> })
    };
    let figures = [
        (&compared.missing, original.language),
        (&compared.added, translation.language),
    ];
    let figures: Vec<String> = figures
        .into_iter()
        .filter(|(figures, _)| !figures.is_empty())
        .map(|(figures, language)| figures_only(locale, figures, language))
        .collect();
    view! {
        <p class="hint">{t!(locale, "translation-compared-text")}</p>
        {counts(locale, original.language, translation.language, compared)}
        {list(one_sided)}
        {list(figures)}
    }
    .into_any()
}

/// "Getallen die alleen in de Nederlandse tekst staan: 11, 12."
fn figures_only(locale: Locale, figures: &[Figure], language: Language) -> String {
    let shown: Vec<String> = figures
        .iter()
        .take(FIGURES)
        .map(|figure| figure.shown.clone())
        .collect();
    let text = text_name(locale, language);
    let more = figures.len().saturating_sub(FIGURES);
    let figures = shown.join(", ");
    if more == 0 {
        t!(
            locale,
            "translation-figures-only",
            text = text,
            figures = figures
        )
    } else {
        t!(
            locale,
            "translation-figures-only-more",
            text = text,
            figures = figures,
            more = more
        )
    }
}

fn counts(locale: Locale, one: Language, other: Language, compared: &Compared) -> AnyView {
    let rows = [
        (
            t!(locale, "translation-count-demands"),
            (|tally: Tally| tally.demands) as fn(Tally) -> usize,
        ),
        (t!(locale, "translation-count-notes"), |tally| tally.notes),
        (t!(locale, "translation-count-headings"), |tally| {
            tally.headings
        }),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(words, count)| {
            let (one, other) = (count(compared.original), count(compared.translation));
            let (picture, word) = if one == other {
                (Glyph::Full, t!(locale, "translation-count-same"))
            } else {
                (Glyph::Beside, t!(locale, "translation-count-differs"))
            };
            view! {
                <tr>
                    <th scope="row">{words}</th>
                    <td class="num">{one}</td>
                    <td class="num">{other}</td>
                    <td>{ui::state(picture, word)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="plain counts">
            <thead><tr>
                <th scope="col">{t!(locale, "translation-count")}</th>
                <th scope="col" class="num">{text_name(locale, one)}</th>
                <th scope="col" class="num">{text_name(locale, other)}</th>
                <th scope="col">{t!(locale, "translation-count-verdict")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The demands, notes and headings that stand alone, in words.
fn named(locale: Locale, original: &Side<'_>, translation: &Side<'_>, rows: &[Row]) -> Vec<String> {
    let alone = |row: &Row| match (row.original, row.translation) {
        (Some(part), None) => Some((original, part)),
        (None, Some(part)) => Some((translation, part)),
        _ => None,
    };
    rows.iter()
        .filter_map(alone)
        .filter_map(|(side, part)| {
            let text = text_name(locale, side.language);
            match part {
                Part::Demand(at, item) => {
                    let Some(Block::Demands { items }) = side.document.blocks.get(at) else {
                        return None;
                    };
                    let number = items.get(item)?.number;
                    Some(t!(
                        locale,
                        "translation-only-demand",
                        number = number,
                        text = text
                    ))
                }
                Part::Note(at) => {
                    let number = side.document.notes.get(at)?.number;
                    Some(t!(
                        locale,
                        "translation-only-note",
                        number = number,
                        text = text
                    ))
                }
                Part::Block(at) => {
                    let block = side.document.blocks.get(at)?;
                    let Block::Heading { .. } = block else {
                        return None;
                    };
                    let heading = markdown::blocks_text(std::slice::from_ref(block));
                    let heading = heading.trim().to_owned();
                    Some(t!(
                        locale,
                        "translation-only-heading",
                        heading = heading,
                        text = text
                    ))
                }
            }
        })
        .collect()
}

/// Both texts.
fn texts(locale: Locale, original: &Side<'_>, translation: &Side<'_>, rows: &[Row]) -> AnyView {
    let mut shown = front(locale, original, translation, |side| {
        let subject = escaped(side.text.text.front.subject.as_str());
        Some(format!("<p class=\"subject\">{subject}</p>"))
    });
    let line = |line: Option<&Line>| line.map(|line| format!("<p>{}</p>", escaped(line.as_str())));
    shown.extend(front(locale, original, translation, |side| {
        line(side.text.text.front.salutation.as_ref())
    }));
    shown.extend(rows.iter().map(|row| {
        let one = row.original.map(|part| original.html(part));
        let other = row.translation.map(|part| translation.html(part));
        the_row(
            locale,
            (original.language, one),
            (translation.language, other),
        )
    }));
    shown.extend(front(locale, original, translation, |side| {
        line(side.text.text.front.closing.as_ref())
    }));
    view! {
        <div class="pairs">
            <div class="pair heads">
                <p class="whose">{text_name(locale, original.language)}</p>
                <p class="whose">{name(locale, translation.language)}</p>
            </div>
            {shown}
        </div>
    }
    .into_any()
}

/// What stands around both texts; nothing when neither has it.
fn front(
    locale: Locale,
    original: &Side<'_>,
    translation: &Side<'_>,
    of: impl Fn(&Side<'_>) -> Option<String>,
) -> Vec<AnyView> {
    let (one, other) = (of(original), of(translation));
    if one.is_none() && other.is_none() {
        return Vec::new();
    }
    vec![the_row(
        locale,
        (original.language, one),
        (translation.language, other),
    )]
}

fn the_row(
    locale: Locale,
    (one, original): (Language, Option<String>),
    (other, translation): (Language, Option<String>),
) -> AnyView {
    let cell = |language: Language, html: Option<String>, lacks: String| match html {
        Some(html) => {
            view! { <div class="text" lang=language.key() inner_html=html></div> }.into_any()
        }
        None => view! { <p class="lack">{lacks}</p> }.into_any(),
    };
    let lone = original.is_none() || translation.is_none();
    let (no_original, no_translation) = (
        t!(locale, "translation-lacks", text = text_name(locale, one)),
        t!(locale, "translation-lacks", text = text_name(locale, other)),
    );
    view! {
        <div class="pair" class:lone=lone>
            {cell(one, original, no_original)}
            {cell(other, translation, no_translation)}
        </div>
    }
    .into_any()
}

fn escaped(text: &str) -> String {
    ui::textarea_text(text)
}
