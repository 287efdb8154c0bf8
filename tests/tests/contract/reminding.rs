//! Whoever is silent in a round is reminded: once on each occasion, on however many nodes; with keys that work beside the
//! first, and give no more tries.

use super::{
    Opened, World,
    objections::{objects, thread},
    rounds::{keys_of, nudge, over, remind, sent, told},
    signing::refused,
    stories,
    world::{DAY, Director, HOUR, code, token},
};
use letters::{
    audit::Act,
    hash::Hash,
    ports::Clock as _,
    review::Turn,
    round::{AnswerRefused, Reminder, RoundTally},
};
use server::store::{AuditFilter, CodeCheck, Reminded};

stories!(
    who_is_silent_is_reminded_once_and_may_use_either_mail,
    more_keys_give_no_more_tries,
    a_reminder_by_hand_goes_once_a_day,
    another_deadline_has_reminders_of_its_own,
    who_may_not_sign_any_more_is_not_reminded,
    who_objected_is_neither_reminded_nor_silent,
);

/// A round of nine days with every reminder.
async fn reminding(world: &World, directors: &[Director]) -> Opened {
    let (letter, _) = world.frozen("Samen verder").await;
    world
        .invite_for(letter.id, directors, 9 * DAY, Reminder::ALL.to_vec())
        .await
        .unwrap()
}

async fn who_is_silent_is_reminded_once_and_may_use_either_mail(world: &World) {
    let directors = world.directors(3).await;
    let opened = reminding(world, &directors).await;
    world.sign(&opened, 0).await.unwrap();
    assert_eq!(
        remind(&world.store, &opened).await,
        Reminded::default(),
        "too early"
    );
    // Nine days from eleven o'clock: the first is due after two.
    world.clock.forward(2 * DAY);
    let node = world.engine.open(world.clock.clone()).await;
    let (one, two) = tokio::join!(remind(&world.store, &opened), remind(&node, &opened));
    assert_eq!(one.now + two.now, 2, "{one:?} {two:?}");
    assert_eq!(remind(&node, &opened).await, Reminded { now: 0, before: 2 });
    let silent = [directors[1].mail.to_string(), directors[2].mail.to_string()];
    let mut reached = sent(world, &opened, "reminder").await;
    reached.sort();
    assert_eq!(reached, silent);
    let occasion = Reminder::Week.occasion(opened.round.deadline);
    assert!(
        !node
            .waits_for_reminder(opened.round.id, occasion)
            .await
            .unwrap()
    );

    // Both links lead to the one invitation, both codes sign it.
    let id = opened.invitations[1];
    let keys = keys_of(world, id).await;
    let old = world.store.invitation(token(id)).await.unwrap();
    let new = world.store.invitation(keys[0].token_hash).await.unwrap();
    assert_eq!((old.invitation.id, &old), (id, &new));
    for hash in [code(id), keys[0].code_hash] {
        assert_eq!(
            world.store.check_code(id, hash).await.unwrap(),
            CodeCheck::Right
        );
    }
    world.sign(&opened, 1).await.unwrap();
    world.clock.forward(5 * DAY);
    assert_eq!(
        remind(&world.store, &opened).await,
        Reminded { now: 1, before: 0 }
    );
    world
        .engine
        .refuses("update invitation_key set occasion = 'x'")
        .await;
    let doubled = "insert into invitation_key (token_hash, invitation, code_hash, occasion, made)
        select replace(token_hash, substr(token_hash, 1, 8), '01234567'), invitation, code_hash, occasion, made from invitation_key";
    world.engine.refuses(doubled).await;
    node.close().await;
}

async fn more_keys_give_no_more_tries(world: &World) {
    let directors = world.directors(1).await;
    let opened = reminding(world, &directors).await;
    world.clock.forward(2 * DAY);
    remind(&world.store, &opened).await;
    let id = opened.invitations[0];
    let wrong = Hash::of(b"geraden");
    for left in [4, 3, 2, 1] {
        let said = world.store.check_code(id, wrong).await.unwrap();
        assert_eq!(said, CodeCheck::Wrong { left });
    }
    for _ in 0..2 {
        let said = world.store.check_code(id, wrong).await.unwrap();
        assert!(matches!(said, CodeCheck::Throttled { .. }), "{said:?}");
    }
    let new = keys_of(world, id).await[0].code_hash;
    let said = world.store.check_code(id, new).await.unwrap();
    assert!(
        matches!(said, CodeCheck::Throttled { .. }),
        "also with the newest: {said:?}"
    );
    world.clock.forward(HOUR);
    assert_eq!(
        world.store.check_code(id, new).await.unwrap(),
        CodeCheck::Right
    );
}

