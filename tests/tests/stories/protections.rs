//! What protects the browser: cookies, and the headers of every answer.

use crate::world::{
    Page, Person, Setting, World,
    door::{signs_in, tries},
    furnished::{Furnished, PAGE, protects},
};
use letters::{authentication::Assurance, role::Role};
use reqwest::Method;
use server::{Route, Who, table};

const CARLA: &str = "carla@leden.example";

async fn with_carla(world: &World) {
    world
        .account(CARLA, "Carla Contributor", Role::Contributor)
        .await;
}

fn takes(route: &Route, status: u16) -> bool {
    status == 200 || route.path == "/.well-known/security.txt" || status == 303
}

#[tokio::test]
async fn every_answer_protects_the_browser() {
    let all = Furnished::new().await;
    let mut seen = 0;
    for route in table() {
        let path = all.path_of(&route).await;
        for person in [&all.desk.person, &all.world.visitor()] {
            let page = person.send(person.request(Method::GET, &path)).await;
            protects(&page);
            let open = matches!(route.who, Who::Anyone | Who::Invitee);
            if page.status == 200 && !open {
                let keep = page.header("cache-control");
                assert!(keep.contains("no-store"), "{path}: {keep}");
            }
            seen += usize::from(takes(&route, page.status));
            let head = person.send(person.request(Method::HEAD, &path)).await;
            protects(&head);
        }
    }
    assert!(seen > 60, "{seen} answers with something in them");
    let style = all.desk.visits("/").await;
    let style = style.attributes("link[rel=stylesheet]", "href").remove(0);
    let style = all.desk.visits(&style).await;
    assert!(style.header("cache-control").contains("immutable"));
    for form in [".pdf", ".md", ".json"] {
        let page = all
            .desk
            .visits(&format!("/brieven/{}{form}", all.public))
            .await;
        page.has_status(200);
        protects(&page);
    }
}

#[tokio::test]
async fn so_does_every_answer_that_says_no() {
    let world = World::sqlite().await;
    with_carla(&world).await;
    let desk = world.secretariat().await;
    let carla = world.signed_in(CARLA).await;
    let post = |person: &Person, path: &str| {
        person
            .request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
    };
    let ask = |method: &str, path: &str| {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        desk.request(method, path)
            .header("sec-fetch-site", "same-origin")
    };
    let mut answers = vec![
        (404, desk.send(ask("GET", "/nergens")).await),
        (404, desk.send(ask("GET", "/brieven/nergens")).await),
        (404, desk.send(ask("GET", "/assets/nergens.css")).await),
        (404, desk.send(ask("GET", "/.git/config")).await),
        (405, desk.send(ask("PUT", "/bureau")).await),
        (405, desk.send(ask("POST", "/feed.atom")).await),
        // What came in is not sent back: a proxy's headers would be in it.
        (405, desk.send(ask("TRACE", "/")).await),
        (405, desk.send(ask("OPTIONS", "/bureau")).await),
        (403, carla.visits("/bureau").await),
        (422, tries(&world.visitor(), CARLA, "mis").await),
        (400, desk.send(post(&desk, "/controle").body("x")).await),
    ];
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let huge = post(&desk, "/controle")
        .header(form[0].0, form[0].1)
        .body(vec![b'a'; 25 << 20]);
    answers.push((413, desk.send(huge).await));
    for _ in 0..4 {
        tries(&world.visitor(), CARLA, "mis").await;
    }
    answers.push((429, tries(&world.visitor(), CARLA, "mis").await));
    for (status, page) in answers {
        assert_eq!(page.status, status, "{}", page.path);
        protects(&page);
        assert!(!page.body().contains("TRACE"), "{}", page.path);
    }
    // Nothing works any more: the page says so, and nothing about why.
    world.state.store.close().await;
    for path in ["/mijn", "/bureau", "/readyz", "/brieven/iets"] {
        let page = desk.visits(path).await;
        assert!(page.status >= 500, "{path}: {}", page.status);
        protects(&page);
        let body = page.body().to_lowercase();
        for word in ["sqlx", "pool", "sqlite", "panick", "src/"] {
            assert!(!body.contains(word), "{path} tells of {word}:\n{body}");
        }
    }
}

