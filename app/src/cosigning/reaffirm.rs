//! A text that changed since it was signed or last read: what is asked, and what is different.

use super::data::{Earlier, SignPage, SignedBefore};
use super::standing;
use crate::desk::compare::in_one_text;
use crate::locale::{Locale, t};
use leptos::prelude::*;

/// Whoever signed before is asked whether they stand behind the text as it is now.
pub fn question(locale: Locale, data: &SignPage, before: (&Earlier, &SignedBefore)) -> AnyView {
    let (Earlier { version, .. }, SignedBefore { at, by }) = before;
    let (version, at) = (version.to_string(), locale.day(at.day()));
    let lead = match by {
        None => t!(locale, "reaffirm-lead", version = version, at = at),
        Some(by) => t!(
            locale,
            "reaffirm-lead-of",
            version = version,
            at = at,
            person = by.clone(),
            organisation = data.organisation.clone()
        ),
    };
    let organisation = data.organisation.clone();
    let consequence = t!(locale, "reaffirm-consequence", organisation = organisation);
    let open = t!(locale, "reaffirm-open");
    let (deadline, machine) = (locale.deadline(data.deadline), data.deadline.rfc3339());
    view! {
        <header class="ask">
            {standing::who(locale, data)}
            <h1>{t!(locale, "reaffirm-question")}</h1>
            <p class="lead">{lead}</p>
            <p class="lead">{consequence}" "{open}" "<time datetime=machine>{deadline}</time>"."</p>
            <p class="jump"><a href="#besluit">{t!(locale, "sign-to-decision")}</a></p>
        </header>
    }
    .into_any()
}

/// What is different from the text that was seen before.
pub fn changes(locale: Locale, earlier: &Earlier) -> AnyView {
    let heading = t!(
        locale,
        "reaffirm-changes",
        version = earlier.version.to_string()
    );
    view! {
        <section class="part changes" id="gewijzigd" aria-labelledby="h-gewijzigd">
            <h2 id="h-gewijzigd">{heading}</h2>
            {in_one_text(locale, &earlier.old, &earlier.new)}
        </section>
    }
    .into_any()
}
