//! The board of a round: read, narrowed down, taken along as a table, and watched while it changes.

use super::out_for_signing;
use crate::world::{
    Page, Person, World,
    desk::Desk,
    director::{ON_BEHALF, UNDER_RESERVATION},
    texts,
};
use letters::{
    organisation::{Details, OrganisationKind},
    province::Province,
    text::{MailAddress, OrganisationName},
};
use reqwest::{Method, Response};
use server::{boards::SEATS, serving};
use std::time::Duration;
use tokio::{net::TcpListener, sync::oneshot};

crate::on_both_engines!(
    the_desk_reads_the_board_and_narrows_it_down,
    the_desk_reminds_who_is_silent_of_what_is_shown,
    the_board_goes_along_as_a_table,
    the_board_changes_by_itself_until_the_round_is_over,
    an_answer_on_one_node_is_seen_on_another,
    who_is_signed_out_or_walked_away_sees_nothing_more,
    a_server_that_stops_waits_for_nobody_who_watches,
    seats_are_counted_and_given_back,
);

/// Longer than it takes to ask the store again, on a machine with much to do.
const SOON: Duration = Duration::from_secs(20);

/// An organisation of which the register says where it is.
async fn in_province(world: &World, name: &str, province: Province) {
    let desk = MailAddress::parse("bureau@wijkteams.example").unwrap();
    let account = world.state.store.account(&desk).await.unwrap();
    let by = account.unwrap().person;
    let name = OrganisationName::parse(name).unwrap();
    let details = Details {
        province: Some(province),
        ..Details::named(name, OrganisationKind::Member)
    };
    world
        .state
        .store
        .create_organisation(details, by)
        .await
        .unwrap();
}

/// A round about a letter, of organisations in Utrecht, Drenthe and somewhere.
async fn out(world: &World) -> (Desk, Page) {
    let hanna = world.secretariat().await;
    in_province(world, "Wijkteam Elzenbroek", Province::Utrecht).await;
    in_province(world, "Buurtkracht Noorderlicht", Province::Drenthe).await;
    let slug = out_for_signing(world, "Samen verder").await;
    let page = hanna.opens(&slug).await;
    let board = hanna
        .clicks(&page, "Bekijk de hele stand: kaart, verloop en lijst")
        .await;
    (hanna, board)
}

/// What one attribute of the part that is sent anew says.
fn of_board(page: &Page, name: &str) -> String {
    page.attributes("#bord", name).concat()
}

async fn the_desk_reads_the_board_and_narrows_it_down(world: World) {
    let (_, board) = out(&world).await;
    board
        .has_status(200)
        .says("Versie 1, open sinds 2 maart 2026, sluit maandag 16 maart 2026, 17.00 uur.")
        .says("Stand van 2 maart 2026, 9.00 uur.")
        .says("Sinds 2 maart 2026: nog geen handtekening; 3 organisaties zijn gevraagd.")
        .says("Utrecht 0 van 1")
        .says("Zeeland, niemand gevraagd")
        .says("Provincie onbekend: 0 van 1");
    world.clock.pass(86_400);
    let hanna = world.secretariat().await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    world
        .director("Samira Benchaib")
        .await
        .signs(UNDER_RESERVATION)
        .await;
    world
        .director("Youssef el Hamdaoui")
        .await
        .declines("Onze raad wil eerst de cijfers zien.")
        .await;
    let before = board;
    let board = hanna.clicks(&before, "Vernieuwen").await;
    assert_ne!(
        of_board(&board, "data-mark"),
        of_board(&before, "data-mark")
    );
    board
        .says("1 getekend")
        .says("1 tekent niet")
        .says("1 onder voorbehoud")
        .says("Utrecht 1 van 1")
        .says("Drenthe 0 van 1")
        .says("Getekend, 3 maart 2026, 9.00 uur, namens de organisatie")
        .says("Onze raad wil eerst de cijfers zien.")
        .says("Sinds 2 maart 2026: 1 handtekening");

    let one = hanna.clicks(&board, "1 tekent niet").await;
    one.says("U ziet alleen: tekent niet. Dat zijn er 1 van 3.")
        .says("Youssef el Hamdaoui")
        .is_silent_about("Marloes Tienstra");
    let both = hanna.clicks(&one, "Drenthe 0 van 1").await;
    both.says("U ziet alleen: tekent niet, Drenthe.");
    let none = hanna.clicks(&both, "Drenthe 0 van 1").await;
    none.says("U ziet alleen: tekent niet. Dat");
    let none = hanna
        .visits(&format!("{}&provincie=limburg", none.path))
        .await;
    none.says("Hier staat nu niemand.");
    hanna
        .clicks(&none, "Toon iedereen")
        .await
        .says("Marloes Tienstra")
        .is_silent_about("U ziet alleen");
    // Nonsense in the address chooses nothing; another letter's round is not here.
    let path = board.path.split('?').next().unwrap();
    hanna
        .visits(&format!("{path}?stand=alles&provincie=Holland"))
        .await
        .has_status(200)
        .says("Marloes Tienstra");
    let other = hanna.imports(&texts::short("Anders")).await;
    let elsewhere = path.replace("samen-verder", &other);
    hanna.visits(&elsewhere).await.has_status(404);
    hanna.visits(&format!("{path}x")).await.has_status(404);
    world.ledger_holds().await;
}

