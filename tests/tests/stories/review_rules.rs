//! Around the review: who sees what, what comes back, what is told by mail, and what goes with a person.

use super::review::{JONA, at, in_review, opens, suggests};
use crate::world::World;
use letters::{access::Held, role::Role, text::MailAddress};

crate::on_both_engines!(
    a_draft_is_nobodys_but_the_secretariats,
    a_reader_sees_their_own_people_only,
    what_is_typed_wrong_comes_back,
    what_is_new_comes_in_one_mail_a_day,
    what_somebody_said_goes_with_them,
);

async fn a_reader_sees_their_own_people_only(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    world
        .account("lees@leden.example", "Lieve Lezer", Role::Reader)
        .await;
    world
        .account("dir@leden.example", "Dirk Directeur", Role::Director)
        .await;
    let (reader, director) = (
        world.signed_in("lees@leden.example").await,
        world.signed_in("dir@leden.example").await,
    );
    for (person, words) in [(&jona, "Van het netwerk."), (&director, "Van ons huis.")] {
        let form = at(person, &slug, "De wachtlijst groeide", "opmerking").await;
        person
            .sends(form.form("Plaats").fill("Uw opmerking", words))
            .await
            .has_status(200);
    }
    let page = reader.visits("/overleg").await;
    page.says("Wachten zonder waarnemer")
        .says("1 open opmerking");
    let page = reader.visits(&format!("/overleg/{slug}")).await;
    page.says("De wachtlijst groeide")
        .says("Van ons huis.")
        .is_silent_about("Van het netwerk.")
        .is_silent_about("Jona Jurist");
    assert!(page.attributes("a[href*='/opmerking?']", "href").is_empty());
    // Not by its address either.
    let theirs = desk.visits(&format!("/overleg/{slug}")).await;
    let mut refused = 0;
    for id in theirs.attributes("article.card", "id") {
        let id = id.strip_prefix("draad-").unwrap();
        let page = reader.visits(&format!("/overleg/{slug}/draden/{id}")).await;
        refused += u32::from(page.status == 404);
    }
    assert_eq!(refused, 1);
    let page = director.visits(&format!("/overleg/{slug}")).await;
    page.says("Van het netwerk.").says("Van ons huis.");
}

async fn a_draft_is_nobodys_but_the_secretariats(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    let typing = at(&jona, &slug, "De wachtlijst groeide", "opmerking").await;
    let page = desk.opens(&slug).await;
    desk.presses(&page, "Terug naar concept").await;
    jona.visits(&format!("/overleg/{slug}"))
        .await
        .has_status(404);
    jona.visits("/overleg")
        .await
        .says("Er is nu geen concept in overleg.");
    desk.visits(&format!("/overleg/{slug}"))
        .await
        .says("Deze brief is niet meer in overleg.");
    // What somebody was typing is not lost, and shows nothing of the text.
    let form = typing.form("Plaats").fill("Uw opmerking", "Net te laat.");
    let page = jona.sends(form).await;
    page.has_status(409).is_silent_about("wachtlijst");
    assert_eq!(page.field("Plaats", "Uw opmerking"), "Net te laat.");
}

async fn what_is_typed_wrong_comes_back(world: World) {
    let (_, jona, slug) = in_review(&world).await;
    let page = at(&jona, &slug, "De wachtlijst groeide", "opmerking").await;
    let page = jona.presses(&page, "Plaats").await;
    page.has_status(422).says("Schrijf iets.");
    let form = page
        .form("Plaats")
        .fill("Uw opmerking", "Dit klopt niet.")
        .fill("Gaat het om bepaalde woorden?", "woorden die er niet staan");
    let page = jona.sends(form).await;
    page.has_status(422)
        .says("Deze woorden staan niet zo in de alinea.");
    assert_eq!(page.field("Plaats", "Uw opmerking"), "Dit klopt niet.");

    let page = at(&jona, &slug, "De wachtlijst groeide", "voorstel").await;
    let page = jona.presses(&page, "Plaats").await;
    page.has_status(422).says("U hebt nog niets veranderd.");
    let long = "woord ".repeat(4_000);
    let form = page.form("Plaats").fill("Zo zou het moeten luiden", &long);
    jona.sends(form)
        .await
        .has_status(422)
        .says("Dit verandert te veel");
    for bad in [
        "versie=x",
        "",
        "versie=1&van=0&tot=3",
        "versie=9&van=0&tot=3",
        "versie=0&van=0&tot=0",
    ] {
        let page = jona
            .visits(&format!("/overleg/{slug}/opmerking?{bad}"))
            .await;
        page.has_status(404);
    }
}

