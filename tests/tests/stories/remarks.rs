//! A director says that they read the letter, or something beside their name for everybody to read; the secretariat can take
//! that off the website.

use super::{out_for_signing, reaffirming::changed, signing_rules::entries};
use crate::world::{World, director::ON_BEHALF};

crate::on_both_engines!(
    who_reads_first_says_so_and_decides_later,
    what_is_said_beside_a_name_is_read_by_everybody_until_it_is_hidden,
    who_confirms_another_text_is_offered_their_own_words_again
);

const SAID: &str = "Bij ons staan er <veertig> op de lijst & dat groeit.";
const PUBLIC: &str = "Zet mijn opmerking bij onze naam op de website";

async fn who_reads_first_says_so_and_decides_later(world: World) {
    let slug = out_for_signing(&world, "Eerst even lezen").await;
    let marloes = world.director("Marloes Tienstra").await;
    let page = marloes.reads().await;
    let before = entries(&world).await;
    // Faster than anybody reads, or without saying when the page was shown: that is a machine.
    let form = page.form("Gelezen, ik besluit later");
    marloes
        .tries(form.clone())
        .await
        .has_status(422)
        .says("Dat ging sneller dan iemand lezen kan");
    world.clock.pass(3);
    let shown = marloes.tries(form.clone()).await;
    shown.has_status(422);
    assert_eq!(entries(&world).await, before);
    // The page that says so is pressed at once, and has not begun to wait anew. Too long a remark is of no concern here.
    world.clock.pass(2);
    let form = shown.form("Gelezen, ik besluit later");
    let long = "x".repeat(9_000);
    marloes
        .tries(form.clone().tampered("stamp", "00ff"))
        .await
        .has_status(422);
    marloes
        .tries(form.clone().tampered("remark", &long))
        .await
        .has_status(200)
        .says("Dank u wel, wij weten dat u de brief las")
        .says("Dat is nog geen antwoord");
    assert_eq!(entries(&world).await, before + 1);
    let again = marloes.tries(form).await;
    again.has_status(409).says("U liet al op");
    let page = marloes.reads().await;
    page.says("later besluit");
    assert!(!page.has_button("Gelezen, ik besluit later"));
    let board = world.secretariat().await.opens(&slug).await;
    board.says("gelezen (1)");
    // They answer like anybody.
    marloes
        .signs(ON_BEHALF)
        .await
        .says("Dank u wel, uw handtekening staat eronder");
    world.ledger_holds().await;
}

async fn what_is_said_beside_a_name_is_read_by_everybody_until_it_is_hidden(world: World) {
    let slug = out_for_signing(&world, "Met een woord erbij").await;
    let marloes = world.director("Marloes Tienstra").await;
    let form = marloes.form("Onderteken").await.choose(ON_BEHALF);
    let form = form.fill("Opmerking of reden", SAID).choose(PUBLIC);
    // What was typed and ticked is kept when the code is wrong.
    let page = marloes.tries(form.clone().fill("Code", "AAAAAA")).await;
    page.has_status(422);
    assert_eq!(page.attributes("#public[checked]", "value"), ["yes"]);
    assert_eq!(page.field("Onderteken", "Opmerking of reden"), SAID);
    marloes.tries(form).await.has_status(200);
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    let said = format!("U liet bij uw naam op de website zetten: {SAID}");
    assert!(receipt.text.contains(&said), "{}", receipt.text);
    // Who says something without that box says it to the secretariat alone.
    let samira = world.director("Samira Benchaib").await;
    let form = samira.form("Onderteken").await.choose(ON_BEHALF);
    let form = form.fill("Opmerking of reden", "Onder ons: het is tijd.");
    samira.tries(form).await.has_status(200);

    let desk = world.secretariat().await;
    let board = desk.opens(&slug).await;
    board
        .says(SAID)
        .says("voor op de website")
        .says("Onder ons");
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let visitor = world.visitor();
    let (page, data) = (format!("/brieven/{slug}"), format!("/brieven/{slug}.json"));
    let shown = visitor.visits(&page).await;
    shown.says(SAID).is_silent_about("Onder ons");
    let json = async || visitor.visits(&data).await.body();
    assert!(json().await.contains("Bij ons staan er <veertig>"));
    let log = format!("/brieven/{slug}/logboek.json");
    let opened = async || visitor.visits(&log).await.body().contains("veertig");
    assert!(opened().await);

    // Hidden and shown again, each once, and whoever wrote it hears so.
    let board = desk.opens(&slug).await;
    let hide = board.form("Laat weg op de website");
    let before = entries(&world).await;
    desk.sends(hide.clone().tampered("to", "weg"))
        .await
        .has_status(400);
    world.clock.pass(10);
    let done = desk.sends(hide.clone()).await;
    done.has_status(200)
        .says("De opmerking blijft weg van de website");
    desk.sends(hide)
        .await
        .has_status(409)
        .says("Er is niets veranderd");
    assert_eq!(entries(&world).await, before + 1);
    visitor.visits(&page).await.is_silent_about("veertig");
    assert!(!json().await.contains("veertig") && !opened().await);
    visitor
        .visits(&format!("/brieven/{slug}/logboek"))
        .await
        .says("Een opmerking bij een naam wordt weggelaten op de website")
        .is_silent_about("veertig");
    let mail = world.last_mail_to("Marloes Tienstra").await;
    assert!(mail.text.contains(SAID) && mail.text.contains("laten deze opmerking weg"));
    desk.sends(done.form("Zet op de website"))
        .await
        .has_status(200)
        .says("De opmerking mag weer op de website");
    world.clock.pass(10);
    visitor.visits(&page).await.says(SAID);
    world.ledger_holds().await;
}

async fn who_confirms_another_text_is_offered_their_own_words_again(world: World) {
    let slug = out_for_signing(&world, "Nog eens gezegd").await;
    let marloes = world.director("Marloes Tienstra").await;
    let form = marloes.form("Onderteken").await.choose(ON_BEHALF);
    let form = form.fill("Opmerking of reden", SAID).choose(PUBLIC);
    marloes.tries(form).await.has_status(200);
    changed(&world, &slug, "elf weken", "twaalf weken").await;
    world.clock.pass(60);
    world.secretariat().await.opens_round(&slug).await;
    let marloes = world.director("Marloes Tienstra").await;
    let page = marloes.reads().await;
    assert_eq!(
        page.field("Bevestig de gewijzigde tekst", "Opmerking of reden"),
        SAID
    );
    assert_eq!(page.attributes("#public[checked]", "value"), ["yes"]);
}
