//! A mail server that does what none should: what the desk says of it, and that nothing is lost, and nothing comes twice.

use super::{
    mail, reads,
    scripted::{Fault, Scripted},
    waiting, with_three, world,
};
use crate::world::World;
use letters::incoming::{Trouble, Unkept};
use server::{
    mailbox::{self, History, MOST_TRIES, Mailbox, NotRead, Patience},
    store::{MailboxState, PassedOver},
};
use std::time::Duration;

/// Waits until it stands so with the mailbox.
async fn stands(world: &World, mailbox: &Mailbox, so: impl Fn(&MailboxState) -> bool) {
    let mut last = None;
    for _ in 0..400 {
        let state = world.state.store.mailbox(&mailbox.to_string()).await;
        last = state.unwrap();
        if last.as_ref().is_some_and(&so) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it stays {last:?}");
}

/// What goes wrong before any message is read, what the store says of it, and the desk.
const TROUBLES: [(Fault, Trouble, &str); 12] = [
    (
        Fault::Answers("LOGIN", "{tag} NO [AUTHENTICATIONFAILED] no"),
        Trouble::Password,
        "weigert de gebruikersnaam of het wachtwoord",
    ),
    (
        Fault::Answers("LOGIN", "{tag} NO [UNAVAILABLE] later"),
        Trouble::Declined,
        "nu niet doet",
    ),
    (
        Fault::Greets("* BYE too busy"),
        Trouble::Declined,
        "nu niet doet",
    ),
    (
        Fault::AnswersAndCloses("EXAMINE", "* BYE going down\r\n"),
        Trouble::Declined,
        "nu niet doet",
    ),
    (
        Fault::AnswersAndCloses("UID SEARCH", "* BYE going down\r\n"),
        Trouble::Dropped,
        "brak af",
    ),
    (
        Fault::AnswersAndCloses("LOGIN", ""),
        Trouble::Dropped,
        "brak af",
    ),
    (
        Fault::AnswersAndCloses("EXAMINE", "* 1 EXISTS\r\n"),
        Trouble::Dropped,
        "brak af",
    ),
    (Fault::Hangs, Trouble::Silent, "geen antwoord"),
    (
        Fault::SilentAt("UID SEARCH"),
        Trouble::Silent,
        "geen antwoord",
    ),
    (
        Fault::Greets("SSH-2.0-OpenSSH_9.2"),
        Trouble::Garbled,
        "niet te begrijpen",
    ),
    (
        Fault::Answers("EXAMINE", "{tag} NO no such mailbox"),
        Trouble::NoFolder,
        "De map die gelezen moet worden",
    ),
    (
        Fault::Answers("EXAMINE", "{tag} OK nothing to say"),
        Trouble::NoNumbers,
        "geen vaste nummers",
    ),
];

#[tokio::test]
async fn whatever_a_server_does_is_said_at_the_desk_and_what_comes_after_is_read() {
    for postgres in [false, true] {
        let scripted = Scripted::start().await;
        let (world, _) = world(&scripted.url(), postgres).await;
        let mailbox = scripted.mailbox();
        let (state, reads) = (world.state.clone(), mailbox.clone());
        let worker = tokio::spawn(async move { mailbox::follow(&state, &reads).await });
        let hanna = world.secretariat().await;
        for (nth, (fault, trouble, words)) in (1..).zip(TROUBLES) {
            scripted.does(fault);
            scripted.hangs_up();
            let broken = mailbox::read_once(&world.state, &mailbox).await;
            let why = broken.map_err(|why| why.trouble());
            assert_eq!(why, Err(trouble), "{fault:?}");
            stands(&world, &mailbox, |it| {
                it.problem.is_some_and(|(_, why)| why == trouble)
            })
            .await;
            let page = hanna.visits("/bureau/post").await;
            page.says("niet te lezen").says(words);
            hanna.visits("/bureau").await.says("De mailbox is sinds");
            scripted.has(nth, mail(nth, 100));
            scripted.does(None);
            stands(&world, &mailbox, |it| it.problem.is_none()).await;
            let page = hanna.visits("/bureau/post").await;
            page.is_silent_about("niet te lezen");
            assert_eq!(waiting(&world).await.len(), nth as usize, "{fault:?}");
        }
        // One that waits for what comes, and says nothing any more.
        scripted.does(Fault::IdleDead);
        stands(&world, &mailbox, |it| {
            it.problem.is_some_and(|(_, why)| why == Trouble::Silent)
        })
        .await;
        scripted.has(99, mail(99, 100));
        scripted.does(None);
        stands(&world, &mailbox, |it| it.problem.is_none()).await;
        assert_eq!(waiting(&world).await.len(), TROUBLES.len() + 1);
        worker.abort();
    }
}

/// What goes wrong with the second message, and why it is passed over then.
const HURDLES: [(Fault, Unkept); 6] = [
    (Fault::Withholds(2), Unkept::Withheld),
    (Fault::DropsInside(2), Unkept::Breaks),
    (Fault::DropsBefore(2), Unkept::Breaks),
    (Fault::GarblesAt(2), Unkept::Breaks),
    (Fault::Claims4Gb(2), Unkept::Breaks),
    (Fault::StandsStillAt(2), Unkept::Breaks),
];

async fn passed(world: &World) -> Vec<PassedOver> {
    world.state.store.passed_over().await.unwrap()
}

#[tokio::test]
async fn a_message_that_does_not_come_is_passed_over_and_the_rest_is_read() {
    for postgres in [false, true] {
        let first = Scripted::start().await;
        let (world, _) = world(&first.url(), postgres).await;
        let hanna = world.secretariat().await;
        for (round, (fault, why)) in (0..).zip(HURDLES) {
            let scripted = Scripted::start().await;
            let mailbox = scripted.mailbox();
            for nth in 1..=4 {
                scripted.has(nth, mail(round * 10 + nth, 1_000));
            }
            scripted.does(fault);
            let before = waiting(&world).await.len();
            assert_eq!(
                reads(&world, &mailbox, 20).await,
                MOST_TRIES,
                "{fault:?} postgres: {postgres}"
            );
            assert_eq!(waiting(&world).await.len(), before + 3, "{fault:?}");
            let all = passed(&world).await;
            let [it] = all.as_slice() else {
                panic!("{fault:?}: {all:?}")
            };
            assert_eq!(
                (it.at.uid, it.last.why, it.tries),
                (2, why, MOST_TRIES + 1),
                "{fault:?}"
            );
            let home = hanna.visits("/bureau").await;
            home.says("1 mail in de mailbox kon niet worden ingelezen");
            let page = hanna.clicks(&home, "Bekijk wat u kunt doen").await;
            page.says("bewaar de mail als .eml");
            if fault != Fault::Withholds(2) {
                page.says("In de mailbox gekomen op 2 maart 2026, 7.15 uur");
            }
            let done = hanna.presses(&page, "Gezien").await;
            done.says("Afgehandeld").is_silent_about("Niet ingelezen");
            assert!(passed(&world).await.is_empty());
            // It is over with, and nobody asks for it any more.
            let asked = scripted.was_asked("UID FETCH 2 ");
            scripted.has(5, mail(round * 10 + 5, 100));
            assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 1);
            assert_eq!(scripted.was_asked("UID FETCH 2 "), asked);
        }
        let events = hanna.visits("/bureau/gebeurtenissen").await;
        events.says("Niet ingelezen mail in de mailbox afgehandeld");
    }
}

