//! From a closed round to a sealed file: step by step, and back where it was when the disk says no.

use super::signing::out_for_signing;
use crate::world::{World, director::ON_BEHALF, texts};
use std::{fs, path::Path, process::Command};

crate::on_both_engines!(a_letter_becomes_final);

async fn a_letter_becomes_final(world: World) {
    let slug = out_for_signing(&world, "Onder het zegel").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    let page = desk.asks_for_the_press(&slug).await;
    page.says("De brief staat in de rij.");
    // Asking twice is asking once.
    desk.sends(
        desk.visits(&format!("/bureau/brieven/{slug}/afronden"))
            .await
            .form("Ja, maak definitief"),
    )
    .await;
    world.press().await;
    let page = desk.opens(&slug).await;
    page.says("De verzegelde brief")
        .says("Nog niet gepubliceerd");
    let file = desk.visits(&page.link("Open het bestand (pdf)")).await;
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(file.header("cache-control"), "private, no-store");
    assert!(server::seal::inspect(&file.bytes).unwrap().is_whole());
    world
        .visitor()
        .visits(&format!("/brieven/{slug}.pdf"))
        .await
        .has_status(404);
    world.ledger_holds().await;
}

/// Makes a folder that takes nothing: a full disk for whoever may mount one, else one that is not writable.
struct NoRoom<'a>(&'a Path, bool);

impl<'a> NoRoom<'a> {
    fn at(folder: &'a Path) -> Self {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=16k", "tmpfs"])
            .arg(folder)
            .output();
        let mounted = mounted.is_ok_and(|output| output.status.success());
        if !mounted {
            // Whoever may write anywhere is not stopped by a mode, but by a file where a folder should be.
            fs::remove_dir_all(folder).unwrap();
            fs::write(folder, b"").unwrap();
        }
        Self(folder, mounted)
    }
}

impl Drop for NoRoom<'_> {
    fn drop(&mut self) {
        if self.1 {
            let _ended = Command::new("umount").arg(self.0).output();
        } else {
            let _gone = fs::remove_file(self.0);
            let _back = fs::create_dir(self.0);
        }
    }
}

#[tokio::test]
async fn a_full_disk_loses_nothing() {
    let world = World::sqlite().await;
    let slug = out_for_signing(&world, "Geen ruimte").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    let before = world.ledger_holds().await;
    let files = world.folder.path().join("files");
    let full = NoRoom::at(&files);
    desk.asks_for_the_press(&slug).await;
    world.press().await;
    let page = desk.opens(&slug).await;
    page.says("Niet gelukt")
        .says("de schijf is vol of weigert")
        .is_silent_about("De verzegelde brief");
    assert_eq!(world.ledger_holds().await, before, "nothing became of it");
    desk.visits("/bureau")
        .await
        .says("De brief kon niet definitief worden gemaakt.");

    drop(full);
    world.clock.pass(60);
    let page = desk.presses(&page, "Probeer het nog eens").await;
    page.says("De brief wordt nu definitief gemaakt.");
    world.press().await;
    desk.opens(&slug)
        .await
        .says("De verzegelde brief")
        .is_silent_about("Niet gelukt");
    assert_eq!(world.ledger_holds().await, before + 1);
}

#[tokio::test]
async fn a_round_that_is_open_is_closed_first() {
    let world = World::sqlite().await;
    let slug = out_for_signing(&world, "Nog open").await;
    let desk = world.secretariat().await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await;
    if page.has_button("Ja, maak definitief") {
        desk.presses(&page, "Ja, maak definitief")
            .await
            .refuses("Er is nog een ronde open.");
    }
    world.press().await;
    desk.opens(&slug)
        .await
        .is_silent_about("De verzegelde brief");
}

#[tokio::test]
async fn a_draft_does_not_skip_a_step() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Te vroeg")).await;
    for step in ["afronden", "publiceren"] {
        let path = format!("/bureau/brieven/{slug}/{step}");
        let request = desk
            .request(reqwest::Method::POST, &path)
            .header("sec-fetch-site", "same-origin")
            .form(&[("x", "y")]);
        desk.send(request)
            .await
            .has_status(409)
            .refuses("Dat is niet gedaan");
    }
    world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await
        .has_status(404);
}
