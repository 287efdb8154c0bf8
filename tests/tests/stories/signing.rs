//! Signing: read on a phone, decide, type the code. And what the mail says afterwards.

use crate::world::{
    World,
    director::{ON_BEHALF, PERSONALLY, UNDER_RESERVATION},
    texts,
};

crate::on_both_engines!(
    a_director_signs,
    a_director_declines,
    a_director_changes_their_mind,
    a_reservation_prints_once_lifted,
    a_reservation_that_cannot_be_lifted_is_explained_at_the_desk,
    a_reservation_that_came_too_late_is_signed_anew_in_another_round
);

/// A World with a letter out for signing, and its address.
pub async fn out_for_signing(world: &World, subject: &str) -> String {
    // What is sent from here is later than what was sent before.
    world.clock.pass(1);
    world
        .member("Wijkteam Elzenbroek", "Marloes Tienstra")
        .await;
    world
        .member("Buurtkracht Noorderlicht", "Youssef el Hamdaoui")
        .await;
    world.member("Jeugdteam Hazelbeke", "Samira Benchaib").await;
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short(subject)).await;
    desk.freezes(&slug).await;
    desk.opens_round(&slug).await;
    slug
}

async fn a_director_signs(world: World) {
    let slug = out_for_signing(&world, "Een waarnemer voor ieder wijkteam").await;
    let marloes = world.director("Marloes Tienstra").await;
    let page = marloes.reads().await;
    page.says("Wijkteam Elzenbroek")
        .says("Een waarnemer voor ieder wijkteam")
        .says("De wachtlijst groeide")
        .says("Eigen telling, januari 2026.");
    assert_eq!(
        page.header("referrer-policy"),
        "same-origin",
        "the link is a secret"
    );
    assert_eq!(page.header("cache-control"), "no-store");

    marloes.signs(ON_BEHALF).await;
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    assert!(
        receipt.subject.starts_with("Getekend:"),
        "{}",
        receipt.subject
    );
    let (letter, _) =
        letters::file::parse(texts::short("Een waarnemer voor ieder wijkteam").as_bytes()).unwrap();
    let hash = letters::hash::Hash::of(letter.text.canonical().as_bytes());
    assert!(
        receipt.text.replace(' ', "").contains(&hash.to_string()),
        "the receipt names the text:\n{}",
        receipt.text
    );
    for said in ["namens de organisatie", "regel ", "De wachtlijst groeide"] {
        assert!(receipt.text.contains(said), "{said}: {}", receipt.text);
    }

    let board = world.secretariat().await.opens(&slug).await;
    board.says("Wijkteam Elzenbroek").says("Getekend,");
    world.ledger_holds().await;
}

async fn a_director_declines(world: World) {
    let slug = out_for_signing(&world, "Liever niet").await;
    let samira = world.director("Samira Benchaib").await;
    samira
        .declines("Ons bestuur vindt de toon te scherp.")
        .await;
    let receipt = world.last_mail_to("Samira Benchaib").await;
    assert!(
        receipt.subject.starts_with("U tekent niet:"),
        "{}",
        receipt.subject
    );

    let desk = world.secretariat().await;
    desk.opens(&slug)
        .await
        .says("Tekent niet,")
        .says("Ons bestuur vindt de toon te scherp.");
    // It blocks nobody, and nobody outside hears of it.
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("Wijkteam Elzenbroek")
        .is_silent_about("Hazelbeke");
    page.is_silent_about("te scherp");
}

async fn a_director_changes_their_mind(world: World) {
    let slug = out_for_signing(&world, "Wel, niet, toch wel").await;
    let marloes = world.director("Marloes Tienstra").await;
    marloes.signs(ON_BEHALF).await;
    world.clock.pass(60);
    marloes.withdraws().await;
    assert!(
        world
            .last_mail_to("Marloes Tienstra")
            .await
            .subject
            .starts_with("Handtekening ingetrokken:")
    );
    let desk = world.secretariat().await;
    desk.opens(&slug).await.says("Handtekening ingetrokken,");

    world.clock.pass(60);
    marloes.signs(PERSONALLY).await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let json = world
        .visitor()
        .visits(&format!("/brieven/{slug}.json"))
        .await;
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    let names = json["signatories"].as_array().unwrap();
    assert_eq!(names.len(), 1, "{names:?}");
    assert_eq!(
        (
            names[0]["capacity"].as_str(),
            names[0]["on_behalf"].as_bool()
        ),
        (Some("personal"), Some(false))
    );
    world.ledger_holds().await;
}

