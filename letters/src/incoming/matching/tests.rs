//! Where messages belong.

use super::*;
use crate::{
    hash::Hash,
    incoming::{
        automatic::Signs,
        message::{Fingerprint, Mailbox, Recipient, TextSource},
        report::Report,
    },
    time::Moment,
};

fn base() -> ReplyBase {
    ReplyBase::of(&MailAddress::parse("brief@wijkteams.example").unwrap()).unwrap()
}

fn token(number: u8) -> ReplyToken {
    ReplyToken::mint([number.wrapping_mul(31); 16])
}

fn letter(number: u8) -> LetterId {
    LetterId::new(Moment::from_millis(1_000), [number; 10])
}

fn id(raw: &str) -> MailId {
    MailId::parse(raw).unwrap()
}

/// Envelope `number` of a letter, to one address, with Message-ID `<number@wijkteams.example>`.
fn sent(number: u8, of: u8, to: &str, subject: &str) -> Sent<u8> {
    Sent {
        envelope: number,
        letter: letter(of),
        token: token(number),
        messages: vec![id(&format!("{number}@wijkteams.example"))],
        envelope_id: Some(format!("env-{number}")),
        addressees: vec![MailAddress::parse(to).unwrap()],
        subject: subject.to_owned(),
        reference: Some(format!("2026-0{of}")),
    }
}

fn all() -> Vec<Sent<u8>> {
    vec![
        sent(1, 1, "minister@zorg.example", "Wijkteams onder druk"),
        sent(2, 1, "griffie@kamer.example", "Wijkteams onder druk"),
        sent(3, 2, "minister@zorg.example", "Wijkteams onder druk"),
        sent(4, 3, "griffie@kamer.example", "Een dak voor ieder"),
        sent(5, 4, "an@gmail.com", "Kennismaking"),
    ]
}

fn message(from: &str, to: &str, subject: &str) -> Message {
    let mailbox = |address: &str| Mailbox {
        name: String::new(),
        address: address.to_owned(),
    };
    Message {
        fingerprint: Fingerprint {
            id: None,
            whole: Hash::ZERO,
            body: Hash::ZERO,
            forms: Vec::new(),
        },
        bytes: 0,
        in_reply_to: Vec::new(),
        references: Vec::new(),
        from: vec![mailbox(from)],
        reply_to: Vec::new(),
        recipients: vec![Recipient {
            field: Field::To,
            mailbox: mailbox(to),
        }],
        subject: subject.to_owned(),
        stated: None,
        text: String::new(),
        source: TextSource::None,
        html: None,
        attachments: Vec::new(),
        signs: Signs::default(),
        report: None,
        flaws: Vec::new(),
    }
}

fn reply(from: &str, subject: &str, answers: &[u8], earlier: &[u8]) -> Message {
    let ids = |numbers: &[u8]| {
        numbers
            .iter()
            .map(|it| id(&format!("{it}@wijkteams.example")))
            .collect()
    };
    Message {
        in_reply_to: ids(answers),
        references: ids(earlier),
        ..message(from, "brief@wijkteams.example", subject)
    }
}

/// What stands for a sender who got nothing.
const STRANGER: u8 = 0;

/// The envelope, the evidence, and the envelopes that contradict it.
fn placed(message: &Message) -> Option<(u8, Evidence, Vec<u8>)> {
    match place(message, &base(), &all()) {
        Match::Matched {
            place,
            evidence,
            contradictions,
        } => {
            let envelope = |it: &Contradiction<u8>| match it {
                Contradiction::OtherToken(place) | Contradiction::OtherReference(place) => {
                    place.envelope
                }
                Contradiction::Stranger => STRANGER,
            };
            Some((
                place.envelope,
                evidence,
                contradictions.iter().map(envelope).collect(),
            ))
        }
        Match::Unmatched { .. } => None,
    }
}

