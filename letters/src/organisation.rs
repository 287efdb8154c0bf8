//! An organisation of the association: what is known of it, since when, and what changes.
//!
//! A member counts in the register's figures; a guest co-signed once. What an organisation serves is dated: a figure of
//! last year stays what it was when a municipality is added today.

use crate::{
    hash::Hash,
    ids::OrganisationId,
    municipality::MunicipalityCode,
    province::Province,
    text::{Line, OrganisationName},
    time::Day,
};
use std::collections::BTreeMap;
use thiserror::Error;

mod kinds;
mod website;

pub use kinds::{Field, LegalForm, OrganisationKind};
pub use website::Website;

/// What is known of an organisation at present: what a form asks and a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// Its name as it prints under a letter.
    pub name: OrganisationName,
    /// A short name for narrow columns.
    pub short: Option<Line>,
    /// Member or guest.
    pub kind: OrganisationKind,
    /// In what form it exists in law.
    pub legal_form: Option<LegalForm>,
    /// Where it has its seat.
    pub seat: Option<Line>,
    /// In which province the seat is.
    pub province: Option<Province>,
    /// Which municipalities it serves, by code, each once.
    pub municipalities: Vec<MunicipalityCode>,
    /// Where it is on the web.
    pub website: Option<Website>,
    /// The first day of membership; none when it is not known, and then it was always a member.
    pub joined: Option<Day>,
    /// The last day of membership.
    pub left: Option<Day>,
}

/// Why the register does not take something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RegisterError {
    /// It would leave before it joined.
    #[error("an organisation cannot leave before it has joined")]
    LeftBeforeJoined,
    /// Another organisation has this name, in whatever case.
    #[error("another organisation has this name")]
    NameTaken,
    /// Someone else changed the register in the meantime.
    #[error("the register was changed in the meantime")]
    Moved,
}

/// One thing that changed: the values as the store keeps them, none for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What.
    pub field: Field,
    /// What it was.
    pub old: Option<String>,
    /// What it is now.
    pub new: Option<String>,
}

/// A change as a fact: each field by its key, with its new value.
pub type Facts = BTreeMap<String, Option<String>>;

/// The facts of some changes.
#[must_use]
pub fn facts(changes: &[Change]) -> Facts {
    let fact = |change: &Change| (change.field.key().to_owned(), change.new.clone());
    changes.iter().map(fact).collect()
}

impl Details {
    /// An organisation of which no more than the name is known.
    #[must_use]
    pub const fn named(name: OrganisationName, kind: OrganisationKind) -> Self {
        Self {
            name,
            short: None,
            kind,
            legal_form: None,
            seat: None,
            province: None,
            municipalities: Vec::new(),
            website: None,
            joined: None,
            left: None,
        }
    }

    /// Whether it can be so.
    ///
    /// # Errors
    /// [`RegisterError::LeftBeforeJoined`].
    pub fn check(&self) -> Result<(), RegisterError> {
        match (self.joined, self.left) {
            (Some(joined), Some(left)) if left < joined => Err(RegisterError::LeftBeforeJoined),
            _ => Ok(()),
        }
    }

    /// A field's value as the store keeps it; none for nothing. The logo is none of these details.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<String> {
        match field {
            Field::Name => Some(self.name.to_string()),
            Field::Short => self.short.as_ref().map(ToString::to_string),
            Field::Kind => Some(self.kind.key().to_owned()),
            Field::LegalForm => self.legal_form.map(|form| form.key().to_owned()),
            Field::Seat => self.seat.as_ref().map(ToString::to_string),
            Field::Province => self.province.map(|province| province.key().to_owned()),
            Field::Municipalities => {
                let codes: Vec<String> = self
                    .municipalities
                    .iter()
                    .map(ToString::to_string)
                    .collect();
                (!codes.is_empty()).then(|| codes.join(" "))
            }
            Field::Website => self.website.as_ref().map(ToString::to_string),
            Field::Joined => self.joined.map(|day| day.to_string()),
            Field::Left => self.left.map(|day| day.to_string()),
            Field::Logo => None,
        }
    }

    /// What is otherwise here than in `old`.
    #[must_use]
    pub fn changes_from(&self, old: &Self) -> Vec<Change> {
        let change = |field: &Field| {
            let (old, new) = (old.value(*field), self.value(*field));
            (old != new).then_some(Change {
                field: *field,
                old,
                new,
            })
        };
        Field::ALL.iter().filter_map(change).collect()
    }

    /// All that is known, as the changes that a new organisation begins with.
    #[must_use]
    pub fn beginning(&self) -> Vec<Change> {
        let change = |field: &Field| {
            let new = self.value(*field)?;
            Some(Change {
                field: *field,
                old: None,
                new: Some(new),
            })
        };
        Field::ALL.iter().filter_map(change).collect()
    }
}

