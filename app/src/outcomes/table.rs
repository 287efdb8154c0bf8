//! The matrix: demands down, addressees across; on a phone a list of demands.

use super::{
    data::{Answered, Found, Source},
    words,
};
use crate::{
    links::{self, Desk},
    locale::{Locale, t},
    privacy, redaction,
    ui::{glyph, state},
};
use leptos::prelude::*;
use letters::{
    ids::ResponseId,
    outcome::{Finding, Passage, Row},
};

/// On which page it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where<'a> {
    /// On the letter's page, where the responses stand as well.
    Public,
    /// At the desk, of the letter with this address.
    Desk(&'a str),
}

impl Where<'_> {
    /// The place in the response: its passage, or the whole of it.
    fn place(self, found: &Found, finding: &Finding) -> String {
        let passage = finding.words.passage.as_ref();
        let source = found.sources.get(&finding.response);
        match self {
            Self::Public => public_place(finding.response, passage, source),
            Self::Desk(slug) => desk_place(slug, finding.response, passage, source),
        }
    }
}

/// The questions whose answer the source records.
fn answered(source: Option<&Source>) -> Option<&Answered> {
    source.and_then(|it| it.answered.as_ref())
}

/// Where a passage, or the response without one, stands on the letter's page: of an answer the question.
pub(crate) fn public_place(
    response: ResponseId,
    passage: Option<&Passage>,
    source: Option<&Source>,
) -> String {
    let at = passage.and_then(|it| match it.answer() {
        None => Some(links::passage_anchor(response, None, it.start())),
        Some(place) => answered(source)?.anchor(place),
    });
    let at = at.unwrap_or_else(|| links::response_anchor(response));
    format!("#{at}")
}

/// The same on the page of the response at the desk.
pub(crate) fn desk_place(
    slug: &str,
    response: ResponseId,
    passage: Option<&Passage>,
    source: Option<&Source>,
) -> String {
    let page = Desk::Response(response).of(slug);
    let at = passage.and_then(|it| {
        let answer = match it.answer() {
            None => None,
            Some(place) => Some(answered(source)?.answer(place)?.1),
        };
        Some(links::passage_anchor(response, answer, it.start()))
    });
    match at {
        Some(at) => format!("{page}#{at}"),
        None => page,
    }
}

/// What the letter came to: in a word, and in numbers.
pub fn upshot(locale: Locale, found: &Found) -> Option<AnyView> {
    let (picture, word) = words::upshot(locale, found.upshot?);
    let counts = found.matrix.counts();
    let numbers = (!counts.outcomes.is_empty()).then(|| {
        let what = words::counts(locale, &counts);
        let total = found.matrix.rows.len();
        let told = t!(locale, "outcome-counts", count = total, what = what);
        view! { " "<span class="numbers">{told}</span> }
    });
    Some(view! { <p class="upshot">{state(picture, word)}{numbers}</p> }.into_any())
}

/// The table.
pub fn table(locale: Locale, found: &Found, at: Where<'_>) -> AnyView {
    let head: Vec<_> = found
        .matrix
        .addressees
        .iter()
        .map(|it| view! { <th scope="col">{it.to_string()}</th> })
        .collect();
    let body: Vec<_> = (1..)
        .zip(found.matrix.rows.iter().zip(&found.demands))
        .map(|(number, (row, demand))| demand_rows(locale, found, at, number, row, demand))
        .collect();
    view! {
        <table class="fate">
            <caption class="visually-hidden">{t!(locale, "outcome-caption")}</caption>
            <thead><tr><th scope="col">{t!(locale, "outcome-demand")}</th>{head}</tr></thead>
            {body}
        </table>
    }
    .into_any()
}

