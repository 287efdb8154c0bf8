//! The answers of a publication, each once however many questions it is given to, and the places by which they are known.

use super::{Pair, Questions};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, num::NonZeroU32};

/// Where an answer stands in a publication: at a question, by its number. In a flawed one several questions have the same
/// number, and so it is said which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AnswerPlace {
    /// The number of the question; of several that are answered together, the lowest.
    question: u32,
    /// The how many-th question of this number it is, in the order of the publication.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    nth: NonZeroU32,
}

const fn first() -> NonZeroU32 {
    NonZeroU32::MIN
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_first(nth: &NonZeroU32) -> bool {
    *nth == first()
}

impl AnswerPlace {
    /// At the how many-th question with this number, from 1.
    #[must_use]
    pub const fn new(question: u32, nth: NonZeroU32) -> Self {
        Self { question, nth }
    }

    /// The number of the question.
    #[must_use]
    pub const fn question(self) -> u32 {
        self.question
    }

    /// The how many-th question of this number it is, from 1.
    #[must_use]
    pub const fn nth(self) -> NonZeroU32 {
        self.nth
    }

    /// Reads "2", or "3-2" for the second question 3.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let (question, nth) = match raw.split_once('-') {
            Some((question, nth)) => (question, nth.parse().ok()?),
            None => (raw, first()),
        };
        Some(Self::new(question.parse().ok()?, nth))
    }
}

impl fmt::Display for AnswerPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.question)?;
        if is_first(&self.nth) {
            Ok(())
        } else {
            write!(f, "-{}", self.nth)
        }
    }
}

/// An answer, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<'q> {
    /// What it says; never empty.
    pub text: &'q str,
    /// The questions that it is given to, as it says itself: one, or several by their numbers.
    pub numbers: Vec<u32>,
    /// Where it stands: at each of those questions that are there, in the order of the publication; never empty.
    pub places: Vec<AnswerPlace>,
    /// The first of the pairs in which it stands, counted from 0.
    pub pair: usize,
}

impl Answer<'_> {
    /// The place by which it is known: that of its lowest question.
    #[must_use]
    pub fn place(&self) -> AnswerPlace {
        let lowest = self.places.iter().min().copied();
        lowest.unwrap_or(AnswerPlace::new(0, first()))
    }
}

impl Questions {
    /// The place of each question.
    #[must_use]
    pub fn places(&self) -> Vec<AnswerPlace> {
        let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
        let place = |pair: &Pair| {
            let nth = seen.entry(pair.question).or_default();
            *nth = nth.saturating_add(1);
            AnswerPlace::new(pair.question, NonZeroU32::new(*nth).unwrap_or(first()))
        };
        self.pairs.iter().map(place).collect()
    }

    /// Each answer once, in the order of the publication.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer<'_>> {
        let mut found: Vec<Answer<'_>> = Vec::new();
        for (at, (pair, place)) in self.pairs.iter().zip(self.places()).enumerate() {
            let text = pair.answer_text.as_deref().unwrap_or_default();
            if text.trim().is_empty() {
                continue;
            }
            let together = &pair.answered_together;
            let same = |it: &&mut Answer<'_>| it.numbers == *together && it.text == text;
            let before = found.iter_mut().find(same).filter(|_| together.len() > 1);
            if let Some(before) = before {
                before.places.push(place);
                continue;
            }
            found.push(Answer {
                text,
                numbers: if together.len() > 1 {
                    together.clone()
                } else {
                    vec![pair.question]
                },
                places: vec![place],
                pair: at,
            });
        }
        found
    }

    /// The answer that is given to the question at a place.
    #[must_use]
    pub fn answer_at(&self, place: AnswerPlace) -> Option<Answer<'_>> {
        let mut answers = self.answers().into_iter();
        answers.find(|it| it.places.contains(&place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questions::parse;

    fn place(raw: &str) -> AnswerPlace {
        AnswerPlace::parse(raw).unwrap()
    }

    #[test]
    fn each_answer_stands_there_once() {
        let of = parse(
            "Vraag 1\nKent u ze?\n\nVraag 2\nWaarom?\n\nVraag 3\nHoe lang?\n\nVraag 3\nEn dan?\n\nVraag 4\nEn u?\n\n\
             Antwoord 1\nJa.\n\nAntwoord 2 en 3\nNee.\n\nAntwoord 3\nJa.\n",
        );
        let answers = of.answers();
        let told: Vec<_> = answers
            .iter()
            .map(|it| (it.text, &it.numbers[..]))
            .collect();
        assert_eq!(told, [("Ja.", &[1][..]), ("Nee.", &[2, 3]), ("Ja.", &[3])]);
        let places: Vec<_> = answers.iter().map(|it| it.place().to_string()).collect();
        assert_eq!(places, ["1", "2", "3-2"]);
        assert_eq!(answers[1].places, [place("2"), place("3")]);
        assert_eq!(of.answer_at(place("3")), Some(answers[1].clone()));
        assert_eq!(of.answer_at(place("3-2")), Some(answers[2].clone()));
        assert_eq!(of.answer_at(place("4")), None, "nobody answered it");
        assert_eq!(of.answer_at(place("1-2")), None);
    }

    #[test]
    fn a_place_reads_as_it_is_written() {
        for raw in ["2", "3-2"] {
            assert_eq!(place(raw).to_string(), raw);
        }
        assert_eq!(place("3-1"), place("3"));
        for raw in ["", "-", "x", "3-0", "3-", "-2", "3-2-1"] {
            assert_eq!(AnswerPlace::parse(raw), None, "{raw}");
        }
        let json = |place| serde_json::to_string(&place).unwrap();
        assert_eq!(json(place("2")), r#"{"question":2}"#);
        assert_eq!(json(place("3-2")), r#"{"question":3,"nth":2}"#);
        let read: AnswerPlace = serde_json::from_str(r#"{"question":2}"#).unwrap();
        assert_eq!(read, place("2"));
    }
}
