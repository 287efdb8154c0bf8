//! A reservation is lifted in time, or it is no signature.

use super::*;
use crate::cosignature::{LONGEST_DAYS, NotReserved};
use jiff::ToSpan as _;

/// Who signed under reservation in the round, and what stands for it: the board decides on the 20th.
fn reserved() -> (Invitation, Cosignature) {
    let answered = invitation(Answer::Signed {
        at: now(),
        capacity: Capacity::UnderReservation,
    });
    let kept = Cosignature {
        decides: Some(day(20)),
        ..stood(answered.person, Capacity::UnderReservation, text(), 0)
    };
    let kept = Cosignature {
        invitation: answered.id,
        ..kept
    };
    (answered, kept)
}

fn at(day: i8, hour: i8) -> Moment {
    Moment::in_amsterdam(super::day(day).at(hour, 0, 0, 0)).unwrap()
}

#[test]
fn a_reservation_says_until_when_it_holds() {
    let mandates = [mandate(day(1), None)];
    let sign = |capacity, decides| {
        let signing = Signing {
            decides,
            ..Signing::whole(text(), capacity)
        };
        let signed = round().sign(&silent(), &mandates, &[], &signing, now());
        signed.map(|signed| signed.decides)
    };
    let reserved = |decides| sign(Capacity::UnderReservation, decides);
    let refused = |why| Err(AnswerRefused::Reservation(why));
    let latest = day(9).saturating_add(LONGEST_DAYS.days());
    assert_eq!(reserved(None), refused(NotReserved::NoDay));
    assert_eq!(reserved(Some(day(8))), refused(NotReserved::Past));
    let beyond = latest.tomorrow().unwrap();
    assert_eq!(
        reserved(Some(beyond)),
        refused(NotReserved::TooFar { latest })
    );
    for good in [day(9), day(20), latest] {
        assert_eq!(reserved(Some(good)), Ok(Some(good)));
    }
    assert_eq!(round().offered(now()), day(11));
    let long = SigningRound {
        deadline: now().plus_seconds(200 * 24 * HOUR),
        ..round()
    };
    assert_eq!(long.offered(now()), latest);
    // Whoever signs without one says nothing by it.
    assert_eq!(sign(Capacity::OnBehalf, Some(day(8))), Ok(None));
    assert_eq!(sign(Capacity::Personal, Some(day(20))), Ok(None));
}

#[test]
fn a_reservation_is_lifted_until_its_day_is_over() {
    let (answered, kept) = reserved();
    let (signing, sealed) = (stage(text()), finished(text()));
    let closed = || round().close(now()).unwrap();
    let lift = |round: SigningRound, stage: &Stage, now| {
        round.lift(stage, &answered, std::slice::from_ref(&kept), now)
    };
    assert_eq!(lift(round(), &signing, now()), Ok(()));
    assert_eq!(
        lift(closed(), &signing, at(20, 23)),
        Ok(()),
        "after the round"
    );
    assert_eq!(
        lift(closed(), &signing, at(21, 0)),
        Err(AnswerRefused::ReservationOver { day: day(20) })
    );
    for other in [
        sealed,
        Stage::Review { since: now() },
        stage(Hash::of(b"anders")),
    ] {
        assert_eq!(
            lift(closed(), &other, at(19, 12)),
            Err(AnswerRefused::RoundClosed)
        );
    }
    let cancelled = round().cancel(now()).unwrap();
    assert_eq!(
        lift(cancelled, &signing, now()),
        Err(AnswerRefused::RoundCancelled)
    );
    // One that was made before a day was asked holds as long as the round.
    let dayless = [Cosignature {
        decides: None,
        ..kept.clone()
    }];
    let lift = |now| round().lift(&signing, &answered, &dayless, now);
    assert_eq!(lift(now()), Ok(()));
    assert!(matches!(
        lift(round().deadline),
        Err(AnswerRefused::TooLate { .. })
    ));
}

#[test]
fn only_a_reservation_is_lifted_and_only_while_there_is_room_for_the_name() {
    let (answered, kept) = reserved();
    let signing = stage(text());
    let standing = [kept.clone()];
    for answer in [
        Answer::None { read: None },
        Answer::Declined { at: now() },
        Answer::Withdrawn { at: now() },
        Answer::Lapsed { at: now() },
        Answer::Signed {
            at: now(),
            capacity: Capacity::OnBehalf,
        },
    ] {
        assert_eq!(
            round().lift(&signing, &invitation(answer), &standing, now()),
            Err(AnswerRefused::NothingToLift),
            "{answer:?}"
        );
    }
    let deputy = stood(PersonId::new(now(), [9; 10]), Capacity::OnBehalf, text(), 0);
    assert_eq!(
        round().lift(&signing, &answered, &[kept, deputy], now()),
        Err(AnswerRefused::OrganisationSigned { at: now() })
    );
}

#[test]
fn a_reservation_lapses_when_its_day_is_over_and_the_letter_still_waits() {
    let (answered, kept) = reserved();
    let signing = stage(text());
    let lapses = |round: SigningRound, stage: &Stage, invitation: &Invitation, now| {
        round.lapses(stage, invitation, std::slice::from_ref(&kept), now)
    };
    let closed = || round().close(now()).unwrap();
    for open_or_not in [round(), closed()] {
        assert!(!lapses(
            open_or_not.clone(),
            &signing,
            &answered,
            at(20, 23)
        ));
        assert!(lapses(open_or_not, &signing, &answered, at(21, 0)));
    }
    let cancelled = round().cancel(now()).unwrap();
    assert!(!lapses(cancelled, &signing, &answered, at(21, 0)));
    for other in [finished(text()), Stage::Review { since: now() }] {
        assert!(!lapses(closed(), &other, &answered, at(21, 0)));
    }
    let lifted = invitation(Answer::Signed {
        at: now(),
        capacity: Capacity::OnBehalf,
    });
    assert!(!lapses(closed(), &signing, &lifted, at(21, 0)));
    // Whoever's reservation lapsed may sign as anybody who is silent, while the round is open.
    let lapsed = invitation(Answer::Lapsed { at: now() });
    let again = round().sign(
        &lapsed,
        &[mandate(day(1), None)],
        &[],
        &whole(Capacity::OnBehalf),
        now(),
    );
    assert!(again.is_ok());
    assert_eq!(round().decline(&lapsed, now()), Ok(()));
}
