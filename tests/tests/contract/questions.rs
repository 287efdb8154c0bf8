//! Parliamentary questions: revisions that stay, one answer in the ledger, notices, and the recesses beside them.

use super::{World, remark, stories};
use jiff::civil::date;
use letters::{
    hash::Hash,
    ids::{LetterId, PersonId, QuestionSetId, ResponseId},
    questions::{
        Kept,
        clock::{Recess, State},
        parse,
    },
    response::Attachment,
    text::{Line, LongText},
};
use server::store::{SaveQuestions, StoreError};

stories!(
    only_a_final_letter_has_questions,
    each_correction_is_a_revision_and_the_older_stay,
    who_saw_an_older_revision_overwrites_nothing,
    an_answer_is_recorded_once,
    the_response_follows_the_newest_revision,
    only_what_was_handed_in_is_kept,
    what_nobody_keeps_goes_after_a_day,
    a_notice_lengthens_the_term,
    a_revision_of_questions_stays,
    recesses_are_written_down_anew
);

pub(super) const ASKED: &str = "2025Z00417\n\nVragen van het lid De Wit (VVD) aan de Minister van Zorg over wachttijden (ingezonden 2 juni 2025).\n\n\
    Vraag 1\nKent u ze?\n\nVraag 2\nWaarom?\n\nVraag 3\nHoe lang nog?\n";
pub(super) const ANSWER: &str = "Antwoord van Minister Vos (Zorg) (ontvangen 27 juni 2025).\n\nAntwoord 1\nJa.\n\nAntwoord 2 en 3\nNee.\n";

/// What is kept of a text, as it came out of a file.
pub(super) fn save(world: &World, text: &str) -> SaveQuestions {
    let original = Attachment {
        hash: Hash::of(text.as_bytes()),
        name: Line::parse("vragen.txt").unwrap(),
        media_type: "text/plain; charset=utf-8".to_owned(),
        bytes: 400,
    };
    let mut response = super::world::response(world, 1, true);
    response.attachment = Some(original.clone());
    let kept = Kept::new(parse(text)).unwrap();
    response.on = date(2025, 6, 27);
    SaveQuestions {
        kept,
        public: true,
        original,
        response: Some(response),
    }
}

/// The same with the answers.
fn answered(world: &World) -> SaveQuestions {
    let with = parse(ASKED).with_answers(ANSWER);
    SaveQuestions {
        kept: Kept::new(with).unwrap(),
        ..save(world, ASKED)
    }
}

/// Hands the file in, and keeps what was read of it.
pub(super) async fn saves(
    world: &World,
    letter: LetterId,
    seen: Option<(QuestionSetId, u32)>,
    save: SaveQuestions,
    by: PersonId,
) -> Result<QuestionSetId, StoreError> {
    let (hash, name) = (save.original.hash, save.original.name.clone());
    let handed = world.store.hand_in_questions(letter, hash, name, by);
    handed.await.unwrap();
    world.store.save_questions(letter, seen, save, by).await
}

async fn final_letter(world: &World) -> LetterId {
    let directors = world.directors(1).await;
    world.final_letter(&directors).await.0.id
}

async fn only_a_final_letter_has_questions(world: &World) {
    let (letter, _) = world.frozen("Nog niet klaar").await;
    let by = world.secretariat;
    let done = saves(world, letter.id, None, save(world, ASKED), by).await;
    assert!(matches!(done, Err(StoreError::NotFinal)));
    let sets = world.store.question_sets(letter.id, false).await.unwrap();
    assert!(sets.is_empty());
}

async fn each_correction_is_a_revision_and_the_older_stay(world: &World) {
    let (letter, by) = (final_letter(world).await, world.secretariat);
    let store = &world.store;
    let id = saves(world, letter, None, save(world, ASKED), by)
        .await
        .unwrap();
    let lines = store.ledger_lines(letter).await.unwrap().len();
    let first = store.question_set(letter, id, None).await.unwrap();
    assert_eq!(first.kept.content(), &parse(ASKED));
    assert_eq!((first.revision, first.response), (1, None));
    assert_eq!(first.saved.0.as_str(), "Sanne Schrijver");

    let mut hidden = save(world, &ASKED.replace("Waarom?", "Waardoor?"));
    hidden.public = false;
    saves(world, letter, Some((id, 1)), hidden, by)
        .await
        .unwrap();
    let now = store.question_set(letter, id, None).await.unwrap();
    assert_eq!(now.revision, 2);
    assert_eq!(now.kept.content().pairs[1].question_text, "Waardoor?");
    let before = store.question_set(letter, id, Some(1)).await.unwrap();
    assert_eq!(before, first, "the older one can be read");
    let numbers: Vec<_> = store.question_revisions(id).await.unwrap();
    let numbers: Vec<_> = numbers.into_iter().map(|(number, ..)| number).collect();
    assert_eq!(numbers, [2, 1]);
    assert!(store.question_sets(letter, true).await.unwrap().is_empty());
    assert_eq!(store.question_sets(letter, false).await.unwrap(), [now]);
    assert_eq!(
        store.ledger_lines(letter).await.unwrap().len(),
        lines,
        "questions alone are no line of the ledger"
    );

    // Of another letter, or of none.
    let other = QuestionSetId::new(letters::time::Moment::from_millis(1), [7; 10]);
    for (id, revision) in [(other, None), (id, Some(9))] {
        let found = store.question_set(letter, id, revision).await;
        assert!(matches!(found, Err(StoreError::NotFound)));
    }
}

