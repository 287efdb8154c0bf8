//! The forms in which questions and answers are published.

use super::{Flaw, Kept, NotKept, Questions, parse};
use jiff::civil::date;

fn numbers(read: &Questions) -> Vec<(u32, Option<u32>)> {
    (read.pairs.iter())
        .map(|pair| (pair.question, pair.answer))
        .collect()
}

/// The real publication, as text or as it was set out by hand.
pub(super) fn real(extension: &str) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    let path = format!("{root}/../../shared/real/kamervragen-1909.{extension}");
    std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("the real texts belong beside the project, in ../shared/real: {path}: {error}")
    })
}

#[test]
fn the_publication_of_1909_is_read_as_it_was_set_out_by_hand() {
    let expected: serde_json::Value = serde_json::from_str(&real("json")).unwrap();
    let read = serde_json::to_value(parse(&real("txt"))).unwrap();
    assert_eq!(read, expected);
}

#[test]
fn who_asked_whom_and_who_answered_is_read_from_the_head() {
    let read = parse(
        "2025Z01234\n\n\
         Vragen van de leden Van der Meer (D66), De Wit en Jansen (beiden VVD) aan de Minister van Zorg over het bericht \
         \u{2018}Foto\u{2019}s van een wijk\u{2019} en de gevolgen daarvan (ingezonden 3 maart 2025).\n\n\
         Antwoord van Minister Bakker (Zorg), mede namens de Staatssecretaris van Jeugd (ontvangen\n24 april 2025). Zie ook \
         Aanhangsel Handelingen, vergaderjaar 2024\u{2013}2025, nr. 1028.\n\nVraag 1\nA?\n\nAntwoord 1\nB.\n",
    );
    let askers: Vec<_> = (read.askers.iter())
        .map(|asker| (asker.name.as_str(), asker.party.as_deref()))
        .collect();
    assert_eq!(
        askers,
        [
            ("Van der Meer", Some("D66")),
            ("De Wit", Some("VVD")),
            ("Jansen", Some("VVD"))
        ]
    );
    assert_eq!(read.number.as_deref(), Some("2025Z01234"));
    assert_eq!(read.addressee.as_deref(), Some("Minister van Zorg"));
    assert_eq!(read.article.as_deref(), Some("Foto\u{2019}s van een wijk"));
    assert_eq!(
        read.subject.as_deref(),
        Some("het bericht \u{2018}Foto\u{2019}s van een wijk\u{2019} en de gevolgen daarvan")
    );
    assert_eq!(read.submitted, Some(date(2025, 3, 3)));
    assert_eq!(read.answered_by.as_deref(), Some("Minister Bakker (Zorg)"));
    assert_eq!(
        read.on_behalf_of.as_deref(),
        Some("Staatssecretaris van Jeugd")
    );
    assert_eq!(read.received, Some(date(2025, 4, 24)));
    assert_eq!(
        read.see_also.as_deref(),
        Some("Aanhangsel Handelingen, vergaderjaar 2024\u{2013}2025, nr. 1028")
    );
}

#[test]
fn a_word_between_quotation_marks_is_no_article() {
    let read = parse(
        "Vragen van het lid De Wit (VVD) aan de Minister van Zorg over de \u{ab}wijkteams\u{bb} in dorpen.\n",
    );
    assert_eq!(read.article, None);
    assert_eq!(
        read.subject.as_deref(),
        Some("de \u{ab}wijkteams\u{bb} in dorpen")
    );
}

#[test]
fn broken_lines_become_paragraphs_again() {
    let read = parse(
        "Vraag 1\nKent u dit?\nAntwoord 1\n\
         De teams zijn er voor iedereen in de wijk en zij werken samen met hulpverle-\n\
         ners, met de CDA-\nfractie en met bij-\nen nascholing over de hele breedte van de zorg en van het werk daarnaast.\n\
         Zij doen dat goed.\n\
         Voor de jaren die nog komen is dat anders, want dan is er minder geld voor de\n\nmensen om wie het gaat.\n",
    );
    let answer = read.pairs[0].answer_text.as_deref();
    assert_eq!(
        answer,
        Some(
            "De teams zijn er voor iedereen in de wijk en zij werken samen met hulpverleners, met de CDA-fractie en met \
             bij- en nascholing over de hele breedte van de zorg en van het werk daarnaast. Zij doen dat goed.\n\n\
             Voor de jaren die nog komen is dat anders, want dan is er minder geld voor de mensen om wie het gaat."
        )
    );
}

