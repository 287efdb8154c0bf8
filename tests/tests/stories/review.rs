//! The review of a draft: what its readers say about it, what becomes of that, and who sees what.

use crate::world::{Page, Person, World, desk::Desk, texts};
use letters::role::Role;

crate::on_both_engines!(
    a_contributor_comments_and_is_answered,
    a_suggestion_becomes_a_version_of_its_author,
    a_suggestion_is_amended_or_rejected_with_a_reason,
    suggestions_that_collide_are_told_apart,
    all_of_a_section_is_accepted_but_what_collides,
    words_that_are_gone_leave_what_was_said_adrift,
    nobody_accepts_what_somebody_else_changed_meanwhile,
);

pub const JONA: &str = "jona@netwerk.example";
const MEES: &str = "mees@netwerk.example";

/// A letter in review, with somebody who reads it along.
pub async fn in_review(world: &World) -> (Desk, Person, String) {
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
pub async fn at(person: &Person, slug: &str, passage: &str, action: &str) -> Page {
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

pub async fn suggests(
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
pub async fn opens(person: &Person, slug: &str, thread: &str) -> Page {
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
        &world,
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
    let body = page.body();
    assert!(
        body.contains("elf</del>") && body.contains("twaalf</ins>"),
        "{body}"
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
        &world,
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
