//! Two versions beside each other: what was added and what was taken out, word by word.
//!
//! Below each other, as one text with its changes in it, or side by side; the address says which. Both can be printed.

use super::{
    data::{Compare, View},
    letter::compare_form,
    parts::{Frame, section, top},
    words,
};
use crate::{
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{
    diff::{self, Change, Piece, note},
    letter::{Front, LetterText},
    merge::Field,
    stage::Stage,
    text::ShortTitle,
};

/// The page.
pub fn page(frame: Frame<'_>, data: &Compare) -> AnyView {
    let locale = frame.locale;
    let (from, to) = (data.old.0.get(), data.new.0.get());
    let heading = t!(locale, "desk-compare", from = from, to = to);
    let slug = &data.head.slug;
    let views = [
        (View::Below, t!(locale, "compare-below")),
        (View::Beside, t!(locale, "compare-beside")),
    ];
    let views: Vec<_> = views
        .into_iter()
        .map(|(view, name)| {
            let href = links::compare_as(slug.as_str(), from, to, view.key());
            let here = (view == data.view).then_some("true");
            view! { <li><a href=href aria-current=here>{name}</a></li> }
        })
        .collect();
    let mail = matches!(data.head.stage, Stage::Review { .. }).then(|| {
        let href = links::mail_changes(slug.as_str(), from, to);
        view! { <a class="button quiet" href=href>{t!(locale, "changes-offer")}</a> }
    });
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {compare_form(locale, slug, &data.versions, (from, to), data.view)}
        <div class="do views">
            <ul aria-label=t!(locale, "compare-views")>{views}</ul>
            {mail}
        </div>
        {differences(locale, data)}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// What differs between two texts: first around the text, then in it.
fn differences(locale: Locale, data: &Compare) -> AnyView {
    let (old, new): (&LetterText, &LetterText) = (&data.old.1, &data.new.1);
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
        match data.view {
            View::Below => below(locale, changes, new.body.as_str()),
            View::Beside => beside(locale, data, changes),
        }
    };
    view! {
        {key(locale)}
        {front.map(|front| section("verschil-gegevens", t!(locale, "desk-compare-front"), front))}
        {section("verschil-tekst", t!(locale, "desk-compare-body"), body)}
    }
    .into_any()
}

/// How to read what follows.
fn key(locale: Locale) -> AnyView {
    view! {
        <p class="hint">{t!(locale, "desk-compare-key")}" "<ins>{t!(locale, "desk-compare-added")}</ins>", "
            <del>{t!(locale, "desk-compare-removed")}</del>"."</p>
    }
    .into_any()
}

/// One text with its changes in it, what is around the text first: for who is asked to sign it again.
pub fn in_one_text(locale: Locale, old: &LetterText, new: &LetterText) -> AnyView {
    let changes = diff::compare(old.body.as_str(), new.body.as_str());
    view! {
        {key(locale)}
        {front(locale, &old.front, &new.front)}
        {below(locale, changes, new.body.as_str())}
    }
    .into_any()
}

/// The changed fields as a list of "old → new"; none when nothing changed.
fn front(locale: Locale, old: &Front, new: &Front) -> Option<AnyView> {
    let rows: Vec<_> = Field::ALL
        .into_iter()
        .map(|field| [old, new].map(|front| field_lines(locale, field, front, None)))
        .zip(Field::ALL)
        .filter(|([old, new], _)| old != new)
        .map(|([old, new], field)| {
            let name = words::merge_field(locale, field);
            let changes = pieces(locale, diff::compare_whole(&old, &new));
            view! { <div><dt>{name}</dt><dd>{changes}</dd></div> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="facts changed">{rows}</dl> }.into_any())
}

/// What a field says, in words.
pub fn field_lines(
    locale: Locale,
    field: Field,
    front: &Front,
    title: Option<&ShortTitle>,
) -> String {
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
    match field {
        Field::Kind => words::kind(locale, front.kind),
        Field::Subject => front.subject.to_string(),
        Field::Title => title.map(ToString::to_string).unwrap_or_default(),
        Field::Sender => front.sender.to_string(),
        Field::Place => optional(&front.place),
        Field::Date => front.date.map(|day| locale.day(day)).unwrap_or_default(),
        Field::Language => words::language(locale, front.language),
        Field::Addressees => {
            let all: Vec<String> = front.addressees.iter().map(addressee).collect();
            all.join("\n\n")
        }
        Field::Salutation => optional(&front.salutation),
        Field::Closing => optional(&front.closing),
    }
}

/// One text with its changes in it; what stayed the same is folded.
fn below(locale: Locale, changes: Vec<Change>, new: &str) -> AnyView {
    let mut paragraphs = diff::paragraphs(new).into_iter();
    let rows: Vec<_> = changes
        .into_iter()
        .map(|change| {
            let gone = matches!(&change, Change::Away { .. })
                || matches!(&change, Change::Changed { pieces } if pieces.iter().all(|piece| matches!(piece, Piece::Removed(_))));
            match change {
                Change::Same { paragraphs: count } => {
                    folded(locale, paragraphs.by_ref().take(count))
                }
                change if gone => row(locale, change),
                change => {
                    paragraphs.next();
                    row(locale, change)
                }
            }
        })
        .collect();
    view! { <div class="diff">{rows}</div> }.into_any()
}

fn folded<'a>(locale: Locale, kept: impl Iterator<Item = &'a str>) -> AnyView {
    let kept: Vec<_> = kept
        .map(|text| view! { <p dir="auto">{text.to_owned()}</p> })
        .collect();
    view! {
        <details class="same">
            <summary>{t!(locale, "desk-compare-unchanged", count = kept.len())}</summary>
            {kept}
        </details>
    }
    .into_any()
}

/// A paragraph that changed, with what it is when it is no plain change: a note, or moved.
fn row(locale: Locale, change: Change) -> AnyView {
    match change {
        Change::Same { .. } => ().into_any(),
        Change::Away { number, text } => away(locale, number, &text),
        Change::Changed { pieces: found } => {
            let label = note_of(locale, &found);
            view! { <p class="changed" dir="auto">{label}{pieces(locale, found)}</p> }.into_any()
        }
        Change::Moved {
            number,
            pieces: found,
        } => {
            let label = moved(locale, number);
            let note = note_of(locale, &found);
            view! { <p class="changed moved" dir="auto" id=format!("verplaatst-{number}")>{label}{note}{pieces(locale, found)}</p> }
                .into_any()
        }
    }
}

fn moved(locale: Locale, number: usize) -> AnyView {
    view! { <span class="whose">{t!(locale, "compare-moved", number = number)}</span> }.into_any()
}

/// "Noot 3", above the text of a note.
fn note_of(locale: Locale, pieces: &[Piece]) -> Option<AnyView> {
    // The name may be what changed: of a side that has one.
    let side = |added: bool| -> String {
        let shown = pieces.iter().filter_map(|piece| match piece {
            Piece::Same(text) => Some(text.as_str()),
            Piece::Added(text) => added.then_some(text.as_str()),
            Piece::Removed(text) => (!added).then_some(text.as_str()),
        });
        shown.collect()
    };
    let (new, old) = (side(true), side(false));
    let name = note(&new).or_else(|| note(&old))?.to_owned();
    Some(view! { <span class="whose">{t!(locale, "compare-note", name = name)}</span> }.into_any())
}

/// Where a paragraph stood that stands elsewhere now: its first words, and the way there.
fn away(locale: Locale, number: usize, text: &str) -> AnyView {
    const SHOWN: usize = 60;
    let mut start: String = text.chars().take(SHOWN).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    let words = t!(locale, "compare-away", number = number, start = start);
    view! { <p class="away" dir="auto"><a href=format!("#verplaatst-{number}")>{words}</a></p> }
        .into_any()
}

/// Both texts, paragraph beside paragraph.
fn beside(locale: Locale, data: &Compare, changes: Vec<Change>) -> AnyView {
    let mut paragraphs = diff::paragraphs(data.new.1.body.as_str()).into_iter();
    let cell = |content: Option<AnyView>| view! { <td dir="auto">{content}</td> }.into_any();
    let side = |found: &[Piece], added: bool| {
        let shown: Vec<_> = found
            .iter()
            .filter(|piece| match piece {
                Piece::Same(_) => true,
                Piece::Added(_) => added,
                Piece::Removed(_) => !added,
            })
            .cloned()
            .collect();
        (!shown.is_empty()).then(|| pieces(locale, shown).into_any())
    };
    let rows: Vec<_> = changes
        .into_iter()
        .map(|change| match change {
            Change::Same { paragraphs: count } => {
                let kept = folded(locale, paragraphs.by_ref().take(count));
                view! { <tr><td colspan="2">{kept}</td></tr> }.into_any()
            }
            Change::Away { number, text } => {
                let gone = away(locale, number, &text);
                view! { <tr class="changed">{cell(Some(gone))}{cell(None)}</tr> }.into_any()
            }
            Change::Changed { pieces: found } => {
                let (old, new) = (side(&found, false), side(&found, true));
                if new.is_some() {
                    paragraphs.next();
                }
                let label = note_of(locale, &found);
                let old = (label.is_some() || old.is_some()).then(|| view! { {label}{old} }.into_any());
                view! { <tr class="changed">{cell(old)}{cell(new)}</tr> }.into_any()
            }
            Change::Moved { number, pieces: found } => {
                paragraphs.next();
                let label = moved(locale, number);
                let old = side(&found, false);
                let old = view! { {label}{old} }.into_any();
                let new = cell(side(&found, true));
                view! { <tr class="changed moved" id=format!("verplaatst-{number}")>{cell(Some(old))}{new}</tr> }
                    .into_any()
            }
        })
        .collect();
    let heads = [data.old.0, data.new.0].map(|number| {
        let name = t!(locale, "desk-version", number = number.get());
        view! { <th scope="col">{name}</th> }
    });
    view! {
        <table class="diff beside">
            <caption class="visually-hidden">{t!(locale, "compare-beside")}</caption>
            <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Words added and taken out, told apart by line and weight, and named for those who hear the page.
pub fn pieces(locale: Locale, pieces: Vec<Piece>) -> Vec<AnyView> {
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