fn suggested(message: &Message) -> Vec<(u8, Reason)> {
    match place(message, &base(), &all()) {
        Match::Unmatched { suggestions } => suggestions
            .iter()
            .map(|it| (it.place.envelope, it.reason))
            .collect(),
        Match::Matched { evidence, .. } => panic!("matched by {evidence:?}"),
    }
}

#[test]
fn a_token_counts_whoever_sends_and_whatever_else_is_said() {
    let address = base().address(token(2)).unwrap();
    let stranger = message("iemand@elders.example", address.as_str(), "Iets anders");
    assert_eq!(
        placed(&stranger),
        Some((2, Evidence::Token(Field::To), vec![STRANGER]))
    );
    let mut contradicted = reply("minister@zorg.example", "x", &[3], &[2]);
    contradicted.recipients = stranger.recipients;
    assert_eq!(
        placed(&contradicted),
        Some((2, Evidence::Token(Field::To), vec![3]))
    );
    let shouted = message(
        "iemand@elders.example",
        &address.as_str().to_uppercase(),
        "x",
    );
    assert_eq!(
        placed(&shouted),
        Some((2, Evidence::MendedToken(Mending::Case), vec![STRANGER]))
    );
    let mut both = message("iemand@elders.example", address.as_str(), "x");
    both.recipients
        .extend(message("", base().address(token(4)).unwrap().as_str(), "").recipients);
    assert_eq!(
        placed(&both),
        Some((2, Evidence::Token(Field::To), vec![STRANGER, 4]))
    );
}

#[test]
fn a_reference_is_believed_from_those_who_got_the_letter() {
    let is = |number, fit, others: &[u8]| Some((number, Evidence::Reference(fit), others.to_vec()));
    for (message, expected) in [
        (
            reply("Minister@Zorg.example", "x", &[3], &[]),
            is(3, Fit::Address, &[]),
        ),
        (
            reply("ambtenaar@zorg.example", "x", &[], &[3]),
            is(3, Fit::Domain, &[]),
        ),
        (
            reply("minister@zorg.example", "x", &[3], &[1, 3]),
            is(3, Fit::Address, &[1]),
        ),
        (
            reply("minister@zorg.example", "x", &[], &[1, 3]),
            is(3, Fit::Address, &[1]),
        ),
        // The first that it may answer: what it names besides went to others.
        (
            reply("minister@zorg.example", "x", &[4], &[1]),
            is(1, Fit::Address, &[4]),
        ),
        (
            reply("an@gmail.com", "x", &[5], &[]),
            is(5, Fit::Address, &[]),
        ),
        (reply("ander@gmail.com", "x", &[5], &[]), None),
        (reply("iemand@elders.example", "x", &[3], &[1]), None),
        (reply("iemand@nepzorg.example", "x", &[3], &[]), None),
        (
            reply("minister@zorg.example.elders.example", "x", &[3], &[]),
            None,
        ),
    ] {
        assert_eq!(
            placed(&message),
            expected,
            "{:?} {:?}",
            message.from,
            message.in_reply_to
        );
    }
    let forged = reply(
        "iemand@elders.example",
        "Re: Een dak voor ieder",
        &[3],
        &[1],
    );
    assert_eq!(
        suggested(&forged),
        [
            (3, Reason::ReferenceOfStranger),
            (1, Reason::ReferenceOfStranger),
            (4, Reason::SubjectOfStranger)
        ]
    );
}

