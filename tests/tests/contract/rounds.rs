//! Rounds over time: they close by themselves, and those concerned are told; each once, whoever looks, however often, on
//! however many nodes.

use super::{Opened, World, mail, stories, world::DAY};
use letters::{
    hash::Hash,
    ids::InvitationId,
    round::{AnswerRefused, RoundError, RoundState, RoundTally, SigningRound},
    time::Moment,
};
use server::store::{
    AuditFilter, Concerned, DeskMember, KeyedMail, NewKey, OutgoingMail, Reminded, Reminding,
    RoundChange, Store, StoreError,
};
use std::sync::atomic::{AtomicU32, Ordering};

stories!(
    a_round_closes_by_itself_at_its_deadline_and_once,
    more_time_at_the_last_moment_wins_or_loses_whole,
    a_clock_that_is_set_back_opens_nothing,
    those_concerned_are_told_in_the_same_transaction,
    what_was_not_sent_when_a_round_ends_is_called_back,
);

static DRAWN: AtomicU32 = AtomicU32::new(0);

/// A key as another mail would bring it.
fn key() -> NewKey {
    let n = DRAWN.fetch_add(1, Ordering::Relaxed);
    NewKey {
        token_hash: Hash::of(format!("another token {n}").as_bytes()),
        code_hash: Hash::of(format!("another code {n}").as_bytes()),
    }
}

/// What a reminder of the stories is: it lands at whom it is for.
fn reminder(round: &SigningRound, to: &Concerned) -> KeyedMail {
    KeyedMail {
        mail: OutgoingMail {
            to: to.mail.clone(),
            ..mail("reminder", String::new(), Some(round.letter))
        },
        key: Some(key()),
    }
}

/// What those concerned are told.
pub(super) fn told(change: &RoundChange, to: &Concerned) -> Option<KeyedMail> {
    let dedupe = format!("told {} {}", to.invitation.id, change.at.millis());
    let mail = OutgoingMail {
        to: to.mail.clone(),
        ..mail("round-moved", dedupe, Some(change.after.letter))
    };
    let key = (change.after.state == RoundState::Open).then(key);
    (change.before != change.after).then_some(KeyedMail { mail, key })
}

/// What the secretariat is told.
pub(super) fn over(round: &SigningRound, tally: RoundTally, to: &DeskMember) -> OutgoingMail {
    OutgoingMail {
        to: to.mail.clone(),
        subject: format!("{} {}", tally.signed, tally.silent),
        ..mail(
            "round-over",
            format!("over {} {}", round.id, to.person),
            Some(round.letter),
        )
    }
}

/// Whom mails of a kind went to, or go to.
pub(super) async fn sent(world: &World, opened: &Opened, kind: &str) -> Vec<String> {
    let mails = world.store.mails(opened.letter.id).await.unwrap();
    let of_kind = mails.into_iter().filter(|mail| mail.kind == kind);
    of_kind.map(|mail| mail.to.to_string()).collect()
}

pub(super) async fn remind(store: &Store, opened: &Opened) -> Reminded {
    store
        .remind_silent(opened.round.id, Reminding::Due, reminder)
        .await
        .unwrap()
}

pub(super) async fn nudge(
    world: &World,
    opened: &Opened,
    only: Option<InvitationId>,
) -> Result<Reminded, StoreError> {
    let (by, only) = (world.secretariat, only.map(|only| vec![only]));
    world
        .store
        .remind_silent(opened.round.id, Reminding::ByHand { by, only }, reminder)
        .await
}

async fn a_round_closes_by_itself_at_its_deadline_and_once(world: &World) {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    let id = opened.round.id;
    world.sign(&opened, 0).await.unwrap();
    world.clock.forward(7 * DAY - 1);
    assert_eq!(
        world.store.close_due_round(id, over).await.unwrap(),
        None,
        "a second early"
    );
    assert!(world.store.rounds(opened.letter.id).await.unwrap()[0].state == RoundState::Open);

    world.clock.forward(1);
    let node = world.engine.open(world.clock.clone()).await;
    let (one, two) = tokio::join!(
        world.store.close_due_round(id, over),
        node.close_due_round(id, over)
    );
    let closed: Vec<RoundTally> = [one.unwrap(), two.unwrap()].into_iter().flatten().collect();
    let tally = RoundTally {
        signed: 1,
        silent: 2,
        ..RoundTally::default()
    };
    assert_eq!(closed, [tally], "one of the two closes");
    // As after a stop right behind the transaction: once more does nothing.
    assert_eq!(node.close_due_round(id, over).await.unwrap(), None);

    let at = opened.round.deadline;
    let round = node.rounds(opened.letter.id).await.unwrap().remove(0);
    assert_eq!(round.state, RoundState::Closed { at });
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let last = lines.last().unwrap();
    assert!(
        last.contains("\"round-closed\"") && !last.contains("\"by\""),
        "nobody's hand: {last}"
    );
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.contains("round-closed"))
            .count(),
        1
    );
    let events = world
        .store
        .audit(AuditFilter::default(), 200)
        .await
        .unwrap();
    let event = events
        .iter()
        .find(|event| event.act == letters::audit::Act::RoundClosed)
        .unwrap();
    assert_eq!(event.by, None, "nor in the events of the house");
    assert_eq!(
        sent(world, &opened, "round-over").await,
        ["secretariaat@voorbeeld.nl"]
    );
    assert!(world.store.open_rounds().await.unwrap().is_empty());
    world.store.verify_ledger().await.unwrap();
    node.close().await;
}

