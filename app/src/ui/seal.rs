//! The seal: one dot for each organisation that stands behind a text, all of one size.
//! One to seven dots make a hexagon; more make the spiral of a sunflower. The same number gives the same seal.

use crate::locale::{Locale, t};
use leptos::prelude::*;
use std::fmt::Write as _;

/// Radius of a dot, in the seal's own units.
const DOT: f64 = 3.7;
/// From the middle to the ring of six; dots then stand two thirds of their width apart.
const RING: f64 = 10.5;
/// How fast the spiral widens: chosen so that dots stand as far apart as in the ring.
const SPREAD: f64 = 5.86;
/// The angle between two neighbours on a sunflower, in radians: π(3 − √5).
const GOLDEN: f64 = 2.399_963_229_728_653;
/// Past this many a dot is no longer seen as one; the count beside the seal says the rest.
const MOST: usize = 400;

/// How large the seal is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealSize {
    /// A dot is as large in every seal, so that a larger seal means more organisations. For lists.
    PerDot,
    /// As large as the place that the style sheet gives it.
    Fitting,
}

/// Where the dots stand, in the order in which organisations signed, as (x, y) from the middle.
pub fn dots(count: usize) -> Vec<(f64, f64)> {
    let count = count.min(MOST);
    if count <= 7 {
        let ring = (0..6).map(|at| {
            let angle = f64::from(at) * std::f64::consts::FRAC_PI_3 - std::f64::consts::FRAC_PI_2;
            (RING * angle.cos(), RING * angle.sin())
        });
        return std::iter::once((0.0, 0.0))
            .chain(ring)
            .take(count)
            .collect();
    }
    (0_u16..)
        .take(count)
        .map(|at| {
            let (radius, angle) = (
                SPREAD * (f64::from(at) + 0.35).sqrt(),
                f64::from(at) * GOLDEN,
            );
            (radius * angle.cos(), radius * angle.sin())
        })
        .collect()
}

/// The seal of `signed` organisations, and an open ring for one that is asked to join them.
///
/// It is named for those who hear the page, unless the count stands in words beside it (`told`).
pub fn seal(locale: Locale, signed: usize, open: bool, size: SealSize, told: bool) -> AnyView {
    let places = dots(signed + usize::from(open));
    let reach = places.iter().map(|(x, y)| x.hypot(*y)).fold(0.0, f64::max) + DOT + 0.7;
    let mut shapes = String::with_capacity(places.len() * 36);
    for (at, (x, y)) in places.iter().enumerate() {
        let ring = if open && at + 1 == places.len() {
            " class=\"open\""
        } else {
            ""
        };
        // Writing to a String cannot fail.
        let _infallible = write!(
            shapes,
            "<circle{ring} cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{DOT}\"/>"
        );
    }
    let side = reach * 2.0;
    let view_box = format!("{:.1} {:.1} {side:.1} {side:.1}", -reach, -reach);
    let pixels = (size == SealSize::PerDot).then(|| format!("{:.0}", side * 0.56));
    if told {
        view! {
            <svg class="seal" viewBox=view_box width=pixels.clone() height=pixels aria-hidden="true" focusable="false" inner_html=shapes></svg>
        }
        .into_any()
    } else {
        let name = t!(locale, "ui-seal", count = signed);
        view! {
            <svg class="seal" viewBox=view_box width=pixels.clone() height=pixels role="img" aria-label=name inner_html=shapes></svg>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_organisation_has_a_dot_and_none_touch() {
        for count in 0..=120 {
            let dots = dots(count);
            assert_eq!(dots.len(), count);
            for (at, a) in dots.iter().enumerate() {
                for b in &dots[at + 1..] {
                    let apart = (a.0 - b.0).hypot(a.1 - b.1);
                    assert!(
                        apart > DOT * 2.0,
                        "{count}: {a:?} and {b:?} are {apart} apart"
                    );
                }
            }
        }
    }

    #[test]
    fn a_crowd_is_drawn_and_not_a_million_dots() {
        assert_eq!(dots(1_000_000).len(), MOST);
    }
}
