//! The form of questions: nothing is lost on its way, and what is wrong is said where it is.

use super::{PairForm, SetForm, Step};
use crate::{drafting::Mistake, questions::Problem};
use letters::{
    questions::{Flaw, Questions, parse},
    time::Day,
};

const TODAY: Day = Day::constant(2026, 6, 1);
const TEXT: &str = "1909\n\nVragen van de leden De Wit (VVD) en Bakker aan de Minister van Zorg over wachttijden (ingezonden 3 maart \
    2026).\n\nAntwoord van Minister Vos (Zorg), mede namens de Minister van Geld (ontvangen 24 maart 2026). Zie ook nr. 12.\n\n\
    Vraag 1\nKent u dit?[1]\n\nVraag 2\nEn dit?\n\nVraag 3\nEn dat?\n\nAntwoord 1\nJa.\n\nAntwoord 2 en 3\nNee.\n\nWant dat is zo.\n\n\
    Toelichting\nDeze vragen dienen ter aanvulling.\n\n[1] Een krant.\n";

/// What a browser would send of it.
fn sent(form: &SetForm) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = form
        .fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.replace('\n', "\r\n")))
        .collect();
    for (at, pair) in form.pairs.iter().enumerate() {
        for (name, value) in [
            ("number", &pair.number),
            ("question", &pair.question),
            ("answer", &pair.answer),
            ("also", &pair.also),
        ] {
            pairs.push((format!("pair-{at}-{name}"), value.replace('\n', "\r\n")));
        }
    }
    for (at, (number, text)) in form.notes.iter().enumerate() {
        pairs.push((format!("note-{at}-number"), number.to_string()));
        pairs.push((format!("note-{at}-text"), text.clone()));
    }
    for (at, lost) in form.unplaced.iter().enumerate() {
        let number = lost
            .answer
            .map_or_else(|| "-".to_owned(), |it| it.to_string());
        pairs.push((format!("unplaced-{at}-number"), number));
        pairs.push((
            format!("unplaced-{at}-text"),
            lost.text.replace('\n', "\r\n"),
        ));
    }
    pairs.extend(super::difference_fields(&form.differences));
    pairs
}

fn through(read: &Questions) -> SetForm {
    SetForm::from_pairs(&sent(&SetForm::of(read)))
}

fn mistakes(form: &SetForm) -> Vec<(String, Mistake)> {
    let wrong = form.read(TODAY).unwrap_err();
    wrong.into_iter().map(|it| (it.field, it.mistake)).collect()
}

#[test]
fn what_nobody_corrects_comes_out_as_it_was_read() {
    let read = parse(TEXT);
    let form = through(&read);
    assert_eq!(form.read(TODAY).unwrap().content(), &read);
    // The combined answer stands once, at its first question.
    let pairs = form.pairs.iter();
    let answers: Vec<_> = pairs
        .map(|it| (it.answer.as_str(), it.also.as_str()))
        .collect();
    assert_eq!(answers[0], ("Ja.", ""));
    assert_eq!(answers[1].1, "3");
    assert_eq!(answers[2], ("", ""));
    assert_eq!(form.draft(TODAY).1, [None, None, Some(1)]);
}

#[test]
fn pairs_come_go_and_move() {
    let mut form = through(&parse(TEXT));
    let numbers = |form: &SetForm| {
        let all: Vec<_> = form.pairs.iter().map(|it| it.number.clone()).collect();
        all.join(" ")
    };
    for (key, then) in [
        ("down-0", "2 1 3"),
        ("up-0", "2 1 3"),
        ("up-2", "2 3 1"),
        ("remove-1", "2 1"),
        ("add-1", "2 3 1"),
        ("add-9", "2 3 1 4"),
        ("down-3", "2 3 1 4"),
        ("remove-7", "2 3 1 4"),
        ("iets", "2 3 1 4"),
        ("up-99999999999999999999", "2 3 1 4"),
    ] {
        form.step(Step::from_key(key));
        assert_eq!(numbers(&form), then, "{key}");
    }
    form.step(Step::from_key("note"));
    assert_eq!(form.notes.last(), Some(&(2, String::new())));
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let mut form = through(&parse(TEXT));
    form.pairs[1].also = "3 en 7".to_owned();
    form.pairs[0].number = "0".to_owned();
    form.pairs.push(PairForm {
        number: "4".to_owned(),
        also: "5".to_owned(),
        ..PairForm::default()
    });
    let wrong = mistakes(&form);
    for (field, mistake) in [
        (
            "pair-0-number",
            Mistake::Questions(Problem::Number { max: 9_999 }),
        ),
        (
            "pair-3-question",
            Mistake::Text(letters::text::TextError::Empty),
        ),
        ("pair-1-also", Mistake::Questions(Problem::NotShared(7))),
        ("pair-3-also", Mistake::Questions(Problem::NothingToShare)),
    ] {
        let this = (field.to_owned(), mistake);
        assert!(wrong.contains(&this), "{this:?} in {wrong:?}");
    }
}

