//! What was promised: noted from an answer, followed until its last day and after, settled, and told to everybody who may read
//! the answer.

use super::outcomes::{asks, is_answered};
use crate::world::{Page, World, desk::Desk};
use server::reminders;

crate::on_both_engines!(
    a_promise_is_noted_followed_and_settled,
    the_secretariat_is_reminded_of_it_once,
    what_was_promised_in_secret_stays_at_the_desk,
    a_mistake_is_told_at_its_field_and_nothing_is_lost,
    two_who_settle_at_once_see_each_other,
    what_something_else_came_for_is_overtaken,
);

const WHAT: &str = "De gemeente zet de datum bovenaan elke brief.";
const NOTE: &str = "Toezegging vastleggen";

/// Notes what the answer on this page promises, by this day.
async fn notes(desk: &Desk, page: &Page, due: &str) -> Page {
    let page = desk.clicks(page, "Toezegging vastleggen…").await;
    let form = page
        .form(NOTE)
        .choose("Wij zetten „de datum” bovenaan elke brief. Een nummer noemen wij niet.")
        .fill("Wat wordt er toegezegd?", WHAT)
        .fill("Uiterlijk wanneer?", due);
    desk.sends(form).await
}

/// Says how it ended.
async fn settles(desk: &Desk, page: &Page, how: &str, why: &str) -> Page {
    let form = page
        .form("Rond de toezegging af")
        .choose(how)
        .fill("Waarom, in één zin", why);
    desk.sends(form).await
}

const KEPT: &str = "Nagekomen Het is gedaan.";
const BROKEN: &str = "Niet nagekomen Het is niet gedaan, en het komt ook niet meer.";

async fn a_promise_is_noted_followed_and_settled(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    desk.visits("/bureau/toezeggingen")
        .await
        .says("Er zijn nog geen toezeggingen.");
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven, griffie", true).await;
    page.says("In deze reactie is nog geen toezegging vastgelegd.");
    // What was chosen on the answer's page comes along.
    let form = page
        .form("Toezegging vastleggen…")
        .fill("Of alleen deze zin", "bovenaan elke brief")
        .choose("1. Zet de datum bovenaan. Nu: nog open");
    let page = desk.sends(form).await;
    assert_eq!(
        page.field(NOTE, "Of alleen deze zin"),
        "bovenaan elke brief"
    );
    assert_eq!(page.field(NOTE, "Wie zegt dit toe?"), "Gemeente Merelhoven");
    assert_eq!(
        page.field(NOTE, "Hoeveel dagen ervoor herinneren wij u?"),
        "14"
    );
    let form = page
        .form(NOTE)
        .fill("Wat wordt er toegezegd?", WHAT)
        .fill("Uiterlijk wanneer?", "voorjaar 2026");
    let page = desk.sends(form).await;
    page.says("De toezegging is vastgelegd.")
        .says("uiterlijk 20 juni 2026 (“voorjaar 2026”)")
        .says("Verzoek 1")
        .says("bovenaan elke brief")
        .says("vastgesteld door Hanna Bureau");
    let one = format!("/bureau/brieven/{slug}/toezeggingen/1");
    desk.visits(&format!("/bureau/brieven/{slug}/uitkomsten"))
        .await
        .says(WHAT);
    desk.visits("/bureau/toezeggingen").await.says(WHAT);

    // Everybody follows it to the words in which it stands.
    let reader = world.visitor();
    let public = format!("/brieven/{slug}");
    let page = reader.visits(&public).await;
    page.says("Toezeggingen Dit zegden de geadresseerden toe.")
        .says(WHAT)
        .says("Loopt")
        .is_silent_about("Hanna Bureau");
    let places = page.attributes("#toezegging-1 .from a", "href");
    let ids = page.attributes("[id]", "id");
    let place = places[0].strip_prefix('#').unwrap();
    assert!(place.starts_with("passage-"), "{place}");
    assert!(ids.iter().any(|it| it == place), "{place} in {ids:?}");

    // Corrected; settled, which was wrong; and settled again.
    let form = desk
        .visits(&one)
        .await
        .form("Bewaar de verbetering")
        .fill("Uiterlijk wanneer?", "2026-03-05")
        .fill(
            "Wat is er veranderd, en waarom?",
            "De wethouder noemde een dag.",
        );
    let page = desk.sends(form).await;
    page.says("De verbetering is bewaard.")
        .says("uiterlijk 5 maart 2026")
        .says("De wethouder noemde een dag.");
    let page = settles(&desk, &page, BROKEN, "Er kwam niets.").await;
    page.says("De toezegging is afgerond.")
        .says("Niet nagekomen");
    let form = page
        .form("Laat de toezegging weer lopen")
        .fill("Waarom klopt het niet?", "Wij zochten verkeerd.");
    let page = desk.sends(form).await;
    page.says("De toezegging loopt weer.");
    let page = settles(&desk, &page, KEPT, "Elke brief heeft nu de datum bovenaan.").await;
    page.says("Wij zochten verkeerd.").says("Er kwam niets.");
    desk.visits("/bureau/toezeggingen")
        .await
        .says("Er zijn geen toezeggingen die zo staan.");
    desk.visits("/bureau/toezeggingen?stand=nagekomen")
        .await
        .says(WHAT);
    reader
        .visits(&public)
        .await
        .says("Nagekomen")
        .says("Elke brief heeft nu de datum bovenaan.")
        .is_silent_about("Er kwam niets.");
    let data = reader.visits(&format!("{public}.json")).await.body();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    let it = &data["commitments"][0];
    assert_eq!(it["state"], "kept");
    assert_eq!(it["due"], "2026-03-05");
    assert_eq!(it["by"], "Gemeente Merelhoven");
    assert_eq!(it["demand"], data["demands"][0]["id"]);
    assert_eq!(it["passage"], "bovenaan elke brief");
    reader
        .visits(&format!("{public}/logboek"))
        .await
        .says("Een toezegging werd vastgelegd")
        .says("Een toezegging werd afgerond: niet nagekomen")
        .says("Een toezegging loopt weer");
    world.state.store.verify_ledger().await.unwrap();
}

