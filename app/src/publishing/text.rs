//! A letter's own words, from salutation to closing, as one block of HTML.

use crate::claims;
use crate::locale::{Locale, t};
use crate::ui::textarea_text as escaped;
use leptos::prelude::*;
use letters::letter::Language;
use letters::markdown::Document;
use letters::markdown::html::{DemandLink, HtmlMarks, Notes, body};
use std::collections::BTreeMap;

/// What stands at each demand besides its words, by its number.
#[derive(Debug, Clone, Default)]
pub struct AtDemands {
    /// The address that stays.
    pub links: BTreeMap<u32, DemandLink>,
    /// What follows it, as HTML.
    pub after: BTreeMap<u32, String>,
}

/// The text as readers see it. `beside` puts notes in the margin, as on the published page;
/// without it they stand in a list at the end, as on the signing page and in the preview.
pub fn letter_text(
    locale: Locale,
    language: Language,
    salutation: Option<&str>,
    document: &Document,
    closing: Option<&str>,
    beside: bool,
    at_demands: AtDemands,
) -> impl IntoView + use<> {
    // What stands between the letter's words speaks its language, not the page's: it is read and quoted with them.
    let own = Locale::from(language);
    let notes = if beside {
        Notes::Beside
    } else {
        Notes::AtEnd {
            title: t!(own, "words-notes"),
            back: t!(own, "words-note-back"),
        }
    };
    let marks = HtmlMarks {
        demand_links: at_demands.links,
        claims: claims::unsigned(locale, language),
        demand: t!(own, "words-demand"),
        note: t!(own, "words-note"),
        notes,
        after_demand: at_demands.after,
    };
    let mut html = String::new();
    if let Some(salutation) = salutation {
        html.extend(["<p>", &escaped(salutation), "</p>\n"]);
    }
    html.push_str(&body(document, &marks));
    if let Some(closing) = closing {
        html.extend(["<p class=\"closing\">", &escaped(closing), "</p>\n"]);
    }
    let lang = locale.lang_of(language);
    view! { <div class="text" lang=lang inner_html=html></div> }
}

/// How many minutes the text takes at 220 words a minute, a usual pace for prose; at least one.
pub fn reading_minutes(document: &Document) -> usize {
    const WORDS_A_MINUTE: usize = 220;
    letters::markdown::plain_text(document)
        .split_whitespace()
        .count()
        .div_ceil(WORDS_A_MINUTE)
        .max(1)
}
