//! Letters that come back on another: made with what ties them or not at all, and what was kept of it stays.

use super::{
    World,
    outcomes::{self, Answered},
    stories,
    world::letter_file,
};
use letters::{
    audit::Act,
    demand::DemandId,
    followup::FollowUpRefused,
    ids::LetterId,
    letter::Kind,
    outcome::{Outcome, Said},
    ports::Clock as _,
    version::VersionNumber,
};
use server::store::{AuditFilter, LetterRecord, NewFollowUp, NewLetter, Result, StoreError};

stories!(
    a_letter_says_on_what_it_comes_back_and_which_demand_is_which,
    who_did_not_know_of_another_makes_none,
    of_two_presses_at_once_one_makes_a_letter,
    only_what_went_out_is_come_back_on,
    what_was_kept_of_it_stays,
);

const AGAIN: &str =
    "Wij schreven eerder.\n\n## Wat wij u opnieuw vragen {.demands}\n\n1. Noem een nummer.";

fn wanted(original: LetterId, known: usize, demands: &[DemandId]) -> NewFollowUp {
    let mut file = letter_file("Vervolg op: Eenvoudige brieven", AGAIN);
    file.text.front.kind = Kind::FollowUp;
    NewFollowUp {
        original,
        known,
        seen: 0,
        demands: demands.to_vec(),
        new: NewLetter {
            file,
            slug: None,
            note: None,
        },
    }
}

async fn begins(world: &World, wanted: NewFollowUp) -> Result<LetterRecord> {
    let by = world.secretariat;
    world.store.create_follow_up(wanted, by).await
}

async fn letters(world: &World) -> usize {
    world.store.letters().await.unwrap().len()
}

fn why<T: std::fmt::Debug>(made: Result<T>) -> FollowUpRefused {
    match made {
        Err(StoreError::FollowUp(why)) => why,
        other => panic!("{other:?}"),
    }
}

async fn a_letter_says_on_what_it_comes_back_and_which_demand_is_which(world: &World) {
    let Answered { letter, demands } = outcomes::asks(world).await;
    let made = begins(world, wanted(letter, 0, &demands[1..]))
        .await
        .unwrap();
    let kept = world.store.follow_up(made.id).await.unwrap().unwrap();
    assert_eq!((kept.letter, kept.original), (made.id, letter));
    assert_eq!(kept.version, VersionNumber::FIRST);
    assert_eq!(
        (kept.at, kept.by.as_str()),
        (world.clock.now(), "Sanne Schrijver")
    );
    let own = world.store.demands(made.id).await.unwrap().lineage;
    let own = own.demands(VersionNumber::FIRST).unwrap();
    assert_eq!(kept.demands, [(own[0], demands[1])]);
    let of = world.store.follow_ups_of(letter).await.unwrap();
    let of: Vec<LetterId> = of.into_iter().map(|it| it.letter).collect();
    assert_eq!(of, [made.id]);
    assert_eq!(world.store.follow_up(letter).await.unwrap(), None);
    // Who did it is among the events of the house.
    let filter = AuditFilter {
        act: Some(Act::FollowUpBegun),
        ..AuditFilter::default()
    };
    let noted = world.store.audit(filter, 10).await.unwrap().remove(0);
    assert_eq!(noted.detail.as_deref(), Some("eenvoudige-brieven"));
    world.store.verify_ledger().await.unwrap();
}

async fn who_did_not_know_of_another_makes_none(world: &World) {
    let Answered { letter, demands } = outcomes::asks(world).await;
    begins(world, wanted(letter, 0, &demands[1..]))
        .await
        .unwrap();
    let before = letters(world).await;
    assert_eq!(
        why(begins(world, wanted(letter, 0, &demands[1..])).await),
        FollowUpRefused::Exists
    );
    // Nor does who did not see what was said of a demand meanwhile.
    let response = outcomes::came(world, letter, true).await;
    let evaded = Said::Became(Outcome::Evaded);
    let new = outcomes::finding(response, demands[1], evaded, "VWS");
    world
        .store
        .give_outcome(letter, new, world.secretariat)
        .await
        .unwrap();
    assert_eq!(
        why(begins(world, wanted(letter, 1, &demands[1..])).await),
        FollowUpRefused::Moved
    );
    assert_eq!(letters(world).await, before, "no letter is left behind");
    let seen = NewFollowUp {
        seen: 1,
        ..wanted(letter, 1, &demands[1..])
    };
    begins(world, seen).await.unwrap();
    assert_eq!(world.store.follow_ups_of(letter).await.unwrap().len(), 2);
}