/// One demand: what each addressee said of it, and behind that how it came to be.
fn demand_rows(
    locale: Locale,
    found: &Found,
    at: Where<'_>,
    number: u32,
    row: &Row,
    demand: &str,
) -> AnyView {
    let lang = locale.lang_of(found.language);
    let name = t!(locale, "outcome-number", number = number);
    let name = match at {
        Where::Public => {
            view! { <a class="no" href=format!("#{}", links::demand_anchor(number))>{name}</a> }
                .into_any()
        }
        Where::Desk(_) => view! { <span class="no">{name}</span> }.into_any(),
    };
    let cells: Vec<_> = found
        .matrix
        .addressees
        .iter()
        .zip(&row.cells)
        .map(|(by, finding)| cell(locale, found, at, by.as_str(), finding.as_ref()))
        .collect();
    let across = (found.matrix.addressees.len() + 1).to_string();
    let divided = words::divided(locale, &found.matrix, row)
        .map(|words| view! { <p class="divided">{words}</p> });
    let behind = (!row.history.is_empty()).then(|| {
        view! {
            <tr class="behind"><td colspan=across>{divided}{history(locale, found, at, number, row)}</td></tr>
        }
    });
    view! {
        <tbody id=links::outcome_anchor(number)>
            <tr><th scope="row">{name}<span class="words" lang=lang>{demand.to_owned()}</span></th>{cells}</tr>
            {behind}
        </tbody>
    }
    .into_any()
}

fn cell(
    locale: Locale,
    found: &Found,
    at: Where<'_>,
    by: &str,
    finding: Option<&Finding>,
) -> AnyView {
    // On a phone the column has no head.
    let who = view! { <span class="who">{by.to_owned()}</span> };
    let Some(finding) = finding else {
        let open = state(words::glyph_of(None), t!(locale, "outcome-open"));
        return view! { <td>{who}<span class="open">{open}</span></td> }.into_any();
    };
    let said = finding.said.outcome();
    let word = words::or_open(locale, said);
    let source = found.sources.get(&finding.response);
    let source = source.map(|it| words::place(locale, it, finding.words.passage.as_ref()));
    view! {
        <td>
            {who}
            <a class="state" href=at.place(found, finding)>{glyph(words::glyph_of(said))}<span>{word}</span></a>
            <p class="why">{finding.words.why.to_string()}</p>
            <p class="from">{source}</p>
        </td>
    }
    .into_any()
}

/// All that was said of a demand, the newest first.
fn history(locale: Locale, found: &Found, at: Where<'_>, number: u32, row: &Row) -> AnyView {
    let lines: Vec<_> = row
        .history
        .iter()
        .map(|finding| line(locale, found, at, finding))
        .collect();
    let count = lines.len();
    let words = t!(locale, "outcome-history", count = count, number = number);
    view! { <details><summary>{words}</summary><ol class="said-before">{lines}</ol></details> }
        .into_any()
}

/// One thing that was said: by whom, what, why, in which response, and when somebody found it.
pub fn line(locale: Locale, found: &Found, at: Where<'_>, finding: &Finding) -> AnyView {
    let by = finding.words.addressee.to_string();
    let word = words::said(locale, finding.said);
    let source = found.sources.get(&finding.response);
    let source = source.map(|it| {
        let words = words::place(locale, it, finding.words.passage.as_ref());
        view! { <a href=at.place(found, finding)>{words}</a> }
    });
    let quote = finding.words.passage.as_ref();
    let quote =
        quote.map(|it| view! { <blockquote>{redaction::left(locale, &it.words())}</blockquote> });
    let day = finding.at.day();
    let when = match found.by.get(&finding.number) {
        Some(who) => t!(
            locale,
            "outcome-said-by",
            who = privacy::person(locale, who),
            when = locale.day(day)
        ),
        None => t!(locale, "outcome-said-on", when = locale.day(day)),
    };
    view! {
        <li>
            <p><b>{by}": "</b>{state(words::glyph_of(finding.said.outcome()), word)}</p>
            {quote}
            <p class="why">{finding.words.why.to_string()}</p>
            <p class="from">{source}" · "<time datetime=day.to_string()>{when}</time></p>
        </li>
    }
    .into_any()
}