async fn a_reminder_by_hand_goes_once_a_day(world: &World) {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 0).await.unwrap();
    let (signed, silent) = (opened.invitations[0], opened.invitations[1]);
    assert_eq!(nudge(world, &opened, Some(silent)).await.unwrap().now, 1);
    let again = nudge(world, &opened, Some(silent)).await.unwrap();
    assert_eq!(again, Reminded { now: 0, before: 1 });
    assert_eq!(
        nudge(world, &opened, Some(signed)).await.unwrap(),
        Reminded::default()
    );
    let all = nudge(world, &opened, None).await.unwrap();
    assert_eq!(all, Reminded { now: 1, before: 1 }, "the other one");
    let board = world.store.board(opened.round.id).await.unwrap();
    let reminded: Vec<bool> = board.iter().map(|row| row.reminded.is_some()).collect();
    assert_eq!(reminded, [false, true, true]);
    // From eleven o'clock to the next day, by the clock in Amsterdam.
    world.clock.forward(13 * HOUR - 1);
    assert_eq!(nudge(world, &opened, None).await.unwrap().now, 0);
    world.clock.forward(1);
    assert_eq!(nudge(world, &opened, None).await.unwrap().now, 2);
    let events = world
        .store
        .audit(AuditFilter::default(), 200)
        .await
        .unwrap();
    let by: Vec<_> = events
        .iter()
        .filter(|event| event.act == Act::RoundReminded)
        .map(|event| event.by.is_some())
        .collect();
    assert_eq!(by, [true; 3]);
    world.clock.forward(7 * DAY);
    let late = refused(nudge(world, &opened, None).await);
    assert!(matches!(late, AnswerRefused::TooLate { .. }));
}

async fn another_deadline_has_reminders_of_its_own(world: &World) {
    let directors = world.directors(1).await;
    let opened = reminding(world, &directors).await;
    let extend = |days: i64| {
        let deadline = opened.round.deadline.plus_seconds(days * DAY);
        world
            .store
            .extend_round(opened.round.id, deadline, world.secretariat, told)
    };
    world.clock.forward(2 * DAY);
    assert_eq!(remind(&world.store, &opened).await.now, 1);
    world.clock.forward(HOUR);
    extend(2).await.unwrap();
    assert_eq!(
        remind(&world.store, &opened).await,
        Reminded::default(),
        "they were told just now"
    );
    world.clock.forward(2 * DAY - HOUR);
    assert_eq!(
        remind(&world.store, &opened).await.now,
        1,
        "a week before the new one"
    );
    // Less time: what would have gone before is past, and the next one comes sooner.
    extend(-3).await.unwrap();
    assert_eq!(remind(&world.store, &opened).await, Reminded::default());
    assert_eq!(sent(world, &opened, "reminder").await.len(), 2);
    let timed = world.store.open_rounds().await.unwrap().remove(0);
    assert_eq!(timed.since, world.clock.now());
    assert_eq!(timed.planned().len(), 1, "four hours before");
    assert_eq!(timed.next(world.clock.now()), timed.planned()[0].at);
}

async fn who_may_not_sign_any_more_is_not_reminded(world: &World) {
    let directors = world.directors(2).await;
    let opened = reminding(world, &directors).await;
    world
        .engine
        .tamper("update mandate set until_day = '2025-07-01' where person in (select id from person where name like '%Noord 01')")
        .await;
    world.clock.forward(2 * DAY);
    assert_eq!(
        remind(&world.store, &opened).await,
        Reminded { now: 1, before: 0 }
    );
    for who in world.store.asked_in(opened.round.id).await.unwrap() {
        let holds = who.invitation.person == directors[1].person;
        assert_eq!(who.can_be_reminded(), holds);
    }
}

async fn who_objected_is_neither_reminded_nor_silent(world: &World) {
    let directors = world.directors(4).await;
    let opened = reminding(world, &directors).await;
    let mut made = Vec::new();
    for nth in [0, 1, 2] {
        let words = format!("Dit is de tekst van {nth}.");
        made.push(objects(world, &opened, nth, &words).await.unwrap());
    }
    // One signs after all, and one thinks better of it.
    world.clock.forward(HOUR);
    world.sign(&opened, 1).await.unwrap();
    let id = thread(world, &opened, made[2]).await;
    let (store, person) = (&world.store, directors[2].person);
    store
        .turn(id, Turn::Withdrawn, person, false)
        .await
        .unwrap();
    world.clock.forward(2 * DAY);
    let (one, two) = (remind(store, &opened).await, remind(store, &opened).await);
    assert_eq!((one.now, two.now), (2, 0));
    let mut reached = sent(world, &opened, "reminder").await;
    reached.sort();
    let silent = [directors[2].mail.to_string(), directors[3].mail.to_string()];
    assert_eq!(reached, silent);
    let by_hand = nudge(world, &opened, Some(opened.invitations[0])).await;
    assert_eq!(by_hand.unwrap(), Reminded::default());
    // They can still answer, and are told what whoever can is told.
    let all = store.asked_in(opened.round.id).await.unwrap();
    let may = opened.invitations.iter().map(|id| {
        let mut all = all.iter();
        let it = all.find(|it| it.invitation.id == *id).unwrap();
        (it.can_answer(), it.is_silent())
    });
    let may: Vec<_> = may.collect();
    let (objected, signed, silent) = ((true, false), (false, false), (true, true));
    assert_eq!(may, [objected, signed, silent, silent]);
    let line = &store.letters().await.unwrap()[0];
    assert_eq!(line.round.as_ref().unwrap().objected, 1);
    world.clock.forward(7 * DAY);
    let closed = store.close_due_round(opened.round.id, over).await.unwrap();
    let tally = RoundTally {
        signed: 1,
        objected: 1,
        silent: 2,
        ..RoundTally::default()
    };
    assert_eq!(closed, Some(tally));
}
