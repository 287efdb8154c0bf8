//! One version as it was saved: what it says, what is wrong with it, its hash.

use super::{
    data::VersionPage,
    letter,
    parts::{self, Frame, section, top},
    sheet, words,
};
use crate::{
    links::{self, Desk},
    locale::{Locale, t},
    privacy,
    ui::{self, Field, FormError, text_field},
};
use leptos::prelude::*;
use letters::stage::Stage;

/// The page.
pub fn page(frame: Frame<'_>, data: &VersionPage) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let number = data.version.number.get();
    let heading = t!(locale, "desk-version", number = number);
    let newest = data.version.number == data.latest;
    let writing = matches!(data.head.stage, Stage::Draft | Stage::Review { .. });
    let edit = writing.then(|| {
        if newest {
            view! { <a class="button" href=Desk::Edit.of(slug)>{t!(locale, "desk-do-edit")}</a> }
                .into_any()
        } else {
            let back = t!(locale, "restore-offer");
            let words = t!(locale, "desk-version-restore");
            view! {
                <a class="button" href=Desk::Restore(number).of(slug)>{back}</a>
                <a class="button quiet" href=links::edit_from(slug, number)>{words}</a>
            }
            .into_any()
        }
    });
    let before = (number > 1).then(|| {
        let href = links::compare(slug, number - 1, number);
        view! { <a class="button quiet" href=href>{t!(locale, "desk-version-compare")}</a> }
    });
    let note = data
        .version
        .note
        .clone()
        .map(|note| view! { <p class="said">{note}</p> });
    let by = t!(
        locale,
        "desk-versions-by",
        author = privacy::person(locale, &data.version.author),
        when = locale.moment(data.version.at)
    );
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &words::errors(locale, &data.name.wrong))}
        {letter::names(locale, &data.version)}
        {note}
        {letter::origin(locale, &data.version)}
        <p class="by">{by}</p>
        {(!newest).then(|| view! { <p class="note">{t!(locale, "desk-version-old", number = data.latest.get())}</p> })}
        <div class="do">{edit}{before}</div>
        {super::letter::downloads(locale, slug, number)}
        <dl class="facts"><div>{ui::anchored_hash(t!(locale, "desk-hash"), &data.version.hash.to_string())}</div></dl>
        {section("aandacht", t!(locale, "desk-problems"), parts::problems(locale, &data.text.problems()))}
        {section("tekst", t!(locale, "desk-version-text"), sheet::sheet(locale, &data.text, &data.figures))}
        {section("naam", t!(locale, "version-name"), naming(locale, data))}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// A form to give the version a name, and a button for each that it has to take that away.
fn naming(locale: Locale, data: &VersionPage) -> AnyView {
    let slug = data.head.slug.as_str();
    let number = data.version.number.get();
    let errors = words::errors(locale, &data.name.wrong);
    let field = Field {
        name: "name".into(),
        label: t!(locale, "version-name"),
        hint: t!(locale, "version-name-hint"),
        value: data.name.form.clone(),
        error: FormError::for_field(&errors, "name"),
        required: true,
    };
    let given: Vec<_> = data
        .version
        .milestones
        .iter()
        .map(|named| {
            let words = t!(locale, "version-unname", name = named.name.clone());
            view! {
                <form method="post" action=Desk::UnnameVersion(number).of(slug)>
                    <input type="hidden" name="milestone" value=named.id.to_string()/>
                    <button class="quiet">{words}</button>
                </form>
            }
        })
        .collect();
    view! {
        <form class="form" method="post" action=Desk::NameVersion(number).of(slug) novalidate=true>
            {text_field(field, "text", "off")}
            <p class="do"><button>{t!(locale, "version-name-do")}</button></p>
        </form>
        {given}
    }
    .into_any()
}
