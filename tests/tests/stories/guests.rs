//! Guests: an organisation that is no member asks to co-sign, on a phone; the secretariat lets in one, refuses one, and knows
//! a third from the register.

use crate::{
    stories::out_for_signing,
    tools,
    world::{Person, World, desk::Desk, director::ON_BEHALF, form::Form, mail::Mail, page::Page},
};
use std::process::Command;

crate::on_both_engines!(
    a_guest_signs_and_the_secretariat_lets_it_in,
    what_is_wrong_is_said_at_its_field_and_kept,
    a_link_alone_confirms_nothing,
    a_guest_who_was_in_time_is_let_in_after_the_deadline,
    a_closed_link_a_late_code_and_a_cancelled_round,
    the_register_is_not_doubled,
    a_guest_takes_the_signature_back,
    a_crowd_behind_one_network_only_waits,
);

/// Someone of an organisation that is no member.
struct Guest {
    organisation: &'static str,
    website: &'static str,
    person: &'static str,
    mail: &'static str,
}

const VUURTOREN: Guest = Guest {
    organisation: "Stichting Vuurtoren",
    website: "www.vuurtoren.example",
    person: "Wim Zandstra",
    mail: "wim@vuurtoren.example",
};
const BAKEN: Guest = Guest {
    organisation: "Het Baken",
    website: "baken.example",
    person: "Fleur Oosting",
    mail: "fleur.oosting@gmail.com",
};

/// The secretariat makes the link; gives its path.
async fn link(world: &World, slug: &str) -> String {
    let desk = world.secretariat().await;
    let page = desk.opens(slug).await;
    let page = desk.clicks(&page, "Naar de gasten").await;
    let page = desk.presses(&page, "Laat gasten meetekenen").await;
    page.says("De link is gemaakt.");
    let link = page
        .links()
        .into_iter()
        .find(|link| link.contains("/meetekenen/"))
        .unwrap();
    link[link.find("/meetekenen/").unwrap()..].to_owned()
}

/// The form, as this guest fills it in after reading.
async fn filled(world: &World, person: &Person, link: &str, guest: &Guest) -> Form {
    let page = person.visits(link).await;
    world.clock.pass(30);
    page.form("Stuur mij de code")
        .fill("Naam van uw organisatie", guest.organisation)
        .fill("Website van uw organisatie", guest.website)
        .fill("Uw naam", guest.person)
        .fill("Uw functie", "directeur")
        .fill("Uw mailadres", guest.mail)
}

async fn mail_to(world: &World, guest: &Guest) -> Mail {
    let mails = world.post().await;
    let mail = mails.into_iter().rfind(|mail| mail.to.contains(guest.mail));
    mail.unwrap_or_else(|| panic!("no mail to {}", guest.mail))
}

/// What stands on a line of a mail behind these words.
fn behind(mail: &Mail, words: &str) -> String {
    let rest = mail.text.split(words).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("no {words} in:\n{}", mail.text));
    rest.trim_start().lines().next().unwrap().trim().to_owned()
}

async fn code_of(world: &World, guest: &Guest) -> String {
    behind(&mail_to(world, guest).await, "Uw code is ")
}

/// Asks and confirms; gives the page that says so.
async fn asks(world: &World, link: &str, guest: &Guest) -> (Person, Page) {
    let person = world.visitor();
    let form = filled(world, &person, link, guest).await;
    let page = person.sends(form).await;
    page.has_status(200).says("Vul de code uit de mail in");
    let code = code_of(world, guest).await;
    let page = person
        .sends(page.form("Bevestig").fill("Code", &code.to_lowercase()))
        .await;
    page.has_status(200).says("uw verzoek is binnen");
    (person, page)
}

/// The desk's page of a guest.
async fn at_the_desk(desk: &Desk, slug: &str, guest: &Guest) -> Page {
    let list = desk.visits(&format!("/bureau/brieven/{slug}/gasten")).await;
    desk.clicks(&list, guest.organisation).await
}

async fn lets_in(world: &World, slug: &str, guest: &Guest, whom: Option<&str>) -> Page {
    let desk = world.secretariat().await;
    let page = at_the_desk(&desk, slug, guest).await;
    let mut form = page.form("Laat toe");
    if let Some(whom) = whom {
        form = form.choose(whom);
    }
    desk.sends(form).await
}

