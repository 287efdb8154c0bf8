//! Demands that stay the same while the letter is rewritten.

use super::*;
use crate::{ids::LetterId, time::Moment, version::VersionNumber};
use proptest::prelude::*;
use std::collections::BTreeSet;

const WONEN: &str =
    "Verleng de termijn waarbinnen mensen met een verblijfsstatus een woning krijgen.";
const GELD: &str = "Geef gemeenten structureel geld voor sociaal werk in alle wijken.";
const TAAL: &str = "Schrijf brieven aan inwoners in eenvoudige taal.";

fn letter() -> LetterId {
    LetterId::new(Moment::from_millis(1_000), [7; 10])
}

fn version(number: u32) -> VersionNumber {
    VersionNumber::new(number).unwrap()
}

fn asked(texts: &[&str]) -> Vec<Demand> {
    (1..)
        .zip(texts)
        .map(|(number, text)| Demand {
            number,
            text: (*text).to_owned(),
        })
        .collect()
}

/// Each version made from the one before.
fn lineage(versions: &[&[&str]]) -> Lineage {
    let mut lineage = Lineage::default();
    for (number, texts) in (1..).zip(versions) {
        let parent = VersionNumber::new(number - 1);
        lineage.read(letter(), version(number), parent, &asked(texts));
    }
    lineage
}

fn ids(lineage: &Lineage, number: u32) -> Vec<DemandId> {
    lineage.demands(version(number)).unwrap()
}

#[test]
fn an_id_is_short_and_follows_from_where_it_came_up() {
    let id = DemandId::of(letter(), version(1), 1, 0);
    assert_eq!(id, DemandId::of(letter(), version(1), 1, 0));
    assert_ne!(id, DemandId::of(letter(), version(1), 2, 0));
    assert_ne!(id, DemandId::of(letter(), version(1), 1, 1));
    assert_eq!(id.to_string().len(), 6);
    assert_eq!(DemandId::parse(&id.to_string().to_uppercase()), Some(id));
    for wrong in ["", "12345", "1234567", "12345o", "12345/", "12345é"] {
        assert_eq!(DemandId::parse(wrong), None, "{wrong}");
    }
    let json = serde_json::to_string(&id).unwrap();
    assert_eq!(serde_json::from_str::<DemandId>(&json).unwrap(), id);
}

#[test]
fn demands_keep_their_ids_wherever_they_go() {
    let lineage = lineage(&[
        &[WONEN, GELD, TAAL],
        &[TAAL, "Iets heel anders.", WONEN, GELD],
    ]);
    let (one, two) = (ids(&lineage, 1), ids(&lineage, 2));
    assert_eq!([two[0], two[2], two[3]], [one[2], one[0], one[1]]);
    assert!(!one.contains(&two[1]));
    assert_eq!(lineage.number(version(2), one[0]), Some(3));
    assert_eq!(lineage.number(version(3), one[0]), None);
}

#[test]
fn a_demand_that_is_reworded_stays_the_same_and_its_other_address_works() {
    let lineage = lineage(&[
        &[WONEN, GELD],
        &[
            "Geef alle gemeenten structureel geld voor sociaal werk in de wijken.",
            WONEN,
        ],
    ]);
    let (one, two) = (ids(&lineage, 1), ids(&lineage, 2));
    assert_eq!(two, [one[1], one[0]]);
    let standing = lineage.standing(version(2));
    assert_eq!(standing[0].link, Link::Near(one[1]));
    assert_ne!(standing[0].wording, one[1]);
    assert_eq!(lineage.number(version(2), standing[0].wording), Some(1));
    assert_eq!(lineage.number(version(1), standing[0].wording), Some(2));
}

