//! The review of a draft: what its readers say about it, what becomes of that, and who sees what.

use crate::world::{Page, Person, World, desk::Desk, texts};
use letters::{access::Held, role::Role, text::MailAddress};

crate::on_both_engines!(
    a_contributor_comments_and_is_answered,
    a_suggestion_becomes_a_version_of_its_author,
    a_suggestion_is_amended_or_rejected_with_a_reason,
    suggestions_that_collide_are_told_apart,
    all_of_a_section_is_accepted_but_what_collides,
    words_that_are_gone_leave_what_was_said_adrift,
    nobody_accepts_what_somebody_else_changed_meanwhile,
    a_reader_sees_their_own_people_only,
    a_draft_is_nobodys_but_the_secretariats,
    what_is_typed_wrong_comes_back,
    what_is_new_comes_in_one_mail_a_day,
    what_somebody_said_goes_with_them,
);

const JONA: &str = "jona@netwerk.example";
const MEES: &str = "mees@netwerk.example";

/// A letter in review, with somebody who reads it along.
async fn in_review(world: &World) -> (Desk, Person, String) {
    let desk = world.secretariat().await;
    let slug = desk
        .imports(&texts::short("Wachten zonder waarnemer"))
        .await;
    let page = desk.opens(&slug).await;
    desk.presses(&page, "Deel voor overleg").await;
    world.account(JONA, "Jona Jurist", Role::Contributor).await;
    (desk, world.signed_in(JONA).await, slug)
}

/// Opens a form at the passage with these words.
async fn at(person: &Person, slug: &str, passage: &str, action: &str) -> Page {
    let page = person.visits(&format!("/overleg/{slug}")).await;
    let links = page.attributes(&format!("a[href*='/{action}?']"), "href");
    for link in links {
        let form = person.visits(&link).await;
        if form.text().contains(passage) {
            return form;
        }
    }
    panic!("no passage says {passage}:\n{}", page.text());
}

async fn suggests(
    world: &World,
    person: &Person,
    slug: &str,
    old: &str,
    new: &str,
    why: &str,
) -> Page {
    // What is said is numbered in the order in which it was said.
    world.clock.pass(1);
    let page = at(person, slug, old, "voorstel").await;
    let form = page.form("Plaats");
    let words = form.value("Zo zou het moeten luiden");
    assert!(words.contains(old), "{words}");
    let form = form
        .fill("Zo zou het moeten luiden", &words.replace(old, new))
        .fill("Waarom?", why);
    let page = person.sends(form).await;
    page.has_status(200)
        .says("Uw voorstel staat erbij.")
        .clone()
}

/// The page of a thread, by its number.
async fn opens(person: &Person, slug: &str, thread: &str) -> Page {
    let page = person.visits(&format!("/overleg/{slug}")).await;
    let cards = page.attributes("article.card", "id");
    for card in cards {
        let id = card.strip_prefix("draad-").unwrap();
        let page = person.visits(&format!("/overleg/{slug}/draden/{id}")).await;
        if page.text().lines().any(|line| line.trim() == thread) {
            return page;
        }
    }
    panic!("no {thread}:\n{}", page.text());
}

async fn version(desk: &Desk, slug: &str, number: u32) -> Page {
    desk.visits(&format!("/bureau/brieven/{slug}/versies/{number}"))
        .await
}

async fn a_contributor_comments_and_is_answered(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    let page = jona.visits("/mijn").await;
    let page = jona.clicks(&page, "Naar het overleg").await;
    let page = jona.clicks(&page, "Wachten zonder waarnemer").await;
    page.says("Onder elke alinea kunt u een opmerking maken");

    world.clock.pass(1);
    let form = at(&jona, &slug, "De wachtlijst groeide", "opmerking").await;
    let form = form
        .form("Plaats")
        .fill("Uw opmerking", "Is dit het laatste cijfer, @Hanna Bureau?")
        .fill("Gaat het om bepaalde woorden?", "acht naar  elf weken");
    let page = jona.sends(form).await;
    page.says("Uw opmerking staat erbij.")
        .says("Is dit het laatste cijfer")
        .says("Jona Jurist");
    assert_eq!(
        page.attributes("mark.com", "class").len(),
        1,
        "the words are marked"
    );

    let page = desk.opens(&slug).await;
    page.says("geen open voorstellen en 1 open opmerking");
    let page = desk.clicks(&page, "Naar het overleg").await;
    page.says("acht naar elf weken");
    let page = opens(&desk, &slug, "Opmerking 1").await;
    let form = page.form("Plaats antwoord");
    let page = desk
        .sends(form.fill("Uw antwoord", "Ja, van januari."))
        .await;
    page.says("Uw antwoord staat erbij.")
        .says("Ja, van januari.");
    let page = opens(&desk, &slug, "Opmerking 1").await;
    desk.presses(&page, "Afgehandeld")
        .await
        .says("De opmerking is afgehandeld.")
        .says("Afgehandeld door Hanna Bureau");

    // Whoever asked may say that it is not.
    let page = opens(&jona, &slug, "Opmerking 1").await;
    jona.presses(&page, "Toch niet afgehandeld")
        .await
        .says("De opmerking staat weer open.")
        .says("Weer geopend door Jona Jurist");
}

