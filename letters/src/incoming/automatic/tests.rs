//! Messages of people and of machines.

use super::*;

fn signs(change: impl FnOnce(&mut Signs)) -> Signs {
    let mut signs = Signs {
        content_type: "text/plain".to_owned(),
        from_local: "an.bakker".to_owned(),
        ..Signs::default()
    };
    change(&mut signs);
    signs
}

fn with(change: impl FnOnce(&mut Signs)) -> Kind {
    kind(&signs(change), "Re: Wijkteams", "Dank voor uw brief.")
}

#[test]
fn each_sign_says_what_a_message_is() {
    let some = |word: &str| Some(word.to_owned());
    for (got, expected) in [
        (with(|_| {}), Kind::Personal),
        (with(|it| it.auto_submitted = some("no")), Kind::Personal),
        (
            with(|it| it.auto_submitted = some("Auto-Replied")),
            Kind::OtherAutomatic,
        ),
        (
            with(|it| it.auto_submitted = some("auto-generated")),
            Kind::OtherAutomatic,
        ),
        (with(|it| it.null_return_path = true), Kind::OtherAutomatic),
        (with(|it| it.x_autoreply = true), Kind::OtherAutomatic),
        (
            with(|it| it.precedence = some("auto_reply")),
            Kind::OtherAutomatic,
        ),
        (with(|it| it.precedence = some("Bulk")), Kind::MailingList),
        (
            with(|it| it.precedence = some("first-class")),
            Kind::Personal,
        ),
        (with(|it| it.of_list = true), Kind::MailingList),
        (
            with(|it| it.suppress = some("OOF, AutoReply")),
            Kind::OtherAutomatic,
        ),
        (with(|it| it.suppress = some("DR, RN, NRN")), Kind::Personal),
        (with(|it| it.calendar = true), Kind::Calendar),
        (
            with(|it| it.from_local = "no-reply".to_owned()),
            Kind::OtherAutomatic,
        ),
        (
            with(|it| it.from_local = "MAILER-DAEMON".to_owned()),
            Kind::DeliveryReport,
        ),
        (
            with(|it| it.from_local = "postmaster".to_owned()),
            Kind::Personal,
        ),
    ] {
        assert_eq!(got, expected);
    }
    let report = |kind: &str| {
        with(|it| {
            it.content_type = "multipart/report".to_owned();
            it.report_type = Some(kind.to_owned());
            it.auto_submitted = Some("auto-replied".to_owned());
        })
    };
    assert_eq!(report("delivery-status"), Kind::DeliveryReport);
    assert_eq!(
        report("disposition-notification"),
        Kind::DispositionNotification
    );
    assert_eq!(report("feedback-report"), Kind::OtherAutomatic);
}

#[test]
fn subjects_and_first_words_are_known_in_both_languages() {
    for (subject, text, expected) in [
        (
            "Automatisch antwoord: Wijkteams",
            "Ik ben tot 4 januari met verlof.",
            Kind::Absence,
        ),
        (
            "Automatic reply: Wijkteams",
            "We have received your message.",
            Kind::Acknowledgement,
        ),
        ("AUTOMATISCH ANTWOORD: x", "Dag.", Kind::OtherAutomatic),
        ("Afwezig tot maandag", "", Kind::Absence),
        ("Out of Office: x", "", Kind::Absence),
        ("Ontvangstbevestiging uw brief", "", Kind::Acknowledgement),
        ("Re: Afwezig tot maandag", "Dank.", Kind::Personal),
        ("Antw: ontvangstbevestiging", "Dank.", Kind::Personal),
        (
            "Onze afspraak",
            "Ik ben maandag met verlof, dinsdag kan.",
            Kind::Personal,
        ),
    ] {
        assert_eq!(kind(&signs(|_| {}), subject, text), expected, "{subject}");
    }
    let by_hand = signs(|it| it.auto_submitted = Some("no".to_owned()));
    assert_eq!(kind(&by_hand, "Ontvangstbevestiging", ""), Kind::Personal);
    let empty = signs(|it| it.null_return_path = true);
    for subject in [
        "Onbestelbaar: Wijkteams",
        "Undeliverable: x",
        "failure notice",
    ] {
        assert_eq!(kind(&empty, subject, ""), Kind::DeliveryReport, "{subject}");
        assert_eq!(
            kind(&signs(|_| {}), subject, ""),
            Kind::Personal,
            "{subject}"
        );
    }
    assert_eq!(kind(&empty, "Afwezig", ""), Kind::Absence);
}

#[test]
fn only_a_person_may_be_answered() {
    for kind in Kind::ALL {
        assert_eq!(kind.may_be_answered(), kind == Kind::Personal);
        assert_eq!(Kind::from_key(kind.key()), Some(kind));
        let written = serde_json::to_string(&kind).unwrap();
        assert_eq!(written, format!("\"{}\"", kind.key()));
    }
}
