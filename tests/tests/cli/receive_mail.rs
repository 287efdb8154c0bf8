//! `standpunt receive-mail`: what a mail server hands over is on the disk before it hears that all is well, or it keeps it.

use super::{err, out};
use crate::tools;
use std::path::Path;

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