async fn who_saw_an_older_revision_overwrites_nothing(world: &World) {
    let (letter, by) = (final_letter(world).await, world.secretariat);
    let store = &world.store;
    let id = saves(world, letter, None, save(world, ASKED), by)
        .await
        .unwrap();
    // Two who saw the first save at once: one of them is told.
    let again = |text: &str| {
        let save = save(world, &ASKED.replace("Waarom?", text));
        saves(world, letter, Some((id, 1)), save, by)
    };
    let (one, other) = tokio::join!(again("Een?"), again("Twee?"));
    let (kept, refused) = if one.is_ok() {
        (one, other)
    } else {
        (other, one)
    };
    kept.unwrap();
    assert!(matches!(refused, Err(StoreError::QuestionsMoved)));
    assert_eq!(store.question_revisions(id).await.unwrap().len(), 2);
    let late = saves(world, letter, Some((id, 1)), save(world, ASKED), by);
    assert!(matches!(late.await, Err(StoreError::QuestionsMoved)));
}

/// Questions of parliament with their answer, which is a response of a letter.
pub(super) async fn come_back(world: &World) -> (LetterId, ResponseId) {
    let (letter, by) = (final_letter(world).await, world.secretariat);
    let id = saves(world, letter, None, save(world, ASKED), by);
    let id = id.await.unwrap();
    let answer = saves(world, letter, Some((id, 1)), answered(world), by);
    answer.await.unwrap();
    let set = world.store.question_set(letter, id, None).await.unwrap();
    (letter, set.response.unwrap())
}

async fn an_answer_is_recorded_once(world: &World) {
    let (letter, by) = (final_letter(world).await, world.secretariat);
    let store = &world.store;
    let id = saves(world, letter, None, save(world, ASKED), by)
        .await
        .unwrap();
    assert_eq!(store.unanswered_questions().await.unwrap().len(), 1);
    assert!(store.responses(letter, false).await.unwrap().is_empty());

    let lines = store.ledger_lines(letter).await.unwrap().len();
    // Whoever comes second records nothing, not even a line.
    let stale = saves(world, letter, Some((id, 7)), answered(world), by);
    assert!(stale.await.is_err());
    assert_eq!(store.ledger_lines(letter).await.unwrap().len(), lines);

    saves(world, letter, Some((id, 1)), answered(world), by)
        .await
        .unwrap();
    let set = store.question_set(letter, id, None).await.unwrap();
    let responses = store.responses(letter, false).await.unwrap();
    assert_eq!(set.response, Some(responses[0].id));
    assert!(store.unanswered_questions().await.unwrap().is_empty());
    let told = store.ledger_lines(letter).await.unwrap();
    assert_eq!(told.len(), lines + 1);
    assert!(told[lines].contains("\"act\":\"response-recorded\""));

    // A correction of the answer is no second one.
    saves(world, letter, Some((id, 2)), answered(world), by)
        .await
        .unwrap();
    assert_eq!(store.responses(letter, false).await.unwrap(), responses);
    assert_eq!(store.ledger_lines(letter).await.unwrap().len(), lines + 1);
    let set = store.question_set(letter, id, None).await.unwrap();
    assert_eq!(set.response, Some(responses[0].id));
    let course = set.course().state(date(2026, 1, 1));
    let (on, after) = (date(2025, 6, 27), 25);
    assert_eq!(course, State::Answered { on, after, late: 4 });
    store.verify_ledger().await.unwrap();
    store.rebuild().await.unwrap();
    assert_eq!(store.question_set(letter, id, None).await.unwrap(), set);
}

