//! Time stamps of another party: on the seals of letters and on the heads of the tree, by the real server and a real
//! authority; and an authority that does not do what it should, which holds nothing up and is never passed over in silence.

pub mod authority;

use crate::{
    seal::checkers::{OpensslAuthority, succeed},
    tools,
    world::{Setting, World, director::ON_BEHALF},
};
use authority::{Authority, Manner, unknown_certificate};
use secrecy::SecretString;
use serde_json::Value;
use server::{
    evidence, heads, pdf,
    seal::{self, HttpAuthority, SealError},
    state::State,
    store::SignedHead,
    verifying::{self, OurSeals, Verdict},
};
use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpListener},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tracing_subscriber::util::SubscriberInitExt as _;

/// Tells a story of a World that asks an authority, on both engines.
macro_rules! on_both_engines {
    ($($story:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $story() { Box::pin(super::$story(false)).await; })+
        }
        mod on_postgres {
            $(#[tokio::test]
            async fn $story() { Box::pin(super::$story(true)).await; })+
        }
    };
}

on_both_engines!(
    a_letter_and_its_heads_bear_the_time_of_another,
    an_authority_that_does_not_do_what_it_should_holds_nothing_up,
    the_worker_asks_again,
);

async fn world(postgres: bool, authority: &Authority) -> World {
    World::with(Setting {
        postgres,
        time_stamp_url: Some(authority.url()),
        ..Setting::default()
    })
    .await
}

/// What the program's log says in this thread, as long as it is kept.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Heard {
    fn listen(&self) -> impl Drop {
        let heard = self.clone();
        let log = tracing_subscriber::fmt().with_ansi(false);
        log.with_writer(move || heard.clone()).set_default()
    }

    /// What was said since the last time.
    fn take(&self) -> String {
        String::from_utf8(std::mem::take(&mut self.0.lock().unwrap())).unwrap()
    }
}

/// A published letter, as a stranger gets it; its slug.
async fn brought_out(world: &World, subject: &str) -> (String, Vec<u8>) {
    let slug = crate::stories::out_for_signing(world, subject).await;
    let signer = world.director("Marloes Tienstra").await;
    signer.signs(ON_BEHALF).await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(world, &slug).await;
    desk.publishes(&slug).await;
    let file = world
        .visitor()
        .visits(&format!("/brieven/{slug}.pdf"))
        .await;
    (slug, file.bytes)
}

async fn verdict(state: &State, file: &[u8]) -> Verdict {
    let ours = OurSeals::known(&state.store).await.unwrap();
    let verdict = verifying::examine(file, &ours);
    verifying::conclude(verdict, &state.store).await.unwrap()
}

/// The proof inside a PDF.
fn proof(file: &[u8]) -> Value {
    let files = pdf::attachments(file).unwrap();
    let found = files.iter().find(|it| it.name == evidence::FILE).unwrap();
    serde_json::from_slice(&found.bytes).unwrap()
}

/// The text of a head and its stamp, as data that strangers read has them.
fn shown(head: &Value) -> (&str, Option<Vec<u8>>) {
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    let hex = head.get("time_stamp_hex").map(|it| it.as_str().unwrap());
    let token = hex.map(|hex| hex.as_bytes().chunks(2).map(byte).collect());
    (head["text"].as_str().unwrap(), token)
}

async fn public_heads(world: &World) -> Vec<Value> {
    world.clock.pass(60);
    let data = world.visitor().visits("/logboek.json").await;
    let data: Value = serde_json::from_slice(&data.bytes).unwrap();
    data["heads"].as_array().unwrap().clone()
}

