//! How the table of names divides its width: by what has to go in each column.

use super::SignatoryLine;
use serde_json::{Map, Value, json};

/// About how many characters of the table's face go in its width, its gutters left out.
const WIDTH_CHARS: f64 = 98.0;
/// White that a column needs besides its longest entry, in characters.
const MARGIN_CHARS: f64 = 2.0;

/// Each column that somebody fills, with its share of the width.
pub(super) fn shares(people: &[SignatoryLine]) -> Value {
    type Field = fn(&SignatoryLine) -> &Option<String>;
    let columns: [(&str, Field); 4] = [
        ("organisation", |line| &line.organisation),
        ("name", |line| &line.name),
        ("role", |line| &line.role),
        ("capacity", |line| &line.capacity_text),
    ];
    let wanted: Vec<(&str, f64)> = columns
        .into_iter()
        .filter_map(|(key, field)| {
            let lengths = people.iter().filter_map(|line| field(line).as_deref());
            let longest = lengths.map(|text| text.trim().chars().count()).max()?;
            (longest > 0).then(|| {
                (
                    key,
                    f64::from(u16::try_from(longest).unwrap_or(u16::MAX)) + MARGIN_CHARS,
                )
            })
        })
        .collect();
    let shares: Map<String, Value> = divided(&wanted)
        .into_iter()
        .map(|(key, share)| (key.to_owned(), json!(share)))
        .collect();
    Value::Object(shares)
}

/// When all fits, each gets what it wants. Else the narrow ones get it, and the broad ones share what is left alike.
fn divided<'a>(wanted: &[(&'a str, f64)]) -> Vec<(&'a str, f64)> {
    let mut narrow: Vec<f64> = wanted.iter().map(|(_, width)| *width).collect();
    narrow.sort_by(f64::total_cmp);
    let (mut room, mut fair) = (WIDTH_CHARS, f64::INFINITY);
    for (width, left) in narrow.iter().zip((1..=narrow.len()).rev()) {
        let alike = room / f64::from(u8::try_from(left).unwrap_or(u8::MAX));
        if *width > alike {
            fair = alike;
            break;
        }
        room -= width;
    }
    wanted
        .iter()
        .map(|(key, width)| (*key, width.min(fair)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_gets_its_width_and_what_does_not_shares_alike() {
        assert_eq!(
            divided(&[("a", 30.0), ("b", 20.0)]),
            [("a", 30.0), ("b", 20.0)]
        );
        assert_eq!(
            divided(&[("a", 90.0), ("b", 18.0), ("c", 60.0)]),
            [("a", 40.0), ("b", 18.0), ("c", 40.0)]
        );
        assert_eq!(divided(&[]), []);
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
