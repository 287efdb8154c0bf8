//! Words of the answers to parliamentary questions, quoted by outcomes and commitments: they stand in one answer, it is kept which,
//! and no correction takes them away for as long as they count.

use super::{
    World,
    commitments::{notes, promise, why},
    outcomes::{Answered, asks, finding},
    questions::{ANSWER, ASKED, save, saves},
    stories,
};
use letters::{
    commitment::{Deed, NewStep, StepRefused},
    ids::{QuestionSetId, ResponseId},
    outcome::{FindingRefused, NewFinding, Outcome, Passage, Quotable, Said, Within},
    questions::{AnswerPlace, Kept, Questions, parse},
    text::LongText,
};
use server::store::{LedgerFault, SaveQuestions, StoreError};

stories!(
    words_of_an_answer_are_kept_with_its_place,
    what_does_not_stand_in_the_answer_is_not_quoted,
    no_correction_takes_quoted_words_away,
    who_quotes_what_somebody_corrects_meanwhile_is_told,
    the_database_knows_what_stands_in_an_answer,
    old_and_new_words_verify_and_are_made_anew,
);

/// A published letter whose questions were answered, in public.
struct Came {
    asks: Answered,
    set: QuestionSetId,
    response: ResponseId,
    questions: Questions,
}

/// The answers, with the second one saying something else.
fn answers(second: &str) -> Questions {
    parse(ASKED).with_answers(&ANSWER.replace("Nee.", second))
}

fn saying(world: &World, content: Questions) -> SaveQuestions {
    SaveQuestions {
        kept: Kept::new(content).unwrap(),
        ..save(world, ASKED)
    }
}

const SECOND: &str = "Nee, maar wij sturen[^1] u een plan. Meer niet.";

async fn came(world: &World) -> Came {
    let asks = asks(world).await;
    let (letter, by) = (asks.letter, world.secretariat);
    let questions = answers(SECOND);
    let save = saying(world, questions.clone());
    let set = saves(world, letter, None, save, by).await.unwrap();
    let kept = world.store.question_set(letter, set, None).await.unwrap();
    Came {
        asks,
        set,
        response: kept.response.unwrap(),
        questions,
    }
}

fn place(raw: &str) -> AnswerPlace {
    AnswerPlace::parse(raw).unwrap()
}

fn words(questions: &Questions, quote: &str) -> Passage {
    let quotable = Quotable::of("", Some(questions));
    quotable.find(&Within::Anywhere, quote).unwrap()
}

impl Came {
    /// What somebody finds about the first demand.
    fn finds(&self, outcome: Outcome, passage: Option<Passage>) -> NewFinding {
        let said = Said::Became(outcome);
        let mut new = finding(self.response, self.asks.demands[0], said, "VWS");
        new.words.passage = passage;
        new
    }

    fn quotes(&self, quote: &str) -> NewFinding {
        self.finds(Outcome::Partly, Some(words(&self.questions, quote)))
    }

    async fn gives(&self, world: &World, new: NewFinding) -> Result<u32, StoreError> {
        let by = world.secretariat;
        world.store.give_outcome(self.asks.letter, new, by).await
    }

    /// Keeps another revision.
    async fn corrects(
        &self,
        world: &World,
        seen: u32,
        content: Questions,
    ) -> Result<QuestionSetId, StoreError> {
        let seen = Some((self.set, seen));
        let save = saying(world, content);
        saves(world, self.asks.letter, seen, save, world.secretariat).await
    }
}

async fn words_of_an_answer_are_kept_with_its_place(world: &World) {
    let it = came(world).await;
    it.gives(world, it.quotes("wij sturen u een plan"))
        .await
        .unwrap();
    let mut new = promise("Er komt een plan.", "voorjaar 2031", None);
    new.passage = Some(words(&it.questions, "sturen1 u een plan. Meer niet"));
    notes(world, it.asks.letter, it.response, new)
        .await
        .unwrap();
    for public_only in [false, true] {
        let found = world.store.findings(it.asks.letter, public_only);
        let found = found.await.unwrap().remove(0).finding.words.passage;
        let found = found.unwrap();
        assert_eq!(found.answer(), Some(place("2")), "it is that to 2 and 3");
        assert_eq!(found.quote(), "wij sturen[^1] u een plan");
        assert_eq!(found.words(), "wij sturen u een plan");
        assert_eq!(found.start(), 10);
        let kept = world.store.commitments(it.asks.letter, public_only);
        let kept = kept.await.unwrap().remove(0).commitment.promise.passage;
        assert_eq!(kept.unwrap().answer(), Some(place("2")));
    }
    // The ledger is committed to the place as well.
    let line = world.store.ledger_lines(it.asks.letter).await.unwrap();
    assert!(!line.last().unwrap().contains("plan"));
    world.store.verify_ledger().await.unwrap();
}

