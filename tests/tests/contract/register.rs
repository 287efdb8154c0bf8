//! The register of organisations, on each engine.

use super::{World, stories};
use jiff::civil::date;
use letters::{
    hash::Hash,
    municipality,
    organisation::{Details, LegalForm, Logo, LogoType, OrganisationKind, RegisterError, Website},
    province::Province,
    register::digest,
    text::{Line, OrganisationName},
};
use server::store::{Store, StoreError};

stories!(
    what_is_known_of_an_organisation_comes_back_whole,
    a_name_is_given_once,
    what_was_served_keeps_its_days,
    two_who_change_one_organisation_do_not_pass_each_other_by,
    a_table_is_done_whole_and_once,
    the_database_keeps_the_register_to_its_rules,
);

fn named(name: &str) -> Details {
    let name = OrganisationName::parse(name).unwrap();
    Details::named(name, OrganisationKind::Member)
}

fn full() -> Details {
    Details {
        short: Some(Line::parse("Elzenbroek").unwrap()),
        legal_form: Some(LegalForm::Foundation),
        seat: Some(Line::parse("Houten").unwrap()),
        province: Some(Province::Utrecht),
        municipalities: municipality::list("Houten, Bunnik, Den Haag").unwrap(),
        website: Some(Website::parse("www.elzenbroek.example").unwrap()),
        joined: Some(date(2024, 9, 2)),
        left: Some(date(2027, 12, 31)),
        ..named("Wijkteam Élzenbroek")
    }
}

fn refused<T>(done: Result<T, StoreError>) -> RegisterError {
    match done {
        Err(StoreError::Register(why)) => why,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was taken"),
    }
}

async fn what_is_known_of_an_organisation_comes_back_whole(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let id = store.create_organisation(full(), by).await.unwrap();
    let kept = store.organisation(id).await.unwrap();
    assert_eq!((&kept.details, kept.revision), (&full(), 1));
    assert_eq!(store.register().await.unwrap(), vec![kept.clone()]);

    let logo = Logo {
        hash: Hash::of(b"logo"),
        kind: LogoType::Svg,
    };
    store.set_logo(id, Some(logo), by).await.unwrap();
    store.set_logo(id, Some(logo), by).await.unwrap();
    store
        .leave_organisation(id, date(2026, 6, 30), by)
        .await
        .unwrap();
    let kept = store.organisation(id).await.unwrap();
    assert_eq!(
        (kept.logo, kept.details.left, kept.revision),
        (Some(logo), Some(date(2026, 6, 30)), 3)
    );
    let early = store.leave_organisation(id, date(2020, 1, 1), by).await;
    assert_eq!(refused(early), RegisterError::LeftBeforeJoined);

    let history = store.organisation_history(id).await.unwrap();
    let fields: Vec<Vec<&String>> = history.iter().map(|it| it.facts.keys().collect()).collect();
    assert_eq!(fields[0], ["left"]);
    assert_eq!(fields[1], ["logo"]);
    assert_eq!(fields[2].len(), 10);
    assert_eq!(history[0].facts["left"].as_deref(), Some("2026-06-30"));
    assert!(
        history.iter().all(|it| it.by.is_some()),
        "who did it is known"
    );

    let by_hand = OrganisationName::parse("Van de opdrachtregel").unwrap();
    let id = store.add_organisation(by_hand, None, true).await.unwrap();
    let history = store.organisation_history(id).await.unwrap();
    assert_eq!((history.len(), history[0].by.as_ref()), (1, None));
}

async fn a_name_is_given_once(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    store.create_organisation(full(), by).await.unwrap();
    let again = store
        .create_organisation(named("WIJKTEAM  ÉLZENBROEK"), by)
        .await;
    assert_eq!(refused(again), RegisterError::NameTaken);
    let other = store
        .create_organisation(named("Wijkteam Elzenbroek"), by)
        .await
        .unwrap();
    let taken = store
        .edit_organisation(other, 1, named("wijkteam élzenbroek"), date(2026, 1, 1), by)
        .await;
    assert_eq!(refused(taken), RegisterError::NameTaken);
    let renamed = named("Wijkteam ELZENBROEK");
    assert!(
        store
            .edit_organisation(other, 1, renamed, date(2026, 1, 1), by)
            .await
            .unwrap()
    );
    let same = named("Wijkteam ELZENBROEK");
    assert!(
        !store
            .edit_organisation(other, 2, same, date(2026, 1, 1), by)
            .await
            .unwrap()
    );
}

