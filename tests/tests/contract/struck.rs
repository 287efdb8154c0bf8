//! What was recorded by mistake: it counts for nothing any more, the ledger says so, and the database keeps both to it.

use super::{
    World,
    outcomes::{self, Answered, asks, came, finding},
    stories,
    world::dispatch,
};
use letters::{
    ids::{DispatchId, LetterId, ResponseId},
    ledger::{Act, Entry},
    outcome::{Outcome, Said},
    struck::{Recorded, StrikeRefused},
    text::Sentence,
};
use server::store::{Done, LedgerFault, StoreError};

stories!(
    it_counts_for_nothing_and_the_ledger_says_so,
    what_rests_on_it_is_taken_back_first,
    the_database_keeps_to_it,
    whatever_is_damaged_is_found_and_put_right,
);

fn why() -> Sentence {
    Sentence::parse("Hoort bij een andere brief.").unwrap()
}

async fn sent(world: &World, letter: LetterId) -> DispatchId {
    let sending = dispatch(world);
    let id = sending.id;
    let recorded = world
        .store
        .record_dispatch(letter, sending, None, world.secretariat);
    recorded.await.unwrap();
    id
}

async fn strikes(world: &World, letter: LetterId, which: Recorded) -> Result<(), StoreError> {
    let store = &world.store;
    let seen = store.to_strike(letter, which).await.unwrap().seen;
    store
        .strike(letter, (which, seen), why(), world.secretariat)
        .await
}

/// A letter with a sending and a public response that were mistakes.
async fn mistaken(world: &World) -> (LetterId, DispatchId, ResponseId) {
    let Answered { letter, .. } = asks(world).await;
    let sending = sent(world, letter).await;
    let response = came(world, letter, true).await;
    for which in [Recorded::Sending(sending), Recorded::Response(response)] {
        strikes(world, letter, which).await.unwrap();
    }
    (letter, sending, response)
}

async fn it_counts_for_nothing_and_the_ledger_says_so(world: &World) {
    let store = &world.store;
    let (letter, sending, response) = mistaken(world).await;
    assert_eq!(store.dispatches(letter).await.unwrap(), []);
    assert_eq!(store.responses(letter, false).await.unwrap(), []);
    let struck = store.struck(letter).await.unwrap();
    assert_eq!(struck.len(), 2);
    assert!(struck.iter().all(|it| it.why == why()));
    let lines = store.ledger_lines(letter).await.unwrap();
    let acts = lines.iter().rev().take(2);
    let acts: Vec<Act> = acts.map(|it| Entry::read(it).unwrap().act).collect();
    assert!(matches!(acts[1], Act::SendingStruck { dispatch, .. } if dispatch == sending));
    assert!(matches!(acts[0], Act::ResponseStruck { response: it, .. } if it == response));
    assert!(
        !lines.concat().contains("andere brief"),
        "only committed to"
    );
    store.verify_ledger().await.unwrap();

    // The same once more is a button that was pressed twice.
    let which = Recorded::Response(response);
    let again = store.strike(letter, (which, 0), why(), world.secretariat);
    again.await.unwrap();
    assert_eq!(store.ledger_lines(letter).await.unwrap(), lines);
    let gone = store.to_strike(letter, which).await;
    assert!(matches!(gone, Err(StoreError::NotFound)));
    // Of another letter there is none.
    let other = asks(world).await.letter;
    let there = store.strike(other, (which, 0), why(), world.secretariat);
    assert!(matches!(there.await, Err(StoreError::NotFound)));
}

