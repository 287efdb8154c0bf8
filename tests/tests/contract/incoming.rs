//! Mail that comes in: kept once, whichever way it comes; placed by who saw where it was; a response once.

use super::{
    World,
    mailings::{address, only, ordered, states},
    stories,
    world::DAY,
};
use letters::{
    dispatch::{Delivery, News},
    hash::Hash,
    ids::{EnvelopeId, IncomingId, LetterId, ResponseId},
    incoming::{
        Standing, Way,
        automatic::Kind,
        matching::{Evidence, Match, Place},
        message::{Field, Fingerprint, MailId},
    },
    ports::Clock as _,
    privacy::Data,
    response::{Attachment, Response, ResponseKind},
    text::{Line, LongText},
};
use server::store::{Arrival, EnvelopeNews, StoreError, TakenIn};
use std::collections::BTreeSet;

stories!(
    a_message_is_kept_once_whichever_way_it_comes,
    who_places_a_message_saw_where_it_was,
    a_message_becomes_a_response_once,
    a_report_is_heard_with_the_message_that_brought_it,
    what_came_in_stays_as_it_came,
    what_belongs_to_no_letter_goes_in_time,
    who_is_erased_takes_their_mail_along,
);

/// A message of a person, as read from these head and body.
pub(super) fn message(id: &str, head: &str, body: &str) -> Arrival {
    Arrival {
        way: Way::Program,
        fingerprint: Fingerprint {
            id: Some(MailId::parse(id).unwrap()),
            whole: Hash::of(format!("{head}\n{body}").as_bytes()),
            body: Hash::of(body.as_bytes()),
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
    }
}

fn matched(letter: LetterId, envelope: EnvelopeId) -> Match<EnvelopeId> {
    Match::Matched {
        place: Place { letter, envelope },
        evidence: Evidence::Token(Field::DeliveredTo),
        contradictions: Vec::new(),
    }
}

async fn takes(world: &World, arrival: Arrival) -> (IncomingId, Standing) {
    match world.store.take_in(arrival).await.unwrap() {
        TakenIn::Now(id, standing) => (id, standing),
        TakenIn::Before(id) => panic!("{id} was there"),
    }
}

fn response(world: &World, nth: u8) -> Response {
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
    let (third, _) = takes(world, nameless).await;
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

async fn what_came_in_stays_as_it_came(world: &World) {
    takes(world, message("a@vws.example", "Received: one", "Dag.")).await;
    takes(world, message("b@vws.example", "Received: one", "Dag.")).await;
    let goes = "set let_go = 1, found = '{\"match\":\"unmatched\",\"suggestions\":[]}', sender = '', sender_address = null, subject = '', stated = null,
        message_id = whole";
    let away = "state = 'set-aside', decided = 1, decided_by = (select id from person limit 1)";
    for sql in [
        "update incoming_message set whole = 'a'",
        "update incoming_message set bytes = 1",
        "update incoming_message set found = '{}'",
        "update incoming_message set kind = 'absence'",
        "update incoming_message set state = 'placed'",
        "update incoming_message set state = 'recorded'",
        "update incoming_message set state = 'elsewhere'",
        "update incoming_message set decided = 1",
        "update incoming_message set sender = 'Iemand anders'",
        "update incoming_message set sender_address = null",
        "update incoming_message set subject = ''",
        "update incoming_message set stated = 1",
        "update incoming_message set message_id = null",
        "update incoming_message set let_go = 1",
        "delete from incoming_message",
        // All of it goes, and nothing else is said with it.
        &format!("update incoming_message {goes}, subject = 'Toch'").replacen(
            "subject = '', ",
            "",
            1,
        ),
        &format!("update incoming_message {goes}, {away}"),
        &format!("update incoming_message {goes}, received = 1"),
    ] {
        world.engine.refuses(sql).await;
    }
    for sql in world.engine.replacing("incoming_message", "id", "subject") {
        world.engine.refuses(&sql).await;
    }
    assert_eq!(world.store.incoming_counts().await.unwrap(), (2, 0));
    // Once, and then nothing is said of it any more.
    let all = format!("update incoming_message {goes}");
    assert_eq!(world.engine.does(&all).await, Ok(2));
    for sql in [
        &all,
        "update incoming_message set let_go = null",
        "update incoming_message set let_go = 2",
        "update incoming_message set subject = 'Toch'",
        &format!("update incoming_message set {away}"),
    ] {
        world.engine.refuses(sql).await;
    }
    assert_eq!(world.store.incoming_counts().await.unwrap(), (0, 0));
}

/// Whether what somebody wrote is there, and when it went otherwise.
async fn says_nothing(world: &World, id: IncomingId) -> bool {
    let record = world.store.incoming(id).await.unwrap();
    let nothing = Match::Unmatched {
        suggestions: Vec::new(),
    };
    let empty = (record.sender.as_str(), record.subject.as_str()) == ("", "");
    let gone = empty && record.stated.is_none() && record.found == nothing;
    assert_eq!(gone, record.let_go.is_some(), "all of it or none of it");
    gone
}

async fn what_belongs_to_no_letter_goes_in_time(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let letter = ordered(world, &["an@vws.example"]).await;
    let envelope = only(world, letter).await.id;
    let of_letter = |id: &str, kind| Arrival {
        kind,
        found: matched(letter, envelope),
        stated: Some(world.clock.now()),
        ..message(id, "Received: one", id)
    };
    let waiting = message("w@vws.example", "Received: one", "Los.");
    let whole = waiting.fingerprint.whole;
    let (waits, _) = takes(world, waiting.clone()).await;
    let (heard, _) = takes(world, of_letter("h@vws.example", Kind::Absence)).await;
    let (placed, _) = takes(world, of_letter("p@vws.example", Kind::Personal)).await;
    let (aside, _) = takes(world, message("o@vws.example", "Received: one", "Opzij.")).await;
    world.clock.forward(DAY);
    let laid = store.place_incoming(aside, None, None, *by);
    laid.await.unwrap();

    world.clock.forward(364 * DAY - 1);
    let let_go = async || {
        let done = store.let_go(Data::IncomingMails, None).await;
        done.unwrap().unwrap()
    };
    assert_eq!(let_go().await.gone, 0, "a second too early");
    world.clock.forward(1);
    let done = let_go().await;
    assert_eq!(done.gone, 2);
    assert!(done.files.contains(&whole) && done.files.len() == 2);
    for (id, gone) in [
        (waits, true),
        (heard, true),
        (placed, false),
        (aside, false),
    ] {
        assert_eq!(says_nothing(world, id).await, gone);
    }
    let record = store.incoming(heard).await.unwrap();
    assert_eq!(record.let_go, Some(world.clock.now()));
    assert_eq!(
        record.letter.map(|it| it.0),
        Some(letter),
        "that it came stays"
    );
    assert_eq!(store.incoming_counts().await.unwrap(), (0, 1));
    assert!(!store.file_is_named(whole).await.unwrap());

    // It is not taken in again, byte for byte or by another way, and nothing more is said of it.
    let other_way = message("w@vws.example", "Received: two", "Los.");
    for again in [waiting, other_way] {
        assert_eq!(store.take_in(again).await.unwrap(), TakenIn::Before(waits));
    }
    let kept = world
        .engine
        .says("select message_id from incoming_message")
        .await;
    assert!(!kept.iter().any(|name| name == "w@vws.example"), "{kept:?}");
    for to in [None, Some((letter, None))] {
        let gone = store.place_incoming(waits, to, None, *by).await;
        assert!(matches!(gone, Err(StoreError::MessageGone)), "{gone:?}");
    }
    // From when it was laid aside.
    world.clock.forward(DAY);
    assert_eq!(let_go().await.gone, 1);
    assert!(says_nothing(world, aside).await && !says_nothing(world, placed).await);
    assert_eq!(let_go().await.gone, 0);
}

async fn who_is_erased_takes_their_mail_along(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let letter = ordered(world, &["an@vws.example"]).await;
    let envelope = only(world, letter).await.id;
    let directors = world.directors(1).await;
    let (person, mail) = (directors[0].person, directors[0].mail.clone());
    let from = |id: &str| Arrival {
        sender: format!("Directeur <{mail}>"),
        address: Some(mail.clone()),
        ..message(id, "Received: one", id)
    };
    let (waits, _) = takes(world, from("w@noord.example")).await;
    let (other, _) = takes(world, message("o@vws.example", "Received: one", "Bo.")).await;
    let answer = Arrival {
        found: matched(letter, envelope),
        ..from("a@noord.example")
    };
    let whole = answer.fingerprint.whole;
    let (recorded, _) = takes(world, answer).await;
    let came = Response {
        attachment: Some(Attachment {
            hash: whole,
            name: Line::parse("mail.eml").unwrap(),
            media_type: "text/plain; charset=utf-8".to_owned(),
            bytes: 120,
        }),
        ..response(world, 1)
    };
    let done = store.record_incoming(recorded, None, came, *by);
    done.await.unwrap();

    let copy = store.own_data(person, None).await.unwrap();
    let mails = copy["mails_that_came_in"].as_array().unwrap();
    assert_eq!(mails.len(), 2, "{mails:?}");
    assert_eq!(mails[0]["subject"], "Uw brief");
    let kept = store.kept_about(person).await.unwrap();
    assert!(kept.contains(&(Data::IncomingMails, 1)), "{kept:?}");
    assert!(kept.contains(&(Data::Correspondence, 1)), "{kept:?}");

    super::privacy::leaves(world, &directors[0]).await;
    let erased = store.erase_person(person, None).await.unwrap();
    let loose = Hash::of(b"Received: one\nw@noord.example");
    assert_eq!(erased.files, [loose], "the response has the other one too");
    assert!(says_nothing(world, waits).await && says_nothing(world, recorded).await);
    assert!(!says_nothing(world, other).await);
    let record = store.incoming(recorded).await.unwrap();
    assert_eq!(record.standing, Standing::Recorded);
    let stays = store.responses(letter, false).await.unwrap().remove(0);
    assert_eq!(stays.text, response(world, 1).text);
    assert_eq!(store.incoming_counts().await.unwrap(), (1, 0));

    // Of Bo nothing is known but an address.
    let bo = store.erase_at(address("bo@vws.example")).await.unwrap();
    assert_eq!((bo.gone, bo.files.len()), (1, 1));
    assert!(says_nothing(world, other).await);
    let again = store.erase_at(address("bo@vws.example")).await.unwrap();
    assert_eq!(again.gone, 0);
    store.verify_ledger().await.unwrap();
}