async fn the_desk_reminds_who_is_silent_of_what_is_shown(world: World) {
    let (hanna, board) = out(&world).await;
    world
        .director("Samira Benchaib")
        .await
        .signs(ON_BEHALF)
        .await;
    let path = board.path.clone();
    let silent = hanna.visits(&format!("{path}?stand=stil")).await;
    assert!(silent.has_button("Stuur alle 2 die nog niet antwoordden een herinnering"));
    let one = hanna
        .visits(&format!("{path}?stand=stil&provincie=utrecht"))
        .await;
    let sent = hanna
        .presses(
            &one,
            "Stuur herinnering (aan Marloes Tienstra, Wijkteam Elzenbroek)",
        )
        .await;
    sent.says("De herinnering is verstuurd.")
        .says("Herinnerd, 2 maart 2026")
        .says("U ziet alleen: stil, Utrecht");
    assert!(!sent.has_button("Stuur herinnering (aan Marloes Tienstra, Wijkteam Elzenbroek)"));
    // Twice on a day is refused, with the board as it is.
    let again = one.form("Stuur herinnering (aan Marloes Tienstra, Wijkteam Elzenbroek)");
    hanna
        .sends(again)
        .await
        .has_status(409)
        .says("Er is niemand om te herinneren")
        .says("U ziet alleen: stil, Utrecht");
    let mail = world.last_mail_to("Marloes Tienstra").await;
    assert!(mail.subject.starts_with("Herinnering:"), "{}", mail.subject);

    // The next day all of them, as far as they are shown.
    world.clock.pass(86_400);
    let hanna = world.secretariat().await;
    let silent = hanna.visits(&format!("{path}?stand=stil")).await;
    hanna
        .presses(
            &silent,
            "Stuur alle 2 die nog niet antwoordden een herinnering",
        )
        .await
        .says("De herinnering is verstuurd.")
        .says("Herinnerd op 2 maart 2026 en 3 maart 2026.");
    let mail = world.last_mail_to("Samira Benchaib").await;
    assert!(
        !mail.subject.starts_with("Herinnering:"),
        "who answered is left alone"
    );
    // An invitation of elsewhere is not here.
    let form = silent.form("Stuur alle 2 die nog niet antwoordden een herinnering");
    let strange = form.tampered("invitation", "niet-van-hier");
    hanna.sends(strange).await.has_status(404);
}

async fn the_board_goes_along_as_a_table(world: World) {
    let (hanna, board) = out(&world).await;
    let youssef = world.director("Youssef el Hamdaoui").await;
    youssef.declines("=1+1; \"zegt\" de raad").await;
    let board = hanna.clicks(&board, "Vernieuwen").await;
    let table = hanna.visits(&board.link("Download als tabel (CSV)")).await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        table.header("content-disposition"),
        "attachment; filename=\"ronde-samen-verder-2026-03-02.csv\""
    );
    let text = table.body();
    let mut lines = text.strip_prefix('\u{feff}').unwrap().split("\r\n");
    assert_eq!(
        lines.next().unwrap(),
        "organisatie;provincie;naam;functie;plaatsvervanger;mailadres;stand;sinds;hoedanigheid;behalve verzoek;opmerking of reden;mail;mail verstuurd op;herinnerd op;bezwaar gemaakt op;voorbehoud tot en met;opmerking op de website"
    );
    assert_eq!(
        lines.next().unwrap(),
        "Buurtkracht Noorderlicht;Drenthe;Youssef el Hamdaoui;bestuurder;nee;youssef.el.hamdaoui@leden.example;tekent niet;2026-03-02 09:00;;;\"'=1+1; \"\"zegt\"\" de raad\";Mail verstuurd;2026-03-02 09:00;;;;"
    );
    assert_eq!(lines.count(), 3, "two more, and the end of the file");
    let marloes = world
        .visitor()
        .visits(&board.link("Download als tabel (CSV)"))
        .await;
    marloes.is_silent_about("Youssef");
}

