//! Sittings: what is typed is kept, no page writes over what it has not seen, and who is at a letter is known while they are.

use super::{World, stories, world::text};
use letters::{
    ids::{LetterId, PersonId, SittingId},
    sitting::PRESENT_SECONDS,
    version::VersionNumber,
};
use server::store::{Heard, Kept, StoreError};

stories!(
    what_is_typed_is_there_when_its_writer_comes_back,
    a_page_that_missed_something_writes_over_nothing,
    who_is_there_is_known_for_as_long_as_they_are,
    a_version_ends_the_sitting_but_not_what_was_typed_since,
    a_sitting_starts_from_a_version_that_is_there,
);

async fn keep(
    world: &World,
    letter: LetterId,
    person: PersonId,
    known: Option<Kept>,
    fields: Option<&str>,
) -> Kept {
    let heard = Heard {
        sitting: known.map(|kept| kept.sitting),
        serial: known.map_or(0, |kept| kept.serial),
        base: VersionNumber::FIRST,
        fields: fields.map(str::to_owned),
    };
    world
        .store
        .keep_sitting(letter, person, heard)
        .await
        .unwrap()
}

async fn what_is_typed_is_there_when_its_writer_comes_back(world: &World) {
    let by = world.secretariat;
    let letter = world.new_letter("Nog niet af").await.id;
    let opened = keep(world, letter, by, None, None).await;
    assert_eq!(opened.serial, 0);
    assert!(
        world.store.typed(letter, by).await.unwrap().is_empty(),
        "an open page has nothing to bring back"
    );
    let first = keep(world, letter, by, Some(opened), Some("body=Een")).await;
    assert_eq!((first.sitting, first.serial), (opened.sitting, 1));
    world.clock.forward(1);
    let second = keep(world, letter, by, Some(first), Some("body=Een+zin")).await;
    let typed = world.store.typed(letter, by).await.unwrap();
    assert_eq!(typed.len(), 1);
    assert_eq!(
        (typed[0].fields.as_str(), typed[0].serial, typed[0].at),
        ("body=Een+zin", 2, second.at)
    );
    let other = world.director("Ander").await.person;
    assert!(
        world.store.typed(letter, other).await.unwrap().is_empty(),
        "it is its writer's alone"
    );
    assert!(
        !world
            .store
            .end_sitting(second.sitting, other, 9)
            .await
            .unwrap()
    );
}

async fn a_page_that_missed_something_writes_over_nothing(world: &World) {
    let by = world.secretariat;
    let letter = world.new_letter("Twee vensters").await.id;
    let one = keep(world, letter, by, None, Some("body=Een")).await;
    let further = keep(world, letter, by, Some(one), Some("body=Een+en+meer")).await;
    world.clock.forward(1);
    // The other window still is where the first was.
    let other = keep(world, letter, by, Some(one), Some("body=Anders")).await;
    assert_ne!(other.sitting, further.sitting);
    let typed = world.store.typed(letter, by).await.unwrap();
    let fields: Vec<_> = typed.iter().map(|one| one.fields.as_str()).collect();
    assert_eq!(
        fields,
        ["body=Anders", "body=Een+en+meer"],
        "both are there, the newest first"
    );
    // To say that it is open it need not know the newest.
    let open = keep(world, letter, by, Some(one), None).await;
    assert_eq!((open.sitting, open.serial), (one.sitting, one.serial));
}

async fn who_is_there_is_known_for_as_long_as_they_are(world: &World) {
    let by = world.secretariat;
    let letter = world.new_letter("Samen").await.id;
    let other = world.director("Noor").await.person;
    keep(world, letter, other, None, None).await;
    keep(world, letter, other, None, None).await;
    let others = world.store.others_at(letter, by).await.unwrap();
    assert_eq!(others.len(), 1, "two windows are one person");
    assert!(
        world
            .store
            .others_at(letter, other)
            .await
            .unwrap()
            .is_empty(),
        "nobody is their own company"
    );
    world.clock.forward(PRESENT_SECONDS);
    assert!(world.store.others_at(letter, by).await.unwrap().is_empty());
}

async fn a_version_ends_the_sitting_but_not_what_was_typed_since(world: &World) {
    let by = world.secretariat;
    let letter = world.new_letter("Bewaard").await.id;
    let sent = keep(world, letter, by, None, Some("body=Verstuurd")).await;
    let since = keep(
        world,
        letter,
        by,
        Some(sent),
        Some("body=Verstuurd+en+verder"),
    )
    .await;
    assert!(
        !world
            .store
            .end_sitting(sent.sitting, by, sent.serial)
            .await
            .unwrap()
    );
    assert_eq!(world.store.typed(letter, by).await.unwrap().len(), 1);
    assert!(
        world
            .store
            .end_sitting(sent.sitting, by, since.serial)
            .await
            .unwrap()
    );
    assert!(world.store.typed(letter, by).await.unwrap().is_empty());
    // A page that did not hear of it goes on under a name of its own.
    let on = keep(world, letter, by, Some(since), Some("body=Nog+iets")).await;
    assert_ne!(on.sitting, since.sitting);
}

async fn a_sitting_starts_from_a_version_that_is_there(world: &World) {
    let by = world.secretariat;
    let letter = world.new_letter("Zonder begin").await.id;
    let heard = Heard {
        sitting: None,
        serial: 0,
        base: VersionNumber::FIRST.next(),
        fields: Some("body=x".to_owned()),
    };
    let refused = world.store.keep_sitting(letter, by, heard.clone()).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");
    let next = text("Zonder begin", "Nu wel.");
    world
        .store
        .save_version(letter, VersionNumber::FIRST, next, None, None, by)
        .await
        .unwrap();
    let kept = world.store.keep_sitting(letter, by, heard).await.unwrap();
    // A made-up sitting is nobody's.
    let unknown = Kept {
        sitting: SittingId::new(kept.at, [7; 10]),
        ..kept
    };
    let own = keep(world, letter, by, Some(unknown), Some("body=y")).await;
    assert_ne!(own.sitting, unknown.sitting);
}
