//! Mail that comes in: kept once, whichever way it comes; placed by who saw where it was; a response once.

use super::{
    World,
    mailings::{address, only, ordered, states},
    stories,
};
use letters::{
    dispatch::{Delivery, News},
    hash::Hash,
    ids::{EnvelopeId, IncomingId, LetterId, ResponseId},
    incoming::{
        Standing, Way,
        automatic::Kind,
        matching::{Evidence, Match, Place},
        message::{Field, Fingerprint, Form, MailId},
    },
    ports::Clock as _,
    response::{Response, ResponseKind},
    text::{Line, LongText},
};
use server::store::{Arrival, EnvelopeNews, StoreError, TakenIn};
use std::collections::BTreeSet;

stories!(
    a_message_is_kept_once_whichever_way_it_comes,
    who_places_a_message_saw_where_it_was,
    a_message_becomes_a_response_once,
    a_report_is_heard_with_the_message_that_brought_it,
    who_answered_has_it_whatever_is_reported_later,
);

/// A message of a person, as read from these head and body.
pub(super) fn message(id: &str, head: &str, body: &str) -> Arrival {
    Arrival {
        way: Way::Program,
        fingerprint: Fingerprint {
            id: Some(MailId::parse(id).unwrap()),
            whole: Hash::of(format!("{head}\n{body}").as_bytes()),
            body: Hash::of(body.as_bytes()),
            forms: Vec::new(),
        },
        bytes: 120,
        sender: "Bo <bo@vws.example>".to_owned(),
        address: Some(address("bo@vws.example")),
        subject: "Uw brief".to_owned(),
        stated: None,
        kind: Kind::Personal,
        enclosed: false,
        found: Match::Unmatched {
            suggestions: Vec::new(),
        },
        news: Vec::new(),
        passed_on: false,
    }
}

pub(super) fn matched(letter: LetterId, envelope: EnvelopeId) -> Match<EnvelopeId> {
    Match::Matched {
        place: Place { letter, envelope },
        evidence: Evidence::Token(Field::DeliveredTo),
        contradictions: Vec::new(),
    }
}

pub(super) async fn takes(world: &World, arrival: Arrival) -> (IncomingId, Standing) {
    match world.store.take_in(arrival).await.unwrap() {
        TakenIn::Now(id, standing) => (id, standing),
        TakenIn::Before(id) => panic!("{id} was there"),
    }
}

pub(super) fn response(world: &World, nth: u8) -> Response {
    Response {
        id: ResponseId::new(world.clock.now(), [nth; 10]),
        from: Line::parse("Ministerie van VWS").unwrap(),
        addressee: None,
        on: world.clock.now().day(),
        kind: ResponseKind::Mail,
        text: LongText::parse("Wij danken u.").unwrap(),
        attachment: None,
        public: false,
    }
}

async fn a_message_is_kept_once_whichever_way_it_comes(world: &World) {
    let store = &world.store;
    let (first, standing) = takes(world, message("a@vws.example", "Received: one", "Dag.")).await;
    assert_eq!(standing, Standing::Waiting);
    for again in [
        message("a@vws.example", "Received: one", "Dag."),
        message("a@vws.example", "Received: two", "Dag."),
    ] {
        let again = Arrival {
            way: Way::Mailbox,
            ..again
        };
        assert_eq!(store.take_in(again).await.unwrap(), TakenIn::Before(first));
    }
    // The name is anybody's to take: with other words it is another message.
    let (other, _) = takes(world, message("a@vws.example", "Received: one", "Anders.")).await;
    let mut nameless = message("a@vws.example", "Received: three", "Dag.");
    nameless.fingerprint.id = None;
    let (third, _) = takes(world, nameless.clone()).await;
    nameless.fingerprint.whole = Hash::of(b"by another way");
    assert_eq!(
        store.take_in(nameless).await.unwrap(),
        TakenIn::Before(third)
    );
    // Kept with the ends of lines with which a mailbox gave it, and brought with those of a program.
    for id in [Some("a@vws.example"), None] {
        let mut ended = message("a@vws.example", "Received: other", "Anders geëindigd.");
        ended.fingerprint.id = id.map(|id| MailId::parse(id).unwrap());
        ended.fingerprint.forms = vec![Form {
            whole: message("a@vws.example", "Received: one", "Dag.")
                .fingerprint
                .whole,
            body: Hash::of("Dag.".as_bytes()),
        }];
        assert_eq!(store.take_in(ended).await.unwrap(), TakenIn::Before(first));
    }
    let mut ended = message("a@vws.example", "Received: other", "Nog anders geëindigd.");
    ended.fingerprint.forms = vec![Form {
        whole: Hash::of(b"whole"),
        body: Hash::of("Dag.".as_bytes()),
    }];
    assert_eq!(store.take_in(ended).await.unwrap(), TakenIn::Before(first));
    let waiting = store.incoming_waiting().await.unwrap();
    let ids: BTreeSet<IncomingId> = waiting.iter().map(|it| it.id).collect();
    assert_eq!(ids, BTreeSet::from([first, other, third]));
    assert!(waiting.iter().all(|it| it.way == Way::Program));
    assert_eq!(store.incoming_counts().await.unwrap(), (3, 0));

    // Two that bring it at the same moment, with and without what a server on its way put on top.
    for nth in 0..8 {
        let (id, text) = (format!("b{nth}@vws.example"), format!("Tegelijk {nth}."));
        let bring = |head: &str| store.take_in(message(&id, head, &text));
        let other = ["Received: one", "Received: two"][nth % 2];
        let (one, two) = tokio::join!(bring("Received: one"), bring(other));
        let (one, two) = (one.unwrap(), two.unwrap());
        assert!(one.is_new() != two.is_new(), "{one:?} {two:?}");
        assert_eq!(store.incoming_counts().await.unwrap(), (4 + nth, 0));
    }
}

