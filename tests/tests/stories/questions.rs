//! Parliamentary questions: Hanna hands in what the Chamber published, corrects what was read, keeps it, and the answer comes
//! later. Visitors read it, and programs get it as the command prints it.

use crate::{
    press::bare,
    world::{Page, World, desk::Desk, texts},
};
use serde_json::Value;

crate::on_both_engines!(
    hanna_imports_the_real_publication_of_1909,
    what_looks_wrong_is_named_where_it_is,
    an_answer_comes_later_and_is_recorded,
    a_postponement_is_recorded_and_the_desk_says_what_is_late,
    what_cannot_be_read_says_why_and_keeps_what_was_typed,
    two_who_correct_at_once_see_each_other,
    only_what_is_public_can_be_read,
    recesses_stand_beside_what_waits,
);

pub(super) const ASKED: &str = "2026Z00417\n\nVragen van het lid De Wit (VVD) aan de Minister van Zorg over wachttijden (ingezonden 2 februari 2026).\n\n\
    Vraag 1\nKent u ze?\n\nVraag 2\nWaarom?\n\nVraag 3\nHoe lang nog?\n";

/// A letter that is out.
pub(super) async fn out(world: &World, desk: &Desk) -> String {
    let text = texts::short("Wachten op hulp");
    desk.brings_out(world, &text).await
}

/// What comes of handing in a text.
pub(super) async fn pastes(desk: &Desk, slug: &str, text: &str) -> Page {
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/kamervragen"))
        .await;
    let form = page.form("Lees en kijk na").fill("Of plak de tekst", text);
    desk.sends(form).await
}

/// What comes of handing in a file.
pub async fn attaches(desk: &Desk, slug: &str, name: &str, bytes: &[u8]) -> Page {
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/kamervragen"))
        .await;
    let form = page.form("Lees en kijk na").attach("Bestand", name, bytes);
    desk.sends(form).await
}

/// Keeps what was read.
pub(super) async fn keeps(desk: &Desk, page: &Page) -> Page {
    desk.sends(page.form("Bewaren")).await
}

/// The address of a set's data, as its letter's page gives it.
fn data_of(page: &Page) -> String {
    let links = page.links();
    let found = links
        .into_iter()
        .find(|it| it.starts_with("/brieven/") && it.contains("/kamervragen/"));
    found.unwrap_or_else(|| panic!("no data on {}", page.path))
}

async fn hanna_imports_the_real_publication_of_1909(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let text = std::fs::read_to_string(texts::questions("txt")).unwrap();
    let expected: Value =
        serde_json::from_str(&std::fs::read_to_string(texts::questions("json")).unwrap()).unwrap();
    let paper = bare::of_text(&text);
    for (name, bytes) in [("ah-1909.txt", text.as_bytes()), ("ah-1909.pdf", &paper)] {
        let page = attaches(&hanna, &slug, name, bytes).await;
        page.has_status(200)
            .says("Er is nog niets bewaard.")
            .says("Vraag 8");
        assert_eq!(page.field("Bewaren", "Ingezonden op"), "2018-04-05");
        assert_eq!(
            page.field("Bewaren", "Wie het vroegen"),
            "Geluk (CDA)\nPeters (CDA)"
        );
        let sets = world.state.store.unanswered_questions().await.unwrap();
        assert!(sets.is_empty(), "nothing is kept yet");
        let form = page
            .form("Bewaren")
            .choose("Zet deze Kamervragen op de openbare pagina");
        let page = hanna.sends(form).await;
        page.has_status(200)
            .says("Het antwoord is bewaard en als reactie op de brief genoteerd.")
            .says("Beantwoord op 24 april 2018, na 19 dagen")
            .says(name);
        let data = world.visitor().visits(&data_of(&page)).await;
        let data: Value = serde_json::from_str(&data.body()).unwrap();
        assert_eq!(data, expected, "{name}");
        let links = page.links();
        let file = links.iter().find(|it| it.ends_with("/bestand"));
        let file = hanna.visits(file.unwrap()).await;
        assert_eq!(file.bytes, bytes);
    }
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("Kamervragen over ‘Hulp nieuwe stijl: sámen tegen muren oplopen’")
        .says("Geluk (CDA) en Peters (CDA)")
        .says("Antwoord op vraag 8")
        .says("Antwoord op Kamervragen over");
    world.ledger_holds().await;
}

