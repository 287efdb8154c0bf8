//! The forms in which questions and answers are published.

use super::{Flaw, Questions, parse};

fn numbers(read: &Questions) -> Vec<(u32, Option<u32>)> {
    (read.pairs.iter())
        .map(|pair| (pair.question, pair.answer))
        .collect()
}

#[test]
fn the_publication_of_1909_is_read_as_it_was_set_out_by_hand() {
    let real = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../shared/real/kamervragen-1909"
    );
    let Ok(text) = std::fs::read_to_string(format!("{real}.txt")) else {
        panic!("the real publications stand beside the project");
    };
    let json = std::fs::read_to_string(format!("{real}.json")).unwrap();
    let expected: serde_json::Value = serde_json::from_str(&json).unwrap();
    let read = serde_json::to_value(parse(&text)).unwrap();
    assert_eq!(read, expected);
}

#[test]
fn an_answer_to_several_questions_is_given_to_each_of_them() {
    let read = parse(
        "Vraag 1\nKent u dit?\n\nVraag 2\nEn dit?\n\nVraag 3\nEn dat?\n\nAntwoord 1\nJa.\n\nAntwoord op vragen 2 en 3\nNee.\n",
    );
    assert_eq!(numbers(&read), [(1, Some(1)), (2, Some(2)), (3, Some(3))]);
    assert!(read.pairs[0].answered_together.is_empty());
    for pair in &read.pairs[1..] {
        assert_eq!(pair.answered_together, [2, 3]);
        assert_eq!(pair.answer_text.as_deref(), Some("Nee."));
    }
    assert!(read.flaws.is_empty());
}

#[test]
fn a_list_of_a_committee_has_its_number_and_who_asked() {
    let read = parse(
        "31 999 Zorg in de wijk\n\nNr. 21 LIJST VAN VRAGEN EN ANTWOORDEN\nVastgesteld 2 juni 2025\n\
         De vaste commissie voor Volksgezondheid heeft een aantal vragen voorgelegd aan de Minister van Zorg over de brief \
         van 1 mei 2025 inzake wijkteams. De Minister heeft deze vragen beantwoord bij brief van 30 mei 2025.\n\
         1\nHoeveel zijn er?\nAntwoord:\nVeel.\n2\nWaarom?\nAntwoord:\nDaarom.\n",
    );
    assert_eq!(read.number.as_deref(), Some("31999-21"));
    assert_eq!(
        read.committee.as_deref(),
        Some("vaste commissie voor Volksgezondheid")
    );
    assert_eq!(read.addressee.as_deref(), Some("Minister van Zorg"));
    assert_eq!(read.answered_by.as_deref(), Some("Minister"));
    assert_eq!(read.received, Some(jiff::civil::date(2025, 5, 30)));
    assert_eq!(numbers(&read), [(1, Some(1)), (2, Some(2))]);
}

#[test]
fn a_notice_says_that_the_answer_takes_longer() {
    let read = parse(
        "Vragen van het lid Van der Meer (D66) aan de Staatssecretaris van Zorg over wachttijden (ingezonden 3 maart 2025).\n\n\
         Mededeling van Staatssecretaris De Wit (Zorg) (ontvangen 20 maart 2025).\n\n\
         Vraag 1\nKent u ze?\n\nMededeling\nDe antwoorden volgen later.\n",
    );
    assert_eq!(
        (
            read.askers[0].name.as_str(),
            read.askers[0].party.as_deref()
        ),
        ("Van der Meer", Some("D66"))
    );
    assert_eq!(read.subject.as_deref(), Some("wachttijden"));
    let notice = read.postponed.as_ref().unwrap();
    assert_eq!(notice.by, "Staatssecretaris De Wit (Zorg)");
    assert_eq!(notice.received, Some(jiff::civil::date(2025, 3, 20)));
    assert_eq!(notice.text, "De antwoorden volgen later.");
    assert_eq!(numbers(&read), [(1, None)]);
    assert!(
        read.flaws.is_empty(),
        "nothing was answered, so no answer is missing"
    );
}

#[test]
fn what_is_missing_or_twice_there_is_said() {
    let missing = parse(
        "Vraag 1\nA?\nVraag 2\nB?\nVraag 4\nD?\nAntwoord 1\nJa.\nAntwoord 4\nNee.\nAntwoord 9\nZo.\n",
    );
    assert_eq!(
        missing.flaws,
        [
            Flaw::AnswerWithoutQuestion(9),
            Flaw::MissingAnswer(2),
            Flaw::MissingQuestion(3)
        ]
    );
    let twice = parse("Vraag 3\nA?\nVraag 3\nB?\nAntwoord 3\nEerst.\nAntwoord 3\nDan.\n");
    assert_eq!(twice.pairs[1].answer_text.as_deref(), Some("Dan."));
    assert!(twice.flaws.contains(&Flaw::RepeatedQuestion(3)));
    assert_eq!(parse("").flaws, [Flaw::NothingFound]);
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(text in "(\\PC|\n|Vraag [0-9]{1,4}|Antwoord |\\[[0-9]\\]|[0-9] |\\(ontvangen ){0,60}") {
        let _read = parse(&text);
    }
}
