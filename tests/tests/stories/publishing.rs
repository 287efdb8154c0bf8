//! What the public finds: the letter in four forms, the feed, and nothing that was not published.

use crate::{
    tools,
    world::{World, texts},
};
use letters::hash::Hash;
use std::process::Command;

crate::on_both_engines!(
    nothing_is_public_before_it_is_published,
    a_withdrawn_letter_stays_with_a_note,
    a_letter_gets_its_answers,
    a_letter_goes_by_post
);

async fn nothing_is_public_before_it_is_published(world: World) {
    let desk = world.secretariat().await;
    let reader = world.visitor();
    let slug = desk.imports(&texts::short("Nog even geheim")).await;
    let closed = async |stage: &str| {
        for form in ["", ".md", ".json", ".pdf"] {
            let page = reader.visits(&format!("/brieven/{slug}{form}")).await;
            assert_eq!(page.status, 404, "{form} in {stage}");
            page.is_silent_about("Nog even geheim");
        }
        reader.visits("/").await.is_silent_about("Nog even geheim");
        assert!(
            !reader
                .visits("/feed.atom")
                .await
                .body()
                .contains("Nog even geheim")
        );
    };
    closed("draft").await;
    desk.freezes(&slug).await;
    closed("signing").await;
    desk.makes_final(&world, &slug).await;
    closed("final").await;
    desk.publishes(&slug).await;
    reader
        .visits(&format!("/brieven/{slug}"))
        .await
        .has_status(200)
        .says("Nog even geheim");
    reader.visits("/").await.says("Nog even geheim");
}

async fn a_withdrawn_letter_stays_with_a_note(world: World) {
    let desk = world.secretariat().await;
    let slug = desk
        .brings_out(&world, &texts::short("Ingehaald door de feiten"))
        .await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/intrekken"))
        .await;
    let page = desk
        .sends(
            page.form("Ja, trek de brief in")
                .fill("Waarom?", "Het plan is van tafel."),
        )
        .await;
    page.says("De brief is ingetrokken.");
    let reader = world.visitor();
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.has_status(200)
        .says("Het plan is van tafel.")
        .says("De wachtlijst groeide");
    reader
        .visits(&format!("/brieven/{slug}.pdf"))
        .await
        .has_status(200);
    world.ledger_holds().await;
}

async fn a_letter_gets_its_answers(world: World) {
    let desk = world.secretariat().await;
    let slug = desk
        .brings_out(&world, &texts::short("Antwoord gevraagd"))
        .await;
    let page = desk.opens(&slug).await;
    let form = page
        .form("Noteer de verzending")
        .fill("Aan wie", "Gemeente Merelhoven")
        .fill("Op welke dag", "2026-03-02")
        .choose("Aangeboden");
    desk.sends(form).await.says("De verzending is genoteerd.");

    let answer = async |from: &str, text: &str, public: bool, file: Option<(&str, &[u8])>| {
        let page = desk.opens(&slug).await;
        let mut form = page
            .form("Noteer de reactie")
            .fill("Van wie", from)
            .fill("Op welke dag", "2026-03-02")
            .fill("Wat er staat of gezegd is", text)
            .choose("Brief terug");
        if public {
            form = form.choose("Zet deze reactie op de openbare pagina");
        }
        if let Some((name, bytes)) = file {
            form = form.attach("Bestand erbij", name, bytes);
        }
        desk.sends(form).await
    };
    let pdf: &[u8] = b"%PDF-1.4 een scan";
    answer(
        "Wethouder De Wit",
        "Wij nemen dit mee.",
        true,
        Some(("../../antwoord \"1\".pdf", pdf)),
    )
    .await
    .says("De reactie is genoteerd.");
    answer("Raadsgriffie", "Alleen voor u: nog niet.", false, None)
        .await
        .says("De reactie is genoteerd.");
    answer(
        "Iemand",
        "Met een programma.",
        true,
        Some(("antwoord.pdf", b"MZ\0\0\x03")),
    )
    .await
    .refuses("Dit soort bestand kan niet.");

    let reader = world.visitor();
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.says("Wethouder De Wit")
        .says("Wij nemen dit mee.")
        .says("Gemeente Merelhoven")
        .is_silent_about("Alleen voor u");
    page.is_silent_about("Met een programma.");
    let file = page
        .links()
        .into_iter()
        .find(|link| link.contains("/reacties/"))
        .expect("a link to the file");
    let file = reader.visits(&file).await;
    assert_eq!(
        (file.bytes.as_slice(), file.header("content-type")),
        (pdf, "application/pdf")
    );
    assert!(
        file.header("content-disposition")
            .starts_with("attachment; filename=\"antwoord"),
        "{}",
        file.header("content-disposition")
    );
    let feed = reader.visits("/feed.atom").await;
    assert!(feed.body().contains("Antwoord gevraagd"));
}

