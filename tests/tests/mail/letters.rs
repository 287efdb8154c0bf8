//! Letters that are mailed, through a real mail server: who gets them and who does not, the same bytes at every attempt, and
//! signatures that a stranger's program finds good.

use super::Server;
use crate::{
    tools,
    world::{Setting, World, desk::Desk, texts},
};
use letters::{
    dispatch::{Delivery, News},
    text::Slug,
};
use server::store::EnvelopeRecord;
use std::process::Command;

async fn world(server: &Server, dkim: Option<String>) -> World {
    World::with(Setting {
        smtp: Some(server.url()),
        reply: Some("brief@wijkteams.example".to_owned()),
        dkim,
        ..Setting::default()
    })
    .await
}

pub(super) async fn works(world: &World) {
    while server::dispatching::send_next(&world.state).await.unwrap() {}
}

/// Mails a letter to these, one on a line.
pub(super) async fn mails(world: &World, desk: &Desk, title: &str, to: &str, bcc: &str) -> String {
    let slug = desk.imports(&texts::short(title)).await;
    desk.freezes(&slug).await;
    desk.makes_final(world, &slug).await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/mailen")).await;
    page.says("brief+…@wijkteams.example");
    let form = page
        .form("Bekijk de berichten")
        .tampered("to-0", to)
        .tampered("bcc-0", bcc);
    let preview = desk.sends(form).await;
    desk.sends(preview.form("Verstuur het bericht"))
        .await
        .has_status(200);
    slug
}

pub(super) async fn envelope(world: &World, slug: &str) -> EnvelopeRecord {
    let letter = world
        .state
        .store
        .letter(&Slug::parse(slug).unwrap())
        .await
        .unwrap();
    let mailings = world.state.store.mailings(letter.id).await.unwrap();
    mailings[0].envelopes[0].clone()
}

pub(super) fn states(envelope: &EnvelopeRecord) -> Vec<Delivery> {
    envelope.receivers.iter().map(|it| it.state).collect()
}

#[tokio::test]
async fn of_three_people_one_is_unknown_and_the_others_get_it() {
    let server = Server::knowing_all_but(0, "", "bo@merelhoven.example");
    let world = world(&server, None).await;
    let desk = world.secretariat().await;
    let to = "an@merelhoven.example\nBo <bo@merelhoven.example>";
    let slug = mails(&world, &desk, "Aan drie mensen", to, "cy@archief.example").await;
    works(&world).await;
    let it = envelope(&world, &slug).await;
    assert_eq!(
        states(&it),
        [Delivery::Sent, Delivery::Bounced, Delivery::Sent]
    );
    let why = &it.receivers[1].news[0];
    assert_eq!(why.news, News::Refused);
    assert!(why.words.contains("no such user here"), "{}", why.words);
    let own = format!("brief+{}@wijkteams.example", it.token);
    let received = server.received();
    let envelopes: Vec<&str> = received
        .iter()
        .map(|(envelope, ..)| envelope.as_str())
        .collect();
    let expected = ["an@merelhoven.example", "cy@archief.example"].map(|to| format!("{own} {to}"));
    assert_eq!(
        envelopes, expected,
        "reports come to the letter's own address"
    );
    let [(_, first, raw), (_, _, other)] = received.as_slice() else {
        panic!("{received:?}")
    };
    assert_eq!(raw, other, "one message");
    assert_eq!(first.message_id, format!("<{}>", it.message.as_str()));
    assert!(first.message_id.ends_with("@wijkteams.example>"));
    assert!(
        raw.contains(&format!("Reply-To: \"Vereniging Wijkteams Samen\" <{own}>")),
        "{raw}"
    );
    assert!(
        !raw.contains("archief.example"),
        "who gets it unseen stands nowhere"
    );
    assert!(raw.is_ascii() && raw.lines().all(|line| line.len() <= 998));
    let part = mailparse::parse_mail(raw.as_bytes()).unwrap();
    let pdf = part.subparts[1].get_body_raw().unwrap();
    let sealed = desk
        .visits(&format!("/bureau/brieven/{slug}/brief.pdf"))
        .await;
    assert_eq!(pdf, sealed.bytes, "the sealed file itself");
    desk.visits(&format!("/bureau/brieven/{slug}/verzendingen"))
        .await
        .says("niet aangekomen")
        .says("no such user here")
        .says(&own);
}

