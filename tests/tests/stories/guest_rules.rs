//! Guests, and what does not go through: forms with mistakes, scanners, guesses, floods, closed links, names that are taken.

use crate::{
    stories::out_for_signing,
    world::{
        World,
        form::Form,
        guest::{
            BAKEN, Guest, VUURTOREN, asks, at_the_desk, behind, code_of, filled, lets_in, link,
            wears_out,
        },
    },
};

crate::on_both_engines!(
    what_is_wrong_is_said_at_its_field_and_kept,
    a_link_alone_confirms_nothing,
    a_closed_link_a_late_code_and_a_cancelled_round,
    the_register_is_not_doubled,
    a_crowd_behind_one_network_only_waits,
);

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
    let mail = world.last_mail_at(VUURTOREN.mail).await;
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
    wears_out(&person, &page, &code).await;
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
