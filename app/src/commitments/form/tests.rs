//! What is typed and what is kept.

use super::*;
use letters::{
    commitment::Step,
    ids::ResponseId,
    time::{Day, Moment},
};

const TEXT: &str = "Dank u.\n\nIn het voorjaar komt het plan. Dank u.";

fn form() -> PromiseForm {
    PromiseForm {
        what: "Zij sturen het plan.".into(),
        due: "voorjaar 2027".into(),
        paragraph: "2".into(),
        ..PromiseForm::fresh(&[Line::parse("VWS").unwrap()])
    }
}

fn fields(wrong: &[Wrong]) -> Vec<&str> {
    wrong.iter().map(|it| it.field.as_str()).collect()
}

#[test]
fn a_promise_is_read_with_its_last_day_and_its_words() {
    let promise = form().read(&TEXT.into()).unwrap();
    assert_eq!(promise.by.as_str(), "VWS");
    assert_eq!(promise.ahead, Ahead::USUAL);
    assert_eq!(promise.demand, None);
    let due = promise.due.unwrap();
    assert_eq!(due.last, Day::new(2027, 6, 20).unwrap());
    let passage = promise.passage.unwrap();
    assert_eq!(passage.quote(), "In het voorjaar komt het plan. Dank u.");
    let no_day = PromiseForm {
        due: " ".into(),
        ..form()
    };
    assert_eq!(no_day.read(&TEXT.into()).unwrap().due, None);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let wrong = PromiseForm {
        due: "snel".into(),
        ahead: "366".into(),
        quote: "Dank u.".into(),
        paragraph: String::new(),
        demand: "?".into(),
        ..PromiseForm::default()
    };
    let wrong = wrong.read(&TEXT.into()).unwrap_err();
    let all = ["quote", "by", "what", "due", "ahead", "demand"];
    assert_eq!(fields(&wrong), all);
}

#[test]
fn what_was_kept_is_offered_as_it_would_be_typed() {
    for (paragraph, quote) in [
        ("2", ""),
        ("2", "Dank u."),
        ("2", "komt het plan"),
        ("geen", ""),
    ] {
        let form = PromiseForm {
            paragraph: paragraph.into(),
            quote: quote.into(),
            demand: "k7m2qd".into(),
            ..form()
        };
        let promise = form.read(&TEXT.into()).unwrap();
        let step = Step {
            number: 1,
            commitment: 1,
            response: ResponseId::new(Moment::from_millis(1), [1; 10]),
            deed: Deed::Noted(promise.clone()),
            at: Moment::from_millis(1),
        };
        let commitment = Commitment::all([step]).remove(0);
        let again = PromiseForm::of(&commitment, &TEXT.into());
        assert_eq!(again.read(&TEXT.into()), Ok(promise), "{paragraph} {quote}");
    }
}

#[test]
fn each_form_has_its_own_fields() {
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        let own = pairs.iter();
        own.map(|(name, value)| ((*name).into(), (*value).into()))
            .collect()
    };
    let read = |sent: &[(&str, &str)]| StepForm::from_pairs(&pairs(sent)).read(&TEXT.into());
    let settled = read(&[
        ("deed", "settle"),
        ("ending", "kept"),
        ("settle-why", "Het plan kwam."),
    ]);
    let why = Sentence::parse("Het plan kwam.").unwrap();
    assert_eq!(settled, Ok(Deed::Ended(Ending::Kept, why)));
    for (sent, wrong) in [
        (&[("deed", "settle")][..], &["ending", "settle-why"][..]),
        (&[("deed", "reopen")], &["reopen-why"]),
        (
            &[("deed", "take-back"), ("settle-why", "Elders.")],
            &["take-back-why"],
        ),
        (
            &[("deed", "revise")],
            &["by", "what", "ahead", "revise-why"],
        ),
        (&[("deed", "anders")], &["ending"]),
    ] {
        assert_eq!(fields(&read(sent).unwrap_err()), wrong, "{sent:?}");
    }
    let form = StepForm::from_pairs(&pairs(&[("seen", "4")]));
    assert_eq!(form.seen, Some(4));
}
