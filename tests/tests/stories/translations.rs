//! A letter in two languages: begun, brought up to date, read beside each other, and out in the open.

use super::out_for_signing;
use crate::world::{Page, World, desk::Desk, director::ON_BEHALF, texts};
use letters::role::Role;

crate::on_both_engines!(
    a_letter_is_translated_and_brought_up_to_date,
    two_who_translate_at_once_are_led_to_one,
    what_cannot_be_tied_is_said_at_its_field,
    a_contributor_reads_both_beside_each_other,
    a_translation_comes_out_behind_its_original,
);

const SUBJECT: &str = "Een waarnemer voor ieder wijkteam";
const ENGLISH: &str = "The waiting list grew from eight to eleven weeks.[^1]\n\n## What we ask {.demands}\n\n1. Give every team a locum of its own.\n2. Pay them out of general means.\n\n[^1]: Our own count, January 2026.";

async fn rewrites(desk: &Desk, slug: &str, body: &str) -> Page {
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    desk.sends(page.form("Bewaar").fill("De brief", body)).await
}

async fn body_of(desk: &Desk, slug: &str) -> String {
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    page.field("Bewaar", "De brief")
}

/// Begins the translation of a letter; gives its address.
async fn translates(desk: &Desk, slug: &str) -> String {
    let page = desk.opens(slug).await;
    let page = desk.clicks(&page, "Maak een vertaling…").await;
    page.says("Deze brief vertalen?");
    let page = desk.presses(&page, "Ja, maak een Engelse vertaling").await;
    page.says("De vertaling is begonnen.");
    let translation = crate::world::desk::slug_of(&page);
    assert_eq!(translation, format!("{slug}-en"));
    translation
}

async fn a_letter_is_translated_and_brought_up_to_date(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short(SUBJECT)).await;
    let english = translates(&desk, &slug).await;
    desk.opens(&english)
        .await
        .says("Dit is de Engelse vertaling van Een waarnemer voor ieder wijkteam.")
        .says("Volgt versie 1, zoals genoteerd door Hanna Bureau")
        .says("Ondertekend wordt de Nederlandse tekst, niet deze vertaling.")
        .says("Bij: het origineel is daarna niet veranderd");
    let body = body_of(&desk, &english).await;
    assert!(body.starts_with("De wachtlijst groeide"), "{body}");
    rewrites(&desk, &english, ENGLISH)
        .await
        .says("De nieuwe versie is bewaard.");

    // The original changes: both pages say so, and the editor does.
    let changed = format!("Lees dit.\n\n{}", body_of(&desk, &slug).await);
    rewrites(&desk, &slug, &changed).await;
    desk.opens(&slug)
        .await
        .says("Engelse vertaling: Een waarnemer voor ieder wijkteam (Concept)")
        .says("Loopt achter: volgt versie 1, het origineel is nu bij versie 2");
    let page = desk
        .visits(&format!("/bureau/brieven/{english}/bewerken"))
        .await;
    page.says("Vertaling van versie 1 van")
        .says("De Nederlandse tekst is daarna veranderd.");
    let page = desk.opens(&english).await;
    let changes = desk
        .clicks(&page, "Bekijk wat er van versie 1 naar 2 veranderde")
        .await;
    changes.says("Lees dit.");
    let page = desk.presses(&page, "Bijgewerkt tot versie 2").await;
    page.says("Genoteerd: de vertaling is bijgewerkt.")
        .says("Volgt versie 2")
        .is_silent_about("Loopt achter");
    desk.visits("/bureau/gebeurtenissen")
        .await
        .says("Vertaling gekoppeld")
        .says("Vertaling bijgewerkt");

    // An old page: the version that it names is not the newest any more, or none at all.
    let again = |version: &str| {
        let address = format!("/bureau/brieven/{english}/vertaling/bijgewerkt");
        let request = desk
            .request(reqwest::Method::POST, &address)
            .header("sec-fetch-site", "same-origin")
            .form(&[("version", version)]);
        desk.send(request)
    };
    again("1")
        .await
        .has_status(409)
        .says("De vertaling volgt al een nieuwere versie.");
    again("99").await.has_status(404);
    again("twee").await.has_status(400);
    again("0").await.has_status(400);

    // Its language is fixed while it is tied.
    let page = desk
        .visits(&format!("/bureau/brieven/{english}/bewerken"))
        .await;
    let form = page.form("Bewaar").tampered("language", "nl");
    desk.sends(form)
        .await
        .has_status(409)
        .says("De taal van deze brief ligt vast");

    // Made a letter by itself, and tied again.
    let page = desk.opens(&english).await;
    let page = desk.presses(&page, "Maak los").await;
    page.says("De vertaling is nu een losse brief.")
        .is_silent_about("Dit is de Engelse vertaling");
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/vertaling"))
        .await;
    let form = page
        .form("Koppel deze brief")
        .fill("De vertaling", &english);
    let page = desk.sends(form).await;
    page.says("De brieven zitten nu aan elkaar vast.")
        .says("Dit is de Engelse vertaling van");
}

