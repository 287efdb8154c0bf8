//! Every version of a letter, and the form that compares two of them.

use super::super::{
    data::{LetterDesk, VersionLine},
    parts,
};
use crate::{
    links::Desk,
    locale::{Locale, t},
    privacy, ui,
};
use leptos::prelude::*;
use letters::text::Slug;

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
                {note}
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
        compare_form(locale, slug, &data.versions, before, newest)
    });
    let content = view! { {compare}<ol class="versions">{shown}</ol>{older} };
    parts::section("versies", t!(locale, "desk-versions"), content)
}

/// Two selects and a button; a GET, as comparing changes nothing.
pub fn compare_form(
    locale: Locale,
    slug: &Slug,
    versions: &[VersionLine],
    from: u32,
    to: u32,
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
            <button>{t!(locale, "desk-compare-do")}</button>
        </form>
    }
    .into_any()
}