#[test]
fn days_are_asked_for_and_follow_each_other() {
    let with = |name: &str, value: &str| {
        let mut pairs = sent(&SetForm::of(&parse(TEXT)));
        for pair in &mut pairs {
            if pair.0 == name {
                value.clone_into(&mut pair.1);
            }
        }
        mistakes(&SetForm::from_pairs(&pairs))
    };
    let one = |field: &str, mistake| vec![(field.to_owned(), mistake)];
    assert_eq!(with("submitted", ""), one("submitted", Mistake::Day));
    assert_eq!(
        with("submitted", "2026-12-01")[0],
        one("submitted", Mistake::DayAhead)[0]
    );
    let problem = |problem| Mistake::Questions(problem);
    assert_eq!(
        with("received", ""),
        one("received", problem(Problem::NoAnswerDay))
    );
    let before = Problem::NotKept(letters::questions::NotKept::AnsweredBefore);
    assert_eq!(
        with("received", "2026-03-02"),
        one("received", problem(before))
    );
}

#[test]
fn flaws_are_those_of_the_form_as_it_stands() {
    let read = parse("Vraag 1\nA?\nVraag 2\nB?\nVraag 4\nD?\nAntwoord 1\nJa.\nAntwoord 9\nZo.\n");
    let mut form = SetForm::of(&read);
    let flaws = |form: &SetForm| form.draft(TODAY).0.flaws;
    let told = [
        Flaw::AnswerWithoutQuestion(9),
        Flaw::MissingAnswer(2),
        Flaw::MissingAnswer(4),
        Flaw::MissingQuestion(3),
    ];
    assert_eq!(flaws(&form), told);
    form.pairs[2].number = "2".to_owned();
    assert!(flaws(&form).contains(&Flaw::RepeatedQuestion(2)));
    assert!(!flaws(&form).contains(&Flaw::MissingQuestion(3)));
}

#[test]
fn an_answer_without_a_question_is_kept_until_somebody_empties_it() {
    let read = parse(&TEXT.replace(
        "Toelichting",
        "Antwoord 9\nZo.\n\nAntwoord:\nEn zo.\n\nToelichting",
    ));
    assert_eq!(read.unplaced.len(), 2);
    let mut form = through(&read);
    let kept = form.read(TODAY).unwrap();
    assert_eq!(kept.content(), &read);
    assert!(
        kept.content()
            .flaws
            .contains(&Flaw::AnswerWithoutQuestion(9))
    );
    for lost in &mut form.unplaced {
        lost.text.clear();
    }
    let kept = form.read(TODAY).unwrap();
    assert!(kept.content().unplaced.is_empty() && kept.content().flaws.is_empty());
}

#[test]
fn what_tells_of_other_questions_goes_along() {
    let kept = parse(TEXT);
    let mut came = parse(
        &TEXT
            .replace("1909", "1910")
            .replace("De Wit (VVD)", "Vos")
            .replace("3 maart", "4 maart"),
    );
    came.pairs[1].question_text = "Waarom dan?".to_owned();
    came.pairs[2].question = 7;
    let mut form = SetForm::of(&kept);
    form.differences = kept.differences(&came);
    assert_eq!(form.differences.len(), 5);
    assert_eq!(
        SetForm::from_pairs(&sent(&form)).differences,
        form.differences
    );
}

const CROSSING: &str = "1909\n\nVragen van het lid De Wit (VVD) aan de Minister van Zorg over wachttijden (ingezonden 3 maart 2026).\n\n\
    Antwoord van Minister Vos (Zorg) (ontvangen 24 maart 2026).\n\n\
    Vraag 1\nA?\n\nVraag 2\nB?\n\nVraag 3\nC?\n\nVraag 4\nD?\n\nAntwoord 1 en 3\nJa.\n\nAntwoord 2 en 4\nNee.\n";