async fn a_suggestion_becomes_a_version_of_its_author(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(
        &jona,
        &slug,
        "elf weken",
        "twaalf weken",
        "Zo staat het in de telling.",
    )
    .await;
    let page = opens(&desk, &slug, "Voorstel 1").await;
    page.says("Zo staat het in de telling.")
        .says("met Jona Jurist als schrijver")
        .says("De andere open voorstellen blijven bruikbaar.");
    assert_eq!(
        page.attributes("del", "class").len(),
        page.attributes("ins", "class").len()
    );
    let page = desk.presses(&page, "Neem over").await;
    page.says("Het voorstel is overgenomen.")
        .says("Overgenomen door Hanna Bureau in versie 2");
    let page = version(&desk, &slug, 2).await;
    page.says("van acht naar twaalf weken").says("Jona Jurist");
    // Twice is once.
    let page = opens(&desk, &slug, "Voorstel 1").await;
    assert!(!page.has_button("Neem over"));
}

async fn a_suggestion_is_amended_or_rejected_with_a_reason(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(
        &world,
        &jona,
        &slug,
        "vaste waarnemer",
        "eigen waarnemer",
        "",
    )
    .await;
    suggests(&world, &jona, &slug, "elf weken", "dertig weken", "").await;

    let page = opens(&desk, &slug, "Voorstel 1").await;
    let form = page.form("Neem deze woorden over");
    assert_eq!(form.value("Wat er komt te staan").trim(), "eigen");
    let page = desk
        .sends(form.fill("Wat er komt te staan", "eigen, vaste"))
        .await;
    page.says("In andere woorden overgenomen door Hanna Bureau in versie 2");
    version(&desk, &slug, 2)
        .await
        .says("een eigen, vaste waarnemer")
        .says("Hanna Bureau");

    let page = opens(&desk, &slug, "Voorstel 2").await;
    let page = desk.presses(&page, "Wijs af").await;
    page.has_status(422).says("Geef een reden.");
    let form = page
        .form("Wijs af")
        .fill("Waarom niet?", "De telling zegt elf.");
    desk.sends(form).await.says("Het voorstel is afgewezen.");
    let page = jona.visits(&format!("/overleg/{slug}")).await;
    page.says("De telling zegt elf.")
        .says("Afgewezen door Hanna Bureau");
    version(&desk, &slug, 3).await.has_status(404);

    // What is one's own is taken back.
    suggests(&world, &jona, &slug, "Eigen telling", "Onze telling", "").await;
    let page = opens(&jona, &slug, "Voorstel 3").await;
    jona.presses(&page, "Trek mijn voorstel in")
        .await
        .says("Uw voorstel is ingetrokken.");
}

