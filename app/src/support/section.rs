//! What the page of a letter tells of its support.

use super::{Named, OnPage, Standing, words};
use crate::{
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;

/// The count, the way to the form, and the newest who want to be named. It says of a translation nothing.
pub fn section(locale: Locale, slug: &str, data: &OnPage) -> AnyView {
    let names = (!data.names.is_empty()).then(|| {
        let all = t!(locale, "support-all-names");
        view! {
            {list(&data.names)}
            <p><a href=links::supporters(slug)>{all}</a></p>
        }
    });
    view! {
        <section class="sec supported" id="steunbetuigingen" aria-labelledby="h-steunbetuigingen">
            <h2 id="h-steunbetuigingen">{t!(locale, "support-title")}</h2>
            <div>
                {count(locale, data)}
                {call(locale, slug, data.standing)}
                {names}
            </div>
        </section>
    }
    .into_any()
}

/// The number, and of when it is.
pub(super) fn count(locale: Locale, data: &OnPage) -> AnyView {
    let at = data.at.map(|at| {
        let words = t!(locale, "support-at", when = locale.moment(at));
        view! { <span class="hint">{words}</span> }
    });
    view! { <p class="count"><strong>{words::counted(locale, data.counted)}</strong>" "{at}</p> }
        .into_any()
}

/// The way to the form, and until when; or that it is over.
pub(super) fn call(locale: Locale, slug: &str, standing: Standing) -> AnyView {
    let words = words::standing(locale, standing);
    let form = matches!(standing, Standing::Open { .. }).then(|| {
        let href = links::support(slug);
        view! { <a class="button primary" href=href>{t!(locale, "support-do")}</a> }
    });
    view! { <p class="hint">{words}</p><p class="do">{form}</p> }.into_any()
}

/// Names with their places.
pub(super) fn list(names: &[Named]) -> AnyView {
    let rows: Vec<_> = names
        .iter()
        .map(|one| view! { <li><b>{one.name.clone()}</b>", "{one.place.clone()}</li> })
        .collect();
    view! { <ul class="names">{rows}</ul> }.into_any()
}
