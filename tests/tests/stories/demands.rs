//! Which demand is which: in another order, in other words, and in the address that somebody quoted.

use crate::world::{Page, World, desk::Desk};

crate::on_both_engines!(
    a_demand_keeps_its_address,
    the_author_says_whether_it_is_the_same,
);

fn letter(demands: &[&str]) -> String {
    let list: Vec<String> = demands.iter().map(|text| format!("1. {text}\n")).collect();
    format!(
        "Geachte lezer.\n\n## Wat wij vragen {{.demands}}\n\n{}",
        list.concat()
    )
}

const WAARNEMER: &str = "Geef ieder wijkteam een vaste waarnemer voor de huisarts.";
const GELD: &str = "Betaal sociaal werk uit de algemene middelen.";

/// Begins a letter with these demands.
async fn begins(desk: &Desk, demands: &[&str]) -> String {
    let file = crate::world::texts::short("Wat wij vragen");
    let (front, _) = file.rsplit_once("+++\n").unwrap();
    desk.imports(&format!("{front}+++\n\n{}", letter(demands)))
        .await
}

/// Saves the letter with other demands.
async fn rewrites(desk: &Desk, slug: &str, demands: &[&str]) -> Page {
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = page.form("Bewaar").fill("De brief", &letter(demands));
    let page = desk.sends(form).await;
    page.says("De nieuwe versie is bewaard.");
    page
}

async fn opens_demands(desk: &Desk, slug: &str) -> Page {
    desk.visits(&format!("/bureau/brieven/{slug}/verzoeken"))
        .await
}

async fn a_demand_keeps_its_address(world: World) {
    let desk = world.secretariat().await;
    let slug = begins(&desk, &[WAARNEMER, GELD]).await;
    let page = rewrites(
        &desk,
        &slug,
        &[
            "Betaal sociaal werk voortaan uit de algemene middelen.",
            "Schrijf eenvoudig.",
            WAARNEMER,
        ],
    )
    .await;
    page.says("Er staan 3 verzoeken in.");
    let page = desk.clicks(&page, "Bekijk de verzoeken").await;
    page.says("Verzoek 1 Betaal sociaal werk voortaan uit de algemene middelen. Hetzelfde verzoek, in versie 2 anders verwoord")
        .says("Verzoek 2 Schrijf eenvoudig. Nieuw in versie 2")
        .says(&format!("Verzoek 3 {WAARNEMER} Nieuw in versie 1"));

    // Not for anybody until it is published.
    let visitor = world.visitor();
    visitor
        .visits(&format!("/brieven/{slug}/verzoeken/k7m2qd"))
        .await
        .has_status(404);
    desk.freezes(&slug).await;
    opens_demands(&desk, &slug)
        .await
        .says("De tekst ligt vast. Welk verzoek welk is, verandert niet meer.");
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;

    let page = visitor.visits(&format!("/brieven/{slug}")).await;
    let places = page.attributes(".demands .place", "href");
    assert_eq!(places.len(), 3, "{places:?}");
    let names = page.attributes(".demands .place", "aria-label");
    assert_eq!(names[2], "Vast adres van verzoek 3");
    for (number, place) in (1..).zip(&places) {
        let request = visitor.request(reqwest::Method::GET, place);
        let answer = visitor.send(request).await;
        answer.has_status(303);
        assert_eq!(
            answer.header("location"),
            format!("/brieven/{slug}#verzoek-{number}")
        );
    }
    // Both addresses of the one that was reworded lead to it: that of its first words too.
    let letter = world.state.store.letter(&slug.parse_slug()).await.unwrap();
    let record = world.state.store.demands(letter.id).await.unwrap();
    let now = record.lineage.standing(letter.latest).remove(0);
    assert_ne!(now.demand, now.wording);
    for id in [now.demand, now.wording] {
        let address = format!("/brieven/{slug}/verzoeken/{id}");
        let answer = visitor
            .send(visitor.request(reqwest::Method::GET, &address))
            .await;
        assert_eq!(
            answer.header("location"),
            format!("/brieven/{slug}#verzoek-1")
        );
    }
    for other in ["zzzzzz", "1", "verzoek-1"] {
        visitor
            .visits(&format!("/brieven/{slug}/verzoeken/{other}"))
            .await
            .has_status(404);
    }
    let data = visitor
        .visits(&format!("/brieven/{slug}.json"))
        .await
        .body();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["demands"][0]["id"], now.demand.to_string());
    let url = data["demands"][2]["url"].as_str().unwrap();
    assert!(url.ends_with(&places[2]), "{url}");
}

