//! The review of a draft: decided once whoever comes first, kept by the database, told once from two nodes.

use super::{World, remark, stories, world::mail};
use letters::{
    anchor::Anchor,
    ids::{LetterId, PersonId, ThreadId},
    review::{ReviewRefused, ReviewTally, Turn},
    version::VersionNumber,
};
use server::store::{Decision, Follower, NewThread, NewsItem, StoreError, unheard};
use tokio::task::JoinSet;

stories!(
    of_two_who_decide_at_once_one_does,
    several_suggestions_accepted_at_once_all_stand,
    the_database_keeps_what_was_said,
    two_nodes_tell_once,
    only_a_letter_in_review_takes_anything,
);

/// A letter in review, with its text.
async fn in_review(world: &World) -> (LetterId, String) {
    let letter = world.new_letter("Eén loket voor iedereen").await;
    let by = world.secretariat;
    world.store.send_to_review(letter.id, by).await.unwrap();
    let version = world.store.version(letter.id, VersionNumber::FIRST).await;
    (letter.id, version.unwrap().text.body.as_str().to_owned())
}

fn new(letter: LetterId, body: &str, quote: &str, instead: Option<&str>) -> NewThread {
    let at = body.find(quote).unwrap();
    NewThread {
        letter,
        anchor: Anchor::on(VersionNumber::FIRST, body, at..at + quote.len()).unwrap(),
        whole: false,
        replacement: instead.map(str::to_owned),
        text: Some(remark("Omdat het zo is.")),
        mentions: Vec::new(),
    }
}

async fn says(
    world: &World,
    (letter, body): &(LetterId, String),
    by: PersonId,
    quote: &str,
    instead: Option<&str>,
) -> ThreadId {
    let thread = new(*letter, body, quote, instead);
    world.store.say(thread, by).await.unwrap()
}

/// The words of a body, as somebody could quote them.
fn word(body: &str, at: usize) -> &str {
    let words = letters::anchor::Words::of(body);
    let word = words
        .skip(at)
        .find(|word| body.matches(&body[word.clone()]).count() == 1);
    &body[word.unwrap()]
}

async fn of_two_who_decide_at_once_one_does(world: &World) {
    let letter = in_review(world).await;
    let by = world.secretariat;
    let thread = says(world, &letter, by, word(&letter.1, 0), Some("Anders")).await;
    let mut deciding = JoinSet::new();
    for decision in [
        Decision::Accept,
        Decision::Accept,
        Decision::Reject(remark("Nee.")),
    ] {
        let store = world.store.clone();
        deciding.spawn(async move { store.decide(thread, decision, None, by, unheard).await });
    }
    let outcomes = deciding.join_all().await;
    let decided = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    assert_eq!(decided, 1);
    for outcome in outcomes.into_iter().filter_map(Result::err) {
        assert!(
            matches!(outcome, StoreError::Review(ReviewRefused::Decided)),
            "{outcome}"
        );
    }
    let threads = world.store.threads(letter.0).await.unwrap();
    assert_eq!(threads[0].turns.len(), 1);
    let tally = world.store.review_tally(letter.0).await.unwrap();
    let one = ReviewTally {
        suggestions: 1,
        ..ReviewTally::default()
    };
    assert_eq!(tally, one);
}

async fn several_suggestions_accepted_at_once_all_stand(world: &World) {
    let letter = in_review(world).await;
    let by = world.secretariat;
    let (first, second) = (word(&letter.1, 0).to_owned(), word(&letter.1, 2).to_owned());
    assert_ne!(first, second);
    let mut threads = Vec::new();
    for (quote, instead) in [(&first, "Eerste"), (&second, "tweede")] {
        threads.push(says(world, &letter, by, quote, Some(instead)).await);
    }
    let mut deciding = JoinSet::new();
    for thread in threads {
        let store = world.store.clone();
        deciding.spawn(async move {
            store
                .decide(thread, Decision::Accept, None, by, unheard)
                .await
        });
    }
    for outcome in deciding.join_all().await {
        outcome.unwrap();
    }
    let latest = world.store.letter_by_id(letter.0).await.unwrap().latest;
    assert_eq!(latest.get(), 3);
    let text = world.store.version(letter.0, latest).await.unwrap().text;
    let body = text.body.as_str();
    assert!(body.contains("Eerste") && body.contains("tweede"), "{body}");
}