/// By what two names are the same: in lower case, white space as one space.
#[must_use]
pub fn name_key(name: &OrganisationName) -> String {
    let words = name.as_str().split_whitespace().collect::<Vec<_>>();
    words.join(" ").to_lowercase()
}

/// A municipality that an organisation serves, since when and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceArea {
    /// Which municipality.
    pub municipality: MunicipalityCode,
    /// The first day; none when it is not known, and then it always was so.
    pub from: Option<Day>,
    /// The last day; one before the first says that it was recorded by mistake.
    pub until: Option<Day>,
}

impl ServiceArea {
    /// Whether it is served on this day.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        within(self.from, self.until, day)
    }
}

fn within(from: Option<Day>, until: Option<Day>, day: Day) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

/// In what form a logo is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoType {
    /// A picture of points.
    Png,
    /// A drawing.
    Svg,
}

impl LogoType {
    /// The word in the store: its media type.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Png, Self::Svg]
            .into_iter()
            .find(|it| it.key() == key)
    }
}

/// A logo: which file, of what form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Logo {
    /// The SHA-256 of the file.
    pub hash: Hash,
    /// Its form.
    pub kind: LogoType,
}

/// One organisation as the register has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Which one.
    pub id: OrganisationId,
    /// What is known of it at present.
    pub details: Details,
    /// What it serves and has served.
    pub areas: Vec<ServiceArea>,
    /// Its logo.
    pub logo: Option<Logo>,
    /// How often it was changed: a form says which state it was filled in on.
    pub revision: u32,
}

impl Organisation {
    /// Whether it is a member on this day.
    #[must_use]
    pub fn is_member_on(&self, day: Day) -> bool {
        self.details.kind == OrganisationKind::Member && self.belongs_on(day)
    }

    /// Whether it belongs to the association on this day, as a member or as a guest.
    #[must_use]
    pub fn belongs_on(&self, day: Day) -> bool {
        within(self.details.joined, self.details.left, day)
    }

    /// What it serves on this day.
    #[must_use]
    pub fn serves_on(&self, day: Day) -> Vec<MunicipalityCode> {
        let mut codes: Vec<_> = self
            .areas
            .iter()
            .filter(|area| area.holds_on(day))
            .map(|area| area.municipality)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn details() -> Details {
        let name = OrganisationName::parse("Wijkteam Elzenbroek").unwrap();
        Details::named(name, OrganisationKind::Member)
    }

    #[test]
    fn nobody_leaves_before_joining() {
        let with = |joined, left| {
            Details {
                joined,
                left,
                ..details()
            }
            .check()
        };
        let (early, late) = (Some(date(2024, 1, 1)), Some(date(2025, 1, 1)));
        assert_eq!(with(early, late), Ok(()));
        assert_eq!(with(early, early), Ok(()), "a member for one day");
        assert_eq!(with(None, early), Ok(()));
        assert_eq!(with(late, early), Err(RegisterError::LeftBeforeJoined));
    }

    #[test]
    fn a_change_is_told_field_by_field() {
        let old = details();
        let new = Details {
            seat: Some(Line::parse("Houten").unwrap()),
            municipalities: crate::municipality::list("Houten, Utrecht").unwrap(),
            ..old.clone()
        };
        let changes = new.changes_from(&old);
        let told: Vec<_> = changes
            .iter()
            .map(|it| (it.field, it.old.as_deref(), it.new.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                (Field::Seat, None, Some("Houten")),
                (Field::Municipalities, None, Some("GM0321 GM0344")),
            ]
        );
        assert!(new.changes_from(&new.clone()).is_empty());
        assert_eq!(
            serde_json::to_string(&facts(&changes)).unwrap(),
            r#"{"municipalities":"GM0321 GM0344","seat":"Houten"}"#
        );
    }

    #[test]
    fn a_name_is_the_same_in_any_case() {
        let key = |raw| name_key(&OrganisationName::parse(raw).unwrap());
        assert_eq!(key("Élan  Wijk"), key("ÉLAN wijk"));
        assert_ne!(key("Elan Wijk"), key("Élan Wijk"));
    }
}
