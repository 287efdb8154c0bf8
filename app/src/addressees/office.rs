//! One office: who holds and held it, who works for it, and what is known of it.

use super::{
    Typed,
    parts::{self, Drawing},
    words::{self, Said},
};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::addressee::{Assistant, Directory, Holder, Institution, Office};

/// An office that is to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOffice {
    /// To which institution.
    pub institution: Institution,
    /// As typed.
    pub typed: Typed,
}

/// One office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficePage {
    /// Of which institution.
    pub institution: Institution,
    /// Which one.
    pub office: Office,
    /// What is known of it, as typed.
    pub typed: Typed,
    /// Somebody who comes to hold it, as typed.
    pub holder: Typed,
    /// Somebody who works for it, as typed.
    pub assistant: Typed,
    /// What was done just now.
    pub said: Option<Said>,
}

/// Somebody who holds or held it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderPage {
    /// Which office.
    pub office: Office,
    /// Who.
    pub holder: Holder,
    /// As typed.
    pub typed: Typed,
}

/// The page on which one is added.
pub fn new(frame: Frame<'_>, data: &NewOffice) -> AnyView {
    let locale = frame.locale;
    let id = data.institution.id;
    let main = view! {
        <form class="form" method="post" action=links::new_office(id)>
            {fields(locale, &data.typed)}
            <p class="actions">
                <button class="primary">{t!(locale, "address-add-do")}</button>
                <a class="button quiet" href=links::institution(id)>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    let title = t!(locale, "address-add-office");
    let way = way(&data.institution);
    parts::page(frame, title, way, &data.typed, None, main.into_any())
}

fn way(institution: &Institution) -> Vec<(String, String)> {
    let name = institution.details.name.to_string();
    vec![(links::institution(institution.id), name)]
}

fn fields(locale: Locale, typed: &Typed) -> AnyView {
    let draw = Drawing::of(locale, typed);
    view! {
        {draw.text("title", true)}
        {draw.text("portfolio", false)}
        {draw.mail()}
        <div class="pair">{draw.text("order", false)}{draw.day("ended", false)}</div>
    }
    .into_any()
}

/// The page of one.
pub fn page(frame: Frame<'_>, data: &OfficePage) -> AnyView {
    let locale = frame.locale;
    let wrong = [&data.typed, &data.holder, &data.assistant];
    let wrong = wrong.into_iter().flat_map(|it| it.wrong.clone()).collect();
    let wrong = Typed::default().but(wrong);
    let main = view! {
        {section("ambtsdragers", t!(locale, "address-holders"), holders(locale, data))}
        {section("medewerkers", t!(locale, "address-assistants"), assistants(locale, data))}
        {section("gegevens", t!(locale, "address-details"), form(locale, data))}
    };
    let title = data.office.details.title.to_string();
    let way = way(&data.institution);
    parts::page(frame, title, way, &wrong, data.said, main.into_any())
}

fn form(locale: Locale, data: &OfficePage) -> AnyView {
    let merge = (data.institution.offices.len() > 1).then(|| {
        let href = links::merge_office(data.office.id);
        view! { <a class="button quiet" href=href>{t!(locale, "address-merge")}"…"</a> }
    });
    view! {
        <form class="form" method="post" action=links::office(data.office.id)>
            <input type="hidden" name="seen" value=data.typed.value("seen").to_owned()/>
            {parts::overtaken(locale, &data.typed, &Typed::of_office(&data.office), &Directory::default())}
            {fields(locale, &data.typed)}
            <p class="actions">
                <button class="primary">{t!(locale, "address-save")}</button>
                {merge}
            </p>
        </form>
    }
    .into_any()
}

fn holder_fields(locale: Locale, typed: &Typed) -> AnyView {
    let draw = Drawing::of(locale, typed);
    view! {
        {draw.text("person", true)}
        <div class="pair">{draw.text("titles", false)}{draw.text("surname", false)}</div>
        <div class="pair">{draw.day("from", true)}{draw.day("until", false)}</div>
    }
    .into_any()
}

fn holders(locale: Locale, data: &OfficePage) -> AnyView {
    let id = data.office.id;
    let row = |it: &Holder| {
        let titles = it.details.titles.as_ref();
        let titles = titles.map_or_else(String::new, |it| format!("{it} "));
        view! {
            <tr>
                <th scope="row"><a href=links::holder(id, it.id)>{titles}{it.details.name.to_string()}</a></th>
                <td>{words::term(locale, it.details.term)}</td>
            </tr>
        }
        .into_any()
    };
    let head = vec![t!(locale, "address-holder"), t!(locale, "address-term")];
    let rows: Vec<AnyView> = data.office.holders.iter().map(row).collect();
    let known = if rows.is_empty() {
        view! { <p class="none">{t!(locale, "address-no-holders")}</p> }.into_any()
    } else {
        parts::table(head, rows)
    };
    view! {
        {known}
        <form class="form" method="post" action=links::add_holder(id)>
            <h3>{t!(locale, "address-add-holder")}</h3>
            <p class="hint">{t!(locale, "address-add-holder-hint")}</p>
            {holder_fields(locale, &data.holder)}
            <p class="actions"><button>{t!(locale, "address-add-holder-do")}</button></p>
        </form>
    }
    .into_any()
}

fn assistants(locale: Locale, data: &OfficePage) -> AnyView {
    let id = data.office.id;
    let row = |it: &Assistant| {
        let reach = [
            it.details.mail.as_ref().map(ToString::to_string),
            it.details.phone.as_ref().map(ToString::to_string),
        ];
        let reach = reach.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! {
            <tr>
                <th scope="row">{it.details.name.to_string()}</th>
                <td>{reach}</td>
                <td>
                    <form method="post" action=links::remove_assistant(id, it.id)>
                        <button class="quiet">{t!(locale, "address-remove-assistant", name = it.details.name.to_string())}</button>
                    </form>
                </td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = data.office.assistants.iter().map(row).collect();
    let known = (!rows.is_empty()).then(|| {
        let head = vec![
            t!(locale, "address-label-assistant"),
            t!(locale, "address-reach"),
            t!(locale, "address-act"),
        ];
        parts::table(head, rows)
    });
    let draw = Drawing::of(locale, &data.assistant);
    // Of its own name in the page: the office has a field for a mail address as well.
    let mail = draw.field("assistant-mail", false);
    view! {
        <p class="hint">{t!(locale, "address-assistants-hint")}</p>
        {known}
        <form class="form" method="post" action=links::add_assistant(id)>
            {draw.text("assistant", true)}
            <div class="pair">{crate::ui::text_field(mail, "email", "off")}{draw.text("phone", false)}</div>
            <p class="actions"><button>{t!(locale, "address-add-assistant")}</button></p>
        </form>
    }
    .into_any()
}

/// The page of one holder: to put right what was written down, or take it away.
pub fn holder(frame: Frame<'_>, data: &HolderPage) -> AnyView {
    let locale = frame.locale;
    let action = links::holder(data.office.id, data.holder.id);
    let away = links::remove_holder(data.office.id, data.holder.id);
    let main = view! {
        <p class="hint">{words::term(locale, data.holder.details.term)}</p>
        <form class="form" method="post" action=action>
            <input type="hidden" name="seen" value=data.typed.value("seen").to_owned()/>
            {parts::overtaken(locale, &data.typed, &Typed::of_holder(&data.holder), &Directory::default())}
            {holder_fields(locale, &data.typed)}
            <p class="actions">
                <button class="primary">{t!(locale, "address-save")}</button>
                <a class="button quiet" href=links::office(data.office.id)>{t!(locale, "desk-no")}</a>
            </p>
        </form>
        <p class="do"><a class="button quiet" href=away>{t!(locale, "address-remove-holder")}</a></p>
    };
    let title = data.holder.details.name.to_string();
    let way = vec![(
        links::office(data.office.id),
        data.office.details.title.to_string(),
    )];
    parts::page(frame, title, way, &data.typed, None, main.into_any())
}
