//! What is covered, what is left, and what is quoted of it.

use super::*;
use crate::{hash::Hash, outcome::Passage, text::Line};

fn marks(text: &str, words: &[&str]) -> Marks {
    let mut marks = Marks::default();
    for word in words {
        for range in occurrences(text, word) {
            marks.cover(text, range, Reason::Personal).unwrap();
        }
    }
    marks
}

#[test]
fn a_name_is_covered_wherever_it_stands_and_no_cover_tells_its_length() {
    let text = "Beste mevrouw Aydın,\nU sprak met mevrouw\n Aydın en met Bo. Aydıns collega belt.";
    let marks = marks(text, &["mevrouw aydın", "bo"]);
    let left = Redacted::of(text, marks.text());
    assert_eq!(
        left.text(),
        "Beste █████,\nU sprak met █████ en met █████. Aydıns collega belt."
    );
    marks.fits(text, None).unwrap();
}

#[test]
fn what_is_quoted_of_a_redacted_text_is_what_is_left_of_it() {
    let text = "Wij zeggen toe dat Kim Voorbeeld u belt op 06 12345678. Voor 1 maart.";
    let marks = marks(text, &["Kim Voorbeeld", "06 12345678"]);
    let left = Redacted::of(text, marks.text());
    let passage = |words: &str| {
        let start = text.find(words).unwrap();
        let passage = left.passage(&Passage::at(text, start..start + words.len()).unwrap());
        assert_eq!(
            passage.place(left.text()),
            Some(passage.start()..passage.start() + passage.quote().len()),
            "it stands where it says"
        );
        passage.quote().to_owned()
    };
    assert_eq!(passage("Wij zeggen toe"), "Wij zeggen toe");
    assert_eq!(passage("toe dat Kim"), "toe dat █████");
    assert_eq!(passage("Voorbeeld u belt"), "█████ u belt");
    assert_eq!(passage("Voorbeeld"), "█████");
    assert_eq!(passage("Kim Voorbeeld"), "█████");
    assert_eq!(passage("u belt op 06 1234"), "u belt op █████");
    assert_eq!(passage("Voor 1 maart."), "Voor 1 maart.");
    assert_eq!(
        passage("dat Kim Voorbeeld u belt op 06 12345678. Voor"),
        "dat █████ u belt op █████. Voor"
    );
}

#[test]
fn marks_that_touch_are_one_and_one_is_taken_off_by_where_it_begins() {
    let text = "abcdefghij";
    let mut marks = Marks::default();
    marks.cover(text, 0..2, Reason::Personal).unwrap();
    marks.cover(text, 6..8, Reason::Personal).unwrap();
    marks.cover(text, 2..4, Reason::Safety).unwrap();
    let at = |marks: &Marks| {
        marks
            .text()
            .iter()
            .map(|it| it.start..it.end)
            .collect::<Vec<_>>()
    };
    assert_eq!(at(&marks), [0..4, 6..8]);
    assert_eq!(marks.text()[0].reason, Reason::Safety);
    marks.cover(text, 3..7, Reason::Confidential).unwrap();
    assert_eq!(at(&marks), vec![0..8; 1]);
    marks.uncover(0);
    assert!(marks.is_empty());
    let euro = "€ 5";
    assert_eq!(
        marks.cover(euro, 0..1, Reason::Personal),
        Err(RedactionRefused::Outside),
        "no half character"
    );
    assert_eq!(
        marks.cover(euro, 2..2, Reason::Personal),
        Err(RedactionRefused::Outside)
    );
}

