//! Who stands behind which demand: told only where somebody leaves one out.

use super::LetterPage;
use crate::locale::{Locale, t};
use crate::ui::{Glyph, glyph};
use crate::words;
use leptos::prelude::*;
use letters::cosignature::Except;
use std::collections::BTreeMap;

/// The address of the section on its page.
const ID: &str = "steun";

/// How many stand behind each demand, in a sentence for each; nothing where everybody stands behind all.
fn told(locale: Locale, data: &LetterPage) -> Vec<String> {
    let signed: Vec<&Except> = data.signatories.iter().map(|row| &row.except).collect();
    words::support(locale, count(data), &signed)
}

fn count(data: &LetterPage) -> u32 {
    u32::try_from(data.demands.len()).unwrap_or(u32::MAX)
}

/// What follows each demand: how many stand behind it, with the way to who. It stands between the letter's words, and so
/// speaks their language.
pub fn after(data: &LetterPage) -> BTreeMap<u32, String> {
    let own = Locale::from(data.language);
    let line = |words: String| format!("<p class=\"support\"><a href=\"#{ID}\">{words}</a></p>");
    let signed: Vec<&Except> = data.signatories.iter().map(|row| &row.except).collect();
    let lines = words::support_of(own, count(data), &signed);
    (1..).zip(lines.into_iter().map(line)).collect()
}

/// The counts, and the table of names and demands.
pub fn section(locale: Locale, data: &LetterPage) -> Option<AnyView> {
    let told = told(locale, data);
    if told.is_empty() {
        return None;
    }
    let counts: Vec<_> = told
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    Some(
        view! {
            <section class="sec" id=ID aria-labelledby="h-steun">
                <h2 id="h-steun">{t!(locale, "endorse-title")}</h2>
                <ul class="counts">{counts}</ul>
                <details>
                    <summary>{t!(locale, "endorse-each")}</summary>
                    {matrix(locale, data)}
                </details>
            </section>
        }
        .into_any(),
    )
}

/// Names down, demands across. A wide one scrolls by itself, also by keyboard.
fn matrix(locale: Locale, data: &LetterPage) -> AnyView {
    let mut rows: Vec<_> = data.signatories.iter().collect();
    rows.sort_by_cached_key(|row| (row.name().to_lowercase(), row.person.clone()));
    let head: Vec<_> = (1..=count(data))
        .map(|number| {
            let name = t!(locale, "endorse-demand", number = number);
            view! { <th scope="col"><span class="visually-hidden">{name}</span><span aria-hidden="true">{number}</span></th> }
        })
        .collect();
    let body: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let cells: Vec<_> = (1..=count(data))
                .map(|number| cell(locale, row.except.leaves(number)))
                .collect();
            view! { <tr><th scope="row">{row.name().to_owned()}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby="steun-tabel">
            <table class="matrix">
                <caption id="steun-tabel">{t!(locale, "endorse-caption")}</caption>
                <thead><tr><th scope="col">{t!(locale, "letter-organisation")}</th>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(locale: Locale, stands: bool) -> impl IntoView {
    let (picture, word) = if stands {
        (Glyph::Full, t!(locale, "endorse-yes"))
    } else {
        (Glyph::Empty, t!(locale, "endorse-no"))
    };
    view! { <td class:left-out=!stands>{glyph(picture)}<span class="visually-hidden">{word}</span></td> }
}
