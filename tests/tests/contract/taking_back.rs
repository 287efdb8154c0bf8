//! A signature taken back at the desk: the ledger names who did it and for whom, and keeps what was said apart.

use super::{
    World, remark, stories,
    world::{DAY, Opened, mail},
};
use letters::{
    ids::InvitationId,
    ledger::{Act, Entry},
    privacy::Data,
    round::{AnswerRefused, ShownSignature, TakenBack},
    time::Moment,
};
use server::store::{Result, StoreError, nobody};

stories!(
    the_desk_takes_back_what_somebody_signed,
    two_at_the_desk_take_back_once,
    what_the_page_showed_is_what_is_taken_back,
    what_was_told_is_let_go_and_who_did_it_is_not,
);

/// Takes back what stands now, whatever that is; or what stood before, when it is said.
async fn takes_back(world: &World, id: InvitationId, told: &str) -> Result<TakenBack> {
    let sql = "select cast(max(at) as text) from cosignature";
    let at = world.engine.says(sql).await[0].parse().unwrap();
    let letter = "select stage from letter";
    let becomes = match world.engine.says(letter).await[0].as_str() {
        "final" => TakenBack::Erratum,
        _ => TakenBack::Gone,
    };
    let at = Moment::from_millis(at);
    takes_back_that(world, id, told, ShownSignature { at, becomes }).await
}

async fn takes_back_that(
    world: &World,
    id: InvitationId,
    told: &str,
    shown: ShownSignature,
) -> Result<TakenBack> {
    let tell = |_: &_, _: &_, _, _| mail("taken-back", "taken back".to_owned(), None);
    let by = world.secretariat;
    let told = remark(told);
    world.store.take_back_for(id, shown, told, by, tell).await
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

async fn what_the_page_showed_is_what_is_taken_back(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    let id = opened.invitations[0];
    let first = world.sign(&opened, 0).await.unwrap().at;
    takes_back(world, id, "Gebeld.").await.unwrap();
    world.clock.forward(60);
    world.sign(&opened, 0).await.unwrap();
    let before = last(world, &opened).await;
    for (at, becomes) in [
        (first, TakenBack::Gone),
        (world.store.now(), TakenBack::Erratum),
    ] {
        let shown = ShownSignature { at, becomes };
        let outcome = takes_back_that(world, id, "Een oude bladzijde.", shown).await;
        let refused = matches!(
            outcome,
            Err(StoreError::Answer(AnswerRefused::OtherSignature))
        );
        assert!(refused, "{outcome:?}");
        assert_eq!(last(world, &opened).await, before);
    }
    let kept = "select value from opening where value = 'Een oude bladzijde.'";
    assert!(world.engine.says(kept).await.is_empty());
    world.store.verify_ledger().await.unwrap();
}

async fn what_was_told_is_let_go_and_who_did_it_is_not(world: &World) {
    let opened = world.opened(&world.directors(3).await).await;
    for nth in 0..3 {
        world.sign(&opened, nth).await.unwrap();
    }
    let [one, two, _] = opened.invitations[..] else {
        panic!("three were asked")
    };
    takes_back(world, one, "Belde tijdens de ronde.")
        .await
        .unwrap();
    let by = world.secretariat;
    world
        .store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    world.press(opened.letter.id).await;
    world.clock.forward(30 * DAY);
    takes_back(world, two, "Schreef na het verzegelen.")
        .await
        .unwrap();
    let kept = async |value: &str| {
        let sql = format!("select value from opening where value = '{value}'");
        world.engine.says(&sql).await.len()
    };
    world.clock.forward(10_000 * DAY);
    let done = world.store.let_go(Data::Answers, None).await.unwrap();
    assert!(done.unwrap().gone > 0);
    assert_eq!(kept("Belde tijdens de ronde.").await, 0);
    assert_eq!(kept("Schreef na het verzegelen.").await, 0);
    // Who did it at the desk is somebody else, whose words are not theirs.
    assert!(kept("Sanne Schrijver").await > 0);
    world.store.verify_ledger().await.unwrap();
}
