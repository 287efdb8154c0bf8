//! The form of one organisation: as typed, and as what is known of it.

use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    municipality::{self, NotOne},
    organisation::{Details, LegalForm, Organisation, OrganisationKind, RegisterError, Website},
    province::Province,
    register::table,
    text::{Line, OrganisationName},
    time::Day,
};

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganisationForm {
    /// The name.
    pub name: String,
    /// The short name.
    pub short: String,
    /// The key of the kind.
    pub kind: String,
    /// The key of the legal form.
    pub legal_form: String,
    /// Where the seat is.
    pub seat: String,
    /// The key of the province.
    pub province: String,
    /// The municipalities, one a line.
    pub municipalities: String,
    /// From which day on it serves those, as `2025-07-09`.
    pub serves_from: String,
    /// The address of the website.
    pub website: String,
    /// The first day of membership.
    pub joined: String,
    /// The last day of membership.
    pub left: String,
    /// The revision that the form was filled in on.
    pub seen: u32,
}

/// What a form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// What is known of the organisation.
    pub details: Details,
    /// From which day on it serves what it serves otherwise.
    pub serves_from: Day,
}

impl OrganisationForm {
    /// An empty form for a member.
    #[must_use]
    pub fn fresh() -> Self {
        Self {
            kind: OrganisationKind::Member.key().to_owned(),
            ..Self::default()
        }
    }

    /// A form filled with what is known.
    #[must_use]
    pub fn of(organisation: &Organisation, today: Day) -> Self {
        let it = &organisation.details;
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        let line =
            |line: &Option<Line>| line.as_ref().map_or_else(String::new, ToString::to_string);
        let names: Vec<&str> = it
            .municipalities
            .iter()
            .map(|code| code.municipality().name)
            .collect();
        Self {
            name: it.name.to_string(),
            short: line(&it.short),
            kind: it.kind.key().to_owned(),
            legal_form: it.legal_form.map_or("", LegalForm::key).to_owned(),
            seat: line(&it.seat),
            province: it.province.map_or("", Province::key).to_owned(),
            municipalities: names.join("\n"),
            serves_from: today.to_string(),
            website: it
                .website
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            joined: day(it.joined),
            left: day(it.left),
            seen: organisation.revision,
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        Self {
            name: field("name"),
            short: field("short"),
            kind: field("organisation-kind"),
            legal_form: field("legal-form"),
            seat: field("seat"),
            province: field("province"),
            municipalities: field("municipalities"),
            serves_from: field("serves-from"),
            website: field("website"),
            joined: field("joined"),
            left: field("left"),
            seen: value(pairs, "seen").parse().unwrap_or(0),
        }
    }

    /// What it says. Without a day of its own, other municipalities count from `today`.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, today: Day) -> Result<Read, Vec<Wrong>> {
        let mut reader = Reader::default();
        let name = reader.required("name", &self.name, OrganisationName::parse);
        let short = reader.optional("short", &self.short, Line::parse);
        let kind = reader.choice("organisation-kind", &self.kind, OrganisationKind::from_key);
        let legal_form = maybe(
            &mut reader,
            "legal-form",
            &self.legal_form,
            LegalForm::from_key,
        );
        let seat = reader.optional("seat", &self.seat, Line::parse);
        let province = maybe(&mut reader, "province", &self.province, Province::from_key);
        let municipalities = match municipality::list(&self.municipalities) {
            Ok(codes) => codes,
            Err((name, why)) => {
                let mistake = match why {
                    NotOne::Unknown => Mistake::Municipality(name),
                    NotOne::Several(several) => Mistake::Municipalities(name, several),
                };
                reader.note("municipalities", mistake);
                Vec::new()
            }
        };
        let website = if self.website.trim().is_empty() {
            None
        } else {
            let read = |raw: &str| Website::parse(raw).ok();
            reader.choice_or("website", &self.website, Mistake::Website, read)
        };
        let joined = day("joined", &self.joined, &mut reader);
        let left = day("left", &self.left, &mut reader);
        let serves_from = day("serves-from", &self.serves_from, &mut reader).unwrap_or(today);
        let read = name.zip(kind).map(|(name, kind)| Read {
            details: Details {
                name,
                short,
                kind,
                legal_form,
                seat,
                province,
                municipalities,
                website,
                joined,
                left,
            },
            serves_from,
        });
        if let Some(Err(why)) = read.as_ref().map(|read| read.details.check()) {
            reader.note("left", Mistake::Register(why));
        }
        reader.done(read)
    }
}

/// One of the choices on offer, or none.
fn maybe<T>(
    reader: &mut Reader,
    field: &str,
    raw: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    if raw.is_empty() {
        None
    } else {
        reader.choice(field, raw, read)
    }
}

/// The register's refusal, at the field that it is about.
#[must_use]
pub fn refused(why: RegisterError) -> Wrong {
    let field = match why {
        RegisterError::LeftBeforeJoined => "left",
        RegisterError::NameTaken | RegisterError::Moved => "name",
    };
    Wrong::at(field, Mistake::Register(why))
}

/// A day that may stay empty. A browser without a field for dates lets people type them as they do.
fn day(field: &str, raw: &str, reader: &mut Reader) -> Option<Day> {
    if raw.trim().is_empty() {
        None
    } else {
        reader.choice_or(field, raw, Mistake::Day, table::day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: i8, day: i8) -> Day {
        Day::new(year, month, day).unwrap()
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let form = OrganisationForm {
            kind: "heer".into(),
            province: "holland".into(),
            municipalities: "Houten\nMerelhoven".into(),
            website: "javascript:alert(1)".into(),
            joined: "gisteren".into(),
            ..OrganisationForm::fresh()
        };
        let wrong = form.read(date(2026, 3, 2)).unwrap_err();
        let fields: Vec<&str> = wrong.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "name",
                "organisation-kind",
                "province",
                "municipalities",
                "website",
                "joined"
            ]
        );
    }

    #[test]
    fn what_is_known_fills_the_form_that_says_it() {
        let form = OrganisationForm {
            name: "Wijkteam Elzenbroek".into(),
            municipalities: "bunnik, houten".into(),
            joined: "2-9-2024".into(),
            left: "2027-12-31".into(),
            ..OrganisationForm::fresh()
        };
        let read = form.read(date(2026, 3, 2)).unwrap();
        assert_eq!(read.serves_from, date(2026, 3, 2));
        assert_eq!(read.details.joined, Some(date(2024, 9, 2)));
        let organisation = Organisation {
            id: letters::ids::OrganisationId::new(letters::time::Moment::from_millis(0), [0; 10]),
            details: read.details.clone(),
            areas: vec![],
            logo: None,
            revision: 4,
        };
        let again = OrganisationForm::of(&organisation, date(2026, 3, 2));
        assert_eq!(
            (again.municipalities.as_str(), again.seen),
            ("Bunnik\nHouten", 4)
        );
        assert_eq!(again.read(date(2026, 3, 2)).unwrap(), read);
        let early = OrganisationForm {
            left: "2020-01-01".into(),
            ..again
        };
        assert_eq!(
            early.read(date(2026, 3, 2)),
            Err(vec![refused(RegisterError::LeftBeforeJoined)])
        );
    }
}
