//! How far the press is: waiting, busy at a step, stopped with a reason.

use super::super::{
    data::{LetterDesk, PressState, PressStep},
    parts, words,
};
use crate::{
    links::Desk,
    locale::{Locale, t},
    ui::{self, Glyph, glyph},
};
use leptos::prelude::*;

/// How often the page looks again while the press is busy: often enough to follow, seldom enough
/// for someone who hears the page to get to the end of the sentence.
pub const REFRESH_SECONDS: u32 = 5;

/// Whether the press is at work on this letter.
pub fn is_busy(data: &LetterDesk) -> bool {
    data.job
        .as_ref()
        .is_some_and(|job| matches!(job.state, PressState::Queued | PressState::Running { .. }))
}

/// The section; nothing when there is nothing to tell.
pub fn section(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    let job = data.job.as_ref()?;
    let slug = data.head.slug.as_str();
    let content = match &job.state {
        PressState::Done => return None,
        PressState::Queued => busy(locale, slug, None),
        PressState::Running { step } => busy(locale, slug, Some(*step)),
        PressState::Failed { reason } => {
            let again = parts::post(
                Desk::Finish.of(slug),
                t!(locale, "desk-press-again"),
                "primary",
            );
            view! {
                <p class="lead">
                    {ui::state(Glyph::Objection, t!(locale, "desk-press-failed"))}" "
                    {t!(locale, "desk-press-failed-text", when = locale.moment(job.updated))}
                </p>
                <p class="reason">{reason.clone()}</p>
                <div class="do">{again}</div>
            }
            .into_any()
        }
    };
    Some(parts::section("pers", t!(locale, "desk-press"), content))
}

fn busy(locale: Locale, slug: &str, at: Option<PressStep>) -> AnyView {
    let steps = PressStep::ALL.len();
    let said = match at {
        None => t!(locale, "desk-press-queued"),
        Some(step) => t!(
            locale,
            "desk-press-running",
            step = step.number(),
            of = steps,
            what = words::step(locale, step)
        ),
    };
    let rows: Vec<_> = PressStep::ALL
        .into_iter()
        .map(|step| {
            let picture = match at {
                Some(now) if step < now => Glyph::Full,
                Some(now) if step == now => Glyph::Half,
                _ => Glyph::Ahead,
            };
            let current = (at == Some(step)).then_some("step");
            view! { <li aria-current=current>{glyph(picture)}{words::step(locale, step)}</li> }
        })
        .collect();
    let href = format!("{}#pers", Desk::Overview.of(slug));
    view! {
        <p class="lead" role="status">{said}</p>
        <ol class="work">{rows}</ol>
        <p class="hint">
            {t!(locale, "desk-press-refreshes", seconds = REFRESH_SECONDS)}" "
            <a href=href>{t!(locale, "desk-press-look")}</a>
        </p>
    }
    .into_any()
}