async fn the_response_follows_the_newest_revision(world: &World) {
    let asks = super::outcomes::asks(world).await;
    let (letter, by) = (asks.letter, world.secretariat);
    let store = &world.store;
    let hidden = |world: &World| {
        let mut save = answered(world);
        save.public = false;
        save.response.as_mut().unwrap().public = false;
        save
    };
    let id = saves(world, letter, None, hidden(world), by).await.unwrap();
    let before = store.responses(letter, false).await.unwrap().remove(0);
    assert!(store.responses(letter, true).await.unwrap().is_empty());

    // Shown, and said otherwise: so is the response, but for its day and its file.
    let says = |text: &str, public: bool| {
        let mut save = answered(world);
        save.public = public;
        let response = save.response.as_mut().unwrap();
        response.public = public;
        response.text = LongText::parse(text).unwrap();
        save
    };
    let save = says("Ik ga erover denken. Vandaag.", true);
    saves(world, letter, Some((id, 1)), save, by).await.unwrap();
    let now = store.responses(letter, true).await.unwrap().remove(0);
    assert_eq!(now.text.as_str(), "Ik ga erover denken. Vandaag.");
    assert_eq!((now.id, now.on), (before.id, before.on));
    assert_eq!(now.attachment, before.attachment);
    store.verify_ledger().await.unwrap();

    // An outcome quotes words of it: those stay, whatever the questions say by now, and it can still be hidden.
    let mut new = super::outcomes::finding(
        now.id,
        asks.demands[0],
        letters::outcome::Said::Became(letters::outcome::Outcome::Promised),
        "VWS",
    );
    new.words.passage = letters::outcome::Passage::at(now.text.as_str(), 21..29);
    store.give_outcome(letter, new, by).await.unwrap();
    let save = says("Nooit.", false);
    saves(world, letter, Some((id, 2)), save, by).await.unwrap();
    assert!(store.responses(letter, true).await.unwrap().is_empty());
    assert!(store.findings(letter, true).await.unwrap().is_empty());
    let quoted = store.responses(letter, false).await.unwrap().remove(0);
    assert_eq!(quoted.text, now.text);
    let save = says("Morgen. Vandaag.", false);
    saves(world, letter, Some((id, 3)), save, by).await.unwrap();
    let after = store.responses(letter, false).await.unwrap().remove(0);
    assert_eq!(after.text.as_str(), "Morgen. Vandaag.");
    store.verify_ledger().await.unwrap();

    // Another day, or no answer at all: the ledger says otherwise.
    let other = ANSWER.replace("27 juni", "28 juni");
    let later = SaveQuestions {
        kept: Kept::new(parse(ASKED).with_answers(&other)).unwrap(),
        ..answered(world)
    };
    for save in [later, save_asked(world)] {
        let refused = saves(world, letter, Some((id, 4)), save, by).await;
        assert!(
            matches!(refused, Err(StoreError::AnswerStands(on)) if on == date(2025, 6, 27)),
            "{refused:?}"
        );
    }
    assert_eq!(store.question_revisions(id).await.unwrap().len(), 4);
}

/// Questions without an answer, once more.
fn save_asked(world: &World) -> SaveQuestions {
    save(world, ASKED)
}

async fn only_what_was_handed_in_is_kept(world: &World) {
    let (letter, by) = (final_letter(world).await, world.secretariat);
    let store = &world.store;
    let refused = async |seen| {
        let saved = store.save_questions(letter, seen, save(world, ASKED), by);
        matches!(saved.await, Err(StoreError::NotHandedIn))
    };
    assert!(refused(None).await, "nobody handed it in");
    let other = world.director("Zuid 01").await.person;
    let hash = Hash::of(ASKED.as_bytes());
    let name = Line::parse("vragen.txt").unwrap();
    let handed = store.hand_in_questions(letter, hash, name, other);
    handed.await.unwrap();
    assert!(refused(None).await, "somebody else did");
    let id = saves(world, letter, None, save(world, ASKED), by)
        .await
        .unwrap();
    assert!(refused(None).await, "it makes one set");
    // The set's own file needs no handing in.
    let again = store.save_questions(letter, Some((id, 1)), save(world, ASKED), by);
    again.await.unwrap();
}

async fn what_nobody_keeps_goes_after_a_day(world: &World) {
    let (letter, by) = (final_letter(world).await, world.secretariat);
    let store = &world.store;
    let hands_in = async |text: &str| {
        let hash = Hash::of(text.as_bytes());
        let name = Line::parse("vragen.txt").unwrap();
        let handed = store.hand_in_questions(letter, hash, name, by);
        handed.await.unwrap();
        hash
    };
    let lost = hands_in("Vraag 1\nA?\n").await;
    saves(world, letter, None, save(world, ASKED), by)
        .await
        .unwrap();
    // Handed in once more, and not kept again: its file stays, as a revision names it.
    hands_in(ASKED).await;
    let goes = async || {
        let gone = store.let_go(letters::privacy::Data::Imports, None).await;
        let gone = gone.unwrap().unwrap();
        (gone.gone, gone.files)
    };
    assert_eq!(goes().await, (0, vec![]));
    world.clock.forward(super::world::DAY + 1);
    let young = hands_in("Vraag 1\nB?\n").await;
    assert_eq!(goes().await, (2, vec![lost]));
    world.clock.forward(super::world::DAY + 1);
    assert_eq!(goes().await, (1, vec![young]));
}

