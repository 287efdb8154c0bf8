//! Words of the minister: Hanna quotes an answer to parliamentary questions for a request and for a promise, and everybody follows the
//! quotation to the question.

use super::{outcomes::asks, questions};
use crate::world::{Page, World, desk::Desk, texts};
use serde_json::Value;

crate::on_both_engines!(
    the_words_of_the_minister_are_quoted_and_lead_to_the_question,
    an_answer_to_several_questions_is_quoted_once_and_followed_up,
    what_stands_in_two_answers_asks_in_which,
    a_promise_in_an_answer_is_noted_and_said_better,
    a_correction_says_at_the_answer_that_it_is_quoted,
    what_is_quoted_of_secret_questions_stays_at_the_desk,
);

const FIRST: &str = "1. Zet de datum bovenaan. Nu: nog open";
const SECOND: &str = "2. Noem een nummer. Nu: nog open";
const YES: &str = "Toegezegd Het antwoord zegt ja.";
const NO: &str = "Afgewezen Het antwoord zegt nee.";
const PARTLY: &str = "Deels";
const BY: &str = "Gemeente Merelhoven";
const QUOTE: &str = "Ik vind dat een goede ontwikkeling.";
/// Stands in the answers to 5, 6 and 7.
const OFTEN: &str = "betrokken zijn bij de Citydeal inclusieve stad";

/// One answer to two questions, with a note in it.
const HEAD: &str = "Antwoord van Minister Vos (Zorg) (ontvangen 20 februari 2026).";
const TOGETHER: &str = "Antwoord 1\nJa.\n\nAntwoord 2 en 3\nWij zetten de datum[1] bovenaan.\n\nEen nummer noemen wij niet.\n\n\
    [1] Die van de dag.\n";

/// Keeps questions with their answers, and opens the page of what came back.
async fn keeps(desk: &Desk, slug: &str, page: &Page, public: bool) -> Page {
    let mut form = page.form("Bewaren");
    if public {
        form = form.choose("Zet deze Kamervragen op de openbare pagina");
    }
    desk.sends(form)
        .await
        .says("Het antwoord is bewaard en als reactie op de brief genoteerd.");
    let page = desk.opens(slug).await;
    let read = page.attributes("#reacties .records a", "href").pop();
    desk.visits(&read.unwrap()).await
}

/// The real publication, kept as what came back to a letter with two requests.
async fn minister_answers(world: &World, desk: &Desk) -> (String, Page) {
    let slug = asks(world, desk).await;
    let text = std::fs::read(texts::questions("txt")).unwrap();
    let page = questions::attaches(desk, &slug, "ah-1909.txt", &text).await;
    let page = keeps(desk, &slug, &page, true).await;
    (slug, page)
}

/// Questions of which two are answered together.
async fn are_answered_together(world: &World, desk: &Desk, public: bool) -> (String, Page) {
    let slug = asks(world, desk).await;
    let asked = questions::ASKED.replace("\n\nVraag 1", &format!("\n\n{HEAD}\n\nVraag 1"));
    let page = questions::pastes(desk, &slug, &format!("{asked}\n{TOGETHER}")).await;
    page.says("Eén antwoord op vraag 2 en 3.");
    let page = keeps(desk, &slug, &page, public).await;
    (slug, page)
}

async fn says(desk: &Desk, page: &Page, spot: Option<&str>, quote: &str, what: [&str; 2]) -> Page {
    let mut form = page
        .form("Bewaar de uitkomst")
        .fill("Of alleen deze zin", quote)
        .choose(what[0])
        .choose(BY)
        .choose(what[1])
        .fill("Waarom, in één zin", "Zo staat het in het antwoord.");
    if let Some(spot) = spot {
        form = form.tampered("paragraph", spot);
    }
    desk.sends(form).await
}

async fn data(world: &World, slug: &str) -> Value {
    let page = world
        .visitor()
        .visits(&format!("/brieven/{slug}.json"))
        .await;
    serde_json::from_str(&page.body()).unwrap()
}

