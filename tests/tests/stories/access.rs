//! What protects the browser: cookies, other sites, the headers of every answer.

use crate::world::{Setting, World, door::signs_in, texts};
use letters::role::Role;
use reqwest::Method;

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
            Role::Contributor,
        )
        .await;
    let page = signs_in(&world.visitor(), "bureau@wijkteams.example").await;
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
