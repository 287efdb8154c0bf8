//! Every version of a letter, and the form that compares two of them.

use super::super::{
    data::{LetterDesk, VersionLine, View},
    parts,
};
use crate::{
    links::Desk,
    locale::{Locale, t},
    privacy,
    ui::{self, Glyph},
};
use leptos::prelude::*;
use letters::{text::Slug, version::Origin};

/// How many versions show at once; older ones are one click away.
const SHOWN: usize = 8;

/// The section.
pub fn section(locale: Locale, data: &LetterDesk) -> AnyView {
    let slug = &data.head.slug;
    let pinned = data.head.stage.pin().map(|pin| pin.number);
    let row = |version: &VersionLine| {
        let pinned = (pinned == Some(version.number))
            .then(|| view! { " "<span class="pinned">{t!(locale, "desk-versions-pinned")}</span> });
        let note = version
            .note
            .clone()
            .map(|note| view! { <p class="said">{note}</p> });
        let by = t!(
            locale,
            "desk-versions-by",
            author = privacy::person(locale, &version.author),
            when = locale.moment(version.at)
        );
        view! {
            <li>
                <p>
                    <a href=Desk::Version(version.number.get()).of(slug.as_str())>
                        {t!(locale, "desk-version", number = version.number.get())}
                    </a>{pinned}
                </p>
                {names(locale, version)}
                {note}
                {origin(locale, version)}
                <p class="by">{by}</p>
                {ui::hash(&version.hash.to_string())}
            </li>
        }
    };
    let shown: Vec<_> = data.versions.iter().take(SHOWN).map(row).collect();
    let older: Vec<_> = data.versions.iter().skip(SHOWN).map(row).collect();
    let older = (!older.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(locale, "desk-versions-older", count = older.len())}</summary>
                <ol class="versions">{older}</ol>
            </details>
        }
    });
    let compare = (data.versions.len() > 1).then(|| {
        let newest = data.versions.first().map_or(1, |v| v.number.get());
        let before = data.versions.get(1).map_or(1, |v| v.number.get());
        compare_form(
            locale,
            slug,
            &data.versions,
            (before, newest),
            View::default(),
        )
    });
    let content = view! { {compare}<ol class="versions">{shown}</ol>{older} };
    parts::section("versies", t!(locale, "desk-versions"), content)
}

/// The names that a version has.
pub fn names(locale: Locale, version: &VersionLine) -> Option<AnyView> {
    let rows: Vec<_> = version
        .milestones
        .iter()
        .map(|named| {
            let by = t!(
                locale,
                "version-named-by",
                author = privacy::person(locale, &named.by),
                when = locale.moment(named.at)
            );
            view! { <li>{ui::glyph(Glyph::Full)}<b>{named.name.clone()}</b>" "<span class="by">{by}</span></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="milestones">{rows}</ul> }.into_any())
}

/// How a version came about, where it was not simply written.
pub fn origin(locale: Locale, version: &VersionLine) -> Option<AnyView> {
    let words = match version.origin? {
        Origin::Merged { base: Some(base) } => {
            t!(locale, "version-merged", base = base.get())
        }
        Origin::Merged { base: None } => t!(locale, "version-merged-unbased"),
        Origin::Restored { from } => t!(locale, "version-restored", from = from.get()),
    };
    Some(view! { <p class="by">{words}</p> }.into_any())
}

/// Two selects and a button; a GET, as comparing changes nothing.
pub fn compare_form(
    locale: Locale,
    slug: &Slug,
    versions: &[VersionLine],
    (from, to): (u32, u32),
    view: View,
) -> AnyView {
    let options = |chosen: u32| -> Vec<_> {
        versions
            .iter()
            .map(|version| {
                let number = version.number.get();
                view! {
                    <option value=number.to_string() selected=number == chosen>
                        {t!(locale, "desk-version", number = number)}
                    </option>
                }
            })
            .collect()
    };
    view! {
        <form class="compare-form" method="get" action=Desk::Compare.of(slug.as_str())>
            <div class="field">
                <label for="van">{t!(locale, "desk-compare-from")}</label>
                <select id="van" name="van">{options(from)}</select>
            </div>
            <div class="field">
                <label for="naar">{t!(locale, "desk-compare-to")}</label>
                <select id="naar" name="naar">{options(to)}</select>
            </div>
            {(view != View::default()).then(|| view! { <input type="hidden" name="beeld" value=view.key()/> })}
            <button>{t!(locale, "desk-compare-do")}</button>
        </form>
    }
    .into_any()
}