#[test]
fn a_region_lies_on_its_page_and_swallows_what_lies_in_it() {
    for (one, other) in [
        ((0, 0), (10, 500)),
        ((0, 0), (0, 0)),
        ((1, 1), (10_001, 500)),
    ] {
        assert_eq!(
            Region::between(1, one, other),
            Err(RedactionRefused::NoRegion)
        );
    }
    assert_eq!(
        Region::between(0, (0, 0), (99, 99)),
        Err(RedactionRefused::NoRegion)
    );
    assert_eq!(
        [-1.0, 0.00004, 0.00006, 0.5, 2.0].map(Region::share),
        [0, 0, 1, 5000, 10_000]
    );
    let small = Region::between(1, (900, 900), (500, 500)).unwrap();
    assert_eq!(
        (small.left(), small.top(), small.right(), small.bottom()),
        (500, 500, 900, 900)
    );
    let mut marks = Marks::default();
    let large = Region::between(1, (0, 0), (1000, 1000)).unwrap();
    let elsewhere = Region::between(2, (500, 500), (900, 900)).unwrap();
    let news = [elsewhere, small, large, small].map(|region| marks.burn(region, Reason::Personal));
    assert_eq!(news, [true, true, true, false].map(Ok));
    let kept: Vec<Region> = marks.regions().iter().map(|it| it.region).collect();
    assert_eq!(kept, [large, elsewhere]);
    assert_eq!(marks.fits("", Some(1)), Err(RedactionRefused::Outside));
    assert_eq!(marks.fits("", None), Err(RedactionRefused::Outside));
    marks.fits("", Some(2)).unwrap();
    assert!(marks.burns(true) && !marks.burns(false) && !marks.asks_for_a_look(true));
    let file = |name: &str| Attachment {
        hash: Hash::of(name.as_bytes()),
        name: Line::parse(name).unwrap(),
        media_type: "application/pdf".to_owned(),
        bytes: 1,
    };
    let (own, made) = (Some(file("heel")), Some(file("gelakt")));
    assert_eq!(marks.left_of_file(own.clone(), made.clone()), made);
    assert_eq!(
        marks.left_of_file(own.clone(), None),
        None,
        "the whole one is nobody's"
    );
    assert_eq!(marks.left_of_file(None, made.clone()), None);
    assert_eq!(
        Marks::default().left_of_file(own.clone(), made.clone()),
        own
    );
    marks.set_file(FileWay::Withheld);
    assert!(!marks.burns(true));
    assert_eq!(marks.left_of_file(own, made), None);
    marks.unburn(large);
    assert_eq!(marks.count(), 1);
}

#[test]
fn marks_are_kept_as_words_that_hold_nothing_of_what_they_cover() {
    let text = "Bel Kim Voorbeeld.";
    let mut marks = marks(text, &["Kim Voorbeeld"]);
    let region = Region::between(3, (0, 0), (100, 100)).unwrap();
    marks.burn(region, Reason::Safety).unwrap();
    let json = serde_json::to_string(&marks).unwrap();
    assert!(!json.contains("Kim"), "{json}");
    assert_eq!(serde_json::from_str::<Marks>(&json).unwrap(), marks);
    let bad = json.replace("\"right\":100", "\"right\":1");
    assert!(serde_json::from_str::<Marks>(&bad).is_err(), "{bad}");
}

#[test]
fn what_is_most_likely_about_a_person_is_suggested() {
    let text = "Contact: Kim <k.voorbeeld@voorbeeld.nl>, 06-1234 5678 of +31 (0)30 123 45 67.\n\
        Kenmerk 2026-0123456789; NL91 ABNA 0417 1643 00, NL92 ABNA 1417 1643 00. K.Voorbeeld@voorbeeld.nl.\n\
        Op 12 maart 2026 om 10.30 uur, 01-03-2026 10:30, artikel 2.1.3, € 1.000.000,-";
    assert_eq!(
        suggestions(text),
        [
            "k.voorbeeld@voorbeeld.nl",
            "06-1234 5678",
            "+31 (0)30 123 45 67",
            "NL91 ABNA 0417 1643 00",
        ]
    );
}