#[test]
fn what_is_unclear_counts_as_new_until_somebody_says() {
    let mut lineage = lineage(&[
        &[GELD, WONEN],
        &[
            "Betaal sociaal werk in wijken voortaan structureel vanuit het Rijk.",
            WONEN,
        ],
        &[
            TAAL,
            WONEN,
            "Betaal sociaal werk in wijken voortaan structureel vanuit het Rijk.",
        ],
    ]);
    let first = ids(&lineage, 1)[0];
    let standing = lineage.standing(version(2));
    assert_eq!(standing[0].link, Link::Unclear(first));
    assert!(standing[0].is_unclear() && !standing[1].is_unclear());
    assert_eq!(
        lineage.choices(standing[0].wording),
        [(first, GELD.to_owned())]
    );
    let wording = standing[0].wording;
    assert_ne!(lineage.root(wording), first);

    // Said once, it holds in every later version.
    lineage.choose(wording, Some(first)).unwrap();
    assert_eq!(ids(&lineage, 2)[0], first);
    assert_eq!(ids(&lineage, 3)[2], first);
    assert!(!lineage.standing(version(3))[2].is_unclear());
    // And can be taken back.
    lineage.choose(wording, None).unwrap();
    assert_eq!(ids(&lineage, 2)[0], wording);
    assert_eq!(lineage.standing(version(2))[0].link, Link::Chosen(None));
}

#[test]
fn two_that_come_as_near_are_asked_about() {
    let lineage = lineage(&[
        &[
            "Geef gemeenten geld voor jeugd.",
            "Geef gemeenten geld voor ouderen.",
        ],
        &["Geef gemeenten meer geld voor mensen."],
    ]);
    let standing = &lineage.standing(version(2))[0];
    assert!(standing.is_unclear());
    assert_eq!(lineage.choices(standing.wording).len(), 2);
}

#[test]
fn two_demands_of_one_version_cannot_be_the_same() {
    let mut lineage = lineage(&[&[WONEN, GELD], &[WONEN, GELD, TAAL]]);
    let (wonen, taal) = (ids(&lineage, 2)[0], ids(&lineage, 2)[2]);
    assert_eq!(
        lineage.choose(taal, Some(wonen)),
        Err(NotTheSame::Together(version(2)))
    );
    assert_eq!(lineage.choices(taal), []);
    assert_eq!(
        lineage.choose(wonen, Some(taal)),
        Err(NotTheSame::NotEarlier)
    );
    assert_eq!(
        lineage.choose(wonen, Some(wonen)),
        Err(NotTheSame::NotEarlier)
    );
    let strange = DemandId::parse("zzzzzz").unwrap();
    assert_eq!(lineage.choose(strange, None), Err(NotTheSame::Unknown));
    assert_eq!(
        lineage.choose(taal, Some(strange)),
        Err(NotTheSame::Unknown)
    );
}

#[test]
fn what_was_taken_out_and_comes_back_is_the_same() {
    let lineage = lineage(&[&[WONEN, GELD], &[WONEN], &[GELD, WONEN]]);
    assert_eq!(ids(&lineage, 3), [ids(&lineage, 1)[1], ids(&lineage, 1)[0]]);
}

#[test]
fn the_same_words_twice_are_two_demands() {
    let lineage = lineage(&[
        &[WONEN, WONEN],
        &[WONEN, TAAL, WONEN],
        &["Verleng\n de termijn waarbinnen mensen met een verblijfsstatus een woning krijgen."],
    ]);
    let (one, two) = (ids(&lineage, 1), ids(&lineage, 2));
    assert_ne!(one[0], one[1]);
    assert_eq!([two[0], two[2]], [one[0], one[1]]);
    assert_eq!(ids(&lineage, 3), [one[0]]);
}

#[test]
fn what_a_store_kept_wrongly_does_no_harm() {
    let (a, b) = (
        DemandId::parse("aaaaaa").unwrap(),
        DemandId::parse("bbbbbb").unwrap(),
    );
    let wording = |link| Wording {
        text: WONEN.into(),
        version: version(1),
        number: 1,
        link,
    };
    let round = [(a, wording(Link::Near(b))), (b, wording(Link::Near(a)))].into();
    let strange = DemandId::parse("zzzzzz").unwrap();
    let lineage = Lineage::of(round, [(version(1), (None, vec![a, strange]))].into());
    assert_eq!(ids(&lineage, 1).len(), 1);
}

