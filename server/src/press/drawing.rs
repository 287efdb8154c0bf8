//! Two drawings on the last page, as vectors: the QR code and the seal with a dot for each signatory.

use super::PressError;
use crate::qr::{self, MOST_BYTES, Outline};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The accent of `style/print/house.typ`.
const ACCENT: &str = "#0a5a62";
/// Its ink.
const INK: &str = "#191c1b";
/// Distance between two dots, in millimetres, before a large seal is made to fit.
const PITCH_MM: f64 = 2.6;
/// The widest seal, in millimetres: the margin column less its gutter.
const WIDEST_MM: f64 = 19.0;

/// A QR code that survives the loss of 15 % of its surface, with its text for who cannot see it.
pub(super) fn qr(address: &str, alt: &str) -> Result<Value, PressError> {
    let too_much = || PressError::TooMuch {
        what: "characters in the address to check at",
        count: address.len(),
        max: MOST_BYTES,
    };
    let Outline { side: size, path } = qr::outline(address).ok_or_else(too_much)?;
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><path fill="{INK}" shape-rendering="crispEdges" d="{path}"/></svg>"#
    );
    Ok(json!({ "svg": svg, "alt": alt }))
}

/// The seal: as many dots as there are signatories, all of one size, grown ring by ring from the middle.
pub(super) fn seal(count: usize, alt: &str) -> Option<Value> {
    let dots = hexagon(count);
    let reach = dots.iter().map(|(x, y)| x.hypot(*y)).fold(0.0, f64::max) + 0.42;
    let mut circles = String::new();
    for (x, y) in &dots {
        let _infallible = write!(circles, r#"<circle cx="{x:.3}" cy="{y:.3}" r="0.36"/>"#);
    }
    let box_size = 2.0 * reach;
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{reach:.3} -{reach:.3} {box_size:.3} {box_size:.3}"><g fill="{ACCENT}">{circles}</g></svg>"#
    );
    (count > 0).then(
        || json!({ "svg": svg, "alt": alt, "millimetres": (box_size * PITCH_MM).min(WIDEST_MM) }),
    )
}

/// The first `count` places of a triangular grid, nearest the middle first: 1, 7, 19 … make full hexagons.
fn hexagon(count: usize) -> Vec<(f64, f64)> {
    // Steps from one corner of a ring to the next, in the grid's two directions.
    const SIDES: [(i32, i32); 6] = [(-1, 1), (-1, 0), (0, -1), (1, -1), (1, 0), (0, 1)];
    let mut places = vec![(0.0, 0.0)];
    for ring in 1.. {
        if places.len() >= count {
            break;
        }
        let (mut q, mut r) = (ring, 0);
        for (dq, dr) in SIDES {
            for _ in 0..ring {
                places.push((
                    f64::from(q) + f64::from(r) / 2.0,
                    f64::from(r) * 0.75_f64.sqrt(),
                ));
                q += dq;
                r += dr;
            }
        }
    }
    places.truncate(count);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_has_one_dot_for_each_signatory_and_no_two_in_one_place() {
        for count in [0, 1, 6, 7, 8, 19, 84] {
            let mut places: Vec<_> = hexagon(count)
                .iter()
                .map(|(x, y)| format!("{x:.3} {y:.3}"))
                .collect();
            places.sort();
            places.dedup();
            assert_eq!(places.len(), count);
        }
        assert_eq!(
            hexagon(7)
                .iter()
                .filter(|(x, y)| (x.hypot(*y) - 1.0).abs() < 1e-9)
                .count(),
            6,
            "seven make a hexagon"
        );
        assert_eq!(seal(0, ""), None, "nobody signed: nothing is drawn");
    }

    #[test]
    fn an_address_too_long_for_a_code_is_named() {
        assert!(qr("https://standpunt.example/controle", "").is_ok());
        assert!(matches!(
            qr(&"a".repeat(5_000), ""),
            Err(PressError::TooMuch { count: 5_000, .. })
        ));
    }
}
