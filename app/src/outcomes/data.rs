//! What the pages show: plain data, prepared by the server.

use super::form::OutcomeForm;
use crate::{
    commitments::Promises,
    desk::data::{Filled, LetterHead},
    followup::FollowUps,
    links,
    telling::Telling,
};
use letters::{
    commitment::{Commitment, State},
    ids::{QuestionSetId, ResponseId},
    letter::Language,
    outcome::{Finding, Matrix, Passage, Quotable, Upshot},
    questions::{Answer, AnswerPlace, Questions},
    response::{Response, ResponseKind},
    text::Line,
    time::Day,
};
use std::{collections::BTreeMap, ops::Range, sync::Arc};

/// What was found about the demands of a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Demands against addressees.
    pub matrix: Matrix,
    /// The words of each demand, in the order of the rows.
    pub demands: Vec<String>,
    /// The language that the letter is written in.
    pub language: Language,
    /// The responses in which it was found.
    pub sources: BTreeMap<ResponseId, Source>,
    /// What the letter came to; none when it asks for nothing.
    pub upshot: Option<Upshot>,
    /// Who found what, by its number: for the desk alone.
    pub by: BTreeMap<u32, String>,
}

impl Found {
    /// The number of what was said last of any demand; 0 when nothing was.
    #[must_use]
    pub fn newest(&self) -> u32 {
        let all = self.matrix.rows.iter().flat_map(|row| &row.history);
        all.map(|it| it.number).max().unwrap_or(0)
    }
}

/// In what something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// From whom.
    pub from: Line,
    /// On which day.
    pub on: Day,
    /// In what form.
    pub kind: ResponseKind,
    /// Whether everybody can read it.
    pub public: bool,
    /// The questions whose answer it records, as far as the page shows or names them.
    pub answered: Option<Answered>,
}

/// Parliamentary questions whose answer a response records, as they stand now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Which set.
    pub set: QuestionSetId,
    /// The questions and answers.
    pub questions: Arc<Questions>,
}

/// Those of the responses to a letter.
pub type AllAnswered = BTreeMap<ResponseId, Answered>;

impl Answered {
    /// Where the question stands on the letter's public page to which the answer at a place is given.
    #[must_use]
    pub fn anchor(&self, place: AnswerPlace) -> Option<String> {
        let at = self.questions.places().iter().position(|it| *it == place)?;
        let again = (place.nth().get() > 1).then_some(at);
        let set = links::questions_anchor(self.set);
        Some(links::question_anchor(&set, place.question(), again))
    }

    /// The numbers of the questions to which the answer at a place is given, and its own place.
    #[must_use]
    pub fn answer(&self, place: AnswerPlace) -> Option<(Vec<u32>, AnswerPlace)> {
        let answer = self.questions.answer_at(place)?;
        let own = answer.place();
        Some((answer.numbers, own))
    }
}

impl Source {
    /// What is told of a response.
    pub fn of(response: &Response, answered: &AllAnswered) -> Self {
        Self {
            answered: answered.get(&response.id).cloned(),
            from: response.from.clone(),
            on: response.on,
            kind: response.kind,
            public: response.public,
        }
    }
}

/// Passages that are marked in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// In which response they stand.
    pub response: ResponseId,
    /// In which answer that it records; none of its own text.
    pub answer: Option<AnswerPlace>,
    /// The passages.
    pub passages: Vec<Mark>,
}

/// One passage in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its bytes.
    pub range: Range<usize>,
    /// Where it began when it was quoted, which is in its address.
    pub start: usize,
    /// Whether it is marked: what was taken back keeps its address only.
    pub stands: bool,
}

/// A text of a response that is shown, with what can be marked in it.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The response.
    pub response: ResponseId,
    /// The text: its own, or that of the answer of which all places are told.
    pub text: &'a str,
    /// Those places; none of the response's own text.
    pub places: &'a [AnswerPlace],
}

impl<'a> Shown<'a> {
    /// The response's own text.
    #[must_use]
    pub fn own(response: &'a Response) -> Self {
        Self {
            response: response.id,
            text: response.text.as_str(),
            places: &[],
        }
    }

    /// An answer that a response records.
    #[must_use]
    pub fn answer(response: ResponseId, answer: &'a Answer<'a>) -> Self {
        Self {
            response,
            text: answer.text,
            places: &answer.places,
        }
    }

    /// A passage where it stands in this text; none when it stands elsewhere.
    fn mark(&self, passage: &Passage, stands: bool) -> Option<Mark> {
        let here = match passage.answer() {
            None => self.places.is_empty(),
            Some(place) => self.places.contains(&place),
        };
        let range = passage.place(self.text).filter(|_| here)?;
        let start = passage.start();
        Some(Mark {
            range,
            start,
            stands,
        })
    }
}

impl Marks {
    /// A text in which nothing is marked.
    #[must_use]
    pub fn none(of: Shown<'_>) -> Self {
        Self {
            response: of.response,
            answer: of.places.iter().min().copied(),
            passages: Vec::new(),
        }
    }

    /// The same with the passages in which something was promised.
    #[must_use]
    pub fn and<'c>(
        mut self,
        of: Shown<'_>,
        commitments: impl IntoIterator<Item = &'c Commitment>,
    ) -> Self {
        let of_it = commitments.into_iter();
        for it in of_it.filter(|it| it.response == of.response) {
            let stands = !matches!(it.state(Day::MIN), State::TakenBack);
            let passage = it.promise.passage.as_ref();
            self.passages
                .extend(passage.and_then(|passage| of.mark(passage, stands)));
        }
        self
    }

    /// The passages that were quoted of a response, where they stand in this text of it.
    pub fn of<'f>(of: Shown<'_>, findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let all: Vec<&Finding> = findings.into_iter().collect();
        let of_it = all.iter().filter(|it| it.response == of.response);
        let passages = of_it.filter_map(|it| {
            let passage = it.words.passage.as_ref()?;
            of.mark(passage, !it.is_taken_back(all.iter().copied()))
        });
        Self {
            passages: passages.collect(),
            ..Self::none(of)
        }
    }
}

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It was said what became of a demand.
    Given,
    /// What was said was taken back.
    TakenBack,
}

crate::said::words! {
    Said {
        Given = "uitkomst",
        TakenBack = "teruggenomen",
    }
}

/// The page of one response.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponsePage {
    /// Which letter.
    pub head: LetterHead,
    /// What came back.
    pub response: Response,
    /// The questions whose answer it records.
    pub answered: Option<Answered>,
    /// What was found in all responses.
    pub found: Found,
    /// Who may be said to speak in it, the likeliest first.
    pub speakers: Vec<Line>,
    /// What it promises, as far as somebody noted it.
    pub promises: Promises,
    /// How it stands with those who signed the letter.
    pub telling: Telling,
    /// The form, as typed.
    pub form: Filled<OutcomeForm>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// What can be quoted of a response.
#[must_use]
pub fn quotable<'a>(response: &'a Response, answered: Option<&'a Answered>) -> Quotable<'a> {
    let questions = answered.map(|it| it.questions.as_ref());
    Quotable::of(response.text.as_str(), questions)
}

/// The matrix at the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomesPage {
    /// Which letter.
    pub head: LetterHead,
    /// What was found.
    pub found: Found,
    /// What was promised in the responses.
    pub promises: Promises,
    /// What came back, the oldest first.
    pub responses: Vec<Response>,
    /// What comes back on the letter, and whether something can.
    pub follow_ups: FollowUps,
}
