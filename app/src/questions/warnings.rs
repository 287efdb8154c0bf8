//! What somebody should see before questions are kept: that the answer may be to others, that they are there already, and
//! which answers have no question.

use super::{Correct, SetLine, correct::Drawing, form::difference_fields, pairs, words};
use crate::{
    links,
    locale::{Locale, t},
    ui::{Glyph, glyph, text_area_in},
};
use leptos::prelude::*;
use letters::questions::Difference;

/// All that stands at the top of the page.
pub(super) fn warnings(locale: Locale, data: &Correct) -> AnyView {
    let other = &data.form.form.differences;
    let other = (!other.is_empty()).then(|| {
        let rows: Vec<_> = differences(locale, other)
            .into_iter()
            .map(|words| view! { <li>{words}</li> })
            .collect();
        let text = t!(locale, "questions-other-what");
        warning(
            t!(locale, "questions-other"),
            view! { <ul>{rows}</ul><p>{text}</p> }.into_any(),
        )
    });
    let twins = (!data.twins.is_empty()).then(|| {
        let slug = data.head.slug.as_str();
        let rows = sets(locale, slug, &data.twins, "");
        let text = t!(locale, "questions-twins-what");
        warning(
            t!(locale, "questions-twins"),
            view! { {rows}<p>{text}</p> }.into_any(),
        )
    });
    view! { {other}{twins} }.into_any()
}

fn warning(title: String, body: AnyView) -> AnyView {
    view! {
        <div class="message needs" role="status">
            {glyph(Glyph::Objection)}
            <div><p class="title">{title}</p>{body}</div>
        </div>
    }
    .into_any()
}

/// Sets, each with the way to it.
pub(super) fn sets(locale: Locale, slug: &str, sets: &[SetLine], anchor: &str) -> AnyView {
    let row = |set: &SetLine| {
        let href = links::question_set(slug, set.id) + anchor;
        let by = words::askers(locale, &set.content.askers);
        let by = (!by.is_empty()).then(|| view! { " · "{by} });
        let day = locale.day(set.course.asked);
        view! { <li><a href=href>{words::title(locale, &set.content)}</a>" "<span class="by">{day}{by}</span></li> }
    };
    let rows: Vec<_> = sets.iter().map(row).collect();
    view! { <ul>{rows}</ul> }.into_any()
}

/// In what the publication differs, a sentence each.
fn differences(locale: Locale, all: &[Difference]) -> Vec<String> {
    let mut told = Vec::new();
    let (mut other, mut new) = (Vec::new(), Vec::new());
    for difference in all {
        match difference {
            Difference::Number { kept, came } => told.push(t!(
                locale,
                "questions-other-number",
                kept = kept.clone(),
                came = came.clone()
            )),
            Difference::Askers { kept, came } => told.push(t!(
                locale,
                "questions-other-askers",
                kept = words::askers(locale, kept),
                came = words::askers(locale, came)
            )),
            Difference::Submitted { kept, came } => told.push(t!(
                locale,
                "questions-other-submitted",
                kept = locale.day(*kept),
                came = locale.day(*came)
            )),
            Difference::Question(number) => other.push(*number),
            Difference::NewQuestion(number) => new.push(*number),
        }
    }
    if !other.is_empty() {
        let numbers = words::together(locale, &other);
        told.push(t!(locale, "questions-other-texts", numbers = numbers));
    }
    if !new.is_empty() {
        let numbers = words::together(locale, &new);
        told.push(t!(locale, "questions-other-new", numbers = numbers));
    }
    told
}

/// The answers without a question, to be put elsewhere or left as they are. One that is emptied goes.
pub(super) fn unplaced(draw: &Drawing<'_>) -> Option<AnyView> {
    let locale = draw.locale;
    let all = &draw.data.form.form.unplaced;
    if all.is_empty() {
        return None;
    }
    let rows: Vec<_> = (all.iter().enumerate())
        .map(|(at, lost)| {
            let label = words::unplaced(locale, lost.answer);
            let field = draw.named(format!("unplaced-{at}-text"), label, &lost.text, false);
            let number = lost
                .answer
                .map_or_else(|| "-".to_owned(), |it| it.to_string());
            view! {
                <input type="hidden" name=format!("unplaced-{at}-number") value=number/>
                {text_area_in(field, pairs::rows(&lost.text, 2), draw.lang)}
            }
        })
        .collect();
    Some(
        view! {
            <p class="hint">{t!(locale, "questions-unplaced-hint")}</p>
            <div class="form">{rows}</div>
        }
        .into_any(),
    )
}

/// The differences, as they go along unseen.
pub(super) fn hidden(data: &Correct) -> Vec<AnyView> {
    difference_fields(&data.form.form.differences)
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any())
        .collect()
}
