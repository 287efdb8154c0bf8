//! People: Hanna writes them down, invites them and sees them leave; Omar, who keeps the house, gives and takes roles.

use crate::world::{Page, Person, World, desk::Desk, director::ON_BEHALF, door::asks_for_a_code};
use letters::{role::Role, text::MailAddress};

crate::on_both_engines!(
    a_jurist_is_invited_works_and_leaves,
    a_mail_address_is_changed_and_both_addresses_hear_of_it,
    what_somebody_signed_stays,
);

pub(super) const HANNA: &str = "bureau@wijkteams.example";
pub(super) const OMAR: &str = "beheer@wijkteams.example";
pub(super) const JOKE: &str = "joke@juristen.example";

pub(super) async fn omar(world: &World) -> Person {
    world.account(OMAR, "Omar Beheer", Role::Operator).await;
    world.signed_in(OMAR).await
}

/// Somebody's page.
pub(super) async fn page_of(world: &World, mail: &str) -> String {
    let mail = MailAddress::parse(mail).unwrap();
    let person = world.state.store.person_with_mail(&mail).await.unwrap();
    format!("/bureau/mensen/{}", person.unwrap().id)
}

pub(super) async fn adds(desk: &Desk, name: &str, mail: &str, invite: bool) -> Page {
    let page = desk.visits("/bureau/mensen/nieuw").await;
    let form = page
        .form("Voeg toe")
        .fill("Naam", name)
        .fill("Mailadres", mail);
    let form = if invite { form } else { form.tick_only(&[]) };
    desk.sends(form).await
}

/// Gets in with the code that is mailed.
pub(super) async fn comes_in(world: &World, mail: &str) -> Person {
    world.clock.pass(1);
    let person = world.visitor();
    let page = asks_for_a_code(&person, mail).await;
    let code = world.post().await.pop().unwrap().code();
    let form = page.form("Ga verder").fill("Code uit de mail", &code);
    person.sends(form).await.has_status(200);
    person
}

