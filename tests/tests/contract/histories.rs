//! What is known of versions beside their text: how they came about, and their names.

use super::{
    World, stories,
    world::{HOUR, text},
};
use letters::{
    ids::MilestoneId,
    text::MilestoneName,
    version::{Origin, VersionNumber},
};
use server::store::{NewVersion, StoreError};

stories!(
    a_version_says_how_it_came_about,
    a_name_is_given_once_and_taken_away_for_good,
    the_database_keeps_histories,
);

const FIRST: VersionNumber = VersionNumber::FIRST;

fn made(body: &str, base: VersionNumber, origin: Option<Origin>) -> NewVersion {
    NewVersion {
        base,
        text: text("Een onderwerp", body),
        short_title: None,
        note: None,
        origin,
    }
}

async fn a_version_says_how_it_came_about(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let letter = world.new_letter("Een onderwerp").await;
    let origins = [
        None,
        Some(Origin::Merged { base: Some(FIRST) }),
        Some(Origin::Merged { base: None }),
        Some(Origin::Restored { from: FIRST }),
    ];
    let mut base = FIRST;
    for (at, origin) in origins.into_iter().enumerate() {
        let new = made(&format!("Tekst {at}."), base, origin);
        let saved = store.save(letter.id, new, by).await.unwrap();
        base = saved.number;
        assert_eq!(saved.number.get(), u32::try_from(at).unwrap() + 2);
    }
    let mut told: Vec<_> = store.versions(letter.id).await.unwrap();
    told.reverse();
    let told: Vec<_> = told.into_iter().map(|version| version.origin).collect();
    assert_eq!(told[0], None);
    assert_eq!(told[1..], origins);
    // The text that is there already is no version, wherever it came from.
    let again = made("Tekst 3.", base, Some(Origin::Restored { from: FIRST }));
    assert_eq!(store.save(letter.id, again, by).await.unwrap().number, base);
}

async fn a_name_is_given_once_and_taken_away_for_good(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let letter = world.new_letter("Met een naam").await;
    let other = world.new_letter("Zonder naam").await;
    let name = MilestoneName::parse("Naar het bestuur").unwrap();
    for _ in 0..2 {
        store
            .name_version(letter.id, FIRST, name.clone(), by)
            .await
            .unwrap();
    }
    world.clock.forward(HOUR);
    let found = |versions: Vec<server::store::VersionSummary>| versions[0].milestones.clone();
    let named = found(store.versions(letter.id).await.unwrap());
    assert_eq!(named.len(), 1);
    assert_eq!(named[0].name, name);
    assert!(found(store.versions(other.id).await.unwrap()).is_empty());

    let nothing = store.unname_version(other.id, named[0].id, by).await;
    assert!(matches!(nothing, Err(StoreError::NotFound)), "{nothing:?}");
    let unknown = MilestoneId::new(store.now(), [7; 10]);
    let nothing = store.unname_version(letter.id, unknown, by).await;
    assert!(matches!(nothing, Err(StoreError::NotFound)), "{nothing:?}");
    let nothing = store
        .name_version(letter.id, FIRST.next(), name.clone(), by)
        .await;
    assert!(matches!(nothing, Err(StoreError::NotFound)), "{nothing:?}");
    for _ in 0..2 {
        store
            .unname_version(letter.id, named[0].id, by)
            .await
            .unwrap();
    }
    assert!(found(store.versions(letter.id).await.unwrap()).is_empty());
    store
        .name_version(letter.id, FIRST, name.clone(), by)
        .await
        .unwrap();
    let again = found(store.versions(letter.id).await.unwrap());
    assert_eq!(again.len(), 1);
    assert_ne!(again[0].id, named[0].id, "given again, it is another fact");
}

async fn the_database_keeps_histories(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let letter = world.new_letter("Vast").await;
    let origin = Some(Origin::Restored { from: FIRST });
    let new = made("Anders.", FIRST, origin);
    store.save(letter.id, new, by).await.unwrap();
    let name = MilestoneName::parse("Vast").unwrap();
    store
        .name_version(letter.id, FIRST, name, by)
        .await
        .unwrap();
    let named = store.versions(letter.id).await.unwrap()[1].milestones[0].id;
    store.unname_version(letter.id, named, by).await.unwrap();
    for sql in [
        "update version_origin set source = null, origin = 'merged'",
        "delete from version_origin",
        "insert into version_origin (letter, number, origin) select letter, 1, 'restored' from version where number = 1",
        "insert into version_origin (letter, number, origin, source) select letter, 9, 'merged', 1 from version where number = 1",
        "update milestone set name = 'anders'",
        "delete from milestone",
        "update milestone_removal set at = 0",
        "delete from milestone_removal",
    ] {
        world.engine.refuses(sql).await;
    }
}
