//! A guest asks in time or not at all, and what is thought of their mailbox is thought in one place.

use super::*;
use crate::{
    cosignature::{Capacity, Signing},
    ids::{InvitationId, LetterId, MandateId, OrganisationId, PersonId, RoundId},
    mandate::{Extent, Mandate},
    organisation::{Details, OrganisationKind},
    round::{Answer, Invitation},
    stage::Stage,
    text::{Line, Remark},
    version::{Pin, VersionNumber},
};
use proptest::prelude::*;

fn opened_at() -> Moment {
    Moment::from_millis(1_772_438_400_000)
}

fn text() -> Hash {
    Hash::of(b"tekst")
}

fn deadline() -> Moment {
    opened_at().plus_seconds(7_200)
}

fn round() -> SigningRound {
    let pin = Pin {
        number: VersionNumber::FIRST,
        hash: text(),
    };
    let (id, letter) = (
        RoundId::new(opened_at(), [1; 10]),
        LetterId::new(opened_at(), [2; 10]),
    );
    SigningRound::open(id, letter, pin, 1, deadline(), opened_at()).unwrap()
}

/// A letter whose text is pinned.
fn stage(text: Hash) -> Stage {
    let pin = Pin {
        hash: text,
        ..round().pin
    };
    Stage::Signing {
        pin,
        since: opened_at(),
    }
}

/// The letter once it is sealed.
fn sealed() -> Stage {
    let at = deadline().plus_seconds(60);
    stage(text()).finalise(false, Hash::ZERO, at).unwrap()
}

fn form() -> Form {
    Form {
        organisation: OrganisationName::parse("Stichting Vuurtoren").unwrap(),
        website: Website::parse("vuurtoren.example").unwrap(),
        person: PersonName::parse("Wim Zandstra").unwrap(),
        function: Function::parse("voorzitter").unwrap(),
        mail: MailAddress::parse("wim@vuurtoren.example").unwrap(),
        remark: None,
    }
}

fn filled_in() -> Request {
    Request::fill_in(&round(), form(), text(), opened_at()).unwrap()
}

#[test]
fn a_form_is_for_the_text_of_an_open_round() {
    assert_eq!(filled_in().state, RequestState::FilledIn);
    let other = Request::fill_in(&round(), form(), Hash::of(b"anders"), opened_at());
    assert_eq!(other, Err(GuestRefused::OtherVersion));
    let late = Request::fill_in(&round(), form(), text(), deadline());
    let too_late = AnswerRefused::TooLate {
        deadline: deadline(),
    };
    assert_eq!(late, Err(GuestRefused::Round(too_late)));
}

#[test]
fn a_code_confirms_once_within_its_hour_and_before_the_deadline() {
    let now = opened_at().plus_seconds(60);
    let waiting = filled_in().confirm(&round(), now).unwrap();
    assert_eq!(waiting.state, RequestState::Waiting { confirmed: now });
    assert_eq!(waiting.must_wait(), Ok(()));
    let again = waiting.clone().confirm(&round(), deadline());
    assert_eq!(again, Ok(waiting), "twice is once, also too late");
    let over = filled_in().confirm(&round(), opened_at().plus_seconds(CODE_SECONDS));
    assert_eq!(over, Err(GuestRefused::CodeOver));
    let late = filled_in().confirm(&round(), deadline());
    assert!(matches!(late, Err(GuestRefused::Round(_))));
    assert_eq!(filled_in().must_wait(), Err(GuestRefused::NotWaiting));
}

/// What a guest answers, and the right under which it does, on one day.
fn asked_and_entitled(day: Moment) -> (Invitation, Mandate) {
    let (organisation, person) = (
        OrganisationId::new(opened_at(), [3; 10]),
        PersonId::new(opened_at(), [4; 10]),
    );
    let invitation = Invitation {
        id: InvitationId::new(opened_at(), [5; 10]),
        round: round().id,
        organisation,
        person,
        answer: Answer::None { read: None },
    };
    let mandate = Mandate {
        id: MandateId::new(opened_at(), [6; 10]),
        person,
        organisation,
        function: form().function,
        deputy: false,
        extent: Extent::OnBehalf,
        under: None,
        from: day.day(),
        until: Some(day.day()),
        ended: None,
        evidence: Line::parse("eigen opgave").unwrap(),
    };
    (invitation, mandate)
}

