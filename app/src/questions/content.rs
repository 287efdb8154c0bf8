//! Questions and answers as they are read: the same at the desk and on the letter's page.

use super::words;
use crate::{
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::questions::{Footnote, Pair, Piece, Questions, pieces};

/// How headings and notes are called on a page that may hold more sets than one.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// What all anchors begin with.
    pub anchor: &'a str,
    /// Whether the page speaks another language than these texts, which are Dutch.
    pub foreign: bool,
    /// Whether the set has a heading of the third level above it.
    pub below: bool,
}

/// Who asked whom and who answered, as far as it is known.
pub fn facts(locale: Locale, of: &Questions) -> AnyView {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<_>| day.map_or_else(String::new, |day| locale.day(day));
    let by = match (&of.answered_by, &of.on_behalf_of) {
        (Some(by), Some(behalf)) => {
            t!(
                locale,
                "questions-by-and-for",
                by = by.clone(),
                behalf = behalf.clone()
            )
        }
        _ => text(&of.answered_by),
    };
    let rows = [
        (t!(locale, "questions-number"), text(&of.number)),
        (
            t!(locale, "questions-asked-by"),
            words::askers(locale, &of.askers),
        ),
        (t!(locale, "questions-committee-short"), text(&of.committee)),
        (t!(locale, "questions-addressee"), text(&of.addressee)),
        (t!(locale, "questions-submitted"), day(of.submitted)),
        (t!(locale, "questions-answered-by"), by),
        (t!(locale, "questions-received"), day(of.received)),
        (t!(locale, "questions-article-short"), text(&of.article)),
        (t!(locale, "questions-see-also-short"), text(&of.see_also)),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows: Vec<_> = rows
        .map(|(word, value)| view! { <div><dt>{word}</dt><dd>{value}</dd></div> })
        .collect();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

/// The questions with their answers, the explanation and the notes.
pub fn content(locale: Locale, place: Place<'_>, of: &Questions) -> AnyView {
    let lang = place.foreign.then_some("nl");
    let mut rows: Vec<AnyView> = Vec::new();
    for (at, pair) in of.pairs.iter().enumerate() {
        let first = is_first(&of.pairs, at);
        let again = of.pairs[..at].iter().any(|it| it.question == pair.question);
        let id = anchor(place, pair.question, again.then_some(at));
        rows.push(one(locale, place, id, pair, first));
    }
    let explanation = of.explanation.as_ref().map(|text| {
        view! {
            <div class="explained">{heading(locale, place, t!(locale, "questions-explanation-short"))}{paragraphs(place, text)}</div>
        }
    });
    let notes = (!of.footnotes.is_empty()).then(|| notes(locale, place, &of.footnotes));
    view! { <div class="answers-of" lang=lang>{rows}{explanation}{notes}</div> }.into_any()
}

/// Whether an answer stands here, or at an earlier question that it was given to as well.
pub(crate) fn is_first(pairs: &[Pair], at: usize) -> bool {
    let pair = &pairs[at];
    pair.answered_together.is_empty()
        || !pairs[..at].iter().any(|before| {
            before.answered_together == pair.answered_together
                && before.answer_text == pair.answer_text
        })
}

/// What the system says above a text; in the page's own language, between texts in Dutch.
pub(crate) fn heading(locale: Locale, place: Place<'_>, words: String) -> AnyView {
    let own = place.foreign.then_some(locale.code());
    if place.below {
        view! { <h4 lang=own>{words}</h4> }.into_any()
    } else {
        view! { <h3 lang=own>{words}</h3> }.into_any()
    }
}

/// Where a question stands. One whose number was there before has its place behind it.
fn anchor(place: Place<'_>, number: u32, again: Option<usize>) -> String {
    links::question_anchor(place.anchor, number, again)
}

fn one(locale: Locale, place: Place<'_>, id: String, pair: &Pair, first: bool) -> AnyView {
    // What the system says stands in the page's own language.
    let own = place.foreign.then_some(locale.code());
    let question = t!(locale, "questions-question", number = pair.question);
    let answer = match (&pair.answer_text, first) {
        (Some(text), true) => {
            let words = if pair.answered_together.len() > 1 {
                let numbers = words::together(locale, &pair.answered_together);
                t!(locale, "questions-answer-together", numbers = numbers)
            } else {
                t!(locale, "questions-answer", number = pair.question)
            };
            view! { {heading(locale, place, words)}<div class="answer">{paragraphs(place, text)}</div> }
                .into_any()
        }
        (Some(_), false) => {
            let numbers = words::together(locale, &pair.answered_together);
            let first = pair.answered_together.first().copied().unwrap_or_default();
            let href = format!("#{}", anchor(place, first, None));
            let words = t!(locale, "questions-answer-elsewhere", numbers = numbers);
            view! { <p class="elsewhere" lang=own><a href=href>{words}</a></p> }.into_any()
        }
        (None, _) => {
            view! { <p class="elsewhere" lang=own>{t!(locale, "questions-unanswered")}</p> }
                .into_any()
        }
    };
    view! {
        <div class="pair-of" id=id>
            {heading(locale, place, question)}
            <div class="question">{paragraphs(place, &pair.question_text)}</div>
            {answer}
        </div>
    }
    .into_any()
}

pub(crate) fn paragraphs(place: Place<'_>, text: &str) -> Vec<AnyView> {
    let paragraph = |text: &str| view! { <p>{with_notes(place.anchor, text)}</p> }.into_any();
    text.split("\n\n").map(paragraph).collect()
}

/// A text in which the mark of each note leads to it.
pub(crate) fn with_notes(anchor: &str, text: &str) -> AnyView {
    let parts: Vec<AnyView> = pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned().into_any(),
            Piece::Note(number) => {
                let href = format!("#{anchor}-noot-{number}");
                view! { <sup><a href=href>{number}</a></sup> }.into_any()
            }
        })
        .collect();
    parts.into_any()
}

pub(crate) fn notes(locale: Locale, place: Place<'_>, notes: &[Footnote]) -> AnyView {
    let rows: Vec<_> = notes
        .iter()
        .map(|note| {
            let id = format!("{}-noot-{}", place.anchor, note.number);
            view! { <li id=id value=note.number.to_string()>{note.text.clone()}</li> }
        })
        .collect();
    let words = t!(locale, "questions-notes");
    view! { {heading(locale, place, words)}<ol class="notes-of">{rows}</ol> }.into_any()
}