async fn what_does_not_stand_in_the_answer_is_not_quoted(world: &World) {
    let it = came(world).await;
    let there = words(&it.questions, "Meer niet.");
    let lines = world.store.ledger_lines(it.asks.letter).await.unwrap();
    for elsewhere in ["1", "3-2", "9"] {
        let passage = there.clone().of_answer(place(elsewhere));
        let refused = it.gives(world, it.finds(Outcome::Refused, Some(passage.clone())));
        assert!(
            matches!(
                refused.await,
                Err(StoreError::Outcome(FindingRefused::NotInText))
            ),
            "{elsewhere}"
        );
        let mut new = promise("Er komt niets.", "", None);
        new.passage = Some(passage);
        let refused = notes(world, it.asks.letter, it.response, new).await;
        assert!(matches!(
            refused,
            Err(StoreError::Commitment(StepRefused::NotInText))
        ));
    }
    // What stands in an answer stands not in the response itself, nor in what another response records.
    let own = Passage::at("Meer niet.", 0..10);
    let refused = it.gives(world, it.finds(Outcome::Refused, own)).await;
    assert!(matches!(
        refused,
        Err(StoreError::Outcome(FindingRefused::NotInText))
    ));
    let other = super::outcomes::came(world, it.asks.letter, true).await;
    let mut new = it.quotes("Meer niet.");
    new.response = other;
    assert!(matches!(
        it.gives(world, new).await,
        Err(StoreError::Outcome(FindingRefused::NotInText))
    ));
    let after = world.store.ledger_lines(it.asks.letter).await.unwrap();
    assert_eq!(after.len(), lines.len() + 1, "but that response");
}

async fn no_correction_takes_quoted_words_away(world: &World) {
    let it = came(world).await;
    let letter = it.asks.letter;
    it.gives(world, it.quotes("een plan")).await.unwrap();
    let refused = async |seen: u32, content: Questions| {
        let done = it.corrects(world, seen, content).await;
        match done {
            Err(StoreError::Quoted { answer, words }) => {
                assert_eq!(answer, place("2"));
                assert_eq!(words, "een plan");
            }
            other => panic!("{other:?}"),
        }
    };
    refused(1, answers("Nee.")).await;
    // Nor does it go with the number of its question.
    let mut moved = it.questions.clone();
    moved.pairs[1].question = 4;
    refused(1, moved).await;
    let revisions = world.store.question_revisions(it.set).await.unwrap();
    assert_eq!(revisions.len(), 1, "nothing was kept");
    // Around it anything may change.
    let around = answers("Nee. Wij sturen u een plan.");
    it.corrects(world, 1, around.clone()).await.unwrap();

    // What was taken back holds nothing any more; what somebody promised does.
    let mut back = finding(it.response, it.asks.demands[0], Said::TakenBack, "VWS");
    back.seen = 1;
    it.gives(world, back).await.unwrap();
    let mut new = promise("Er komt een plan.", "", None);
    new.passage = Some(words(&around, "een plan"));
    notes(world, letter, it.response, new).await.unwrap();
    refused(2, answers("Nee.")).await;
    let back = NewStep::Next {
        commitment: 1,
        deed: Deed::TakenBack(why()),
        seen: u32::MAX,
    };
    let by = world.secretariat;
    world
        .store
        .say_of_commitment(letter, back, by)
        .await
        .unwrap();
    it.corrects(world, 2, answers("Nee.")).await.unwrap();
    world.store.verify_ledger().await.unwrap();
    // What was said is made anew although its words are gone from the answer.
    let before = world.store.findings(letter, false).await.unwrap();
    world.engine.tamper("delete from outcome").await;
    for rebuilt in world.store.rebuild().await.unwrap() {
        rebuilt.outcome.unwrap();
    }
    assert_eq!(world.store.findings(letter, false).await.unwrap(), before);

    // Words that something said later does not quote are free as well.
    let it = came(world).await;
    it.gives(world, it.quotes("een plan")).await.unwrap();
    let later = it.finds(Outcome::Evaded, None);
    it.gives(world, later).await.unwrap();
    it.corrects(world, 1, answers("Nee.")).await.unwrap();
    world.store.verify_ledger().await.unwrap();
}

