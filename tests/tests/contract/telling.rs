//! Telling those who signed what came back: decided once for each answer, told once to each person, as much as they want.

use super::{
    World, mail, remark, stories,
    world::{DAY, Director, response},
};
use letters::{
    hash::Hash,
    ids::{LetterId, ResponseId},
    ports::Clock as _,
    privacy::Data,
    telling::{HowMuch, RESTS_SECONDS, Untold},
};
use server::store::{ANSWER, ANSWERS, AnswerNews, AnswerReader, TellingMail, unheard};

stories!(
    an_answer_is_told_once_to_each_who_signed,
    each_hears_as_much_as_they_want,
    what_nobody_can_read_is_not_told,
    nobody_is_told_twice_whatever_is_asked_of_the_database,
    what_somebody_chose_goes_with_them,
);

/// A published letter under which so many names stand.
async fn out(world: &World, count: usize) -> (LetterId, Vec<Director>) {
    let directors = world.directors(count).await;
    let (letter, _) = world.final_letter(&directors).await;
    world
        .store
        .publish(letter.id, world.secretariat)
        .await
        .unwrap();
    (letter.id, directors)
}

/// Something came back.
async fn came(world: &World, letter: LetterId, public: bool) -> ResponseId {
    let came = response(world, 1, public);
    let id = came.id;
    let recorded = world.store.record_response(letter, came, world.secretariat);
    recorded.await.unwrap();
    id
}

fn writes(
    kind: &'static str,
) -> impl Fn(&AnswerReader, &[AnswerNews], &str) -> TellingMail + Clone + Send + Sync + 'static {
    move |to, _, dedupe| TellingMail {
        mail: mail(kind, dedupe.to_owned(), None),
        key: Hash::of(to.mail.as_str().as_bytes()),
    }
}

async fn tells(world: &World, letter: LetterId, answer: ResponseId) -> u32 {
    world
        .store
        .tell_answer(letter, answer, writes(ANSWER))
        .await
        .unwrap()
}

async fn mails(world: &World, kind: &str) -> usize {
    let sql = format!("select dedupe from outbox where kind = '{kind}'");
    world.engine.says(&sql).await.len()
}

/// How many were told, wait, and want nothing.
async fn standing(world: &World, letter: LetterId, answer: ResponseId) -> (usize, usize, usize) {
    let told = world.store.telling(letter, answer).await.unwrap();
    (told.told, told.waiting, told.silent)
}

async fn an_answer_is_told_once_to_each_who_signed(world: &World) {
    let (letter, _) = out(world, 3).await;
    let answer = came(world, letter, true).await;
    assert_eq!(
        world.store.untold_answers().await.unwrap(),
        [(letter, answer)]
    );
    world.clock.forward(RESTS_SECONDS - 1);
    assert_eq!(tells(world, letter, answer).await, 0, "it rests");
    assert_eq!(standing(world, letter, answer).await, (0, 3, 0));
    world.clock.forward(1);
    // Two nodes look at once.
    let (one, other) = tokio::join!(tells(world, letter, answer), tells(world, letter, answer));
    assert_eq!((one + other, mails(world, ANSWER).await), (3, 3));
    assert_eq!(tells(world, letter, answer).await, 0);
    assert_eq!(standing(world, letter, answer).await, (3, 0, 0));
    let decided = world.store.telling(letter, answer).await.unwrap().decided;
    assert_eq!(decided, Some(world.clock.now()));
    assert_eq!(world.store.untold_answers().await.unwrap(), []);
}

async fn each_hears_as_much_as_they_want(world: &World) {
    let (letter, directors) = out(world, 3).await;
    let store = &world.store;
    let [every, weekly, nothing] = [0, 1, 2].map(|nth| directors[nth].person);
    assert_eq!(
        store.answer_choice(weekly).await.unwrap(),
        Some(HowMuch::Every)
    );
    assert_eq!(
        store.answer_choice(world.secretariat).await.unwrap(),
        None,
        "signed nothing"
    );
    store.choose_answers(weekly, HowMuch::Weekly).await.unwrap();
    store
        .choose_answers(nothing, HowMuch::Nothing)
        .await
        .unwrap();
    let answers = [
        came(world, letter, true).await,
        came(world, letter, true).await,
    ];
    world.clock.forward(RESTS_SECONDS);
    for answer in answers {
        assert_eq!(tells(world, letter, answer).await, 1);
        assert_eq!(standing(world, letter, answer).await, (1, 1, 1));
    }
    let before = world.clock.now();
    assert_eq!(
        store.weekly_readers(before).await.unwrap(),
        [],
        "not in the week before"
    );
    world.clock.forward(DAY);
    let monday = world.clock.now();
    assert_eq!(store.weekly_readers(monday).await.unwrap(), [weekly]);
    let week = || store.tell_week(weekly, monday, writes(ANSWERS));
    let (one, other) = tokio::join!(week(), week());
    assert_ne!(one.unwrap(), other.unwrap(), "one of two");
    assert_eq!(mails(world, ANSWERS).await, 1, "both answers in one mail");
    for answer in answers {
        assert_eq!(standing(world, letter, answer).await, (2, 0, 1));
    }
    assert_eq!(
        store
            .weekly_readers(monday.plus_seconds(7 * DAY))
            .await
            .unwrap(),
        []
    );
    // Who turned it off while a mail waited gets none.
    store.choose_answers(every, HowMuch::Weekly).await.unwrap();
    let late = came(world, letter, true).await;
    world.clock.forward(RESTS_SECONDS);
    assert_eq!(tells(world, letter, late).await, 0);
    store.choose_answers(every, HowMuch::Nothing).await.unwrap();
    let next = world.clock.now().plus_seconds(1);
    assert_eq!(store.weekly_readers(next).await.unwrap(), [weekly]);
    assert!(!store.tell_week(every, next, writes(ANSWERS)).await.unwrap());
}

