//! What was promised to a letter: only ever added, the last word counts, nobody is reminded twice, and what is not public stays
//! hidden.

use super::{
    World, mail,
    outcomes::{Answered, TEXT, asks, came},
    stories,
    world::DAY,
};
use letters::{
    commitment::{
        Ahead, Commitment, Deed, Due, Ending, NewStep, Occasion, Promise, State, StepRefused,
    },
    demand::DemandId,
    ids::{LetterId, ResponseId},
    ledger::{Act, Entry},
    outcome::Passage,
    ports::Clock as _,
    text::{Line, Sentence},
};
use server::store::{DeskMember, LedgerFault, NotRebuilt, OutgoingMail, StoreError};

stories!(
    what_was_promised_is_kept_with_who_and_when,
    an_ending_is_taken_back_and_the_history_stays,
    who_looked_before_a_colleague_spoke_is_told,
    what_does_not_fit_changes_nothing,
    the_database_keeps_what_was_said,
    visitors_see_what_was_promised_in_public_responses,
    of_each_occasion_somebody_is_reminded_once,
    the_ledger_tells_all_of_it,
);

pub(super) fn why() -> Sentence {
    Sentence::parse("Zo is het gegaan.").unwrap()
}

/// What was promised, with the words of the response.
pub(super) fn promise(what: &str, due: &str, demand: Option<DemandId>) -> Promise {
    Promise {
        by: Line::parse("VWS").unwrap(),
        what: Sentence::parse(what).unwrap(),
        due: Due::parse(due).ok(),
        ahead: Ahead::USUAL,
        demand,
        passage: Passage::find(TEXT, None, "Wij zetten \"de datum\" bovenaan.").ok(),
    }
}

pub(super) async fn notes(
    world: &World,
    letter: LetterId,
    response: ResponseId,
    promise: Promise,
) -> Result<u32, StoreError> {
    let new = NewStep::First { response, promise };
    let by = world.secretariat;
    world.store.say_of_commitment(letter, new, by).await
}

/// Says something of the first commitment.
async fn says(world: &World, letter: LetterId, deed: Deed, seen: u32) -> Result<u32, StoreError> {
    let new = NewStep::Next {
        commitment: 1,
        deed,
        seen,
    };
    let by = world.secretariat;
    world.store.say_of_commitment(letter, new, by).await
}

/// Something that was promised in the first response to a letter, revised, ended and running again.
pub(super) async fn promises(world: &World, letter: LetterId) {
    let (store, by) = (&world.store, world.secretariat);
    let came = store.responses(letter, false).await.unwrap().remove(0);
    let mut first = promise("De datum komt bovenaan.", "voorjaar 2031", None);
    first.passage = Passage::at(came.text.as_str(), 0..5);
    notes(world, letter, came.id, first.clone()).await.unwrap();
    let later = Promise {
        due: Due::parse("2031-09-01").ok(),
        ..first
    };
    for deed in [
        Deed::Revised(later, why()),
        Deed::Ended(Ending::Kept, why()),
        Deed::Reopened(why()),
        Deed::Ended(Ending::Overtaken, why()),
    ] {
        let new = NewStep::Next {
            commitment: 1,
            deed,
            seen: u32::MAX,
        };
        store.say_of_commitment(letter, new, by).await.unwrap();
    }
}

async fn all(world: &World, letter: LetterId, public_only: bool) -> Vec<Commitment> {
    let found = world.store.commitments(letter, public_only).await.unwrap();
    found.into_iter().map(|it| it.commitment).collect()
}

