//! What the forms of the desk take, and what they say of the rest.

use crate::world::World;
use app::{desk, drafting};

#[test]
fn a_form_becomes_the_text_that_it_was_made_of() {
    let world = World::new();
    let version = world.version();
    let form = drafting::DraftForm::of(&version.text, None, version.version.number);
    let edit = form.read().unwrap();
    assert_eq!(
        edit.text, version.text,
        "nothing gets lost between a version and its form"
    );
    assert_eq!(edit.text.hash(), version.text.hash());
}

#[test]
fn a_round_needs_someone_and_a_fair_deadline() {
    use letters::round::RoundError;
    let world = World::new();
    let (signers, now) = (world.signers(), world.now);
    let fresh = desk::forms::RoundForm::fresh(&signers, now);
    let desk::forms::NewRound {
        invited,
        deadline,
        reminders,
    } = fresh.read(&signers, now).unwrap();
    assert_eq!(reminders, letters::round::Reminder::ALL);
    assert_eq!(
        invited.len(),
        signers
            .iter()
            .filter(|signer| !signer.deputy || signer.reaffirms.is_some())
            .count(),
        "a deputy who signed the text before it changed is asked too"
    );
    assert_eq!(deadline.amsterdam().strftime("%H:%M").to_string(), "17:00");
    let nobody = desk::forms::RoundForm {
        invited: vec![],
        day: "2025-09-07".into(),
        ..fresh
    };
    let wrong = nobody.read(&signers, now).unwrap_err();
    let mistakes: Vec<_> = wrong
        .into_iter()
        .map(|wrong| (wrong.field, wrong.mistake))
        .collect();
    assert!(mistakes.contains(&(
        "invite".into(),
        drafting::Mistake::Round(RoundError::NobodyInvited)
    )));
    assert!(mistakes.contains(&(
        "day".into(),
        drafting::Mistake::Round(RoundError::DeadlineTooNear)
    )));
}

#[test]
fn a_time_that_no_day_has_is_told_of_beside_a_day_that_is_none() {
    let world = World::new();
    let form = desk::forms::RoundForm {
        day: "morgen".into(),
        time: "25:99".into(),
        ..Default::default()
    };
    let fields: Vec<_> = form
        .deadline(world.now)
        .unwrap_err()
        .into_iter()
        .map(|wrong| (wrong.field, wrong.mistake))
        .collect();
    assert_eq!(
        fields,
        [
            ("day".to_owned(), drafting::Mistake::Day),
            ("time".to_owned(), drafting::Mistake::Time)
        ]
    );
}

/// Fields as a browser sends them.
fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()))
        .collect()
}

#[test]
fn addressees_come_and_go_by_a_button_and_nothing_typed_is_lost() {
    use drafting::{DraftForm, DraftStep};
    let sent = pairs(&[
        ("addressee-0-institution", "Ministerie van Financiën"),
        ("addressee-0-person-0-name", "mr. A. de Boer, LL.M."),
        ("addressee-0-person-0-office", "minister"),
        ("addressee-1-institution", "Tweede Kamer"),
        ("addressee-1-postal", "Postbus 20018\r\n2500 EA Den Haag"),
        ("do", "remove-addressee-0"),
    ]);
    let mut form = DraftForm::from_pairs(&sent);
    assert_eq!(
        form.front.addressees[0].persons[0].name, "mr. A. de Boer, LL.M.",
        "a name may hold a comma"
    );
    let DraftStep::Rows(step) = DraftStep::from_pairs(&sent) else {
        panic!("a step about rows")
    };
    form.front.change_rows(step);
    assert_eq!(form.front.addressees.len(), 1);
    assert_eq!(form.front.addressees[0].institution, "Tweede Kamer");
    let made_up = pairs(&[
        ("addressee-4000000000-institution", "x"),
        ("addressee-0-person-99999-name", "x"),
    ]);
    let form = DraftForm::from_pairs(&made_up);
    assert!(
        form.front
            .addressees
            .iter()
            .all(|one| one.persons.len() < 100),
        "no field name asks for memory"
    );
}

#[test]
fn a_form_says_everything_that_is_wrong_at_once() {
    let form = drafting::DraftForm::from_pairs(&pairs(&[
        ("kind", "poem"),
        ("date", "2025-02-30"),
        ("base", "3"),
    ]));
    let fields: Vec<_> = form
        .read()
        .unwrap_err()
        .into_iter()
        .map(|wrong| wrong.field)
        .collect();
    assert_eq!(fields, ["kind", "subject", "date", "sender"]);
}
