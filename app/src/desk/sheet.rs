//! A text as its readers will see it: head, body, closing, notes at the end.

use crate::claims;
use crate::locale::{Locale, t};
use leptos::prelude::*;
use letters::{
    claim::Claim,
    letter::{Front, LetterText},
    markdown::{
        self,
        html::{HtmlMarks, Notes, Shown},
    },
    register::Figures,
};
use std::collections::BTreeMap;

/// The words that the renderer needs; the preview's island is given the same.
pub fn marks(locale: Locale, claims: BTreeMap<Claim, Shown>) -> HtmlMarks {
    HtmlMarks {
        demand: t!(locale, "words-demand"),
        note: t!(locale, "words-note"),
        notes: Notes::AtEnd {
            title: t!(locale, "words-notes"),
            back: t!(locale, "words-note-back"),
        },
        after_demand: BTreeMap::new(),
        demand_links: BTreeMap::new(),
        claims,
    }
}

/// The whole letter on paper, with today's figures for what it claims.
pub fn sheet(locale: Locale, text: &LetterText, figures: &Figures) -> AnyView {
    let claims = claims::shown(locale, text.front.language, figures);
    let document = markdown::parse(text.body.as_str());
    let body = markdown::html::body(&document, &marks(locale, claims));
    let closing = text.front.closing.as_ref().map(|line| {
        view! { <p class="closing">{line.to_string()}<br/>{text.front.sender.to_string()}</p> }
    });
    let salutation = text
        .front
        .salutation
        .as_ref()
        .map(|line| view! { <p>{line.to_string()}</p> });
    view! {
        <article class="paper" lang=text.front.language.key()>
            {front(locale, &text.front)}
            {salutation}
            <div class="text" inner_html=body></div>
            {closing}
        </article>
    }
    .into_any()
}

/// Addressees, place and date, subject.
pub(crate) fn front(locale: Locale, front: &Front) -> AnyView {
    let addressees: Vec<_> = front
        .addressees
        .iter()
        .map(|addressee| {
            let persons: Vec<_> = addressee
                .persons
                .iter()
                .map(|person| {
                    let office = person.office.as_ref().map(|office| format!(", {office}"));
                    view! { <br/>{person.name.to_string()}{office} }
                })
                .collect();
            let postal: Vec<_> = addressee
                .postal
                .iter()
                .map(|line| view! { <br/>{line.to_string()} })
                .collect();
            view! { <p><b>{addressee.institution.to_string()}</b>{persons}{postal}</p> }
        })
        .collect();
    let place = front.place.as_ref().map(ToString::to_string);
    let date = front.date.map(|day| locale.day(day));
    let dateline = [place, date]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    view! {
        <header class="front">
            {addressees}
            {(!dateline.is_empty()).then(|| view! { <p>{dateline}</p> })}
            <p class="subject">{t!(locale, "desk-sheet-subject")}" "<b>{front.subject.to_string()}</b></p>
        </header>
    }
    .into_any()
}