async fn the_words_of_the_minister_are_quoted_and_lead_to_the_question(world: World) {
    let desk = world.secretariat().await;
    let (slug, page) = minister_answers(&world, &desk).await;
    page.says("Vindt u het een goede ontwikkeling")
        .says("Antwoord op vraag 8")
        .says("Het hele antwoord op vraag 4");
    // The note in question 1 is below, as on the page of the set.
    let notes = page.attributes(".answers-of sup a", "href");
    let ids = page.attributes(".notes-of li", "id");
    assert_eq!(notes, [format!("#{}", ids[0])]);

    let wrong = says(
        &desk,
        &page,
        None,
        "Dit zei de minister niet.",
        [FIRST, YES],
    )
    .await;
    wrong
        .has_status(422)
        .refuses("Deze woorden staan niet in de reactie");
    let page = says(&desk, &page, None, QUOTE, [FIRST, YES]).await;
    page.says("De uitkomst is bewaard.")
        .says("antwoord op vraag 2");
    let places = page.attributes("mark .place", "id");
    assert_eq!(places.len(), 1);
    assert!(places[0].contains("-vraag-2-"), "{places:?}");
    // A paragraph of an answer, by its radio.
    let page = says(&desk, &page, Some("antwoord-4.1"), "", [SECOND, NO]).await;
    page.says("De uitkomst is bewaard.");
    assert_eq!(page.attributes("mark .place", "id").len(), 2);
    let matrix = desk
        .visits(&format!("/bureau/brieven/{slug}/uitkomsten"))
        .await;
    matrix
        .says(QUOTE)
        .says("24 april 2018, antwoord op vraag 2");
    let places = matrix.attributes(".fate a.state", "href");
    assert!(places[0].contains("-vraag-2-"), "{places:?}");
    let there = desk.visits(places[0].split('#').next().unwrap()).await;
    let id = places[0].split('#').nth(1).unwrap();
    assert!(there.attributes("[id]", "id").iter().any(|it| it == id));

    let reader = world.visitor();
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.says(QUOTE).says("24 april 2018, antwoord op vraag 2");
    let ids = page.attributes("[id]", "id");
    let places = page.attributes(".fate a.state", "href");
    for (place, question) in places.iter().zip(["-vraag-2", "-vraag-4"]) {
        assert!(place.starts_with("#kamervragen-") && place.ends_with(question));
        let id = place.strip_prefix('#').unwrap();
        assert!(ids.iter().any(|it| it == id), "{id}");
    }
    let data = data(&world, &slug).await;
    let judged = &data["outcomes"][0];
    assert_eq!(judged["passage"], QUOTE);
    assert_eq!(judged["answer"]["questions"], serde_json::json!([2]));
    let url = judged["answer"]["url"].as_str().unwrap();
    assert!(url.ends_with(&places[0]), "{url}");
    world.ledger_holds().await;
}

async fn an_answer_to_several_questions_is_quoted_once_and_followed_up(world: World) {
    let desk = world.secretariat().await;
    let (slug, page) = are_answered_together(&world, &desk, true).await;
    page.says("Antwoord op vraag 2 en 3")
        .says("Zie het antwoord op vraag 2 en 3");
    let radios = page.attributes("input[name=paragraph]", "value");
    let expected = [
        "1",
        "antwoord-1.1",
        "antwoord-2.1",
        "antwoord-2.2",
        "antwoord-2",
        "geen",
    ];
    assert_eq!(radios, expected);
    // As it is copied from the page, the figure of the note included.
    let page = says(
        &desk,
        &page,
        None,
        "Wij zetten de datum1 bovenaan.",
        [FIRST, PARTLY],
    )
    .await;
    page.says("De uitkomst is bewaard.")
        .says("antwoord op vraag 2 en 3");
    // By either of its questions.
    let page = says(
        &desk,
        &page,
        Some("antwoord-3"),
        "noemen wij niet",
        [SECOND, NO],
    )
    .await;
    page.says("De uitkomst is bewaard.");
    let reader = world.visitor();
    let public = reader.visits(&format!("/brieven/{slug}")).await;
    public
        .says("Wij zetten de datum bovenaan.")
        .says("antwoord op vraag 2 en 3");
    let data = data(&world, &slug).await;
    let judged = &data["outcomes"][0];
    assert_eq!(judged["passage"], "Wij zetten de datum bovenaan.");
    assert_eq!(judged["answer"]["questions"], serde_json::json!([2, 3]));
    // The next letter quotes what was answered.
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/vervolg"))
        .await;
    page.says("een deel toegezegd. „Wij zetten de datum bovenaan.”");
    world.ledger_holds().await;
}

async fn what_stands_in_two_answers_asks_in_which(world: World) {
    let desk = world.secretariat().await;
    let (slug, page) = minister_answers(&world, &desk).await;
    let wrong = says(&desk, &page, None, OFTEN, [FIRST, PARTLY]).await;
    wrong.has_status(422).refuses(
        "Deze woorden staan in meer dan één antwoord. Kies hierboven ook in welk antwoord.",
    );
    let nowhere = says(&desk, &page, Some("antwoord-8.1"), OFTEN, [FIRST, PARTLY]).await;
    nowhere.refuses("Deze woorden staan niet in de reactie");
    for spot in [
        "antwoord-9",
        "antwoord-8.4",
        "antwoord-x",
        "antwoord-8-2",
        "12",
    ] {
        let wrong = says(&desk, &page, Some(spot), OFTEN, [FIRST, PARTLY]).await;
        wrong.has_status(422);
    }
    // What was typed is there still; choosing the answer settles it.
    assert_eq!(
        wrong.field("Bewaar de uitkomst", "Of alleen deze zin"),
        OFTEN
    );
    let form = wrong
        .form("Bewaar de uitkomst")
        .tampered("paragraph", "antwoord-6.1");
    let page = desk.sends(form).await;
    page.says("De uitkomst is bewaard.")
        .says("antwoord op vraag 6");
    let data = data(&world, &slug).await;
    let judged = &data["outcomes"][0];
    assert_eq!(judged["answer"]["questions"], serde_json::json!([6]));
}

