//! The form as it is sent and as it is read.

use super::*;
use letters::{
    dispatch::MailingRefused,
    ids::{EnvelopeId, MailingId},
};

fn now() -> Moment {
    Moment::from_millis(1_772_438_400_000)
}

fn row(institution: &str, to: &str) -> EnvelopeForm {
    EnvelopeForm {
        goes: true,
        institution: institution.to_owned(),
        to: to.to_owned(),
        greeting: "Geachte heer of mevrouw,".to_owned(),
        ..EnvelopeForm::default()
    }
}

fn form() -> MailingForm {
    MailingForm {
        subject: "Onze brief".to_owned(),
        text: "Hierbij.".to_owned(),
        when: "now".to_owned(),
        awaited: "2026-04-13".to_owned(),
        rows: vec![
            row("Gemeente Merelhoven", "an@merelhoven.example"),
            EnvelopeForm {
                cc: "bo@waterrijk.example".to_owned(),
                bcc: "cy@archief.example".to_owned(),
                own: "Zoals besproken.".to_owned(),
                ..row("Provincie Waterrijk", "Ada <ada@waterrijk.example>")
            },
            EnvelopeForm::default(),
        ],
        ..MailingForm::default()
    }
}

fn read(form: &MailingForm) -> Result<Mailing, Vec<Wrong>> {
    let mut nth = 0;
    form.read(MailingId::new(now(), [0; 10]), Language::Nl, now(), || {
        nth += 1;
        (
            EnvelopeId::new(now(), [nth; 10]),
            ReplyToken::mint([nth; 16]),
        )
    })
}

#[test]
fn what_was_typed_is_sent_once_more_as_it_was() {
    let typed = MailingForm {
        when: "later".to_owned(),
        day: "2026-03-03".to_owned(),
        time: "09:00".to_owned(),
        embargo: true,
        embargo_day: "2026-03-04".to_owned(),
        embargo_time: "12:00".to_owned(),
        ..form()
    };
    assert_eq!(MailingForm::from_pairs(&typed.pairs()), typed);
    let asks_for_memory = [
        ("to-4000000000".to_owned(), "x".to_owned()),
        ("to-61".to_owned(), "x".to_owned()),
        ("to-+5".to_owned(), "x".to_owned()),
        ("elders-1".to_owned(), "x".to_owned()),
    ];
    assert!(MailingForm::from_pairs(&asks_for_memory).rows.len() <= Mailing::MAX_ENVELOPES + 1);
}

#[test]
fn a_form_becomes_an_envelope_for_each_that_goes() {
    let mailing = read(&form()).unwrap();
    let texts: Vec<&str> = mailing
        .envelopes
        .iter()
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "Geachte heer of mevrouw,\n\nHierbij.",
            "Geachte heer of mevrouw,\n\nZoals besproken."
        ]
    );
    let to: Vec<String> = mailing.envelopes[1]
        .receivers
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        to,
        [
            "Ada <ada@waterrijk.example>",
            "bo@waterrijk.example",
            "cy@archief.example"
        ]
    );
}

#[test]
fn more_envelopes_than_go_at_once_are_refused_and_not_dropped() {
    let rows: Vec<EnvelopeForm> = (0..=Mailing::MAX_ENVELOPES)
        .map(|nth| row(&format!("Gemeente {nth}"), &format!("a{nth}@b.example")))
        .collect();
    let many = MailingForm { rows, ..form() };
    let wrong = read(&many).unwrap_err();
    assert_eq!(
        wrong,
        [Wrong::at(
            "goes-0",
            Mistake::Mailing(MailingRefused::TooMany)
        )]
    );
}
