//! The second step: who needs one, setting it up, losing it; and what asks again who one is.

use crate::{
    tools,
    world::{
        PASSWORD, World,
        door::{signs_in, tries},
        texts,
    },
};
use letters::{authentication::Assurance, ports::Clock as _, role::Role};

crate::on_both_engines!(
    whoever_works_for_the_association_sets_up_a_second_step,
    a_code_opens_once_and_a_lost_telephone_is_no_disaster,
    publishing_asks_again_who_one_is,
    sessions_are_seen_and_ended,
);

const HANNA: &str = "bureau@wijkteams.example";

async fn whoever_works_for_the_association_sets_up_a_second_step(world: World) {
    world
        .account(HANNA, "Hanna Bureau", Role::Secretariat)
        .await;
    let hanna = world.visitor();
    signs_in(&hanna, HANNA).await;
    let page = hanna.visits("/bureau").await;
    page.says("Eerst een tweede stap");
    assert_eq!(page.path, "/mijn/beveiliging?melding=nodig");

    let page = hanna.presses(&page, "Stel codes in").await;
    page.says("Lees het plaatje in");
    let typed = page.attributes("code.secret", "class").len();
    assert_eq!(typed, 1);
    let form = || page.form("Klaar, zet aan");
    hanna
        .sends(form().fill("Code die de app nu laat zien", "000000"))
        .await
        .has_status(422)
        .refuses("Deze code klopt niet");
    let secret = secret_on(&page.body());
    let code = code_of(&secret, &world);
    let before = hanna.cookies();
    let page = hanna
        .sends(form().fill("Code die de app nu laat zien", &code))
        .await;
    page.says("Uw herstelcodes");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_ne!(
        before,
        hanna.cookies(),
        "surer than before: under a new secret"
    );
    hanna.visits("/bureau").await.says("Hanna");

    // From now on the password alone opens nothing.
    let other = world.visitor();
    let page = tries(&other, HANNA, PASSWORD).await;
    assert_eq!(page.header("location"), "/inloggen/tweede-stap");
    other.visits("/bureau").await.says("Log eerst in");
    let page = other.visits("/inloggen/tweede-stap").await;
    let replayed = page.form("Ga verder").fill("Code uit de app", &code);
    let page = other.sends(replayed).await;
    page.has_status(422)
        .refuses("Deze code klopt niet, of is al gebruikt.");
    world.clock.pass(30);
    let fresh = page
        .form("Ga verder")
        .fill("Code uit de app", &code_of(&secret, &world));
    other.sends(fresh).await.says("Hanna");

    // It is the only one, and needed: it stays.
    let page = other.visits("/mijn/beveiliging").await;
    let page = other.presses(&page, "Haal de codes weg").await;
    page.says("Dit is uw enige tweede stap");
}

/// The secret as the page shows it.
fn secret_on(body: &str) -> String {
    let (_, rest) = body.split_once("<code class=\"secret\">").unwrap();
    rest.split('<').next().unwrap().to_owned()
}

/// What an app shows at this moment for a secret that was typed into it: told by a program that shares no code with ours.
fn code_of(secret: &str, world: &World) -> String {
    let seconds = world.clock.now().millis() / 1_000;
    let script = "import sys,base64,hmac,struct\n\
        secret,seconds=sys.stdin.read().split('|')\n\
        key=base64.b32decode(secret.replace(' ',''))\n\
        h=hmac.new(key,struct.pack('>Q',int(seconds)//30),'sha1').digest()\n\
        o=h[19]&15\n\
        print('%06d'%((struct.unpack('>I',h[o:o+4])[0]&0x7fffffff)%1000000))";
    let shown = tools::python(script, format!("{secret}|{seconds}").as_bytes());
    shown.trim().to_owned()
}

async fn a_code_opens_once_and_a_lost_telephone_is_no_disaster(world: World) {
    let person = world
        .account(HANNA, "Hanna Bureau", Role::Secretariat)
        .await;
    let (_, paper) = world.sets_up_codes(person).await;
    let code = paper[0].written();
    let hanna = world.visitor();
    signs_in(&hanna, HANNA).await;
    let page = hanna.visits("/inloggen/tweede-stap").await;
    let form = page
        .form("Ga verder")
        .fill("Code uit de app", &code.to_lowercase());
    hanna.sends(form).await.says("Hanna");
    let page = hanna.visits("/mijn/beveiliging").await;
    page.says("U heeft nog 7 herstelcodes.");
    let page = hanna.presses(&page, "Maak nieuwe herstelcodes").await;
    page.says("oude codes werken niet meer")
        .is_silent_about(&code);

    // Neither the used one nor an old one opens anything, and who guesses waits.
    let thief = world.visitor();
    signs_in(&thief, HANNA).await;
    for code in [&paper[0], &paper[1]] {
        let page = thief.visits("/inloggen/tweede-stap").await;
        let form = page
            .form("Ga verder")
            .fill("Code uit de app", &code.written());
        thief.sends(form).await.has_status(422);
    }
    let mut statuses = Vec::new();
    for n in 0..12 {
        let guesser = world.visitor();
        let page = tries(&guesser, HANNA, PASSWORD).await;
        if page.status == 429 {
            statuses.push(429);
            continue;
        }
        let page = guesser.visits("/inloggen/tweede-stap").await;
        let form = page
            .form("Ga verder")
            .fill("Code uit de app", &format!("{n:06}"));
        statuses.push(guesser.sends(form).await.status);
    }
    assert!(statuses.contains(&429), "{statuses:?}");
    assert!(!statuses.contains(&200), "{statuses:?}");
}

