//! The register of all organisations: its figures on a day, and a table of it that comes in or goes out.
//!
//! The figures are what a letter may say of the association: "52 leden in 122 gemeenten". They follow from dated facts,
//! so that the figures of a day in the past do not change when somebody joins today.

use crate::{
    hash::Hash,
    municipality,
    organisation::{Field, Organisation},
    time::Day,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod formula;
pub mod table;

pub use formula::{guarded, looks_like_one, unguarded};

/// What the register counts on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// On which day.
    pub day: Day,
    /// How many members.
    pub members: u32,
    /// In how many municipalities; one that two members serve counts once.
    pub municipalities: u32,
    /// In how many provinces those lie.
    pub provinces: u32,
    /// How many people live in those municipalities.
    pub inhabitants: u64,
    /// The inhabitants are those of 1 January of this year, whatever the day.
    pub inhabitants_year: i16,
}

impl Figures {
    /// All of it on one line, for [`Self::read`]: the day, then the numbers in the order of the fields.
    #[must_use]
    pub fn line(&self) -> String {
        format!(
            "{} {} {} {} {} {}",
            self.day,
            self.members,
            self.municipalities,
            self.provinces,
            self.inhabitants,
            self.inhabitants_year
        )
    }

    /// Reads what [`Self::line`] wrote; none for anything else.
    #[must_use]
    pub fn read(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split(' ').collect();
        let [day, members, municipalities, provinces, inhabitants, year] = words.as_slice() else {
            return None;
        };
        Some(Self {
            day: day.parse().ok()?,
            members: members.parse().ok()?,
            municipalities: municipalities.parse().ok()?,
            provinces: provinces.parse().ok()?,
            inhabitants: inhabitants.parse().ok()?,
            inhabitants_year: year.parse().ok()?,
        })
    }
}

/// Counts. Guests do not count, nor does who left before that day or joined after it.
pub fn figures<'a>(organisations: impl IntoIterator<Item = &'a Organisation>, day: Day) -> Figures {
    let mut members = 0;
    let mut served = BTreeSet::new();
    for organisation in organisations {
        if organisation.is_member_on(day) {
            members += 1;
            served.extend(organisation.serves_on(day));
        }
    }
    let municipalities = || served.iter().map(|code| code.municipality());
    let provinces: BTreeSet<_> = municipalities().map(|it| it.province).collect();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Figures {
        day,
        members,
        municipalities: count(served.len()),
        provinces: count(provinces.len()),
        inhabitants: municipalities().map(|it| u64::from(it.inhabitants)).sum(),
        inhabitants_year: municipality::YEAR,
    }
}

/// What the register holds at this moment, as a hash: whoever decides on what they saw can say what that was.
#[must_use]
pub fn digest(organisations: &[Organisation]) -> Hash {
    let mut sorted: Vec<&Organisation> = organisations.iter().collect();
    sorted.sort_by_key(|it| it.id);
    let mut parts: Vec<Vec<u8>> = Vec::with_capacity(sorted.len() * Field::ALL.len());
    for organisation in sorted {
        parts.push(organisation.id.to_string().into_bytes());
        for field in Field::ALL {
            // Its length in front, so that no two registers give the same row of bytes.
            let value = organisation.details.value(*field).unwrap_or_default();
            parts.push(format!("{}:{value}", value.len()).into_bytes());
        }
    }
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    Hash::of_parts(&parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::OrganisationId,
        organisation::{Details, OrganisationKind, ServiceArea},
        text::OrganisationName,
        time::Moment,
    };
    use jiff::civil::date;

    fn organisation(number: u8, serves: &str) -> Organisation {
        let name = OrganisationName::parse(&format!("Wijkteam {number}")).unwrap();
        let municipalities = municipality::list(serves).unwrap();
        let area = |municipality: &_| ServiceArea {
            municipality: *municipality,
            from: None,
            until: None,
        };
        Organisation {
            id: OrganisationId::new(Moment::from_millis(0), [number; 10]),
            areas: municipalities.iter().map(area).collect(),
            details: Details {
                municipalities,
                ..Details::named(name, OrganisationKind::Member)
            },
            logo: None,
            revision: 0,
        }
    }

    #[test]
    fn a_municipality_that_two_members_serve_counts_once() {
        let two = [
            organisation(1, "Houten, Utrecht"),
            organisation(2, "Utrecht, Ede"),
        ];
        let figures = figures(&two, date(2026, 3, 2));
        assert_eq!(
            (figures.members, figures.municipalities, figures.provinces),
            (2, 3, 2)
        );
        let of = |name| u64::from(municipality::find(name).unwrap().inhabitants);
        assert_eq!(
            figures.inhabitants,
            of("Houten") + of("Utrecht") + of("Ede")
        );
        assert_eq!(figures.inhabitants_year, 2024);
    }

    #[test]
    fn who_left_counts_until_the_last_day_and_who_joins_from_the_first() {
        let mut left = organisation(1, "Houten");
        left.details.left = Some(date(2025, 12, 31));
        let mut joined = organisation(2, "Ede");
        joined.details.joined = Some(date(2026, 1, 1));
        let mut guest = organisation(3, "Utrecht");
        guest.details.kind = OrganisationKind::Guest;
        let all = [left, joined, guest];
        let on = |day| figures(&all, day);
        assert_eq!(on(date(2025, 12, 31)).members, 1);
        let of = |name| u64::from(municipality::find(name).unwrap().inhabitants);
        assert_eq!(on(date(2025, 12, 31)).inhabitants, of("Houten"));
        assert_eq!(on(date(2026, 1, 1)).members, 1);
        assert_eq!(on(date(2026, 1, 1)).inhabitants, of("Ede"));
    }

    #[test]
    fn figures_are_read_back_from_their_line() {
        let figures = figures(&[organisation(1, "Houten, Ede")], date(2026, 3, 2));
        assert!(figures.line().starts_with("2026-03-02 1 2 2 "));
        assert_eq!(Figures::read(&figures.line()), Some(figures));
        for other in [
            "",
            "2026-03-02",
            "2026-03-02 1 2 2 3",
            "gisteren 1 2 2 3 2024",
        ] {
            assert_eq!(Figures::read(other), None, "{other}");
        }
    }

    #[test]
    fn what_was_served_stays_what_it_was() {
        let mut one = organisation(1, "Houten, Ede");
        one.areas[1].until = Some(date(2025, 6, 30));
        assert_eq!(figures([&one], date(2025, 6, 30)).municipalities, 2);
        assert_eq!(figures([&one], date(2025, 7, 1)).municipalities, 1);
        // Recorded by mistake: it never was so.
        one.areas[1].from = Some(date(2025, 7, 1));
        assert_eq!(figures([&one], date(2025, 7, 1)).municipalities, 1);
        assert_eq!(figures([&one], date(2025, 6, 30)).municipalities, 1);
    }

    #[test]
    fn the_digest_sees_every_field_and_no_order() {
        let (one, two) = (organisation(1, "Houten"), organisation(2, ""));
        let first = digest(&[one.clone(), two.clone()]);
        assert_eq!(first, digest(&[two.clone(), one.clone()]));
        let mut other = one.clone();
        other.details.left = Some(date(2026, 1, 1));
        assert_ne!(first, digest(&[other, two]));
        assert_ne!(first, digest(&[one]));
    }
}