async fn what_was_promised_is_kept_with_who_and_when(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    world.clock.forward(DAY);
    let new = promise("De datum komt bovenaan.", "voorjaar 2031", Some(demands[0]));
    assert_eq!(
        notes(world, letter, response, new.clone()).await.unwrap(),
        1
    );
    let kept = world
        .store
        .commitments(letter, false)
        .await
        .unwrap()
        .remove(0);
    assert_eq!(kept.by[&1], "Sanne Schrijver");
    assert_eq!(kept.commitment.promise, new);
    assert_eq!(kept.commitment.steps[0].at, world.clock.now());
    let due = kept.commitment.promise.due.unwrap();
    assert_eq!(due.last.to_string(), "2031-06-20");
    assert_eq!(due.said.unwrap().as_str(), "voorjaar 2031");
    let passage = kept.commitment.promise.passage.unwrap();
    assert_eq!(passage.quote(), "Wij zetten „de datum” bovenaan.");

    // The line tells which, and none of the words.
    let lines = world.store.ledger_lines(letter).await.unwrap();
    let line = lines.last().unwrap();
    let Act::CommitmentRecorded {
        step, commitment, ..
    } = Entry::read(line).unwrap().act
    else {
        panic!("{line}");
    };
    assert_eq!((step, commitment), (1, 1));
    for word in ["VWS", "datum", "voorjaar", "Sanne", "2031"] {
        assert!(!line.contains(word), "{line}");
    }
    world.store.verify_ledger().await.unwrap();
    // What is new in public moves the letter in the feed.
    let summary = world.store.published(10, None).await.unwrap().remove(0);
    assert_eq!(summary.changed, world.clock.now());
    let everywhere = world.store.all_commitments().await.unwrap();
    assert_eq!(everywhere.len(), 1);
    assert_eq!(everywhere[0].letter, letter);
    assert_eq!(everywhere[0].title, "Eenvoudige brieven");
}

async fn an_ending_is_taken_back_and_the_history_stays(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let response = came(world, letter, true).await;
    let first = promise("De datum komt bovenaan.", "2031-01-01", None);
    notes(world, letter, response, first.clone()).await.unwrap();
    let day = first.due.clone().unwrap().last;
    let state = async || all(world, letter, false).await[0].state(day);
    assert_eq!(state().await, State::Open);
    let said = async |deed: Deed, seen: u32| says(world, letter, deed, seen).await.unwrap();
    said(Deed::Ended(Ending::Broken, why()), 1).await;
    assert_eq!(state().await, State::Ended(Ending::Broken));
    said(Deed::Reopened(why()), 2).await;
    assert_eq!(state().await, State::Open);
    let later = Promise { due: None, ..first };
    said(Deed::Revised(later.clone(), why()), 3).await;
    assert_eq!(all(world, letter, false).await[0].promise, later);
    said(Deed::TakenBack(why()), 4).await;
    assert_eq!(state().await, State::TakenBack);
    let refused = says(world, letter, Deed::Reopened(why()), 5).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::Commitment(StepRefused::WasTakenBack))
        ),
        "{refused:?}"
    );
    assert_eq!(all(world, letter, false).await[0].steps.len(), 5);
    world.store.verify_ledger().await.unwrap();
}

async fn who_looked_before_a_colleague_spoke_is_told(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let response = came(world, letter, true).await;
    let first = promise("De datum komt bovenaan.", "2031", None);
    notes(world, letter, response, first).await.unwrap();
    let kept = Deed::Ended(Ending::Kept, why());
    says(world, letter, kept, 1).await.unwrap();
    for deed in [
        Deed::Ended(Ending::Broken, why()),
        Deed::Reopened(why()),
        Deed::TakenBack(why()),
    ] {
        let late = says(world, letter, deed, 1).await;
        assert!(
            matches!(late, Err(StoreError::Commitment(StepRefused::Moved))),
            "{late:?}"
        );
    }
    // Of another commitment nothing was said since.
    let other = promise("Er komt een nummer.", "2031", None);
    assert_eq!(notes(world, letter, response, other).await.unwrap(), 2);
    says(world, letter, Deed::Reopened(why()), 2).await.unwrap();
}

