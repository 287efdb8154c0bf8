//! A real letter, signed by directors, sealed and published; then judged by programs of others.

use crate::{
    seal::checkers::{pyhanko, succeed},
    tools,
    world::{Setting, World, director::ON_BEHALF, texts},
};
use letters::hash::Hash;
use std::process::Command;

#[tokio::test]
async fn strangers_can_check_it_with_their_own_tools() {
    // By the machine's own clock: checkers of others compare with it.
    let (clock, _) = server::serving::machine();
    let start = Some(clock.now().plus_seconds(-86_400));
    let world = World::with(Setting {
        start,
        ..Setting::default()
    })
    .await;
    for (organisation, person) in [
        ("Wijkteam Elzenbroek", "Marloes Tienstra"),
        ("Buurtkracht Noorderlicht", "Youssef el Hamdaoui"),
    ] {
        world.member(organisation, person).await;
    }
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::real("asielnoodmaatregelenwet")).await;
    desk.freezes(&slug).await;
    desk.opens_round(&slug).await;
    for person in ["Marloes Tienstra", "Youssef el Hamdaoui"] {
        world.director(person).await.signs(ON_BEHALF).await;
    }
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("brief.pdf");
    let reader = world.visitor();
    let pdf = reader.visits(&format!("/brieven/{slug}.pdf")).await.bytes;
    std::fs::write(&file, &pdf).unwrap();
    let path = file.to_str().unwrap();

    succeed("qpdf", &["--check", path], folder.path());
    let poppler = succeed("pdfsig", &["-nocert", path], folder.path());
    for line in ["Signature is Valid.", "Total document signed"] {
        assert!(poppler.contains(line), "{line} is not in:\n{poppler}");
    }
    let hanko = pyhanko(
        &file,
        &world.folder.path().join("seal/seal-certificate.pem"),
        None,
    );
    for line in [
        "signatures 1",
        "intact True",
        "valid True",
        "coverage ENTIRE_FILE",
        "docmdp_ok True",
        "bottom_line True",
    ] {
        assert!(hanko.contains(line), "{line} is not in:\n{hanko}");
    }

    // The text that travels inside is the text on the site, and its hash the one that was signed.
    succeed("pdfdetach", &["-saveall", path], folder.path());
    let sum = succeed("sha256sum", &["brief.md"], folder.path());
    let hash = Hash::of(&reader.visits(&format!("/brieven/{slug}.md")).await.bytes).to_string();
    assert!(sum.starts_with(&hash), "{sum}");
    let log = folder.path().join("logboek.jsonl");
    let checked = tools::run(
        Command::new("python3")
            .args(["-c", CHECK_LOG, &hash])
            .arg(&log),
        b"",
    );
    assert!(
        checked.status.success(),
        "{}",
        String::from_utf8_lossy(&checked.stderr)
    );
    assert_eq!(
        String::from_utf8_lossy(&checked.stdout).trim(),
        "2",
        "two signed this very text"
    );

    // And one changed byte shows, to us and to them.
    let mut changed = pdf.clone();
    let at = pdf.len() / 2;
    changed[at] ^= 1;
    std::fs::write(&file, &changed).unwrap();
    let output = tools::standpunt(world.folder.path())
        .arg("verify")
        .arg(&file)
        .output()
        .unwrap();
    assert_eq!(
        output.status.code(),
        Some(1),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    let poppler = Command::new("pdfsig")
        .args(["-nocert", path])
        .output()
        .unwrap();
    assert!(!String::from_utf8_lossy(&poppler.stdout).contains("Signature is Valid."));
}

/// Reads the log with python's own library: every line names the hash of the one before.
const CHECK_LOG: &str = r#"
import hashlib, json, sys
signed, head = 0, "0" * 64
for number, line in enumerate(open(sys.argv[2], "rb").read().splitlines()):
    entry = json.loads(line)
    assert entry["prev"] == head, number
    assert entry["n"] == number + 1, number
    signed += entry["act"] == "signed" and entry["version"] == sys.argv[1]
    head = hashlib.sha256(line).hexdigest()
print(signed)
"#;