/// A slug, from its text.
trait ParseSlug {
    fn parse_slug(&self) -> letters::text::Slug;
}

impl ParseSlug for String {
    fn parse_slug(&self) -> letters::text::Slug {
        letters::text::Slug::parse(self).unwrap()
    }
}

async fn the_author_says_whether_it_is_the_same(world: World) {
    let desk = world.secretariat().await;
    let slug = begins(&desk, &[WAARNEMER, GELD]).await;
    let other = "Laat ieder wijkteam zelf een huisarts kiezen.";
    let page = rewrites(&desk, &slug, &[other, GELD]).await;
    page.says("Van één verzoek is niet duidelijk of het hetzelfde is als eerst.");
    let page = desk.clicks(&page, "Zeg welk verzoek het is").await;
    page.says("Eén verzoek is zo veranderd dat alleen u kunt zeggen of het hetzelfde is gebleven.")
        .says(other)
        .says(&format!("Ja, hetzelfde als: {WAARNEMER}"))
        .says("Nee, dit is een nieuw verzoek");

    // Nothing chosen is nothing said.
    let wrong = desk.presses(&page, "Bewaar").await;
    wrong
        .has_status(422)
        .refuses("Kies of het hetzelfde verzoek is.");
    let form = page
        .form("Bewaar")
        .choose(&format!("Ja, hetzelfde als: {WAARNEMER}"));
    let page = desk.sends(form).await;
    page.says("Dat is bewaard.")
        .says("Hetzelfde verzoek als eerst, zoals gezegd; verwoord in versie 2")
        .says("Gezegd door Hanna Bureau");
    desk.opens(&slug)
        .await
        .says("Er staan 2 verzoeken in.")
        .is_silent_about("is niet duidelijk");

    // It holds in the next version, and can be said otherwise until the text is frozen.
    rewrites(&desk, &slug, &[GELD, other]).await;
    let page = opens_demands(&desk, &slug).await;
    page.says(&format!("Verzoek 2 {other} Hetzelfde verzoek als eerst"));
    let form = page.form("Bewaar").choose("Nee, dit is een nieuw verzoek");
    let page = desk.sends(form).await;
    page.says("Een nieuw verzoek, zoals gezegd; sinds versie 2");

    // What stands there together is not the same, whatever a form says.
    let letter = world.state.store.letter(&slug.parse_slug()).await.unwrap();
    let record = world.state.store.demands(letter.id).await.unwrap();
    let geld = record.lineage.standing(letter.latest)[0].wording;
    let form = page.form("Bewaar").tampered("same", &geld.to_string());
    desk.sends(form)
        .await
        .has_status(409)
        .says("Dat kan niet: in versie 2 staan die twee allebei.");
    let form = page.form("Bewaar").tampered("same", "zzzzzz");
    desk.sends(form)
        .await
        .has_status(409)
        .says("Dat verzoek staat niet in deze brief.");
    let form = page.form("Bewaar").tampered("wording", "!");
    desk.sends(form).await.has_status(400);

    desk.freezes(&slug).await;
    let late = page.form("Bewaar").choose("Nee, dit is een nieuw verzoek");
    desk.sends(late).await.has_status(409);
}
