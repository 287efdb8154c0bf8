//! What becomes of objections: the secretariat sees them beside the text, decides, and whoever objected hears so.

use super::objections::{filled, objects};
use super::out_for_signing;
use crate::world::{Page, Person, World, director::ON_BEHALF, mail::Mail};
use letters::role::Role;

crate::on_both_engines!(
    an_objection_is_taken_over_once_the_text_is_loose,
    an_objection_is_refused_while_the_text_is_pinned,
    what_nobody_decided_on_is_told_when_the_letter_is_sealed,
    an_objection_is_amended_and_others_read_along,
    the_board_counts_who_objected,
);

const MARLOES: &str = "Marloes Tienstra";

/// The page of an objection in the drafting room, by the words that it has.
async fn opens(desk: &Person, slug: &str, words: &str) -> Page {
    let page = desk.visits(&format!("/overleg/{slug}")).await;
    for card in page.attributes("article.card", "id") {
        let id = card.strip_prefix("draad-").unwrap();
        let page = desk.visits(&format!("/overleg/{slug}/draden/{id}")).await;
        if page.text().contains(words) {
            return page;
        }
    }
    panic!("no thread says {words}:\n{}", page.text());
}

fn has(mail: &Mail, subject: &str, parts: &[&str]) {
    assert!(mail.subject.starts_with(subject), "{}", mail.subject);
    for part in parts {
        assert!(mail.text.contains(part), "{part}:\n{}", mail.text);
    }
}

async fn an_objection_is_taken_over_once_the_text_is_loose(world: World) {
    let slug = out_for_signing(&world, "Van acht naar elf weken").await;
    let desk = world.secretariat().await;
    let marloes = world.director(MARLOES).await;
    objects(&marloes).await;
    world
        .director("Samira Benchaib")
        .await
        .signs(ON_BEHALF)
        .await;
    let page = opens(&desk, &slug, "twaalf").await;
    page.says("Bezwaar uit de ronde, namens Wijkteam Elzenbroek")
        .says("Overnemen of aanpassen kan als de tekst los is.");
    assert!(!page.has_button("Neem over"));
    let page = desk.clicks(&page, "Bekijk wat dat betekent").await;
    page.says("Deze bezwaren wachten op een besluit")
        .says("Marloes Tienstra, Wijkteam Elzenbroek");
    desk.presses(&page, "Maak de tekst los").await;
    // While the text changes the link says so, and what became of the objection.
    marloes.reads().await.says("Nog geen besluit");
    world.clock.pass(60);
    let page = opens(&desk, &slug, "twaalf").await;
    desk.presses(&page, "Neem over").await.has_status(200);
    let told = world.last_mail_to(MARLOES).await;
    has(
        &told,
        "Uw voorstel is overgenomen: Van acht naar elf weken",
        &[
            "van acht naar elf weken.",
            "van acht naar twaalf weken.",
            "in versie 2",
        ],
    );
    world.clock.pass(60);
    desk.freezes_again(&slug).await;
    desk.opens_round(&slug).await;
    let marloes = world.director(MARLOES).await;
    marloes
        .reads()
        .await
        .says("Overgenomen in versie 2")
        .says("Het staat in de tekst die u nu leest.")
        .says("Wat er veranderd is sinds versie 1");
    marloes.signs(ON_BEHALF).await;
    desk.closes_round(&slug).await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await;
    page.is_silent_about("nog niet besloten");
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let log = world
        .visitor()
        .visits(&format!("/brieven/{slug}/logboek"))
        .await;
    log.says("Een organisatie stelde een andere tekst voor")
        .is_silent_about("Sinds maart");
    world.ledger_holds().await;
}

async fn an_objection_is_refused_while_the_text_is_pinned(world: World) {
    let slug = out_for_signing(&world, "Dat blijft zo").await;
    let desk = world.secretariat().await;
    let marloes = world.director(MARLOES).await;
    objects(&marloes).await;
    world.clock.pass(60);
    let page = opens(&desk, &slug, "twaalf").await;
    let form = page.form("Wijs af");
    desk.sends(form.clone())
        .await
        .has_status(422)
        .says("Geef een reden.");
    // A decision that is not offered is not taken either.
    let forged = form.clone().tampered("besluit", "overnemen");
    desk.sends(forged)
        .await
        .has_status(409)
        .says("Overnemen of aanpassen kan als de tekst los is.");
    let form = form.fill("Waarom niet?", "Het cijfer van januari is nagerekend.");
    desk.sends(form.clone()).await.has_status(200);
    has(
        &world.last_mail_to(MARLOES).await,
        "Uw voorstel is niet overgenomen: Dat blijft zo",
        &[
            "Het cijfer van januari is nagerekend.",
            "elf weken.",
            "twaalf weken.",
        ],
    );
    // Twice is once.
    let before = world.post().await.len();
    desk.sends(form)
        .await
        .has_status(409)
        .says("Hierover is al besloten.");
    assert_eq!(world.post().await.len(), before);
    marloes
        .reads()
        .await
        .says("Niet overgenomen")
        .says("Het cijfer van januari is nagerekend.");
    marloes.signs(ON_BEHALF).await;
    let page = desk.opens(&slug).await;
    page.says("Over alle bezwaren is besloten.")
        .says("Niet overgenomen");
    world.ledger_holds().await;
}