async fn two_who_translate_at_once_are_led_to_one(world: World) {
    let desk = world.secretariat().await;
    let other = world.colleague().await;
    let slug = desk.imports(&texts::short(SUBJECT)).await;
    let address = format!("/bureau/brieven/{slug}/vertaling");
    let (one, two) = (desk.visits(&address).await, other.visits(&address).await);
    let (one, two) = tokio::join!(
        desk.presses(&one, "Ja, maak een Engelse vertaling"),
        other.presses(&two, "Ja, maak een Engelse vertaling")
    );
    let made = [&one, &two].map(|page| page.text().contains("De vertaling is begonnen."));
    assert_eq!(made.iter().filter(|made| **made).count(), 1);
    let late = if made[0] { &two } else { &one };
    late.says("Er was al een vertaling in deze taal: deze.");
    assert_eq!(
        crate::world::desk::slug_of(&one),
        crate::world::desk::slug_of(&two)
    );
    // With all of them there, nothing is left to ask for.
    desk.visits(&address)
        .await
        .has_status(409)
        .says("Er is al een vertaling in die taal.");
}

async fn what_cannot_be_tied_is_said_at_its_field(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short(SUBJECT)).await;
    let english = desk
        .imports(&texts::short("A locum for every team").replace("\"nl\"", "\"en\""))
        .await;
    desk.imports(&texts::short("Another letter").replace("\"nl\"", "\"en\""))
        .await;
    let dutch = desk.imports(&texts::short("Een andere brief")).await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/vertaling"))
        .await;
    page.says("A locum for every team")
        .is_silent_about("Een andere brief");
    let ties = |letter: &str| desk.sends(page.form("Koppel deze brief").tampered("brief", letter));
    for (letter, status, why) in [
        ("", 422, "Kies de brief die de vertaling is."),
        ("bestaat-niet", 422, "Kies de brief die de vertaling is."),
        ("../x", 422, "Kies de brief die de vertaling is."),
        (
            slug.as_str(),
            409,
            "Een brief is geen vertaling van zichzelf.",
        ),
        (dutch.as_str(), 409, "Deze brief bestaat al in die taal."),
    ] {
        ties(letter).await.has_status(status).refuses(why);
    }
    for language in ["", "fr", "nl2"] {
        let form = page
            .form("Ja, maak een Engelse vertaling")
            .tampered("taal", language);
        desk.sends(form)
            .await
            .has_status(422)
            .refuses("Kies een taal waarin de brief nog niet bestaat.");
    }
    let form = page
        .form("Ja, maak een Engelse vertaling")
        .tampered("taal", "nl");
    desk.sends(form)
        .await
        .has_status(409)
        .says("Deze brief bestaat al in die taal.");
    ties(&english)
        .await
        .says("De brieven zitten nu aan elkaar vast.");
    // Now it is a translation: it has none itself, and belongs to nobody else.
    desk.visits(&format!("/bureau/brieven/{english}/vertaling"))
        .await
        .has_status(409)
        .says("Dit is zelf een vertaling.");
    let page = desk
        .visits(&format!("/bureau/brieven/{dutch}/vertaling"))
        .await;
    let form = page.form("Koppel deze brief").tampered("brief", &english);
    desk.sends(form)
        .await
        .has_status(409)
        .says("Die brief is al de vertaling van een andere brief.");

    // Nothing comes of what was called off.
    let page = desk
        .visits(&format!("/bureau/brieven/{dutch}/intrekken"))
        .await;
    let form = page
        .form("Ja, trek de brief in")
        .fill("Waarom?", "Te laat.");
    desk.sends(form).await;
    desk.visits(&format!("/bureau/brieven/{dutch}/vertaling"))
        .await
        .has_status(409)
        .says("De brief is ingetrokken.");
    desk.visits("/overleg/bestaat-niet/naast-elkaar")
        .await
        .has_status(404);
    desk.visits(&format!("/overleg/{dutch}/naast-elkaar"))
        .await
        .has_status(404);
}

