//! What became of a letter's demands: only ever added, the last word counts, and what is not public stays hidden.

use super::{World, stories, world::DAY};
use letters::{
    demand::DemandId,
    ids::{LetterId, ResponseId},
    ledger::{Act, Entry},
    letter::Kind,
    outcome::{Finding, FindingRefused, Matrix, NewFinding, Outcome, Passage, Said, Words},
    ports::Clock as _,
    response::Response,
    text::{Line, LongText, Sentence},
    version::VersionNumber,
};
use server::store::{LedgerFault, NewLetter, NotRebuilt, StoreError};

stories!(
    what_was_found_is_kept_with_who_and_when,
    the_last_word_counts_and_a_mistake_is_taken_back,
    who_looked_before_a_colleague_spoke_takes_nothing_back,
    what_does_not_fit_changes_nothing,
    the_database_keeps_what_was_said,
    visitors_see_what_was_found_in_public_responses,
    the_ledger_tells_all_of_it,
);

pub(super) const TEXT: &str =
    "Dank voor uw brief.\n\nWij zetten „de datum” bovenaan. Meer doen wij niet.";

/// A Final letter with two demands, published or not.
pub(super) struct Answered {
    pub letter: LetterId,
    pub demands: Vec<DemandId>,
}

/// Brings out a letter with two demands.
pub(super) async fn asks(world: &World) -> Answered {
    let body = "Geachte lezer.\n\n## Wat wij vragen {.demands}\n\n1. Zet de datum bovenaan.\n2. Noem een nummer.";
    let file = super::world::letter_file("Eenvoudige brieven", body);
    assert_eq!(file.text.front.kind, Kind::Letter);
    let new = NewLetter {
        file,
        slug: None,
        note: None,
    };
    let (store, by) = (&world.store, world.secretariat);
    let letter = store.create_letter(new, by).await.unwrap().id;
    store.send_to_review(letter, by).await.unwrap();
    store
        .freeze(letter, VersionNumber::FIRST, by)
        .await
        .unwrap();
    world.press(letter).await;
    store.publish(letter, by).await.unwrap();
    let demands = store.demands(letter).await.unwrap().lineage;
    Answered {
        letter,
        demands: demands.demands(VersionNumber::FIRST).unwrap(),
    }
}

/// Records a response.
pub(super) async fn came(world: &World, letter: LetterId, public: bool) -> ResponseId {
    let response = Response {
        text: LongText::parse(TEXT).unwrap(),
        attachment: None,
        ..super::world::response(world, 1, public)
    };
    let id = response.id;
    let recorded = world
        .store
        .record_response(letter, response, world.secretariat);
    recorded.await.unwrap();
    id
}

/// What somebody found, without a passage.
pub(super) fn finding(response: ResponseId, demand: DemandId, said: Said, by: &str) -> NewFinding {
    NewFinding {
        response,
        demand,
        said,
        words: Words {
            addressee: Line::parse(by).unwrap(),
            passage: None,
            why: Sentence::parse("Zo staat het er.").unwrap(),
        },
        seen: u32::MAX,
    }
}

/// The same, with words of the response.
pub(super) fn quoting(new: NewFinding, quote: &str) -> NewFinding {
    let passage = Passage::find(TEXT, None, quote).ok();
    assert!(passage.is_some());
    NewFinding {
        words: Words {
            passage,
            ..new.words
        },
        ..new
    }
}

async fn gives(world: &World, letter: LetterId, new: NewFinding) -> Result<u32, StoreError> {
    let by = world.secretariat;
    world.store.give_outcome(letter, new, by).await
}

/// Something found in the first response to a letter, and taken back; and something that counts.
pub(super) async fn finds(world: &World, letter: LetterId) {
    let (store, by) = (&world.store, world.secretariat);
    let record = store.letter_by_id(letter).await.unwrap();
    let version = record.stage.pin().unwrap().number;
    let demands = store.demands(letter).await.unwrap().lineage;
    let demand = demands.demands(version).unwrap()[0];
    let came = store.responses(letter, false).await.unwrap().remove(0);
    for said in [
        became(Outcome::Refused),
        Said::TakenBack,
        became(Outcome::Evaded),
    ] {
        let mut new = finding(came.id, demand, said, "VWS");
        if said != Said::TakenBack {
            new.words.passage = Passage::at(came.text.as_str(), 0..5);
        }
        store.give_outcome(letter, new, by).await.unwrap();
    }
}

async fn findings(world: &World, letter: LetterId, public_only: bool) -> Vec<Finding> {
    let found = world.store.findings(letter, public_only).await.unwrap();
    found.into_iter().map(|it| it.finding).collect()
}

const fn became(outcome: Outcome) -> Said {
    Said::Became(outcome)
}