async fn a_guest_signs_and_the_secretariat_lets_it_in(world: World) {
    let slug = out_for_signing(&world, "Meer tijd voor gezinnen").await;
    let link = link(&world, &slug).await;
    let members = world.state.store.figures(world.state.clock.now().day());
    let members = members.await.unwrap().members;

    // A phone, no account: the whole text, what it means, one form.
    let reader = world.visitor();
    let page = reader.visits(&link).await;
    page.says("Tekent uw organisatie mee?")
        .says("De wachtlijst groeide")
        .says("Daar staat bij dat u gast bent");
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.headers.get("set-cookie").is_none());
    let (_, waiting) = asks(&world, &link, &VUURTOREN).await;
    waiting.says("Wacht op het bureau");
    asks(&world, &link, &BAKEN).await;

    // Nothing shows before the secretariat lets anybody in.
    let desk = world.secretariat().await;
    let page = desk.opens(&slug).await;
    page.says("2 gasten wachten op uw besluit")
        .is_silent_about("Vuurtoren");
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await;
    page.is_silent_about("Vuurtoren");
    let list = desk.visits(&format!("/bureau/brieven/{slug}/gasten")).await;
    list.says("Stichting Vuurtoren").says("gratis maildienst");

    let page = at_the_desk(&desk, &slug, &VUURTOREN).await;
    page.says("Het mailadres hoort bij de website")
        .says("wim@vuurtoren.example");
    desk.presses(&page, "Laat toe")
        .await
        .says("De gast is toegelaten");
    let receipt = mail_to(&world, &VUURTOREN).await;
    assert!(
        receipt.subject.starts_with("Getekend:"),
        "{}",
        receipt.subject
    );
    for part in ["als gast", "De wachtlijst groeide", "regel "] {
        assert!(receipt.text.contains(part), "{part}:\n{}", receipt.text);
    }

    // One is refused, with words that a person wrote.
    let page = at_the_desk(&desk, &slug, &BAKEN).await;
    let empty = desk.presses(&page, "Weiger en mail dat").await;
    empty.has_status(422).says("Schrijf waarom niet");
    let form = empty
        .form("Weiger en mail dat")
        .fill("Waarom niet", "We kennen u nog niet. Belt u ons?");
    desk.sends(form).await.says("De gast is geweigerd");
    let no = mail_to(&world, &BAKEN).await;
    assert!(no.text.contains("Belt u ons?"), "{}", no.text);
    let again = desk.sends(page.form("Laat toe")).await;
    again.has_status(409).says("al besloten");

    // A member signs as ever, and all of it comes out.
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    comes_out(&world, &slug).await;
    let after = world.state.store.figures(world.state.clock.now().day());
    assert_eq!(
        after.await.unwrap().members,
        members,
        "a guest counts in no figure"
    );
    world.ledger_holds().await;
}

/// The guest stands there as a guest, on the page, in the data, in print and in what a stranger checks.
async fn comes_out(world: &World, slug: &str) {
    let reader = world.visitor();
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.says("Stichting Vuurtoren gast")
        .says("Wijkteam Elzenbroek")
        .is_silent_about("Baken");
    let json = reader.visits(&format!("/brieven/{slug}.json")).await;
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    let told: Vec<_> = json["signatories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                it["organisation"].as_str().unwrap(),
                it["guest"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Stichting Vuurtoren", true),
            ("Wijkteam Elzenbroek", false)
        ]
    );
    let log = reader.visits(&format!("/brieven/{slug}/logboek")).await;
    log.says("(gast)");

    let pdf = reader.visits(&format!("/brieven/{slug}.pdf")).await.bytes;
    let file = world.folder.path().join("brief.pdf");
    std::fs::write(&file, &pdf).unwrap();
    let words = tools::run(
        Command::new("pdftotext")
            .args(["-layout"])
            .arg(&file)
            .arg("-"),
        b"",
    );
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    assert!(
        words.contains("Stichting Vuurtoren") && words.contains("gast"),
        "{words}"
    );
    // On PostgreSQL the command would have to be told where the database is.
    if world.folder.path().join("standpunt.sqlite").exists() {
        let verdict = tools::standpunt(world.folder.path())
            .arg("verify")
            .arg(&file)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&verdict.stdout).into_owned();
        assert!(said.contains("\"guest\": true"), "{said}");
    }
    let form = reader.visits("/controle").await;
    let form =
        form.form("Controleer het bestand")
            .attach("Een pdf van een brief", "brief.pdf", &pdf);
    reader.sends(form).await.says("Stichting Vuurtoren");
}

