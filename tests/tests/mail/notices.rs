//! A mail server is asked to tell what becomes of a letter (RFC 3461), where it can: what goes over the wire, and what a real
//! Postfix tells of a letter that arrived, and of one that went on to where nobody tells.

use super::{
    Server,
    handed_over::until,
    letters::{envelope, mails, states, works},
    mailbox::waiting,
    postfix::{Postfix, free_port},
    work,
};
use crate::{
    stories::out_for_signing,
    world::{Setting, World},
};
use letters::{
    dispatch::{Delivery, News},
    incoming::Standing,
    text::Slug,
};

async fn world(smtp: String, postgres: bool) -> World {
    World::with(Setting {
        postgres,
        smtp: Some(smtp),
        reply: Some("brief@wijkteams.example".to_owned()),
        ..Setting::default()
    })
    .await
}

const TO: &str = "an@merelhoven.example\nBo <bo+post@merelhoven.example>";

#[tokio::test]
async fn a_server_that_can_tell_is_asked_of_letters_alone() {
    let server = Server::with_notices(0, "", "", "tells");
    let world = world(server.url(), false).await;
    let desk = world.secretariat().await;
    let slug = mails(&world, &desk, "Met bericht", TO, "cy@archief.example").await;
    works(&world).await;
    let it = envelope(&world, &slug).await;
    assert_eq!(states(&it), [Delivery::Sent; 3]);
    let token = it.token;
    let own = format!("brief+{token}@wijkteams.example");
    let asked = |to: &str, written: &str| {
        format!(
            "{own} {to} | RET=HDRS ENVID={token} | NOTIFY=SUCCESS,DELAY,FAILURE ORCPT=rfc822;{written}"
        )
    };
    let heard = |server: &Server| -> Vec<String> {
        let all = server.received().into_iter();
        all.map(|(envelope, ..)| envelope).collect()
    };
    let expected = [
        asked("an@merelhoven.example", "an@merelhoven.example"),
        asked("bo+post@merelhoven.example", "bo+2Bpost@merelhoven.example"),
        // Of a copy that nobody sees no report is read by itself.
        format!("{own} cy@archief.example"),
    ];
    assert_eq!(heard(&server), expected);

    // Invitations are mails of the program: nobody is told of those.
    out_for_signing(&world, "Zonder bericht").await;
    work(&world).await;
    let later = heard(&server).split_off(3);
    assert_eq!(later.len(), 3);
    assert!(later.iter().all(|line| !line.contains('|')), "{later:?}");
}

#[tokio::test]
async fn a_server_that_cannot_tell_gets_the_letter_all_the_same() {
    // The first says nothing of it; the second says that it can, and does not know what it is asked. Both refuse the question.
    for notices in ["", "boasts"] {
        let server = Server::with_notices(0, "", "no@merelhoven.example", notices);
        let world = world(server.url(), false).await;
        let desk = world.secretariat().await;
        let to = "an@merelhoven.example\nno@merelhoven.example\nbo@merelhoven.example";
        let slug = mails(&world, &desk, "Zonder bericht", to, "").await;
        works(&world).await;
        let it = envelope(&world, &slug).await;
        assert_eq!(
            states(&it),
            [Delivery::Sent, Delivery::Bounced, Delivery::Sent],
            "{notices}"
        );
        assert!(it.receivers[1].news[0].words.contains("no such user here"));
        let received = server.received();
        assert_eq!(received.len(), 2, "{notices}: each once");
        for (line, ..) in received {
            assert!(!line.contains('|'), "{line}");
        }
    }
}

