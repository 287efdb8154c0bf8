//! Letters that go by mail: each message is taken by one worker, is tried again when that dies, and is sent once in the ledger.

use super::{
    World, remark, stories,
    world::{DAY, HOUR},
};
use letters::{
    dispatch::{Delivery, Envelope, Mailing, MailingRefused, News, Part, Receiver, Step},
    ids::{EnvelopeId, LetterId, MailingId},
    incoming::reply::ReplyToken,
    ports::Clock as _,
    text::{Line, LongText, MailAddress, Subject},
};
use server::store::{EnvelopeRecord, NewMailing, StoreError, unheard};

stories!(
    only_a_final_letter_is_mailed,
    an_envelope_becomes_a_sending_once,
    a_worker_that_dies_leaves_its_message_to_the_next,
    what_fails_is_tried_again_and_then_given_up,
    what_waits_is_stopped_and_what_is_under_way_is_not,
    a_letter_that_is_called_off_goes_nowhere,
    what_servers_report_is_kept,
    the_database_keeps_what_was_ordered,
    a_message_that_cannot_be_read_stands_in_nobodys_way,
);

pub(super) fn address(raw: &str) -> MailAddress {
    MailAddress::parse(raw).unwrap()
}

/// An envelope to these, the first written to and the others with a copy.
pub(super) fn envelope(world: &World, nth: u8, to: &[&str]) -> Envelope {
    let parts = [Part::To, Part::Cc, Part::Bcc];
    let receiver = |(at, raw): (usize, &&str)| Receiver {
        part: parts[at.min(2)],
        name: None,
        address: address(raw),
    };
    Envelope {
        id: EnvelopeId::new(world.clock.now(), [nth; 10]),
        institution: Line::parse(&format!("Ministerie {nth}")).unwrap(),
        receivers: to.iter().enumerate().map(receiver).collect(),
        subject: Subject::parse("Onze brief").unwrap(),
        text: LongText::parse("Geachte minister,\n\nHierbij.").unwrap(),
        token: ReplyToken::mint([nth; 16]),
    }
}

pub(super) fn mailing(world: &World, nth: u8, envelopes: Vec<Envelope>) -> NewMailing {
    NewMailing {
        mailing: Mailing {
            id: MailingId::new(world.clock.now(), [nth; 10]),
            at: None,
            embargo: None,
            awaited: None,
            envelopes,
        },
        domain: "voorbeeld.example".to_owned(),
        again: false,
    }
}

pub(super) async fn ordered(world: &World, to: &[&str]) -> LetterId {
    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    let new = mailing(world, 1, vec![envelope(world, 1, to)]);
    let first = world
        .store
        .order_mailing(letter.id, new, world.secretariat)
        .await;
    assert!(first.unwrap());
    letter.id
}

pub(super) async fn only(world: &World, letter: LetterId) -> EnvelopeRecord {
    let mut mailings = world.store.mailings(letter).await.unwrap();
    assert_eq!(mailings.len(), 1);
    mailings.remove(0).envelopes.remove(0)
}

pub(super) fn states(envelope: &EnvelopeRecord) -> Vec<Delivery> {
    envelope.receivers.iter().map(|it| it.state).collect()
}

async fn only_a_final_letter_is_mailed(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let (frozen, _) = world.frozen("Nog niet klaar").await;
    let new = || mailing(world, 1, vec![envelope(world, 1, &["an@vws.example"])]);
    let refused = store.order_mailing(frozen.id, new(), *by).await;
    assert!(matches!(refused, Err(StoreError::NotFinal)));

    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    let nobody = store
        .order_mailing(letter.id, mailing(world, 1, Vec::new()), *by)
        .await;
    assert!(matches!(
        nobody,
        Err(StoreError::Mailing(MailingRefused::NoEnvelope))
    ));
    assert!(store.mailings(letter.id).await.unwrap().is_empty());

    assert!(store.order_mailing(letter.id, new(), *by).await.unwrap());
    assert!(
        !store.order_mailing(letter.id, new(), *by).await.unwrap(),
        "the page was sent twice"
    );
    assert_eq!(states(&only(world, letter.id).await), [Delivery::Queued]);
    // Nothing was sent yet.
    assert!(store.dispatches(letter.id).await.unwrap().is_empty());
    assert!(store.sent_envelopes().await.unwrap().is_empty());
}

