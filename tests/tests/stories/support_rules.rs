//! Support, and what does not go through: forms with mistakes, scanners, guesses, floods, letters that are not open.

use crate::world::{
    World,
    guest::{behind, wears_out},
    supporter::{JOEP, Resident, SEND, SIEN, filled, open, path, supports},
    texts,
};

crate::on_both_engines!(
    what_is_wrong_is_said_at_its_field_and_kept,
    a_link_alone_confirms_nothing,
    a_letter_is_supported_only_while_that_stands_open,
    a_crowd_behind_one_network_only_waits,
);

async fn what_is_wrong_is_said_at_its_field_and_kept(world: World) {
    let slug = open(&world, "Met zorg ingevuld").await;
    let person = world.visitor();
    let page = person
        .visits(&format!("/brieven/{slug}/steun/betuigen"))
        .await;
    world.clock.pass(30);
    let form = page
        .form(SEND)
        .fill("Uw naam", "Sien <b> & https://kwaad.example")
        .fill("Uw mailadres", "sien@houtman")
        .choose("Toon mijn naam en plaats op de pagina");
    let page = person.sends(form).await;
    page.has_status(422)
        .says("zonder adres van een website")
        .says("Vul uw woonplaats in")
        .says("Vul een mailadres in");
    assert_eq!(
        page.field(SEND, "Uw naam"),
        "Sien <b> & https://kwaad.example"
    );
    assert_eq!(page.attributes("#shown[checked]", "value"), ["yes"]);

    // Whoever is faster than reading, or fills in what nobody sees, presses again and is through.
    let page = person
        .visits(&format!("/brieven/{slug}/steun/betuigen"))
        .await;
    let form = page
        .form(SEND)
        .fill("Uw naam", SIEN.name)
        .fill("Uw woonplaats", SIEN.place)
        .fill("Uw mailadres", SIEN.mail);
    let page = person.sends(form).await;
    page.has_status(422).says("Dat ging erg snel");
    world.clock.pass(5);
    let page = person.sends(page.form(SEND).tampered("fax", "010")).await;
    page.has_status(422).says("Er was een veld ingevuld");
    let forged = person
        .sends(page.form(SEND).tampered("stamp", &"0".repeat(96)))
        .await;
    forged.has_status(422).says("stond lang open");
    let mails = world.post().await;
    assert!(mails.iter().all(|mail| !mail.to.contains(SIEN.mail)));
    world.clock.pass(5);
    person
        .sends(forged.form(SEND))
        .await
        .says("Kijk in uw mail");
    // Another text than the published one is not supported.
    let form = filled(&world, &person, &slug, &JOEP).await;
    let page = person.sends(form.tampered("text", &"0".repeat(64))).await;
    page.has_status(409);
    world.ledger_holds().await;
}

async fn a_link_alone_confirms_nothing(world: World) {
    let slug = open(&world, "Niet door een scanner").await;
    let person = world.visitor();
    let page = person
        .sends(filled(&world, &person, &slug, &SIEN).await)
        .await;
    let mail = world.last_mail_at(SIEN.mail).await;
    assert!(
        !mail.text.contains("Houtman"),
        "no word of what was filled in"
    );
    let own = path(&mail, "/betuigen/");
    let scanner = world.visitor();
    for _ in 0..3 {
        scanner.visits(&own).await.says("Kijk in uw mail");
    }
    scanner
        .sends(scanner.visits(&own).await.form("Bevestig"))
        .await
        .has_status(422);
    let code = behind(&mail, "Uw code is ");
    wears_out(&person, &page, &code).await;
    // The link under another letter is no link.
    let other = open(&world, "Een andere brief").await;
    let there = own.replace(&slug, &other);
    person.visits(&there).await.has_status(404);
    supports(&world, &slug, &SIEN).await;
    let back = path(&world.last_mail_at(SIEN.mail).await, "/intrekken/");
    let there = back.replace(&slug, &other);
    person.visits(&there).await.has_status(404);
    person.visits(&back).await.has_status(200);
}

