//! What must hold of anchors, by example and over many texts.

use super::*;
use proptest::prelude::*;
use std::time::Instant;

fn on(text: &str, quote: &str) -> Anchor {
    let at = text.find(quote).unwrap();
    Anchor::on(VersionNumber::FIRST, text, at..at + quote.len()).unwrap()
}

fn found(anchor: &Anchor, text: &str) -> (String, Hold) {
    match locate(anchor, &Ground::new(text)) {
        Place::Found { range, hold } => (text[range].to_owned(), hold),
        Place::Adrift => panic!("adrift in {text}"),
    }
}

const TEXT: &str = "De gemeenten wachten te lang.\n\nWij vragen de minister om binnen drie maanden te beslissen.\n\nMet vriendelijke groet";

#[test]
fn words_are_held_where_they_are_and_where_they_went() {
    let anchor = on(TEXT, "binnen drie maanden");
    assert_eq!(
        found(&anchor, TEXT),
        ("binnen drie maanden".into(), Hold::Exact)
    );
    let longer = format!("Een nieuwe eerste zin.\n\n{TEXT}");
    assert_eq!(found(&anchor, &longer).1, Hold::Moved);
    let (first, rest) = TEXT.split_once("\n\n").unwrap();
    assert_eq!(found(&anchor, &format!("{rest}\n\n{first}")).1, Hold::Moved);
}

#[test]
fn words_that_changed_are_found_by_what_stands_around_them_or_by_their_likeness() {
    let anchor = on(TEXT, "binnen drie maanden");
    let other = TEXT.replace("binnen drie maanden", "voor de zomer");
    assert_eq!(
        found(&anchor, &other),
        ("voor de zomer".into(), Hold::Changed)
    );
    // Here the neighbours changed too.
    let anchor = on(
        TEXT,
        "Wij vragen de minister om binnen drie maanden te beslissen.",
    );
    let other = "Iets anders vooraf.\n\nDaarom vragen wij de minister om binnen twee maanden te beslissen.\n\nIets anders erna";
    let (words, hold) = found(&anchor, other);
    assert_eq!(hold, Hold::Changed);
    assert!(words.contains("minister om binnen"), "{words}");
}

#[test]
fn words_that_are_gone_leave_their_anchor_adrift() {
    let anchor = on(TEXT, "binnen drie maanden");
    for gone in [
        TEXT.replace("binnen drie maanden ", ""),
        "Een heel andere brief over iets anders.".to_owned(),
        String::new(),
    ] {
        assert_eq!(
            locate(&anchor, &Ground::new(&gone)),
            Place::Adrift,
            "{gone}"
        );
    }
}

#[test]
fn every_script_is_held_on_to() {
    for (text, quote) in [
        ("een cafe\u{301} en nog een cafe\u{301}", "cafe\u{301}"),
        ("אנחנו מבקשים מהשר להחליט בקרוב", "מהשר להחליט"),
        ("nul\u{200B}breed en nul\u{200B}breed", "nul\u{200B}breed"),
        ("👩‍👩‍👧 vraagt 👩‍👩‍👧 om hulp", "👩‍👩‍👧"),
    ] {
        let anchor = on(text, quote);
        assert_eq!(found(&anchor, text), (quote.to_owned(), Hold::Exact));
        assert_eq!(
            found(&anchor, &format!("x{text}")),
            (quote.to_owned(), Hold::Moved)
        );
    }
    assert!(Anchor::on(VersionNumber::FIRST, "é", 1..2).is_none());
    assert!(Anchor::on(VersionNumber::FIRST, "a", 1..1).is_none());
    assert!(Anchor::on(VersionNumber::FIRST, "a", 0..9).is_none());
}

#[test]
fn a_word_is_not_cut_apart() {
    let text = "de cafe\u{301}s zijn dicht";
    let at = text.find('e').unwrap() + 5;
    assert_eq!(
        &text[word_start(text, at)..word_end(text, at)],
        "cafe\u{301}s"
    );
}

/// So many words, of which each comes back after so many others.
fn many(words: usize, different: usize) -> String {
    let words: Vec<String> = (0..words).map(|n| format!("w{}", n % different)).collect();
    words.join(" ")
}

