//! Mail through a real mail server on the loopback address: what arrives, and what happens when the server is away.

use crate::{
    stories::out_for_signing,
    tools,
    world::{Setting, World, director::ON_BEHALF, mail::Mail},
};
use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

mod handed_over;
mod letters;
mod mailbox;
mod notices;
mod postfix;
mod secured;
mod there_and_back;

/// aiosmtpd, writing each message it takes into a folder.
struct Server {
    process: Child,
    folder: tempfile::TempDir,
    port: u16,
}

const SCRIPT: &str = include_str!("mail/server.py");

impl Server {
    /// Starts on a port, or on a free one for 0. `refuse` makes it answer so after the text.
    fn start(port: u16, refuse: &str) -> Self {
        Self::knowing_all_but(port, refuse, "")
    }

    /// The same; of somebody at one address it never heard.
    fn knowing_all_but(port: u16, refuse: &str, nobody: &str) -> Self {
        Self::with_notices(port, refuse, nobody, "")
    }

    /// The same; it says that it can tell what becomes of a mail, and `tells` or `boasts`.
    fn with_notices(port: u16, refuse: &str, nobody: &str, notices: &str) -> Self {
        Self::of([&port.to_string(), refuse, nobody, notices, "", ""])
    }

    /// One that holds to TLS, `wrapped` or after `starttls`, with the certificate and the key in this folder, and takes mail from
    /// whoever gives its name and password.
    fn secured(how: &str, keys: &std::path::Path) -> Self {
        Self::of(["0", "", "", "tells", how, keys.to_str().unwrap()])
    }

    fn of([port, refuse, nobody, notices, how, keys]: [&str; 6]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(tools::python_program());
        command
            .args(["-c", SCRIPT, port, refuse])
            .arg(folder.path())
            .args([nobody, notices, how, keys]);
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line
            .trim()
            .parse()
            .unwrap_or_else(|_| panic!("the mail server did not start: {line:?}"));
        Self {
            process,
            folder,
            port,
        }
    }

    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// What came in, in order, with the addresses of the envelope.
    fn received(&self) -> Vec<(String, Mail, String)> {
        let mut names: Vec<_> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        names.sort();
        let read = |path: &std::path::PathBuf| {
            let raw = std::fs::read(path).unwrap();
            let cut = raw.iter().position(|byte| *byte == b'\n').unwrap();
            let envelope = String::from_utf8_lossy(&raw[..cut]).into_owned();
            (
                envelope,
                Mail::read(&raw[cut + 1..]),
                String::from_utf8_lossy(&raw[cut + 1..]).into_owned(),
            )
        };
        names.iter().map(read).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _gone = self.process.kill();
        let _reaped = self.process.wait();
    }
}

async fn world(smtp: String) -> World {
    World::with(Setting {
        smtp: Some(smtp),
        ..Setting::default()
    })
    .await
}

/// The worker does what it can now.
async fn work(world: &World) {
    while server::outbox::send_next(&world.state).await.unwrap() {}
}

#[tokio::test]
async fn invitations_and_receipts_arrive() {
    let server = Server::start(0, "");
    let world = world(server.url()).await;
    out_for_signing(&world, "Per echte post: ‘geüpload’").await;
    work(&world).await;
    let mails = server.received();
    assert_eq!(mails.len(), 3);
    let (envelope, mail, raw) = mails
        .iter()
        .find(|(_, mail, _)| mail.to.contains("marloes.tienstra"))
        .unwrap();
    assert_eq!(
        envelope,
        "bureau@wijkteams.example marloes.tienstra@leden.example"
    );
    assert_eq!(
        mail.subject,
        "Wilt u ondertekenen: Per echte post: ‘geüpload’"
    );
    assert!(mail.to.contains("Marloes Tienstra"), "{}", mail.to);
    for header in ["Date: Mon, 2 Mar 2026 ", "Date: Mon, 02 Mar 2026 "]
        .iter()
        .filter(|date| raw.contains(**date))
        .chain(
            [
                "MIME-Version: 1.0",
                "From: \"Vereniging Wijkteams Samen\" <bureau@wijkteams.example>",
            ]
            .iter(),
        )
    {
        assert!(raw.contains(header), "{header} is not in:\n{raw}");
    }
    assert!(raw.contains("Date: Mon, "), "{raw}");
    assert!(raw.is_ascii(), "every relay takes it");
    assert!(raw.lines().all(|line| line.len() <= 998), "and its lines");

    let person = crate::world::Director {
        person: world.visitor(),
        link: mail.link(),
        code: mail.code(),
    };
    person.signs(ON_BEHALF).await;
    work(&world).await;
    let receipts: Vec<_> = server
        .received()
        .into_iter()
        .filter(|(_, mail, _)| mail.subject.starts_with("Getekend"))
        .collect();
    assert_eq!(receipts.len(), 1);
    let ids: std::collections::BTreeSet<_> = server
        .received()
        .into_iter()
        .map(|(_, mail, _)| mail.message_id)
        .collect();
    assert_eq!(ids.len(), 4, "every mail has a name of its own");
}

#[tokio::test]
async fn with_the_mail_server_away_signing_goes_on() {
    let port = Server::start(0, "").port;
    let world = world(format!("smtp://127.0.0.1:{port}")).await;
    let slug = out_for_signing(&world, "Post op zich").await;
    work(&world).await;
    let desk = world.secretariat().await;
    desk.opens(&slug).await.says("Mail staat klaar");

    // Back for the invitations, away again for the receipt.
    world.clock.pass(120);
    let server = Server::start(port, "");
    work(&world).await;
    let (_, mail, _) = server
        .received()
        .into_iter()
        .find(|(_, mail, _)| mail.to.contains("marloes.tienstra"))
        .unwrap();
    assert_eq!(server.received().len(), 3, "each once");
    drop(server);
    let marloes = crate::world::Director {
        person: world.visitor(),
        link: mail.link(),
        code: mail.code(),
    };
    marloes.signs(ON_BEHALF).await;
    work(&world).await;
    desk.opens(&slug).await.says("Getekend,");

    let server = Server::start(port, "");
    work(&world).await;
    assert!(server.received().is_empty(), "not before its time");
    for _ in 0..4 {
        world.clock.pass(600);
        work(&world).await;
    }
    let subjects: Vec<_> = server
        .received()
        .into_iter()
        .map(|(_, mail, _)| mail.subject)
        .collect();
    assert_eq!(subjects, ["Getekend: Post op zich"], "once");
}

#[tokio::test]
async fn a_mail_that_is_tried_again_is_the_same_mail() {
    // The server keeps the message and then says that it failed: the worst kind of doubt.
    let doubtful = Server::start(0, "451 try again later");
    let world = world(doubtful.url()).await;
    out_for_signing(&world, "Twee pogingen").await;
    work(&world).await;
    world.clock.pass(120);
    work(&world).await;
    let mut ids: Vec<String> = doubtful
        .received()
        .into_iter()
        .map(|(_, mail, _)| mail.message_id)
        .collect();
    assert_eq!(ids.len(), 6);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3, "the receiver can see that it is the same");
}

#[tokio::test]
async fn a_mail_that_nobody_takes_is_shown_at_the_desk() {
    let stubborn = Server::start(0, "550 no such user here");
    let world = world(stubborn.url()).await;
    let slug = out_for_signing(&world, "Onbestelbaar").await;
    work(&world).await;
    world.clock.pass(3 * 86_400);
    work(&world).await;
    assert_eq!(stubborn.received().len(), 3, "no use in trying again");
    let desk = world.secretariat().await;
    desk.opens(&slug).await.says("Mail niet bezorgd");
}
