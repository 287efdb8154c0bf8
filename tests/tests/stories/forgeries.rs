//! Requests that lie about where they come from or where they go: another site's form, another name for our own, another
//! address for the sender.

use crate::world::{
    PASSWORD, Page, Person, Setting, World,
    door::signs_in,
    furnished::{Furnished, protects},
    texts,
};
use letters::role::Role;
use reqwest::Method;
use server::table;
use std::fmt::Write as _;

const CARLA: &str = "carla@leden.example";

async fn with_carla(world: &World) {
    world
        .account(CARLA, "Carla Contributor", Role::Contributor)
        .await;
}

#[tokio::test]
async fn a_form_on_another_site_does_nothing() {
    let all = Furnished::new().await;
    let base = all.world.base.clone();
    let mut forms = 0;
    let before = all.dump();
    for route in table() {
        let path = all.path_of(&route).await;
        for headers in [
            vec![("sec-fetch-site", "cross-site")],
            vec![("sec-fetch-site", "same-site")],
            vec![("origin", "https://elders.example")],
            vec![("origin", "null")],
            // Whoever can forge the one cannot forge the other.
            vec![("sec-fetch-site", "cross-site"), ("origin", &base)],
            vec![("origin", "http://elders.example"), ("referer", &base)],
        ] {
            let mut request = all.desk.request(Method::POST, &path);
            for (name, value) in &headers {
                request = request.header(*name, *value);
            }
            let request = request.form(&[("language", "en"), ("act", "sign"), ("away", "yes")]);
            let page = all.desk.send(request).await;
            assert_eq!(page.status, 403, "{path} with {headers:?}");
            page.refuses("");
            protects(&page);
            forms += 1;
        }
    }
    assert!(forms > 300, "{forms}");
    assert_eq!(before, all.dump(), "nothing changed");
    // The very same form on our own pages does something.
    for headers in [("sec-fetch-site", "same-origin"), ("origin", &*base)] {
        let ours = all
            .desk
            .request(Method::POST, "/taal")
            .header(headers.0, headers.1)
            .form(&[("language", "en")]);
        all.desk.send(ours).await.has_status(303);
    }
    assert_ne!(before, all.dump());
}

const ELSEWHERE: &str = "kwaad.example";

/// The answer does not take over where the request says it went.
#[track_caller]
fn silent(page: &Page) {
    let mut told = page.body();
    for (name, value) in &page.headers {
        writeln!(told, "{name}: {}", value.to_str().unwrap_or_default()).unwrap();
    }
    assert!(!told.contains(ELSEWHERE), "{}:\n{told}", page.path);
}

#[tokio::test]
async fn a_forged_host_is_repeated_nowhere() {
    let all = Furnished::new().await;
    let forged = |person: &Person, method: Method, path: &str| {
        person
            .request(method, path)
            .header("host", ELSEWHERE)
            .header("x-forwarded-host", ELSEWHERE)
            .header("x-forwarded-proto", "gopher")
            .header("forwarded", format!("host={ELSEWHERE}"))
            .header("x-original-url", format!("/{ELSEWHERE}"))
            .header("sec-fetch-site", "same-origin")
    };
    for route in table() {
        let path = all.path_of(&route).await;
        for method in [Method::GET, Method::POST] {
            for person in [&all.desk.person, &all.world.visitor()] {
                // Signing out would make the rest of the walk a visitor's.
                if method == Method::GET || route.path != "/uitloggen" {
                    let page = person.send(forged(person, method.clone(), &path)).await;
                    silent(&page);
                }
            }
        }
    }
    // Nor is the first asker's host kept for the next one.
    all.world.clock.pass(60);
    let visitor = all.world.visitor();
    let feed = visitor
        .send(forged(&visitor, Method::GET, "/feed.atom"))
        .await;
    silent(&feed);
    let base = &all.world.base;
    assert!(
        feed.body()
            .contains(&format!("{base}/brieven/{}", all.public))
    );
    let page = visitor.visits(&format!("/brieven/{}", all.public)).await;
    let canonical = page.attributes("link[rel=canonical]", "href");
    assert_eq!(canonical, [format!("{base}/brieven/{}", all.public)]);

    // What goes out by mail leads to us, whoever asked for it.
    let desk = all.world.secretariat().await;
    all.world.clock.pass(1);
    let slug = desk.imports(&texts::short("Met een valse afzender")).await;
    desk.freezes(&slug).await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/ronde")).await;
    let form = page.form("Open de ronde en verstuur de mails");
    let request = desk.submission(form).header("host", ELSEWHERE);
    desk.send(request.header("x-forwarded-host", ELSEWHERE))
        .await
        .has_status(303);
    with_carla(&all.world).await;
    let carla = all.world.visitor();
    signs_in(&carla, CARLA).await;
    let page = carla.visits("/mijn/beveiliging").await;
    let form = page
        .form("Bewaar het wachtwoord")
        .fill("Huidig wachtwoord", PASSWORD)
        .fill("Nieuw wachtwoord", "paars fornuis telt wolken");
    let request = carla.submission(form).header("host", ELSEWHERE);
    carla.send(request).await.has_status(303);
    let mails = all.world.post().await;
    assert!(mails.iter().all(|mail| !mail.text.contains(ELSEWHERE)));
    let led = mails
        .iter()
        .flat_map(|mail| mail.text.split_whitespace())
        .filter(|word| word.starts_with("http"));
    let led: Vec<&str> = led.collect();
    assert!(led.len() >= 7, "{led:?}");
    assert!(led.iter().all(|link| link.starts_with(base)), "{led:?}");
}

#[tokio::test]
async fn behind_our_own_proxy_each_network_counts_for_itself() {
    let world = World::with(Setting {
        proxies: Some("127.0.0.0/8".to_owned()),
        ..Setting::default()
    })
    .await;
    with_carla(&world).await;
    let from = async |forwarded: &str, password: &str| {
        let someone = world.visitor();
        let request = someone
            .request(Method::POST, "/inloggen")
            .header("sec-fetch-site", "same-origin")
            .header("x-forwarded-for", forwarded)
            .header("x-real-ip", "192.0.2.1")
            .form(&[("mail", CARLA), ("password", password)]);
        someone.send(request).await.status
    };
    let mut statuses = Vec::new();
    for n in 0..8 {
        // What stands before the last stranger's address that stranger wrote: it gains nothing.
        statuses.push(from(&format!("198.51.100.{n}, 203.0.113.9"), "mis").await);
    }
    assert_eq!(statuses, [422, 422, 422, 422, 429, 429, 429, 429]);
    assert_eq!(from("203.0.113.9", PASSWORD).await, 429, "it waits");
    assert_eq!(from("203.0.113.10", PASSWORD).await, 303, "others do not");
    // To name somebody else as the last one does not make them wait either.
    for _ in 0..5 {
        from("203.0.113.10, 203.0.113.11", "mis").await;
    }
    assert_eq!(from("203.0.113.10", PASSWORD).await, 303);
}
