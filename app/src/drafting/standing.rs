//! How things stand with a text that is being written: what is kept of it, who else is at it, what happened meanwhile.
//!
//! It stands on the page, and is what the page is answered each time it lets hear of itself: the same words, so that the
//! script in the browser knows no language.

use crate::{
    desk::data::VersionLine,
    links::Desk,
    locale::{Locale, t},
    privacy,
    ui::{self, Glyph},
};
use leptos::prelude::*;
use letters::{
    ids::SittingId,
    text::{PersonName, Slug},
    time::Moment,
};

/// How things stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Of which letter.
    pub slug: Slug,
    /// The sitting that the page is, with the number of what was kept last; none before the first was.
    pub sitting: Option<(SittingId, u32)>,
    /// What is kept.
    pub kept: Keeping,
    /// Who else has the letter open.
    pub others: Vec<PersonName>,
    /// What somebody saved since the version that the text was made from.
    pub newer: Option<VersionLine>,
}

/// What is kept of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// It is this version, saved just now.
    Saved(VersionLine),
    /// It starts from this version.
    From(VersionLine),
    /// It is kept, not as a version yet, since this moment.
    Typed(Moment),
}

/// The three lines: what is kept, who is there, what is new.
pub fn standing(locale: Locale, data: &Standing) -> AnyView {
    let (id, serial) = match data.sitting {
        Some((id, serial)) => (id.to_string(), serial),
        None => (String::new(), 0),
    };
    let others = (!data.others.is_empty()).then(|| {
        let names: Vec<String> = data
            .others
            .iter()
            .map(|name| privacy::person(locale, name.as_str()))
            .collect();
        view! { <span>{ui::glyph(Glyph::Half)}{t!(locale, "drafting-others", names = locale.and(&names))}</span> }
    });
    let newer = data.newer.as_ref().map(|newer| {
        let said = t!(
            locale,
            "drafting-newer",
            author = privacy::person(locale, &newer.author),
            number = newer.number.get()
        );
        let what = t!(locale, "drafting-newer-see", number = newer.number.get());
        view! {
            <span>{ui::glyph(Glyph::Objection)}{said}</span>" "
            <a href=Desk::Version(newer.number.get()).of(data.slug.as_str()) target="_blank">{what}</a>" "
            <button class="mini" name="do" value="bring-in">{t!(locale, "drafting-newer-bring-in")}</button>
        }
    });
    view! {
        <div class="standing" data-standing data-sitting=id data-serial=serial.to_string()>
            <p class="saved" data-part="kept">{ui::glyph(Glyph::Full)}{kept(locale, &data.kept)}</p>
            <p class="others" data-part="others" role="status">{others}</p>
            <p class="newer" data-part="newer" role="status">{newer}</p>
        </div>
    }
    .into_any()
}

fn kept(locale: Locale, kept: &Keeping) -> String {
    match kept {
        Keeping::Saved(version) => t!(
            locale,
            "drafting-saved",
            number = version.number.get(),
            time = locale.time(version.at)
        ),
        Keeping::From(version) => t!(
            locale,
            "drafting-from",
            number = version.number.get(),
            author = privacy::person(locale, &version.author),
            when = locale.moment(version.at)
        ),
        Keeping::Typed(at) => t!(locale, "drafting-kept", time = locale.time(*at)),
    }
}