#[test]
fn five_hundred_anchors_are_found_in_little_time() {
    // Eight pages of five hundred words; and one line of a hundred thousand characters.
    let pages: String = many(4_000, 700);
    let line: String = many(17_000, 2_000);
    for text in [pages, line] {
        let words: Vec<Range<usize>> = Words::of(&text).collect();
        let anchors: Vec<Anchor> = (0..500)
            .filter_map(|n| {
                let first = n * words.len() / 520;
                let range = words[first].start..words[first + 12].end;
                Anchor::on(VersionNumber::FIRST, &text, range)
            })
            .collect();
        assert_eq!(anchors.len(), 500);
        // Every third word is another: nothing is found by its words.
        let mut changed = String::new();
        for (at, span) in words.iter().enumerate() {
            changed.push_str(if at % 3 == 0 {
                "anders"
            } else {
                &text[span.clone()]
            });
            changed.push(' ');
        }
        let begun = Instant::now();
        let ground = Ground::new(&changed);
        let held = anchors.iter().map(|anchor| locate(anchor, &ground));
        let held = held.filter(|place| *place != Place::Adrift).count();
        let took = begun.elapsed().as_millis();
        assert!(held > 400, "{held}");
        // A build for tests is many times slower than one for use; `cargo xtask bench` measures that one.
        assert!(took < 5_000, "{took} ms");
    }
}

/// Texts of few words, so that every quote stands in them more than once.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("de "),
        Just("wet "),
        Just("is "),
        Just("er "),
        Just("e\u{301}\u{301} "),
        Just("\n\n"),
        Just("שר "),
        Just("\u{200B}"),
    ];
    prop::collection::vec(word, 1..60).prop_map(|words| words.concat())
}

/// A range of a text on the borders of characters, from two fractions.
fn cut(text: &str, a: f64, b: f64) -> Range<usize> {
    let borders: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a fraction of a short list"
    )]
    let at = |fraction: f64| borders[(fraction * (borders.len() - 1) as f64) as usize];
    let (a, b) = (at(a), at(b));
    a.min(b)..a.max(b)
}

proptest! {
    /// One change anywhere outside the quote, however often its words stand in the text: the anchor is where it was.
    #[test]
    fn a_change_elsewhere_moves_no_anchor_off_its_quote(
        text in text(), a in 0.0..1.0f64, b in 0.0..1.0f64, c in 0.0..1.0f64, d in 0.0..1.0f64, after: bool,
        new in "[a-z ]{0,12}#[a-z ]{0,12}",
    ) {
        let range = cut(&text, a, b);
        prop_assume!(!range.is_empty());
        let anchor = Anchor::on(VersionNumber::FIRST, &text, range.clone()).unwrap();
        let (changed, expected) = if after {
            let rest = cut(&text[range.end..], c, d);
            let rest = range.end + rest.start..range.end + rest.end;
            (format!("{}{new}{}", &text[..rest.start], &text[rest.end..]), range.clone())
        } else {
            let rest = cut(&text[..range.start], c, d);
            let changed = format!("{}{new}{}", &text[..rest.start], &text[rest.end..]);
            let start = range.start + changed.len() - text.len();
            (changed, start..start + range.len())
        };
        let place = locate(&anchor, &Ground::new(&changed));
        let found = place.range().unwrap();
        prop_assert_eq!(&changed[found.clone()], anchor.quote.as_str());
        // "a b" that became "a # b": whether "# " came after the space, or " #" before it, nobody can tell.
        let other_side = if after {
            changed[found.start..] == text[range.start..]
        } else {
            changed[..found.end] == text[..range.end]
        };
        prop_assert!(found == expected || other_side, "{:?} for {:?} in {:?}", found, expected, changed);
    }

    /// Any anchor in any text: an answer, on the borders of characters, and the same one twice.
    #[test]
    fn any_text_gets_an_answer(text in text(), other in ".{0,80}", a in 0.0..1.0f64, b in 0.0..1.0f64) {
        let range = cut(&text, a, b);
        prop_assume!(!range.is_empty());
        let anchor = Anchor::on(VersionNumber::FIRST, &text, range).unwrap();
        for text in [&text, &other] {
            let place = locate(&anchor, &Ground::new(text));
            if let Some(range) = place.range() {
                prop_assert!(!text[range].is_empty());
            }
            prop_assert_eq!(place, locate(&anchor, &Ground::new(text)));
        }
    }
}