#[test]
fn the_secretariat_may_let_in_after_the_deadline_until_the_letter_is_final() {
    let late = deadline().plus_seconds(86_400);
    let (invitation, mandate) = asked_and_entitled(late);
    let signing = Signing::whole(text(), Capacity::OnBehalf);
    let let_in = |round: &SigningRound, letter| {
        let mandates = std::slice::from_ref(&mandate);
        round.admit(letter, &invitation, mandates, &[], &signing, late)
    };
    let closed = round().close(deadline()).unwrap();
    let (signing_it, sealed) = (stage(text()), sealed());
    for round in [&round(), &closed] {
        let signed = let_in(round, &signing_it).unwrap();
        assert_eq!((signed.text, signed.at), (text(), late));
        assert_eq!(let_in(round, &sealed), Err(AnswerRefused::RoundClosed));
    }
    let another = stage(Hash::of(b"anders"));
    let changed = let_in(&closed, &another);
    assert_eq!(
        changed,
        Err(AnswerRefused::OtherVersion { shown: text() }),
        "the text that they read is no longer the letter's"
    );
    let reason = Remark::parse("Achterhaald").unwrap();
    let off = stage(text()).withdraw(false, reason, late).unwrap();
    let withdrawn = let_in(&closed, &off);
    assert_eq!(withdrawn, Err(AnswerRefused::LetterWithdrawn));
    let cancelled = round().cancel(deadline()).unwrap();
    assert_eq!(
        let_in(&cancelled, &signing_it),
        Err(AnswerRefused::RoundCancelled)
    );
    let ordinary = round().sign(
        &invitation,
        std::slice::from_ref(&mandate),
        &[],
        &signing,
        late,
    );
    assert!(
        matches!(ordinary, Err(AnswerRefused::TooLate { .. })),
        "nobody else signs late"
    );
    let signed = let_in(&closed, &signing_it).unwrap();
    let twice = closed.admit(
        &signing_it,
        &invitation,
        std::slice::from_ref(&mandate),
        &[signed],
        &signing,
        late,
    );
    assert!(matches!(
        twice,
        Err(AnswerRefused::OrganisationSigned { .. })
    ));
}

#[test]
fn a_mailbox_agrees_with_a_website_of_the_same_domain_only() {
    for (website, mailbox, meant) in [
        (
            Some("vuurtoren.example"),
            Some("vuurtoren.example"),
            Verdict::Agrees,
        ),
        (
            Some("Vuurtoren.example."),
            Some("vuurtoren.EXAMPLE"),
            Verdict::Agrees,
        ),
        (
            Some("vuurtoren.example"),
            Some("vuurtorn.example"),
            Verdict::Differs,
        ),
        (
            Some("vuurtoren.example"),
            Some("gmail.com"),
            Verdict::FreeMail,
        ),
        (Some("gmail.com"), Some("gmail.com"), Verdict::FreeMail),
        (Some("vuurtoren.example"), None, Verdict::Differs),
        (None, None, Verdict::Differs),
    ] {
        assert_eq!(
            verdict(website, mailbox),
            meant,
            "{website:?} and {mailbox:?}"
        );
    }
    assert!(
        FREE_MAIL.is_sorted(),
        "it is searched as a sorted list is searched"
    );
}

proptest! {
    #[test]
    fn a_domain_agrees_with_itself_and_with_no_other(one in "[a-z]{3,12}\\.example", other in "[a-z]{3,12}\\.example") {
        prop_assert_eq!(verdict(Some(&one), Some(&one.to_uppercase())), Verdict::Agrees);
        let meant = if one == other { Verdict::Agrees } else { Verdict::Differs };
        prop_assert_eq!(verdict(Some(&one), Some(&other)), meant);
        prop_assert_eq!(verdict(Some(&other), Some(&one)), meant);
    }
}

#[test]
fn a_twin_is_found_by_name_or_website() {
    let asks = |name: &str, website: &str, known: &str| {
        let mut details = Details::named(
            OrganisationName::parse(known).unwrap(),
            OrganisationKind::Member,
        );
        details.website = Website::parse("https://www.elzenbroek.example/over").ok();
        let name = OrganisationName::parse(name).unwrap();
        likeness(&name, &Website::parse(website).unwrap(), &details)
    };
    let known = "Stichting Wijkteam Elzenbroek";
    for (name, website, meant) in [
        ("wijkteam elzenbroek", "a.example", Some(Likeness::Name)),
        (
            "Het Wijk-team Elzenbroek B.V.",
            "a.example",
            Some(Likeness::Name),
        ),
        (
            "De Vuurtoren",
            "http://elzenbroek.example",
            Some(Likeness::Website),
        ),
        (
            "Wijkteam Elzenbroek-Zuid",
            "a.example",
            Some(Likeness::Nearly),
        ),
        ("Wijkteam Elsenbroek", "a.example", Some(Likeness::Nearly)),
        ("Wijkteam Hazelbeke", "a.example", None),
        ("Vuurtoren", "a.example", None),
        ("Stichting", "a.example", None),
    ] {
        assert_eq!(asks(name, website, known), meant, "{name}");
    }
    assert_eq!(
        asks("Vereniging", "a.example", "Stichting"),
        None,
        "no words are no name"
    );
}
