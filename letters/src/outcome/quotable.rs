//! What can be quoted of a response: its own text, and the answers to parliamentary questions that it records. Words stand in one of
//! these texts, never over two.

use super::{NotThere, Passage};
use crate::questions::{Answer, AnswerPlace, Questions};
use std::ops::Range;

/// The texts of one response.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotable<'t> {
    text: &'t str,
    answers: Vec<Answer<'t>>,
}

/// Where somebody says that words stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Within {
    /// They do not say.
    #[default]
    Anywhere,
    /// In a part of the response's own text, by its bytes.
    Text(Range<usize>),
    /// In an answer, or in a part of it.
    Answer(AnswerPlace, Option<Range<usize>>),
}

impl<'t> From<&'t str> for Quotable<'t> {
    fn from(text: &'t str) -> Self {
        Self {
            text,
            answers: Vec::new(),
        }
    }
}

impl<'t> Quotable<'t> {
    /// Of a response with this text, and these questions when it records what was answered to them.
    #[must_use]
    pub fn of(text: &'t str, questions: Option<&'t Questions>) -> Self {
        let answers = questions.map(Questions::answers);
        Self {
            text,
            answers: answers.unwrap_or_default(),
        }
    }

    /// The text that a passage is taken from: that of the answer at a place, or the response's own.
    #[must_use]
    pub fn text(&self, answer: Option<AnswerPlace>) -> Option<&'t str> {
        match answer {
            None => Some(self.text),
            Some(place) => {
                let of = self.answers.iter().find(|it| it.places.contains(&place));
                of.map(|it| it.text)
            }
        }
    }

    /// Whether a passage stands there still.
    #[must_use]
    pub fn holds(&self, passage: &Passage) -> bool {
        let text = self.text(passage.answer());
        text.is_some_and(|text| passage.place(text).is_some())
    }

    /// All of what somebody pointed at; none when they pointed at nothing.
    #[must_use]
    pub fn whole(&self, within: &Within) -> Option<Passage> {
        match within {
            Within::Anywhere => None,
            Within::Text(range) => Passage::at(self.text, range.clone()),
            Within::Answer(place, range) => {
                let text = self.text(Some(*place))?;
                let range = range.clone().unwrap_or(0..text.len());
                Passage::at(text, range).map(|it| it.of_answer(*place))
            }
        }
    }

    /// Looks for words that somebody copied.
    ///
    /// # Errors
    /// [`NotThere`].
    pub fn find(&self, within: &Within, copied: &str) -> Result<Passage, NotThere> {
        match within {
            Within::Text(range) => Passage::find(self.text, Some(range.clone()), copied),
            Within::Answer(place, range) => {
                let text = self.text(Some(*place)).ok_or(NotThere::Nowhere)?;
                Passage::find_in_answer(*place, text, range.clone(), copied)
            }
            Within::Anywhere => {
                let answers = self.answers.iter();
                let answers =
                    answers.map(|it| Passage::find_in_answer(it.place(), it.text, None, copied));
                let own = [Passage::find(self.text, None, copied)];
                let there = |it: &Result<Passage, NotThere>| *it != Err(NotThere::Nowhere);
                let mut found = own.into_iter().chain(answers).filter(there);
                match (found.next(), found.next()) {
                    (None, _) => Err(NotThere::Nowhere),
                    (Some(found), None) => found,
                    (Some(_), Some(_)) => Err(NotThere::InSeveral),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