async fn what_does_not_fit_changes_nothing(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    let other = asks(world).await;
    let elsewhere = came(world, other.letter, true).await;
    let good = promise("De datum komt bovenaan.", "2031", Some(demands[0]));
    let lines = world.store.ledger_lines(letter).await.unwrap().len();
    let unknown = Promise {
        demand: DemandId::parse("zzzzzz"),
        ..good.clone()
    };
    let not_there = Promise {
        passage: Passage::at("Iets heel anders", 0..16),
        ..good.clone()
    };
    for (response, promise, why) in [
        (response, unknown, StepRefused::NoDemand),
        (response, not_there, StepRefused::NotInText),
        (elsewhere, good.clone(), StepRefused::NoResponse),
    ] {
        match notes(world, letter, response, promise).await {
            Err(StoreError::Commitment(refused)) => assert_eq!(refused, why),
            other => panic!("{why}: {other:?}"),
        }
    }
    let refused = says(world, letter, Deed::Reopened(why()), 9).await;
    assert!(matches!(
        refused,
        Err(StoreError::Commitment(StepRefused::NoCommitment))
    ));
    let draft = world.new_letter("Nog niet klaar").await;
    let early = notes(world, draft.id, response, good.clone()).await;
    assert!(matches!(early, Err(StoreError::NotFinal)));
    assert_eq!(all(world, letter, false).await, []);
    assert_eq!(world.store.ledger_lines(letter).await.unwrap().len(), lines);
    // The same twice is a button that was pressed twice.
    notes(world, letter, response, good.clone()).await.unwrap();
    let again = notes(world, letter, response, good).await;
    assert!(matches!(
        again,
        Err(StoreError::Commitment(StepRefused::SaidAlready))
    ));
    assert_eq!(all(world, letter, false).await.len(), 1);
}

async fn the_database_keeps_what_was_said(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let response = came(world, letter, true).await;
    let first = promise("De datum komt bovenaan.", "voorjaar 2031", None);
    notes(world, letter, response, first).await.unwrap();
    asks(world).await;
    let copy = |columns: &str| {
        format!(
            "insert into commitment_step (letter, n, commitment, response, said, promised_by, what, ahead, due, due_said, demand,
                    passage_start, passage, why, at, by_person)
                select {columns}, at, by_person from commitment_step where n = 1"
        )
    };
    let noted = |n: &str| {
        format!(
            "letter, {n}, response, 'noted', promised_by, what, ahead, due, due_said, demand, passage_start, passage, null"
        )
    };
    let ends = |n: &str, said: &str| {
        format!(
            "letter, {n}, response, '{said}', null, null, null, null, null, null, null, null, 'x'"
        )
    };
    let refused = [
        "update commitment_step set said = 'kept'".to_owned(),
        "update commitment_step set what = 'Iets anders.'".to_owned(),
        "delete from commitment_step".to_owned(),
        // Counted as it is said, and each commitment noted once.
        copy(&noted("1, 2")),
        copy(&noted("3, 2")),
        copy(&noted("2, 1")),
        copy(&noted("2, 3")),
        copy(&noted("2, 2").replace("what, ", "'', ")),
        copy(&noted("2, 2").replace("ahead, ", "366, ")),
        copy(&noted("2, 2").replace("due, due_said", "null, due_said")),
        copy(&noted("2, 2").replace("demand, ", "'zzzzzz', ")),
        copy(&noted("2, 2").replace("passage, null", "'Staat er niet', null")),
        copy(&noted("2, 2").replace("passage, null", "passage, 'waarom'")),
        copy(&noted("2, 2").replace("response, ", "letter, ")),
        copy(&ends("2, 1", "great")),
        copy(&ends("2, 1", "reopened")),
        copy(&ends("2, 2", "kept")),
        copy(&ends("2, 1", "kept").replace("'x'", "null")),
        copy(&ends("2, 1", "revised")),
    ];
    for sql in refused {
        world.engine.refuses(&sql).await;
    }
    // The same with nothing wrong in it is taken: it is the change that was refused.
    let honest = copy(&ends("2, 1", "kept"));
    assert_eq!(world.engine.does(&honest).await, Ok(1));
    // What ended runs again before anything else is said of it; what was taken back stays so.
    for said in ["kept", "broken"] {
        world.engine.refuses(&copy(&ends("3, 1", said))).await;
    }
    for (n, said) in [("3, 1", "reopened"), ("4, 1", "taken-back")] {
        assert_eq!(world.engine.does(&copy(&ends(n, said))).await, Ok(1));
    }
    for said in ["kept", "reopened", "taken-back"] {
        world.engine.refuses(&copy(&ends("5, 1", said))).await;
    }
    assert_eq!(world.engine.does(&copy(&noted("5, 2"))).await, Ok(1));
}