async fn of_two_presses_at_once_one_makes_a_letter(world: &World) {
    let Answered { letter, demands } = outcomes::asks(world).await;
    let before = letters(world).await;
    let press = || begins(world, wanted(letter, 0, &demands[1..]));
    let (one, other) = tokio::join!(press(), press());
    let made = [one, other].into_iter().flatten().count();
    assert_eq!((made, letters(world).await), (1, before + 1));
}

async fn only_what_went_out_is_come_back_on(world: &World) {
    let draft = world.new_letter("Nog niet klaar").await;
    assert_eq!(
        why(begins(world, wanted(draft.id, 0, &[])).await),
        FollowUpRefused::NotOut
    );
    let Answered { letter, demands } = outcomes::asks(world).await;
    let reason = super::remark("Achterhaald.");
    world
        .store
        .withdraw_letter(letter, reason, world.secretariat, server::store::unheard)
        .await
        .unwrap();
    let refused = begins(world, wanted(letter, 0, &demands[1..])).await;
    assert_eq!(why(refused), FollowUpRefused::CalledOff);
}

async fn what_was_kept_of_it_stays(world: &World) {
    let Answered { letter, demands } = outcomes::asks(world).await;
    begins(world, wanted(letter, 0, &demands[1..]))
        .await
        .unwrap();
    let demand = world
        .engine
        .replacing("follow_up_demand", "letter, demand", "same = 'x'");
    let mut past = world.engine.replacing("follow_up", "letter", "at = 1");
    past.extend(demand);
    for sql in past {
        world.engine.refuses(&sql).await;
    }
    outcomes::asks(world).await;
    world.new_letter("Een andere").await;
    for sql in [
        "update follow_up set at = at + 1",
        "delete from follow_up",
        "update follow_up_demand set same = demand",
        "delete from follow_up_demand",
        // On itself, on a letter that never went out, on a text that is not there.
        "insert into follow_up (letter, original, version, at, by_person) select l.id, l.id, 1, 1, l.created_by from letter l where l.slug = 'een-andere'",
        "insert into follow_up (letter, original, version, at, by_person)
            select l.id, f.letter, 1, 1, l.created_by from letter l, follow_up f where l.slug = 'een-andere'",
        "insert into follow_up (letter, original, version, at, by_person)
            select l.id, f.original, 77, 1, l.created_by from letter l, follow_up f where l.slug = 'een-andere'",
        // A sealed letter does not begin to come back on another, so that no two come back on each other.
        "insert into follow_up (letter, original, version, at, by_person)
            select s.letter, f.original, 1, 1, f.by_person from sealed_file s, follow_up f where s.letter <> f.original",
        // A demand of another letter.
        "insert into follow_up_demand (letter, demand, original, same)
            select f.letter, w.id, f.original, w.id from follow_up f, demand_wording w where w.letter = f.original",
    ] {
        world.engine.refuses(sql).await;
    }
    // With its first version and never after it.
    let begins = |slug: &str| {
        format!(
            "insert into follow_up (letter, original, version, at, by_person)
                select l.id, s.letter, 1, 1, l.created_by from letter l, sealed_file s
                where l.slug = '{slug}' and s.letter = {}",
            world.engine.literal(letter)
        )
    };
    world.new_letter("Nog een andere").await;
    let second = "insert into version (letter, number, hash, text, subject, kind, author, at)
        select letter, 2, hash, text, subject, kind, author, at from version
        where letter = (select id from letter where slug = 'een-andere')";
    assert_eq!(world.engine.does(second).await, Ok(1));
    world.engine.refuses(&begins("een-andere")).await;
    assert_eq!(world.engine.does(&begins("nog-een-andere")).await, Ok(1));
    let own = world.store.own_data(world.secretariat, None).await.unwrap();
    let deeds = own["deeds_on_letters"].to_string();
    assert!(deeds.contains("follow-up begun"), "{deeds}");
}
