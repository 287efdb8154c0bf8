//! A director who does not want to sign the text as it is says what should stand there instead, and is refused for a reason.

use super::out_for_signing;
use crate::world::{
    Director, Page, World,
    director::{ON_BEHALF, PERSONALLY},
    form::Form,
};

crate::on_both_engines!(
    a_director_objects_and_still_decides,
    an_objection_is_taken_back,
    what_cannot_be_taken_is_said_at_its_field_and_kept,
    what_comes_too_late_changes_nothing,
    nobody_objects_with_the_link_of_another,
);

const WAY: &str = "Ik teken zo niet: ik stel een andere tekst voor";
const SEND: &str = "Dien het bezwaar in";
const WORDS: &str = "Zo zou het moeten luiden";

/// The form for the place that begins so.
pub async fn at(director: &Director, place: &str) -> Page {
    let page = director.reads().await;
    let page = director.person.clicks(&page, WAY).await;
    page.says("Waar moet iets anders staan?")
        .says("Het is nog geen antwoord.");
    for link in page.attributes(".places a", "href") {
        let form = director.person.visits(&link).await;
        if form.field(SEND, WORDS).starts_with(place) {
            return form;
        }
    }
    panic!("no place begins with {place}:\n{}", page.text());
}

/// The form, filled in.
pub async fn filled(director: &Director, place: &str, old: &str, new: &str, why: &str) -> Form {
    let page = at(director, place).await;
    let words = page.field(SEND, WORDS).replace(old, new);
    page.form(SEND)
        .fill(WORDS, &words)
        .fill("Waarom?", why)
        .fill("Code", &director.code)
}

/// Objects to the number of weeks.
pub async fn objects(director: &Director) -> Page {
    let why = "Sinds maart zijn het er twaalf.";
    let form = filled(director, "De wachtlijst", "elf weken", "twaalf weken", why).await;
    director.tries(form).await.has_status(200).clone()
}

async fn a_director_objects_and_still_decides(world: World) {
    let slug = out_for_signing(&world, "Van acht naar elf weken").await;
    let marloes = world.director("Marloes Tienstra").await;
    let page = marloes.reads().await;
    page.is_silent_about("Uw bezwaren");
    // Every paragraph, request and note can be chosen.
    let page = marloes.person.clicks(&page, WAY).await;
    page.says("Verzoek 1: Geef ieder wijkteam")
        .says("Noot 1: Eigen telling")
        .says("Wat wij vragen");
    assert_eq!(page.header("cache-control"), "no-store");

    let page = objects(&marloes).await;
    page.says("Uw bezwaar is ingediend")
        .says("Uw bezwaren")
        .says("Nog geen besluit")
        .says("Sinds maart zijn het er twaalf.");
    assert!(page.path.ends_with("?gedaan=bezwaar"), "{}", page.path);
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    assert!(
        receipt.subject.starts_with("Uw bezwaar:"),
        "{}",
        receipt.subject
    );
    for part in [
        "De wachtlijst groeide in een jaar van acht naar elf weken.",
        "De wachtlijst groeide in een jaar van acht naar twaalf weken.",
        "Sinds maart zijn het er twaalf.",
        "Een bezwaar is nog geen antwoord.",
        &marloes.link,
    ] {
        assert!(receipt.text.contains(part), "{part}:\n{}", receipt.text);
    }
    let mails = world.post().await;
    let told = mails
        .iter()
        .rfind(|mail| mail.to.contains("bureau@"))
        .unwrap();
    assert_eq!(
        told.subject,
        "Bezwaar van Wijkteam Elzenbroek: Van acht naar elf weken"
    );
    assert!(
        told.text.contains(&format!("/overleg/{slug}")),
        "{}",
        told.text
    );

    // The same once more, from a page that was still open, is the same objection.
    let before = world.ledger_holds().await;
    objects(&marloes).await.says("Uw bezwaar is ingediend");
    assert_eq!(world.ledger_holds().await, before);
    assert_eq!(world.post().await.len(), mails.len());

    let desk = world.secretariat().await;
    desk.opens(&slug)
        .await
        .says("Maakte bezwaar,")
        .says("maakte bezwaar")
        .says("Bezwaren uit de ronde")
        .says("Over één bezwaar is nog niet besloten.")
        .says("Marloes Tienstra, Wijkteam Elzenbroek");
    world.clock.pass(60);
    marloes.signs(PERSONALLY).await;
    let page = desk.opens(&slug).await;
    page.says("Getekend,").says("Maakte bezwaar,");
    assert!(!page.text().lines().any(|line| line == "1 maakte bezwaar"));
    marloes
        .reads()
        .await
        .says("Uw bezwaren")
        .is_silent_about(WAY);
    marloes
        .person
        .visits(&format!("{}/bezwaar", marloes.link))
        .await
        .has_status(409)
        .says("trek dan eerst uw handtekening in");
    world.ledger_holds().await;
}

