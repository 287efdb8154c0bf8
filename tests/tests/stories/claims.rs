//! Figures that nobody types: today's while the text is written, plain words once it is frozen, and the number of names
//! once it is final.

use crate::world::{Page, World, desk::Desk, director::ON_BEHALF};
use letters::hash::Hash;

crate::on_both_engines!(
    figures_follow_the_register_and_become_words_on_freezing,
    figures_that_moved_are_seen_before_they_are_frozen,
    how_many_sign_is_filled_in_when_it_is_known,
);

/// A letter that asks for figures.
fn letter(body: &str) -> String {
    format!(
        "+++\nkind = \"letter\"\nsubject = \"Wie wij zijn\"\nlanguage = \"nl\"\nsender = \"Vereniging Wijkteams Samen\"\n\
         salutation = \"Geachte wethouder,\"\n\n[[addressee]]\ninstitution = \"Gemeente Merelhoven\"\n+++\n\n{body}\n"
    )
}

const BODY: &str = "Ze heeft {{leden}} in {{gemeenten}}. Samen ({{inwoners}}) sterk.\n\nIn {{provincies}}, met `{{leden}}`.";

/// Adds a member to the register.
async fn joins(desk: &Desk, name: &str, municipalities: &str) {
    let page = desk.visits("/bureau/leden/nieuw").await;
    let form = page
        .form("Voeg toe")
        .fill("Naam", name)
        .fill("Gemeenten", municipalities)
        .fill("Lid sinds", "2024-09-02");
    desk.sends(form).await.says("De organisatie is toegevoegd.");
}

/// Shares a draft, and opens the page before freezing.
async fn looks_over(desk: &Desk, slug: &str) -> Page {
    let page = desk.opens(slug).await;
    let page = desk.presses(&page, "Deel voor overleg").await;
    desk.clicks(&page, "Leg vast om te tekenen…").await
}

async fn text_of(desk: &Desk, slug: &str, version: u32) -> String {
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken?vanaf={version}"))
        .await;
    page.field("Bewaar", "De brief").trim().to_owned()
}

async fn figures_follow_the_register_and_become_words_on_freezing(world: World) {
    let desk = world.secretariat().await;
    joins(&desk, "Wijkteam Elzenbroek", "Houten, Bunnik").await;
    let slug = desk.imports(&letter(BODY)).await;
    let editor = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    editor.says("Ze heeft 1 lid in 2 gemeenten.");
    let hints = editor.attributes("span.claim", "title");
    assert_eq!(hints.len(), 4, "{hints:?}");
    assert!(
        hints[0].starts_with("Uit het ledenregister van"),
        "{hints:?}"
    );

    // Somebody joins: what was written follows.
    joins(&desk, "Jeugdteam Hazelbeke", "Ede").await;
    desk.visits(&format!("/bureau/brieven/{slug}/versies/1"))
        .await
        .says("Ze heeft 2 leden in 3 gemeenten.");

    let page = looks_over(&desk, &slug).await;
    page.says("2 leden in 3 gemeenten (maart 2026)")
        .says("inwoners per 1 januari 2024) sterk")
        .says("{{gemeenten}} 3 gemeenten (maart 2026)")
        .says("In 2 provincies (maart 2026), met {{leden}}.")
        .says("4 cijfers worden gewone tekst.");
    let proof = desk.visits(&page.link("Open de proefdruk (pdf)")).await;
    assert_eq!(proof.header("content-type"), "application/pdf");
    let printed = server::pdf::text(&proof.bytes).unwrap();
    assert!(printed.contains("2 leden"), "{printed}");

    let page = desk.presses(&page, "Ja, leg versie 2 vast").await;
    page.says("De tekst ligt vast.")
        .says("Cijfers van 2 maart 2026 ingevuld: 2 leden, 3 gemeenten, 2 provincies");
    desk.visits("/bureau/gebeurtenissen")
        .await
        .says("Tekst vastgelegd wie-wij-zijn Cijfers van 2 maart 2026 ingevuld: 2 leden, 3 gemeenten, 2 provincies");
    world.ledger_holds().await;

    // Loose again, and the register moves: words stay words, and the version before still has the marks.
    joins(&desk, "Buurtkracht Noorderlicht", "Assen").await;
    let page = desk.presses(&page, "Maak de tekst weer los").await;
    page.says("De tekst is weer los.");
    assert!(
        text_of(&desk, &slug, 2)
            .await
            .starts_with("Ze heeft 2 leden in 3 gemeenten (maart 2026). Samen (")
    );
    assert_eq!(text_of(&desk, &slug, 1).await, BODY);
    let page = desk.clicks(&page, "Leg vast om te tekenen…").await;
    page.says("De cijfers in deze tekst zijn van 2 maart 2026.")
        .says("Ze werden gewone tekst in versie 2")
        .is_silent_about("worden gewone tekst.");
    desk.presses(&page, "Ja, leg versie 2 vast")
        .await
        .says("De tekst ligt vast.");
    world.ledger_holds().await;
}

