//! Questions that were kept, and the answers that come to them later.

use super::{Kept, MOST_PAIRS, NotKept, Piece, pieces};
use crate::questions::{Flaw, Questions, parse};
use jiff::civil::date;

const ASKED: &str = "2026Z01234\n\nVragen van het lid De Wit (VVD) aan de Minister van Zorg over wachttijden (ingezonden 3 maart \
    2026).\n\nVraag 1\nKent u het bericht?[1]\n\nVraag 2\nEn dit?\n\nVraag 3\nEn dat?\n\n[1] Een krant, 1 maart 2026.\n";

fn answers(read: &Questions) -> Vec<Option<&str>> {
    let pairs = read.pairs.iter();
    pairs.map(|pair| pair.answer_text.as_deref()).collect()
}

#[test]
fn answers_come_to_their_questions_by_number() {
    let asked = parse(ASKED);
    let with = asked.with_answers(
        "Antwoord van Minister Bakker (Zorg), mede namens de Minister van Geld (ontvangen 24 maart 2026).\n\n\
         Vraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.\n\nVraag 2\nEn dit?\n\nVraag 3\nEn dat?\n\n\
         Antwoord 2 en 3\nNee.\n",
    );
    assert_eq!(answers(&with), [Some("Ja."), Some("Nee."), Some("Nee.")]);
    assert_eq!(with.pairs[1].answered_together, [2, 3]);
    assert_eq!(with.pairs[0].question_text, asked.pairs[0].question_text);
    assert_eq!(with.received, Some(date(2026, 3, 24)));
    assert_eq!(with.answered_by.as_deref(), Some("Minister Bakker (Zorg)"));
    assert_eq!(with.number.as_deref(), Some("2026Z01234"));
    assert!(with.flaws.is_empty(), "{:?}", with.flaws);
}

#[test]
fn answers_without_their_questions_find_them_too() {
    let with = parse(ASKED).with_answers("Antwoord 1\nJa.\n\nAntwoord op vragen 2 en 3\nNee.\n");
    assert_eq!(answers(&with), [Some("Ja."), Some("Nee."), Some("Nee.")]);
}

#[test]
fn what_was_not_answered_or_has_no_question_is_told() {
    let first = parse(ASKED).with_answers("Antwoord 2\nJa.\n\nAntwoord 9\nZo.\n");
    assert_eq!(answers(&first), [None, Some("Ja."), None]);
    let told = [
        Flaw::AnswerWithoutQuestion(9),
        Flaw::MissingAnswer(1),
        Flaw::MissingAnswer(3),
    ];
    assert_eq!(first.flaws, told);
    assert_eq!(first.unplaced[0].text, "Zo.");
    // The rest comes later, and takes nothing away.
    let then = first.with_answers("Vraag 4\nWaarom?\n\nAntwoord 4\nDaarom.\n");
    assert_eq!(answers(&then), [None, Some("Ja."), None, Some("Daarom.")]);
    assert_eq!(
        then.unplaced, first.unplaced,
        "and what had no place is still told"
    );
}

#[test]
fn notes_of_both_keep_apart() {
    let with = parse(ASKED).with_answers(
        "Vraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.[1]\n\nVraag 2\nEn dit?\n\nAntwoord 2\nZie daar.[2]\n\n\
         [1] Een brief.\n\n[2] Een krant, 1 maart 2026.\n",
    );
    let texts: Vec<_> = with.footnotes.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["Een krant, 1 maart 2026.", "Een brief."]);
    let with = answers(&with);
    assert_eq!(with[..2], [Some("Ja.[^2]"), Some("Zie daar.[^1]")]);
}

#[test]
fn a_text_falls_into_words_and_notes() {
    let words = Piece::Words;
    assert_eq!(
        pieces("a[^1]b[^x]c[^12][^"),
        [
            words("a"),
            Piece::Note(1),
            words("b[^x]c"),
            Piece::Note(12),
            words("[^")
        ]
    );
    assert!(pieces("").is_empty());
}

#[test]
fn only_what_somebody_asked_on_a_day_is_kept() {
    let asked = parse(ASKED);
    let kept = Kept::new(asked.clone()).unwrap();
    assert_eq!((kept.asked(), kept.answered()), (date(2026, 3, 3), None));
    let refused = |change: &dyn Fn(&mut Questions)| {
        let mut other = asked.clone();
        change(&mut other);
        Kept::new(other).unwrap_err()
    };
    assert_eq!(refused(&|it| it.submitted = None), NotKept::NoDay);
    assert_eq!(refused(&|it| it.pairs.clear()), NotKept::NoQuestion);
    assert_eq!(
        refused(&|it| it.received = Some(date(2026, 3, 2))),
        NotKept::AnsweredBefore
    );
    let many = |it: &mut Questions| it.pairs = vec![it.pairs[0].clone(); MOST_PAIRS + 1];
    assert_eq!(refused(&many), NotKept::TooMuch);
}

proptest::proptest! {
    #[test]
    fn no_answer_is_too_strange(text in "(\\PC|\n|Vraag [0-9]{1,2}|Antwoord [0-9]|\\[[0-9]\\]|en |[0-9] ){0,60}") {
        let with = parse(ASKED).with_answers(&text);
        proptest::prop_assert!(with.pairs.len() >= 3);
        let all: Vec<_> = pieces(&text).into_iter().map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Note(number) => format!("[^{number}]"),
        }).collect();
        proptest::prop_assert_eq!(all.concat(), text);
    }
}
