//! The table of signatories: plain, sorted, and folded to entries of a few lines on a phone.

use crate::guests;
use crate::locale::{Locale, t};
use crate::words;
use leptos::prelude::*;
use letters::cosignature::{Capacity, Except};
use letters::time::Day;

/// One name under a letter.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own beside a name, and any of them go together"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignatoryRow {
    /// The organisation. None for a person who signed an old letter without one.
    pub organisation: Option<String>,
    /// The person.
    pub person: Option<String>,
    /// The person's function: "directeur-bestuurder".
    pub role: Option<String>,
    /// In which capacity; none for names taken over from an old letter, where it is not known.
    pub capacity: Option<Capacity>,
    /// Whether a deputy signed.
    pub deputy: bool,
    /// Whether the organisation is no member.
    pub guest: bool,
    /// The demands, by their numbers on this page, that the name does not stand behind.
    pub except: Except,
    /// Whether it was signed with a key of the signer's own too.
    pub own_key: bool,
    /// What is said beside the name.
    pub remark: Option<String>,
    /// Since when the signature is taken back; the letter was sealed by then.
    pub retracted: Option<Day>,
    /// Taken over from an archive: shown, never passed off as signed here.
    pub recorded: bool,
    /// The paper it was taken from is cut off or unreadable here.
    pub incomplete: bool,
}

impl SignatoryRow {
    /// What the row is called, and sorted by: the organisation, else the person.
    pub fn name(&self) -> &str {
        self.organisation
            .as_deref()
            .or(self.person.as_deref())
            .unwrap_or_default()
    }
}

/// The signatories in the order of the alphabet, capitals and small letters alike.
pub fn signatory_table(
    locale: Locale,
    mut rows: Vec<SignatoryRow>,
    caption: String,
) -> impl IntoView {
    rows.sort_by_cached_key(|row| (row.name().to_lowercase(), row.person.clone()));
    // Where every name comes from an archive, the caption says so once.
    let told = rows.iter().all(|row| row.recorded);
    let capacity = (!told).then(|| view! { <th scope="col">{t!(locale, "letter-capacity")}</th> });
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| signatory(locale, row, told))
        .collect();
    view! {
        <table class="people">
            <caption>{caption}</caption>
            <thead><tr>
                <th scope="col">{t!(locale, "letter-organisation")}</th>
                <th scope="col">{t!(locale, "letter-person")}</th>
                {capacity}
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn signatory(locale: Locale, row: SignatoryRow, told: bool) -> impl IntoView {
    let name = row.name().to_owned();
    let name = if row.guest {
        view! { {name}" "<small>{guests::mark(locale)}</small> }.into_any()
    } else {
        name.into_any()
    };
    let person = match (&row.organisation, row.person.clone(), row.role.clone()) {
        (None, _, role) => role.unwrap_or_default(),
        (_, Some(person), Some(role)) => format!("{person}, {role}"),
        (_, person, role) => person.or(role).unwrap_or_default(),
    };
    let mut capacity = match (row.capacity, row.recorded) {
        (_, true) => t!(locale, "letter-recorded"),
        (Some(capacity), false) => words::capacity(locale, capacity),
        (None, false) => String::new(),
    };
    if row.deputy {
        capacity = t!(locale, "letter-deputy", capacity = capacity);
    }
    let retracted = row
        .retracted
        .map(|on| view! { <small>{t!(locale, "retract-since", when = locale.day(on))}</small> });
    let except = words::except(locale, &row.except).map(|except| view! { <small>{except}</small> });
    let own_key = row
        .own_key
        .then(|| view! { <small>{words::own_key(locale)}</small> });
    let capacity = (!told).then(|| view! { <td>{capacity}{own_key}{except}{retracted}</td> });
    let note = row
        .incomplete
        .then(|| view! { <small>{t!(locale, "letter-incomplete")}</small> });
    let remark = row
        .remark
        .map(|remark| view! { <p class="beside">{remark}</p> });
    view! { <tr><th scope="row">{name}</th><td>{person}{note}{remark}</td>{capacity}</tr> }
}
