//! The page on which a response is redacted: words first, since a name stands in more than one place; then the file, page
//! by page; then settling, which makes it count.

use super::{
    cover::left,
    data::{FileState, RedactionPage, Said},
    file, words,
};
use crate::{
    desk::{
        Frame,
        parts::{self, top},
        words as desk_words,
    },
    links::{self, Desk},
    locale::{Locale, t},
    privacy,
    ui::{self, Choice, Field, FormError, Glyph, NoticeKind, choices, text_field},
};
use leptos::prelude::*;
use letters::redaction::{Reason, Redacted};

/// The page.
pub fn page(frame: Frame<'_>, data: &RedactionPage) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "redaction-title");
    let slug = data.head.slug.as_str();
    let response = Desk::Response(data.response.id).of(slug);
    let from = t!(
        locale,
        "outcome-response-title",
        from = data.response.from.to_string()
    );
    let done = data.said.map(|(said, places)| {
        ui::notice(ui::Notice {
            kind: NoticeKind::Calm,
            title: words::done(locale, said, places),
            text: match said {
                Said::Marked | Said::Unmarked | Said::File => t!(locale, "redaction-done-not-yet"),
                _ => String::new(),
            },
        })
    });
    let wrong = desk_words::errors(locale, &data.form.wrong);
    let rooms = if data.questions {
        view! { <p class="lead">{t!(locale, "redaction-mistake-questions")}</p> }.into_any()
    } else {
        view! {
            <p class="lead">{t!(locale, "redaction-lead")}</p>
            {parts::section("woorden", t!(locale, "redaction-words-title"), covering(locale, data, &wrong))}
            {parts::section("tekst", t!(locale, "redaction-text-title"), text(locale, data))}
            {file::section(locale, data, &wrong)}
            {parts::section("vaststellen", t!(locale, "redaction-settle-title"), settling(locale, data))}
        }
        .into_any()
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {done}
        {ui::error_summary(locale, &wrong)}
        <p class="fine"><a href=response>{from}</a>", "<time datetime=data.response.on.to_string()>{locale.day(data.response.on)}</time></p>
        {rooms}
    };
    frame.document(
        format!("{heading} – {}", data.head.title),
        "desk redacting",
        main,
    )
}

/// What every form of the page carries along.
pub(super) fn carried(data: &RedactionPage) -> AnyView {
    let page = match &data.file {
        FileState::Pages { sheet, .. } => sheet.page.to_string(),
        FileState::Absent | FileState::Closed(_) => String::new(),
    };
    view! {
        <input type="hidden" name="seen" value=data.seen.clone()/>
        <input type="hidden" name="page" value=page/>
    }
    .into_any()
}

/// Where the forms are sent.
pub(super) fn action(data: &RedactionPage) -> String {
    links::redact(data.head.slug.as_str(), data.response.id)
}

/// The reasons to choose from.
pub(super) fn reasons(locale: Locale, name: &str, chosen: Reason, errors: &[FormError]) -> AnyView {
    let all = Reason::ALL.into_iter().map(|it| Choice {
        value: it.key().to_owned(),
        label: words::reason(locale, it),
        hint: String::new(),
    });
    let field = Field::filled(
        name,
        t!(locale, "redaction-reason"),
        chosen.key(),
        errors,
        true,
    );
    choices(field, all.collect())
}

/// Words that are covered wherever they stand, in the text and in the file; and some that may have to be.
fn covering(locale: Locale, data: &RedactionPage, errors: &[FormError]) -> AnyView {
    let form = &data.form.form;
    let hint = match &data.file {
        FileState::Pages {
            searchable: true, ..
        } => t!(locale, "redaction-words-hint-both"),
        FileState::Pages {
            searchable: false, ..
        } => t!(locale, "redaction-words-hint-scan"),
        FileState::Absent | FileState::Closed(_) => t!(locale, "redaction-words-hint"),
    };
    let words = Field {
        hint,
        ..Field::filled(
            "words",
            t!(locale, "redaction-words"),
            &form.words,
            errors,
            true,
        )
    };
    let suggested = data.suggested.iter().map(|it| {
        view! { <li><button class="quiet" name="words" value=it.clone()>{t!(locale, "redaction-suggested-do", words = it.clone())}</button></li> }
    });
    let suggested: Vec<_> = suggested.collect();
    let suggested = (!suggested.is_empty()).then(|| {
        view! {
            <form class="suggested" method="post" action=action(data)>
                {carried(data)}
                <input type="hidden" name="do" value="words"/>
                <input type="hidden" name="reason" value=Reason::Personal.key()/>
                <p>{t!(locale, "redaction-suggested")}</p>
                <ul>{suggested}</ul>
            </form>
        }
    });
    view! {
        <form class="form" method="post" action=action(data)>
            {carried(data)}
            {text_field(words, "text", "off")}
            {reasons(locale, "reason", form.chosen(), errors)}
            <p class="do"><button class="primary" name="do" value="words">{t!(locale, "redaction-words-do")}</button></p>
        </form>
        {suggested}
    }
    .into_any()
}

