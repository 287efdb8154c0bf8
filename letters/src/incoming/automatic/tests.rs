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
    kind(&signs(change), "Re: Wijkteams", "Dank voor uw brief.", None)
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
fn a_subject_alone_takes_no_message_away() {
    let by_nobody = signs(|_| {});
    let ours = Some("Wijkteams voor iedereen");
    for (subject, text, expected) in [
        (
            "Afwezig bij overleg op 3 december",
            "Wij zeggen het toe.",
            Kind::Personal,
        ),
        (
            "Out of office: no, een echt antwoord",
            "Wij zeggen toe.",
            Kind::OtherAutomatic,
        ),
        (
            "Automatisch antwoord gewenst op uw brief",
            "Ik ben afwezig.",
            Kind::Personal,
        ),
        ("Automatisch antwoord op Kamervragen", "", Kind::Personal),
        ("Afwezig: Wijkteams voor iedereen", "", Kind::Absence),
        (
            "Out of Office AutoReply: RE: wijkteams voor iedereen",
            "",
            Kind::Absence,
        ),
        (
            "Automatisch antwoord: Wijkteams voor iedereen",
            "Ik ben met verlof.",
            Kind::Absence,
        ),
        (
            "Automatisch antwoord: Iets anders",
            "Ik ben met verlof.",
            Kind::OtherAutomatic,
        ),
        (
            "[Auto] Wijkteams voor iedereen",
            "I am on leave.",
            Kind::Absence,
        ),
        ("Afwezig:", "", Kind::OtherAutomatic),
    ] {
        assert_eq!(kind(&by_nobody, subject, text, ours), expected, "{subject}");
    }
    // An address that takes no answers may send one.
    let empty = signs(|it| it.from_local = "no-reply".to_owned());
    let said = kind(&empty, "Antwoord", "Kinderen die op vakantie gaan.", ours);
    assert_eq!(said, Kind::OtherAutomatic);
    let cases = signs(|it| it.auto_submitted = Some("auto-generated".to_owned()));
    let said = kind(&cases, "Antwoord", "Kinderen die op vakantie gaan.", ours);
    assert_eq!(said, Kind::OtherAutomatic);
    for machine in [
        signs(|it| it.auto_submitted = Some("auto-replied".to_owned())),
        signs(|it| it.x_autoreply = true),
        signs(|it| it.null_return_path = true),
        signs(|it| it.precedence = Some("bulk".to_owned())),
        signs(|it| it.suppress = Some("All".to_owned())),
    ] {
        let said = kind(&machine, "Afwezig bij overleg", "", None);
        assert_eq!(said, Kind::Absence, "{machine:?}");
    }
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
        ("Re: Afwezig tot maandag", "Dank.", Kind::OtherAutomatic),
        ("Antw: ontvangstbevestiging", "Dank.", Kind::OtherAutomatic),
    ] {
        let machine = signs(|it| it.suppress = Some("OOF".to_owned()));
        assert_eq!(kind(&machine, subject, text, None), expected, "{subject}");
    }
    for subject in ["Re: Afwezig tot maandag", "Antw: ontvangstbevestiging"] {
        let said = kind(&signs(|_| {}), subject, "Dank.", None);
        assert_eq!(said, Kind::Personal, "{subject}");
    }
    let text = "Ik ben maandag met verlof, dinsdag kan.";
    let said = kind(&signs(|_| {}), "Onze afspraak", text, None);
    assert_eq!(said, Kind::Personal);
    let by_hand = signs(|it| it.auto_submitted = Some("no".to_owned()));
    assert_eq!(
        kind(&by_hand, "Ontvangstbevestiging", "", None),
        Kind::Personal
    );
    let empty = signs(|it| it.null_return_path = true);
    for subject in [
        "Onbestelbaar: Wijkteams",
        "Undeliverable: x",
        "failure notice",
    ] {
        assert_eq!(
            kind(&empty, subject, "", None),
            Kind::DeliveryReport,
            "{subject}"
        );
        assert_eq!(
            kind(&signs(|_| {}), subject, "", None),
            Kind::Personal,
            "{subject}"
        );
    }
    assert_eq!(kind(&empty, "Afwezig", "", None), Kind::Absence);
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