async fn what_rests_on_it_is_taken_back_first(world: &World) {
    let store = &world.store;
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    let said = |said| finding(response, demands[0], said, "VWS");
    let give = |new| store.give_outcome(letter, new, world.secretariat);
    give(said(Said::Became(Outcome::Promised))).await.unwrap();
    let which = Recorded::Response(response);
    let refused = strikes(world, letter, which).await;
    assert!(matches!(
        refused,
        Err(StoreError::Strike(StrikeRefused::Outcome))
    ));
    give(said(Said::TakenBack)).await.unwrap();
    let seen = store.to_strike(letter, which).await.unwrap().seen;
    let by = world.secretariat;
    let at = letters::redaction::Seen {
        settled: 0,
        serial: 0,
    };
    store
        .show_response(letter, response, at, false, by)
        .await
        .unwrap();
    let moved = store.strike(letter, (which, seen), why(), by).await;
    assert!(matches!(moved, Err(StoreError::StrikeMoved)));
    strikes(world, letter, which).await.unwrap();
    store.verify_ledger().await.unwrap();
}

async fn the_database_keeps_to_it(world: &World) {
    let (letter, ..) = mistaken(world).await;
    sent(world, letter).await;
    let public = came(world, letter, true).await;
    for sql in [
        "update struck set why = 'anders'",
        "delete from struck",
        "insert into struck select * from struck",
        // What is public, nothing, two at once, and without a reason.
        "insert into struck (letter, response, why, at, by_person) select r.letter, r.id, 'Zo.', 1, k.by_person from response r, struck k where r.public",
        "insert into struck (letter, why, at, by_person) select letter, 'Zo.', 1, by_person from struck",
        "insert into struck (letter, dispatch, why, at, by_person) select d.letter, d.id, '', 1, d.recorded_by from dispatch d
            where not exists (select 1 from struck k where k.dispatch = d.id)",
        // Nothing more is said of it, and nobody outside reads it.
        "update response set public = true where id in (select response from struck)",
        "insert into sending_step (letter, n, dispatch, said, day, at, by_person)
            select k.letter, 1, k.dispatch, 'until', '2027-01-01', k.at, k.by_person from struck k where k.dispatch is not null",
        "insert into redaction (response, letter, n, marks, at, by_person)
            select k.response, k.letter, 1, '{}', k.at, k.by_person from struck k where k.response is not null",
    ] {
        world.engine.refuses(sql).await;
    }
    if world.engine.url().is_none() {
        world
            .engine
            .refuses("insert or replace into struck select letter, dispatch, response, question_set, 'anders', at, by_person from struck")
            .await;
    }
    let kept = world.store.responses(letter, true).await.unwrap();
    assert_eq!(kept.iter().map(|it| it.id).collect::<Vec<_>>(), [public]);
    world.store.verify_ledger().await.unwrap();
}

async fn whatever_is_damaged_is_found_and_put_right(world: &World) {
    let (letter, sending, response) = mistaken(world).await;
    outcomes::asks(world).await;
    let fault = async || match world.store.verify_ledger().await {
        Err(StoreError::Ledger(broken)) => broken.fault,
        other => panic!("{other:?}"),
    };
    for (damage, found) in [
        (
            "delete from struck where dispatch is not null",
            LedgerFault::SendingStruck(sending),
        ),
        (
            "update struck set why = 'Zomaar.' where response is not null",
            LedgerFault::ResponseStruck(response),
        ),
        (
            "update struck set at = at + 1 where dispatch is not null",
            LedgerFault::SendingStruck(sending),
        ),
        (
            "update response set public = true",
            LedgerFault::ResponseStruck(response),
        ),
    ] {
        let before = world.store.struck(letter).await.unwrap();
        world.engine.tamper(damage).await;
        assert_eq!(fault().await, found, "{damage}");
        let letters = world.store.rebuild().await.unwrap().into_iter();
        let put_right: Vec<_> = letters.flat_map(|it| it.outcome.unwrap()).collect();
        assert_eq!(put_right.len(), 1, "{damage}: {put_right:?}");
        assert_ne!(put_right[0].done, Done::Removed);
        world.store.verify_ledger().await.unwrap();
        let after = world.store.struck(letter).await.unwrap();
        assert_eq!(after, before, "{damage}");
    }
}
