//! The form that notes what a response promises.

use super::{
    data::NotePage,
    fields::{Around, fields},
    row, words,
};
use crate::{
    desk::{
        Frame,
        parts::{self, top},
        words as desk_words,
    },
    links,
    locale::t,
    outcomes::Read,
    ui,
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &NotePage) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let heading = t!(locale, "commitment-note");
    let response = links::Desk::Response(data.response.id).of(slug);
    let from = t!(
        locale,
        "outcome-response-title",
        from = data.response.from.to_string()
    );
    let around = Around {
        read: Read {
            response: &data.response,
            answered: data.answered.as_ref(),
            findings: Vec::new(),
            commitments: data.before.iter().map(|it| &it.commitment).collect(),
        },
        demands: &data.demands,
        speakers: &data.speakers,
    };
    let errors = desk_words::errors(locale, &data.form.wrong);
    let before = data.before.iter().map(|it| {
        let promise = &it.commitment.promise;
        let until = words::until(locale, promise.due.as_ref());
        let href = links::commitment(slug, it.commitment.number);
        view! { <li><a href=href>{promise.what.to_string()}</a><span class="fine">{row::demand(locale, it.demand)}{until}</span></li> }
    });
    let before: Vec<_> = before.collect();
    let before = (!before.is_empty()).then(|| {
        let list = view! { <ul class="plain">{before}</ul> };
        parts::section("eerder", t!(locale, "commitment-before"), list)
    });
    let action = links::note_commitment(slug, data.response.id);
    let form = view! {
        <p class="hint">{t!(locale, "commitment-lead")}</p>
        <form class="form reading" method="post" action=action>
            {fields(locale, &around, &data.form.form, &errors)}
            <p class="do">
                <button class="primary">{t!(locale, "commitment-note")}</button>
                <a class="button quiet" href=response.clone()>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        <p class="fine"><a href=response>{from}</a>", "<time datetime=data.response.on.to_string()>{locale.day(data.response.on)}</time></p>
        {before}
        {parts::section("tekst", t!(locale, "commitment-what-title"), form)}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}
