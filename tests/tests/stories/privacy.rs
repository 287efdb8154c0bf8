//! What is kept about people: read by everybody, taken along by oneself, let go in time, and erased so that the disk holds
//! nothing of somebody and the log still holds.

use super::out_for_signing;
use crate::world::{Page, Person, World, director::ON_BEHALF, mail_of};
use letters::{
    access::Held,
    ids::PersonId,
    mandate::{Extent, Terms},
    privacy::Data,
    role::Role,
    text::{Function, Line, MailAddress, PersonName},
};
use server::store::{AuditFilter, Grant, NewAccount};

crate::on_both_engines!(
    who_leaves_and_asks_is_found_nowhere,
    a_name_under_a_published_letter_stays_and_nothing_else,
    what_has_been_kept_long_enough_goes,
);

const HER: &str = "Philippa Quakernaat";
const DAY: i64 = 24 * 60 * 60;

/// A director with an account, whose mandate ends tomorrow.
async fn about_to_leave(world: &World) -> PersonId {
    let organisation = world.organisation("Buurtzorg Kwinkeland").await;
    let store = &world.state.store;
    let account = NewAccount {
        mail: MailAddress::parse(&mail_of(HER)).unwrap(),
        name: PersonName::parse(HER).unwrap(),
        roles: vec![Held::new(Role::Director, Some(organisation)).unwrap()],
        password_hash: None,
    };
    let person = store.open_account(account, None).await.unwrap();
    let today = world.state.clock.now();
    let terms = Terms {
        organisation,
        function: Function::parse("kwartiermaakster").unwrap(),
        deputy: false,
        extent: Extent::OnBehalf,
        from: today.plus_seconds(-DAY).day(),
        until: Some(today.plus_seconds(DAY).day()),
        evidence: Line::parse("Volmacht van de oprichtster").unwrap(),
    };
    let grant = Grant::to(person, terms);
    store.grant_mandate(grant, person, |_| None).await.unwrap();
    person
}

async fn operator(world: &World) -> Person {
    let mail = "beheer@wijkteams.example";
    let known = MailAddress::parse(mail).unwrap();
    if world.state.store.account(&known).await.unwrap().is_none() {
        world.account(mail, "Otto Beheer", Role::Operator).await;
    }
    world.signed_in(mail).await
}

/// The page on which somebody is erased.
async fn erase_page(operator: &Person, person: PersonId) -> Page {
    operator
        .visits(&format!("/bureau/mensen/{person}/wissen"))
        .await
}

/// She signs, with a remark.
async fn signs_with_a_remark(world: &World) {
    let her = world.director(HER).await;
    let form = her.form("Onderteken").await.choose(ON_BEHALF);
    let form = form.fill(
        "Opmerking of reden",
        "De raad aarzelde over de kwispelstaart.",
    );
    her.tries(form).await.has_status(200);
}

