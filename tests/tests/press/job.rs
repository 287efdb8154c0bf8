//! The job: seen step by step, taken up again after a crash, given up with a reason, harmless when done twice.

use super::{file, house::House};
use letters::{publication::SealedFile, stage::Stage};
use server::{
    finalising,
    store::{JobPhase, unheard},
};

const LETTER: &str = "letters/samples/demo/avondspreekuur.md";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_dies_leaves_the_job_to_the_next() {
    let house = House::new().await;
    let letter = house.ready(&file(LETTER), 2).await;
    let store = &house.state.store;
    store.start_press(letter, house.secretariat).await.unwrap();
    // Somebody takes it, gets as far as setting, and dies.
    let taken = store.claim_job(300).await.unwrap().unwrap();
    store.job_step(taken, 2, 6, "set").await.unwrap();
    assert!(
        !finalising::next(&house.state).await.unwrap(),
        "it is in someone's hands"
    );
    let seen = store.job(letter).await.unwrap().unwrap();
    assert_eq!(
        (seen.state, seen.step, seen.of, seen.name_key.as_str()),
        (JobPhase::Running, 2, 6, "set")
    );

    house.forward(301);
    assert!(finalising::next(&house.state).await.unwrap());
    let seen = store.job(letter).await.unwrap().unwrap();
    assert_eq!((seen.state, seen.step), (JobPhase::Done, seen.of));
    let record = store.letter_by_id(letter).await.unwrap();
    assert!(matches!(record.stage, Stage::Final { .. }));

    // The first one was only slow: what it brings comes too late, and does no harm.
    let late = SealedFile {
        hash: letters::hash::Hash::of(b"te laat"),
        ..record.file.clone().unwrap()
    };
    assert!(
        store
            .finalise(taken, late, letters::hash::Hash::ZERO, unheard)
            .await
            .is_err()
    );
    assert_eq!(store.letter_by_id(letter).await.unwrap().file, record.file);
    assert!(
        store.start_press(letter, house.secretariat).await.is_err(),
        "final is final"
    );
    store.verify_ledger().await.unwrap();
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_every_worker_dies_of_is_given_up_with_a_reason() {
    let house = House::new().await;
    let letter = house.ready(&file(LETTER), 0).await;
    let store = &house.state.store;
    store.start_press(letter, house.secretariat).await.unwrap();
    for _ in 0..3 {
        store.claim_job(300).await.unwrap().unwrap();
        house.forward(301);
    }
    assert!(finalising::next(&house.state).await.unwrap());
    let seen = store.job(letter).await.unwrap().unwrap();
    assert_eq!(seen.state, JobPhase::Failed);
    assert!(
        seen.reason.unwrap().contains("te lang"),
        "the desk says why"
    );
    // A person may try again.
    assert!(matches!(
        house.press(letter).await.stage,
        Stage::Final { .. }
    ));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_refuses_leaves_the_letter_where_it_was() {
    let house = House::new().await;
    let letter = house.ready(&file(LETTER), 0).await;
    let files = house.folder.path().join("files");
    // Whoever may write anywhere is not stopped by a mode, but by a file where a folder should be.
    std::fs::remove_dir_all(&files).unwrap();
    std::fs::write(&files, b"").unwrap();
    let record = house.press(letter).await;
    assert!(matches!(record.stage, Stage::Signing { .. }) && record.file.is_none());
    let store = &house.state.store;
    let seen = store.job(letter).await.unwrap().unwrap();
    assert_eq!(
        (seen.state, seen.name_key.as_str()),
        (JobPhase::Failed, "keep")
    );
    assert!(seen.reason.unwrap().contains("schijf"));

    std::fs::remove_file(&files).unwrap();
    std::fs::create_dir(&files).unwrap();
    assert!(
        matches!(house.press(letter).await.stage, Stage::Final { .. }),
        "and it can be tried again"
    );
    house.close().await;
}
