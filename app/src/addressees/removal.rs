//! Asking once more before something is taken away for good.

use super::{Typed, parts, words};
use crate::{
    desk::Frame,
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{
    addressee::{Group, Holder, Office},
    hash::Hash,
};

/// What would be taken away, asked once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// What it is.
    what: What,
    /// The state that is shown.
    seen: Hash,
    /// Whether another changed it since it was asked before.
    moved: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Holder(Office, Holder),
    Group(Group),
}

impl Removal {
    /// Somebody who was written down as holder of an office by mistake.
    #[must_use]
    pub fn of_holder(office: Office, holder: Holder, moved: bool) -> Self {
        Self {
            seen: holder.details.digest(),
            what: What::Holder(office, holder),
            moved,
        }
    }

    /// A group.
    #[must_use]
    pub fn of_group(group: Group, moved: bool) -> Self {
        Self {
            seen: group.digest(),
            what: What::Group(group),
            moved,
        }
    }
}

/// The page.
pub fn page(frame: Frame<'_>, data: &Removal) -> AnyView {
    let locale = frame.locale;
    let (title, way, texts, action, button) = match &data.what {
        What::Holder(office, holder) => {
            let name = holder.details.name.to_string();
            let title = office.details.title.to_string();
            (
                t!(locale, "address-removal-holder", name = name.clone()),
                vec![
                    (links::office(office.id), title),
                    (links::holder(office.id, holder.id), name),
                ],
                of_holder(locale, office, holder),
                links::remove_holder(office.id, holder.id),
                t!(locale, "address-remove-holder"),
            )
        }
        What::Group(group) => {
            let name = group.details.name.to_string();
            let count = group.details.institutions.len() + group.details.offices.len();
            (
                t!(locale, "address-removal-group", name = name.clone()),
                vec![
                    (
                        links::ADDRESS_GROUPS.to_owned(),
                        t!(locale, "address-groups"),
                    ),
                    (links::address_group(group.id), name),
                ],
                vec![t!(locale, "address-removal-group-text", count = count)],
                links::remove_address_group(group.id),
                t!(locale, "address-remove-group"),
            )
        }
    };
    let back = way.last().map(|(href, _)| href.clone()).unwrap_or_default();
    let texts: Vec<_> = texts
        .into_iter()
        .map(|text| view! { <p class="lead">{text}</p> })
        .collect();
    let moved = data
        .moved
        .then(|| view! { <p class="note" role="status">{t!(locale, "address-moved")}</p> });
    let main = view! {
        {moved}
        {texts}
        <form method="post" action=action>
            <input type="hidden" name="seen" value=data.seen.to_string()/>
            <p class="decide">
                <button class="primary">{button}</button>
                <a class="button quiet" href=back>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    parts::page(frame, title, way, &Typed::default(), None, main.into_any())
}

/// What goes, and whose term ended on account of it: that does not open again by itself.
fn of_holder(locale: Locale, office: &Office, holder: &Holder) -> Vec<String> {
    let term = words::term(locale, holder.details.term);
    let mut texts = vec![
        t!(
            locale,
            "address-removal-holder-text",
            name = holder.details.name.to_string(),
            term = term
        ),
        t!(locale, "address-remove-holder-hint"),
    ];
    let before = holder.details.term.from().yesterday().ok();
    let ended = office.holders.iter().find(|it| {
        let until = it.details.term.until();
        it.id != holder.id && until.is_some() && until == before
    });
    texts.extend(ended.map(|it| {
        let (name, day) = (
            it.details.name.to_string(),
            before.map(|day| locale.day(day)),
        );
        let day = day.unwrap_or_default();
        t!(
            locale,
            "address-removal-holder-before",
            name = name,
            day = day
        )
    }));
    texts
}
