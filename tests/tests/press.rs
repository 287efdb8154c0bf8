//! From a letter file to a sealed PDF, the way a letter really goes: imported, pinned, signed, made Final by the job. What
//! comes out is judged by programs of others: a validator, qpdf, poppler, pyHanko, sha256sum.

pub mod bare;
mod copies;
mod damage;
mod forgery;
mod house;
mod inside;
mod job;
mod judges;
mod keys;
mod manual;
mod paper;
mod stamped;
mod traps;

use house::House;
use judges::judge;
use std::path::{Path, PathBuf};

fn file(path: impl AsRef<Path>) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// One letter, signed by so many, all the way; then judged.
async fn all_the_way(path: &str, signers: usize) {
    let house = House::new().await;
    let made = house.final_letter(&file(path), signers).await;
    judge(&house, &made).await;
    house.close().await;
}

macro_rules! letters {
    ($($name:ident: $path:literal, $signers:literal;)*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $name() {
            all_the_way($path, $signers).await;
        }
    )*};
}

letters! {
    a_real_letter_to_both_chambers: "../shared/real/asielnoodmaatregelenwet.md", 0;
    a_real_introduction_to_two_ministries: "../shared/real/kennismaking.md", 0;
    a_real_paper_with_contents_and_notes: "../shared/real/toekomstscenario-notitie.md", 0;
    a_real_call_with_thirteen_demands: "../shared/real/verkiezingsprogramma-oproep.md", 0;
    the_same_signed_by_one: "../shared/real/verkiezingsprogramma-oproep.md", 1;
    the_same_signed_by_seven: "../shared/real/verkiezingsprogramma-oproep.md", 7;
    a_letter_signed_by_all_fifty_two: "letters/samples/demo/huurachterstanden.md", 52;
    a_letter_signed_by_sixty_four: "letters/samples/demo/werkdruk.md", 64;
    the_sample_letter_to_both_chambers: "letters/samples/asielnoodmaatregelenwet.md", 0;
    the_sample_introduction: "letters/samples/kennismaking.md", 0;
    the_sample_paper: "letters/samples/toekomstscenario.md", 0;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_letter_of_the_demonstration() {
    let house = House::new().await;
    let mut seen = 0;
    let mut paths: Vec<PathBuf> = std::fs::read_dir(file("letters/samples/demo"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    paths.sort();
    for (signers, path) in [0, 9, 1, 23].into_iter().cycle().zip(paths) {
        let made = house.final_letter(&path, signers).await;
        judge(&house, &made).await;
        seen += 1;
    }
    assert!(seen >= 10, "{seen} letters");
    house.close().await;
}