async fn what_nobody_decided_on_is_told_when_the_letter_is_sealed(world: World) {
    let slug = out_for_signing(&world, "Zonder besluit").await;
    let desk = world.secretariat().await;
    let marloes = world.director(MARLOES).await;
    objects(&marloes).await;
    world
        .director("Samira Benchaib")
        .await
        .signs(ON_BEHALF)
        .await;
    desk.closes_round(&slug).await;
    desk.visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await
        .says("Over deze bezwaren is nog niet besloten")
        .says("Maakt u de brief nu af, dan vervallen ze.")
        .says("Marloes Tienstra, Wijkteam Elzenbroek");
    world.clock.pass(60);
    desk.makes_final(&world, &slug).await;
    has(
        &world.last_mail_to(MARLOES).await,
        "De brief is af, zonder uw voorstel: Zonder besluit",
        &[
            "elf weken.",
            "twaalf weken.",
            "Uw voorstel is niet meer behandeld.",
        ],
    );
    marloes
        .reads()
        .await
        .says("Geen besluit meer: de brief is af, of gaat niet door");
    let page = marloes.reads().await;
    let own = page.attributes("#bezwaren a", "href").remove(0);
    let page = marloes.person.visits(&own).await;
    assert!(!page.has_button("Trek het bezwaar in"));
    world.ledger_holds().await;
}

async fn an_objection_is_amended_and_others_read_along(world: World) {
    let slug = out_for_signing(&world, "Anders gezegd").await;
    let desk = world.secretariat().await;
    world
        .account("jona@netwerk.example", "Jona Jurist", Role::Contributor)
        .await;
    let jona = world.signed_in("jona@netwerk.example").await;
    let marloes = world.director(MARLOES).await;
    objects(&marloes).await;
    let why = "Daar gaat de raad over.";
    let form = filled(&marloes, "2. Betaal", "algemene", "eigen", why).await;
    marloes.tries(form).await.says("Uw bezwaar is ingediend");
    // Nobody but the secretariat reads a pinned text with what is said about it.
    jona.visits(&format!("/overleg/{slug}"))
        .await
        .has_status(404);
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/losmaken"))
        .await;
    desk.presses(&page, "Maak de tekst los").await;
    jona.visits(&format!("/overleg/{slug}"))
        .await
        .says("Bezwaar uit de ronde, namens Wijkteam Elzenbroek")
        .says(why);
    world.clock.pass(60);
    let page = opens(&desk, &slug, why).await;
    let form = page
        .form("Neem deze woorden over")
        .fill("Wat er komt te staan", "eigen, geoormerkte");
    desk.sends(form).await.has_status(200);
    has(
        &world.last_mail_to(MARLOES).await,
        "Uw voorstel is in andere woorden overgenomen: Anders gezegd",
        &["2. Betaal die uit de eigen, geoormerkte middelen."],
    );
    marloes
        .reads()
        .await
        .says("In andere woorden overgenomen, in versie 2");
    world.ledger_holds().await;
}

async fn the_board_counts_who_objected(world: World) {
    let slug = out_for_signing(&world, "Op het bord").await;
    let desk = world.secretariat().await;
    objects(&world.director(MARLOES).await).await;
    let page = desk.opens(&slug).await;
    let page = desk
        .clicks(&page, "Bekijk de hele stand: kaart, verloop en lijst")
        .await;
    page.says("1 maakte bezwaar");
    let board = page.path.split('?').next().unwrap().to_owned();
    desk.visits(&format!("{board}?stand=bezwaar"))
        .await
        .says("Wijkteam Elzenbroek")
        .says("1 bezwaar")
        .is_silent_about("Buurtkracht Noorderlicht");
    let table = desk.visits(&format!("{board}/stand.csv")).await;
    let table = table.body();
    let mut rows = table.lines();
    assert!(
        rows.next()
            .unwrap()
            .trim_end_matches(['\r', '"'])
            .contains(";bezwaar gemaakt op"),
        "{table}"
    );
    let row = rows.find(|row| row.contains("Elzenbroek")).unwrap();
    assert!(row.contains("maakte bezwaar"), "{row}");
    assert!(
        row.trim_end_matches(['\r', '"'])
            .ends_with(";2026-03-02 09:00;;"),
        "{row}"
    );
    world.ledger_holds().await;
}
