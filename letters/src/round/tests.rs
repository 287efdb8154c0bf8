//! A signature names one text, one right and one moment, or it is none.

use super::*;
use crate::{
    cosignature::{Cosignature, Except, NotEndorsed, Signing},
    hash::Hash,
    ids::MandateId,
    mandate::{Extent, Mandate},
    stage::Stage,
    text::{Function, Line, Remark},
    time::Day,
    version::VersionNumber,
};

mod reservations;

const HOUR: i64 = 60 * 60;

fn now() -> Moment {
    Moment::from_millis(1_752_045_600_000)
}

fn text() -> Hash {
    Hash::of(b"tekst")
}

fn round() -> SigningRound {
    let id = RoundId::new(now(), [1; 10]);
    let pin = Pin {
        number: VersionNumber::FIRST,
        hash: text(),
    };
    SigningRound::open(
        id,
        LetterId::new(now(), [2; 10]),
        pin,
        1,
        now().plus_seconds(48 * HOUR),
        now(),
    )
    .unwrap()
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

fn whole(capacity: Capacity) -> Signing {
    match capacity {
        Capacity::UnderReservation => Signing::reserved(text(), day(20)),
        Capacity::OnBehalf | Capacity::Personal => Signing::whole(text(), capacity),
    }
}

fn silent() -> Invitation {
    invitation(Answer::None { read: None })
}

fn mandate(from: Day, until: Option<Day>) -> Mandate {
    Mandate {
        id: MandateId::new(now(), [6; 10]),
        person: silent().person,
        organisation: silent().organisation,
        function: Function::parse("bestuurder").unwrap(),
        deputy: false,
        extent: Extent::OnBehalf,
        under: None,
        from,
        until,
        ended: None,
        evidence: Line::parse("besluit").unwrap(),
    }
}

fn day(day: i8) -> Day {
    jiff::civil::date(2025, 7, day)
}

#[test]
fn a_signature_names_the_text_and_the_mandate_of_that_moment() {
    let mandates = [mandate(day(1), Some(day(8))), mandate(day(9), None)];
    let signed = round()
        .sign(&silent(), &mandates, &[], &whole(Capacity::OnBehalf), now())
        .unwrap();
    assert_eq!(
        (signed.text, signed.mandate, signed.at),
        (text(), mandates[1].id, now())
    );
}

#[test]
fn a_signature_says_which_demands_it_leaves_out_and_why() {
    let signing = Signing {
        except: [2].into_iter().collect(),
        ..whole(Capacity::OnBehalf)
    };
    assert_eq!(signing.fits(3), Err(NotEndorsed::NoReason));
    let signing = Signing {
        remark: Some(Remark::parse("Dat besluit ons bestuur later.").unwrap()),
        ..signing
    };
    assert_eq!(signing.fits(3), Ok(()));
    assert_eq!(signing.fits(1), Err(NotEndorsed::NoSuchDemand(2)));
    let signed = round()
        .sign(&silent(), &[mandate(day(1), None)], &[], &signing, now())
        .unwrap();
    assert_eq!(signed.except, signing.except);
}

#[test]
fn nobody_signs_further_than_their_mandate_goes() {
    let mandates = [Mandate {
        extent: Extent::UnderReservation,
        ..mandate(day(1), None)
    }];
    let sign = |capacity| round().sign(&silent(), &mandates, &[], &whole(capacity), now());
    assert_eq!(sign(Capacity::OnBehalf), Err(AnswerRefused::BeyondMandate));
    assert!(sign(Capacity::UnderReservation).is_ok() && sign(Capacity::Personal).is_ok());
}

#[test]
fn nobody_signs_without_a_mandate_that_holds_today() {
    let sign = |mandates: &[Mandate]| {
        round().sign(&silent(), mandates, &[], &whole(Capacity::OnBehalf), now())
    };
    assert_eq!(sign(&[]), Err(AnswerRefused::NoMandate));
    assert_eq!(
        sign(&[mandate(day(1), Some(day(8)))]),
        Err(AnswerRefused::NoMandate),
        "ended yesterday"
    );
    assert_eq!(
        sign(&[mandate(day(10), None)]),
        Err(AnswerRefused::NoMandate),
        "starts tomorrow"
    );
    let other = Mandate {
        organisation: OrganisationId::new(now(), [9; 10]),
        ..mandate(day(1), None)
    };
    assert_eq!(
        sign(&[other]),
        Err(AnswerRefused::NoMandate),
        "for another organisation"
    );
    assert!(
        sign(&[mandate(day(9), Some(day(9)))]).is_ok(),
        "the first and last day count"
    );
}

#[test]
fn late_repeated_and_wrong_version_answers_change_nothing() {
    let mandates = [mandate(day(1), None)];
    let sign = |round: &SigningRound, invitation: &Invitation, shown, at| {
        round
            .sign(
                invitation,
                &mandates,
                &[],
                &Signing::whole(shown, Capacity::OnBehalf),
                at,
            )
            .unwrap_err()
    };
    let deadline = round().deadline;
    assert_eq!(
        sign(&round(), &silent(), text(), deadline),
        AnswerRefused::TooLate { deadline }
    );
    assert_eq!(
        sign(&round(), &silent(), Hash::ZERO, now()),
        AnswerRefused::OtherVersion { shown: Hash::ZERO }
    );
    let signed = invitation(Answer::Signed {
        at: now(),
        capacity: Capacity::OnBehalf,
    });
    assert_eq!(
        sign(&round(), &signed, text(), now()),
        AnswerRefused::AlreadySigned { at: now() }
    );
    assert_eq!(
        sign(&round().close(now()).unwrap(), &silent(), text(), now()),
        AnswerRefused::RoundClosed
    );
    assert_eq!(
        sign(&round().cancel(now()).unwrap(), &silent(), text(), now()),
        AnswerRefused::RoundCancelled
    );
}

#[test]
fn until_the_deadline_people_may_change_their_mind() {
    let mandates = [mandate(day(1), None)];
    let signed = invitation(Answer::Signed {
        at: now(),
        capacity: Capacity::Personal,
    });
    let declined = invitation(Answer::Declined { at: now() });
    let withdrawn = invitation(Answer::Withdrawn { at: now() });
    assert!(
        round()
            .sign(&declined, &mandates, &[], &whole(Capacity::OnBehalf), now())
            .is_ok()
    );
    assert!(
        round()
            .sign(
                &withdrawn,
                &mandates,
                &[],
                &whole(Capacity::OnBehalf),
                now()
            )
            .is_ok()
    );
    assert_eq!(
        round().decline(&declined, now()),
        Err(AnswerRefused::AlreadyDeclined { at: now() })
    );
    assert_eq!(
        round().decline(&signed, now()),
        Err(AnswerRefused::AlreadySigned { at: now() }),
        "withdraw first"
    );
}

#[test]
fn a_name_goes_until_the_letter_is_sealed_and_from_then_on_an_erratum_says_so() {
    let answered = |capacity| {
        invitation(Answer::Signed {
            at: now(),
            capacity,
        })
    };
    let signed = answered(Capacity::OnBehalf);
    let reserved = answered(Capacity::UnderReservation);
    let silent = silent();
    let (signing, sealed) = (stage(text()), finished(text()));
    let back = |round: SigningRound, invitation: &Invitation, stage: &Stage| {
        round.take_back(invitation, stage, None)
    };
    let closed = || round().close(now()).unwrap();
    for open_or_not in [round(), closed()] {
        assert_eq!(back(open_or_not, &signed, &signing), Ok(TakenBack::Gone));
    }
    assert_eq!(back(closed(), &reserved, &signing), Ok(TakenBack::Gone));
    assert_eq!(back(closed(), &signed, &sealed), Ok(TakenBack::Erratum));
    let reason = Remark::parse("Achterhaald").unwrap();
    let off = stage(text()).withdraw(false, reason, now()).unwrap();
    for (invitation, stage, why) in [
        (&reserved, &sealed, AnswerRefused::NothingToWithdraw),
        (&silent, &signing, AnswerRefused::NothingToWithdraw),
        (&signed, &off, AnswerRefused::LetterWithdrawn),
    ] {
        assert_eq!(back(closed(), invitation, stage), Err(why));
    }
    // While the text changes, and where another was sealed, there is no name to keep.
    let review = Stage::Review { since: now() };
    for stage in [review, finished(Hash::of(b"anders"))] {
        assert_eq!(back(closed(), &signed, &stage), Ok(TakenBack::Gone));
    }
    let cancelled = round().cancel(now()).unwrap();
    assert_eq!(
        back(cancelled, &signed, &signing),
        Err(AnswerRefused::RoundCancelled)
    );
    assert_eq!(
        closed().take_back(&signed, &sealed, Some(now())),
        Err(AnswerRefused::AlreadyRetracted { at: now() })
    );
}

/// A letter whose text is pinned.
fn stage(text: Hash) -> Stage {
    let pin = Pin {
        hash: text,
        ..round().pin
    };
    Stage::Signing { pin, since: now() }
}

/// A letter that was sealed with a text.
fn finished(text: Hash) -> Stage {
    stage(text).finalise(false, Hash::ZERO, now()).unwrap()
}

/// A signature under a text, so many hours ago.
fn stood(person: PersonId, capacity: Capacity, text: Hash, hours: i64) -> Cosignature {
    Cosignature {
        invitation: InvitationId::new(now().plus_seconds(-hours * HOUR), [8; 10]),
        organisation: silent().organisation,
        person,
        mandate: mandate(day(1), None).id,
        text,
        capacity,
        decides: None,
        except: Except::NONE,
        reaffirms: None,
        at: now().plus_seconds(-hours * HOUR),
    }
}

#[test]
fn a_signature_under_a_changed_text_says_which_it_confirms() {
    let (own, other) = (silent().person, PersonId::new(now(), [9; 10]));
    let [first, second] = [b"eerst", b"later"].map(|text| Hash::of(text));
    let sign = |standing: &[Cosignature], capacity| {
        let mandates = [mandate(day(1), None)];
        let signed = round().sign(&silent(), &mandates, standing, &whole(capacity), now());
        signed.unwrap().reaffirms
    };
    let (behalf, personal) = (Capacity::OnBehalf, Capacity::Personal);
    assert_eq!(sign(&[], behalf), None);
    let twice = [stood(own, behalf, second, 2), stood(own, behalf, first, 5)];
    assert_eq!(sign(&twice, behalf), Some(second), "the newest");
    // The director left: what was signed is the organisation's, and the successor confirms it.
    let left = [stood(other, behalf, first, 5)];
    assert_eq!(sign(&left, behalf), Some(first));
    assert_eq!(
        sign(&left, personal),
        None,
        "the organisation's is not one's own"
    );
    let private = [stood(other, personal, first, 5)];
    assert_eq!(
        sign(&private, behalf),
        None,
        "nor one's own the organisation's"
    );
    let both = [
        stood(other, behalf, second, 2),
        stood(own, personal, first, 5),
    ];
    assert_eq!(sign(&both, behalf), Some(first), "one's own first");
}

#[test]
fn who_has_to_confirm_is_who_stands_under_another_text_alone() {
    let [first, second] = [b"eerst", b"later"].map(|text| Hash::of(text));
    let [one, two] = [7, 9].map(|n| PersonId::new(now(), [n; 10]));
    let behalf = Capacity::OnBehalf;
    let old = stood(one, behalf, first, 9);
    let whose = |standing: &[Cosignature]| -> Vec<(Hash, Moment)> {
        let found = unconfirmed(standing, text());
        found.into_iter().map(|it| (it.text, it.at)).collect()
    };
    assert_eq!(whose(std::slice::from_ref(&old)), [(first, old.at)]);
    let again = stood(two, behalf, second, 4);
    assert_eq!(
        whose(&[old.clone(), again.clone()]),
        [(second, again.at)],
        "once for each"
    );
    let confirmed = stood(two, behalf, text(), 1);
    assert!(whose(&[old.clone(), again, confirmed]).is_empty());
    // Under one's own name nobody else confirms.
    let personal = stood(two, Capacity::Personal, text(), 1);
    assert_eq!(whose(&[old.clone(), personal]).len(), 1);
}

#[test]
fn a_round_has_a_fair_deadline_and_someone_to_ask() {
    let open = |invitees, seconds| {
        SigningRound::open(
            round().id,
            round().letter,
            round().pin,
            invitees,
            now().plus_seconds(seconds),
            now(),
        )
    };
    assert_eq!(open(0, 48 * HOUR), Err(RoundError::NobodyInvited));
    assert_eq!(open(1, HOUR - 1), Err(RoundError::DeadlineTooNear));
    assert_eq!(open(1, -HOUR), Err(RoundError::DeadlineTooNear));
    assert_eq!(open(1, 367 * 24 * HOUR), Err(RoundError::DeadlineTooFar));
    let closed = round().close(now()).unwrap();
    assert_eq!(closed.clone().close(now()), Err(RoundError::NotOpen));
    assert_eq!(
        closed.extend(now().plus_seconds(72 * HOUR), now()),
        Err(RoundError::NotOpen)
    );
}

#[test]
fn an_organisation_signs_a_text_once_and_so_does_a_person_for_it() {
    let mandates = [mandate(day(1), None)];
    let other = PersonId::new(now(), [9; 10]);
    let stands = |person, capacity, text| Cosignature {
        invitation: InvitationId::new(now(), [8; 10]),
        organisation: silent().organisation,
        person,
        mandate: mandate(day(1), None).id,
        text,
        capacity,
        decides: None,
        except: Except::NONE,
        reaffirms: None,
        at: now(),
    };
    let sign = |standing: Cosignature, capacity| {
        round().sign(&silent(), &mandates, &[standing], &whole(capacity), now())
    };
    let refused = Err(AnswerRefused::OrganisationSigned { at: now() });
    for (earlier, now_as, twice) in [
        (Capacity::OnBehalf, Capacity::OnBehalf, true),
        (Capacity::OnBehalf, Capacity::UnderReservation, true),
        (Capacity::UnderReservation, Capacity::OnBehalf, false),
        (
            Capacity::UnderReservation,
            Capacity::UnderReservation,
            false,
        ),
        (Capacity::OnBehalf, Capacity::Personal, false),
        (Capacity::Personal, Capacity::OnBehalf, false),
        (Capacity::Personal, Capacity::Personal, false),
    ] {
        let of_another = sign(stands(other, earlier, text()), now_as);
        assert_eq!(of_another == refused, twice, "{earlier:?} then {now_as:?}");
        let of_the_same = sign(stands(silent().person, earlier, text()), now_as);
        assert_eq!(
            of_the_same == refused,
            earlier.prints(),
            "{earlier:?} then {now_as:?} by one person"
        );
        let under_another = sign(stands(other, earlier, Hash::of(b"anders")), now_as);
        assert!(under_another.is_ok());
    }
}
