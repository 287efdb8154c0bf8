//! Coming back on a letter: whoever did not answer is asked again, and everybody sees which letter follows which.

use crate::world::{Page, World, desk::Desk};
use letters::{
    letter::{Body, LetterText},
    text::Slug,
};

crate::on_both_engines!(
    who_did_not_answer_is_asked_again_and_both_letters_say_so,
    a_second_press_leads_to_the_letter_that_there_is,
    what_cannot_be_followed_says_why,
    a_letter_without_requests_asks_for_an_answer_once_more,
);

const ANSWER: &str = "Wij zetten de datum bovenaan elke brief. *Meer* [[beloven]] wij niet.";

/// A letter with two requests to two institutions, in public.
async fn asks(world: &World, desk: &Desk) -> String {
    let text = crate::world::texts::short("Eenvoudige brieven");
    let (front, _) = text.rsplit_once("+++\n").unwrap();
    let other = "\n[[addressee]]\ninstitution = \"Provincie Waterrijk\"\n";
    let body = "Geachte lezer.\n\n## Wat wij vragen {.demands}\n\n1. Zet de datum bovenaan.\n2. Noem een nummer.\n";
    desk.brings_out(world, &format!("{front}{other}+++\n\n{body}"))
        .await
}

/// The municipality promises the first request; of the second it gives a part, in words of the answer.
async fn is_answered(desk: &Desk, slug: &str) {
    let page = desk.opens(slug).await;
    let form = page
        .form("Noteer de reactie")
        .fill("Van wie", "Gemeente Merelhoven")
        .fill("Op welke dag", "2026-03-02")
        .fill("Wat er staat of gezegd is", ANSWER)
        .choose("Brief terug")
        .choose("Zet deze reactie op de openbare pagina");
    desk.sends(form).await.says("De reactie is genoteerd.");
    let page = desk.opens(slug).await;
    let read = page.attributes("#reacties .records a", "href").pop();
    let mut page = desk.visits(&read.unwrap()).await;
    for (request, by, outcome, quote) in [
        ("1. Zet", "Gemeente Merelhoven", "Toegezegd", ""),
        ("1. Zet", "Provincie Waterrijk", "Toegezegd", ""),
        ("2. Noem", "Gemeente Merelhoven", "Deels", ANSWER),
    ] {
        let form = page
            .form("Bewaar de uitkomst")
            .fill("Of alleen deze zin", quote)
            .choose(request)
            .choose(by)
            .choose(outcome)
            .fill("Waarom, in één zin", "Zo lezen wij het.");
        page = desk.sends(form).await;
        page.says("De uitkomst is bewaard.");
    }
}

/// The page on which the follow-up is begun, reached as somebody at the desk reaches it.
async fn opens(desk: &Desk, slug: &str) -> Page {
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/uitkomsten"))
        .await;
    desk.clicks(&page, "Vervolgbrief opstellen").await
}

/// Fills in what the draft asks for, and brings the letter out.
pub(super) async fn comes_out(world: &World, desk: &Desk, slug: &str) {
    let store = &world.state.store;
    let letter = store.letter(&Slug::parse(slug).unwrap()).await.unwrap();
    let latest = store.version(letter.id, letter.latest).await.unwrap();
    let body = latest.text.body.as_str();
    let body = body.replace("[[de dag waarop u antwoord wilt]]", "1 mei");
    let text = LetterText {
        body: Body::parse(&body).unwrap(),
        ..latest.text.clone()
    };
    let by = world.person("bureau@wijkteams.example").await;
    let saved = store
        .save_version(letter.id, latest.number, text, None, None, by)
        .await;
    saved.unwrap();
    desk.freezes(slug).await;
    desk.makes_final(world, slug).await;
    desk.publishes(slug).await;
}