async fn a_notice_lengthens_the_term(world: &World) {
    let (letter, by) = (final_letter(world).await, world.secretariat);
    let store = &world.store;
    let id = saves(world, letter, None, save(world, ASKED), by)
        .await
        .unwrap();
    let due = async || {
        let set = store.question_set(letter, id, None).await.unwrap();
        (set.course().due(), set.notices.len())
    };
    assert_eq!(due().await, (date(2025, 6, 23), 0));
    let who = Line::parse("Minister Vos").unwrap();
    let notice = (date(2025, 6, 20), who, Some(remark("Er is overleg nodig.")));
    for _ in 0..2 {
        store
            .postpone_questions(letter, id, notice.clone(), by)
            .await
            .unwrap();
    }
    assert_eq!(due().await, (date(2025, 7, 14), 1), "told twice, kept once");
    let set = store.question_set(letter, id, None).await.unwrap();
    let told = set.data().postponed.unwrap();
    assert_eq!(told.by, "Minister Vos");
    assert_eq!(
        told.text, "",
        "what the desk took over of it is no one else's"
    );
    let waits = store.unanswered_questions().await.unwrap();
    assert!(waits[0].course.postponed);
    assert_eq!(waits[0].id, id);

    // A publication may tell of one itself.
    let text = ASKED.replace(
        "Vraag 1",
        "Mededeling van Minister Vos (Zorg) (ontvangen 19 juni 2025).\n\nVraag 1",
    );
    saves(world, letter, Some((id, 1)), save(world, &text), by)
        .await
        .unwrap();
    assert_eq!(due().await.1, 2);
    let other = QuestionSetId::new(letters::time::Moment::from_millis(1), [7; 10]);
    let nowhere = store.postpone_questions(letter, other, notice, by).await;
    assert!(matches!(nowhere, Err(StoreError::NotFound)));
}

async fn a_revision_of_questions_stays(world: &World) {
    let (letter, by) = (final_letter(world).await, world.secretariat);
    saves(world, letter, None, save(world, ASKED), by)
        .await
        .unwrap();
    for sql in [
        "update question_set_revision set content = '{}'",
        "delete from question_set_revision",
    ] {
        world.engine.refuses(sql).await;
    }
    // Nor is what came back to another letter the answer.
    let other = super::outcomes::asks(world).await.letter;
    let elsewhere = super::outcomes::came(world, other, true).await;
    let answer = |from: &str| {
        format!(
            "insert into question_set_revision (question_set, revision, content, asked_day, answered_day, public, original_hash,
                original_name, original_type, original_bytes, response, at, by_person)
            select question_set, revision + 1, content, asked_day, asked_day, public, original_hash, original_name, original_type,
                original_bytes, (select r.id from response r where r.letter {from} (select letter from question_set)), at, by_person
            from question_set_revision"
        )
    };
    world.engine.refuses(&answer("<>")).await;
    super::outcomes::came(world, letter, true).await;
    assert_ne!(
        elsewhere,
        world.store.responses(letter, false).await.unwrap()[0].id
    );
    assert_eq!(world.engine.does(&answer("=")).await, Ok(1));
}

async fn recesses_are_written_down_anew(world: &World) {
    let store = &world.store;
    let came = store.recesses().await.unwrap();
    assert_eq!((came.revision, came.saved), (1, None));
    assert!(
        came.all
            .iter()
            .any(|it| it.name.as_str() == "Kerstreces 2025")
    );
    let summer = Recess {
        name: Line::parse("Zomerreces 2027").unwrap(),
        first: date(2027, 7, 2),
        last: date(2027, 8, 30),
    };
    let all = vec![summer.clone()];
    let by = world.secretariat;
    store.save_recesses(1, all.clone(), by).await.unwrap();
    let now = store.recesses().await.unwrap();
    assert_eq!((now.revision, now.all), (2, all.clone()));
    assert_eq!(now.saved.unwrap().0.as_str(), "Sanne Schrijver");
    let late = store.save_recesses(1, Vec::new(), by).await;
    assert!(matches!(late, Err(StoreError::QuestionsMoved)));
}
