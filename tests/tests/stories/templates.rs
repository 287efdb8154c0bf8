//! Templates: Hanna keeps them, Ibrahim starts a letter with one, and nobody signs what it still asks for.

use crate::world::{Page, World, desk::Desk, desk::slug_of};
use letters::role::Role;
use reqwest::Method;

crate::on_both_engines!(
    a_letter_starts_with_what_a_colleague_wrote,
    nobody_signs_an_instruction,
    a_template_of_ones_own_comes_and_goes,
    two_who_change_one_at_once_lose_nothing,
);

const LETTER: &str = "/bureau/sjablonen/letter/nl";
const NEW: &str = "/bureau/brieven/nieuw";

/// Starts a letter; gives the desk's page of it.
async fn starts(desk: &Desk, template: &str, subject: &str) -> Page {
    let page = desk.visits(NEW).await;
    let form = page.form("Maak de brief").choose(template);
    desk.sends(form.fill("Onderwerp", subject)).await
}

async fn a_letter_starts_with_what_a_colleague_wrote(world: World) {
    let hanna = world.secretariat().await;
    let page = hanna.visits("/bureau").await;
    let page = hanna.clicks(&page, "Sjablonen").await;
    page.says("Zoals Standpunt het meebrengt")
        .says("Nog een sjabloon: Persbericht");
    let page = hanna.visits(LETTER).await;
    let text = page.field("Bewaar", "Het sjabloon");
    assert!(text.contains("{.demands}") && text.contains("[[") && text.contains("{{leden}}"));
    page.is_silent_about("Nog invullen");
    let form = page
        .form("Bewaar")
        .fill("Het sjabloon", &format!("Namens alle wijken.\n\n{text}"))
        .fill("Waar is het voor?", "voor een bewindspersoon")
        .fill("Aanhef", "Excellentie,");
    let page = hanna.sends(form).await;
    page.says("Het sjabloon is bewaard.")
        .says("Veranderd door Hanna Bureau, 2 maart 2026")
        .says("voor een bewindspersoon");

    let ibrahim = world.colleague().await;
    let page = starts(&ibrahim, "Brief", "Wachten op hulp").await;
    page.says("De brief is gemaakt.")
        .says("Begonnen met het sjabloon Brief")
        .says("Hier moet nog komen: “De kern");
    let slug = slug_of(&page);
    let edit = ibrahim.clicks(&page, "Bewerk de tekst").await;
    let text = edit.field("Bewaar", "De brief");
    assert!(text.starts_with("Namens alle wijken."), "{text}");
    assert_eq!(edit.field("Bewaar", "Aanhef"), "Excellentie,");
    assert_eq!(edit.field("Bewaar", "Onderwerp"), "Wachten op hulp");
    assert_eq!(
        edit.field("Bewaar", "Afzender"),
        "Vereniging Wijkteams Samen"
    );
    assert_eq!(edit.field("Bewaar", "Datum"), "");
    edit.says("Nog in te vullen: ")
        .says("Regel 3: De kern in twee zinnen");

    // Put back, the next letter starts with what came along; the one that had begun stays.
    let page = hanna.visits(LETTER).await;
    let page = hanna
        .clicks(&page, "Zet de tekst van Standpunt terug…")
        .await;
    let page = hanna.presses(&page, "Ja, zet terug").await;
    page.says("De tekst van Standpunt is teruggezet.")
        .says("Door Hanna Bureau teruggezet");
    let page = starts(&ibrahim, "Brief", "Nog eens").await;
    let edit = ibrahim.clicks(&page, "Bewerk de tekst").await;
    assert!(edit.field("Bewaar", "De brief").starts_with("[[De kern"));
    let edit = ibrahim
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    assert!(edit.field("Bewaar", "De brief").starts_with("Namens alle"));
    let page = hanna.visits("/bureau/gebeurtenissen").await;
    page.says("Sjabloon veranderd")
        .says("Sjabloon teruggezet")
        .says("Brief");
}

