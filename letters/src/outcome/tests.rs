//! Tables: what is found where, what counts, and what it comes to.

use super::*;
use std::ops::Range;

pub(super) fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

/// The nth demand of a letter.
pub(super) fn demand(n: u8) -> DemandId {
    DemandId::parse(&format!("aaaaa{n}")).unwrap()
}

pub(super) fn response(n: u8) -> ResponseId {
    ResponseId::new(Moment::from_millis(1_000), [n; 10])
}

/// What was found, in this order, each in the first response.
pub(super) fn findings(said: &[(u8, &str, Said)]) -> Vec<Finding> {
    let finding = |(number, (asked, by, said)): (u32, &(u8, &str, Said))| Finding {
        number,
        response: response(1),
        demand: demand(*asked),
        said: *said,
        words: Words {
            addressee: line(by),
            passage: None,
            why: Sentence::parse("Zo staat het er.").unwrap(),
        },
        at: Moment::from_millis(i64::from(number)),
    };
    (1..).zip(said).map(finding).collect()
}

const fn became(outcome: Outcome) -> Said {
    Said::Became(outcome)
}

const TEXT: &str = "Dank voor uw brief.\n\nWij zetten „de datum” bovenaan –\u{a0}altijd.  En\nhet nummer? Daar kijken wij naar…\n\n \t\nMet groet. Met groet.\n";

#[test]
fn copied_words_are_found_as_they_stand() {
    for (copied, quote) in [
        ("Dank voor uw brief.", "Dank voor uw brief."),
        ("  dank", ""),
        ("zetten \"de datum\" bovenaan", "zetten „de datum” bovenaan"),
        (
            "\"de datum\" bovenaan - altijd. En het nummer",
            "„de datum” bovenaan –\u{a0}altijd.  En\nhet nummer",
        ),
        ("kijken wij naar...", "kijken wij naar…"),
        ("“Wij zetten”", "Wij zetten"),
        ("al\u{ad}tijd.", "altijd."),
        ("brief.\nWij", "brief.\n\nWij"),
        ("Wij beloven alles.", ""),
        ("   ", ""),
        ("”", "”"),
    ] {
        let found = Passage::find(TEXT, None, copied);
        match found {
            Ok(passage) => {
                assert_eq!(passage.quote(), quote, "{copied}");
                assert_eq!(&TEXT[passage.place(TEXT).unwrap()], quote, "{copied}");
            }
            Err(NotThere::Often) => assert_eq!(copied, "”", "two marks are alike"),
            Err(NotThere::Nowhere) => assert_eq!(quote, "", "{copied}"),
            Err(NotThere::InSeveral) => panic!("there is one text"),
        }
    }
}

#[test]
fn words_that_stand_there_twice_need_their_paragraph() {
    let text = "Nee.\n\nJa, misschien.\n\nNee.";
    assert_eq!(Passage::find(text, None, "Nee."), Err(NotThere::Often));
    let last = paragraphs(text).pop().unwrap();
    let passage = Passage::find(text, Some(last.clone()), "Nee.").unwrap();
    assert_eq!(passage.place(text), Some(last.clone()));
    assert_eq!(
        Passage::find(text, Some(last), "misschien"),
        Err(NotThere::Nowhere)
    );
    assert_eq!(
        Passage::find(text, Some(0..4_000), "Ja"),
        Err(NotThere::Nowhere),
        "no such part"
    );
}

#[test]
fn a_passage_is_found_again_where_it_moved() {
    let passage = Passage::find("Ja. Nee. Ja, hoor.", None, "Ja, hoor").unwrap();
    assert_eq!(passage.place("Ja, hoor. Zeker. Ja, hoor."), Some(17..25));
    assert_eq!(passage.place("Toch niet."), None);
    assert_eq!(Passage::at("ab  c", 2..4), None, "nothing but white space");
    assert_eq!(Passage::at("é", 1..2), None, "half a character");
}

#[test]
fn a_text_has_paragraphs() {
    let found: Vec<&str> = paragraphs(TEXT).into_iter().map(|it| &TEXT[it]).collect();
    assert_eq!(
        found,
        [
            "Dank voor uw brief.",
            "Wij zetten „de datum” bovenaan –\u{a0}altijd.  En\nhet nummer? Daar kijken wij naar…",
            "Met groet. Met groet.",
        ]
    );
    assert_eq!(paragraphs(" \n\n"), []);
}

