//! What holds of any three texts: properties, on texts that are made up at random.

use super::*;
use crate::{
    diff::{
        edits::{Edit, edited, edits, edits_within, start, written},
        parts::tokens,
    },
    letter::Body,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn swapped(merge: &Merge) -> Merge {
    let parts = merge.parts.iter().cloned().map(|part| match part {
        Piece::Settled(settled) => Piece::Settled(Settled {
            whose: match settled.whose {
                Whose::Mine => Whose::Theirs,
                Whose::Theirs => Whose::Mine,
                other => other,
            },
            ..settled
        }),
        Piece::Conflict(conflict) => Piece::Conflict(Conflict {
            mine: conflict.theirs,
            theirs: conflict.mine,
            ..conflict
        }),
    });
    Merge {
        parts: parts.collect(),
    }
}

/// A text of few words, so that much is the same, or any text at all; as a body has it.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "([a-d]{1,2}[ ,]?){0,9}(\n{1,3} ?([a-d]{1,2}[ .]?){0,9}){0,6}",
        2 => "((\\[\\^[1-3]\\]: )?([a-c] ){1,6}\n{1,2}){0,6}",
        1 => any::<String>(),
    ]
    .prop_filter_map("no body", |text| {
        Some(Body::parse(&text).ok()?.as_str().to_owned())
    })
}

fn words(text: &str) -> BTreeSet<String> {
    let words = tokens(text)
        .into_iter()
        .filter(|token| !token.trim().is_empty());
    words.map(str::to_owned).collect()
}

/// Two sides of a text in which every word is there once, and what came of them.
struct Made {
    was: BTreeSet<String>,
    my: BTreeSet<String>,
    their: BTreeSet<String>,
    /// The words of settled parts, with how often they are there.
    settled: BTreeMap<String, usize>,
    /// The words of either side in conflicts.
    asked: BTreeSet<String>,
    merged: Merge,
}

fn made(sizes: &[usize], mine: &[Edit], theirs: &[Edit]) -> Made {
    let base = start(sizes);
    let mine = written(&edited(base.clone(), mine, "m"));
    let theirs = written(&edited(base.clone(), theirs, "t"));
    let base = written(&base);
    let merged = merge(&base, &mine, &theirs);
    let mut settled = BTreeMap::new();
    for part in &merged.parts {
        if let Piece::Settled(part) = part {
            for word in tokens(&part.text).into_iter().filter(|it| it.trim() != "") {
                *settled.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    let asked = merged
        .conflicts()
        .flat_map(|it| words(&it.mine).into_iter().chain(words(&it.theirs)))
        .collect();
    Made {
        was: words(&base),
        my: words(&mine),
        their: words(&theirs),
        settled,
        asked,
        merged,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn one_who_did_nothing_is_followed(base in text(), side in text()) {
        prop_assert_eq!(merge(&base, &side, &base).resolve(&[]), Some(side.clone()));
        prop_assert_eq!(merge(&base, &base, &side).resolve(&[]), Some(side.clone()));
        prop_assert_eq!(merge(&base, &side, &side).resolve(&[]), Some(side));
    }

    #[test]
    fn it_makes_no_difference_who_is_called_mine(base in text(), mine in text(), theirs in text()) {
        prop_assert_eq!(swapped(&merge(&base, &mine, &theirs)), merge(&base, &theirs, &mine));
    }

    #[test]
    fn no_word_is_made_up(base in text(), mine in text(), theirs in text()) {
        let merged = merge(&base, &mine, &theirs);
        let known: BTreeSet<_> = words(&mine).union(&words(&theirs)).cloned().collect();
        for part in &merged.parts {
            match part {
                Piece::Settled(settled) => prop_assert!(words(&settled.text).is_subset(&known)),
                Piece::Conflict(conflict) => {
                    prop_assert!(words(&conflict.base).is_subset(&words(&base)));
                    prop_assert!(words(&conflict.mine).is_subset(&words(&mine)));
                    prop_assert!(words(&conflict.theirs).is_subset(&words(&theirs)));
                }
            }
        }
        let choices: Vec<_> = merged.conflicts().map(|_| Choice::Both).collect();
        let all = merged.resolve(&choices).unwrap();
        prop_assert!(words(&all).is_subset(&known), "{:?} in {:?}", words(&all), known);
    }

    #[test]
    fn nothing_is_lost_or_doubled_unseen(
        sizes in prop::collection::vec(6_usize..11, 0..8), mine in edits_within(3), theirs in edits_within(3),
    ) {
        let Made { my, their, was, settled, asked, merged } = made(&sizes, &mine, &theirs);
        for word in my.union(&their) {
            let removed = was.contains(word) && !(my.contains(word) && their.contains(word));
            let times = settled.get(word).copied().unwrap_or(0);
            let shown = asked.contains(word);
            if removed {
                prop_assert_eq!(times, 0, "{} was removed and stands there again:\n{:#?}", word, &merged);
            } else {
                prop_assert!(times + usize::from(shown) == 1, "{} is there {} times, asked about: {}\n{:#?}", word, times, shown, &merged);
            }
        }
    }

    #[test]
    fn no_word_is_lost_on_its_way_to_another_paragraph(
        sizes in prop::collection::vec(1_usize..9, 0..8), mine in edits(7), theirs in edits(7),
    ) {
        let Made { my, their, was, settled, asked, merged } = made(&sizes, &mine, &theirs);
        for word in my.union(&their) {
            let kept = my.contains(word) && their.contains(word) || !was.contains(word);
            if kept {
                prop_assert!(settled.contains_key(word) || asked.contains(word), "{} is lost:\n{:#?}", word, &merged);
            }
        }
        for word in settled.keys() {
            prop_assert!(my.contains(word) || their.contains(word), "{} is nobody's", word);
        }
    }

    #[test]
    fn any_three_texts_are_survived(base in any::<String>(), mine in any::<String>(), theirs in any::<String>()) {
        merge(&base, &mine, &theirs);
        merge_unbased(&mine, &theirs);
    }

    #[test]
    fn without_a_base_either_text_is_a_choice(mine in text(), theirs in text()) {
        let merged = merge_unbased(&mine, &theirs);
        let all = |choice| merged.conflicts().map(|_| choice).collect::<Vec<_>>();
        let spaced = crate::diff::spaced;
        prop_assert_eq!(spaced(&merged.resolve(&all(Choice::Mine)).unwrap()), spaced(&mine));
        prop_assert_eq!(spaced(&merged.resolve(&all(Choice::Theirs)).unwrap()), spaced(&theirs));
    }
}
