//! Guests: an organisation that is no member asks to co-sign, on a phone; the secretariat lets in one and refuses one, in
//! time or after it; and the guest goes back on it.

use crate::{
    stories::out_for_signing,
    tools,
    world::{
        World,
        director::ON_BEHALF,
        guest::{BAKEN, VUURTOREN, asks, at_the_desk, behind, lets_in, link},
    },
};
use std::process::Command;

crate::on_both_engines!(
    a_guest_signs_and_the_secretariat_lets_it_in,
    a_guest_who_was_in_time_is_let_in_after_the_deadline,
    a_guest_takes_the_signature_back,
);

async fn a_guest_signs_and_the_secretariat_lets_it_in(world: World) {
    let slug = out_for_signing(&world, "Meer tijd voor gezinnen").await;
    let link = link(&world, &slug).await;
    let members = world.state.store.figures(world.state.clock.now().day());
    let members = members.await.unwrap().members;

    // A phone, no account: the whole text, what it means, one form.
    let reader = world.visitor();
    let page = reader.visits(&link).await;
    page.says("Tekent uw organisatie mee?")
        .says("De wachtlijst groeide")
        .says("Daar staat bij dat u gast bent");
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.headers.get("set-cookie").is_none());
    let (_, waiting) = asks(&world, &link, &VUURTOREN).await;
    waiting.says("Wacht op het bureau");
    asks(&world, &link, &BAKEN).await;

    // Nothing shows before the secretariat lets anybody in.
    let desk = world.secretariat().await;
    let page = desk.opens(&slug).await;
    page.says("2 gasten wachten op uw besluit")
        .is_silent_about("Vuurtoren");
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await;
    page.is_silent_about("Vuurtoren");
    let list = desk.visits(&format!("/bureau/brieven/{slug}/gasten")).await;
    list.says("Stichting Vuurtoren").says("gratis maildienst");

    let page = at_the_desk(&desk, &slug, &VUURTOREN).await;
    page.says("Het mailadres hoort bij de website")
        .says("wim@vuurtoren.example");
    desk.presses(&page, "Laat toe")
        .await
        .says("De gast is toegelaten");
    let receipt = world.last_mail_at(VUURTOREN.mail).await;
    assert!(
        receipt.subject.starts_with("Getekend:"),
        "{}",
        receipt.subject
    );
    for part in ["als gast", "De wachtlijst groeide", "regel "] {
        assert!(receipt.text.contains(part), "{part}:\n{}", receipt.text);
    }

    // One is refused, with words that a person wrote.
    let page = at_the_desk(&desk, &slug, &BAKEN).await;
    let empty = desk.presses(&page, "Weiger en mail dat").await;
    empty.has_status(422).says("Schrijf waarom niet");
    let form = empty
        .form("Weiger en mail dat")
        .fill("Waarom niet", "We kennen u nog niet. Belt u ons?");
    desk.sends(form).await.says("De gast is geweigerd");
    let no = world.last_mail_at(BAKEN.mail).await;
    assert!(no.text.contains("Belt u ons?"), "{}", no.text);
    let again = desk.sends(page.form("Laat toe")).await;
    again.has_status(409).says("al besloten");

    // A member signs as ever, and all of it comes out.
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    comes_out(&world, &slug).await;
    let after = world.state.store.figures(world.state.clock.now().day());
    assert_eq!(
        after.await.unwrap().members,
        members,
        "a guest counts in no figure"
    );
    world.ledger_holds().await;
}

/// The guest stands there as a guest, on the page, in the data, in print and in what a stranger checks.
async fn comes_out(world: &World, slug: &str) {
    let reader = world.visitor();
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.says("Stichting Vuurtoren gast")
        .says("Wijkteam Elzenbroek")
        .is_silent_about("Baken");
    let json = reader.visits(&format!("/brieven/{slug}.json")).await;
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    let told: Vec<_> = json["signatories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                it["organisation"].as_str().unwrap(),
                it["guest"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Stichting Vuurtoren", true),
            ("Wijkteam Elzenbroek", false)
        ]
    );
    let log = reader.visits(&format!("/brieven/{slug}/logboek")).await;
    log.says("(gast)");

    let pdf = reader.visits(&format!("/brieven/{slug}.pdf")).await.bytes;
    let file = world.folder.path().join("brief.pdf");
    std::fs::write(&file, &pdf).unwrap();
    let words = tools::run(
        Command::new("pdftotext")
            .args(["-layout"])
            .arg(&file)
            .arg("-"),
        b"",
    );
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    assert!(
        words.contains("Stichting Vuurtoren") && words.contains("gast"),
        "{words}"
    );
    // On PostgreSQL the command would have to be told where the database is.
    if world.folder.path().join("standpunt.sqlite").exists() {
        let verdict = tools::standpunt(world.folder.path())
            .arg("verify")
            .arg(&file)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&verdict.stdout).into_owned();
        assert!(said.contains("\"guest\": true"), "{said}");
    }
    let form = reader.visits("/controle").await;
    let form =
        form.form("Controleer het bestand")
            .attach("Een pdf van een brief", "brief.pdf", &pdf);
    reader.sends(form).await.says("Stichting Vuurtoren");
}

async fn a_guest_who_was_in_time_is_let_in_after_the_deadline(world: World) {
    let slug = out_for_signing(&world, "Op tijd gevraagd").await;
    let link = link(&world, &slug).await;
    asks(&world, &link, &VUURTOREN).await;
    asks(&world, &link, &BAKEN).await;
    world.clock.pass(15 * 24 * 3_600);
    let desk = world.secretariat().await;
    desk.visits(&format!("/bureau/brieven/{slug}/gasten"))
        .await
        .says("Er is geen ronde die antwoorden aanneemt");
    lets_in(&world, &slug, &VUURTOREN, None)
        .await
        .says("De gast is toegelaten");
    desk.closes_round(&slug).await;
    desk.visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await
        .says("Eén gast wacht nog op uw besluit");
    world.ledger_holds().await;
    desk.makes_final(&world, &slug).await;
    // From here it is too late for whoever was not decided on.
    let page = at_the_desk(&desk, &slug, &BAKEN).await;
    page.says("Niet meer mogelijk");
    assert!(!page.has_button("Laat toe"));
    desk.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("Stichting Vuurtoren").is_silent_about("Baken");
    world.ledger_holds().await;
}

async fn a_guest_takes_the_signature_back(world: World) {
    let slug = out_for_signing(&world, "Bij nader inzien").await;
    let link = link(&world, &slug).await;
    asks(&world, &link, &VUURTOREN).await;
    lets_in(&world, &slug, &VUURTOREN, None).await;
    let receipt = world.last_mail_at(VUURTOREN.mail).await;
    let (own, code) = (receipt.link(), behind(&receipt, "De code:"));
    let person = world.visitor();
    let page = person.visits(&own).await;
    let form = page.form("Trek de handtekening in").fill("Code", &code);
    person.sends(form).await.says("ingetrokken");
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.is_silent_about("Vuurtoren");
    world.ledger_holds().await;
}
