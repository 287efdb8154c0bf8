//! A letter goes out and answers come back, the whole way: the real letter of introduction to two ministries, through a real
//! mail server; an answer, a bounce, an automatic reply and an answer that went astray, through a real mailbox; the real
//! questions of parliament; what became of each request, in public; and the letter that comes back on it. What the program
//! does by itself is done by the real program, killed between each two steps.

use super::{Server, mailbox::dovecot::Dovecot};
use crate::{
    stories::attaches,
    tools,
    world::{Page, Setting, World, desk::Desk, texts},
};
use letters::{dispatch::Delivery, ids::IncomingId, incoming::Standing, text::Slug, time::Moment};
use server::store::{EnvelopeRecord, IncomingRecord};
use std::{
    net::TcpListener,
    process::{Child, Stdio},
    time::Duration,
};

const VWS: &str = "Ministerie van Volksgezondheid, Welzijn en Sport";
const JENV: &str = "Ministerie van Justitie en Veiligheid";

/// The real letter, in which the points that it asks to speak about are its requests.
fn introduction() -> String {
    let text = texts::real("kennismaking");
    let at = text.find("\n- ").unwrap();
    format!(
        "{}\n## Waarover wij met u spreken {{.demands}}\n{}",
        &text[..at],
        &text[at..]
    )
}

/// The real program on the same store: it mails, reads the mailbox, and is killed.
struct Program(Child);

impl Program {
    fn start(world: &World, smtp: &str, imap: &str) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let listen = free.local_addr().unwrap().to_string();
        drop(free);
        let mut command = tools::standpunt(world.folder.path());
        if let Some(url) = &world.state.config.database_url {
            command.env("DATABASE_URL", secrecy::ExposeSecret::expose_secret(url));
        }
        command
            .env("STANDPUNT_LISTEN", listen)
            .env("STANDPUNT_SMTP_URL", smtp)
            .env("STANDPUNT_IMAP_URL", imap)
            .env("STANDPUNT_IMAP_HISTORY", "all")
            .env("STANDPUNT_MAIL_FROM", "bureau@wijkteams.example")
            .env("STANDPUNT_REPLY_ADDRESS", "brief@wijkteams.example")
            .env("STANDPUNT_LOG", "warn")
            .arg("serve")
            .stdout(Stdio::null());
        Self(command.spawn().unwrap())
    }
}

impl Drop for Program {
    /// SIGKILL: no goodbye, no flush.
    fn drop(&mut self) {
        let _gone = self.0.kill();
        let _reaped = self.0.wait();
    }
}

/// Everything the story needs.
struct Stage {
    world: World,
    desk: Desk,
    server: Server,
    dovecot: Dovecot,
}

impl Stage {
    async fn set(postgres: bool) -> Self {
        let server = Server::knowing_all_but(0, "", "ministerpost@jenv.example");
        let dovecot = Dovecot::start();
        let world = World::with(Setting {
            postgres,
            smtp: Some(server.url()),
            reply: Some("brief@wijkteams.example".to_owned()),
            imap: Some(dovecot.url()),
            start: Some(now()),
            ..Setting::default()
        })
        .await;
        let desk = world.secretariat().await;
        Self {
            world,
            desk,
            server,
            dovecot,
        }
    }