async fn publishing_asks_again_who_one_is(world: World) {
    let desk = world.secretariat().await;
    let (_, paper) = world.sets_up_codes(world.person(HANNA).await).await;
    let slug = desk.imports(&texts::short("Nog een keer")).await;
    desk.freezes(&slug).await;
    desk.makes_final(&world, &slug).await;
    world.clock.pass(16 * 60);
    let path = format!("/bureau/brieven/{slug}/publiceren");
    let page = desk.visits(&path).await;
    page.says("Bent u het zelf?");
    let wrong = page
        .form("Ja, ik ben het")
        .fill("Code uit de app", "123456");
    let page = desk.sends(wrong).await;
    page.has_status(422).refuses("Deze code klopt niet");
    // The form that publishes is shut as well, whoever sends it.
    let post = desk.request(reqwest::Method::POST, &path);
    let shut = desk
        .send(post.header("sec-fetch-site", "same-origin"))
        .await;
    assert!(shut.header("location").starts_with("/inloggen/opnieuw"));
    let before = desk.cookies();
    let right = page
        .form("Ja, ik ben het")
        .fill("Code uit de app", &paper[0].written());
    let page = desk.sends(right).await;
    assert_eq!(page.path, path, "straight on to where one was going");
    assert_ne!(before, desk.cookies());
    desk.presses(&page, "Ja, publiceer")
        .await
        .says("De brief is gepubliceerd.");
}

async fn sessions_are_seen_and_ended(world: World) {
    world
        .account(HANNA, "Hanna Bureau", Role::Secretariat)
        .await;
    let (here, there) = (world.signed_in(HANNA).await, world.signed_in(HANNA).await);
    let stranger = world.colleague().await;
    let page = here.visits("/mijn/beveiliging").await;
    page.says("Dit apparaat");
    let form = page.form("Log uit op Een ander programma");
    // Another's session is not hers to end, also with its number.
    let mine = stranger.sends(form.clone()).await;
    mine.has_status(404);
    there.visits("/bureau").await.says("Hanna");
    here.sends(form).await.says("Daar bent u uitgelogd");
    there.visits("/bureau").await.says("Log eerst in");
    here.visits("/bureau").await.says("Hanna");

    // A new password puts everyone else out.
    let third = world.signed_in_with(HANNA, Assurance::OneFactor).await;
    let page = here.visits("/mijn/beveiliging").await;
    for (password, why) in [
        ("kort", "Dit is te kort."),
        ("wachtwoord1234", "te makkelijk te raden"),
        ("hanna bureau", "te makkelijk te raden"),
    ] {
        let form = page
            .form("Bewaar het wachtwoord")
            .fill("Huidig wachtwoord", PASSWORD)
            .fill("Nieuw wachtwoord", password);
        let refused = here.sends(form).await;
        refused.has_status(422).refuses(why);
    }
    third.visits("/mijn").await.says("Hanna");
    let form = page
        .form("Bewaar het wachtwoord")
        .fill("Huidig wachtwoord", PASSWORD)
        .fill("Nieuw wachtwoord", "paars fornuis telt wolken");
    here.sends(form).await.says("Het wachtwoord is bewaard");
    third.visits("/mijn").await.says("Log eerst in");
    tries(&world.visitor(), HANNA, PASSWORD)
        .await
        .has_status(422);
}

#[tokio::test]
async fn what_happened_in_the_house_is_there_for_who_keeps_it() {
    let world = World::sqlite().await;
    world.organisation("Wijkzorg Oost").await;
    world
        .account("jona@leden.example", "Jona Jurist", Role::Contributor)
        .await;
    world.clock.pass(60);
    signs_in(&world.visitor(), "jona@leden.example").await;
    for _ in 0..5 {
        tries(
            &world.visitor(),
            "jona@leden.example",
            "niet het wachtwoord",
        )
        .await;
    }
    let desk = world.secretariat().await;
    let page = desk.visits("/mijn").await;
    let page = desk.clicks(&page, "Bekijk de gebeurtenissen").await;
    for line in [
        "Organisatie toegevoegd Wijkzorg Oost",
        "Rol gegeven Jona Jurist · meedenker",
        "Ingelogd met een wachtwoord",
        "Inloggen opgehouden Jona Jurist",
    ] {
        page.says(line);
    }
    let form = page.form("Zoek").tampered("wat", "role-given");
    let page = desk.sends(form).await;
    page.says("Jona Jurist").is_silent_about("Wijkzorg Oost");
    let jona = world.signed_in("jona@leden.example").await;
    jona.visits("/bureau/gebeurtenissen").await.has_status(403);
}
