//! What cannot be signed: too late, with the wrong code, under another text. Each says why and changes nothing.

use super::signing::out_for_signing;
use crate::{
    tools,
    world::{World, director::ON_BEHALF},
};
use reqwest::Method;
use std::process::Command;

crate::on_both_engines!(
    a_mail_scanner_changes_nothing,
    wrong_codes_are_throttled,
    too_late_is_too_late,
    signing_twice_counts_once,
    who_leaves_a_demand_out_says_why,
    who_withdraws_after_the_letter_is_sealed_leaves_an_erratum
);

/// How many entries the log has: what changed nothing leaves it as it was.
pub(super) async fn entries(world: &World) -> u64 {
    world.ledger_holds().await
}

async fn a_mail_scanner_changes_nothing(world: World) {
    out_for_signing(&world, "Voorvertoning").await;
    let marloes = world.director("Marloes Tienstra").await;
    let before = entries(&world).await;
    for method in [
        Method::GET,
        Method::HEAD,
        Method::GET,
        Method::OPTIONS,
        Method::HEAD,
        Method::GET,
    ] {
        let page = world
            .visitor()
            .send(world.visitor().request(method, &marloes.link))
            .await;
        assert!(page.status < 500, "{}", page.status);
    }
    world
        .visitor()
        .visits(&format!(
            "{}?act=sign&capacity=on-behalf&code={}",
            marloes.link,
            marloes.code.replace(' ', "")
        ))
        .await;
    assert_eq!(entries(&world).await, before);
    marloes
        .reads()
        .await
        .is_silent_about("U hebt deze brief ondertekend");
    let mails = world.post().await;
    assert!(
        mails
            .iter()
            .all(|mail| !mail.subject.starts_with("Getekend")),
        "{mails:?}"
    );
}

async fn wrong_codes_are_throttled(world: World) {
    out_for_signing(&world, "Zes tekens").await;
    let marloes = world.director("Marloes Tienstra").await;
    let before = entries(&world).await;
    let form = marloes
        .form("Onderteken")
        .await
        .choose(ON_BEHALF)
        .fill("Opmerking", "Graag een kopie.");
    let wrong = form.clone().fill("Code", "222222");
    for _ in 0..5 {
        let page = marloes.tries(wrong.clone()).await;
        page.refuses("code");
        assert_eq!(
            page.field("Onderteken", "Opmerking"),
            "Graag een kopie.",
            "what was typed is kept"
        );
    }
    // From now on even the right code has to wait.
    marloes.tries(wrong.clone()).await.has_status(429);
    marloes.tries(form.clone()).await.has_status(429);
    assert_eq!(entries(&world).await, before, "nothing was signed");
    world.clock.pass(3_700);
    marloes.tries(form).await.has_status(200);
    assert_eq!(entries(&world).await, before + 1);
}

async fn too_late_is_too_late(world: World) {
    let slug = out_for_signing(&world, "Na sluitingstijd").await;
    let (marloes, samira) = (
        world.director("Marloes Tienstra").await,
        world.director("Samira Benchaib").await,
    );
    marloes.signs(ON_BEHALF).await;
    let (late, regret) = (
        samira.form("Onderteken").await.choose(ON_BEHALF),
        marloes.form("Trek de handtekening in").await,
    );
    world.clock.pass(30 * 86_400);
    let before = entries(&world).await;
    samira
        .tries(late.clone())
        .await
        .has_status(409)
        .refuses("De ronde sloot op");
    assert_eq!(entries(&world).await, before);
    let page = samira.reads().await;
    assert!(!page.has_button("Onderteken"), "{}", page.text());
    // A name can go as long as the letter is not sealed.
    let page = marloes.tries(regret).await;
    page.has_status(200)
        .says("U hebt uw handtekening ingetrokken");
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    assert!(receipt.text.contains("De ronde is voorbij"));
    assert_eq!(entries(&world).await, before + 1);
    let before = before + 1;

    world.secretariat().await.closes_round(&slug).await;
    samira.tries(late).await.has_status(409);
    assert_eq!(entries(&world).await, before + 1, "only the closing itself");
}