async fn nobody_signs_an_instruction(world: World) {
    let desk = world.secretariat().await;
    let page = starts(&desk, "Notitie", "Een plan").await;
    let slug = slug_of(&page);
    let page = desk.presses(&page, "Deel voor overleg").await;
    let page = desk.clicks(&page, "Leg vast om te tekenen…").await;
    page.says("Er staan nog aanwijzingen uit een sjabloon in de brief.")
        .says("Nog invullen");
    assert!(!page.has_button("Ja, leg versie 1 vast"));
    // Whoever knows the address comes no further.
    let edit = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = edit.form("Bewaar").fill("De brief", "Wij vragen [[wat?]].");
    desk.sends(form).await.says("De nieuwe versie is bewaard.");
    let freeze = format!("/bureau/brieven/{slug}/bevriezen");
    let request = desk.request(Method::POST, &freeze);
    let request = request.header("sec-fetch-site", "same-origin");
    let page = desk.send(request.form(&[("version", "2")])).await;
    page.has_status(409)
        .says("Er zijn nog problemen met de tekst.");
    // As pages it can be looked at.
    let proof = format!("/bureau/brieven/{slug}/bevriezen/proefdruk.pdf");
    let page = desk.visits(&proof).await;
    assert_eq!(page.header("content-type"), "application/pdf");

    let edit = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = edit
        .form("Bewaar")
        .fill("De brief", "Wij vragen om een plan.");
    desk.sends(form).await.says("De nieuwe versie is bewaard.");
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bevriezen"))
        .await;
    page.is_silent_about("aanwijzingen uit een sjabloon");
    let page = desk.presses(&page, "Ja, leg versie 3 vast").await;
    page.says("De tekst ligt vast.");
}

async fn a_template_of_ones_own_comes_and_goes(world: World) {
    let desk = world.secretariat().await;
    let page = desk.visits("/bureau/sjablonen").await;
    let page = desk.clicks(&page, "Nog een sjabloon: Brief").await;
    let form = page.form("Bewaar");
    let nameless = desk.sends(form.clone().fill("Naam", " ")).await;
    nameless.has_status(422);
    assert!(nameless.body().contains("id=\"template-name-fout\""));
    let form = form
        .fill("Naam", "Kort verzoek")
        .fill("Het sjabloon", "Mogen wij [[wanneer]] langskomen?");
    let page = desk.sends(form.clone()).await;
    page.says("Het sjabloon is bewaard.").says("Kort verzoek");
    let page = desk.sends(form.fill("Naam", "KORT verzoek")).await;
    page.has_status(422)
        .says("Zo heet al een ander sjabloon van deze soort.");
    let kept = page.field("Bewaar", "Het sjabloon");
    assert_eq!(kept, "Mogen wij [[wanneer]] langskomen?");

    let page = starts(&desk, "Brief: Kort verzoek", "Een gesprek").await;
    page.says("Begonnen met het sjabloon Brief: Kort verzoek");
    // An empty sheet of a kind is there as well.
    let page = desk.visits(NEW).await;
    let form = page.form("Maak de brief").choose("Brief in het Engels");
    let form = form
        .choose("Begin met een leeg vel")
        .fill("Onderwerp", "Leeg");
    let page = desk.sends(form).await;
    page.says("De brief is gemaakt.")
        .is_silent_about("Begonnen met het sjabloon");
    let edit = desk.clicks(&page, "Bewerk de tekst").await;
    assert_eq!(edit.field("Bewaar", "De brief"), "");
    let chosen = edit.attributes("input[name=language][checked]", "value");
    assert_eq!(chosen, ["en"]);

    let colleague = world.colleague().await;
    let started = colleague.visits(NEW).await;
    let started = started.form("Maak de brief").choose("Brief: Kort verzoek");
    let list = desk.visits("/bureau/sjablonen").await;
    let open = colleague.clicks(&list, "Kort verzoek").await;
    let page = desk.clicks(&open, "Verwijder dit sjabloon…").await;
    let second = colleague.clicks(&open, "Verwijder dit sjabloon…").await;
    let page = desk.presses(&page, "Ja, verwijder").await;
    page.says("Het sjabloon is verwijderd.")
        .is_silent_about("Kort verzoek");
    let page = colleague.presses(&second, "Ja, verwijder").await;
    page.says("Het sjabloon was al verwijderd.");
    let page = colleague.sends(started.fill("Onderwerp", "Te laat")).await;
    page.has_status(422)
        .says("Dit sjabloon is intussen verwijderd. Kies een ander.");
    assert_eq!(page.field("Maak de brief", "Onderwerp"), "Te laat");
    // What somebody was typing in it is not lost.
    let form = open.form("Bewaar").fill("Het sjabloon", "Nog in de maak.");
    let page = colleague.sends(form).await;
    page.has_status(409)
        .says("Dit sjabloon is intussen verwijderd");
    let page = colleague
        .sends(page.form("Bewaar als nieuw sjabloon"))
        .await;
    page.says("Het sjabloon is bewaard.").says("Kort verzoek");
}