#[test]
fn a_letter_of_thousands_of_demands_is_read_in_time() {
    let texts: Vec<String> = (0..3_000)
        .map(|n| format!("Verzoek {n} om iets."))
        .collect();
    let other: Vec<String> = texts.iter().map(|text| format!("{text} Nu.")).collect();
    let (texts, other): (Vec<&str>, Vec<&str>) = (
        texts.iter().map(String::as_str).collect(),
        other.iter().map(String::as_str).collect(),
    );
    let lineage = lineage(&[&texts, &other]);
    assert_eq!(ids(&lineage, 2).len(), 3_000);
}

/// Demands of a few words from a small stock, so that many are alike.
fn few() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec![
        "geef", "geld", "voor", "jeugd", "wijken", "meer", "tijd", "nu",
    ]);
    let text = prop::collection::vec(word, 1..7).prop_map(|words| words.join(" "));
    prop::collection::vec(text, 0..6)
}

fn read(versions: &[Vec<String>]) -> Lineage {
    let texts: Vec<Vec<&str>> = versions
        .iter()
        .map(|texts| texts.iter().map(String::as_str).collect())
        .collect();
    let texts: Vec<&[&str]> = texts.iter().map(Vec::as_slice).collect();
    lineage(&texts)
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort();
    list
}

proptest! {
    #[test]
    fn another_order_keeps_every_id((one, two) in few().prop_flat_map(|texts| (Just(texts.clone()), Just(texts).prop_shuffle()))) {
        let lineage = read(&[one.clone(), two.clone()]);
        prop_assert_eq!(sorted(ids(&lineage, 1)), sorted(ids(&lineage, 2)));
        let told = |number: u32, texts: &[String]| sorted(ids(&lineage, number).into_iter().zip(texts.to_vec()).collect());
        prop_assert_eq!(told(1, &one), told(2, &two));
    }

    #[test]
    fn rewording_one_keeps_the_others(texts in few(), which in 0_usize..6, other in "[a-z]{1,9}( [a-z]{1,9}){0,9}") {
        let texts = if texts.is_empty() { vec![WONEN.to_owned()] } else { texts };
        let which = which % texts.len();
        let mut changed = texts.clone();
        changed[which] = other;
        let lineage = read(&[texts, changed]);
        let (one, two) = (ids(&lineage, 1), ids(&lineage, 2));
        for place in (0..one.len()).filter(|place| *place != which) {
            // Where the new words are those of another, those two may have changed places.
            let there = two.iter().position(|id| *id == one[place]);
            prop_assert!(there == Some(place) || there == Some(which), "{} is at {:?}", place, there);
        }
    }

    #[test]
    fn no_demand_stands_twice_whatever_is_said(
        versions in prop::collection::vec(few(), 1..5),
        said in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>()), 0..12),
    ) {
        let mut lineage = read(&versions);
        let wordings: Vec<DemandId> = (1..=4).flat_map(|number| lineage.standing(version(number))).map(|it| it.wording).collect();
        let mut last = None;
        for step in std::iter::once(None).chain(said.iter().map(Some)) {
            if let (Some((one, other, some)), false) = (step, wordings.is_empty()) {
                last = Some(lineage.choose(*one.get(&wordings), some.then(|| *other.get(&wordings))).is_ok());
            }
            for (number, texts) in (1..).zip(&versions) {
                let there = ids(&lineage, number);
                prop_assert_eq!(there.len(), texts.len());
                prop_assert_eq!(there.iter().collect::<BTreeSet<_>>().len(), texts.len(), "after {:?}", last);
            }
        }
        // What the page offers is always possible.
        for number in (1..).take(versions.len()) {
            for standing in lineage.standing(version(number)) {
                for (choice, _) in lineage.choices(standing.wording) {
                    prop_assert!(lineage.clone().choose(standing.wording, Some(choice)).is_ok());
                }
            }
        }
    }
}
