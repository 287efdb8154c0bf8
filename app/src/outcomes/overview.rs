//! The matrix at the desk, and what the letter's own page there says of it.

use super::{
    data::{Found, OutcomesPage},
    table::{self, Where},
    words,
};
use crate::{
    commitments,
    desk::{
        Frame,
        parts::{self, top},
    },
    followup,
    links::Desk,
    locale::{Locale, t},
    ui::state,
};
use leptos::prelude::*;
use letters::outcome::Upshot;

/// The page.
pub fn page(frame: Frame<'_>, data: &OutcomesPage) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let heading = t!(locale, "outcome-desk-title");
    let matrix = if data.found.matrix.rows.is_empty() {
        view! { <p class="none">{t!(locale, "outcome-no-demands")}</p> }.into_any()
    } else {
        view! {
            {table::upshot(locale, &data.found)}
            <p class="hint">{t!(locale, "outcome-order")}</p>
            {table::table(locale, &data.found, Where::Desk(slug))}
        }
        .into_any()
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        <div class="outcomes">{matrix}</div>
        {parts::section("toezeggingen", t!(locale, "commitment-title"), promised(locale, slug, data))}
        {followup::section(locale, slug, &data.follow_ups)}
        {parts::section("reacties", t!(locale, "desk-responses"), responses(locale, slug, data))}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// What was promised, the latest first.
fn promised(locale: Locale, slug: &str, data: &OutcomesPage) -> AnyView {
    let none = || view! { <p class="none">{t!(locale, "commitment-none-to")}</p> }.into_any();
    commitments::at_desk(locale, slug, &data.promises).unwrap_or_else(none)
}

/// What came back, each with the way to its page and how much was found in it.
fn responses(locale: Locale, slug: &str, data: &OutcomesPage) -> AnyView {
    if data.responses.is_empty() {
        let words = t!(locale, "outcome-no-responses");
        let back = t!(locale, "outcome-record");
        let href = format!("{}#reacties", Desk::Overview.of(slug));
        return view! { <p class="none">{words}</p><p class="do"><a class="button quiet" href=href>{back}</a></p> }
            .into_any();
    }
    let rows: Vec<_> = data
        .responses
        .iter()
        .map(|one| {
            let form = crate::words::response(locale, one.kind).to_lowercase();
            let count = found_in(&data.found, one.id);
            view! {
                <li>
                    <time datetime=one.on.to_string()>{locale.day(one.on)}</time>
                    <div>
                        <p><a href=Desk::Response(one.id).of(slug)>{one.from.to_string()}</a>", "{form}</p>
                        <p class="fine">{t!(locale, "outcome-found", count = count)}</p>
                    </div>
                </li>
            }
        })
        .collect();
    view! { <ol class="records">{rows}</ol> }.into_any()
}

fn found_in(found: &Found, response: letters::ids::ResponseId) -> usize {
    let counting = found.matrix.rows.iter().flat_map(|row| &row.cells);
    counting
        .flatten()
        .filter(|it| it.response == response)
        .count()
}

/// The section on the letter's own page at the desk.
pub fn section(locale: Locale, slug: &str, came_to: Option<Upshot>) -> Option<AnyView> {
    let (picture, word) = words::upshot(locale, came_to?);
    let content = view! {
        <p>{state(picture, word)}" "<a href=Desk::Outcomes.of(slug)>{t!(locale, "outcome-open-matrix")}</a></p>
    };
    Some(parts::section(
        "uitkomsten",
        t!(locale, "outcome-desk-title"),
        content,
    ))
}