async fn a_letter_and_its_heads_bear_the_time_of_another(postgres: bool) {
    let authority = Authority::start().await;
    let world = world(postgres, &authority).await;
    let heard = Heard::default();
    let _listening = heard.listen();
    let (_, file) = brought_out(&world, "Op tijd").await;
    heads::next(&world.state, true).await.unwrap().unwrap();
    assert_eq!(authority.asked(), 4, "for three heads and a seal");

    // The seal and the head inside.
    let report = seal::inspect(&file).unwrap();
    assert!(report.is_whole());
    assert_eq!(report.time_stamped_by.as_deref(), Some("Proeftijd"));
    let proof = proof(&file);
    let (text, token) = shown(&proof["head"]);
    assert!(authority.stamped(text, &token.unwrap()));
    let verdict = verdict(&world.state, &file).await;
    assert!(verdict.genuine, "{verdict:?}");
    let said = serde_json::to_value(&verdict).unwrap();
    assert_eq!(said["time_stamp"]["by"], "Proeftijd");
    assert_eq!(said["tree_head"]["time_stamp"]["by"], "Proeftijd");

    // The heads in public.
    let heads = public_heads(&world).await;
    assert_eq!(heads.len(), 3);
    for head in &heads {
        let (text, token) = shown(head);
        let token = token.unwrap();
        assert!(authority.stamped(text, &token));
        assert!(!authority.stamped("another", &token));
    }
    let page = world.visitor().visits("/logboek").await;
    page.says("Tijdstempel van Proeftijd: gezien op");
    world.ledger_holds().await;
    let said = heard.take();
    assert!(!said.contains("without a time stamp"), "{said}");
}

/// Makes a head, which has no stamp.
async fn unstamped(world: &World) -> SignedHead {
    world.clock.pass(1);
    let made = heads::make(&world.state).await.unwrap().unwrap();
    assert_eq!(made.stamp, None);
    let kept = world.state.store.newest_head().await.unwrap().unwrap();
    assert_eq!(kept, made);
    made
}

async fn an_authority_that_does_not_do_what_it_should_holds_nothing_up(postgres: bool) {
    let authority = Authority::start().await;
    let world = world(postgres, &authority).await;
    let heard = Heard::default();
    let _listening = heard.listen();
    // A letter becomes final, without a stamp; the log says so, and so does what a stranger is told.
    authority.answers(Manner::Fails);
    let (slug, file) = brought_out(&world, "Zonder tijd").await;
    let said = heard.take();
    let warned = said.lines().any(|line| {
        line.contains("WARN")
            && line.contains("letter sealed without a time stamp")
            && line.contains(&slug)
            && line.contains("http status: 500")
    });
    assert!(warned, "{said}");
    assert_eq!(seal::inspect(&file).unwrap().time_stamped_at, None);
    let verdict = verdict(&world.state, &file).await;
    assert!(verdict.genuine, "{verdict:?}");
    let said = serde_json::to_value(&verdict).unwrap();
    assert_eq!(said["time_stamp"], Value::Null);
    assert_eq!(said["tree_head"]["time_stamp"], Value::Null);
    assert!(proof(&file)["head"].get("time_stamp_hex").is_none());

    // Heads, in every manner.
    for (manner, why) in [
        (Manner::Fails, "http status: 500"),
        (Manner::Garbage, "the answer can't be read"),
        (Manner::Endless, "larger than request limit: 13312"),
        (Manner::Refuses, "the authority refused (Bad request format"),
        (Manner::OtherText, "it is about something else"),
        (Manner::OtherQuestion, "the answer is to another question"),
        (Manner::Elsewhere, "http status: 307"),
    ] {
        authority.answers(manner);
        let asked = authority.asked();
        unstamped(&world).await;
        assert_eq!(authority.asked(), asked + 1, "{manner:?}");
        let said = heard.take();
        assert!(said.contains("tree head without a time stamp"), "{said}");
        assert!(said.contains(why), "{manner:?}: {said}");
    }
    let heads = public_heads(&world).await;
    let bare = |it: &Value| it.get("time_stamp_hex").is_none();
    assert!(heads.iter().all(bare));
    let page = world.visitor().visits("/logboek").await;
    page.is_silent_about("Tijdstempel");

    // It comes back: the newest head is stamped, once, and vouches for those before.
    let refused = heads::stamp_newest(&world.state).await.unwrap_err();
    assert!(refused.to_string().contains("307"), "{refused}");
    authority.answers(Manner::Honest);
    let stamped = heads::stamp_newest(&world.state).await.unwrap().unwrap();
    assert!(authority.stamped(&stamped.head.text(), stamped.stamp.as_ref().unwrap()));
    let asked = authority.asked();
    assert_eq!(heads::stamp_newest(&world.state).await.unwrap(), None);
    assert_eq!(authority.asked(), asked);
    let heads = public_heads(&world).await;
    assert!(!bare(&heads[0]) && heads[1..].iter().all(bare));
    world.ledger_holds().await;
}

