//! SIGKILL in the middle of signing: what was acknowledged is there, once, and the ledger is whole. And two servers on one
//! database: whatever is taken is taken once.

use crate::contract::{Engine, World, mail};
use letters::{
    ids::{InvitationId, LetterId},
    round::Answer,
};
use server::{
    clock::OsRandomness,
    secrets::{Code, Token},
    store::{MailState, NewInvitation, OutgoingMail},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::{sync::mpsc, task::JoinSet};

/// How many sign at once.
const DIRECTORS: usize = 48;
/// How many are answered each time before the server is killed.
const BEFORE_THE_KILL: usize = 10;
/// How long after the one before somebody presses the button.
const APART: Duration = Duration::from_millis(10);
/// How long a server may take for what it does by itself: longer than it keeps a mail that it died with.
const PATIENCE: Duration = Duration::from_mins(2);

/// The real program, serving.
struct Serving {
    process: Child,
    base: String,
}

/// Our program, with nothing of this machine's settings.
fn standpunt(data: &Path, engine: &Engine) -> Command {
    let program = std::env::var_os("STANDPUNT_BIN").map_or_else(
        || {
            let here = std::env::current_exe().unwrap();
            let target = here.parent().and_then(Path::parent).unwrap();
            target.join("standpunt")
        },
        PathBuf::from,
    );
    assert!(
        program.exists(),
        "{} is not built: run `cargo build --workspace` first, or `cargo xtask test`",
        program.display()
    );
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("STANDPUNT_") {
            command.env_remove(name);
        }
    }
    command
        .env_remove("DATABASE_URL")
        .env("STANDPUNT_DATA", data)
        .env("STANDPUNT_LOG", "warn");
    if let Some(url) = engine.url() {
        command.env("DATABASE_URL", url);
    }
    command
}

