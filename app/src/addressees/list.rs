//! The list of institutions.

use super::{
    Typed,
    parts::{self, page as frame_page},
    words::{self, Said},
};
use crate::{
    desk::{Frame, parts::post},
    links,
    locale::{Locale, t},
    ui::{Field, select_field, text_field},
};
use leptos::prelude::*;
use letters::{
    addressee::{Directory, Institution, InstitutionKind},
    time::Day,
};

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Today: decides who holds an office.
    pub today: Day,
    /// Everything.
    pub directory: Directory,
    /// Which are shown.
    pub shown: Vec<Institution>,
    /// The word that was searched for.
    pub query: String,
    /// The kind that was asked for.
    pub kind: Option<InstitutionKind>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// The page.
pub fn page(frame: Frame<'_>, data: &List) -> AnyView {
    let locale = frame.locale;
    let empty = data.directory.institutions.is_empty();
    let buttons = view! {
        <p class="do">
            <a class="button primary" href=links::NEW_INSTITUTION>{t!(locale, "address-add")}</a>
            <a class="button" href=links::CHANGE_CABINET>{t!(locale, "address-cabinet")}</a>
            <a class="button" href=links::ADDRESS_GROUPS>{t!(locale, "address-groups")}</a>
            <a class="button" href=links::IMPORT_ADDRESSEES>{t!(locale, "address-read-in")}</a>
            {(!empty).then(|| view! {
                <a class="button quiet" href=links::EXPORT_ADDRESSEES>{t!(locale, "address-export")}</a>
                <a class="button quiet" href=links::EXPORT_CARDS>{t!(locale, "address-export-cards")}</a>
            })}
        </p>
    };
    let main = if empty {
        let start = post(
            links::START_DIRECTORY.to_owned(),
            t!(locale, "address-start"),
            "",
        );
        view! { {buttons}<p class="lead">{t!(locale, "address-empty")}</p>{start} }.into_any()
    } else {
        view! { {buttons}{question(locale, data)}{rows(locale, data)} }.into_any()
    };
    let title = t!(locale, "address-title");
    frame_page(frame, title, Vec::new(), &Typed::default(), data.said, main)
}

fn question(locale: Locale, data: &List) -> AnyView {
    let query = Field {
        name: "zoek".into(),
        label: t!(locale, "address-search"),
        value: data.query.clone(),
        ..Field::default()
    };
    let kind = Field {
        name: "soort".into(),
        label: t!(locale, "address-kind"),
        value: data.kind.map_or("", InstitutionKind::key).to_owned(),
        ..Field::default()
    };
    view! {
        <form class="compare-form query" method="get" action=links::ADDRESSEES role="search">
            {text_field(query, "search", "off")}
            {select_field(kind, t!(locale, "address-kind-any"), words::kinds(locale))}
            <button>{t!(locale, "address-ask")}</button>
        </form>
    }
    .into_any()
}

fn rows(locale: Locale, data: &List) -> AnyView {
    if data.shown.is_empty() {
        return view! { <p class="none" role="status">{t!(locale, "address-none")}</p> }.into_any();
    }
    let row = |it: &Institution| {
        let there: Vec<_> = it
            .offices
            .iter()
            .filter(|office| office.is_there_on(data.today))
            .map(|office| {
                let holder = office.holder_on(data.today);
                let holder = holder.map(|it| format!(": {}", it.details.name));
                let words = format!("{}{}", office.details.title, holder.unwrap_or_default());
                view! { <li><a href=links::office(office.id)>{words}</a></li> }
            })
            .collect();
        let there = (!there.is_empty()).then(|| view! { <ul>{there}</ul> });
        view! {
            <tr>
                <th scope="row"><a href=links::institution(it.id)>{it.details.name.to_string()}</a></th>
                <td>{words::kind(locale, it.details.kind)}</td>
                <td>{there}</td>
            </tr>
        }
        .into_any()
    };
    let head = vec![
        t!(locale, "address-name"),
        t!(locale, "address-kind"),
        t!(locale, "address-offices"),
    ];
    parts::table(head, data.shown.iter().map(row).collect())
}