/// Waits until something holds.
async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..100 {
        if holds().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{what}: not within ten seconds");
}

async fn the_worker_asks_again(postgres: bool) {
    let authority = Authority::start().await;
    authority.answers(Manner::Fails);
    let world = world(postgres, &authority).await;
    crate::stories::out_for_signing(&world, "Straks").await;
    unstamped(&world).await;
    let worker = tokio::spawn(heads::run(world.state.clone()));
    until("it asks at its start", async || authority.asked() == 2).await;
    // Not at each turn.
    world.clock.pass(590);
    world.state.wake_heads();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(authority.asked(), 2);
    authority.answers(Manner::Honest);
    world.clock.pass(10);
    world.state.wake_heads();
    let store = &world.state.store;
    until("it is stamped", async || {
        let newest = store.newest_head().await.unwrap().unwrap();
        newest.head.number == 1 && newest.stamp.is_some()
    })
    .await;
    worker.abort();
    world.ledger_holds().await;
}

#[tokio::test]
async fn an_authority_that_never_answers_takes_ten_seconds() {
    let authority = Authority::start().await;
    authority.answers(Manner::Silent);
    let world = world(false, &authority).await;
    let heard = Heard::default();
    let _listening = heard.listen();
    let begun = Instant::now();
    let (_, file) = brought_out(&world, "Lang gewacht").await;
    let took = begun.elapsed();
    // Two heads and a seal, each once.
    assert_eq!(authority.asked(), 3);
    let (least, most) = (Duration::from_secs(29), Duration::from_secs(55));
    assert!(least < took && took < most, "{took:?}");
    assert_eq!(seal::inspect(&file).unwrap().time_stamped_at, None);
    assert!(verdict(&world.state, &file).await.genuine);
    let said = heard.take();
    assert!(
        said.contains("letter sealed without a time stamp"),
        "{said}"
    );
    assert!(said.contains("timeout"), "{said}");
    world.ledger_holds().await;
}

/// Asks an authority; why there is no stamp, and how long that took.
fn refused(url: &str) -> (String, Duration) {
    let begun = Instant::now();
    let authority = HttpAuthority::at(SecretString::from(url.to_owned()));
    match seal::stamp_text("een tekst", &authority) {
        Err(SealError::TimeStamp(why)) => (why, begun.elapsed()),
        other => panic!("{url}: {other:?}"),
    }
}

#[test]
fn an_answer_that_comes_byte_by_byte_is_not_waited_for() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let slow = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _request = stream.read(&mut [0; 4_096]).unwrap();
        let head = b"HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n";
        stream.write_all(head).unwrap();
        while stream.write_all(b"0").is_ok() {
            std::thread::sleep(Duration::from_millis(200));
        }
    });
    let (why, took) = refused(&format!("http://{address}/"));
    assert!(why.contains("timeout"), "{why}");
    assert!(took < Duration::from_secs(12), "{took:?}");
    slow.join().unwrap();
    let (why, took) = refused(&format!("http://{address}/"));
    assert!(why.starts_with(&address.to_string()), "{why}");
    assert!(took < Duration::from_secs(2), "{took:?}: {why}");
    let (why, _) = refused("https://naam:geheim@nergens.invalid/tsr");
    assert!(
        why.starts_with("nergens.invalid: ") && !why.contains("geheim"),
        "{why}"
    );
}

