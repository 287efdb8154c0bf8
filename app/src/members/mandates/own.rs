//! The mandates that somebody holds, and the deputies whom they appoint.

use super::{DeputyForm, MandateLine, OwnMandate, OwnMandates, new, words};
use crate::{
    desk::words as desk,
    links,
    locale::{Locale, t},
    own::{document, parts::section},
    page::Site,
    ui::{self, Field, FormError, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &OwnMandates) -> AnyView {
    let title = t!(locale, "mandate-own-title");
    let mandates: Vec<_> = data.mandates.iter().map(|it| one(locale, it)).collect();
    let mandates = if mandates.is_empty() {
        view! { <p class="lead">{t!(locale, "mandate-own-none")}</p> }.into_any()
    } else {
        mandates.into_any()
    };
    let over = (!data.over.is_empty()).then(|| {
        let rows: Vec<_> = data.over.iter().map(|line| past(locale, line)).collect();
        let rows = view! { <ul class="rows">{rows}</ul> };
        section("voorbij", t!(locale, "mandate-own-over"), rows)
    });
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::OWN>{t!(locale, "own-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "mandate-own-text")}</p>
        </header>
        {words::said(locale, data.said)}
        {mandates}
        {over}
    };
    document(site, locale, &data.who, title, None, main)
}

fn one(locale: Locale, it: &OwnMandate) -> AnyView {
    let mandate = &it.line.mandate;
    let id = format!("mandaat-{}", mandate.id);
    let deputies: Vec<_> = it
        .deputies
        .iter()
        .map(|line| deputy(locale, line))
        .collect();
    let list = (!deputies.is_empty()).then(|| view! { <ul class="rows">{deputies}</ul> });
    let appoint = it.appoints.then(|| {
        let none = it
            .deputies
            .is_empty()
            .then(|| view! { <p>{t!(locale, "mandate-own-no-deputies")}</p> });
        view! {
            <h3>{t!(locale, "mandate-deputies")}</h3>
            {none}
            {list}
            <p class="do"><a class="button" href=links::appoint_deputy(mandate.id)>{t!(locale, "mandate-appoint")}</a></p>
        }
    });
    view! {
        <section class="part" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{it.line.organisation.clone()}</h2>
            <p>{words::function(locale, mandate)}" · "{words::extent(locale, mandate.extent)}" · "{words::period(locale, mandate)}</p>
            {appoint}
        </section>
    }
    .into_any()
}

fn deputy(locale: Locale, line: &MandateLine) -> AnyView {
    let it = &line.mandate;
    let told = t!(locale, "mandate-end-of", person = line.person.clone());
    view! {
        <li>
            <div>
                <p class="name">{line.person.clone()}</p>
                <p>{it.function.to_string()}" · "{words::extent(locale, it.extent)}</p>
                <p class="hint">{words::period(locale, it)}</p>
            </div>
            <a class="button quiet" href=links::end_own_deputy(it.id) aria-label=told>{t!(locale, "mandate-end")}"…"</a>
        </li>
    }
    .into_any()
}

fn past(locale: Locale, line: &MandateLine) -> AnyView {
    let it = &line.mandate;
    view! {
        <li>
            <div>
                <p class="name">{line.organisation.clone()}</p>
                <p class="hint">{words::function(locale, it)}" · "{words::period(locale, it)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The page on which a deputy is appointed.
pub fn appoint(site: &Site, locale: Locale, data: &DeputyForm) -> AnyView {
    let line = &data.line;
    let title = t!(locale, "mandate-appoint");
    let form = &data.form.form;
    let errors = desk::errors(locale, &data.form.wrong);
    let evidence = Field {
        name: "evidence".into(),
        label: t!(locale, "mandate-evidence-optional"),
        hint: t!(locale, "mandate-evidence-hint"),
        value: form.evidence.clone(),
        error: FormError::for_field(&errors, "evidence"),
        ..Field::default()
    };
    let organisation = line.organisation.clone();
    let main = view! {
        <header class="top">
            <p class="crumb">
                <a href=links::OWN>{t!(locale, "own-title")}</a>" / "
                <a href=links::OWN_MANDATES>{t!(locale, "mandate-own-title")}</a>
            </p>
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "mandate-appoint-text", organisation = organisation)}</p>
        </header>
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        <form class="form" method="post" action=links::appoint_deputy(line.mandate.id)>
            {new::person(locale, form, &errors)}
            {new::extent(locale, form, &errors, line.mandate.extent)}
            {new::days(locale, form, &errors)}
            {text_field(evidence, "text", "off")}
            <p class="actions">
                <button class="primary">{t!(locale, "mandate-appoint-do")}</button>
                <a class="button quiet" href=links::OWN_MANDATES>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    document(site, locale, &data.who, title, None, main)
}
