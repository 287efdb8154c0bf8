//! Two entries of one office become one: into which, what that does, and a yes.

use super::{into_which, yes};
use crate::{
    addressees::{Typed, parts, words},
    desk::Frame,
    links,
    locale::{Locale, t},
    ui::select_field,
};
use leptos::prelude::*;
use letters::{
    addressee::{Directory, Holder, Institution, Office, merging::OfficeMerge},
    hash::Hash,
};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeMerging {
    /// Everything.
    pub directory: Directory,
    /// Of which institution.
    pub institution: Institution,
    /// Which one goes.
    pub goes: Office,
    /// Into which, as typed, and what is wrong with that.
    pub typed: Typed,
    /// What it would do to the directory as it is.
    pub preview: Option<(Hash, OfficeMerge)>,
}

/// The page.
pub fn page(frame: Frame<'_>, data: &OfficeMerging) -> AnyView {
    let locale = frame.locale;
    let name = data.goes.details.title.to_string();
    let main = match &data.preview {
        Some((seen, merge)) => preview(locale, data, *seen, merge),
        None => question(locale, data),
    };
    let title = t!(locale, "address-merge-title", name = name.clone());
    let way = vec![
        (
            links::institution(data.institution.id),
            data.institution.details.name.to_string(),
        ),
        (links::office(data.goes.id), name),
    ];
    parts::page(frame, title, way, &data.typed, None, main)
}

/// An office with who had it last: two of one title are told apart by that.
fn named(locale: Locale, office: &Office) -> String {
    let last = office.holders.iter().max_by_key(|it| it.details.term);
    let last = last.map(|it| held(locale, it));
    let of = last.unwrap_or_else(|| t!(locale, "address-no-holders"));
    format!("{} ({of})", office.details.title)
}

/// "Hugo de Proef, sinds 1 januari 2024"
fn held(locale: Locale, holder: &Holder) -> String {
    let term = words::term(locale, holder.details.term);
    format!("{}, {term}", holder.details.name)
}

fn question(locale: Locale, data: &OfficeMerging) -> AnyView {
    let draw = parts::Drawing::of(locale, &data.typed);
    let others = data.institution.offices.iter();
    let others: Vec<_> = others
        .filter(|it| it.id != data.goes.id)
        .map(|it| (it.id.to_string(), named(locale, it)))
        .collect();
    if others.is_empty() {
        return view! { <p class="lead">{t!(locale, "address-merge-office-none")}</p> }.into_any();
    }
    let text = t!(locale, "address-merge-office-text");
    let which = select_field(
        draw.field("ambt", true),
        t!(locale, "address-choose-office"),
        others,
    );
    into_which(locale, text, links::merge_office(data.goes.id), which)
}

fn preview(locale: Locale, data: &OfficeMerging, seen: Hash, merge: &OfficeMerge) -> AnyView {
    let offices = data.institution.offices.iter();
    let stays = offices.clone().find(|it| it.id == merge.stays);
    let holders = |ids: &[letters::ids::HolderId]| {
        let of = data.goes.holders.iter().filter(|it| ids.contains(&it.id));
        of.map(|it| held(locale, it)).collect::<Vec<_>>().join("; ")
    };
    let assistants = data.goes.assistants.iter();
    let assistants: Vec<String> = assistants.map(|it| it.details.name.to_string()).collect();
    let groups = data.directory.groups.iter();
    let groups = groups.filter(|it| merge.groups.contains(&it.id));
    let groups: Vec<String> = groups.map(|it| it.details.name.to_string()).collect();
    let facts = parts::facts(vec![
        (
            t!(locale, "address-merge-stays"),
            stays.map_or_else(String::new, |it| named(locale, it)),
        ),
        (t!(locale, "address-merge-holders"), holders(&merge.holders)),
        (t!(locale, "address-merge-twice"), holders(&merge.twice)),
        (
            t!(locale, "address-merge-assistants"),
            assistants.join("; "),
        ),
        (t!(locale, "address-merge-groups"), groups.join("; ")),
        (
            t!(locale, "address-merge-filled"),
            filled(locale, stays, merge).join("; "),
        ),
    ]);
    let retitled = merge.retitled.then(|| {
        let title = data.goes.details.title.to_string();
        view! { <p class="note">{t!(locale, "address-merge-retitled", title = title)}</p> }
    });
    let (action, back) = (
        links::merge_office(data.goes.id),
        links::office(data.goes.id),
    );
    view! { {facts}{retitled}{yes(locale, action, ("ambt", merge.stays.to_string()), seen, back)} }
        .into_any()
}

/// What the one that stays gets of the one that goes, each with its word.
fn filled(locale: Locale, stays: Option<&Office>, merge: &OfficeMerge) -> Vec<String> {
    let Some((old, new)) = stays.map(|it| &it.details).zip(merge.filled.as_ref()) else {
        return Vec::new();
    };
    let portfolio = new.portfolio.as_ref().filter(|_| old.portfolio.is_none());
    let mail = new.mail.as_ref().filter(|_| old.mail.is_none());
    let both = [
        ("portfolio", portfolio.map(ToString::to_string)),
        ("mail", mail.map(ToString::to_string)),
    ];
    both.into_iter()
        .filter_map(|(field, now)| Some(format!("{}: {}", words::label(locale, field), now?)))
        .collect()
}
