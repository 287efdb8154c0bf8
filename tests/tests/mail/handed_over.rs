//! A real mail server hands mail over to the real program; while that cannot keep it, the server does.

use super::{
    mailbox::{mail, waiting},
    postfix::{Postfix, settings_of},
};
use crate::{
    tools,
    world::{Setting, World},
};
use secrecy::ExposeSecret as _;
use std::{process::Command, time::Duration};

/// Waits until this is so.
pub(super) async fn until(postfix: &Postfix, what: &str, so: impl AsyncFn() -> bool) {
    for _ in 0..400 {
        if so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("it does not come to it that {what}: {}", postfix.log());
}

async fn world(postgres: bool) -> World {
    World::with(Setting {
        postgres,
        reply: Some("brief@wijkteams.example".to_owned()),
        ..Setting::default()
    })
    .await
}

/// The database lets nobody in, or does so again.
fn lets_in(world: &World, lets: bool) {
    if let Some(url) = &world.state.config.database_url {
        let (_, name) = url.expose_secret().rsplit_once('/').unwrap();
        let admin = std::env::var("STANDPUNT_TEST_POSTGRES").unwrap();
        let sql = format!("alter database {name} with allow_connections {lets}");
        let output = tools::run(
            Command::new("psql").args([&admin, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", &sql]),
            b"",
        );
        assert!(output.status.success(), "{output:?}");
        return;
    }
    let file = world.folder.path().join("standpunt.sqlite");
    let away = world.folder.path().join("away.sqlite");
    let (from, to) = if lets { (away, file) } else { (file, away) };
    std::fs::rename(from, to).unwrap();
}

#[tokio::test]
async fn postfix_hands_over_and_keeps_what_cannot_be_kept_now() {
    for postgres in [false, true] {
        let world = world(postgres).await;
        let postfix = Postfix::start(&world);
        let came = async |count: usize| waiting(&world).await.len() == count;

        postfix.takes("brief+kq2m@wijkteams.example", &mail(1, 4_000));
        until(&postfix, "the first is taken in", async || came(1).await).await;
        let hanna = world.secretariat().await;
        hanna.visits("/bureau/post").await.says("Antwoord 1");
        let all = world.state.store.incoming_waiting().await.unwrap();
        let bytes = world.state.files.read(all[0].whole).await.unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.contains("Delivered-To: brief+kq2m@wijkteams.example"),
            "what finds its letter is written on top: {text}"
        );

        // The database is away: the mail is in no one's hands but the server's.
        lets_in(&world, false);
        postfix.takes("brief+kq2m@wijkteams.example", &mail(2, 4_000));
        until(&postfix, "the second waits", async || {
            postfix.deferred() == 1
        })
        .await;
        lets_in(&world, true);
        until(&postfix, "the second is taken in", async || came(2).await).await;

        // Somebody makes a mistake in the settings.
        postfix.knows(&(settings_of(&world) + "kleur = 3\n"));
        postfix.takes("brief@wijkteams.example", &mail(3, 4_000));
        until(&postfix, "the third waits", async || {
            postfix.deferred() == 1
        })
        .await;
        postfix.knows(&settings_of(&world));
        until(&postfix, "the third is taken in", async || came(3).await).await;
        until(&postfix, "nothing waits", async || postfix.deferred() == 0).await;
        assert_eq!(
            waiting(&world).await,
            ["Antwoord 1", "Antwoord 2", "Antwoord 3"],
            "each once"
        );
        let log = postfix.log();
        assert!(!log.contains("status=bounced"), "{log}");
    }
}