async fn who_leaves_a_demand_out_says_why(world: World) {
    let slug = out_for_signing(&world, "Behalve het tweede").await;
    let marloes = world.director("Marloes Tienstra").await;
    let before = entries(&world).await;
    let form = marloes.form("Onderteken").await.choose(ON_BEHALF);
    let without = form.clone().choose("Verzoek 2");
    let page = marloes.tries(without.clone()).await;
    page.refuses("Schrijf kort waarom");
    assert_eq!(
        page.attributes("[name=except][checked]", "value"),
        ["2"],
        "what was chosen is kept"
    );
    let all = without
        .clone()
        .choose("Verzoek 1")
        .fill("Opmerking", "Nee.");
    marloes.tries(all).await.refuses("Wij tekenen niet");
    let unknown = form.fill("Opmerking", "Nee.").tampered("except", "7");
    marloes.tries(unknown).await.refuses("geen verzoek 7");
    assert_eq!(entries(&world).await, before, "nothing was signed");

    let why = "Onze gemeente betaalt dat al.";
    let page = marloes.tries(without.fill("Opmerking", why)).await;
    page.has_status(200).says("behalve verzoek 2");
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    assert!(
        receipt.text.contains("behalve verzoek 2"),
        "{}",
        receipt.text
    );
    world
        .director("Samira Benchaib")
        .await
        .signs(ON_BEHALF)
        .await;

    let desk = world.secretariat().await;
    desk.opens(&slug).await.says("behalve verzoek 2").says(why);
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("Verzoek 1: 2 van 2 ondertekenaars")
        .says("Verzoek 2: 1 van 2 ondertekenaars")
        .says("behalve verzoek 2")
        .is_silent_about(why);
    let data = world
        .visitor()
        .visits(&format!("/brieven/{slug}.json"))
        .await;
    let data: serde_json::Value = serde_json::from_str(&data.body()).unwrap();
    let left_out: Vec<_> = data["signatories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|signed| signed["except"].to_string())
        .collect();
    assert_eq!(left_out, ["[]", "[2]"], "by organisation");
    let pdf = world
        .visitor()
        .visits(&format!("/brieven/{slug}.pdf"))
        .await;
    let told = tools::run(Command::new("pdftotext").args(["-", "-"]), &pdf.bytes);
    let words = String::from_utf8_lossy(&told.stdout);
    for said in ["behalve verzoek 2", "Verzoek 2: 1 van 2 ondertekenaars"] {
        assert!(words.contains(said), "{words}");
    }
}

async fn who_withdraws_after_the_letter_is_sealed_leaves_an_erratum(world: World) {
    let slug = out_for_signing(&world, "Bij nader inzien").await;
    let (marloes, samira) = (
        world.director("Marloes Tienstra").await,
        world.director("Samira Benchaib").await,
    );
    marloes.signs(ON_BEHALF).await;
    samira.signs(ON_BEHALF).await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let reader = world.visitor();
    let (page, pdf) = (format!("/brieven/{slug}"), format!("/brieven/{slug}.pdf"));
    let sealed = reader.visits(&pdf).await.bytes;
    reader.visits(&page).await.is_silent_about("Erratum");
    world.clock.pass(3 * 86_400);

    let before = entries(&world).await;
    let form = marloes.form("Trek in en plaats het erratum").await;
    let told = marloes.tries(form.clone()).await;
    told.has_status(200)
        .says("De brief blijft zoals hij was")
        .is_silent_about("Tot ");
    assert!(!told.has_button("Trek in"), "{}", told.text());
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    assert!(receipt.text.contains("al verzegeld"), "{}", receipt.text);
    marloes
        .tries(form)
        .await
        .has_status(409)
        .refuses("trok uw handtekening al in");
    assert_eq!(entries(&world).await, before + 1, "once");

    let corrected = reader.visits(&page).await;
    corrected
        .says("Erratum van 5 maart 2026")
        .says("Wijkteam Elzenbroek heeft de handtekening onder deze brief ingetrokken")
        .says("ingetrokken op 5 maart 2026")
        .says("Jeugdteam Hazelbeke");
    let feed = reader
        .visits("/feed.atom")
        .await
        .body()
        .replace("\u{a0}", " ");
    assert!(
        feed.contains("Erratum van 5 maart 2026: Wijkteam Elzenbroek"),
        "{feed}"
    );
    assert!(feed.contains("<updated>2026-03-05T"), "{feed}");
    let data = reader.visits(&format!("{page}.json")).await;
    let data: serde_json::Value = serde_json::from_str(&data.body()).unwrap();
    let retracted = |at: usize| data["signatories"][at]["retracted"].as_str();
    assert_eq!(retracted(0), None);
    assert!(retracted(1).is_some_and(|at| at.starts_with("2026-03-05T")));

    // What was sealed stays as it was, and whoever checks it hears of the erratum.
    assert_eq!(reader.visits(&pdf).await.bytes, sealed);
    let form = reader
        .visits("/controle")
        .await
        .form("Controleer het bestand");
    let form = form.attach("Een pdf van een brief", "brief.pdf", &sealed);
    let checked = reader.sends(form).await;
    checked.says("ingetrokken op 5 maart 2026");
}

async fn signing_twice_counts_once(world: World) {
    out_for_signing(&world, "Dubbelklik").await;
    let marloes = world.director("Marloes Tienstra").await;
    let before = entries(&world).await;
    let form = marloes.form("Onderteken").await.choose(ON_BEHALF);
    let (one, two) = tokio::join!(marloes.tries(form.clone()), marloes.tries(form.clone()));
    let statuses = [one.status, two.status];
    assert!(
        statuses.contains(&200) && statuses.iter().all(|status| [200, 409].contains(status)),
        "{statuses:?}"
    );
    assert_eq!(entries(&world).await, before + 1);
    let mails = world.post().await;
    assert_eq!(
        mails
            .iter()
            .filter(|mail| mail.subject.starts_with("Getekend"))
            .count(),
        1
    );
}

#[tokio::test]
async fn a_signature_names_the_text_that_was_shown() {
    let world = World::sqlite().await;
    out_for_signing(&world, "Precies deze tekst").await;
    let marloes = world.director("Marloes Tienstra").await;
    let before = entries(&world).await;
    let form = marloes.form("Onderteken").await.choose(ON_BEHALF);
    let other = form.clone().tampered("shown", &"ab".repeat(32));
    marloes.tries(other).await.has_status(409);
    marloes
        .tries(form.clone().tampered("shown", "geen hash"))
        .await
        .has_status(400);
    assert_eq!(entries(&world).await, before);
    marloes.tries(form).await.has_status(200);
}

#[tokio::test]
async fn what_is_missing_is_asked_for() {
    let world = World::sqlite().await;
    out_for_signing(&world, "Nog iets nodig").await;
    let marloes = world.director("Marloes Tienstra").await;
    let before = entries(&world).await;
    let form = marloes.form("Onderteken").await.choose(ON_BEHALF);
    for form in [
        form.clone().tampered("capacity", ""),
        form.clone().tampered("capacity", "koning"),
        form.clone().fill("Code", ""),
        form.clone().fill("Code", "12345"),
        form.clone().tampered("remark", &"x".repeat(20_000)),
        form.clone().tampered("remark", "\u{1b}[31m"),
    ] {
        let page = marloes.tries(form).await;
        page.has_status(422).refuses("nodig");
    }
    marloes
        .tries(form.clone().tampered("act", "iets anders"))
        .await
        .has_status(400);
    assert_eq!(entries(&world).await, before);
}

#[tokio::test]
async fn a_link_that_was_guessed_leads_nowhere() {
    let world = World::sqlite().await;
    out_for_signing(&world, "Geraden").await;
    for path in [
        "/ondertekenen/x",
        "/ondertekenen/AAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "/ondertekenen/%00",
        "/ondertekenen/..%2F..%2Fetc",
    ] {
        world
            .visitor()
            .visits(path)
            .await
            .has_status(404)
            .refuses("");
    }
}

#[tokio::test]
async fn a_cancelled_round_takes_no_answers() {
    let world = World::sqlite().await;
    let slug = out_for_signing(&world, "Afgeblazen").await;
    let marloes = world.director("Marloes Tienstra").await;
    let form = marloes.form("Onderteken").await.choose(ON_BEHALF);
    let desk = world.secretariat().await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/ronde/annuleren"))
        .await;
    desk.presses(&page, "Ja, annuleer de ronde")
        .await
        .says("De ronde is geannuleerd.");
    marloes.tries(form).await.has_status(409);
    assert!(!marloes.reads().await.has_button("Onderteken"));
    world.ledger_holds().await;
}

#[tokio::test]
async fn whose_mandate_ended_does_not_sign() {
    let world = World::sqlite().await;
    out_for_signing(&world, "Uit dienst").await;
    let marloes = world.director("Marloes Tienstra").await;
    let form = marloes.form("Onderteken").await.choose(ON_BEHALF);
    crate::tools::meddle(
        world.folder.path(),
        "update mandate set until_day = '2026-03-01' where person = (select id from person where name = 'Marloes Tienstra')",
    );
    let before = entries(&world).await;
    marloes.tries(form).await.has_status(409);
    assert_eq!(entries(&world).await, before);
}
