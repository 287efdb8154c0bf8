//! What `docs/security.md` says of itself: every requirement once, and nothing named that is not there.

use super::{none, root};
use server::passwords::HOUSE_WORDS;
use std::{collections::BTreeMap, fs};

const DOCUMENT: &str = include_str!("../../../docs/security.md");
const NUMBERS: &str = include_str!("../../data/asvs-5.0-level-2.txt");

/// How a requirement stands, as a row begins to say it.
const STANDS: [&str; 5] = ["Met", "In part", "Not met", "Operator", "Not here"];

/// The rows of the walk: number, and how it stands with it.
fn rows() -> Vec<(&'static str, &'static str)> {
    let rows = DOCUMENT.lines().filter(|line| line.starts_with("| V"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [number, asks, how] = cells[..] else {
            panic!("three cells: {row}")
        };
        assert!(!asks.is_empty(), "{row}");
        (number, how)
    })
    .collect()
}

#[test]
fn every_requirement_is_answered_once() {
    let wanted: Vec<&str> = NUMBERS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert_eq!(wanted.len(), 253, "70 of level 1 and 183 of level 2");
    let found: Vec<&str> = rows().into_iter().map(|(number, _)| number).collect();
    assert_eq!(found, wanted);
}

#[test]
fn the_sum_is_right() {
    let mut counted = BTreeMap::new();
    for (number, how) in rows() {
        let stands = how.split(':').next().unwrap();
        assert!(STANDS.contains(&stands), "{number}: {how}");
        assert!(how.len() > stands.len() + 2, "{number} does not say how");
        *counted.entry(stands).or_insert(0) += 1;
    }
    let of = |stands: &str| counted.get(stands).copied().unwrap_or(0);
    let sum = format!(
        "Of {} requirements of level 1 and 2: {} met, {} in part, {} not met, {} the operator's, {} about what is not here.",
        rows().len(),
        of("Met"),
        of("In part"),
        of("Not met"),
        of("Operator"),
        of("Not here")
    );
    assert!(DOCUMENT.contains(&sum), "{sum}");
}

#[test]
fn what_it_names_is_there() {
    let folders = [
        "app/",
        "docs/",
        "letters/",
        "migrations/",
        "server/",
        "style/",
        "tests/",
        "xtask/",
    ];
    let mut gone = Vec::new();
    let mut named = 0;
    for marked in DOCUMENT.split('`').skip(1).step_by(2) {
        let (path, name) = marked.split_once("::").unwrap_or((marked, ""));
        if !folders.iter().any(|folder| path.starts_with(folder)) {
            continue;
        }
        named += 1;
        match fs::read_to_string(root().join(path)) {
            Err(_) => gone.push(format!("{path} is not there")),
            Ok(text) if !text.contains(name) => gone.push(format!("{path} has no {name}")),
            Ok(_) => {}
        }
    }
    assert!(named > 200, "{named} files named");
    none(gone, "docs/security.md names what is not there");
}

#[test]
fn the_words_of_the_house_are_the_ones_that_are_refused() {
    let (_, list) = DOCUMENT.split_once("the words of the house: ").unwrap();
    let list = list.split(" (").next().unwrap();
    let said: Vec<&str> = list.split([',', '\n']).map(str::trim).collect();
    let said: Vec<&str> = said.into_iter().filter(|word| !word.is_empty()).collect();
    assert_eq!(said, HOUSE_WORDS);
}
