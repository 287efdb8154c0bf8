//! Public support: a resident supports a letter on a phone, comes twice without knowing it, goes back on it; and when the
//! term is over nothing of anybody is left but the number.

use crate::world::{
    World,
    supporter::{JOEP, Resident, SIEN, counts, filled, open, path, supports},
};
use letters::{
    privacy::Data,
    text::{MailAddress, Slug},
};

crate::on_both_engines!(
    a_resident_supports_a_letter_and_goes_back_on_it,
    who_comes_twice_is_counted_once_and_no_stranger_learns_of_it,
    names_go_and_the_number_stays,
    mails_that_do_not_arrive_are_told_at_the_desk,
    somebody_is_erased_by_their_address_alone,
);

const DAY: i64 = 24 * 60 * 60;

async fn a_resident_supports_a_letter_and_goes_back_on_it(world: World) {
    let slug = open(&world, "Meer tijd voor gezinnen").await;
    let reader = world.visitor();
    let letter = format!("/brieven/{slug}");
    let page = reader.visits(&letter).await;
    page.says("Nog niemand is geteld.");
    let page = reader.clicks(&page, "Steun deze brief").await;
    page.says("Steunt u deze brief?")
        .says("Uw naam en plaats staan alleen op de pagina als u dat aanvinkt");
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.headers.get("set-cookie").is_none());

    supports(&world, &slug, &SIEN).await;
    supports(&world, &slug, &JOEP).await;
    let receipt = world.last_mail_at(JOEP.mail).await;
    assert!(
        receipt.subject.starts_with("U steunt deze brief:"),
        "{}",
        receipt.subject
    );
    for part in [
        "Joep Verwaaijen",
        "Uw naam staat niet op de pagina",
        "(SHA-256)",
    ] {
        assert!(receipt.text.contains(part), "{part}:\n{}", receipt.text);
    }
    // Nobody is counted before the worker comes by.
    reader.visits(&letter).await.says("Nog niemand is geteld.");
    counts(&world).await;
    let page = reader.visits(&letter).await;
    page.says("2 mensen steunen deze brief.")
        .says("Sien Houtman, Zwartewaal")
        .is_silent_about("Verwaaijen")
        .is_silent_about("gmail");
    let names = reader.clicks(&page, "Wie de brief steunt").await;
    names
        .says("Sien Houtman, Zwartewaal")
        .is_silent_about("Verwaaijen");
    let json = reader.visits(&format!("{letter}.json")).await;
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(json["support"]["count"], 2);
    assert_eq!(json["support"]["open"], true);
    assert!(!json.to_string().contains("Houtman"));
    let log = reader.visits(&format!("{letter}/logboek")).await;
    log.says("Geteld: 2 steunbetuigingen erbij")
        .is_silent_about("Houtman");

    // A scanner opens the link in the mail and changes nothing; the button does.
    let back = path(&world.last_mail_at(SIEN.mail).await, "/intrekken/");
    let person = world.visitor();
    for _ in 0..3 {
        person
            .visits(&back)
            .await
            .says("Wilt u uw steun intrekken?");
    }
    let page = person.visits(&back).await;
    page.says("Sien Houtman, Zwartewaal");
    let done = person.presses(&page, "Trek mijn steun in").await;
    done.says("Uw steun is ingetrokken")
        .is_silent_about("Houtman");
    // Pressed once more, and looked at later: it was done, and nothing is left to tell of whom.
    let again = person.presses(&page, "Trek mijn steun in").await;
    again
        .has_status(200)
        .says("Uw steun is al ingetrokken")
        .is_silent_about("Houtman");
    let later = person.visits(&back).await;
    later.has_status(200).says("Uw steun is al ingetrokken");
    let no_link = person.visits(&format!("{letter}/steun/intrekken/x")).await;
    no_link.has_status(404);
    let page = reader.visits(&letter).await;
    page.says("2 mensen steunen").is_silent_about("Houtman");
    world.clock.pass(3_600);
    counts(&world).await;
    reader
        .visits(&letter)
        .await
        .says("Eén persoon steunt deze brief.");
    world.ledger_holds().await;
}

