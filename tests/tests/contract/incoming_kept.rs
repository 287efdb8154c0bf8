//! Mail that came in, and how long it is kept: as it came, until its term is over or whoever wrote it is erased.

use super::{
    World,
    incoming::{matched, message, response, takes},
    mailings::{address, only, ordered},
    stories,
    world::DAY,
};
use letters::{
    hash::Hash,
    ids::IncomingId,
    incoming::{Standing, automatic::Kind, matching::Match},
    ports::Clock as _,
    privacy::Data,
    response::{Attachment, Response},
    text::Line,
};
use server::store::{Arrival, StoreError, TakenIn};

stories!(
    what_came_in_stays_as_it_came,
    what_belongs_to_no_letter_goes_in_time,
    who_is_erased_takes_their_mail_along,
);

async fn what_came_in_stays_as_it_came(world: &World) {
    takes(world, message("a@vws.example", "Received: one", "Dag.")).await;
    takes(
        world,
        message("b@vws.example", "Received: one", "Nog een dag."),
    )
    .await;
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
    for sql in world
        .engine
        .replacing("incoming_message", "id", "subject = 'Anders'")
    {
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
    let director = world.director("Zuid").await;
    let (person, mail) = (director.person, director.mail.clone());
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

    super::privacy::leaves(world, &director).await;
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