async fn what_looks_wrong_is_named_where_it_is(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let text = format!(
        "{}\nVraag 3\nEn dan?\n\nVraag 4\nEn u?\n\nAntwoord van Minister Vos (Zorg) (ontvangen 24 februari 2026).\n\n\
         Antwoord 1\nJa.\n\nAntwoord 2 en 3\nNee.\n",
        ASKED.replace(
            "2026).\n\nVraag 1",
            "2026).\n\nAntwoord van Minister Vos (Zorg) (ontvangen 24 februari 2026).\n\nVraag 1"
        )
    );
    let page = pastes(&hanna, &slug, &text).await;
    page.has_status(200)
        .says("Vraag 3 staat er twee keer.")
        .says("Vraag 4 heeft geen antwoord.")
        .says("Eén antwoord op vraag 2 en 3.")
        .says("Het antwoord staat bij vraag 2.");
    let at = |page: &Page, anchor: &str| page.attributes(&format!("#{anchor} p.needs"), "class");
    assert_eq!(at(&page, "paar-1").len(), 0);
    assert_eq!(at(&page, "paar-4").len(), 2, "twice there, and no answer");
    assert_eq!(at(&page, "paar-5").len(), 1);

    // One goes, another comes, it moves, and nothing of it is kept until it is asked for.
    let page = hanna.sends(page.form("Verwijder (Vraag 3)")).await;
    page.is_silent_about("Hoe lang nog?")
        .is_silent_about("staat er twee keer");
    let page = hanna
        .sends(page.form("Voeg hierna een vraag toe (Vraag 4)"))
        .await;
    let refused = keeps(&hanna, &page).await;
    refused
        .has_status(422)
        .refuses("5e vraag, vraag: Vul dit in.");
    let page = hanna.sends(refused.form("Omhoog (Vraag 5)")).await;
    let form = page
        .form("Bewaren")
        .fill("Tekst van vraag 5", "En wij?")
        .fill("Antwoord op vraag 5", "Ook niet.")
        .fill("Antwoord op vraag 4", "Ook.");
    let page = hanna.sends(form).await;
    page.has_status(200)
        .says("Antwoord op vraag 2 en 3")
        .says("Zie het antwoord op vraag 2 en 3");
    let text = page.text();
    assert!(text.find("En wij?").unwrap() < text.find("En u?").unwrap());
}

