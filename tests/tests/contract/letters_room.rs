//! A letter from its first draft to the day it is published, and two people who write at once.

use super::{
    World, remark, stories,
    world::{HOUR, letter_file, text},
};
use letters::{
    ports::Clock as _,
    stage::{Stage, StageError, StageName},
    text::{Line, ShortTitle, Slug},
    version::{Overtaken, VersionNumber},
};
use server::store::{JobPhase, NewLetter, StoreError, nobody, unheard};

stories!(
    a_draft_grows_by_versions,
    a_letter_lives_its_whole_life,
    everyone_finds_what_is_published,
    of_two_people_who_save_at_once_one_is_told,
    saving_the_same_text_makes_no_version,
    an_address_is_given_once,
    freezing_pins_the_text,
    thawing_lets_the_text_go_while_nobody_signed,
    a_letter_that_is_called_off_stays_called_off,
    a_restart_keeps_everything,
);

const SECOND: VersionNumber = VersionNumber::FIRST.next();

async fn a_draft_grows_by_versions(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let letter = world.new_letter("Eén loket voor iedereen").await;
    assert_eq!(letter.slug.as_str(), "een-loket-voor-iedereen");
    assert_eq!(letter.stage, Stage::Draft);
    world.clock.forward(HOUR);

    let next = text(
        "Eén loket voor iedereen",
        "Geachte lezer,\n\nDe tweede tekst.",
    );
    let note = Some(Line::parse("Korter").unwrap());
    let saved = store
        .save_version(
            letter.id,
            VersionNumber::FIRST,
            next.clone(),
            None,
            note.clone(),
            *by,
        )
        .await
        .unwrap();
    assert_eq!((saved.number, saved.hash), (SECOND, next.hash()));
    let versions = store.versions(letter.id).await.unwrap();
    assert_eq!(
        versions
            .iter()
            .map(|it| it.number.get())
            .collect::<Vec<_>>(),
        [2, 1]
    );
    assert_eq!(
        (
            versions[0].author.as_str(),
            &versions[0].note,
            versions[0].parent
        ),
        ("Sanne Schrijver", &note, Some(VersionNumber::FIRST))
    );
    assert_eq!(store.version(letter.id, SECOND).await.unwrap().text, next);
}

async fn a_letter_lives_its_whole_life(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(3).await;
    let letter = world.new_letter("Eén loket voor iedereen").await;
    world.clock.forward(HOUR);
    store.send_to_review(letter.id, *by).await.unwrap();
    store.back_to_draft(letter.id, *by).await.unwrap();
    store.send_to_review(letter.id, *by).await.unwrap();
    store
        .freeze(letter.id, VersionNumber::FIRST, *by)
        .await
        .unwrap();
    let opened = world.invite(letter.id, &directors).await.unwrap();
    for nth in 0..3 {
        world.sign(&opened, nth).await.unwrap();
    }
    let row = &store.letters().await.unwrap()[0];
    let round = row.round.unwrap();
    assert_eq!(
        (row.stage, round.invited, round.signed, round.declined),
        (StageName::Signing, 3, 3, 0)
    );
    assert!(matches!(
        store.start_press(letter.id, *by).await,
        Err(StoreError::Stage(StageError::RoundOpen))
    ));
    store
        .close_round(opened.round.id, *by, nobody)
        .await
        .unwrap();
    assert!(matches!(
        store.publish(letter.id, *by).await,
        Err(StoreError::NotFinal)
    ));

    world.press(letter.id).await;
    assert_eq!(
        store.job(letter.id).await.unwrap().unwrap().state,
        JobPhase::Done
    );
    store.publish(letter.id, *by).await.unwrap();
    let report = store.verify_ledger().await.unwrap();
    // frozen, round opened, invited × 3, signed × 3, round closed, finalised, published
    assert_eq!((report.chains, report.entries), (1, 11));
}

