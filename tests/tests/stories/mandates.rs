//! Mandates: Hanna records who may sign, on what ground and until when; Joke, who has one, appoints a deputy for the
//! summer; and whoever has none signs nothing, whatever they send.

use super::out_for_signing;
use crate::world::{
    Page, Person, World,
    desk::Desk,
    director::{ON_BEHALF, UNDER_RESERVATION},
    mail::Mail,
    mail_of,
};
use letters::{
    audit::Act,
    mandate::{Extent, Terms},
    text::{Function, Line, MailAddress, PersonName},
};
use server::{
    reminders,
    store::{AuditFilter, Grant, NewAccount},
};

crate::on_both_engines!(
    hanna_records_a_mandate,
    joke_appoints_a_deputy,
    what_is_another_organisations_is_not_there,
    a_mandate_goes_as_far_as_it_says,
    who_might_sign_on_a_day_that_has_gone,
    a_mandate_that_ends_is_told_in_time,
);

async fn records(hanna: &Desk, fields: &[(&str, &str)]) -> Page {
    let page = hanna.visits("/bureau/mandaten/nieuw").await;
    let mut form = page.form("Leg het mandaat vast");
    for (label, value) in fields {
        form = form.fill(label, value);
    }
    hanna.sends(form.choose("Wijkteam Noord")).await
}

const JOKE: [(&str, &str); 4] = [
    ("Naam", "Joke Terpstra"),
    ("Mailadres", "joke.terpstra@leden.example"),
    ("Functie", "bestuurder"),
    (
        "Waaruit het blijkt",
        "Besluit raad van toezicht, 3 februari 2026",
    ),
];

/// What a mail says, with plain spaces.
fn said(mail: &Mail) -> String {
    mail.text.replace('\u{a0}', " ")
}

/// Whoever has a mandate, signed in with an account that gives no role by itself.
async fn comes_in(world: &World, who: &str) -> Person {
    let account = NewAccount {
        mail: MailAddress::parse(&mail_of(who)).unwrap(),
        name: PersonName::parse(who).unwrap(),
        roles: vec![],
        password_hash: None,
    };
    world.state.store.open_account(account, None).await.unwrap();
    world.signed_in(&mail_of(who)).await
}

