//! Who gets in, and who does not: signing in, sessions, roles, other sites.

use crate::world::{PASSWORD, Person, Setting, World, texts};
use letters::role::Role;
use reqwest::Method;
use server::{Who, table};

crate::on_both_engines!(signing_in_and_out, a_wrong_password_is_throttled);

async fn tries(person: &Person, mail: &str, password: &str) -> crate::world::Page {
    let page = person.visits("/inloggen").await;
    let form = page
        .form("Log in")
        .fill("Mailadres", mail)
        .fill("Wachtwoord", password);
    person.send(person.submission(form)).await
}

async fn signing_in_and_out(world: World) {
    world
        .account(
            "bureau@wijkteams.example",
            "Hanna Bureau",
            Role::Secretariat,
        )
        .await;
    let hanna = world.visitor();
    hanna.visits("/bureau").await.says("Log in");
    let page = tries(&hanna, "Bureau@Wijkteams.example ", PASSWORD).await;
    page.has_status(303);
    let cookie = page.header("set-cookie").to_owned();
    for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    hanna.visits("/bureau").await.says("Hanna");
    let first = hanna.cookies();

    // Signing in again gives another session and ends the one that was.
    let page = hanna.visits("/bureau").await;
    assert!(page.has_button("Uitloggen"), "{}", page.text());
    let again = hanna
        .request(Method::POST, "/inloggen")
        .header("sec-fetch-site", "same-origin");
    let page = hanna
        .send(again.form(&[("mail", "bureau@wijkteams.example"), ("password", PASSWORD)]))
        .await;
    page.has_status(303);
    assert_ne!(hanna.cookies(), first, "the session is a new one");
    let thief = world.visitor();
    thief.steal(&first);
    thief
        .visits("/bureau")
        .await
        .says("Log in")
        .is_silent_about("Hanna");

    // Signing out ends it, also for whoever copied the cookie.
    thief.steal(&hanna.cookies());
    thief.visits("/bureau").await.says("Hanna");
    let page = hanna.visits("/bureau").await;
    hanna
        .presses(&page, "Uitloggen")
        .await
        .says("U bent uitgelogd");
    thief
        .visits("/bureau")
        .await
        .says("Log in")
        .is_silent_about("Hanna");
}

async fn a_wrong_password_is_throttled(world: World) {
    world
        .account(
            "bureau@wijkteams.example",
            "Hanna Bureau",
            Role::Secretariat,
        )
        .await;
    let someone = world.visitor();
    for _ in 0..4 {
        let page = tries(
            &someone,
            "bureau@wijkteams.example",
            "een heel ander wachtwoord",
        )
        .await;
        page.has_status(422)
            .refuses("Het mailadres of het wachtwoord klopt niet.");
        assert_eq!(
            page.field("Log in", "Mailadres"),
            "bureau@wijkteams.example",
            "what was typed is kept"
        );
        assert_eq!(
            page.field("Log in", "Wachtwoord"),
            "",
            "but never the password"
        );
    }
    // The fifth is told at once that it has to wait.
    tries(&someone, "bureau@wijkteams.example", "en nog een")
        .await
        .has_status(429);
    tries(&someone, "bureau@wijkteams.example", PASSWORD)
        .await
        .has_status(429)
        .refuses("Probeer het weer om");
    tries(
        &someone,
        "niemand@wijkteams.example",
        "een heel ander wachtwoord",
    )
    .await
    .refuses("Het mailadres of het wachtwoord klopt niet.");
    world.clock.pass(3_700);
    tries(&someone, "bureau@wijkteams.example", PASSWORD)
        .await
        .has_status(303);
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
        .says("Log in")
        .is_silent_about("Hanna");
}

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_it() {
    let world = World::with(Setting {
        tls: true,
        ..Setting::default()
    })
    .await;
    world
        .account(
            "bureau@wijkteams.example",
            "Hanna Bureau",
            Role::Secretariat,
        )
        .await;
    let page = tries(&world.visitor(), "bureau@wijkteams.example", PASSWORD).await;
    let cookie = page.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-standpunt=") && cookie.contains("; Secure"),
        "{cookie}"
    );
    assert!(
        page.header("strict-transport-security")
            .starts_with("max-age=")
    );
}

