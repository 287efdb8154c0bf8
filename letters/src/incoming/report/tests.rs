//! Reports as servers write them.

use super::*;
use proptest::prelude::*;

fn standard(text: &str) -> Report {
    read(&Raw {
        status: blocks(text),
        ..Raw::default()
    })
}

fn told(report: &Report) -> Vec<(&str, &str, Option<Reason>)> {
    let fates = report.fates.iter();
    fates
        .map(|it| (it.recipient.as_str(), it.outcome.key(), it.outcome.reason()))
        .collect()
}

#[test]
fn of_three_recipients_one_failed() {
    let report = standard(
        "Reporting-MTA: dns; mail.example\r\nOriginal-Envelope-Id: brief-7\r\n\r\n\
         Final-Recipient: rfc822; An@voorbeeld.example\r\nAction: delivered\r\nStatus: 2.1.5\r\n\r\n\
         Original-Recipient: rfc822;weg+2Bpost@voorbeeld.example\r\nFinal-Recipient: rfc822; w.eg@intern.example\r\n\
         Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n  <w.eg@intern.example>: unknown\r\n\r\n\
         Final-Recipient: rfc822; lijst@voorbeeld.example\r\nAction: relayed (to a list)\r\nStatus: 2.0.0\r\n",
    );
    assert_eq!(
        told(&report),
        [
            ("An@voorbeeld.example", "delivered", None),
            ("w.eg@intern.example", "failed", Some(Reason::NoSuchMailbox)),
            ("lijst@voorbeeld.example", "relayed", None),
        ]
    );
    let failed = &report.fates[1];
    assert_eq!(
        failed.original.as_deref(),
        Some("weg+post@voorbeeld.example")
    );
    assert_eq!(
        failed.diagnostic,
        "550 5.1.1 <w.eg@intern.example>: unknown"
    );
    assert!(!report.guess);
    assert_eq!(report.clues[0], Clue::EnvelopeId("brief-7".to_owned()));
}

#[test]
fn each_code_and_each_word_has_its_reason() {
    for (status, said, expected) in [
        ("5.1.1", "", Reason::NoSuchMailbox),
        ("5.1.2", "", Reason::DomainUnknown),
        ("5.1.10", "", Reason::DomainUnknown),
        ("4.2.2", "", Reason::MailboxFull),
        ("5.2.1", "", Reason::MailboxClosed),
        ("5.3.4", "", Reason::TooLarge),
        ("5.7.1", "", Reason::Refused),
        ("5.7.26", "", Reason::NotBelieved),
        ("4.4.1", "", Reason::Unreachable),
        ("5.4.6", "", Reason::Loop),
        ("4.4.7", "", Reason::Expired),
        ("5.0.0", "550 5.2.2 mailbox full", Reason::MailboxFull),
        ("5.0.0", "554 rejected as spam", Reason::Refused),
        ("5.1.0", "", Reason::NoSuchMailbox),
        ("5.1.0", "552 message too large", Reason::TooLarge),
        ("5.0.0", "550 No such user here", Reason::NoSuchMailbox),
        ("5.0.0", "x", Reason::Unknown),
        ("4.0.0", "x", Reason::Temporary),
        ("", "Host or domain name not found", Reason::DomainUnknown),
        ("", "hspfx", Reason::Unknown),
    ] {
        let parsed = Status::parse(status);
        let found = parsed
            .filter(|it| !it.is_general())
            .or_else(|| Status::find(said))
            .or(parsed);
        assert_eq!(Reason::of(found, said), expected, "{status} {said}");
    }
    for reason in Reason::ALL {
        assert_eq!(Reason::from_key(reason.key()), Some(reason));
        let written = serde_json::to_string(&reason).unwrap();
        assert_eq!(written, format!("\"{}\"", reason.key()));
    }
}

#[test]
fn a_code_is_three_numbers() {
    let code = |text: &str| Status::parse(text).map(|it| it.to_string());
    assert_eq!(code(" 5.1.1 (bad mailbox)"), Some("5.1.1".to_owned()));
    for none in [
        "",
        "5.1",
        "3.1.1",
        "5.1.1.1",
        "5.9999.1",
        "127.0.0.1",
        "v5.1.1",
        "5..1",
    ] {
        assert_eq!(code(none), None, "{none}");
    }
    let found = Status::find("host mx[192.0.2.5] said: 550-5.7.26 no");
    assert_eq!(found.map(|it| it.to_string()), Some("5.7.26".to_owned()));
}

#[test]
fn what_is_missing_is_filled_in_from_what_is_there() {
    let one = |block: &str| {
        let report = standard(&format!("Reporting-MTA: dns; x\n\n{block}\n"));
        told(&report)
            .first()
            .map(|(_, outcome, reason)| ((*outcome).to_owned(), *reason))
    };
    let is = |outcome: &str, reason| Some((outcome.to_owned(), reason));
    assert_eq!(
        one("Final-Recipient: rfc822;a@b.nl\nStatus: 4.4.1"),
        is("delayed", Some(Reason::Unreachable))
    );
    assert_eq!(
        one("Final-Recipient: a@b.nl\nAction: delayed\nStatus: 4.0.0"),
        is("delayed", Some(Reason::Temporary))
    );
    assert_eq!(
        one("Final-Recipient: a@b.nl\nAction: Expanded"),
        is("expanded", None)
    );
    assert_eq!(
        one("Final-Recipient: a@b.nl\nAction: failed"),
        is("failed", Some(Reason::Unknown))
    );
    assert_eq!(one("Arrival-Date: x"), None);
}

