//! Demands through versions: kept with each, read of what was kept before, and never changed behind anybody's back.

use super::{World, stories, world::text};
use letters::{demand::Link, ids::LetterId, version::VersionNumber};

stories!(
    versions_from_before_get_their_demands,
    what_was_kept_of_a_demand_stays,
);

const ONE: &str = "## Wat wij vragen {.demands}\n\n1. Geef ieder wijkteam een vaste waarnemer.\n2. Betaal die uit de algemene middelen.";
const TWO: &str = "## Wat wij vragen {.demands}\n\n1. Betaal die voortaan uit de algemene middelen.\n2. Geef ieder wijkteam een vaste waarnemer.";

/// A letter of two versions.
async fn told(world: &World) -> LetterId {
    let letter = world.new_letter("Wat wij vragen").await;
    for (base, body) in [(1, ONE), (2, TWO)] {
        let text = text("Wat wij vragen", body);
        let base = VersionNumber::new(base).unwrap();
        world
            .store
            .save_version(letter.id, base, text, None, None, world.secretariat)
            .await
            .unwrap();
    }
    letter.id
}

async fn versions_from_before_get_their_demands(world: &World) {
    let letter = told(world).await;
    let before = world.store.demands(letter).await.unwrap();
    let third = VersionNumber::new(3).unwrap();
    let ids = before.lineage.demands(third).unwrap();
    assert_eq!(ids.len(), 2);
    assert!(matches!(
        before.lineage.standing(third)[0].link,
        Link::Near(_)
    ));

    // As if the program had not known of demands: the next one that opens the store reads them, and finds the same.
    for table in [
        "demand_link",
        "demand_place",
        "demand_reading",
        "demand_wording",
    ] {
        world.engine.tamper(&format!("delete from {table}")).await;
    }
    let empty = world.store.demands(letter).await.unwrap();
    assert_eq!(empty.lineage.demands(third), None);
    let (one, two) = tokio::join!(
        world.engine.open(world.clock.clone()),
        world.engine.open(world.clock.clone())
    );
    for store in [one, two] {
        assert_eq!(store.demands(letter).await.unwrap(), before);
        store.close().await;
    }
    world.store.verify_ledger().await.unwrap();
}

async fn what_was_kept_of_a_demand_stays(world: &World) {
    let letter = told(world).await;
    let second = VersionNumber::new(3).unwrap();
    let standing = world.store.demands(letter).await.unwrap();
    let wording = standing.lineage.standing(second)[0].wording;
    world
        .store
        .choose_demand(letter, wording, None, world.secretariat)
        .await
        .unwrap();
    let record = world.store.demands(letter).await.unwrap();
    assert_eq!(record.chosen[&wording].0, "Sanne Schrijver");
    assert_eq!(record.lineage.root(wording), wording);
    for sql in [
        "update demand_wording set text = 'anders'",
        "delete from demand_wording",
        "update demand_place set number = number + 10",
        "delete from demand_place",
        "update demand_link set same = null",
        "delete from demand_link",
        "insert into demand_link (letter, n, wording, same, how, by_person, at) select letter, 99, wording, null, 'chosen', null, 1 from demand_place limit 1",
        "insert into demand_place (letter, version, number, wording) select letter, version, 99, wording from demand_place limit 1",
    ] {
        world.engine.refuses(sql).await;
    }
}
