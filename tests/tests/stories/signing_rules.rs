//! What cannot be signed: too late, with the wrong code, under another text. Each says why and changes nothing.

use super::signing::out_for_signing;
use crate::world::{World, director::ON_BEHALF};
use reqwest::Method;

crate::on_both_engines!(
    a_mail_scanner_changes_nothing,
    wrong_codes_are_throttled,
    too_late_is_too_late,
    signing_twice_counts_once
);

/// How many entries the log has: what changed nothing leaves it as it was.
async fn entries(world: &World) -> u64 {
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
    marloes.tries(regret).await.has_status(409);
    assert_eq!(entries(&world).await, before);
    let page = samira.reads().await;
    assert!(!page.has_button("Onderteken"), "{}", page.text());

    world.secretariat().await.closes_round(&slug).await;
    samira.tries(late).await.has_status(409);
    assert_eq!(entries(&world).await, before + 1, "only the closing itself");
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
