//! One letter in every state that the desk shows.

use super::*;
use app::struck::{Mistaken, StruckLine};
use letters::cosignature::{PublicRemark, Reservation};
use letters::outcome::Upshot;
use letters::response::ResponseKind;
use letters::round::{Reminder, planned};

impl World {
    #[expect(clippy::unused_self, reason = "reads as what the world has")]
    pub fn head(&self, stage: Stage) -> LetterHead {
        LetterHead {
            slug: Slug::from_title("Regionale veiligheidsteams"),
            title: "Regionale veiligheidsteams".into(),
            kind: Kind::Letter,
            stage,
            published: None,
        }
    }

    pub fn signing(&self) -> Stage {
        Stage::Signing {
            pin: self.pin(),
            since: self.ago(14),
        }
    }

    pub fn versions(&self, count: u32) -> Vec<VersionLine> {
        (1..=count).rev().map(|n| self.version_line(n)).collect()
    }

    pub fn version_line(&self, n: u32) -> VersionLine {
        VersionLine {
            origin: None,
            milestones: Vec::new(),
            number: number(n),
            hash: if n == 3 {
                self.text.hash()
            } else {
                Hash::of(&n.to_be_bytes())
            },
            author: if n.is_multiple_of(2) {
                "Sam Bakker".into()
            } else {
                "Noor de Wit".into()
            },
            note: (n > 1).then(|| "Verzoek 2 korter, noot 3 erbij".into()),
            at: self.ago(20 - i64::from(n)),
        }
    }

    fn struck(&self) -> Vec<StruckLine> {
        let line = |what| StruckLine {
            what,
            why: "Hoort bij <iets anders>.".to_owned(),
            at: self.ago(1),
            by: "Sam <b>".to_owned(),
        };
        let response = Mistaken::Response {
            from: "Bode <b>".to_owned(),
            on: self.ago(2).day(),
            kind: ResponseKind::Post,
        };
        let sending = Mistaken::Sending {
            to: "Ministerie van <Zorg>".to_owned(),
            on: self.ago(2).day(),
            channel: Channel::Post,
        };
        let questions = Mistaken::Questions(Box::default());
        vec![line(sending), line(response), line(questions)]
    }

    fn letter(&self, stage: Stage) -> LetterDesk {
        LetterDesk {
            head: self.head(stage),
            notice: None,
            refused: None,
            now: self.now,
            departed: Vec::new(),
            posted: 2,
            mailed: app::dispatching::Mailed {
                envelopes: 3,
                waiting: 1,
                bounced: 1,
                embargo: None,
            },
            addressees: vec![
                "Ministerie van Binnenlandse Zaken".into(),
                "Tweede Kamer".into(),
            ],
            follow_ups: self.follows(),
            upshot: Some(Upshot::Unread),
            review: letters::review::ReviewTally::default(),
            ties: app::translations::Ties::default(),
            problems: vec![],
            demands: DemandTally {
                count: 3,
                unclear: 1,
            },
            versions: self.versions(3),
            rounds: vec![],
            objections: vec![],
            guests: 0,
            job: None,
            file: None,
            dispatches: vec![],
            awaited: std::collections::BTreeMap::new(),
            responses: vec![],
            struck: self.struck(),
            questions: self.question_lines(),
            recesses: vec![],
            mail: self.mail().placed,
            extend: Filled::default(),
            dispatch: Filled::default(),
            response: Filled::default(),
        }
    }

    pub fn letter_in_draft(&self) -> LetterDesk {
        let body = "# Te hoog\n\nEen noot[^x] zonder tekst en een <b>woord</b>.";
        LetterDesk {
            notice: Some(Notice::Saved),
            problems: letters::markdown::parse(body).problems,
            versions: self.versions(11),
            ..self.letter(Stage::Draft)
        }
    }

    /// What some say beside their name.
    fn said(&self, n: usize) -> Option<PublicRemark> {
        let (text, hidden) = match n {
            3 => ("Wij zien dit in onze wijk elke week.", None),
            6 => ("Hier zeiden wij eerst te veel.", Some(self.ago(2))),
            _ => return None,
        };
        Some(PublicRemark {
            text: Remark::parse(text).unwrap(),
            hidden,
        })
    }

