//! What became of the requests: somebody reads what came back, says what it means, and everybody can follow it to the words.

use crate::world::{Page, World, desk::Desk};

crate::on_both_engines!(
    an_answer_is_read_and_everybody_sees_what_came_of_it,
    what_was_found_in_a_secret_answer_stays_at_the_desk,
    a_mistake_is_told_at_its_field_and_taken_back,
    two_who_judge_at_once_see_each_other,
);

const ANSWER: &str = "Dank voor uw brief.\n\nWij zetten „de datum” bovenaan elke brief. Een nummer noemen wij niet.\n\nMet vriendelijke groet.";

/// A letter with two requests to two institutions, in public.
pub(super) async fn asks(world: &World, desk: &Desk) -> String {
    let to = |name: &str| format!("[[addressee]]\ninstitution = \"{name}\"\n");
    let text = crate::world::texts::short("Eenvoudige brieven");
    let (front, _) = text.rsplit_once("+++\n").unwrap();
    let front = front.replace(
        &to("Gemeente Merelhoven"),
        &format!(
            "{}\n{}",
            to("Gemeente Merelhoven"),
            to("Provincie Waterrijk")
        ),
    );
    let body = "Geachte lezer.\n\n## Wat wij vragen {.demands}\n\n1. Zet de datum bovenaan.\n2. Noem een nummer.\n";
    desk.brings_out(world, &format!("{front}+++\n\n{body}"))
        .await
}

/// Records an answer, and opens its page.
pub(super) async fn is_answered(desk: &Desk, slug: &str, from: &str, public: bool) -> Page {
    let page = desk.opens(slug).await;
    let mut form = page
        .form("Noteer de reactie")
        .fill("Van wie", from)
        .fill("Op welke dag", "2026-03-02")
        .fill("Wat er staat of gezegd is", ANSWER)
        .choose("Brief terug");
    if public {
        form = form.choose("Zet deze reactie op de openbare pagina");
    }
    desk.sends(form).await.says("De reactie is genoteerd.");
    let page = desk.opens(slug).await;
    let read = page.attributes("#reacties .records a", "href").pop();
    desk.visits(&read.unwrap()).await
}

/// Says what it means for a request.
async fn says(
    desk: &Desk,
    page: &Page,
    quote: &str,
    (request, by, outcome): (&str, &str, &str),
    why: &str,
) -> Page {
    let form = page
        .form("Bewaar de uitkomst")
        .fill("Of alleen deze zin", quote)
        .choose(request)
        .choose(by)
        .choose(outcome)
        .fill("Waarom, in één zin", why);
    desk.sends(form).await
}

const FIRST: &str = "1. Zet de datum bovenaan. Nu: nog open";
const SECOND: &str = "2. Noem een nummer. Nu: nog open";
const YES: &str = "Toegezegd Het antwoord zegt ja.";
const NO: &str = "Afgewezen Het antwoord zegt nee.";
const SILENT: &str = "Geen antwoord Het antwoord gaat er niet op in.";

