//! A letter that changes after it was signed: the secretariat sees what that costs, and every signer is asked about exactly
//! what changed.

use super::signing::out_for_signing;
use crate::world::{
    World,
    director::{ON_BEHALF, PERSONALLY},
    page::Page,
};

crate::on_both_engines!(
    a_text_changes_and_every_signer_is_asked,
    what_was_left_out_is_left_out_again_unless_somebody_says_otherwise,
    who_signs_while_the_secretariat_decides_is_counted,
    a_director_who_does_not_want_to_be_asked_takes_the_signature_back,
);

/// The text, changed and pinned again.
pub(super) async fn changed(world: &World, slug: &str, old: &str, new: &str) -> Page {
    let desk = world.secretariat().await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/losmaken"))
        .await;
    desk.presses(&page, "Maak de tekst los")
        .await
        .says("De tekst is weer los.");
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = page.form("Bewaar");
    let text = form.value("De brief");
    assert!(text.contains(old), "{text}");
    let form = form.fill("De brief", &text.replacen(old, new, 1));
    let page = desk.sends(form).await;
    page.has_status(200);
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bevriezen"))
        .await;
    let button = (2..9)
        .map(|n| format!("Ja, leg versie {n} vast"))
        .find(|button| page.has_button(button))
        .unwrap();
    let page = desk.presses(&page, &button).await;
    page.says("De tekst ligt vast.").clone()
}

async fn a_text_changes_and_every_signer_is_asked(world: World) {
    let slug = out_for_signing(&world, "Van acht naar elf weken").await;
    let desk = world.secretariat().await;
    let (marloes, youssef) = ("Marloes Tienstra", "Youssef el Hamdaoui");
    for name in [marloes, youssef] {
        world.director(name).await.signs(ON_BEHALF).await;
    }
    let first_link = world.director(marloes).await;

    // The cost, before anything is decided.
    let page = desk.opens(&slug).await;
    let page = desk.clicks(&page, "Bekijk wat dat betekent").await;
    page.says("2 van de 3 die gevraagd zijn, hebben deze tekst ondertekend")
        .says("De ronde die nu openstaat, sluit.");
    let page = changed(&world, &slug, "elf weken", "twaalf weken").await;
    page.says("Er is een eerdere tekst ondertekend");
    let told = world.last_mail_to(marloes).await;
    assert!(
        told.subject.starts_with("De tekst wordt veranderd:"),
        "{}",
        told.subject
    );
    assert!(
        told.text.contains("U ondertekende versie 1"),
        "{}",
        told.text
    );
    let silent = world.last_mail_to("Samira Benchaib").await;
    assert!(
        silent.text.contains("vragen wij u opnieuw"),
        "{}",
        silent.text
    );
    // The link of the first mail says where the signature stands.
    first_link
        .reads()
        .await
        .says("Uw handtekening staat onder versie 1. De tekst is daarna veranderd.");

    world.clock.pass(60);
    let page = desk.visits(&format!("/bureau/brieven/{slug}/ronde")).await;
    page.says("tekende versie 1")
        .says("2 bestuurders tekenden een eerdere tekst");
    desk.opens_round(&slug).await;
    let asked = world.last_mail_to(marloes).await;
    assert!(
        asked
            .subject
            .starts_with("Wilt u de gewijzigde tekst bevestigen:"),
        "{}",
        asked.subject
    );
    let invited = world.last_mail_to("Samira Benchaib").await;
    assert!(
        invited.subject.starts_with("Wilt u ondertekenen:"),
        "{}",
        invited.subject
    );

    // What changed, and nothing but that, stands before the decision.
    let marloes = world.director(marloes).await;
    let page = marloes.reads().await;
    page.says("Staat u ook achter de gewijzigde tekst?")
        .says("Wat er veranderd is sinds versie 1");
    let words = page.text();
    let (changes, decision) = (
        words.find("Wat er veranderd is").unwrap(),
        words.find("Uw besluit").unwrap(),
    );
    let between = &words[changes..decision];
    assert!(
        between.contains("elf") && between.contains("twaalf"),
        "{between}"
    );
    let form = marloes.form("Bevestig de gewijzigde tekst").await;
    marloes.tries(form).await.says("Getekend");
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    assert!(
        receipt.subject.starts_with("Bevestigd:"),
        "{}",
        receipt.subject
    );
    // Who never signed sees what changed too, and is asked as ever.
    let samira = world.director("Samira Benchaib").await;
    samira
        .reads()
        .await
        .says("Zet u uw naam onder deze brief?")
        .says("Wat er veranderd is sinds versie 1");
    samira.signs(ON_BEHALF).await;

    desk.closes_round(&slug).await;
    desk.visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await
        .says("Deze handtekeningen zijn niet bevestigd")
        .says("Buurtkracht Noorderlicht");
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let reader = world.visitor();
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.says("Wijkteam Elzenbroek")
        .says("Jeugdteam Hazelbeke")
        .says("twaalf weken")
        .is_silent_about("Noorderlicht");
    let pdf = reader.visits(&format!("/brieven/{slug}.pdf")).await;
    let text = server::pdf::text(&pdf.bytes).unwrap();
    assert!(
        text.contains("Elzenbroek") && !text.contains("Noorderlicht"),
        "{text}"
    );
    let log = reader.visits(&format!("/brieven/{slug}/logboek")).await;
    log.says("bevestigde de gewijzigde tekst voor Wijkteam Elzenbroek")
        .says("er stonden twee handtekeningen onder");
    let report = reader.visits(&format!("/brieven/{slug}.json")).await;
    let json: serde_json::Value = serde_json::from_slice(&report.bytes).unwrap();
    assert_eq!(json["signatories"].as_array().unwrap().len(), 2);
    world.ledger_holds().await;
}

