//! Letters that go by mail, and what may not become of them: twice to somebody, before their hour, for ever, or kept of
//! somebody who is erased.

use super::{
    World,
    mailings::{address, envelope, mailing, only, ordered, states},
    stories,
    world::{DAY, HOUR},
};
use letters::{
    dispatch::{Delivery, MailingRefused, News, Step},
    ports::Clock as _,
    text::Line,
};
use server::store::{NewMailing, StoreError};

stories!(
    a_copy_makes_no_sending,
    nobody_gets_it_twice_unless_that_is_meant,
    what_was_stopped_goes_at_its_hour_after_all,
    what_cannot_be_written_down_is_not_offered_for_ever,
    who_is_erased_stands_in_no_envelope,
    a_report_that_is_faster_than_the_mail_server_counts,
);

async fn a_copy_makes_no_sending(world: &World) {
    let World { store, .. } = world;
    let letter = ordered(
        world,
        &["an@vws.example", "bo@vws.example", "cy@archief.example"],
    )
    .await;
    let to = store.claim_parcel(HOUR).await.unwrap().unwrap();
    store
        .parcel_failed(&to, "550 no such user".to_owned(), None)
        .await
        .unwrap();
    for _ in 0..2 {
        let copy = store.claim_parcel(HOUR).await.unwrap().unwrap();
        store.parcel_sent(&copy, "250".to_owned()).await.unwrap();
    }
    assert!(
        store.dispatches(letter).await.unwrap().is_empty(),
        "the ministry did not get it"
    );
    let known = store.sent_envelopes().await.unwrap();
    assert_eq!(known.len(), 1, "and yet it may be answered");
}

async fn nobody_gets_it_twice_unless_that_is_meant(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    let new = |nth, to: &[&str]| mailing(world, nth, vec![envelope(world, nth, to)]);
    let order = |new| store.order_mailing(letter.id, new, *by);
    let to_vws = |nth| {
        let mut new = new(nth, &["an@vws.example", "bo@vws.example"]);
        new.mailing.envelopes[0].institution = Line::parse("Ministerie van VWS").unwrap();
        new
    };
    assert!(order(to_vws(1)).await.unwrap());
    let before = |answer| matches!(answer, Err(StoreError::Mailing(MailingRefused::Before(_))));
    assert!(before(order(to_vws(2)).await), "it waits to go there");
    // Also when one of the two bounced: the other has it.
    let first = store.claim_parcel(HOUR).await.unwrap().unwrap();
    store.parcel_sent(&first, "250".to_owned()).await.unwrap();
    let second = store.claim_parcel(HOUR).await.unwrap().unwrap();
    store
        .parcel_failed(&second, "550".to_owned(), None)
        .await
        .unwrap();
    assert!(before(order(to_vws(2)).await), "an@vws.example has it");
    assert!(
        order(new(3, &["cy@jenv.example"])).await.unwrap(),
        "another institution"
    );
    let meant = NewMailing {
        again: true,
        ..to_vws(2)
    };
    assert!(order(meant).await.unwrap());
    // The name of another letter's mailing is none of this one's.
    let (other, _) = world.final_letter(&directors).await;
    let elsewhere = store.order_mailing(other.id, to_vws(2), *by).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound)));
}

async fn what_was_stopped_goes_at_its_hour_after_all(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    let mut new = mailing(world, 1, vec![envelope(world, 1, &["an@vws.example"])]);
    new.mailing.at = Some(clock.now().plus_seconds(DAY));
    store.order_mailing(letter.id, new, *by).await.unwrap();
    let id = only(world, letter.id).await.id;
    let step = |step| store.step_envelope(letter.id, id, step, *by);
    assert_eq!(step(Step::Stop).await.unwrap().done, 1);
    assert_eq!(
        step(Step::Again).await.unwrap().done,
        0,
        "it did not bounce"
    );
    assert_eq!(step(Step::Resume).await.unwrap().done, 1);
    assert!(
        store.claim_parcel(HOUR).await.unwrap().is_none(),
        "not before its hour"
    );
    clock.forward(DAY);
    let parcel = store.claim_parcel(HOUR).await.unwrap().unwrap();
    store
        .parcel_failed(&parcel, "550".to_owned(), None)
        .await
        .unwrap();
    assert_eq!(step(Step::Settle).await.unwrap().done, 1);
    let listed = store.letters().await.unwrap();
    assert_eq!(listed.iter().map(|it| it.envelopes_bounced).sum::<u32>(), 0);
}

