//! What stays of objections: they end with the text, or with who made them, and the log says of each what the tables say.

use super::{
    World,
    ledger::found,
    objections::{all, heard, objects, thread, told, waiting, wanting},
    privacy::leaves,
    remark, stories,
    world::HOUR,
};
use crate::world::raw::Raw;
use letters::{
    hash::Hash,
    objections::{Became, Objection},
    ports::Clock as _,
    review::{ReviewRefused, Turn},
};
use server::store::{Decision, DeskMember, LedgerFault, OutgoingMail, StoreError, nobody, unheard};

stories!(
    what_nobody_decided_on_ends_with_the_text,
    whoever_is_erased_takes_their_words_along,
    the_database_keeps_to_the_rules_itself,
    an_objection_that_is_not_in_the_log_is_found,
    who_is_not_answered_before_the_letter_is_called_off_hears_so,
    what_is_taken_back_is_in_the_log_too,
);

async fn what_nobody_decided_on_ends_with_the_text(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let (store, by) = (&world.store, world.secretariat);
    let first = objects(world, &opened, 0, "Dit is onze tekst.")
        .await
        .unwrap();
    world.clock.forward(HOUR);
    objects(world, &opened, 1, "Dit is de brief.")
        .await
        .unwrap();
    let id = thread(world, &opened, first).await;
    let no = Decision::Reject(remark("Nee."));
    store.decide(id, no, None, by, unheard).await.unwrap();
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    waiting(world, "became").await;

    store.start_press(opened.letter.id, by).await.unwrap();
    let job = store.claim_job(60).await.unwrap().unwrap();
    let file = letters::publication::SealedFile {
        hash: Hash::of(b"pdf"),
        pages: 1,
        bytes: 3,
        sealed: world.clock.now(),
    };
    let log = world.log_end(opened.letter.id).await;
    store.finalise(job, file, log, heard).await.unwrap();
    let told = waiting(world, "became").await;
    assert_eq!(told.len(), 1, "what was decided was told before");
    assert_eq!(told[0].mail.to, directors[1].mail);
    assert!(told[0].mail.dedupe.contains("Ended"));
    let letter = store.letter_by_id(opened.letter.id).await.unwrap();
    let became: Vec<Became> = all(world, &opened)
        .await
        .iter()
        .map(|thread| Became::of(thread.state(), letter.stage.name()))
        .collect();
    assert_eq!(became, [Became::Rejected, Became::Ended]);
    let left = all(world, &opened).await[1].id;
    let late = store.turn(left, Turn::Withdrawn, directors[1].person, false);
    assert!(matches!(
        late.await,
        Err(StoreError::Review(ReviewRefused::NotInReview))
    ));
    // Called off later, it ended long ago.
    let why = remark("Achterhaald.");
    let called_off = store.withdraw_letter(opened.letter.id, why, by, heard);
    called_off.await.unwrap();
    assert_eq!(waiting(world, "became").await.len(), 0);
    store.verify_ledger().await.unwrap();
}

async fn whoever_is_erased_takes_their_words_along(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let new = wanting(world, &opened, "Dit is kwibus.", "Vanwege knoflook.").await;
    let kept = opened.invitations[0];
    let mine = move |made: &Objection, to: Option<&DeskMember>| OutgoingMail {
        text: "Directeur Noord 01 wil kwibus vanwege knoflook.".to_owned(),
        ..told(made, to)
    };
    world.store.object(kept, new, mine).await.unwrap();
    let (round, by) = (opened.round.id, world.secretariat);
    world.store.close_round(round, by, nobody).await.unwrap();
    let person = directors[0].person;
    let copy = world.store.own_data(person, None).await.unwrap();
    assert_eq!(copy["objections"][0]["replacement"], "kwibus");
    assert_eq!(copy["objections"][0]["text"], "Vanwege knoflook.");

    leaves(world, &directors[0]).await;
    world.store.erase_person(person, None).await.unwrap();
    assert!(world.store.scrub().await.unwrap());
    let folder = tempfile::tempdir().unwrap();
    let data = world.engine.folder().unwrap_or(folder.path());
    let raw = Raw::of(data, world.engine.url()).await;
    let left = raw.places_of(&["kwibus", "knoflook", "Directeur Noord 01"]);
    assert!(left.is_empty(), "{left:#?}");
    // That somebody objected stays, and nothing waits for a decision.
    let [thread] = &all(world, &opened).await[..] else {
        panic!("one objection");
    };
    assert!(!thread.state().is_open());
    world.store.verify_ledger().await.unwrap();
}

