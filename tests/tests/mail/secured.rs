//! A mail server and a mailbox of an association's own house: within TLS, with a certificate that the house signed, and a name and
//! a password.

use super::{
    Server,
    letters::{envelope, mails, states, works},
    mailbox::{dovecot::Dovecot, mail, waiting},
    work,
};
use crate::{
    stories::out_for_signing,
    tools,
    world::{Setting, World},
};
use letters::dispatch::Delivery;
use server::{
    authorities::Authorities,
    mailbox::{self, History, Mailbox, NotRead},
};
use std::{path::Path, process::Command};

/// A house's authority (`ca.pem`), and what it signed for `localhost`.
const KEYS: &str = r#"
import datetime, sys
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization as s
from cryptography.hazmat.primitives.asymmetric import ec

folder = sys.stdin.read()
now = datetime.datetime.now(datetime.timezone.utc)

def name(text):
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])

def signed(subject, key, issuer, by, more):
    made = x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name(issuer)).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number())
    made = made.not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=2))
    for it, critical in more:
        made = made.add_extension(it, critical)
    return made.sign(by, hashes.SHA256())

house, server = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
ca = signed("Huis", house, "Huis", house, [(x509.BasicConstraints(True, None), True)])
own = signed("localhost", server, "Huis", house, [(x509.SubjectAlternativeName([x509.DNSName("localhost")]), False)])
for file, it in [("ca.pem", ca), ("server.pem", own)]:
    open(f"{folder}/{file}", "wb").write(it.public_bytes(s.Encoding.PEM))
open(f"{folder}/server.key", "wb").write(server.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, s.NoEncryption()))
"#;

fn keys() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(tools::python_program());
    let made = tools::run(
        command.args(["-c", KEYS]),
        folder.path().to_str().unwrap().as_bytes(),
    );
    assert!(made.status.success(), "{made:?}");
    folder
}

async fn world(smtp: String, keys: Option<&Path>) -> World {
    World::with(Setting {
        smtp: Some(smtp),
        reply: Some("brief@wijkteams.example".to_owned()),
        mail_ca: keys.map(|it| it.join("ca.pem")),
        ..Setting::default()
    })
    .await
}

#[tokio::test]
async fn a_mail_server_with_a_certificate_of_the_house_takes_mails_and_letters() {
    let keys = keys();
    for (how, begins, ends) in [
        ("wrapped", "smtps", ""),
        ("starttls", "smtp", "?tls=required"),
        ("starttls", "smtp", "?tls=opportunistic"),
    ] {
        let server = Server::secured(how, keys.path());
        let at = |password: &str| {
            let port = server.port;
            format!("{begins}://bo%40huis:{password}@localhost:{port}{ends}")
        };
        let world = world(at("ge%3Aheim"), Some(keys.path())).await;
        out_for_signing(&world, "Binnen het huis").await;
        work(&world).await;
        assert_eq!(server.received().len(), 3, "{how}");
        let desk = world.secretariat().await;
        let slug = mails(&world, &desk, "Naar buiten", "an@vws.example", "").await;
        works(&world).await;
        assert_eq!(
            states(&envelope(&world, &slug).await),
            [Delivery::Sent],
            "{how}"
        );
        let received = server.received();
        let (asked, ..) = received.last().unwrap();
        assert!(
            asked.contains("NOTIFY=SUCCESS,DELAY,FAILURE"),
            "asked after the login as well: {asked}"
        );
    }
}

#[tokio::test]
async fn whom_nobody_vouches_for_or_who_is_not_let_in_gets_no_letter() {
    let keys = keys();
    let server = Server::secured("starttls", keys.path());
    let of = |who: &str, ends: &str| format!("smtp://{who}@localhost:{}{ends}", server.port);
    for (address, trusted) in [
        (of("bo%40huis:ge%3Aheim", "?tls=required"), false),
        // Whoever may go on without TLS does not where it is offered with a certificate that is not held.
        (of("bo%40huis:ge%3Aheim", "?tls=opportunistic"), false),
        (of("bo%40huis:geraden", "?tls=required"), true),
    ] {
        let world = world(address.clone(), trusted.then(|| keys.path())).await;
        let desk = world.secretariat().await;
        let slug = mails(&world, &desk, "Naar buiten", "an@vws.example", "").await;
        works(&world).await;
        let state = states(&envelope(&world, &slug).await);
        assert_ne!(state, [Delivery::Sent], "{address}");
        assert!(server.received().is_empty(), "{address}");
    }
}

#[tokio::test]
async fn a_mailbox_with_a_certificate_of_the_house_is_read() {
    let keys = keys();
    let dovecot = Dovecot::secured(keys.path());
    let url = dovecot.secured_url();
    let authorities = Authorities::read(&keys.path().join("ca.pem")).unwrap();
    let stranger = Mailbox::parse(&url).unwrap().with_history(History::All);
    let world = World::with(Setting {
        imap: Some(url),
        imap_history: Some("all".to_owned()),
        mail_ca: Some(keys.path().join("ca.pem")),
        ..Setting::default()
    })
    .await;
    dovecot.delivers(&mail(1, 100));
    let refused = mailbox::read_once(&world.state, &stranger).await;
    assert!(matches!(refused, Err(NotRead::Tls(_))), "{refused:?}");
    let known = stranger.with_authorities(authorities);
    let read = mailbox::read_once(&world.state, &known).await;
    assert_eq!(read.unwrap(), 1);
    assert_eq!(waiting(&world).await, ["Antwoord 1"]);
}
