//! What came and cannot be kept: told apart whether it is the message, or the database and the disk.

use super::{mail, reads, waiting, with_three};
use crate::{tools, world::World};
use letters::incoming::Unkept;
use secrecy::ExposeSecret as _;
use server::mailbox::{self, MOST_TRIES};
use std::process::Command;

/// A hand behind the store's back: the database takes no message of which this holds.
fn refuses(world: &World, condition: &str) {
    let no = "create trigger no before insert on incoming_message";
    if let Some(url) = &world.state.config.database_url {
        let sql = format!(
            "create or replace function no() returns trigger language plpgsql as $$ begin
                if {condition} then raise exception 'no'; end if; return new; end $$;
             {no} for each row execute function no()"
        );
        psql(url.expose_secret(), &sql);
    } else {
        sqlite(
            world,
            &format!("{no} when {condition} begin select raise (abort, 'no'); end"),
        );
    }
}

/// And takes them again.
fn takes_again(world: &World) {
    match &world.state.config.database_url {
        Some(url) => psql(url.expose_secret(), "drop trigger no on incoming_message"),
        None => sqlite(world, "drop trigger no"),
    }
}

fn psql(url: &str, sql: &str) {
    let mut command = Command::new("psql");
    command.args([url, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql]);
    let output = tools::run(&mut command, b"");
    assert!(output.status.success(), "{output:?}");
}

fn sqlite(world: &World, sql: &str) {
    let file = world.folder.path().join("standpunt.sqlite");
    let file = file.to_str().unwrap();
    let script = format!(
        "import sqlite3\nc = sqlite3.connect({file:?}, timeout=10)\nc.execute({sql:?})\nc.commit()\n"
    );
    tools::python(&script, b"");
}

#[tokio::test]
async fn a_message_that_the_database_never_takes_is_passed_over() {
    for postgres in [false, true] {
        let (_scripted, world, mailbox) = with_three(postgres).await;
        refuses(&world, "new.subject = 'Antwoord 2'");
        assert_eq!(reads(&world, &mailbox, MOST_TRIES).await, MOST_TRIES);
        assert_eq!(waiting(&world).await, ["Antwoord 1"]);
        assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 1);
        assert_eq!(waiting(&world).await, ["Antwoord 1", "Antwoord 3"]);
        let passed = world.state.store.passed_over().await.unwrap();
        assert_eq!(passed.len(), 1);
        assert_eq!((passed[0].at.uid, passed[0].last.why), (2, Unkept::NotKept));
        // Brought by hand once it can be kept.
        takes_again(&world);
        let hanna = world.secretariat().await;
        let page = hanna.visits("/bureau/post").await;
        page.says("Vertel het ook aan de beheerder");
        let form = page.form("Lees de mail in");
        let form = form.attach("Mailbestand (.eml)", "antwoord.eml", &mail(2, 100));
        hanna.sends(form).await.says("De mail is ingelezen");
        assert_eq!(waiting(&world).await.len(), 3);
        // Who sees to what is not there hears so, and nothing changes.
        let form = page.form("Gezien").tampered("uid", "1");
        hanna.sends(form).await.has_status(404);
        let form = page.form("Gezien").tampered("validity", "veel");
        hanna.sends(form).await.has_status(404);
        hanna.presses(&page, "Gezien").await.says("Afgehandeld");
        hanna.presses(&page, "Gezien").await.says("Afgehandeld");
        assert!(world.state.store.passed_over().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn while_the_database_or_the_disk_takes_nothing_nothing_is_passed_over() {
    for postgres in [false, true] {
        let (scripted, world, mailbox) = with_three(postgres).await;
        let files = world.folder.path().join("files");
        let away = world.folder.path().join("away");
        std::fs::rename(&files, &away).unwrap();
        std::fs::write(&files, "no folder").unwrap();
        let often = MOST_TRIES * 4;
        assert_eq!(reads(&world, &mailbox, often).await, often);
        std::fs::remove_file(&files).unwrap();
        std::fs::rename(&away, &files).unwrap();
        let (name, validity) = (mailbox.to_string(), scripted.script().validity);
        let store = &world.state.store;
        let tried = store.mailbox_tried(&name, validity).await.unwrap();
        assert!(tried.is_empty(), "the disk is no fault of a message");

        refuses(&world, "true");
        assert_eq!(reads(&world, &mailbox, often).await, often);
        assert!(store.passed_over().await.unwrap().is_empty());
        takes_again(&world);
        assert_eq!(mailbox::read_once(&world.state, &mailbox).await.unwrap(), 3);
        assert_eq!(waiting(&world).await.len(), 3);
    }
}
