//! Tampering line by line and row by row: each way is found, and the place is named.

use super::{
    Opened, World,
    ledger::{answered, found, signed_line},
    stories,
    world::{HOUR, dispatch, response},
};
use letters::{hash::Hash, ledger::BreakKind, ports::Clock as _};
use server::store::{LedgerFault, StoreError, TreeFault};

stories!(
    each_way_to_tamper_with_the_chain_is_found_in_its_place,
    what_went_out_and_came_back_is_in_both_or_found,
    a_refusals_reason_is_the_one_that_was_given,
);

/// The place in the chain at which it is found to be broken, and how.
async fn breaks(world: &World, opened: &Opened) -> (u64, BreakKind) {
    match found(world, opened).await {
        LedgerFault::Chain(broken) => (broken.line, broken.kind),
        other => panic!("the chain breaks: {other}"),
    }
}

async fn each_way_to_tamper_with_the_chain_is_found_in_its_place(world: &World) {
    let opened = answered(world).await;
    let (n, line) = signed_line(world, &opened).await;
    let whole = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let (next, last) = (&whole[usize::try_from(n).unwrap()], whole.len() as u64);
    let put = |line: &str, n: u64| {
        let hash = Hash::of(line.as_bytes());
        format!("update ledger_entry set line = '{line}', hash = '{hash}' where n = {n};")
    };

    // Two lines swapped.
    let swapped = put(next, n) + &put(&line, n + 1);
    world.engine.tamper(&swapped).await;
    let (expected, found) = (n, n + 1);
    assert_eq!(
        breaks(world, &opened).await,
        (n, BreakKind::OutOfOrder { expected, found })
    );
    world
        .engine
        .tamper(&(put(&line, n) + &put(next, n + 1)))
        .await;
    world.store.verify_ledger().await.unwrap();

    // A line dropped.
    let dropped = format!("delete from ledger_entry where n = {n}");
    assert_eq!(world.engine.tamper(&dropped).await, 1);
    assert_eq!(
        breaks(world, &opened).await,
        (n, BreakKind::OutOfOrder { expected, found })
    );
    let at = world.clock.now().plus_seconds(-HOUR).millis();
    let back = format!(
        "insert into ledger_entry (letter, n, line, hash, at) select letter, {n}, '{line}', '{}', {at} from ledger_entry where n = 1",
        Hash::of(line.as_bytes())
    );
    world.engine.tamper(&back).await;
    world.store.verify_ledger().await.unwrap();

    // The last entry dated back, with its own hash beside it.
    let end = whole.last().unwrap();
    let earlier = end.replace("2025-07-01T10", "2025-06-01T10");
    assert_ne!(*end, earlier);
    world.engine.tamper(&put(&earlier, last)).await;
    assert_eq!(breaks(world, &opened).await, (last, BreakKind::BackDated));

    // Made to look right with its own hash beside it: what it says is not what the table says.
    let forged = end.replace("\"act\":\"declined\"", "\"act\":\"withdrawn\"");
    assert_ne!(*end, forged);
    world.engine.tamper(&put(&forged, last)).await;
    assert!(
        matches!(
            world.store.verify_ledger().await,
            Err(StoreError::Ledger(_))
        ),
        "an act that was not done"
    );
    world.engine.tamper(&put(end, last)).await;

    // The lines of one letter under another.
    let other = world.new_letter("Een andere").await;
    let moved = "insert into ledger_entry (letter, n, line, hash, at) select l.id, e.n, e.line, e.hash, e.at from ledger_entry e, letter l where l.slug = 'een-andere'";
    world.engine.tamper(moved).await;
    match world.store.verify_ledger().await {
        Err(StoreError::Ledger(broken)) => {
            assert_eq!(
                (broken.slug, broken.fault),
                (other.slug, LedgerFault::OtherLetter)
            );
        }
        both => panic!("should be found: {both:?}"),
    }
}

async fn what_went_out_and_came_back_is_in_both_or_found(world: &World) {
    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    let (sent, came) = (dispatch(world), response(world, 1, true));
    let (store, by) = (&world.store, world.secretariat);
    store
        .record_dispatch(letter.id, sent.clone(), None, by)
        .await
        .unwrap();
    store
        .record_response(letter.id, came.clone(), by)
        .await
        .unwrap();
    let (dispatch, response) = (
        LedgerFault::Dispatch(sent.id),
        LedgerFault::Response(came.id),
    );
    let fault = async || match store.verify_ledger().await {
        Err(StoreError::Ledger(broken)) => broken.fault,
        other => panic!("should be found: {other:?}"),
    };
    for (change, back, named) in [
        (
            "update dispatch set on_day = '2025-06-02'",
            "update dispatch set on_day = '2025-07-02'",
            &dispatch,
        ),
        (
            "update dispatch set channel = 'mail'",
            "update dispatch set channel = 'post'",
            &dispatch,
        ),
        (
            "update dispatch set recorded = recorded - 1",
            "update dispatch set recorded = recorded + 1",
            &dispatch,
        ),
        (
            "update response set on_day = '2025-08-02'",
            "update response set on_day = '2025-08-01'",
            &response,
        ),
        (
            "update response set kind = 'mail'",
            "update response set kind = 'parliamentary-answer'",
            &response,
        ),
    ] {
        world.engine.tamper(change).await;
        assert_eq!(fault().await, *named, "{change}");
        world.engine.tamper(back).await;
        store.verify_ledger().await.unwrap();
    }
    // The last line dropped: the response is in the table only.
    let last = store.ledger_lines(letter.id).await.unwrap().len();
    world
        .engine
        .tamper(&format!("delete from ledger_entry where n = {last}"))
        .await;
    assert_eq!(fault().await, response);
    // Both dropped: the tree still knows of the line.
    world.engine.tamper("delete from response").await;
    let fallen = store.verify_ledger().await;
    assert!(
        matches!(fallen, Err(StoreError::Tree(TreeFault::Count { .. }))),
        "{fallen:?}"
    );
    let waited = format!("delete from tree_waiting where n = {last}");
    world.engine.tamper(&waited).await;
    store.verify_ledger().await.unwrap();
    // A row dropped: the sending is in the ledger only.
    world.engine.tamper("delete from dispatch").await;
    assert_eq!(fault().await, dispatch);
}

async fn a_refusals_reason_is_the_one_that_was_given(world: &World) {
    let opened = answered(world).await;
    world
        .engine
        .tamper("update invitation set remark = 'Ja, graag.' where answer = 'declined'")
        .await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::Invitation(opened.invitations[2])
    );
}
