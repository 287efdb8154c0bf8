//! Mail that came in, in every state.

use super::*;
use app::drafting::{Mistake, Wrong};
use app::incoming::{
    Along, At, Choose, Content, DonePage, Line as Row, MessagePage, Passed, Problem, Queue,
    Reached, RecordForm, Said, Suggested, Why, data::Record,
};
use letters::{
    hash::Hash,
    ids::{EnvelopeId, IncomingId, ReceiverId},
    incoming::{
        Message, Standing, Trouble, Unkept, Way,
        automatic::{Kind, Signs},
        matching::{Evidence, Fit, Reason},
        message::{Attachment, Field, Fingerprint, Flaw, Mailbox, Recipient, TextSource},
    },
};

const TEXT: &str = "Geachte mevrouw De Wit,\n\nDe minister <b>deelt</b> uw zorg en komt er in mei op terug.\n\n\
    Op 2 maart schreef Noor de Wit:\n> Geachte minister,\n> hierbij onze brief.\n\n-- \nA. Bode\nMinisterie van Zorg\n";

fn file(name: &str, found: Option<&str>, bytes: u64) -> Attachment {
    Attachment {
        name: name.to_owned(),
        stated: "application/octet-stream".to_owned(),
        found: found.map(str::to_owned),
        bytes,
        hash: Hash::of(name.as_bytes()),
        inline: false,
    }
}

fn at_letter(title: &str) -> At {
    At {
        slug: Slug::parse("wachttijden").unwrap(),
        title: title.to_owned(),
    }
}

impl World {
    fn message_id(&self, at: u8) -> IncomingId {
        IncomingId::new(self.now, [at; 10])
    }

    fn row(
        &self,
        at: u8,
        subject: &str,
        kind: Kind,
        standing: Standing,
        letter: Option<&str>,
    ) -> Row {
        Row {
            id: self.message_id(at),
            received: self.ago(i64::from(at)),
            sender: "Bode <b> <bode@zorg.example>".to_owned(),
            subject: subject.to_owned(),
            kind,
            standing,
            letter: letter.map(at_letter),
            let_go: None,
        }
    }

    pub fn mail(&self) -> Queue {
        Queue {
            waiting: vec![
                self.row(
                    1,
                    "Vraag <over> iets",
                    Kind::Personal,
                    Standing::Waiting,
                    Some("Wachttijden in de wijk"),
                ),
                self.row(2, "", Kind::MailingList, Standing::Waiting, None),
            ],
            placed: vec![self.row(
                3,
                "Re: Wachttijden",
                Kind::Personal,
                Standing::Placed,
                Some("Wachttijden in de wijk"),
            )],
            address: Some("brief+…@wijkteams.example".to_owned()),
            trouble: Some((self.ago(1), Trouble::Password)),
            passed: self.passed_over(),
            wrong: vec![Wrong::at("file", Mistake::Incoming(Problem::Outlook))],
            said: None,
        }
    }

    /// One for each reason.
    fn passed_over(&self) -> Vec<Passed> {
        let passed = |(uid, why)| Passed {
            mailbox: "brief<b>@imap.wijkteams.example:993/INBOX".to_owned(),
            validity: 1_772_438_400,
            uid,
            why,
            tries: uid,
            first: self.ago(2),
            at: self.ago(1),
            arrived: (uid != 3).then(|| self.ago(2)),
            bytes: (uid != 3).then_some(80 << 20),
        };
        (1..).zip(Unkept::ALL).map(passed).collect()
    }

    pub fn no_mail() -> Queue {
        Queue {
            waiting: Vec::new(),
            placed: Vec::new(),
            address: None,
            trouble: None,
            passed: Vec::new(),
            wrong: Vec::new(),
            said: Some(Said::Aside),
        }
    }

    pub fn mail_done(&self) -> DonePage {
        let title = Some("Wachttijden in de wijk");
        DonePage {
            lines: vec![
                self.row(
                    1,
                    "Undelivered",
                    Kind::DeliveryReport,
                    Standing::Heard,
                    title,
                ),
                self.row(
                    2,
                    "Re: Wachttijden",
                    Kind::Personal,
                    Standing::Recorded,
                    title,
                ),
                self.row(
                    3,
                    "Gefeliciteerd!",
                    Kind::Personal,
                    Standing::SetAside,
                    None,
                ),
                Row {
                    sender: String::new(),
                    let_go: Some(self.now),
                    ..self.row(4, "", Kind::Personal, Standing::Waiting, None)
                },
            ],
            page: 2,
            more: true,
        }
    }

    fn a_message(&self) -> Message {
        let mailbox = |name: &str, address: &str| Mailbox {
            name: name.to_owned(),
            address: address.to_owned(),
        };
        Message {
            fingerprint: Fingerprint {
                id: None,
                whole: Hash::of(b"whole"),
                body: Hash::of(b"body"),
                forms: Vec::new(),
            },
            bytes: 48_211,
            in_reply_to: Vec::new(),
            references: Vec::new(),
            from: vec![mailbox("Bode <b>", "bode@zorg.example")],
            reply_to: vec![mailbox("", "dossier@zorg.example")],
            recipients: vec![Recipient {
                field: Field::To,
                mailbox: mailbox("", "brief+kq2m@wijkteams.example"),
            }],
            subject: "Re: Wachttijden <in de wijk>".to_owned(),
            stated: Some(self.ago(1)),
            text: TEXT.to_owned(),
            source: TextSource::Plain,
            html: Some("<p>De minister <b>deelt</b> uw zorg.</p>".to_owned()),
            attachments: vec![
                file("besluit <1>.pdf", Some("application/pdf"), 31_007),
                file("", None, 12),
            ],
            signs: Signs::default(),
            report: None,
            flaws: Vec::new(),
        }
    }

