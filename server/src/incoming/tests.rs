//! Messages as programs and people send them, and as somebody makes them up who means harm.

mod charsets;
mod harmless;
mod hostile;
mod parts;
mod seeds;

use super::*;
use letters::hash::Hash;
use letters::incoming::{
    message::{Field, MailId, TextSource},
    quoted,
    report::{self as reports, Clue, Reason},
};

/// A message of the corpus.
fn seed(name: &str) -> Vec<u8> {
    let path = format!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/seeds/read_mail/{}"),
        name
    );
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn ids(ids: &[MailId]) -> Vec<&str> {
    ids.iter().map(MailId::as_str).collect()
}

#[test]
fn an_answer_is_read_whole() {
    let bytes = seed("antwoord.eml");
    let read = read(&bytes);
    assert_eq!(read.flaws, []);
    assert_eq!(read.bytes, bytes.len() as u64);
    assert_eq!(
        read.fingerprint.id.as_ref().map(MailId::as_str),
        Some("antwoord-1@zorg.example")
    );
    assert_eq!(read.fingerprint.whole, Hash::of(&bytes));
    assert_eq!(ids(&read.in_reply_to), ["brief-1@wijkteams.example"]);
    assert_eq!(
        ids(&read.references),
        ["brief-0@wijkteams.example", "brief-1@wijkteams.example"]
    );
    assert_eq!(
        (&*read.from[0].name, &*read.from[0].address),
        ("Zoë Bakker", "a.bakker@zorg.example")
    );
    let to: Vec<_> = read
        .recipients
        .iter()
        .map(|it| (it.field, it.mailbox.address.as_str()))
        .collect();
    assert_eq!(
        to,
        [
            (Field::DeliveredTo, "brief@wijkteams.example"),
            (Field::To, "brief+tfhrfdm89vhhhvjr4@wijkteams.example"),
            (Field::Cc, "griffie@kamer.example"),
        ]
    );
    assert_eq!(read.recipients[1].mailbox.name, "Brief, wijkteams");
    assert_eq!(read.subject, "Antw: Wijkteams onder druk – reactie");
    assert_eq!(
        read.stated.map(letters::time::Moment::rfc3339).as_deref(),
        Some("2026-12-03T09:00:00.000Z")
    );
    assert!(read.text.starts_with("Geachte heer De Wit,\n\nDank voor uw brief. De staatssecretaris reageert vóór 1 februari 2027.\n"));
    assert_eq!(
        (read.source, &read.html, read.report.is_some()),
        (TextSource::Plain, &None, false)
    );
    let kinds: Vec<_> = quoted::split(&read.text)
        .iter()
        .map(|part| part.kind)
        .collect();
    assert_eq!(kinds, [quoted::Kind::New, quoted::Kind::Quoted]);
    assert_eq!(
        automatic::kind(&read.signs, &read.subject, &read.text, None),
        Kind::Personal
    );
}

#[test]
fn a_date_ahead_of_the_clock_is_a_flaw_and_one_in_another_zone_is_not() {
    let read = read(&seed("antwoord.eml"));
    let stated = read.stated.unwrap();
    assert_eq!(read.flaws_at(stated.plus_seconds(-80_000)), []);
    assert_eq!(
        read.flaws_at(stated.plus_seconds(-90_000)),
        [Flaw::DateInFuture]
    );
}

#[test]
fn the_same_message_by_another_way_is_the_same() {
    use letters::incoming::message::Sameness;
    let first = seed("antwoord.eml");
    let other = [b"Received: from elders\r\n", &first[..]].concat();
    let compare = |bytes: &[u8]| read(&first).fingerprint.compare(&read(bytes).fingerprint);
    assert_eq!(compare(&first), Sameness::Bytes);
    assert_eq!(compare(&other), Sameness::Message);
    assert_eq!(compare(&[&first[..], b"x"].concat()), Sameness::NameOnly);
}

#[test]
fn a_report_of_delivery_is_read_to_the_last_recipient() {
    let message = read(&seed("niet-bezorgd.eml"));
    assert_eq!(message.flaws, []);
    let report = reports::read(message.report.as_ref().unwrap());
    let fates: Vec<_> = (report.fates.iter())
        .map(|it| (it.recipient.as_str(), it.outcome.key(), it.outcome.reason()))
        .collect();
    assert_eq!(
        fates,
        [
            ("an@zorg.example", "delivered", None),
            ("weg@zorg.example", "failed", Some(Reason::NoSuchMailbox)),
            ("traag@zorg.example", "delayed", Some(Reason::Unreachable)),
        ]
    );
    assert!(!report.guess);
    assert_eq!(report.clues[0], Clue::EnvelopeId("env-1".to_owned()));
    assert_eq!(
        report.clues[1],
        Clue::MailId(MailId::parse("brief-1@wijkteams.example").unwrap())
    );
    assert_eq!(
        message.attachments.len(),
        1,
        "what came back is there to be read"
    );
    assert_eq!(
        message.attachments[0].found.as_deref(),
        Some("message/rfc822")
    );
}

#[test]
fn each_kind_of_machine_is_told_from_a_person() {
    for (name, expected) in [
        ("antwoord.eml", Kind::Personal),
        ("bijlagen.eml", Kind::Personal),
        ("niet-bezorgd.eml", Kind::DeliveryReport),
        ("gelezen.eml", Kind::DispositionNotification),
        ("qmail.eml", Kind::DeliveryReport),
        ("afwezig.eml", Kind::Absence),
        ("uitnodiging.eml", Kind::Calendar),
    ] {
        let read = read(&seed(name));
        assert_eq!(
            automatic::kind(&read.signs, &read.subject, &read.text, None),
            expected,
            "{name}"
        );
        let reports = matches!(
            expected,
            Kind::DeliveryReport | Kind::DispositionNotification
        );
        assert_eq!(read.report.is_some(), reports, "{name}");
    }
    let qmail = reports::read(read(&seed("qmail.eml")).report.as_ref().unwrap());
    assert!(qmail.guess);
    assert_eq!(qmail.fates[0].outcome.reason(), Some(Reason::NoSuchMailbox));
    let shown = reports::read(read(&seed("gelezen.eml")).report.as_ref().unwrap());
    assert_eq!(
        shown.disposition.map(|it| it.what),
        Some(reports::What::Displayed)
    );
}

#[test]
fn what_is_no_message_gets_an_answer_too() {
    for (bytes, expected) in [
        (
            &b""[..],
            vec![Flaw::Empty, Flaw::NoMessageId, Flaw::NoSender, Flaw::NoDate],
        ),
        (
            b" \r\n\r\n",
            vec![Flaw::Empty, Flaw::NoMessageId, Flaw::NoSender, Flaw::NoDate],
        ),
        (
            b"zomaar wat woorden\n",
            vec![
                Flaw::NoHead,
                Flaw::NoMessageId,
                Flaw::NoSender,
                Flaw::NoDate,
            ],
        ),
        (
            b"From x@y.nl Thu\nFrom: a@b.nl\n\nja\n",
            vec![Flaw::NoMessageId, Flaw::NoDate],
        ),
        (
            b"From: a@b.nl",
            vec![Flaw::Empty, Flaw::NoMessageId, Flaw::NoDate],
        ),
    ] {
        let read = read(bytes);
        assert_eq!(read.flaws, expected, "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(read(b"zomaar wat woorden\n").text, "zomaar wat woorden\n");
}
