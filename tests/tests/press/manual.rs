//! The manual for strangers, followed to the letter: its commands and scripts, read from the page itself and run by programs
//! that share no code with ours. Then the same with letters that were tampered with, under the association's own seal: each
//! is caught by the step that the manual says catches it.

use super::{damage::Scene, house::House, inside::Inside};
use crate::{
    authenticator::Authenticator,
    tools::{python_program, run},
};
use letters::{
    cosignature::{Capacity, KeySignature, Statement},
    ledger::{Act, Entry},
};
use server::{heads, verifying::Finding};
use std::{
    collections::BTreeMap,
    path::Path,
    process::{Command, Output},
};

/// The manual, taken apart: scripts by their names, and the commands under each heading.
pub(super) struct Manual {
    scripts: BTreeMap<String, String>,
    commands: Vec<(String, String)>,
}

impl Manual {
    pub(super) fn read() -> Self {
        let page = super::file("docs/verify.md");
        let page = std::fs::read_to_string(page).unwrap();
        let (mut scripts, mut commands) = (BTreeMap::new(), Vec::new());
        let (mut heading, mut block) = (String::new(), None::<(String, String)>);
        for line in page.lines() {
            match (&mut block, line.strip_prefix("```")) {
                (None, Some(kind)) => block = Some((kind.to_owned(), String::new())),
                (Some(_), Some(_)) => match block.take().unwrap() {
                    (kind, text) if kind == "python" => {
                        let name = text[2..].split_once(':').unwrap().0.to_owned();
                        scripts.insert(name, text);
                    }
                    (kind, text) => {
                        assert_eq!(kind, "sh");
                        commands.push((heading.clone(), text));
                    }
                },
                (Some((_, text)), None) => text.extend([line, "\n"]),
                (None, None) => {
                    if let Some(title) = line.strip_prefix("## ") {
                        title.clone_into(&mut heading);
                    }
                }
            }
        }
        assert_eq!(scripts.keys().collect::<Vec<_>>(), ["check.py", "seal.py"]);
        assert_eq!(commands.len(), 10, "{commands:?}");
        Self { scripts, commands }
    }

