//! Parliamentary questions in every state.

use super::*;
use app::drafting::{Mistake, Wrong};
use app::questions::{
    Correct, NoticeForm, NoticeLine, Problem, RecessForm, RecessPage, RevisionLine, SetForm,
    SetLine, SetPage, Start, Waiting,
};
use letters::{
    ids::QuestionSetId,
    questions::{
        Difference, Questions,
        clock::{Course, Recess},
        parse,
    },
    text::Line,
};

const TEXT: &str = "2026Z00417\n\nVragen van de leden De <b>Wit (VVD) en Bakker aan de Minister van Zorg over wachttijden (ingezonden 3 maart \
    2026).\n\nAntwoord van Minister Vos (Zorg), mede namens de Minister van Geld (ontvangen 24 maart 2026). Zie ook nr. 12.\n\n\
    Vraag 1\nKent u <b>dit?[1]\n\nVraag 2\nEn dit?\n\nVraag 3\nEn dat?\n\nVraag 3\nEn dat weer?\n\nAntwoord 1\nJa.\n\nAntwoord 2 en 3\nNee.\n\n\
    Antwoord 9\nZo.\n\nToelichting\nDeze vragen dienen ter aanvulling.\n\n[1] Een krant.\n";

fn asked_text() -> Questions {
    parse(TEXT)
}

impl World {
    fn set_id(&self, at: u8) -> QuestionSetId {
        QuestionSetId::new(self.now, [at; 10])
    }

    fn asked(&self, days: i64) -> Course {
        Course {
            asked: self.ago(days).day(),
            postponed: false,
            answered: None,
        }
    }

    fn in_recess(&self) -> Vec<Recess> {
        let today = self.now.day();
        vec![Recess {
            name: Line::parse("Zomer <b>reces").unwrap(),
            first: today,
            last: today,
        }]
    }

    pub fn question_lines(&self) -> Vec<SetLine> {
        let content = asked_text();
        let line = |at, course, public| SetLine {
            id: self.set_id(at),
            content: content.clone(),
            course,
            public,
        };
        let answered = Course {
            answered: Some(self.ago(1).day()),
            ..self.asked(30)
        };
        let postponed = Course {
            postponed: true,
            ..self.asked(30)
        };
        vec![
            line(1, answered, true),
            line(2, self.asked(26), false),
            line(3, postponed, false),
            line(4, self.asked(1), false),
        ]
    }

    pub fn questions_waiting(&self) -> Vec<Waiting> {
        let waiting = |days| Waiting {
            letter: Slug::parse("wachttijden").unwrap(),
            title: "Wachttijden <b>in de wijk".into(),
            id: self.set_id(2),
            course: self.asked(days),
        };
        vec![waiting(26), waiting(3)]
    }

    fn question_head(&self) -> LetterHead {
        self.letter_in_draft().head
    }

    pub fn questions_start(&self) -> Start {
        Start {
            head: self.question_head(),
            to: None,
            notice: false,
            sets: self.question_lines(),
            form: Filled {
                form: "geplakt </textarea>".into(),
                wrong: vec![Wrong::at("file", Mistake::Questions(Problem::Scan))],
            },
            can: true,
            today: self.now.day(),
            recesses: self.in_recess(),
        }
    }

    pub fn questions_answer(&self) -> Start {
        Start {
            to: self.question_lines().pop(),
            ..self.questions_start()
        }
    }

    pub fn questions_notice(&self) -> Start {
        Start {
            notice: true,
            ..self.questions_start()
        }
    }

    pub fn questions_to_correct(&self) -> Correct {
        let mut form = SetForm::of(&asked_text());
        form.pairs[0].also = "7".into();
        form.differences = vec![
            Difference::Number {
                kept: "2026Z00417".into(),
                came: "2026Z<b>".into(),
            },
            Difference::Question(2),
        ];
        let (draft, follows) = form.draft(self.now.day());
        let wrong = form.read(self.now.day()).unwrap_err();
        Correct {
            head: self.question_head(),
            set: Some(self.set_id(1)),
            recorded: false,
            twins: self.question_lines().split_off(3),
            flaws: draft.flaws,
            follows,
            form: Filled { form, wrong },
            moved: Some(("Sam <b>".into(), self.ago(1))),
        }
    }

    pub fn question_set(&self) -> SetPage {
        SetPage {
            head: self.question_head(),
            id: self.set_id(2),
            revision: 2,
            content: asked_text(),
            course: self.asked(26),
            public: false,
            original: ("vragen<b>.pdf".into(), 12_400),
            notices: vec![NoticeLine {
                on: self.ago(9).day(),
                by: "Minister <b>Vos".into(),
                said: Some("Het duurt <b>langer.".into()),
                recorded: ("Sam <b>".into(), self.ago(8)),
            }],
            revisions: vec![
                RevisionLine {
                    number: 2,
                    by: "Sam <b>".into(),
                    at: self.ago(2),
                },
                RevisionLine {
                    number: 1,
                    by: "Sam <b>".into(),
                    at: self.ago(3),
                },
            ],
            today: self.now.day(),
            recesses: self.in_recess(),
            said: Some(app::questions::Said::Kept),
            notice: Filled {
                form: NoticeForm::default(),
                wrong: vec![Wrong::at("notice-on", Mistake::Day)],
            },
        }
    }

    pub fn question_set_before(&self) -> SetPage {
        SetPage {
            revision: 1,
            said: None,
            ..self.question_set()
        }
    }

    pub fn recesses(&self) -> RecessPage {
        RecessPage {
            form: RecessForm::of(&self.in_recess(), 3),
            wrong: vec![Wrong::at("last-0", Mistake::Questions(Problem::Recess))],
            saved: Some(("Sam <b>".into(), self.ago(2))),
            moved: true,
            said: None,
        }
    }
}
