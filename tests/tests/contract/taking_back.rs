//! A signature taken back at the desk: the ledger names who did it and for whom, and keeps what was said apart.

use super::{
    World, remark, stories,
    world::{Opened, mail},
};
use letters::{
    ids::InvitationId,
    ledger::{Act, Entry},
    round::{AnswerRefused, TakenBack},
};
use server::store::{Result, StoreError, nobody};

stories!(
    the_desk_takes_back_what_somebody_signed,
    two_at_the_desk_take_back_once,
);

async fn takes_back(world: &World, id: InvitationId, told: &str) -> Result<TakenBack> {
    let tell = |_: &_, _: &_, _, _| mail("taken-back", "taken back".to_owned(), None);
    let by = world.secretariat;
    world.store.take_back_for(id, remark(told), by, tell).await
}

async fn last(world: &World, opened: &Opened) -> Entry {
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    Entry::read(lines.last().unwrap()).unwrap()
}

async fn the_desk_takes_back_what_somebody_signed(world: &World) {
    let opened = world.opened(&world.directors(3).await).await;
    let store = &world.store;
    for nth in 0..3 {
        world.sign(&opened, nth).await.unwrap();
    }
    let said = "De voorzitter belde.";
    let [one, two, three] = opened.invitations[..] else {
        panic!("three were asked")
    };
    assert_eq!(takes_back(world, one, said).await.unwrap(), TakenBack::Gone);
    let entry = last(world, &opened).await;
    let Act::Withdrawn {
        told: Some(told), ..
    } = entry.act
    else {
        panic!("{entry:?}")
    };
    assert!(entry.by.is_some() && entry.person.is_some() && entry.by != entry.person);
    let openings = store.openings(opened.letter.id).await.unwrap();
    let value = |wanted| {
        let found = openings.iter().find(|(it, _)| Some(*it) == wanted);
        found.map(|(_, opening)| opening.value.as_str())
    };
    assert_eq!(value(Some(told)), Some(said));
    assert_eq!(value(entry.by), Some("Sanne Schrijver"));
    assert_eq!(value(entry.person), Some("Directeur Noord 01"));
    let sent = "select dedupe from outbox where kind = 'taken-back'";
    assert_eq!(world.engine.says(sent).await.len(), 1);
    let again = takes_back(world, one, said).await;
    let refused = |outcome: Result<_>| match outcome {
        Err(StoreError::Answer(why)) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(again), AnswerRefused::NothingToWithdraw);

    // Who takes it back themselves is the hand in the line, and nothing is said with it.
    let own = |_, _| mail("receipt", "own".to_owned(), None);
    store.take_back(three, own).await.unwrap();
    let entry = last(world, &opened).await;
    assert!(matches!(entry.act, Act::Withdrawn { told: None, .. }));
    assert_eq!(entry.by, entry.person);

    // Once it is sealed an erratum says so, once.
    store
        .close_round(opened.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    world.press(opened.letter.id).await;
    assert_eq!(
        takes_back(world, two, said).await.unwrap(),
        TakenBack::Erratum
    );
    assert!(matches!(
        last(world, &opened).await.act,
        Act::Retracted { told: Some(_), .. }
    ));
    let board = store.board(opened.round.id).await.unwrap();
    assert!(board[1].retracted.is_some() && board[0].retracted.is_none());
    let again = takes_back(world, two, said).await;
    assert!(matches!(
        refused(again),
        AnswerRefused::AlreadyRetracted { .. }
    ));
    store.verify_ledger().await.unwrap();
}

async fn two_at_the_desk_take_back_once(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    world.sign(&opened, 0).await.unwrap();
    let id = opened.invitations[0];
    let (one, other) = tokio::join!(
        takes_back(world, id, "Gebeld."),
        takes_back(world, id, "Gemaild.")
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    world.store.verify_ledger().await.unwrap();
}