    /// Follows the manual in a folder that has the scripts and, under step 1, gets the files from this address; gives what
    /// was said up to the first command that failed, and the heading under which it stood.
    pub(super) fn follow(
        &self,
        folder: &Path,
        from: Option<(&str, &str)>,
    ) -> (String, Option<String>) {
        for (name, text) in &self.scripts {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let mut said = String::new();
        for (heading, commands) in &self.commands {
            let commands = match from {
                Some((base, slug)) => commands
                    .replace("https://letters.example", base)
                    .replace("a-letter", slug),
                None if heading.starts_with("1.") => continue,
                None => commands.clone(),
            };
            // pyHanko is in a place of its own here; all else runs as it stands.
            let commands =
                commands.replace("python3 seal.py", &format!("{} seal.py", python_program()));
            let output = run(
                Command::new("bash")
                    .args(["-euo", "pipefail", "-c", &commands])
                    .current_dir(folder),
                b"",
            );
            let Output {
                status,
                stdout,
                stderr,
            } = output;
            said.push_str(&String::from_utf8_lossy(&stdout));
            said.push_str(&String::from_utf8_lossy(&stderr));
            if !status.success() {
                return (said, Some(heading.clone()));
            }
        }
        (said, None)
    }
}

/// A published letter of the demonstration, and its site on an address of its own.
pub(super) async fn published(scene: &Scene) -> (String, tokio::task::JoinHandle<()>) {
    let state = scene.house.state.clone();
    let letter = scene.made.letter.id;
    (state.store)
        .publish(letter, scene.house.secretariat)
        .await
        .unwrap();
    heads::make(&state).await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let service =
        server::router(state).into_make_service_with_connect_info::<std::net::SocketAddr>();
    let serving = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    (base, serving)
}

type Deed = fn(&mut Inside, &House);

/// What may be tampered with by who holds the seal, and the step that catches it.
const DEEDS: [(&str, Deed, &str); 20] = [
    (
        "another text",
        |i, _| i.text.push_str("En nog iets.\n"),
        "text",
    ),
    ("a line dropped", |i, _| drop(i.log.remove(4)), "chain"),
    ("the last line dropped", |i, _| drop(i.log.pop()), "chain"),
    ("two lines swapped", |i, _| i.log.swap(4, 5), "chain"),
    (
        "a changed capacity",
        |i, _| {
            let at = i.signed();
            i.log[at] = i.log[at].replace("on-behalf", "personal");
        },
        "chain",
    ),
    (
        "a back-dated entry",
        |i, _| {
            let mut entry = Entry::read(&i.log[5]).unwrap();
            entry.at = "2020-01-01T00:00:00.000Z".to_owned();
            i.log[5] = entry.line().unwrap();
        },
        "chain",
    ),
    (
        "a back-dated entry, the chain made whole again",
        |i, _| i.rewritten(5, |entry| entry.at = "2020-01-01T00:00:00.000Z".to_owned()),
        "chain",
    ),
    (
        "a capacity changed in the list alone",
        |i, _| i.names["signatories"][0]["capacity"] = "personal".into(),
        "names",
    ),
    (
        "a request left out in the list alone",
        |i, _| i.names["signatories"][0]["except"] = serde_json::json!([1]),
        "names",
    ),
    (
        "a name that never signed",
        |i, _| {
            let mut more = i.names["signatories"][0].clone();
            more["name"] = "Floor Verzonnen".into();
            more["invitation"] = "0197ee0e-3d00-7101-8101-010101010101".into();
            i.names["signatories"].as_array_mut().unwrap().push(more);
        },
        "names",
    ),
    (
        "a name in the place of another",
        |i, _| i.names["signatories"][0]["name"] = "Floor Verzonnen".into(),
        "names",
    ),
    (
        "a name in the place of another, with random bytes to match",
        |i, _| {
            i.names["signatories"][0]["name"] = "Floor Verzonnen".into();
            let salts = i.proof["openings"].as_array_mut().unwrap();
            for it in salts {
                it["salt_hex"] = "07".repeat(32).into();
            }
        },
        "names",
    ),
    (
        "a guest who passes for a member",
        |i, _| i.names["signatories"][0]["guest"] = true.into(),
        "names",
    ),
    (
        "a key of one's own in the list alone",
        |i, _| i.names["signatories"][1]["own_key"] = true.into(),
        "names",
    ),
    (
        "a key that signed in another capacity",
        |i, _| {
            i.with_another_key(|statement, _| {
                let capacity = Capacity::UnderReservation;
                Authenticator::new("ec").signs(&Statement {
                    capacity,
                    ..statement
                })
            });
        },
        "keys",
    ),
    (
        "a name left out",
        |i, _| drop(i.names["signatories"].as_array_mut().unwrap().pop()),
        "names",
    ),
    (
        "a line dropped, the chain made whole again",
        |i, _| {
            i.log.remove(1);
            i.rechained();
        },
        "tree",
    ),
    (
        "a changed capacity, in the list too, the chain made whole again",
        |i, _| {
            let at = i.signed();
            i.rewritten(at, |entry| {
                if let Act::Signed { capacity, .. } = &mut entry.act {
                    *capacity = Capacity::Personal;
                }
            });
            let entry = Entry::read(&i.log[at]).unwrap();
            let whose = entry.act.invitation().unwrap().to_string();
            for name in i.names["signatories"].as_array_mut().unwrap() {
                if name["invitation"] == whose.as_str() {
                    name["capacity"] = "personal".into();
                }
            }
        },
        "tree",
    ),
    (
        "a head with another root",
        |i, _| {
            let text = i.proof["head"]["text"].as_str().unwrap();
            i.proof["head"]["text"] = text.replace("\nsize ", "\nsize 1").into();
        },
        "tree",
    ),
    (
        "another tree and another head, signed by the association itself",
        |i, house| {
            i.log.remove(1);
            i.rechained();
            i.with_a_tree_of_its_own(house);
        },
        "kept",
    ),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stranger_follows_the_manual_and_every_tampering_is_caught_by_its_step() {
    let scene = Scene::new().await;
    let (base, serving) = published(&scene).await;
    let manual = Manual::read();
    let slug = scene.made.letter.slug.to_string();

    // As it stands, from the first line to the last.
    let honest = tempfile::tempdir().unwrap();
    let folder = honest.path().to_owned();
    let (said, failed) = {
        let (base, slug) = (base.clone(), slug.clone());
        tokio::task::spawn_blocking(move || Manual::read().follow(&folder, Some((&base, &slug))))
            .await
            .unwrap()
    };
    assert_eq!(failed, None, "{said}");
    for step in ["seal", "text", "chain", "names", "keys", "tree", "kept"] {
        assert!(said.contains(&format!("holds {step}:")), "{step}: {said}");
    }
    assert_eq!(said.matches("Verified OK").count(), 2, "{said}");
    assert!(said.contains("holds keys: 1"), "{said}");
    // Nobody was asked for a time stamp, and the manual says so.
    for none in [
        "no time stamp on the seal",
        "found no stamp",
        "no time stamp: ",
    ] {
        assert!(said.contains(none), "{none}: {said}");
    }
    for signatory in &scene.made.signatories {
        assert!(said.contains(signatory.person.as_str()), "{said}");
    }
    let detached = std::fs::read(honest.path().join("letter.pdf")).unwrap();
    assert_eq!(detached, scene.made.pdf);
    let heads_json = std::fs::read(honest.path().join("heads.json")).unwrap();

    // Sealed again with nothing changed, it holds: what fails below fails for what was changed.
    let inside = Inside::of(&scene.made.pdf);
    let caught = |pdf: &[u8]| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("letter.pdf"), pdf).unwrap();
        std::fs::write(folder.path().join("heads.json"), &heads_json).unwrap();
        manual.follow(folder.path(), None)
    };
    let (said, failed) = caught(&inside.sealed(&scene));
    assert_eq!(failed, None, "{said}");

