//! Copyfitting: how tightly a letter is set, so that its pages end well.
//!
//! A good printer who finds the seal alone on a last page, a greeting parted from its letter or one name carried over
//! takes a little white out, or lets a little in, until it comes right. So does the press: it sets the letter as the
//! house style has it, looks where the template's marks came to stand, and only when something stands badly tries the
//! next fit. The first without faults is kept, else the one with the fewest.

use super::PressError;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use typst::foundations::Content;
use typst_layout::PagedDocument;

/// A longer text is set once: it is a book, and its last page may be short.
const MAX_PAGES: usize = 60;
/// Where the text of a page begins, in millimetres: `top-edge` in `style/print/house.typ`, and a hair.
const TOP_MM: f64 = 31.5;

/// How tightly a letter is set. The template reads it as `fit`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    /// Between the lines, in ems.
    leading: f64,
    /// Between paragraphs, in ems.
    gap: f64,
    /// Above and below each row of names, in millimetres.
    row: f64,
    /// Below the text of a page, in millimetres.
    bottom: f64,
    /// The last paragraph, the greeting and a short table of names go where the seal goes.
    together: bool,
}

/// What is tried, in this order: the house style, then less white, then more, then the ending kept together.
const FITS: [Fit; 7] = [
    Fit::white(0.74, 1.32, 1.55, 29.0),
    Fit::white(0.72, 1.28, 1.45, 28.5),
    Fit::white(0.70, 1.24, 1.35, 27.5),
    Fit::white(0.68, 1.20, 1.30, 26.0),
    Fit::white(0.76, 1.38, 1.70, 30.0),
    Fit::white(0.78, 1.45, 1.85, 31.0),
    Fit {
        together: true,
        ..Fit::white(0.74, 1.32, 1.55, 29.0)
    },
];

impl Fit {
    const fn white(leading: f64, gap: f64, row: f64, bottom: f64) -> Self {
        Self {
            leading,
            gap,
            row,
            bottom,
            together: false,
        }
    }

    /// As the template reads it.
    pub(super) fn data(&self) -> Value {
        json!({ "leading": self.leading, "gap": self.gap, "row": self.row, "bottom": self.bottom, "together": self.together })
    }
}

/// Lays a letter out as well as its pages allow.
///
/// # Errors
/// Those of the first attempt. One that fails later is passed over.
pub(super) fn best(
    mut lay_out: impl FnMut(&Fit) -> Result<PagedDocument, PressError>,
) -> Result<PagedDocument, PressError> {
    let [house, others @ ..] = &FITS;
    let mut kept = lay_out(house)?;
    let mut least = faults(&places(&kept));
    if kept.pages().len() > MAX_PAGES {
        return Ok(kept);
    }
    for fit in others {
        if least == 0 {
            break;
        }
        if let Ok(other) = lay_out(fit) {
            let found = faults(&places(&other));
            if found < least {
                (kept, least) = (other, found);
            }
        }
    }
    Ok(kept)
}

/// Where the template's marks came to stand.
#[derive(Debug, Default)]
struct Places {
    /// The seal stands at the top of a page: nothing else is on it.
    lone_seal: bool,
    /// The greeting stands at the top of a page.
    lone_closing: bool,
    /// How many names each page has.
    rows: BTreeMap<usize, usize>,
}

fn places(document: &PagedDocument) -> Places {
    let mut places = Places::default();
    let introspector = document.introspector();
    let stands = |mark: &Content| introspector.position(mark.location()?);
    for mark in introspector.elements().all() {
        let Some(label) = mark.label() else { continue };
        let Some(place) = stands(mark) else { continue };
        let at_top = place.page.get() > 1 && place.point.y.to_mm() < TOP_MM;
        match label.resolve().as_str() {
            "mark-seal" => places.lone_seal |= at_top,
            "mark-closing" => places.lone_closing |= at_top,
            "mark-row" => *places.rows.entry(place.page.get()).or_default() += 1,
            _ => {}
        }
    }
    places
}

/// How badly the pages end; 0 is well.
fn faults(places: &Places) -> u32 {
    let lone_row = places.rows.len() > 1 && places.rows.values().any(|rows| *rows == 1);
    8 * u32::from(places.lone_seal) + 4 * u32::from(places.lone_closing) + 2 * u32::from(lone_row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_seal_is_worse_than_all_else() {
        let rows = |pages: &[(usize, usize)]| Places {
            rows: pages.iter().copied().collect(),
            ..Places::default()
        };
        assert_eq!(faults(&rows(&[(2, 1)])), 0, "one name in all is no fault");
        assert_eq!(faults(&rows(&[(2, 9), (3, 2)])), 0);
        let carried = rows(&[(2, 9), (3, 1)]);
        let seal = Places {
            lone_seal: true,
            ..Places::default()
        };
        let greeting = Places {
            lone_closing: true,
            ..rows(&[(2, 1), (3, 9)])
        };
        assert!(0 < faults(&carried) && faults(&carried) < faults(&greeting));
        assert!(faults(&greeting) < faults(&seal));
    }

    #[test]
    fn every_fit_stays_near_the_house_style() {
        for fit in FITS {
            assert!((0.68..=0.78).contains(&fit.leading), "{fit:?}");
            assert!((26.0..=31.0).contains(&fit.bottom), "{fit:?}");
        }
    }
}
