//! One objection, to whoever made it: what it says, what became of it, and taking it back.

use super::{
    data::{ObjectionLine, One},
    own, parts,
};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{FormError, error_summary},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &One) -> AnyView {
    let (head, line) = (&data.head, &data.objection);
    let errors: Vec<FormError> = data
        .refused
        .iter()
        .map(|refused| refused.error(locale))
        .collect();
    let back = line
        .became
        .waits()
        .then(|| take_back(locale, data, line, &errors));
    let main = view! {
        {error_summary(locale, &errors)}
        {parts::top(locale, head, t!(locale, "objection-one"))}
        <section class="part" aria-labelledby="h-bezwaar">
            <h2 id="h-bezwaar">{t!(locale, "objection-made", when = locale.moment(line.at), version = line.against.to_string())}</h2>
            {own::state(locale, line, head.version)}
            {parts::says(locale, line)}
        </section>
        {back}
    };
    parts::document(site, locale, head, main)
}

fn take_back(locale: Locale, data: &One, line: &ObjectionLine, errors: &[FormError]) -> AnyView {
    let action = links::own_objection(&data.head.token, line.id);
    view! {
        <section class="part" aria-labelledby="h-intrekken">
            <h2 id="h-intrekken">{t!(locale, "objection-take-back")}</h2>
            <form class="decide" method="post" action=action>
                <p>{t!(locale, "objection-take-back-text")}</p>
                {parts::code(locale, data.code.clone(), errors)}
                <div class="end"><button>{t!(locale, "objection-take-back-do")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
