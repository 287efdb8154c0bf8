//! Before everybody reads an answer: somebody covers what is about a person, and nobody outside gets it by any way there is.

use super::outcomes::asks;
use crate::{
    seal::checkers::succeed,
    tools::{self, run},
    world::{Page, World, desk::Desk, form::Form, texts},
};
use std::process::Command;

crate::on_both_engines!(
    a_name_is_covered_and_three_tools_find_none_of_it,
    what_is_quoted_of_an_answer_is_covered_too,
    who_is_covered_speaks_under_a_cover,
    what_was_not_settled_counts_for_nobody,
    a_place_is_pointed_at_or_measured,
    what_cannot_be_covered_is_left_out,
    two_who_redact_at_once_see_each_other,
    who_covers_words_of_the_text_alone_looks_at_the_file,
);

const NAME: &str = "Kim Voorbeeld";
const ANSWER: &str = "Beste vereniging,\n\nKim Voorbeeld belt u over de datum. Haar nummer is 06-1234 5678.\n\nMet groet, Kim Voorbeeld";
const WORDS: &str = "Lak deze woorden";

/// An answer as a PDF, in which the same person is named.
fn answer_pdf() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let text = texts::short("Ons antwoord");
    let (front, _) = text.rsplit_once("+++\n").unwrap();
    let body = "Beste vereniging.\n\nU hoort van Kim Voorbeeld, die bereikbaar is op k.voorbeeld@voorbeeld.nl. Wij zetten de datum bovenaan.\n";
    std::fs::write(folder.path().join("a.md"), format!("{front}+++\n\n{body}")).unwrap();
    let program = tools::standpunt_program();
    succeed(
        program.to_str().unwrap(),
        &["press", "a.md", "-o", "a.pdf"],
        folder.path(),
    );
    std::fs::read(folder.path().join("a.pdf")).unwrap()
}

/// Records an answer with a file that nobody outside reads yet, and opens the page on which it is redacted.
async fn comes_with(desk: &Desk, slug: &str, name: &str, file: &[u8]) -> Page {
    comes_from(desk, slug, "Gemeente Merelhoven", (name, file)).await
}

async fn comes_from(desk: &Desk, slug: &str, from: &str, (name, file): (&str, &[u8])) -> Page {
    let page = desk.opens(slug).await;
    let listed = |page: &Page| page.attributes("#reacties .records a", "href");
    let before = listed(&page);
    let form = page
        .form("Noteer de reactie")
        .fill("Van wie", from)
        .fill("Op welke dag", "2026-03-02")
        .fill("Wat er staat of gezegd is", ANSWER)
        .choose("Brief terug")
        .attach("Bestand erbij", name, file);
    desk.sends(form).await.says("De reactie is genoteerd.");
    let mut new = listed(&desk.opens(slug).await).into_iter();
    let new = new.find(|it| !it.ends_with("/bestand") && !before.contains(it));
    let page = desk.visits(&new.unwrap()).await;
    desk.clicks(&page, "Lakken en openbaar maken").await
}

async fn covers(desk: &Desk, page: &Page, words: &str) -> Page {
    let form = page.form(WORDS).fill("Welke woorden?", words);
    desk.sends(form).await
}

/// What three programs that share nothing read in a PDF.
fn read_by_three(pdf: &[u8]) -> [String; 3] {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.pdf"), pdf).unwrap();
    succeed("qpdf", &["--check", "a.pdf"], folder.path());
    let poppler = succeed("pdftotext", &["-q", "a.pdf", "-"], folder.path());
    // Every stream unpacked, so that nothing that is in the file but not on the page is left out.
    let arguments = [
        "--qdf",
        "--object-streams=disable",
        "--decode-level=all",
        "a.pdf",
        "-",
    ];
    let all = run(
        Command::new("qpdf").args(arguments).current_dir(&folder),
        b"",
    );
    let qpdf = String::from_utf8_lossy(&all.stdout).into_owned();
    let script = "import sys, io, pypdf\nreader = pypdf.PdfReader(io.BytesIO(sys.stdin.buffer.read()))\nprint(reader.metadata)\nfor page in reader.pages: print(page.extract_text())";
    let read = run(
        Command::new(tools::python_program()).args(["-c", script]),
        pdf,
    );
    assert!(
        read.status.success(),
        "{}",
        String::from_utf8_lossy(&read.stderr)
    );
    [poppler, qpdf, String::from_utf8(read.stdout).unwrap()]
}

