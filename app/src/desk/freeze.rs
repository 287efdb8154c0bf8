//! Before a version is pinned: what will be signed, looked over once more.

use super::{
    data::Freeze,
    parts::{self, Frame, decide, section, top},
    sheet,
};
use crate::{
    links::Desk,
    locale::{Locale, t},
    ui::{self, Glyph},
};
use leptos::prelude::*;
use letters::{letter::LetterText, markdown};

/// The page.
pub fn page(frame: Frame<'_>, data: &Freeze) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let number = data.version.number.get();
    let heading = t!(locale, "desk-freeze", number = number);
    let problems = data.text.problems();
    let blocked = problems
        .iter()
        .filter(|problem| problem.is_blocking())
        .count();
    let decision = if blocked > 0 {
        view! {
            <p class="lead">{t!(locale, "desk-freeze-blocked", count = blocked)}</p>
            <div class="do"><a class="button primary" href=Desk::Edit.of(slug)>{t!(locale, "desk-freeze-mend")}</a></div>
        }
        .into_any()
    } else {
        view! {
            <p class="lead">{t!(locale, "desk-freeze-text")}</p>
            <form method="post" action=Desk::Freeze.of(slug)>
                <input type="hidden" name="version" value=number.to_string()/>
                {decide(locale, t!(locale, "desk-freeze-do", number = number), &data.head)}
            </form>
        }
        .into_any()
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {decision}
        {section("lijst", t!(locale, "desk-freeze-list"), checklist(locale, &data.text))}
        {section("aandacht", t!(locale, "desk-problems"), parts::problems(locale, &problems))}
        <dl class="facts"><div>{ui::anchored_hash(t!(locale, "desk-hash"), &data.version.hash.to_string())}</div></dl>
        {section("tekst", t!(locale, "desk-version-text"), sheet::sheet(locale, &data.text))}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// What was found in the text, so that what is missing strikes the eye before anyone signs.
fn checklist(locale: Locale, text: &LetterText) -> AnyView {
    let document = markdown::parse(text.body.as_str());
    let demands = letters::demand::demands(&document);
    let front = &text.front;
    let row = |there: bool, words: String| {
        let picture = if there { Glyph::Full } else { Glyph::Empty };
        view! { <li>{ui::glyph(picture)}<span>{words}</span></li> }.into_any()
    };
    let asked: Vec<_> = demands
        .iter()
        .map(|demand| view! { <li>{demand.text.clone()}</li> })
        .collect();
    let mut rows = vec![
        row(
            !front.addressees.is_empty(),
            t!(
                locale,
                "desk-freeze-addressees",
                count = front.addressees.len()
            ),
        ),
        match front.date {
            Some(day) => row(true, t!(locale, "desk-freeze-date", day = locale.day(day))),
            None => row(false, t!(locale, "desk-freeze-no-date")),
        },
        match &front.salutation {
            Some(line) => row(
                true,
                t!(locale, "desk-freeze-salutation", words = line.to_string()),
            ),
            None => row(false, t!(locale, "desk-freeze-no-salutation")),
        },
        row(
            !document.notes.is_empty(),
            t!(locale, "desk-freeze-notes", count = document.notes.len()),
        ),
    ];
    rows.push(row(
        !demands.is_empty(),
        t!(locale, "desk-freeze-demands", count = demands.len()),
    ));
    let asked = (!asked.is_empty()).then(|| view! { <ol class="asked">{asked}</ol> });
    view! { <ul class="checks">{rows}</ul>{asked} }.into_any()
}
