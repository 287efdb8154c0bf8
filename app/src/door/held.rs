//! What was sent when its writer's session had ended: it stays on the page until they are in again.

use super::{Held, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{Field, text_area},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Held) -> AnyView {
    let title = t!(locale, "held-title");
    let sign_in = data
        .goal
        .as_deref()
        .map_or_else(|| links::SIGN_IN.to_owned(), links::sign_in_towards);
    let kept: Vec<_> = data
        .pairs
        .iter()
        .map(|(name, value)| {
            view! { <input type="hidden" name=name.clone() value=value.clone()/> }
        })
        .collect();
    let longest = data.pairs.iter().map(|(_, value)| value);
    let longest = longest.max_by_key(|value| value.len()).cloned();
    let field = Field {
        name: "held".into(),
        label: t!(locale, "held-text"),
        hint: t!(locale, "held-text-hint"),
        value: longest.unwrap_or_default(),
        ..Field::default()
    };
    let main = view! {
        {parts::opening(title.clone(), t!(locale, "held-lead"))}
        <ol class="steps">
            <li><a href=sign_in target="_blank">{t!(locale, "held-sign-in")}</a></li>
            <li>
                <form method="post" action=data.path.clone()>
                    {kept}
                    <button class="primary">{t!(locale, "held-again")}</button>
                </form>
            </li>
        </ol>
        <div class="form">{text_area(field, 8)}</div>
        {parts::help(site, locale)}
    };
    parts::document(site, locale, title, None, main)
}
