//! Groups: named lists of institutions and offices, and how a letter to all of them begins.

use super::{
    Typed,
    institution::letter_to,
    parts::{self, Drawing},
    words::Said,
};
use crate::{
    desk::{
        Frame,
        parts::{post, section},
    },
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{
    addressee::{Directory, Group, Institution, salutation::choose},
    time::Day,
};

/// The page of all groups, or of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// Everything.
    pub directory: Directory,
    /// Today: decides who holds an office.
    pub today: Day,
    /// Which one; none for the list and a new one.
    pub group: Option<Group>,
    /// As typed.
    pub typed: Typed,
    /// What was done just now.
    pub said: Option<Said>,
}

impl Groups {
    /// The form of a group as it is.
    #[must_use]
    pub fn of(group: &Group) -> Typed {
        let it = &group.details;
        let institutions = it.institutions.iter();
        let institutions = institutions.map(|id| ("institution".to_owned(), id.to_string()));
        let offices = it.offices.iter();
        let offices = offices.map(|id| ("office".to_owned(), id.to_string()));
        let name = [("name".to_owned(), it.name.to_string())];
        let pairs: Vec<_> = name
            .into_iter()
            .chain(institutions)
            .chain(offices)
            .collect();
        Typed::of(&pairs)
    }
}

/// The page.
pub fn page(frame: Frame<'_>, data: &Groups) -> AnyView {
    let locale = frame.locale;
    let Some(group) = &data.group else {
        let main = view! {
            {list(locale, data)}
            {section("nieuw", t!(locale, "address-add-group"), form(locale, data, links::ADDRESS_GROUPS.to_owned()))}
        };
        let title = t!(locale, "address-groups");
        let main = main.into_any();
        return parts::page(frame, title, Vec::new(), &data.typed, data.said, main);
    };
    let it = &group.details;
    let chosen = choose(&data.directory, &it.institutions, &it.offices);
    let letter = letter_to(&data.directory, &chosen, data.today);
    let away = post(
        links::remove_address_group(group.id),
        t!(locale, "address-remove-group"),
        "quiet",
    );
    let main = view! {
        {section("aanhef", t!(locale, "address-salutation"), letter)}
        {section("gegevens", t!(locale, "address-details"), form(locale, data, links::address_group(group.id)))}
        {away}
    };
    let title = it.name.to_string();
    let way = vec![(
        links::ADDRESS_GROUPS.to_owned(),
        t!(locale, "address-groups"),
    )];
    parts::page(frame, title, way, &data.typed, data.said, main.into_any())
}

fn list(locale: Locale, data: &Groups) -> AnyView {
    if data.directory.groups.is_empty() {
        return view! { <p class="lead">{t!(locale, "address-no-groups")}</p> }.into_any();
    }
    let row = |it: &Group| {
        let count = it.details.institutions.len() + it.details.offices.len();
        view! {
            <tr>
                <th scope="row"><a href=links::address_group(it.id)>{it.details.name.to_string()}</a></th>
                <td>{t!(locale, "address-members", count = count)}</td>
            </tr>
        }
        .into_any()
    };
    let head = vec![t!(locale, "address-name"), t!(locale, "address-in-it")];
    parts::table(head, data.directory.groups.iter().map(row).collect())
}

fn form(locale: Locale, data: &Groups, action: String) -> AnyView {
    let draw = Drawing::of(locale, &data.typed);
    let rows: Vec<_> = data
        .directory
        .standing()
        .map(|it| members(it, data))
        .collect();
    view! {
        <form class="form" method="post" action=action>
            {draw.text("name", true)}
            <fieldset class="choices"><legend>{t!(locale, "address-in-it")}</legend>{rows}</fieldset>
            <p class="actions"><button class="primary">{t!(locale, "address-save")}</button></p>
        </form>
    }
    .into_any()
}

fn members(institution: &Institution, data: &Groups) -> AnyView {
    let tick = |kind: &'static str, id: String, words: String| {
        let checked = data.typed.has(kind, &id);
        let name = format!("{kind}-{id}");
        let target = name.clone();
        view! {
            <label class="pick" for=target>
                <input type="checkbox" id=name name=kind value=id checked=checked/>
                <span>{words}</span>
            </label>
        }
    };
    let name = institution.details.name.to_string();
    let offices: Vec<_> = institution
        .offices
        .iter()
        .filter(|it| it.is_there_on(data.today))
        .map(|it| {
            let words = format!("{name}: {}", it.details.title);
            tick("office", it.id.to_string(), words)
        })
        .collect();
    let whole = tick("institution", institution.id.to_string(), name.clone());
    view! { {whole}{offices} }.into_any()
}
