//! What a reader is shown of a change.

use super::*;
use proptest::prelude::*;

/// Changes as one line each: `[-removed-]{+added+}`.
fn shown(old: &str, new: &str) -> Vec<String> {
    let piece = |piece: &Piece| match piece {
        Piece::Same(text) => text.clone(),
        Piece::Added(text) => format!("{{+{text}+}}"),
        Piece::Removed(text) => format!("[-{text}-]"),
    };
    let change = |change: &Change| match change {
        Change::Same { paragraphs } => format!("= {paragraphs}"),
        Change::Changed { pieces } => pieces.iter().map(piece).collect(),
    };
    compare(old, new).iter().map(change).collect()
}

#[test]
fn equal_texts_have_no_changes() {
    assert_eq!(compare("", ""), []);
    assert_eq!(shown("a\n\nb\n", "a\n\n\n\nb"), ["= 2"]);
}

#[test]
fn a_changed_word_is_shown_within_its_paragraph() {
    assert_eq!(
        shown(
            "Kop\n\nWij vragen u om drie dagen.\n\nSlot\n\nGroet",
            "Kop\n\nWij vragen u om vijf dagen!\n\nSlot\n\nGroet"
        ),
        [
            "= 1",
            "Wij vragen u om [-drie-]{+vijf+} dagen[-.-]{+!+}",
            "= 2"
        ]
    );
}

#[test]
fn a_rewritten_phrase_stays_together() {
    assert_eq!(
        shown(
            "Dat kan zo echt niet langer duren, zeggen wij.",
            "Dat moet nu eindelijk anders worden, zeggen wij."
        ),
        ["Dat [-kan zo echt niet langer duren-]{+moet nu eindelijk anders worden+}, zeggen wij."]
    );
}

#[test]
fn paragraphs_come_and_go_whole() {
    assert_eq!(
        shown(
            "Een eerste alinea.\n\nWat hier stond verdwijnt.",
            "Een eerste alinea.\n\nIets volstrekt anders.\n\nEn nog meer nieuws."
        ),
        [
            "= 1",
            "[-Wat hier stond verdwijnt.-]",
            "{+Iets volstrekt anders.+}",
            "{+En nog meer nieuws.+}"
        ]
    );
    assert_eq!(shown("", "Nieuw."), ["{+Nieuw.+}"]);
    assert_eq!(shown("Oud.", " \n"), ["[-Oud.-]"]);
}

#[test]
fn a_paragraph_is_found_again_behind_a_new_one() {
    assert_eq!(
        shown(
            "Gemeenten krijgen te weinig geld voor dit werk.",
            "Dit is geheel nieuw.\n\nGemeenten krijgen veel te weinig geld voor dit werk."
        ),
        [
            "{+Dit is geheel nieuw.+}",
            "Gemeenten krijgen {+veel +}te weinig geld voor dit werk."
        ]
    );
}

#[test]
fn two_different_megabytes_are_compared_in_seconds() {
    let numbered = |step: usize, end: &str| {
        (0..)
            .map(|number| format!("{}{end}", number * step))
            .scan(0, |size, text| {
                *size += text.len();
                (*size < 1 << 20).then_some(text)
            })
            .collect::<String>()
    };
    for end in ["\n\n", " ", " woord\nnog een regel\n\n", ""] {
        let (old, new) = (numbered(7, end), numbered(3, end));
        let start = std::time::Instant::now();
        assert!(!compare(&old, &new).is_empty());
        assert!(
            start.elapsed().as_secs() < 20,
            "{end:?} took {:?}",
            start.elapsed()
        );
    }
}

/// A text made again from its changes, paragraphs apart by one empty line.
fn rebuilt(changes: &[Change], original: &[&str], new: bool) -> Vec<String> {
    let mut rest = original.iter();
    let mut texts = Vec::new();
    for change in changes {
        match change {
            Change::Same { paragraphs } => texts.extend(
                rest.by_ref()
                    .take(*paragraphs)
                    .map(|text| (*text).to_owned()),
            ),
            Change::Changed { pieces } => {
                let text: String = pieces
                    .iter()
                    .filter_map(|piece| match piece {
                        Piece::Same(text) => Some(text.as_str()),
                        Piece::Added(text) => new.then_some(text.as_str()),
                        Piece::Removed(text) => (!new).then_some(text.as_str()),
                    })
                    .collect();
                if !text.is_empty() {
                    rest.next();
                    texts.push(text);
                }
            }
        }
    }
    texts
}

proptest! {
    #[test]
    fn both_texts_can_be_made_again_from_the_changes(old in "([a-cé,]{1,2}[ \n]{0,3}){0,30}", new in "([a-cé,]{1,2}[ \n]{0,3}){0,30}") {
        let changes = compare(&old, &new);
        prop_assert_eq!(rebuilt(&changes, &paragraphs(&old), false), paragraphs(&old));
        prop_assert_eq!(rebuilt(&changes, &paragraphs(&new), true), paragraphs(&new));
    }

    #[test]
    fn any_two_texts_are_survived(old in any::<String>(), new in any::<String>()) {
        compare(&old, &new);
    }
}