async fn the_database_keeps_what_was_said(world: &World) {
    let letter = in_review(world).await;
    let by = world.secretariat;
    let thread = says(world, &letter, by, word(&letter.1, 0), Some("Anders")).await;
    world
        .store
        .reply(thread, remark("Ja."), Vec::new(), by)
        .await
        .unwrap();
    let no = Decision::Reject(remark("Nee."));
    world
        .store
        .decide(thread, no, None, by, unheard)
        .await
        .unwrap();
    for sql in [
        "update review_thread set quote = 'anders'",
        "update review_thread set text = '[erased]'",
        "update review_thread set replacement = 'anders'",
        "delete from review_thread",
        "update review_reply set text = 'anders'",
        "delete from review_reply",
        "update review_turn set turn = 'resolved'",
        "update review_turn set reason = 'anders'",
        "delete from review_turn",
        "insert into review_turn (thread, n, turn, by_person, at) select thread, 2, 'withdrawn', by_person, at from review_turn",
        "insert into review_turn (thread, n, turn, by_person, at) select thread, 2, 'rejected', by_person, at from review_turn",
    ] {
        world.engine.refuses(sql).await;
    }
}

async fn two_nodes_tell_once(world: &World) {
    let letter = in_review(world).await;
    let by = world.secretariat;
    let director = world.director("Ada Anders").await;
    let thread = says(world, &letter, director.person, word(&letter.1, 0), None).await;
    world
        .store
        .reply(thread, remark("Ja."), Vec::new(), by)
        .await
        .unwrap();
    world.clock.forward(600);
    let person = world.store.person(director.person).await.unwrap();
    let follower = Follower {
        person: director.person,
        name: person.name.clone(),
        mail: person.mail.clone(),
        language: None,
        told: None,
    };
    let write = |news: &[NewsItem]| mail("review-news", format!("news:{}", news.len()), None);
    let mut telling = JoinSet::new();
    for _ in 0..4 {
        let (store, follower) = (world.store.clone(), follower.clone());
        telling.spawn(async move { store.tell_news(follower, false, write).await });
    }
    let told = telling.join_all().await;
    let told = told
        .into_iter()
        .filter(|told| *told.as_ref().unwrap())
        .count();
    assert_eq!(told, 1);
}

async fn only_a_letter_in_review_takes_anything(world: &World) {
    let letter = in_review(world).await;
    let by = world.secretariat;
    let comment = says(world, &letter, by, word(&letter.1, 0), None).await;
    let suggestion = says(world, &letter, by, word(&letter.1, 0), Some("Anders")).await;
    world.store.back_to_draft(letter.0, by).await.unwrap();
    let store = &world.store;
    let refusals = [
        store
            .say(new(letter.0, &letter.1, word(&letter.1, 0), None), by)
            .await
            .err(),
        store
            .reply(comment, remark("Ja."), Vec::new(), by)
            .await
            .err(),
        store.turn(comment, Turn::Resolved, by, true).await.err(),
        store
            .decide(suggestion, Decision::Accept, None, by, unheard)
            .await
            .err(),
        store
            .accept_all(letter.0, VersionNumber::FIRST, 0..9_999, None, by, unheard)
            .await
            .err(),
    ];
    for refusal in refusals {
        let refusal = refusal.unwrap();
        assert!(
            matches!(refusal, StoreError::Review(ReviewRefused::NotInReview)),
            "{refusal}"
        );
    }
    assert_eq!(store.threads(letter.0).await.unwrap().len(), 2);
}