async fn figures_that_moved_are_seen_before_they_are_frozen(world: World) {
    let (desk, colleague) = (world.secretariat().await, world.colleague().await);
    joins(&desk, "Wijkteam Elzenbroek", "Houten").await;
    let slug = desk.imports(&letter("Wij zijn met {{leden}}.")).await;
    let shown = looks_over(&desk, &slug).await;
    shown.says("1 lid (maart 2026)");
    joins(&colleague, "Jeugdteam Hazelbeke", "Ede").await;

    let page = desk.presses(&shown, "Ja, leg versie 2 vast").await;
    page.has_status(409)
        .says("De cijfers in het ledenregister zijn intussen veranderd.")
        .says("2 leden (maart 2026)");
    desk.visits(&format!("/bureau/brieven/{slug}/versies/2"))
        .await
        .has_status(404);
    // Seen, and frozen as seen. A second press of the same button finds a text that lies fixed.
    desk.presses(&page, "Ja, leg versie 2 vast")
        .await
        .says("De tekst ligt vast.");
    desk.presses(&page, "Ja, leg versie 2 vast")
        .await
        .has_status(409);
    // A form without a text is none of ours.
    let other = desk.imports(&letter("Wij zijn met {{leden}}.")).await;
    let page = looks_over(&desk, &other).await;
    let form = page.form("Ja, leg versie 2 vast").tampered("text", "");
    desk.sends(form).await.has_status(400);
}

