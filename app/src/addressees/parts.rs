//! What the directory's pages share.

use super::{Typed, words};
use crate::{
    desk::{Frame, words as desk},
    drafting::Mistake,
    links,
    locale::{Locale, t},
    ui::{self, Field, FormError, Notice, NoticeKind, text_area, text_field},
};
use leptos::prelude::*;
use letters::{
    addressee::{Directory, DirectoryError, InstitutionKind},
    ids::InstitutionId,
};

/// A page: its way back, its title, what stands under that, and what is wrong with its form.
pub fn page(
    frame: Frame<'_>,
    title: String,
    way: Vec<(String, String)>,
    wrong: &Typed,
    said: Option<words::Said>,
    main: AnyView,
) -> AnyView {
    let locale = frame.locale;
    let way: Vec<_> = [
        (links::DESK.to_owned(), t!(locale, "desk-title")),
        (links::ADDRESSEES.to_owned(), t!(locale, "address-title")),
    ]
    .into_iter()
    .chain(way)
    .enumerate()
    .map(|(at, (href, word))| {
        let mark = (at > 0).then_some(" / ");
        view! { {mark}<a href=href>{word}</a> }
    })
    .collect();
    let said = said.map(|said| {
        ui::notice(Notice {
            kind: NoticeKind::Calm,
            title: words::said(locale, said),
            text: String::new(),
        })
    });
    let main = view! {
        <header class="top"><p class="crumb">{way}</p><h1>{title.clone()}</h1></header>
        {said}
        {ui::error_summary(locale, &words::summary(locale, &wrong.wrong))}
        {main}
    };
    frame.document(title, "desk register addressees", main)
}

/// Draws the fields of one form.
pub struct Drawing<'a> {
    locale: Locale,
    typed: &'a Typed,
    pub errors: Vec<FormError>,
}

impl<'a> Drawing<'a> {
    pub fn of(locale: Locale, typed: &'a Typed) -> Self {
        Self {
            locale,
            typed,
            errors: desk::errors(locale, &typed.wrong),
        }
    }

    pub fn field(&self, name: &str, required: bool) -> Field {
        Field {
            name: name.to_owned(),
            label: words::label(self.locale, name),
            hint: words::hint(self.locale, name),
            value: self.typed.value(name).to_owned(),
            error: FormError::for_field(&self.errors, name),
            required,
        }
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<String> {
        FormError::for_field(&self.errors, name)
    }

    pub fn text(&self, name: &str, required: bool) -> AnyView {
        text_field(self.field(name, required), "text", "off")
    }

    pub fn mail(&self) -> AnyView {
        text_field(self.field("mail", false), "email", "off")
    }

    pub fn day(&self, name: &str, required: bool) -> AnyView {
        text_field(self.field(name, required), "date", "off")
    }

    pub fn area(&self, name: &str, rows: u8) -> AnyView {
        text_area(self.field(name, false), rows)
    }
}

/// Facts, each with its word; what is empty is left out.
pub fn facts(rows: Vec<(String, String)>) -> AnyView {
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(word, value)| view! { <div><dt>{word}</dt><dd>{value}</dd></div> })
        .collect();
    view! { <dl class="values">{rows}</dl> }.into_any()
}

/// What somebody else made of it meanwhile, where a form was filled in on an older state: the fields that differ from what
/// was typed.
pub fn overtaken(locale: Locale, typed: &Typed, now: &Typed, known: &Directory) -> Option<AnyView> {
    let moved = Mistake::Directory(DirectoryError::Moved);
    if !typed.wrong.iter().any(|it| it.mistake == moved) {
        return None;
    }
    let rows: Vec<(String, String)> = now
        .pairs
        .iter()
        .filter(|(name, value)| name != "seen" && !is_same(value, typed.value(name)))
        .map(|(name, value)| {
            let value = if value.is_empty() {
                t!(locale, "address-empty-field")
            } else {
                shown(locale, known, name, value)
            };
            (words::label(locale, name), value)
        })
        .collect();
    let view = view! {
        <section class="now" aria-labelledby="nu">
            <h3 id="nu">{t!(locale, "address-now")}</h3>
            {facts(rows)}
        </section>
    };
    Some(view.into_any())
}

/// Whether two say the same: browsers send a line's end as two signs.
fn is_same(one: &str, other: &str) -> bool {
    let bare = |words: &str| words.replace("\r\n", "\n").trim().to_owned();
    bare(one) == bare(other)
}

/// A field's value as it is read.
fn shown(locale: Locale, known: &Directory, field: &str, value: &str) -> String {
    let said = match field {
        "institution-kind" => InstitutionKind::from_key(value).map(|it| words::kind(locale, it)),
        "parent" => InstitutionId::parse(value)
            .and_then(|id| known.institution(id))
            .map(|it| it.details.name.to_string()),
        "from" | "until" | "ended" => value.parse().ok().map(|day| locale.day(day)),
        _ => None,
    };
    said.unwrap_or_else(|| value.to_owned())
}

/// A table with a head of these words.
pub fn table(head: Vec<String>, rows: Vec<AnyView>) -> AnyView {
    let head: Vec<_> = head
        .into_iter()
        .map(|word| view! { <th scope="col">{word}</th> })
        .collect();
    view! { <table class="board names"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> }
        .into_any()
}
