//! Two versions beside each other: what was added and what was taken out, word by word.

use super::{
    data::Compare,
    letter::compare_form,
    parts::{Frame, section, top},
    words,
};
use crate::locale::{Locale, t};
use leptos::prelude::*;
use letters::{
    diff::{self, Change, Piece},
    letter::{Front, LetterText},
};

/// The page.
pub fn page(frame: Frame<'_>, data: &Compare) -> AnyView {
    let locale = frame.locale;
    let (from, to) = (data.old.0.get(), data.new.0.get());
    let heading = t!(locale, "desk-compare", from = from, to = to);
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {compare_form(locale, &data.head.slug, &data.versions, from, to)}
        {differences(locale, &data.old.1, &data.new.1)}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// What differs between two texts: first around the text, then in it.
pub fn differences(locale: Locale, old: &LetterText, new: &LetterText) -> AnyView {
    let front = front(locale, &old.front, &new.front);
    let changes = diff::compare(old.body.as_str(), new.body.as_str());
    let same = changes
        .iter()
        .all(|change| matches!(change, Change::Same { .. }));
    if same && front.is_none() {
        return view! { <p class="lead">{t!(locale, "desk-compare-same")}</p> }.into_any();
    }
    let body = if same {
        view! { <p class="none">{t!(locale, "desk-compare-body-same")}</p> }.into_any()
    } else {
        body(locale, changes, new.body.as_str())
    };
    view! {
        <p class="hint">{t!(locale, "desk-compare-key")}" "<ins>{t!(locale, "desk-compare-added")}</ins>", "
            <del>{t!(locale, "desk-compare-removed")}</del>"."</p>
        {front.map(|front| section("verschil-gegevens", t!(locale, "desk-compare-front"), front))}
        {section("verschil-tekst", t!(locale, "desk-compare-body"), body)}
    }
    .into_any()
}

/// The changed fields as a list of "old → new"; none when nothing changed.
fn front(locale: Locale, old: &Front, new: &Front) -> Option<AnyView> {
    let rows: Vec<_> = lines(locale, old)
        .into_iter()
        .zip(lines(locale, new))
        .filter(|((_, old), (_, new))| old != new)
        .map(|((name, old), (_, new))| {
            view! { <div><dt>{name}</dt><dd>{pieces(locale, words_of(&old, &new))}</dd></div> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="facts changed">{rows}</dl> }.into_any())
}

/// Every field in words, in the order of the letter; the same names in the same order for any letter.
fn lines(locale: Locale, front: &Front) -> [(String, String); 9] {
    let optional = |line: &Option<letters::text::Line>| {
        line.as_ref().map(ToString::to_string).unwrap_or_default()
    };
    let addressee = |one: &letters::addressee::Addressee| {
        let persons = one.persons.iter().map(|person| match &person.office {
            Some(office) => format!("{}, {office}", person.name),
            None => person.name.to_string(),
        });
        std::iter::once(one.institution.to_string())
            .chain(persons)
            .chain(one.postal.iter().map(ToString::to_string))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let addressees: Vec<String> = front.addressees.iter().map(addressee).collect();
    [
        (t!(locale, "drafting-kind"), words::kind(locale, front.kind)),
        (t!(locale, "drafting-subject"), front.subject.to_string()),
        (t!(locale, "drafting-addressees"), addressees.join("\n\n")),
        (t!(locale, "drafting-place"), optional(&front.place)),
        (
            t!(locale, "drafting-date"),
            front.date.map(|day| locale.day(day)).unwrap_or_default(),
        ),
        (
            t!(locale, "drafting-language"),
            words::language(locale, front.language),
        ),
        (t!(locale, "drafting-sender"), front.sender.to_string()),
        (
            t!(locale, "drafting-salutation"),
            optional(&front.salutation),
        ),
        (t!(locale, "drafting-closing"), optional(&front.closing)),
    ]
}

/// A short text compared as one: paragraphs joined again by an empty line.
fn words_of(old: &str, new: &str) -> Vec<Piece> {
    // Empty lines part paragraphs for the comparison; a field is one thing.
    let one = |text: &str| text.replace("\n\n", "\n");
    diff::compare(&one(old), &one(new))
        .into_iter()
        .flat_map(|change| match change {
            Change::Changed { pieces } => pieces,
            Change::Same { .. } => Vec::new(),
        })
        .collect()
}

fn body(locale: Locale, changes: Vec<Change>, new: &str) -> AnyView {
    let mut paragraphs = paragraphs(new).into_iter();
    let rows: Vec<_> = changes
        .into_iter()
        .map(|change| match change {
            Change::Same { paragraphs: count } => {
                let kept: Vec<_> = paragraphs
                    .by_ref()
                    .take(count)
                    .map(|text| view! { <p>{text.to_owned()}</p> })
                    .collect();
                view! {
                    <details class="same">
                        <summary>{t!(locale, "desk-compare-unchanged", count = count)}</summary>
                        {kept}
                    </details>
                }
                .into_any()
            }
            Change::Changed { pieces: found } => {
                if found
                    .iter()
                    .any(|piece| !matches!(piece, Piece::Removed(_)))
                {
                    paragraphs.next();
                }
                view! { <p class="changed">{pieces(locale, found)}</p> }.into_any()
            }
        })
        .collect();
    view! { <div class="diff">{rows}</div> }.into_any()
}

/// The paragraphs of a Markdown text as the comparison counts them: parted by empty lines.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            if let Some(start) = start.take() {
                found.push(text[start..offset].trim_end());
            }
        } else if start.is_none() {
            start = Some(offset);
        }
        offset += line.len();
    }
    if let Some(start) = start {
        found.push(text[start..].trim_end());
    }
    found
}

/// Words added and taken out, told apart by line and weight, and named for those who hear the page.
fn pieces(locale: Locale, pieces: Vec<Piece>) -> Vec<AnyView> {
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Same(text) => text.into_any(),
            Piece::Added(text) => {
                let said = t!(locale, "desk-compare-said-added");
                view! { <ins><span class="visually-hidden">{said}</span>{text}</ins> }.into_any()
            }
            Piece::Removed(text) => {
                let said = t!(locale, "desk-compare-said-removed");
                view! { <del><span class="visually-hidden">{said}</span>{text}</del> }.into_any()
            }
        })
        .collect()
}
