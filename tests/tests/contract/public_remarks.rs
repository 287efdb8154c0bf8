//! What a signer says beside the name for everybody to read: committed to, hidden and shown again, and gone in time.

use super::{
    World, remark, stories,
    world::{DAY, Opened, mail, receipt},
};
use letters::{
    cosignature::{Capacity, Signing, Visibility},
    ledger::{Act, Entry},
    privacy::Data,
    round::AnswerRefused,
};
use server::store::{LedgerFault, Result, StoreError, nobody};

stories!(
    a_public_remark_stands_beside_the_name_until_it_is_hidden,
    a_public_remark_is_what_was_signed_with_or_it_does_not_verify,
    a_public_remark_goes_with_its_signature,
    what_is_said_beside_an_erratum_is_read_no_more_and_goes,
    words_that_nothing_opens_are_missed,
    a_public_remark_goes_with_its_person_where_the_name_stays,
    two_at_the_desk_hide_a_remark_once,
);

const SAID: &str = "Wij zien dit elke week in onze wijk.";

/// Signs, and says something beside the name.
async fn says(world: &World, opened: &Opened, nth: usize, words: &str) {
    let signing = Signing {
        remark: Some(remark(words)),
        public: true,
        ..Signing::whole(opened.round.pin.hash, Capacity::OnBehalf)
    };
    world
        .store
        .sign(opened.invitations[nth], signing, receipt)
        .await
        .unwrap();
}

async fn moves(world: &World, opened: &Opened, nth: usize, to: Visibility) -> Result<()> {
    let (id, at) = (opened.invitations[nth], world.store.now());
    let tell = move |_: &_, _: &_, _: &_, _| {
        let dedupe = format!("remark-moved:{id}:{}", at.millis());
        mail("remark-moved", dedupe, None)
    };
    let by = world.secretariat;
    world.store.move_remark(id, to, by, tell).await
}

/// What everybody reads beside the names.
async fn read(world: &World, opened: &Opened) -> Vec<Option<String>> {
    let names = world
        .store
        .signatories(opened.letter.id, opened.round.pin.hash);
    let names = names.await.unwrap().into_iter();
    names
        .map(|name| name.remark.map(|it| it.to_string()))
        .collect()
}

async fn a_public_remark_stands_beside_the_name_until_it_is_hidden(world: &World) {
    let opened = world.opened(&world.directors(2).await).await;
    let (store, letter, text) = (&world.store, &opened.letter, opened.round.pin.hash);
    says(world, &opened, 0, SAID).await;
    world.sign(&opened, 1).await.unwrap();
    let shown = [Some(SAID.to_owned()), None];
    assert_eq!(read(world, &opened).await, shown);
    // It is committed to, opened apart from the names, and of no concern to the answer at the desk.
    let openings = store.remark_openings(letter, text).await.unwrap();
    let [(commitment, opening)] = &openings[..] else {
        panic!("one remark: {openings:?}")
    };
    assert_eq!(opening.value, SAID);
    let names = store.printed_openings(letter, text).await.unwrap();
    assert!(names.iter().all(|(it, _)| it != commitment));
    let board = store.board(opened.round.id).await.unwrap();
    assert_eq!(board[0].remark, None);
    assert_eq!(board[0].public.as_ref().unwrap().text.as_str(), SAID);

    let not_there =
        |outcome: Result<()>| matches!(outcome, Err(StoreError::Answer(AnswerRefused::Remark(_))));
    assert!(not_there(moves(world, &opened, 0, Visibility::Shown).await));
    assert!(not_there(
        moves(world, &opened, 1, Visibility::Hidden).await
    ));
    world.clock.forward(60);
    moves(world, &opened, 0, Visibility::Hidden).await.unwrap();
    assert!(not_there(
        moves(world, &opened, 0, Visibility::Hidden).await
    ));
    assert_eq!(read(world, &opened).await, [None, None]);
    assert_eq!(store.remark_openings(letter, text).await.unwrap(), []);
    let lines = store.ledger_lines(letter.id).await.unwrap();
    let entry = Entry::read(lines.last().unwrap()).unwrap();
    assert!(matches!(entry.act, Act::RemarkHidden { .. }) && entry.by != entry.person);
    let board = store.board(opened.round.id).await.unwrap();
    assert!(board[0].public.as_ref().unwrap().hidden.is_some());
    let events = "select act from audit where act like 'remark-%'";
    assert_eq!(world.engine.says(events).await, ["remark-hidden"]);
    store.verify_ledger().await.unwrap();

    world.clock.forward(60);
    moves(world, &opened, 0, Visibility::Shown).await.unwrap();
    assert_eq!(read(world, &opened).await, shown);
    let sent = "select dedupe from outbox where kind = 'remark-moved'";
    assert_eq!(world.engine.says(sent).await.len(), 2);
    store.verify_ledger().await.unwrap();
}

async fn a_public_remark_is_what_was_signed_with_or_it_does_not_verify(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    says(world, &opened, 0, SAID).await;
    for change in [
        "update cosignature set public_remark = 'Iets anders.'",
        "update cosignature set public_remark = null",
        "update cosignature set remark_hidden = at",
    ] {
        world.engine.tamper(change).await;
        match world.store.verify_ledger().await {
            Err(StoreError::Ledger(broken)) => assert_eq!(
                broken.fault,
                LedgerFault::Cosignature(opened.invitations[0]),
                "{change}"
            ),
            other => panic!("{change} should be found: {other:?}"),
        }
        world.store.rebuild().await.unwrap();
        world.store.verify_ledger().await.unwrap();
        assert_eq!(read(world, &opened).await, [Some(SAID.to_owned())]);
    }
    for change in [
        "update cosignature set public_remark = 'Iets anders.'",
        "update cosignature set public_remark = null",
    ] {
        world.engine.refuses(change).await;
    }
}