async fn hanna_records_a_mandate(world: World) {
    world.organisation("Wijkteam Noord").await;
    let hanna = world.secretariat().await;
    let page = hanna.visits("/bureau/mandaten").await;
    page.says("Nog geen mandaten");
    hanna
        .clicks(&page, "Leg een mandaat vast")
        .await
        .has_status(200);

    // Everything that is wrong is told, and what was typed is kept.
    let page = hanna.visits("/bureau/mandaten/nieuw").await;
    let form = page
        .form("Leg het mandaat vast")
        .fill("Naam", "Joke Terpstra")
        .fill("Mailadres", "joke")
        .fill("Eerste dag", "2026-03-02")
        .fill("Laatste dag", "2026-03-01");
    let page = hanna.sends(form).await;
    page.has_status(422)
        .refuses("Organisatie: ")
        .refuses("Mailadres: ")
        .refuses("Functie: ")
        .refuses("Waaruit het blijkt: ")
        .refuses("Laatste dag: De laatste dag ligt voor de eerste.");
    assert_eq!(page.field("Leg het mandaat vast", "Naam"), "Joke Terpstra");
    assert!(world.post().await.is_empty(), "nobody was told of anything");

    let page = hanna.visits("/bureau/mandaten/nieuw").await;
    let mut form = page.form("Leg het mandaat vast").choose("Wijkteam Noord");
    for (label, value) in JOKE {
        form = form.fill(label, value);
    }
    let form = form.fill("Laatste dag", "31-12-2027").attach(
        "Document",
        "../../besluit.pdf",
        b"%PDF-1.7\nbesluit\n%%EOF",
    );
    let page = hanna.sends(form).await;
    page.has_status(200)
        .says("Het mandaat is vastgelegd.")
        .says("Mag tekenen voor Wijkteam Noord")
        .says("van 2 maart 2026 tot en met 31 december 2027")
        .says("Tekent namens de organisatie")
        .says("Vastgelegd door Hanna Bureau")
        .says("Er is nog niet mee ondertekend");
    let file = hanna.clicks(&page, "besluit.pdf").await;
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"besluit.pdf\""
    );
    let mail = world.last_mail_to("Joke Terpstra").await;
    assert_eq!(mail.subject, "U mag tekenen voor Wijkteam Noord");
    assert!(
        said(&mail).contains("van 2 maart 2026 tot en met 31 december 2027"),
        "{}",
        mail.text
    );

    // The same person again, on days that are taken; and somebody else under her address.
    records(&hanna, &JOKE)
        .await
        .has_status(422)
        .refuses("Deze persoon heeft al een mandaat voor deze organisatie, van 2 maart 2026 tot en met 31 december 2027");
    let mut other = JOKE;
    other[0].1 = "Jan de Boer";
    records(&hanna, &other).await.has_status(422).refuses(
        "Mailadres: Dit mailadres hoort bij iemand die hier onder een andere naam bekend is",
    );

    // A document shows it as well as a note does.
    let form = hanna
        .visits("/bureau/mandaten/nieuw")
        .await
        .form("Leg het mandaat vast")
        .choose("Wijkteam Noord")
        .fill("Naam", "Ria Noord")
        .fill("Mailadres", &mail_of("Ria Noord"))
        .fill("Functie", "bestuurder");
    hanna
        .sends(form.clone())
        .await
        .has_status(422)
        .refuses("Waaruit het blijkt: ");
    let form = form.attach("Document", "uittreksel.pdf", b"%PDF-1.7\n%%EOF");
    hanna
        .sends(form)
        .await
        .says("Waaruit het blijkt uittreksel.pdf");

    // It ends, and she hears of it.
    let page = hanna.clicks(&page, "Beëindig…").await;
    let end = page.form("Beëindig het mandaat");
    let again = hanna.sends(end.clone()).await;
    again
        .has_status(422)
        .refuses("Kies een van de mogelijkheden.");
    let late = end
        .clone()
        .choose("Aan het eind van een dag")
        .fill("Laatste dag", "2028-01-01");
    hanna
        .sends(late)
        .await
        .has_status(422)
        .refuses("Een langer mandaat is een nieuw mandaat.");
    let later = end
        .clone()
        .choose("Aan het eind van een dag")
        .fill("Laatste dag", "2026-12-31");
    world.clock.pass(60);
    hanna
        .sends(later)
        .await
        .says("van 2 maart 2026 tot en met 31 december 2026");
    let mail = world.last_mail_to("Joke Terpstra").await;
    assert_eq!(
        mail.subject, "Uw mandaat voor Wijkteam Noord heeft een einddatum",
        "she may sign until then"
    );
    world.clock.pass(60);
    let page = hanna.sends(end.choose("Nu meteen")).await;
    page.says("Het mandaat is beëindigd.")
        .says("Beëindigd door Hanna Bureau");
    let mail = world.last_mail_to("Joke Terpstra").await;
    assert_eq!(mail.subject, "U tekent niet meer voor Wijkteam Noord");
    let again = hanna
        .visits(&format!("{}/einde", page.path.split('?').next().unwrap()))
        .await;
    again.has_status(409).says("Dit mandaat is al voorbij");
}