async fn a_letter_is_supported_only_while_that_stands_open(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.brings_out(&world, &texts::short("Nog dicht")).await;
    let reader = world.visitor();
    let form = format!("/brieven/{slug}/steun/betuigen");
    reader.visits(&form).await.has_status(404);
    let letter = format!("/brieven/{slug}");
    reader
        .visits(&letter)
        .await
        .is_silent_about("Steun deze brief");
    let at = format!("/bureau/brieven/{slug}/steun");
    let page = desk.visits(&at).await;
    let past = page
        .form("Open voor steunbetuigingen")
        .fill("Laatste dag (mag leeg blijven)", "2020-01-01");
    desk.sends(past)
        .await
        .has_status(422)
        .says("Deze dag is voorbij");
    let far = page
        .form("Open voor steunbetuigingen")
        .fill("Laatste dag (mag leeg blijven)", "2099-01-01");
    desk.sends(far)
        .await
        .has_status(422)
        .says("Dat is te ver weg");
    let none = page
        .form("Open voor steunbetuigingen")
        .fill("Laatste dag (mag leeg blijven)", "morgen");
    desk.sends(none).await.has_status(422).says("Kies een dag");
    desk.presses(&page, "Open voor steunbetuigingen")
        .await
        .says("Steun betuigen kan nu");
    let twice = desk.sends(page.form("Open voor steunbetuigingen")).await;
    twice.has_status(409).says("Steun betuigen kan al");
    // The code of who filled it in before it closed, typed after that.
    let person = world.visitor();
    let waits = person
        .sends(filled(&world, &person, &slug, &SIEN).await)
        .await;
    let form = filled(&world, &person, &slug, &JOEP).await;
    let code = behind(&world.last_mail_at(SIEN.mail).await, "Uw code is ");
    let page = desk.visits(&at).await;
    desk.presses(&page, "Stop met steunbetuigingen")
        .await
        .says("Steun betuigen kan niet meer");
    person
        .sends(form)
        .await
        .has_status(409)
        .says("Steunen kan bij deze brief niet meer");
    let late = person
        .sends(waits.form("Bevestig").fill("Code", &code))
        .await;
    late.has_status(409)
        .says("Steunen kan bij deze brief niet meer");
    let log = desk.visits("/bureau/gebeurtenissen").await;
    log.says("Opengesteld voor steunbetuigingen")
        .says("Gestopt met steunbetuigingen");
    // A draft has no such page, not even for the secretariat.
    let draft = desk.imports(&texts::short("Nog in de maak")).await;
    desk.visits(&format!("/bureau/brieven/{draft}/steun"))
        .await
        .has_status(404);
    world.ledger_holds().await;
}

async fn a_crowd_behind_one_network_only_waits(world: World) {
    let slug = open(&world, "Een volle zaal").await;
    let person = world.visitor();
    let flood = |n: usize| Resident {
        mail: Box::leak(format!("iemand{n}@voorbeeld.example").into_boxed_str()),
        ..JOEP
    };
    // Three forms for one mailbox, however it is written; then it waits.
    for written in ["sien@h.example", "SIEN+a@h.example", "sien+b@h.example"] {
        let who = Resident {
            mail: written,
            ..SIEN
        };
        let page = person
            .sends(filled(&world, &person, &slug, &who).await)
            .await;
        page.has_status(200);
    }
    let who = Resident {
        mail: "sien+c@h.example",
        ..SIEN
    };
    let page = person
        .sends(filled(&world, &person, &slug, &who).await)
        .await;
    page.has_status(429).says("Probeer het opnieuw na");
    assert_eq!(page.field(SEND, "Uw naam"), SIEN.name);
    // Whoever confirms counts no more: the hall gets through.
    for n in 0..3 {
        supports(&world, &slug, &flood(n)).await;
    }
    let mut refused = 0;
    for n in 100..130 {
        let form = filled(&world, &person, &slug, &flood(n)).await;
        if person.sends(form).await.status == 429 {
            refused += 1;
        }
    }
    assert!((1..10).contains(&refused), "{refused}");
    world.ledger_holds().await;
}