/// How many rows and openings have these words.
async fn kept(world: &World, words: &str) -> usize {
    let sql = format!(
        "select 'row' from cosignature where public_remark = '{words}'
            union all select 'opening' from opening where value = '{words}'"
    );
    world.engine.says(&sql).await.len()
}

async fn lets_go(world: &World) {
    let done = world.store.let_go(Data::Answers, None).await;
    done.unwrap().unwrap();
    world.store.verify_ledger().await.unwrap();
}

async fn a_public_remark_goes_with_its_signature(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    let (store, by) = (&world.store, world.secretariat);
    says(world, &opened, 0, SAID).await;
    let back = |_, _| mail("receipt", "back".to_owned(), None);
    store.take_back(opened.invitations[0], back).await.unwrap();
    assert_eq!(read(world, &opened).await, []);
    // What is said with the next one is another matter.
    world.clock.forward(60);
    says(world, &opened, 0, "Nu wel.").await;
    assert_eq!(read(world, &opened).await, [Some("Nu wel.".to_owned())]);
    world.clock.forward(2 * DAY);
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    // A year after it was taken back its round is not over for so long.
    world.clock.forward(364 * DAY);
    lets_go(world).await;
    assert_eq!(kept(world, SAID).await, 2);
    world.clock.forward(3 * DAY);
    lets_go(world).await;
    assert_eq!(
        (kept(world, SAID).await, kept(world, "Nu wel.").await),
        (0, 2)
    );
    assert_eq!(read(world, &opened).await, [Some("Nu wel.".to_owned())]);
}

async fn what_is_said_beside_an_erratum_is_read_no_more_and_goes(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    let (store, by) = (&world.store, world.secretariat);
    says(world, &opened, 0, SAID).await;
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    world.press(opened.letter.id).await;
    world.clock.forward(300 * DAY);
    let erratum = |_, _| mail("receipt", "erratum".to_owned(), None);
    store
        .take_back(opened.invitations[0], erratum)
        .await
        .unwrap();
    assert_eq!(read(world, &opened).await, [None]);
    let text = opened.round.pin.hash;
    let openings = store.remark_openings(&opened.letter, text).await.unwrap();
    assert_eq!(openings, []);
    // Nothing is there to be hidden or shown, and the desk has the words as any other.
    let moved = moves(world, &opened, 0, Visibility::Hidden).await;
    assert!(matches!(
        moved,
        Err(StoreError::Answer(AnswerRefused::Remark(_)))
    ));
    let board = store.board(opened.round.id).await.unwrap();
    assert_eq!(
        (board[0].public.is_some(), board[0].remark.as_deref()),
        (false, Some(SAID))
    );
    world.clock.forward(300 * DAY);
    lets_go(world).await;
    assert_eq!(kept(world, SAID).await, 2, "not a year ago");
    world.clock.forward(70 * DAY);
    lets_go(world).await;
    assert_eq!(kept(world, SAID).await, 0);
}

async fn words_that_nothing_opens_are_missed(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    says(world, &opened, 0, SAID).await;
    let lost = format!("delete from opening where value = '{SAID}'");
    world.engine.tamper(&lost).await;
    assert!(world.store.verify_ledger().await.is_err(), "an opening");
    // The last that is left of them is not written over.
    let letters = world.store.rebuild().await.unwrap();
    assert!(letters.iter().any(|it| it.outcome.is_err()), "{letters:?}");
    assert_eq!(kept(world, SAID).await, 1);
    let gone = "update cosignature set public_remark = null";
    world.engine.tamper(gone).await;
    assert!(world.store.verify_ledger().await.is_err(), "both");
}

async fn a_public_remark_goes_with_its_person_where_the_name_stays(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let (store, by) = (&world.store, world.secretariat);
    says(world, &opened, 0, SAID).await;
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    world.press(opened.letter.id).await;
    store.publish(opened.letter.id, by).await.unwrap();
    assert_eq!(read(world, &opened).await, [Some(SAID.to_owned())]);
    super::privacy::leaves(world, &directors[0]).await;
    store.erase_person(directors[0].person, None).await.unwrap();
    let names = store.signatories(opened.letter.id, opened.round.pin.hash);
    let names = names.await.unwrap();
    assert_eq!(names[0].person.as_str(), "Directeur Noord 01");
    assert_eq!(names[0].remark, None);
    assert_eq!(kept(world, SAID).await, 0);
    store.verify_ledger().await.unwrap();
}

async fn two_at_the_desk_hide_a_remark_once(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    says(world, &opened, 0, SAID).await;
    let (one, other) = tokio::join!(
        moves(world, &opened, 0, Visibility::Hidden),
        moves(world, &opened, 0, Visibility::Hidden)
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    let sent = "select dedupe from outbox where kind = 'remark-moved'";
    assert_eq!(world.engine.says(sent).await.len(), 1);
    world.store.verify_ledger().await.unwrap();
}