#[test]
fn a_stamp_by_a_certificate_for_other_things_is_refused() {
    let authority = OpensslAuthority::new();
    let folder = tempfile::tempdir().unwrap();
    unknown_certificate(folder.path());
    let token = seal::stamp_text("een tekst", &authority).unwrap();
    std::fs::write(folder.path().join("token"), &token).unwrap();
    let openssl = |command: &str| {
        let arguments: Vec<&str> = command.split_whitespace().collect();
        succeed("openssl", &arguments, folder.path());
    };
    openssl("cms -verify -noverify -inform DER -in token -out said");
    let signed_with = |certificate: &str, key: &str| {
        openssl(&format!(
            "cms -sign -binary -nodetach -md sha256 -cades -econtent_type 1.2.840.113549.1.9.16.1.4 \
                -signer {certificate} -inkey {key} -outform DER -in said -out made"
        ));
        std::fs::read(folder.path().join("made")).unwrap()
    };
    // Made in the same way by the authority it is one.
    let certificate = authority.certificate();
    let key = certificate.with_extension("key");
    let own = signed_with(certificate.to_str().unwrap(), key.to_str().unwrap());
    assert_eq!(
        seal::stamped_text("een tekst", &own).unwrap(),
        seal::stamped_text("een tekst", &token).unwrap()
    );
    let other = signed_with("cert.pem", "key.pem");
    match seal::stamped_text("een tekst", &other) {
        Err(SealError::BrokenTimeStamp { what }) => {
            assert_eq!(what, "its certificate is not for time stamps");
        }
        both => panic!("it is refused: {both:?}"),
    }
}

/// A web server over TLS that openssl is; stopped with the test.
struct TlsServer(Child, SocketAddr);

impl TlsServer {
    fn start(folder: &std::path::Path) -> Self {
        let address = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        let mut command = Command::new("openssl");
        command
            .args("s_server -www -cert cert.pem -key key.pem -accept".split(' '))
            .arg(address.to_string());
        let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
        let server = Self(quiet.current_dir(folder).spawn().unwrap(), address);
        for _ in 0..100 {
            if std::net::TcpStream::connect(address).is_ok() {
                return server;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("openssl s_server does not come up");
    }
}

impl Drop for TlsServer {
    fn drop(&mut self) {
        let _gone = self.0.kill();
        let _gone = self.0.wait();
    }
}

#[test]
fn over_tls_only_who_has_a_known_certificate_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    unknown_certificate(folder.path());
    let server = TlsServer::start(folder.path());
    let (why, _) = refused(&format!("https://localhost:{}/tsr", server.1.port()));
    assert!(
        why.contains("UnknownIssuer") || why.contains("certificate"),
        "{why}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_doctor_asks_it() {
    let authority = Authority::start().await;
    let start = server::serving::machine().0.now();
    let world = World::with(Setting {
        start: Some(start),
        ..Setting::default()
    })
    .await;
    let folder = world.folder.path().to_owned();
    let doctor = async |url: Option<String>| {
        let folder = folder.clone();
        let asked = tokio::task::spawn_blocking(move || {
            let mut command = tools::standpunt(&folder);
            if let Some(url) = url {
                command.env("STANDPUNT_TIME_STAMP_URL", url);
            }
            command.arg("doctor").output().unwrap()
        });
        let output = asked.await.unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(said).unwrap())
    };
    let (code, said) = doctor(None).await;
    assert!(
        said.contains("ok    time stamps: none are asked for"),
        "{said}"
    );
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = doctor(Some(authority.url())).await;
    assert!(said.contains("ok    time stamps: 127.0.0.1:"), "{said}");
    assert!(said.contains("answers, as Proeftijd: "), "{said}");
    assert_eq!(code, Some(0), "{said}");
    authority.answers(Manner::Fails);
    let (code, said) = doctor(Some(authority.url())).await;
    assert!(
        said.contains("fail  time stamps: no time stamp: 127.0.0.1:"),
        "{said}"
    );
    assert!(said.contains("http status: 500"), "{said}");
    assert_eq!(code, Some(1), "{said}");
    let (code, said) = doctor(Some("tsa.example.org".to_owned())).await;
    assert_ne!(code, Some(0));
    assert!(
        said.contains("STANDPUNT_TIME_STAMP_URL cannot be"),
        "{said}"
    );
}