async fn a_jurist_is_invited_works_and_leaves(world: World) {
    let (hanna, omar) = (world.secretariat().await, omar(&world).await);
    let page = hanna.visits("/bureau/leden").await;
    let page = hanna.clicks(&page, "Mensen").await;
    page.says("2 mensen").says("Omar Beheer");
    let page = hanna.clicks(&page, "Voeg iemand toe").await;

    // What is wrong is told at its field, and what was typed stays.
    let form = page
        .form("Voeg toe")
        .fill("Naam", "  ")
        .fill("Mailadres", "joke@");
    let page = hanna.sends(form).await;
    page.has_status(422)
        .refuses("Naam: Vul dit in.")
        .says("Mailadres: Vul een mailadres in");
    assert_eq!(page.field("Voeg toe", "Mailadres"), "joke@");
    let form = page
        .form("Voeg toe")
        .fill("Naam", "Joke Jurist")
        .fill("Mailadres", "Beheer@wijkteams.example");
    let page = hanna.sends(form).await;
    page.has_status(422)
        .refuses("Iemand anders heeft dit mailadres al.");
    assert_eq!(
        page.link("Naar de bladzijde van Omar Beheer"),
        page_of(&world, OMAR).await
    );
    let page = hanna
        .sends(page.form("Voeg toe").fill("Mailadres", JOKE))
        .await;
    page.has_status(200)
        .says("De persoon is toegevoegd")
        .says("Nog nooit ingelogd")
        .says("De uitnodiging ging het laatst weg op 2 maart 2026");

    // The mail says who invites and how, and holds nothing that opens anything.
    let mail = world.post().await.pop().unwrap();
    assert!(mail.to.contains(JOKE), "{}", mail.to);
    assert_eq!(
        mail.subject,
        "Uitnodiging om in te loggen bij Vereniging Wijkteams Samen"
    );
    let address = format!("{}/inloggen", world.base);
    for words in ["Hanna Bureau nodigt u uit", JOKE, "Mail mij een code"] {
        assert!(mail.text.contains(words), "{words} in\n{}", mail.text);
    }
    let links: Vec<&str> = mail.text.split("http").skip(1).collect();
    assert_eq!(links.len(), 1, "{}", mail.text);
    let link = links[0].split_whitespace().next().unwrap();
    assert_eq!(format!("http{link}"), address);

    // A double click sends one; a minute later it goes again.
    let sent = world.post().await.len();
    hanna
        .presses(&page, "Stuur de uitnodiging opnieuw")
        .await
        .says("De uitnodiging ging net al weg");
    assert_eq!(world.post().await.len(), sent);
    world.clock.pass(61);
    hanna
        .presses(&page, "Stuur de uitnodiging opnieuw")
        .await
        .says("De uitnodiging gaat nu weg");
    assert_eq!(world.post().await.len(), sent + 1);

    let joke = comes_in(&world, JOKE).await;
    joke.visits("/mijn")
        .await
        .says("Joke Jurist")
        .says("U heeft hier nog geen rol.");
    joke.visits("/bureau/mensen").await.has_status(403);
    let path = page_of(&world, JOKE).await;
    hanna.visits(&path).await.says("Kan inloggen");

    // The operator has no desk; the way is from the pages of one's own.
    let page = omar.visits("/mijn").await;
    let page = omar.clicks(&page, "Bekijk de mensen").await;
    let page = omar.clicks(&page, "Joke Jurist").await;
    let page = omar.clicks(&page, "Geef een rol, of trek er een in").await;
    page.says("Joke Jurist krijgt een mail over de nieuwe rol.");
    world.clock.pass(1);
    let page = omar.sends(page.form("Geef deze rol").choose("Lezer")).await;
    page.has_status(422)
        .refuses("Waar: Deze rol hoort bij een organisatie.");
    let page = omar
        .sends(page.form("Geef deze rol").choose("Meedenker"))
        .await;
    page.has_status(200).says("De rol is gegeven");
    joke.visits("/mijn").await.says("Log eerst in");
    let mail = world.post().await.pop().unwrap();
    assert!(mail.to.contains(JOKE), "{}", mail.to);
    assert_eq!(mail.subject, "Uw rol: meedenker");
    let page = omar.clicks(&page, "Geef een rol, of trek er een in").await;
    omar.sends(page.form("Geef deze rol").choose("Meedenker"))
        .await
        .has_status(422)
        .refuses("Rol: Deze persoon heeft deze rol al.");
    let joke = comes_in(&world, JOKE).await;
    joke.visits("/mijn").await.says("meedenker");
    hanna
        .visits("/bureau/mensen?wie=contributor")
        .await
        .says("Joke Jurist")
        .is_silent_about("Omar Beheer");

    // She leaves: what ends is said before, and then it has.
    let page = hanna.visits(&path).await;
    let page = hanna.clicks(&page, "Bekijk wat er eindigt…").await;
    page.says("Het account: inloggen kan niet meer")
        .says("Eén plek waar nu is ingelogd")
        .says("De rol: meedenker.")
        .says("Er staan geen handtekeningen onder brieven.");
    let page = hanna.presses(&page, "Ja, Joke Jurist vertrekt").await;
    page.says("De persoon is vertrokken")
        .says("Het account is gesloten op 2 maart 2026.")
        .says("Rol ingetrokken");
    joke.visits("/mijn").await.says("Log eerst in");
    let sent = world.post().await.len();
    asks_for_a_code(&world.visitor(), JOKE)
        .await
        .says("Kijk in uw mail");
    assert_eq!(world.post().await.len(), sent, "no code for who left");
    hanna
        .visits("/bureau/mensen?zoek=joke")
        .await
        .says("1 persoon is vertrokken");
    hanna
        .visits("/bureau/mensen?wie=vertrokken")
        .await
        .says("Joke Jurist")
        .is_silent_about("Omar Beheer");
    hanna
        .visits(&format!(
            "/bureau/gebeurtenissen?wie={}",
            path.rsplit('/').next().unwrap()
        ))
        .await
        .says("Persoon toegevoegd")
        .says("Rol gegeven Joke Jurist · meedenker")
        .says("Vertrokken");

    // And may come back, without roles.
    hanna
        .presses(&page, "Stuur de uitnodiging opnieuw")
        .await
        .says("De uitnodiging gaat nu weg")
        .says("Geen rol.");
    let joke = comes_in(&world, JOKE).await;
    joke.visits("/mijn")
        .await
        .says("U heeft hier nog geen rol.");
}

