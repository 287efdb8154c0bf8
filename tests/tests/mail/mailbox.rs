//! The mailbox in which answers arrive, at a real IMAP server: Debian's Dovecot.

pub(super) mod dovecot;
mod refused;
mod scripted;
mod troubles;

use crate::{
    tools,
    world::{Setting, World},
};
use dovecot::{Cutting, Dovecot};
use scripted::Scripted;
use server::mailbox::{self, History, Mailbox, NotRead};
use std::time::Duration;

/// A mail with this number, and as many bytes of text as said.
pub(super) fn mail(nth: u32, size: usize) -> Vec<u8> {
    let text = "Wij antwoorden u. ".repeat(size / 18 + 1);
    let lines: Vec<String> = text
        .as_bytes()
        .chunks(72)
        .map(|it| String::from_utf8_lossy(it).into_owned())
        .collect();
    format!(
        "From: Bo <bo@vws.example>\r\nTo: brief@wijkteams.example\r\nMessage-ID: <{nth}@vws.example>\r\n\
         Date: Mon, 2 Mar 2026 09:30:00 +0100\r\nSubject: Antwoord {nth}\r\n\r\n{}\r\n",
        lines.join("\r\n")
    )
    .into_bytes()
}

async fn world(url: &str, postgres: bool) -> (World, Mailbox) {
    let setting = Setting {
        imap: Some(url.to_owned()),
        imap_history: Some("all".to_owned()),
        postgres,
        ..Setting::default()
    };
    let mailbox = Mailbox::parse(url).unwrap().with_history(History::All);
    (World::with(setting).await, mailbox)
}

/// A scripted server with three mails, and who reads it.
async fn with_three(postgres: bool) -> (Scripted, World, Mailbox) {
    let scripted = Scripted::start().await;
    let (world, _) = world(&scripted.url(), postgres).await;
    for nth in 1..=3 {
        scripted.has(nth, mail(nth, 100));
    }
    let mailbox = scripted.mailbox();
    (scripted, world, mailbox)
}

/// Reads until nothing is in the way, or so often; how often something was.
async fn reads(world: &World, mailbox: &Mailbox, most: u32) -> u32 {
    for nth in 0..most {
        if mailbox::read_once(&world.state, mailbox).await.is_ok() {
            return nth;
        }
    }
    most
}

/// The subjects of what waits, in order.
pub(super) async fn waiting(world: &World) -> Vec<String> {
    let all = world.state.store.incoming_waiting().await.unwrap();
    let mut subjects: Vec<String> = all.into_iter().map(|it| it.subject).collect();
    subjects.sort();
    subjects
}

#[tokio::test]
async fn what_lies_in_the_mailbox_is_read_once_and_left_there() {
    let dovecot = Dovecot::start();
    for postgres in [false, true] {
        let (world, mailbox) = world(&dovecot.url(), postgres).await;
        dovecot.delivers(&mail(1, 100));
        dovecot.delivers(&mail(2, 100));
        let read = async || mailbox::read_once(&world.state, &mailbox).await.unwrap();
        assert_eq!(read().await, 2);
        assert_eq!(read().await, 0);
        dovecot.delivers(&mail(3, 100));
        assert_eq!(read().await, 1);
        assert_eq!(
            waiting(&world).await,
            ["Antwoord 1", "Antwoord 2", "Antwoord 3"]
        );
        let stands = world
            .state
            .store
            .mailbox(&mailbox.to_string())
            .await
            .unwrap()
            .unwrap();
        assert!(stands.looked.is_some() && stands.problem.is_none());
        assert_eq!(
            dovecot.unseen(),
            3,
            "people who read it too find it as it was"
        );
        dovecot.empties();
    }
}

#[tokio::test]
async fn when_uids_begin_anew_nothing_comes_twice() {
    let mut dovecot = Dovecot::start();
    let (world, mailbox) = world(&dovecot.url(), false).await;
    for nth in 1..=3 {
        dovecot.delivers(&mail(nth, 100));
    }
    assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 3);
    dovecot.forgets_its_numbers();
    dovecot.delivers(&mail(4, 100));
    assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 1);
    assert_eq!(waiting(&world).await.len(), 4);
    assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 0);
}

