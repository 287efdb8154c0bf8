//! How the review of the letter stands, and the way there.

use crate::{
    desk::{data::LetterDesk, parts::section},
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::stage::Stage;

/// The section; none for a letter that nobody reviews or reviewed.
pub(super) fn standing(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    let tally = data.review;
    let spoken = tally.comments + tally.suggestions > 0;
    if !spoken && !matches!(data.head.stage, Stage::Review { .. }) {
        return None;
    }
    let (suggestions, comments) = (tally.open_suggestions, tally.open_comments);
    let href = links::review(data.head.slug.as_str());
    let content = view! {
        <p>{t!(locale, "review-desk-text", suggestions = suggestions, comments = comments)}</p>
        <p class="do"><a class="button" href=href>{t!(locale, "review-desk-go")}</a></p>
    };
    Some(section("overleg", t!(locale, "review-desk"), content))
}