async fn who_leaves_and_asks_is_found_nowhere(world: World) {
    let person = about_to_leave(&world).await;
    let slug = out_for_signing(&world, "Een vaste waarnemer").await;
    signs_with_a_remark(&world).await;
    world.director(HER).await.withdraws().await;
    world.post().await;

    // She sees what is kept, takes it along, and asks to be erased.
    let herself = world.signed_in(&mail_of(HER)).await;
    let page = herself.visits("/mijn").await;
    page.says("Wat we van u bewaren");
    let page = herself.visits("/mijn/gegevens").await;
    page.says("Namen onder brieven").says("1 gegeven");
    let copy = herself.presses(&page, "Haal de kopie op").await;
    assert_eq!(copy.header("content-type"), "application/json");
    assert!(copy.header("content-disposition").starts_with("attachment"));
    let copy: serde_json::Value = serde_json::from_slice(&copy.bytes).unwrap();
    assert_eq!(copy["person"][0]["name"], HER);
    assert_eq!(copy["invitations"][0]["letter"], slug.as_str());
    assert_eq!(
        copy["signatures"][0]["remark"],
        "De raad aarzelde over de kwispelstaart."
    );
    assert_eq!(
        copy["mandates"][0]["evidence"],
        "Volmacht van de oprichtster"
    );
    let proofs = copy["commitments_in_the_ledger"].as_array().unwrap();
    assert!(proofs.iter().any(|proof| proof["value"] == HER));
    for _ in 0..2 {
        let page = herself.presses(&page, "Vraag om te wissen").await;
        page.says("Uw vraag staat klaar");
    }

    // Not as long as she may sign and come in.
    let beheer = operator(&world).await;
    let page = beheer.visits("/bureau/bewaartermijnen").await;
    page.says(HER);
    let page = beheer.clicks(&page, "Bekijk en wis").await;
    page.says("mag nog tekenen").says("heeft nog een rol");
    assert!(!page.has_button("Ja, wis deze persoon"));
    let address = format!("/bureau/mensen/{person}/wissen");
    let request = beheer.request(reqwest::Method::POST, &address);
    let refused = beheer
        .send(request.header("sec-fetch-site", "same-origin"))
        .await;
    refused.has_status(422).says("mag nog tekenen");

    // She leaves.
    world.clock.pass(2 * DAY);
    let store = &world.state.store;
    store.close_account(person, None).await.unwrap();
    let words = [
        HER,
        "Quakernaat",
        &mail_of(HER),
        "kwispelstaart",
        "kwartiermaakster",
        "oprichtster",
    ];
    for word in words {
        let before = world.raw().await.places_of(&[word]);
        assert!(!before.is_empty(), "{word} was never kept");
    }
    let beheer = operator(&world).await;
    let page = erase_page(&beheer, person).await;
    page.says("Wis Philippa Quakernaat")
        .says("Vragen om te tekenen, en de antwoorden")
        .says("Er blijft geen naam staan.");
    let page = beheer.presses(&page, "Ja, wis deze persoon").await;
    page.has_status(200).says("De persoon is gewist");
    page.says("Op dit moment niemand.");

    let left = world.raw().await.places_of(&words);
    assert!(left.is_empty(), "{left:#?}");
    world.ledger_holds().await;

    // What was done is still there, by somebody.
    let desk = world.secretariat().await;
    let board = desk.opens(&slug).await;
    board
        .has_status(200)
        .says("Gewiste persoon")
        .says("Buurtzorg Kwinkeland");
    let events = beheer.visits("/bureau/gebeurtenissen").await;
    events.says("Persoon gewist").says("Gewiste persoon");
    erase_page(&beheer, person)
        .await
        .says("Deze persoon is gewist.");
    let again = store.audit(AuditFilter::default(), 100).await.unwrap();
    let asked = again
        .iter()
        .filter(|it| it.act == letters::audit::Act::ErasureAsked);
    assert_eq!(asked.count(), 1, "asking twice is asking once");
}

async fn a_name_under_a_published_letter_stays_and_nothing_else(world: World) {
    let person = about_to_leave(&world).await;
    let slug = out_for_signing(&world, "Een vaste waarnemer").await;
    signs_with_a_remark(&world).await;
    world.post().await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    world.clock.pass(2 * DAY);
    world.state.store.close_account(person, None).await.unwrap();
    let beheer = operator(&world).await;
    let page = erase_page(&beheer, person).await;
    page.says("Rond die brief eerst af.");
    let desk = world.secretariat().await;
    desk.publishes(&slug).await;
    let letter = format!("/brieven/{slug}");
    let reader = world.visitor();
    reader.visits(&letter).await.says(HER);

    let page = erase_page(&beheer, person).await;
    page.says("Onder deze gepubliceerde brieven blijft de naam staan");
    assert!(page.links().contains(&letter));
    let page = beheer.presses(&page, "Ja, wis deze persoon").await;
    page.says("De persoon is gewist");

    reader
        .visits(&letter)
        .await
        .says(HER)
        .says("kwartiermaakster");
    let json = reader.visits(&format!("{letter}.json")).await;
    assert!(json.body().contains(HER));
    let pdf = reader.visits(&format!("{letter}.pdf")).await;
    let page = reader.visits("/controle").await;
    let form = page.form("Controleer het bestand");
    let page = reader
        .sends(form.attach("Een pdf van een brief", "brief.pdf", &pdf.bytes))
        .await;
    page.says(HER);
    world.ledger_holds().await;
    let gone = [&mail_of(HER), "kwispelstaart"];
    let left = world.raw().await.places_of(&gone);
    assert!(left.is_empty(), "{left:#?}");
    desk.opens(&slug).await.says("Gewiste persoon");
}

