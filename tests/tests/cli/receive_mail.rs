//! `standpunt receive-mail`: what a mail server hands over is on the disk before it hears that all is well, or it keeps it.

use super::{err, out};
use crate::tools;
use std::{io::Write as _, path::Path, process::Stdio};

const MAIL: &[u8] =
    b"From: Bo <bo@vws.example>\r\nTo: brief@wijkteams.example\r\nMessage-ID: <1@vws.example>\r\n\
    Date: Mon, 2 Mar 2026 09:30:00 +0100\r\nSubject: Uw brief\r\n\r\nWij antwoorden spoedig.\r\n";

/// The exit code by which a mail server offers a message again (EX_TEMPFAIL of sysexits.h).
const LATER: i32 = 75;

fn hands_over(data: &Path, mail: &[u8]) -> (Option<i32>, String) {
    let output = tools::run(tools::standpunt(data).arg("receive-mail"), mail);
    (output.status.code(), out(&output) + &err(&output))
}

#[test]
fn a_message_is_taken_in_once() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    super::succeeds(&data, &["user", "list"]);
    let (code, said) = hands_over(&data, MAIL);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(" waiting"), "{said}");
    let number = said.split_whitespace().next().unwrap().to_owned();
    let (code, said) = hands_over(&data, MAIL);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.starts_with(&format!("{number} before")), "{said}");

    // Offering nothing again is no use.
    let (code, said) = hands_over(&data, b" \r\n");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("empty"), "{said}");
}

#[test]
fn what_cannot_be_kept_now_is_offered_again() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    // No store is made of a mail: the settings may name another one.
    let (code, said) = hands_over(&data, MAIL);
    assert_eq!(code, Some(LATER), "{said}");
    assert!(
        said.contains("there is no store") && !data.exists(),
        "{said}"
    );
    super::succeeds(&data, &["user", "list"]);
    // Settings with a mistake, as while somebody changes them.
    std::fs::write(data.join("standpunt.toml"), "reply-address = 7\n").unwrap();
    let (code, said) = hands_over(&data, MAIL);
    assert_eq!(code, Some(LATER), "{said}");
    std::fs::remove_file(data.join("standpunt.toml")).unwrap();
    assert_eq!(hands_over(&data, MAIL).0, Some(0));
}

#[test]
fn no_mistake_of_ours_sends_a_mail_back() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    super::succeeds(&data, &["user", "list"]);
    let hands = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let mut command = tools::standpunt(&data);
        command.args(arguments).envs(variable);
        let output = tools::run(&mut command, MAIL);
        (output.status.code(), out(&output) + &err(&output))
    };
    // A flag that is none, one too many, and a setting that cannot be read, before the program begins.
    for (arguments, variable) in [
        (&["receive-mail", "--quick"][..], None),
        (&["receive-mail", "now"], None),
        (&["--data", "receive-mail"], None),
        (&["receive-mail"], Some(("STANDPUNT_LISTEN", "nowhere"))),
        (
            &["receive-mail"],
            Some(("STANDPUNT_CONFIG", "/nowhere.toml")),
        ),
        (&["receive-mail"], Some(("STANDPUNT_IMAP_HISTORY", "alles"))),
        (
            &["receive-mail"],
            Some((
                "DATABASE_URL",
                "postgres://nobody@127.0.0.1:1/none?connect_timeout=1",
            )),
        ),
    ] {
        let (code, said) = hands(arguments, variable);
        assert_eq!(code, Some(LATER), "{arguments:?} {variable:?}: {said}");
        assert!(!said.trim().is_empty(), "{arguments:?} {variable:?}");
    }
    assert_eq!(hands(&["receive-mail", "--help"], None).0, Some(0));
    // Others end as they always did.
    let (code, _) = hands(&["doctor", "--quick"], None);
    assert_eq!(code, Some(2));
    assert_eq!(hands(&["receive-mail"], None).0, Some(0));
}

#[test]
fn a_mail_leaves_the_tables_to_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    super::succeeds(&data, &["user", "list"]);
    let newest = "(select max(version) from _sqlx_migrations)";
    // As before an update that nobody started yet.
    let older = format!("update _sqlx_migrations set success = 0 where version = {newest}");
    tools::meddle(&data, &older);
    let (code, said) = hands_over(&data, MAIL);
    assert_eq!(code, Some(LATER), "{said}");
    assert!(said.contains("at migration"), "{said}");
    let done = format!("update _sqlx_migrations set success = 1 where version = {newest}");
    tools::meddle(&data, &done);
    assert_eq!(hands_over(&data, MAIL).0, Some(0));
    // It makes nothing but what it keeps: no key, and no seal.
    for made in ["seal", "secret.key", "mail"] {
        assert!(!data.join(made).exists(), "{made}");
    }
    // A newer server beside an older program: its tables are only ever added to.
    let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'later', 1, x'00', 0)";
    tools::meddle(&data, newer);
    let other = [b"X-Other: yes\r\n", MAIL].concat();
    let other = String::from_utf8(other).unwrap().replace("<1@", "<2@");
    assert_eq!(hands_over(&data, other.as_bytes()).0, Some(0));
}

#[test]
fn a_fault_in_the_program_sends_no_mail_back() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    super::succeeds(&data, &["user", "list"]);
    // Nobody listens to what it says: it panics, after the message is on the disk.
    let (listener, mouth) = std::io::pipe().unwrap();
    drop(listener);
    let mut command = tools::standpunt(&data);
    command.arg("receive-mail").stdin(Stdio::piped());
    let mut program = command.stdout(mouth).stderr(Stdio::null()).spawn().unwrap();
    program.stdin.take().unwrap().write_all(MAIL).unwrap();
    assert_eq!(program.wait().unwrap().code(), Some(LATER));
    let (code, said) = hands_over(&data, MAIL);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(" before"), "{said}");
}