async fn who_did_not_answer_is_asked_again_and_both_letters_say_so(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    is_answered(&desk, &slug).await;
    let page = opens(&desk, &slug).await;
    page.says("Gemeente Merelhoven Deels: verzoek 2.")
        .says("Provincie Waterrijk Nog open: verzoek 2.")
        .says("2. Noem een nummer. Gemeente Merelhoven: deels")
        .says("Op 2 maart 2026 schreven wij u over „Eenvoudige brieven”.")
        .says("Van de 2 verzoeken in die brief stellen wij er 1 opnieuw.")
        .says("Gemeente Merelhoven, 2 maart 2026: een deel toegezegd. „Wij zetten de datum bovenaan elke brief. *Meer* [[beloven]] wij niet.”")
        .says("Provincie Waterrijk: geen antwoord.");
    assert!(
        page.attributes("input[name=demand]", "value").len() == 1,
        "what all promised is not on offer"
    );
    // Looking makes nothing.
    let form = page
        .form("Werk het voorbeeld bij")
        .tick_only(&["Provincie Waterrijk", "2. Noem"]);
    let page = desk.sends(form).await;
    page.has_status(200)
        .says("Provincie Waterrijk: geen antwoord.");
    let chosen = page.attributes("input[name=to][checked]", "value");
    assert_eq!(chosen, ["Provincie Waterrijk"]);
    let form = page
        .form("Maak het concept")
        .fill("Onderwerp van de vervolgbrief", "Uw antwoord");
    let page = desk.sends(form).await;
    page.says("Het concept van de vervolgbrief is gemaakt.")
        .says("Deze brief is een vervolg op Eenvoudige brieven (versie 1)")
        .says("Verzoek 1 is daar verzoek 2.")
        .says("Begonnen door Hanna Bureau");
    let made = crate::world::desk::slug_of(&page);
    assert_eq!(made, "uw-antwoord");
    desk.opens(&slug).await.says("Uw antwoord (Concept)");

    // Nobody else hears of it before it is out.
    let reader = world.visitor();
    let before = reader.visits(&format!("/brieven/{slug}")).await;
    before
        .is_silent_about("vervolg")
        .is_silent_about("Uw antwoord");
    comes_out(&world, &desk, &made).await;
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.says("Op deze brief kwam een vervolg");
    let page = reader.clicks(&page, "Uw antwoord").await;
    page.says("Deze brief is een vervolg op een brief van 2 maart 2026: Eenvoudige brieven")
        .says("Wij horen graag vóór 1 mei van u.");
    let back = page.attributes(".demands .support a, .support a", "href");
    let back = back
        .into_iter()
        .find(|it| it.contains("/verzoeken/"))
        .unwrap();
    reader.visits(&back).await.says("Eenvoudige brieven");
    let data = reader.visits(&format!("/brieven/{made}.json")).await.body();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["kind"], "follow-up");
    assert_eq!(data["addressees"][0]["institution"], "Provincie Waterrijk");
    assert_eq!(data["follows"]["demands"][0]["earlier_number"], 2);
    let earlier = reader.visits(&format!("/brieven/{slug}.json")).await.body();
    let earlier: serde_json::Value = serde_json::from_str(&earlier).unwrap();
    assert_eq!(
        earlier["demands"][1]["id"],
        data["follows"]["demands"][0]["earlier"]
    );
    assert!(
        earlier["follow_ups"][0]["url"]
            .as_str()
            .unwrap()
            .ends_with("/brieven/uw-antwoord")
    );
    world.state.store.verify_ledger().await.unwrap();
}

async fn a_second_press_leads_to_the_letter_that_there_is(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = opens(&desk, &slug).await;
    // Pressed twice, as a slow line makes people do.
    let form = page.form("Maak het concept");
    desk.sends(form.clone())
        .await
        .says("Het concept van de vervolgbrief is gemaakt.");
    let page = desk.sends(form).await;
    page.has_status(409)
        .says("Er komt al een brief op deze brief terug")
        .refuses("Wilt u toch nog een vervolg, vink dat dan aan.");
    let there = desk.clicks(&page, "Vervolg op: Eenvoudige brieven").await;
    there.says("Deze brief is een vervolg op Eenvoudige brieven");
    // Fresh from the page it asks as well; with the tick it makes another.
    let page = opens(&desk, &slug).await;
    desk.sends(page.form("Maak het concept"))
        .await
        .has_status(409);
    let form = page
        .form("Maak het concept")
        .choose("Maak toch nog een vervolgbrief");
    desk.sends(form)
        .await
        .says("Het concept van de vervolgbrief is gemaakt.");
    let page = opens(&desk, &slug).await;
    page.says("Er komen al 2 brieven op deze brief terug");
}