async fn who_places_a_message_saw_where_it_was(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let by = *by;
    let letter = ordered(world, &["an@vws.example"]).await;
    let envelope = only(world, letter).await.id;
    let (draft, _) = world.frozen("Nog niet klaar").await;
    let (id, _) = takes(world, message("a@vws.example", "Received: one", "Dag.")).await;

    let to = |letter, envelope| Some((letter, envelope));
    let refused = store.place_incoming(id, to(draft.id, None), None, by).await;
    assert!(matches!(refused, Err(StoreError::NotFinal)));
    let elsewhere = EnvelopeId::new(world.clock.now(), [9; 10]);
    let refused = store
        .place_incoming(id, to(letter, Some(elsewhere)), None, by)
        .await;
    assert!(matches!(refused, Err(StoreError::NotFound)));
    assert_eq!(store.incoming(id).await.unwrap().decided, None);

    store
        .place_incoming(id, to(letter, Some(envelope)), None, by)
        .await
        .unwrap();
    let placed = store.incoming(id).await.unwrap();
    assert_eq!(placed.standing, Standing::Placed);
    assert_eq!(placed.letter.as_ref().map(|it| it.0), Some(letter));
    assert_eq!(placed.envelope, Some(envelope));
    let seen = placed.decided.map(|it| it.0);

    // A colleague who still saw it waiting.
    for to in [None, to(letter, None)] {
        let stale = store.place_incoming(id, to, None, by).await;
        assert!(matches!(stale, Err(StoreError::MessageMoved)));
    }
    store.place_incoming(id, None, seen, by).await.unwrap();
    let aside = store.incoming(id).await.unwrap();
    assert_eq!(aside.standing, Standing::SetAside);
    assert_eq!((&aside.letter, aside.envelope), (&None, None));
    assert!(
        aside.decided.as_ref().map(|it| it.0) > seen,
        "the same moment, and still a later word"
    );
    let (done, more) = store.incoming_done(0).await.unwrap();
    assert_eq!((done.len(), more), (1, false));
    assert!(store.incoming_done(1).await.unwrap().0.is_empty());

    // What was laid aside may be placed after all.
    let seen = aside.decided.map(|it| it.0);
    store
        .place_incoming(id, to(letter, None), seen, by)
        .await
        .unwrap();
    assert_eq!(store.incoming_counts().await.unwrap(), (0, 1));
    assert_eq!(store.incoming_of(letter).await.unwrap().len(), 1);
}

async fn a_message_becomes_a_response_once(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let by = *by;
    let letter = ordered(world, &["an@vws.example"]).await;
    let envelope = only(world, letter).await.id;
    let (loose, _) = takes(world, message("l@vws.example", "Received: one", "Los.")).await;
    let nowhere = store
        .record_incoming(loose, None, response(world, 1), by)
        .await;
    assert!(matches!(nowhere, Err(StoreError::NotFound)));

    let arrival = Arrival {
        found: matched(letter, envelope),
        ..message("a@vws.example", "Received: one", "Dag.")
    };
    let (id, standing) = takes(world, arrival).await;
    assert_eq!(standing, Standing::Placed);
    let lines = store.ledger_lines(letter).await.unwrap().len();
    let came = response(world, 2);
    let of = came.id;
    store.record_incoming(id, None, came, by).await.unwrap();
    let recorded = store.incoming(id).await.unwrap();
    assert_eq!(
        (recorded.standing, recorded.response),
        (Standing::Recorded, Some(of))
    );
    assert_eq!(store.responses(letter, false).await.unwrap().len(), 1);
    assert_eq!(store.ledger_lines(letter).await.unwrap().len(), lines + 1);

    let seen = recorded.decided.map(|it| it.0);
    let again = store
        .record_incoming(id, seen, response(world, 3), by)
        .await;
    assert!(matches!(again, Err(StoreError::AlreadyRecorded)));
    let moved = store.place_incoming(id, None, seen, by).await;
    assert!(matches!(moved, Err(StoreError::AlreadyRecorded)));
    assert_eq!(store.responses(letter, false).await.unwrap().len(), 1);
    assert_eq!(store.ledger_lines(letter).await.unwrap().len(), lines + 1);
}