async fn suggestions_that_collide_are_told_apart(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    world
        .account(MEES, "Mees Meelezer", Role::Contributor)
        .await;
    let mees = world.signed_in(MEES).await;
    suggests(
        &jona,
        &slug,
        "acht naar elf weken",
        "acht naar twaalf weken",
        "",
    )
    .await;
    suggests(
        &world,
        &mees,
        &slug,
        "naar elf weken",
        "naar dertien dagen",
        "",
    )
    .await;
    suggests(
        &world,
        &mees,
        &slug,
        "vaste waarnemer",
        "goede waarnemer",
        "",
    )
    .await;
    let page = desk.visits(&format!("/overleg/{slug}")).await;
    page.says("Voorstellen die botsen")
        .says("Dezelfde woorden worden ook veranderd door");
    let page = opens(&desk, &slug, "Voorstel 1").await;
    page.says("Voorstel 2: verandert dezelfde woorden.")
        .is_silent_about("Voorstel 3:");
    desk.presses(&page, "Neem over")
        .await
        .says("Het voorstel is overgenomen.");
    // The other is not lost: it stands where its words were, and somebody chooses.
    let page = opens(&desk, &slug, "Voorstel 2").await;
    page.says("kan niet zomaar worden overgenomen")
        .says("Nu staat er:");
    assert!(!page.has_button("Neem over"));
    let form = page.form("Neem deze woorden over");
    desk.sends(form.fill("Wat er komt te staan", "dertien"))
        .await
        .has_status(200);
    version(&desk, &slug, 3).await.says("dertien");
    // The third was untouched.
    let page = opens(&desk, &slug, "Voorstel 3").await;
    desk.presses(&page, "Neem over").await.says("in versie 4");
    version(&desk, &slug, 4)
        .await
        .says("goede waarnemer")
        .says("Mees Meelezer");
}

async fn all_of_a_section_is_accepted_but_what_collides(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(&world, &jona, &slug, "ieder wijkteam", "elk wijkteam", "").await;
    suggests(
        &world,
        &jona,
        &slug,
        "Betaal die uit",
        "Betaal deze uit",
        "",
    )
    .await;
    suggests(
        &world,
        &jona,
        &slug,
        "algemene middelen",
        "gewone middelen",
        "",
    )
    .await;
    suggests(
        &world,
        &jona,
        &slug,
        "algemene middelen",
        "eigen middelen",
        "",
    )
    .await;
    // Another section.
    suggests(&world, &jona, &slug, "elf weken", "twaalf weken", "").await;
    let page = desk.visits(&format!("/overleg/{slug}")).await;
    let page = desk
        .clicks(&page, "Alle 4 voorstellen in dit deel overnemen…")
        .await;
    page.says("Deze blijven open");
    let page = desk.presses(&page, "Neem deze 2 voorstellen over").await;
    page.says("De voorstellen die botsen staan nog open")
        .says("3 open voorstellen");
    version(&desk, &slug, 3)
        .await
        .says("elk wijkteam")
        .says("Betaal deze uit")
        .says("algemene middelen")
        .says("elf weken")
        .says("Jona Jurist");
    version(&desk, &slug, 4).await.has_status(404);
}

async fn words_that_are_gone_leave_what_was_said_adrift(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(
        &world,
        &jona,
        &slug,
        "vaste waarnemer",
        "goede waarnemer",
        "",
    )
    .await;
    world.clock.pass(1);
    let form = at(&jona, &slug, "De wachtlijst groeide", "opmerking").await;
    let form = form
        .form("Plaats")
        .fill("Uw opmerking", "Hoe weten wij dit?");
    jona.sends(form).await.says("Uw opmerking staat erbij.");

    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = page
        .form("Bewaar")
        .fill("De brief", "Een heel andere tekst.\n");
    desk.sends(form).await.has_status(200);
    let page = desk.visits(&format!("/overleg/{slug}")).await;
    page.says("Losgeraakt")
        .says("De woorden waar dit over gaat staan niet meer in de tekst.")
        .says("De wachtlijst groeide in een jaar")
        .says("Hoe weten wij dit?");
    let page = opens(&desk, &slug, "Voorstel 1").await;
    page.says("Dit voorstel kan niet worden overgenomen");
    assert!(!page.has_button("Neem over") && page.has_button("Wijs af"));
}

async fn nobody_accepts_what_somebody_else_changed_meanwhile(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(&world, &jona, &slug, "elf weken", "twaalf weken", "").await;
    let seen = opens(&desk, &slug, "Voorstel 1").await;
    // A colleague changes those very words, and then others.
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = page.form("Bewaar");
    let body = form.value("De brief");
    desk.sends(form.fill("De brief", &body.replace("elf weken", "tien weken")))
        .await;
    let page = desk.presses(&seen, "Neem over").await;
    page.has_status(409)
        .says("Dat kan nu niet")
        .says("staan niet meer zo in de tekst");
    let page = desk
        .sends(
            seen.form("Neem deze woorden over")
                .fill("Wat er komt te staan", "negen"),
        )
        .await;
    page.has_status(409)
        .says("Iemand anders heeft intussen de tekst veranderd.");
    assert_eq!(
        page.field("Neem deze woorden over", "Wat er komt te staan")
            .trim(),
        "negen"
    );
    desk.presses(&page, "Neem deze woorden over")
        .await
        .has_status(200);
    version(&desk, &slug, 3).await.says("negen");
    // A tab of before: decided is decided.
    let page = desk.presses(&seen, "Neem over").await;
    page.has_status(409).says("Hierover is al besloten.");
}