async fn visitors_see_what_was_promised_in_public_responses(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let (public, hidden) = (
        came(world, letter, true).await,
        came(world, letter, false).await,
    );
    let open = promise("Dit mag iedereen weten.", "2031", None);
    notes(world, letter, public, open).await.unwrap();
    let published = world.store.published(10, None).await.unwrap().remove(0);
    world.clock.forward(DAY);
    let secret = promise("Dit alleen wij.", "2031", None);
    notes(world, letter, hidden, secret).await.unwrap();
    let said = async |public_only: bool| -> Vec<String> {
        let found = all(world, letter, public_only).await;
        let words = found.iter().map(|it| it.promise.what.to_string());
        words.collect()
    };
    assert_eq!(said(true).await, ["Dit mag iedereen weten."]);
    assert_eq!(said(false).await.len(), 2);
    let after = world.store.published(10, None).await.unwrap().remove(0);
    assert_eq!(
        published.changed, after.changed,
        "nothing happened that visitors can see"
    );
}

/// The mail of a reminder.
fn writes(of: &Commitment, occasion: Occasion, to: &DeskMember) -> OutgoingMail {
    let key = format!("{}:{}:{}", of.number, occasion.key(), to.person);
    mail("commitment-due", key, None)
}

async fn of_each_occasion_somebody_is_reminded_once(world: &World) {
    let Answered { letter, .. } = asks(world).await;
    let response = came(world, letter, true).await;
    let today = world.clock.now().day();
    let last = today.saturating_add(jiff::Span::new().days(20));
    let first = Promise {
        due: Some(Due::on(last)),
        ..promise("De datum komt bovenaan.", "", None)
    };
    notes(world, letter, response, first.clone()).await.unwrap();
    let reminds = async || {
        let store = &world.store;
        store.remind_of_commitment(letter, 1, writes).await.unwrap()
    };
    let posted = async |occasion: &str| {
        let sql = format!("select dedupe from outbox where dedupe like '%{occasion}%'");
        world.engine.says(&sql).await.len()
    };
    assert!(!reminds().await, "not yet");
    world.clock.forward(6 * DAY);
    // Nobody is there to be told: then it is not said that somebody was.
    let gone = "update role_grant set ended = at";
    assert!(world.engine.tamper(gone).await > 0);
    assert!(!reminds().await, "nobody is of the secretariat");
    let back = "update role_grant set ended = null";
    assert!(world.engine.tamper(back).await > 0);
    // Two nodes that look at once.
    let store = &world.store;
    let (one, other) = tokio::join!(
        store.remind_of_commitment(letter, 1, writes),
        store.remind_of_commitment(letter, 1, writes)
    );
    assert!(one.unwrap() ^ other.unwrap(), "one of them");
    assert!(!reminds().await, "once");
    assert_eq!(posted("ahead:").await, 1);
    let key = "letter, commitment, occasion";
    let mut past = world.engine.replacing("commitment_reminder", key, "at = 1");
    past.push("update commitment_reminder set occasion = 'elsewhere'".to_owned());
    past.push("delete from commitment_reminder".to_owned());
    for sql in past {
        world.engine.refuses(&sql).await;
    }
    // Past its last day.
    world.clock.forward(14 * DAY);
    assert!(!reminds().await, "on the last day it is not late");
    world.clock.forward(DAY);
    assert!(reminds().await);
    assert!(!reminds().await);
    assert_eq!(posted("past:").await, 1);
    // It moved, and so there is another occasion; and none once it ended.
    let later = world.clock.now().day();
    let later = later.saturating_add(jiff::Span::new().days(3));
    let later = Promise {
        due: Some(Due::on(later)),
        ..first
    };
    says(world, letter, Deed::Revised(later, why()), 1)
        .await
        .unwrap();
    assert!(reminds().await);
    assert_eq!(posted("ahead:").await, 2);
    let kept = Deed::Ended(Ending::Kept, why());
    says(world, letter, kept, 2).await.unwrap();
    world.clock.forward(30 * DAY);
    assert!(!reminds().await);
    assert_eq!(
        world.store.reminded_of_commitments().await.unwrap().len(),
        3
    );
}

