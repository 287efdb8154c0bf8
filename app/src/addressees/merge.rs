//! Two entries of one institution become one: into which, what that does, and a yes. The same of an office in [`office`].

pub mod office;

use super::{Typed, parts, words};
use crate::{
    desk::Frame,
    links,
    locale::{Locale, t},
    ui::select_field,
};
use leptos::prelude::*;
use letters::{
    addressee::{Details, Directory, Institution, merging::Merge},
    hash::Hash,
    text::Line,
};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merging {
    /// Everything.
    pub directory: Directory,
    /// Which one goes.
    pub goes: Institution,
    /// Into which, as typed, and what is wrong with that.
    pub typed: Typed,
    /// What it would do to the directory as it is.
    pub preview: Option<(Hash, Merge)>,
}

/// The page.
pub fn page(frame: Frame<'_>, data: &Merging) -> AnyView {
    let locale = frame.locale;
    let name = data.goes.details.name.to_string();
    let main = match &data.preview {
        Some((seen, merge)) => preview(locale, data, *seen, merge),
        None => question(locale, data),
    };
    let title = t!(locale, "address-merge-title", name = name.clone());
    let way = vec![(links::institution(data.goes.id), name)];
    parts::page(frame, title, way, &data.typed, None, main)
}

fn question(locale: Locale, data: &Merging) -> AnyView {
    let draw = parts::Drawing::of(locale, &data.typed);
    let others = data.directory.standing().filter(|it| it.id != data.goes.id);
    let others: Vec<_> = others
        .map(|it| (it.id.to_string(), it.details.name.to_string()))
        .collect();
    if others.is_empty() {
        return view! { <p class="lead">{t!(locale, "address-merge-none")}</p> }.into_any();
    }
    let text = t!(locale, "address-merge-text");
    let action = links::merge_institution(data.goes.id);
    let which = select_field(draw.field("in", true), t!(locale, "address-choose"), others);
    into_which(locale, text, action, which)
}

/// The form that asks which one stays.
fn into_which(locale: Locale, text: String, action: String, which: AnyView) -> AnyView {
    view! {
        <p class="lead">{text}</p>
        <form class="form" method="get" action=action>
            {which}
            <button class="primary">{t!(locale, "address-preview")}</button>
        </form>
    }
    .into_any()
}

fn preview(locale: Locale, data: &Merging, seen: Hash, merge: &Merge) -> AnyView {
    let stays = data.directory.institution(merge.stays);
    let stays = stays.map_or_else(String::new, |it| it.details.name.to_string());
    let office = |id| {
        data.directory
            .office(id)
            .map(|it| it.office.details.title.to_string())
    };
    let offices: Vec<String> = merge.offices.iter().filter_map(|id| office(*id)).collect();
    let doubles: Vec<String> = merge.doubles.iter().filter_map(|id| office(*id)).collect();
    let parts_of = merge
        .parts
        .iter()
        .filter_map(|id| data.directory.institution(*id));
    let parts_of: Vec<String> = parts_of.map(|it| it.details.name.to_string()).collect();
    let groups = data.directory.groups.iter();
    let groups = groups.filter(|it| merge.groups.contains(&it.id));
    let groups: Vec<String> = groups.map(|it| it.details.name.to_string()).collect();
    let facts = parts::facts(vec![
        (t!(locale, "address-merge-stays"), stays.clone()),
        (t!(locale, "address-merge-offices"), offices.join("; ")),
        (t!(locale, "address-merge-doubles"), doubles.join("; ")),
        (t!(locale, "address-merge-parts"), parts_of.join("; ")),
        (t!(locale, "address-merge-groups"), groups.join("; ")),
        (
            t!(locale, "address-merge-filled"),
            filled(locale, data, merge).join("; "),
        ),
    ]);
    let (action, back) = (
        links::merge_institution(data.goes.id),
        links::institution(data.goes.id),
    );
    view! { {facts}{yes(locale, action, ("in", merge.stays.to_string()), seen, back)} }.into_any()
}

/// That it is for good, and the two buttons.
fn yes(
    locale: Locale,
    action: String,
    stays: (&'static str, String),
    seen: Hash,
    back: String,
) -> AnyView {
    view! {
        <p class="lead">{t!(locale, "address-merge-for-good")}</p>
        <form method="post" action=action>
            <input type="hidden" name=stays.0 value=stays.1/>
            <input type="hidden" name="seen" value=seen.to_string()/>
            <p class="decide">
                <button class="primary">{t!(locale, "address-merge-do")}</button>
                <a class="button quiet" href=back>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    }
    .into_any()
}

/// What the one that stays gets of the one that goes, each with its word.
fn filled(locale: Locale, data: &Merging, merge: &Merge) -> Vec<String> {
    let stays = data.directory.institution(merge.stays);
    let Some((old, new)) = stays.map(|it| &it.details).zip(merge.filled.as_ref()) else {
        return Vec::new();
    };
    let said = |it: &Details| {
        let postal: Vec<&str> = it.postal.iter().map(Line::as_str).collect();
        let parent = it.parent.and_then(|id| data.directory.institution(id));
        [
            ("postal", postal.join(", ")),
            (
                "mail",
                it.mail
                    .as_ref()
                    .map_or_else(String::new, ToString::to_string),
            ),
            (
                "note",
                it.note
                    .as_ref()
                    .map_or_else(String::new, ToString::to_string),
            ),
            (
                "parent",
                parent.map_or_else(String::new, |it| it.details.name.to_string()),
            ),
        ]
    };
    let both = said(old).into_iter().zip(said(new));
    both.filter(|((_, was), (_, now))| was != now)
        .map(|(_, (field, now))| format!("{}: {now}", words::label(locale, field)))
        .collect()
}
