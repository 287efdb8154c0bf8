//! Mistakes around what comes back: a response with the wrong letter, parliamentary questions that were none of this letter's, and a
//! message of which only a person sees that the letter did not arrive.

use super::{
    incoming::{answer, comes, mailed, opened},
    outcomes::{asks, is_answered},
    questions::{ASKED, keeps, out, pastes},
};
use crate::world::{World, desk::Desk, page::Page};
use letters::{incoming::Standing, text::Slug};

crate::on_both_engines!(
    a_sending_by_mistake_was_never_sent,
    a_response_by_mistake_is_struck_once_nothing_rests_on_it,
    a_mail_with_the_wrong_letter_waits_again_and_goes_to_the_right_one,
    questions_by_mistake_go_with_their_answer,
    hanna_reads_that_a_letter_did_not_arrive,
);

/// From a page to the one that asks why.
async fn asks_why(hanna: &Desk, page: &Page) -> Page {
    hanna.clicks(page, "Bij vergissing genoteerd?").await
}

/// Says why, and strikes it out.
async fn strikes(hanna: &Desk, page: &Page) -> Page {
    let asked = asks_why(hanna, page).await;
    let form = asked.form("Haal door");
    hanna
        .sends(form.fill("Waarom, in één zin", "Hoort bij een andere brief."))
        .await
}

async fn a_sending_by_mistake_was_never_sent(world: World) {
    let hanna = world.secretariat().await;
    let slug = asks(&world, &hanna).await;
    let page = hanna.opens(&slug).await;
    let form = page
        .form("Noteer de verzending")
        .fill("Aan wie", "Gemeente Merelhoven")
        .choose("Per post");
    hanna.sends(form).await;
    let reader = world.visitor();
    let public = format!("/brieven/{slug}");
    reader.visits(&public).await.says("Verzonden");
    let sendings = format!("/bureau/brieven/{slug}/verzendingen");
    let page = hanna.visits(&sendings).await;
    let asked = asks_why(&hanna, &page).await;
    asked
        .says("Per post aan Gemeente Merelhoven, 2 maart 2026")
        .says("De verzending gaat van de openbare pagina en telt niet meer mee.");
    let form = asked.form("Haal door");
    let wrong = hanna.sends(form.clone()).await;
    wrong.has_status(422).says("Vul dit in.");
    reader.visits(&public).await.says("Verzonden");
    let form = form.fill("Waarom, in één zin", "Dit was een andere brief.");

    // Somebody says something of it meanwhile.
    let back = page
        .form("Leg vast dat de brief terugkwam")
        .fill("Waarom, in één zin", "Adres onjuist.");
    hanna.sends(back).await;
    let moved = hanna.sends(form).await;
    moved
        .has_status(409)
        .says("Hier is intussen iets aan veranderd");
    assert_eq!(
        moved.form("Haal door").value("Waarom, in één zin"),
        "Dit was een andere brief."
    );
    let form = moved.form("Haal door");
    let desk = hanna.sends(form.clone()).await;
    desk.says("De verzending is doorgehaald")
        .says("Doorgehaald (1)")
        .says("Per post aan Gemeente Merelhoven, 2 maart 2026")
        .says("Dit was een andere brief.");
    // Pressed twice is done once.
    hanna.sends(form).await.says("Doorgehaald (1)");
    hanna.visits(&asked.path).await.has_status(404);
    reader.visits(&public).await.is_silent_about("Verzonden");
    reader
        .visits(&format!("{public}/logboek"))
        .await
        .says("De brief is verstuurd")
        .says("Een verzending is doorgehaald: ze was bij vergissing genoteerd")
        .is_silent_about("Dit was een andere brief.");
    world.ledger_holds().await;

    // What a mail server took went.
    let mailed = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{}/verzendingen", mailed.slug))
        .await;
    page.is_silent_about("Bij vergissing genoteerd?");

    // Nobody waits for an answer to it.
    world.clock.pass(60 * 24 * 3_600);
    let hanna = world.secretariat().await;
    hanna
        .visits(&format!("/bureau/brieven/{slug}/verzendingen"))
        .await
        .is_silent_about("te laat");
}

