//! Mail that makes it hard: it names another letter than the one it was sent to, has two hundred attachments or thirty megabytes, has
//! a photo where others have a logo, or lies fifty messages deep. All of it can be read, and all of it is kept.

use super::incoming::{Mailed, answer, comes, mailed, opened};
use crate::world::{World, desk::Desk};
use letters::incoming::Standing;
use std::fmt::Write as _;

crate::on_both_engines!(
    who_answers_two_letters_at_once_is_told_to_hanna,
    a_forged_reference_from_a_stranger_places_nothing,
    two_hundred_attachments_and_thirty_megabytes_come_in_whole,
    a_photo_is_found_among_the_files,
    a_message_fifty_deep_is_kept_and_can_be_read,
);

/// The same with a field more in its head.
fn with(mail: &str, field: &str) -> String {
    mail.replacen("Subject:", &format!("{field}\nSubject:"), 1)
}

async fn two(world: &World, hanna: &Desk) -> [Mailed; 2] {
    [
        mailed(world, hanna, "Wachttijden in de wijk").await,
        mailed(world, hanna, "Avondspreekuur").await,
    ]
}

async fn who_answers_two_letters_at_once_is_told_to_hanna(world: World) {
    let hanna = world.secretariat().await;
    let [one, other] = two(&world, &hanna).await;
    let mail = answer(&one.answered_at, "1", "Uw brief", "Wij komen erop terug.");
    let mail = with(&mail, &format!("In-Reply-To: <{}>", other.message));
    let (id, standing) = comes(&world, &mail).await;
    assert_eq!(standing, Standing::Placed);
    opened(&hanna, id)
        .await
        .says("Hij kwam op het antwoordadres van deze brief")
        .says("Let op: hij noemt ook Avondspreekuur (aan Gemeente Merelhoven)");
}

async fn a_forged_reference_from_a_stranger_places_nothing(world: World) {
    let hanna = world.secretariat().await;
    let [one, _] = two(&world, &hanna).await;
    let mail = answer("post@wijkteams.example", "2", "Aanbieding", "Koop nu.");
    let mail = mail.replace("griffie@merelhoven.example", "reclame@koopnu.example");
    let mail = with(&mail, &format!("In-Reply-To: <{}>", one.message));
    let (id, standing) = comes(&world, &mail).await;
    assert_eq!(standing, Standing::Waiting);
    opened(&hanna, id)
        .await
        .says("Misschien bij")
        .says("Wachttijden in de wijk");
}

async fn two_hundred_attachments_and_thirty_megabytes_come_in_whole(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let line = format!("{}\n", "QUJD".repeat(19));
    let filler = line.repeat(150_000 / line.len());
    let mut parts = String::new();
    for nth in 1..=200 {
        write!(
            parts,
            "--x\nContent-Type: application/octet-stream; name=\"{nth}.bin\"\nContent-Disposition: attachment\n\
             Content-Transfer-Encoding: base64\n\n{filler}"
        )
        .unwrap();
    }
    let mail = answer(&it.answered_at, "3", "Alles", "Zie de bijlagen.").replace(
        "Content-Type: text/plain; charset=utf-8\n\n",
        "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n",
    );
    let mail = format!("{mail}{parts}--x--\n");
    assert!(mail.len() > 28 << 20, "{}", mail.len());
    let (id, standing) = comes(&world, &mail).await;
    assert_eq!(standing, Standing::Placed);
    let page = opened(&hanna, id).await;
    page.says("Zie de bijlagen.").says("200.bin");
    let last = hanna
        .visits(&format!("/bureau/post/{id}/bijlagen/200"))
        .await;
    assert!(last.bytes.len() > 100_000);
    let whole = hanna
        .visits(&format!("/bureau/post/{id}/bericht.eml"))
        .await;
    assert!(
        whole.bytes == mail.replace('\n', "\r\n").into_bytes(),
        "byte for byte"
    );
}

async fn a_photo_is_found_among_the_files(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let photo = "Content-Type: image/jpeg; name=brief.jpg\nContent-Disposition: inline\n\
                 Content-ID: <foto@telefoon>\nContent-Transfer-Encoding: base64\n\n/9j/4AAQSkZJRgABAQ==\n";
    let of = |id: &str, kind: &str, text: &str| {
        let parts = format!(
            "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: {kind}; charset=utf-8\n\n{text}\n--x\n{photo}--x--\n"
        );
        answer(&it.answered_at, id, "Ons antwoord", "")
            .replace("Content-Type: text/plain; charset=utf-8\n\n\n", &parts)
    };
    let (id, _) = comes(&world, &of("4", "text/plain", "Zie de foto.")).await;
    let page = opened(&hanna, id).await;
    page.says("brief.jpg")
        .is_silent_about("Plaatjes in de tekst");
    let file = hanna.visits(&format!("/bureau/post/{id}/bijlagen/1")).await;
    assert!(file.bytes.starts_with(b"\xff\xd8\xff"));

    let shown = "<p>Groet <img src=\"cid:foto@telefoon\"></p>";
    let (id, _) = comes(&world, &of("5", "text/html", shown)).await;
    opened(&hanna, id)
        .await
        .says("Plaatjes in de tekst (1)")
        .says("brief.jpg");
}

async fn a_message_fifty_deep_is_kept_and_can_be_read(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let mut inner = "From: bo@merelhoven.example\nSubject: Heel diep\nContent-Type: text/plain\n\nHier staat het.\n".to_owned();
    for nth in 0..60 {
        inner = format!(
            "From: bo@merelhoven.example\nSubject: Laag {nth}\nContent-Type: message/rfc822\n\n{inner}"
        );
    }
    let mail = answer(&it.answered_at, "6", "Doorgestuurd", "").replace(
        "Content-Type: text/plain; charset=utf-8\n\n\n",
        &format!("Content-Type: message/rfc822\n\n{inner}"),
    );
    let (id, standing) = comes(&world, &mail).await;
    assert_eq!(standing, Standing::Placed);
    opened(&hanna, id).await.says("Laag 59.eml");
    let outermost = hanna.visits(&format!("/bureau/post/{id}/bijlagen/1")).await;
    let outermost = String::from_utf8_lossy(&outermost.has_status(200).bytes).into_owned();
    assert!(outermost.contains("Hier staat het."), "{outermost}");
    let whole = hanna
        .visits(&format!("/bureau/post/{id}/bericht.eml"))
        .await;
    assert_eq!(whole.bytes, mail.replace('\n', "\r\n").into_bytes());
}
