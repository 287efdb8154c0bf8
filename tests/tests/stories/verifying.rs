//! /controle: is this file genuine, and who stood behind it?

use super::signing::out_for_signing;
use crate::world::{Page, World, director::ON_BEHALF, texts};
use letters::hash::Hash;

/// Someone gives a file to check.
async fn checks(world: &World, name: &str, bytes: &[u8]) -> Page {
    let reader = world.visitor();
    let page = reader.visits("/controle").await;
    reader
        .sends(
            page.form("Controleer het bestand")
                .attach("Een pdf van een brief", name, bytes),
        )
        .await
}

/// Someone gives a hash to check.
async fn looks_up(world: &World, hash: &str) -> Page {
    let reader = world.visitor();
    let page = reader.visits("/controle").await;
    reader
        .sends(
            page.form("Zoek de code op")
                .fill("Een code (SHA-256)", hash),
        )
        .await
}

/// What a genuine file is called; never said of any other.
const GENUINE: &str = "Ja, deze brief is echt";

#[tokio::test]
async fn a_file_is_genuine_or_it_is_not() {
    let world = World::sqlite().await;
    let slug = out_for_signing(&world, "Echt of namaak").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    let unpublished = desk
        .visits(&desk.opens(&slug).await.link("Open het bestand (pdf)"))
        .await
        .bytes;
    checks(&world, "vroeg.pdf", &unpublished)
        .await
        .has_status(200)
        .says("Dit bestand is hier niet gepubliceerd")
        .is_silent_about("Marloes");
    desk.publishes(&slug).await;

    let pdf = world
        .visitor()
        .visits(&format!("/brieven/{slug}.pdf"))
        .await
        .bytes;
    assert_eq!(pdf, unpublished);
    checks(&world, "brief.pdf", &pdf)
        .await
        .has_status(200)
        .says(GENUINE)
        .says("Wijkteam Elzenbroek")
        .says("Marloes Tienstra");

    // A byte here and there: in the head, the text, the attachments, the seal itself, the tail.
    for place in [
        9,
        pdf.len() / 7,
        pdf.len() / 3,
        pdf.len() / 2,
        pdf.len() * 4 / 5,
        pdf.len() - 2,
    ] {
        let mut changed = pdf.clone();
        changed[place] ^= 1;
        checks(&world, "brief.pdf", &changed)
            .await
            .has_status(200)
            .is_silent_about(GENUINE);
    }
    let longer = [pdf.as_slice(), b"\n% erbij\n"].concat();
    checks(&world, "brief.pdf", &longer)
        .await
        .has_status(200)
        .says("Aan dit bestand is iets toegevoegd")
        .is_silent_about(GENUINE);
    checks(&world, "brief.pdf", &pdf[..pdf.len() - 1])
        .await
        .has_status(200)
        .is_silent_about(GENUINE);

    let hash = Hash::of(&pdf).to_string();
    looks_up(&world, &hash)
        .await
        .has_status(200)
        .says("Echt of namaak");
}

#[tokio::test]
async fn what_is_not_ours_is_told_apart() {
    let world = World::sqlite().await;
    for (name, bytes) in [
        ("foto.png", b"\x89PNG\r\n\x1a\n".as_slice()),
        ("leeg.txt", b"x"),
        ("nul.pdf", &[0; 4096]),
    ] {
        checks(&world, name, bytes)
            .await
            .has_status(200)
            .says("Dit is geen pdf");
    }
    checks(&world, "half.pdf", b"%PDF-1.7\n")
        .await
        .has_status(200)
        .is_silent_about(GENUINE);
    // A PDF without a seal: the press alone makes one.
    let folder = tempfile::tempdir().unwrap();
    let (source, made) = (
        folder.path().join("brief.md"),
        folder.path().join("brief.pdf"),
    );
    std::fs::write(&source, texts::short("Zonder zegel")).unwrap();
    let output = crate::tools::standpunt(folder.path())
        .args([
            "press".as_ref(),
            source.as_os_str(),
            "-o".as_ref(),
            made.as_os_str(),
        ])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    checks(&world, "brief.pdf", &std::fs::read(made).unwrap())
        .await
        .has_status(200)
        .says("In deze pdf zit geen zegel")
        .is_silent_about(GENUINE);

    // Sealed, whole, but by another association's key.
    let other = World::sqlite().await;
    let desk = other.secretariat().await;
    let slug = desk
        .brings_out(&other, &texts::short("Van een ander"))
        .await;
    let pdf = other
        .visitor()
        .visits(&format!("/brieven/{slug}.pdf"))
        .await
        .bytes;
    checks(&other, "brief.pdf", &pdf).await.says(GENUINE);
    checks(&world, "brief.pdf", &pdf)
        .await
        .has_status(200)
        .says("Dit zegel is niet van ons")
        .is_silent_about(GENUINE);
}

#[tokio::test]
async fn a_code_is_read_as_people_copy_it() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk.brings_out(&world, &texts::short("Overgetypt")).await;
    let markdown = world.visitor().visits(&format!("/brieven/{slug}.md")).await;
    let hash = Hash::of(&markdown.bytes);
    let grouped = hash.groups(4).join(" ");
    for typed in [
        hash.to_string(),
        grouped.clone(),
        format!("  {}\n", grouped.to_uppercase()),
    ] {
        looks_up(&world, &typed)
            .await
            .has_status(200)
            .says("Overgetypt");
    }
    looks_up(&world, &"0".repeat(64))
        .await
        .has_status(200)
        .says("Deze code kennen wij niet");
    let page = looks_up(&world, "geen code").await;
    page.has_status(422);
    assert_eq!(
        page.field("Zoek de code op", "Een code (SHA-256)"),
        "geen code",
        "what was typed is kept"
    );
    looks_up(&world, "").await.has_status(422);
    // What the QR code in print leads to.
    world
        .visitor()
        .visits(&format!("/controle?hash={hash}"))
        .await
        .has_status(200)
        .says("Overgetypt");
    world
        .visitor()
        .visits("/controle?hash=%00%ff")
        .await
        .has_status(200);

    let reader = world.visitor();
    let page = reader.visits("/controle").await;
    reader
        .presses(&page, "Controleer het bestand")
        .await
        .has_status(422);

    // A letter that is not public is not told about by its hash either.
    let secret = desk.imports(&texts::short("Stil gehouden")).await;
    let version = desk
        .visits(&format!("/bureau/brieven/{secret}/versies/1"))
        .await;
    let (file, _) = letters::file::parse(texts::short("Stil gehouden").as_bytes()).unwrap();
    version.has_status(200);
    looks_up(
        &world,
        &Hash::of(file.text.canonical().as_bytes()).to_string(),
    )
    .await
    .is_silent_about("Stil gehouden");
}