async fn an_envelope_becomes_a_sending_once(world: &World) {
    let World { store, .. } = world;
    let letter = ordered(
        world,
        &["an@vws.example", "bo@vws.example", "cy@vws.example"],
    )
    .await;
    let lines = store.ledger_lines(letter).await.unwrap().len();
    let mut ids = Vec::new();
    for expected in ["an@vws.example", "bo@vws.example", "cy@vws.example"] {
        let parcel = store.claim_parcel(HOUR).await.unwrap().unwrap();
        assert_eq!((parcel.to.as_str(), parcel.attempt), (expected, 1));
        assert_eq!(parcel.receivers.len(), 3, "everybody stands in its head");
        ids.push(parcel.message.clone());
        store
            .parcel_sent(&parcel, "250 queued as 4B".to_owned())
            .await
            .unwrap();
    }
    assert!(store.claim_parcel(HOUR).await.unwrap().is_none());
    ids.dedup();
    assert_eq!(ids.len(), 1, "one message to three people");
    let envelope = only(world, letter).await;
    assert_eq!(states(&envelope), [Delivery::Sent; 3]);
    let heard = &envelope.receivers[0].news;
    assert_eq!(
        (heard[0].news, heard[0].words.as_str()),
        (News::Accepted, "250 queued as 4B")
    );
    let sent = store.dispatches(letter).await.unwrap();
    assert_eq!(sent.len(), 1);
    assert_eq!(
        (envelope.dispatch, sent[0].to.as_str()),
        (Some(sent[0].id), "Ministerie 1")
    );
    let after = store.ledger_lines(letter).await.unwrap();
    assert_eq!(after.len(), lines + 1, "sent once");
    assert!(after[lines].contains("\"act\":\"sent\""));
    store.verify_ledger().await.unwrap();
    let known = store.sent_envelopes().await.unwrap();
    assert_eq!(known.len(), 1);
    assert_eq!(known[0].messages, ids);
    let told: Vec<&str> = known[0]
        .addressees
        .iter()
        .map(MailAddress::as_str)
        .collect();
    assert_eq!(
        told,
        ["an@vws.example", "bo@vws.example"],
        "who got it unseen is no addressee"
    );
}

async fn a_worker_that_dies_leaves_its_message_to_the_next(world: &World) {
    let World { store, clock, .. } = world;
    let letter = ordered(world, &["an@vws.example"]).await;
    let dead = store.claim_parcel(HOUR).await.unwrap().unwrap();
    assert!(
        store.claim_parcel(HOUR).await.unwrap().is_none(),
        "one has it"
    );
    clock.forward(HOUR);
    let next = store.claim_parcel(HOUR).await.unwrap().unwrap();
    assert_eq!(
        (next.attempt, &next.message, next.dated),
        (2, &dead.message, dead.dated)
    );
    // The first was not dead, only late; its failure is nobody's business any more.
    store
        .parcel_failed(&dead, "too late".to_owned(), None)
        .await
        .unwrap();
    assert_eq!(states(&only(world, letter).await), [Delivery::Queued]);
    store.parcel_sent(&next, "250 ok".to_owned()).await.unwrap();
    // It had sent it too: that is told, and counts once.
    store
        .parcel_sent(&dead, "250 ok as well".to_owned())
        .await
        .unwrap();
    let envelope = only(world, letter).await;
    assert_eq!(states(&envelope), [Delivery::Sent]);
    assert_eq!(
        envelope.receivers[0].news.len(),
        2,
        "that it went twice is told"
    );
    assert_eq!(store.dispatches(letter).await.unwrap().len(), 1);
    store.verify_ledger().await.unwrap();
}

async fn what_fails_is_tried_again_and_then_given_up(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let letter = ordered(world, &["an@vws.example", "bo@vws.example"]).await;
    let parcel = store.claim_parcel(HOUR).await.unwrap().unwrap();
    let later = clock.now().plus_seconds(2 * HOUR);
    store
        .parcel_failed(&parcel, "451 later".to_owned(), Some(later))
        .await
        .unwrap();
    let other = store.claim_parcel(HOUR).await.unwrap().unwrap();
    assert_eq!(
        other.to.as_str(),
        "bo@vws.example",
        "one does not stand in the other's way"
    );
    store.parcel_sent(&other, "250".to_owned()).await.unwrap();
    assert!(
        store.claim_parcel(HOUR).await.unwrap().is_none(),
        "not before its time"
    );
    clock.forward(2 * HOUR);
    let parcel = store.claim_parcel(HOUR).await.unwrap().unwrap();
    store
        .parcel_failed(&parcel, "550 no such user".to_owned(), None)
        .await
        .unwrap();
    let envelope = only(world, letter).await;
    assert_eq!(states(&envelope), [Delivery::Bounced, Delivery::Sent]);
    assert_eq!(envelope.standing(), Delivery::Bounced);
    let heard: Vec<News> = envelope.receivers[0]
        .news
        .iter()
        .map(|it| it.news)
        .collect();
    assert_eq!(heard, [News::Later, News::Refused]);
    let listed = store.letters().await.unwrap();
    assert_eq!(listed.iter().map(|it| it.envelopes_bounced).sum::<u32>(), 1);

    assert_eq!(
        store
            .step_envelope(letter, envelope.id, Step::Again, *by)
            .await
            .unwrap()
            .done,
        1
    );
    let parcel = store.claim_parcel(HOUR).await.unwrap().unwrap();
    assert_eq!((parcel.to.as_str(), parcel.attempt), ("an@vws.example", 1));
    store.parcel_sent(&parcel, "250".to_owned()).await.unwrap();
    assert_eq!(states(&only(world, letter).await), [Delivery::Sent; 2]);
    assert_eq!(
        store
            .step_envelope(letter, envelope.id, Step::Again, *by)
            .await
            .unwrap()
            .done,
        0
    );
    assert_eq!(store.dispatches(letter).await.unwrap().len(), 1);
}

