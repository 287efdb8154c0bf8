//! SIGKILL in the middle of signing: what was acknowledged is there, once, and the log is whole.

use crate::{
    tools,
    world::{Director, World, mail, mail_of, postgres::Database, texts},
};
use std::{
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// How many sign at once.
const DIRECTORS: usize = 40;

/// The real program, serving.
struct Serving {
    process: Child,
    base: String,
}

fn command(data: &Path, database: Option<&Database>, port: u16) -> Command {
    let mut command = tools::standpunt(data);
    command.env("STANDPUNT_LISTEN", format!("127.0.0.1:{port}")).env("STANDPUNT_LOG", "warn");
    if let Some(database) = database {
        command.env("DATABASE_URL", database.url());
    }
    command
}

impl Serving {
    async fn start(data: &Path, database: Option<&Database>, port: u16) -> Self {
        let process = command(data, database, port).arg("serve").stdout(Stdio::null()).spawn().unwrap();
        let mut serving = Self { process, base: format!("http://127.0.0.1:{port}") };
        let (client, started) = (reqwest::Client::new(), Instant::now());
        loop {
            if client.get(format!("{}/readyz", serving.base)).send().await.is_ok_and(|answer| answer.status() == 200) {
                return serving;
            }
            assert!(serving.process.try_wait().unwrap().is_none(), "the server stopped");
            assert!(started.elapsed() < Duration::from_secs(30), "the server does not get ready");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// SIGKILL: no goodbye, no flush.
    fn kill(&mut self) {
        let _gone = self.process.kill();
        let _reaped = self.process.wait();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.kill();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn name(number: usize) -> String {
    format!("Bestuurder Nummer {number}")
}

/// Waits until as many mails that fit lie in the folder.
async fn mails(data: &Path, wanted: usize, fits: impl Fn(&mail::Mail) -> bool) -> Vec<mail::Mail> {
    let started = Instant::now();
    loop {
        let mut found = mail::folder(&data.join("mail"));
        found.retain(&fits);
        if found.len() >= wanted {
            return found;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "only {} of {wanted} mails came", found.len());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Prepares a World with a round, and lets it go: its folder and database stay.
async fn prepare(postgres: bool) -> (World, String) {
    // By the machine's clock, which the program goes by.
    let (clock, _) = server::serving::machine();
    let setting = crate::world::Setting { postgres, start: Some(clock.now()), ..Default::default() };
    let world = World::with(setting).await;
    for number in 0..DIRECTORS {
        world.member(&format!("Wijkteam {number}"), &name(number)).await;
    }
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Tijdens de storing")).await;
    desk.freezes(&slug).await;
    desk.opens_round(&slug).await;
    world.post().await;
    world.state.store.close().await;
    (world, slug)
}

async fn survives_being_killed(postgres: bool) {
    let (mut world, slug) = prepare(postgres).await;
    let database = world.database.take();
    let data = world.folder.path();
    let port = free_port();
    let mut serving = Serving::start(data, database.as_ref(), port).await;

    let invitations = mails(data, DIRECTORS, |mail| mail.text.contains("vul deze code in")).await;
    let mut forms = Vec::new();
    for number in 0..DIRECTORS {
        let address = mail_of(&name(number));
        let mail = invitations.iter().find(|mail| mail.to.contains(&address)).unwrap();
        let director = Director { person: crate::world::Person::new(&serving.base), link: mail.link(), code: mail.code() };
        let form = director.form("Onderteken").await.choose("Namens de organisatie");
        forms.push((number, director, form));
    }

    // All press the button; the server dies when some have their answer and others wait for it.
    let (sender, mut answers) = tokio::sync::mpsc::unbounded_channel();
    for (number, director, form) in forms.clone() {
        let sender = sender.clone();
        tokio::spawn(async move {
            let sent = director.person.submission(form).send().await;
            let _nobody_listens = sender.send((number, sent.is_ok_and(|answer| answer.status() == 303)));
        });
    }
    drop(sender);
    let mut acknowledged = Vec::new();
    let mut killed = false;
    while let Some((number, yes)) = answers.recv().await {
        if yes {
            acknowledged.push(number);
        }
        if acknowledged.len() >= DIRECTORS / 4 && !killed {
            serving.kill();
            killed = true;
        }
    }
    assert!(killed && acknowledged.len() < DIRECTORS, "killed in the middle: {} were acknowledged", acknowledged.len());

    let checked = command(data, database.as_ref(), port).args(["ledger", "verify"]).output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));

    // Back again: who was told that it stands finds it so, who was not can sign now.
    let _again = Serving::start(data, database.as_ref(), port).await;
    for (number, director, form) in forms {
        let page = director.reads().await;
        let signed = page.has_button("Trek de handtekening in");
        assert!(signed || !acknowledged.contains(&number), "{number} was acknowledged and is gone:\n{}", page.text());
        if !signed {
            director.tries(form).await.has_status(200);
        }
    }
    let receipts = mails(data, DIRECTORS, |mail| mail.subject.starts_with("Getekend")).await;
    let mut to: Vec<_> = receipts.iter().map(|mail| (mail.to.clone(), mail.message_id.clone())).collect();
    to.sort();
    to.dedup();
    assert_eq!(to.len(), DIRECTORS, "one receipt for each");
    let checked = command(data, database.as_ref(), port).args(["ledger", "verify"]).output().unwrap();
    let printed = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.success(), "{printed}");
    // Frozen, opened, forty invited, forty signed.
    let entries = 2 + 2 * DIRECTORS;
    assert!(printed.contains(&format!("{slug} {entries} ")), "{printed}");
}

#[tokio::test]
async fn on_sqlite() {
    survives_being_killed(false).await;
}

#[tokio::test]
async fn on_postgres() {
    survives_being_killed(true).await;
}