    // One changed byte in the PDF, wherever it is.
    for place in [scene.made.pdf.len() / 3, scene.made.pdf.len() / 2] {
        let mut changed = scene.made.pdf.clone();
        changed[place] ^= 1;
        let (said, failed) = caught(&changed);
        assert_eq!(failed.as_deref(), Some("2. The seal"), "{said}");
        assert!(said.contains("FAILS seal"), "{said}");
    }

    for (what, deed, step) in DEEDS {
        let mut forged = inside.clone();
        deed(&mut forged, &scene.house);
        let (said, failed) = caught(&forged.sealed(&scene));
        assert!(failed.is_some(), "{what}: {said}");
        let by = failed.unwrap();
        // The text is looked at twice, by sha256sum and by the script.
        let right = if step == "text" {
            "3. The text"
        } else {
            "4. The log, the names, the tree"
        };
        assert_eq!(by, right, "{what}: {said}");
        assert!(
            step == "text" || said.contains(&format!("FAILS {step}")),
            "{what}: {said}"
        );
    }

    // A head that nobody signed.
    let mut forged = inside.clone();
    forged.proof["head"]["signature_hex"] = "3006020101020101".into();
    let (said, failed) = caught(&forged.sealed(&scene));
    let signatures = Some("5. The signatures of the head and of keys");
    assert_eq!(failed.as_deref(), signatures, "{said}");

    // A signature that the key beside it never made: all else is made to match, down to the heads that the site shows.
    let mut forged = inside.clone();
    forged.with_another_key(|statement, kept| KeySignature {
        public_key: Authenticator::new("ec").signs(&statement).public_key,
        ..kept
    });
    let folder = forged.as_if_all_along(&scene, &heads_json);
    let (said, failed) = manual.follow(folder.path(), None);
    assert_eq!(failed.as_deref(), signatures, "{said}");
    let found = scene.finding(&forged.sealed(&scene));
    assert_eq!(found, Finding::ForgedSignature);

    // The whole site rewritten, signed anew, with heads to match: only who kept a copy can tell, and does.
    let mut forged = inside.clone();
    forged.log.remove(1);
    forged.rechained();
    let folder = forged.as_if_all_along(&scene, &heads_json);
    std::fs::write(folder.path().join("kept.json"), &heads_json).unwrap();
    let (said, failed) = manual.follow(folder.path(), None);
    assert_eq!(failed.as_deref(), Some("8. A copy that you kept"), "{said}");
    assert!(said.contains("FAILS kept: head"), "{said}");
    serving.abort();
    scene.house.close().await;
}