async fn an_objection_is_taken_back(world: World) {
    let slug = out_for_signing(&world, "Toch maar niet").await;
    let marloes = world.director("Marloes Tienstra").await;
    let page = objects(&marloes).await;
    let own = page.attributes("#bezwaren a", "href").remove(0);
    let page = marloes.person.visits(&own).await;
    page.says("Toch geen bezwaar?");
    // Without the code nothing happens.
    let form = page.form("Trek het bezwaar in");
    marloes
        .tries(form.clone().fill("Code", "AAA AAA"))
        .await
        .has_status(422)
        .says("Deze code klopt niet.");
    let stale = form.fill("Code", &marloes.code);
    marloes
        .tries(stale.clone())
        .await
        .says("Uw bezwaar is ingetrokken")
        .says("Ingetrokken");
    marloes
        .tries(stale)
        .await
        .has_status(409)
        .says("Over dit bezwaar is al besloten, of u trok het al in.");
    let desk = world.secretariat().await;
    let page = desk.opens(&slug).await;
    page.says("Over alle bezwaren is besloten.")
        .says("Nog niets gehoord");
    assert!(!page.text().contains("1 maakte bezwaar"));
    world.ledger_holds().await;
}

async fn what_cannot_be_taken_is_said_at_its_field_and_kept(world: World) {
    out_for_signing(&world, "Netjes invullen").await;
    let marloes = world.director("Marloes Tienstra").await;
    let before = world.ledger_holds().await;
    let good = filled(&marloes, "1. Geef", "vaste", "eigen", "Dat is duidelijker.").await;
    let long = "woord ".repeat(17_000);
    for (label, typed, said) in [
        (
            WORDS,
            "1. Geef ieder wijkteam een vaste waarnemer.",
            "U hebt nog niets veranderd.",
        ),
        (
            WORDS,
            "Een \u{7} bel",
            "Er staat een teken in dat wij niet kunnen bewaren.",
        ),
        (WORDS, long.as_str(), "Dit is te veel voor één bezwaar."),
        ("Waarom?", "  ", "Schrijf kort waarom."),
        ("Waarom?", long.as_str(), "Er passen 2.000 tekens in."),
        (
            "Waarom?",
            "Daar\u{0}om",
            "een teken in dat wij niet kunnen bewaren",
        ),
        ("Code", "", "Vul de code uit de mail in"),
        ("Code", "AAA AAA", "Deze code klopt niet."),
    ] {
        let page = marloes.tries(good.clone().fill(label, typed)).await;
        page.has_status(422)
            .says(said)
            .says("Wat u invulde, staat er nog.");
        for (other, kept) in [(WORDS, "eigen waarnemer"), ("Waarom?", "duidelijker")] {
            assert!(
                other == label || page.field(SEND, other).contains(kept),
                "{other} is kept when {label} is wrong"
            );
        }
    }
    // A page that showed another text, and a place that is none.
    marloes
        .tries(good.clone().tampered("shown", &"0".repeat(64)))
        .await
        .has_status(409)
        .says("De tekst is intussen veranderd.");
    marloes
        .tries(good.clone().tampered("shown", "x"))
        .await
        .has_status(400);
    for place in ["0", "99", "-1", "1.5", "x"] {
        let path = format!("{}/bezwaar?alinea={place}", marloes.link);
        marloes.person.visits(&path).await.has_status(404);
        let mut elsewhere = good.clone();
        elsewhere.action = path;
        marloes.tries(elsewhere).await.has_status(404);
    }
    assert_eq!(world.ledger_holds().await, before, "nothing was kept");
    // Markup is words.
    let form = good
        .fill(
            WORDS,
            "1. Geef <b>ieder</b> wijkteam & co </textarea><script>alert(1)</script>.",
        )
        .fill("Waarom?", "<img src=x onerror=alert(1)>");
    let page = marloes.tries(form).await;
    page.has_status(200).says("<img src=x onerror=alert(1)>");
    assert!(!page.body().contains("<script>alert") && !page.body().contains("<img src=x"));
    world.ledger_holds().await;
}