async fn an_answer_is_read_and_everybody_sees_what_came_of_it(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let overview = format!("/bureau/brieven/{slug}/uitkomsten");
    desk.opens(&slug).await.says("Uitkomsten Nog geen reactie");
    desk.visits(&overview)
        .await
        .says("Er is nog niets teruggekomen.")
        .says("Nog open");
    let reader = world.visitor();
    let public = format!("/brieven/{slug}");
    reader
        .visits(&public)
        .await
        .is_silent_about("Wat is ervan geworden?");

    let page = is_answered(&desk, &slug, "Gemeente Merelhoven, griffie", true).await;
    page.says("Reactie van Gemeente Merelhoven, griffie")
        .says("Wij zetten „de datum” bovenaan elke brief.")
        .says("Nog niets. Kies hierboven een alinea");
    desk.visits(&overview)
        .await
        .says("Er is een reactie, nog niet beoordeeld")
        .says("Nog geen uitkomst vastgesteld");
    // Copied out of another program: straight marks, a line end.
    let page = says(
        &desk,
        &page,
        "Wij zetten \"de datum\"\nbovenaan elke brief.",
        (FIRST, "Gemeente Merelhoven", YES),
        "Precies dit vroegen wij.",
    )
    .await;
    page.says("De uitkomst is bewaard.")
        .says("Nu: toegezegd")
        .says("vastgesteld door Hanna Bureau");
    let marked = page.attributes("mark .place", "id");
    assert_eq!(marked.len(), 1, "{marked:?}");
    // A whole paragraph, by its radio.
    let form = page
        .form("Bewaar de uitkomst")
        .choose("Wij zetten „de datum” bovenaan elke brief. Een nummer noemen wij niet.")
        .choose(SECOND)
        .choose("Provincie Waterrijk")
        .choose(NO)
        .fill("Waarom, in één zin", "De provincie zegt nee.");
    desk.sends(form).await.says("De uitkomst is bewaard.");
    desk.visits(&overview)
        .await
        .says("Deels toegezegd 2 verzoeken: 1 toegezegd en 1 afgewezen")
        .says("2 uitkomsten vastgesteld");

    let page = reader.visits(&public).await;
    page.says("Wat is ervan geworden? Deels toegezegd 2 verzoeken: 1 toegezegd en 1 afgewezen")
        .says("Precies dit vroegen wij.")
        .says("Uitkomst: toegezegd")
        .says("Brief terug, 2 maart 2026")
        .is_silent_about("Hanna Bureau");
    // Each outcome leads to its words, which stand on the page.
    let places = page.attributes(".fate a.state", "href");
    assert_eq!(places.len(), 2);
    let ids = page.attributes("[id]", "id");
    for place in &places {
        let id = place.strip_prefix('#').unwrap();
        assert!(ids.iter().any(|it| it == id), "{id} in {ids:?}");
    }
    assert_eq!(
        page.attributes("#verloop mark .place", "id").len(),
        1,
        "both begin there"
    );
    let data = reader.visits(&format!("{public}.json")).await.body();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["outcome"], "partly");
    assert_eq!(data["outcomes"][0]["demand"], data["demands"][0]["id"]);
    assert_eq!(data["outcomes"][0]["outcome"], "promised");
    assert_eq!(
        data["outcomes"][0]["passage"],
        "Wij zetten „de datum” bovenaan elke brief."
    );
    assert_eq!(data["outcomes"][1]["addressee"], "Provincie Waterrijk");
    reader
        .visits(&format!("{public}/logboek"))
        .await
        .says("Over een verzoek werd vastgesteld: toegezegd");
    world.state.store.verify_ledger().await.unwrap();
}

async fn what_was_found_in_a_secret_answer_stays_at_the_desk(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = is_answered(&desk, &slug, "Een wethouder", false).await;
    page.says("Alleen voor het bureau: ook de uitkomsten staan dan niet op de openbare pagina");
    let why = "Aan de telefoon gezegd.";
    says(&desk, &page, "", (FIRST, "Een wethouder", YES), why)
        .await
        .says("De uitkomst is bewaard.");
    desk.visits(&format!("/bureau/brieven/{slug}/uitkomsten"))
        .await
        .says(why)
        .says("Nog niet elk verzoek heeft een uitkomst");
    let reader = world.visitor();
    for form in ["", ".json", "/logboek", "/logboek.json"] {
        let page = reader.visits(&format!("/brieven/{slug}{form}")).await;
        page.has_status(200);
        for word in [
            why,
            "Een wethouder",
            "Wat is ervan geworden?",
            "outcome-given",
            "promised",
        ] {
            assert!(!page.body().contains(word), "{word} is on {form}");
        }
    }
    let log = reader.visits(&format!("/brieven/{slug}/logboek")).await;
    log.is_silent_about("toegezegd");
    // Nor does anybody else get to either page.
    for page in ["uitkomsten", "reacties/x"] {
        let page = format!("/bureau/brieven/{slug}/{page}");
        reader.visits(&page).await.says("Inloggen");
        let deed = reader.request(reqwest::Method::POST, &page);
        reader.send(deed).await;
    }
    desk.visits(&format!("/bureau/brieven/{slug}/reacties/x"))
        .await
        .has_status(404);
}

