//! A director telephones that the organisation no longer signs: the secretariat takes the signature back, and they hear so.

use super::{out_for_signing, signing_rules::entries};
use crate::world::{World, director::ON_BEHALF, texts};

crate::on_both_engines!(
    who_telephones_is_taken_off_and_hears_so,
    after_sealing_the_secretariat_leaves_an_erratum,
);

/// Where the first signature on a page can be taken back.
fn way(page: &crate::world::page::Page) -> String {
    let links = page.links();
    let way = links.iter().find(|link| link.contains("/intrekken/"));
    way.unwrap_or_else(|| panic!("{links:?}")).clone()
}

async fn who_telephones_is_taken_off_and_hears_so(world: World) {
    let slug = out_for_signing(&world, "Toch maar niet").await;
    let marloes = world.director("Marloes Tienstra").await;
    marloes.signs(ON_BEHALF).await;
    let desk = world.secretariat().await;
    let board = desk.opens(&slug).await;
    let way = way(&board);
    let page = desk.visits(&way).await;
    page.says("Marloes Tienstra tekende voor Wijkteam Elzenbroek")
        .says("De naam gaat van de brief af");
    let before = entries(&world).await;

    // What was said is asked for, and nothing changes without it.
    let form = page.form("Trek de handtekening in");
    desk.sends(form.clone().fill("Wat liet de organisatie u weten?", "  "))
        .await
        .has_status(422);
    assert_eq!(entries(&world).await, before);
    let form = form.fill(
        "Wat liet de organisatie u weten?",
        "Telefoon van de <voorzitter>, 2 maart.",
    );
    desk.sends(form.clone())
        .await
        .has_status(200)
        .says("De handtekening is ingetrokken")
        .says("ingetrokken (1)");
    assert_eq!(entries(&world).await, before + 1);
    let mail = world.last_mail_to("Marloes Tienstra").await;
    for said in [
        "Telefoon van de <voorzitter>, 2 maart.",
        "opnieuw tekenen",
        "Klopt dit niet?",
    ] {
        assert!(mail.text.contains(said), "{said}: {}", mail.text);
    }

    // Twice is once, from an old page too; and whoever signed may sign again.
    desk.sends(form.clone())
        .await
        .has_status(409)
        .says("Hier staat geen handtekening meer om in te trekken");
    desk.visits(&way).await.has_status(409);
    assert_eq!(entries(&world).await, before + 1);
    world.clock.pass(60);
    marloes
        .signs(ON_BEHALF)
        .await
        .says("Dank u wel, uw handtekening staat eronder");
    // By the page of before nothing is taken back that was signed since.
    desk.sends(form)
        .await
        .has_status(409)
        .says("Er is iets veranderd sinds u deze bladzijde opende");
    assert_eq!(entries(&world).await, before + 2);
    world.ledger_holds().await;
    // Nobody else comes here: not a stranger, and not by another letter's address.
    world
        .visitor()
        .visits(&way)
        .await
        .is_silent_about("Marloes");
    let other = desk.imports(&texts::short("Een andere brief")).await;
    desk.visits(&way.replace(&slug, &other))
        .await
        .has_status(404);
}

async fn after_sealing_the_secretariat_leaves_an_erratum(world: World) {
    let slug = out_for_signing(&world, "Achteraf bezien").await;
    for name in ["Marloes Tienstra", "Samira Benchaib"] {
        world.director(name).await.signs(ON_BEHALF).await;
    }
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    world.clock.pass(3 * 86_400);
    let desk = world.secretariat().await;
    let way = way(&desk.opens(&slug).await);
    let page = desk.visits(&way).await;
    page.says("met datum bij te staan");
    let form = page.form("Trek de handtekening in");
    let form = form.fill("Wat liet de organisatie u weten?", "Brief van het bestuur.");
    desk.sends(form)
        .await
        .has_status(200)
        .says("ingetrokken op 5 maart 2026");
    world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await
        .says("Erratum van 5 maart 2026");
    desk.visits(&way).await.has_status(409);
    world.ledger_holds().await;
}