async fn a_mail_address_is_changed_and_both_addresses_hear_of_it(world: World) {
    let (hanna, omar) = (world.secretariat().await, omar(&world).await);
    adds(&hanna, "Joke Jurist", JOKE, true).await;
    let joke = comes_in(&world, JOKE).await;
    let path = page_of(&world, JOKE).await;
    let page = hanna.visits(&path).await;
    let page = hanna.clicks(&page, "Wijzig de gegevens").await;
    hanna
        .sends(page.form("Bewaar"))
        .await
        .says("Er was niets anders; er is niets gewijzigd");
    let form = page.form("Bewaar").fill("Mailadres", OMAR);
    let refused = hanna.sends(form).await;
    refused
        .has_status(422)
        .refuses("Iemand anders heeft dit mailadres al.");
    assert_eq!(
        refused.link("Naar de bladzijde van Omar Beheer"),
        page_of(&world, OMAR).await
    );
    assert_eq!(refused.field("Bewaar", "Mailadres"), OMAR);
    let form = page.form("Bewaar").fill("Naam", "Joke Jurist-Pol");
    hanna.sends(form).await.says("De wijziging is bewaard");
    joke.visits("/mijn").await.says("Joke Jurist-Pol");

    world.clock.pass(1);
    let sent = world.post().await.len();
    let page = hanna.visits(&format!("{path}/gegevens")).await;
    let form = page
        .form("Bewaar")
        .fill("Mailadres", "joke@thuis.example")
        .choose("Engels");
    hanna
        .sends(form)
        .await
        .says("Het mailadres is gewijzigd")
        .says("Gegevens gewijzigd Mailadres, Taal");
    joke.visits("/mijn").await.says("Log eerst in");
    let mails = world.post().await.split_off(sent);
    assert_eq!(mails.len(), 2);
    for mail in &mails {
        assert_eq!(mail.subject, "Your mail address was changed");
        assert!(mail.text.contains("Hanna Bureau"), "{}", mail.text);
        assert!(mail.text.contains("call the secretariat"), "{}", mail.text);
    }
    let old = mails.iter().find(|mail| mail.to.contains(JOKE)).unwrap();
    assert!(
        !old.text.contains("joke@thuis.example"),
        "whoever reads the old mailbox does not hear the new address:\n{}",
        old.text
    );
    let new = mails.iter().find(|mail| mail.to.contains("joke@thuis"));
    assert!(new.unwrap().text.contains("joke@thuis.example"));
    // Signing in goes with the new one only.
    let sent = world.post().await.len();
    asks_for_a_code(&world.visitor(), JOKE).await;
    assert_eq!(world.post().await.len(), sent);
    let joke = world.visitor();
    asks_for_a_code(&joke, "joke@thuis.example").await;
    assert_eq!(world.post().await.len(), sent + 1);

    // The operator changes even who works for the association.
    let path = page_of(&world, HANNA).await;
    let page = omar.visits(&format!("{path}/gegevens")).await;
    let form = page.form("Bewaar").fill("Mailadres", "hanna@nieuw.example");
    omar.sends(form).await.says("Het mailadres is gewijzigd");
    hanna.visits("/bureau").await.says("Log eerst in");
}

async fn what_somebody_signed_stays(world: World) {
    let slug = super::out_for_signing(&world, "Wat blijft staan").await;
    let marloes = world.director("Marloes Tienstra").await;
    marloes.signs(ON_BEHALF).await;
    let samira = world.director("Samira Benchaib").await;
    let hanna = world.secretariat().await;
    let page = hanna.visits("/bureau/mensen?zoek=elzenbroek").await;
    page.says("bestuurder, Wijkteam Elzenbroek")
        .is_silent_about("Samira");
    let page = hanna.clicks(&page, "Marloes Tienstra").await;
    page.says("Wijkteam Elzenbroek bestuurder sinds 1 maart 2026");
    let page = hanna.clicks(&page, "Bekijk wat er eindigt…").await;
    page.says("Het mandaat voor Wijkteam Elzenbroek.")
        .says("Eén handtekening onder een brief")
        .is_silent_about("Het account: inloggen");
    hanna
        .presses(&page, "Ja, Marloes Tienstra vertrekt")
        .await
        .says("De persoon is vertrokken")
        .says("voorbij");
    // Her name stands, and she is asked for nothing any more.
    hanna
        .opens(&slug)
        .await
        .says("Marloes Tienstra")
        .says("Getekend,");
    let day = world.state.store.now().day();
    let signers = world.state.store.signers(day).await.unwrap();
    assert!(
        signers
            .iter()
            .all(|it| it.person_name.as_str() != "Marloes Tienstra")
    );

    // Who leaves with a question open cannot answer it any more.
    let page = hanna.visits("/bureau/mensen?zoek=samira").await;
    let page = hanna.clicks(&page, "Samira Benchaib").await;
    let page = hanna.clicks(&page, "Bekijk wat er eindigt…").await;
    page.says("Eén open uitnodiging om te tekenen");
    hanna.presses(&page, "Ja, Samira Benchaib vertrekt").await;
    let page = samira.reads().await;
    let tried = if page.has_button("Onderteken") {
        samira
            .tries(samira.form("Onderteken").await.choose(ON_BEHALF))
            .await
    } else {
        page
    };
    tried.says("dat u op dit moment voor deze organisatie mag tekenen");
    let page = hanna.visits("/bureau/mensen?wie=vertrokken").await;
    page.says("2 mensen zijn vertrokken");
    world.ledger_holds().await;
}
