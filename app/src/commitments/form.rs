//! The forms in which somebody says what was promised and what became of it: as typed, and as what is to be kept.

use crate::{
    drafting::{
        Mistake, Wrong,
        wrong::{Reader, value},
    },
    outcomes::{Spot, read_passage},
};
use letters::{
    commitment::{Ahead, Commitment, Deed, Due, Ending, Promise, StepRefused},
    demand::DemandId,
    outcome::{Passage, Quotable, paragraphs},
    text::{Line, Sentence},
};

/// What can be wrong with them that is wrong with no other form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommitmentMistake {
    /// No day, and no part of a year.
    Due,
    /// No number of days up to a year.
    Ahead,
    /// The passage does not stand in the response.
    NotInText,
    /// The very same was said already.
    SaidAlready,
    /// It ended meanwhile.
    HasEnded,
    /// It runs.
    Runs,
    /// It was taken back.
    WasTakenBack,
    /// Somebody else said something of it since the page was opened.
    Moved,
    /// Something that the form sent is no part of this letter.
    Gone,
}

impl From<StepRefused> for CommitmentMistake {
    fn from(refused: StepRefused) -> Self {
        match refused {
            StepRefused::NotInText => Self::NotInText,
            StepRefused::SaidAlready => Self::SaidAlready,
            StepRefused::HasEnded => Self::HasEnded,
            StepRefused::Runs => Self::Runs,
            StepRefused::WasTakenBack => Self::WasTakenBack,
            StepRefused::Moved => Self::Moved,
            StepRefused::NoDemand | StepRefused::NoCommitment | StepRefused::NoResponse => {
                Self::Gone
            }
        }
    }
}

impl CommitmentMistake {
    /// At which field of the form that says what was promised it is told.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Ahead => "ahead",
            Self::NotInText => "quote",
            Self::Gone => "demand",
            Self::SaidAlready | Self::HasEnded | Self::Runs | Self::WasTakenBack | Self::Moved => {
                "what"
            }
        }
    }
}

/// What was promised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PromiseForm {
    /// Which paragraph, as [`crate::outcomes::passages::Spot`] writes it; empty for none.
    pub paragraph: String,
    /// Words that were copied out of the response.
    pub quote: String,
    /// Who promised.
    pub by: String,
    /// What.
    pub what: String,
    /// Until when: a day, or a part of a year.
    pub due: String,
    /// How many days before that the secretariat is reminded.
    pub ahead: String,
    /// The id of the demand that it belongs to.
    pub demand: String,
}

impl PromiseForm {
    /// As it is offered: with who is likeliest to have promised, and the usual reminder.
    #[must_use]
    pub fn fresh(speakers: &[Line]) -> Self {
        Self {
            by: speakers
                .first()
                .map(ToString::to_string)
                .unwrap_or_default(),
            ahead: Ahead::USUAL.get().to_string(),
            ..Self::default()
        }
    }

    /// What was promised, to be said better.
    #[must_use]
    pub fn of(commitment: &Commitment, quotable: &Quotable<'_>) -> Self {
        let promise = &commitment.promise;
        let (paragraph, quote) = match &promise.passage {
            Some(passage) => typed(passage, quotable),
            None => (String::new(), String::new()),
        };
        Self {
            paragraph,
            quote,
            by: promise.by.to_string(),
            what: promise.what.to_string(),
            due: promise
                .due
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            ahead: promise.ahead.get().to_string(),
            demand: promise.demand.map(|it| it.to_string()).unwrap_or_default(),
        }
    }

    /// Reads the fields of a form that was sent, or of an address that fills some in beforehand.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        Self {
            paragraph: field("paragraph"),
            quote: field("quote"),
            by: field("by"),
            what: field("what"),
            due: field("due"),
            ahead: field("ahead"),
            demand: field("demand"),
        }
    }

    /// What is to be kept, of a response that can be quoted so.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, quotable: &Quotable<'_>) -> Result<Promise, Vec<Wrong>> {
        let mut reader = Reader::default();
        let promise = self.read_by(quotable, &mut reader);
        reader.done(promise)
    }

    fn read_by(&self, quotable: &Quotable<'_>, reader: &mut Reader) -> Option<Promise> {
        let passage = read_passage(quotable, &self.paragraph, &self.quote, reader);
        let by = reader.required("by", &self.by, Line::parse);
        let what = reader.required("what", &self.what, Sentence::parse);
        let due = if self.due.trim().is_empty() {
            None
        } else {
            let wrong = Mistake::Commitment(CommitmentMistake::Due);
            reader.choice_or("due", &self.due, wrong, |raw| Due::parse(raw).ok())
        };
        let ahead = |raw: &str| raw.parse().ok().and_then(Ahead::days);
        let wrong = Mistake::Commitment(CommitmentMistake::Ahead);
        let ahead = reader.choice_or("ahead", &self.ahead, wrong, ahead);
        let demand = if self.demand.trim().is_empty() {
            None
        } else {
            reader.choice("demand", &self.demand, DemandId::parse)
        };
        let (by, what, ahead) = (by?, what?, ahead?);
        Some(Promise {
            by,
            what,
            due,
            ahead,
            demand,
            passage,
        })
    }
}