async fn a_name_is_covered_and_three_tools_find_none_of_it(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let whole = answer_pdf();
    let [poppler, _, pypdf] = read_by_three(&whole);
    assert!(
        poppler.contains("Voorbeeld") && pypdf.contains("Voorbeeld"),
        "{poppler}{pypdf}"
    );
    let page = comes_with(&desk, &slug, "Antwoord.pdf", &whole).await;
    page.says("Er is niets gelakt.")
        .says("Bladzijde 1 van 1")
        .says("Alleen voor het bureau");
    // What is most likely about a person is one press away.
    let page = desk.presses(&page, "Lak 06-1234 5678").await;
    page.says("1 plek is gelakt")
        .says("Het telt pas als u het vaststelt.");
    let page = desk.presses(&page, "Lak k.voorbeeld@voorbeeld.nl").await;
    let page = covers(&desk, &page, "kim voorbeeld").await;
    page.says("3 plekken zijn gelakt");
    let page = covers(&desk, &page, NAME).await;
    page.says("Dit was al gelakt");
    let form = page.form(WORDS).fill("Welke woorden?", "Jan Niemand");
    desk.sends(form)
        .await
        .refuses("Deze woorden staan niet in de tekst en niet in het bestand");
    let picture = page.attributes("input[type=image]", "src").remove(0);
    let shown = desk.visits(&picture).await;
    assert_eq!(shown.header("content-type"), "image/png");
    let page = desk.presses(&page, "Stel vast").await;
    page.says("Het is vastgesteld")
        .says("door Hanna Bureau")
        .says("Bekijk het gelakte bestand");
    let reader = world.visitor();
    let public = format!("/brieven/{slug}");
    reader
        .visits(&public)
        .await
        .is_silent_about("belt u over de datum");
    let page = desk.presses(&page, "Maak openbaar").await;
    page.says("De reactie is openbaar").says(NAME);

    // The page, the data, the feed and the log: none of them names anybody.
    let page = reader.visits(&public).await;
    page.says("█████(weggelakt) belt u over de datum. Haar nummer is █████(weggelakt).")
        .is_silent_about("Voorbeeld")
        .is_silent_about("1234");
    let data = reader.visits(&format!("{public}.json")).await.body();
    assert!(data.contains("█████ belt u"), "{data}");
    let log = reader
        .visits(&format!("{public}/logboek.json"))
        .await
        .body();
    assert!(log.contains("response-redacted"), "{log}");
    for text in [&data, &log] {
        assert!(
            !text.contains("Voorbeeld") && !text.contains("voorbeeld@"),
            "{text}"
        );
    }
    let file = page
        .links()
        .into_iter()
        .find(|it| it.contains("/reacties/"))
        .unwrap();
    let made = reader.visits(&file).await;
    assert!(
        made.header("content-disposition")
            .contains("Antwoord-gelakt.pdf")
    );
    for read in read_by_three(&made.bytes) {
        let read = read.to_lowercase();
        assert!(!read.contains("voorbeeld"), "{read}");
        assert!(
            read.contains("bovenaan") && read.contains("persoonsgegevens"),
            "{read}"
        );
    }
    // The file itself is whole at the desk.
    let page = desk.opens(&slug).await;
    let own = page
        .links()
        .into_iter()
        .find(|it| it.ends_with("/bestand"))
        .unwrap();
    assert_eq!(desk.visits(&own).await.bytes, whole);
    world.state.store.verify_ledger().await.unwrap();
}

