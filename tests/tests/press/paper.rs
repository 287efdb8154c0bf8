//! Measures in millimetres: what a printer would lay a ruler along.

use super::{file, house::House};
use crate::seal::checkers::succeed;

/// A word on a page: its text, left edge, top and right edge, in millimetres.
type Placed = (String, f64, f64, f64);

fn words(pdf: &[u8]) -> Vec<Placed> {
    words_of(pdf, 1)
}

/// The words on one page, in the order in which they are read.
pub(super) fn words_of(pdf: &[u8], page: usize) -> Vec<Placed> {
    let page = page.to_string();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("brief.pdf"), pdf).unwrap();
    succeed(
        "pdftotext",
        &[
            "-q",
            "-bbox",
            "-f",
            &page,
            "-l",
            &page,
            "brief.pdf",
            "woorden.html",
        ],
        folder.path(),
    );
    let html = std::fs::read_to_string(folder.path().join("woorden.html")).unwrap();
    let lines = html
        .lines()
        .filter_map(|line| line.trim().strip_prefix("<word "));
    let millimetres = |line: &str, key: &str| {
        let (_, rest) = line.split_once(&format!("{key}=\"")).unwrap();
        rest.split('"').next().unwrap().parse::<f64>().unwrap() * 25.4 / 72.0
    };
    lines
        .map(|line| {
            let text = line
                .split_once('>')
                .unwrap()
                .1
                .trim_end_matches("</word>")
                .to_owned();
            (
                text,
                millimetres(line, "xMin"),
                millimetres(line, "yMin"),
                millimetres(line, "xMax"),
            )
        })
        .collect()
}

/// NEN 1026, window at the left, 100 by 30 mm, 20 mm from the edge: folded in three, the sheet shows 50 to 80 mm of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_address_shows_in_the_window_and_nothing_else_does() {
    let house = House::new().await;
    let made = house
        .final_letter(&file("../shared/real/kennismaking.md"), 0)
        .await;
    let words = words(&made.pdf);
    let find = |wanted: &str| words.iter().find(|(text, ..)| text == wanted).unwrap();
    let (_, left, top, _) = find("Ministerie");
    assert!(
        (24.5..26.0).contains(left) && (48.0..52.0).contains(top),
        "{left} {top}"
    );
    let (_, _, code, _) = find("2500");
    assert!(*code < 78.0, "the postal code stands at {code} mm");
    let shown: Vec<_> = words
        .iter()
        .filter(|(_, left, top, _)| *left < 120.0 && (40.0..97.0).contains(top))
        .collect();
    assert!(
        shown
            .iter()
            .all(|(text, _, top, right)| *right < 120.0 && *top < 82.0 || text.is_empty()),
        "{shown:?}"
    );
    let second = words
        .iter()
        .filter(|(text, ..)| text == "Ministerie")
        .nth(1)
        .unwrap();
    assert!(
        second.1 > 121.0,
        "the second address stands clear of the window: {}",
        second.1
    );
    let (_, left, top, _) = find("Geachte");
    assert!(
        *top > 99.0 && (51.0..53.0).contains(left),
        "the letter begins below the fold"
    );
    house.close().await;
}