async fn an_answer_comes_later_and_is_recorded(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let page = keeps(&hanna, &pastes(&hanna, &slug, ASKED).await).await;
    page.says("De Kamervragen zijn bewaard.")
        .says("Nog geen antwoord.");
    assert!(
        world
            .state
            .store
            .unanswered_questions()
            .await
            .unwrap()
            .len()
            == 1
    );

    let answer = hanna.clicks(&page, "Antwoord toevoegen").await;
    let nothing = answer.form("Lees en kijk na").fill(
        "Of plak de tekst",
        "Geachte mevrouw,\n\nDank voor uw brief.",
    );
    let nothing = hanna.sends(nothing).await;
    nothing
        .has_status(422)
        .refuses("Er is geen antwoord gevonden.");
    let text = "Antwoord van Minister Vos (Zorg), mede namens de Minister van Geld (ontvangen 20 februari 2026).\n\n\
        Antwoord 1\nJa.\n\nAntwoord 2 en 3\nNee.[1]\n\n[1] Een brief.\n";
    let paper = bare::of_text(text);
    let form = answer
        .form("Lees en kijk na")
        .attach("Bestand", "antwoord.pdf", &paper);
    let check = hanna.sends(form).await;
    check.has_status(200).says("Er is nog niets bewaard.");
    assert_eq!(check.field("Bewaren", "Antwoord op vraag 1"), "Ja.");
    assert_eq!(
        check.field("Bewaren", "Antwoord ontvangen op"),
        "2026-02-20"
    );
    assert!(
        world
            .state
            .store
            .unanswered_questions()
            .await
            .unwrap()
            .len()
            == 1
    );

    let form = check
        .form("Bewaren")
        .choose("Zet ook het bestand zelf bij de reactie");
    let page = hanna.sends(form).await;
    page.says("Het antwoord is bewaard en als reactie op de brief genoteerd.")
        .says("Beantwoord op 20 februari 2026, na 18 dagen")
        .says("Stand 2");
    let before = hanna.clicks(&page, "Stand 1").await;
    before
        .says("Dit is stand 1, zoals die toen was.")
        .says("Nog geen antwoord.");
    let letter = hanna.opens(&slug).await;
    letter
        .says("Antwoord op Kamervragen over wachttijden: 3 vragen beantwoord. Nummer 2026Z00417.")
        .says("antwoord.pdf");
    world.ledger_holds().await;
}

async fn a_postponement_is_recorded_and_the_desk_says_what_is_late(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    // Twenty-six days before today.
    let today = world.state.clock.now().day();
    let days = jiff::ToSpan::days(26);
    let asked = today.checked_sub(days).unwrap();
    let page = pastes(&hanna, &slug, ASKED).await;
    let form = page
        .form("Bewaren")
        .fill("Ingezonden op", &asked.to_string());
    let page = hanna.sends(form).await;
    page.says("5 dagen te laat: het antwoord werd verwacht op");
    let home = hanna.visits("/bureau").await;
    home.says("Antwoord op Kamervragen 5 dagen te laat");
    let page = hanna.clicks(&home, "Bekijk de vragen").await;
    hanna.opens(&slug).await.says("5 dagen te laat");

    assert_eq!(
        page.field("Leg het uitstel vast", "Wie uitstel vroeg"),
        "Minister van Zorg"
    );
    let early = page
        .form("Leg het uitstel vast")
        .fill("Bericht ontvangen op", "2020-01-01");
    let early = hanna.sends(early).await;
    early
        .has_status(422)
        .refuses("Het bericht kan niet van voor de vragen zijn.");
    let form = page
        .form("Leg het uitstel vast")
        .fill("Wat het bericht zegt", "Er is overleg nodig.");
    let page = hanna.sends(form).await;
    page.says("Het uitstel is vastgelegd.")
        .says("Uitgesteld: antwoord verwacht uiterlijk")
        .says("Uitstelbericht van Minister van Zorg")
        .says("Er is overleg nodig.");
    // Who asked for it and when is public with the questions; what the desk took over of it is not.
    let set = page.path.split('?').next().unwrap().to_owned();
    let edit = hanna.clicks(&hanna.visits(&set).await, "Verbeter").await;
    let form = edit
        .form("Bewaren")
        .choose("Zet deze Kamervragen op de openbare pagina");
    let page = hanna.sends(form).await;
    let data = world.visitor().visits(&data_of(&page)).await;
    let data: Value = serde_json::from_str(&data.body()).unwrap();
    assert_eq!(data["postponed"]["by"], "Minister van Zorg");
    assert_eq!(data["postponed"]["text"], Value::Null);
    hanna
        .visits("/bureau")
        .await
        .is_silent_about("Antwoord op Kamervragen");
    world.clock.pass(17 * 86_400);
    let hanna = world.secretariat().await;
    hanna
        .visits("/bureau")
        .await
        .says("Antwoord op Kamervragen 1 dag te laat");
}