#[tokio::test]
async fn a_connection_that_drops_goes_on_where_it_was() {
    let dovecot = Dovecot::start();
    for postgres in [false, true] {
        dovecot.delivers(&mail(1, 1_000));
        dovecot.delivers(&mail(2, 400_000));
        dovecot.delivers(&mail(3, 1_000));
        // In the middle of the second message.
        let cutting = Cutting::before(dovecot.port(), 100_000).await;
        let (world, mailbox) = world(&cutting.url(), postgres).await;
        let broken = mailbox::read_once(&world.state, &mailbox).await;
        assert!(matches!(broken, Err(NotRead::Server(_))), "{broken:?}");
        assert_eq!(
            waiting(&world).await,
            ["Antwoord 1"],
            "what was whole is kept"
        );
        cutting.cuts_no_more();
        assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 2);
        assert_eq!(
            waiting(&world).await,
            ["Antwoord 1", "Antwoord 2", "Antwoord 3"]
        );
        let second = world.state.store.incoming_waiting().await.unwrap();
        let second = second.iter().find(|it| it.subject == "Antwoord 2").unwrap();
        let bytes = world.state.files.read(second.whole).await.unwrap();
        assert_eq!(bytes, mail(2, 400_000), "byte for byte");
        dovecot.empties();
    }
}

#[tokio::test]
async fn what_comes_while_it_waits_is_read_at_once() {
    let dovecot = Dovecot::start();
    let (world, _) = world(&dovecot.url(), false).await;
    let worker = tokio::spawn(mailbox::run(world.state.clone()));
    dovecot.delivers(&mail(1, 100));
    comes(&world, 1).await;
    dovecot.delivers(&mail(2, 100));
    comes(&world, 2).await;
    worker.abort();
}

/// Waits until so many are there; far less long than until the server would be asked again.
async fn comes(world: &World, count: usize) {
    for _ in 0..300 {
        if waiting(world).await.len() == count {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{count} did not come: {:?}", waiting(world).await);
}

#[tokio::test]
async fn a_mailbox_that_cannot_be_read_is_said_at_the_desk() {
    let dovecot = Dovecot::start();
    let wrong = dovecot.url().replace("geheim", "verkeerd");
    let (world, mailbox) = world(&wrong, false).await;
    let refused = mailbox::read_once(&world.state, &mailbox).await;
    assert!(matches!(refused, Err(NotRead::Refused(_))), "{refused:?}");
    let worker = tokio::spawn(mailbox::run(world.state.clone()));
    let hanna = world.secretariat().await;
    for _ in 0..300 {
        let stands = world
            .state
            .store
            .mailbox(&mailbox.to_string())
            .await
            .unwrap();
        if stands.is_some_and(|it| it.problem.is_some()) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    worker.abort();
    let home = hanna.visits("/bureau").await;
    home.says("De mailbox is sinds");
    let queue = hanna.clicks(&home, "Bekijk waarom").await;
    queue
        .says("niet te lezen")
        .says("De mailserver weigert de gebruikersnaam of het wachtwoord.");
    assert!(!queue.body().contains("verkeerd"));
}

#[tokio::test]
async fn the_first_look_takes_in_as_much_as_the_settings_say() {
    let dovecot = Dovecot::start();
    dovecot.delivers_of(&mail(1, 100), "2025-12-24 12:00");
    dovecot.delivers_of(&mail(2, 100), "2026-02-20 12:00");
    dovecot.delivers_of(&mail(3, 100), "2026-03-02 08:00");
    // The clock of a World shows 2 March 2026.
    for (history, wanted) in [
        (History::None, &[][..]),
        (History::Days(1), &["Antwoord 3"]),
        (History::Days(30), &["Antwoord 2", "Antwoord 3"]),
        (History::All, &["Antwoord 1", "Antwoord 2", "Antwoord 3"]),
    ] {
        let (world, mailbox) = world(&dovecot.url(), false).await;
        let mailbox = mailbox.with_history(history);
        let read = mailbox::read_once(&world.state, &mailbox).await.unwrap();
        assert_eq!(read, wanted.len(), "{history:?}");
        assert_eq!(waiting(&world).await, wanted, "{history:?}");
        // Only the first look asks that.
        let all = mailbox.with_history(History::All);
        assert_eq!(mailbox::read_once(&world.state, &all).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn the_password_is_in_no_log() {
    let dovecot = Dovecot::start();
    let folder = tempfile::tempdir().unwrap();
    let made = tools::run(tools::standpunt(folder.path()).args(["user", "list"]), b"");
    assert!(made.status.success(), "{made:?}");
    for asked in [
        "trace",
        "trace,async_imap=trace,async_imap::imap_stream=trace",
    ] {
        for format in ["", "json"] {
            let mut doctor = tools::standpunt(folder.path());
            doctor
                .arg("doctor")
                .env("STANDPUNT_IMAP_URL", dovecot.url())
                .env("STANDPUNT_LOG", asked)
                .env("STANDPUNT_LOG_FORMAT", format);
            let output = tools::run(&mut doctor, b"");
            let said = [output.stdout, output.stderr].concat();
            let said = String::from_utf8_lossy(&said);
            assert!(said.contains("answers are read from"), "{said}");
            assert!(said.contains("DEBUG"), "others tell all: {said}");
            for word in ["geheim", "LOGIN", "async_imap"] {
                assert!(!said.contains(word), "{word}: {said}");
            }
        }
    }
}
