//! The rules, and what holds of any two texts.

use super::{compared::figures_of, *};
use crate::{
    markdown::{self, Block, Document, Part},
    time::Moment,
};
use proptest::prelude::*;

fn letter(seed: u8) -> LetterId {
    LetterId::new(Moment::from_millis(1), [seed; 10])
}

fn side(seed: u8, language: Language) -> Side {
    Side {
        letter: letter(seed),
        language,
        withdrawn: false,
        signed: false,
        tied: Tied::No,
    }
}

#[test]
fn a_letter_is_tied_to_one_in_another_language() {
    let (original, translation) = (side(1, Language::Nl), side(2, Language::En));
    let tie = Tie::new(&original, &translation).unwrap();
    assert_eq!(
        (tie.original(), tie.translation(), tie.language()),
        (letter(1), letter(2), Language::En)
    );
    assert_eq!(original.open(), [Language::En]);
}

#[test]
fn what_cannot_be_tied_says_why() {
    use TranslationRefused as No;
    let (original, translation) = (side(1, Language::Nl), side(2, Language::En));
    let has = |languages: &[Language]| Tied::Original(languages.iter().copied().collect());
    let with = |change: &dyn Fn(&mut Side, &mut Side)| {
        let (mut one, mut other) = (original.clone(), translation.clone());
        change(&mut one, &mut other);
        Tie::new(&one, &other).unwrap_err()
    };
    assert_eq!(with(&|one, other| other.letter = one.letter), No::Itself);
    assert_eq!(
        with(&|one, other| other.language = one.language),
        No::SameLanguage
    );
    assert_eq!(
        with(&|one, _| one.tied = Tied::Translation),
        No::OfTranslation
    );
    assert_eq!(with(&|one, _| one.tied = has(&[Language::En])), No::Taken);
    assert_eq!(with(&|one, _| one.withdrawn = true), No::CalledOff);
    assert_eq!(with(&|_, other| other.withdrawn = true), No::CalledOff);
    assert_eq!(with(&|_, other| other.signed = true), No::Signed);
    assert_eq!(
        with(&|_, other| other.tied = Tied::Translation),
        No::TiedElsewhere
    );
    assert_eq!(
        with(&|_, other| other.tied = has(&[Language::Nl])),
        No::HasTranslations
    );
    let mut full = original.clone();
    full.tied = has(&[Language::En]);
    assert!(full.open().is_empty());
}

#[test]
fn going_back_to_the_same_text_is_no_change() {
    let pin = |number, text: &str| Pin {
        number: VersionNumber::new(number).unwrap(),
        hash: crate::hash::Hash::of(text.as_bytes()),
    };
    let following = Following::of(pin(1, "een"), pin(3, "een"), None);
    assert_eq!(following, Following::UpToDate);
    let of = |worded| Following::of(pin(1, "een"), pin(2, "twee"), worded);
    assert!(of(None).is_behind());
    assert!(of(VersionNumber::new(2)).is_behind());
    assert!(
        !of(VersionNumber::new(1)).is_behind(),
        "figures became words, and nothing else"
    );
}

fn id(number: u32) -> DemandId {
    DemandId::of(letter(9), VersionNumber::FIRST, number, 0)
}

#[test]
fn demands_go_by_number_and_what_was_told_holds() {
    let (one, two, three) = (id(1), id(2), id(3));
    let own = [id(11), id(12), id(13)];
    let none = BTreeMap::new();
    let all = [Some(one), Some(two), Some(three)];
    assert_eq!(shared(&[one, two, three], &own, &none), all);
    // Of another number of demands, the numbers say nothing.
    assert_eq!(shared(&[one, two], &own, &none), [None; 3]);
    // One that was moved in the translation stays what it was.
    let told = BTreeMap::from([(own[2], one)]);
    let found = shared(&[one, two, three], &own, &told);
    assert_eq!(found, [None, Some(two), Some(one)]);
}

#[test]
fn figures_are_the_same_in_both_languages() {
    let values = |text, language| -> Vec<String> {
        figures_of(text, language)
            .into_iter()
            .map(|figure| figure.value)
            .collect()
    };
    let dutch =
        "Op 9 juli 2025 waren er 9.509.092 inwoners, 3,5 % meer. Zie art. 3.1 en 18-jarigen.";
    let english = "On 9 July 2025 there were 9,509,092 inhabitants, 3.5% more. See art. 3.1 and 18-year-olds.";
    let found = values(dutch, Language::Nl);
    assert_eq!(found, ["9", "2025", "9509092", "3.5", "3.1", "18"]);
    assert_eq!(values(english, Language::En), found);
    assert_eq!(
        values("1.2.3, 1,2,3 en 1..2", Language::Nl).join(" "),
        "1.2.3 1,2,3 1 2"
    );
}

const DUTCH: &str = "De wachtlijst groeide van 8 naar 11 weken.[^1]\n\n## Waarom\n\nOmdat er te weinig mensen zijn.\n\nEn te weinig geld: {{leden}} zeggen het.\n\n## Wat wij vragen {.demands}\n\n1. Geef ieder wijkteam een waarnemer.\n2. Betaal die.\n3. Begin morgen.\n\n[^1]: Eigen telling.\n";
const ENGLISH: &str = "The waiting list grew from 8 to 12 weeks.[^1]\n\n## Why\n\nAnd too little money.\n\n## What we ask {.demands}\n\n1. Give every team a locum.\n2. Pay for them.\n\n[^1]: Our own count.\n\n";

