//! A text that is signed, or asked to be, and still has to change.

use super::{
    super::{data::LetterDesk, parts},
    press,
};
use crate::{
    links::Desk,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::stage::Stage;

/// The way to another text, once a round is open or names stand under this one; before that it is a plain button.
pub fn section(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    let pinned = matches!(data.head.stage, Stage::Signing { .. }) && data.ties.of.is_none();
    let concerns = data.open_round() || data.signatures() > 0;
    if !pinned || !concerns || press::is_busy(data) {
        return None;
    }
    let href = Desk::Thaw.of(data.head.slug.as_str());
    let content = view! {
        <p class="hint">{t!(locale, "reaffirm-hint")}</p>
        <p class="do"><a class="button quiet" href=href>{t!(locale, "reaffirm-offer")}</a></p>
    };
    Some(parts::section(
        "tekst-wijzigen",
        t!(locale, "reaffirm-thaw"),
        content,
    ))
}
