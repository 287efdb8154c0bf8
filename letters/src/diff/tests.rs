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
    let line = |pieces: &[Piece]| pieces.iter().map(piece).collect::<String>();
    let change = |change: &Change| match change {
        Change::Same { paragraphs } => format!("= {paragraphs}"),
        Change::Changed { pieces } => line(pieces),
        Change::Away { number, text } => format!("{number}> {text}"),
        Change::Moved { number, pieces } => format!(">{number} {}", line(pieces)),
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

#[test]
fn a_paragraph_that_went_elsewhere_is_found_with_what_changed_in_it() {
    assert_eq!(
        shown(
            "Gemeenten krijgen te weinig geld.\n\nJeugdzorg komt hier aan bod.\n\nEen slot van vier woorden.",
            "Jeugdzorg komt hier aan bod.\n\nEen slot van vier woorden.\n\nGemeenten krijgen veel te weinig geld."
        ),
        [
            "1> Gemeenten krijgen te weinig geld.",
            "= 2",
            ">1 Gemeenten krijgen {+veel +}te weinig geld."
        ]
    );
    // A few words may stand anywhere.
    assert_eq!(
        shown("Ja.\n\nNee dus.", "Nee dus.\n\nJa."),
        ["{+Nee dus.+}", "= 1", "[-Nee dus.-]"]
    );
}

#[test]
fn a_note_is_compared_with_the_note_of_its_name() {
    assert_eq!(
        shown(
            "Zin.[^1][^2]\n\n[^1]: Wet van 2015.\n[^2]: Zie bijlage.",
            "Zin.[^1][^2]\n\n[^1]: Kamerstuk 31839.\n[^2]: Zie de bijlage."
        ),
        [
            "= 1",
            "[^1]: [-Wet van 2015-]{+Kamerstuk 31839+}.",
            "[^2]: Zie {+de +}bijlage."
        ]
    );
    // Another name for the same words.
    assert_eq!(
        shown(
            "[^1]: Een noot van vier.",
            "[^1]: Iets nieuws.\n[^2]: Een noot van vier."
        ),
        [
            "{+[^1]: Iets nieuws.+}",
            "[^[-1-]{+2+}]: Een noot van vier."
        ]
    );
}

fn side(pieces: &[Piece], new: bool) -> String {
    let text = pieces.iter().filter_map(|piece| match piece {
        Piece::Same(text) => Some(text.as_str()),
        Piece::Added(text) => new.then_some(text.as_str()),
        Piece::Removed(text) => (!new).then_some(text.as_str()),
    });
    text.collect()
}

/// The new text, made of the old one and the changes; fails when they are not of that text.
fn applied(changes: &[Change], old: &str) -> String {
    let mut rest = paragraphs(old).into_iter();
    let mut made: Vec<String> = Vec::new();
    for change in changes {
        match change {
            Change::Same { paragraphs } => {
                made.extend(rest.by_ref().take(*paragraphs).map(str::to_owned));
            }
            Change::Changed { pieces } => {
                let (was, is) = (side(pieces, false), side(pieces, true));
                if !was.is_empty() {
                    assert_eq!(rest.next(), Some(was.as_str()));
                }
                made.extend((!is.is_empty()).then_some(is));
            }
            Change::Away { text, .. } => assert_eq!(rest.next(), Some(text.as_str())),
            Change::Moved { pieces, .. } => made.push(side(pieces, true)),
        }
    }
    assert_eq!(rest.next(), None);
    made.join("\n\n")
}

/// The changes that lead back.
fn reversed(changes: &[Change]) -> Vec<Change> {
    let turned = |pieces: &[Piece]| -> Vec<Piece> {
        let turn = |piece: &Piece| match piece.clone() {
            Piece::Added(text) => Piece::Removed(text),
            Piece::Removed(text) => Piece::Added(text),
            same @ Piece::Same(_) => same,
        };
        pieces.iter().map(turn).collect()
    };
    let inside = |wanted: usize| {
        let found = changes.iter().find_map(|change| match change {
            Change::Moved { number, pieces } if *number == wanted => Some(turned(pieces)),
            _ => None,
        });
        found.expect("what went away came somewhere")
    };
    let back = |change: &Change| match change.clone() {
        Change::Changed { pieces } => Change::Changed {
            pieces: turned(&pieces),
        },
        Change::Away { number, .. } => Change::Moved {
            number,
            pieces: inside(number),
        },
        Change::Moved { number, pieces } => Change::Away {
            number,
            text: side(&pieces, true),
        },
        same @ Change::Same { .. } => same,
    };
    changes.iter().map(back).collect()
}

proptest! {
    #[test]
    fn changes_lead_from_either_text_to_the_other(old in "([a-cé,]{1,2}[ \n]{0,3}){0,30}", new in "([a-cé,]{1,2}[ \n]{0,3}){0,30}") {
        let changes = compare(&old, &new);
        prop_assert_eq!(applied(&changes, &old), spaced(&new));
        prop_assert_eq!(applied(&reversed(&changes), &new), spaced(&old));
    }

    #[test]
    fn what_people_do_to_a_text_can_be_done_again_and_undone(
        sizes in prop::collection::vec(1_usize..12, 0..9), edits in edits::edits(7),
    ) {
        let text = edits::start(&sizes);
        let (old, new) = (edits::written(&text), edits::written(&edits::edited(text, &edits, "n")));
        let changes = compare(&old, &new);
        prop_assert_eq!(applied(&changes, &old), spaced(&new));
        prop_assert_eq!(applied(&reversed(&changes), &new), spaced(&old));
    }

    #[test]
    fn any_two_texts_are_survived(old in any::<String>(), new in any::<String>()) {
        let changes = compare(&old, &new);
        prop_assert_eq!(applied(&changes, &old), spaced(&new));
    }
}