async fn what_was_found_is_kept_with_who_and_when(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    world.clock.forward(DAY);
    let new = finding(response, demands[0], became(Outcome::Promised), "VWS");
    let new = quoting(new, "Wij zetten \"de datum\" bovenaan.");
    assert_eq!(gives(world, letter, new.clone()).await.unwrap(), 1);
    let kept = world.store.findings(letter, false).await.unwrap().remove(0);
    assert_eq!(kept.by, "Sanne Schrijver");
    assert_eq!(kept.finding.at, world.clock.now());
    assert_eq!(
        (kept.finding.said, &kept.finding.words),
        (new.said, &new.words)
    );
    let passage = kept.finding.words.passage.unwrap();
    assert_eq!(passage.quote(), "Wij zetten „de datum” bovenaan.");
    assert_eq!(&TEXT[passage.place(TEXT).unwrap()], passage.quote());
    let answered = world.store.responses(letter, false).await.unwrap();
    let by = answered[0].addressee.as_ref().map(Line::as_str);
    assert_eq!(by, Some("Ministerie van Voorbeelden"));

    // The line tells which, and none of the words.
    let line = world
        .store
        .ledger_lines(letter)
        .await
        .unwrap()
        .pop()
        .unwrap();
    let entry = Entry::read(&line).unwrap();
    let Act::OutcomeGiven {
        outcome,
        said,
        demand,
        ..
    } = &entry.act
    else {
        panic!("{line}");
    };
    assert_eq!(
        (*outcome, *said, *demand),
        (1, became(Outcome::Promised), demands[0])
    );
    for word in ["VWS", "Zo staat het er", "datum", "Sanne"] {
        assert!(!line.contains(word), "{line}");
    }
    world.store.verify_ledger().await.unwrap();
    // What is new in public moves the letter in the feed.
    let summary = world.store.published(10, None).await.unwrap().remove(0);
    assert_eq!(summary.changed, world.clock.now());
}

async fn the_last_word_counts_and_a_mistake_is_taken_back(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let (early, late) = (
        came(world, letter, true).await,
        came(world, letter, true).await,
    );
    let matrix = async || {
        let found = findings(world, letter, false).await;
        Matrix::of(&demands, &[Line::parse("VWS").unwrap()], &found)
    };
    let first = async || {
        let matrix = matrix().await;
        matrix.rows[0].cells[0]
            .as_ref()
            .and_then(|it| it.said.outcome())
    };
    for (response, said) in [
        (early, became(Outcome::Evaded)),
        (late, became(Outcome::Promised)),
    ] {
        let new = finding(response, demands[0], said, "VWS");
        gives(world, letter, new).await.unwrap();
        assert_eq!(first().await, said.outcome());
    }
    let back = |response| finding(response, demands[0], Said::TakenBack, "VWS");
    let refused = gives(world, letter, back(early)).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::Outcome(FindingRefused::NothingToTakeBack))
        ),
        "what counts was found in the other"
    );
    assert_eq!(gives(world, letter, back(late)).await.unwrap(), 3);
    assert_eq!(first().await, None, "open again");
    assert_eq!(matrix().await.rows[0].history.len(), 3, "nothing is gone");
    assert!(gives(world, letter, back(late)).await.is_err(), "only once");
    // Said anew, and by another addressee something else.
    for (by, said) in [("vws", Outcome::Refused), ("JenV", Outcome::Partly)] {
        let new = finding(early, demands[0], became(said), by);
        gives(world, letter, new).await.unwrap();
    }
    let row = matrix().await.rows.remove(0);
    assert!(row.is_divided());
    assert_eq!(row.outcome(), Some(Outcome::Partly));
    world.store.verify_ledger().await.unwrap();
}

async fn who_looked_before_a_colleague_spoke_takes_nothing_back(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    let says = |demand: usize, said: Said, by: &str, seen: u32| {
        let new = finding(response, demands[demand], said, by);
        gives(world, letter, NewFinding { seen, ..new })
    };
    says(0, became(Outcome::Refused), "VWS", 0).await.unwrap();
    // A colleague, who saw that, says better.
    says(0, became(Outcome::Promised), "VWS", 1).await.unwrap();
    for said in [Said::TakenBack, became(Outcome::Evaded)] {
        let late = says(0, said, "vws", 1).await;
        assert!(
            matches!(late, Err(StoreError::Outcome(FindingRefused::Moved))),
            "{late:?}"
        );
    }
    assert_eq!(findings(world, letter, false).await.len(), 2);
    // Of another demand, or another addressee, nothing was said since.
    says(1, became(Outcome::Evaded), "VWS", 1).await.unwrap();
    says(0, became(Outcome::Evaded), "JenV", 1).await.unwrap();
    says(0, Said::TakenBack, "VWS", 4).await.unwrap();
}