#[test]
fn what_says_what_was_settled_is_no_news() {
    let text = "Bel Kim Voorbeeld.";
    let settled = marks(text, &["Kim"]);
    assert!(!Marks::default().is_news_after(None));
    assert!(settled.is_news_after(None) && !settled.is_news_after(Some(&settled)));
    assert!(
        Marks::default().is_news_after(Some(&settled)),
        "a cover taken off is"
    );
    let mut wider = settled.clone();
    assert_eq!(wider.cover(text, 4..5, Reason::Personal), Ok(false));
    assert_eq!(wider.cover(text, 4..17, Reason::Personal), Ok(true));
    assert!(wider.is_news_after(Some(&settled)));
}

#[test]
fn marks_are_known_again_by_their_counts() {
    let seen = Seen {
        settled: 3,
        serial: 7,
    };
    assert_eq!(seen.to_string().parse(), Ok(seen));
    for odd in ["", "3", "3-", "-7", "3-7-1", "x-y"] {
        assert_eq!(odd.parse::<Seen>(), Err(RedactionRefused::Moved), "{odd}");
    }
}

#[test]
fn marks_beside_a_text_cover_nothing_and_break_nothing() {
    let mark = |start, end| TextMark {
        start,
        end,
        reason: Reason::Personal,
    };
    let left = Redacted::of(
        "€uro",
        &[mark(1, 2), mark(5, 4), mark(3, 5), mark(4, 6), mark(9, 12)],
    );
    assert_eq!(left.text(), "€█████o");
    for start in 0..12 {
        let passage = left.passage(&Passage::kept(start, "uro".to_owned(), None));
        assert!(!passage.quote().is_empty());
    }
}

#[test]
fn what_is_covered_is_covered_in_what_is_said_of_it_too() {
    let text = "Kim Voorbeeld belt. Kim komt langs.";
    let mut marks = Marks::default();
    for words in ["Kim", "Kim Voorbeeld"] {
        for place in occurrences(text, words) {
            marks.cover(text, place, Reason::Personal).unwrap();
        }
    }
    let redacted = Redacted::of(text, marks.text());
    assert_eq!(redacted.text(), "█████ belt. █████ komt langs.");
    let said = |words: &str| redacted.elsewhere(words);
    assert_eq!(
        said("Volgens kim voorbeeld (en Kim)"),
        "Volgens █████ (en █████)"
    );
    // Only whole words, and nothing else.
    assert_eq!(
        said("Kimono van mevrouw Voorbeeld"),
        "Kimono van mevrouw Voorbeeld"
    );
    assert_eq!(Redacted::of(text, &[]).elsewhere("Kim"), "Kim");
}

#[test]
fn a_file_in_which_nothing_can_be_covered_goes_to_nobody_once_something_is() {
    let file = |media_type: &str| Attachment {
        hash: Hash::of(b"a"),
        name: Line::parse("a").unwrap(),
        media_type: media_type.to_owned(),
        bytes: 1,
    };
    let text = "Kim belt.";
    let mut marks = Marks::default();
    let left = |marks: &Marks, kind: &str| marks.left_of_file(Some(file(kind)), None).is_some();
    assert!(left(&marks, "text/plain") && left(&marks, "application/pdf"));
    marks.cover(text, 0..3, Reason::Personal).unwrap();
    assert!(!left(&marks, "text/plain") && left(&marks, "application/pdf"));
    assert!(marks.burns(true) && marks.asks_for_a_look(true) && !marks.asks_for_a_look(false));
    let made = Attachment {
        name: Line::parse("gelakt").unwrap(),
        ..file("application/pdf")
    };
    let given = marks.left_of_file(Some(file("application/pdf")), Some(made.clone()));
    assert_eq!(
        given,
        Some(made),
        "nobody gets what the file says beside its pages"
    );
    assert!(!file("message/rfc822").is_for_everybody());
    assert!(file("text/plain").is_for_everybody());
    let mail = Attachment {
        name: Line::parse("Antwoord.EML").unwrap(),
        ..file("text/plain")
    };
    assert!(!mail.is_for_everybody());
}
