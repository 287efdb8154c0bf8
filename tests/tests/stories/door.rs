//! Getting in with a password or a code by mail, and staying out.

use crate::world::{
    PASSWORD, World,
    door::{asks_for_a_code, signs_in, tries},
};
use letters::role::Role;
use reqwest::Method;

crate::on_both_engines!(
    signing_in_and_out,
    a_wrong_password_is_throttled,
    a_code_by_mail_opens_the_door_once,
    who_signs_in_by_mail_all_day_does_not_wait,
    a_stranger_who_tries_from_everywhere_does_not_lock_the_owner_out,
    nobody_hears_whether_an_address_is_known,
);

const CARLA: &str = "carla@leden.example";

async fn with_carla(world: &World) {
    world
        .account(CARLA, "Carla Contributor", Role::Contributor)
        .await;
}

async fn signing_in_and_out(world: World) {
    with_carla(&world).await;
    let carla = world.visitor();
    carla.visits("/mijn").await.says("Log eerst in");
    let page = tries(&carla, "Carla@Leden.example ", PASSWORD).await;
    page.has_status(303);
    let cookie = page.header("set-cookie").to_owned();
    for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    carla
        .visits("/mijn")
        .await
        .says("Carla Contributor")
        .says("meedenker");
    let first = carla.cookies();

    // Signing in again gives another session and ends the one that was.
    let again = carla
        .request(Method::POST, "/inloggen")
        .header("sec-fetch-site", "same-origin");
    let page = carla
        .send(again.form(&[("mail", CARLA), ("password", PASSWORD)]))
        .await;
    page.has_status(303);
    assert_ne!(carla.cookies(), first, "the session is a new one");
    let thief = world.visitor();
    thief.steal(first.split(';').next().unwrap());
    let page = thief.visits("/mijn").await;
    page.says("Log eerst in").is_silent_about("Carla");

    // Signing out ends it, also for whoever copied the cookie.
    let session = carla.cookies();
    let session = session.split("; ").find(|it| it.starts_with("standpunt="));
    thief.steal(session.unwrap());
    thief.visits("/mijn").await.says("Carla");
    let page = carla.visits("/mijn").await;
    carla
        .presses(&page, "Uitloggen")
        .await
        .says("U bent uitgelogd");
    let page = thief.visits("/mijn").await;
    page.says("Log eerst in").is_silent_about("Carla");
}

async fn a_wrong_password_is_throttled(world: World) {
    with_carla(&world).await;
    let someone = world.visitor();
    let wrong = "een heel ander wachtwoord";
    for _ in 0..4 {
        let page = tries(&someone, CARLA, wrong).await;
        page.has_status(422)
            .refuses("Het mailadres of het wachtwoord klopt niet.");
        assert_eq!(
            page.field("Log in", "Mailadres"),
            CARLA,
            "what was typed is kept"
        );
        assert_eq!(
            page.field("Log in", "Wachtwoord"),
            "",
            "but never the password"
        );
    }
    // The fifth is told at once that it has to wait, and then the right one waits as well.
    tries(&someone, CARLA, wrong).await.has_status(429);
    tries(&someone, CARLA, PASSWORD)
        .await
        .has_status(429)
        .refuses("Probeer het weer om");
    tries(&someone, "niemand@leden.example", wrong)
        .await
        .refuses("Het mailadres of het wachtwoord klopt niet.");
    world.clock.pass(3_700);
    tries(&someone, CARLA, PASSWORD).await.has_status(303);
}

async fn a_code_by_mail_opens_the_door_once(world: World) {
    with_carla(&world).await;
    let carla = world.visitor();
    carla.visits("/mijn/beveiliging").await.says("Log eerst in");
    let page = asks_for_a_code(&carla, CARLA).await;
    page.says("Kijk in uw mail");
    let mail = world.post().await.pop().unwrap();
    assert!(mail.to.contains(CARLA));
    assert!(
        !mail.text.contains("http"),
        "no link that a scanner could follow: {}",
        mail.text
    );
    let code = mail.code();

    let page = carla
        .sends(page.form("Ga verder").fill("Code uit de mail", "??"))
        .await;
    page.has_status(422).refuses("Dit kan geen code zijn.");
    let page = carla
        .sends(page.form("Ga verder").fill("Code uit de mail", "ABCDEF"))
        .await;
    page.has_status(422).refuses("Deze code klopt niet");

    // In another browser the code is worth nothing, and neither is it after it was used.
    let thief = world.visitor();
    thief.visits("/inloggen/code").await.says("Begin opnieuw");
    let form = page
        .form("Ga verder")
        .fill("Code uit de mail", &code.to_lowercase());
    let stale = page.form("Ga verder").fill("Code uit de mail", &code);
    carla.sends(form).await.says("Carla Contributor");
    world.visitor().sends(stale).await.says("Begin opnieuw");
    assert!(!carla.cookies().contains("stap"), "{}", carla.cookies());

    // Five wrong tries make the right one worthless; so do ten minutes.
    for late in [false, true] {
        let other = world.visitor();
        let page = asks_for_a_code(&other, CARLA).await;
        let code = world.post().await.pop().unwrap().code();
        if late {
            world.clock.pass(600);
        } else {
            for _ in 0..5 {
                other
                    .sends(page.form("Ga verder").fill("Code uit de mail", "ABCDEF"))
                    .await;
            }
        }
        other
            .sends(page.form("Ga verder").fill("Code uit de mail", &code))
            .await
            .says("Begin opnieuw");
        other.visits("/mijn").await.says("Log eerst in");
    }
}

