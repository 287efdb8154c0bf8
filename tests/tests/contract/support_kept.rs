//! What stays of support: nothing of who goes back on it or is erased, only the number when its term is over, and the log says
//! of each batch what the tables say.

use super::{
    World, mail, remark, stories,
    support::{asks, back, folds, form, key, open, request, supports, tries},
    world::DAY,
};
use letters::{
    hash::Hash,
    ledger::{Act, Entry},
    privacy::Data,
    support::{Form, SupportRefused},
};
use server::store::{LedgerFault, NewSupportRequest, OutgoingMail, StoreError, unheard};

stories!(
    who_is_erased_while_it_stands_open_is_counted_no_more,
    nothing_is_left_of_who_goes_back_on_it,
    a_letter_that_is_called_off_is_supported_no_more,
    the_mail_with_a_code_goes_with_its_form,
    when_the_term_is_over_names_go_and_the_number_stays,
    names_go_a_part_at_a_time,
    the_database_keeps_supporters_to_their_way,
    who_changes_a_batch_is_found,
);

/// When a letter last changed.
const CHANGED: &str = "select cast(changed as text) from letter";

async fn who_is_erased_while_it_stands_open_is_counted_no_more(world: &World) {
    let (letter, text) = open(world).await;
    let store = &world.store;
    let person = async |n| {
        let Form { name, mail, .. } = form(n);
        store.add_person(name, mail).await.unwrap()
    };
    supports(store, letter, text, 1).await;
    assert_eq!(folds(world, letter).await, 1);
    supports(store, letter, text, 2).await;
    for n in [1, 2] {
        let person = person(n).await;
        store.erase_person(person, None).await.unwrap();
    }
    assert_eq!(folds(world, letter).await, 0);
    // Whoever comes again is new, and counts once.
    let again = NewSupportRequest {
        key: key(3),
        ..request(store, letter, text, 1)
    };
    let code = |known| {
        assert_eq!(known, None);
        mail("support-code", "3".to_owned(), None)
    };
    store.begin_support(again, code).await.unwrap();
    tries(store, 3, key(3).code_hash).await.unwrap();
    assert_eq!(folds(world, letter).await, 1);
    // Also while it is closed and may be opened again.
    let by = world.secretariat;
    assert!(store.close_support(letter, by).await.unwrap());
    let person = person(1).await;
    store.erase_person(person, None).await.unwrap();
    let erased = store.supporter_at(back(3)).await;
    assert!(matches!(erased, Err(StoreError::NotFound)));
    assert_eq!(folds(world, letter).await, 0);
    store.open_support(letter, None, by).await.unwrap();
    let again = NewSupportRequest {
        key: key(4),
        ..request(store, letter, text, 1)
    };
    store.begin_support(again, code).await.unwrap();
    tries(store, 4, key(4).code_hash).await.unwrap();
    assert_eq!(folds(world, letter).await, 1);
}

async fn nothing_is_left_of_who_goes_back_on_it(world: &World) {
    let (letter, text) = open(world).await;
    let store = &world.store;
    // Twice from one mailbox: a form lies there when they go back on it, with a mail that waits.
    let post = |n: u32| {
        let mail = mail("support-code", format!("support-code {n}"), Some(letter));
        OutgoingMail {
            to: form(1).mail,
            text: "Beste Bewoner Nummer 1".to_owned(),
            ..mail
        }
    };
    for n in [1, 2] {
        let new = NewSupportRequest {
            key: key(n),
            ..request(store, letter, text, 1)
        };
        let mail = post(n);
        store.begin_support(new, move |_| mail).await.unwrap();
    }
    tries(store, 1, key(1).code_hash).await.unwrap();
    assert_eq!(folds(world, letter).await, 1);
    store.withdraw_support(back(1)).await.unwrap();
    let late = tries(store, 2, key(2).code_hash).await;
    assert!(matches!(late, Err(StoreError::NotFound)), "{late:?}");
    let left = [
        "select name from support_request where name is not null",
        "select name from supporter where name is not null",
        "select recipient from outbox where recipient like '%voorbeeld.nl%' and kind = 'support-code'",
        "select text from outbox where text <> '' and kind = 'support-code'",
    ];
    for sql in left {
        assert_eq!(world.engine.says(sql).await, [""; 0], "{sql}");
    }
    assert_eq!(folds(world, letter).await, 0);
    // At the next turn of the day the disk is cleaned of it too.
    assert!(store.scrub().await.unwrap());
    assert!(store.retention_turn().await.unwrap());
    let wanted = "select cast(unscrubbed as text) from retention_turn";
    assert_eq!(world.engine.says(wanted).await, ["1"]);
}