impl Serving {
    async fn start(data: &Path, engine: &Engine) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let process = standpunt(data, engine)
            .env("STANDPUNT_LISTEN", address.to_string())
            .arg("serve")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let base = format!("http://{address}");
        let mut serving = Self { process, base };
        let (client, started) = (reqwest::Client::new(), Instant::now());
        let ready = format!("{}/readyz", serving.base);
        while !client
            .get(&ready)
            .send()
            .await
            .is_ok_and(|answer| answer.status() == 200)
        {
            assert!(
                serving.process.try_wait().unwrap().is_none(),
                "the server stopped"
            );
            assert!(
                started.elapsed() < PATIENCE,
                "the server does not get ready"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        serving
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

/// Someone who is asked to sign, with the mail in hand.
#[derive(Clone)]
struct Asked {
    invitation: InvitationId,
    token: Token,
    code: Code,
    shown: String,
}

impl Asked {
    /// Presses the button; whether the answer says that it stands, or no answer came.
    async fn signs(self, base: String) -> Option<u16> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        let form = [
            ("act", "sign"),
            ("capacity", "on-behalf"),
            ("code", self.code.reveal()),
            ("shown", self.shown.as_str()),
            ("remark", ""),
        ];
        let address = format!("{base}/ondertekenen/{}", self.token.reveal());
        let answer = client.post(address).form(&form).send().await.ok()?;
        Some(answer.status().as_u16())
    }
}

/// A letter out for signing, by the machine's clock, which the program goes by.
async fn out_for_signing(world: &World) -> (LetterId, Vec<Asked>) {
    let now = server::serving::machine().0.now();
    world
        .clock
        .forward((now.millis() - world.store.now().millis()) / 1_000);
    let directors = world.directors(DIRECTORS).await;
    let (letter, pin) = world.frozen("Tijdens de storing").await;
    let (mut asked, mut invitations) = (Vec::new(), Vec::new());
    for director in &directors {
        let id = world.store.new_invitation_id();
        let (token, code) = (Token::new(&OsRandomness), Code::new(&OsRandomness));
        invitations.push(NewInvitation {
            id,
            organisation: director.organisation,
            person: director.person,
            token_hash: token.hash(),
            code_hash: code.hash(&token),
            mail: OutgoingMail {
                to: director.mail.clone(),
                ..mail("invitation", format!("invitation {id}"), Some(letter.id))
            },
        });
        let shown = pin.hash.to_string();
        asked.push(Asked {
            invitation: id,
            token,
            code,
            shown,
        });
    }
    let (round, deadline) = (world.store.new_round_id(), now.plus_seconds(7 * 86_400));
    world
        .store
        .open_round(letter.id, round, deadline, invitations, world.secretariat)
        .await
        .unwrap();
    (letter.id, asked)
}

/// Who has signed, as the store knows it; seen to be what the ledger says.
async fn signed(world: &World, letter: LetterId) -> BTreeSet<InvitationId> {
    world.store.verify_ledger().await.unwrap();
    let round = world.store.rounds(letter).await.unwrap().remove(0);
    let board = world.store.board(round.id).await.unwrap();
    let signed = |row: &server::store::BoardRow| {
        matches!(row.invitation.answer, Answer::Signed { .. }).then_some(row.invitation.id)
    };
    board.iter().filter_map(signed).collect()
}

/// All who have not been acknowledged press the button; the server dies when some have their answer. Gives who was told that
/// they signed, and how many still waited for an answer. All at once would be one commit, and then nobody waits: they come one
/// shortly after the other.
async fn die_in_the_middle(serving: &mut Serving, waiting: &[Asked]) -> (Vec<InvitationId>, usize) {
    let (sender, mut answers) = mpsc::unbounded_channel();
    for (nth, asked) in (0..).zip(waiting.iter().cloned()) {
        let (sender, base) = (sender.clone(), serving.base.clone());
        tokio::spawn(async move {
            tokio::time::sleep(APART * nth).await;
            let id = asked.invitation;
            let _nobody_listens = sender.send((id, asked.signs(base).await));
        });
    }
    drop(sender);
    let (mut acknowledged, mut answered, mut unanswered) = (Vec::new(), 0, 0);
    while let Some((id, status)) = answers.recv().await {
        match status {
            Some(303) => acknowledged.push(id),
            // Signed just before an earlier end, and never told so.
            Some(409) => {}
            Some(other) => panic!("a signature was answered with {other}"),
            None => unanswered += 1,
        }
        answered += usize::from(status.is_some());
        if answered == BEFORE_THE_KILL {
            serving.kill();
        }
    }
    (acknowledged, unanswered)
}

/// Waits until every mail went out; gives the receipts in these folders: Message-ID to receivers.
async fn receipts(
    world: &World,
    letter: LetterId,
    folders: &[&Path],
) -> BTreeMap<String, Vec<String>> {
    let started = Instant::now();
    while world
        .store
        .mails(letter)
        .await
        .unwrap()
        .iter()
        .any(|mail| mail.state != MailState::Sent)
    {
        assert!(started.elapsed() < PATIENCE, "mails stay behind");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let mut receipts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for folder in folders {
        for entry in std::fs::read_dir(folder.join("mail")).unwrap() {
            let path = entry.unwrap().path();
            if !path.to_string_lossy().contains("-receipt-") {
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let header = |name: &str| {
                let line = text.lines().find(|line| line.starts_with(name));
                line.unwrap_or_else(|| panic!("no {name} in {text}"))
                    .to_owned()
            };
            receipts
                .entry(header("Message-ID:"))
                .or_default()
                .push(header("To:"));
        }
    }
    receipts
}

async fn survives_being_killed(world: &World) {
    let (letter, asked) = out_for_signing(world).await;
    let own = tempfile::tempdir().unwrap();
    let data = world.engine.folder().unwrap_or(own.path());
    let (mut acknowledged, mut in_the_middle) = (BTreeSet::new(), 0);
    for _ in 0..3 {
        let waiting: Vec<Asked> = asked
            .iter()
            .filter(|asked| !acknowledged.contains(&asked.invitation))
            .cloned()
            .collect();
        let mut serving = Serving::start(data, &world.engine).await;
        let (told, unanswered) = die_in_the_middle(&mut serving, &waiting).await;
        in_the_middle += unanswered;
        for id in told {
            assert!(acknowledged.insert(id), "{id} was acknowledged twice");
        }
        let checked = standpunt(data, &world.engine)
            .args(["ledger", "verify"])
            .output()
            .unwrap();
        assert!(
            checked.status.success(),
            "{}",
            String::from_utf8_lossy(&checked.stdout)
        );
        let stored = signed(world, letter).await;
        let lost: Vec<_> = acknowledged.difference(&stored).collect();
        assert!(lost.is_empty(), "acknowledged and gone: {lost:?}");
    }
    assert!(in_the_middle > 0, "killed while somebody waited");

    // Back for good: who was not told can sign, and everyone gets one receipt.
    let serving = Serving::start(data, &world.engine).await;
    for asked in &asked {
        let status = asked.clone().signs(serving.base.clone()).await.unwrap();
        let stood = acknowledged.contains(&asked.invitation);
        assert!(status == 409 || (status == 303 && !stood), "{status}");
    }
    assert_eq!(signed(world, letter).await.len(), DIRECTORS);
    let report = world.store.verify_ledger().await.unwrap();
    assert_eq!(
        report.entries,
        2 + 2 * DIRECTORS as u64,
        "frozen, opened, all invited, all signed, and none of it twice"
    );
    one_receipt_each(&receipts(world, letter, &[data]).await);
}

fn one_receipt_each(receipts: &BTreeMap<String, Vec<String>>) {
    assert_eq!(receipts.len(), DIRECTORS);
    assert!(receipts.values().all(|to| to.len() == 1), "{receipts:?}");
    let people: BTreeSet<_> = receipts.values().flatten().collect();
    assert_eq!(people.len(), DIRECTORS, "one for each");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite() {
    World::with(Engine::sqlite(), survives_being_killed).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgres() {
    World::with(Engine::postgres(), survives_being_killed).await;
}

/// Two servers on one PostgreSQL, each with a folder of its own, so that a mail that both send would be there twice.
async fn share_the_work(world: &World) {
    let (letter, asked) = out_for_signing(world).await;
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let one = Serving::start(here.path(), &world.engine).await;
    let two = Serving::start(there.path(), &world.engine).await;
    let mut all = JoinSet::new();
    for asked in asked {
        // The button is pressed on both at once.
        let (first, second) = (one.base.clone(), two.base.clone());
        all.spawn(async move { tokio::join!(asked.clone().signs(first), asked.signs(second)) });
    }
    for both in all.join_all().await {
        assert!(
            matches!(both, (Some(303), Some(409)) | (Some(409), Some(303))),
            "{both:?}"
        );
    }
    assert_eq!(signed(world, letter).await.len(), DIRECTORS);
    one_receipt_each(&receipts(world, letter, &[here.path(), there.path()]).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_share_the_work() {
    World::with(Engine::postgres(), share_the_work).await;
}