async fn a_mistake_is_told_at_its_field_and_taken_back(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven", true).await;
    let why = "Zo lees ik het.";
    let wrong = says(
        &desk,
        &page,
        "Dit staat er niet",
        (FIRST, "Gemeente Merelhoven", YES),
        why,
    )
    .await;
    wrong
        .has_status(422)
        .refuses("Deze woorden staan niet in de reactie");
    // What was typed is kept, and good once the passage is.
    assert_eq!(wrong.field("Bewaar de uitkomst", "Waarom, in één zin"), why);
    let form = wrong
        .form("Bewaar de uitkomst")
        .fill("Of alleen deze zin", "noemen wij niet");
    let page = desk.sends(form).await;
    page.says("De uitkomst is bewaard.");
    let now = "2. Noem een nummer. Nu: nog open";
    let silent = (now, "Gemeente Merelhoven", SILENT);
    says(&desk, &page, "Dank voor uw brief.", silent, why)
        .await
        .refuses("Bij “geen antwoord” hoort geen alinea of zin");
    let form = page.form("Bewaar de uitkomst").tampered("demand", "zzzzzz");
    let form = form.choose(YES).fill("Waarom, in één zin", why);
    desk.sends(form)
        .await
        .refuses("Dit verzoek staat niet in de brief.");
    let form = page
        .form("Bewaar de uitkomst")
        .choose("Iemand anders")
        .choose(SECOND)
        .choose(SILENT)
        .fill("Waarom, in één zin", why);
    desk.sends(form)
        .await
        .has_status(422)
        .says("Naam van die ander");

    // Taken back: it needs a reason, stays in the history, and is open again.
    let wrong = desk.presses(&page, "Neem deze uitkomst terug").await;
    wrong.has_status(422).says("Waarom klopt het niet?");
    let form = wrong
        .form("Neem deze uitkomst terug")
        .fill("Waarom klopt het niet?", "Verkeerd gelezen.");
    let page = desk.sends(form.clone()).await;
    page.says("De uitkomst is teruggenomen.")
        .says("1. Zet de datum bovenaan. Nu: nog open")
        .says("Telt niet meer: er is later iets anders over gezegd.");
    desk.sends(form)
        .await
        .refuses("Hier valt niets meer terug te nemen");
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/uitkomsten"))
        .await;
    page.says("Hoe dit zo kwam bij verzoek 1 (2)")
        .says("Verkeerd gelezen.");
    // Nothing counts, so that readers see nothing of it.
    world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await
        .is_silent_about("Wat is ervan geworden?");
    world.state.store.verify_ledger().await.unwrap();
}

async fn two_who_judge_at_once_see_each_other(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven", true).await;
    let first = (FIRST, "Gemeente Merelhoven", YES);
    let mine = says(&desk, &page, "", first, "Zo lees ik het.").await;
    // A colleague reads it otherwise, while this page stands open.
    let other = world.colleague().await;
    let theirs = other.visits(mine.path.split('?').next().unwrap()).await;
    let now = "1. Zet de datum bovenaan. Nu: toegezegd";
    let no = (now, "Gemeente Merelhoven", NO);
    says(&other, &theirs, "", no, "Er staat een nee.")
        .await
        .says("De uitkomst is bewaard.");

    let back = mine
        .form("Neem deze uitkomst terug")
        .fill("Waarom klopt het niet?", "Ik las het verkeerd.");
    let told = desk.sends(back).await;
    told.has_status(409)
        .refuses("Iemand anders stelde intussen iets vast")
        .says("U schreef: Ik las het verkeerd.")
        .says("Er staat een nee.");
    let silent = (now, "Gemeente Merelhoven", SILENT);
    let told = says(&desk, &mine, "", silent, "Het gaat er niet over.").await;
    told.has_status(409)
        .refuses("Iemand anders stelde intussen iets vast");
    let why = told.field("Bewaar de uitkomst", "Waarom, in één zin");
    assert_eq!(why, "Het gaat er niet over.");
    // Having seen that, it counts.
    desk.sends(told.form("Bewaar de uitkomst"))
        .await
        .says("De uitkomst is bewaard.")
        .says("Nu: geen antwoord");

    // A name that was typed and not chosen is not thrown away.
    let page = desk.visits(mine.path.split('?').next().unwrap()).await;
    let form = page
        .form("Bewaar de uitkomst")
        .choose(SECOND)
        .choose("Gemeente Merelhoven")
        .choose(NO)
        .fill("Naam van die ander", "Een wethouder")
        .fill("Waarom, in één zin", "Zo staat het er.");
    desk.sends(form)
        .await
        .has_status(422)
        .refuses("Kies “Iemand anders”, of maak dit veld leeg.");
}