async fn more_time_at_the_last_moment_wins_or_loses_whole(world: &World) {
    let directors = world.directors(1).await;
    let node = world.engine.open(world.clock.clone()).await;
    let mut won = 0;
    for _ in 0..8 {
        let opened = world.opened(&directors).await;
        let (id, later) = (opened.round.id, opened.round.deadline.plus_seconds(DAY));
        world.clock.forward(7 * DAY);
        let (extended, closed) = tokio::join!(
            node.extend_round(id, later, world.secretariat, told),
            world.store.close_due_round(id, over)
        );
        let round = world
            .store
            .rounds(opened.letter.id)
            .await
            .unwrap()
            .remove(0);
        match extended {
            Ok(extended) => {
                assert_eq!((closed.unwrap(), round), (None, extended));
                assert_eq!(sent(world, &opened, "round-moved").await.len(), 1);
                won += 1;
            }
            Err(error) => {
                assert!(
                    matches!(error, StoreError::Round(RoundError::NotOpen)),
                    "{error}"
                );
                assert!(closed.unwrap().is_some());
                assert_eq!(round.deadline, opened.round.deadline);
                assert_eq!(sent(world, &opened, "round-moved").await.len(), 0);
            }
        }
    }
    assert!(won <= 8);
    world.store.verify_ledger().await.unwrap();
    node.close().await;
}

async fn a_clock_that_is_set_back_opens_nothing(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let id = opened.round.id;
    world.clock.forward(7 * DAY);
    assert!(
        world
            .store
            .close_due_round(id, over)
            .await
            .unwrap()
            .is_some()
    );
    world.clock.forward(-5 * DAY);
    let late = super::signing::refused(world.sign(&opened, 0).await);
    assert_eq!(late, AnswerRefused::RoundClosed);
    assert_eq!(world.store.close_due_round(id, over).await.unwrap(), None);
    assert_eq!(remind(&world.store, &opened).await, Reminded::default());

    // One in which something happened before the clock went back is over when the ledger says that it is that late.
    let second = world.invite(opened.letter.id, &directors).await.unwrap();
    assert_eq!(
        second.round.opened, opened.round.deadline,
        "not before the last line"
    );
    world.store.verify_ledger().await.unwrap();
}

/// The keys of an invitation beside its own, by drawing order.
pub(super) async fn keys_of(world: &World, id: InvitationId) -> Vec<NewKey> {
    let mut found = Vec::new();
    for n in 0..DRAWN.load(Ordering::Relaxed) {
        let token_hash = Hash::of(format!("another token {n}").as_bytes());
        if let Ok(record) = world.store.invitation(token_hash).await
            && record.invitation.id == id
        {
            let code_hash = Hash::of(format!("another code {n}").as_bytes());
            found.push(NewKey {
                token_hash,
                code_hash,
            });
        }
    }
    found
}

async fn those_concerned_are_told_in_the_same_transaction(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    while let Some(mail) = world.store.claim_mail(60).await.unwrap() {
        world.store.mail_sent(mail.id).await.unwrap();
    }
    let (id, by) = (opened.round.id, world.secretariat);
    let past = Moment::from_millis(0);
    let refused = world.store.extend_round(id, past, by, told).await;
    assert!(matches!(
        refused,
        Err(StoreError::Round(RoundError::DeadlineTooNear))
    ));
    assert_eq!(
        sent(world, &opened, "round-moved").await.len(),
        0,
        "a refusal tells nobody"
    );
    let later = opened.round.deadline.plus_seconds(DAY);
    world.store.extend_round(id, later, by, told).await.unwrap();
    assert_eq!(sent(world, &opened, "round-moved").await.len(), 2);
    assert_eq!(
        keys_of(world, opened.invitations[0]).await.len(),
        1,
        "with a key"
    );
    // Back and forth is told each time.
    for deadline in [opened.round.deadline, later] {
        world.clock.forward(1);
        world
            .store
            .extend_round(id, deadline, by, told)
            .await
            .unwrap();
    }
    assert_eq!(sent(world, &opened, "round-moved").await.len(), 6);
    world.clock.forward(1);
    world.store.cancel_round(id, by, told).await.unwrap();
    assert_eq!(sent(world, &opened, "round-moved").await.len(), 8);
    world.store.verify_ledger().await.unwrap();
}

async fn what_was_not_sent_when_a_round_ends_is_called_back(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    // One invitation left, the other waits.
    let left = world.store.claim_mail(60).await.unwrap().unwrap();
    world.store.mail_sent(left.id).await.unwrap();
    nudge(world, &opened, None).await.unwrap();
    world
        .store
        .close_round(opened.round.id, world.secretariat, told)
        .await
        .unwrap();
    let mut goes = Vec::new();
    while let Some(mail) = world.store.claim_mail(60).await.unwrap() {
        world.store.mail_sent(mail.id).await.unwrap();
        goes.push((mail.mail.kind, mail.mail.to));
    }
    assert_eq!(
        goes,
        [("round-moved".to_owned(), left.mail.to)],
        "no invitation and no reminder; who never heard of it hears nothing"
    );
}
