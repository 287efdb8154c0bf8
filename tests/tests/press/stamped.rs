//! The manual for strangers, followed to the letter, where an authority stamps seals and heads.

use super::{
    damage::Scene,
    house::House,
    inside::Inside,
    manual::{Manual, published},
};
use crate::time_stamps::authority::Authority;
use serde_json::{Value, json};
use server::{evidence, seal, state::State, verifying::Finding};
use std::path::Path;

/// A token over a text, by the authority that the server asks.
async fn token(state: &State, text: &str) -> String {
    let (state, text) = (state.clone(), text.to_owned());
    let asked = tokio::task::spawn_blocking(move || {
        let authority = state.time_stamps.as_deref().unwrap();
        seal::stamp_text(&text, authority).unwrap()
    });
    evidence::hex(&asked.await.unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stranger_finds_when_a_letter_was_there() {
    let authority = Authority::start().await;
    let house = House::with(Some(authority.url())).await;
    let scene = Scene::at(house).await;
    let (base, serving) = published(&scene).await;
    let slug = scene.made.letter.slug.to_string();
    let manual = Manual::read();

    // As it stands, from the first line to the last, with the authority's certificate and without.
    let follow = async |root: Option<&Path>| {
        let folder = tempfile::tempdir().unwrap();
        if let Some(root) = root {
            std::fs::copy(root, folder.path().join("tsa.pem")).unwrap();
        }
        let (base, slug) = (base.clone(), slug.clone());
        tokio::task::spawn_blocking(move || {
            let (said, failed) = Manual::read().follow(folder.path(), Some((&base, &slug)));
            (said, failed, folder)
        })
        .await
        .unwrap()
    };
    let (said, failed, honest) = follow(Some(&authority.certificate())).await;
    assert_eq!(failed, None, "{said}");
    for words in [
        "holds seal:",
        "holds time stamp: sealed no later than",
        "found stamp: on head 1",
        "Time stamp: ",
        "Verification: OK",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let (said, failed, _) = follow(None).await;
    assert!(said.contains("not looked at: a time stamp by"), "{said}");
    assert_eq!(
        failed.as_deref(),
        Some("6. The head's time stamp"),
        "{said}"
    );
    let other = Authority::start().await;
    let (said, failed, _) = follow(Some(&other.certificate())).await;
    assert_eq!(failed.as_deref(), Some("2. The seal"), "{said}");
    assert!(said.contains("FAILS time stamp"), "{said}");

    // What the association itself could change, under its own seal.
    let heads: Value =
        serde_json::from_slice(&std::fs::read(honest.path().join("heads.json")).unwrap()).unwrap();
    let with = |inside: &Inside, heads: &Value| {
        let folder = tempfile::tempdir().unwrap();
        let put =
            |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
        put("letter.pdf", &inside.sealed(&scene));
        put("heads.json", &serde_json::to_vec(heads).unwrap());
        std::fs::copy(authority.certificate(), folder.path().join("tsa.pem")).unwrap();
        manual.follow(folder.path(), None)
    };
    let inside = Inside::of(&scene.made.pdf);
    let (said, failed) = with(&inside, &heads);
    assert_eq!(failed, None, "{said}");
    assert!(said.contains("no time stamp on the seal"), "{said}");
    assert!(said.contains("Verification: OK"), "{said}");
    for forged_token in [
        "00".to_owned(),
        token(&scene.house.state, "another text").await,
    ] {
        let mut forged = inside.clone();
        forged.proof["head"]["time_stamp_hex"] = json!(forged_token);
        let (said, failed) = with(&forged, &heads);
        assert_eq!(
            failed.as_deref(),
            Some("6. The head's time stamp"),
            "{said}"
        );
        let verdict = scene.house.verdict(&forged.sealed(&scene)).await;
        assert_eq!(verdict.finding, Finding::ForgedHead);
    }

    // Nobody answered when the letter was sealed: a later stamp on its head, or one on a head after it, does.
    let mut bare = inside.clone();
    bare.proof["head"]
        .as_object_mut()
        .unwrap()
        .remove("time_stamp_hex");
    let (said, failed) = with(&bare, &heads);
    assert_eq!(failed, None, "{said}");
    assert!(said.contains("found stamp: on head 1"), "{said}");
    let mut later = heads.clone();
    for head in later["heads"].as_array_mut().unwrap() {
        if head["number"] == json!(1) {
            head.as_object_mut().unwrap().remove("time_stamp_hex");
        }
    }
    let (said, failed) = with(&bare, &later);
    assert_eq!(failed, None, "{said}");
    assert!(said.contains("found stamp: on head 2"), "{said}");
    assert!(said.contains("Verification: OK"), "{said}");
    serving.abort();
    scene.house.close().await;
}