async fn what_is_quoted_of_an_answer_is_covered_too(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let from = "Kim Voorbeeld, gemeente Merelhoven";
    let file = (
        "Brief van Kim Voorbeeld.txt",
        b"Kim Voorbeeld belt.".as_slice(),
    );
    let page = comes_from(&desk, &slug, from, file).await;
    let response = page
        .links()
        .into_iter()
        .find(|it| it.contains("/reacties/"))
        .unwrap();
    let form = desk
        .visits(&response)
        .await
        .form("Bewaar de uitkomst")
        .fill("Of alleen deze zin", "Kim Voorbeeld belt u over de datum.")
        .choose("1. Zet de datum bovenaan. Nu: nog open")
        .choose("Gemeente Merelhoven")
        .choose("Deels Een stuk ervan, of iets kleiners.")
        .fill(
            "Waarom, in één zin",
            "Kim Voorbeeld zei dat er gebeld wordt.",
        );
    desk.sends(form).await;
    let page = covers(&desk, &page, NAME).await;
    // What was covered may be in the file, in which nothing can be covered.
    let page = desk.presses(&page, "Stel vast").await;
    page.refuses("Dit bestand kan niet gelakt worden, en wat u lakte kan erin staan.");
    let page = desk.presses(&page, "Laat het hele bestand weg").await;
    let page = desk.presses(&page, "Stel vast").await;
    page.says("Het is vastgesteld");
    desk.presses(&page, "Maak openbaar").await;
    let public = format!("/brieven/{slug}");
    let reader = world.visitor();
    let page = reader.visits(&public).await;
    page.says("█████(weggelakt) belt u over de datum.")
        .says("█████, gemeente Merelhoven")
        .says("█████ zei dat er gebeld wordt.")
        .is_silent_about("Voorbeeld");
    reader
        .visits("/feed.atom")
        .await
        .is_silent_about("Voorbeeld");
    let quotes = page.attributes("mark .place", "id");
    assert_eq!(
        quotes.len(),
        1,
        "what is quoted is still found in the answer"
    );
    let data = reader.visits(&format!("{public}.json")).await.body();
    assert!(!data.contains("Voorbeeld"), "{data}");
    // A letter that comes back on it quotes no more than everybody reads.
    desk.visits(&format!("/bureau/brieven/{slug}/vervolg"))
        .await
        .says("█████ belt u over de datum.")
        .is_silent_about("Voorbeeld");
    // The desk quotes the answer itself.
    desk.visits(&response)
        .await
        .says("Kim Voorbeeld belt u over de datum.");
}

