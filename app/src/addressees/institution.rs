//! One institution: what is known of it, its offices, and how a letter greets it. And adding one.

use super::{
    Typed,
    parts::{self, Drawing},
    words::{self, Said},
};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
    ui::{choices, select_field},
};
use leptos::prelude::*;
use letters::{
    addressee::{
        Directory, Institution, InstitutionKind, Office,
        salutation::{Chosen, addressees, block, greeting},
    },
    letter::Language,
    time::Day,
};

/// An institution that is to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInstitution {
    /// Everything.
    pub directory: Directory,
    /// As typed.
    pub typed: Typed,
}

/// One institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    /// Today: decides who holds an office.
    pub today: Day,
    /// Everything.
    pub directory: Directory,
    /// Which one.
    pub institution: Institution,
    /// As typed.
    pub typed: Typed,
    /// What was done just now.
    pub said: Option<Said>,
}

/// The page on which one is added.
pub fn new(frame: Frame<'_>, data: &NewInstitution) -> AnyView {
    let locale = frame.locale;
    let main = view! {
        <form class="form" method="post" action=links::NEW_INSTITUTION>
            {fields(locale, &data.typed, &data.directory, None)}
            <p class="actions">
                <button class="primary">{t!(locale, "address-add-do")}</button>
                <a class="button quiet" href=links::ADDRESSEES>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    let title = t!(locale, "address-add");
    let main = main.into_any();
    parts::page(frame, title, Vec::new(), &data.typed, None, main)
}

/// The page of one.
pub fn page(frame: Frame<'_>, data: &Show) -> AnyView {
    let locale = frame.locale;
    let it = &data.institution;
    let name = it.details.name.to_string();
    let main = if let Some(other) = it.merged_into.and_then(|id| data.directory.institution(id)) {
        let other =
            view! { <a href=links::institution(other.id)>{other.details.name.to_string()}</a> };
        view! { <p class="lead">{t!(locale, "address-merged")}" "{other}</p> }.into_any()
    } else {
        view! {
            {section("ambten", t!(locale, "address-offices"), offices(locale, data))}
            {section("aanhef", t!(locale, "address-salutation"), letter(data))}
            {section("gegevens", t!(locale, "address-details"), form(locale, data))}
        }
        .into_any()
    };
    parts::page(frame, name, Vec::new(), &data.typed, data.said, main)
}

fn fields(
    locale: Locale,
    typed: &Typed,
    directory: &Directory,
    own: Option<&Institution>,
) -> AnyView {
    let draw = Drawing::of(locale, typed);
    let kind = words::kinds(locale)
        .into_iter()
        .map(|(value, label)| crate::ui::Choice {
            value,
            label,
            hint: String::new(),
        });
    let others = directory
        .standing()
        .filter(|it| own.is_none_or(|own| own.id != it.id))
        .map(|it| (it.id.to_string(), it.details.name.to_string()));
    view! {
        {draw.text("name", true)}
        {choices(draw.field("institution-kind", true), kind.collect())}
        {select_field(draw.field("parent", false), t!(locale, "address-no-parent"), others.collect())}
        {draw.area("postal", 4)}
        {draw.mail()}
        {draw.area("note", 3)}
    }
    .into_any()
}

fn form(locale: Locale, data: &Show) -> AnyView {
    let id = data.institution.id;
    let fields = fields(
        locale,
        &data.typed,
        &data.directory,
        Some(&data.institution),
    );
    view! {
        <form class="form" method="post" action=links::institution(id)>
            <input type="hidden" name="seen" value=data.typed.value("seen").to_owned()/>
            {parts::overtaken(locale, &data.typed, &Typed::of_institution(&data.institution), &data.directory)}
            {fields}
            <p class="actions">
                <button class="primary">{t!(locale, "address-save")}</button>
                <a class="button quiet" href=links::merge_institution(id)>{t!(locale, "address-merge")}"…"</a>
            </p>
        </form>
    }
    .into_any()
}

fn offices(locale: Locale, data: &Show) -> AnyView {
    let id = data.institution.id;
    let row = |it: &Office| {
        let holder = it.holder_on(data.today);
        let name = holder.map_or_else(
            || t!(locale, "address-vacant"),
            |it| it.details.name.to_string(),
        );
        let since = holder.map(|it| words::term(locale, it.details.term));
        let ended = it.details.ended.map(|day| {
            let day = locale.day(day);
            view! { " "<span class="by">{t!(locale, "address-ended", day = day)}</span> }
        });
        view! {
            <tr>
                <th scope="row"><a href=links::office(it.id)>{it.details.title.to_string()}</a>{ended}</th>
                <td>{name}</td>
                <td>{since}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = data.institution.offices.iter().map(row).collect();
    let table = if rows.is_empty() {
        view! { <p class="none">{t!(locale, "address-no-offices")}</p> }.into_any()
    } else {
        let head = vec![
            t!(locale, "address-label-title"),
            t!(locale, "address-holder"),
            t!(locale, "address-term"),
        ];
        parts::table(head, rows)
    };
    view! {
        {table}
        <p class="do"><a class="button" href=links::new_office(id)>{t!(locale, "address-add-office")}</a></p>
    }
    .into_any()
}

/// How a letter of today to all offices there begins, and what stands on its envelope.
fn letter(data: &Show) -> AnyView {
    let it = &data.institution;
    let there = it.offices.iter().filter(|it| it.is_there_on(data.today));
    let chosen = [Chosen {
        institution: it.id,
        offices: there.map(|it| it.id).collect(),
    }];
    letter_to(&data.directory, &chosen, data.today)
}

/// The opening words and the envelopes for these, as they are today.
pub fn letter_to(known: &Directory, chosen: &[Chosen], today: Day) -> AnyView {
    // In Dutch on any page: that is the language of what they get.
    let words = greeting(known, chosen, today, Language::Nl).unwrap_or_default();
    let envelopes: Vec<_> = addressees(known, chosen, today)
        .iter()
        .map(|one| {
            let lines: Vec<_> = block(one, Language::Nl)
                .into_iter()
                .map(|line| view! { {line}<br/> })
                .collect();
            view! { <address lang="nl">{lines}</address> }
        })
        .collect();
    view! { <p lang="nl">{words}</p>{envelopes} }.into_any()
}

/// The form for what is added: something else, until it is said.
#[must_use]
pub fn fresh() -> Typed {
    let kind = InstitutionKind::Other.key().to_owned();
    Typed::of(&[("institution-kind".to_owned(), kind)])
}
