//! No page leads nowhere: every link that someone can click and every form they can send has an answer.

use super::signing::out_for_signing;
use crate::world::{World, director::ON_BEHALF, person::Person, texts};
use reqwest::Method;
use server::table;
use std::collections::BTreeSet;

/// Whether the table has an address for this path.
fn is_an_address(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').collect();
    table().iter().any(|route| {
        let wanted: Vec<&str> = route.path.split('/').collect();
        let rest = wanted.last().is_some_and(|last| last.starts_with("{*"));
        let fits = |(want, have): (&&str, &&str)| want.starts_with('{') || want == have;
        (wanted.len() == parts.len() || rest && parts.len() >= wanted.len())
            && wanted.iter().zip(&parts).all(fits)
    })
}

/// Clicks everything that can be clicked from here, and looks at where each form would go.
async fn walk(person: &Person, from: &[&str]) -> usize {
    let mut to_see: Vec<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let mut seen = BTreeSet::new();
    while let Some(path) = to_see.pop() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        if path.is_empty() || !path.starts_with('/') || !seen.insert(path.clone()) {
            continue;
        }
        let page = person.visits(&path).await;
        assert_eq!(page.status, 200, "a link leads to {path}");
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        for (method, action) in page.actions() {
            assert!(
                is_an_address(&action),
                "a form on {path} goes ({method}) to {action}"
            );
            if method == "post" {
                let probe = person
                    .send(
                        person
                            .request(Method::POST, &action)
                            .header("sec-fetch-site", "cross-site"),
                    )
                    .await;
                assert_ne!(probe.status, 405, "a form on {path} is sent to {action}");
                assert_ne!(probe.status, 404, "a form on {path} is sent to {action}");
            }
        }
        let ids: BTreeSet<String> = page.attributes("[id]", "id").into_iter().collect();
        for link in page
            .links()
            .iter()
            .filter_map(|link| link.strip_prefix('#'))
        {
            assert!(ids.contains(link), "#{link} on {path} leads nowhere");
        }
        let all = page.attributes("[id]", "id");
        assert_eq!(
            all.len(),
            ids.len(),
            "an id stands twice on {path}: {all:?}"
        );
        let here = page.path.split('?').next().unwrap_or_default().to_owned();
        for link in page
            .links()
            .into_iter()
            .chain(page.attributes("link[href]", "href"))
        {
            to_see.push(if link.starts_with('?') {
                format!("{here}{link}")
            } else {
                link
            });
        }
    }
    seen.len()
}

#[tokio::test]
async fn every_link_and_form_has_an_answer() {
    let world = World::sqlite().await;
    let open = out_for_signing(&world, "Open ronde").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs("Onder voorbehoud van bestuursbesluit")
        .await;
    let desk = world.secretariat().await;
    desk.imports(&texts::short("Een concept")).await;
    let closed = desk.imports(&texts::short("Gesloten ronde")).await;
    desk.freezes(&closed).await;
    world.clock.pass(60);
    desk.opens_round(&closed).await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    desk.closes_round(&closed).await;
    desk.brings_out(&world, &texts::sample("kennismaking"))
        .await;
    let gone = desk.imports(&texts::short("Van de baan")).await;
    let page = desk
        .visits(&format!("/bureau/brieven/{gone}/intrekken"))
        .await;
    desk.sends(
        page.form("Ja, trek de brief in")
            .fill("Waarom?", "Ingehaald."),
    )
    .await;

    assert!(walk(&desk, &["/bureau", &format!("/bureau/brieven/{open}")]).await > 20);
    assert!(
        walk(
            &world.visitor(),
            &["/", "/controle", "/inloggen", "/feed.atom"]
        )
        .await
            > 6
    );
    let samira = world.director("Samira Benchaib").await;
    walk(&samira.person, &[&samira.link]).await;
}
