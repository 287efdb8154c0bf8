//! What writers type and what becomes of it.

use super::*;
use crate::problem::Severity;

mod hostile;
mod pages;
mod problems;

/// The body of one of the real letters, which lie beside the project, not in it.
fn real(name: &str) -> String {
    let path = format!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/real/{}.md"),
        name
    );
    let file = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("the real letters must lie beside the project: {path}: {error}")
    });
    let (_, body) = file.split_once("\n+++\n").expect("front matter");
    body.to_owned()
}

/// Each with how many notes, demands, quotes and headings it has.
const REAL: [(&str, usize, usize, usize, usize); 4] = [
    ("asielnoodmaatregelenwet", 0, 3, 1, 1),
    ("kennismaking", 6, 0, 0, 0),
    ("toekomstscenario-notitie", 24, 0, 2, 16),
    ("verkiezingsprogramma-oproep", 0, 13, 0, 12),
];

#[test]
fn the_real_letters_are_sound_and_complete() {
    for (name, notes, demands, quotes, headings) in REAL {
        let document = parse(&real(name));
        assert_eq!(document.problems, [], "{name}");
        assert_eq!(document.notes.len(), notes, "{name}");
        let numbers: Vec<u32> = document.demands().map(|demand| demand.number).collect();
        assert_eq!(numbers, (1..).take(demands).collect::<Vec<_>>(), "{name}");
        let count = |wanted: fn(&&Block) -> bool| document.blocks.iter().filter(wanted).count();
        assert_eq!(
            count(|block| matches!(block, Block::Quote { .. })),
            quotes,
            "{name}"
        );
        assert_eq!(
            count(|block| matches!(block, Block::Heading { .. })),
            headings,
            "{name}"
        );
    }
}

#[test]
fn no_word_of_the_real_letters_is_lost() {
    let letters = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for (name, ..) in REAL {
        // What is markup in the source, not words: note labels and heading attributes.
        let mut source = real(name).replace("{.demands}", "");
        for number in 1..=24 {
            source = source.replace(&format!("[^{number}]"), "");
        }
        let mut wanted = letters(&source);
        let text = plain_text(&parse(&real(name)));
        let mut found = letters(&text);
        wanted.sort();
        found.sort();
        for word in &wanted {
            let in_source = wanted.iter().filter(|other| *other == word).count();
            let in_text = found.iter().filter(|other| *other == word).count();
            assert!(
                in_text >= in_source,
                "{name}: {word} {in_text} < {in_source}"
            );
        }
    }
}

#[test]
fn repeated_headings_get_their_own_addresses() {
    let document =
        parse("## Oproep\n\n## Oproep\n\n## Slot {#oproep}\n\n## Kern {#kern .anders}\n");
    let ids: Vec<&str> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { id, .. } => Some(id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(ids, ["oproep", "oproep-2", "slot", "kern"]);
}

#[test]
fn demands_end_where_the_next_heading_begins() {
    let document = parse(
        "- vooraf\n\n## Oproep {.demands}\n\nWij vragen:\n\n1. een\n2. twee\n\n> - citaat\n\n- drie\n\n### Uitleg\n\n- geen verzoek\n\n### Ook {.demands}\n\n* vier\n",
    );
    let texts: Vec<(u32, String)> = document
        .demands()
        .map(|demand| (demand.number, plain::blocks_text(&demand.blocks)))
        .collect();
    assert_eq!(
        texts,
        [
            (1, "een".into()),
            (2, "twee".into()),
            (3, "drie".into()),
            (4, "vier".into())
        ]
    );
    let lists = document
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::List { .. }))
        .count();
    assert_eq!(lists, 2);
}

#[test]
fn quotation_marks_are_set_as_dutch_writers_mean_them() {
    let text = |source: &str| plain_text(&parse(source));
    assert_eq!(
        text(r#"Zij zei: "ja" en 'nee'."#),
        "Zij zei: “ja” en ‘nee’."
    );
    assert_eq!(
        text("'s Avonds de foto's van 't team, in '25"),
        "’s Avonds de foto’s van ’t team, in ’25"
    );
    assert_eq!(
        text("Het 's morgens vroeg 'stevige lokale teams' noemen"),
        "Het ’s morgens vroeg ‘stevige lokale teams’ noemen"
    );
    assert_eq!(
        text("„Zo” en “zo” en ‘zo’ blijven"),
        "„Zo” en “zo” en ‘zo’ blijven"
    );
    assert_eq!(
        text("van 1--3 ... en -- wellicht -- meer"),
        "van 1–3 … en – wellicht – meer"
    );
}

#[test]
fn close_and_open_lists_are_told_apart() {
    let tight = |source: &str| match parse(source).blocks.first() {
        Some(Block::List { tight, start, .. }) => (*tight, *start),
        other => panic!("{other:?}"),
    };
    assert_eq!(tight("- a\n- b"), (true, None));
    assert_eq!(tight("- a\n\n- b"), (false, None));
    assert_eq!(tight("3. a\n4. b"), (true, Some(3)));
    assert_eq!(tight("- a\n  > los\n- b"), (true, None));
}

#[test]
fn a_summary_is_whole_words_within_its_length() {
    let document =
        parse("## Kop\n\nWij vragen u, als leden, om **spoed**[^1].\n\n- Een\n\n[^1]: Noot.\n");
    assert_eq!(
        summary(&document, 200),
        "Wij vragen u, als leden, om spoed. - Een"
    );
    assert_eq!(summary(&document, 17), "Wij vragen u…");
    assert_eq!(summary(&document, 13), "Wij vragen u…");
    assert_eq!(summary(&document, 1), "…");
    assert_eq!(summary(&document, 0), "");
    for max in 0..60 {
        assert!(summary(&document, max).chars().count() <= max, "{max}");
    }
}

#[test]
fn the_tree_survives_json_at_its_deepest() -> Result<(), serde_json::Error> {
    // Lists take most levels of JSON; a strong chain in the innermost, and a table, fill the rest.
    let mut source = "- ".repeat(MAX_NESTING);
    source.push_str(&"*_".repeat(MAX_INLINE_NESTING / 2));
    source.push_str("diep");
    source.push_str(&"_*".repeat(MAX_INLINE_NESTING / 2));
    let document = parse(&source);
    assert_eq!(document.problems, []);
    let json = serde_json::to_string(&document)?;
    assert_eq!(serde_json::from_str::<Document>(&json)?, document);
    Ok(())
}