    pub fn board(&self, state: RoundState) -> RoundBoard {
        let answers = |n: usize| match n {
            0..=30 => Answer::Signed {
                at: self.ago(3),
                capacity: Capacity::OnBehalf,
            },
            31 | 32 => Answer::Signed {
                at: self.ago(2),
                capacity: Capacity::UnderReservation,
            },
            33 => Answer::Signed {
                at: self.ago(2),
                capacity: Capacity::Personal,
            },
            34..=36 => Answer::Declined { at: self.ago(1) },
            37 => Answer::Withdrawn { at: self.ago(1) },
            38 => Answer::Lapsed { at: self.ago(1) },
            39..=41 => Answer::None {
                read: Some(self.ago(1)),
            },
            _ => Answer::None { read: None },
        };
        let rows = (0..52)
            .map(|n| BoardRow {
                invitation: InvitationId::new(self.now, [u8::try_from(n).unwrap(); 10]),
                organisation: format!("Wijkteam {}", TOWNS[n % TOWNS.len()]),
                province: (n % 13 != 12).then(|| Province::ALL[n % 13]),
                person: "An Jansen".into(),
                function: "directeur-bestuurder".into(),
                deputy: n == 5,
                mail: format!("directie{n}@wijkteam.voorbeeld.nl"),
                answer: answers(n),
                awaited: n != 32,
                reservation: (n == 31).then(|| Reservation {
                    until: self.now.plus_seconds(5 * DAY).day(),
                    holds: true,
                }),
                except: [2, 3].into_iter().filter(|_| n == 4).collect(),
                public: self.said(n),
                remark: (n == 34).then(|| "Ons bestuur wil eerst de raad spreken.".into()),
                mail_state: Some(if n == 50 {
                    MailState::Failed
                } else {
                    MailState::Sent
                }),
                mailed: (n != 50).then(|| self.ago(13)),
                objected: (n == 39 || n == 4).then(|| self.ago(2)),
                retracted: None,
                takes_back: None,
                reminded: (n > 48).then(|| self.ago(i64::try_from(51 - n).unwrap())),
            })
            .collect();
        let deadline = self.now.plus_seconds(2 * DAY + 8 * 60 * 60);
        RoundBoard {
            round: SigningRound {
                id: RoundId::new(self.now, [1; 10]),
                letter: LetterId::new(self.now, [2; 10]),
                pin: self.pin(),
                opened: self.ago(14),
                deadline,
                state,
            },
            rows,
            planned: match state {
                RoundState::Open => planned(&Reminder::ALL, deadline, self.ago(14)),
                RoundState::Closed { .. } | RoundState::Cancelled { .. } => vec![],
            },
        }
    }

    pub fn letter_in_a_round(&self) -> LetterDesk {
        LetterDesk {
            rounds: vec![
                self.board(RoundState::Open),
                self.board(RoundState::Cancelled { at: self.ago(15) }),
            ],
            ..self.letter(self.signing())
        }
    }

    pub fn letter_in_the_press(&self) -> LetterDesk {
        let state = PressState::Running {
            step: PressStep::Check,
        };
        LetterDesk {
            rounds: vec![self.board(RoundState::Closed { at: self.ago(1) })],
            job: Some(PressJob {
                state,
                updated: self.now,
            }),
            notice: Some(Notice::PressStarted),
            ..self.letter(self.signing())
        }
    }

    pub fn letter_that_the_press_refused(&self) -> LetterDesk {
        let state = PressState::Failed {
            reason: "the word “gemeente” of the source is not in the pages".into(),
        };
        LetterDesk {
            job: Some(PressJob {
                state,
                updated: self.now,
            }),
            ..self.letter_in_the_press()
        }
    }

    pub fn letter_that_is_final(&self) -> LetterDesk {
        let file = Hash::of(b"pdf");
        let stage = Stage::Final {
            pin: self.pin(),
            file,
            since: self.ago(1),
        };
        let attachment = Attachment {
            hash: file,
            name: line("antwoord.pdf"),
            media_type: "application/pdf".into(),
            bytes: 183_000,
        };
        let response = |n: u8, public: bool| Response {
            id: ResponseId::new(self.now, [n; 10]),
            from: line("Ministerie van Binnenlandse Zaken"),
            addressee: None,
            on: self.ago(0).day(),
            kind: ResponseKind::Mail,
            text: LongText::parse("Dank voor uw brief.\nWij komen er in oktober op terug.")
                .unwrap(),
            attachment: public.then(|| attachment.clone()),
            public,
        };
        let form = DispatchForm {
            to: "Kamer".into(),
            on: "2099-01-01".into(),
            ..DispatchForm::default()
        };
        let wrong = form.read(self.now.day()).unwrap_err();
        let late = letters::awaiting::State::Late {
            until: self.ago(1).day(),
            days: 1,
        };
        LetterDesk {
            file: Some(SealedFile {
                hash: file,
                pages: 4,
                bytes: 184_000,
                sealed: self.ago(1),
            }),
            dispatches: vec![Dispatch {
                id: DispatchId::new(self.now, [1; 10]),
                to: line("Tweede Kamer, commissie Asiel en Migratie"),
                on: self.ago(1).day(),
                channel: Channel::Mail,
                note: Remark::parse("Aan de griffier").ok(),
            }],
            awaited: [(DispatchId::new(self.now, [1; 10]), late)].into(),
            responses: vec![response(1, true), response(2, false)],
            dispatch: Filled { form, wrong },
            response: Filled {
                form: ResponseForm::default(),
                wrong: vec![],
            },
            rounds: vec![self.board(RoundState::Closed { at: self.ago(1) })],
            ..self.letter(stage)
        }
    }

    pub fn letter_that_was_withdrawn(&self) -> LetterDesk {
        let reason = Remark::parse("Het wetsvoorstel is van tafel.").unwrap();
        let stage = Stage::Withdrawn {
            from: StageName::Review,
            reason,
            pin: None,
            file: None,
            since: self.ago(1),
        };
        LetterDesk {
            notice: Some(Notice::Withdrawn),
            ..self.letter(stage)
        }
    }
}