async fn a_report_is_heard_with_the_message_that_brought_it(world: &World) {
    let store = &world.store;
    let letter = ordered(world, &["an@vws.example", "bo@vws.example"]).await;
    while let Some(parcel) = store.claim_parcel(super::world::HOUR).await.unwrap() {
        store
            .parcel_sent(&parcel, "250 ok".to_owned())
            .await
            .unwrap();
    }
    let envelope = only(world, letter).await.id;
    let failed = |words: &str| EnvelopeNews {
        envelope,
        address: address("bo@vws.example"),
        news: News::Failed,
        words: words.to_owned(),
    };
    let report = |nth: &str, kind| Arrival {
        kind,
        found: matched(letter, envelope),
        news: vec![failed("5.1.1 no such user")],
        ..message(nth, "Received: one", nth)
    };
    let (_, standing) = takes(world, report("r@mx.example", Kind::DeliveryReport)).await;
    assert_eq!(standing, Standing::Heard, "it asks for nothing");
    assert_eq!(
        states(&only(world, letter).await),
        [Delivery::Sent, Delivery::Bounced]
    );
    let heard = only(world, letter).await.receivers[1].news.len();
    let again = store
        .take_in(report("r@mx.example", Kind::DeliveryReport))
        .await;
    assert!(matches!(again, Ok(TakenIn::Before(_))));
    assert_eq!(
        only(world, letter).await.receivers[1].news.len(),
        heard,
        "once"
    );
    assert_eq!(store.incoming_counts().await.unwrap(), (0, 0));
    let absent = |nth: &str, enclosed| Arrival {
        kind: Kind::Absence,
        enclosed,
        found: matched(letter, envelope),
        ..message(nth, "Received: one", nth)
    };
    assert_eq!(
        takes(world, absent("v@vws.example", false)).await.1,
        Standing::Heard
    );
    // What looks like it and has a file may be the answer; so may what says that the letter was received.
    assert_eq!(
        takes(world, absent("w@vws.example", true)).await.1,
        Standing::Placed
    );
    let received = Arrival {
        kind: Kind::Acknowledgement,
        found: matched(letter, envelope),
        ..message("o@vws.example", "Received: one", "Ontvangen.")
    };
    assert_eq!(takes(world, received).await.1, Standing::Placed);
    // A report that tells of nobody we know is read by somebody.
    let of_nobody = Arrival {
        news: Vec::new(),
        ..report("q@mx.example", Kind::DeliveryReport)
    };
    assert_eq!(takes(world, of_nobody).await.1, Standing::Placed);
    // An answer may come from an address that takes none itself.
    let from_nobody = Arrival {
        kind: Kind::OtherAutomatic,
        found: matched(letter, envelope),
        ..message("n@vws.example", "Received: one", "Besluit.")
    };
    assert_eq!(takes(world, from_nobody).await.1, Standing::Placed);
    // Of what nobody knows where it belongs, somebody has to look.
    let lost = Arrival {
        kind: Kind::DeliveryReport,
        ..message("x@mx.example", "Received: one", "Verdwaald.")
    };
    assert_eq!(takes(world, lost).await.1, Standing::Waiting);
}

async fn who_answered_has_it_whatever_is_reported_later(world: &World) {
    let letter = ordered(world, &["an@vws.example", "bo@vws.example"]).await;
    while let Some(parcel) = world.store.claim_parcel(super::world::HOUR).await.unwrap() {
        let sent = world.store.parcel_sent(&parcel, "250 ok".to_owned()).await;
        sent.unwrap();
    }
    let envelope = only(world, letter).await.id;
    let tells = |who: &str, news, words: &str| EnvelopeNews {
        envelope,
        address: address(who),
        news,
        words: words.to_owned(),
    };
    let answer = Arrival {
        address: Some(address("an@vws.example")),
        found: matched(letter, envelope),
        news: vec![tells("an@vws.example", News::Arrived, "")],
        ..message("a@vws.example", "Received: one", "Dank voor uw brief.")
    };
    takes(world, answer).await;
    let words = "5.1.1 no such user <a@elders.example>";
    let late = Arrival {
        kind: Kind::DeliveryReport,
        found: matched(letter, envelope),
        news: ["an@vws.example", "bo@vws.example"]
            .map(|who| tells(who, News::Failed, words))
            .to_vec(),
        ..message("late@elders.example", "Received: one", "Onbestelbaar.")
    };
    world.clock.forward(1);
    takes(world, late).await;
    let stands = only(world, letter).await;
    assert_eq!(states(&stands), [Delivery::Delivered, Delivery::Bounced]);
    for receiver in &stands.receivers {
        let last = receiver.news.last().unwrap();
        assert_eq!((last.news, last.words.as_str()), (News::Failed, words));
    }
}
