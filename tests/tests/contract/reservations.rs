//! Reservations: lifted until the day is over on which the board decides, also after the round; then they lapse, once.

use super::{
    World,
    ledger::found,
    remark, stories,
    world::{DAY, HOUR, Opened, mail},
};
use letters::{
    cosignature::{Capacity, NotReserved, Signing},
    ledger::{Act, Entry},
    mandate::Ending,
    round::{Answer, AnswerRefused, SigningRound},
    time::{Day, Moment},
};
use server::store::{
    Concerned, Entered, KeyedMail, LedgerFault, NewKey, Reserved, Result, StoreError, nobody,
    unheard,
};

stories!(
    a_reservation_says_when_the_board_decides,
    a_board_decides_after_the_round,
    a_reservation_that_is_not_lifted_lapses_once,
    whoever_may_not_act_any_more_lifts_nothing,
    whoever_lifts_and_the_calendar_never_both_win,
    who_signed_in_another_way_hears_nothing_of_it,
    a_reservation_is_asked_after_once,
    the_database_keeps_to_the_day,
);

/// The day after so many days.
fn day(world: &World, days: i64) -> Day {
    let later = world.store.now().plus_seconds(days * DAY);
    later.day()
}

async fn reserves(world: &World, opened: &Opened, nth: usize, until: Day) -> Result<Day> {
    let signing = Signing::reserved(opened.round.pin.hash, until);
    let receipt = move |_: Entered<'_>| mail("receipt", format!("receipt {nth}"), None);
    let signed = world.store.sign(opened.invitations[nth], signing, receipt);
    Ok(signed.await?.decides.unwrap())
}

fn told(_: &SigningRound, who: &Concerned, until: Day) -> server::store::OutgoingMail {
    let key = format!("lapsed {} {until}", who.invitation.id);
    mail("reservation-lapsed", key, None)
}

/// What the worker does; how many lapsed.
async fn lapse(world: &World) -> usize {
    let mut count = 0;
    for Reserved { invitation, .. } in world.store.reserved_until_today().await.unwrap() {
        let lapsed = world.store.lapse_reservation(invitation, told).await;
        count += usize::from(lapsed.unwrap());
    }
    count
}

async fn answer(world: &World, opened: &Opened, nth: usize) -> Answer {
    let board = world.store.board(opened.round.id).await.unwrap();
    let of = |row: &&server::store::BoardRow| row.invitation.id == opened.invitations[nth];
    board.iter().find(of).unwrap().invitation.answer
}

async fn mails(world: &World, kind: &str) -> usize {
    let sql = format!("select dedupe from outbox where kind = '{kind}'");
    world.engine.says(&sql).await.len()
}

async fn a_reservation_says_when_the_board_decides(world: &World) {
    let opened = world.opened(&world.directors(2).await).await;
    let refused = async |until| match reserves(world, &opened, 0, until).await {
        Err(StoreError::Answer(AnswerRefused::Reservation(why))) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(day(world, -1)).await, NotReserved::Past);
    let latest = day(world, 91);
    assert_eq!(
        refused(day(world, 92)).await,
        NotReserved::TooFar { latest }
    );
    let until = day(world, 3);
    assert_eq!(reserves(world, &opened, 0, until).await.unwrap(), until);
    let row = &world.store.board(opened.round.id).await.unwrap()[0];
    let reservation = row.reservation.unwrap();
    assert_eq!((reservation.until, reservation.holds), (until, true));
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let last = Entry::read(lines.last().unwrap()).unwrap();
    assert!(matches!(last.act, Act::Signed { decides: Some(it), .. } if it == until));
    // The log says the same as the table, or it is found.
    world.store.verify_ledger().await.unwrap();
    let other = day(world, 4);
    world
        .engine
        .tamper(&format!("update cosignature set decides = '{other}'"))
        .await;
    let fault = LedgerFault::Cosignature(opened.invitations[0]);
    assert_eq!(found(world, &opened).await, fault);
}