#[tokio::test]
async fn the_last_message_is_passed_over_where_the_server_gives_others() {
    let scripted = Scripted::start().await;
    let (world, _) = world(&scripted.url(), false).await;
    scripted.has(1, mail(1, 100));
    scripted.has(2, mail(2, 100));
    scripted.does(Fault::Withholds(2));
    assert_eq!(reads(&world, &scripted.mailbox(), 20).await, MOST_TRIES);
    assert_eq!(passed(&world).await.len(), 1);
    assert_eq!(waiting(&world).await, ["Antwoord 1"]);
}

#[tokio::test]
async fn where_nothing_comes_nothing_is_passed_over() {
    for postgres in [false, true] {
        let (scripted, world, mailbox) = with_three(postgres).await;
        scripted.does(Fault::WithholdsAll);
        assert_eq!(
            reads(&world, &mailbox, MOST_TRIES * 5).await,
            MOST_TRIES * 5
        );
        assert!(passed(&world).await.is_empty() && waiting(&world).await.is_empty());
        scripted.does(None);
        assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 3);
        assert_eq!(waiting(&world).await.len(), 3);
        let name = mailbox.to_string();
        let validity = scripted.script().validity;
        let tried = world.state.store.mailbox_tried(&name, validity).await;
        assert!(
            tried.unwrap().is_empty(),
            "what came in was never in the way"
        );
    }
}

#[tokio::test]
async fn what_is_too_large_or_empty_is_passed_over_at_once() {
    for postgres in [false, true] {
        let scripted = Scripted::start().await;
        let (world, _) = world(&scripted.url(), postgres).await;
        scripted.has(1, mail(1, 100));
        scripted.has(2, mail(2, 100));
        scripted.has(3, b"\r\n \r\n".to_vec());
        scripted.has(4, mail(4, 100));
        scripted.does(Fault::SaysSize(2, 70 << 20));
        let read = mailbox::read_once(&world.state, &scripted.mailbox()).await;
        assert_eq!(read.unwrap(), 2);
        let all = passed(&world).await;
        let of: Vec<_> = all
            .iter()
            .map(|it| (it.at.uid, it.last.why, it.tries))
            .collect();
        assert_eq!(of, [(2, Unkept::TooLarge, 1), (3, Unkept::Empty, 1)]);
        assert_eq!(
            scripted.was_asked("UID FETCH 2 (UID BODY"),
            0,
            "it is not fetched to see that it is too large"
        );
        let hanna = world.secretariat().await;
        let page = hanna.visits("/bureau/post").await;
        page.says("Hij is te groot om in te lezen")
            .says("Er staat niets in");
        let home = hanna.visits("/bureau").await;
        home.says("2 mails in de mailbox konden niet worden ingelezen");
    }
}

