//! The messages that wait for a hand, and those that are done with.

use super::{
    DonePage, Line, Queue,
    head::{self, top},
    passed, words,
};
use crate::{
    desk::{Frame, parts::section, words as desk},
    links,
    locale::{Locale, t},
    ui::{self, Field, file_field},
};
use leptos::prelude::*;
use letters::incoming::{MAX_BYTES, Standing};

/// What waits.
pub fn page(frame: Frame<'_>, data: &Queue) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "incoming-title");
    let errors = desk::errors(locale, &data.wrong);
    let lead = match &data.address {
        Some(address) => t!(locale, "incoming-lead-address", address = address.clone()),
        None => t!(locale, "incoming-lead"),
    };
    let calm = (data.waiting.is_empty() && data.placed.is_empty())
        .then(|| view! { <p class="none">{t!(locale, "incoming-none")}</p> });
    let waiting = (!data.waiting.is_empty()).then(|| {
        let hint = t!(locale, "incoming-waiting-hint");
        let list = view! { <p class="hint">{hint}</p>{list(locale, &data.waiting, Where::Room)} };
        section("zoekt", t!(locale, "incoming-waiting"), list)
    });
    let placed = (!data.placed.is_empty()).then(|| {
        section(
            "lezen",
            t!(locale, "incoming-placed"),
            list(locale, &data.placed, Where::Room),
        )
    });
    let trouble = data.trouble.map(|it| passed::trouble(locale, it));
    let passed = passed::list(locale, &data.passed);
    let main = view! {
        {top(locale, false, title.clone())}
        {head::done(locale, data.said)}
        {trouble}
        {ui::error_summary(locale, &errors)}
        <p class="lead">{lead}</p>
        {calm}{passed}{waiting}{placed}
        <p class="fine"><a href=links::INCOMING_DONE>{t!(locale, "incoming-done")}</a></p>
        {section("bestand", t!(locale, "incoming-bring"), bring(locale, &errors))}
    };
    frame.document(title, "desk incoming", main)
}

/// A message that is brought as a file.
fn bring(locale: Locale, errors: &[ui::FormError]) -> AnyView {
    let size = locale.size(MAX_BYTES as u64);
    let file = Field {
        hint: t!(locale, "incoming-bring-hint", size = size),
        ..Field::filled("file", t!(locale, "incoming-bring-field"), "", errors, true)
    };
    view! {
        <form class="form" method="post" enctype="multipart/form-data" action=links::INCOMING>
            {file_field(file, ".eml,message/rfc822")}
            <button>{t!(locale, "incoming-bring-do")}</button>
        </form>
    }
    .into_any()
}

/// What is done with.
pub fn done(frame: Frame<'_>, data: &DonePage) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "incoming-done");
    let none = data
        .lines
        .is_empty()
        .then(|| view! { <p class="none">{t!(locale, "incoming-done-none")}</p> });
    let newer = (data.page > 1).then(|| {
        view! { <a class="button quiet" rel="prev" href=links::incoming_done(data.page - 1)>{t!(locale, "incoming-newer")}</a> }
    });
    let older = data.more.then(|| {
        view! { <a class="button quiet" rel="next" href=links::incoming_done(data.page + 1)>{t!(locale, "incoming-older")}</a> }
    });
    let main = view! {
        {top(locale, true, title.clone())}
        {none}
        {list(locale, &data.lines, Where::Room)}
        <p class="do">{newer}{older}</p>
    };
    frame.document(title, "desk incoming", main)
}

/// The mails of a letter, folded; what is still to be read opens them.
pub fn of_letter(locale: Locale, lines: &[Line]) -> Option<AnyView> {
    let count = lines.len();
    let unread = lines.iter().any(Line::needs_a_hand);
    (count > 0).then(|| {
        view! {
            <details open=unread>
                <summary>{t!(locale, "incoming-of-letter", count = count)}</summary>
                {list(locale, lines, Where::Letter)}
            </details>
        }
        .into_any()
    })
}

/// On which page a list stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// Among the mails of all letters.
    Room,
    /// On the page of its letter.
    Letter,
}

fn list(locale: Locale, lines: &[Line], place: Where) -> AnyView {
    let rows: Vec<_> = lines.iter().map(|it| line(locale, it, place)).collect();
    view! { <ol class="records messages">{rows}</ol> }.into_any()
}

fn line(locale: Locale, it: &Line, place: Where) -> AnyView {
    let kind = words::kind(locale, it.kind);
    let letter = it.letter.as_ref().filter(|_| place == Where::Room);
    let letter = letter.map(|at| {
        let title = at.title.clone();
        match it.standing {
            Standing::Waiting => t!(locale, "incoming-perhaps", title = title),
            _ => t!(locale, "incoming-with", title = title),
        }
    });
    let letter = letter.map(|words| view! { <p class="fine">{words}</p> });
    let stands = (place == Where::Letter || !it.needs_a_hand()).then(|| {
        let (glyph, words) = words::standing(locale, it.standing);
        view! { <p class="fine">{ui::state(glyph, words)}</p> }
    });
    let kind = kind.map(|words| view! { <p class="fine">{words}</p> });
    let (name, sender) = match it.let_go {
        None => (
            head::subject(locale, &it.subject),
            head::sender(locale, &it.sender),
        ),
        Some(at) => (
            t!(locale, "incoming-let-go-name"),
            t!(locale, "incoming-let-go-on", when = locale.moment(at)),
        ),
    };
    view! {
        <li>
            <time datetime=it.received.rfc3339()>{locale.moment(it.received)}</time>
            <div>
                <p><a href=links::message(it.id)>{name}</a></p>
                <p>{sender}</p>
                {letter}{kind}{stands}
            </div>
        </li>
    }
    .into_any()
}
