//! What of a response everybody gets: settled once and only replaced, told by the ledger, and never a word of what is covered.

use super::{
    World,
    outcomes::{self, Answered, TEXT, asks, came},
    stories,
};
use letters::{
    hash::Hash,
    ids::{LetterId, ResponseId},
    ledger::{Act, Entry},
    outcome::{Outcome, Said},
    redaction::{FileWay, Marks, Reason, RedactionRefused, Region, Seen, occurrences},
    response::Attachment,
    text::Line,
};
use server::store::{LedgerFault, StoreError};

stories!(
    what_is_settled_counts_and_is_only_replaced,
    who_did_not_see_the_marks_changes_nothing,
    the_database_keeps_what_was_settled,
    questions_of_parliament_are_not_redacted,
    the_ledger_tells_what_was_settled,
);

fn marks(words: &[&str]) -> Marks {
    let mut marks = Marks::default();
    for word in words {
        for place in occurrences(TEXT, word) {
            marks.cover(TEXT, place, Reason::Personal).unwrap();
        }
    }
    marks
}

fn pdf(name: &str) -> Attachment {
    Attachment {
        hash: Hash::of(name.as_bytes()),
        name: Line::parse(name).unwrap(),
        media_type: "application/pdf".to_owned(),
        bytes: 6,
    }
}

fn seen(settled: u32, serial: u32) -> Seen {
    Seen { settled, serial }
}

/// Marks these words, and settles them.
async fn covers(
    world: &World,
    letter: LetterId,
    response: ResponseId,
    words: &[&str],
    settled: u32,
) {
    let (store, by) = (&world.store, world.secretariat);
    let at = seen(settled, 0);
    let marks = Some(marks(words));
    store
        .mark_response(letter, response, at, marks, by)
        .await
        .unwrap();
    let at = seen(settled, 1);
    store
        .settle_redaction(letter, response, at, None, by)
        .await
        .unwrap();
}

fn why<T: std::fmt::Debug>(done: Result<T, StoreError>) -> RedactionRefused {
    match done {
        Err(StoreError::Redaction(why)) => why,
        other => panic!("{other:?}"),
    }
}

async fn what_is_settled_counts_and_is_only_replaced(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    let quoting = outcomes::quoting(
        outcomes::finding(response, demands[0], Said::Became(Outcome::Partly), "VWS"),
        "Wij zetten „de datum” bovenaan.",
    );
    let (store, by) = (&world.store, world.secretariat);
    store.give_outcome(letter, quoting, by).await.unwrap();
    covers(world, letter, response, &["datum", "brief"], 0).await;
    let public = store.responses(letter, true).await.unwrap().remove(0);
    assert_eq!(
        public.text.as_str(),
        TEXT.replace("datum", "█████").replace("brief", "█████")
    );
    let found = store
        .findings(letter, true)
        .await
        .unwrap()
        .remove(0)
        .finding;
    let passage = found.words.passage.unwrap();
    assert_eq!(passage.quote(), "Wij zetten „de █████” bovenaan.");
    assert!(public.text.as_str()[passage.start()..].starts_with(passage.quote()));
    // The desk has all of it.
    let whole = store.responses(letter, false).await.unwrap().remove(0);
    assert_eq!(whole.text.as_str(), TEXT);
    // Taking a cover off is another redaction; the one before stays in the history.
    covers(world, letter, response, &["brief"], 1).await;
    let public = store.responses(letter, true).await.unwrap().remove(0);
    assert_eq!(public.text.as_str(), TEXT.replace("brief", "█████"));
    let record = store.redaction(letter, response).await.unwrap();
    assert_eq!(record.seen, seen(2, 0));
    assert_eq!((record.draft, record.settled.unwrap().number), (None, 2));
    let kept = world
        .engine
        .says("select cast (n as text) from redaction order by n")
        .await;
    assert_eq!(kept.len(), 2);
    store.verify_ledger().await.unwrap();
}

async fn who_did_not_see_the_marks_changes_nothing(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let response = came(world, letter, false).await;
    let (store, by) = (&world.store, world.secretariat);
    let mark = |at, words: &'static [&'static str]| {
        store.mark_response(letter, response, at, Some(marks(words)), by)
    };
    mark(seen(0, 0), &["datum"]).await.unwrap();
    assert_eq!(
        why(mark(seen(0, 0), &["brief"]).await),
        RedactionRefused::Moved
    );
    let settle = |at, file| store.settle_redaction(letter, response, at, file, by);
    assert_eq!(why(settle(seen(0, 0), None).await), RedactionRefused::Moved);
    let shown = store.show_response(letter, response, seen(0, 1), true, by);
    assert_eq!(why(shown.await), RedactionRefused::Unsettled);
    // No file was to be made, and none is taken.
    let file = Some(pdf("iets.pdf"));
    assert_eq!(why(settle(seen(0, 1), file).await), RedactionRefused::Moved);
    settle(seen(0, 1), None).await.unwrap();
    assert_eq!(
        why(settle(seen(1, 0), None).await),
        RedactionRefused::Settled
    );
    // What is as it was settled is no draft.
    mark(seen(1, 0), &["datum"]).await.unwrap();
    assert_eq!(
        store.redaction(letter, response).await.unwrap().seen,
        seen(1, 0)
    );
    let mut outside = Marks::default();
    let long = format!("{TEXT}{TEXT}");
    outside
        .cover(&long, TEXT.len()..long.len(), Reason::Safety)
        .unwrap();
    let refused = store.mark_response(letter, response, seen(1, 0), Some(outside), by);
    assert_eq!(why(refused.await), RedactionRefused::Outside);
    store
        .show_response(letter, response, seen(1, 0), true, by)
        .await
        .unwrap();
    assert_eq!(store.responses(letter, true).await.unwrap().len(), 1);
    store
        .show_response(letter, response, seen(1, 0), false, by)
        .await
        .unwrap();
    assert!(store.responses(letter, true).await.unwrap().is_empty());
    let elsewhere = asks(world).await.letter;
    assert!(matches!(
        store.redaction(elsewhere, response).await,
        Err(StoreError::NotFound)
    ));
    store.verify_ledger().await.unwrap();
}