async fn what_cannot_be_read_says_why_and_keeps_what_was_typed(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let large = vec![b' '; (20 << 20) + 1];
    let many = "Vraag 1 t/m 40\nA?\n".repeat(40);
    for (name, bytes, why) in [
        (
            "scan.pdf",
            bare::with_files(&[]),
            "In deze pdf staat geen tekst",
        ),
        (
            "stuk.pdf",
            b"%PDF-1.7\n\xff\xfe".to_vec(),
            "Deze pdf is beschadigd",
        ),
        (
            "bom.pdf",
            bare::swelling(6_000_000),
            "Deze pdf vraagt meer tijd of geheugen",
        ),
        (
            "groot.txt",
            large,
            "Het bestand is te groot; het mag hoogstens 21,0 MB zijn.",
        ),
        (
            "plaatje",
            b"\xff\xd8\xff\0".to_vec(),
            "Dit is geen pdf, geen bladzijde en geen tekst.",
        ),
        (
            "brief.txt",
            b"Geachte heer,".to_vec(),
            "Er is geen vraag gevonden.",
        ),
        (
            "veel.txt",
            many.into_bytes(),
            "Er staan meer dan 1.000 vragen in.",
        ),
    ] {
        let page = attaches(&hanna, &slug, name, &bytes).await;
        page.has_status(422).refuses(why);
    }
    let page = pastes(&hanna, &slug, "Geen enkele <vraag>.").await;
    page.has_status(422).refuses("Er is geen vraag gevonden.");
    assert_eq!(
        page.field("Lees en kijk na", "Of plak de tekst"),
        "Geen enkele <vraag>."
    );
    let both = page
        .form("Lees en kijk na")
        .fill("Of plak de tekst", ASKED)
        .attach("Bestand", "a.txt", ASKED.as_bytes());
    let both = hanna.sends(both).await;
    both.has_status(422).refuses("niet allebei");
    assert_eq!(both.field("Lees en kijk na", "Of plak de tekst"), ASKED);
    pastes(&hanna, &slug, " ")
        .await
        .has_status(422)
        .refuses("Kies een bestand of plak een tekst.");

    // What is typed on the page of corrections stays there too.
    let page = pastes(&hanna, &slug, ASKED).await;
    let form = page
        .form("Bewaren")
        .fill("Ingezonden op", "gisteren")
        .fill("Tekst van vraag 2", "Anders </textarea>?");
    let page = hanna.sends(form).await;
    page.has_status(422).refuses("Ingezonden op:");
    assert_eq!(page.field("Bewaren", "Ingezonden op"), "gisteren");
    assert_eq!(
        page.field("Bewaren", "Tekst van vraag 2"),
        "Anders </textarea>?"
    );
    let gone = page.form("Bewaren").tampered("file-hash", &"0".repeat(64));
    let gone = gone.fill("Ingezonden op", "2026-02-02");
    let gone = hanna.sends(gone).await;
    gone.has_status(422)
        .refuses("Het bestand waar dit uit komt, is hier niet meer of is al bewaard.");
    assert_eq!(
        gone.field("Bewaren", "Tekst van vraag 2"),
        "Anders </textarea>?"
    );
    assert!(
        world
            .state
            .store
            .unanswered_questions()
            .await
            .unwrap()
            .is_empty()
    );

    // A letter that is not Final has none.
    let draft = hanna.imports(&texts::short("Nog een concept")).await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{draft}/kamervragen"))
        .await;
    assert!(!page.has_button("Lees en kijk na"));
}