async fn who_is_covered_speaks_under_a_cover(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = desk.opens(&slug).await;
    let form = page
        .form("Noteer de reactie")
        .fill("Van wie", NAME)
        .fill("Op welke dag", "2026-03-02")
        .fill(
            "Wat er staat of gezegd is",
            "Kim Voorbeeld van de gemeente Merelhoven zegt: ja.",
        )
        .choose("Telefoongesprek");
    desk.sends(form).await.says("De reactie is genoteerd.");
    let page = desk.opens(&slug).await;
    let response = page.attributes("#reacties .records a", "href").remove(0);
    for (demand, speaker) in [("1. Zet", NAME), ("2. Noem", "Gemeente Merelhoven")] {
        let form = desk
            .visits(&response)
            .await
            .form("Bewaar de uitkomst")
            .choose(demand)
            .choose(speaker)
            .choose("Toegezegd")
            .fill("Waarom, in één zin", "Dit zegt de gemeente.");
        desk.sends(form).await.says("De uitkomst is bewaard.");
    }
    let page = desk.visits(&format!("{response}/lakken")).await;
    let page = covers(&desk, &page, NAME).await;
    // The institution to which the letter is written is named by the letter itself.
    let page = covers(&desk, &page, "gemeente Merelhoven").await;
    let page = desk.presses(&page, "Stel vast").await;
    desk.presses(&page, "Maak openbaar").await;
    let public = format!("/brieven/{slug}");
    for address in [
        public.clone(),
        format!("{public}.json"),
        "/feed.atom".into(),
    ] {
        let page = world.visitor().visits(&address).await;
        assert!(!page.body().contains("Voorbeeld"), "{}", page.body());
    }
    let page = world.visitor().visits(&public).await;
    page.says("█████").says("Gemeente Merelhoven");
    let data = world.visitor().visits(&format!("{public}.json")).await;
    let data: serde_json::Value = serde_json::from_slice(&data.bytes).unwrap();
    let speakers: Vec<&str> = data["outcomes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["addressee"].as_str().unwrap())
        .collect();
    assert_eq!(speakers, ["█████", "Gemeente Merelhoven"]);
}

async fn what_was_not_settled_counts_for_nobody(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = comes_with(&desk, &slug, "Antwoord.pdf", &answer_pdf()).await;
    let page = covers(&desk, &page, NAME).await;
    let form = page.form("Maak openbaar");
    let page = desk.sends(form).await;
    page.refuses("Er is gelakt wat nog niet is vastgesteld.");
    let page = desk
        .presses(&page, "Gooi weg wat niet is vastgesteld")
        .await;
    page.says("Er is niets gelakt.");
    let page = covers(&desk, &page, NAME).await;
    let page = desk.presses(&page, "Stel vast").await;
    let before = changed(&world).await;
    world.clock.pass(60);
    let page = desk.presses(&page, "Maak openbaar").await;
    let public_since = changed(&world).await;
    assert!(
        public_since > before,
        "who follows the letter sees that there is more"
    );
    // Another mark is not seen before it is settled; then the older file is gone.
    let reader = world.visitor();
    let public = format!("/brieven/{slug}");
    let page = covers(&desk, &page, "datum").await;
    reader.visits(&public).await.says("over de datum");
    let file = |page: &Page| {
        let mut links = page.links().into_iter();
        links.rfind(|it| it.contains("/reacties/")).unwrap()
    };
    let file = file(&reader.visits(&public).await);
    let before = reader.visits(&file).await.bytes;
    let page = desk.presses(&page, "Stel vast").await;
    let after = reader.visits(&public).await;
    after.is_silent_about("over de datum");
    assert_ne!(reader.visits(&file).await.bytes, before);
    // Taken off the page, nobody outside reads any of it.
    world.clock.pass(60);
    desk.presses(&page, "Haal van de openbare pagina")
        .await
        .says("De reactie is niet meer openbaar");
    reader
        .visits(&public)
        .await
        .is_silent_about("Beste vereniging");
    reader.visits(&file).await.has_status(404);
    assert!(changed(&world).await > public_since);
}

/// When the feed says that anything changed last.
async fn changed(world: &World) -> String {
    let feed = world.visitor().visits("/feed.atom").await.body();
    let (_, rest) = feed.split_once("<updated>").unwrap();
    rest.split_once("</updated>").unwrap().0.to_owned()
}

/// The form in which a picture is pointed at, pointed at here.
fn pointing(page: &Page, x: u32, y: u32) -> Form {
    let mut form = page.form(WORDS);
    let value = |selector: &str| page.attributes(selector, "value").remove(0);
    form.pairs = vec![
        ("seen".to_owned(), value(".pointing [name=seen]")),
        ("page".to_owned(), value(".pointing [name=page]")),
        ("corner".to_owned(), value(".pointing [name=corner]")),
        ("point-reason".to_owned(), "safety".to_owned()),
        ("point.x".to_owned(), x.to_string()),
        ("point.y".to_owned(), y.to_string()),
    ];
    form
}

async fn a_place_is_pointed_at_or_measured(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = comes_with(&desk, &slug, "Antwoord.pdf", &answer_pdf()).await;
    let page = desk.sends(pointing(&page, 0, 0)).await;
    page.says("De eerste hoek ligt 0 mm van links en 0 mm van boven.");
    let page = desk.sends(pointing(&page, 720, 1018)).await;
    page.says("1 plek is gelakt").says("Plek 1 veiligheid");
    let page = desk.presses(&page, "Stel vast").await;
    let mut made = page.links().into_iter();
    let made = made.find(|it| it.ends_with("/lakken/bestand")).unwrap();
    let file = desk.visits(&made).await;
    let read = read_by_three(&file.bytes);
    assert_eq!(read[0].trim(), "veiligheid", "all of it is black");
    let page = desk.presses(&page, "Haal weg: plek 1").await;
    let measured = page
        .form("Lak deze plek")
        .fill("Van links", "20,5")
        .fill("Van boven", "veel")
        .fill("Breedte", "100")
        .fill("Hoogte", "0");
    let page = desk.sends(measured).await;
    page.refuses("Vul een maat in millimeters in");
    assert_eq!(page.field("Lak deze plek", "Van links"), "20,5");
    let measured = page
        .form("Lak deze plek")
        .fill("Van boven", "30")
        .fill("Hoogte", "0");
    let page = desk.sends(measured).await;
    page.refuses("Deze plek heeft geen breedte of hoogte");
    let measured = page.form("Lak deze plek").fill("Hoogte", "12");
    desk.sends(measured).await.says("1 plek is gelakt");
}

async fn what_cannot_be_covered_is_left_out(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = comes_with(&desk, &slug, "notitie.txt", b"Kim Voorbeeld belt.").await;
    page.says("Alleen in een pdf of een foto kunt u plekken lakken.");
    let page = covers(&desk, &page, NAME).await;
    let page = desk.presses(&page, "Laat het hele bestand weg").await;
    page.says("Dit bestand geven we aan niemand buiten het bureau.");
    let page = desk.presses(&page, "Stel vast").await;
    desk.presses(&page, "Maak openbaar").await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("belt u over de datum");
    assert!(!page.links().iter().any(|it| it.contains("/reacties/")));
    // A file that is broken, or asks for a password, is told as what it is; nothing of it is a fault of ours.
    for (file, why) in [
        (b"%PDF-1.7\nniets".to_vec(), "Dit bestand is beschadigd."),
        (
            locked(&answer_pdf()),
            "Dit bestand opent met een wachtwoord.",
        ),
    ] {
        let page = comes_with(&desk, &slug, "stuk.pdf", &file).await;
        page.says(why);
        let page = covers(&desk, &page, NAME).await;
        let page = desk.presses(&page, "Stel vast").await;
        page.refuses("Dit bestand kan niet gelakt worden, en wat u lakte kan erin staan.");
    }
}

/// A PDF that opens with a password.
fn locked(pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.pdf"), pdf).unwrap();
    succeed(
        "qpdf",
        &["--encrypt", "open", "open", "256", "--", "a.pdf", "b.pdf"],
        folder.path(),
    );
    std::fs::read(folder.path().join("b.pdf")).unwrap()
}

async fn two_who_redact_at_once_see_each_other(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = comes_with(&desk, &slug, "a.txt", b"Niets").await;
    covers(&desk, &page, NAME).await;
    let late = page.form(WORDS).fill("Welke woorden?", "datum");
    let page = desk.sends(late).await;
    page.has_status(409)
        .says("Iemand anders heeft intussen iets gelakt of vastgesteld.")
        .says("2 plekken, nog niet vastgesteld");
    assert_eq!(
        page.field(WORDS, "Welke woorden?"),
        "datum",
        "nothing that was typed is lost"
    );
    desk.presses(&page, WORDS)
        .await
        .says("3 plekken, nog niet vastgesteld");
}

async fn who_covers_words_of_the_text_alone_looks_at_the_file(world: World) {
    let (desk, whole) = (world.secretariat().await, answer_pdf());
    let slug = asks(&world, &desk).await;
    let page = comes_with(&desk, &slug, "Antwoord.pdf", &whole).await;
    let page = covers(&desk, &page, "06-1234 5678").await;
    let page = desk.presses(&page, "Stel vast").await;
    page.refuses("Bekijk eerst of het bestand zegt wat u in de tekst lakte.");
    let looked = page.form("Stel vast").choose("Ik heb het bestand bekeken");
    let page = desk.sends(looked).await;
    page.says("Vastgesteld op");
    // Nobody gets what the file says beside its pages.
    let mut made = page.links().into_iter();
    let made = made.find(|it| it.ends_with("/lakken/bestand")).unwrap();
    let made = desk.visits(&made).await.bytes;
    assert!(
        read_by_three(&made)
            .iter()
            .all(|it| it.contains("bovenaan"))
    );
    assert_ne!(made, whole);
}
