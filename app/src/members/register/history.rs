//! What changed about an organisation, and what it served when.

use super::{data::Fact, words};
use crate::{
    locale::{Locale, t},
    privacy,
};
use leptos::prelude::*;
use letters::{
    organisation::{Facts, Field, Organisation},
    time::Day,
};

/// Every change, the newest first.
pub fn history(locale: Locale, facts: &[Fact]) -> AnyView {
    if facts.is_empty() {
        return view! { <p class="none">{t!(locale, "register-history-none")}</p> }.into_any();
    }
    let rows: Vec<_> = facts
        .iter()
        .map(|fact| {
            let by = match &fact.by {
                Some(by) => privacy::person(locale, by),
                None => t!(locale, "register-by-program"),
            };
            let when = locale.moment(fact.at);
            view! {
                <li>
                    <time datetime=fact.at.rfc3339()>{when}</time>
                    <div><p class="by">{by}</p>{changes(locale, &fact.facts)}</div>
                </li>
            }
        })
        .collect();
    view! { <ol class="records">{rows}</ol> }.into_any()
}

/// Fields with their new values.
pub fn changes(locale: Locale, facts: &Facts) -> AnyView {
    let rows: Vec<_> = Field::ALL
        .iter()
        .filter_map(|field| {
            let new = facts.get(field.key())?;
            let label = words::label(locale, *field);
            let value = words::value(locale, *field, new.as_deref());
            Some(view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
        })
        .collect();
    view! { <dl class="values">{rows}</dl> }.into_any()
}

/// What it serves and has served, with days; nothing when it always served the same.
pub fn areas(locale: Locale, organisation: &Organisation) -> Option<AnyView> {
    let dated = |from: Option<Day>, until: Option<Day>| {
        from != organisation.details.joined || until.is_some()
    };
    if !organisation.areas.iter().any(|it| dated(it.from, it.until)) {
        return None;
    }
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| locale.day(day));
    let held = |from: Option<Day>, until: Option<Day>| {
        from.zip(until).is_none_or(|(from, until)| from <= until)
    };
    let rows: Vec<_> = organisation
        .areas
        .iter()
        .filter(|area| held(area.from, area.until))
        .map(|area| {
            view! {
                <tr>
                    <th scope="row">{area.municipality.municipality().name}</th>
                    <td>{day(area.from)}</td>
                    <td>{day(area.until)}</td>
                </tr>
            }
        })
        .collect();
    Some(
        view! {
            <details>
                <summary>{t!(locale, "register-areas")}</summary>
                <table>
                    <thead><tr>
                        <th scope="col">{t!(locale, "register-areas-name")}</th>
                        <th scope="col">{t!(locale, "register-areas-from")}</th>
                        <th scope="col">{t!(locale, "register-areas-until")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        }
        .into_any(),
    )
}