async fn what_does_not_fit_changes_nothing(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    let other = asks(world).await;
    let elsewhere = came(world, other.letter, true).await;
    let asked = demands[0];
    let lines = world.store.ledger_lines(letter).await.unwrap().len();
    let unknown = DemandId::parse("zzzzzz").unwrap();
    let promised = became(Outcome::Promised);
    let elsewhere_quoted = NewFinding {
        words: Words {
            passage: Passage::at("Iets heel anders", 0..16),
            ..finding(response, asked, promised, "VWS").words
        },
        ..finding(response, asked, promised, "VWS")
    };
    let unanswered = finding(response, asked, became(Outcome::NoAnswer), "VWS");
    for (new, why) in [
        (
            finding(response, unknown, promised, "VWS"),
            FindingRefused::NoDemand,
        ),
        (
            finding(elsewhere, asked, promised, "VWS"),
            FindingRefused::NoResponse,
        ),
        (elsewhere_quoted, FindingRefused::NotInText),
        (
            quoting(unanswered, "Dank voor uw brief."),
            FindingRefused::NothingToQuote,
        ),
        (
            finding(response, asked, Said::TakenBack, "VWS"),
            FindingRefused::NothingToTakeBack,
        ),
    ] {
        match gives(world, letter, new).await {
            Err(StoreError::Outcome(refused)) => assert_eq!(refused, why),
            other => panic!("{why}: {other:?}"),
        }
    }
    let draft = world.new_letter("Nog niet klaar").await;
    let new = finding(response, asked, promised, "VWS");
    let early = gives(world, draft.id, new.clone()).await;
    assert!(matches!(early, Err(StoreError::NotFinal)));
    assert_eq!(findings(world, letter, false).await, []);
    assert_eq!(world.store.ledger_lines(letter).await.unwrap().len(), lines);
    // The same twice is a button that was pressed twice.
    gives(world, letter, new.clone()).await.unwrap();
    let again = gives(world, letter, new).await;
    assert!(matches!(
        again,
        Err(StoreError::Outcome(FindingRefused::SaidAlready))
    ));
    assert_eq!(findings(world, letter, false).await.len(), 1);
}

async fn the_database_keeps_what_was_said(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    let new = finding(response, demands[0], became(Outcome::Promised), "VWS");
    let new = quoting(new, "bovenaan");
    gives(world, letter, new).await.unwrap();
    asks(world).await;
    let copy = |columns: &str| {
        format!(
            "insert into outcome (letter, n, response, demand, addressee, said, passage_start, passage, why, at, by_person)
                select {columns}, at, by_person from outcome"
        )
    };
    let refused = [
        "update outcome set said = 'refused'".to_owned(),
        "update outcome set why = 'Zomaar.'".to_owned(),
        "update outcome set passage = null, passage_start = null".to_owned(),
        "delete from outcome".to_owned(),
        "delete from response".to_owned(),
        copy("letter, 1, response, demand, addressee, said, passage_start, passage, why"),
        copy("letter, 3, response, demand, addressee, said, passage_start, passage, why"),
        copy("letter, 2, response, 'zzzzzz', addressee, said, passage_start, passage, why"),
        copy("letter, 2, letter, demand, addressee, said, passage_start, passage, why"),
        copy("letter, 2, response, demand, addressee, 'great', passage_start, passage, why"),
        copy("letter, 2, response, demand, '', said, passage_start, passage, why"),
        copy("letter, 2, response, demand, addressee, said, passage_start, passage, ''"),
        copy("letter, 2, response, demand, addressee, said, passage_start, 'Staat er niet', why"),
        copy("letter, 2, response, demand, addressee, said, null, passage, why"),
        copy("letter, 2, response, demand, addressee, 'no-answer', passage_start, passage, why"),
        copy("letter, 2, response, demand, addressee, 'taken-back', passage_start, passage, why"),
        // A response to another letter.
        "insert into outcome (letter, n, response, demand, addressee, said, why, at, by_person)
            select l.id, 1, o.response, w.id, 'x', 'refused', 'x', 0, o.by_person from outcome o
                join letter l on l.id <> o.letter join demand_wording w on w.letter = l.id limit 1"
            .to_owned(),
    ];
    for sql in refused {
        world.engine.refuses(&sql).await;
    }
    // The same with nothing wrong in it is taken: it is the change that was refused.
    let honest =
        copy("letter, 2, response, demand, addressee, 'refused', passage_start, passage, why");
    assert_eq!(world.engine.does(&honest).await, Ok(1));
}