#[test]
fn passages_are_marked_also_where_they_overlap() {
    let marked = |passages: &[Range<usize>]| -> Vec<(&str, bool)> {
        let cut = pieces("abcdef", passages).into_iter();
        cut.map(|it| (&"abcdef"[it.range], it.marked)).collect()
    };
    assert_eq!(marked(&[]), [("abcdef", false)]);
    assert_eq!(
        marked(&[1..4, 2..5]),
        [
            ("a", false),
            ("b", true),
            ("cd", true),
            ("e", true),
            ("f", false)
        ]
    );
    assert_eq!(marked(std::slice::from_ref(&(0..6))), [("abcdef", true)]);
}

#[test]
fn the_last_word_counts_for_each_addressee() {
    let said = findings(&[
        (1, "VWS", became(Outcome::Refused)),
        (1, "JenV", became(Outcome::Evaded)),
        (2, "VWS", became(Outcome::Promised)),
        (1, "vws", became(Outcome::Partly)),
        (2, "VWS", Said::TakenBack),
        (1, "Een Kamerlid", became(Outcome::NoAnswer)),
        (2, "Een omroep", became(Outcome::NoAnswer)),
        (2, "Een omroep", Said::TakenBack),
        (9, "VWS", became(Outcome::Promised)),
    ]);
    let addressed = [line("VWS"), line("JenV"), line("BZK")];
    let matrix = Matrix::of(&[demand(1), demand(2)], &addressed, &said);
    assert_eq!(
        matrix.addressees,
        ["VWS", "JenV", "BZK", "Een Kamerlid"].map(line),
        "who took all of it back has no column"
    );
    let cells = |row: &Row| -> Vec<Option<Outcome>> {
        let cells = row.cells.iter();
        cells
            .map(|cell| cell.as_ref().and_then(|it| it.said.outcome()))
            .collect()
    };
    assert_eq!(
        cells(&matrix.rows[0]),
        [
            Some(Outcome::Partly),
            Some(Outcome::Evaded),
            None,
            Some(Outcome::NoAnswer)
        ]
    );
    assert_eq!(
        cells(&matrix.rows[1]),
        [None; 4],
        "taken back is open again"
    );
    assert!(matrix.rows[0].is_divided() && !matrix.rows[1].is_divided());
    assert_eq!(matrix.rows[0].outcome(), Some(Outcome::Partly));
    let numbers: Vec<u32> = matrix.rows[0].history.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [6, 4, 2, 1], "the newest first, of everybody");
    let counts = matrix.counts();
    assert_eq!((counts.outcomes[&Outcome::Partly], counts.open), (1, 1));
}

#[test]
fn a_letter_comes_to_what_its_demands_came_to() {
    use Outcome::{Evaded, NoAnswer, Partly, Promised, Refused};
    for (said, responses, upshot) in [
        (&[][..], 0, Upshot::NoResponse),
        (&[], 3, Upshot::Unread),
        (&[(1, Promised)], 1, Upshot::InPart),
        (&[(1, NoAnswer), (2, Evaded)], 1, Upshot::Unanswered),
        (&[(1, NoAnswer), (2, Refused)], 1, Upshot::Refused),
        (&[(1, Refused), (2, Partly)], 1, Upshot::Partly),
        (&[(1, Promised), (2, NoAnswer)], 1, Upshot::Partly),
        (&[(1, Promised), (2, Promised)], 1, Upshot::Promised),
        // What was found without a response that is still shown counts all the same.
        (&[(1, Partly), (2, Partly)], 0, Upshot::Partly),
    ] {
        let said: Vec<(u8, &str, Said)> = said
            .iter()
            .map(|(asked, outcome)| (*asked, "VWS", became(*outcome)))
            .collect();
        let matrix = Matrix::of(&[demand(1), demand(2)], &[line("VWS")], &findings(&said));
        assert_eq!(matrix.upshot(responses), Some(upshot), "{said:?}");
    }
    assert_eq!(Matrix::of(&[], &[line("VWS")], &[]).upshot(2), None);
}

