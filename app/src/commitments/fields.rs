//! The fields that say what was promised: who, what, until when, and where it stands in the response.

use super::form::PromiseForm;
use crate::{
    locale::{Locale, t},
    outcomes::{Read, passages},
    ui::{Field, FormError, select_field, text_area, text_field},
};
use leptos::prelude::*;
use letters::{demand::DemandId, text::Line};

/// What stands around the fields.
pub struct Around<'a> {
    /// The response in which it was promised, with what is marked in it.
    pub read: Read<'a>,
    /// The demands of the letter.
    pub demands: &'a [(DemandId, String)],
    /// Who may be said to promise.
    pub speakers: &'a [Line],
}

/// The fields.
pub fn fields(
    locale: Locale,
    around: &Around<'_>,
    form: &PromiseForm,
    errors: &[FormError],
) -> AnyView {
    let field = |name: &str, label: String, hint: String, value: &str, required: bool| Field {
        hint,
        ..Field::filled(name, label, value, errors, required)
    };
    let quote = field(
        "quote",
        t!(locale, "outcome-quote"),
        t!(locale, "outcome-quote-hint"),
        &form.quote,
        false,
    );
    let others: Vec<_> = around.speakers.iter().map(ToString::to_string).collect();
    let by_hint = match others.len() {
        0 => t!(locale, "commitment-by-hint"),
        _ => t!(locale, "commitment-by-others", who = others.join("; ")),
    };
    let by = field("by", t!(locale, "commitment-by"), by_hint, &form.by, true);
    let what = field(
        "what",
        t!(locale, "commitment-what"),
        t!(locale, "commitment-what-hint"),
        &form.what,
        true,
    );
    let due = field(
        "due",
        t!(locale, "commitment-due"),
        t!(locale, "commitment-due-hint"),
        &form.due,
        false,
    );
    let ahead = field(
        "ahead",
        t!(locale, "commitment-ahead"),
        t!(locale, "commitment-ahead-hint"),
        &form.ahead,
        true,
    );
    let demand = Field::filled(
        "demand",
        t!(locale, "commitment-demand"),
        &form.demand,
        errors,
        false,
    );
    let demands = (1..).zip(around.demands);
    let demands: Vec<_> = demands
        .map(|(number, (id, text)): (u32, _)| (id.to_string(), format!("{number}. {text}")))
        .collect();
    let demand = (!demands.is_empty())
        .then(|| select_field(demand, t!(locale, "commitment-demand-none"), demands));
    view! {
        {passages(locale, &around.read, &form.paragraph, errors)}
        {text_area(quote, 3)}
        {text_field(by, "text", "off")}
        {text_area(what, 2)}
        {text_field(due, "text", "off")}
        {text_field(ahead, "number", "off")}
        {demand}
    }
    .into_any()
}