async fn visitors_see_what_was_found_in_public_responses(world: &World) {
    let Answered { letter, demands } = asks(world).await;
    let (public, hidden) = (
        came(world, letter, true).await,
        came(world, letter, false).await,
    );
    let open = finding(public, demands[0], became(Outcome::Refused), "VWS");
    gives(world, letter, open).await.unwrap();
    let published = world.store.published(10, None).await.unwrap().remove(0);
    world.clock.forward(DAY);
    // By telephone, not for everybody: there it counts, here the public one goes on counting.
    let secret = finding(hidden, demands[0], became(Outcome::Promised), "VWS");
    gives(world, letter, secret).await.unwrap();
    let only = finding(hidden, demands[1], became(Outcome::Partly), "VWS");
    gives(world, letter, only).await.unwrap();
    let counts = async |public_only: bool| -> Vec<Option<Outcome>> {
        let found = findings(world, letter, public_only).await;
        let matrix = Matrix::of(&demands, &[], &found);
        matrix
            .rows
            .iter()
            .map(letters::outcome::Row::outcome)
            .collect()
    };
    assert_eq!(counts(true).await, [Some(Outcome::Refused), None]);
    assert_eq!(
        counts(false).await,
        [Some(Outcome::Promised), Some(Outcome::Partly)]
    );
    let after = world.store.published(10, None).await.unwrap().remove(0);
    assert_eq!(
        published.changed, after.changed,
        "nothing happened that visitors can see"
    );
}

async fn the_ledger_tells_all_of_it(world: &World) {
    // Somebody else whom a row could name.
    world.directors(1).await;
    let Answered { letter, demands } = asks(world).await;
    let response = came(world, letter, true).await;
    let new = finding(response, demands[0], became(Outcome::Promised), "VWS");
    gives(world, letter, quoting(new, "bovenaan"))
        .await
        .unwrap();
    let new = finding(response, demands[0], Said::TakenBack, "VWS");
    gives(world, letter, new).await.unwrap();
    let before = world.store.findings(letter, false).await.unwrap();
    let fault = async || match world.store.verify_ledger().await {
        Err(StoreError::Ledger(broken)) => broken.fault,
        other => panic!("should be found: {other:?}"),
    };
    for (damage, number) in [
        ("update outcome set said = 'refused' where n = 1", 1),
        ("update outcome set why = 'Zomaar.' where n = 2", 2),
        ("update outcome set addressee = 'JenV' where n = 1", 1),
        ("update outcome set passage_start = 3 where n = 1", 1),
        ("update outcome set passage = 'brief' where n = 1", 1),
        ("update outcome set at = at + 1 where n = 2", 2),
        (
            "update outcome set by_person = (select p.id from person p where p.id <> outcome.by_person limit 1) where n = 2",
            2,
        ),
        (
            "update outcome set demand = (select w.id from demand_wording w where w.id <> outcome.demand and w.letter = outcome.letter) where n = 1",
            1,
        ),
        ("delete from outcome where n = 1", 1),
        ("delete from outcome", 1),
    ] {
        world.engine.tamper(damage).await;
        assert_eq!(fault().await, LedgerFault::Outcome(number), "{damage}");
        for rebuilt in world.store.rebuild().await.unwrap() {
            let put_right = rebuilt.outcome.unwrap();
            assert!(put_right.iter().all(|it| it.table == "outcome"), "{damage}");
        }
        let after = world.store.findings(letter, false).await.unwrap();
        assert_eq!(before, after, "{damage}");
        world.store.verify_ledger().await.unwrap();
    }
    // Nobody said this: it has words of its own, and is named.
    let invented = "insert into outcome (letter, n, response, demand, addressee, said, why, at, by_person)
        select letter, 3, response, demand, addressee, 'promised', why, at, by_person from outcome where n = 1";
    world.engine.tamper(invented).await;
    assert_eq!(fault().await, LedgerFault::Outcome(3));
    let rebuilt = world.store.rebuild().await.unwrap().remove(0).outcome;
    assert!(
        matches!(
            rebuilt,
            Err(StoreError::NotRebuilt(NotRebuilt::Untold {
                table: "outcome",
                ..
            }))
        ),
        "{rebuilt:?}"
    );
    // What opens the words is gone: then nobody can say that they are those.
    let lost = "delete from opening where value like '%Zo staat het er.%'";
    assert!(world.engine.tamper(lost).await > 0);
    assert_eq!(fault().await, LedgerFault::Outcome(1));
    let rebuilt = world.store.rebuild().await.unwrap().remove(0).outcome;
    assert!(
        matches!(
            rebuilt,
            Err(StoreError::NotRebuilt(NotRebuilt::Gone {
                table: "outcome",
                ..
            }))
        ),
        "{rebuilt:?}"
    );
}
