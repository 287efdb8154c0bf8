//! How the table of names divides its width: by what has to go in each column.

use super::SignatoryLine;
use serde_json::{Map, Value, json};

/// About how many characters of the table's face go in its width, its gutters left out.
const WIDTH_CHARS: f64 = 98.0;
/// White that a column needs besides its usual entry, in characters.
const MARGIN_CHARS: f64 = 2.0;

/// How much more than another column the first may take: organisations have the longest names.
const FIRST: f64 = 1.4;

/// Each column that somebody fills, with its share of the width.
pub(super) fn shares(people: &[SignatoryLine]) -> Value {
    type Field = fn(&SignatoryLine) -> &Option<String>;
    let columns: [(&str, f64, Field); 4] = [
        ("organisation", FIRST, |line| &line.organisation),
        ("name", 1.0, |line| &line.name),
        ("role", 1.0, |line| &line.role),
        ("capacity", 1.0, |line| &line.capacity_text),
    ];
    let wanted = columns.into_iter().filter_map(|(key, weight, field)| {
        let width = usual(people.iter().filter_map(|line| field(line).as_deref()))?;
        Some(Wanted { key, weight, width })
    });
    let shares: Map<String, Value> = divided(&wanted.collect::<Vec<_>>())
        .into_iter()
        .map(|(key, share)| (key.to_owned(), json!(share)))
        .collect();
    Value::Object(shares)
}

/// The width in which four of five entries go on one line.
fn usual<'a>(entries: impl Iterator<Item = &'a str>) -> Option<f64> {
    let mut lengths: Vec<usize> = entries
        .map(|entry| entry.trim().chars().count())
        .filter(|length| *length > 0)
        .collect();
    lengths.sort_unstable();
    let length = *lengths.get((lengths.len() * 4).div_ceil(5).checked_sub(1)?)?;
    Some(f64::from(u16::try_from(length).unwrap_or(u16::MAX)) + MARGIN_CHARS)
}

/// What a column would like to have.
#[derive(Debug, Clone, Copy)]
struct Wanted<'a> {
    key: &'a str,
    weight: f64,
    width: f64,
}

/// When all fits, each gets what it wants. Else the narrow ones get it, and the broad ones share what is left by weight.
fn divided<'a>(wanted: &[Wanted<'a>]) -> Vec<(&'a str, f64)> {
    let mut narrowest_first = wanted.to_vec();
    narrowest_first.sort_by(|a, b| (a.width / a.weight).total_cmp(&(b.width / b.weight)));
    let mut room = WIDTH_CHARS;
    let mut weights: f64 = wanted.iter().map(|column| column.weight).sum();
    let mut fair = f64::INFINITY;
    for column in narrowest_first {
        if column.width > room / weights * column.weight {
            fair = room / weights;
            break;
        }
        room -= column.width;
        weights -= column.weight;
    }
    wanted
        .iter()
        .map(|column| (column.key, column.width.min(fair * column.weight)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(columns: &[(&'static str, f64, f64)]) -> Vec<(&'static str, f64)> {
        let wanted = columns
            .iter()
            .map(|(key, weight, width)| Wanted {
                key,
                weight: *weight,
                width: *width,
            })
            .collect::<Vec<_>>();
        divided(&wanted)
    }

    #[test]
    fn what_fits_gets_its_width_and_what_does_not_shares_by_weight() {
        assert_eq!(
            told(&[("a", 1.4, 30.0), ("b", 1.0, 20.0)]),
            [("a", 30.0), ("b", 20.0)]
        );
        assert_eq!(
            told(&[("a", 1.0, 90.0), ("b", 1.0, 18.0), ("c", 1.0, 60.0)]),
            [("a", 40.0), ("b", 18.0), ("c", 40.0)]
        );
        assert_eq!(
            told(&[("a", 3.0, 90.0), ("b", 1.0, 18.0), ("c", 1.0, 60.0)]),
            [("a", 60.0), ("b", 18.0), ("c", 20.0)]
        );
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn one_long_entry_in_five_does_not_set_the_width() {
        let entries = ["bestuurder"; 4];
        let rare = "directeur-bestuurder, plaatsvervangend";
        assert_eq!(usual(entries.into_iter().chain([rare])), Some(12.0));
        assert_eq!(usual([rare].into_iter()), Some(40.0));
        assert_eq!(usual([" "].into_iter()), None);
    }

    #[test]
    fn a_column_that_nobody_fills_has_no_share() {
        let line = SignatoryLine {
            organisation: Some("Wijkteam Elzenbroek".into()),
            name: Some("  ".into()),
            ..SignatoryLine::default()
        };
        assert_eq!(shares(&[line]), json!({ "organisation": 21.0 }));
        assert_eq!(shares(&[]), json!({}));
    }
}
