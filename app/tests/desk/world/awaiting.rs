//! Answers that are waited for.

use super::*;
use app::{
    awaiting::{AwaitingForm, OfLetter, Sendings, SentLine, Typed, Waits},
    dispatching::{
        PostedTo, Posting, PostingForm, PostingMistake, PostingRow, Said as Done, Standing,
    },
    drafting::{Mistake, Wrong},
};
use letters::{
    awaiting::{Answer, AwaitingRefused, Deed, OfLetter as Course, Said, Sending, State, Step},
    dispatch::{Before, Went},
    ids::InstitutionId,
    text::Sentence,
    time::Day,
};

fn why() -> Sentence {
    Sentence::parse("Gebeld: komt <volgende> week.").unwrap()
}

impl World {
    /// The day that is so many days from now.
    fn day(&self, days: i64) -> Day {
        self.now.plus_seconds(days * DAY).day()
    }

    /// Something that went to an institution fifty days ago, and what was said of it.
    fn sending(&self, nth: u8, to: &str, deeds: Vec<Deed>) -> Sending {
        let id = DispatchId::new(self.now, [nth; 10]);
        let steps = (u32::from(nth) * 10..)
            .zip(deeds)
            .map(|(number, deed)| Step {
                number,
                dispatch: id,
                deed,
                at: self.ago(40),
            });
        Sending {
            dispatch: Dispatch {
                id,
                to: line(to),
                on: self.ago(50).day(),
                channel: Channel::Post,
                note: None,
            },
            mailed: false,
            bounced: None,
            steps: steps.collect(),
        }
    }

    fn course(&self) -> Course {
        let until = |days: i64| Deed::Until(self.day(days), None);
        let mut bounced = self.sending(8, "Provincie Waterrijk", vec![until(-3)]);
        (bounced.mailed, bounced.bounced) = (true, Some(self.day(-45)));
        Course {
            sendings: vec![
                self.sending(1, "Ministerie van <Zorg>", vec![until(-9)]),
                self.sending(2, "Tweede Kamer", vec![until(0)]),
                self.sending(
                    3,
                    "Eerste Kamer",
                    vec![until(1), Deed::Until(self.day(5), Some(why()))],
                ),
                self.sending(4, "VNG", vec![until(60)]),
                self.sending(5, "Gemeente Houten", vec![until(-9), Deed::NoMore(why())]),
                self.sending(
                    6,
                    "Gemeente Utrecht",
                    vec![until(30), Deed::Returned(self.day(-2), why())],
                ),
                self.sending(7, "IPO", vec![]),
                bounced,
                self.sending(9, "Ministerie van OCW", vec![until(-9)]),
            ],
            answers: vec![Answer {
                from: line("ministerie van ocw"),
                on: self.day(-20),
                recorded: self.ago(19),
                to: None,
            }],
            ..Course::default()
        }
    }

    fn sendings(&self) -> Sendings {
        let course = self.course();
        let line = |it: &Sending| SentLine {
            state: course.state(it, self.now.day()),
            by: it
                .steps
                .iter()
                .map(|step| (step.number, "Noor de Wit".to_owned()))
                .collect(),
            institution: it.mailed.then(|| InstitutionId::new(self.now, [1; 10])),
            sending: it.clone(),
        };
        Sendings {
            today: self.now.day(),
            stands: true,
            all: course.sendings.iter().rev().map(line).collect(),
            typed: None,
        }
    }

    /// The page of sendings, of which none went by a mailing.
    pub fn sent(&self) -> Standing {
        let stage = Stage::Final {
            pin: self.pin(),
            file: Hash::of(b"pdf"),
            since: self.ago(60),
        };
        Standing {
            head: self.head(stage),
            now: self.now,
            said: Some(Done::Awaited),
            sendings: self.sendings(),
            mailings: vec![],
        }
    }

    /// Copies for the post: one was posted before, of one the address and of one the text does not fit.
    pub fn posting(&self) -> Posting {
        let row = |nth: u8, own: &str| PostingRow {
            institution: format!("Ministerie {nth} van <Zorg>"),
            id: DispatchId::new(self.now, [nth; 10]).to_string(),
            goes: nth != 1,
            address: "Ministerie van <Zorg>\nPostbus 1".into(),
            own: own.into(),
        };
        let mistakes = [
            ("address-1", PostingMistake::Address),
            ("address-2", PostingMistake::Lines),
            ("own-2", PostingMistake::Text),
            ("own-2", PostingMistake::Character('☃')),
            ("goes-0", PostingMistake::Nobody),
        ];
        Posting {
            head: self.sent().head,
            filled: Filled {
                form: PostingForm {
                    on: "\"morgen\"".into(),
                    awaited: String::new(),
                    rows: vec![row(0, ""), row(1, ""), row(2, "Iets </textarea> anders")],
                },
                wrong: mistakes
                    .map(|(at, why)| Wrong::at(at, Mistake::Posting(why)))
                    .to_vec(),
            },
            before: vec![Before {
                institution: line("Ministerie 0 van <Zorg>"),
                when: Went::Posted(self.day(-3)),
                to: vec![],
            }],
            to: (0..3)
                .map(|nth| PostedTo {
                    institution: line(&format!("Ministerie {nth} van <Zorg>")),
                    address: vec!["Ministerie van <Zorg>".into(), "Postbus 1".into()],
                    known: true,
                    sealed: (nth == 1).then(|| "Postbus <2>".into()),
                    entry: None,
                })
                .collect(),
        }
    }

    /// The same after a form of one of them that is not taken.
    pub fn sent_refused(&self, nth: u8, asked: Said, why: AwaitingRefused) -> Standing {
        let dispatch = DispatchId::new(self.now, [nth; 10]);
        let form = AwaitingForm {
            asked: Some(asked),
            day: "\"morgen\"".into(),
            why: "Iets </textarea> anders".into(),
            seen: 0,
        };
        let wrong = vec![form.told(dispatch, why)];
        let mut page = Standing {
            said: None,
            ..self.sent()
        };
        page.sendings.typed = Some(Typed {
            dispatch,
            filled: Filled { form, wrong },
        });
        page
    }

    /// What the front page tells of them.
    pub fn waited_for(&self) -> Vec<OfLetter> {
        let course = self.course();
        let waits = |it: &Sending| Waits {
            to: it.dispatch.to.clone(),
            state: course.state(it, self.now.day()),
        };
        let late = State::Late {
            until: self.day(-30),
            days: 30,
        };
        let later = ["A", "B", "C", "D"].map(|name| Waits {
            to: line(name),
            state: late,
        });
        vec![
            OfLetter {
                letter: Slug::parse("eenvoudige-brieven").unwrap(),
                title: "Eenvoudige <brieven>".into(),
                sendings: course
                    .sendings
                    .iter()
                    .filter(|it| !it.mailed)
                    .map(waits)
                    .collect(),
            },
            OfLetter {
                letter: Slug::parse("wachttijden").unwrap(),
                title: "Wachttijden".into(),
                sendings: later.to_vec(),
            },
        ]
    }
}