async fn two_who_correct_at_once_see_each_other(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let page = keeps(&hanna, &pastes(&hanna, &slug, ASKED).await).await;
    let mine = hanna.clicks(&page, "Verbeter").await;
    let other = world.colleague().await;
    let theirs = other.clicks(&page, "Verbeter").await;
    let form = theirs
        .form("Bewaren")
        .fill("Tekst van vraag 1", "Hun tekst?");
    other.sends(form).await.says("Hun tekst?");
    let form = mine
        .form("Bewaren")
        .fill("Tekst van vraag 2", "Mijn tekst?");
    let told = hanna.sends(form).await;
    told.has_status(409).says("Iemand anders bewaarde eerst.");
    assert_eq!(told.field("Bewaren", "Tekst van vraag 2"), "Mijn tekst?");
    hanna
        .visits(page.path.split('?').next().unwrap())
        .await
        .says("Hun tekst?")
        .is_silent_about("Mijn tekst?");
    // Having seen that, it is kept on top; theirs can still be read.
    let page = keeps(&hanna, &told).await;
    page.says("Mijn tekst?").says("Stand 3");
    let before = hanna.clicks(&page, "Stand 2").await;
    before.says("Hun tekst?");
}

async fn only_what_is_public_can_be_read(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let page = keeps(&hanna, &pastes(&hanna, &slug, ASKED).await).await;
    let id = page
        .path
        .split('?')
        .next()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let data = format!("/brieven/{slug}/kamervragen/{id}.json");
    let visitor = world.visitor();
    assert_eq!(visitor.visits(&data).await.status, 404);
    visitor
        .visits(&format!("/brieven/{slug}"))
        .await
        .is_silent_about("Kamervragen");
    let edit = hanna.clicks(&page, "Verbeter").await;
    let form = edit
        .form("Bewaren")
        .choose("Zet deze Kamervragen op de openbare pagina");
    hanna.sends(form).await.has_status(200);
    world.clock.pass(120);
    let page = visitor.visits(&format!("/brieven/{slug}")).await;
    page.says("Kamervragen over wachttijden")
        .says("De Wit (VVD)");
    let page = visitor.visits(&data).await;
    page.has_status(200);
    let read: Value = serde_json::from_str(&page.body()).unwrap();
    assert_eq!(read["pairs"].as_array().unwrap().len(), 3);
    assert_eq!(read["number"], "2026Z00417");
    for other in [
        format!("/brieven/{slug}/kamervragen/{id}"),
        format!("/brieven/{slug}/kamervragen/iets.json"),
    ] {
        assert_eq!(visitor.visits(&other).await.status, 404);
    }
    let desk = format!("/bureau/brieven/{slug}/kamervragen/{id}");
    visitor.visits(&desk).await.says("Inloggen");
}

async fn recesses_stand_beside_what_waits(world: World) {
    let hanna = world.secretariat().await;
    let slug = out(&world, &hanna).await;
    let page = keeps(&hanna, &pastes(&hanna, &slug, ASKED).await).await;
    page.is_silent_about("is in reces:")
        .says("staan er geen recessen in de lijst: of de Kamer nu in reces is, is niet bekend.");
    let today = world.state.clock.now().day().to_string();
    let recesses = hanna.clicks(&page, "Recessen van de Tweede Kamer").await;
    recesses.says("Vooraf ingevuld");
    let add = |name: &str, first: &str, last: &str| {
        let rows = recesses
            .attributes(".recess input[name^=name-]", "name")
            .len();
        let at = rows - 3;
        recesses
            .form("Bewaar de recessen")
            .tampered(&format!("name-{at}"), name)
            .tampered(&format!("first-{at}"), first)
            .tampered(&format!("last-{at}"), last)
    };
    let wrong = hanna.sends(add("Proefreces", &today, "2020-01-01")).await;
    wrong
        .has_status(422)
        .refuses("De laatste dag ligt voor de eerste dag.");
    let kept = hanna.sends(add("Proefreces", &today, &today)).await;
    kept.says("De recessen zijn bewaard.");
    let again = hanna.sends(add("Ander reces", &today, &today)).await;
    again.has_status(409).says("Iemand anders bewaarde eerst.");
    hanna
        .visits(page.path.split('?').next().unwrap())
        .await
        .says("De Tweede Kamer is in reces: Proefreces")
        .says("De termijn loopt door.");
}