async fn the_secretariat_is_reminded_of_it_once(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven", true).await;
    // It is the second of March.
    notes(&desk, &page, "2026-03-24").await;
    let reminds = async || {
        let (one, other) = tokio::join!(
            reminders::remind(&world.state),
            reminders::remind(&world.state)
        );
        one.unwrap() + other.unwrap()
    };
    let home = async || world.secretariat().await.visits("/bureau").await;
    assert_eq!(reminds().await, 0, "not yet");
    home()
        .await
        .is_silent_about("Toezegging van Gemeente Merelhoven");
    world.clock.pass(10 * 86_400);
    assert_eq!(reminds().await, 1, "two nodes, one mail");
    let mail = world.last_mail_at("bureau@wijkteams.example").await;
    let subject = "Toezegging van Gemeente Merelhoven loopt af op 24 maart 2026";
    assert_eq!(mail.subject.replace('\u{a0}', " "), subject);
    assert!(mail.text.contains(WHAT), "{}", mail.text);
    let place = format!("/bureau/brieven/{slug}/toezeggingen/1");
    assert!(mail.text.contains(&place), "{}", mail.text);
    assert_eq!(reminds().await, 0, "once");
    world.clock.pass(5 * 86_400);
    home().await.says("Toezegging van Gemeente Merelhoven");
    world.clock.pass(14 * 86_400);
    assert_eq!(reminds().await, 1);
    let mail = world.last_mail_at("bureau@wijkteams.example").await;
    assert_eq!(
        mail.subject,
        "Toezegging van Gemeente Merelhoven is te laat"
    );
    assert_eq!(reminds().await, 0, "once");
    let page = home().await;
    page.says("dagen te laat").says(WHAT);
    let desk = world.secretariat().await;
    let page = desk.clicks(&page, "Bekijk de toezegging").await;
    settles(&desk, &page, KEPT, "Het staat er nu.").await;
    home().await.is_silent_about("dagen te laat");
    assert_eq!(reminds().await, 0);
}

async fn what_was_promised_in_secret_stays_at_the_desk(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = is_answered(&desk, &slug, "Een wethouder", false).await;
    notes(&desk, &page, "eind 2026")
        .await
        .says("Daarom staat deze toezegging niet op de openbare pagina.");
    let reader = world.visitor();
    for form in ["", ".json", "/logboek", "/logboek.json"] {
        let page = reader.visits(&format!("/brieven/{slug}{form}")).await;
        page.has_status(200);
        for word in [WHAT, "Een wethouder", "Toezegging", "commitment-recorded"] {
            assert!(!page.body().contains(word), "{word} is on {form}");
        }
    }
    // Nor does anybody else get to the pages of the desk.
    for page in [
        "/bureau/toezeggingen".to_owned(),
        format!("/bureau/brieven/{slug}/toezeggingen/1"),
        format!("/bureau/brieven/{slug}/reacties/x/toezegging"),
    ] {
        reader.visits(&page).await.says("Inloggen");
    }
    for page in ["toezeggingen/2", "reacties/x/toezegging"] {
        desk.visits(&format!("/bureau/brieven/{slug}/{page}"))
            .await
            .has_status(404);
    }
}