async fn the_ledger_tells_all_of_it(world: &World) {
    // Somebody else whom a row could name.
    world.directors(1).await;
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    let first = promise("De datum komt bovenaan.", "voorjaar 2031", Some(demands[0]));
    notes(world, letter, response, first).await.unwrap();
    let kept = Deed::Ended(Ending::Kept, why());
    says(world, letter, kept, 1).await.unwrap();
    let before = world.store.commitments(letter, false).await.unwrap();
    let fault = async || match world.store.verify_ledger().await {
        Err(StoreError::Ledger(broken)) => broken.fault,
        other => panic!("should be found: {other:?}"),
    };
    for (damage, number) in [
        ("update commitment_step set said = 'broken' where n = 2", 2),
        ("update commitment_step set why = 'Zomaar.' where n = 2", 2),
        (
            "update commitment_step set promised_by = 'JenV' where n = 1",
            1,
        ),
        (
            "update commitment_step set what = 'Iets anders.' where n = 1",
            1,
        ),
        (
            "update commitment_step set due = '2032-01-01' where n = 1",
            1,
        ),
        ("update commitment_step set due_said = null where n = 1", 1),
        ("update commitment_step set ahead = 3 where n = 1", 1),
        ("update commitment_step set demand = null where n = 1", 1),
        (
            "update commitment_step set passage = 'brief' where n = 1",
            1,
        ),
        ("update commitment_step set at = at + 1 where n = 2", 2),
        (
            "update commitment_step set by_person = (select p.id from person p where p.id <> commitment_step.by_person limit 1) where n = 2",
            2,
        ),
        ("delete from commitment_step where n = 1", 1),
        ("delete from commitment_step", 1),
    ] {
        world.engine.tamper(damage).await;
        assert_eq!(fault().await, LedgerFault::Step(number), "{damage}");
        for rebuilt in world.store.rebuild().await.unwrap() {
            let put_right = rebuilt.outcome.unwrap();
            assert!(
                put_right.iter().all(|it| it.table == "commitment_step"),
                "{damage}"
            );
        }
        let after = world.store.commitments(letter, false).await.unwrap();
        assert_eq!(before, after, "{damage}");
        world.store.verify_ledger().await.unwrap();
    }
    // Nobody said this: it has words of its own, and is named.
    let invented = "insert into commitment_step (letter, n, commitment, response, said, why, at, by_person)
        select letter, 3, commitment, response, 'reopened', why, at, by_person from commitment_step where n = 2";
    world.engine.tamper(invented).await;
    assert_eq!(fault().await, LedgerFault::Step(3));
    let rebuilt = world.store.rebuild().await.unwrap().remove(0).outcome;
    let named = |rebuilt: &Result<_, StoreError>, gone: bool| match rebuilt {
        Err(StoreError::NotRebuilt(NotRebuilt::Untold { table, .. })) => {
            !gone && *table == "commitment_step"
        }
        Err(StoreError::NotRebuilt(NotRebuilt::Gone { table, .. })) => {
            gone && *table == "commitment_step"
        }
        _ => false,
    };
    assert!(named(&rebuilt, false), "{rebuilt:?}");
    // What opens the words is gone: then nobody can say that they are those.
    let lost = "delete from opening where value like '%Zo is het gegaan.%'";
    assert!(world.engine.tamper(lost).await > 0);
    assert_eq!(fault().await, LedgerFault::Step(2));
    let rebuilt = world.store.rebuild().await.unwrap().remove(0).outcome;
    assert!(named(&rebuilt, true), "{rebuilt:?}");
}
