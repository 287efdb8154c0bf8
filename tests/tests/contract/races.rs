//! Many at once: an unbroken chain, one signature per invitation, no free guesses, nothing taken twice.

use super::{
    World,
    signing::refused,
    stories,
    world::{Director, code, receipt},
};
use letters::{
    cosignature::{Capacity, Signing},
    hash::Hash,
    ledger,
    round::AnswerRefused,
};
use server::store::{CodeCheck, StoreError, nobody};
use std::collections::BTreeSet;
use tokio::task::JoinSet;

stories!(
    fifty_directors_sign_at_once,
    one_invitation_signed_by_two_browsers_is_signed_once,
    guessing_at_once_gives_no_free_guesses,
    a_request_that_is_given_up_leaves_nothing_half_done,
    no_mail_is_taken_twice,
    a_round_is_opened_once,
    an_organisation_stands_once_under_a_text,
    a_reservation_is_not_lifted_onto_a_name_that_stands,
);

async fn fifty_directors_sign_at_once(world: &World) {
    let directors = world.directors(50).await;
    let opened = world.opened(&directors).await;
    let before = world
        .store
        .ledger_lines(opened.letter.id)
        .await
        .unwrap()
        .len();
    let mut signing = JoinSet::new();
    for invitation in opened.invitations.clone() {
        let (store, shown) = (world.store.clone(), opened.round.pin.hash);
        signing.spawn(async move {
            store
                .sign(
                    invitation,
                    Signing::whole(shown, Capacity::OnBehalf),
                    receipt,
                )
                .await
        });
    }
    for signed in signing.join_all().await {
        signed.unwrap();
    }
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    assert_eq!(lines.len(), before + 50);
    let (head, entries) = ledger::verify(lines.iter().map(String::as_str)).unwrap();
    assert_eq!(head.unwrap().length, before as u64 + 50);
    assert_eq!(ledger::tally(&entries).signed(opened.round.pin.hash), 50);
    assert_eq!(
        world
            .store
            .signatories(opened.letter.id, opened.round.pin.hash)
            .await
            .unwrap()
            .len(),
        50
    );
    world.store.verify_ledger().await.unwrap();
}

async fn one_invitation_signed_by_two_browsers_is_signed_once(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let (one, other) = tokio::join!(world.sign(&opened, 0), world.sign(&opened, 0));
    match (one, other) {
        (Ok(signed), Err(StoreError::Answer(AnswerRefused::AlreadySigned { at })))
        | (Err(StoreError::Answer(AnswerRefused::AlreadySigned { at })), Ok(signed)) => {
            assert_eq!(signed.at, at);
        }
        both => panic!("exactly one counts: {both:?}"),
    }
    assert_eq!(
        world
            .store
            .signatories(opened.letter.id, opened.round.pin.hash)
            .await
            .unwrap()
            .len(),
        1
    );
    world.store.verify_ledger().await.unwrap();
}

async fn guessing_at_once_gives_no_free_guesses(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let id = opened.invitations[0];
    let mut guesses = JoinSet::new();
    for guess in 0..30_u8 {
        let store = world.store.clone();
        guesses.spawn(async move { store.check_code(id, Hash::of(&[guess])).await.unwrap() });
    }
    let compared = guesses
        .join_all()
        .await
        .into_iter()
        .filter(|it| matches!(it, CodeCheck::Wrong { .. }))
        .count();
    assert!(compared <= 5, "{compared} guesses were compared");
    let after = world.store.check_code(id, code(id)).await.unwrap();
    assert!(matches!(after, CodeCheck::Throttled { .. }), "{after:?}");
}

async fn a_request_that_is_given_up_leaves_nothing_half_done(world: &World) {
    let directors = world.directors(20).await;
    let opened = world.opened(&directors).await;
    // Browsers that go away at various moments: each signature is there with its line and receipt, or not at all.
    for (nth, invitation) in opened.invitations.iter().copied().enumerate() {
        let (store, shown) = (world.store.clone(), opened.round.pin.hash);
        let request = tokio::spawn(async move {
            store
                .sign(
                    invitation,
                    Signing::whole(shown, Capacity::OnBehalf),
                    receipt,
                )
                .await
        });
        tokio::time::sleep(std::time::Duration::from_micros(150 * nth as u64)).await;
        request.abort();
    }
    // What was begun ends; the connections are fit for others.
    let letter = world.new_letter("Daarna").await;
    world
        .store
        .send_to_review(letter.id, world.secretariat)
        .await
        .unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    world.store.verify_ledger().await.unwrap();
}

