//! Whoever a letter is written to may leave: what goes around it, and what can still change, goes to who comes after.

use super::addressees::{adds, adds_holder, adds_office};
use crate::{
    tools,
    world::{Page, World, desk::Desk, texts},
};
use std::process::Command;

crate::on_both_engines!(
    open_letters_go_to_who_comes_after,
    what_waits_or_is_unanswered_is_told_and_the_post_names_who_came,
    a_vacant_office_is_written_to_without_a_name,
);

/// A letter to the state secretary by name.
fn to_the_state_secretary(subject: &str) -> String {
    let to = "institution = \"Ministerie van Proeven\"\n\n[[addressee.person]]\nname = \"Vincent Karremans\"\noffice = \"staatssecretaris Proeven\"\n";
    texts::short(subject)
        .replace("institution = \"Gemeente Merelhoven\"\n", to)
        .replace("Geachte wethouder,", "Geachte staatssecretaris Karremans,")
}

/// The office of the state secretary, who holds it, and their mailbox.
async fn has_a_state_secretary(desk: &Desk) {
    let page = adds(desk, "Ministerie van Proeven", "ministerie").await;
    let page = adds_office(desk, &page, "staatssecretaris Proeven").await;
    let office = desk.clicks(&page, "staatssecretaris Proeven").await;
    let form = office
        .form("Bewaar")
        .fill("Mailadres", "ssp@proeven.example");
    let office = desk.sends(form).await;
    adds_holder(desk, &office, "Vincent Karremans", "2024-07-02").await;
}

/// The state secretary leaves, by a change of cabinet; gives the page afterwards.
async fn the_state_secretary_leaves(desk: &Desk, before: &[&str]) -> Page {
    somebody_comes_after(desk, "Judith Tielen", before).await
}

/// The same, with whoever comes; nobody where no name is given.
async fn somebody_comes_after(desk: &Desk, name: &str, before: &[&str]) -> Page {
    let page = desk.visits("/bureau/geadresseerden/wisseling").await;
    let form = page
        .form("Bekijk wat er verandert")
        .fill("Eerste dag van de nieuwe ambtsdragers", "2026-02-23")
        .choose("staatssecretaris Proeven")
        .fill("Nieuw als staatssecretaris Proeven", name);
    let preview = desk.sends(form).await;
    preview
        .has_status(200)
        .says("Vincent Karremans, op 22 februari 2026");
    for words in before {
        preview.says(words);
    }
    desk.presses(&preview, "Ja, voer de wisseling door").await
}

/// What every page says of the letter to who left.
const GONE: &str = "De brief is gericht aan Vincent Karremans; staatssecretaris Proeven is nu Judith Tielen, sinds 23 februari 2026.";

/// The draft says who left, and a button writes it to who came, once.
async fn the_draft_goes_to_who_came(world: &World, hanna: &Desk, draft: &str, page: &Page) {
    let page = hanna.clicks(page, "Wachtlijsten").await;
    page.says(GONE)
        .is_silent_about("Met deze tekst is niets mis");
    hanna
        .visits(&format!("/bureau/brieven/{draft}/bewerken"))
        .await
        .says(GONE);
    hanna
        .visits(&format!("/overleg/{draft}"))
        .await
        .has_status(200)
        .says(GONE);
    let saved = hanna
        .presses(&page, "Richt de brief aan de opvolgers")
        .await;
    saved
        .says("De nieuwe versie is bewaard.")
        .says("Met deze tekst is niets mis")
        .is_silent_about(GONE);
    // From a page that was open since, it is looked at first.
    hanna
        .presses(&page, "Richt de brief aan de opvolgers")
        .await
        .has_status(409)
        .says("Er is intussen een nieuwe versie bewaard.");
    let slug = letters::text::Slug::parse(draft).unwrap();
    let letter = world.state.store.letter(&slug).await.unwrap();
    assert_eq!(letter.latest.get(), 2);
    let latest = world.state.store.version(letter.id, letter.latest).await;
    let front = latest.unwrap().text.front;
    let person = &front.addressees[0].persons[0];
    assert_eq!(person.name.as_str(), "Judith Tielen");
    assert_eq!(
        front.salutation.unwrap().as_str(),
        "Geachte staatssecretaris Tielen,"
    );
    hanna
        .visits(&format!("/bureau/brieven/{draft}/versies/1"))
        .await
        .says("Karremans");
}

