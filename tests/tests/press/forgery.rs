//! Files inside a letter that contradict each other: found even under a seal of our own, by the step that should find it.

use super::damage::Scene;
use server::{pdf, verifying::Finding};

/// The three files that travel inside a letter.
#[derive(Clone)]
struct Inside {
    text: String,
    listing: String,
    log: Vec<String>,
}

impl Inside {
    fn of(pdf: &[u8]) -> Self {
        let files = pdf::attachments(pdf).unwrap();
        let file = |name: &str| {
            let found = files.iter().find(|file| file.name == name).unwrap();
            String::from_utf8(found.bytes.clone()).unwrap()
        };
        Self {
            text: file("brief.md"),
            listing: file("signatures.json"),
            log: file("logboek.jsonl").lines().map(str::to_owned).collect(),
        }
    }

    /// What is found when these are sealed with our own key.
    fn found(&self, scene: &Scene) -> Finding {
        let log = self.log.join("\n");
        scene.finding(&scene.sealed_by_us(&[
            ("brief.md", self.text.as_bytes()),
            ("signatures.json", self.listing.as_bytes()),
            ("logboek.jsonl", log.as_bytes()),
        ]))
    }
}

/// Puts other words in their place, which must be there.
fn swap(words: &mut String, from: &str, to: &str) {
    assert!(words.contains(from), "{from}");
    *words = words.replacen(from, to, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_forgery_under_our_own_seal_is_found_by_the_step_that_should() {
    type Deed = fn(&mut Inside);
    let deeds: [(&str, Deed, Finding); 12] = [
        // The proof is not there: what would show that the key of a name is its own.
        ("nothing more", |_| {}, Finding::ForgedSignature),
        (
            "another text",
            |i| swap(&mut i.text, "e", "a"),
            Finding::OtherText,
        ),
        ("no text", |i| i.text.clear(), Finding::OtherText),
        ("no list", |i| i.listing.clear(), Finding::OtherText),
        (
            "text and list changed places",
            |i| std::mem::swap(&mut i.text, &mut i.listing),
            Finding::OtherText,
        ),
        (
            "another capacity",
            |i| swap(&mut i.listing, "\"on-behalf\"", "\"personal\""),
            Finding::BrokenLog,
        ),
        (
            "a deputy made director",
            |i| swap(&mut i.listing, "\"deputy\": true", "\"deputy\": false"),
            Finding::BrokenLog,
        ),
        ("no log", |i| i.log.clear(), Finding::BrokenLog),
        (
            "a line dropped",
            |i| drop(i.log.remove(4)),
            Finding::BrokenLog,
        ),
        (
            "the last line dropped",
            |i| drop(i.log.pop()),
            Finding::BrokenLog,
        ),
        (
            "lines changed places",
            |i| i.log.swap(2, 3),
            Finding::BrokenLog,
        ),
        (
            "a log of rubbish",
            |i| i.log = vec!["{}".to_owned(); 500],
            Finding::BrokenLog,
        ),
    ];
    let scene = Scene::new().await;
    let inside = Inside::of(&scene.made.pdf);
    for (what, deed, right) in deeds {
        let mut forged = inside.clone();
        deed(&mut forged);
        assert_eq!(forged.found(&scene), right, "{what}");
    }
    scene.house.close().await;
}
