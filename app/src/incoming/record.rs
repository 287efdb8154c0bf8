//! The form by which a message becomes a response.

use super::{
    MessagePage,
    data::Record,
    form::{Along, RecordForm},
};
use crate::{
    desk::words as desk,
    links,
    locale::{Locale, t},
    ui::{Choice, Field, choices, select_field, text_area, text_field},
};
use leptos::prelude::*;

/// The form, filled in with what the message says.
pub(super) fn form(locale: Locale, data: &MessagePage, record: &Record) -> AnyView {
    let RecordForm { response, along } = &record.form.form;
    let errors = desk::errors(locale, &record.form.wrong);
    let field = |name: &str, label: String, value: &str, required: bool| {
        Field::filled(name, label, value, &errors, required)
    };
    let names = record.addressees.iter();
    let names: Vec<_> = names.map(|name| (name.clone(), name.clone())).collect();
    let speaks = Field {
        hint: t!(locale, "desk-response-speaks-hint"),
        ..field(
            "speaks-for",
            t!(locale, "desk-response-speaks"),
            &response.speaks_for,
            false,
        )
    };
    let other = field(
        "speaks-for-other",
        t!(locale, "desk-response-speaks-other"),
        &response.speaks_for_other,
        false,
    );
    let text = Field {
        hint: t!(locale, "incoming-record-text-hint"),
        ..field(
            "text",
            t!(locale, "desk-response-text"),
            &response.text,
            true,
        )
    };
    let along = Field {
        hint: t!(locale, "incoming-along-hint"),
        ..field("along", t!(locale, "incoming-along"), along, true)
    };
    let public = response.public;
    view! {
        {take_over(locale, data, record)}
        <form class="form" method="post" action=links::record_message(data.id)>
            <input type="hidden" name="seen" value=data.seen.clone()/>
            {text_field(field("from", t!(locale, "desk-response-from"), &response.from, true), "text", "off")}
            {select_field(speaks, t!(locale, "desk-response-speaks-none"), names)}
            {text_field(other, "text", "off")}
            {text_field(field("came-on", t!(locale, "desk-response-on"), &response.on, true), "date", "off")}
            {text_area(text, 12)}
            {choices(along, files(locale, record))}
            <label class="pick" for="public">
                <input type="checkbox" id="public" name="public" value="yes" checked=public/>
                <span>{t!(locale, "desk-response-publish")}
                    " "<span class="hint">{t!(locale, "incoming-publish-hint")}</span></span>
            </label>
            <button class="primary">{t!(locale, "desk-response-do")}</button>
        </form>
    }
    .into_any()
}

/// The attachments whose words can be put into the form.
fn take_over(locale: Locale, data: &MessagePage, record: &Record) -> Option<AnyView> {
    let rows: Vec<_> = record
        .readable
        .iter()
        .map(|(number, name)| {
            let words = t!(locale, "incoming-take-over", name = name.clone());
            view! { <a class="button quiet" href=links::message_with_words_of(data.id, *number)>{words}</a> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <p class="do">{rows}</p> }.into_any())
}

/// What can go along.
fn files(locale: Locale, record: &Record) -> Vec<Choice> {
    let choice = |along: Along, label: String, hint: String| Choice {
        value: along.key(),
        label,
        hint,
    };
    let none = choice(
        Along::None,
        t!(locale, "incoming-along-none"),
        String::new(),
    );
    let message = choice(
        Along::Message,
        t!(locale, "incoming-along-message"),
        t!(locale, "incoming-along-message-hint"),
    );
    let files = record.files.iter().map(|(number, name, size)| {
        let words = t!(
            locale,
            "desk-response-file",
            name = name.clone(),
            size = locale.size(*size)
        );
        choice(Along::Attachment(*number), words, String::new())
    });
    let mut all = vec![none];
    all.extend(files);
    all.push(message);
    all
}
