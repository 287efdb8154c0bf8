//! A Final letter goes by post: Hanna chooses who gets a copy, adds a few words, prints the run and notes that it was posted.

use super::addressees::adds;
use crate::tools;
use crate::world::{Page, World, desk::Desk, texts};
use letters::{ids::LetterId, text::Slug};
use std::process::Command;

crate::on_both_engines!(
    hanna_prints_a_run_and_notes_that_it_was_posted,
    what_does_not_fit_on_the_sheet_is_said_at_its_field,
    what_was_posted_is_not_mailed_unseen,
    an_address_that_does_not_fit_leaves_the_others_to_be_printed,
    what_came_back_goes_again_to_the_address_that_was_mended,
);

const PRINT: &str = "Download de postexemplaren";
const NOTE: &str = "Noteer deze als gepost";

fn to(institution: &str, postal: &str) -> String {
    format!("[[addressee]]\ninstitution = \"{institution}\"\npostal = [{postal}]\n")
}

/// A Final letter to a municipality with this address and to a province.
async fn final_letter(world: &World, hanna: &Desk, title: &str, postal: &str) -> String {
    let only = "[[addressee]]\ninstitution = \"Gemeente Merelhoven\"\n";
    let both = [
        to("Gemeente Merelhoven", postal),
        to(
            "Provincie Waterrijk",
            "\"Postbus 2\", \"2000 BB Waterrijk\"",
        ),
    ];
    let text = texts::short(title).replace(only, &both.join("\n"));
    let slug = hanna.imports(&text).await;
    hanna.freezes(&slug).await;
    hanna.makes_final(world, &slug).await;
    slug
}

const MERELHOVEN: &str = "\"Postbus 1\", \"1000 AA Merelhoven\"";

async fn id_of(world: &World, slug: &str) -> LetterId {
    let slug = Slug::parse(slug).unwrap();
    world.state.store.letter(&slug).await.unwrap().id
}

/// The words of a run that was printed.
fn printed(world: &World, page: &Page) -> String {
    words_until(world, page, "1000")
}

/// The words of its first sheet: the letter behind it names all addressees.
fn first_sheet(world: &World, page: &Page) -> String {
    words_until(world, page, "1")
}

fn words_until(world: &World, page: &Page, last: &str) -> String {
    assert_eq!(page.header("content-type"), "application/pdf");
    let path = world.folder.path().join("run.pdf");
    std::fs::write(&path, &page.has_status(200).bytes).unwrap();
    let mut command = Command::new("pdftotext");
    command.args(["-l", last]).arg(&path).arg("-");
    let words = tools::run(&mut command, b"");
    String::from_utf8_lossy(&words.stdout).into_owned()
}

