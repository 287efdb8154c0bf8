//! A publication about other questions is told from one about the same.

use super::Difference;
use crate::questions::{Questions, parse, tests::real};
use jiff::civil::date;

/// Questions of other members on another day.
const OTHERS: &str = "2024Z05678\nVragen van de leden Vos en Bakker (beiden D66) aan de Minister voor Zorg over de toegankelijkheid \
    van wijkteams (ingezonden 12 april 2024)\n\n1\nKent u het onderzoek \u{ab}Toegang\u{bb}?\n\n2\nHoe beoordeelt u de conclusies?\n\n\
    3\nDeelt u de mening dat in 2025 meer mensen hulp nodig hebben?\n";

/// As they were handed in, before there was an answer.
fn asked(read: &Questions) -> Questions {
    let mut asked = read.clone();
    asked.number = Some("2018Z05910".to_owned());
    (asked.received, asked.answered_by) = (None, None);
    for pair in &mut asked.pairs {
        (pair.answer, pair.answer_text) = (None, None);
    }
    asked
}

#[test]
fn an_answer_to_the_same_questions_differs_in_nothing() {
    let real = parse(&real("txt"));
    assert_eq!(asked(&real).differences(&real), []);
    let mut set_anew = asked(&real);
    set_anew.askers.reverse();
    set_anew.pairs[0].question_text =
        "Kent u het bericht Hulp nieuwe stijl: s\u{e1}men tegen muren oplopen?".to_owned();
    assert_eq!(set_anew.differences(&real), []);
    let alone = parse("Antwoord 1\nJa.\n");
    assert_eq!(asked(&real).differences(&alone), [], "it says nothing else");
}

#[test]
fn an_answer_to_other_questions_says_in_what_they_differ() {
    let (kept, came) = (parse(OTHERS), parse(&real("txt")));
    let found = kept.differences(&came);
    let mut expected = vec![
        Difference::Askers {
            kept: kept.askers.clone(),
            came: came.askers.clone(),
        },
        Difference::Submitted {
            kept: date(2024, 4, 12),
            came: date(2018, 4, 5),
        },
    ];
    expected.extend((1..=3).map(Difference::Question));
    expected.extend((4..=8).map(Difference::NewQuestion));
    assert_eq!(found, expected);
}

#[test]
fn numbers_of_one_kind_are_compared() {
    let of = |number: &str| Questions {
        number: Some(number.to_owned()),
        ..Questions::default()
    };
    let differ = |kept: &str, came: &Questions| !of(kept).differences(came).is_empty();
    assert!(differ("2024Z05678", &of("2024Z05679")));
    assert!(differ("1544", &of("1909")));
    assert!(!differ("2024Z05678", &of("1909")));
    // The notice that came before the answer has a number of its own.
    let after_notice = Questions {
        see_also: Some(
            "Aanhangsel Handelingen, vergaderjaar 2023\u{2013}2024, nr. 1544".to_owned(),
        ),
        ..of("1909")
    };
    assert!(!differ("1544", &after_notice));
}

#[test]
fn the_same_questions_are_known_by_number_or_by_the_first_of_them() {
    let read = parse(&real("txt"));
    assert!(read.repeats(&read));
    assert!(asked(&read).repeats(&read), "under another number");
    let mut later = asked(&read);
    later.submitted = Some(date(2018, 4, 6));
    assert!(!later.repeats(&read));
    assert!(!parse(OTHERS).repeats(&read));
    assert!(!Questions::default().repeats(&Questions::default()));
}

#[test]
fn a_published_notice_is_about_those_whose_number_or_askers_it_names() {
    let notice = parse(
        "1544\n\nVragen van de leden Bakker en Vos (beiden D66) aan de Minister van Zorg over teams (ingezonden 12 april 2024).\n\n\
         Mededeling van Minister Helder (Zorg) (ontvangen 22 april 2024).\n\nDe vragen (2024Z05678) kunnen niet binnen de \
         gebruikelijke termijn worden beantwoord.\n",
    );
    assert!(notice.is_notice());
    assert!(parse(OTHERS).is_meant_by(&notice));
    let mut other = parse(OTHERS);
    other.number = None;
    assert!(
        other.is_meant_by(&notice),
        "the same members on the same day"
    );
    other.submitted = Some(date(2024, 4, 13));
    assert!(!other.is_meant_by(&notice));
    assert!(!parse(&real("txt")).is_meant_by(&notice));
    assert!(!parse(OTHERS).is_notice());
}

#[test]
fn a_letter_of_a_minister_that_asks_for_time_is_a_notice() {
    let notice = parse(
        "Datum 22 mei 2024\nBetreft Uitstel beantwoording vragen van het lid Vos (D66) over wijkteams (2024Z05678, ingezonden 2 mei \
         2024)\n\nGeachte voorzitter,\n\nDe vragen van het lid Vos (D66) over wijkteams kunnen niet binnen de gebruikelijke \
         termijn worden beantwoord.\n\nDe reden is dat afstemming tijd vergt.\n\nHoogachtend,\n\nde Minister van Zorg,\nWelzijn en \
         Sport,\n\nH. Bakker\n",
    );
    assert!(notice.is_notice());
    assert_eq!(notice.number.as_deref(), Some("2024Z05678"));
    assert_eq!(notice.askers.len(), 1);
    assert_eq!(notice.askers[0].name, "Vos");
    assert_eq!(notice.subject.as_deref(), Some("wijkteams"));
    assert_eq!(notice.submitted, Some(date(2024, 5, 2)));
    assert!(notice.flaws.is_empty());
    let said = notice.postponed.unwrap();
    assert_eq!(said.by, "Minister van Zorg, Welzijn en Sport");
    assert_eq!(said.received, Some(date(2024, 5, 22)));
    assert!(
        said.text.starts_with("De vragen van het lid Vos"),
        "{}",
        said.text
    );
    assert!(said.text.ends_with("tijd vergt."), "{}", said.text);
    // Answers that came late are no notice.
    let late = parse(
        "De vragen konden niet binnen de gebruikelijke termijn worden beantwoord.\n\nVraag 1\nA?\nAntwoord 1\nB.\n",
    );
    assert_eq!(late.postponed, None);
}