async fn joke_appoints_a_deputy(world: World) {
    world.member("Wijkteam Noord", "Joke Terpstra").await;
    let joke = comes_in(&world, "Joke Terpstra").await;
    let page = joke.visits("/mijn").await;
    page.says("bestuurder bij Wijkteam Noord");
    let page = joke.clicks(&page, "Bekijk uw mandaten").await;
    page.says("Wijkteam Noord")
        .says("Er is niemand die u kan vervangen.");
    let page = joke.clicks(&page, "Wijs een plaatsvervanger aan").await;
    let form = page
        .form("Wijs aan")
        .fill("Naam", "Karim Aziz")
        .fill("Mailadres", &mail_of("Karim Aziz"))
        .fill("Functie", "manager")
        .fill("Laatste dag", "2026-08-31");
    joke.sends(form.clone().fill("Eerste dag", "2026-03-01"))
        .await
        .has_status(422)
        .refuses("Kies dagen waarop uw eigen mandaat geldt");
    joke.sends(
        form.clone()
            .fill("Mailadres", &mail_of("Joke Terpstra"))
            .fill("Naam", "Joke Terpstra"),
    )
    .await
    .has_status(422)
    .refuses("U kunt uzelf niet vervangen");
    let page = joke.sends(form).await;
    page.says("De plaatsvervanger is aangewezen")
        .says("Karim Aziz manager · Tekent namens de organisatie van 2 maart 2026 tot en met 31 augustus 2026");
    let mail = world.last_mail_to("Karim Aziz").await;
    assert!(
        said(&mail)
            .contains("Joke Terpstra heeft vastgelegd dat u voor Wijkteam Noord mag tekenen"),
        "{}",
        mail.text
    );

    // He signs as deputy; he appoints nobody himself.
    let karim = comes_in(&world, "Karim Aziz").await;
    let own = karim.visits("/mijn/mandaten").await;
    own.says("manager, plaatsvervanger")
        .is_silent_about("Wijs een plaatsvervanger aan");
    let hanna = world.secretariat().await;
    let slug = hanna
        .imports(&crate::world::texts::short("Een brief in de zomer"))
        .await;
    hanna.freezes(&slug).await;
    let round = hanna.visits(&format!("/bureau/brieven/{slug}/ronde")).await;
    let form = round
        .form("Open de ronde en verstuur de mails")
        .choose("Wijkteam Noord Karim Aziz manager, plaatsvervanger");
    hanna.sends(form).await.says("De ronde is open.");
    let signer = world.director("Karim Aziz").await;
    signer.reads().await.says("plaatsvervang");

    // Joke ends it before he signed: from that moment his signature is refused, and nothing has changed.
    let page = joke.visits("/mijn/mandaten").await;
    let page = joke.clicks(&page, "Beëindig…").await;
    let page = joke
        .sends(page.form("Beëindig het mandaat").choose("Nu meteen"))
        .await;
    page.says("Het mandaat is beëindigd.")
        .is_silent_about("Karim Aziz");
    let refused = signer
        .tries(signer.form("Onderteken").await.choose(ON_BEHALF))
        .await;
    refused
        .has_status(409)
        .says("Bij ons staat niet dat u op dit moment");
    world.ledger_holds().await;
    let filter = AuditFilter {
        act: Some(Act::MandateEnded),
        ..AuditFilter::default()
    };
    let noted = world.state.store.audit(filter, 9).await.unwrap();
    assert_eq!(noted[0].by.as_ref().unwrap().as_str(), "Joke Terpstra");
}

async fn what_is_another_organisations_is_not_there(world: World) {
    for (organisation, director) in [
        ("Wijkteam Noord", "Joke Terpstra"),
        ("Wijkteam Zuid", "Piet Zuid"),
    ] {
        world.member(organisation, director).await;
    }
    let joke = comes_in(&world, "Joke Terpstra").await;
    let piet = comes_in(&world, "Piet Zuid").await;
    let page = joke.visits("/mijn/mandaten").await;
    let appoint = page.link("Wijs een plaatsvervanger aan");
    let form = joke.visits(&appoint).await.form("Wijs aan");
    let form = form
        .fill("Naam", "Karim Aziz")
        .fill("Mailadres", &mail_of("Karim Aziz"))
        .fill("Functie", "manager");
    let page = joke.sends(form.clone()).await;
    let end = page.link("Beëindig…");

    // Piet has Joke's addresses, and sends what she would.
    piet.visits("/mijn/mandaten").await.is_silent_about("Noord");
    for path in [&appoint, &end] {
        piet.visits(path).await.has_status(404);
        joke.visits(path).await.has_status(200);
    }
    piet.sends(form.clone()).await.has_status(404);
    let ending = joke
        .visits(&end)
        .await
        .form("Beëindig het mandaat")
        .choose("Nu meteen");
    piet.sends(ending.clone()).await.has_status(404);
    let id = end.split('/').nth(3).unwrap().to_owned();
    for path in ["", "/bewijs", "/einde"] {
        let path = format!("/bureau/mandaten/{id}{path}");
        piet.visits(&path).await.has_status(403);
    }
    // What is not there is said to be so, whether or not something like it could be.
    for path in [
        "/mijn/mandaten/0198c0de-0000-7000-8000-000000000000/einde",
        "/mijn/mandaten/geen/plaatsvervanger",
    ] {
        piet.visits(path).await.has_status(404);
    }
    // Her own mandate is the secretariat's to end, not hers.
    let own = appoint.replace("/plaatsvervanger", "/einde");
    joke.visits(&own).await.has_status(404);
    joke.sends(ending).await.says("Het mandaat is beëindigd.");
}