async fn a_reader_sees_their_own_people_only(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    world
        .account("lees@leden.example", "Lieve Lezer", Role::Reader)
        .await;
    world
        .account("dir@leden.example", "Dirk Directeur", Role::Director)
        .await;
    let (reader, director) = (
        world.signed_in("lees@leden.example").await,
        world.signed_in("dir@leden.example").await,
    );
    for (person, words) in [(&jona, "Van het netwerk."), (&director, "Van ons huis.")] {
        let form = at(person, &slug, "De wachtlijst groeide", "opmerking").await;
        person
            .sends(form.form("Plaats").fill("Uw opmerking", words))
            .await
            .has_status(200);
    }
    let page = reader.visits("/overleg").await;
    page.says("Wachten zonder waarnemer")
        .says("1 open opmerking");
    let page = reader.visits(&format!("/overleg/{slug}")).await;
    page.says("De wachtlijst groeide")
        .says("Van ons huis.")
        .is_silent_about("Van het netwerk.")
        .is_silent_about("Jona Jurist");
    assert!(page.attributes("a[href*='/opmerking?']", "href").is_empty());
    // Not by its address either.
    let theirs = desk.visits(&format!("/overleg/{slug}")).await;
    let mut refused = 0;
    for id in theirs.attributes("article.card", "id") {
        let id = id.strip_prefix("draad-").unwrap();
        let page = reader.visits(&format!("/overleg/{slug}/draden/{id}")).await;
        refused += u32::from(page.status == 404);
    }
    assert_eq!(refused, 1);
    let page = director.visits(&format!("/overleg/{slug}")).await;
    page.says("Van het netwerk.").says("Van ons huis.");
}

async fn a_draft_is_nobodys_but_the_secretariats(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    let typing = at(&jona, &slug, "De wachtlijst groeide", "opmerking").await;
    let page = desk.opens(&slug).await;
    desk.presses(&page, "Terug naar concept").await;
    jona.visits(&format!("/overleg/{slug}"))
        .await
        .has_status(404);
    jona.visits("/overleg")
        .await
        .says("Er is nu geen concept in overleg.");
    desk.visits(&format!("/overleg/{slug}"))
        .await
        .says("Deze brief is niet meer in overleg.");
    // What somebody was typing is not lost, and shows nothing of the text.
    let form = typing.form("Plaats").fill("Uw opmerking", "Net te laat.");
    let page = jona.sends(form).await;
    page.has_status(409).is_silent_about("wachtlijst");
    assert_eq!(page.field("Plaats", "Uw opmerking"), "Net te laat.");
}

async fn what_is_typed_wrong_comes_back(world: World) {
    let (_, jona, slug) = in_review(&world).await;
    let page = at(&jona, &slug, "De wachtlijst groeide", "opmerking").await;
    let page = jona.presses(&page, "Plaats").await;
    page.has_status(422).says("Schrijf iets.");
    let form = page
        .form("Plaats")
        .fill("Uw opmerking", "Dit klopt niet.")
        .fill("Gaat het om bepaalde woorden?", "woorden die er niet staan");
    let page = jona.sends(form).await;
    page.has_status(422)
        .says("Deze woorden staan niet zo in de alinea.");
    assert_eq!(page.field("Plaats", "Uw opmerking"), "Dit klopt niet.");

    let page = at(&jona, &slug, "De wachtlijst groeide", "voorstel").await;
    let page = jona.presses(&page, "Plaats").await;
    page.has_status(422).says("U hebt nog niets veranderd.");
    let long = "woord ".repeat(4_000);
    let form = page.form("Plaats").fill("Zo zou het moeten luiden", &long);
    jona.sends(form)
        .await
        .has_status(422)
        .says("Dit verandert te veel");
    for bad in [
        "versie=x",
        "",
        "versie=1&van=0&tot=3",
        "versie=9&van=0&tot=3",
        "versie=0&van=0&tot=0",
    ] {
        let page = jona
            .visits(&format!("/overleg/{slug}/opmerking?{bad}"))
            .await;
        page.has_status(404);
    }
}