async fn two_who_change_one_at_once_lose_nothing(world: World) {
    let (hanna, ibrahim) = (world.secretariat().await, world.colleague().await);
    let (one, other) = (hanna.visits(LETTER).await, ibrahim.visits(LETTER).await);
    let about_to = hanna.visits(&format!("{LETTER}/terugzetten")).await;
    let form = other.form("Bewaar").fill("Het sjabloon", "Van Ibrahim.");
    ibrahim.sends(form).await.says("Het sjabloon is bewaard.");
    let form = one.form("Bewaar").fill("Het sjabloon", "Van Hanna.");
    let page = hanna.sends(form).await;
    page.has_status(409)
        .says("Iemand anders was eerder")
        .says("Veranderd door Ibrahim Collega")
        .says("Van Ibrahim.");
    assert_eq!(page.field("Bewaar toch", "Het sjabloon"), "Van Hanna.");
    let late = hanna.presses(&about_to, "Ja, zet terug").await;
    late.has_status(409)
        .says("Iemand anders heeft dit sjabloon intussen veranderd.");
    let page = hanna.presses(&page, "Bewaar toch deze tekst").await;
    page.says("Het sjabloon is bewaard.")
        .says("Veranderd door Hanna Bureau");
    let page = hanna.visits(LETTER).await;
    assert_eq!(page.field("Bewaar", "Het sjabloon"), "Van Hanna.");
    let page = hanna.presses(&page, "Bewaar").await;
    page.says("Het sjabloon was hetzelfde.");
}

#[tokio::test]
async fn what_cannot_be_a_template_comes_back() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let page = desk.visits(LETTER).await;
    let huge = "Twee megabyte. ".repeat(140_000);
    let form = page.form("Bewaar").fill("Het sjabloon", &huge);
    let page = desk.sends(form).await;
    page.has_status(422);
    assert!(page.body().contains("id=\"body-fout\""));
    assert_eq!(page.field("Bewaar", "Het sjabloon").len(), huge.len());
    let page = desk.visits(LETTER).await;
    let form = page
        .form("Bewaar")
        .fill("Het sjabloon", "Een nul: \0.")
        .fill("Waar is het voor?", &"lang ".repeat(100));
    let page = desk.sends(form).await;
    page.has_status(422);
    assert!(page.body().contains("id=\"purpose-fout\""));
    // A noteless reference is told of, and may stand there; rows come and go without saving.
    let page = desk.visits(LETTER).await;
    let form = page.form("Nog een geadresseerde");
    let page = desk.sends(form.fill("Het sjabloon", "Zie[^a].")).await;
    page.has_status(200).says("Geadresseerde 1");
    let page = desk.presses(&page, "Ververs").await;
    page.has_status(200).says("[^a]");
    assert!(page.body().contains("id=\"aandacht\""));
    let record = world.state.store.templates().await.unwrap();
    assert!(record.iter().all(|it| it.as_supplied));

    for path in [
        "/bureau/sjablonen/gedicht/nl",
        "/bureau/sjablonen/gedicht/nieuw",
        "/bureau/sjablonen/letter/fr",
        "/bureau/sjablonen/letter/019b0000-0000-7000-8000-000000000000",
        "/bureau/sjablonen/letter/nl/verwijderen",
        "/bureau/sjablonen/letter/%00",
    ] {
        desk.visits(path).await.has_status(404);
        let post = desk.request(Method::POST, path);
        let post = post.header("sec-fetch-site", "same-origin");
        let page = desk.send(post.form(&[("base", "x")])).await;
        assert!((400..500).contains(&page.status), "{path}: {}", page.status);
    }
    let page = desk.visits(NEW).await;
    for kind in ["gedicht", "letter/fr", "letter/nl/x", "/", ""] {
        let form = page.form("Maak de brief").fill("Onderwerp", "Iets");
        let page = desk.sends(form.tampered("kind", kind)).await;
        page.has_status(422);
        assert_eq!(page.field("Maak de brief", "Onderwerp"), "Iets");
    }
}

#[tokio::test]
async fn templates_are_the_secretariats() {
    let world = World::sqlite().await;
    for (mail, role) in [
        ("otto@wijkteams.example", Role::Operator),
        ("mee@wijkteams.example", Role::Contributor),
    ] {
        world.account(mail, "Iemand Anders", role).await;
        let person = world.signed_in(mail).await;
        for path in ["/bureau/sjablonen", LETTER] {
            person.visits(path).await.has_status(403);
        }
    }
}