async fn what_is_wrong_is_said_at_its_field_and_kept(world: World) {
    let slug = out_for_signing(&world, "Met zorg ingevuld").await;
    let link = link(&world, &slug).await;
    let person = world.visitor();
    let page = person.visits(&link).await;
    world.clock.pass(30);
    let form = page
        .form("Stuur mij de code")
        .fill("Naam van uw organisatie", "Stichting <Vuurtoren> & co")
        .fill("Website van uw organisatie", "vuurtoren")
        .fill("Uw mailadres", "wim@vuurtoren");
    let page = person.sends(form).await;
    page.has_status(422)
        .says("Schrijf het zoals https://www.voorbeeld.nl")
        .says("Vul uw naam in")
        .says("Vul uw functie in")
        .says("Vul een mailadres in");
    let button = "Stuur mij de code";
    assert_eq!(
        page.field(button, "Naam van uw organisatie"),
        "Stichting <Vuurtoren> & co"
    );

    // Whoever is faster than reading, or fills in what nobody sees, presses again and is through.
    let page = person.visits(&link).await;
    let fill = |form: Form| {
        form.fill("Naam van uw organisatie", VUURTOREN.organisation)
            .fill("Website van uw organisatie", VUURTOREN.website)
            .fill("Uw naam", VUURTOREN.person)
            .fill("Uw functie", "directeur")
            .fill("Uw mailadres", VUURTOREN.mail)
    };
    let page = person.sends(fill(page.form(button))).await;
    page.has_status(422).says("Dat ging erg snel");
    world.clock.pass(5);
    let page = person
        .sends(page.form(button).tampered("fax", "0123456789"))
        .await;
    page.has_status(422).says("Er was een veld ingevuld");
    assert_eq!(page.field(button, "Uw naam"), VUURTOREN.person);
    // A stamp that nobody here made, or of yesterday, is a page that stood open.
    let forged = person
        .sends(page.form(button).tampered("stamp", &"0".repeat(96)))
        .await;
    forged.has_status(422).says("stond lang open");
    assert!(
        world
            .post()
            .await
            .iter()
            .all(|mail| !mail.to.contains(VUURTOREN.mail))
    );
    world.clock.pass(5);
    person
        .sends(forged.form(button))
        .await
        .says("Vul de code uit de mail in");
    // Another text than the round's is not signed.
    let form = filled(&world, &person, &link, &BAKEN).await;
    let page = person.sends(form.tampered("shown", &"0".repeat(64))).await;
    page.has_status(409).says("De tekst is intussen veranderd");
    world.ledger_holds().await;
}

async fn a_link_alone_confirms_nothing(world: World) {
    let slug = out_for_signing(&world, "Niet door een scanner").await;
    let link = link(&world, &slug).await;
    let person = world.visitor();
    let form = filled(&world, &person, &link, &VUURTOREN).await;
    let page = person.sends(form).await;
    let mail = mail_to(&world, &VUURTOREN).await;
    let at = mail.text.find("/meetekenen/verzoek/").unwrap();
    let own = mail.text[at..]
        .split_whitespace()
        .next()
        .unwrap()
        .to_owned();
    // A scanner opens the link as often as it likes, and sends the form as it stands.
    let scanner = world.visitor();
    for _ in 0..3 {
        scanner
            .visits(&own)
            .await
            .says("Vul de code uit de mail in");
    }
    scanner
        .sends(scanner.visits(&own).await.form("Bevestig"))
        .await
        .has_status(422);
    let desk = world.secretariat().await;
    let list = format!("/bureau/brieven/{slug}/gasten");
    desk.visits(&list).await.says("Er wacht niemand");

    // Five wrong codes, and this one is worth nothing any more, the right one neither.
    let code = code_of(&world, &VUURTOREN).await;
    for left in [
        "nog 4 keer",
        "nog 3 keer",
        "nog 2 keer",
        "nog één keer",
        "niet meer worden geprobeerd",
    ] {
        let wrong = person
            .sends(page.form("Bevestig").fill("Code", "AAAAAA"))
            .await;
        wrong.has_status(422).says(left);
    }
    let over = person
        .sends(page.form("Bevestig").fill("Code", &code))
        .await;
    over.has_status(409).says("werkt niet meer");
    desk.visits(&list).await.says("Er wacht niemand");

    // Asked anew, and once more from the same mailbox: it is asked once, and only who reads the mailbox hears so.
    asks(&world, &link, &VUURTOREN).await;
    let form = filled(&world, &person, &link, &VUURTOREN).await;
    let page = person.sends(form).await;
    page.has_status(200).says("Vul de code uit de mail in");
    let code = code_of(&world, &VUURTOREN).await;
    let twice = person
        .sends(page.form("Bevestig").fill("Code", &code))
        .await;
    twice.has_status(409).says("Dit verzoek deed u al");
    let names = desk.visits(&list).await.text();
    assert_eq!(names.matches("Stichting Vuurtoren").count(), 1, "{names}");
    // A code of an hour ago is worth nothing.
    let form = filled(&world, &person, &link, &BAKEN).await;
    let page = person.sends(form).await;
    let code = code_of(&world, &BAKEN).await;
    world.clock.pass(3_600);
    let over = person
        .sends(page.form("Bevestig").fill("Code", &code))
        .await;
    over.has_status(409).says("werkt niet meer");
}