async fn open_letters_go_to_who_comes_after(world: World) {
    let hanna = world.secretariat().await;
    has_a_state_secretary(&hanna).await;
    let draft = hanna.imports(&to_the_state_secretary("Wachtlijsten")).await;
    let sealed = hanna.imports(&to_the_state_secretary("Tarieven")).await;
    hanna.freezes(&sealed).await;
    hanna.makes_final(&world, &sealed).await;
    let mailing = format!("/bureau/brieven/{sealed}/mailen");
    hanna
        .opens(&draft)
        .await
        .says("Met deze tekst is niets mis");
    let form = hanna.visits(&mailing).await.form("Bekijk de berichten");
    assert_eq!(
        form.named("to-0"),
        "Vincent Karremans <ssp@proeven.example>"
    );

    let touched = [
        "Wachtlijsten",
        "nog te wijzigen",
        "Tarieven",
        "nog niet verzonden",
    ];
    let page = the_state_secretary_leaves(&hanna, &touched).await;
    page.has_status(200)
        .says("De wisseling is doorgevoerd.")
        .says("Gewisseld op 23 februari 2026");
    for words in touched {
        page.says(words);
    }
    // Who held it before stays in the office's history.
    hanna
        .clicks(&page, "staatssecretaris Proeven")
        .await
        .says("Vincent Karremans")
        .says("Judith Tielen");

    the_draft_goes_to_who_came(&world, &hanna, &draft, &page).await;
    let page = hanna.visits(&mailing).await;
    page.says(GONE);
    let form = page.form("Bekijk de berichten");
    assert_eq!(form.named("to-0"), "Judith Tielen <ssp@proeven.example>");
    assert_eq!(form.named("greeting-0"), "Geachte staatssecretaris Tielen,");
    world.ledger_holds().await;
}

async fn what_waits_or_is_unanswered_is_told_and_the_post_names_who_came(world: World) {
    let hanna = world.secretariat().await;
    has_a_state_secretary(&hanna).await;
    let institution = "institution = \"Ministerie van Proeven\"\n";
    let postal = "postal = [\"Postbus 1\", \"2500 AA Den Haag\"]\n";
    let text = to_the_state_secretary("Tarieven");
    let text = text.replace(institution, &format!("{institution}{postal}"));
    let slug = hanna.imports(&text).await;
    hanna.freezes(&slug).await;
    hanna.makes_final(&world, &slug).await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}/mailen"))
        .await;
    let form = page
        .form("Bekijk de berichten")
        .tampered("when", "later")
        .tampered("day", "2026-03-03")
        .tampered("time", "09:00");
    let preview = hanna.sends(form).await;
    hanna.sends(preview.form("Zet het bericht klaar")).await;

    // What waits goes as it was ordered, and can be stopped.
    let waits = [
        "Tarieven",
        "staat klaar om te mailen",
        "Bekijk of stop de verzending",
    ];
    let page = the_state_secretary_leaves(&hanna, &waits).await;
    page.says("staat klaar om te mailen");
    let changed = "/bureau/geadresseerden/wisseling?dag=2026-02-23";
    world.clock.pass(24 * 3_600);
    while server::dispatching::send_next(&world.state).await.unwrap() {}
    let hanna = world.secretariat().await;
    hanna
        .visits(changed)
        .await
        .says("verzonden, nog geen reactie");

    // The letter is sealed with its own name; the sheet in the window names who opens it.
    let copies = format!("/bureau/brieven/{slug}/verzendingen/post.pdf");
    let file = hanna.visits(&copies).await;
    let path = world.folder.path().join("post.pdf");
    std::fs::write(&path, &file.has_status(200).bytes).unwrap();
    let arguments = ["-f", "1", "-l", "1"];
    let words = tools::run(
        Command::new("pdftotext")
            .args(arguments)
            .arg(&path)
            .arg("-"),
        b"",
    );
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    assert!(
        words.contains("2500 AA") && words.contains("Judith Tielen"),
        "{words}"
    );
    assert!(!words.contains("Karremans"), "{words}");

    let page = hanna.opens(&slug).await;
    let form = page
        .form("Noteer de reactie")
        .fill("Van wie", "Ministerie van Proeven")
        .fill("Op welke dag", "2026-03-03")
        .fill("Wat er staat of gezegd is", "Wij denken erover na.")
        .choose("Brief terug");
    hanna.sends(form).await.says("De reactie is genoteerd.");
    hanna
        .visits(changed)
        .await
        .says("Gewisseld op 23 februari 2026")
        .is_silent_about("Tarieven");
}

async fn a_vacant_office_is_written_to_without_a_name(world: World) {
    let hanna = world.secretariat().await;
    has_a_state_secretary(&hanna).await;
    let slug = hanna.imports(&to_the_state_secretary("Tarieven")).await;
    hanna.freezes(&slug).await;
    hanna.makes_final(&world, &slug).await;
    somebody_comes_after(&hanna, "", &["niemand: vacant"]).await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}/mailen"))
        .await;
    page.says("De brief is gericht aan Vincent Karremans; het ambt staatssecretaris Proeven is nu vacant.");
    let form = page.form("Bekijk de berichten");
    assert_eq!(
        form.named("to-0"),
        "staatssecretaris Proeven <ssp@proeven.example>"
    );
    assert_eq!(
        form.named("greeting-0"),
        "Geachte staatssecretaris Proeven,"
    );
}