async fn a_letter_that_is_called_off_is_supported_no_more(world: &World) {
    let (letter, text) = open(world).await;
    let (store, by) = (&world.store, world.secretariat);
    supports(store, letter, text, 1).await;
    let changed = world.engine.says(CHANGED).await;
    world.clock.forward(60);
    assert_eq!(folds(world, letter).await, 1);
    assert_eq!(
        world.engine.says(CHANGED).await,
        changed,
        "a number is no change of the letter"
    );
    let reason = remark("Ingehaald door de tijd.");
    store
        .withdraw_letter(letter, reason, by, unheard)
        .await
        .unwrap();
    let closed = store.support(letter).await.unwrap().unwrap().support.closed;
    assert_eq!(closed, Some(store.now()));
    let lines = store.ledger_lines(letter).await.unwrap();
    let acts: Vec<Act> = lines
        .iter()
        .map(|line| Entry::read(line).unwrap().act)
        .collect();
    assert!(matches!(
        &acts[acts.len() - 2..],
        [Act::SupportClosed { .. }, Act::LetterWithdrawn { .. }]
    ));
    assert_eq!(folds(world, letter).await, 1);
}

async fn the_mail_with_a_code_goes_with_its_form(world: &World) {
    let (letter, text) = open(world).await;
    let store = &world.store;
    let fills_in = async |n: u32| {
        let new = request(store, letter, text, n);
        let code = mail("support-code", format!("support-code:{}", new.id), None);
        let code = OutgoingMail {
            to: form(n).mail,
            ..code
        };
        store.begin_support(new, move |_| code).await.unwrap();
    };
    for n in [1, 2] {
        fills_in(n).await;
    }
    let known = "select recipient from outbox where kind = 'support-code' and recipient like '%@voorbeeld.nl' order by 1";
    let told = async || world.engine.says(known).await;
    let [one, two] = [1, 2].map(|n| form(n).mail.to_string());
    assert_eq!(told().await, [one, two.clone()]);
    // One is confirmed: its code is of no more use. The other is not, and goes after three days.
    tries(store, 1, key(1).code_hash).await.unwrap();
    assert_eq!(told().await, std::slice::from_ref(&two));
    world.clock.forward(3 * DAY - 1);
    let let_go = async || {
        let done = store.let_go(Data::SupportForms, None).await.unwrap();
        done.unwrap().gone
    };
    assert_eq!(let_go().await, 0);
    assert_eq!(told().await, [two]);
    world.clock.forward(1);
    assert_eq!(
        let_go().await,
        2,
        "also what was left of the one that was confirmed"
    );
    assert_eq!(told().await, [""; 0]);
}

async fn when_the_term_is_over_names_go_and_the_number_stays(world: &World) {
    let (letter, text) = open(world).await;
    let (store, by) = (&world.store, world.secretariat);
    for n in 1..=3 {
        supports(store, letter, text, n).await;
    }
    // One is known to the house as well, and asks to be erased; one is not counted before the names go.
    let person = store.add_person(form(1).name, form(1).mail).await.unwrap();
    let copy = store.own_data(person, None).await.unwrap();
    assert_eq!(copy["supported"].as_array().unwrap().len(), 1);
    assert!(store.close_support(letter, by).await.unwrap());
    store.erase_person(person, None).await.unwrap();
    let erased = store.supporter_at(back(1)).await;
    assert!(matches!(erased, Err(StoreError::NotFound)));
    world.clock.forward(91 * DAY);
    let let_go = async || {
        let done = store.let_go(Data::Supporters, None).await.unwrap();
        done.unwrap().gone
    };
    assert_eq!(let_go().await, 0);
    world.clock.forward(2 * DAY);
    assert_eq!((let_go().await, let_go().await), (2, 0));
    let gone = store.supporter_at(back(2)).await;
    assert!(matches!(gone, Err(StoreError::NotFound)));
    assert_eq!(folds(world, letter).await, 2);
    let again = store.open_support(letter, None, by).await;
    let why = SupportRefused::LetGo;
    assert!(matches!(again, Err(StoreError::Support(found)) if found == why));
}

