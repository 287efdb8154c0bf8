//! What writers type and what becomes of it.

use super::*;

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

#[test]
fn the_real_letters_are_sound_and_complete() {
    for (name, notes, demands, quotes, headings) in [
        ("asielnoodmaatregelenwet", 0, 3, 1, 1),
        ("kennismaking", 6, 0, 0, 0),
        ("toekomstscenario-notitie", 24, 0, 2, 16),
        ("verkiezingsprogramma-oproep", 0, 13, 0, 12),
    ] {
        let document = parse(&real(name));
        assert_eq!(document.problems, [], "{name}");
        assert_eq!(document.notes.len(), notes, "{name}");
        assert_eq!(document.demands().count(), demands, "{name}");
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
