//! The public log: heads that anybody can keep, and a letter's log with its proofs; no name but those that stand under it.

use super::signing::out_for_signing;
use crate::world::{World, director::ON_BEHALF, texts};
use letters::{hash::Hash, ledger::tree};
use reqwest::Method;
use serde_json::Value;
use server::heads;

fn hashes(value: &Value) -> Vec<Hash> {
    let hash = |it: &Value| Hash::parse(it.as_str().unwrap()).unwrap();
    value.as_array().unwrap().iter().map(hash).collect()
}

#[tokio::test]
async fn a_reader_sees_what_happened_to_a_letter_and_holds_the_proof() {
    let world = World::sqlite().await;
    let reader = world.visitor();
    reader
        .visits("/logboek")
        .await
        .has_status(200)
        .says("Er is nog geen hoofd");
    let slug = out_for_signing(&world, "Met een logboek").await;
    let log = format!("/brieven/{slug}/logboek");
    reader.visits(&log).await.has_status(404);
    let signer = world.director("Marloes Tienstra").await;
    signer.signs(ON_BEHALF).await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    reader.visits(&log).await.has_status(404);
    desk.publishes(&slug).await;
    world.clock.pass(60);

    // That it was published is there at once, without a place; with the next head it has one.
    let page = reader.visits(&log).await;
    page.has_status(200)
        .says("Marloes Tienstra ondertekende voor Wijkteam Elzenbroek")
        .says("De brief is gepubliceerd")
        .says("Krijgt een plaats bij het volgende hoofd");
    heads::next(&world.state, true).await.unwrap().unwrap();
    assert_eq!(heads::next(&world.state, true).await.unwrap(), None);
    world.clock.pass(60);
    reader
        .visits(&log)
        .await
        .is_silent_about("Krijgt een plaats bij het volgende hoofd")
        .is_silent_about("secretariaat@");

    // The proofs are proofs.
    let data: Value =
        serde_json::from_slice(&reader.visits(&format!("{log}.json")).await.bytes).unwrap();
    let (size, root) = (
        data["head"]["size"].as_u64().unwrap(),
        &data["head"]["root_sha256"],
    );
    let root = Hash::parse(root.as_str().unwrap()).unwrap();
    let lines = data["lines"].as_array().unwrap();
    for line in lines {
        let text = line["line"].as_str().unwrap();
        let place = line["place"].as_u64().unwrap();
        let leaf = tree::leaf(text.as_bytes());
        assert!(
            tree::includes(root, size, place, leaf, &hashes(&line["path"])),
            "{line}"
        );
    }
    assert_eq!(
        u64::try_from(lines.len()),
        Ok(size),
        "it is the only letter"
    );
    let opened = data["openings"].as_array().unwrap();
    assert_eq!(opened.len(), 1, "of names that print, and of no others");
    assert_eq!(opened[0]["value"], "Marloes Tienstra");

    // The heads continue each other, and are what the feed says.
    let data: Value = serde_json::from_slice(&reader.visits("/logboek.json").await.bytes).unwrap();
    let all = data["heads"].as_array().unwrap();
    assert_eq!(
        all.len(),
        3,
        "in the file, when final, and when published: {all:?}"
    );
    let of = |head: &Value| {
        let root = Hash::parse(head["root_sha256"].as_str().unwrap()).unwrap();
        (head["size"].as_u64().unwrap(), root)
    };
    for pair in all.windows(2) {
        let [new, old] = pair else { unreachable!() };
        assert!(tree::continues(
            of(old),
            of(new),
            &hashes(&new["consistency"])
        ));
    }
    let page = reader.visits("/logboek").await;
    page.has_status(200).says("Hoofd 3");
    let newest = all[0]["root_sha256"].as_str().unwrap();
    let feed = reader.visits("/feed.atom").await.body();
    assert!(feed.contains(&format!("root {newest}")), "{feed}");
    assert!(feed.contains("term=\"logboek\""), "{feed}");
    assert_eq!(feed.matches("term=\"logboek\"").count(), 1, "one a day");

    // A day without anything to add has a head, which is no news.
    world.clock.pass(86_400);
    let quiet = heads::next(&world.state, false).await.unwrap().unwrap();
    assert_eq!((quiet.head.number, quiet.head.size), (4, size));
    let feed = reader.visits("/feed.atom").await.body();
    assert_eq!(feed.matches("term=\"logboek\"").count(), 1, "{feed}");
    reader
        .visits("/logboek?voor=3")
        .await
        .has_status(200)
        .says("Hoofd 2")
        .is_silent_about("Hoofd 3")
        .says("De nieuwste hoofden");
    // What leads nowhere leads to the newest.
    for nowhere in ["abc", "0", "-1", "99999999999999999999"] {
        let page = reader.visits(&format!("/logboek?voor={nowhere}")).await;
        page.has_status(200).says("Hoofd 4");
    }
    reader
        .visits("/controle/verify.md")
        .await
        .has_status(200)
        .says("Check a letter yourself");
    let english = reader
        .request(Method::GET, &log)
        .header("accept-language", "en");
    reader
        .send(english)
        .await
        .says("Marloes Tienstra signed for");
}

#[tokio::test]
async fn a_response_that_is_not_public_is_in_the_log_by_its_code_alone() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk
        .brings_out(&world, &texts::short("Met een stil antwoord"))
        .await;
    let form = desk
        .opens(&slug)
        .await
        .form("Noteer de reactie")
        .fill("Van wie", "Raadsgriffie")
        .fill("Op welke dag", "2026-03-02")
        .fill("Wat er staat of gezegd is", "Alleen voor u.")
        .choose("Brief terug");
    desk.sends(form).await.says("De reactie is genoteerd.");
    heads::next(&world.state, true).await.unwrap().unwrap();
    world.clock.pass(60);
    let reader = world.visitor();
    let log = format!("/brieven/{slug}/logboek");
    reader
        .visits(&log)
        .await
        .says("Iets wat niet openbaar is")
        .is_silent_about("Er kwam een reactie binnen");
    let data = reader.visits(&format!("{log}.json")).await;
    data.is_silent_about("response-recorded");
    let data: Value = serde_json::from_slice(&data.bytes).unwrap();
    let last = data["lines"].as_array().unwrap().last().unwrap();
    assert_eq!(last["line"], Value::Null);
    // Its code is there, and so is the proof: the chain and the tree are whole.
    let leaf = Hash::parse(last["leaf_sha256"].as_str().unwrap()).unwrap();
    let root = Hash::parse(data["head"]["root_sha256"].as_str().unwrap()).unwrap();
    let (size, place) = (&data["head"]["size"], &last["place"]);
    let (size, place) = (size.as_u64().unwrap(), place.as_u64().unwrap());
    assert!(tree::includes(
        root,
        size,
        place,
        leaf,
        &hashes(&last["path"])
    ));
}