async fn a_contributor_reads_both_beside_each_other(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short(SUBJECT)).await;
    let english = translates(&desk, &slug).await;
    let short = ENGLISH.replace("\n2. Pay them out of general means.", "\n\nIn 14 days.");
    rewrites(&desk, &english, &short).await;
    let page = desk.opens(&english).await;
    let page = desk.clicks(&page, "Lees ze naast elkaar").await;
    page.says("De Nederlandse tekst, versie 1, en de Engelse vertaling, versie 2.")
        .says("Verzoeken 2 1 Verschilt")
        .says("Noten 1 1 Gelijk")
        .says("Verzoek 2 staat alleen in de Nederlandse tekst.")
        .says("Getallen die alleen in de Engelse tekst staan: 14.")
        .says("Staat niet in de Engelse tekst");
    let ids = page.attributes("[id]", "id");
    let mut once = ids.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id stands twice: {ids:?}");
    // By the address of either.
    desk.visits(&format!("/overleg/{slug}/naast-elkaar"))
        .await
        .says("Verzoek 2 staat alleen in de Nederlandse tekst.");

    // Whoever reads drafts reads both as soon as both are theirs to read, and not before.
    let jona = "jona@netwerk.example";
    world.account(jona, "Jona Jurist", Role::Contributor).await;
    let jona = world.signed_in(jona).await;
    let address = format!("/overleg/{english}/naast-elkaar");
    jona.visits(&address).await.has_status(404);
    let page = desk.opens(&english).await;
    desk.presses(&page, "Deel voor overleg").await;
    jona.visits(&address).await.has_status(404);
    jona.visits(&format!("/overleg/{english}"))
        .await
        .is_silent_about("Origineel en vertaling naast elkaar");
    let page = desk.opens(&slug).await;
    desk.presses(&page, "Deel voor overleg").await;
    let page = jona.visits(&format!("/overleg/{english}")).await;
    let page = jona
        .clicks(&page, "Origineel en vertaling naast elkaar")
        .await;
    page.says("Give every team a locum of its own.")
        .says("Geef ieder wijkteam een vaste waarnemer.");
    assert!(
        page.links().iter().all(|link| !link.starts_with("/bureau")),
        "{:?}",
        page.links()
    );
    world.visitor().visits(&address).await.says("Inloggen");
}