/// A mandate beside what the pages make, from yesterday.
async fn has_a_mandate(
    world: &World,
    organisation: &str,
    who: &str,
    extent: Extent,
    days: Option<i64>,
) {
    let store = &world.state.store;
    let organisation = world.organisation(organisation).await;
    let name = PersonName::parse(who).unwrap();
    let mail = MailAddress::parse(&mail_of(who)).unwrap();
    let person = store.find_or_add_person(name, mail).await.unwrap();
    let day = |days: i64| store.now().plus_seconds(days * 86_400).day();
    let terms = Terms {
        organisation,
        function: Function::parse("bestuurder").unwrap(),
        deputy: false,
        extent,
        from: day(-60),
        until: days.map(day),
        evidence: Line::parse("besluit").unwrap(),
    };
    store
        .grant_mandate(Grant::to(person, terms), person, |_| None)
        .await
        .unwrap();
}

async fn a_mandate_goes_as_far_as_it_says(world: World) {
    has_a_mandate(
        &world,
        "Wijkteam Noord",
        "Joke Terpstra",
        Extent::UnderReservation,
        None,
    )
    .await;
    out_for_signing(&world, "Hoe ver een mandaat reikt").await;
    let joke = world.director("Joke Terpstra").await;
    joke.reads().await.is_silent_about("Namens de organisatie");
    let mut forged = joke.form("Onderteken").await.choose(UNDER_RESERVATION);
    let asked = forged.clone();
    for (name, value) in &mut forged.pairs {
        if name == "capacity" {
            "on-behalf".clone_into(value);
        }
    }
    joke.tries(forged)
        .await
        .has_status(409)
        .says("Uw mandaat reikt niet zo ver");
    joke.tries(asked).await.has_status(200);
    world.ledger_holds().await;
}

async fn who_might_sign_on_a_day_that_has_gone(world: World) {
    has_a_mandate(
        &world,
        "Wijkteam Noord",
        "Joke Terpstra",
        Extent::OnBehalf,
        Some(10),
    )
    .await;
    world.clock.pass(30 * 86_400);
    let hanna = world.secretariat().await;
    let page = hanna.visits("/bureau/mandaten").await;
    page.says("Niemand heeft op deze dag een mandaat.")
        .says("Voor één organisatie kan niemand tekenen Wijkteam Noord");
    let form = page.form("Toon").fill("Op deze dag", "12-03-2026");
    let then = hanna.sends(form).await;
    then.says("Op 12 maart 2026 gold één mandaat")
        .says("Wijkteam Noord Joke Terpstra bestuurder");
    let form = page.form("Toon").fill("Organisatie of persoon", "noord");
    hanna
        .sends(form)
        .await
        .says("Eén mandaat van een andere tijd Organisatie Wie Reikwijdte Geldt Wijkteam Noord Joke Terpstra");
    let form = page.form("Toon").fill("Op deze dag", "dertig februari");
    hanna.sends(form).await.says("Vul een bestaande datum in");
}

async fn a_mandate_that_ends_is_told_in_time(world: World) {
    has_a_mandate(
        &world,
        "Wijkteam Noord",
        "Joke Terpstra",
        Extent::OnBehalf,
        Some(31),
    )
    .await;
    let hanna = world.secretariat().await;
    assert_eq!(reminders::remind(&world.state).await.unwrap(), 0, "not yet");
    hanna
        .visits("/bureau")
        .await
        .is_silent_about("mandaat loopt");
    // Past midnight it is due, but nobody is mailed at night.
    world.clock.pass(16 * 3_600);
    assert_eq!(reminders::remind(&world.state).await.unwrap(), 0);
    world.clock.pass(8 * 3_600);
    let (one, other) = tokio::join!(
        reminders::remind(&world.state),
        reminders::remind(&world.state)
    );
    assert_eq!(one.unwrap() + other.unwrap(), 1, "two nodes, one mail");
    let mail = world.last_mail_to("Joke Terpstra").await;
    assert_eq!(mail.subject, "Uw mandaat voor Wijkteam Noord loopt af");
    assert!(
        said(&mail).contains("tot en met 2 april 2026"),
        "{}",
        mail.text
    );
    assert_eq!(reminders::remind(&world.state).await.unwrap(), 0, "once");
    let hanna = world.secretariat().await;
    let desk = hanna.visits("/bureau").await;
    desk.says("Eén mandaat loopt binnen dertig dagen af");
    hanna
        .clicks(&desk, "Bekijk de mandaten")
        .await
        .says("Eén mandaat loopt binnen dertig dagen af");
    world.clock.pass(23 * 86_400);
    assert_eq!(
        reminders::remind(&world.state).await.unwrap(),
        1,
        "a week before"
    );
    world.clock.pass(8 * 86_400);
    assert_eq!(
        reminders::remind(&world.state).await.unwrap(),
        0,
        "it is over"
    );
}