async fn everyone_finds_what_is_published(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(3).await;
    let (letter, file) = world.final_letter(&directors).await;
    let pin = letter.stage.pin().unwrap();
    let text = store.version(letter.id, pin.number).await.unwrap().text;
    assert_eq!(
        store.known_file(file.hash).await.unwrap(),
        None,
        "nothing is public before it is published"
    );
    world.clock.forward(HOUR);
    let at = store.publish(letter.id, *by).await.unwrap();
    assert_eq!(at, world.clock.now());
    assert!(matches!(
        store.publish(letter.id, *by).await,
        Err(StoreError::AlreadyPublished)
    ));

    let public = store.published(10, None).await.unwrap();
    let [summary] = public.as_slice() else {
        panic!("one letter is public: {public:?}")
    };
    assert_eq!(
        (
            summary.subject.as_str(),
            summary.signatories,
            summary.withdrawn
        ),
        ("Samen verder", 3, false)
    );
    assert_eq!(
        (summary.body.as_str(), summary.addressees.as_slice()),
        (
            text.body.as_str(),
            ["Ministerie van Voorbeelden".to_owned()].as_slice()
        )
    );
    assert!(store.published(10, Some(at)).await.unwrap().is_empty());
    let kept = store.letter(&letter.slug).await.unwrap();
    assert_eq!(
        (kept.published, kept.file.as_ref()),
        (Some(at), Some(&file))
    );
    assert_eq!(
        store.known_file(file.hash).await.unwrap().as_ref(),
        Some(&kept)
    );
    assert_eq!(
        store.known_text(pin.hash).await.unwrap(),
        Some((kept, pin.number))
    );
}

async fn of_two_people_who_save_at_once_one_is_told(world: &World) {
    let letter = world.new_letter("Twee pennen").await;
    let save = |body: &str| {
        let text = text("Twee pennen", body);
        world.store.save_version(
            letter.id,
            VersionNumber::FIRST,
            text,
            None,
            None,
            world.secretariat,
        )
    };
    let (one, other) = tokio::join!(save("De ene tekst."), save("De andere tekst."));
    let refused = match (one, other) {
        (Ok(_), Err(refused)) | (Err(refused), Ok(_)) => refused,
        both => panic!("exactly one is kept: {both:?}"),
    };
    let StoreError::Overtaken(overtaken) = refused else {
        panic!("{refused}")
    };
    assert_eq!(
        overtaken,
        Overtaken {
            base: VersionNumber::FIRST,
            latest: SECOND
        }
    );
    assert_eq!(world.store.versions(letter.id).await.unwrap().len(), 2);
}

async fn saving_the_same_text_makes_no_version(world: &World) {
    let letter = world.new_letter("Dezelfde").await;
    let same = world
        .store
        .version(letter.id, VersionNumber::FIRST)
        .await
        .unwrap()
        .text;
    world.clock.forward(HOUR);
    let title = ShortTitle::parse("Kort").unwrap();
    let kept = world
        .store
        .save_version(
            letter.id,
            VersionNumber::FIRST,
            same,
            Some(title.clone()),
            None,
            world.secretariat,
        )
        .await
        .unwrap();
    assert_eq!(kept.number, VersionNumber::FIRST);
    let letter = world.store.letter_by_id(letter.id).await.unwrap();
    assert_eq!(
        (letter.latest, letter.short_title),
        (VersionNumber::FIRST, Some(title)),
        "the short title is no part of the text"
    );
}

async fn an_address_is_given_once(world: &World) {
    let first = world.new_letter("Een brief").await;
    let second = world.new_letter("Een brief").await;
    assert_eq!(
        (first.slug.as_str(), second.slug.as_str()),
        ("een-brief", "een-brief-2")
    );
    let slug = Slug::parse("een-brief").unwrap();
    let asked = NewLetter {
        file: letter_file("Iets anders", "Tekst."),
        slug: Some(slug.clone()),
        note: None,
    };
    let refused = world
        .store
        .create_letter(asked, world.secretariat)
        .await
        .unwrap_err();
    assert!(
        matches!(&refused, StoreError::SlugTaken(taken) if *taken == slug),
        "{refused}"
    );
    assert_eq!(
        world.store.letters().await.unwrap().len(),
        2,
        "nothing of it is kept"
    );
    assert!(matches!(
        world.store.letter(&Slug::parse("geen").unwrap()).await,
        Err(StoreError::NotFound)
    ));
}