async fn what_waits_is_stopped_and_what_is_under_way_is_not(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let letter = ordered(world, &["an@vws.example", "bo@vws.example"]).await;
    let under_way = store.claim_parcel(HOUR).await.unwrap().unwrap();
    let envelope = only(world, letter).await.id;
    let done = store
        .step_envelope(letter, envelope, Step::Stop, *by)
        .await
        .unwrap();
    assert_eq!((done.done, done.under_way), (1, 1));
    assert!(store.claim_parcel(HOUR).await.unwrap().is_none());
    store
        .parcel_sent(&under_way, "250".to_owned())
        .await
        .unwrap();
    assert_eq!(
        states(&only(world, letter).await),
        [Delivery::Sent, Delivery::CalledOff]
    );
    let by_whom = &only(world, letter).await.receivers[1].news[0];
    assert!(by_whom.by.is_some() && by_whom.news == News::CalledOff);
    clock.forward(DAY);
    assert!(store.claim_parcel(HOUR).await.unwrap().is_none());
    // No other letter's envelope, and none that is not there.
    let (other, _) = world.frozen("Een ander").await;
    let elsewhere = store
        .step_envelope(other.id, envelope, Step::Stop, *by)
        .await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound)));
}

async fn a_letter_that_is_called_off_goes_nowhere(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let letter = ordered(world, &["an@vws.example"]).await;
    store
        .withdraw_letter(letter, remark("Toch niet."), *by, unheard)
        .await
        .unwrap();
    assert!(store.claim_parcel(HOUR).await.unwrap().is_none());
    let envelope = only(world, letter).await;
    assert_eq!(states(&envelope), [Delivery::CalledOff]);
    let again = store
        .step_envelope(letter, envelope.id, Step::Resume, *by)
        .await;
    assert!(matches!(again, Err(StoreError::NotFinal)));
    assert!(store.dispatches(letter).await.unwrap().is_empty());
}

async fn what_servers_report_is_kept(world: &World) {
    let World { store, .. } = world;
    let letter = ordered(world, &["an@vws.example", "bo@vws.example"]).await;
    for _ in 0..2 {
        let parcel = store.claim_parcel(HOUR).await.unwrap().unwrap();
        store.parcel_sent(&parcel, "250".to_owned()).await.unwrap();
    }
    let envelope = only(world, letter).await.id;
    let report = |raw: &str, news| {
        store.reported(
            envelope,
            address(raw),
            news,
            "550 5.1.1 onbekend".to_owned(),
        )
    };
    assert!(report("an@vws.example", News::Failed).await.unwrap());
    assert!(report("bo@vws.example", News::Arrived).await.unwrap());
    assert!(report("bo@vws.example", News::Delayed).await.unwrap());
    assert!(!report("iemand@anders.example", News::Failed).await.unwrap());
    assert_eq!(
        states(&only(world, letter).await),
        [Delivery::Bounced, Delivery::Delivered]
    );
}

async fn the_database_keeps_what_was_ordered(world: &World) {
    let letter = ordered(world, &["an@vws.example"]).await;
    let parcel = world.store.claim_parcel(HOUR).await.unwrap().unwrap();
    world
        .store
        .parcel_sent(&parcel, "250".to_owned())
        .await
        .unwrap();
    for sql in [
        "update mailing set due = due + 1",
        "delete from mailing",
        "update envelope set text = 'anders'",
        "update envelope set token = 'x'",
        "update envelope set dispatch = null",
        "delete from envelope",
        "update envelope_receiver set part = 'cc'",
        "update envelope_receiver set state = 'elsewhere'",
        "delete from envelope_receiver",
        "update envelope_news set words = 'anders'",
        "update envelope_news set news = 'failed'",
        "delete from envelope_news",
    ] {
        world.engine.refuses(sql).await;
    }
    assert_eq!(states(&only(world, letter).await), [Delivery::Sent]);
}

async fn a_message_that_cannot_be_read_stands_in_nobodys_way(world: &World) {
    let World { store, .. } = world;
    let letter = ordered(world, &["an@vws.example", "bo@vws.example"]).await;
    assert_eq!(
        world
            .engine
            .tamper("update envelope_receiver set address = 'geen adres' where part = 'to'")
            .await,
        1
    );
    assert!(matches!(
        store.mailings(letter).await,
        Err(StoreError::Corrupt(_))
    ));
    // Each of the two has the unreadable one in its head.
    assert!(store.claim_parcel(HOUR).await.unwrap().is_none());
    assert_eq!(
        world
            .engine
            .tamper("update envelope_receiver set address = 'an@vws.example' where part = 'to'")
            .await,
        1
    );
    assert_eq!(states(&only(world, letter).await), [Delivery::Bounced; 2]);
}
