//! What is wrong with a form, said at its field.

use crate::{
    commitments::CommitmentMistake, outcomes::FindingMistake, redaction::RedactionMistake,
};
use letters::{
    access::HeldError, addressee::DirectoryError, awaiting::AwaitingRefused,
    dispatch::MailingRefused, followup::FollowUpRefused, mandate::MandateError,
    organisation::RegisterError, round::RoundError, template::TemplateRefused, text::TextError,
};

/// One thing that is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The field's name in the form.
    pub field: String,
    /// What is wrong with it.
    pub mistake: Mistake,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// The text does not fit its type.
    Text(TextError),
    /// None of the choices on offer.
    Choice,
    /// No day in the form 2025-07-09.
    Day,
    /// A day after today, for something that has happened.
    DayAhead,
    /// No time in the form 17:00.
    Time,
    /// A time that the clock skips on that day.
    SkippedTime,
    /// A round cannot open or change like this.
    Round(RoundError),
    /// The text is larger than a letter may be, in bytes.
    TooLarge {
        /// The largest size, in bytes.
        max: usize,
    },
    /// A character that no store can keep.
    Nul {
        /// The line, from 1.
        line: u32,
    },
    /// No pages can be made of it: what is wrong stands with its line.
    NotSet,
    /// A file of a kind that is not taken.
    FileKind,
    /// No municipality is called so.
    Municipality(String),
    /// Several municipalities are: these.
    Municipalities(String, Vec<&'static str>),
    /// No address of a website.
    Website,
    /// More addressees were picked than a letter has.
    TooManyPicked {
        /// How many it has at most.
        max: usize,
    },
    /// Something was filled in beside a box that is not ticked.
    NotTicked,
    /// No whole number of 0 or more.
    WholeNumber,
    /// The directory of addressees does not take it.
    Directory(DirectoryError),
    /// The register does not take it.
    Register(RegisterError),
    /// The mandate is not granted, or does not end so.
    Mandate(MandateError),
    /// The mail address is that of somebody with another name.
    OtherName,
    /// A template is not taken, or not there any more.
    Template(TemplateRefused),
    /// What was found in a response is not kept so.
    Finding(FindingMistake),
    /// What was promised, or what became of it, is not kept so.
    Commitment(CommitmentMistake),
    /// What is said of a sending and its answer is not kept so.
    Awaiting(AwaitingRefused),
    /// A response is not made unreadable in places, or not made public.
    Redaction(RedactionMistake),
    /// No letter is made that comes back on another.
    FollowUp(FollowUpRefused),
    /// A picture that cannot be made anew.
    Picture,
    /// An envelope was filled in, and is not to go.
    EnvelopeNotTicked,
    /// A moment was filled in, and it is to go now.
    MomentNotChosen,
    /// The end of an embargo was filled in, and it is to go without one.
    EmbargoNotTicked,
    /// A mailing is not taken.
    Mailing(MailingRefused),
    /// No copies for the post are made of it.
    Posting(crate::dispatching::PostingMistake),
    /// No mail address in this line.
    Address(String),
    /// A mail that is not taken in.
    Incoming(crate::incoming::Problem),
    /// Parliamentary questions that are not read or kept.
    Questions(crate::questions::Problem),
    /// No mail address.
    Mail,
    /// Somebody else has this mail address.
    MailTaken,
    /// A role cannot be held there.
    Held(HeldError),
    /// Somebody holds this role already.
    HeldAlready,
    /// A good file in a form that is not taken for something else: browsers forget files when a form comes back.
    FileAgain {
        /// The file's name as the browser gave it.
        name: String,
    },
}

impl Wrong {
    /// Something wrong with the field of this name.
    pub fn at(field: impl Into<String>, mistake: Mistake) -> Self {
        Self {
            field: field.into(),
            mistake,
        }
    }
}

/// Reads fields one after the other and collects what is wrong, so that all of it is told at once.
#[derive(Debug, Default)]
pub struct Reader {
    wrong: Vec<Wrong>,
}

impl Reader {
    /// Notes something wrong.
    pub fn note(&mut self, field: impl Into<String>, mistake: Mistake) {
        self.wrong.push(Wrong::at(field, mistake));
    }

    /// A field that must be filled in.
    pub fn required<T>(
        &mut self,
        field: &str,
        raw: &str,
        parse: impl Fn(&str) -> Result<T, TextError>,
    ) -> Option<T> {
        match parse(raw) {
            Ok(value) => Some(value),
            Err(error) => {
                self.note(field, Mistake::Text(error));
                None
            }
        }
    }

    /// A field that may stay empty.
    pub fn optional<T>(
        &mut self,
        field: &str,
        raw: &str,
        parse: impl Fn(&str) -> Result<T, TextError>,
    ) -> Option<T> {
        if raw.trim().is_empty() {
            None
        } else {
            self.required(field, raw, parse)
        }
    }

    /// One of the choices on offer.
    pub fn choice<T>(
        &mut self,
        field: &str,
        raw: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.choice_or(field, raw, Mistake::Choice, read)
    }

    /// A value that can be read, or else this mistake.
    pub fn choice_or<T>(
        &mut self,
        field: &str,
        raw: &str,
        mistake: Mistake,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = read(raw.trim());
        if found.is_none() {
            self.note(field, mistake);
        }
        found
    }

    /// What was read, when nothing is wrong.
    ///
    /// # Errors
    /// Everything that is.
    pub fn done<T>(self, value: Option<T>) -> Result<T, Vec<Wrong>> {
        match value {
            Some(value) if self.wrong.is_empty() => Ok(value),
            _ => Err(self.wrong),
        }
    }
}

/// The value of the last field of this name, or nothing.
pub fn value<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs
        .iter()
        .rev()
        .find(|(field, _)| field == name)
        .map_or("", |(_, value)| value)
}
