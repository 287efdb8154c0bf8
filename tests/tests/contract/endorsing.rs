//! Signatures that leave a demand out: said with a reason, counted, and the same in the tables and the ledger.

use super::{
    Opened, World,
    ledger::found,
    remark,
    signing::refused,
    stories,
    world::{HOUR, mail, receipt, text},
};
use letters::{
    cosignature::{Capacity, Except, NotEndorsed, Signing},
    round::AnswerRefused,
    version::VersionNumber,
};
use server::store::{LedgerFault, Signatory};

stories!(
    a_demand_is_left_out_with_a_reason,
    whoever_signs_again_says_again_what_is_left_out,
    what_is_left_out_is_found_when_it_was_changed_behind_the_ledger,
);

const BODY: &str = "## Wat wij vragen {.demands}\n\n1. Geef ieder wijkteam een vaste waarnemer.\n2. Betaal die uit de algemene middelen.\n3. Begin in mei.";

/// A round about a letter of three demands.
async fn opened(world: &World) -> Opened {
    let directors = world.directors(3).await;
    let letter = world.new_letter("Drie verzoeken").await;
    let (store, by) = (&world.store, world.secretariat);
    let text = text("Drie verzoeken", BODY);
    let second = store
        .save_version(letter.id, VersionNumber::FIRST, text, None, None, by)
        .await
        .unwrap();
    store.send_to_review(letter.id, by).await.unwrap();
    store.freeze(letter.id, second.number, by).await.unwrap();
    world.invite(letter.id, &directors).await.unwrap()
}

fn but(opened: &Opened, numbers: &[u32]) -> Signing {
    Signing {
        except: numbers.iter().copied().collect(),
        remark: Some(remark("Daar besluit onze raad over.")),
        ..Signing::whole(opened.round.pin.hash, Capacity::OnBehalf)
    }
}

async fn names(world: &World, opened: &Opened) -> Vec<Signatory> {
    let text = opened.round.pin.hash;
    let names = world.store.signatories(opened.letter.id, text).await;
    names.unwrap()
}

async fn a_demand_is_left_out_with_a_reason(world: &World) {
    let opened = opened(world).await;
    let store = &world.store;
    let [first, second, _] = opened.invitations[..] else {
        panic!("three were asked");
    };
    let before = store.ledger_lines(opened.letter.id).await.unwrap();
    let unexplained = Signing {
        remark: None,
        ..but(&opened, &[2])
    };
    for (signing, why) in [
        (but(&opened, &[4]), NotEndorsed::NoSuchDemand(4)),
        (but(&opened, &[0, 2]), NotEndorsed::NoSuchDemand(0)),
        (but(&opened, &[1, 2, 3]), NotEndorsed::NothingLeft),
        (unexplained, NotEndorsed::NoReason),
    ] {
        let answer = store.sign(first, signing, receipt).await;
        assert_eq!(refused(answer), AnswerRefused::Endorsement(why));
    }
    let after = store.ledger_lines(opened.letter.id).await.unwrap();
    assert_eq!(after, before, "a refusal changes nothing");

    let signed = store.sign(first, but(&opened, &[3, 2]), receipt).await;
    assert_eq!(signed.unwrap().except, [2, 3].into_iter().collect());
    world.sign(&opened, 1).await.unwrap();
    let found: Vec<Except> = names(world, &opened)
        .await
        .into_iter()
        .map(|n| n.except)
        .collect();
    assert_eq!(found, [[2, 3].into_iter().collect(), Except::NONE]);
    let board = store.board(opened.round.id).await.unwrap();
    let row = |id| board.iter().find(|row| row.invitation.id == id).unwrap();
    assert_eq!(row(first).except, found[0]);
    assert_eq!(
        row(first).remark.as_deref(),
        Some("Daar besluit onze raad over.")
    );
    assert!(row(second).except.is_none());
    let lines = store.ledger_lines(opened.letter.id).await.unwrap();
    let said = lines
        .iter()
        .filter(|line| line.contains(r#""except":[2,3]"#));
    assert_eq!(said.count(), 1);
    assert!(
        !lines.concat().contains("onze raad"),
        "why is nobody else's"
    );
    store.verify_ledger().await.unwrap();
}

async fn whoever_signs_again_says_again_what_is_left_out(world: &World) {
    let opened = opened(world).await;
    let (store, first) = (&world.store, opened.invitations[0]);
    store
        .sign(first, but(&opened, &[1]), receipt)
        .await
        .unwrap();
    world.clock.forward(HOUR);
    let back = |_, _| mail("receipt", "withdrawn".to_owned(), None);
    store.take_back(first, back).await.unwrap();
    assert!(names(world, &opened).await.is_empty());
    world.clock.forward(HOUR);
    world.sign(&opened, 0).await.unwrap();
    assert!(names(world, &opened).await[0].except.is_none());
    store.verify_ledger().await.unwrap();
}

async fn what_is_left_out_is_found_when_it_was_changed_behind_the_ledger(world: &World) {
    let opened = opened(world).await;
    let (store, first) = (&world.store, opened.invitations[0]);
    store
        .sign(first, but(&opened, &[2]), receipt)
        .await
        .unwrap();
    world.sign(&opened, 1).await.unwrap();

    // The tables themselves refuse it.
    for sql in [
        "update cosignature_exception set demand = 1",
        "delete from cosignature_exception",
    ] {
        assert!(world.engine.does(sql).await.is_err(), "{sql}");
    }
    // Whoever gets around that is found.
    for (sql, back) in [
        (
            "update cosignature_exception set demand = 1",
            "update cosignature_exception set demand = 2",
        ),
        (
            "insert into cosignature_exception (cosignature, demand) select id, 3 from cosignature",
            "delete from cosignature_exception where demand = 3",
        ),
    ] {
        assert!(world.engine.tamper(sql).await > 0);
        assert!(matches!(
            found(world, &opened).await,
            LedgerFault::Cosignature(_)
        ));
        world.engine.tamper(back).await;
        store.verify_ledger().await.unwrap();
    }
}