async fn how_many_sign_is_filled_in_when_it_is_known(world: World) {
    world
        .member("Wijkteam Elzenbroek", "Marloes Tienstra")
        .await;
    world.member("Jeugdteam Hazelbeke", "Samira Benchaib").await;
    let desk = world.secretariat().await;
    let body = "Dit vragen **{{ondertekenaars}}** namens {{leden}}.\n\n## Wat wij vragen {.demands}\n\n1. Hoor alle {{ondertekenaars}}.";
    let slug = desk.imports(&letter(body)).await;
    let page = looks_over(&desk, &slug).await;
    page.says("{{ondertekenaars}} blijft zo in de tekst staan.");
    desk.presses(&page, "Ja, leg versie 2 vast").await;
    desk.opens_round(&slug).await;

    // Whoever signs reads what it will be, and where.
    let marloes = world.director("Marloes Tienstra").await;
    let page = marloes.reads().await;
    page.says("Dit vragen [aantal] ondertekenaars namens 2 leden (maart 2026).")
        .says("zodra de brief definitief wordt, komt er te staan hoeveel namen eronder staan")
        .says("In de tekst die u tekent staat daarvoor {{ondertekenaars}}.");
    marloes.signs(ON_BEHALF).await;
    desk.closes_round(&slug).await;
    let page = desk.makes_final(&world, &slug).await;
    let pdf = desk
        .visits(&page.link("Open het bestand (pdf)"))
        .await
        .bytes;
    let printed = server::pdf::text(&pdf).unwrap();
    let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        printed.contains("Dit vragen 1 ondertekenaar namens 2 leden"),
        "{printed}"
    );
    assert!(!printed.contains("{{"), "{printed}");
    desk.publishes(&slug).await;

    let visitor = world.visitor();
    let page = visitor.visits(&format!("/brieven/{slug}")).await;
    page.says("Dit vragen 1 ondertekenaar namens 2 leden (maart 2026).")
        .says("Hoor alle 1 ondertekenaar.")
        .is_silent_about("{{")
        .is_silent_about("[aantal]");
    assert_eq!(page.attributes(".claim", "title"), [""; 0]);
    visitor
        .visits("/")
        .await
        .says("Dit vragen 1 ondertekenaar")
        .is_silent_about("{{");
    let feed = visitor.visits("/feed.atom").await.body();
    assert!(
        feed.contains("Dit vragen 1 ondertekenaar") && !feed.contains("{{"),
        "{feed}"
    );

    // What was signed still has the mark, and is what the hash is of.
    let signed = visitor.visits(&format!("/brieven/{slug}.md")).await;
    assert!(
        signed.body().contains("**{{ondertekenaars}}**"),
        "{}",
        signed.body()
    );
    let data = visitor
        .visits(&format!("/brieven/{slug}.json"))
        .await
        .body();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["text_sha256"], Hash::of(&signed.bytes).to_string());
    assert_eq!(data["demands"][0]["text"], "Hoor alle 1 ondertekenaar.");
    let form = visitor.visits("/controle").await.form("Controleer");
    let page = visitor
        .sends(form.attach("Een pdf van een brief", "brief.pdf", &pdf))
        .await;
    page.has_status(200).says("Wijkteam Elzenbroek");
    world.ledger_holds().await;
}

#[tokio::test]
async fn what_cannot_be_filled_in_is_told_where_it_stands() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let page = desk
        .reads_in("brief.md", letter("Wij zijn met {{mensen}}.").as_bytes())
        .await;
    page.has_status(422)
        .says("{{mensen}} kan niet worden ingevuld.");
    let slug = desk.imports(&letter("Wij zijn er.")).await;
    let editor = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    // A draft may hold it; it is not frozen with it.
    let form = editor
        .form("Bewaar")
        .fill("De brief", "Wij zijn met {{mensen}}.\n")
        .fill("Onderwerp", "Wij zijn {{leden}}");
    desk.sends(form).await.says("De nieuwe versie is bewaard.");
    let page = looks_over(&desk, &slug).await;
    page.says("Nog niet: er zijn 2 dingen die eerst anders moeten.")
        .says("{{mensen}} kan niet worden ingevuld.")
        .says("Cijfers worden alleen in de tekst zelf ingevuld.");
    assert!(!page.has_button("Ja, leg versie 2 vast"));
}

#[tokio::test]
async fn a_copy_says_the_figures_of_its_own_day() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    joins(&desk, "Wijkteam Elzenbroek", "Houten").await;
    let slug = desk
        .imports(
            &letter("Wij zijn met {{leden}}.").replace("language", "date = 2026-03-01\nlanguage"),
        )
        .await;
    let page = looks_over(&desk, &slug).await;
    let page = desk.presses(&page, "Ja, leg versie 2 vast").await;
    let page = desk.clicks(&page, "Maak een kopie…").await;
    page.says("Een kopie van deze brief maken?");
    let page = desk.presses(&page, "Ja, maak een kopie").await;
    page.says("De brief is gemaakt.")
        .says("Kopie van Wie wij zijn, versie 1");
    let copy = crate::world::desk::slug_of(&page);
    assert_eq!(copy, "wie-wij-zijn-2");
    assert_eq!(text_of(&desk, &copy, 1).await, "Wij zijn met {{leden}}.");
    let editor = desk
        .visits(&format!("/bureau/brieven/{copy}/bewerken"))
        .await;
    assert_eq!(editor.field("Bewaar", "Datum"), "");
    // What was copied is as it was.
    desk.visits(&format!("/bureau/brieven/{slug}/versies/2"))
        .await
        .says("Wij zijn met 1 lid (maart 2026).");
}