/// A browser that listens to a board.
struct Listening {
    answer: Response,
    bytes: Vec<u8>,
    /// What was heard, with plain spaces.
    heard: String,
}

impl Listening {
    /// Listens as the script of a page does.
    async fn to(person: &Person, page: &Page) -> Self {
        let (stream, mark) = (of_board(page, "data-stream"), of_board(page, "data-mark"));
        let request = person
            .request(Method::GET, &stream)
            .query(&[("sinds", mark.as_str())]);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{stream}");
        let said = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(said("content-type"), "text/event-stream");
        assert_eq!(said("cache-control"), "no-store");
        Self {
            answer,
            bytes: Vec::new(),
            heard: String::new(),
        }
    }

    /// Takes in the next piece; whether there was one. A connection that is cut is an end too.
    async fn next(&mut self) -> bool {
        let Ok(Some(piece)) = self.answer.chunk().await else {
            return false;
        };
        self.bytes.extend_from_slice(&piece);
        self.heard = String::from_utf8_lossy(&self.bytes).replace('\u{a0}', " ");
        true
    }

    /// Waits until this was said.
    async fn hears(&mut self, words: &str) -> &str {
        let hearing = async {
            while !self.heard.contains(words) {
                assert!(
                    self.next().await,
                    "it ended without “{words}”:\n{}",
                    self.heard
                );
            }
        };
        let in_time = tokio::time::timeout(SOON, hearing).await;
        assert!(in_time.is_ok(), "no “{words}” in:\n{}", self.heard);
        &self.heard
    }

    /// Waits until nothing more comes; gives all that was heard.
    async fn ends(mut self) -> String {
        let hearing = async { while self.next().await {} };
        let in_time = tokio::time::timeout(SOON, hearing).await;
        assert!(in_time.is_ok(), "it goes on:\n{}", self.heard);
        self.heard
    }
}

async fn the_board_changes_by_itself_until_the_round_is_over(world: World) {
    let (hanna, board) = out(&world).await;
    let shown = hanna.clicks(&board, "3 stil").await;
    let (mut all, mut silent) = (
        Listening::to(&hanna, &board).await,
        Listening::to(&hanna, &shown).await,
    );
    // The mails of the invitations went out meanwhile: that is another picture, and nothing to tell anybody.
    let marloes = world.director("Marloes Tienstra").await;
    all.hears("Mail verstuurd").await;
    assert!(!all.heard.contains("event: said"), "{}", all.heard);
    marloes.signs(ON_BEHALF).await;
    let heard = all.hears("event: said").await;
    assert!(heard.contains("event: board\n"), "{heard}");
    all.hears("data: Wijkteam Elzenbroek: getekend. 1 van de 3 gevraagden tekenden.\n\n")
        .await;
    silent.hears("event: said").await;
    let last = silent.heard.rsplit("event: board").next().unwrap();
    assert!(
        last.contains("Samira Benchaib") && !last.contains("Marloes Tienstra"),
        "{last}"
    );
    assert!(!last.contains("<html"), "a part of the page:\n{last}");
    drop(silent);

    // A page that was made before hears at once what it missed.
    let mut late = Listening::to(&hanna, &board).await;
    late.hears("Getekend, 2 maart 2026").await;
    let slug = "samen-verder";
    hanna.closes_round(slug).await;
    late.hears("event: end\ndata: round\n\n").await;
    let heard = all.ends().await;
    assert!(heard.contains("gesloten op 2 maart 2026"), "{heard}");
    assert!(heard.ends_with("event: end\ndata: round\n\n"), "{heard}");

    // From here there is nothing to listen to, and the page has no script.
    let over = hanna.clicks(&board, "Vernieuwen").await;
    over.says("gesloten op 2 maart 2026");
    assert!(!over.body().contains("<script") && !over.body().contains("data-stream"));
    let stream = of_board(&board, "data-stream");
    let request = hanna
        .request(Method::GET, &stream)
        .header("last-event-id", of_board(&over, "data-mark"));
    assert_eq!(hanna.send(request).await.status, 204);
}

/// Another node on the same database.
async fn another_node(world: &World) -> (server::state::State, String, TcpListener) {
    let (_, random) = serving::machine();
    let config = world.state.config.clone();
    let state = serving::open(config, world.clock.clone(), random)
        .await
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    (state, base, listener)
}

