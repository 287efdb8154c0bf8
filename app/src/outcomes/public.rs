//! For everybody: what became of a letter's demands, on its own page.

use super::{
    data::Found,
    table::{self, Where},
    words,
};
use crate::{
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::outcome::Row;
use std::collections::BTreeMap;

/// The address of the section on its page.
pub const ID: &str = "uitkomsten";

/// What follows each demand of which something was found: the outcome, with the way to the rest. It stands between the
/// letter's words, and so speaks their language.
pub fn after(own: Locale, found: &Found) -> BTreeMap<u32, String> {
    let rows = (1..).zip(&found.matrix.rows);
    let line = |(number, row): (u32, &Row)| {
        let what = words::outcome(own, row.outcome()?).to_lowercase();
        let words = t!(own, "outcome-after", what = what);
        let href = links::outcome_anchor(number);
        Some((
            number,
            format!("<p class=\"support\"><a href=\"#{href}\">{words}</a></p>"),
        ))
    };
    rows.filter_map(line).collect()
}

/// The section; nothing as long as nothing was found.
pub fn section(locale: Locale, found: &Found) -> Option<AnyView> {
    if found.matrix.counts().outcomes.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="sec outcomes" id=ID aria-labelledby="h-uitkomsten">
                <h2 id="h-uitkomsten">{t!(locale, "outcome-title")}</h2>
                <div class="wide">
                    {table::upshot(locale, found)}
                    <p class="hint">{t!(locale, "outcome-lead")}</p>
                    {table::table(locale, found, Where::Public)}
                </div>
            </section>
        }
        .into_any(),
    )
}
