//! What is kept of parliamentary questions, beside them: the response that was recorded with the answer, and the file.

use super::questions::{ASKED, attaches, keeps, out, pastes};
use crate::world::World;
use serde_json::Value;

crate::on_both_engines!(
    what_the_response_shows_follows_the_questions,
    only_a_file_that_was_handed_in_here_is_kept,
);

const WITH_ANSWER: &str = "2026Z00417\n\nVragen van het lid De Wit (VVD) aan de Minister van Zorg over wachttijden (ingezonden 2 februari \
    2026).\n\nAntwoord van Minister Vos (Zorg) (ontvangen 20 februari 2026).\n\nVraag 1\nKent u ze?\n\nAntwoord 1\nJa.\n";

async fn what_the_response_shows_follows_the_questions(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let page = attaches(&hanna, &slug, "vragen.txt", WITH_ANSWER.as_bytes()).await;
    let page = keeps(&hanna, &page).await;
    page.says("Het antwoord is bewaard en als reactie op de brief genoteerd.");
    let set = page.path.split('?').next().unwrap().to_owned();
    let letter = format!("/brieven/{slug}");
    let seen = async || {
        world.clock.pass(120);
        let data = world.visitor().visits(&format!("{letter}.json")).await;
        let data: Value = serde_json::from_str(&data.body()).unwrap();
        data["responses"].clone()
    };
    let corrects = async || {
        let page = hanna.visits(&set).await;
        let page = hanna.clicks(&page, "Verbeter").await;
        page.says("Of het bestand daarbij staat, is toen gekozen");
        page.form("Bewaren")
    };
    assert_eq!(seen().await, Value::Array(vec![]));

    // Shown later: the answer with it, but not the file, which may hold names and addresses.
    let form = corrects().await;
    let form = form
        .choose("Zet deze Kamervragen op de openbare pagina")
        .fill("Onderwerp", "wachtlijsten");
    hanna.sends(form).await.says("De Kamervragen zijn bewaard.");
    let shown = seen().await;
    assert_eq!(shown.as_array().unwrap().len(), 1);
    assert_eq!(shown[0]["file"], Value::Null);
    let text = shown[0]["text"].as_str().unwrap();
    assert!(text.contains("wachtlijsten"), "{text}");

    // The day is in the ledger, and so is that there was an answer.
    let form = corrects().await;
    let form = form.fill("Antwoord ontvangen op", "2026-02-21");
    let day = hanna.sends(form).await;
    day.has_status(422)
        .refuses("vast als gekomen op 20 februari 2026");
    let form = corrects().await;
    let form = form
        .fill("Antwoord ontvangen op", "")
        .fill("Antwoord op vraag 1", "");
    hanna.sends(form).await.has_status(422);
    assert_eq!(seen().await, shown);

    // Hidden again: then the answer is too.
    let form = corrects().await.tick_only(&[]);
    hanna.sends(form).await.has_status(200);
    assert_eq!(seen().await, Value::Array(vec![]));
    world.ledger_holds().await;
    world.state.store.rebuild().await.unwrap();
    world.ledger_holds().await;
}

async fn only_a_file_that_was_handed_in_here_is_kept(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let other = world.colleague().await;
    let theirs = attaches(&other, &slug, "hun.txt", WITH_ANSWER.as_bytes()).await;
    let hash = theirs.attributes("[name=file-hash]", "value").remove(0);
    let mine = pastes(&hanna, &slug, ASKED).await;
    let form = mine.form("Bewaren").tampered("file-hash", &hash);
    let refused = hanna.sends(form).await;
    refused
        .has_status(422)
        .refuses("Het bestand waar dit uit komt, is hier niet meer of is al bewaard.");
    keeps(&other, &theirs).await.has_status(200);
    keeps(&hanna, &mine).await.has_status(200);
    // The same page sent once more makes no second set.
    keeps(&hanna, &mine).await.has_status(422);
    let sets = world.state.store.unanswered_questions().await.unwrap();
    assert_eq!(sets.len(), 1);
}