#[tokio::test]
async fn a_letter_that_is_offered_again_is_the_same_letter() {
    // The server keeps it and says that it failed: at least once, and to be seen as one.
    let doubtful = Server::start(0, "451 try again later");
    let world = world(&doubtful, None).await;
    let desk = world.secretariat().await;
    let slug = mails(&world, &desk, "In twijfel", "an@merelhoven.example", "").await;
    works(&world).await;
    world.clock.pass(120);
    works(&world).await;
    let received = doubtful.received();
    assert_eq!(received.len(), 2);
    assert_eq!(received[0].2, received[1].2, "the same bytes");
    let it = envelope(&world, &slug).await;
    assert_eq!(states(&it), [Delivery::Queued]);
    let news: Vec<News> = it.receivers[0].news.iter().map(|it| it.news).collect();
    assert_eq!(news, [News::Later; 2]);
    desk.visits(&format!("/bureau/brieven/{slug}/verzendingen"))
        .await
        .says("wacht")
        .says("Wordt opnieuw geprobeerd op")
        .says("try again later");
    let port = doubtful.port;
    drop(doubtful);
    let server = Server::start(port, "");
    world.clock.pass(600);
    works(&world).await;
    works(&world).await;
    assert_eq!(server.received().len(), 1);
    assert_eq!(states(&envelope(&world, &slug).await), [Delivery::Sent]);
    world.ledger_holds().await;
}

/// Makes a key; the standard output is its PEM.
const KEYS: &str = "
import sys
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives import serialization as s
kind, path = sys.argv[1], sys.argv[2]
key = ed25519.Ed25519PrivateKey.generate() if kind == 'ed25519' else rsa.generate_private_key(65537, 2048)
form = s.PrivateFormat.TraditionalOpenSSL if kind == 'rsa-old' else s.PrivateFormat.PKCS8
open(path, 'wb').write(key.private_bytes(s.Encoding.PEM, form, s.NoEncryption()))
";

/// Checks every signature of the message on standard input, with the records that are given.
const CHECK: &str = "
import dkim, json, sys
records = json.loads(sys.argv[1])
def dns(name, timeout=5):
    return records[name.decode().rstrip('.')].encode()
message = dkim.DKIM(sys.stdin.buffer.read())
def good(at):
    try:
        return message.verify(idx=at, dnsfunc=dns)
    except dkim.DKIMException:
        return False
count = sum(1 for name, _ in message.headers if name.lower() == b'dkim-signature')
print(count, all(good(at) for at in range(count)))
";

#[tokio::test]
async fn letters_are_signed_in_the_name_of_the_domain() {
    let server = Server::start(0, "");
    let folder = tempfile::tempdir().unwrap();
    let kinds = ["ed25519", "rsa", "rsa-old"];
    let entries = kinds.map(|kind| {
        let path = folder.path().join(kind);
        let made = tools::run(
            Command::new(tools::python_program())
                .args(["-c", KEYS, kind])
                .arg(&path),
            b"",
        );
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        format!("{kind}={}", path.display())
    });
    let world = world(&server, Some(entries.join(", "))).await;
    let desk = world.secretariat().await;
    mails(
        &world,
        &desk,
        "Ondertekend: ‘geüpload’",
        "an@merelhoven.example",
        "",
    )
    .await;
    works(&world).await;
    let records: serde_json::Map<String, serde_json::Value> = world
        .state
        .mailer
        .records()
        .map(|(name, record)| (name.to_owned(), record.into()))
        .collect();
    assert!(records.contains_key("rsa-old._domainkey.wijkteams.example"));
    let records = serde_json::Value::Object(records).to_string();
    let check = |message: &[u8]| {
        let mut command = Command::new(tools::python_program());
        let told = tools::run(command.args(["-c", CHECK, &records]), message);
        format!(
            "{}{}",
            String::from_utf8_lossy(&told.stdout).trim(),
            String::from_utf8_lossy(&told.stderr)
        )
    };
    let (_, _, raw) = server.received().remove(0);
    assert_eq!(check(raw.as_bytes()), "3 True");
    let changed = raw.replacen("Subject: ", "Subject: Niet ", 1);
    assert_eq!(check(changed.as_bytes()), "3 False");
    let changed = raw.replacen("Hierbij", "Hiermee", 1);
    assert_ne!(changed, raw);
    assert_eq!(check(changed.as_bytes()), "3 False");
}
