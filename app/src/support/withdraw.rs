//! Before somebody goes back on their support: one question, one button. And the same link afterwards.

use super::{Gone, Withdraw};
use crate::{
    links,
    locale::{Locale, t},
    page::{Site, document},
    stranger,
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Withdraw) -> AnyView {
    let title = t!(locale, "support-withdraw-title");
    let text = if data.shown {
        t!(locale, "support-withdraw-shown", who = data.who.clone())
    } else {
        t!(locale, "support-withdraw-text", who = data.who.clone())
    };
    let action = links::withdraw_support(&data.slug, &data.token);
    let letter = links::letter(&data.slug);
    let main = view! {
        <header class="ask">
            <p class="who">{data.subject.clone()}</p>
            <h1>{title.clone()}</h1>
            <p class="lead">{text}</p>
            <form class="decide" method="post" action=action>
                <div class="end"><button class="primary">{t!(locale, "support-withdraw-do")}</button></div>
            </form>
            <p class="jump"><a href=letter>{t!(locale, "support-withdraw-not")}</a></p>
        </header>
    };
    document(site, locale, stranger::head(title), main)
}

/// The page of a link that belongs to nobody any more. Whether it ever did is not kept.
pub fn gone(site: &Site, locale: Locale, data: &Gone) -> AnyView {
    let title = t!(locale, "support-gone-title");
    let letter = links::letter(&data.slug);
    let main = view! {
        <header class="ask">
            <p class="who">{data.subject.clone()}</p>
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(locale, "support-gone-text")}</p>
            <p class="jump"><a href=letter>{t!(locale, "support-to-letter")}</a></p>
        </header>
    };
    document(site, locale, stranger::head(title), main)
}