async fn who_comes_twice_is_counted_once_and_no_stranger_learns_of_it(world: World) {
    let slug = open(&world, "Een keer is genoeg").await;
    supports(&world, &slug, &SIEN).await;
    let first = path(&world.last_mail_at(SIEN.mail).await, "/intrekken/");
    // The same mailbox, written otherwise; and somebody who was never here.
    let again = Resident {
        mail: "S.i.e.n.Houtman+nogeens@googlemail.com",
        name: "Iemand Die Raadt",
        ..SIEN
    };
    let stranger = world.visitor();
    let known = stranger
        .sends(filled(&world, &stranger, &slug, &again).await)
        .await;
    let fresh = stranger
        .sends(filled(&world, &stranger, &slug, &JOEP).await)
        .await;
    let plain = |page: &crate::world::Page, mail: &str| {
        let until = |text: &str| text.split("Dat kan tot").next().unwrap().to_owned();
        (page.status, until(&page.text()).replace(mail, "…"))
    };
    assert_eq!(
        plain(&known, &again.mail.to_lowercase()),
        plain(&fresh, JOEP.mail)
    );
    let guess = stranger
        .sends(known.form("Bevestig").fill("Code", "AAAAAA"))
        .await;
    guess.has_status(422).says("nog 4 keer");
    // Only who reads the mailbox hears it, at the address that confirmed, with no word of what the stranger filled in, and can go back on it there.
    let mail = world.last_mail_at(SIEN.mail).await;
    assert!(
        mail.subject.starts_with("U steunt deze brief al"),
        "{}",
        mail.subject
    );
    assert!(!mail.text.contains("Raadt") && !mail.text.contains("Uw code is"));
    assert_eq!(path(&mail, "/intrekken/"), first, "the link stays the same");
    counts(&world).await;
    let reader = world.visitor();
    let letter = format!("/brieven/{slug}");
    reader
        .visits(&letter)
        .await
        .says("Eén persoon steunt deze brief.");

    // The same name and place from the same network count, and the secretariat sees so.
    let twin = Resident {
        mail: "houtman@elders.example",
        name: "SIEN HOUTMAN",
        ..SIEN
    };
    supports(&world, &slug, &twin).await;
    counts(&world).await;
    reader
        .visits(&letter)
        .await
        .says("2 mensen steunen deze brief.");
    let desk = world.secretariat().await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/steun")).await;
    let page = desk.clicks(&page, "Misschien dubbel").await;
    page.says("SIEN HOUTMAN").is_silent_about("houtman@");
    // A name is hidden with a reason; it goes from the page and stays in the number.
    let page = desk.clicks(&page, "SIEN HOUTMAN").await;
    let empty = desk.presses(&page, "Verberg deze naam").await;
    empty.has_status(422).says("Schrijf waarom");
    let form = empty
        .form("Verberg deze naam")
        .fill("Waarom?", "Twee keer dezelfde.");
    desk.sends(form).await.says("De naam is verborgen");
    let page = reader.visits(&letter).await;
    page.says("2 mensen steunen deze brief.")
        .says("Sien Houtman, Zwartewaal")
        .is_silent_about("SIEN HOUTMAN");
    world.ledger_holds().await;
}

async fn names_go_and_the_number_stays(world: World) {
    let slug = open(&world, "Drie maanden later").await;
    for who in [SIEN, JOEP] {
        supports(&world, &slug, &who).await;
    }
    // Also the last mail leaves.
    world.post().await;
    let store = &world.state.store;
    let letter = store.letter(&Slug::parse(&slug).unwrap()).await.unwrap();
    let desk = world.secretariat().await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/steun")).await;
    let page = desk.presses(&page, "Stop met steunbetuigingen").await;
    page.says("Steun betuigen kan niet meer");
    counts(&world).await;
    let reader = world.visitor();
    let over = reader
        .visits(&format!("/brieven/{slug}/steun/betuigen"))
        .await;
    over.says("Steunen kan niet meer");
    let words = ["houtman", "zwartewaal", "verwaaijen", "ouddorp"];
    assert!(!world.raw().await.places_of(&words).is_empty());
    world.clock.pass(93 * DAY);
    assert!(world.state.places().let_go(None).await.unwrap() > 0);
    assert_eq!(world.raw().await.places_of(&words), Vec::<String>::new());
    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.says("2 mensen steunen deze brief.")
        .says("Steunen kan niet meer");
    let desk = world.secretariat().await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/steun")).await;
    page.says("kan de brief niet opnieuw worden opengesteld");
    assert!(!page.has_button("Open voor steunbetuigingen"));
    let again = store.let_go(Data::Supporters, None).await.unwrap();
    assert_eq!(again.unwrap().gone, 0);
    assert_eq!(store.support(letter.id).await.unwrap().unwrap().counted, 2);
    world.ledger_holds().await;
}

async fn mails_that_do_not_arrive_are_told_at_the_desk(world: World) {
    let slug = open(&world, "Wie niets krijgt").await;
    supports(&world, &slug, &SIEN).await;
    let desk = world.secretariat().await;
    let support = format!("/bureau/brieven/{slug}/steun");
    let page = desk.visits(&support).await;
    page.is_silent_about("kwam niet aan");
    let store = &world.state.store;
    for refused in [true, false] {
        let mail = store.claim_mail(60).await.unwrap().unwrap();
        assert!(mail.mail.kind.starts_with("support-"), "{}", mail.mail.kind);
        // One is tried again, and is nobody's worry yet.
        let again = (!refused).then(|| store.now().plus_seconds(60));
        let why = "550 no such mailbox".to_owned();
        store.mail_failed(&mail, why, again).await.unwrap();
        let page = desk.visits(&support).await;
        page.says("Eén mail aan iemand die deze brief wil steunen, kwam niet aan");
        let person = world.visitor();
        let form = filled(&world, &person, &slug, &JOEP).await;
        person.sends(form).await.has_status(200);
    }
}

async fn somebody_is_erased_by_their_address_alone(world: World) {
    let slug = open(&world, "Wis mij").await;
    supports(&world, &slug, &SIEN).await;
    supports(&world, &slug, &JOEP).await;
    counts(&world).await;
    world.post().await;
    let words = ["houtman", "zwartewaal"];
    assert!(!world.raw().await.places_of(&words).is_empty());
    let mail = MailAddress::parse(SIEN.mail).unwrap();
    let places = world.state.places();
    assert_eq!(places.erase_at(&mail).await.unwrap(), 1);
    assert_eq!(world.raw().await.places_of(&words), Vec::<String>::new());
    assert_eq!(places.erase_at(&mail).await.unwrap(), 0);
    // It is as if she had gone back on it, and nobody else went.
    world.clock.pass(3_600);
    counts(&world).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("Eén persoon steunt deze brief.");
    world.ledger_holds().await;
}
