//! Writing: a version with every save, and nobody's text lost.

use crate::world::{World, texts};
use reqwest::Method;

crate::on_both_engines!(
    a_save_is_a_version,
    the_same_text_makes_no_version,
    what_is_sent_after_the_session_ended_comes_back,
    two_people_import_at_once
);

async fn a_save_is_a_version(world: World) {
    let desk = world.secretariat().await;
    let slug = desk
        .imports(&texts::short("Wachten zonder waarnemer"))
        .await;
    let page = desk.opens(&slug).await;
    let page = desk.clicks(&page, "Bewerk de tekst").await;
    let form = page
        .form("Bewaar")
        .fill("De brief", "Een nieuwe zin.\n")
        .fill("Wat is er anders?", "Korter gemaakt");
    let page = desk.sends(form).await;
    page.says("De nieuwe versie is bewaard.")
        .says("Korter gemaakt")
        .says("Hanna Bureau");

    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/vergelijk?van=1&naar=2"))
        .await;
    page.says("Versie 1 en versie 2 vergeleken")
        .says("Een nieuwe zin.")
        .says("De wachtlijst groeide");
    let old = desk
        .visits(&format!("/bureau/brieven/{slug}/versies/1"))
        .await;
    old.says("De wachtlijst groeide")
        .says("Dit is een oudere versie.");
}

async fn the_same_text_makes_no_version(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Twee keer hetzelfde")).await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let page = desk.presses(&page, "Bewaar").await;
    page.says("De tekst was hetzelfde. Er is geen nieuwe versie gemaakt.");
    desk.visits(&format!("/bureau/brieven/{slug}/versies/2"))
        .await
        .has_status(404);
}

async fn what_is_sent_after_the_session_ended_comes_back(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Te lang weg")).await;
    let path = format!("/bureau/brieven/{slug}/bewerken");
    let text = "Een zin met <haken>, & \"aanhaling\".\n\nEn nog een.\n";
    let page = desk.visits(&path).await;
    let form = page.form("Bewaar").fill("De brief", text);
    // The session is over: a browser that knows nobody sends the form.
    let out = world.visitor();
    let page = out.sends(form).await;
    page.has_status(403).says("U bent niet meer ingelogd");
    assert!(
        page.body()
            .contains("&quot;aanhaling&quot;.\n\nEn nog een.")
    );
    desk.visits(&format!("/bureau/brieven/{slug}/versies/2"))
        .await
        .has_status(404);
    // In again, on another tab; then it is sent from the page where it waited.
    let page = desk.sends(page.form("Verstuur opnieuw")).await;
    page.says("De nieuwe versie is bewaard.");
    let page = desk.visits(&path).await;
    assert_eq!(page.field("Bewaar", "De brief").trim(), text.trim());

    // A form in which nothing was written is no reason to hold anybody up.
    let page = out.request(Method::POST, &path).form(&[("body", " ")]);
    out.send(page).await.has_status(303);
}

async fn two_people_import_at_once(world: World) {
    let (desk, colleague) = (world.secretariat().await, world.colleague().await);
    let letter = texts::short("Eén onderwerp");
    let (first, second) = tokio::join!(desk.imports(&letter), colleague.imports(&letter));
    assert_ne!(first, second, "each has an address of its own");
    let numbered = if first.len() > second.len() {
        &first
    } else {
        &second
    };
    assert_eq!(
        numbered,
        &format!("{}-2", first.clone().min(second.clone()))
    );
}

#[tokio::test]
async fn a_frozen_letter_is_not_edited() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Vastgelegd")).await;
    let open_editor = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    desk.freezes(&slug).await;
    // A tab that was still open.
    let page = desk
        .sends(
            open_editor
                .form("Bewaar")
                .fill("De brief", "Te laat, maar niet kwijt.\n"),
        )
        .await;
    page.has_status(409);
    assert!(
        page.body().contains("Te laat, maar niet kwijt."),
        "what was typed is still on the page:\n{}",
        page.text()
    );
    page.says("De brief is intussen vastgelegd of ingetrokken.");
    desk.visits(&format!("/bureau/brieven/{slug}/versies/2"))
        .await
        .has_status(404);
}