/// A passage as it would be typed: its paragraph, and its words unless they are all of it.
fn typed(passage: &Passage, quotable: &Quotable<'_>) -> (String, String) {
    let answer = passage.answer();
    let text = quotable.text(answer).unwrap_or_default();
    let place = passage.place(text).unwrap_or(0..0);
    let mut all = (1_usize..).zip(paragraphs(text));
    let holds = all.find(|(_, it)| it.start <= place.start && place.end <= it.end);
    let spot = match (answer, &holds) {
        (None, None) => Spot::Nowhere,
        (None, Some((number, _))) => Spot::Paragraph(*number),
        (Some(answer), holds) => Spot::Answer(answer, holds.as_ref().map(|(number, _)| *number)),
    };
    let whole = holds.map_or(0..text.len(), |(_, it)| it);
    let quote = if spot != Spot::Nowhere && whole == place {
        String::new()
    } else {
        passage.quote().to_owned()
    };
    (spot.to_string(), quote)
}

/// Which of the forms on a commitment's page was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// What became of it.
    Settle,
    /// What was promised, said better.
    Revise,
    /// That it ended was a mistake.
    Reopen,
    /// It was no promise.
    TakeBack,
}

impl Asked {
    /// The word in the form.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Settle => "settle",
            Self::Revise => "revise",
            Self::Reopen => "reopen",
            Self::TakeBack => "take-back",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        let all = [Self::Settle, Self::Revise, Self::Reopen, Self::TakeBack];
        all.into_iter().find(|it| it.key() == key)
    }

    /// The field in which it says why.
    #[must_use]
    pub const fn why(self) -> &'static str {
        match self {
            Self::Settle => "settle-why",
            Self::Revise => "revise-why",
            Self::Reopen => "reopen-why",
            Self::TakeBack => "take-back-why",
        }
    }

    /// At which of its fields a mistake is told.
    #[must_use]
    pub const fn field(self, mistake: CommitmentMistake) -> &'static str {
        match self {
            Self::Revise => mistake.field(),
            Self::Settle => "ending",
            Self::Reopen | Self::TakeBack => self.why(),
        }
    }
}

/// What somebody says of a commitment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepForm {
    /// Which form was sent; none on a page that comes fresh.
    pub asked: Option<Asked>,
    /// The key of the ending.
    pub ending: String,
    /// Why.
    pub why: String,
    /// What was promised.
    pub promise: PromiseForm,
    /// The number of the last step that stood on the page.
    pub seen: Option<u32>,
}

impl StepForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let asked = Asked::from_key(value(pairs, "deed"));
        let why = asked.map(|it| value(pairs, it.why()).to_owned());
        Self {
            asked,
            ending: value(pairs, "ending").to_owned(),
            why: why.unwrap_or_default(),
            promise: PromiseForm::from_pairs(pairs),
            seen: Some(value(pairs, "seen").parse().unwrap_or(0)),
        }
    }

    /// What is to be kept, of a response that can be quoted so.
    ///
    /// # Errors
    /// What is wrong, each at its field; nothing by name where no form of the page was sent.
    pub fn read(&self, quotable: &Quotable<'_>) -> Result<Deed, Vec<Wrong>> {
        let mut reader = Reader::default();
        let Some(asked) = self.asked else {
            return Err(vec![Wrong::at("ending", Mistake::Choice)]);
        };
        let promise = match asked {
            Asked::Revise => self.promise.read_by(quotable, &mut reader),
            Asked::Settle | Asked::Reopen | Asked::TakeBack => None,
        };
        let ending = match asked {
            Asked::Settle => reader.choice("ending", &self.ending, Ending::from_key),
            Asked::Revise | Asked::Reopen | Asked::TakeBack => None,
        };
        let why = reader.required(asked.why(), &self.why, Sentence::parse);
        let deed = why.and_then(|why| match asked {
            Asked::Settle => ending.map(|it| Deed::Ended(it, why)),
            Asked::Revise => promise.map(|it| Deed::Revised(it, why)),
            Asked::Reopen => Some(Deed::Reopened(why)),
            Asked::TakeBack => Some(Deed::TakenBack(why)),
        });
        reader.done(deed)
    }
}

#[cfg(test)]
mod tests;