#[test]
fn a_long_address_of_the_web_does_not_loosen_the_lines() {
    let address = format!("https://example.org/{}", "a".repeat(200));
    let read = parse(&format!(
        "Vraag 1\nKent u wat daarover te lezen is, op\n{address}\nen elders?\n"
    ));
    assert_eq!(
        read.pairs[0].question_text,
        format!("Kent u wat daarover te lezen is, op {address} en elders?")
    );
}

#[test]
fn lines_that_are_paragraphs_stay_so() {
    let long = "Dit is een heel lange alinea. ".repeat(6);
    let read = parse(&format!("Vraag 1\nA?\nAntwoord 1\n{long}\nEn nog een.\n"));
    let expected = format!("{}\n\nEn nog een.", long.trim_end());
    assert_eq!(read.pairs[0].answer_text.as_ref(), Some(&expected));
}

#[test]
fn a_text_that_is_too_long_says_that_it_was_cut_off() {
    let many = "Vraag 1 t/m 40\nA?\n".repeat(5_000);
    let read = parse(&many);
    assert!(read.flaws.contains(&Flaw::CutOff));
    assert_eq!(read.pairs.len(), 4_000 * 40);
    let long = format!("Vraag 1\n{}", "a\n".repeat(3 << 20));
    assert!(parse(&long).flaws.contains(&Flaw::CutOff));
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
    assert_eq!(read.answered_by.as_deref(), Some("Minister van Zorg"));
    assert_eq!(read.received, Some(date(2025, 5, 30)));
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
    assert_eq!(notice.received, Some(date(2025, 3, 20)));
    assert_eq!(notice.text, "De antwoorden volgen later.");
    assert_eq!(numbers(&read), [(1, None)]);
    assert!(
        read.flaws.is_empty(),
        "nothing was answered, so no answer is missing"
    );
}

#[test]
fn a_notice_without_a_heading_is_what_stands_behind_its_date() {
    let read = parse(
        "Vragen van het lid De Wit (VVD) aan de Minister van Zorg over wachttijden (ingezonden 3 maart 2025).\n\n\
         Mededeling van Minister Bakker (Zorg) (ontvangen 20\nmaart 2025).\n\n\
         Het antwoord volgt later, want het vergt overleg.\n",
    );
    let notice = read.postponed.as_ref().unwrap();
    assert_eq!(notice.received, Some(date(2025, 3, 20)));
    assert_eq!(
        notice.text,
        "Het antwoord volgt later, want het vergt overleg."
    );
    assert!(read.flaws.is_empty(), "a notice is something");
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

#[test]
fn a_list_of_more_than_a_thousand_is_read_to_its_end() {
    let one = |it: u32| format!("Vraag {it}\nA{it}?\n\nAntwoord {it}\nB{it}.\n\n");
    let all: Vec<String> = (1..=1_199).map(one).collect();
    let read = parse(&all.concat());
    assert_eq!(read.pairs.len(), 1_199);
    assert_eq!(read.pairs[998].answer_text.as_deref(), Some("B999."));
    assert!(read.flaws.is_empty(), "{:?}", read.flaws);
    let mut kept = read;
    kept.submitted = Some(date(2026, 3, 3));
    assert_eq!(Kept::new(kept), Err(NotKept::TooMuch));
}

#[test]
fn an_answer_that_is_told_of_and_not_there_is_missed() {
    let read = parse(
        "Antwoord van Minister Bakker (Zorg) (ontvangen 24 april 2025).\n\nVraag 1\nA?\n\nVraag 2\nB?\n",
    );
    assert_eq!(read.flaws, [Flaw::NoAnswersFound]);
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(text in "(\\PC|\n|Vraag [0-9]{1,4}|Antwoord |\\[[0-9]\\]|[0-9] |\\(ontvangen ){0,60}") {
        let _read = parse(&text);
    }
}
