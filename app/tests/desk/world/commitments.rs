//! What was promised, and what became of it.

use super::*;
use app::{
    commitments::{
        Asked, ListPage, NotePage, OfLetter, OnePage, PromiseForm, Promised, Promises, Said, Stand,
        StepForm,
    },
    outcomes::{AllAnswered, Source},
};
use letters::{
    commitment::{Ahead, Commitment, Deed, Due, Ending, Promise, Step},
    demand::DemandId,
    outcome::Passage,
    text::Sentence,
};

fn sentence(text: &str) -> Sentence {
    Sentence::parse(text).unwrap()
}

impl World {
    /// One that was noted, with what was said of it since.
    fn commitment(&self, number: u32, due: Option<Due>, deeds: Vec<Deed>) -> Commitment {
        let came = self.came(1, true);
        let promise = Promise {
            by: line("Ministerie van <Zorg>"),
            what: sentence("De datum komt bovenaan, ook in de </p> brieven van de uitvoerders."),
            due,
            ahead: Ahead::USUAL,
            demand: DemandId::parse("k7m2qd"),
            passage: Passage::find(came.text.as_str(), None, "de datum").ok(),
        };
        let deeds = std::iter::once(Deed::Noted(promise)).chain(deeds);
        let steps = (number * 10..).zip(deeds).map(|(step, deed)| Step {
            number: step,
            commitment: number,
            response: came.id,
            deed,
            at: self.ago(40),
        });
        Commitment::all(steps).remove(0)
    }

    /// The last day, so many days from now.
    fn due(&self, days: i64) -> Due {
        Due::on(self.now.plus_seconds(days * DAY).day())
    }

    fn commitments(&self) -> Vec<Commitment> {
        let season = Due::parse("voorjaar 2031").unwrap();
        let why = || sentence("Dat zei <de minister> in het debat.");
        vec![
            self.commitment(1, Some(self.due(-9)), vec![]),
            self.commitment(2, Some(self.due(0)), vec![]),
            self.commitment(3, Some(self.due(1)), vec![]),
            self.commitment(4, Some(season), vec![]),
            self.commitment(5, None, vec![]),
            self.commitment(6, None, vec![Deed::Ended(Ending::Kept, why())]),
            self.commitment(7, None, vec![Deed::Ended(Ending::Broken, why())]),
            self.commitment(8, None, vec![Deed::Ended(Ending::Overtaken, why())]),
            self.commitment(9, None, vec![Deed::TakenBack(why())]),
        ]
    }

    fn promised(&self, commitment: Commitment) -> Promised {
        let steps = commitment.steps.iter();
        Promised {
            by: steps
                .map(|it| (it.number, "Noor de Wit".to_owned()))
                .collect(),
            source: Source::of(&self.came(1, true), &AllAnswered::new()),
            demand: Some(1),
            commitment,
        }
    }

    pub fn promises(&self) -> Promises {
        let all = self.commitments().into_iter();
        Promises::on(self.now.day(), all.map(|it| self.promised(it)).collect())
    }

    pub fn no_promises(&self) -> Promises {
        Promises::on(self.now.day(), vec![])
    }

    pub fn promises_to_all(&self) -> Vec<OfLetter> {
        let of_letter = |commitment| OfLetter {
            letter: Slug::parse("eenvoudige-brieven").unwrap(),
            title: "Eenvoudige <brieven>".into(),
            commitment,
        };
        self.commitments().into_iter().map(of_letter).collect()
    }

    pub fn commitments_that(&self, stand: Stand) -> ListPage {
        ListPage {
            today: self.now.day(),
            stand,
            all: self.promises_to_all(),
        }
    }

    pub fn no_commitments(&self) -> ListPage {
        ListPage {
            all: vec![],
            ..self.commitments_that(Stand::Running)
        }
    }

    pub fn noting(&self) -> NotePage {
        let response = self.came(1, true);
        let speakers = vec![line("Ministerie van Zorg"), line("Tweede Kamer")];
        NotePage {
            head: self.is_final(),
            demands: vec![(
                DemandId::parse("k7m2qd").unwrap(),
                "Zet de datum <bovenaan>.".into(),
            )],
            before: vec![self.promised(self.commitment(1, Some(self.due(9)), vec![]))],
            form: Filled {
                form: PromiseForm {
                    paragraph: "2".into(),
                    ..PromiseForm::fresh(&speakers)
                },
                wrong: vec![],
            },
            speakers,
            response,
            answered: None,
        }
    }

    pub fn noting_refused(&self) -> NotePage {
        let form = PromiseForm {
            quote: "Dit staat er </textarea> niet".into(),
            due: "zo \"snel\" mogelijk".into(),
            ahead: "vaak".into(),
            ..PromiseForm::default()
        };
        let wrong = form
            .read(&self.came(1, true).text.as_str().into())
            .expect_err("nothing of it is right");
        NotePage {
            before: vec![],
            form: Filled { form, wrong },
            ..self.noting()
        }
    }

    pub fn one_commitment(&self, number: usize) -> OnePage {
        OnePage {
            head: self.is_final(),
            today: self.now.day(),
            promised: self.promised(self.commitments().remove(number - 1)),
            response: self.came(1, true),
            demands: self.noting().demands,
            language: Language::Nl,
            form: Filled::default(),
            said: Some(Said::Noted),
        }
    }

    /// What was typed in a form, none of which is right; on this commitment.
    pub fn one_refused(&self, number: usize, asked: Asked) -> OnePage {
        let form = StepForm {
            asked: Some(asked),
            promise: PromiseForm {
                what: "Iets </textarea> anders".into(),
                due: "ooit".into(),
                ..PromiseForm::default()
            },
            ..StepForm::default()
        };
        let wrong = form
            .read(&self.came(1, true).text.as_str().into())
            .expect_err("nothing of it is right");
        OnePage {
            form: Filled { form, wrong },
            said: None,
            ..self.one_commitment(number)
        }
    }
}