#[test]
fn answers_that_cross_come_out_as_they_were_read() {
    let read = parse(CROSSING);
    let together: Vec<_> = read.pairs.iter().map(|it| &it.answered_together).collect();
    assert_eq!(together, [&[1, 3], &[2, 4], &[1, 3], &[2, 4]]);
    let form = through(&read);
    let pairs = form.pairs.iter();
    let fields: Vec<_> = pairs
        .map(|it| (it.answer.as_str(), it.also.as_str()))
        .collect();
    assert_eq!(fields, [("Ja.", "3"), ("Nee.", "4"), ("", ""), ("", "")]);
    assert_eq!(form.read(TODAY).unwrap().content(), &read);
}

#[test]
fn a_number_that_is_there_twice_loses_no_answer() {
    let mut read = parse(CROSSING);
    let mut again = read.pairs[2].clone();
    again.question_text = "En nog eens?".to_owned();
    read.pairs.push(again);
    let form = through(&read);
    let answers: Vec<_> = form.pairs.iter().map(|it| it.answer.as_str()).collect();
    assert_eq!(answers, ["Ja.", "Nee.", "", "", "Ja."]);
    let made = form.draft(TODAY).0;
    assert!(made.pairs.iter().all(|it| it.answer_text.is_some()));
}

#[test]
fn who_takes_out_the_first_of_a_combined_answer_keeps_it() {
    let three = CROSSING.replace("Antwoord 1 en 3", "Antwoord 1, 3 en 4");
    let three = three.replace("Antwoord 2 en 4", "Antwoord 2");
    let mut form = through(&parse(&three));
    form.step(Step::Remove(0));
    let fields = |form: &SetForm| -> Vec<(String, String)> {
        let pairs = form.pairs.iter();
        pairs
            .map(|it| (it.answer.clone(), it.also.clone()))
            .collect()
    };
    let field = |answer: &str, also: &str| (answer.to_owned(), also.to_owned());
    let left = [field("Nee.", ""), field("Ja.", "4"), field("", "")];
    assert_eq!(fields(&form), left);
    let kept = form.read(TODAY).unwrap();
    let pairs = &kept.content().pairs;
    assert_eq!(pairs[2].answer_text.as_deref(), Some("Ja."));
    assert_eq!(pairs[2].answered_together, [3, 4]);
    // The last of them stands alone, and one that answers nobody else takes nothing along.
    form.step(Step::Remove(1));
    assert_eq!(fields(&form), [field("Nee.", ""), field("Ja.", "")]);
    form.step(Step::Remove(0));
    assert_eq!(fields(&form), [field("Ja.", "")]);
    // Also when the first stands behind those that follow it.
    let mut moved = through(&parse(CROSSING));
    moved.step(Step::Up(2));
    moved.step(Step::Up(1));
    moved.step(Step::Remove(1));
    assert_eq!(fields(&moved)[0], field("Ja.", ""));
}

#[test]
fn ranges_are_numbers() {
    use super::numbers;
    for (raw, read) in [
        ("", Some(vec![])),
        ("2, 3 en 5", Some(vec![2, 3, 5])),
        ("2-5", Some(vec![2, 3, 4, 5])),
        ("2 – 4 en 7", Some(vec![2, 3, 4, 7])),
        ("2 t/m 4", Some(vec![2, 3, 4])),
        ("2 tot en met 4, 6", Some(vec![2, 3, 4, 6])),
        ("-3", Some(vec![3])),
        ("5-2", None),
        ("2-99999", None),
        ("99999999999", None),
    ] {
        assert_eq!(numbers(raw), read, "{raw}");
    }
}

#[test]
fn a_note_comes_behind_the_highest_that_there_can_be() {
    let mut form = through(&parse(TEXT));
    form.notes[0].0 = u32::MAX;
    form.step(Step::AddNote);
    assert_eq!(form.notes.last(), Some(&(u32::MAX, String::new())));
}

#[test]
fn the_file_goes_along_only_when_that_is_asked() {
    let mut pairs = sent(&SetForm::of(&parse(TEXT)));
    assert!(!SetForm::from_pairs(&pairs).along);
    pairs.push(("public".to_owned(), "yes".to_owned()));
    assert!(!SetForm::from_pairs(&pairs).along);
    pairs.push(("file-along".to_owned(), "yes".to_owned()));
    assert!(SetForm::from_pairs(&pairs).along);
}