async fn hanna_prints_a_run_and_notes_that_it_was_posted(world: World) {
    let hanna = world.secretariat().await;
    let slug = final_letter(&world, &hanna, "Per post", MERELHOVEN).await;
    let page = hanna.opens(&slug).await;
    let page = hanna.clicks(&page, "Maak de 2 postexemplaren").await;
    let all = printed(&world, &hanna.sends(page.form(PRINT)).await);
    assert_eq!(all.matches("Hierbij ontvangt u onze brief").count(), 2);

    let own = "Beste An,\n\nDank voor #gisteren.\nTot *gauw*.";
    let run = |button: &str| {
        page.form(button)
            .tampered("goes-1", "no")
            .tampered("own-0", own)
    };
    let words = printed(&world, &hanna.sends(run(PRINT)).await);
    assert!(
        words.contains("Dank voor #gisteren.\nTot *gauw*."),
        "{words}"
    );
    let sheet = first_sheet(&world, &hanna.sends(run(PRINT)).await);
    assert!(sheet.contains("1000 AA") && !sheet.contains("2000 BB"));
    assert_eq!(words.matches("Hierbij ontvangt u onze brief").count(), 1);

    // Nobody, and a day that is still to come: nothing is noted.
    let nobody = run(PRINT).tampered("goes-0", "no");
    let refused = hanna.sends(nobody).await;
    refused
        .has_status(422)
        .says("Kies ten minste één geadresseerde.");
    let ahead = run(NOTE).tampered("posted-on", "2027-01-01");
    let refused = hanna.sends(ahead).await;
    refused.has_status(422);
    assert_eq!(refused.form(NOTE).named("posted-on"), "2027-01-01");
    assert_eq!(refused.form(NOTE).named("own-0"), own);
    let overview = hanna.opens(&slug).await;
    overview.says("Nog nergens heen gestuurd, voor zover genoteerd.");

    // Just the copies of the run, and once, however often the page is sent.
    let noted = hanna.sends(run(NOTE)).await;
    noted
        .says("De verzendingen per post zijn genoteerd.")
        .says("Gemeente Merelhoven")
        .is_silent_about("Provincie Waterrijk");
    let twice = hanna.sends(run(NOTE)).await;
    twice.says("Deze verzendingen per post waren al genoteerd.");
    let letter = id_of(&world, &slug).await;
    let sent = world.state.store.dispatches(letter).await.unwrap();
    assert_eq!(sent.len(), 1);
    world.ledger_holds().await;

    // Next time the others are in it.
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}/verzendingen/post"))
        .await;
    page.says("Al per post verstuurd op");
    let sheet = first_sheet(&world, &hanna.sends(page.form(PRINT)).await);
    assert!(sheet.contains("2000 BB") && !sheet.contains("1000 AA"));
    let address = format!("/bureau/brieven/{slug}/verzendingen/post");
    world.visitor().visits(&address).await.says("Inloggen");
}

async fn what_does_not_fit_on_the_sheet_is_said_at_its_field(world: World) {
    let hanna = world.secretariat().await;
    let slug = final_letter(&world, &hanna, "Lange tekst", MERELHOVEN).await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}/verzendingen/post"))
        .await;
    let cases = [
        (
            vec!["Nog een regel."; 60].join("\n"),
            "past niet op het adresblad",
        ),
        ("x".repeat(2_001), "2.000"),
        ("Tot \u{1f600}".to_owned(), "kan niet worden afgedrukt"),
    ];
    for (text, why) in cases {
        let form = page.form(PRINT).tampered("own-1", &text);
        let refused = hanna.sends(form).await;
        refused.has_status(422).says(why);
        assert_eq!(refused.form(PRINT).named("own-1"), text);
        let fields = refused.attributes("[aria-invalid=true]", "name");
        assert_eq!(fields, ["own-1"]);
    }
}

async fn what_was_posted_is_not_mailed_unseen(world: World) {
    let hanna = world.secretariat().await;
    let slug = final_letter(&world, &hanna, "Eerst per post", MERELHOVEN).await;
    let post = format!("/bureau/brieven/{slug}/verzendingen/post");
    let page = hanna.visits(&post).await;
    hanna
        .sends(page.form(NOTE).tampered("goes-1", "no"))
        .await
        .says("De verzendingen per post zijn genoteerd.");
    let mailing = format!("/bureau/brieven/{slug}/mailen");
    let order = || async {
        let page = hanna.visits(&mailing).await;
        let form = page
            .form("Bekijk de berichten")
            .tampered("to-0", "college@merelhoven.example")
            .tampered("goes-0", "yes")
            .tampered("goes-1", "no");
        hanna.sends(form).await
    };
    hanna
        .visits(&mailing)
        .await
        .says("Al per post verstuurd op 2 maart 2026.");
    let preview = order().await;
    preview.says("Gemeente Merelhoven: per post op 2 maart 2026");
    // Without the tick it does not go.
    let unseen = preview.form("Verstuur het bericht");
    hanna
        .sends(unseen.tampered("again", "no"))
        .await
        .has_status(409);
    let letter = id_of(&world, &slug).await;
    assert!(world.state.store.mailings(letter).await.unwrap().is_empty());

    // What came back is with nobody.
    let sent = hanna
        .visits(&format!("/bureau/brieven/{slug}/verzendingen"))
        .await;
    let back = sent
        .form("Leg vast dat de brief terugkwam")
        .fill("Waarom, in één zin", "Onbestelbaar retour.");
    hanna
        .sends(back)
        .await
        .says("Vastgelegd: de brief kwam terug.");
    order().await.is_silent_about("per post op");
}

