//! For everybody: what was promised in responses that everybody can read, on the letter's own page.

use super::{data::Promises, row};
use crate::{
    links,
    locale::{Locale, t},
    outcomes,
};
use leptos::prelude::*;
use letters::commitment::State;

/// The section; nothing as long as nothing was promised, or all that was is taken back.
pub fn section(locale: Locale, promises: &Promises) -> Option<AnyView> {
    let today = promises.today;
    let stands = promises.all.iter();
    let stands = stands.filter(|it| it.commitment.state(today) != State::TakenBack);
    let rows: Vec<_> = stands
        .map(|it| {
            let commitment = &it.commitment;
            let response = commitment.response;
            let passage = commitment.promise.passage.as_ref();
            let place = outcomes::public_place(response, passage, Some(&it.source));
            let source = outcomes::place(locale, &it.source, passage);
            view! {
                <li id=links::commitment_anchor(commitment.number)>
                    {row::core(locale, commitment, today)}
                    <p class="from">{row::demand(locale, it.demand)}<a href=place>{source}</a></p>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="sec outcomes" id="toezeggingen" aria-labelledby="h-toezeggingen">
                <h2 id="h-toezeggingen">{t!(locale, "commitment-title")}</h2>
                <div class="wide">
                    <p class="hint">{t!(locale, "commitment-public-lead")}</p>
                    <ol class="promised">{rows}</ol>
                </div>
            </section>
        }
        .into_any(),
    )
}
