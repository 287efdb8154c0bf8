//! The ledger: what it says is what the tables say, and whoever changes either is found.

use super::{Opened, World, remark, stories, world::HOUR};
use letters::{
    cosignature::Capacity,
    hash::Hash,
    ledger::{self, BreakKind, Entry},
    ports::Clock as _,
    round::Answer,
};
use server::store::{LedgerFault, StoreError};

stories!(
    the_ledger_alone_gives_the_same_tables,
    what_is_committed_to_can_be_opened,
    a_report_names_each_chain_and_its_end,
    a_clock_that_runs_back_breaks_nothing,
    a_changed_ledger_line_is_found,
    a_dropped_last_line_is_found,
    a_changed_version_is_found,
    a_changed_cosignature_is_found,
    a_name_that_never_signed_is_found,
    a_changed_letter_or_round_is_found,
    a_changed_opening_is_found,
);

/// Three are asked: one signs, one signs with a reservation, one declines.
pub(super) async fn answered(world: &World) -> Opened {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 0).await.unwrap();
    world.clock.forward(HOUR);
    world
        .sign_as(&opened, 1, Capacity::UnderReservation)
        .await
        .unwrap();
    let receipt = |_| super::world::mail("receipt", "declined".to_owned(), None);
    world
        .store
        .decline(opened.invitations[2], Some(remark("Nee.")), receipt)
        .await
        .unwrap();
    world.store.verify_ledger().await.unwrap();
    opened
}

/// What `verify_ledger` finds.
pub(super) async fn found(world: &World, opened: &Opened) -> LedgerFault {
    match world.store.verify_ledger().await {
        Err(StoreError::Ledger(broken)) => {
            assert_eq!(broken.slug, opened.letter.slug, "the letter is named");
            broken.fault
        }
        other => panic!("should be found: {other:?}"),
    }
}

async fn the_ledger_alone_gives_the_same_tables(world: &World) {
    let opened = answered(world).await;
    world
        .store
        .lift_own_reservation(opened.invitations[1])
        .await
        .unwrap();
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let (_, entries) = ledger::verify(lines.iter().map(String::as_str)).unwrap();
    let tally = ledger::tally(&entries);
    let board = world.store.board(opened.round.id).await.unwrap();
    assert_eq!(board.len(), tally.standings.len());
    for row in board {
        let standing = &tally.standings[&row.invitation.id];
        assert_eq!(
            (standing.answer, standing.organisation),
            (row.invitation.answer, Some(row.invitation.organisation))
        );
    }
    let text = opened.round.pin.hash;
    let told: Vec<_> = tally
        .printed(text)
        .map(|(id, standing)| (id, standing.answer))
        .collect();
    let mut kept: Vec<_> = world
        .store
        .signatories(opened.letter.id, text)
        .await
        .unwrap()
        .into_iter()
        .map(|it| {
            (
                it.invitation,
                Answer::Signed {
                    at: it.at,
                    capacity: it.capacity,
                },
            )
        })
        .collect();
    kept.sort_by_key(|(id, _)| *id);
    assert_eq!(kept, told);
}

async fn what_is_committed_to_can_be_opened(world: &World) {
    let opened = answered(world).await;
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let (_, entries) = ledger::verify(lines.iter().map(String::as_str)).unwrap();
    let openings = world.store.openings(opened.letter.id).await.unwrap();
    assert!(
        openings
            .iter()
            .all(|(commitment, opening)| opening.commitment() == *commitment)
    );
    let named = |entry: &Entry| {
        entry
            .by
            .into_iter()
            .chain(entry.person)
            .chain(entry.mandate)
            .collect::<Vec<_>>()
    };
    for commitment in entries.iter().flat_map(named) {
        assert!(openings.iter().any(|(known, _)| *known == commitment));
    }
}

async fn a_report_names_each_chain_and_its_end(world: &World) {
    let opened = answered(world).await;
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let (head, _) = ledger::verify(lines.iter().map(String::as_str)).unwrap();
    let report = world.store.verify_ledger().await.unwrap();
    assert_eq!(
        report.heads,
        [(
            opened.letter.slug.clone(),
            lines.len() as u64,
            head.unwrap().hash
        )]
    );
    let chains = world.store.chains().await.unwrap();
    assert_eq!((chains.len(), &chains[0].lines), (1, &lines));
}

