//! Two entries of one institution become one: into which, what that does, and a yes.

use super::{Typed, parts};
use crate::{
    desk::Frame,
    links,
    locale::{Locale, t},
    ui::{Field, select_field},
};
use leptos::prelude::*;
use letters::{
    addressee::{Directory, Institution, merging::Merge},
    hash::Hash,
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
    let others = others.map(|it| (it.id.to_string(), it.details.name.to_string()));
    let into: Field = draw.field("in", true);
    view! {
        <p class="lead">{t!(locale, "address-merge-text")}</p>
        <form class="form" method="get" action=links::merge_institution(data.goes.id)>
            {select_field(into, t!(locale, "address-choose"), others.collect())}
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
    ]);
    view! {
        {facts}
        <p class="lead">{t!(locale, "address-merge-for-good")}</p>
        <form method="post" action=links::merge_institution(data.goes.id)>
            <input type="hidden" name="in" value=merge.stays.to_string()/>
            <input type="hidden" name="seen" value=seen.to_string()/>
            <p class="decide">
                <button class="primary">{t!(locale, "address-merge-do")}</button>
                <a class="button quiet" href=links::institution(data.goes.id)>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    }
    .into_any()
}
