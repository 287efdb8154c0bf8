//! Whoever a letter is written to may leave: what goes around it, and what can still change, goes to who comes after.

use super::addressees::{adds, adds_holder, adds_office};
use crate::world::{Page, World, desk::Desk, texts};

crate::on_both_engines!(open_letters_go_to_who_comes_after);

/// A letter to the state secretary by name.
fn to_the_state_secretary(subject: &str) -> String {
    let to = "institution = \"Ministerie van Proeven\"\n\n[[addressee.person]]\nname = \"Vincent Karremans\"\noffice = \"staatssecretaris Proeven\"\n";
    texts::short(subject)
        .replace("institution = \"Gemeente Merelhoven\"\n", to)
        .replace("Geachte wethouder,", "Geachte staatssecretaris Karremans,")
}

/// The state secretary leaves, by a change of cabinet; gives the page afterwards.
async fn the_state_secretary_leaves(desk: &Desk, before: &[&str]) -> Page {
    let page = desk.visits("/bureau/geadresseerden/wisseling").await;
    let form = page
        .form("Bekijk wat er verandert")
        .fill("Eerste dag van de nieuwe ambtsdragers", "2026-02-23")
        .choose("staatssecretaris Proeven")
        .fill("Nieuw als staatssecretaris Proeven", "Judith Tielen");
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
    let page = adds(&hanna, "Ministerie van Proeven", "ministerie").await;
    let page = adds_office(&hanna, &page, "staatssecretaris Proeven").await;
    let office = hanna.clicks(&page, "staatssecretaris Proeven").await;
    let form = office
        .form("Bewaar")
        .fill("Mailadres", "ssp@proeven.example");
    let office = hanna.sends(form).await;
    adds_holder(&hanna, &office, "Vincent Karremans", "2024-07-02").await;
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
