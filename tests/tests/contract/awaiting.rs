//! Answers that are waited for: what was said of a sending is only ever added, an envelope takes its day along, and what came back is
//! not told as if it had arrived.

use super::{
    World,
    incoming::{matched, message, response, takes},
    mailings::{address, envelope, mailing, only},
    outcomes::{Answered, asks},
    stories,
    world::{DAY, HOUR},
};
use letters::{
    audit::Act,
    awaiting::{AwaitingRefused, Deed, Over, Sending, State},
    dispatch::{Channel, Dispatch, News},
    ids::{DispatchId, LetterId},
    ports::Clock as _,
    text::{Line, Sentence},
    time::Day,
};
use server::store::{AuditFilter, NewMailing, StoreError};

stories!(
    what_is_said_of_a_sending_is_kept_with_who_and_when,
    who_looked_before_a_colleague_spoke_is_told,
    an_envelope_takes_its_day_along,
    a_mail_that_reached_nobody_came_back,
    a_mail_to_the_envelopes_own_address_answers_it,
    what_came_back_is_not_the_last_that_went,
    the_database_keeps_what_was_said,
);

fn why() -> Sentence {
    Sentence::parse("Gebeld: komt volgende week.").unwrap()
}

fn today(world: &World) -> Day {
    world.clock.now().day()
}

/// Something that goes by post today, with a day for its answer or none.
async fn goes(world: &World, letter: LetterId, to: &str, until: Option<Day>) -> DispatchId {
    let id = world.store.new_dispatch_id();
    let sent = Dispatch {
        id,
        to: Line::parse(to).unwrap(),
        on: today(world),
        channel: Channel::Post,
        note: None,
    };
    let (store, by) = (&world.store, world.secretariat);
    store
        .record_dispatch(letter, sent, until, by)
        .await
        .unwrap();
    id
}

async fn says(
    world: &World,
    letter: LetterId,
    id: DispatchId,
    deed: Deed,
    seen: u32,
) -> Result<(), StoreError> {
    let by = world.secretariat;
    world.store.say_of_sending(letter, id, deed, seen, by).await
}

/// How it stands with the sendings of a letter today, oldest first.
async fn states(world: &World, letter: LetterId) -> Vec<State> {
    let of = world.store.awaiting(letter).await.unwrap().of;
    let state = |it: &Sending| of.state(it, today(world));
    of.sendings.iter().map(state).collect()
}

fn refused(done: Result<(), StoreError>) -> AwaitingRefused {
    match done {
        Err(StoreError::Awaiting(why)) => why,
        other => panic!("{other:?}"),
    }
}

async fn what_is_said_of_a_sending_is_kept_with_who_and_when(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let until = letters::awaiting::usual(today(world));
    let id = goes(world, letter, "VWS", Some(until)).await;
    world.clock.forward(HOUR);
    let other = goes(world, letter, "IPO", None).await;
    world.clock.forward(DAY - HOUR);
    let later = until.tomorrow().unwrap();
    let moved = Deed::Until(later, Some(why()));
    says(world, letter, id, moved.clone(), 1).await.unwrap();
    let ended = Deed::NoMore(why());
    says(world, letter, id, ended.clone(), 2).await.unwrap();
    let record = world.store.awaiting(letter).await.unwrap();
    let kept = record.of.sendings.iter().find(|it| it.dispatch.id == id);
    let deeds: Vec<Deed> = kept
        .unwrap()
        .steps
        .iter()
        .map(|it| it.deed.clone())
        .collect();
    assert_eq!(deeds, [Deed::Until(until, None), moved, ended]);
    assert_eq!(kept.unwrap().steps[1].at, world.clock.now());
    assert_eq!(record.by[&2], "Sanne Schrijver");
    let waits = [State::Over(Over::NoMore), State::Over(Over::Unasked)];
    assert_eq!(states(world, letter).await, waits);
    let again = Deed::Again(why());
    says(world, letter, id, again, 3).await.unwrap();
    world.clock.forward(HOUR);
    // Of one that was sent without a day, it is said later. Steps are counted through the letter.
    let day = Deed::Until(later, Some(why()));
    says(world, letter, other, day, 0).await.unwrap();
    let expected = State::Expected {
        until: later,
        days: 42,
    };
    assert_eq!(states(world, letter).await, [expected, expected]);
    // Not in the ledger, which tells that it was sent; among the events of the house.
    let filter = AuditFilter {
        act: Some(Act::AnswerDayChanged),
        ..AuditFilter::default()
    };
    let noted = world.store.audit(filter, 10).await.unwrap();
    assert_eq!(noted.len(), 4);
    assert_eq!(noted[0].detail.as_deref(), Some("IPO"));
    world.store.verify_ledger().await.unwrap();
    let everywhere = world.store.all_awaiting().await.unwrap();
    assert_eq!(everywhere.len(), 1);
    assert_eq!(everywhere[0].title, "Eenvoudige brieven");

    // What cannot be is refused with the sending itself.
    let sent = Dispatch {
        id: world.store.new_dispatch_id(),
        to: Line::parse("VNG").unwrap(),
        on: today(world),
        channel: Channel::Post,
        note: None,
    };
    let by = world.secretariat;
    let until = Some(today(world));
    let done = world.store.record_dispatch(letter, sent, until, by).await;
    assert_eq!(refused(done), AwaitingRefused::NotAfter);
    assert_eq!(world.store.dispatches(letter).await.unwrap().len(), 2);
}

