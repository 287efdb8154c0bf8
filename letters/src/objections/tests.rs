//! An objection names one text, one right and one moment; it answers nothing.

use super::*;
use crate::{
    cosignature::Capacity,
    ids::{LetterId, RoundId},
    mandate::Extent,
    text::{Function, Line, Remark},
    version::{Pin, VersionNumber},
};

const HOUR: i64 = 60 * 60;

fn now() -> Moment {
    Moment::from_millis(1_752_045_600_000)
}

fn pin() -> Pin {
    Pin {
        number: VersionNumber::FIRST,
        hash: Hash::of(b"tekst"),
    }
}

fn round() -> SigningRound {
    let (id, letter) = (RoundId::new(now(), [1; 10]), LetterId::new(now(), [2; 10]));
    SigningRound::open(id, letter, pin(), 1, now().plus_seconds(48 * HOUR), now()).unwrap()
}

fn invitation(answer: Answer) -> Invitation {
    Invitation {
        id: InvitationId::new(now(), [3; 10]),
        round: round().id,
        organisation: OrganisationId::new(now(), [4; 10]),
        person: PersonId::new(now(), [5; 10]),
        answer,
    }
}

fn mandate(extent: Extent) -> Mandate {
    let of = invitation(Answer::None { read: None });
    Mandate {
        id: MandateId::new(now(), [6; 10]),
        person: of.person,
        organisation: of.organisation,
        function: Function::parse("bestuurder").unwrap(),
        deputy: true,
        extent,
        under: None,
        from: jiff::civil::date(2025, 7, 1),
        until: Some(jiff::civil::date(2025, 7, 9)),
        ended: None,
        evidence: Line::parse("besluit").unwrap(),
    }
}

fn objects(answer: Answer, before: usize, at: Moment) -> Result<Objection, ObjectionRefused> {
    let id = ObjectionId::new(now(), [7; 10]);
    let mandates = [mandate(Extent::UnderReservation)];
    round().object(id, &invitation(answer), &mandates, before, pin().hash, at)
}

#[test]
fn whoever_may_answer_may_object_as_long_as_they_did_not_sign() {
    let (capacity, at) = (Capacity::OnBehalf, now());
    for answer in [
        Answer::None { read: None },
        Answer::Declined { at },
        Answer::Withdrawn { at },
    ] {
        let made = objects(answer, 0, now()).unwrap();
        assert_eq!((made.text, made.at), (pin().hash, now()));
        assert_eq!(made.mandate, mandate(Extent::OnBehalf).id);
    }
    let signed = objects(Answer::Signed { at, capacity }, 0, now());
    assert_eq!(signed, Err(AnswerRefused::AlreadySigned { at }.into()));
}

#[test]
fn an_objection_is_made_in_time_to_the_text_that_was_shown_and_under_a_right() {
    let silent = Answer::None { read: None };
    let late = now().plus_seconds(48 * HOUR);
    let deadline = late;
    assert_eq!(
        objects(silent, 0, late),
        Err(AnswerRefused::TooLate { deadline }.into())
    );
    // The mandate ends with the ninth of July; the round goes on.
    assert_eq!(
        objects(silent, 0, now().plus_seconds(24 * HOUR)),
        Err(AnswerRefused::NoMandate.into())
    );
    assert_eq!(objects(silent, MOST, now()), Err(ObjectionRefused::TooMany));
    assert!(objects(silent, MOST - 1, now()).is_ok());
    let shown = Hash::of(b"een andere tekst");
    let id = ObjectionId::new(now(), [7; 10]);
    let mandates = [mandate(Extent::OnBehalf)];
    let other = round().object(id, &invitation(silent), &mandates, 0, shown, now());
    assert_eq!(other, Err(AnswerRefused::OtherVersion { shown }.into()));
    let closed = round().close(now()).unwrap();
    let closed = closed.object(id, &invitation(silent), &mandates, 0, pin().hash, now());
    assert_eq!(closed, Err(AnswerRefused::RoundClosed.into()));
}

#[test]
fn while_the_text_is_pinned_no_word_of_it_changes() {
    let since = now();
    let pinned = Stage::Signing { pin: pin(), since };
    for (turn, taken) in [
        (Turn::Rejected, Ok(())),
        (Turn::Withdrawn, Ok(())),
        (Turn::Accepted, Err(ReviewRefused::Frozen)),
        (Turn::Amended, Err(ReviewRefused::Frozen)),
        (Turn::Resolved, Err(ReviewRefused::NotInReview)),
    ] {
        assert_eq!(takes_turn(&pinned, turn), taken, "{turn:?}");
        assert_eq!(takes_turn(&Stage::Review { since }, turn), Ok(()));
        let called_off = Stage::Withdrawn {
            from: StageName::Signing,
            reason: Remark::parse("Gaat niet door.").unwrap(),
            pin: Some(pin()),
            file: None,
            since,
        };
        for over in [Stage::Draft, called_off] {
            assert_eq!(takes_turn(&over, turn), Err(ReviewRefused::NotInReview));
        }
    }
}

#[test]
fn what_nobody_decided_on_ends_with_the_text() {
    let open = State::after(None);
    assert!(Became::of(open, StageName::Signing).waits());
    assert!(Became::of(open, StageName::Review).waits());
    assert_eq!(Became::of(open, StageName::Final), Became::Ended);
    assert_eq!(Became::of(open, StageName::Withdrawn), Became::Ended);
    let rejected = State::after(Some(Turn::Rejected));
    assert_eq!(Became::of(rejected, StageName::Final), Became::Rejected);
}

#[test]
fn the_answer_is_what_counts() {
    let (at, capacity) = (now(), Capacity::OnBehalf);
    let (earlier, later) = (now().plus_seconds(-1), now().plus_seconds(1));
    let silent = Answer::None { read: None };
    assert!(stands(silent, Some(at)) && !stands(silent, None));
    assert!(!stands(Answer::Declined { at }, Some(later)));
    assert!(!stands(Answer::Signed { at, capacity }, Some(earlier)));
    assert!(stands(Answer::Withdrawn { at }, Some(later)));
    assert!(!stands(Answer::Withdrawn { at }, Some(earlier)));
}

#[test]
fn the_passage_around_some_words_is_found() {
    let body =
        Body::parse("## Verzoeken {.demands}\n\n1. Het eerste.\n2. Het tweede.\n\nTot slot.")
            .unwrap();
    let of = |range: Range<usize>| passage(&body, &range).map(|found| &body.as_str()[found]);
    let around = |words: &str| {
        let at = body.as_str().find(words).unwrap();
        of(at..at + words.len())
    };
    assert_eq!(around("tweede"), Some("2. Het tweede."));
    assert_eq!(around("slot"), Some("Tot slot."));
    assert_eq!(of(9_999..10_000), None);
    // Where words went, also at an end.
    let end = body.as_str().find("\n\nTot slot").unwrap();
    assert_eq!(of(end..end), Some("2. Het tweede."));
    let all = body.as_str().len();
    assert_eq!(of(all..all), Some("Tot slot."));
}