async fn what_is_new_comes_in_one_mail_a_day(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(&world, &jona, &slug, "elf weken", "twaalf weken", "").await;
    suggests(
        &world,
        &jona,
        &slug,
        "vaste waarnemer",
        "goede waarnemer",
        "",
    )
    .await;
    assert_eq!(
        tells(&world).await,
        0,
        "whoever is still typing is left alone"
    );
    world.clock.pass(120);
    assert_eq!(tells(&world).await, 1);
    assert_eq!(tells(&world).await, 0, "another node tells nothing twice");
    let mail = last(&world, "bureau@wijkteams.example").await;
    assert_eq!(mail.subject, "Nieuw in het overleg: 2 berichten");
    assert!(
        mail.text.contains("Jona Jurist stelt andere woorden voor"),
        "{}",
        mail.text
    );
    assert!(
        mail.text.contains(&format!("/overleg/{slug}")),
        "{}",
        mail.text
    );

    let page = opens(&desk, &slug, "Voorstel 1").await;
    desk.presses(&page, "Neem over").await;
    let page = opens(&desk, &slug, "Voorstel 2").await;
    let form = page.form("Plaats antwoord").fill("Uw antwoord", "Waarom?");
    desk.sends(form).await;
    world.clock.pass(120);
    assert_eq!(tells(&world).await, 1);
    let mail = last(&world, JONA).await;
    assert!(
        mail.text.contains("Hanna Bureau nam het voorstel over"),
        "{}",
        mail.text
    );
    assert!(
        mail.text.contains("Hanna Bureau antwoordde"),
        "{}",
        mail.text
    );

    // Not at night, and not to whoever turned it off.
    let page = opens(&desk, &slug, "Voorstel 2").await;
    let form = page
        .form("Plaats antwoord")
        .fill("Uw antwoord", "Nog één vraag.");
    desk.sends(form).await;
    world.clock.pass(14 * 60 * 60);
    assert_eq!(tells(&world).await, 0, "it is eleven in the evening");
    let jona = world.signed_in(JONA).await;
    let page = jona.visits("/mijn").await;
    jona.presses(&page, "Stop deze mail")
        .await
        .says("U krijgt geen mail over het overleg.");
    world.clock.pass(11 * 60 * 60);
    assert_eq!(tells(&world).await, 0);
}

async fn tells(world: &World) -> u32 {
    server::review_mails::tell(&world.state).await.unwrap()
}

async fn last(world: &World, to: &str) -> crate::world::mail::Mail {
    let mails = world.post().await;
    let found = mails.into_iter().rfind(|mail| mail.to.contains(to));
    found.unwrap_or_else(|| panic!("no mail to {to}"))
}

async fn what_somebody_said_goes_with_them(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(
        &world,
        &jona,
        &slug,
        "elf weken",
        "zesenveertig weken",
        "Zo telde ik het zelf.",
    )
    .await;
    let page = opens(&desk, &slug, "Voorstel 1").await;
    let form = page
        .form("Plaats antwoord")
        .fill("Uw antwoord", "Dank, @Jona Jurist!");
    desk.sends(form).await;
    let mail = MailAddress::parse(JONA).unwrap();
    let person = world
        .state
        .store
        .account(&mail)
        .await
        .unwrap()
        .unwrap()
        .person;
    let copy = world.state.store.own_data(person, None).await.unwrap();
    assert_eq!(copy["said_in_reviews"][0]["replacement"], "zesenveertig");
    assert_eq!(copy["named_in_reviews"].as_array().unwrap().len(), 1);

    let store = &world.state.store;
    let held = Held::new(Role::Contributor, None).unwrap();
    assert!(store.take_role(person, held, None).await.unwrap());
    store.erase_person(person, None).await.unwrap();
    let page = desk.visits(&format!("/overleg/{slug}")).await;
    page.says("Gewiste persoon")
        .says("Ingetrokken door Gewiste persoon")
        .is_silent_about("Jona")
        .is_silent_about("zesenveertig")
        .is_silent_about("Zo telde ik het zelf.");
    world.state.store.scrub().await.unwrap();
    let gone = ["zesenveertig", "Zo telde ik het zelf.", "Jona Jurist"];
    assert_eq!(world.raw().await.places_of(&gone), Vec::<String>::new());
}