async fn a_board_decides_after_the_round(world: &World) {
    let opened = world.opened(&world.directors(2).await).await;
    let (store, by) = (&world.store, world.secretariat);
    reserves(world, &opened, 0, day(world, 10)).await.unwrap();
    reserves(world, &opened, 1, day(world, 10)).await.unwrap();
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    world.clock.forward(9 * DAY);
    let id = opened.invitations[0];
    store.lift_own_reservation(id).await.unwrap();
    let lines = store.ledger_lines(opened.letter.id).await.unwrap();
    let last = Entry::read(lines.last().unwrap()).unwrap();
    assert!(last.by.is_some() && last.by == last.person);
    let text = opened.round.pin.hash;
    let names = store.signatories(opened.letter.id, text).await.unwrap();
    assert_eq!(names.len(), 1);
    // Once the letter is called off, it is about nothing any more.
    let why = remark("Achterhaald.");
    let off = store.withdraw_letter(opened.letter.id, why, by, unheard);
    off.await.unwrap();
    let late = store.lift_own_reservation(opened.invitations[1]).await;
    let why = AnswerRefused::RoundClosed;
    assert!(matches!(late, Err(StoreError::Answer(found)) if found == why));
    world.clock.forward(9 * DAY);
    assert_eq!(lapse(world).await, 0);
    store.verify_ledger().await.unwrap();
}

async fn a_reservation_that_is_not_lifted_lapses_once(world: &World) {
    let opened = world.opened(&world.directors(2).await).await;
    let store = &world.store;
    let until = day(world, 1);
    reserves(world, &opened, 0, until).await.unwrap();
    reserves(world, &opened, 1, day(world, 5)).await.unwrap();
    world.clock.forward(DAY);
    assert_eq!(lapse(world).await, 0, "the day is not over");
    let end = Moment::end_of(until).unwrap();
    let rest = (end.millis() - store.now().millis()) / 1_000;
    world.clock.forward(rest - 1);
    assert_eq!(lapse(world).await, 0, "a second before midnight");
    world.clock.forward(1);
    let lifted = store.lift_own_reservation(opened.invitations[0]).await;
    let why = AnswerRefused::ReservationOver { day: until };
    assert!(matches!(lifted, Err(StoreError::Answer(found)) if found == why));
    assert_eq!((lapse(world).await, lapse(world).await), (1, 0));
    let at = store.now();
    assert_eq!(answer(world, &opened, 0).await, Answer::Lapsed { at });
    assert_eq!(mails(world, "reservation-lapsed").await, 1);
    let lines = store.ledger_lines(opened.letter.id).await.unwrap();
    let last = Entry::read(lines.last().unwrap()).unwrap();
    assert!(matches!(last.act, Act::ReservationLapsed { .. }) && last.by.is_none());
    store.verify_ledger().await.unwrap();
    // While the round is open they may still sign, and say when anew.
    reserves(world, &opened, 0, day(world, 2)).await.unwrap();
    assert!(matches!(
        answer(world, &opened, 0).await,
        Answer::Signed {
            capacity: Capacity::UnderReservation,
            ..
        }
    ));
    store
        .lift_own_reservation(opened.invitations[0])
        .await
        .unwrap();
    store.verify_ledger().await.unwrap();
}

async fn whoever_may_not_act_any_more_lifts_nothing(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let (store, by) = (&world.store, world.secretariat);
    let signing = Signing::reserved(opened.round.pin.hash, day(world, 3));
    let receipt = |_: Entered<'_>| mail("receipt", "receipt".to_owned(), None);
    let signed = store.sign(opened.invitations[0], signing, receipt);
    let mandate = signed.await.unwrap().mandate;
    let ended = store.end_mandate(mandate, Ending::Now, by, |_| None);
    ended.await.unwrap();
    world.clock.forward(HOUR);
    let lifted = store.lift_own_reservation(opened.invitations[0]).await;
    let why = AnswerRefused::NoMandate;
    assert!(matches!(lifted, Err(StoreError::Answer(found)) if found == why));
    // The board tells the secretariat, which lifts it: the log says that it was not the signer.
    let id = opened.invitations[0];
    store.lift_reservation(id, by).await.unwrap();
    let lines = store.ledger_lines(opened.letter.id).await.unwrap();
    let last = Entry::read(lines.last().unwrap()).unwrap();
    assert_eq!(last.act, Act::ReservationLifted { invitation: id });
    assert!(last.by.is_some() && last.by != last.person);
    store.verify_ledger().await.unwrap();
}