async fn what_was_left_out_is_left_out_again_unless_somebody_says_otherwise(world: World) {
    let slug = out_for_signing(&world, "Verzoek 2 niet").await;
    let desk = world.secretariat().await;
    let marloes = world.director("Marloes Tienstra").await;
    let form = marloes.form("Onderteken").await;
    let form = form
        .choose(ON_BEHALF)
        .choose("Verzoek 2")
        .fill("Opmerking of reden", "Daarover besluit onze raad later.");
    marloes.tries(form).await.says("Getekend");
    // The demands change places: what was the second is the first.
    let (one, two) = (
        "1. Geef ieder wijkteam een vaste waarnemer.",
        "2. Betaal die uit de algemene middelen.",
    );
    let turned =
        "1. Betaal die uit de algemene middelen.\n2. Geef ieder wijkteam een vaste waarnemer.";
    changed(&world, &slug, &format!("{one}\n{two}"), turned).await;
    world.clock.pass(60);
    desk.opens_round(&slug).await;
    let marloes = world.director("Marloes Tienstra").await;
    let form = marloes.form("Bevestig de gewijzigde tekst").await;
    assert_eq!(
        form.value("Opmerking of reden"),
        "Daarover besluit onze raad later."
    );
    marloes.tries(form).await.says("behalve verzoek 1");
    world.ledger_holds().await;
}

async fn who_signs_while_the_secretariat_decides_is_counted(world: World) {
    let slug = out_for_signing(&world, "Nog net getekend").await;
    let desk = world.secretariat().await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/losmaken"))
        .await;
    page.says("nog niemand heeft getekend");
    world
        .director("Samira Benchaib")
        .await
        .signs(ON_BEHALF)
        .await;
    let before = world.ledger_holds().await;
    desk.presses(&page, "Maak de tekst los")
        .await
        .has_status(409)
        .says("Er is intussen getekend of een handtekening ingetrokken.");
    assert_eq!(world.ledger_holds().await, before, "and the round is open");
    let samira = world.director("Samira Benchaib").await;
    samira.reads().await.says("Getekend");
    // A number that is none changes nothing either.
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/losmaken"))
        .await;
    let form = page.form("Maak de tekst los").tampered("signatures", "-1");
    desk.sends(form).await.has_status(400);
    assert_eq!(world.ledger_holds().await, before);
}

async fn a_director_who_does_not_want_to_be_asked_takes_the_signature_back(world: World) {
    let slug = out_for_signing(&world, "Liever helemaal niet meer").await;
    let desk = world.secretariat().await;
    let marloes = world.director("Marloes Tienstra").await;
    marloes.signs(PERSONALLY).await;
    changed(&world, &slug, "elf weken", "tien weken").await;
    marloes.withdraws().await.says("Ingetrokken");
    world.clock.pass(60);
    desk.opens_round(&slug).await;
    let asked = world.last_mail_to("Marloes Tienstra").await;
    assert!(
        asked.subject.starts_with("Wilt u ondertekenen:"),
        "there is nothing to confirm any more: {}",
        asked.subject
    );
    world.ledger_holds().await;
}