async fn no_mail_is_taken_twice(world: &World) {
    let directors = world.directors(12).await;
    world.opened(&directors).await;
    let mut workers = JoinSet::new();
    for _ in 0..6 {
        let store = world.store.clone();
        workers.spawn(async move {
            let mut taken = Vec::new();
            while let Some(mail) = store.claim_mail(60).await.unwrap() {
                store.mail_sent(mail.id).await.unwrap();
                taken.push(mail.id);
            }
            taken
        });
    }
    let taken = workers.join_all().await.concat();
    assert_eq!(taken.len(), 12);
    assert_eq!(taken.into_iter().collect::<BTreeSet<_>>().len(), 12);
    // A worker that finds the queue held by others may come back empty-handed; then nothing is left either way.
    assert!(world.store.claim_mail(60).await.unwrap().is_none());
}

async fn a_round_is_opened_once(world: &World) {
    let directors = world.directors(2).await;
    let (letter, _) = world.frozen("Eén ronde").await;
    let (one, other) = tokio::join!(
        world.invite(letter.id, &directors),
        world.invite(letter.id, &directors)
    );
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
    assert_eq!(world.store.rounds(letter.id).await.unwrap().len(), 1);
    world.store.verify_ledger().await.unwrap();
}

async fn an_organisation_stands_once_under_a_text(world: &World) {
    let World { store, .. } = world;
    let director = world.director("Zuid").await;
    let deputy = Director {
        organisation: director.organisation,
        ..world.director("Waarnemer").await
    };
    world.mandate(&deputy, true).await;
    let both = [director, deputy];
    let opened = world.opened(&both).await;
    let (one, other) = tokio::join!(world.sign(&opened, 0), world.sign(&opened, 1));
    let (signed, again) = match (one, other) {
        (Ok(signed), again @ Err(_)) | (again @ Err(_), Ok(signed)) => (signed, again),
        both => panic!("exactly one counts: {both:?}"),
    };
    let at = signed.at;
    assert_eq!(refused(again), AnswerRefused::OrganisationSigned { at });

    // In a second round under the same text neither; personally the other one may stand beside it.
    store
        .close_round(opened.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    let second = world.invite(opened.letter.id, &both).await.unwrap();
    for nth in 0..2 {
        assert_eq!(
            refused(world.sign(&second, nth).await),
            AnswerRefused::OrganisationSigned { at }
        );
    }
    let other = usize::from(signed.person == both[0].person);
    world
        .sign_as(&second, other, Capacity::Personal)
        .await
        .unwrap();
    let text = opened.round.pin.hash;
    let names = store.signatories(opened.letter.id, text).await.unwrap();
    assert_eq!(names.len(), 2);

    // What was called off stands in nobody's way.
    store
        .cancel_round(second.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    let third = world.invite(opened.letter.id, &both).await.unwrap();
    world
        .sign_as(&third, other, Capacity::Personal)
        .await
        .unwrap();
    store.verify_ledger().await.unwrap();
}

async fn a_reservation_is_not_lifted_onto_a_name_that_stands(world: &World) {
    let World { store, .. } = world;
    let director = world.director("Zuid").await;
    let deputy = Director {
        organisation: director.organisation,
        ..world.director("Waarnemer").await
    };
    world.mandate(&deputy, true).await;
    let opened = world.opened(&[director, deputy]).await;
    world
        .sign_as(&opened, 0, Capacity::UnderReservation)
        .await
        .unwrap();
    let signed = world.sign(&opened, 1).await.unwrap();
    assert_eq!(
        refused(store.lift_own_reservation(opened.invitations[0]).await),
        AnswerRefused::OrganisationSigned { at: signed.at }
    );
    let text = opened.round.pin.hash;
    let names = store.signatories(opened.letter.id, text).await.unwrap();
    assert_eq!(names.len(), 1);
    store.verify_ledger().await.unwrap();
}