#[test]
fn what_is_kept_fits_the_letter_and_the_response() {
    let before = findings(&[
        (1, "VWS", became(Outcome::Refused)),
        (2, "VWS", became(Outcome::Promised)),
        (2, "VWS", Said::TakenBack),
    ]);
    let new = |asked: u8, said: Said, from: u8, passage: Option<Passage>| NewFinding {
        response: response(from),
        demand: demand(asked),
        said,
        words: Words {
            addressee: line("VWS"),
            passage,
            ..before[0].words.clone()
        },
        seen: u32::MAX,
    };
    let late = |new: NewFinding, seen: u32| NewFinding { seen, ..new };
    let there = Passage::at(TEXT, 0..4);
    let gone = Passage::at("Iets anders", 0..4);
    for (new, fits) in [
        (new(1, became(Outcome::Partly), 1, there.clone()), Ok(())),
        (
            new(1, became(Outcome::Partly), 1, gone),
            Err(FindingRefused::NotInText),
        ),
        (new(1, became(Outcome::NoAnswer), 1, None), Ok(())),
        (
            new(1, became(Outcome::NoAnswer), 1, there.clone()),
            Err(FindingRefused::NothingToQuote),
        ),
        (
            new(3, became(Outcome::Partly), 1, None),
            Err(FindingRefused::NoDemand),
        ),
        (
            new(1, became(Outcome::Refused), 1, None),
            Err(FindingRefused::SaidAlready),
        ),
        (new(1, became(Outcome::Refused), 2, None), Ok(())),
        (new(1, became(Outcome::Refused), 1, there), Ok(())),
        (new(1, Said::TakenBack, 1, None), Ok(())),
        // Only from the page of the response in which it was found: else readers of another would miss it.
        (
            new(1, Said::TakenBack, 2, None),
            Err(FindingRefused::NothingToTakeBack),
        ),
        (
            new(2, Said::TakenBack, 1, None),
            Err(FindingRefused::NothingToTakeBack),
        ),
        // Whoever looked before the last thing was said of it is told; what was said of another demand is no matter.
        (
            late(new(1, became(Outcome::Partly), 1, None), 0),
            Err(FindingRefused::Moved),
        ),
        (late(new(1, became(Outcome::Partly), 1, None), 1), Ok(())),
        (
            late(new(1, Said::TakenBack, 1, None), 0),
            Err(FindingRefused::Moved),
        ),
        (
            late(new(2, became(Outcome::Partly), 1, None), 2),
            Err(FindingRefused::Moved),
        ),
    ] {
        let asked = [demand(1), demand(2)];
        assert_eq!(new.fits(&TEXT.into(), &asked, &before), fits, "{new:?}");
    }
}

#[test]
fn what_is_taken_back_is_what_stood_there() {
    let all = findings(&[
        (1, "VWS", became(Outcome::Refused)),
        (1, "JenV", became(Outcome::Refused)),
        (1, "vws", became(Outcome::Partly)),
        (1, "VWS", Said::TakenBack),
        (1, "VWS", became(Outcome::Evaded)),
    ]);
    let back: Vec<bool> = all.iter().map(|it| it.is_taken_back(&all)).collect();
    assert_eq!(back, [false, false, true, false, false]);
}

#[test]
fn who_speaks_is_guessed_from_the_sender() {
    let addressed = [
        "Ministerie van Zorg",
        "Ministerie van Zorg en Sport",
        "Tweede Kamer",
    ]
    .map(line);
    let speakers = |from: &str, addressee: Option<&str>| -> Vec<String> {
        let response = Response {
            id: response(1),
            from: line(from),
            addressee: addressee.map(line),
            on: jiff::civil::date(2025, 7, 1),
            kind: crate::response::ResponseKind::Mail,
            text: crate::text::LongText::parse("Ja.").unwrap(),
            attachment: None,
            public: true,
        };
        let all = super::speakers(&response, &addressed);
        all.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        speakers("ministerie van zorg en sport, directie Jeugd", None),
        [
            "Ministerie van Zorg en Sport",
            "Ministerie van Zorg",
            "Tweede Kamer"
        ]
    );
    assert_eq!(speakers("Een omroep", None)[0], "Een omroep");
    assert_eq!(
        speakers("Ministerie van Zorg", Some("tweede kamer")),
        [
            "tweede kamer",
            "Ministerie van Zorg",
            "Ministerie van Zorg en Sport"
        ]
    );
}

#[test]
fn words_and_keys_come_back() {
    for outcome in Outcome::ALL {
        assert_eq!(Said::from_key(outcome.key()), Some(became(outcome)));
    }
    assert_eq!(Said::from_key(Said::TakenBack.key()), Some(Said::TakenBack));
    assert_eq!(Said::from_key("great"), None);
    assert!(Upshot::ALL.is_sorted());
    let words = Words {
        addressee: line("VWS"),
        passage: Passage::at(TEXT, 0..4),
        why: Sentence::parse("Zo staat het er.").unwrap(),
    };
    let text = serde_json::to_string(&words).unwrap();
    assert_eq!(
        text,
        r#"{"addressee":"VWS","passage":{"start":0,"quote":"Dank"},"why":"Zo staat het er."}"#
    );
    assert_eq!(serde_json::from_str::<Words>(&text).unwrap(), words);
}
