//! What the drafting page shows, and the form that it sends.

use super::{
    front::{AddresseeForm, FrontForm, PersonForm},
    wrong::{Mistake, Reader, Wrong, value},
};
use crate::desk::data::{Filled, LetterHead, Refused, VersionLine};
use letters::{
    letter::{Body, LetterText},
    problem::ProblemKind,
    register::Figures,
    text::{Line, ShortTitle},
    version::VersionNumber,
};

/// The drafting page.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Which letter.
    pub head: LetterHead,
    /// The version that the text was made from.
    pub base: VersionLine,
    /// The form as it is to be shown.
    pub form: Filled<DraftForm>,
    /// Today's figures, for the claims in the text.
    pub figures: Figures,
    /// Whether the version in [`Self::base`] was saved just now.
    pub saved: bool,
    /// Whether the fields around the text are unfolded: after a row was added or removed.
    pub unfolded: bool,
    /// Someone saved meanwhile.
    pub conflict: Option<Conflict>,
    /// Why it was not saved, when it is nothing in the form: the letter takes no versions any more.
    pub refused: Option<Refused>,
}

/// Someone else saved between opening and saving.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// What was saved meanwhile.
    pub theirs: VersionLine,
    /// Its text.
    pub their_text: LetterText,
}

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftForm {
    /// What stands above and below.
    pub front: FrontForm,
    /// The text, in Markdown.
    pub body: String,
    /// What the writer says about this version.
    pub note: String,
    /// The number of the version that it was made from.
    pub base: String,
}

/// What a form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The version it was made from.
    pub base: VersionNumber,
    /// The text.
    pub text: LetterText,
    /// The short title.
    pub short_title: Option<ShortTitle>,
    /// What the writer says about it.
    pub note: Option<Line>,
}

/// Which button was pressed: the field `do`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftStep {
    /// Save a version.
    Save,
    /// Show the page again, with a fresh preview.
    Preview,
    /// Show it again with a row more or less.
    Rows(RowStep),
}

/// A row more or less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowStep {
    /// One more addressee.
    AddAddressee,
    /// Without the addressee at this place.
    RemoveAddressee(usize),
    /// One more person at the addressee at this place.
    AddPerson(usize),
}

impl DraftStep {
    /// Reads the field `do`; anything unknown saves, as pressing Enter does.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let word = value(pairs, "do");
        let number = |prefix: &str| word.strip_prefix(prefix).and_then(|n| n.parse().ok());
        if word == "preview" {
            Self::Preview
        } else if word == "add-addressee" {
            Self::Rows(RowStep::AddAddressee)
        } else if let Some(index) = number("remove-addressee-") {
            Self::Rows(RowStep::RemoveAddressee(index))
        } else if let Some(index) = number("add-person-") {
            Self::Rows(RowStep::AddPerson(index))
        } else {
            Self::Save
        }
    }
}

impl DraftForm {
    /// The form of a version that was saved.
    #[must_use]
    pub fn of(text: &LetterText, short_title: Option<&ShortTitle>, base: VersionNumber) -> Self {
        Self {
            front: FrontForm::of(&text.front, short_title),
            body: text.body.as_str().to_owned(),
            note: String::new(),
            base: base.to_string(),
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        Self {
            front: FrontForm::from_pairs(pairs),
            // Browsers send CRLF; the page is shown again with what was typed.
            body: value(pairs, "body").replace("\r\n", "\n"),
            note: value(pairs, "note").to_owned(),
            base: value(pairs, "base").to_owned(),
        }
    }

    /// A row more or less, within the bounds of [`FrontForm`].
    pub fn change_rows(&mut self, step: RowStep) {
        let rows = &mut self.front.addressees;
        match step {
            RowStep::AddAddressee if rows.len() < FrontForm::MAX_ADDRESSEES => {
                rows.push(AddresseeForm::default());
            }
            RowStep::RemoveAddressee(index) if index < rows.len() => {
                rows.remove(index);
            }
            RowStep::AddPerson(index) => {
                if let Some(row) = rows.get_mut(index)
                    && row.persons.len() < FrontForm::MAX_PERSONS
                {
                    row.persons.push(PersonForm::default());
                }
            }
            RowStep::AddAddressee | RowStep::RemoveAddressee(_) => {}
        }
    }

    /// Makes a text to be saved of it.
    ///
    /// # Errors
    /// Everything that is wrong, each at its field. Problems in the running text are not
    /// among them: a draft may hold them.
    pub fn read(&self) -> Result<Edit, Vec<Wrong>> {
        let mut reader = Reader::default();
        let (front, short_title) = match self.front.read() {
            Ok((front, title)) => (Some(front), title),
            Err(wrong) => {
                for one in wrong {
                    reader.note(one.field, one.mistake);
                }
                (None, None)
            }
        };
        let body = match Body::parse(&self.body) {
            Ok(body) => Some(body),
            Err(problem) => {
                let mistake = match problem.kind {
                    ProblemKind::TooLarge { max, .. } => Mistake::TooLarge { max },
                    _ => Mistake::Nul {
                        line: problem.line.unwrap_or(1),
                    },
                };
                reader.note("body", mistake);
                None
            }
        };
        let note = reader.optional("note", &self.note, Line::parse);
        let base = reader.choice("base", &self.base, |raw| {
            raw.parse().ok().and_then(VersionNumber::new)
        });
        let edit = front.zip(body).zip(base).map(|((front, body), base)| Edit {
            base,
            text: LetterText { front, body },
            short_title,
            note,
        });
        reader.done(edit)
    }
}