async fn a_reservation_prints_once_lifted(world: World) {
    let slug = out_for_signing(&world, "Onder voorbehoud").await;
    let desk = world.secretariat().await;
    let youssef = world.director("Youssef el Hamdaoui").await;
    youssef.signs(UNDER_RESERVATION).await;
    world
        .director("Samira Benchaib")
        .await
        .signs(UNDER_RESERVATION)
        .await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    youssef.lifts_the_reservation().await;
    desk.closes_round(&slug).await;
    desk.visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await
        .says("Deze namen komen er niet onder")
        .says("Jeugdteam Hazelbeke");
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;

    let reader = world.visitor();
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.says("Buurtkracht Noorderlicht")
        .says("Wijkteam Elzenbroek")
        .is_silent_about("Hazelbeke");
    let pdf = reader.visits(&format!("/brieven/{slug}.pdf")).await;
    let text = server::pdf::text(&pdf.bytes).unwrap();
    assert!(
        text.contains("Noorderlicht") && !text.contains("Hazelbeke"),
        "{text}"
    );
    world.ledger_holds().await;
}

async fn a_reservation_that_cannot_be_lifted_is_explained_at_the_desk(world: World) {
    let slug = out_for_signing(&world, "Niet meer te lichten").await;
    let desk = world.secretariat().await;
    for name in ["Youssef el Hamdaoui", "Samira Benchaib"] {
        world.director(name).await.signs(UNDER_RESERVATION).await;
    }
    let page = desk.opens(&slug).await;
    let lift = |organisation: &str| page.form(&format!("Hef het voorbehoud op ({organisation})"));
    let before = world.ledger_holds().await;
    desk.sends(lift("Buurtkracht Noorderlicht"))
        .await
        .says("Het voorbehoud is opgeheven.");
    desk.sends(lift("Buurtkracht Noorderlicht"))
        .await
        .has_status(409)
        .refuses("Bij deze handtekening is er geen voorbehoud meer.");
    world.clock.pass(20 * 86_400);
    let desk = world.secretariat().await;
    desk.sends(lift("Jeugdteam Hazelbeke"))
        .await
        .has_status(409)
        .refuses("De dag waarop dit bestuur zou beslissen, is voorbij.");
    assert_eq!(world.ledger_holds().await, before + 1, "only the first");
}

async fn a_reservation_that_came_too_late_is_signed_anew_in_another_round(world: World) {
    let slug = out_for_signing(&world, "Nog een ronde").await;
    let desk = world.secretariat().await;
    world
        .director("Youssef el Hamdaoui")
        .await
        .signs(UNDER_RESERVATION)
        .await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    desk.closes_round(&slug).await;
    desk.visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await
        .says("Eén voorbehoud loopt nog, tot en met 16 maart 2026.")
        .says("Open dan nog een ronde.");

    world.clock.pass(60);
    desk.opens_round(&slug).await;
    let asked = world.post().await;
    let twice = asked
        .iter()
        .filter(|mail| mail.text.contains("vul deze code in"))
        .filter(|mail| mail.to.contains("marloes.tienstra"));
    assert_eq!(twice.count(), 1, "who stands under it is not asked again");
    world
        .director("Youssef el Hamdaoui")
        .await
        .signs(ON_BEHALF)
        .await
        .says("Dank u wel, uw handtekening staat eronder");
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    assert_eq!(
        page.text().matches("Buurtkracht Noorderlicht").count(),
        1,
        "{}",
        page.text()
    );
    world.ledger_holds().await;
}

#[tokio::test]
async fn a_deputy_prints_as_deputy() {
    let world = World::sqlite().await;
    world
        .mandate("Wijkteam Elzenbroek", "Bas Verhulst", "manager", true)
        .await;
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Bij afwezigheid")).await;
    desk.freezes(&slug).await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/ronde")).await;
    let form = page
        .form("Open de ronde en verstuur de mails")
        .tick_only(&["Wijkteam Elzenbroek", "Bas Verhulst"]);
    desk.sends(form).await.says("De ronde is open.");
    world.director("Bas Verhulst").await.signs(ON_BEHALF).await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let pdf = world
        .visitor()
        .visits(&format!("/brieven/{slug}.pdf"))
        .await;
    let text = server::pdf::text(&pdf.bytes).unwrap();
    assert!(text.contains("plaatsvervangend"), "{text}");
    world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await
        .says("als plaatsvervanger");
}