    /// Starts the program, waits until it did what it is to do, and kills it.
    async fn until(&self, what: &str, done: impl AsyncFn() -> bool) {
        // First it is killed at once, wherever it is by then.
        let early = Program::start(&self.world, &self.server.url(), &self.dovecot.url());
        tokio::time::sleep(Duration::from_millis(400)).await;
        drop(early);
        // What it had in its hands then is offered again when its time is over, which is longer than anybody waits here.
        self.world.leases_lapse();
        let program = Program::start(&self.world, &self.server.url(), &self.dovecot.url());
        for _ in 0..1_200 {
            if done().await {
                drop(program);
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{what}: it is not done");
    }

    async fn envelopes(&self, slug: &str) -> Vec<EnvelopeRecord> {
        let letter = self
            .world
            .state
            .store
            .letter(&Slug::parse(slug).unwrap())
            .await
            .unwrap();
        let mut mailings = self.world.state.store.mailings(letter.id).await.unwrap();
        mailings.remove(0).envelopes
    }

    async fn messages(&self) -> Vec<IncomingRecord> {
        let store = &self.world.state.store;
        let mut all = store.incoming_waiting().await.unwrap();
        all.extend(store.incoming_done(0).await.unwrap().0);
        all
    }

    async fn message(&self, subject: &str) -> (IncomingId, Standing) {
        let all = self.messages().await;
        let found: Vec<_> = all.iter().filter(|it| it.subject == subject).collect();
        assert_eq!(found.len(), 1, "{subject} is there once");
        (found[0].id, found[0].standing)
    }
}

fn now() -> Moment {
    server::serving::machine().0.now()
}

/// A mail to the association.
fn mail(from: &str, to: &str, id: &str, subject: &str, more: &str, text: &str) -> Vec<u8> {
    format!(
        "From: {from}\nTo: <{to}>\nMessage-ID: <{id}>\nDate: Mon, 2 Mar 2026 09:30:00 +0100\nSubject: {subject}\n{more}\
         Content-Type: text/plain; charset=utf-8\n\n{text}\n"
    )
    .replace('\n', "\r\n")
    .into_bytes()
}

/// What the mail server of the ministry says of an address that it does not know.
fn bounce(to: &str, of: &str, message: &str) -> Vec<u8> {
    format!(
        "Return-Path: <>\nFrom: MAILER-DAEMON@minvws.example\nTo: <{to}>\nMessage-ID: <bounce@minvws.example>\n\
         Date: Mon, 2 Mar 2026 09:31:00 +0100\nSubject: Undelivered Mail\nAuto-Submitted: auto-replied\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
         --b\nContent-Type: text/plain\n\nSorry.\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.minvws.example\n\nFinal-Recipient: rfc822; {of}\n\
         Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 mailbox unknown\n\n\
         --b\nContent-Type: message/rfc822\n\nMessage-ID: <{message}>\nSubject: x\n\nx\n--b--\n"
    )
    .replace('\n', "\r\n")
    .into_bytes()
}

async fn says(
    desk: &Desk,
    page: &Page,
    quote: &str,
    request: &str,
    by: &str,
    outcome: &str,
) -> Page {
    let form = page
        .form("Bewaar de uitkomst")
        .fill("Of alleen deze zin", quote)
        .choose(request)
        .choose(by)
        .choose(outcome)
        .fill("Waarom, in één zin", "Zo staat het in het antwoord.");
    let page = desk.sends(form).await;
    page.says("De uitkomst is bewaard.");
    page
}

/// The letter goes out; of its four receivers one is unknown at the door, and the others get it once.
async fn goes_out(stage: &Stage) -> String {
    let Stage {
        world,
        desk,
        server,
        ..
    } = stage;
    let slug = desk.brings_out(world, &introduction()).await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/mailen")).await;
    page.says(VWS).says(JENV);
    let form = page
        .form("Bekijk de berichten")
        .tampered(
            "to-0",
            "Postkamer <postkamer@minvws.example>\nbriefregistratie@minvws.example",
        )
        .tampered(
            "to-1",
            "secretariaat@jenv.example\nministerpost@jenv.example",
        );
    let preview = desk.sends(form).await;
    preview
        .has_status(200)
        .says("Geachte staatssecretarissen Karremans en Maeijer,");
    desk.sends(preview.form("Verstuur de 2 berichten")).await;
    let tried = async || {
        let envelopes = stage.envelopes(&slug).await;
        envelopes
            .iter()
            .flat_map(|it| &it.receivers)
            .all(|it| it.state != Delivery::Queued)
    };
    stage.until("the letter is mailed", tried).await;
    let states: Vec<Vec<Delivery>> = stage
        .envelopes(&slug)
        .await
        .iter()
        .map(|it| it.receivers.iter().map(|it| it.state).collect())
        .collect();
    assert_eq!(
        states,
        [
            [Delivery::Sent, Delivery::Sent],
            [Delivery::Sent, Delivery::Bounced]
        ]
    );
    // At the wire it is at least once; by its name it is one message, and no receiver has two of them.
    let mut got: Vec<(String, String)> = server
        .received()
        .into_iter()
        .map(|(envelope, mail, _)| {
            (
                envelope.split(' ').next_back().unwrap().to_owned(),
                mail.message_id,
            )
        })
        .collect();
    got.sort();
    got.dedup();
    assert_eq!(got.len(), 3, "{got:?}");
    slug
}

/// Four mails come back, each to its place and each once.
async fn comes_back(stage: &Stage, slug: &str) {
    let sent = stage.server.received().len();
    let envelopes = stage.envelopes(slug).await;
    let at = |nth: usize| format!("brief+{}@wijkteams.example", envelopes[nth].token);
    let vws = "Postkamer VWS <postkamer@minvws.example>";
    let text = "Geacht bestuur,\n\nOver de inrichting van de regionale veiligheidsteams besluiten wij voor de zomer.\n\nOp 1 maart schreef u:\n> hierbij";
    stage.dovecot.delivers(&mail(
        vws,
        &at(0),
        "a1@minvws.example",
        "Antwoord",
        "",
        text,
    ));
    stage.dovecot.delivers(&bounce(
        &at(0),
        "briefregistratie@minvws.example",
        envelopes[0].message.as_str(),
    ));
    let automatic = "Auto-Submitted: auto-replied\n";
    stage.dovecot.delivers(&mail(
        vws,
        &at(0),
        "a2@minvws.example",
        "Afwezig: uw brief",
        automatic,
        "Ik ben er niet.",
    ));
    let astray = "Wij gaan graag met u in gesprek.";
    let jenv = "Secretariaat <secretariaat@jenv.example>";
    stage.dovecot.delivers(&mail(
        jenv,
        "info@wijkteams.example",
        "a3@jenv.example",
        "Uw uitnodiging",
        "",
        astray,
    ));
    stage
        .until("four mails come in", async || {
            stage.messages().await.len() == 4
        })
        .await;
    // Read anew from the start, each is there still once.
    stage
        .until("the mailbox is looked at again", async || {
            stage.messages().await.len() == 4
        })
        .await;
    assert_eq!(stage.message("Antwoord").await.1, Standing::Placed);
    assert_eq!(stage.message("Undelivered Mail").await.1, Standing::Heard);
    assert_eq!(stage.message("Afwezig: uw brief").await.1, Standing::Heard);
    assert_eq!(stage.message("Uw uitnodiging").await.1, Standing::Waiting);
    let states: Vec<Delivery> = stage.envelopes(slug).await[0]
        .receivers
        .iter()
        .map(|it| it.state)
        .collect();
    assert_eq!(states, [Delivery::Delivered, Delivery::Bounced]);
    assert_eq!(stage.server.received().len(), sent, "nothing was answered");
    let home = stage.desk.visits("/bureau").await;
    home.says(
        "Van 1 mail is niet zeker bij welke brief hij hoort. 1 antwoord is nog niet gelezen.",
    )
    .says("Bekijk wat er misging");
}

/// Reads a message and makes a response of it; gives the response's page.
async fn becomes_a_response(stage: &Stage, subject: &str) -> Page {
    let (id, standing) = stage.message(subject).await;
    let desk = &stage.desk;
    let mut page = desk.visits(&format!("/bureau/post/{id}")).await;
    if standing == Standing::Waiting {
        page = desk
            .presses(
                &page,
                "Uitnodiging tot kennismaken met de Associatie Wijkteams",
            )
            .await;
        page.says("De mail ligt bij de brief");
    }
    let form = page.form("Noteer de reactie").tampered("public", "yes");
    let page = desk.sends(form).await;
    page.has_status(200);
    page
}

/// What became of the requests is said from both answers, and everybody reads it.
async fn is_read(stage: &Stage, slug: &str) {
    let desk = &stage.desk;
    let vws = becomes_a_response(stage, "Antwoord").await;
    vws.is_silent_about("Op 1 maart schreef u");
    let quote = "Over de inrichting van de regionale veiligheidsteams besluiten wij voor de zomer.";
    let vws = says(
        desk,
        &vws,
        quote,
        "5. Een spoedig besluit",
        VWS,
        "Toegezegd",
    )
    .await;
    says(
        desk,
        &vws,
        "",
        "4. Voldoende financiering",
        VWS,
        "Geen antwoord",
    )
    .await;
    let jenv = becomes_a_response(stage, "Uw uitnodiging").await;
    says(
        desk,
        &jenv,
        "Wij gaan graag met u in gesprek.",
        "5. Een spoedig besluit",
        JENV,
        "Ontweken",
    )
    .await;
    let page = stage
        .world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await;
    page.says("Wat is ervan geworden?")
        .says("Wij gaan graag met u in gesprek.")
        .says("Ontweken")
        .says("Toegezegd");
    assert!(
        page.body()
            .contains("Over de inrichting van de regionale veiligheidsteams")
    );
}

/// The real publication is kept: its eight pairs are those that were set out by hand.
async fn parliament_asks(stage: &Stage, slug: &str) {
    let text = std::fs::read(texts::questions("txt")).unwrap();
    let page = attaches(&stage.desk, slug, "ah-1909.txt", &text).await;
    let form = page
        .form("Bewaren")
        .choose("Zet deze Kamervragen op de openbare pagina");
    let kept = stage.desk.sends(form).await;
    kept.says("Het antwoord is bewaard en als reactie op de brief genoteerd.");
    let id = kept
        .path
        .rsplit('/')
        .next()
        .unwrap()
        .split('?')
        .next()
        .unwrap()
        .to_owned();
    let data = stage
        .world
        .visitor()
        .visits(&format!("/brieven/{slug}/kamervragen/{id}.json"))
        .await;
    let data: serde_json::Value = serde_json::from_str(&data.body()).unwrap();
    let expected = std::fs::read_to_string(texts::questions("json")).unwrap();
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    assert_eq!(data, expected);
    assert_eq!(data["pairs"].as_array().map(Vec::len), Some(8));
}

/// Words of the minister's answer to question 4 are quoted for a request, and lead everybody to that question.
async fn the_minister_is_quoted(stage: &Stage, slug: &str) {
    let desk = &stage.desk;
    let page = desk.opens(slug).await;
    let pages = page.attributes("#reacties .records a", "href");
    let mut answer = None;
    for page in pages {
        let page = desk.visits(&page).await;
        if page.text().contains("Antwoord op vraag 8") {
            answer = Some(page);
        }
    }
    let quote = "Ik ga met de gemeenten en andere relevante partijen in gesprek";
    let answer = answer.unwrap();
    let form = answer
        .form("Bewaar de uitkomst")
        .fill("Of alleen deze zin", quote)
        .choose("1. ")
        .choose("Iemand anders")
        .fill("Naam van die ander", "Minister van VWS")
        .choose("Deels")
        .fill("Waarom, in één zin", "Zo staat het in het antwoord.");
    desk.sends(form).await.says("De uitkomst is bewaard.");
    let public = format!("/brieven/{slug}");
    let page = stage.world.visitor().visits(&public).await;
    page.says(quote).says("antwoord op vraag 4");
    let places = page.attributes(".fate a.state", "href");
    let place = places.iter().find(|it| it.ends_with("-vraag-4")).unwrap();
    let ids = page.attributes("[id]", "id");
    assert!(
        ids.iter()
            .any(|it| Some(it.as_str()) == place.strip_prefix('#'))
    );
}

/// One button, and the next letter lies there with what went unanswered.
async fn is_followed_up(stage: &Stage, slug: &str) {
    let desk = &stage.desk;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/uitkomsten"))
        .await;
    let page = desk.clicks(&page, "Vervolgbrief opstellen").await;
    page.says(JENV).says("Voldoende financiering");
    let made = desk.sends(page.form("Maak het concept")).await;
    made.has_status(200)
        .says("Het concept van de vervolgbrief is gemaakt.");
}

async fn the_whole_way(postgres: bool) {
    let stage = Stage::set(postgres).await;
    let slug = goes_out(&stage).await;
    comes_back(&stage, &slug).await;
    is_read(&stage, &slug).await;
    parliament_asks(&stage, &slug).await;
    the_minister_is_quoted(&stage, &slug).await;
    is_followed_up(&stage, &slug).await;
    stage.world.ledger_holds().await;
}

#[tokio::test]
async fn a_letter_goes_there_and_answers_come_back_on_sqlite() {
    the_whole_way(false).await;
}

#[tokio::test]
async fn a_letter_goes_there_and_answers_come_back_on_postgres() {
    the_whole_way(true).await;
}