async fn a_clock_that_runs_back_breaks_nothing(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let first = world.sign(&opened, 0).await.unwrap();
    world.clock.forward(-2 * HOUR);
    let second = world.sign(&opened, 1).await.unwrap();
    assert_eq!(
        second.at, first.at,
        "the chain is never dated back, and the table says the same"
    );
    world.store.verify_ledger().await.unwrap();
}

async fn a_changed_ledger_line_is_found(world: &World) {
    let opened = answered(world).await;
    let (n, line) = signed_line(world, &opened).await;
    let forged = line.replace("on-behalf", "personal");
    world
        .engine
        .tamper(&format!(
            "update ledger_entry set line = '{forged}' where n = {n}"
        ))
        .await;
    let LedgerFault::Chain(broken) = found(world, &opened).await else {
        panic!("the chain breaks")
    };
    assert_eq!(broken.line, n + 1);
    assert!(matches!(broken.kind, BreakKind::OtherPredecessor { .. }));
    let names = world
        .store
        .signatories(opened.letter.id, opened.round.pin.hash)
        .await;
    assert!(
        matches!(names, Err(StoreError::Ledger(_))),
        "names of a broken chain do not print"
    );

    // The very last line has no successor to betray it; the hash beside it does.
    world
        .engine
        .tamper(&format!(
            "update ledger_entry set line = '{line}' where n = {n}"
        ))
        .await;
    world.store.verify_ledger().await.unwrap();
    let last = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let (n, line) = (last.len(), last.last().unwrap());
    let moved = line.replace("2025-07-01T10", "2025-07-01T11");
    assert_ne!(moved, *line);
    world
        .engine
        .tamper(&format!(
            "update ledger_entry set line = '{moved}' where n = {n}"
        ))
        .await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::StoredHash { line: n as u64 }
    );
}

/// The first signature's line, with its place.
pub(super) async fn signed_line(world: &World, opened: &Opened) -> (u64, String) {
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let at = lines
        .iter()
        .position(|line| line.contains("\"act\":\"signed\""))
        .unwrap();
    (at as u64 + 1, lines[at].clone())
}

async fn a_dropped_last_line_is_found(world: &World) {
    let opened = answered(world).await;
    let last = world
        .store
        .ledger_lines(opened.letter.id)
        .await
        .unwrap()
        .len();
    world
        .engine
        .tamper(&format!("delete from ledger_entry where n = {last}"))
        .await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::Invitation(opened.invitations[2])
    );
}

async fn a_changed_version_is_found(world: &World) {
    let opened = answered(world).await;
    world
        .engine
        .tamper("update version set text = replace(text, 'Dit is de tekst', 'Dit was de tekst')")
        .await;
    let LedgerFault::Version(corrupt) = found(world, &opened).await else {
        panic!("the version is named")
    };
    assert_eq!(corrupt.expected, opened.round.pin.hash);
    let version = world
        .store
        .version(opened.letter.id, opened.round.pin.number)
        .await;
    assert!(
        matches!(version, Err(StoreError::Corrupt(_))),
        "it is not shown as if it were the text"
    );

    // White space that reading as a letter file would smooth out is a change as well; so is another text with its own hash.
    world
        .engine
        .tamper(
            "update version set text = replace(text, 'Dit was de tekst', 'Dit is de tekst') || ' '",
        )
        .await;
    assert!(matches!(
        found(world, &opened).await,
        LedgerFault::Version(_)
    ));
    let forged = super::world::text("Samen verder", "Een andere tekst.");
    let sql = format!(
        "update version set text = '{}', hash = '{}'",
        forged.canonical(),
        forged.hash()
    );
    world.engine.tamper(&sql).await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::Stage("pinned version")
    );
}

