//! The mailbox: how far it was read, and what was passed over in it, once and for good.

use super::{World, stories};
use letters::{
    incoming::{Trouble, Unkept},
    ports::Clock as _,
};
use server::store::{InMailbox, MailboxTry, StoreError};

stories!(
    a_mailbox_is_read_from_where_it_was,
    what_was_passed_over_waits_for_one_person,
    what_was_passed_over_stays_so,
);

const NAME: &str = "brief@127.0.0.1:993/INBOX";

fn at(validity: u32, uid: u32) -> InMailbox {
    InMailbox {
        mailbox: NAME.to_owned(),
        validity,
        uid,
    }
}

const WITHHELD: MailboxTry = MailboxTry {
    why: Unkept::Withheld,
    arrived: None,
    bytes: None,
};

async fn a_mailbox_is_read_from_where_it_was(world: &World) {
    let store = &world.store;
    let read_to = async |validity| store.mailbox_read_to(NAME, validity).await.unwrap();
    assert_eq!(read_to(1).await, None);
    store.mailbox_fails(NAME, Trouble::NoHost).await.unwrap();
    assert_eq!(read_to(1).await, None, "nobody looked into it yet");
    store.mailbox_taken(NAME, 1, 0).await.unwrap();
    assert_eq!(read_to(1).await, Some(0));
    store.mailbox_fails_at(at(1, 3), WITHHELD).await.unwrap();
    store.mailbox_fails_at(at(1, 9), WITHHELD).await.unwrap();
    store.mailbox_taken(NAME, 1, 5).await.unwrap();
    store.mailbox_taken(NAME, 1, 4).await.unwrap();
    assert_eq!(read_to(1).await, Some(5), "another node was further");
    let tried = store.mailbox_tried(NAME, 1).await.unwrap();
    let left: Vec<u32> = tried.into_keys().collect();
    assert_eq!(left, [9], "what came in after all was never in the way");
    let fails = store.mailbox(NAME).await.unwrap().unwrap();
    assert_eq!(fails.problem.map(|it| it.1), Some(Trouble::NoHost));
    store.mailbox_looked(NAME, 1).await.unwrap();
    let looked = store.mailbox(NAME).await.unwrap().unwrap();
    assert_eq!(
        (looked.problem, looked.looked),
        (None, Some(world.clock.now()))
    );
    // Its numbers begin anew.
    assert_eq!(read_to(2).await, Some(0));
    store.mailbox_taken(NAME, 2, 1).await.unwrap();
    assert_eq!(read_to(2).await, Some(1));
    assert!(store.mailbox_tried(NAME, 1).await.unwrap().is_empty());
}

async fn what_was_passed_over_waits_for_one_person(world: &World) {
    let store = &world.store;
    let first = MailboxTry {
        bytes: Some(48_211),
        arrived: Some(world.clock.now()),
        ..WITHHELD
    };
    store.mailbox_fails_at(at(1, 2), first).await.unwrap();
    store.mailbox_fails_at(at(1, 2), WITHHELD).await.unwrap();
    let by = world.secretariat;
    let early = store.see_to_passed_over(at(1, 2), by).await;
    assert!(matches!(early, Err(StoreError::NotFound)), "{early:?}");
    let breaks = MailboxTry {
        why: Unkept::Breaks,
        ..WITHHELD
    };
    store.mailbox_passes(at(1, 2), breaks).await.unwrap();
    // Another node comes to the same.
    store.mailbox_passes(at(1, 2), WITHHELD).await.unwrap();
    store.mailbox_fails_at(at(1, 2), WITHHELD).await.unwrap();
    store.mailbox_taken(NAME, 1, 2).await.unwrap();
    let all = store.passed_over().await.unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!((&all[0].at, all[0].tries), (&at(1, 2), 3));
    assert_eq!(
        all[0].last,
        MailboxTry {
            why: Unkept::Breaks,
            ..first
        },
        "what the server once said of it is kept"
    );
    store.see_to_passed_over(at(1, 2), by).await.unwrap();
    store.see_to_passed_over(at(1, 2), by).await.unwrap();
    assert!(store.passed_over().await.unwrap().is_empty());
    let tried = store.mailbox_tried(NAME, 1).await.unwrap();
    assert!(tried[&2].passed, "and is never asked for again");
}

async fn what_was_passed_over_stays_so(world: &World) {
    let store = &world.store;
    store.mailbox_passes(at(1, 2), WITHHELD).await.unwrap();
    for sql in [
        "update mailbox_message set passed = null",
        "update mailbox_message set why = 'empty'",
        "update mailbox_message set tries = 0",
        "update mailbox_message set uid = 3",
        "update mailbox_message set seen = 1",
        "delete from mailbox_message",
        "insert into mailbox_message (mailbox, validity, uid, why, tries, first_try, last_try) values ('elsewhere', 1, 1, 'empty', 1, 1, 1)",
    ] {
        world.engine.refuses(sql).await;
    }
    store
        .see_to_passed_over(at(1, 2), world.secretariat)
        .await
        .unwrap();
    for sql in [
        "update mailbox_message set seen = null, seen_by = null",
        "update mailbox_message set seen = 2",
        "delete from mailbox_message",
    ] {
        world.engine.refuses(sql).await;
    }
}
