//! What happened in the house, by who did it: at the door, and with letters. The operator sees that something was done
//! with a letter, and not with which.

use super::out_for_signing;
use crate::world::{World, director::ON_BEHALF, mail_of};
use letters::{
    role::Role,
    text::{MailAddress, PersonName},
};

crate::on_both_engines!(who_did_what_is_found_by_person);

async fn who_did_what_is_found_by_person(world: World) {
    let slug = out_for_signing(&world, "Wie deed wat").await;
    let marloes = world.director("Marloes Tienstra").await;
    world.clock.pass(60);
    marloes.signs(ON_BEHALF).await;
    world.clock.pass(60);
    marloes.withdraws().await;
    let samira = world.director("Samira Benchaib").await;
    samira.declines("Geen bestuursbesluit.").await;

    let hanna = world.secretariat().await;
    let page = hanna.visits("/bureau/gebeurtenissen").await;
    page.says(&format!("Tekst vastgelegd {slug} Hanna Bureau"))
        .says(&format!("Ronde geopend {slug} Hanna Bureau"))
        .says(&format!(
            "Niet ondertekend {slug} Jeugdteam Hazelbeke Samira Benchaib"
        ))
        .is_silent_about("Geen bestuursbesluit");
    assert!(page.links().contains(&format!("/bureau/brieven/{slug}")));

    let person = world
        .state
        .store
        .find_or_add_person(
            PersonName::parse("Marloes Tienstra").unwrap(),
            MailAddress::parse(&mail_of("Marloes Tienstra")).unwrap(),
        )
        .await
        .unwrap();
    let hers = format!("/bureau/gebeurtenissen?wie={person}");
    let page = hanna.visits(&hers).await;
    page.says(&format!(
        "Ondertekend {slug} Wijkteam Elzenbroek Marloes Tienstra"
    ))
    .says(&format!("Handtekening ingetrokken {slug}"));
    page.is_silent_about(&format!("Niet ondertekend {slug}"));
    hanna
        .visits(&format!("{hers}&wat=signed"))
        .await
        .says(&format!("Ondertekend {slug}"))
        .is_silent_about(&format!("Handtekening ingetrokken {slug}"));

    world
        .account("beheer@wijkteams.example", "Omar Beheer", Role::Operator)
        .await;
    let omar = world.signed_in("beheer@wijkteams.example").await;
    let page = omar.visits(&hers).await;
    page.says("Ondertekend Wijkteam Elzenbroek Marloes Tienstra")
        .is_silent_about(&slug);
}
