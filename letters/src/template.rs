//! Templates: what a new letter of a kind starts with, so that nobody begins with an empty sheet or with an old letter.
//!
//! A [`Template`] is a letter without a date, of which the words that differ each time are instructions: `[[the name of
//! the act]]`. In a template they are what it is for; in a letter each is a problem until words stand in its place
//! ([`ProblemKind::Instruction`](crate::problem::ProblemKind::Instruction)), and nobody signs a letter that holds one.
//!
//! Standpunt brings one along for every kind in every language ([`Template::supplied`]); they are files in
//! `letters/templates`, in the format of [`mod@crate::file`]. The association changes their text, puts it back, and adds
//! others under names of its own.

use crate::{
    file,
    ids::TemplateId,
    letter::{Kind, Language, LetterText},
    problem::Problem,
    text::{Line, Subject, TemplateName},
};
use thiserror::Error;

#[cfg(test)]
mod tests;

/// What a new letter starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// What the association calls it; none for the one that belongs to its kind and language.
    pub name: Option<TemplateName>,
    /// A short word what it is for, when somebody wrote one.
    pub purpose: Option<Line>,
    text: LetterText,
}

/// Which template of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Which {
    /// The one that Standpunt brings along in this language, changed or not.
    Supplied(Language),
    /// One of the association's own.
    Own(TemplateId),
}

impl Which {
    /// The word in addresses and forms: the code of the language, or the identifier.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Supplied(language) => language.key().to_owned(),
            Self::Own(id) => id.to_string(),
        }
    }

    /// Reads that word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let own = || TemplateId::parse(key).map(Self::Own);
        Language::from_key(key).map(Self::Supplied).or_else(own)
    }
}

/// How often a template was saved: 0 is the text that Standpunt brought along. A save names the number that its text was
/// made from, so that two who change one at once hear of each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub u32);

impl Revision {
    /// Reads what a form says that it was made from. What is no number was made from nothing that was ever there, and is
    /// overtaken by whatever is.
    #[must_use]
    pub fn read(raw: &str) -> Self {
        Self(raw.trim().parse().unwrap_or(u32::MAX))
    }

    /// The one after this.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// Why a template is not saved, put back or deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TemplateRefused {
    /// Another template of this kind has the name.
    #[error("another template of this kind has the name")]
    NameTaken,
    /// Somebody else saved it meanwhile.
    #[error("somebody else saved the template meanwhile")]
    Overtaken,
    /// Somebody deleted it.
    #[error("the template is not there any more")]
    Gone,
}

impl Template {
    /// A template with this text; the date falls away, as a letter bears its own.
    #[must_use]
    pub fn new(name: Option<TemplateName>, purpose: Option<Line>, text: LetterText) -> Self {
        let mut text = text;
        text.front.date = None;
        Self {
            name,
            purpose,
            text,
        }
    }

    /// The one that Standpunt brings along.
    ///
    /// # Errors
    /// What is wrong with its file; a test sees to it that nothing is.
    pub fn supplied(kind: Kind, language: Language) -> Result<Self, Vec<Problem>> {
        let (file, _) = file::parse(source(kind, language).as_bytes())?;
        Ok(Self::new(None, None, file.text))
    }

    /// Its text.
    #[must_use]
    pub const fn text(&self) -> &LetterText {
        &self.text
    }

    /// Of which kind the letters are that start with it.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.text.front.kind
    }

    /// In which language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.text.front.language
    }

    /// The first text of a letter that starts with it.
    #[must_use]
    pub fn start(&self, subject: Subject, sender: Line) -> LetterText {
        let mut text = self.text.clone();
        text.front.subject = subject;
        text.front.sender = sender;
        text
    }

    /// What is wrong with it. Instructions are not: they are what it is for.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.text.problems();
        problems.retain(|problem| !problem.is_unfinished());
        problems
    }
}

impl TemplateName {
    /// How names are compared: two that differ in capitals only are one.
    #[must_use]
    pub fn folded(&self) -> String {
        self.as_str().to_lowercase()
    }
}

macro_rules! supplied {
    ($kind:literal, $language:literal) => {
        include_str!(concat!("../templates/", $kind, ".", $language, ".md"))
    };
}

const fn source(kind: Kind, language: Language) -> &'static str {
    match (kind, language) {
        (Kind::Letter, Language::Nl) => supplied!("letter", "nl"),
        (Kind::Letter, Language::En) => supplied!("letter", "en"),
        (Kind::PositionPaper, Language::Nl) => supplied!("position-paper", "nl"),
        (Kind::PositionPaper, Language::En) => supplied!("position-paper", "en"),
        (Kind::ProgrammeCall, Language::Nl) => supplied!("programme-call", "nl"),
        (Kind::ProgrammeCall, Language::En) => supplied!("programme-call", "en"),
        (Kind::PressRelease, Language::Nl) => supplied!("press-release", "nl"),
        (Kind::PressRelease, Language::En) => supplied!("press-release", "en"),
        (Kind::FollowUp, Language::Nl) => supplied!("follow-up", "nl"),
        (Kind::FollowUp, Language::En) => supplied!("follow-up", "en"),
    }
}
