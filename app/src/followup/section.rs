//! What the desk says on a letter's own pages: what it comes back on, and what comes back on it.

use super::data::{FollowUpLine, FollowUps, OfEarlier};
use crate::{
    desk::{parts, words},
    links::Desk,
    locale::{Locale, t},
    privacy,
};
use leptos::prelude::*;

/// The section on the letter's page; none for a letter with nothing before and nothing behind it.
pub fn section(locale: Locale, slug: &str, data: &FollowUps) -> Option<AnyView> {
    if data.of.is_none() && data.by.is_empty() && !data.open {
        return None;
    }
    let content = view! {
        {data.of.as_ref().map(|it| earlier(locale, it))}
        {(!data.by.is_empty()).then(|| lines(locale, &data.by))}
        {button(locale, slug, data)}
    };
    Some(parts::section(
        "vervolg",
        t!(locale, "followup-section"),
        content,
    ))
}

/// The way to begin one, where one can be begun.
pub fn button(locale: Locale, slug: &str, data: &FollowUps) -> Option<AnyView> {
    if !data.open {
        return None;
    }
    let class = if data.by.is_empty() {
        "button"
    } else {
        "button quiet"
    };
    let href = Desk::FollowUp.of(slug);
    Some(
        view! {
            <p class="hint">{t!(locale, "followup-open-hint")}</p>
            <p class="do"><a class=class href=href>{t!(locale, "followup-open")}</a></p>
        }
        .into_any(),
    )
}

/// What comes back on it.
pub fn lines(locale: Locale, lines: &[FollowUpLine]) -> AnyView {
    let rows: Vec<_> = lines.iter().map(|it| line(locale, it)).collect();
    view! { <ul class="follow-ups">{rows}</ul> }.into_any()
}

fn line(locale: Locale, line: &FollowUpLine) -> AnyView {
    let stage = match line.published {
        Some(at) => t!(locale, "followup-published", when = locale.day(at.day())),
        None => words::stage(locale, line.stage),
    };
    let begun = t!(
        locale,
        "followup-begun",
        who = privacy::person(locale, &line.by),
        when = locale.moment(line.at)
    );
    view! {
        <li>
            <p><a href=Desk::Overview.of(line.slug.as_str()) lang=locale.lang_of(line.language)>{line.title.clone()}</a>" ("{stage}")"</p>
            <p class="fine">{begun}</p>
        </li>
    }
    .into_any()
}

/// What it comes back on, and which demand is which.
fn earlier(locale: Locale, of: &OfEarlier) -> AnyView {
    let slug = of.slug.as_str();
    let begun = t!(
        locale,
        "followup-begun",
        who = privacy::person(locale, &of.by),
        when = locale.moment(of.at)
    );
    let demands: Vec<_> = of
        .demands
        .iter()
        .map(|it| {
            let words = t!(
                locale,
                "followup-was",
                number = it.number,
                before = it.before
            );
            view! { <li>{words}</li> }
        })
        .collect();
    let demands = (!demands.is_empty()).then(|| view! { <ul class="plain-list">{demands}</ul> });
    let version = t!(locale, "followup-version", number = of.version.get());
    view! {
        <p>
            {t!(locale, "followup-is")}" "
            <a href=Desk::Overview.of(slug) lang=locale.lang_of(of.language)>{of.title.clone()}</a>
            " ("{version}")"
        </p>
        <p class="fine">{begun}</p>
        {demands}
        <p class="do"><a href=Desk::Outcomes.of(slug)>{t!(locale, "outcome-open-matrix")}</a></p>
    }
    .into_any()
}