async fn what_was_served_keeps_its_days(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let details = Details {
        municipalities: municipality::list("Houten, Bunnik").unwrap(),
        joined: Some(date(2024, 1, 1)),
        ..named("Wijkteam Elzenbroek")
    };
    let id = store
        .create_organisation(details.clone(), by)
        .await
        .unwrap();
    let serves = |text: &str| Details {
        municipalities: municipality::list(text).unwrap(),
        ..details.clone()
    };
    let change = async |seen, text, from| {
        store
            .edit_organisation(id, seen, serves(text), from, by)
            .await
            .unwrap()
    };
    change(1, "Houten, Utrecht", date(2025, 7, 1)).await;
    let on = async |day| store.figures(day).await.unwrap().municipalities;
    assert_eq!(on(date(2023, 12, 31)).await, 0, "nobody was a member");
    assert_eq!(on(date(2025, 6, 30)).await, 2);
    assert_eq!(on(date(2025, 7, 1)).await, 2);
    let inhabitants = async |day| store.figures(day).await.unwrap().inhabitants;
    assert!(inhabitants(date(2025, 6, 30)).await < inhabitants(date(2025, 7, 1)).await);
    // Taken back on the day that it began: it never was so. And then it is again.
    change(2, "Houten", date(2025, 7, 1)).await;
    assert_eq!(on(date(2025, 7, 1)).await, 1);
    change(3, "Houten, Utrecht", date(2025, 7, 1)).await;
    assert_eq!(on(date(2025, 7, 1)).await, 2);
    let areas = store.organisation(id).await.unwrap().areas;
    assert_eq!(areas.len(), 4, "what was recorded stays: {areas:?}");
}

async fn two_who_change_one_organisation_do_not_pass_each_other_by(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let id = store.create_organisation(full(), by).await.unwrap();
    let edit = |short: &str| {
        let short = Some(Line::parse(short).unwrap());
        let details = Details { short, ..full() };
        store.edit_organisation(id, 1, details, date(2026, 1, 1), by)
    };
    let (one, two) = tokio::join!(edit("Een"), edit("Twee"));
    let moved = [one, two]
        .into_iter()
        .filter(Result::is_err)
        .map(refused)
        .collect::<Vec<_>>();
    assert_eq!(moved, [RegisterError::Moved]);
    assert_eq!(store.organisation(id).await.unwrap().revision, 2);
}

async fn seen(store: &Store) -> Hash {
    digest(&store.register().await.unwrap())
}

async fn a_table_is_done_whole_and_once(world: &World) {
    let (store, by, clock) = (&world.store, world.secretariat, &world.clock);
    let today = store.now().day();
    let known = store.create_organisation(full(), by).await.unwrap();
    let name = Line::parse("leden.csv").unwrap();
    let keep = async || {
        store
            .keep_import(name.clone(), b"naam\r\n".to_vec(), by)
            .await
            .unwrap()
    };
    let (first, id) = (keep().await, keep().await);
    let pending = store.pending_import(id, by).await.unwrap();
    assert_eq!(
        (pending.hash, pending.bytes.as_slice()),
        (Hash::of(b"naam\r\n"), &b"naam\r\n"[..])
    );
    let gone = store.pending_import(first, by).await;
    assert!(
        matches!(gone, Err(StoreError::NotFound)),
        "only the newest waits"
    );
    let someone = world.directors(1).await[0].person;
    assert!(
        store.pending_import(id, someone).await.is_err(),
        "it is someone else's"
    );

    let rows = vec![
        (None, named("Nieuw in de tabel")),
        (
            Some(known),
            Details {
                seat: None,
                ..full()
            },
        ),
    ];
    let old = seen(store).await;
    store
        .leave_organisation(known, date(2026, 1, 1), by)
        .await
        .unwrap();
    let moved = store.apply_import(id, old, rows.clone(), today, by).await;
    assert_eq!(refused(moved), RegisterError::Moved);

    let wrong = vec![
        (None, named("Half")),
        (
            Some(known),
            Details {
                left: Some(date(2000, 1, 1)),
                ..full()
            },
        ),
    ];
    let half = store
        .apply_import(id, seen(store).await, wrong, today, by)
        .await;
    assert_eq!(refused(half), RegisterError::LeftBeforeJoined);
    let names = store.organisations().await.unwrap();
    assert!(
        names.iter().all(|it| it.name.as_str() != "Half"),
        "all of it or nothing"
    );

    store
        .apply_import(id, seen(store).await, rows.clone(), today, by)
        .await
        .unwrap();
    assert_eq!(store.organisation(known).await.unwrap().details.seat, None);
    let again = store
        .apply_import(id, seen(store).await, vec![], today, by)
        .await;
    assert!(matches!(again, Err(StoreError::NotFound)), "and once");

    let id = keep().await;
    clock.forward(24 * 60 * 60);
    assert!(
        store.pending_import(id, by).await.is_err(),
        "after a day it is forgotten"
    );
}

async fn the_database_keeps_the_register_to_its_rules(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let id = store.create_organisation(full(), by).await.unwrap();
    store
        .edit_organisation(id, 1, named("Wijkteam"), date(2026, 1, 1), by)
        .await
        .unwrap();
    store.create_organisation(full(), by).await.unwrap();
    for sql in [
        "update organisation_change set what = '{}'",
        "delete from organisation_change",
        "delete from organisation",
        "update organisation set name_key = 'een'",
        "update organisation set left_day = '2000-01-01' where joined_day is not null",
        "update organisation set logo_type = 'text/html'",
        "insert into organisation (id, name, member, created) select id, 'Zonder sleutel', member, created from organisation",
        "update service_area set from_day = '2000-01-01'",
        "update service_area set until_day = '2030-01-01' where until_day is not null",
        "delete from service_area",
    ] {
        world.engine.refuses(sql).await;
    }
}
