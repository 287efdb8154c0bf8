//! The pairs and the notes on the page on which they are corrected: each question and each answer has a field of its own.

use super::{PairForm, correct::Drawing, form::numbers, words};
use crate::{
    locale::t,
    ui::{self, Glyph, text_area_in, text_field},
};
use leptos::prelude::*;
use letters::questions::Flaw;

/// Where the pair at a place stands.
pub(super) fn anchor(at: usize) -> String {
    format!("paar-{}", at + 1)
}

/// All of them, with buttons between.
pub(super) fn pairs(draw: &Drawing<'_>) -> AnyView {
    let all = &draw.data.form.form.pairs;
    let rows: Vec<_> = all
        .iter()
        .enumerate()
        .map(|(at, pair)| one(draw, at, pair))
        .collect();
    let first = draw.button(
        "add-0".to_owned(),
        t!(draw.locale, "questions-pair-first"),
        String::new(),
        &anchor(0),
    );
    view! { <p class="do">{first}</p>{rows} }.into_any()
}

/// How high a field is drawn: a little more than its text, within reason.
pub(super) fn rows(text: &str, least: u8) -> u8 {
    let lines: usize = text.lines().map(|line| 1 + line.chars().count() / 70).sum();
    u8::try_from(lines.min(24)).unwrap_or(24).max(least)
}

fn one(draw: &Drawing<'_>, at: usize, pair: &PairForm) -> AnyView {
    let locale = draw.locale;
    let number = pair.number.trim().to_owned();
    let name = |part: &str| format!("pair-{at}-{part}");
    let label = t!(locale, "questions-pair-number");
    let number_field = draw.named(name("number"), label, &pair.number, true);
    let label = t!(
        locale,
        "questions-pair-question-of",
        number = number.clone()
    );
    let question = draw.named(name("question"), label, &pair.question, true);
    let question = text_area_in(question, rows(&pair.question, 3), draw.lang);
    let here = format!(
        "({})",
        t!(locale, "questions-question-text", number = number.clone())
    );
    let button = |step: &str, words: String, to: usize| {
        draw.button(format!("{step}-{at}"), words, here.clone(), &anchor(to))
    };
    let last = at + 1 == draw.data.form.form.pairs.len();
    let up = (at > 0).then(|| button("up", t!(locale, "questions-pair-up"), at - 1));
    let down = (!last).then(|| button("down", t!(locale, "questions-pair-down"), at + 1));
    let remove = button(
        "remove",
        t!(locale, "questions-pair-remove"),
        at.saturating_sub(1),
    );
    let add = draw.button(
        format!("add-{}", at + 1),
        t!(locale, "questions-pair-add"),
        here.clone(),
        &anchor(at + 1),
    );
    view! {
        <fieldset class="pair-form" id=anchor(at)>
            <legend>{t!(locale, "questions-question-text", number = number)}</legend>
            {flaws(draw, at, pair)}
            <div class="number">{text_field(number_field, "text", "off")}</div>
            {question}
            {answer(draw, at, pair)}
            <p class="do">{up}{down}{remove}{add}</p>
        </fieldset>
    }
    .into_any()
}

/// The answer's field; or where it stands, when it is one to several questions.
fn answer(draw: &Drawing<'_>, at: usize, pair: &PairForm) -> AnyView {
    let locale = draw.locale;
    let number = pair.number.trim().to_owned();
    let follows = draw.data.follows.get(at).copied().flatten();
    if let Some(first) = follows {
        let of = draw.data.form.form.pairs.get(first);
        let of = of.map(|pair| pair.number.trim().to_owned());
        let words = t!(
            locale,
            "questions-pair-follows",
            number = of.unwrap_or_default()
        );
        let href = format!("#{}", anchor(first));
        // Its fields go along empty, so that it stays a pair.
        return view! {
            <p class="follows"><a href=href>{words}</a></p>
            <input type="hidden" name=format!("pair-{at}-answer") value=""/>
            <input type="hidden" name=format!("pair-{at}-also") value=""/>
        }
        .into_any();
    }
    let label = t!(locale, "questions-pair-answer-of", number = number);
    let answer = draw.named(format!("pair-{at}-answer"), label, &pair.answer, false);
    let label = t!(locale, "questions-pair-also");
    let also = draw.named(format!("pair-{at}-also"), label, &pair.also, false);
    let others = numbers(&pair.also).unwrap_or_default();
    let others = others.iter().map(ToString::to_string);
    let own = pair.number.trim().to_owned();
    let others = others.filter(|it| *it != own);
    let all: Vec<_> = [own.clone()].into_iter().chain(others).collect();
    let together = (!pair.also.trim().is_empty()).then(|| {
        let numbers = locale.and(&all);
        let words = t!(locale, "questions-pair-together", numbers = numbers);
        view! { <p class="follows">{words}</p> }
    });
    view! {
        {together}
        {text_area_in(answer, rows(&pair.answer, 3), draw.lang)}
        <div class="number">{text_field(also, "text", "off")}</div>
    }
    .into_any()
}

/// What looks wrong with this one. A number that is there twice is told at the second.
fn flaws(draw: &Drawing<'_>, at: usize, pair: &PairForm) -> Vec<AnyView> {
    let locale = draw.locale;
    let Ok(number) = pair.number.trim().parse::<u32>() else {
        return Vec::new();
    };
    let all = &draw.data.form.form.pairs;
    let again = all[..at]
        .iter()
        .any(|before| before.number.trim() == pair.number.trim());
    let follows = draw.data.follows.get(at).copied().flatten().is_some();
    let answered = follows || !pair.answer.trim().is_empty();
    let mine = |flaw: &&Flaw| match flaw {
        Flaw::RepeatedQuestion(it) => *it == number && again,
        Flaw::MissingAnswer(it) => *it == number && !answered,
        _ => false,
    };
    let mut found: Vec<Flaw> = draw.data.flaws.iter().filter(mine).copied().collect();
    found.dedup();
    found
        .into_iter()
        .map(|flaw| {
            let words = words::flaw(locale, flaw);
            view! { <p class="needs">{ui::state(Glyph::Objection, words)}</p> }.into_any()
        })
        .collect()
}

/// The notes. One that is emptied goes.
pub(super) fn notes(draw: &Drawing<'_>) -> AnyView {
    let locale = draw.locale;
    let row = |(at, (number, text)): (usize, &(u32, String))| {
        let label = t!(locale, "questions-note", number = (*number));
        let field = draw.named(format!("note-{at}-text"), label, text, false);
        view! {
            <input type="hidden" name=format!("note-{at}-number") value=number.to_string()/>
            {text_area_in(field, rows(text, 1), draw.lang)}
        }
        .into_any()
    };
    let rows: Vec<_> = draw
        .data
        .form
        .form
        .notes
        .iter()
        .enumerate()
        .map(row)
        .collect();
    let add = draw.button(
        "note".to_owned(),
        t!(locale, "questions-note-add"),
        String::new(),
        "noten",
    );
    view! {
        <p class="hint">{t!(locale, "questions-notes-hint")}</p>
        <div class="form">{rows}</div>
        <p class="do">{add}</p>
    }
    .into_any()
}