async fn who_looked_before_a_colleague_spoke_is_told(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let until = letters::awaiting::usual(today(world));
    let id = goes(world, letter, "VWS", Some(until)).await;
    let (one, other) = tokio::join!(
        says(world, letter, id, Deed::NoMore(why()), 1),
        says(world, letter, id, Deed::Returned(today(world), why()), 1),
    );
    let told: Vec<_> = [one, other].into_iter().filter(Result::is_err).collect();
    assert_eq!(told.len(), 1, "one of both");
    for done in told {
        assert_eq!(refused(done), AwaitingRefused::Moved);
    }
    let stranger = DispatchId::new(world.clock.now(), [9; 10]);
    let done = says(world, letter, stranger, Deed::NoMore(why()), 0).await;
    assert_eq!(refused(done), AwaitingRefused::NoSending);
    // A sending of another letter is none of this one's.
    let Answered { letter: other, .. } = asks(world).await;
    let done = says(world, other, id, Deed::NoMore(why()), 9).await;
    assert_eq!(refused(done), AwaitingRefused::NoSending);
}

/// A letter of which an envelope is at a mail server, to be answered within a week.
async fn mailed(world: &World, to: &[&str]) -> LetterId {
    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    let mut new: NewMailing = mailing(world, 1, vec![envelope(world, 1, to)]);
    new.mailing.awaited = Some(in_a_week(world));
    let (store, by) = (&world.store, world.secretariat);
    store.order_mailing(letter.id, new, by).await.unwrap();
    while let Some(parcel) = store.claim_parcel(HOUR).await.unwrap() {
        store.parcel_sent(&parcel, "250".to_owned()).await.unwrap();
    }
    letter.id
}

fn in_a_week(world: &World) -> Day {
    let week = world.clock.now().plus_seconds(7 * 24 * 3_600);
    week.day()
}

async fn an_envelope_takes_its_day_along(world: &World) {
    let letter = mailed(world, &["an@vws.example", "bo@vws.example"]).await;
    let until = in_a_week(world);
    let mailings = world.store.mailings(letter).await.unwrap();
    assert_eq!(mailings[0].awaited, Some(until));
    let of = world.store.sendings(letter).await.unwrap();
    assert_eq!(of.len(), 1, "one sending to two people");
    assert!(of[0].mailed);
    assert_eq!((of[0].until(), of[0].steps.len()), (Some(until), 1));
    let expected = State::Expected { until, days: 7 };
    assert_eq!(states(world, letter).await, [expected]);
    world.clock.forward(9 * DAY);
    let late = State::Late { until, days: 2 };
    assert_eq!(states(world, letter).await, [late]);
    // Nobody says of it that it came back: servers do.
    let back = Deed::Returned(today(world), why());
    let done = says(world, letter, of[0].dispatch.id, back, 1).await;
    assert_eq!(refused(done), AwaitingRefused::Mailed);
}

async fn a_mail_that_reached_nobody_came_back(world: &World) {
    let letter = mailed(world, &["an@vws.example", "bo@vws.example"]).await;
    let envelope = only(world, letter).await.id;
    let fails = async |to: &str| {
        let (to, words) = (address(to), "550".to_owned());
        world
            .store
            .reported(envelope, to, News::Failed, words)
            .await
            .unwrap()
    };
    world.clock.forward(DAY);
    assert!(fails("an@vws.example").await);
    let of = world.store.sendings(letter).await.unwrap();
    assert_eq!(of[0].came_back(), None, "a copy reached somebody there");
    assert!(fails("bo@vws.example").await);
    let on = today(world);
    assert_eq!(states(world, letter).await, [State::CameBack { on }]);
    // Nothing is to be done about it.
    let id = world.store.sendings(letter).await.unwrap()[0].dispatch.id;
    says(world, letter, id, Deed::NoMore(why()), 1)
        .await
        .unwrap();
    assert_eq!(states(world, letter).await, [State::Over(Over::NoMore)]);
}