async fn what_is_new_comes_in_one_mail_a_day(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(&world, &jona, &slug, "elf weken", "twaalf weken", "").await;
    suggests(
        &world,
        &jona,
        &slug,
        "vaste waarnemer",
        "goede waarnemer",
        "",
    )
    .await;
    assert_eq!(
        tells(&world).await,
        0,
        "whoever is still typing is left alone"
    );
    world.clock.pass(120);
    assert_eq!(tells(&world).await, 1);
    assert_eq!(tells(&world).await, 0, "another node tells nothing twice");
    let mail = last(&world, "bureau@wijkteams.example").await;
    assert_eq!(mail.subject, "Nieuw in het overleg: 2 berichten");
    assert!(
        mail.text.contains("Jona Jurist stelt andere woorden voor"),
        "{}",
        mail.text
    );
    assert!(
        mail.text.contains(&format!("/overleg/{slug}")),
        "{}",
        mail.text
    );

    let page = opens(&desk, &slug, "Voorstel 1").await;
    desk.presses(&page, "Neem over").await;
    let page = opens(&desk, &slug, "Voorstel 2").await;
    let form = page.form("Plaats antwoord").fill("Uw antwoord", "Waarom?");
    desk.sends(form).await;
    world.clock.pass(120);
    assert_eq!(tells(&world).await, 1);
    let mail = last(&world, JONA).await;
    assert!(
        mail.text.contains("Hanna Bureau nam het voorstel over"),
        "{}",
        mail.text
    );
    assert!(
        mail.text.contains("Hanna Bureau antwoordde"),
        "{}",
        mail.text
    );

    // Not at night, and not to whoever turned it off.
    let page = opens(&desk, &slug, "Voorstel 2").await;
    let form = page
        .form("Plaats antwoord")
        .fill("Uw antwoord", "Nog één vraag.");
    desk.sends(form).await;
    world.clock.pass(14 * 60 * 60);
    assert_eq!(tells(&world).await, 0, "it is eleven in the evening");
    let jona = world.signed_in(JONA).await;
    let page = jona.visits("/mijn").await;
    jona.presses(&page, "Stop deze mail")
        .await
        .says("U krijgt geen mail over het overleg.");
    world.clock.pass(11 * 60 * 60);
    assert_eq!(tells(&world).await, 0);
}

async fn tells(world: &World) -> u32 {
    server::review_mails::tell(&world.state).await.unwrap()
}

async fn last(world: &World, to: &str) -> crate::world::mail::Mail {
    let mails = world.post().await;
    let found = mails.into_iter().rfind(|mail| mail.to.contains(to));
    found.unwrap_or_else(|| panic!("no mail to {to}"))
}

async fn what_somebody_said_goes_with_them(world: World) {
    let (desk, jona, slug) = in_review(&world).await;
    suggests(
        &jona,
        &slug,
        "elf weken",
        "zesenveertig weken",
        "Zo telde ik het zelf.",
    )
    .await;
    let page = opens(&desk, &slug, "Voorstel 1").await;
    let form = page
        .form("Plaats antwoord")
        .fill("Uw antwoord", "Dank, @Jona Jurist!");
    desk.sends(form).await;
    let mail = MailAddress::parse(JONA).unwrap();
    let person = world
        .state
        .store
        .account(&mail)
        .await
        .unwrap()
        .unwrap()
        .person;
    let copy = world.state.store.own_data(person, None).await.unwrap();
    assert_eq!(copy["said_in_reviews"][0]["replacement"], "zesenveertig");
    assert_eq!(copy["named_in_reviews"].as_array().unwrap().len(), 1);

    let store = &world.state.store;
    let held = Held::new(Role::Contributor, None).unwrap();
    assert!(store.take_role(person, held, None).await.unwrap());
    store.erase_person(person, None).await.unwrap();
    let page = desk.visits(&format!("/overleg/{slug}")).await;
    page.says("Gewiste persoon")
        .says("Ingetrokken door Gewiste persoon")
        .is_silent_about("Jona")
        .is_silent_about("zesenveertig")
        .is_silent_about("Zo telde ik het zelf.");
    world.state.store.scrub().await.unwrap();
    let gone = ["zesenveertig", "Zo telde ik het zelf.", "Jona Jurist"];
    assert_eq!(world.raw().await.places_of(&gone), Vec::<String>::new());
}