async fn who_signs_in_by_mail_all_day_does_not_wait(world: World) {
    with_carla(&world).await;
    // In a browser that is known after the first time, and each time in a new one.
    let own = world.visitor();
    for time in 0..24 {
        let carla = if time % 2 == 0 {
            own.clone()
        } else {
            world.visitor()
        };
        let page = asks_for_a_code(&carla, CARLA).await;
        page.says("Kijk in uw mail");
        let code = world.post().await.pop().unwrap().code();
        let form = page.form("Ga verder").fill("Code uit de mail", &code);
        let page = carla.sends(form).await;
        page.says("Carla Contributor");
        carla.presses(&page, "Uitloggen").await;
        world.clock.pass(20 * 60);
    }
}

async fn a_stranger_who_tries_from_everywhere_does_not_lock_the_owner_out(world: World) {
    with_carla(&world).await;
    let carla = world.visitor();
    signs_in(&carla, CARLA).await;
    let page = carla.visits("/mijn").await;
    carla.presses(&page, "Uitloggen").await;
    // The stories' server trusts no proxy: what strangers write there changes nothing for them.
    let mut waited = 0;
    for n in 0..1_000 {
        let stranger = world.visitor();
        let request = stranger
            .request(Method::POST, "/inloggen")
            .header("sec-fetch-site", "same-origin")
            .header("x-forwarded-for", format!("203.0.113.{}", n % 250))
            .form(&[("mail", CARLA), ("password", "een heel ander wachtwoord")]);
        let page = stranger.send(request).await;
        waited += usize::from(page.status == 429);
        assert_ne!(page.status, 303);
    }
    assert!(
        waited > 990,
        "of a thousand tries {waited} were not even compared"
    );
    // In her own browser Carla notices nothing.
    signs_in(&carla, CARLA).await;
    // In a browser that is not known she waits as they do, which is what holds them.
    tries(&world.visitor(), CARLA, PASSWORD)
        .await
        .has_status(429);
}

async fn nobody_hears_whether_an_address_is_known(world: World) {
    with_carla(&world).await;
    let mut answers = Vec::new();
    for mail in [CARLA, "niemand@leden.example"] {
        let someone = world.visitor();
        let wrong = tries(&someone, mail, "een heel ander wachtwoord").await;
        let asked = asks_for_a_code(&someone, mail).await;
        let tried = someone
            .sends(asked.form("Ga verder").fill("Code uit de mail", "ABCDEF"))
            .await;
        let wrong = wrong.body().replace(mail, "…");
        answers.push((
            wrong,
            asked.status,
            asked.body(),
            tried.status,
            tried.body(),
        ));
    }
    assert_eq!(answers[0], answers[1]);
    let mails = world.post().await;
    assert!(
        mails.iter().all(|mail| mail.to.contains(CARLA)),
        "and nobody else gets mail"
    );
    let page = asks_for_a_code(&world.visitor(), "geen adres").await;
    page.has_status(422).refuses("Vul een mailadres in");
}

#[tokio::test]
async fn a_session_that_lies_still_ends() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    world.clock.pass(11 * 3_600);
    desk.visits("/bureau").await.says("Hanna");
    world.clock.pass(13 * 3_600);
    desk.visits("/bureau")
        .await
        .says("Log eerst in")
        .is_silent_about("Hanna");
}

#[tokio::test]
async fn after_signing_in_one_goes_on_and_never_elsewhere() {
    let world = World::sqlite().await;
    with_carla(&world).await;
    let carla = world.visitor();
    let page = carla.visits("/mijn/beveiliging").await;
    let form = page
        .form("Log in")
        .fill("Mailadres", CARLA)
        .fill("Wachtwoord", PASSWORD);
    carla.sends(form).await.says("Waar u ingelogd bent");
    for elsewhere in [
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
    ] {
        let visitor = world.visitor();
        let page = visitor
            .send(
                visitor
                    .request(Method::POST, "/inloggen")
                    .header("sec-fetch-site", "same-origin")
                    .form(&[("mail", CARLA), ("password", PASSWORD), ("next", elsewhere)]),
            )
            .await;
        assert_eq!(page.header("location"), "/mijn", "{elsewhere}");
    }
}
