//! What is found where, and that what was committed to before is written as it was.

use super::*;
use crate::{outcome::Words, questions::parse};

const SET: &str = "Vraag 1\nKent u ze?\n\nVraag 2\nWaarom?\n\nVraag 3\nHoe lang?\n\nVraag 3\nEn dan?\n\n\
    Antwoord 1\nJa. Wij zetten „de datum” bovenaan.[1]\n\nMeer doen wij niet.\n\nAntwoord 2 en 3\nMeer doen wij niet. Twee keer: ja, ja.\n\n\
    Antwoord 3\nDat hangt van[2] u af.\n\n[1] Een brief.\n[2] Of van ons.\n";

fn place(raw: &str) -> AnswerPlace {
    AnswerPlace::parse(raw).unwrap()
}

#[test]
fn words_are_found_in_the_answer_in_which_they_stand() {
    let of = parse(SET);
    let quotable = Quotable::of("Antwoord op drie vragen.", Some(&of));
    let found = |within: &Within, words: &str| {
        let found = quotable.find(within, words)?;
        assert!(quotable.holds(&found), "{found:?}");
        Ok((found.words(), found.answer().map(|it| it.to_string())))
    };
    let at = |words: &str, answer: &str| Ok((words.to_owned(), Some(answer.to_owned())));
    let anywhere = Within::Anywhere;
    assert_eq!(
        found(&anywhere, "zetten \"de datum\"\nbovenaan"),
        at("zetten „de datum” bovenaan", "1")
    );
    assert_eq!(found(&anywhere, "Twee keer"), at("Twee keer", "2"));
    assert_eq!(
        found(&anywhere, "drie vragen"),
        Ok(("drie vragen".to_owned(), None))
    );
    assert_eq!(found(&anywhere, "Misschien"), Err(NotThere::Nowhere));
    // Never over two answers.
    let over = "Meer doen wij niet. Meer doen wij niet.";
    assert_eq!(found(&anywhere, over), Err(NotThere::Nowhere));
    // In two answers: it takes who says in which.
    let often = "Meer doen wij niet.";
    assert_eq!(found(&anywhere, often), Err(NotThere::InSeveral));
    for (answer, known) in [("1", "1"), ("2", "2"), ("3", "3")] {
        let within = Within::Answer(place(answer), None);
        assert_eq!(found(&within, often), at(often, known));
    }
    assert_eq!(found(&anywhere, "ja"), Err(NotThere::Often));
    assert_eq!(
        found(&Within::Answer(place("3-2"), None), often),
        Err(NotThere::Nowhere)
    );
    assert_eq!(
        found(&Within::Answer(place("9"), None), often),
        Err(NotThere::Nowhere)
    );
    assert_eq!(found(&Within::Text(0..8), "drie"), Err(NotThere::Nowhere));
}

#[test]
fn marks_of_notes_are_no_words() {
    let of = parse(SET);
    let quotable = Quotable::of("", Some(&of));
    let text = quotable.text(Some(place("3-2"))).unwrap();
    assert_eq!(text, "Dat hangt van[^2] u af.");
    // As a page gives them, without them, and as they are kept.
    for copied in ["hangt van2 u af", "hangt van u af", "hangt van[^2] u af"] {
        let found = quotable.find(&Within::Anywhere, copied).unwrap();
        assert_eq!(found.quote(), "hangt van[^2] u af", "{copied}");
        assert_eq!(found.words(), "hangt van u af");
    }
    // Elsewhere it may be words.
    let own = Quotable::from("hangt van[^2] u af");
    let found = own.find(&Within::Anywhere, "hangt van[^2] u af").unwrap();
    assert_eq!(found.words(), "hangt van[^2] u af");
}

#[test]
fn what_was_pointed_at_is_quoted_as_a_whole() {
    let of = parse(SET);
    let quotable = Quotable::of("Een antwoord.", Some(&of));
    let whole = |within: Within| quotable.whole(&within).map(|it| it.words());
    assert_eq!(whole(Within::Anywhere), None);
    assert_eq!(whole(Within::Text(4..13)).unwrap(), "antwoord.");
    let answer = whole(Within::Answer(place("1"), None)).unwrap();
    assert!(
        answer.ends_with("bovenaan.\n\nMeer doen wij niet."),
        "{answer}"
    );
    let part = Within::Answer(place("3-2"), Some(0..3));
    assert_eq!(whole(part).unwrap(), "Dat");
    assert_eq!(whole(Within::Answer(place("3-3"), None)), None);
}

#[test]
fn a_passage_stands_in_its_own_answer_alone() {
    let of = parse(SET);
    let quotable = Quotable::of("Een antwoord.", Some(&of));
    let found = quotable.find(&Within::Anywhere, "Twee keer").unwrap();
    assert!(!Quotable::from("Twee keer").holds(&found));
    // The answer to 3 as well is that to 2: by whichever question it was quoted.
    let by_other = Within::Answer(place("3"), None);
    let by_other = quotable.find(&by_other, "Twee keer").unwrap();
    assert!(quotable.holds(&by_other));
    // Questions that got other numbers have other answers.
    let mut moved = of.clone();
    moved.pairs[1].question = 7;
    moved.pairs[2].question = 8;
    assert!(!Quotable::of("", Some(&moved)).holds(&found));
    let mut corrected = of.clone();
    for pair in &mut corrected.pairs[1..3] {
        pair.answer_text = Some("Drie keer: ja. Of toch Twee keer.".to_owned());
    }
    assert!(Quotable::of("", Some(&corrected)).holds(&found));
}

/// What was said before answers could be quoted is committed to by its bytes.
#[test]
fn older_words_are_written_as_they_were() {
    let old = r#"{"addressee":"VWS","passage":{"start":4,"quote":"Ja."},"why":"Zo staat het er."}"#;
    let words: Words = serde_json::from_str(old).unwrap();
    assert_eq!(words.passage.as_ref().unwrap().answer(), None);
    assert_eq!(serde_json::to_string(&words).unwrap(), old);
    let new = r#"{"addressee":"VWS","passage":{"start":4,"quote":"Ja.","answer":{"question":3,"nth":2}},"why":"Zo."}"#;
    let words: Words = serde_json::from_str(new).unwrap();
    assert_eq!(words.passage.as_ref().unwrap().answer(), Some(place("3-2")));
    assert_eq!(serde_json::to_string(&words).unwrap(), new);
}