async fn a_response_by_mistake_is_struck_once_nothing_rests_on_it(world: World) {
    let hanna = world.secretariat().await;
    let slug = asks(&world, &hanna).await;
    let page = is_answered(&hanna, &slug, "Gemeente Merelhoven, griffie", true).await;
    let response = page.path.clone();
    let seen = asks_why(&hanna, &page).await;
    seen.says("telt niet meer mee als antwoord");
    let seen = seen
        .form("Haal door")
        .fill("Waarom, in één zin", "Verkeerde brief.");
    let found = page
        .form("Bewaar de uitkomst")
        .choose("1. Zet de datum bovenaan. Nu: nog open")
        .choose("Gemeente Merelhoven")
        .choose("Toegezegd Het antwoord zegt ja.")
        .fill(
            "Of alleen deze zin",
            "Wij zetten „de datum” bovenaan elke brief.",
        )
        .fill("Waarom, in één zin", "Precies dit vroegen wij.");
    let page = hanna.sends(found).await;
    asks_why(&hanna, &page)
        .await
        .says("Op deze reactie rust een uitkomst. Neem die eerst terug.");
    // Who had the page open from before is told the same, and nothing changes.
    let refused = hanna.sends(seen).await;
    refused
        .has_status(409)
        .says("Op deze reactie rust een uitkomst. Neem die eerst terug.");
    let public = format!("/brieven/{slug}");
    let reader = world.visitor();
    reader.visits(&public).await.says("bovenaan elke brief");

    let back = page
        .form("Neem deze uitkomst terug")
        .fill("Waarom klopt het niet?", "Verkeerde brief.");
    let page = hanna.sends(back).await;
    let desk = strikes(&hanna, &page).await;
    desk.says("De reactie is doorgehaald")
        .says("Doorgehaald (1)")
        .says("Brief terug, Gemeente Merelhoven, griffie, 2 maart 2026")
        .says("Hoort bij een andere brief.")
        .says("Door Hanna Bureau");
    assert!(desk.attributes("#reacties .records a", "href").is_empty());
    reader
        .visits(&public)
        .await
        .is_silent_about("bovenaan elke brief");
    hanna
        .visits(&format!("/bureau/brieven/{slug}/uitkomsten"))
        .await
        .says("Er is nog niets teruggekomen.");
    for of_it in [
        response.clone(),
        format!("{response}/lakken"),
        format!("{response}/toezegging"),
        format!("{response}/doorhalen"),
    ] {
        hanna.visits(&of_it).await.has_status(404);
    }
    reader
        .visits(&format!("{public}/logboek"))
        .await
        .says("Een reactie is doorgehaald: ze was bij vergissing genoteerd");
    world.ledger_holds().await;

    // The same, recorded anew, is another response.
    is_answered(&hanna, &slug, "Provincie Waterrijk", true).await;
    reader.visits(&public).await.says("bovenaan elke brief");
}

async fn a_mail_with_the_wrong_letter_waits_again_and_goes_to_the_right_one(world: World) {
    let hanna = world.secretariat().await;
    let wrong = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let right = mailed(&world, &hanna, "Avondspreekuur").await;
    let mail = answer(
        &wrong.answered_at,
        "1",
        "Uw brief",
        "Het spreekuur komt er.",
    );
    let (id, standing) = comes(&world, &mail).await;
    assert_eq!(standing, Standing::Placed);
    let page = opened(&hanna, id).await;
    let response = hanna.sends(page.form("Noteer de reactie")).await;
    response.says("Het spreekuur komt er.");
    let stale = page.form("Noteer de reactie");
    strikes(&hanna, &response)
        .await
        .says("De reactie is doorgehaald");
    // It waits with its letter; whoever still has it open as it was before is told that it moved.
    let conflict = hanna.sends(stale).await;
    conflict.has_status(409);
    let page = opened(&hanna, id).await;
    page.says("Te lezen");
    let elsewhere = page
        .form("Bij deze brief leggen")
        .tampered("letter", &right.slug);
    let page = hanna.sends(elsewhere).await;
    let again = hanna.sends(page.form("Noteer de reactie")).await;
    again.says("Het spreekuur komt er.");
    assert!(again.path.contains(&right.slug), "{}", again.path);
    world.ledger_holds().await;
}