async fn a_changed_cosignature_is_found(world: &World) {
    let opened = answered(world).await;
    let first = opened.invitations[0];
    let hash = Hash::of(b"een andere tekst");
    for (change, back) in [
        (
            "capacity = 'personal'".to_owned(),
            "capacity = 'on-behalf'".to_owned(),
        ),
        (
            "person_name = 'Een ander'".to_owned(),
            "person_name = 'Directeur Noord 01'".to_owned(),
        ),
        (
            "function = 'minister'".to_owned(),
            "function = 'directeur-bestuurder'".to_owned(),
        ),
        (
            "deputy = not deputy".to_owned(),
            "deputy = not deputy".to_owned(),
        ),
        (
            "guest = not guest".to_owned(),
            "guest = not guest".to_owned(),
        ),
        ("at = at - 1000".to_owned(), "at = at + 1000".to_owned()),
        (
            format!("text_hash = '{hash}'"),
            format!("text_hash = '{}'", opened.round.pin.hash),
        ),
        (
            format!("ended = {}", world.clock.now().millis()),
            "ended = null".to_owned(),
        ),
        (
            "organisation_name = 'Wijkteam Zuid'".to_owned(),
            "organisation_name = 'Wijkteam Noord 01'".to_owned(),
        ),
        (
            "person = (select id from person where name = 'Directeur Noord 02')".to_owned(),
            "person = (select id from person where name = 'Directeur Noord 01')".to_owned(),
        ),
    ] {
        let where_first = "where person_name in ('Directeur Noord 01', 'Een ander')";
        world
            .engine
            .tamper(&format!("update cosignature set {change} {where_first}"))
            .await;
        assert_eq!(
            found(world, &opened).await,
            LedgerFault::Cosignature(first),
            "{change}"
        );
        let names = world
            .store
            .signatories(opened.letter.id, opened.round.pin.hash)
            .await;
        assert!(
            matches!(names, Err(StoreError::Ledger(_))),
            "{change}: {names:?}"
        );
        world
            .engine
            .tamper(&format!("update cosignature set {back} {where_first}"))
            .await;
        world.store.verify_ledger().await.unwrap();
    }
}

async fn a_name_that_never_signed_is_found(world: &World) {
    let opened = answered(world).await;
    // The third organisation declined; someone makes it sign, in the table only.
    let sql = "insert into cosignature (id, round, invitation, organisation, person, person_name, letter, organisation_name,
            mandate, function, deputy, text_hash, capacity, at)
        select i.id, i.round, i.id, i.organisation, i.person, 'Directeur Noord 03', c.letter, 'Wijkteam Noord 03',
            c.mandate, c.function, c.deputy, c.text_hash, c.capacity, c.at from cosignature c, invitation i
        where c.person_name = 'Directeur Noord 01' and i.answer = 'declined'";
    world.engine.tamper(sql).await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::Cosignature(opened.invitations[2])
    );
    let names = world
        .store
        .signatories(opened.letter.id, opened.round.pin.hash)
        .await
        .unwrap();
    assert_eq!(names.len(), 1, "who prints follows from the ledger");
    world.engine.tamper("update invitation set answer = 'signed', capacity = 'on-behalf' where answer = 'declined'").await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::Invitation(opened.invitations[2])
    );
}

async fn a_changed_letter_or_round_is_found(world: &World) {
    let opened = answered(world).await;
    world
        .engine
        .tamper("update signing_round set deadline = deadline + 1000")
        .await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::Round(opened.round.id)
    );
    world
        .engine
        .tamper("update signing_round set deadline = deadline - 1000")
        .await;
    let hash = Hash::of(b"een andere tekst");
    world
        .engine
        .tamper(&format!("update letter set pin_hash = '{hash}'"))
        .await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::Stage("pinned version")
    );
    world
        .engine
        .tamper(&format!(
            "update letter set pin_hash = '{}', stage = 'final', file_hash = '{hash}'",
            opened.round.pin.hash
        ))
        .await;
    assert_eq!(
        found(world, &opened).await,
        LedgerFault::File(hash),
        "a letter is not final because a column says so"
    );
}

async fn a_changed_opening_is_found(world: &World) {
    let opened = answered(world).await;
    // Erasing is allowed: the chain holds, the person is unknown, what was signed still prints as it was kept.
    world
        .engine
        .tamper("delete from opening where value = 'Nee.'")
        .await;
    world.store.verify_ledger().await.unwrap();
    world
        .engine
        .tamper("update opening set value = 'Een ander' where value = 'Directeur Noord 01'")
        .await;
    assert!(matches!(
        found(world, &opened).await,
        LedgerFault::Opening(_)
    ));
}
