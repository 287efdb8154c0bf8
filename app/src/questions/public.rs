//! Questions on the page of a published letter.

use super::{
    content::{Place, content, facts},
    words,
};
use crate::{
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{ids::QuestionSetId, questions::Questions};

/// A set that everybody may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicSet {
    /// Which.
    pub id: QuestionSetId,
    /// The questions and answers.
    pub content: Questions,
}

/// The section; nothing without any.
pub fn section(locale: Locale, slug: &str, sets: &[PublicSet]) -> Option<AnyView> {
    if sets.is_empty() {
        return None;
    }
    let sets: Vec<_> = sets.iter().map(|it| set(locale, slug, it)).collect();
    Some(
        view! {
            <section class="sec" id="kamervragen" aria-labelledby="h-kamervragen">
                <h2 id="h-kamervragen">{t!(locale, "questions-title")}</h2>
                {sets}
            </section>
        }
        .into_any(),
    )
}

fn set(locale: Locale, slug: &str, of: &PublicSet) -> AnyView {
    let anchor = links::questions_anchor(of.id);
    let place = Place {
        anchor: &anchor,
        foreign: locale != Locale::Nl,
        below: true,
    };
    let count = of.content.pairs.len();
    let open = t!(locale, "questions-open", count = count);
    let href = links::questions_json(slug, of.id);
    view! {
        <article class="questions-of" id=anchor.clone()>
            <h3>{words::title(locale, &of.content)}</h3>
            {facts(locale, &of.content)}
            <details>
                <summary>{open}</summary>
                {content(locale, place, &of.content)}
            </details>
            <p class="fine"><a href=href>{t!(locale, "questions-as-data")}</a></p>
        </article>
    }
    .into_any()
}
