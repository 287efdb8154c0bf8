//! A letter goes its way, and no other.

use super::*;
use crate::{file, ids::PersonId, version::VersionNumber};

fn now() -> Moment {
    Moment::from_millis(1_752_045_600_000)
}

fn version(body: &str) -> Version {
    let source =
        format!("+++\nkind = \"letter\"\nsubject = \"Proef\"\nsender = \"Wij\"\n+++\n\n{body}\n");
    let (file, _) = file::parse(source.as_bytes()).unwrap();
    Version::first(file.text, PersonId::new(now(), [1; 10]), None, now())
}

fn signing() -> Stage {
    Stage::Draft
        .send_to_review(now())
        .unwrap()
        .freeze(&version("Tekst."), now())
        .unwrap()
}

#[test]
fn from_draft_to_final_with_the_facts_of_each_stage() {
    let version = version("Tekst.");
    let stage = signing();
    assert_eq!(stage.pin(), Some(version.pin()));
    let done = stage.finalise(false, Hash::of(b"pdf"), now()).unwrap();
    assert_eq!(
        done,
        Stage::Final {
            pin: version.pin(),
            file: Hash::of(b"pdf"),
            since: now()
        }
    );
}

#[test]
fn a_stage_allows_only_its_own_steps() {
    let wrong =
        |result: Result<Stage, StageError>| matches!(result, Err(StageError::WrongStage(_)));
    let done = || signing().finalise(false, Hash::ZERO, now()).unwrap();
    assert!(
        wrong(Stage::Draft.freeze(&version("Tekst."), now())),
        "a draft is read along first"
    );
    assert!(wrong(Stage::Draft.back_to_draft()));
    assert!(wrong(Stage::Draft.finalise(false, Hash::ZERO, now())));
    assert!(wrong(signing().send_to_review(now())));
    assert!(wrong(done().thaw(false, 0, 0, now())));
    assert!(
        wrong(done().finalise(false, Hash::ZERO, now())),
        "final once"
    );
    assert!(Stage::Draft.takes_versions().is_ok());
    assert!(signing().takes_versions().is_err() && done().takes_versions().is_err());
}

#[test]
fn a_text_with_a_blocking_problem_is_not_frozen() {
    let review = Stage::Draft.send_to_review(now()).unwrap();
    let Err(StageError::Problems(problems)) = review.freeze(&version("Een noot[^1]."), now())
    else {
        panic!("frozen")
    };
    assert_eq!(problems.len(), 1);
}

#[test]
fn names_and_open_rounds_hold_a_letter_where_it_is() {
    assert_eq!(
        signing().thaw(false, 3, 2, now()),
        Err(StageError::SignaturesStand(3)),
        "one more signed since the page was shown"
    );
    assert_eq!(
        signing().thaw(true, 0, 0, now()),
        Err(StageError::RoundOpen)
    );
    for signatures in [0, 3] {
        assert!(matches!(
            signing().thaw(false, signatures, signatures, now()),
            Ok(Stage::Review { .. })
        ));
    }
    assert_eq!(
        signing().finalise(true, Hash::ZERO, now()),
        Err(StageError::RoundOpen)
    );
    let reason = || Remark::parse("Achterhaald").unwrap();
    assert_eq!(
        signing().withdraw(true, reason(), now()),
        Err(StageError::RoundOpen)
    );
}

#[test]
fn what_belongs_to_one_stage_is_refused_in_every_other() {
    assert_eq!(signing().must_be(StageName::Signing), Ok(()));
    assert_eq!(
        signing().must_be(StageName::Final),
        Err(StageError::WrongStage(StageName::Signing))
    );
}

#[test]
fn a_withdrawn_letter_remembers_what_it_was() {
    let reason = || Remark::parse("Achterhaald").unwrap();
    let from_final = signing()
        .finalise(false, Hash::of(b"pdf"), now())
        .unwrap()
        .withdraw(false, reason(), now())
        .unwrap();
    let Stage::Withdrawn {
        from, pin, file, ..
    } = &from_final
    else {
        panic!("not withdrawn")
    };
    assert_eq!(
        (*from, pin.map(|pin| pin.number), *file),
        (
            StageName::Final,
            Some(VersionNumber::FIRST),
            Some(Hash::of(b"pdf"))
        )
    );
    assert!(
        from_final.withdraw(false, reason(), now()).is_err(),
        "withdrawn once"
    );
    assert!(Stage::Draft.withdraw(false, reason(), now()).is_ok());
}

#[test]
fn a_text_is_frozen_with_its_figures_in_words() {
    let review = || Stage::Draft.send_to_review(now()).unwrap();
    let open = review().freeze(&version("Wij zijn met {{leden}}, `{{leden}}`."), now());
    let Err(StageError::FiguresOpen(open)) = open else {
        panic!("{open:?}");
    };
    assert_eq!(open.len(), 1);
    // How many sign is known later, and stays a mark.
    assert!(
        review()
            .freeze(&version("Dit vragen {{ondertekenaars}}."), now())
            .is_ok()
    );
    let unknown = review().freeze(&version("Dit vragen {{mensen}}."), now());
    assert!(
        matches!(unknown, Err(StageError::Problems(_))),
        "{unknown:?}"
    );
}