/// The text, whole, with what is covered; each cover can be taken off. And how everybody reads it.
fn text(locale: Locale, data: &RedactionPage) -> AnyView {
    let whole = data.response.text.as_str();
    let mut from = 0;
    let mut parts = Vec::new();
    for it in data.marks.text() {
        let (before, under) = (whole.get(from..it.start), whole.get(it.start..it.end));
        let (Some(before), Some(under)) = (before, under) else {
            continue;
        };
        parts.push(
            view! { {before.to_owned()}<mark class="covered">{under.to_owned()}</mark> }.into_any(),
        );
        from = it.end;
    }
    parts.push(whole.get(from..).unwrap_or_default().to_owned().into_any());
    let rows: Vec<_> = data
        .marks
        .text()
        .iter()
        .filter_map(|it| {
            let under = whole.get(it.start..it.end)?.to_owned();
            let name = t!(locale, "redaction-uncover", words = under.clone());
            let why = words::reason(locale, it.reason);
            Some(view! {
                <li>
                    <span>{under}" "<span class="fine">{why}</span></span>
                    <button class="quiet" name="mark" value=format!("text:{}", it.start) aria-label=name>{t!(locale, "redaction-unmark")}</button>
                </li>
            })
        })
        .collect();
    let list = (!rows.is_empty()).then(|| unmarking(data, rows.into_any()));
    let redacted = Redacted::of(whole, data.marks.text());
    let everybody = list.is_some().then(|| {
        view! {
            <details>
                <summary>{t!(locale, "redaction-everybody-reads")}</summary>
                <p class="said">{left(locale, redacted.text())}</p>
            </details>
        }
    });
    view! { <p class="said">{parts}</p>{everybody}{list} }.into_any()
}

/// Marks, each with a way to take it off.
pub(super) fn unmarking(data: &RedactionPage, rows: AnyView) -> AnyView {
    view! {
        <form method="post" action=action(data)>
            {carried(data)}
            <input type="hidden" name="do" value="unmark"/>
            <ul class="marks">{rows}</ul>
        </form>
    }
    .into_any()
}

/// How it stands, and what makes it count.
fn settling(locale: Locale, data: &RedactionPage) -> AnyView {
    let standing = match (&data.settled, data.draft) {
        (_, true) => {
            let count = data.marks.count();
            ui::state(Glyph::Half, t!(locale, "redaction-draft", count = count)).into_any()
        }
        (Some(it), false) => {
            let when = locale.moment(it.at);
            let by = privacy::person(locale, &it.by);
            let words = t!(locale, "redaction-settled", when = when, by = by);
            ui::state(Glyph::Full, words).into_any()
        }
        (None, false) => ui::state(Glyph::Empty, t!(locale, "redaction-none")).into_any(),
    };
    let slug = data.head.slug.as_str();
    let made = data.settled.as_ref().and_then(|it| it.file);
    let made = made.map(|bytes| {
        let words = t!(locale, "redaction-open-made", size = locale.size(bytes));
        let href = links::redacted_file(slug, data.response.id);
        view! { <p class="do"><a class="button quiet" href=href>{words}</a></p> }
    });
    let settle = data.draft.then(|| {
        let pages = matches!(data.file, FileState::Pages { .. });
        let looked = data.marks.asks_for_a_look(pages).then(|| {
            let errors = desk_words::errors(locale, &data.form.wrong);
            let error = FormError::for_field(&errors, "looked");
            let tick = ui::tick("looked", t!(locale, "redaction-looked"), data.form.form.looked, error);
            view! { <p class="hint">{t!(locale, "redaction-looked-hint")}</p>{tick} }
        });
        let hint = if data.marks.burns(pages) {
            t!(locale, "redaction-settle-hint-file")
        } else {
            t!(locale, "redaction-settle-hint")
        };
        view! {
            <form method="post" action=action(data)>
                {carried(data)}
                {looked}
                <p class="hint">{hint}</p>
                <p class="do">
                    <button class="primary" name="do" value="settle">{t!(locale, "redaction-settle")}</button>
                    <button class="quiet" name="do" value="discard">{t!(locale, "redaction-discard")}</button>
                </p>
            </form>
        }
    });
    view! {
        <p>{standing}</p>
        {settle}
        {made}
        {publicity(locale, data)}
    }
    .into_any()
}

/// Whether everybody can read it, and the way to the other.
fn publicity(locale: Locale, data: &RedactionPage) -> AnyView {
    let (standing, step, words, hint) = if data.response.public {
        (
            ui::state(Glyph::Full, t!(locale, "desk-response-public")).into_any(),
            "hide",
            t!(locale, "redaction-hide"),
            t!(locale, "redaction-hide-hint"),
        )
    } else {
        (
            ui::state(Glyph::Empty, t!(locale, "desk-response-private")).into_any(),
            "show",
            t!(locale, "redaction-show"),
            t!(locale, "redaction-show-hint"),
        )
    };
    let class = if step == "show" && !data.draft {
        "primary"
    } else {
        "quiet"
    };
    view! {
        <form method="post" action=action(data)>
            {carried(data)}
            <p>{standing}</p>
            <p class="hint">{hint}</p>
            <p class="do"><button class=class name="do" value=step>{words}</button></p>
        </form>
    }
    .into_any()
}