/// The cookies that an answer sets.
fn cookies(page: &Page) -> Vec<String> {
    let set = page.headers.get_all("set-cookie").iter();
    set.map(|value| value.to_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn over_tls_every_cookie_is_bound_to_it() {
    let world = World::with(Setting {
        tls: true,
        ..Setting::default()
    })
    .await;
    with_carla(&world).await;
    let visitor = world.visitor();
    let taal = visitor
        .request(Method::POST, "/taal")
        .header("sec-fetch-site", "same-origin")
        .form(&[("language", "en")]);
    let signed_in = signs_in(&visitor, CARLA).await;
    let other = world.visitor();
    let page = other.visits("/inloggen").await;
    let asked = page.form("Mail mij een code").fill("Mailadres", CARLA);
    let answers = [
        signed_in.clone(),
        other.send(other.submission(asked)).await,
        visitor.send(taal).await,
    ];
    let set: Vec<String> = answers.iter().flat_map(cookies).collect();
    let names: Vec<&str> = set.iter().filter_map(|it| it.split('=').next()).collect();
    for name in [
        "standpunt",
        "standpunt-bekend",
        "standpunt-stap",
        "standpunt-taal",
    ] {
        let bound = format!("__Host-{name}");
        assert!(names.contains(&&*bound), "{bound} is not in {names:?}");
    }
    for cookie in &set {
        assert!(cookie.starts_with("__Host-"), "{cookie}");
        for part in ["; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.to_lowercase().contains("domain="), "{cookie}");
    }
    // A cookie that another host of the domain could have set is not looked at.
    let value = set[0].split(['=', ';']).nth(1).unwrap();
    for (name, in_) in [("__Host-standpunt", true), ("standpunt", false)] {
        let visitor = world.visitor();
        let with = visitor
            .request(Method::GET, "/mijn")
            .header("cookie", format!("{name}={value}"));
        let page = visitor.send(with).await;
        assert_eq!(page.status == 200, in_, "{name}: {}", page.status);
    }
    for path in ["/", "/nergens", "/bureau", "/healthz", "/assets/x.css"] {
        let page = visitor.send(visitor.request(Method::GET, path)).await;
        assert!(
            page.header("strict-transport-security")
                .contains("max-age=63072000; includeSubDomains"),
            "{path}"
        );
    }
    let out = visitor
        .request(Method::POST, "/uitloggen")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("__Host-standpunt={value}"));
    let out = visitor.send(out).await;
    assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(
        cookies(&out)[0].contains("Max-Age=0"),
        "{:?}",
        cookies(&out)
    );
}

#[tokio::test]
async fn what_strangers_sent_is_offered_and_never_run() {
    let all = Furnished::new().await;
    for path in [
        format!("/brieven/{}/reacties/{}", all.public, all.response),
        format!(
            "/bureau/brieven/{}/reacties/{}/bestand",
            all.public, all.response
        ),
    ] {
        let file = all.desk.visits(&path).await;
        assert_eq!(file.bytes, PAGE);
        assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
        let saved = file.header("content-disposition");
        assert!(
            saved.starts_with("attachment; filename=\"") && saved.ends_with(".html.txt\""),
            "{saved}"
        );
        assert_eq!(saved.matches('"').count(), 2, "{saved}");
        protects(&file);
    }
    let logo = format!("/leden/{}/logo", all.organisation);
    let logo = all.desk.visits(&logo).await;
    assert!(logo.header("content-security-policy").contains("sandbox"));
    assert_eq!(logo.header("content-type"), "image/svg+xml");
}

#[tokio::test]
async fn who_finds_a_hole_can_tell_us() {
    let world = World::sqlite().await;
    let visitor = world.visitor();
    let path = "/.well-known/security.txt";
    visitor.visits(path).await.has_status(404);
    let world = World::with(Setting {
        security_contact: Some("lek@wijkteams.example".to_owned()),
        ..Setting::default()
    })
    .await;
    let page = world.visitor().visits(path).await;
    assert_eq!(page.header("content-type"), "text/plain; charset=utf-8");
    let text = page.body();
    for line in [
        "Contact: mailto:lek@wijkteams.example".to_owned(),
        "Expires: 2026-08-29T08:00:00".to_owned(),
        format!("Canonical: {}{path}", world.base),
    ] {
        assert!(
            text.lines().any(|it| it.starts_with(&line)),
            "{line}:\n{text}"
        );
    }
    // A keeper of passwords asks where they are changed, and whether nonsense is answered as if it were there.
    let nonsense =
        "/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200";
    world.visitor().visits(nonsense).await.has_status(404);
    with_carla(&world).await;
    let carla = world.signed_in_with(CARLA, Assurance::OneFactor).await;
    carla
        .visits("/.well-known/change-password")
        .await
        .says("Nieuw wachtwoord");
}