async fn what_nobody_can_read_is_not_told(world: &World) {
    let directors = world.directors(1).await;
    let (record, _) = world.final_letter(&directors).await;
    let (store, letter) = (&world.store, record.id);
    let (open, secret) = (
        came(world, letter, true).await,
        came(world, letter, false).await,
    );
    world.clock.forward(DAY);
    let why = async |answer| store.telling(letter, answer).await.unwrap().from;
    assert_eq!(why(open).await, Err(Untold::NotPublished));
    assert_eq!(tells(world, letter, open).await, 0);
    store.publish(letter, world.secretariat).await.unwrap();
    assert_eq!(
        tells(world, letter, open).await,
        0,
        "it rests from there on"
    );
    world.clock.forward(RESTS_SECONDS);
    assert_eq!(why(secret).await, Err(Untold::Secret));
    assert_eq!(tells(world, letter, secret).await, 0);
    assert_eq!(tells(world, letter, open).await, 1);
    let late = came(world, letter, true).await;
    let reason = remark("Achterhaald.");
    store
        .withdraw_letter(letter, reason, world.secretariat, unheard)
        .await
        .unwrap();
    world.clock.forward(DAY);
    assert_eq!(why(late).await, Err(Untold::CalledOff));
    assert_eq!(tells(world, letter, late).await, 0);
    assert_eq!(mails(world, ANSWER).await, 1);
}

async fn nobody_is_told_twice_whatever_is_asked_of_the_database(world: &World) {
    let (letter, directors) = out(world, 2).await;
    world
        .store
        .choose_answers(directors[1].person, HowMuch::Weekly)
        .await
        .unwrap();
    let answer = came(world, letter, true).await;
    world.clock.forward(RESTS_SECONDS);
    tells(world, letter, answer).await;
    for sql in [
        "update answer_telling set at = at + 1",
        "delete from answer_telling",
        "insert into answer_telling (response, letter, at, tells) select response, letter, at, tells from answer_telling",
        "update answer_reader set told = null where told is not null",
        "update answer_reader set told = 1 where told is not null",
        "update answer_reader set choice = 'every' where told is null",
        "delete from answer_reader",
        "insert into answer_reader (response, person, choice) select response, person, 'every' from answer_reader",
        "insert into answer_mail (person, choice) select id, 'sometimes' from person",
    ] {
        world.engine.refuses(sql).await;
    }
    for sql in world
        .engine
        .replacing("answer_telling", "response", "at = 1")
    {
        world.engine.refuses(&sql).await;
    }
    for sql in world
        .engine
        .replacing("answer_reader", "response, person", "told = 1")
    {
        world.engine.refuses(&sql).await;
    }
}

async fn what_somebody_chose_goes_with_them(world: &World) {
    let (letter, directors) = out(world, 1).await;
    let (store, person) = (&world.store, directors[0].person);
    let answer = came(world, letter, true).await;
    world.clock.forward(RESTS_SECONDS);
    tells(world, letter, answer).await;
    let key = Hash::of(directors[0].mail.as_str().as_bytes());
    let (reader, choice) = store.answer_reader(key).await.unwrap();
    assert_eq!((reader.person, choice), (person, HowMuch::Every));
    let copy = store.own_data(person, None).await.unwrap();
    assert_eq!(copy["mail_about_answers"][0]["choice"], "every");
    assert_eq!(copy["told_of_answers"].as_array().unwrap().len(), 1);
    assert!(
        !copy.to_string().contains(&key.to_string()),
        "a secret is not given"
    );
    let kept = store.kept_about(person).await.unwrap();
    assert!(kept.contains(&(Data::AnswerMails, 2)), "{kept:?}");
    super::privacy::leaves(world, &directors[0]).await;
    store.erase_person(person, None).await.unwrap();
    assert!(store.answer_reader(key).await.is_err());
    assert_eq!(
        world
            .engine
            .says("select choice from answer_mail")
            .await
            .len(),
        0
    );
    let next = came(world, letter, true).await;
    world.clock.forward(RESTS_SECONDS);
    assert_eq!(
        tells(world, letter, next).await,
        0,
        "nobody is there to be told"
    );
}