#[tokio::test]
async fn one_letter_in_four_forms() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let letter = texts::sample("asielnoodmaatregelenwet");
    let slug = desk.brings_out(&world, &letter).await;
    let reader = world.visitor();
    let path = format!("/brieven/{slug}");

    let page = reader.visits(&path).await;
    assert!(
        !page.body().contains("<script"),
        "the public page needs no script"
    );
    assert!(
        !page.body().contains("style=\""),
        "and no inline style, which the policy forbids"
    );
    page.says("Verzoek 1");
    let markdown = reader.visits(&format!("{path}.md")).await;
    let hash = Hash::of(&markdown.bytes).to_string();
    let json = reader.visits(&format!("{path}.json")).await;
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(
        json["text_sha256"].as_str(),
        Some(hash.as_str()),
        "sha256sum of the .md is the version's hash"
    );
    assert_eq!(json["demands"].as_array().map(Vec::len), Some(3));
    let pdf = reader.visits(&format!("{path}.pdf")).await;
    assert_eq!(
        json["file"]["sha256"].as_str(),
        Some(Hash::of(&pdf.bytes).to_string().as_str())
    );
    assert!(
        page.text().replace([' ', '\n'], "").contains(&hash),
        "the page shows the hash"
    );
    assert!(
        page.links().contains(&"#verzoek-1".to_owned()),
        "{:?}",
        page.links()
    );

    for form in ["", ".md", ".json", ".pdf"] {
        let first = reader.visits(&format!("{path}{form}")).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"'), "{form}: {tag}");
        assert!(
            first
                .header("cache-control")
                .starts_with("public, max-age="),
            "{form}"
        );
        let again = reader
            .send(
                reader
                    .request(reqwest::Method::GET, &format!("{path}{form}"))
                    .header("if-none-match", &tag),
            )
            .await;
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{form}");
        assert_eq!(again.header("etag"), tag);
        let head = reader
            .send(reader.request(reqwest::Method::HEAD, &format!("{path}{form}")))
            .await;
        assert_eq!((head.status, head.bytes.len()), (200, 0), "{form}");
    }
}

#[tokio::test]
async fn the_feed_is_one_that_readers_take() {
    let world = World::sqlite().await;
    for (hour, subject) in ["Eerste & <vreemde> titel", "Tweede titel"]
        .into_iter()
        .enumerate()
    {
        world.clock.pass(3_600 * i64::try_from(hour).unwrap());
        let desk = world.secretariat().await;
        desk.brings_out(&world, &texts::short(subject)).await;
    }
    let feed = world.visitor().visits("/feed.atom").await;
    assert_eq!(
        feed.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    let tools = crate::tools::python(
        "import sys, xml.etree.ElementTree as E\n\
         a = '{http://www.w3.org/2005/Atom}'\n\
         f = E.fromstring(sys.stdin.buffer.read())\n\
         assert f.tag == a + 'feed'\n\
         for e in [f] + f.findall(a + 'entry'):\n    assert all(e.findtext(a + k) for k in ('id', 'title', 'updated')), E.tostring(e)\n\
         ids = [e.findtext(a + 'id') for e in f.findall(a + 'entry')]\n\
         assert len(set(ids)) == len(ids) == 3\n\
         print('\\n'.join(e.findtext(a + 'title') for e in f.findall(a + 'entry')))\n",
        &feed.bytes,
    );
    assert!(
        tools.starts_with("Tweede titel\nEerste & <vreemde> titel\nLogboek: hoofd 4 over "),
        "newest first, and then the log: {tools}"
    );
}

/// One file for the printer: an address sheet and the sealed letter for each addressee with a postal address, and no other.
async fn a_letter_goes_by_post(world: World) {
    let desk = world.secretariat().await;
    let without = "[[addressee]]\ninstitution = \"Gemeente Merelhoven\"\n";
    let copies = "/verzendingen/post.pdf";
    let slug = desk.imports(&texts::short("Zonder adres")).await;
    let address = format!("/bureau/brieven/{slug}{copies}");
    desk.visits(&address)
        .await
        .has_status(409)
        .refuses("Dat kan alleen met een definitieve brief.");
    desk.freezes(&slug).await;
    desk.makes_final(&world, &slug).await;
    let page = desk.opens(&slug).await;
    page.is_silent_about("postexempla");
    desk.visits(&address)
        .await
        .has_status(409)
        .refuses("Geen van de geadresseerden heeft een postadres.");

    let to = |institution: &str, postal: &str| {
        format!("[[addressee]]\ninstitution = \"{institution}\"\npostal = [{postal}]\n")
    };
    let several = [
        to(
            "Gemeente Merelhoven",
            "\"Postbus 1\", \"1000 AA Merelhoven\"",
        ),
        without.to_owned(),
        to(
            "Provincie Waterrijk",
            "\"Postbus 2\", \"2000 BB Waterrijk\"",
        ),
    ];
    let text = texts::short("Met adressen").replace(without, &several.join("\n"));
    let slug = desk.imports(&text).await;
    desk.freezes(&slug).await;
    desk.makes_final(&world, &slug).await;
    let page = desk.opens(&slug).await;
    let page = desk.clicks(&page, "Maak de 2 postexemplaren").await;
    let file = desk.sends(page.form("Download de postexemplaren")).await;
    file.has_status(200);
    let path = world.folder.path().join("post.pdf");
    std::fs::write(&path, &file.bytes).unwrap();
    let words = tools::run(Command::new("pdftotext").arg(&path).arg("-"), b"");
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    let place = |wanted: &str| {
        words
            .find(wanted)
            .unwrap_or_else(|| panic!("{wanted}: {words}"))
    };
    assert!(place("1000 AA") < place("2000 BB"));
    assert_eq!(words.matches("Hierbij ontvangt u onze brief").count(), 2);
    assert_eq!(words.matches("De wachtlijst groeide").count(), 2);
    let visitor = world.visitor();
    visitor
        .visits(&format!("/bureau/brieven/{slug}{copies}"))
        .await
        .says("Inloggen");

    let long = ["\"Een regel van het adres die op geen enkele manier op een regel past\""; 12];
    let text = texts::short("Te lang adres")
        .replace(without, &to("Gemeente Merelhoven", &long.join(", ")));
    let slug = desk.imports(&text).await;
    desk.freezes(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.visits(&format!("/bureau/brieven/{slug}{copies}"))
        .await
        .has_status(409)
        .refuses("Het adres van Gemeente Merelhoven past niet in het venster");
}
