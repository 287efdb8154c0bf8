//! A seal key that is replaced: what it sealed stays genuine.

use super::{file, house::House};
use server::verifying::{Check, Finding, Outcome};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_outlives_the_key_that_sealed_it() {
    let house = House::new().await;
    let old = house
        .final_letter(&file("letters/samples/asielnoodmaatregelenwet.md"), 0)
        .await;
    house
        .state
        .store
        .publish(old.letter.id, house.secretariat)
        .await
        .unwrap();
    let first = std::fs::read(house.certificate()).unwrap();

    // The operator takes the key away; the next start makes another.
    std::fs::remove_dir_all(house.folder.path().join("seal")).unwrap();
    let house = house.restarted().await;
    assert_ne!(std::fs::read(house.certificate()).unwrap(), first);
    assert_eq!(
        house.state.store.seal_certificates().await.unwrap().len(),
        2
    );
    let verdict = house.verdict(&old.pdf).await;
    assert!(verdict.genuine, "{verdict:?}");

    let new = house
        .final_letter(&file("letters/samples/kennismaking.md"), 0)
        .await;
    assert_eq!(house.verdict(&new.pdf).await.finding, Finding::NotPublished);
    // Starting again with the same key adds nothing.
    let house = house.restarted().await;
    assert_eq!(
        house.state.store.seal_certificates().await.unwrap().len(),
        2
    );

    // Another house knows neither.
    let stranger = House::new().await;
    let verdict = stranger.verdict(&old.pdf).await;
    assert_eq!(verdict.finding, Finding::OtherSeal);
    let refused = verdict
        .steps
        .iter()
        .find(|step| step.outcome == Outcome::Fails)
        .unwrap();
    assert_eq!(refused.check, Check::OurCertificate);
    house.close().await;
    stranger.close().await;
}