async fn a_translation_comes_out_behind_its_original(world: World) {
    let slug = out_for_signing(&world, SUBJECT).await;
    let desk = world.secretariat().await;
    let english = translates(&desk, &slug).await;
    rewrites(&desk, &english, ENGLISH).await;
    let page = desk.opens(&english).await;
    let page = desk.presses(&page, "Deel voor overleg").await;
    desk.clicks(&page, "Leg vast om te tekenen…")
        .await
        .says("Bij: het origineel is daarna niet veranderd");
    let page = desk
        .visits(&format!("/bureau/brieven/{english}/bevriezen"))
        .await;
    let page = desk.presses(&page, "Ja, leg versie 2 vast").await;
    page.says(
        "Een vertaling wordt niet ondertekend, en komt uit als het origineel is gepubliceerd.",
    );
    // Nobody signs it, and it waits, whatever is asked.
    for (part, why) in [
        ("ronde", "Een vertaling wordt niet ondertekend."),
        (
            "afronden",
            "Eerst wordt het origineel gepubliceerd, daarna de vertaling.",
        ),
    ] {
        desk.visits(&format!("/bureau/brieven/{english}/{part}"))
            .await
            .has_status(409)
            .says(why);
    }
    let request = desk
        .request(
            reqwest::Method::POST,
            &format!("/bureau/brieven/{english}/afronden"),
        )
        .header("sec-fetch-site", "same-origin");
    desk.send(request).await.has_status(409);

    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let visitor = world.visitor();
    visitor
        .visits(&format!("/brieven/{slug}"))
        .await
        .is_silent_about("Read this letter in English");

    let page = desk.opens(&english).await;
    page.says("Het origineel is gepubliceerd.");
    let page = desk.clicks(&page, "Maak definitief…").await;
    page.says("Onder de Nederlandse tekst staan")
        .says("Marloes Tienstra");
    desk.makes_final(&world, &english).await;
    desk.publishes(&english).await;
    world.ledger_holds().await;

    let page = visitor.visits(&format!("/brieven/{slug}")).await;
    assert_eq!(
        page.link("Read this letter in English"),
        format!("/brieven/{english}")
    );
    let languages = page.attributes("head link[rel=alternate][hreflang]", "hreflang");
    assert_eq!(languages, ["nl", "en"]);
    let page = visitor.visits(&format!("/brieven/{english}")).await;
    page.says("This is a translation. What was signed is the Dutch text.")
        .says("Onder de Nederlandse tekst staan")
        .says("Marloes Tienstra")
        .says("Deze vertaling is niet ondertekend.")
        .is_silent_about("Ondertekend door");
    assert_eq!(
        page.link("Lees deze brief in het Nederlands"),
        format!("/brieven/{slug}")
    );

    // As data, and in the feed.
    let data = |slug: &str| {
        let (visitor, address) = (visitor.clone(), format!("/brieven/{slug}.json"));
        async move {
            let body = visitor.visits(&address).await.body();
            serde_json::from_str::<serde_json::Value>(&body).unwrap()
        }
    };
    let (dutch, other) = (data(&slug).await, data(&english).await);
    for other in [&dutch["translations"][0], &other["translation_of"]] {
        let mut fields: Vec<_> = other.as_object().unwrap().keys().collect();
        fields.sort();
        assert_eq!(fields, ["data", "language", "url"]);
    }
    assert_eq!(dutch["translations"][0]["language"], "en");
    let url = other["translation_of"]["url"].as_str().unwrap();
    assert!(url.ends_with(&format!("/brieven/{slug}")), "{url}");
    assert_eq!(other["signatories"].as_array().unwrap().len(), 0);
    for at in 0..2 {
        assert_eq!(other["demands"][at]["id"], dutch["demands"][at]["id"]);
    }
    let place = dutch["demands"][1]["id"].as_str().unwrap();
    let address = format!("/brieven/{english}/verzoeken/{place}");
    let answer = visitor
        .send(visitor.request(reqwest::Method::GET, &address))
        .await;
    assert_eq!(
        answer.header("location"),
        format!("/brieven/{english}#verzoek-2")
    );
    let feed = visitor.visits("/feed.atom").await.body();
    assert!(feed.contains("hreflang=\"en\""), "{feed}");

    // The file says it too, and is genuine.
    let pdf = visitor.visits(&format!("/brieven/{english}.pdf")).await;
    let text = server::pdf::text(&pdf.bytes).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("This is a translation. What was signed is the Dutch text."),
        "{text}"
    );
    assert!(text.contains("Marloes Tienstra"), "{text}");
    let page = visitor.visits("/controle").await;
    let form = page.form("Controleer het bestand").attach(
        "Een pdf van een brief",
        "brief.pdf",
        &pdf.bytes,
    );
    visitor
        .sends(form)
        .await
        .says("Ja, deze brief is echt")
        .says("This is a translation. What was signed is the Dutch text.");
    // It stays a translation: its file says so.
    let request = desk
        .request(
            reqwest::Method::POST,
            &format!("/bureau/brieven/{english}/vertaling/losmaken"),
        )
        .header("sec-fetch-site", "same-origin");
    desk.send(request)
        .await
        .has_status(409)
        .says("In het verzegelde bestand staat dat dit een vertaling is.");

    // The original is called off: the translation says so.
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/intrekken"))
        .await;
    let form = page
        .form("Ja, trek de brief in")
        .fill("Waarom?", "Achterhaald.");
    desk.sends(form).await;
    visitor
        .visits(&format!("/brieven/{english}"))
        .await
        .says("Het origineel is ingetrokken.");
}