    pub fn message_waiting(&self) -> MessagePage {
        let content = Content::Whole {
            message: Box::new(self.a_message()),
            enclosed: vec![self.a_message()],
            flaws: vec![Flaw::WrongCharset, Flaw::Winmail],
        };
        MessagePage {
            id: self.message_id(1),
            received: self.now,
            way: Way::Program,
            kind: Kind::Personal,
            standing: Standing::Waiting,
            content,
            letter: None,
            aside: None,
            stranger: false,
            contradictions: Vec::new(),
            suggestions: vec![
                Suggested {
                    at: at_letter("Wachttijden <in de wijk>"),
                    envelope: EnvelopeId::new(self.now, [1; 10]),
                    institution: "Ministerie van Zorg".to_owned(),
                    reason: Reason::ReferenceOfStranger,
                },
                Suggested {
                    at: at_letter("Avondspreekuur"),
                    envelope: EnvelopeId::new(self.now, [2; 10]),
                    institution: "Ministerie van Zorg".to_owned(),
                    reason: Reason::DomainWasAsked,
                },
            ],
            choose: Choose {
                letters: vec![
                    at_letter("Avondspreekuur"),
                    at_letter("Wachttijden <in de wijk>"),
                ],
                form: Filled::default(),
            },
            reached: Vec::new(),
            seen: String::new(),
            record: None,
            response: None,
            said: Some(Said::TakenIn),
            problem: None,
        }
    }

    pub fn message_placed(&self) -> MessagePage {
        let waiting = self.message_waiting();
        let form = RecordForm::of(
            &self.a_message(),
            self.now.day(),
            Some("Ministerie van Zorg".to_owned()),
            Along::Attachment(1),
        );
        MessagePage {
            standing: Standing::Placed,
            content: Content::Whole {
                message: Box::new(self.a_message()),
                enclosed: vec![self.a_message()],
                flaws: Vec::new(),
            },
            letter: Some((
                at_letter("Wachttijden <in de wijk>"),
                Some(Why::Found(Evidence::Reference(Fit::Domain))),
            )),
            stranger: true,
            contradictions: vec![(
                at_letter("Avondspreekuur"),
                "Ministerie van Geld".to_owned(),
            )],
            suggestions: Vec::new(),
            reached: vec![Reached {
                receiver: ReceiverId::new(self.now, [3; 10]),
                address: "post@zorg.example".to_owned(),
                institution: "Ministerie van <Zorg>".to_owned(),
            }],
            record: Some(Record {
                addressees: vec![
                    "Ministerie van Geld".to_owned(),
                    "Ministerie van Zorg".to_owned(),
                ],
                form: Filled {
                    form,
                    wrong: Vec::new(),
                },
                files: vec![(1, "besluit <1>.pdf".to_owned(), 31_007)],
                readable: vec![(1, "besluit <1>.pdf".to_owned())],
            }),
            said: None,
            ..waiting
        }
    }

    pub fn message_refused(&self) -> MessagePage {
        let mut page = self.message_placed();
        if let Some(record) = &mut page.record {
            record.form.form.response.from.clear();
            record.form.form.along = "9".to_owned();
            record.form.wrong = record.form.form.read(self.now.day(), &[1]).unwrap_err();
        }
        page.problem = Some(Problem::Moved);
        page
    }

    pub fn message_recorded(&self) -> MessagePage {
        MessagePage {
            standing: Standing::Recorded,
            record: None,
            letter: Some((
                at_letter("Wachttijden <in de wijk>"),
                Some(Why::Said {
                    by: "Sam <b>".to_owned(),
                    at: self.ago(1),
                }),
            )),
            response: Some(ResponseId::new(self.now, [7; 10])),
            ..self.message_placed()
        }
    }

    pub fn message_aside(&self) -> MessagePage {
        MessagePage {
            standing: Standing::SetAside,
            way: Way::Upload,
            kind: Kind::MailingList,
            aside: Some(("Sam <b>".to_owned(), self.ago(1))),
            suggestions: Vec::new(),
            content: Content::Whole {
                message: Box::new(Message {
                    from: Vec::new(),
                    subject: String::new(),
                    text: String::new(),
                    html: None,
                    attachments: Vec::new(),
                    ..self.a_message()
                }),
                enclosed: Vec::new(),
                flaws: vec![Flaw::WrongCharset, Flaw::Winmail],
            },
            ..self.message_waiting()
        }
    }

    pub fn message_let_go(&self) -> MessagePage {
        MessagePage {
            standing: Standing::Heard,
            kind: Kind::DeliveryReport,
            content: Content::LetGo(self.now),
            letter: Some((at_letter("Wachttijden <in de wijk>"), None)),
            suggestions: Vec::new(),
            ..self.message_waiting()
        }
    }

    pub fn message_missing(&self) -> MessagePage {
        MessagePage {
            content: Content::Missing {
                sender: "Bode <b> <bode@zorg.example>".to_owned(),
                subject: "Re: Wachttijden <in de wijk>".to_owned(),
            },
            problem: Some(Problem::Gone),
            said: None,
            ..self.message_waiting()
        }
    }
}