async fn what_cannot_be_written_down_is_not_offered_for_ever(world: &World) {
    let World { store, clock, .. } = world;
    let letter = ordered(world, &["an@vws.example"]).await;
    let mut offered = 0;
    while store.claim_parcel(HOUR).await.unwrap().is_some() {
        offered += 1;
        clock.forward(HOUR);
        assert!(offered < 50, "it does not end");
    }
    assert!(offered > 12, "{offered}");
    assert_eq!(states(&only(world, letter).await), [Delivery::Bounced]);
}

async fn who_is_erased_stands_in_no_envelope(world: &World) {
    let World {
        store,
        secretariat: by,
        clock,
        ..
    } = world;
    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    let mut new = mailing(
        world,
        1,
        vec![envelope(world, 1, &["an@vws.example", "bo@vws.example"])],
    );
    new.mailing.envelopes[0].receivers[0].name = Some(Line::parse("An Bakker").unwrap());
    store.order_mailing(letter.id, new, *by).await.unwrap();
    let parcel = store.claim_parcel(HOUR).await.unwrap().unwrap();
    let words = "550 5.1.1 <an@vws.example> unknown".to_owned();
    store.parcel_failed(&parcel, words, None).await.unwrap();
    // Of An nothing is known but this address.
    let erases = async |who| store.erase_at(address(who)).await.unwrap().gone;
    assert_eq!(erases("an@vws.example").await, 1);
    let envelope = only(world, letter.id).await;
    let an = &envelope.receivers[0];
    assert!(an.receiver.name.is_none() && an.news[0].words.is_empty());
    assert!(an.receiver.address.as_str().ends_with("@erased.invalid"));
    assert_eq!(states(&envelope), [Delivery::Bounced, Delivery::Queued]);
    // What waits for somebody who is erased goes nowhere.
    assert_eq!(erases("bo@vws.example").await, 1);
    clock.forward(HOUR);
    assert!(store.claim_parcel(HOUR).await.unwrap().is_none());
    assert_eq!(erases("bo@vws.example").await, 0);
    for sql in [
        "update envelope_receiver set address = 'iemand@anders.example'",
        "update envelope_receiver set name = 'Iemand anders'",
        "update envelope_news set words = '250 ok'",
    ] {
        world.engine.refuses(sql).await;
    }
}

async fn a_report_that_is_faster_than_the_mail_server_counts(world: &World) {
    let World {
        store,
        secretariat: by,
        clock,
        ..
    } = world;
    let to = ["an@vws.example", "bo@vws.example", "cy@archief.example"];
    let letter = ordered(world, &to).await;
    let envelope = only(world, letter).await.id;
    let tells = async |who, news| {
        clock.forward(1);
        let words = "5.1.1 no such user".to_owned();
        let told = store.reported(envelope, address(who), news, words).await;
        assert!(told.unwrap());
    };
    let mut parcels = Vec::new();
    while let Some(parcel) = store.claim_parcel(HOUR).await.unwrap() {
        parcels.push(parcel);
    }
    // A worker has each in hand; the servers behind ours speak first.
    tells("an@vws.example", News::Failed).await;
    tells("bo@vws.example", News::Arrived).await;
    assert_eq!(
        states(&only(world, letter).await),
        [Delivery::Queued; 3],
        "nobody's mail keeps a letter from going"
    );
    for parcel in &parcels {
        clock.forward(1);
        store.parcel_sent(parcel, "250".to_owned()).await.unwrap();
    }
    let stands = [Delivery::Bounced, Delivery::Delivered, Delivery::Sent];
    assert_eq!(states(&only(world, letter).await), stands);
    assert_eq!(store.dispatches(letter).await.unwrap().len(), 1, "it went");
    // Another worker had it in hand too, and its word comes last.
    clock.forward(1);
    store
        .parcel_sent(&parcels[0], "250".to_owned())
        .await
        .unwrap();
    assert_eq!(states(&only(world, letter).await), stands);
    // What was heard of the first try says nothing of the next.
    clock.forward(1);
    let again = store.step_envelope(letter, envelope, Step::Again, *by);
    assert_eq!(again.await.unwrap().done, 1);
    let parcel = store.claim_parcel(HOUR).await.unwrap().unwrap();
    clock.forward(1);
    store.parcel_sent(&parcel, "250".to_owned()).await.unwrap();
    assert_eq!(states(&only(world, letter).await)[0], Delivery::Sent);
}