/// The path of a route with something in every place.
fn path_of(route: &str) -> String {
    let fill = |part: &str| if part.starts_with('{') { "1" } else { part }.to_owned();
    route.split('/').map(fill).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn every_address_is_closed_to_those_it_is_not_for() {
    let world = World::sqlite().await;
    for role in Role::ALL {
        world
            .account(
                &format!("{}@leden.example", role.key()),
                "Iemand Anders",
                role,
            )
            .await;
    }
    let visitor = world.visitor();
    let mut closed = 0;
    for route in table() {
        let path = path_of(route.path);
        for method in [Method::GET, Method::POST] {
            let page = visitor
                .send(
                    visitor
                        .request(method.clone(), &path)
                        .header("sec-fetch-site", "same-origin"),
                )
                .await;
            match route.who {
                Who::Anyone | Who::Invitee => assert!(
                    page.status < 500 && page.status != 403,
                    "{method} {path}: {}",
                    page.status
                ),
                Who::SignedIn | Who::Secretariat if page.status == 405 => {}
                Who::SignedIn | Who::Secretariat => {
                    assert_eq!(
                        (page.status, page.header("location")),
                        (303, "/inloggen"),
                        "{method} {path}"
                    );
                    closed += 1;
                }
            }
        }
    }
    assert!(closed > 30, "the table was walked: {closed}");
    for role in Role::ALL
        .into_iter()
        .filter(|role| *role != Role::Secretariat)
    {
        let person = world
            .signed_in(&format!("{}@leden.example", role.key()))
            .await;
        for route in table().iter().filter(|route| route.who == Who::Secretariat) {
            let path = path_of(route.path);
            for method in [Method::GET, Method::POST] {
                let page = person
                    .send(
                        person
                            .request(method.clone(), &path)
                            .header("sec-fetch-site", "same-origin"),
                    )
                    .await;
                assert!(
                    [403, 405].contains(&page.status),
                    "{method} {path} as {}: {}",
                    role.key(),
                    page.status
                );
            }
        }
    }
}

#[tokio::test]
async fn a_form_on_another_site_does_nothing() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Van elders")).await;
    let path = format!("/bureau/brieven/{slug}/overleg");
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://elders.example"),
        ("origin", "null"),
    ] {
        let page = desk
            .send(
                desk.request(Method::POST, &path)
                    .header(name, value)
                    .form(&[("x", "y")]),
            )
            .await;
        page.has_status(403).refuses("");
        assert!(page.header("content-type").starts_with("text/html"));
    }
    desk.opens(&slug)
        .await
        .says("Deze brief ligt nog op uw eigen tafel.");
}

#[tokio::test]
async fn every_answer_protects_the_browser() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk
        .brings_out(&world, &texts::short("Goed beschermd"))
        .await;
    let style = desk
        .visits("/")
        .await
        .attributes("link[rel=stylesheet]", "href")
        .remove(0);
    let bureau = format!("/bureau/brieven/{slug}");
    let letter = format!("/brieven/{slug}");
    for path in [
        "/",
        "/controle",
        "/feed.atom",
        "/nergens",
        "/inloggen",
        "/bureau",
        "/healthz",
        "/robots.txt",
        &style,
        &bureau,
        &letter,
        &format!("{letter}.pdf"),
        &format!("{letter}.md"),
    ] {
        let page = desk.send(desk.request(Method::GET, path)).await;
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!page.header("cache-control").is_empty(), "{path}");
        if path == style {
            // What a style sheet would not heed, it does not carry.
            continue;
        }
        let policy = page.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "base-uri 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{path}: {policy}"
        );
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(page.header("x-frame-options"), "DENY", "{path}");
        assert!(page.header("server").is_empty(), "{path}");
        if path.starts_with("/bureau") {
            assert!(page.header("cache-control").contains("no-store"), "{path}");
        }
        assert!(
            !page.body().contains(" style=\"")
                || !page.header("content-type").starts_with("text/html"),
            "{path} has a style that its own policy forbids"
        );
    }
    assert!(
        desk.visits(&style)
            .await
            .header("cache-control")
            .contains("immutable")
    );
}