#[test]
fn a_subject_counts_where_one_letter_and_its_sender_fit() {
    let from = |from: &str, subject: &str| message(from, "brief@wijkteams.example", subject);
    let is = |number, fit| Some((number, Evidence::Subject(fit), vec![]));
    for (message, expected) in [
        (
            from("griffie@kamer.example", "Re: Een dak voor ieder"),
            is(4, Fit::Address),
        ),
        (
            from(
                "lid@kamer.example",
                "Antw: FW: [EXTERN] een  dak voor IEDER",
            ),
            is(4, Fit::Domain),
        ),
        (
            from("lid@kamer.example", "Uw brief 2026-03"),
            is(4, Fit::Domain),
        ),
        (from("lid@kamer.example", "Uw brief 2026-031"), None),
        (from("lid@elders.example", "Re: Een dak voor ieder"), None),
        (
            from("griffie@kamer.example", "Wijkteams onder druk"),
            is(2, Fit::Address),
        ),
        (from("minister@zorg.example", "Wijkteams onder druk"), None),
        (
            from(
                "minister@zorg.example",
                "Re: Wijkteams onder druk (2026-02)",
            ),
            is(3, Fit::Address),
        ),
        (from("minister@zorg.example", ""), None),
    ] {
        assert_eq!(
            placed(&message),
            expected,
            "{:?} {}",
            message.from,
            message.subject
        );
    }
    assert_eq!(
        suggested(&from("minister@zorg.example", "Wijkteams onder druk")),
        [
            (3, Reason::SharedSubject),
            (1, Reason::SharedSubject),
            (2, Reason::SubjectOfStranger)
        ]
    );
    assert_eq!(
        suggested(&from("lid@kamer.example", "Vraag")),
        [(4, Reason::DomainWasAsked), (2, Reason::DomainWasAsked)]
    );
    assert_eq!(suggested(&from("iemand@elders.example", "Vraag")), []);
}

#[test]
fn a_subject_is_laid_bare() {
    for (raw, expected) in [
        ("Re: Antw:  FW: Betr.: x", "x"),
        ("RE[2]: AW: Doorst: WG: Y z", "y z"),
        ("[SPAM?] [Extern] Re: x", "x"),
        ("[Extern]", "[extern]"),
        ("Wijkteams: nu", "wijkteams: nu"),
        ("x (2026-014)", "x"),
        ("2026-014 - x", "x"),
        ("x 2026-0141", "x 2026-0141"),
        ("‘x’", "'x'"),
        ("Re:", "re"),
    ] {
        assert_eq!(bare(raw, Some("2026-014")), expected, "{raw}");
    }
}

#[test]
fn of_two_tokens_that_are_as_near_both_are_suggested() {
    let one = token(1).to_string();
    let between = format!(
        "{}{}",
        if one.starts_with('a') { 'c' } else { 'a' },
        &one[1..]
    );
    let mut checks = "2346789acdefhjkmnprtvwx".chars();
    let other =
        checks.find_map(|check| ReplyToken::parse(&format!("{}{check}", &between[..16])).ok());
    let mut all = all();
    all[3].token = other.unwrap();
    let to = format!("brief+{between}@wijkteams.example");
    let Match::Unmatched { suggestions } =
        place(&message("x@elders.example", &to, "x"), &base(), &all)
    else {
        panic!("neither is nearer");
    };
    let suggested: Vec<_> = suggestions
        .iter()
        .map(|it| (it.place.envelope, it.reason))
        .collect();
    assert_eq!(
        suggested,
        [(4, Reason::UnclearToken), (1, Reason::UnclearToken)]
    );
}

#[test]
fn a_report_leads_to_what_was_sent_by_its_surest_clue() {
    let about = |clues: Vec<Clue>| {
        let report = Report {
            clues,
            ..Report::default()
        };
        reported(&report, &base(), &all()).map(|(place, _)| place.envelope)
    };
    let address = |number| Clue::Address(base().address(token(number)).unwrap().to_string());
    let named = |number: u8| Clue::MailId(id(&format!("{number}@wijkteams.example")));
    assert_eq!(
        about(vec![Clue::EnvelopeId("env-3".to_owned()), named(1)]),
        Some(3)
    );
    assert_eq!(
        about(vec![Clue::EnvelopeId("elders".to_owned()), named(1)]),
        Some(1)
    );
    assert_eq!(
        about(vec![Clue::Address("x@y.nl".to_owned()), address(4)]),
        Some(4)
    );
    assert_eq!(about(vec![address(9)]), None);
    assert_eq!(about(vec![]), None);
}