async fn what_cannot_be_followed_says_why(world: World) {
    let desk = world.secretariat().await;
    let slug = desk
        .imports(&crate::world::texts::short("Nog niet klaar"))
        .await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/vervolg"))
        .await;
    page.says("Deze brief is nog niet verstuurd of gepubliceerd.");
    assert!(!page.has_button("Maak het concept"));
    let slug = asks(&world, &desk).await;
    let page = opens(&desk, &slug).await;
    let form = page
        .form("Maak het concept")
        .tick_only(&[])
        .fill("Onderwerp van de vervolgbrief", " ");
    desk.sends(form)
        .await
        .has_status(422)
        .says("Kies ten minste één geadresseerde.")
        .says("Kies ten minste één verzoek.")
        .says("Er is nog geen voorbeeld");
    let form = page.form("Maak het concept").tampered("demand", "zzzzzz");
    desk.sends(form)
        .await
        .has_status(422)
        .says("Een deel van wat u koos, is er niet meer.");
    // What somebody says of a request meanwhile is seen first.
    is_answered(&desk, &slug).await;
    let form = page
        .form("Maak het concept")
        .tick_only(&["Provincie", "2. Noem"]);
    desk.sends(form)
        .await
        .has_status(409)
        .says("Er is intussen iets anders over een verzoek vastgesteld.")
        .says("Gemeente Merelhoven: deels");
    let secret = format!("/bureau/brieven/{slug}/vervolg");
    world.visitor().visits(&secret).await.says("Inloggen");
}

async fn a_letter_without_requests_asks_for_an_answer_once_more(world: World) {
    let desk = world.secretariat().await;
    let text = crate::world::texts::short("Kennismaken");
    let (front, _) = text.rsplit_once("+++\n").unwrap();
    let other = "\n[[addressee]]\ninstitution = \"Provincie Waterrijk\"\n";
    let text = format!("{front}{other}+++\n\nGeachte lezer.\n\nWij stellen ons voor.\n");
    let slug = desk.brings_out(&world, &text).await;
    let page = desk.opens(&slug).await;
    let form = page
        .form("Noteer de reactie")
        .fill("Van wie", "Gemeente Merelhoven")
        .fill("Op welke dag", "2026-03-02")
        .fill("Wat er staat of gezegd is", "Dank voor uw brief.")
        .choose("Brief terug");
    desk.sends(form).await.says("De reactie is genoteerd.");
    let page = desk.opens(&slug).await;
    let page = desk.clicks(&page, "Vervolgbrief opstellen").await;
    page.says("Deze brief heeft geen genummerde verzoeken.")
        .says("Gemeente Merelhoven Liet van zich horen op 2 maart 2026.")
        .says("Provincie Waterrijk Nog geen antwoord.")
        .says("Een antwoord kregen wij nog niet. Wij vragen u alsnog om een antwoord op die brief.")
        .is_silent_about("Welke verzoeken?");
    let chosen = page.attributes("input[name=to][checked]", "value");
    assert_eq!(chosen, ["Provincie Waterrijk"]);
    let form = page.form("Maak het concept").tick_only(&[]);
    desk.sends(form)
        .await
        .has_status(422)
        .says("Kies ten minste één geadresseerde.")
        .is_silent_about("Kies ten minste één verzoek.");
    let page = desk.sends(page.form("Maak het concept")).await;
    page.says("Het concept van de vervolgbrief is gemaakt.");
    let made = crate::world::desk::slug_of(&page);
    comes_out(&world, &desk, &made).await;
    let reader = world.visitor();
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    let page = reader.clicks(&page, "Vervolg op: Kennismaken").await;
    page.says("Deze brief is een vervolg op een brief van 2 maart 2026: Kennismaken")
        .says("Wij horen graag vóór 1 mei van u.");
}