#[tokio::test]
async fn a_server_that_says_too_little_of_a_size_is_found_out() {
    let scripted = Scripted::start().await;
    let (world, _) = world(&scripted.url(), false).await;
    scripted.has(
        1,
        [mail(1, 100), vec![b'a'; letters::incoming::MAX_BYTES]].concat(),
    );
    scripted.has(2, mail(2, 100));
    scripted.does(Fault::SaysSize(1, 100));
    let mailbox = scripted.mailbox().with_patience(Patience::default());
    assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 1);
    let all = passed(&world).await;
    assert_eq!((all[0].at.uid, all[0].last.why), (1, Unkept::TooLarge));
}

#[tokio::test]
async fn numbers_that_begin_anew_bring_nothing_twice_and_lose_nothing() {
    for postgres in [false, true] {
        let (scripted, world, mailbox) = with_three(postgres).await;
        let read = async || mailbox::read_once(&world.state, &mailbox).await.unwrap();
        scripted.does(Fault::SaysSize(3, u32::MAX));
        assert_eq!(read().await, 2);
        // The same numbers are other messages now, and what was in the way is not.
        scripted.does(None);
        {
            let mut script = scripted.script();
            script.validity += 1;
            let mails = [4, 3, 1, 2];
            script.messages = (1..).zip(mails.map(|nth| mail(nth, 100))).collect();
        }
        assert_eq!(read().await, 2);
        assert_eq!(read().await, 0);
        let wanted: Vec<String> = (1..=4).map(|nth| format!("Antwoord {nth}")).collect();
        assert_eq!(waiting(&world).await, wanted);
        assert_eq!(
            passed(&world).await.len(),
            1,
            "somebody still has to see to it"
        );
    }
}

#[tokio::test]
async fn the_first_look_takes_in_what_comes_from_then_on() {
    for fault in [None, Some(Fault::NoNext)] {
        for postgres in [false, true] {
            let scripted = Scripted::start().await;
            let (world, _) = world(&scripted.url(), postgres).await;
            scripted.does(fault);
            let mailbox = scripted.mailbox().with_history(History::None);
            let read = async || mailbox::read_once(&world.state, &mailbox).await.unwrap();
            scripted.has(7, mail(7, 100));
            scripted.has(8, mail(8, 100));
            assert_eq!(read().await, 0);
            scripted.has(9, mail(9, 100));
            assert_eq!(read().await, 1);
            assert_eq!(waiting(&world).await, ["Antwoord 9"]);
        }
    }
    // Nothing was seen of it when it could not be opened: that was no first look.
    let scripted = Scripted::start().await;
    let (world, _) = world(&scripted.url(), false).await;
    let mailbox = scripted.mailbox().with_history(History::None);
    let name = mailbox.to_string();
    scripted.does(Fault::Hangs);
    let silent = mailbox::read_once(&world.state, &mailbox).await;
    assert!(matches!(silent, Err(NotRead::Silent)), "{silent:?}");
    let store = &world.state.store;
    store.mailbox_fails(&name, Trouble::Silent).await.unwrap();
    scripted.has(1, mail(1, 100));
    scripted.does(None);
    assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 0);
    // An empty one begins at its beginning.
    let empty = Scripted::start().await;
    let mailbox = empty.mailbox().with_history(History::None);
    assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 0);
    empty.has(1, mail(1, 100));
    assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 1);
}

#[tokio::test]
async fn where_nobody_looked_for_long_the_desk_says_so() {
    let scripted = Scripted::start().await;
    let (world, _) = world(&scripted.url(), false).await;
    let mailbox = scripted.mailbox();
    mailbox::read_once(&world.state, &mailbox).await.unwrap();
    let hanna = world.secretariat().await;
    world.clock.pass(59 * 60);
    let page = hanna.visits("/bureau/post").await;
    page.is_silent_about("in de mailbox gekeken");
    world.clock.pass(2 * 60);
    let home = hanna.visits("/bureau").await;
    home.says("niet in de mailbox gekeken");
    let page = hanna.clicks(&home, "Bekijk waarom").await;
    page.says("laat niets van zich horen");
    // As an earlier program wrote it down.
    let sql = "update mailbox set problem = 'io: refused', since = 1";
    crate::tools::meddle(world.folder.path(), sql);
    let page = hanna.visits("/bureau/post").await;
    page.says("Er ging iets mis").is_silent_about("io: refused");
}