async fn a_mail_to_the_envelopes_own_address_answers_it(world: &World) {
    let letter = mailed(world, &["an@vws.example"]).await;
    let envelope = only(world, letter).await.id;
    let mut arrival = message("a@vws.example", "Received: one", "Dag.");
    arrival.found = matched(letter, envelope);
    let (id, _) = takes(world, arrival).await;
    assert!(
        matches!(states(world, letter).await[..], [State::Expected { .. }]),
        "nobody recorded it"
    );
    world.clock.forward(DAY);
    // Whoever it speaks for.
    let came = response(world, 1);
    let (on, by) = (came.on, world.secretariat);
    world
        .store
        .record_incoming(id, None, came, by)
        .await
        .unwrap();
    assert_eq!(states(world, letter).await, [State::Answered { on }]);
}

async fn what_came_back_is_not_the_last_that_went(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let first = goes(world, letter, "VWS", None).await;
    world.clock.forward(DAY);
    let second = goes(world, letter, "IPO", None).await;
    let summary = async || world.store.published(10, None).await.unwrap().remove(0);
    let last = async || summary().await.sent.map(|(_, to, _)| to);
    assert_eq!(last().await.as_deref(), Some("IPO"));
    world.clock.forward(DAY);
    let back = Deed::Returned(today(world), why());
    says(world, letter, second, back.clone(), 0).await.unwrap();
    assert_eq!(last().await.as_deref(), Some("VWS"));
    assert_eq!(summary().await.changed, world.clock.now(), "the feed moves");
    says(world, letter, first, back, 0).await.unwrap();
    assert_eq!(last().await, None);
    world.clock.forward(DAY);
    says(world, letter, second, Deed::NotReturned(why()), 1)
        .await
        .unwrap();
    assert_eq!(last().await.as_deref(), Some("IPO"));
    assert_eq!(summary().await.changed, world.clock.now());
    // A day that is moved shows nowhere in public, and moves nothing.
    world.clock.forward(DAY);
    let day = Deed::Until(in_a_week(world), Some(why()));
    says(world, letter, second, day, 3).await.unwrap();
    assert!(summary().await.changed < world.clock.now());
}

async fn the_database_keeps_what_was_said(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let until = letters::awaiting::usual(today(world));
    goes(world, letter, "VWS", Some(until)).await;
    let Answered { letter: other, .. } = asks(world).await;
    let step = |rest: &str| {
        format!(
            "insert into sending_step (letter, n, dispatch, said, day, why, at, by_person)
                select letter, {rest}, at, by_person from sending_step where n = 1"
        )
    };
    let refused = [
        "update sending_step set day = '2099-01-01'".to_owned(),
        "update sending_step set why = 'Anders.'".to_owned(),
        "delete from sending_step".to_owned(),
        // Counted as it is said, of a sending of the letter, with a reason, and a day where one is named.
        step("1, dispatch, 'no-more', null, 'x'"),
        step("3, dispatch, 'no-more', null, 'x'"),
        step("2, letter, 'no-more', null, 'x'"),
        step("2, dispatch, 'until', day, null"),
        step("2, dispatch, 'until', null, 'x'"),
        step("2, dispatch, 'no-more', day, 'x'"),
        step("2, dispatch, 'no-more', null, ''"),
        step("2, dispatch, 'lost', null, 'x'"),
        step("2, dispatch, 'returned', null, 'x'"),
        // Nothing is undone that was not said.
        step("2, dispatch, 'again', null, 'x'"),
        step("2, dispatch, 'not-returned', null, 'x'"),
    ];
    for sql in refused {
        world.engine.refuses(&sql).await;
    }
    let taken = [
        step("2, dispatch, 'no-more', null, 'x'"),
        step("3, dispatch, 'again', null, 'x'"),
        step("4, dispatch, 'returned', day, 'x'"),
    ];
    for sql in taken {
        assert_eq!(world.engine.does(&sql).await, Ok(1), "{sql}");
    }
    for sql in [
        step("5, dispatch, 'returned', day, 'x'"),
        step("5, dispatch, 'again', null, 'x'"),
    ] {
        world.engine.refuses(&sql).await;
    }
    let honest = step("5, dispatch, 'not-returned', null, 'x'");
    assert_eq!(world.engine.does(&honest).await, Ok(1));
    // What a mail server took comes back by its word alone.
    let mailed = mailed(world, &["an@vws.example"]).await;
    let back = "insert into sending_step (letter, n, dispatch, said, day, why, at, by_person)
        select s.letter, 2, s.dispatch, 'returned', s.day, 'x', s.at, s.by_person from sending_step s
            join envelope e on e.dispatch = s.dispatch where s.n = 1";
    world.engine.refuses(back).await;
    let ends = back.replace("'returned', s.day", "'no-more', null");
    assert_eq!(world.engine.does(&ends).await, Ok(1));
    assert_eq!(
        world.store.sendings(mailed).await.unwrap()[0].steps.len(),
        2
    );
    assert!(world.store.sendings(other).await.unwrap().is_empty());
}