/// The same browser at another node.
fn at(base: &str, person: &Person) -> Person {
    let there = Person::new(base);
    for cookie in person.cookies().split("; ") {
        there.steal(cookie);
    }
    there
}

async fn an_answer_on_one_node_is_seen_on_another(world: World) {
    let (hanna, board) = out(&world).await;
    let (state, base, listener) = another_node(&world).await;
    let node =
        tokio::spawn(
            async move { serving::answer(&state, listener, std::future::pending()).await },
        );
    let there = at(&base, &hanna);
    let mut listening = Listening::to(&there, &board).await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    listening.hears("Wijkteam Elzenbroek: getekend.").await;
    node.abort();
}

async fn who_is_signed_out_or_walked_away_sees_nothing_more(world: World) {
    let (hanna, board) = out(&world).await;
    let marloes = world.director("Marloes Tienstra").await;
    let samira = world.director("Samira Benchaib").await;
    let board = hanna.clicks(&board, "Vernieuwen").await;
    let listening = Listening::to(&hanna, &board).await;
    hanna.presses(&board, "Uitloggen Hanna Bureau").await;
    marloes.signs(ON_BEHALF).await;
    assert_eq!(listening.ends().await, "event: end\ndata: session\n\n");

    // Listening is no use of the session: thirteen hours later it has ended, though the page stood open.
    let hanna = world.secretariat().await;
    let board = hanna.visits(&board.path).await;
    let mut listening = Listening::to(&hanna, &board).await;
    world.clock.pass(7 * 60 * 60);
    samira.signs(ON_BEHALF).await;
    listening.hears("Jeugdteam Hazelbeke: getekend.").await;
    world.clock.pass(6 * 60 * 60);
    world
        .director("Youssef el Hamdaoui")
        .await
        .signs(ON_BEHALF)
        .await;
    let heard = listening.ends().await;
    assert!(heard.ends_with("event: end\ndata: session\n\n"), "{heard}");
    assert!(
        !heard.contains("Buurtkracht Noorderlicht: getekend."),
        "{heard}"
    );
    // And without a session nothing is heard at all.
    let stream = of_board(&board, "data-stream");
    let request = world.visitor().request(Method::GET, &stream);
    assert_eq!(world.visitor().send(request).await.status, 303);
}

async fn a_server_that_stops_waits_for_nobody_who_watches(world: World) {
    let (hanna, board) = out(&world).await;
    let (state, base, listener) = another_node(&world).await;
    let (stop, stopped) = oneshot::channel::<()>();
    let node = tokio::spawn(async move {
        let stopped = async move { stopped.await.unwrap_or(()) };
        serving::answer(&state, listener, stopped).await.unwrap();
        state
    });
    let there = at(&base, &hanna);
    let one = Listening::to(&there, &board).await;
    let other = Listening::to(&there, &board).await;
    stop.send(()).unwrap();
    let state = tokio::time::timeout(SOON, node).await;
    let state = state.expect("it hangs on whoever watches").unwrap();
    for listening in [one, other] {
        let heard = listening.ends().await;
        assert!(
            !heard.contains("event: end"),
            "the browser comes back:\n{heard}"
        );
    }
    // Who comes while it stops is not let in to wait.
    let mark = state.store.round_mark(round_of(&board)).await.unwrap();
    assert!(state.boards.watch(&state, round_of(&board), mark).is_none());
}

fn round_of(board: &Page) -> letters::ids::RoundId {
    let path = board.path.split('?').next().unwrap();
    letters::ids::RoundId::parse(path.rsplit('/').next().unwrap()).unwrap()
}

async fn seats_are_counted_and_given_back(world: World) {
    let (hanna, board) = out(&world).await;
    let (state, round) = (&world.state, round_of(&board));
    let mark = state.store.round_mark(round).await.unwrap();
    let seats: Vec<_> = (0..SEATS)
        .map(|_| state.boards.watch(state, round, mark).unwrap())
        .collect();
    assert_eq!(state.boards.asked_about(), 1, "one asks for all of them");
    let stream = of_board(&board, "data-stream");
    let full = hanna.send(hanna.request(Method::GET, &stream)).await;
    full.has_status(503);
    drop(seats);
    let listening = Listening::to(&hanna, &board).await;
    drop(listening);
    let gone = async {
        while state.boards.asked_about() > 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let in_time = tokio::time::timeout(SOON, gone).await;
    assert!(in_time.is_ok(), "it asks on, and nobody listens");
}
