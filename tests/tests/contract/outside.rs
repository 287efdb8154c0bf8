//! After a letter is Final: where it was sent, what came back, what a visitor may see of it.

use super::{
    World, remark, stories,
    world::{DAY, HOUR, dispatch, response},
};
use letters::{ports::Clock as _, response::ResponseKind};
use server::store::{StoreError, unheard};

stories!(
    only_a_final_letter_is_sent_and_answered,
    visitors_see_what_is_public,
    a_published_letter_may_still_be_called_off
);

async fn only_a_final_letter_is_sent_and_answered(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let (letter, _) = world.frozen("Nog niet klaar").await;
    assert!(matches!(
        store
            .record_dispatch(letter.id, dispatch(world), None, *by)
            .await,
        Err(StoreError::NotFinal)
    ));
    assert!(matches!(
        store
            .record_response(letter.id, response(world, 1, true), *by)
            .await,
        Err(StoreError::NotFinal)
    ));
    assert!(store.dispatches(letter.id).await.unwrap().is_empty());

    let directors = world.directors(1).await;
    let (done, _) = world.final_letter(&directors).await;
    let (sent, came) = (dispatch(world), response(world, 1, false));
    store
        .record_dispatch(done.id, sent.clone(), None, *by)
        .await
        .unwrap();
    store
        .record_response(done.id, came.clone(), *by)
        .await
        .unwrap();
    assert_eq!(store.dispatches(done.id).await.unwrap(), [sent]);
    assert_eq!(store.responses(done.id, false).await.unwrap(), [came]);
    let lines = store.ledger_lines(done.id).await.unwrap();
    assert!(
        lines[lines.len() - 2].contains("\"act\":\"sent\"")
            && lines[lines.len() - 1].contains("\"act\":\"response-recorded\"")
    );
    store.verify_ledger().await.unwrap();
}

async fn visitors_see_what_is_public(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    store.publish(letter.id, *by).await.unwrap();
    clock.forward(HOUR);
    let (early, late, hidden) = (
        response(world, 1, true),
        response(world, 20, true),
        response(world, 30, false),
    );
    for came in [&late, &hidden, &early] {
        store
            .record_response(letter.id, came.clone(), *by)
            .await
            .unwrap();
    }
    assert_eq!(
        store.responses(letter.id, true).await.unwrap(),
        [early.clone(), late.clone()],
        "by the day they came"
    );
    assert_eq!(store.responses(letter.id, false).await.unwrap().len(), 3);
    let other = world.new_letter("Een andere").await;
    let there = store.responses(other.id, true).await.unwrap();
    assert_eq!(there, [], "only on its own letter");

    let summary = store.published(10, None).await.unwrap().remove(0);
    assert_eq!(
        summary.latest,
        Some((
            late.on,
            "De staatssecretaris".to_owned(),
            ResponseKind::ParliamentaryAnswer
        ))
    );
    assert_eq!(summary.changed, clock.now());
}

async fn a_published_letter_may_still_be_called_off(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(1).await;
    let (letter, file) = world.final_letter(&directors).await;
    store.publish(letter.id, *by).await.unwrap();
    clock.forward(DAY);
    store
        .withdraw_letter(letter.id, remark("Achterhaald."), *by, unheard)
        .await
        .unwrap();
    let summary = store.published(10, None).await.unwrap().remove(0);
    assert!(summary.withdrawn, "it stays public, marked");
    assert_eq!((summary.changed, summary.signatories), (clock.now(), 1));
    let kept = store.known_file(file.hash).await.unwrap().unwrap();
    assert_eq!(
        kept.stage.pin(),
        letter.stage.pin(),
        "what people hold can still be checked"
    );
    store.verify_ledger().await.unwrap();
}
