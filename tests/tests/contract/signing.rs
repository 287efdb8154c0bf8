//! Directors answer: they sign, decline, change their minds, and are refused for a reason.

use super::{
    World, remark, stories,
    world::{DAY, Director, HOUR, code, mail, receipt, token},
};
use letters::{
    cosignature::{Capacity, Signing},
    hash::Hash,
    ports::Clock as _,
    round::{Answer, AnswerRefused, RoundError, RoundState, TakenBack},
    stage::StageError,
    text::OrganisationName,
    time::Moment,
};
use server::store::{CodeCheck, MailState, OutgoingMail, StoreError, nobody};

stories!(
    an_invitation_shows_what_its_page_needs,
    signing_is_refused_for_a_reason,
    a_signature_needs_a_round_and_a_mandate_that_still_hold,
    people_change_their_minds_until_the_deadline,
    a_reservation_prints_once_it_is_lifted,
    a_name_is_printed_as_it_was_signed,
    a_round_is_moved_and_closed,
    what_is_called_off_no_longer_counts_and_is_not_sent,
    a_code_is_tried_five_times_and_then_slowly,
    nobody_is_invited_twice_or_without_a_mandate,
);

/// What an answer was refused for.
pub(super) fn refused<T: std::fmt::Debug>(answer: Result<T, StoreError>) -> AnswerRefused {
    match answer {
        Err(StoreError::Answer(refused)) => refused,
        other => panic!("should be refused: {other:?}"),
    }
}

fn back() -> impl FnOnce(TakenBack, Moment) -> OutgoingMail + Clone + Send + 'static {
    |_, at| mail("receipt", format!("taken back {}", at.millis()), None)
}

fn note(kind: &'static str) -> impl FnOnce(Moment) -> OutgoingMail + Clone + Send + 'static {
    move |at| mail("receipt", format!("{kind} {}", at.millis()), None)
}

async fn an_invitation_shows_what_its_page_needs(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 1).await.unwrap();
    let shown = world
        .store
        .invitation(token(opened.invitations[0]))
        .await
        .unwrap();
    assert_eq!(shown.invitation.answer, Answer::None { read: None });
    assert_eq!(
        (shown.round, shown.letter.slug),
        (opened.round, opened.letter.slug)
    );
    assert_eq!(
        (shown.organisation.as_str(), shown.person.as_str()),
        ("Wijkteam Noord 01", "Directeur Noord 01")
    );
    assert_eq!(
        (shown.mail, shown.signed_so_far),
        (directors[0].mail.clone(), 1)
    );
    assert_eq!(shown.mandate.unwrap().person, directors[0].person);
    let unknown = world.store.invitation(Hash::of(b"geraden")).await;
    assert!(matches!(unknown, Err(StoreError::NotFound)));
}