async fn the_database_keeps_what_was_settled(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let response = came(world, letter, true).await;
    covers(world, letter, response, &["datum"], 0).await;
    for refused in [
        "update redaction set marks = '{}'",
        "update redaction set n = 3",
        "delete from redaction",
        "insert into redaction select response, letter, 3, marks, file_hash, file_name, file_bytes, at, by_person from redaction",
        "insert into redaction select response, letter, 1, marks, file_hash, file_name, file_bytes, at, by_person from redaction",
        "insert into redaction select response, letter, 2, marks, null, null, 12, at, by_person from redaction",
        "update response set text = 'Iets anders'",
    ] {
        world.engine.refuses(refused).await;
    }
    assert_eq!(
        world
            .engine
            .says("select cast (n as text) from redaction")
            .await
            .len(),
        1
    );
}

async fn questions_of_parliament_are_not_redacted(world: &World) {
    let (letter, response) = super::questions::come_back(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let record = store.redaction(letter, response).await.unwrap();
    assert!(record.questions);
    let marked = store.mark_response(letter, response, seen(0, 0), None, by);
    assert_eq!(why(marked.await), RedactionRefused::Questions);
    let shown = store.show_response(letter, response, seen(0, 0), false, by);
    assert_eq!(why(shown.await), RedactionRefused::Questions);
}

async fn the_ledger_tells_what_was_settled(world: &World) {
    // Somebody else whom a row could name.
    world.directors(1).await;
    let Answered { letter, .. } = asks(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let own = pdf("antwoord.pdf");
    let whole = letters::response::Response {
        attachment: Some(own),
        ..super::world::response(world, 1, true)
    };
    let response = whole.id;
    store.record_response(letter, whole, by).await.unwrap();
    let mut marks = Marks::default();
    let region = Region::between(1, (0, 0), (100, 100)).unwrap();
    marks.burn(region, Reason::Personal).unwrap();
    let keep =
        |at, marks: &Marks| store.mark_response(letter, response, at, Some(marks.clone()), by);
    keep(seen(0, 0), &marks).await.unwrap();
    let made = pdf("antwoord-gelakt.pdf");
    store
        .settle_redaction(letter, response, seen(0, 1), Some(made.clone()), by)
        .await
        .unwrap();
    let public = |store: &server::store::Store| {
        let store = store.clone();
        async move {
            store
                .responses(letter, true)
                .await
                .unwrap()
                .remove(0)
                .attachment
        }
    };
    assert_eq!(public(store).await, Some(made.clone()), "and not its own");
    let lines = store.ledger_lines(letter).await.unwrap();
    let last = Entry::read(lines.last().unwrap()).unwrap();
    let told = matches!(last.act, Act::ResponseRedacted { redaction: 1, file: Some(file), .. } if file == made.hash);
    assert!(told, "{last:?}");
    marks.set_file(FileWay::Withheld);
    keep(seen(1, 0), &marks).await.unwrap();
    store
        .settle_redaction(letter, response, seen(1, 1), None, by)
        .await
        .unwrap();
    assert_eq!(public(store).await, None);
    let before = store.redaction(letter, response).await.unwrap();
    let fault = async || match store.verify_ledger().await {
        Err(StoreError::Ledger(broken)) => broken.fault,
        other => panic!("should be found: {other:?}"),
    };
    for (damage, number) in [
        (
            "update redaction set marks = '{\"text\":[],\"regions\":[],\"file\":\"shown\"}' where n = 2",
            2,
        ),
        ("update redaction set at = at + 1 where n = 1", 1),
        (
            "update redaction set by_person = (select p.id from person p where p.id <> redaction.by_person limit 1) where n = 2",
            2,
        ),
        ("delete from redaction where n = 2", 2),
    ] {
        world.engine.tamper(damage).await;
        assert_eq!(
            fault().await,
            LedgerFault::Redaction(response, number),
            "{damage}"
        );
        for rebuilt in store.rebuild().await.unwrap() {
            let put_right = rebuilt.outcome.unwrap();
            assert!(
                put_right.iter().all(|it| it.table == "redaction"),
                "{damage}"
            );
        }
        let after = store.redaction(letter, response).await.unwrap();
        assert_eq!(before, after, "{damage}");
        store.verify_ledger().await.unwrap();
    }
}