async fn whoever_lifts_and_the_calendar_never_both_win(world: &World) {
    let directors = world.directors(12).await;
    let opened = world.opened(&directors).await;
    for nth in 0..directors.len() {
        reserves(world, &opened, nth, day(world, 0)).await.unwrap();
    }
    let node = world.engine.open(world.clock.clone()).await;
    let mut work = tokio::task::JoinSet::new();
    let (mine, theirs) = (world.store.clone(), node.clone());
    for (nth, id) in opened.invitations.iter().copied().enumerate() {
        let store = if nth % 2 == 0 { &mine } else { &theirs }.clone();
        work.spawn(async move { store.lift_own_reservation(id).await.is_ok() });
        for store in [mine.clone(), theirs.clone()] {
            work.spawn(async move {
                store.lapse_reservation(id, told).await.unwrap();
                false
            });
        }
        if nth == 6 {
            // Midnight comes while the others are on their way.
            world.clock.forward(DAY);
        }
    }
    let lifted = work.join_all().await;
    let lifted = lifted.into_iter().filter(|it| *it).count();
    while lapse(world).await > 0 {}
    let board = world.store.board(opened.round.id).await.unwrap();
    let lapsed = |answer: &Answer| matches!(answer, Answer::Lapsed { .. });
    let count = board.iter().filter(|it| lapsed(&it.invitation.answer));
    assert_eq!(count.count(), directors.len() - lifted);
    let text = opened.round.pin.hash;
    let names = world.store.signatories(opened.letter.id, text).await;
    assert_eq!(names.unwrap().len(), lifted);
    world.store.verify_ledger().await.unwrap();
    node.close().await;
}

async fn who_signed_in_another_way_hears_nothing_of_it(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let (store, by) = (&world.store, world.secretariat);
    reserves(world, &opened, 0, day(world, 2)).await.unwrap();
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    world.clock.forward(HOUR);
    let again = world.invite(opened.letter.id, &directors).await.unwrap();
    let awaited = async || store.board(opened.round.id).await.unwrap()[0].awaited;
    assert!(awaited().await);
    world.sign(&again, 0).await.unwrap();
    assert!(!awaited().await, "the name stands there");
    world.clock.forward(3 * DAY);
    assert_eq!(lapse(world).await, 1);
    assert_eq!(mails(world, "reservation-lapsed").await, 0);
    let text = opened.round.pin.hash;
    let names = store.signatories(opened.letter.id, text).await.unwrap();
    assert_eq!(names.len(), 1);
    store.verify_ledger().await.unwrap();
}

async fn a_reservation_is_asked_after_once(world: &World) {
    let opened = world.opened(&world.directors(2).await).await;
    let store = &world.store;
    reserves(world, &opened, 0, day(world, 1)).await.unwrap();
    world.clock.forward(DAY);
    // Whoever signs on the day itself knows it.
    reserves(world, &opened, 1, day(world, 0)).await.unwrap();
    let due = store.reserved_until_today().await.unwrap();
    let [reserved] = &due[..] else {
        panic!("{due:?}")
    };
    assert_eq!(reserved.invitation, opened.invitations[0]);
    let write = |n: u8| {
        move |_: &SigningRound, who: &Concerned| KeyedMail {
            mail: mail("board-decides", format!("{n} {}", who.invitation.id), None),
            key: Some(NewKey {
                token_hash: letters::hash::Hash::of(&[n]),
                code_hash: letters::hash::Hash::of(&[n, n]),
            }),
        }
    };
    let asks = async |n| {
        let asked = store.ask_after_reservation(reserved.clone(), write(n));
        asked.await.unwrap()
    };
    assert!(asks(1).await);
    assert!(!asks(2).await, "once");
    assert_eq!(store.reserved_until_today().await.unwrap(), []);
    let board = store.board(opened.round.id).await.unwrap();
    assert!(
        board.iter().all(|row| row.reminded.is_none()),
        "no reminder"
    );
    assert_eq!(mails(world, "board-decides").await, 1);
    let by_mail = store.invitation(letters::hash::Hash::of(&[1])).await;
    assert_eq!(by_mail.unwrap().invitation.id, reserved.invitation);
    store
        .lift_own_reservation(reserved.invitation)
        .await
        .unwrap();
    assert!(!asks(3).await, "there is nothing to ask any more");
}

async fn the_database_keeps_to_the_day(world: &World) {
    let opened = world.opened(&world.directors(2).await).await;
    let until = day(world, 3);
    reserves(world, &opened, 0, until).await.unwrap();
    world.sign(&opened, 1).await.unwrap();
    for sql in [
        "update cosignature set decides = '2099-01-01' where decides is not null",
        "update cosignature set decides = null where decides is not null",
        "update cosignature set decides = 'straks' where decides is null",
        "update invitation set lapsed = true where answer = 'signed'",
    ] {
        world.engine.refuses(sql).await;
    }
}