async fn a_guest_who_was_in_time_is_let_in_after_the_deadline(world: World) {
    let slug = out_for_signing(&world, "Op tijd gevraagd").await;
    let link = link(&world, &slug).await;
    asks(&world, &link, &VUURTOREN).await;
    asks(&world, &link, &BAKEN).await;
    world.clock.pass(15 * 24 * 3_600);
    let desk = world.secretariat().await;
    desk.visits(&format!("/bureau/brieven/{slug}/gasten"))
        .await
        .says("Er is geen ronde die antwoorden aanneemt");
    lets_in(&world, &slug, &VUURTOREN, None)
        .await
        .says("De gast is toegelaten");
    desk.closes_round(&slug).await;
    desk.visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await
        .says("Eén gast wacht nog op uw besluit");
    world.ledger_holds().await;
    desk.makes_final(&world, &slug).await;
    // From here it is too late for whoever was not decided on.
    let page = at_the_desk(&desk, &slug, &BAKEN).await;
    page.says("Niet meer mogelijk");
    assert!(!page.has_button("Laat toe"));
    desk.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("Stichting Vuurtoren").is_silent_about("Baken");
    world.ledger_holds().await;
}

async fn a_closed_link_a_late_code_and_a_cancelled_round(world: World) {
    let slug = out_for_signing(&world, "Toch niet").await;
    let first = link(&world, &slug).await;
    let person = world.visitor();
    let form = filled(&world, &person, &first, &VUURTOREN).await;
    let desk = world.secretariat().await;
    let list = format!("/bureau/brieven/{slug}/gasten");
    let page = desk.visits(&list).await;
    desk.presses(&page, "Sluit de link")
        .await
        .says("De link is gesloten");
    person
        .sends(form)
        .await
        .has_status(409)
        .says("Het bureau heeft dit gesloten");
    person.visits(&first).await.is_silent_about("wachtlijst");
    // Another link is another secret.
    let second = link(&world, &slug).await;
    assert_ne!(first, second);
    person.visits(&first).await.says("Meetekenen kan niet meer");
    let form = filled(&world, &person, &second, &VUURTOREN).await;
    let page = person.sends(form).await;
    asks(&world, &second, &BAKEN).await;
    // The code of who filled it in before the end, typed after it.
    let code = code_of(&world, &VUURTOREN).await;
    let cancel = desk
        .visits(&format!("/bureau/brieven/{slug}/ronde/annuleren"))
        .await;
    desk.presses(&cancel, "Ja, annuleer de ronde").await;
    let late = person
        .sends(page.form("Bevestig").fill("Code", &code))
        .await;
    late.has_status(409).says("afgeblazen");
    person.visits(&second).await.says("afgeblazen");
    let page = at_the_desk(&desk, &slug, &BAKEN).await;
    page.says("Niet meer mogelijk");
    world
        .visitor()
        .visits("/meetekenen/1")
        .await
        .has_status(404);
    world.ledger_holds().await;
}