async fn signing_is_refused_for_a_reason(world: &World) {
    let World { store, clock, .. } = world;
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    let first = opened.invitations[0];
    let before = store.ledger_lines(opened.letter.id).await.unwrap();

    let shown = Hash::of(b"een andere tekst");
    let other = store
        .sign(first, Signing::whole(shown, Capacity::OnBehalf), receipt)
        .await;
    assert_eq!(refused(other), AnswerRefused::OtherVersion { shown });
    assert_eq!(
        store.ledger_lines(opened.letter.id).await.unwrap(),
        before,
        "a refusal changes nothing"
    );

    let signed = world.sign(&opened, 0).await.unwrap();
    assert_eq!(
        refused(world.sign(&opened, 0).await),
        AnswerRefused::AlreadySigned { at: signed.at }
    );
    assert_eq!(
        refused(store.decline(first, None, note("n")).await),
        AnswerRefused::AlreadySigned { at: signed.at }
    );
    assert_eq!(
        refused(store.take_back(opened.invitations[1], back()).await),
        AnswerRefused::NothingToWithdraw
    );

    clock.forward(7 * DAY);
    let deadline = opened.round.deadline;
    assert_eq!(
        refused(world.sign(&opened, 1).await),
        AnswerRefused::TooLate { deadline }
    );
    assert_eq!(
        refused(store.decline(opened.invitations[1], None, note("n")).await),
        AnswerRefused::TooLate { deadline }
    );
    store
        .close_round(opened.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    assert_eq!(
        refused(world.sign(&opened, 1).await),
        AnswerRefused::RoundClosed
    );

    store.verify_ledger().await.unwrap();
}

async fn a_signature_needs_a_round_and_a_mandate_that_still_hold(world: &World) {
    let World { store, .. } = world;
    let directors = world.directors(3).await;
    let cancelled = world.opened(&directors).await;
    store
        .cancel_round(cancelled.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    assert_eq!(
        refused(world.sign(&cancelled, 1).await),
        AnswerRefused::RoundCancelled
    );

    // A mandate that ended since the invitation went out.
    let ended = world.opened(&directors).await;
    world
        .engine
        .tamper("update mandate set until_day = '2025-01-01'")
        .await;
    assert_eq!(
        refused(world.sign(&ended, 2).await),
        AnswerRefused::NoMandate
    );
    store.verify_ledger().await.unwrap();
}

async fn people_change_their_minds_until_the_deadline(world: &World) {
    let World { store, clock, .. } = world;
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let (invitation, text) = (opened.invitations[0], opened.round.pin.hash);
    let names = || async {
        store
            .signatories(opened.letter.id, text)
            .await
            .unwrap()
            .len()
    };

    let reason = remark("Ons bestuur vergadert niet meer voor de zomer.");
    store
        .decline(invitation, Some(reason.clone()), note("declined"))
        .await
        .unwrap();
    let row = &store.board(opened.round.id).await.unwrap()[0];
    assert_eq!(
        (row.invitation.answer, row.remark.as_deref()),
        (Answer::Declined { at: clock.now() }, Some(reason.as_str()))
    );
    assert!(matches!(
        refused(store.decline(invitation, None, note("n")).await),
        AnswerRefused::AlreadyDeclined { .. }
    ));
    clock.forward(HOUR);
    store
        .sign(
            invitation,
            Signing {
                remark: Some(remark("Toch.")),
                ..Signing::whole(text, Capacity::OnBehalf)
            },
            receipt,
        )
        .await
        .unwrap();
    assert_eq!(names().await, 1);
    clock.forward(HOUR);
    store.take_back(invitation, back()).await.unwrap();
    assert_eq!(names().await, 0);
    assert_eq!(
        store.board(opened.round.id).await.unwrap()[0]
            .invitation
            .answer,
        Answer::Withdrawn { at: clock.now() }
    );
    clock.forward(HOUR);
    world.sign(&opened, 0).await.unwrap();
    assert_eq!(names().await, 1);

    let lines = store.ledger_lines(opened.letter.id).await.unwrap().concat();
    for personal in [
        "vergadert",
        "Toch",
        "Directeur",
        "directeur",
        "voorbeeld.nl",
    ] {
        assert!(!lines.contains(personal), "{personal} stands in the ledger");
    }
    store.verify_ledger().await.unwrap();
}

async fn a_reservation_prints_once_it_is_lifted(world: &World) {
    let World { store, .. } = world;
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    let text = opened.round.pin.hash;
    world
        .sign_as(&opened, 0, Capacity::UnderReservation)
        .await
        .unwrap();
    world.sign_as(&opened, 1, Capacity::Personal).await.unwrap();
    let names = store.signatories(opened.letter.id, text).await.unwrap();
    let [personal] = names.as_slice() else {
        panic!("a reservation does not print: {names:?}")
    };
    assert_eq!(
        (&personal.organisation, personal.organisation_shown.as_str()),
        (&None, "Wijkteam Noord 02")
    );
    assert!(
        store
            .signatories(opened.letter.id, Hash::of(b"andere tekst"))
            .await
            .unwrap()
            .is_empty()
    );

    store
        .lift_own_reservation(opened.invitations[0])
        .await
        .unwrap();
    let names = store.signatories(opened.letter.id, text).await.unwrap();
    assert_eq!(
        names.iter().map(|it| it.capacity).collect::<Vec<_>>(),
        [Capacity::OnBehalf, Capacity::Personal]
    );
    assert!(
        store
            .lift_own_reservation(opened.invitations[2])
            .await
            .is_err(),
        "there is no signature there"
    );
    store.verify_ledger().await.unwrap();
}

async fn a_name_is_printed_as_it_was_signed(world: &World) {
    let director = world.director("Élan").await;
    let other = world.director("Zuid").await;
    let deputy = Director {
        organisation: world.director("Adjunct").await.organisation,
        ..world.director("Waarnemer").await
    };
    world.mandate(&deputy, true).await;
    let opened = world.opened(&[other, director, deputy]).await;
    for nth in 0..3 {
        world.sign(&opened, nth).await.unwrap();
    }
    world
        .engine
        .tamper("update person set name = 'Een ander'; update organisation set name = 'Gefuseerd'")
        .await;
    let names = world
        .store
        .signatories(opened.letter.id, opened.round.pin.hash)
        .await
        .unwrap();
    let shown: Vec<_> = names
        .iter()
        .map(|it| {
            (
                it.organisation_shown.as_str(),
                it.person.as_str(),
                it.deputy,
            )
        })
        .collect();
    let expected = [
        ("Wijkteam Adjunct", "Directeur Waarnemer", true),
        ("Wijkteam Zuid", "Directeur Zuid", false),
        ("Wijkteam Élan", "Directeur Élan", false),
    ];
    assert_eq!(shown, expected, "in the same order on every engine");
    assert_eq!(
        names[0].organisation,
        OrganisationName::parse("Wijkteam Adjunct").ok()
    );
    world.store.verify_ledger().await.unwrap();
}

async fn a_round_is_moved_and_closed(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let id = opened.round.id;
    let past = store
        .extend_round(id, clock.now(), *by, nobody)
        .await
        .unwrap_err();
    assert!(
        matches!(past, StoreError::Round(RoundError::DeadlineTooNear)),
        "{past}"
    );
    let later = opened.round.deadline.plus_seconds(DAY);
    assert_eq!(
        store
            .extend_round(id, later, *by, nobody)
            .await
            .unwrap()
            .deadline,
        later
    );
    clock.forward(7 * DAY);
    world.sign(&opened, 0).await.unwrap();
    let closed = store.close_round(id, *by, nobody).await.unwrap();
    assert_eq!(closed.state, RoundState::Closed { at: clock.now() });
    assert!(matches!(
        store.cancel_round(id, *by, nobody).await,
        Err(StoreError::Round(RoundError::NotOpen))
    ));

    let nobody = world.invite(opened.letter.id, &[]).await;
    assert!(matches!(
        nobody,
        Err(StoreError::Round(RoundError::NobodyInvited))
    ));
    let draft = world.new_letter("Nog niet").await;
    assert!(matches!(
        world.invite(draft.id, &directors).await,
        Err(StoreError::Stage(StageError::WrongStage(_)))
    ));
    store.verify_ledger().await.unwrap();
}

async fn what_is_called_off_no_longer_counts_and_is_not_sent(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 0).await.unwrap();
    store
        .close_round(opened.round.id, *by, nobody)
        .await
        .unwrap();
    world.clock.forward(HOUR);
    let second = world.invite(opened.letter.id, &directors).await.unwrap();
    world.sign(&second, 1).await.unwrap();
    let text = opened.round.pin.hash;
    assert_eq!(
        store
            .signatories(opened.letter.id, text)
            .await
            .unwrap()
            .len(),
        2
    );
    store
        .cancel_round(second.round.id, *by, nobody)
        .await
        .unwrap();
    assert_eq!(
        store
            .signatories(opened.letter.id, text)
            .await
            .unwrap()
            .len(),
        1
    );
    let board = store.board(second.round.id).await.unwrap();
    assert!(
        board
            .iter()
            .all(|row| row.mail_state == Some(MailState::Failed)),
        "{board:?}"
    );
    let rounds = store.rounds(opened.letter.id).await.unwrap();
    assert_eq!(
        rounds.iter().map(|round| round.id).collect::<Vec<_>>(),
        [second.round.id, opened.round.id],
        "newest first"
    );
    store.verify_ledger().await.unwrap();
}

async fn a_code_is_tried_five_times_and_then_slowly(world: &World) {
    let World { store, clock, .. } = world;
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let (id, right, wrong) = (
        opened.invitations[0],
        code(opened.invitations[0]),
        Hash::of(b"geraden"),
    );
    for left in [4, 3, 2, 1] {
        assert_eq!(
            store.check_code(id, wrong).await.unwrap(),
            CodeCheck::Wrong { left }
        );
    }
    store.check_code(id, wrong).await.unwrap();
    let until = clock.now().plus_seconds(60);
    assert_eq!(
        store.check_code(id, right).await.unwrap(),
        CodeCheck::Throttled { until },
        "the right code waits as well"
    );
    assert_eq!(
        store
            .check_code(opened.invitations[1], code(opened.invitations[1]))
            .await
            .unwrap(),
        CodeCheck::Right,
        "others do not"
    );

    clock.forward(60);
    store.check_code(id, wrong).await.unwrap();
    let until = clock.now().plus_seconds(120);
    assert_eq!(
        store.check_code(id, right).await.unwrap(),
        CodeCheck::Throttled { until },
        "the wait doubles"
    );
    clock.forward(120);
    assert_eq!(store.check_code(id, right).await.unwrap(), CodeCheck::Right);
    assert_eq!(
        store.check_code(id, wrong).await.unwrap(),
        CodeCheck::Wrong { left: 4 },
        "a right code starts the count again"
    );
}

async fn nobody_is_invited_twice_or_without_a_mandate(world: &World) {
    let directors = world.directors(2).await;
    let (letter, _) = world.frozen("Wie vragen we").await;
    let twice = [directors[0].clone(), directors[0].clone()];
    assert!(matches!(
        world.invite(letter.id, &twice).await,
        Err(StoreError::InvitedTwice)
    ));
    let stranger = [Director {
        organisation: directors[1].organisation,
        ..directors[0].clone()
    }];
    assert!(matches!(
        world.invite(letter.id, &stranger).await,
        Err(StoreError::Answer(AnswerRefused::NoMandate))
    ));
    assert!(
        world.store.rounds(letter.id).await.unwrap().is_empty(),
        "nothing of it is kept"
    );
    assert!(world.store.mails(letter.id).await.unwrap().is_empty());
    assert_eq!(world.store.verify_ledger().await.unwrap().entries, 1);
}