#[tokio::test]
async fn a_letter_to_a_server_that_went_away_meanwhile_goes_over_a_new_line() {
    let server = Server::with_notices(0, "", "", "tells");
    let port = server.port;
    let world = world(server.url(), false).await;
    let desk = world.secretariat().await;
    mails(&world, &desk, "De eerste", "an@merelhoven.example", "").await;
    works(&world).await;
    assert_eq!(server.received().len(), 1);
    drop(server);
    let server = Server::with_notices(port, "", "", "tells");
    let slug = mails(&world, &desk, "De tweede", "an@merelhoven.example", "").await;
    works(&world).await;
    assert_eq!(states(&envelope(&world, &slug).await), [Delivery::Sent]);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn postfix_tells_what_became_of_a_letter() {
    for postgres in [false, true] {
        let port = free_port();
        let world = world(format!("smtp://127.0.0.1:{port}"), postgres).await;
        let desk = world.secretariat().await;
        // One has a mailbox, and the server of the other tells nothing.
        let to = "Bo <bo@merelhoven.example>\nZoë <zoe@zwijgt.example>";
        let slug = mails(&world, &desk, "Met ontvangstbericht", to, "").await;
        let silent = Server::start(0, "");
        let routes = format!("zwijgt.example smtp:[127.0.0.1]:{}\n", silent.port);
        let postfix = Postfix::start_at(&world, port, &routes);
        works(&world).await;
        let letter = world
            .state
            .store
            .letter(&Slug::parse(&slug).unwrap())
            .await
            .unwrap();
        until(&postfix, "it tells of both", async || {
            let told = world.state.store.incoming_of(letter.id).await.unwrap();
            told.len() == 2
        })
        .await;
        let it = envelope(&world, &slug).await;
        assert_eq!(
            states(&it),
            [Delivery::Delivered, Delivery::Sent],
            "{}",
            postfix.log()
        );
        let last = |at: usize| it.receivers[at].news.iter().map(|it| it.news).collect();
        let news: [Vec<News>; 2] = [last(0), last(1)];
        assert!(news[0].contains(&News::Arrived), "{news:?}");
        assert_eq!(news[1], [News::Accepted], "{news:?}");
        assert_eq!(silent.received().len(), 1);
        let mailbox = postfix.delivered();
        assert_eq!(mailbox.len(), 1);
        assert!(mailbox[0].contains(it.message.as_str()));

        // Nobody has to do anything with what the server told.
        assert_eq!(waiting(&world).await, [""; 0]);
        let told = world.state.store.incoming_of(letter.id).await.unwrap();
        assert!(told.iter().all(|it| it.standing == Standing::Heard));
        desk.visits(&format!("/bureau/brieven/{slug}/verzendingen"))
            .await
            .says("bezorgd");
    }
}

#[tokio::test]
async fn postfix_tells_that_a_letter_is_late_and_it_goes_once_the_other_server_is_back() {
    for postgres in [false, true] {
        let port = free_port();
        let world = world(format!("smtp://127.0.0.1:{port}"), postgres).await;
        let desk = world.secretariat().await;
        let slug = mails(
            &world,
            &desk,
            "Met vertraging",
            "Ties <ties+post@traag.example>",
            "",
        )
        .await;
        let away = free_port();
        let routes = format!("traag.example smtp:[127.0.0.1]:{away}\n");
        let postfix = Postfix::start_with(&world, port, &routes, "delay_warning_time = 1s\n");
        works(&world).await;
        until(&postfix, "it tells that it is late", async || {
            let it = envelope(&world, &slug).await;
            it.receivers[0].news.len() == 2
        })
        .await;
        let it = envelope(&world, &slug).await;
        let news: Vec<News> = it.receivers[0].news.iter().map(|it| it.news).collect();
        assert_eq!(news, [News::Accepted, News::Delayed]);
        // Late is not lost: nobody has to do anything, and the letter is still under way.
        assert_eq!(states(&it), [Delivery::Sent]);
        assert_eq!(waiting(&world).await, [""; 0]);
        desk.visits(&format!("/bureau/brieven/{slug}/verzendingen"))
            .await
            .says("een mailserver meldt vertraging");

        let back = Server::start(away, "");
        until(&postfix, "the letter goes after all", async || {
            !back.received().is_empty()
        })
        .await;
        assert_eq!(back.received().len(), 1);
        assert_eq!(states(&envelope(&world, &slug).await), [Delivery::Sent]);
    }
}