async fn who_quotes_what_somebody_corrects_meanwhile_is_told(world: &World) {
    for _ in 0..4 {
        let it = came(world).await;
        let (quoted, corrected) = tokio::join!(
            it.gives(world, it.quotes("een plan")),
            it.corrects(world, 1, answers("Nee."))
        );
        let (first, second) = (quoted.is_ok(), corrected.is_ok());
        assert!(first != second, "{quoted:?} {corrected:?}");
        if let Err(refused) = quoted {
            assert!(matches!(
                refused,
                StoreError::Outcome(FindingRefused::NotInText)
            ));
        }
        if let Err(refused) = corrected {
            assert!(matches!(refused, StoreError::Quoted { .. }));
        }
    }
    world.store.verify_ledger().await.unwrap();
}

async fn the_database_knows_what_stands_in_an_answer(world: &World) {
    let it = came(world).await;
    it.gives(world, it.quotes("een plan")).await.unwrap();
    let mut new = promise("Er komt een plan.", "", None);
    new.passage = Some(words(&it.questions, "een plan"));
    notes(world, it.asks.letter, it.response, new)
        .await
        .unwrap();
    for (table, rest, key) in [
        (
            "outcome",
            "demand, addressee, said, why",
            "letter, 2, response",
        ),
        (
            "commitment_step",
            "commitment, said, promised_by, what, ahead, why",
            "letter, 2, response",
        ),
    ] {
        // A second promise is another one.
        let taken = rest.replace("commitment,", "commitment + 1,");
        let copy = |passage: &str| {
            format!(
                "insert into {table} (letter, n, response, {rest}, passage_start, passage, passage_question, passage_nth, at, by_person)
                    select {key}, {taken}, {passage}, at, by_person from {table}"
            )
        };
        for wrong in [
            "passage_start, 'Staat er niet', passage_question, passage_nth",
            "passage_start, passage, 1, passage_nth",
            "passage_start, passage, 9, passage_nth",
            "passage_start, passage, null, null",
            "passage_start, passage, passage_question, null",
            "passage_start, passage, passage_question, 0",
            "passage_start, passage, null, passage_nth",
            "null, null, passage_question, passage_nth",
        ] {
            world.engine.refuses(&copy(wrong)).await;
        }
        let honest = copy("passage_start, passage, passage_question, passage_nth");
        assert_eq!(world.engine.does(&honest).await, Ok(1), "{honest}");
    }
}

async fn old_and_new_words_verify_and_are_made_anew(world: &World) {
    let it = came(world).await;
    let letter = it.asks.letter;
    // Of the response's own text, as before answers could be quoted.
    let text = world
        .store
        .responses(letter, false)
        .await
        .unwrap()
        .remove(0);
    let own = Passage::at(text.text.as_str(), 0..6);
    assert!(own.is_some() && LongText::parse(text.text.as_str()).is_ok());
    it.gives(world, it.finds(Outcome::Evaded, own))
        .await
        .unwrap();
    it.gives(world, it.quotes("een plan")).await.unwrap();
    let mut new = promise("Er komt een plan.", "", None);
    new.passage = Some(words(&it.questions, "een plan"));
    notes(world, letter, it.response, new).await.unwrap();
    world.store.verify_ledger().await.unwrap();
    let findings = world.store.findings(letter, false).await.unwrap();
    let promises = world.store.commitments(letter, false).await.unwrap();
    for (damage, fault) in [
        (
            "update outcome set passage_question = 3 where n = 2",
            LedgerFault::Outcome(2),
        ),
        (
            "update outcome set passage_nth = 2 where n = 2",
            LedgerFault::Outcome(2),
        ),
        (
            "update outcome set passage_question = null, passage_nth = null where n = 2",
            LedgerFault::Outcome(2),
        ),
        (
            "update outcome set passage_question = 2, passage_nth = 1 where n = 1",
            LedgerFault::Outcome(1),
        ),
        (
            "update commitment_step set passage_question = 1",
            LedgerFault::Step(1),
        ),
        ("delete from outcome", LedgerFault::Outcome(1)),
        ("delete from commitment_step", LedgerFault::Step(1)),
    ] {
        world.engine.tamper(damage).await;
        match world.store.verify_ledger().await {
            Err(StoreError::Ledger(broken)) => assert_eq!(broken.fault, fault, "{damage}"),
            other => panic!("{damage}: {other:?}"),
        }
        for rebuilt in world.store.rebuild().await.unwrap() {
            rebuilt.outcome.unwrap();
        }
        assert_eq!(world.store.findings(letter, false).await.unwrap(), findings);
        let now = world.store.commitments(letter, false).await.unwrap();
        assert_eq!(now, promises, "{damage}");
        world.store.verify_ledger().await.unwrap();
    }
}