async fn what_has_been_kept_long_enough_goes(world: World) {
    let slug = out_for_signing(&world, "Lang geleden").await;
    let samira = world.director("Samira Benchaib").await;
    samira
        .declines("Ons bestuur aarzelde over de kwispelstaart.")
        .await;
    world.post().await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    let words = ["kwispelstaart", "Hanna Bureau"];
    assert!(!world.raw().await.places_of(&words[..1]).is_empty());

    // The night's work has its turn once a day.
    assert!(server::retention::next(&world.state).await.unwrap());
    assert!(!server::retention::next(&world.state).await.unwrap());
    assert!(!world.raw().await.places_of(&words[..1]).is_empty());
    world.clock.pass(366 * DAY);
    let beheer = operator(&world).await;
    let page = beheer.visits("/bureau/bewaartermijnen").await;
    page.says("12 maanden na het einde van de ronde")
        .says("niets van");
    let page = beheer.presses(&page, "Nu uitvoeren").await;
    page.says("Wat lang genoeg is bewaard, is weg")
        .says("door Otto Beheer");
    let left = world.raw().await.places_of(&words[..1]);
    assert!(left.is_empty(), "{left:#?}");
    assert!(
        !world.raw().await.places_of(&words[1..]).is_empty(),
        "who works here stays"
    );
    let mails = std::fs::read_dir(world.folder.path().join("mail")).unwrap();
    assert_eq!(mails.count(), 0, "and the mails of last year are gone");
    let events = beheer.visits("/bureau/gebeurtenissen").await;
    events.says("Bewaartermijnen uitgevoerd");
    world.ledger_holds().await;
}

#[tokio::test]
async fn everybody_reads_what_is_kept_and_how_long() {
    let world = World::sqlite().await;
    let reader = world.visitor();
    let front = reader.visits("/").await;
    let page = reader.clicks(&front, "Privacy").await;
    page.has_status(200)
        .says("Vereniging Wijkteams Samen bepaalt wat er wordt bewaard")
        .says("90 dagen nadat de mail is gemaakt")
        .says("Autoriteit Persoonsgegevens")
        .says("krijgt geen cookie");
    assert_eq!(page.header("set-cookie"), "");
    assert_ne!(page.header("etag"), "");
    let kinds = page.attributes(".kind", "id");
    assert_eq!(kinds, Data::ALL.map(Data::key));
    let english = reader.request(reqwest::Method::GET, "/privacy");
    let english = reader.send(english.header("accept-language", "en")).await;
    english
        .says("90 days after the mail was made")
        .says("Erased person");
    // It stands at the foot of every page, also behind the door.
    let desk = world.secretariat().await;
    for path in ["/bureau", "/mijn", "/inloggen"] {
        assert_eq!(desk.visits(path).await.link("Privacy"), "/privacy");
    }
}

#[test]
fn the_document_says_what_the_table_says() {
    let text = include_str!("../../../docs/privacy.md");
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    let said: Vec<Vec<String>> = rows
        .map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells.take(4).map(|cell| cell.trim().to_owned()).collect()
        })
        .collect();
    let meant = Data::ALL.map(|data| {
        vec![
            format!("`{}`", data.key()),
            data.whose().key().to_owned(),
            data.ground().articles().to_owned(),
            data.term().words(),
        ]
    });
    let (mut said, mut meant) = (said, meant.to_vec());
    said.sort();
    meant.sort();
    assert_eq!(said, meant);
}
