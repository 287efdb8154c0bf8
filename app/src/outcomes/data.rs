//! What the pages show: plain data, prepared by the server.

use super::form::OutcomeForm;
use crate::{
    commitments::Promises,
    desk::data::{Filled, LetterHead},
    followup::FollowUps,
    telling::Telling,
};
use letters::{
    commitment::{Commitment, State},
    ids::ResponseId,
    letter::Language,
    outcome::{Finding, Matrix, Upshot},
    response::{Response, ResponseKind},
    text::Line,
    time::Day,
};
use std::{collections::BTreeMap, ops::Range};

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
}

impl Source {
    /// What is told of a response.
    pub fn of(response: &Response) -> Self {
        Self {
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

impl Marks {
    /// A text in which nothing is marked.
    #[must_use]
    pub const fn none(response: &Response) -> Self {
        Self {
            response: response.id,
            passages: Vec::new(),
        }
    }

    /// The same with the passages in which something was promised.
    #[must_use]
    pub fn and<'c>(
        mut self,
        response: &Response,
        commitments: impl IntoIterator<Item = &'c Commitment>,
    ) -> Self {
        let of_it = commitments.into_iter();
        for it in of_it.filter(|it| it.response == response.id) {
            let stands = !matches!(it.state(Day::MIN), State::TakenBack);
            let passage = it.promise.passage.as_ref();
            let mark = passage.and_then(|passage| {
                Some(Mark {
                    range: passage.place(response.text.as_str())?,
                    start: passage.start(),
                    stands,
                })
            });
            self.passages.extend(mark);
        }
        self
    }

    /// The passages that were quoted of a response, where they stand in its text.
    pub fn of<'f>(response: &Response, findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let all: Vec<&Finding> = findings.into_iter().collect();
        let of_it = all.iter().filter(|it| it.response == response.id);
        let passages = of_it.filter_map(|it| {
            let passage = it.words.passage.as_ref()?;
            Some(Mark {
                range: passage.place(response.text.as_str())?,
                start: passage.start(),
                stands: !it.is_taken_back(all.iter().copied()),
            })
        });
        Self {
            response: response.id,
            passages: passages.collect(),
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