/// A text for people: read as a guess.
fn guessed(text: &str) -> Report {
    read(&Raw {
        text: text.to_owned(),
        ..Raw::default()
    })
}

#[test]
fn what_older_programs_write_is_guessed_and_that_is_said() {
    let qmail = "Hi. This is the qmail-send program at mail.example.\nI'm afraid I wasn't able to deliver your message to the \
        following addresses.\n\n<weg@voorbeeld.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n\
        <vol@voorbeeld.example>:\n192.0.2.5 failed after I sent the message.\nRemote host said: 552 user is over quota\n\n\
        --- Below this line is a copy of the message.\n\n<derde@voorbeeld.example>: x\n";
    let exchange = "Your message did not reach some or all of the intended recipients.\n\n      Subject:  Wijkteams\n\n\
        The following recipient(s) cannot be reached:\n\n      weg@voorbeeld.example on 3-12-2026 10:00\n            The e-mail \
        account does not exist at the organization.\n            <mail.example #5.1.1>\n";
    let postfix = "This is the mail system at host mail.example.\n\n<vol@voorbeeld.example>: host mx.example[192.0.2.5] said: 452 4.2.2\n    \
        Mailbox full (in reply to RCPT TO command)\n\nThe message will be retried; do not need to resend.\n";
    let exim = "A message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) \
        failed:\n\n  weg@voorbeeld.example\n    Unrouteable address\n\nPlease ask postmaster@mail.example for help.\n";
    for (text, expected) in [
        (
            qmail,
            vec![
                (
                    "weg@voorbeeld.example",
                    "failed",
                    Some(Reason::NoSuchMailbox),
                ),
                ("vol@voorbeeld.example", "failed", Some(Reason::MailboxFull)),
            ],
        ),
        (
            exchange,
            vec![(
                "weg@voorbeeld.example",
                "failed",
                Some(Reason::NoSuchMailbox),
            )],
        ),
        (
            postfix,
            vec![(
                "vol@voorbeeld.example",
                "delayed",
                Some(Reason::MailboxFull),
            )],
        ),
        (
            exim,
            vec![(
                "weg@voorbeeld.example",
                "failed",
                Some(Reason::NoSuchMailbox),
            )],
        ),
    ] {
        let report = guessed(text);
        assert_eq!(told(&report), expected, "{text}");
        assert!(report.guess);
    }
    let nothing = guessed("Beste allen,\nDank.\n");
    assert_eq!((nothing.fates, nothing.guess), (Vec::new(), false));
    let named = read(&Raw {
        failed: vec!["weg@voorbeeld.example".to_owned()],
        text: "It went wrong: user unknown.\n".to_owned(),
        ..Raw::default()
    });
    assert_eq!(
        told(&named),
        [(
            "weg@voorbeeld.example",
            "failed",
            Some(Reason::NoSuchMailbox)
        )]
    );
}

#[test]
fn a_notice_that_it_was_shown_is_read() {
    let notice = |value: &str| {
        let disposition = Fields(vec![
            ("disposition".to_owned(), value.to_owned()),
            ("original-message-id".to_owned(), "<a@x.nl>".to_owned()),
        ]);
        read(&Raw {
            disposition: Some(disposition),
            ..Raw::default()
        })
    };
    let read = notice("manual-action/MDN-sent-manually; displayed");
    let shown = Disposition {
        what: What::Displayed,
        automatic: false,
    };
    assert_eq!(read.disposition, Some(shown));
    assert_eq!(read.clues, [Clue::MailId(MailId::parse("a@x.nl").unwrap())]);
    let deleted = notice("automatic-action/MDN-sent-automatically; deleted/error").disposition;
    assert_eq!(
        deleted.map(|it| (it.what, it.automatic)),
        Some((What::Deleted, true))
    );
}

#[test]
fn what_it_is_about_is_told_the_surest_first() {
    let raw = Raw {
        status: blocks(
            "Original-Envelope-Id: a+2Bb\n\nOriginal-Recipient: rfc822;brief+2Bx@y.nl\nAction: failed\n",
        ),
        returned: Fields(vec![
            ("message-id".to_owned(), "<m@y.nl>".to_owned()),
            ("reply-to".to_owned(), "Brief <brief+t@y.nl>".to_owned()),
        ]),
        ..Raw::default()
    };
    assert_eq!(
        read(&raw).clues,
        [
            Clue::EnvelopeId("a+b".to_owned()),
            Clue::MailId(MailId::parse("m@y.nl").unwrap()),
            Clue::Address("brief+x@y.nl".to_owned()),
            Clue::Address("brief+t@y.nl".to_owned()),
        ]
    );
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(text in "(\\PC|\n|[:<>@.;+ 0-9]){0,120}") {
        let raw = Raw { status: blocks(&text), returned: Fields::default(), disposition: blocks(&text).pop(), failed: vec![text.clone()], text };
        prop_assert!(read(&raw).fates.len() <= MOST_RECIPIENTS);
    }
}
