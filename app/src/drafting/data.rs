//! What the drafting page shows, and the form that it sends.

use super::{
    front::FrontForm,
    wrong::{Mistake, Reader, Wrong, value},
};
use crate::{
    desk::data::{Filled, LetterHead, Refused, VersionLine},
    translations::OfOriginal,
};
use letters::{
    addressee::{Directory, succession::Departure},
    ids::{PersonId, SittingId},
    letter::{Body, LetterText},
    problem::ProblemKind,
    register::Figures,
    text::{Line, PersonName, ShortTitle},
    time::{Day, Moment},
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
    /// From which addressees are picked.
    pub directory: Directory,
    /// Those to whom the text is written and who do not hold their office any more.
    pub departed: Vec<Departure>,
    /// What day it is.
    pub today: Day,
    /// Today's figures, for the claims in the text.
    pub figures: Figures,
    /// Whether the version in [`Self::base`] was saved just now.
    pub saved: bool,
    /// Whether the fields around the text are unfolded: after a row was added or removed.
    pub unfolded: bool,
    /// Why it was not saved, when it is nothing in the form: the letter takes no versions any more.
    pub refused: Option<Refused>,
    /// Who writes: what their browser keeps is for them alone.
    pub writer: PersonId,
    /// Who else has the letter open.
    pub others: Vec<PersonName>,
    /// What was saved since the version in [`Self::base`].
    pub newer: Option<VersionLine>,
    /// What was typed before and not saved as a version.
    pub typed: TypedBefore,
    /// What it is the translation of.
    pub translation: Option<OfOriginal>,
}

/// What somebody typed in this letter before and did not save as a version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedBefore {
    /// The form holds it, as it was at this moment.
    pub shown: Option<Moment>,
    /// More of it, typed on other pages.
    pub more: Vec<(SittingId, Moment)>,
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
    /// The sitting that the page is, as far as it has one yet.
    pub sitting: String,
    /// The number of what was kept last in it.
    pub serial: String,
    /// The short title at that moment: versions do not keep it.
    pub base_title: String,
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
    /// The short title as it was when the text was made.
    pub base_title: Option<ShortTitle>,
}

/// Which button was pressed: the field `do`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftStep {
    /// Save a version.
    Save,
    /// Show the page again, with a fresh preview.
    Preview,
    /// Show it again with what somebody else saved meanwhile brought in.
    BringIn,
    /// Show it again with the addressees that were picked.
    Pick,
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
        } else if word == "bring-in" {
            Self::BringIn
        } else if word == "pick" {
            Self::Pick
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
            sitting: String::new(),
            serial: String::new(),
            base_title: short_title.map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// The sitting that the page is, with the number of what was kept last.
    #[must_use]
    pub fn sitting(&self) -> Option<(SittingId, u32)> {
        let id = SittingId::parse(&self.sitting)?;
        Some((id, self.serial.parse().unwrap_or_default()))
    }

    /// Whether somebody reading both would find the same text.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.front == other.front && self.body.trim() == other.body.trim()
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
            sitting: value(pairs, "sitting").to_owned(),
            serial: value(pairs, "serial").to_owned(),
            base_title: value(pairs, "base-title").to_owned(),
        }
    }

    /// The fields as they are sent: what [`Self::from_pairs`] makes the same form of.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = self.front.pairs();
        let own = [
            ("body", &self.body),
            ("note", &self.note),
            ("base", &self.base),
            ("base-title", &self.base_title),
            ("sitting", &self.sitting),
            ("serial", &self.serial),
        ];
        pairs.extend(own.map(|(name, value)| (name.to_owned(), value.clone())));
        pairs
    }

    /// What is wrong when two texts together are more than one may be.
    #[must_use]
    pub fn too_large() -> Wrong {
        Wrong::at(
            "body",
            Mistake::TooLarge {
                max: Body::MAX_BYTES,
            },
        )
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
        let body = read_body(&mut reader, &self.body);
        let note = reader.optional("note", &self.note, Line::parse);
        // A number that is none is that of no version: what the text was made from is then unknown.
        let base = self.base.trim().parse().ok().and_then(VersionNumber::new);
        let base = base.or(VersionNumber::new(u32::MAX));
        let edit = front.zip(body).zip(base).map(|((front, body), base)| Edit {
            base,
            text: LetterText { front, body },
            short_title,
            note,
            base_title: ShortTitle::parse(&self.base_title).ok(),
        });
        reader.done(edit)
    }
}

/// The running text, or what is wrong with it: it is too large, or holds what no store can keep.
pub(super) fn read_body(reader: &mut Reader, raw: &str) -> Option<Body> {
    let problem = match Body::parse(raw) {
        Ok(body) => return Some(body),
        Err(problem) => problem,
    };
    let mistake = match problem.kind {
        ProblemKind::TooLarge { max, .. } => Mistake::TooLarge { max },
        _ => Mistake::Nul {
            line: problem.line.unwrap_or(1),
        },
    };
    reader.note("body", mistake);
    None
}