async fn questions_by_mistake_go_with_their_answer(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let by = "Antwoord van Minister Vos (Zorg) (ontvangen 24 februari 2026).";
    let text = format!(
        "{}\nAntwoord 1\nJa.\n\nAntwoord 2\nDaarom.\n\nAntwoord 3\nDrie weken.\n",
        ASKED.replace("2026).\n\nVraag 1", &format!("2026).\n\n{by}\n\nVraag 1"))
    );
    let page = pastes(&hanna, &slug, &text).await;
    let form = page
        .form("Bewaren")
        .choose("Zet deze Kamervragen op de openbare pagina");
    let set = hanna.sends(form).await;
    set.says("Het antwoord is bewaard");
    let public = format!("/brieven/{slug}");
    let reader = world.visitor();
    reader.visits(&public).await.says("Drie weken.");
    let data = set
        .links()
        .into_iter()
        .find(|it| it.contains(".json"))
        .unwrap();

    let desk = hanna.opens(&slug).await;
    let response = desk
        .attributes("#reacties .records a", "href")
        .pop()
        .unwrap();
    let response = hanna.visits(&response).await;
    asks_why(&hanna, &response).await.says(
        "Deze reactie is het antwoord op Kamervragen. Haal die door; de reactie gaat dan mee.",
    );

    let seen = asks_why(&hanna, &set).await.form("Haal door");
    let seen = seen.fill("Waarom, in één zin", "Gaan over iets anders.");
    let edit = format!("{}/bewerken", set.path.split('?').next().unwrap());
    let edited = hanna.visits(&edit).await;
    keeps(&hanna, &edited).await;
    let moved = hanna.sends(seen).await;
    moved
        .has_status(409)
        .says("Hier is intussen iets aan veranderd");
    let desk = hanna.sends(moved.form("Haal door")).await;
    // The questions, and the response that was their answer.
    desk.says("De Kamervragen zijn doorgehaald")
        .says("Doorgehaald (2)")
        .says("wachttijden")
        .says("Gaan over iets anders.");
    assert!(desk.attributes("#reacties .records a", "href").is_empty());
    let page = reader.visits(&public).await;
    page.is_silent_about("Drie weken.");
    reader.visits(&data).await.has_status(404);
    hanna.visits(&set.path).await.has_status(404);
    world.ledger_holds().await;

    // Without an answer they are waited for no more.
    let page = pastes(&hanna, &slug, ASKED).await;
    let set = keeps(&hanna, &page).await;
    assert_eq!(
        world
            .state
            .store
            .unanswered_questions()
            .await
            .unwrap()
            .len(),
        1
    );
    strikes(&hanna, &set).await.says("Doorgehaald (3)");
    assert!(
        world
            .state
            .store
            .unanswered_questions()
            .await
            .unwrap()
            .is_empty()
    );
}

async fn hanna_reads_that_a_letter_did_not_arrive(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let mail = answer(
        &it.answered_at,
        "9",
        "Uw bericht",
        "De geadresseerde werkt hier niet meer. Uw bericht is niet doorgestuurd.",
    );
    let (id, _) = comes(&world, &mail).await;
    let page = opened(&hanna, id).await;
    let bounced = page.form("Niet aangekomen bij griffie@merelhoven.example");
    let nobody = bounced.clone().tampered("receiver", &id.to_string());
    hanna.sends(nobody).await.has_status(404);
    let page = hanna.sends(bounced).await;
    page.says("Genoteerd dat de brief daar niet aankwam")
        .is_silent_about("Niet aangekomen bij griffie@merelhoven.example");
    let message = world.state.store.incoming(id).await.unwrap();
    assert_eq!(message.standing, Standing::Heard);
    hanna
        .visits("/bureau/post")
        .await
        .is_silent_about("Uw bericht");
    hanna
        .visits(&format!("/bureau/brieven/{}/verzendingen", it.slug))
        .await
        .says("de brief is niet aangekomen, genoteerd door Hanna Bureau")
        .is_silent_about("Uw bericht");
    let letter = Slug::parse(&it.slug).unwrap();
    let letter = world.state.store.letter(&letter).await.unwrap();
    let mailings = world.state.store.mailings(letter.id).await.unwrap();
    let receiver = &mailings[0].envelopes[0].receivers[0];
    assert_eq!(receiver.state, letters::dispatch::Delivery::Bounced);

    // It did, somebody phones.
    let page = hanna
        .visits(&format!("/bureau/brieven/{}/verzendingen", it.slug))
        .await;
    hanna
        .sends(page.form("Toch aangekomen"))
        .await
        .says("Bij de verzending staat nu dat de brief toch is aangekomen.");
    let mailings = world.state.store.mailings(letter.id).await.unwrap();
    let receiver = &mailings[0].envelopes[0].receivers[0];
    assert_eq!(receiver.state, letters::dispatch::Delivery::Delivered);
}
