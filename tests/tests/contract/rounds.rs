//! Rounds over time: they close by themselves, those concerned are told, and who is silent is reminded; each once,
//! whoever looks, however often, on however many nodes.

use super::{
    Opened, World, mail, stories,
    world::{DAY, Director, HOUR, code, token},
};
use letters::{
    hash::Hash,
    ids::InvitationId,
    ports::Clock as _,
    round::{AnswerRefused, Reminder, RoundError, RoundState, RoundTally, SigningRound},
    time::Moment,
};
use server::store::{
    AuditFilter, CodeCheck, Concerned, DeskMember, KeyedMail, NewKey, OutgoingMail, Reminded,
    Reminding, RoundChange, Store, StoreError,
};
use std::sync::atomic::{AtomicU32, Ordering};

stories!(
    a_round_closes_by_itself_at_its_deadline_and_once,
    more_time_at_the_last_moment_wins_or_loses_whole,
    a_clock_that_is_set_back_opens_nothing,
    who_is_silent_is_reminded_once_and_may_use_either_mail,
    more_keys_give_no_more_tries,
    a_reminder_by_hand_goes_once_a_day,
    another_deadline_has_reminders_of_its_own,
    those_concerned_are_told_in_the_same_transaction,
    what_was_not_sent_when_a_round_ends_is_called_back,
    who_was_erased_or_may_not_sign_any_more_is_not_reminded,
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
fn told(change: &RoundChange, to: &Concerned) -> Option<KeyedMail> {
    let dedupe = format!("told {} {}", to.invitation.id, change.at.millis());
    let mail = OutgoingMail {
        to: to.mail.clone(),
        ..mail("round-moved", dedupe, Some(change.after.letter))
    };
    let key = (change.after.state == RoundState::Open).then(key);
    Some(KeyedMail { mail, key })
}

/// What the secretariat is told.
fn over(round: &SigningRound, tally: RoundTally, to: &DeskMember) -> OutgoingMail {
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
async fn sent(world: &World, opened: &Opened, kind: &str) -> Vec<String> {
    let mails = world.store.mails(opened.letter.id).await.unwrap();
    let of_kind = mails.into_iter().filter(|mail| mail.kind == kind);
    of_kind.map(|mail| mail.to.to_string()).collect()
}

/// A round of nine days with every reminder.
async fn reminding(world: &World, directors: &[Director]) -> Opened {
    let (letter, _) = world.frozen("Samen verder").await;
    world
        .invite_for(letter.id, directors, 9 * DAY, Reminder::ALL.to_vec())
        .await
        .unwrap()
}

async fn remind(store: &Store, opened: &Opened) -> Reminded {
    store
        .remind_silent(opened.round.id, Reminding::Due, reminder)
        .await
        .unwrap()
}

async fn nudge(
    world: &World,
    opened: &Opened,
    only: Option<InvitationId>,
) -> Result<Reminded, StoreError> {
    let by = world.secretariat;
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
            node.extend_round_telling(id, later, world.secretariat, told),
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
    assert_eq!(sent(world, &opened, "reminder").await, silent);
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

/// The keys of an invitation beside its own, by drawing order.
async fn keys_of(world: &World, id: InvitationId) -> Vec<NewKey> {
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
        .filter(|event| event.act == letters::audit::Act::RoundReminded)
        .map(|event| event.by.is_some())
        .collect();
    assert_eq!(by, [true; 3]);
    world.clock.forward(7 * DAY);
    let late = super::signing::refused(nudge(world, &opened, None).await);
    assert!(matches!(late, AnswerRefused::TooLate { .. }));
}

async fn another_deadline_has_reminders_of_its_own(world: &World) {
    let directors = world.directors(1).await;
    let opened = reminding(world, &directors).await;
    let extend = |days: i64| {
        let deadline = opened.round.deadline.plus_seconds(days * DAY);
        world
            .store
            .extend_round_telling(opened.round.id, deadline, world.secretariat, told)
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

async fn those_concerned_are_told_in_the_same_transaction(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    while let Some(mail) = world.store.claim_mail(60).await.unwrap() {
        world.store.mail_sent(mail.id).await.unwrap();
    }
    let (id, by) = (opened.round.id, world.secretariat);
    let past = Moment::from_millis(0);
    let refused = world.store.extend_round_telling(id, past, by, told).await;
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
    world
        .store
        .extend_round_telling(id, later, by, told)
        .await
        .unwrap();
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
            .extend_round_telling(id, deadline, by, told)
            .await
            .unwrap();
    }
    assert_eq!(sent(world, &opened, "round-moved").await.len(), 6);
    world.clock.forward(1);
    world
        .store
        .cancel_round_telling(id, by, told)
        .await
        .unwrap();
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
        .close_round_telling(opened.round.id, world.secretariat, told)
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

async fn who_was_erased_or_may_not_sign_any_more_is_not_reminded(world: &World) {
    let directors = world.directors(2).await;
    let opened = reminding(world, &directors).await;
    let gone = directors[0].person;
    world
        .engine
        .tamper("update mandate set until_day = '2025-07-01' where person = (select person from invitation order by id limit 1)")
        .await;
    world.clock.forward(2 * DAY);
    assert_eq!(
        remind(&world.store, &opened).await,
        Reminded { now: 1, before: 0 }
    );
    let asked = world.store.asked_in(opened.round.id).await.unwrap();
    let may: Vec<bool> = asked.iter().map(Concerned::can_be_reminded).collect();
    assert_eq!((asked[0].invitation.person, may), (gone, vec![false, true]));
}
