//! Groups: named lists of institutions and offices, and how a letter to all of them begins.

use super::{
    Typed,
    institution::letter_to,
    parts::{self, Drawing},
    words::Said,
};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{
    addressee::{Directory, Group, Institution, salutation::choose_on},
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
        let places = |kind: &'static str, ids: Vec<String>| {
            let numbered = (1..).zip(ids);
            numbered
                .map(move |(place, id): (u32, _)| (format!("place-{kind}-{id}"), place.to_string()))
        };
        let of_institutions = it.institutions.iter().map(ToString::to_string);
        let of_offices = it.offices.iter().map(ToString::to_string);
        let seen = [("seen".to_owned(), group.digest().to_string())];
        let pairs: Vec<_> = name
            .into_iter()
            .chain(institutions)
            .chain(offices)
            .chain(places("institution", of_institutions.collect()))
            .chain(places("office", of_offices.collect()))
            .chain(seen)
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
    let chosen = choose_on(&data.directory, &it.institutions, &it.offices, data.today);
    let letter = (!chosen.is_empty()).then(|| {
        let letter = letter_to(&data.directory, &chosen, data.today);
        section("aanhef", t!(locale, "address-salutation"), letter)
    });
    let away = links::remove_address_group(group.id);
    let away = view! { <p class="do"><a class="button quiet" href=away>{t!(locale, "address-remove-group")}</a></p> };
    let main = view! {
        {letter}
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
        .map(|it| members(locale, it, data))
        .collect();
    let none = rows
        .is_empty()
        .then(|| view! { <p class="hint">{t!(locale, "address-group-nothing")}</p> });
    let error = draw.error("members");
    let described = error.is_some().then_some("members-fout");
    let error = error.map(|words| view! { <p class="error" id="members-fout">{words}</p> });
    let seen = data.group.is_some().then(|| {
        view! { <input type="hidden" name="seen" value=data.typed.value("seen").to_owned()/> }
    });
    let hint = data.group.is_some().then(|| {
        view! { <p class="hint">{t!(locale, "address-place-hint")}</p> }
    });
    view! {
        <form class="form" method="post" action=action>
            {seen}
            {draw.text("name", true)}
            <fieldset class="choices" id="members" class:wrong=described.is_some() aria-describedby=described>
                <legend>{t!(locale, "address-in-it")}</legend>
                {error}{none}{hint}{rows}
            </fieldset>
            <p class="actions"><button class="primary">{t!(locale, "address-save")}</button></p>
        </form>
    }
    .into_any()
}

fn members(locale: Locale, institution: &Institution, data: &Groups) -> AnyView {
    let tick = |kind: &'static str, id: String, words: String| {
        let checked = data.typed.has(kind, &id);
        let name = format!("{kind}-{id}");
        let target = name.clone();
        let place = format!("place-{name}");
        // Who is in the group has a place there; who comes in stands behind them.
        let place = (checked && data.group.is_some()).then(|| {
            let (label, value) = (words.clone(), data.typed.value(&place).to_owned());
            let label = t!(locale, "address-place", name = label);
            view! { <input type="number" min="1" class="place" name=place.clone() value=value aria-label=label/> }
        });
        view! {
            <label class="pick" for=target>
                <input type="checkbox" id=name name=kind value=id checked=checked/>
                <span>{words}</span>
            </label>
            {place}
        }
    };
    let name = institution.details.name.to_string();
    let offices: Vec<_> = institution
        .offices
        .iter()
        // One that ended stays in its groups: it may come back, and letters of before it name it.
        .filter(|it| it.is_there_on(data.today) || data.typed.has("office", &it.id.to_string()))
        .map(|it| {
            let ended = it.details.ended.filter(|_| !it.is_there_on(data.today));
            let ended = ended.map(|day| t!(locale, "address-ended", day = locale.day(day)));
            let ended = ended.map(|words| format!(" ({words})")).unwrap_or_default();
            let words = format!("{name}: {}{ended}", it.details.title);
            tick("office", it.id.to_string(), words)
        })
        .collect();
    let whole = tick("institution", institution.id.to_string(), name.clone());
    view! { {whole}{offices} }.into_any()
}