async fn an_address_that_does_not_fit_leaves_the_others_to_be_printed(world: World) {
    let hanna = world.secretariat().await;
    let long = ["\"Een regel van het adres die op geen enkele manier op een regel past\""; 12];
    let slug = final_letter(&world, &hanna, "Te lang", &long.join(", ")).await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}/verzendingen/post"))
        .await;
    let refused = hanna.sends(page.form(PRINT)).await;
    refused
        .has_status(422)
        .says("Het adres past niet in het venster van een envelop.");
    assert!(
        refused
            .link("Pas het adres aan bij de geadresseerden")
            .starts_with("/bureau/geadresseerden")
    );
    let sheet = first_sheet(&world, &hanna.sends(refused.form(PRINT)).await);
    assert!(sheet.contains("2000 BB") && !sheet.contains("Een regel van het adres"));
}

async fn what_came_back_goes_again_to_the_address_that_was_mended(world: World) {
    let hanna = world.secretariat().await;
    // Nobody wrote an address in the letter: there is nothing to print yet.
    let slug = {
        let text = texts::short("Zonder adres");
        let slug = hanna.imports(&text).await;
        hanna.freezes(&slug).await;
        hanna.makes_final(&world, &slug).await;
        slug
    };
    let post = format!("/bureau/brieven/{slug}/verzendingen/post");
    let page = hanna.visits(&post).await;
    let form = page.form(PRINT).tampered("goes-0", "yes");
    let refused = hanna
        .sends(form.clone().tampered("address-0", "Gemeente"))
        .await;
    refused
        .has_status(422)
        .says("Zet hier het adres: ten minste twee regels");
    let strange = hanna
        .sends(form.tampered("address-0", "Gemeente Merelhoven\n\u{1f600} 1"))
        .await;
    strange.has_status(422).says("kan niet worden afgedrukt");
    assert_eq!(
        strange.attributes("[aria-invalid=true]", "name"),
        ["address-0"]
    );

    // The directory knows it, and it goes to that.
    let entry = adds(&hanna, "Gemeente Merelhoven", "gemeente").await;
    let kept = entry
        .form("Bewaar")
        .fill("Postadres", "Postbus 1\n1000 AA Merelhoven");
    let entry = hanna.sends(kept).await;
    let page = hanna.visits(&post).await;
    let sheet = first_sheet(&world, &hanna.sends(page.form(PRINT)).await);
    assert!(sheet.contains("1000 AA"), "{sheet}");
    hanna.sends(page.form(NOTE)).await;

    // It comes back; the address is mended, and the next copy has that.
    let sent = hanna
        .visits(&format!("/bureau/brieven/{slug}/verzendingen"))
        .await;
    let back = sent
        .form("Leg vast dat de brief terugkwam")
        .fill("Waarom, in één zin", "Verhuisd.");
    hanna.sends(back).await;
    let mended = entry
        .form("Bewaar")
        .fill("Postadres", "Stadsplein 9\n1001 BB Merelhoven");
    hanna.sends(mended).await.has_status(200);
    let page = hanna.visits(&post).await;
    let form = page.form(PRINT);
    assert_eq!(
        form.named("address-0"),
        "Gemeente Merelhoven\nStadsplein 9\n1001 BB Merelhoven"
    );
    let typed = form.tampered(
        "address-0",
        "Gemeente Merelhoven\nT.a.v. de griffie\nMarkt 2",
    );
    let sheet = first_sheet(&world, &hanna.sends(typed).await);
    assert!(
        sheet.contains("Markt 2") && !sheet.contains("1001 BB"),
        "{sheet}"
    );
}