async fn the_database_keeps_to_the_rules_itself(world: &World) {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    objects(world, &opened, 0, "Dit is onze tekst.")
        .await
        .unwrap();
    world.sign(&opened, 1).await.unwrap();
    // Suggestions of the first and the second that are nobody's objection yet.
    for nth in [0, 1] {
        let copy = format!(
            "insert into review_thread (id, letter, kind, version, start_byte, total_bytes, quote, before_text, after_text, whole,
                    replacement, text, author, at)
                select i.id, t.letter, t.kind, t.version, t.start_byte, t.total_bytes, t.quote, t.before_text, t.after_text, t.whole,
                    t.replacement, t.text, i.person, t.at
                from review_thread t join objection o on o.thread = t.id, invitation i where i.id = {}",
            world.engine.literal(opened.invitations[nth])
        );
        assert_eq!(world.engine.does(&copy).await.unwrap(), 1);
    }
    let [first, second, third] = [0, 1, 2].map(|nth| world.engine.literal(opened.invitations[nth]));
    let insert = |thread: &str, invitation: &str, at: &str| {
        format!(
            "insert into objection (id, thread, invitation, mandate, round, letter, text_hash, at)
                select {thread}, {thread}, {invitation}, o.mandate, o.round, o.letter, o.text_hash, {at}
                from objection o join signing_round r on r.id = o.round"
        )
    };
    let (asked, in_time) = (
        "is the suggestion of who is asked",
        "is made before signing",
    );
    for (sql, why) in [
        (
            "update objection set at = at + 1".to_owned(),
            "never changes",
        ),
        ("delete from objection".to_owned(), "never goes"),
        // Somebody else's suggestion; one of who signed; one after the deadline.
        (insert(&first, &third, "o.at"), asked),
        (insert(&second, &second, "o.at"), in_time),
        (insert(&first, &first, "r.deadline"), in_time),
    ] {
        let (_, said) = world.engine.does(&sql).await.expect_err(&sql);
        assert!(said.contains(why), "{sql}: {said}");
    }
    // It is not the statement that is wrong: in time and of who is asked it would stand.
    let stands = insert(&first, &first, "o.at");
    assert_eq!(world.engine.does(&stands).await.unwrap(), 1);
}

async fn an_objection_that_is_not_in_the_log_is_found(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    let made = objects(world, &opened, 0, "Dit is onze tekst.")
        .await
        .unwrap();
    world
        .engine
        .tamper("update review_thread set replacement = 'jullie'")
        .await;
    assert_eq!(found(world, &opened).await, LedgerFault::Objection(made));
    world
        .engine
        .tamper("update review_thread set replacement = 'onze'")
        .await;
    world.store.verify_ledger().await.unwrap();
    world.engine.tamper("delete from objection").await;
    assert_eq!(found(world, &opened).await, LedgerFault::Objection(made));
}

async fn who_is_not_answered_before_the_letter_is_called_off_hears_so(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let (store, by) = (&world.store, world.secretariat);
    objects(world, &opened, 0, "Dit is onze tekst.")
        .await
        .unwrap();
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    let why = remark("Achterhaald.");
    let called_off = store.withdraw_letter(opened.letter.id, why, by, heard);
    called_off.await.unwrap();
    let [told] = &waiting(world, "became").await[..] else {
        panic!("one mail");
    };
    assert!(told.mail.dedupe.contains("Ended") && told.mail.dedupe.ends_with("true"));
    world.store.verify_ledger().await.unwrap();
}

async fn what_is_taken_back_is_in_the_log_too(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let made = objects(world, &opened, 0, "Dit is onze tekst.")
        .await
        .unwrap();
    let turn = "insert into review_turn (thread, n, turn, by_person, at) select id, 1, 'withdrawn', author, at from review_thread";
    world.engine.tamper(turn).await;
    assert_eq!(found(world, &opened).await, LedgerFault::Objection(made));
    world.engine.tamper("delete from review_turn").await;
    world.store.verify_ledger().await.unwrap();
    let (id, person) = (thread(world, &opened, made).await, directors[0].person);
    let taken_back = world.store.turn(id, Turn::Withdrawn, person, false);
    taken_back.await.unwrap();
    world.store.verify_ledger().await.unwrap();
    world.engine.tamper("delete from review_turn").await;
    assert_eq!(found(world, &opened).await, LedgerFault::Objection(made));
}