async fn names_go_a_part_at_a_time(world: &World) {
    let (letter, text) = open(world).await;
    let (store, by) = (&world.store, world.secretariat);
    for n in 1..=5 {
        supports(store, letter, text, n).await;
    }
    assert_eq!(folds(world, letter).await, 5);
    let mails = "update outbox set kind = 'support-code', letter = (select letter from support), recipient = 'x' || dedupe where dedupe like 'support-code %'";
    assert_eq!(world.engine.tamper(mails).await, 5);
    store.close_support(letter, by).await.unwrap();
    world.clock.forward(93 * DAY);
    let until = Data::Supporters.term().over(store.now()).unwrap();
    let some = async || store.forget_some_supporters(until, 2).await.unwrap();
    // The mails first: who is still there says that it is not done.
    let mut done = Vec::new();
    for _ in 0..4 {
        done.push(some().await);
    }
    assert_eq!(done, [Some(0), Some(0), Some(0), Some(2)]);
    let again = store.open_support(letter, None, by).await;
    assert!(matches!(again, Err(StoreError::Support(why)) if why == SupportRefused::LetGo));
    // It stopped there: the turn of another day ends it.
    let done = store.let_go(Data::Supporters, None).await.unwrap().unwrap();
    assert_eq!((done.gone, some().await), (3, None));
    for sql in [
        "select mail from supporter where mail is not null",
        "select recipient from outbox where recipient like 'x%'",
    ] {
        assert_eq!(world.engine.says(sql).await, [""; 0], "{sql}");
    }
    assert_eq!(folds(world, letter).await, 5);
}

async fn the_database_keeps_supporters_to_their_way(world: &World) {
    let (letter, text) = open(world).await;
    for n in 1..=3 {
        supports(&world.store, letter, text, n).await;
    }
    asks(&world.store, letter, text, 4).await;
    world.store.fold_support(letter).await.unwrap();
    world.store.withdraw_support(back(1)).await.unwrap();
    for sql in [
        "update supporter set commitment = token_hash where token_hash is not null",
        "update supporter set batch = batch + 1 where batch is not null",
        "update supporter set batch = null where batch is not null",
        "update supporter set withdrawn = null where withdrawn is not null",
        "update supporter set mail = 'terug@voorbeeld.nl' where mail is null",
        "update supporter set confirmed = confirmed + 1",
        "delete from supporter where batch is not null",
        "update supporter set mail_key = (select min(mail_key) from supporter) where mail_key is not null",
        "update support_request set code_hash = token_hash where confirmed is null",
        "update support_request set tries = tries - 1 where confirmed is null",
        "update support_request set made = made + 1",
        "update support set counted = -1",
    ] {
        world.engine.refuses(sql).await;
    }
    assert_eq!(folds(world, letter).await, 2);
}

async fn who_changes_a_batch_is_found(world: &World) {
    let (letter, text) = open(world).await;
    for n in 1..=3 {
        supports(&world.store, letter, text, n).await;
    }
    assert_eq!(folds(world, letter).await, 3);
    let found = async || match world.store.verify_ledger().await {
        Err(StoreError::Ledger(broken)) => broken.fault,
        other => panic!("{other:?}"),
    };
    world.engine.tamper("update support set counted = 4").await;
    assert_eq!(found().await, LedgerFault::Stage("number of supporters"));
    world.engine.tamper("update support set counted = 3").await;
    world.store.verify_ledger().await.unwrap();
    let other = Hash::of(b"iemand anders");
    let one = "(select min(token_hash) from supporter)";
    let changed = format!("update supporter set commitment = '{other}' where token_hash = {one}");
    world.engine.tamper(&changed).await;
    assert_eq!(found().await, LedgerFault::Supporters(1));
    let dropped = format!("delete from supporter where token_hash = {one}");
    world.engine.tamper(&dropped).await;
    assert_eq!(found().await, LedgerFault::Supporters(1));
}
