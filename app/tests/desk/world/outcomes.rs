//! What came back, and what it means for the demands.

use super::*;
use app::outcomes::{
    AllAnswered, Found, OutcomeForm, OutcomesPage, ResponsePage, Said as Done, Source,
};
use app::telling::Telling;
use letters::telling::Untold;
use letters::{
    demand::DemandId,
    outcome::{Finding, Matrix, Outcome, Passage, Said, Words, speakers},
    text::Sentence,
};

const TEXT: &str =
    "Dank voor uw brief.\n\nWij zetten „de datum” bovenaan. Over een nummer denken wij na.";

fn asked() -> [DemandId; 2] {
    ["k7m2qd", "3fzxab"].map(|id| DemandId::parse(id).unwrap())
}

impl World {
    pub(super) fn came(&self, n: u8, public: bool) -> Response {
        Response {
            id: ResponseId::new(self.now, [n; 10]),
            from: line("Ministerie van Zorg, directie Jeugd"),
            addressee: public.then(|| line("Ministerie van Zorg")),
            on: self.ago(3).day(),
            kind: ResponseKind::Post,
            text: LongText::parse(TEXT).unwrap(),
            attachment: None,
            public,
        }
    }

    fn findings(&self) -> Vec<Finding> {
        let finding =
            |number: u32, demand: usize, by: &str, said: Said, quote: Option<&str>| Finding {
                number,
                response: self.came(1, true).id,
                demand: asked()[demand],
                said,
                words: Words {
                    addressee: line(by),
                    passage: quote.map(|it| Passage::find(TEXT, None, it).unwrap()),
                    why: Sentence::parse("Zo <staat> het er.").unwrap(),
                },
                at: self.ago(2),
            };
        let became = Said::Became;
        vec![
            finding(1, 0, "Ministerie van Zorg", became(Outcome::Refused), None),
            finding(
                2,
                0,
                "Ministerie van Zorg",
                became(Outcome::Promised),
                Some("Wij zetten \"de datum\" bovenaan."),
            ),
            finding(3, 0, "Tweede Kamer", became(Outcome::Evaded), None),
            finding(4, 1, "Ministerie van Zorg", became(Outcome::NoAnswer), None),
            finding(5, 1, "Ministerie van Zorg", Said::TakenBack, None),
        ]
    }

    fn found(&self, findings: &[Finding]) -> Found {
        let addressed = ["Ministerie van Zorg", "Tweede Kamer"].map(line);
        let matrix = Matrix::of(&asked(), &addressed, findings);
        let came = [self.came(1, true), self.came(2, false)];
        Found {
            upshot: matrix.upshot(2),
            matrix,
            demands: vec!["Zet de datum bovenaan.".into(), "Noem een <nummer>.".into()],
            language: Language::Nl,
            sources: came
                .iter()
                .map(|it| (it.id, Source::of(it, &AllAnswered::new())))
                .collect(),
            by: (1..=5).map(|n| (n, "Noor de Wit".to_owned())).collect(),
        }
    }

    pub(super) fn is_final(&self) -> LetterHead {
        self.head(Stage::Final {
            pin: self.pin(),
            file: Hash::of(b"pdf"),
            since: self.ago(5),
        })
    }

    pub fn response(&self) -> ResponsePage {
        let response = self.came(1, true);
        ResponsePage {
            head: self.is_final(),
            speakers: speakers(&response, &[line("Tweede Kamer")]),
            response,
            answered: None,
            telling: Telling {
                decided: Some(self.ago(1)),
                from: Ok(self.ago(1)),
                told: 31,
                waiting: 4,
                silent: 1,
            },
            found: self.found(&self.findings()),
            promises: self.promises(),
            form: Filled::default(),
            said: Some(Done::Given),
        }
    }

    pub fn response_refused(&self) -> ResponsePage {
        let form = OutcomeForm {
            paragraph: "2".into(),
            quote: "Dit staat er </textarea> niet".into(),
            addressee: OutcomeForm::OTHER.into(),
            ..OutcomeForm::default()
        };
        let wrong = form.read(&TEXT.into(), &[]).unwrap_err();
        ResponsePage {
            said: None,
            form: Filled { form, wrong },
            ..self.response()
        }
    }

    pub fn response_nothing_found(&self) -> ResponsePage {
        ResponsePage {
            said: None,
            response: self.came(2, false),
            promises: self.no_promises(),
            telling: Telling {
                decided: None,
                from: Err(Untold::Secret),
                told: 0,
                waiting: 36,
                silent: 0,
            },
            found: self.found(&[]),
            ..self.response()
        }
    }

    pub fn response_to_no_demands(&self) -> ResponsePage {
        let matrix = Matrix::of(&[], &[], &[]);
        ResponsePage {
            found: Found {
                upshot: None,
                matrix,
                demands: vec![],
                ..self.found(&[])
            },
            ..self.response_nothing_found()
        }
    }

    pub fn outcomes(&self) -> OutcomesPage {
        OutcomesPage {
            head: self.is_final(),
            found: self.found(&self.findings()),
            promises: self.promises(),
            responses: vec![self.came(1, true), self.came(2, false)],
            follow_ups: self.followed(),
        }
    }

    pub fn outcomes_of_nothing(&self) -> OutcomesPage {
        let mut found = self.found(&[]);
        found.upshot = found.matrix.upshot(0);
        OutcomesPage {
            found,
            promises: self.no_promises(),
            responses: vec![],
            follow_ups: app::followup::FollowUps::default(),
            ..self.outcomes()
        }
    }
}