#[test]
fn a_missing_part_leaves_the_others_beside_their_own() {
    let (dutch, english) = (markdown::parse(DUTCH), markdown::parse(ENGLISH));
    let rows = pair((&dutch, Language::Nl), (&english, Language::En));
    let blocks: Vec<_> = rows
        .iter()
        .map(|row| (row.original, row.translation))
        .collect();
    let block = |at| Some(Part::Block(at));
    assert_eq!(blocks[0], (block(0), block(0)));
    assert_eq!(blocks[1], (block(1), block(1)));
    // Two paragraphs against one: one of them stands alone.
    assert_eq!(blocks[4], (block(4), block(3)));
    assert_eq!(
        blocks[5],
        (Some(Part::Demand(5, 0)), Some(Part::Demand(4, 0)))
    );
    assert_eq!(blocks[7], (Some(Part::Demand(5, 2)), None));
    assert_eq!(blocks[8], (Some(Part::Note(0)), Some(Part::Note(0))));
    assert_eq!(blocks.len(), 9);
}

#[test]
fn what_differs_is_counted() {
    let (dutch, english) = (markdown::parse(DUTCH), markdown::parse(ENGLISH));
    let found = Compared::of((&dutch, Language::Nl), (&english, Language::En));
    let shown = |figures: &[Figure]| -> Vec<String> {
        figures.iter().map(|figure| figure.shown.clone()).collect()
    };
    assert_eq!(shown(&found.missing), ["11", "{{leden}}"]);
    assert_eq!(shown(&found.added), ["12"]);
    assert_eq!((found.original.demands, found.translation.demands), (3, 2));
    assert_eq!((found.original.notes, found.translation.notes), (1, 1));
    assert!(!found.agrees());
    assert!(Compared::of((&dutch, Language::Nl), (&dutch, Language::Nl)).agrees());
}

/// Every part of a document, in the order in which rows hold them.
fn parts(document: &Document) -> Vec<Part> {
    let mut parts = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Demands { items } if !items.is_empty() => {
                parts.extend((0..items.len()).map(|item| Part::Demand(at, item)));
            }
            _ => parts.push(Part::Block(at)),
        }
    }
    parts.extend((0..document.notes.len()).map(Part::Note));
    parts
}

/// A text of all sorts of blocks, or any text at all.
fn text() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        4 => "[a-d ]{1,40}[0-9.,]{0,4}",
        2 => "#{2,3} [a-c]{1,8}",
        1 => Just("## Wij vragen {.demands}".to_owned()),
        2 => "1\\. [a-c]{1,9}\n2\\. [a-c]{1,9}",
        1 => "- [a-c]{1,9}\n- [a-c]{1,9}",
        1 => "> [a-c]{1,9}",
        1 => "[a-c]{1,5}\\[\\^[1-3]\\]\n\n\\[\\^[1-3]\\]: [a-c]{1,9}",
        1 => Just("---".to_owned()),
        1 => Just("| a | b |\n|---|---|\n| c | d |".to_owned()),
    ];
    prop_oneof![
        6 => proptest::collection::vec(block, 0..14).prop_map(|blocks| blocks.join("\n\n")),
        1 => any::<String>(),
    ]
}

proptest! {
    #[test]
    fn pairing_never_loses_a_part_of_either(one in text(), other in text()) {
        let (one, other) = (markdown::parse(&one), markdown::parse(&other));
        let rows = pair((&one, Language::Nl), (&other, Language::En));
        let ours: Vec<Part> = rows.iter().filter_map(|row| row.original).collect();
        let theirs: Vec<Part> = rows.iter().filter_map(|row| row.translation).collect();
        prop_assert_eq!(ours, parts(&one));
        prop_assert_eq!(theirs, parts(&other));
        prop_assert!(rows.iter().all(|row| row.original.is_some() || row.translation.is_some()));
    }

    #[test]
    fn a_text_stands_beside_itself(one in text()) {
        let document = markdown::parse(&one);
        let both = (&document, Language::Nl);
        prop_assert!(pair(both, both).iter().all(|row| row.original == row.translation));
        prop_assert!(Compared::of(both, both).agrees());
    }

    #[test]
    fn no_demand_is_given_twice(
        count in 0_u32..6,
        own in proptest::collection::btree_set(0_u32..9, 0..7),
        told in proptest::collection::btree_map(0_u32..9, 0_u32..9, 0..7),
    ) {
        let original: Vec<DemandId> = (0..count).map(id).collect();
        let own: Vec<DemandId> = own.into_iter().map(|number| id(number + 20)).collect();
        let told: BTreeMap<DemandId, DemandId> =
            told.into_iter().map(|(own, same)| (id(own + 20), id(same))).collect();
        let found = shared(&original, &own, &told);
        prop_assert_eq!(found.len(), own.len());
        let given: Vec<DemandId> = found.iter().flatten().copied().collect();
        let once: BTreeSet<DemandId> = given.iter().copied().collect();
        prop_assert_eq!(once.len(), given.len());
        // What was told holds, but for the second of two of which the same was told.
        for (at, found) in found.iter().enumerate() {
            if let Some(same) = told.get(&own[at]) {
                let before = own[..at].iter().any(|id| told.get(id) == Some(same));
                prop_assert!(before || *found == Some(*same));
            }
        }
    }

    #[test]
    fn figures_of_any_text_are_found_without_a_fall(text in any::<String>()) {
        for language in Language::ALL {
            for figure in figures_of(&text, language) {
                prop_assert!(text.contains(&figure.shown));
            }
        }
    }
}