async fn the_register_is_not_doubled(world: World) {
    let slug = out_for_signing(&world, "Wie bent u?").await;
    world.member("Wijkteam Rietmonde", "Olaf Bruin").await;
    let link = link(&world, &slug).await;
    let twin = Guest {
        organisation: "wijkteam rietmonde",
        website: "rietmonde.example",
        person: "Tess Vader",
        mail: "tess@rietmonde.example",
    };
    asks(&world, &link, &twin).await;
    let desk = world.secretariat().await;
    let page = at_the_desk(&desk, &slug, &twin).await;
    page.says("zelfde naam").says("lid · zelfde naam");
    // As a new guest it cannot be: the name is there. As itself it is no guest.
    let new = desk
        .sends(
            page.form("Laat toe")
                .choose("wijkteam rietmonde, nieuw als gast"),
        )
        .await;
    new.has_status(409)
        .says("Er is al een organisatie met deze naam");
    let page = desk
        .sends(new.form("Laat toe").choose("Wijkteam Rietmonde"))
        .await;
    page.says("De gast is toegelaten");
    let one = Guest {
        person: "Ander Iemand",
        mail: "ander@rietmonde.example",
        ..twin
    };
    asks(&world, &link, &one).await;
    let page = at_the_desk(&desk, &slug, &one).await;
    let page = desk.presses(&page, "Laat toe").await;
    page.has_status(409).says("staat al onder de brief");

    // Somebody whom the house knows under another name is not signed for under that one.
    let known = Guest {
        organisation: "Bruin en Dochters",
        website: "bruin.example",
        person: "Olaf de Bruin",
        mail: "olaf.bruin@leden.example",
    };
    asks(&world, &link, &known).await;
    lets_in(&world, &slug, &known, None)
        .await
        .has_status(409)
        .says("Dit mailadres staat bij ons op een andere naam");
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("Wijkteam Rietmonde")
        .is_silent_about("Wijkteam Rietmonde gast");
    world.ledger_holds().await;
}

async fn a_guest_takes_the_signature_back(world: World) {
    let slug = out_for_signing(&world, "Bij nader inzien").await;
    let link = link(&world, &slug).await;
    asks(&world, &link, &VUURTOREN).await;
    lets_in(&world, &slug, &VUURTOREN, None).await;
    let receipt = mail_to(&world, &VUURTOREN).await;
    let (own, code) = (receipt.link(), behind(&receipt, "De code:"));
    let person = world.visitor();
    let page = person.visits(&own).await;
    let form = page.form("Trek de handtekening in").fill("Code", &code);
    person.sends(form).await.says("ingetrokken");
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.is_silent_about("Vuurtoren");
    world.ledger_holds().await;
}

async fn a_crowd_behind_one_network_only_waits(world: World) {
    let slug = out_for_signing(&world, "Een volle zaal").await;
    let link = link(&world, &slug).await;
    let person = world.visitor();
    let page = person.visits(&link).await;
    world.clock.pass(30);
    let fill = |n: usize| {
        page.form("Stuur mij de code")
            .fill("Naam van uw organisatie", &format!("Stichting {n}e Steen"))
            .fill("Website van uw organisatie", &format!("steen{n}.example"))
            .fill("Uw naam", "Iemand Anders")
            .fill("Uw functie", "directeur")
            .fill("Uw mailadres", &format!("iemand@steen{n}.example"))
    };
    // Those who confirm count no more: two halls full get through.
    for n in 0..60 {
        let sent = person.sends(fill(n)).await;
        sent.has_status(200);
        let mails = world.post().await;
        let code = behind(mails.last().unwrap(), "Uw code is ");
        let done = person
            .sends(sent.form("Bevestig").fill("Code", &code))
            .await;
        done.says("uw verzoek is binnen");
        world.clock.pass(1);
    }
    // Those who do not are a flood, and it stops.
    let mut taken = 0;
    let held = loop {
        let sent = person.sends(fill(100 + taken)).await;
        if sent.status == 429 {
            break sent;
        }
        taken += 1;
    };
    assert_eq!(taken, 30);
    held.says("veel verzoeken");
    let name = held.field("Stuur mij de code", "Naam van uw organisatie");
    assert_eq!(name, "Stichting 130e Steen", "what was typed is there");
    // Nobody else waits longer than that.
    world.clock.pass(61);
    person
        .sends(held.form("Stuur mij de code"))
        .await
        .says("Vul de code uit de mail in");

    // One mailbox is not filled with codes either.
    world.clock.pass(3_600 * 25);
    let page = person.visits(&link).await;
    world.clock.pass(30);
    for n in 0..4 {
        let form = page
            .form("Stuur mij de code")
            .fill("Naam van uw organisatie", &format!("Plaag {n}x"))
            .fill("Website van uw organisatie", VUURTOREN.website)
            .fill("Uw naam", VUURTOREN.person)
            .fill("Uw functie", "directeur")
            .fill("Uw mailadres", VUURTOREN.mail);
        let status = person.sends(form).await.status;
        assert_eq!(status, if n < 3 { 200 } else { 429 }, "{n}");
    }
}
