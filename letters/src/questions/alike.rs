//! Whether two publications are about the same questions.

use super::{Asker, Piece, Questions, head::of_chamber, pieces};
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet};

/// Why a publication that comes to kept questions may be about others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Both have a number of the same kind, and it is another one.
    Number {
        /// That of the kept questions.
        kept: String,
        /// That of the publication.
        came: String,
    },
    /// Others asked.
    Askers {
        /// Who asked the kept questions.
        kept: Vec<Asker>,
        /// Who asked those of the publication.
        came: Vec<Asker>,
    },
    /// They were handed in on another day.
    Submitted {
        /// The day of the kept questions.
        kept: Day,
        /// That of the publication.
        came: Day,
    },
    /// The question with this number says something else.
    Question(u32),
    /// The publication has a question with this number, and the kept ones have none.
    NewQuestion(u32),
}

impl Questions {
    /// What tells that a publication is about other questions than these. What either does not say tells nothing.
    ///
    /// Questions have a number of the Chamber ("2024Z05678") when they are handed in and another one in the Handelingen
    /// ("1909") when they are answered: those do not differ.
    #[must_use]
    pub fn differences(&self, came: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        if let (Some(kept), Some(number)) = (&self.number, &came.number)
            && kind(kept) == kind(number)
            && kept != number
            && !came.see_also.as_ref().is_some_and(|it| mentions(it, kept))
        {
            let (kept, came) = (kept.clone(), number.clone());
            found.push(Difference::Number { kept, came });
        }
        if both_asked(self, came) && names(&self.askers) != names(&came.askers) {
            let (kept, came) = (self.askers.clone(), came.askers.clone());
            found.push(Difference::Askers { kept, came });
        }
        if let (Some(kept), Some(came)) = (self.submitted, came.submitted)
            && kept != came
        {
            found.push(Difference::Submitted { kept, came });
        }
        let mine: BTreeMap<_, _> = (self.places().into_iter())
            .zip(self.pairs.iter().map(|pair| &pair.question_text))
            .collect();
        for (place, theirs) in came.places().into_iter().zip(&came.pairs) {
            match mine.get(&place) {
                None => found.push(Difference::NewQuestion(place.question())),
                Some(mine) if !alike(mine, &theirs.question_text) => {
                    found.push(Difference::Question(place.question()));
                }
                Some(_) => {}
            }
        }
        found
    }

    /// Whether another publication has the same questions: the same number, or the same first question on the same day.
    #[must_use]
    pub fn repeats(&self, other: &Self) -> bool {
        if self.number.is_some() && self.number == other.number {
            return true;
        }
        let first = |of: &Self| of.pairs.first().map(|pair| words(&pair.question_text));
        self.submitted.is_some()
            && self.submitted == other.submitted
            && first(self).is_some_and(|mine| !mine.is_empty() && first(other) == Some(mine))
    }

    /// Whether it says only that an answer takes longer.
    #[must_use]
    pub const fn is_notice(&self) -> bool {
        self.postponed.is_some() && self.pairs.is_empty() && self.unplaced.is_empty()
    }

    /// Whether a notice is rather about these questions than about others: it names their number, or those who asked them.
    #[must_use]
    pub fn is_meant_by(&self, notice: &Self) -> bool {
        let said = notice.postponed.as_ref().map(|it| it.text.as_str());
        let numbered = self.number.as_ref().is_some_and(|number| {
            notice.number.as_ref() == Some(number)
                || said.is_some_and(|said| of_chamber(number).is_some() && mentions(said, number))
        });
        let days = (self.submitted, notice.submitted);
        let day = !matches!(days, (Some(mine), Some(theirs)) if mine != theirs);
        numbered
            || (both_asked(self, notice) && day && names(&self.askers) == names(&notice.askers))
    }
}

/// What kind of number it is: the letters and marks in it.
fn kind(number: &str) -> String {
    number.chars().filter(|c| !c.is_ascii_digit()).collect()
}

fn mentions(text: &str, number: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .any(|word| word == number)
}

const fn both_asked(one: &Questions, other: &Questions) -> bool {
    !one.askers.is_empty() && !other.askers.is_empty()
}

fn names(askers: &[Asker]) -> BTreeSet<String> {
    askers.iter().map(|it| it.name.to_lowercase()).collect()
}

/// The words of a text as they are compared: without capitals, marks and notes.
fn words(text: &str) -> Vec<String> {
    let spoken = |piece| match piece {
        Piece::Words(words) => words,
        Piece::Note(_) => " ",
    };
    let text: String = pieces(text).into_iter().map(spoken).collect();
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether two texts have at least half of their words in common. A text is often set anew with other marks, or mended.
fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for word in &one {
        *left.entry(word).or_default() += 1;
    }
    let mut common = 0;
    for word in &other {
        if let Some(count) = left.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    // Twice those in common, as each text has them.
    common * 4 >= one.len() + other.len()
}

#[cfg(test)]
mod tests;