async fn a_promise_in_an_answer_is_noted_and_said_better(world: World) {
    let desk = world.secretariat().await;
    let (slug, page) = minister_answers(&world, &desk).await;
    // What was chosen on the answer's page comes along.
    let form = page
        .form("Toezegging vastleggen…")
        .tampered("paragraph", "antwoord-4.2")
        .fill("Of alleen deze zin", "Ik ga met de gemeenten");
    let page = desk.sends(form).await;
    let note = "Toezegging vastleggen";
    assert_eq!(
        page.field(note, "Of alleen deze zin"),
        "Ik ga met de gemeenten"
    );
    let form = page
        .form(note)
        .fill(
            "Wat wordt er toegezegd?",
            "Er komt een gesprek met de gemeenten.",
        )
        .fill("Uiterlijk wanneer?", "voorjaar 2031");
    let page = desk.sends(form.clone()).await;
    page.says("De toezegging is vastgelegd.")
        .says("antwoord op vraag 4")
        .says("Ik ga met de gemeenten");
    let place = page.attributes("dl.facts blockquote + a", "href");
    assert!(place[0].contains("-vraag-4-"), "{place:?}");
    let form = desk
        .visits(&format!("/bureau/brieven/{slug}/toezeggingen/1"))
        .await
        .form("Bewaar de verbetering")
        .fill("Of alleen deze zin", OFTEN)
        .tampered("paragraph", "geen")
        .fill("Wat is er veranderd, en waarom?", "Het stond elders.");
    let wrong = desk.sends(form).await;
    wrong.refuses("Deze woorden staan in meer dan één antwoord.");
    let form = wrong
        .form("Bewaar de verbetering")
        .tampered("paragraph", "antwoord-5");
    desk.sends(form).await.says("antwoord op vraag 5");
    let reader = world.visitor();
    let public = reader.visits(&format!("/brieven/{slug}")).await;
    public.says("antwoord op vraag 5");
    let places = public.attributes("#toezegging-1 .from a", "href");
    assert!(places[0].ends_with("-vraag-5"), "{places:?}");
    let data = data(&world, &slug).await;
    let promised = &data["commitments"][0];
    assert_eq!(promised["passage"], OFTEN);
    assert_eq!(promised["answer"]["questions"], serde_json::json!([5]));
    world.ledger_holds().await;
}

async fn a_correction_says_at_the_answer_that_it_is_quoted(world: World) {
    let desk = world.secretariat().await;
    let (slug, page) = are_answered_together(&world, &desk, true).await;
    let page = says(&desk, &page, None, "noemen wij niet", [SECOND, NO]).await;
    page.says("De uitkomst is bewaard.");
    let set = desk
        .visits(&format!("/bureau/brieven/{slug}/kamervragen"))
        .await;
    let set = set
        .links()
        .into_iter()
        .find(|it| it.contains("/kamervragen/") && !it.ends_with("recessen"));
    let edit = format!("{}/bewerken", set.unwrap());
    let form = desk
        .visits(&edit)
        .await
        .form("Bewaren")
        .fill("Antwoord op vraag 2", "Wij zetten de datum bovenaan.");
    let wrong = desk.sends(form).await;
    wrong
        .has_status(422)
        .refuses("Uit dit antwoord is aangehaald: “noemen wij niet”.");
    assert_eq!(
        wrong.attributes("textarea[aria-invalid]", "name"),
        ["pair-1-answer"]
    );
    let form = wrong.form("Bewaren").fill(
        "Antwoord op vraag 2",
        "De datum komt bovenaan.\n\nEen nummer noemen wij niet.",
    );
    desk.sends(form).await.says("Stand 2");
    // Taken back, it holds nothing any more.
    let form = page
        .form("Neem deze uitkomst terug")
        .fill("Waarom klopt het niet?", "Verkeerd gelezen.");
    desk.sends(form).await.says("De uitkomst is teruggenomen.");
    let form = desk
        .visits(&edit)
        .await
        .form("Bewaren")
        .fill("Antwoord op vraag 2", "Nee.");
    desk.sends(form).await.says("Stand 3");
    desk.visits(&page.path)
        .await
        .has_status(200)
        .says("noemen wij niet");
    world.ledger_holds().await;
}

async fn what_is_quoted_of_secret_questions_stays_at_the_desk(world: World) {
    let desk = world.secretariat().await;
    let (slug, page) = are_answered_together(&world, &desk, false).await;
    says(&desk, &page, None, "noemen wij niet", [SECOND, NO])
        .await
        .says("De uitkomst is bewaard.");
    let reader = world.visitor();
    for form in ["", ".json", "/logboek", "/logboek.json"] {
        let page = reader.visits(&format!("/brieven/{slug}{form}")).await;
        page.has_status(200);
        for word in ["noemen wij niet", "vraag 2", "kamervragen-"] {
            assert!(!page.body().contains(word), "{word} is on {form}");
        }
    }
}