async fn freezing_pins_the_text(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let letter = world.new_letter("Vast").await;
    let wrong = store
        .freeze(letter.id, VersionNumber::FIRST, *by)
        .await
        .unwrap_err();
    assert!(
        matches!(
            wrong,
            StoreError::Stage(StageError::WrongStage(StageName::Draft))
        ),
        "{wrong}"
    );
    store.send_to_review(letter.id, *by).await.unwrap();
    let next = text("Vast", "De tweede.");
    store
        .save_version(
            letter.id,
            VersionNumber::FIRST,
            next.clone(),
            None,
            None,
            *by,
        )
        .await
        .unwrap();
    let old = store
        .freeze(letter.id, VersionNumber::FIRST, *by)
        .await
        .unwrap_err();
    assert!(
        matches!(old, StoreError::Overtaken(_)),
        "only the latest is frozen: {old}"
    );
    let pin = store
        .freeze(letter.id, SECOND, *by)
        .await
        .unwrap()
        .pin()
        .unwrap();
    assert_eq!((pin.number, pin.hash), (SECOND, next.hash()));
    let save = || {
        store.save_version(
            letter.id,
            SECOND,
            text("Vast", "De derde."),
            None,
            None,
            *by,
        )
    };
    assert!(matches!(
        save().await,
        Err(StoreError::Stage(StageError::WrongStage(
            StageName::Signing
        )))
    ));
}

async fn thawing_lets_the_text_go_while_nobody_signed(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let (letter, _) = world.frozen("Vast").await;
    let directors = world.directors(1).await;
    world.invite(letter.id, &directors).await.unwrap();
    assert!(matches!(
        world.invite(letter.id, &directors).await,
        Err(StoreError::Stage(StageError::RoundOpen))
    ));
    let (free, _) = world.frozen("Los").await;
    assert!(matches!(
        store.thaw(free.id, 0, *by, nobody).await.unwrap(),
        Stage::Review { .. }
    ));
    store
        .save_version(
            free.id,
            VersionNumber::FIRST,
            text("Los", "Anders."),
            None,
            None,
            *by,
        )
        .await
        .unwrap();
    store.verify_ledger().await.unwrap();
}

async fn a_letter_that_is_called_off_stays_called_off(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let (letter, pin) = world.frozen("Ingetrokken").await;
    let directors = world.directors(1).await;
    let opened = world.invite(letter.id, &directors).await.unwrap();
    let reason = remark("Het wetsvoorstel is ingetrokken.");
    let open = store
        .withdraw_letter(letter.id, reason.clone(), *by, unheard)
        .await
        .unwrap_err();
    assert!(
        matches!(open, StoreError::Stage(StageError::RoundOpen)),
        "{open}"
    );
    store
        .cancel_round(opened.round.id, *by, nobody)
        .await
        .unwrap();
    let stage = store
        .withdraw_letter(letter.id, reason.clone(), *by, unheard)
        .await
        .unwrap();
    let since = world.clock.now();
    assert_eq!(
        stage,
        Stage::Withdrawn {
            from: StageName::Signing,
            reason: reason.clone(),
            pin: Some(pin),
            file: None,
            since
        }
    );
    assert_eq!(store.letter_by_id(letter.id).await.unwrap().stage, stage);
    assert!(
        store
            .withdraw_letter(letter.id, reason.clone(), *by, unheard)
            .await
            .is_err()
    );
    let lines = store.ledger_lines(letter.id).await.unwrap().concat();
    assert!(
        !lines.contains("wetsvoorstel"),
        "a reason is committed to, not shown"
    );
    let openings = store.openings(letter.id).await.unwrap();
    assert!(
        openings
            .iter()
            .any(|(_, opening)| opening.value == reason.as_str())
    );
    store.verify_ledger().await.unwrap();
}

async fn a_restart_keeps_everything(world: &World) {
    let directors = world.directors(2).await;
    let (letter, _) = world.final_letter(&directors).await;
    world
        .store
        .publish(letter.id, world.secretariat)
        .await
        .unwrap();
    let before = world.store.verify_ledger().await.unwrap();
    let letter = world.store.letter_by_id(letter.id).await.unwrap();
    world.store.close().await;
    assert!(world.store.ready().await.is_err());

    let again = world.engine.open(world.clock.clone()).await;
    again.ready().await.unwrap();
    assert_eq!(again.letter(&letter.slug).await.unwrap(), letter);
    assert_eq!(again.verify_ledger().await.unwrap(), before);
    assert_eq!(
        again
            .signatories(letter.id, letter.stage.pin().unwrap().hash)
            .await
            .unwrap()
            .len(),
        2
    );
    again.close().await;
}