async fn a_mistake_is_told_at_its_field_and_nothing_is_lost(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven", true).await;
    let wrong = notes(&desk, &page, "zo snel mogelijk").await;
    wrong
        .has_status(422)
        .refuses("Dit is geen dag en geen deel van een jaar.");
    assert_eq!(wrong.field(NOTE, "Wat wordt er toegezegd?"), WHAT);
    assert_eq!(wrong.field(NOTE, "Uiterlijk wanneer?"), "zo snel mogelijk");
    let form = wrong
        .form(NOTE)
        .fill("Uiterlijk wanneer?", "")
        .fill("Hoeveel dagen ervoor", "400");
    let wrong = desk.sends(form).await;
    wrong.has_status(422).refuses("van 0 tot 365");
    let form = wrong.form(NOTE).fill("Hoeveel dagen ervoor", "0");
    let form = form.fill("Of alleen deze zin", "Dit staat er niet");
    let wrong = desk.sends(form).await;
    wrong.refuses("Deze woorden staan niet in de reactie");
    let form = wrong.form(NOTE).fill("Of alleen deze zin", "");
    let page = desk.sends(form.clone()).await;
    page.says("De toezegging is vastgelegd.")
        .says("zonder datum");
    // Pressed twice, it is noted once.
    desk.sends(form)
        .await
        .has_status(422)
        .refuses("Precies dit is al vastgelegd.");
    let wrong = desk.presses(&page, "Rond de toezegging af").await;
    wrong.has_status(422).says("Hoe liep het af?");
    let form = page
        .form("Bewaar de verbetering")
        .fill("Wat is er veranderd, en waarom?", "Niets.");
    desk.sends(form)
        .await
        .refuses("Precies dit is al vastgelegd.");
    let form = page.form("Neem deze toezegging terug").fill(
        "Waarom klopt het niet?",
        "Zij zeiden dat zij erover denken.",
    );
    let page = desk.sends(form.clone()).await;
    page.says("De toezegging is teruggenomen.");
    desk.sends(form)
        .await
        .has_status(409)
        .says("U schreef: Zij zeiden dat zij erover denken.");
    world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await
        .is_silent_about("Toezeggingen");
    world.state.store.verify_ledger().await.unwrap();
}

async fn two_who_settle_at_once_see_each_other(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven", true).await;
    notes(&desk, &page, "2026").await;
    let one = format!("/bureau/brieven/{slug}/toezeggingen/1");
    let mine = desk.visits(&one).await;
    let other = world.colleague().await;
    let theirs = other.visits(&one).await;
    settles(&other, &theirs, BROKEN, "Er kwam niets.")
        .await
        .says("De toezegging is afgerond.");
    // The form that was sent is gone from the page, and what was typed is not.
    let told = settles(&desk, &mine, KEPT, "Het staat er nu.").await;
    told.has_status(409)
        .refuses("Iemand anders zei intussen iets over deze toezegging.")
        .says("U schreef: Het staat er nu.")
        .says("Er kwam niets.");
    let back = mine
        .form("Neem deze toezegging terug")
        .fill("Waarom klopt het niet?", "Dit was een wens.");
    let told = desk.sends(back).await;
    told.has_status(409);
    let typed = told.field("Neem deze toezegging terug", "Waarom klopt het niet?");
    assert_eq!(typed, "Dit was een wens.");
    // Having seen that, it counts.
    desk.sends(told.form("Neem deze toezegging terug"))
        .await
        .says("De toezegging is teruggenomen.");
}

async fn what_something_else_came_for_is_overtaken(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven", true).await;
    let page = notes(&desk, &page, "2026-03-24").await;
    let how = "Achterhaald Er kwam iets anders voor in de plaats. Niemand wacht er nog op.";
    settles(&desk, &page, how, "De raad nam een nieuwe huisstijl aan.")
        .await
        .says("Achterhaald");
    desk.visits("/bureau/toezeggingen?stand=achterhaald")
        .await
        .says(WHAT);
    // Nobody waits for it any more, also once its day is over.
    world.clock.pass(60 * 86_400);
    assert_eq!(reminders::remind(&world.state).await.unwrap(), 0);
    let desk = world.secretariat().await;
    desk.visits("/bureau").await.is_silent_about(WHAT);
    let reader = world.visitor();
    let public = format!("/brieven/{slug}");
    reader
        .visits(&public)
        .await
        .says("Achterhaald")
        .says("De raad nam een nieuwe huisstijl aan.");
    let data = reader.visits(&format!("{public}.json")).await.body();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["commitments"][0]["state"], "overtaken");
}