async fn what_comes_too_late_changes_nothing(world: World) {
    let slug = out_for_signing(&world, "Net te laat").await;
    let desk = world.secretariat().await;
    let marloes = world.director("Marloes Tienstra").await;
    let samira = world.director("Samira Benchaib").await;
    let form = filled(&marloes, "1. Geef", "vaste", "eigen", "Dat is duidelijker.").await;
    // The text is taken loose between the page and the button.
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/losmaken"))
        .await;
    desk.presses(&page, "Maak de tekst los").await;
    let before = world.ledger_holds().await;
    let page = marloes.tries(form.clone()).await;
    page.has_status(409).says("De ronde is gesloten.");
    assert!(
        page.field(SEND, WORDS).contains("eigen waarnemer"),
        "it is kept"
    );
    assert_eq!(world.ledger_holds().await, before);
    marloes.reads().await.is_silent_about(WAY);
    samira
        .person
        .visits(&format!("{}/bezwaar", samira.link))
        .await
        .has_status(409)
        .says("Bezwaar maken kan nu niet");

    // In the next round the right to sign ends in between.
    world.clock.pass(60);
    desk.freezes_again(&slug).await;
    desk.opens_round(&slug).await;
    let marloes = world.director("Marloes Tienstra").await;
    let form = filled(&marloes, "1. Geef", "vaste", "eigen", "Dat is duidelijker.").await;
    let page = desk.visits("/bureau/mandaten?zoek=Tienstra").await;
    let page = desk.clicks(&page, "Marloes Tienstra").await;
    let page = desk.clicks(&page, "Beëindig…").await;
    let end = page.form("Beëindig het mandaat").choose("Nu meteen");
    desk.sends(end).await.has_status(200);
    let before = world.ledger_holds().await;
    let page = marloes.tries(form).await;
    page.has_status(409)
        .says("Bij ons staat niet dat u op dit moment");
    assert_eq!(world.ledger_holds().await, before);
}

async fn nobody_objects_with_the_link_of_another(world: World) {
    out_for_signing(&world, "Ieder het zijne").await;
    let marloes = world.director("Marloes Tienstra").await;
    let youssef = world.director("Youssef el Hamdaoui").await;
    let page = objects(&marloes).await;
    let own = page.attributes("#bezwaren a", "href").remove(0);
    let id = own.rsplit('/').next().unwrap();
    youssef.reads().await.is_silent_about("Uw bezwaren");
    for other in [
        format!("{}/bezwaar/{id}", youssef.link),
        format!("{}/bezwaar/{}", marloes.link, "1"),
        format!("/ondertekenen/geraden/bezwaar/{id}"),
        "/ondertekenen/geraden/bezwaar".to_owned(),
    ] {
        youssef.person.visits(&other).await.has_status(404);
    }
    // Their own code does not fit the link of another.
    let form = filled(&youssef, "1. Geef", "vaste", "eigen", "Daarom.").await;
    youssef
        .tries(form.fill("Code", &marloes.code))
        .await
        .has_status(422)
        .says("Deze code klopt niet.");
    youssef.signs(ON_BEHALF).await;
    world.ledger_holds().await;
}
