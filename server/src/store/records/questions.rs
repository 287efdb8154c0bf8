//! Parliamentary questions as they are kept, and the recesses of the Tweede Kamer.

use letters::{
    ids::{QuestionSetId, ResponseId},
    questions::{
        Kept, Postponement, Questions,
        clock::{Course, Recess},
    },
    response::{Attachment, Response},
    text::{Line, PersonName, Remark, Slug},
    time::{Day, Moment},
};

/// Questions that are saved, for the first time or once more.
#[derive(Debug, Clone)]
pub struct SaveQuestions {
    /// What they are.
    pub kept: Kept,
    /// Whether visitors see them on the letter's page.
    pub public: bool,
    /// The file that they were read from.
    pub original: Attachment,
    /// What is recorded as having come back, when this is their first answer; else what that shows from now on.
    pub response: Option<Response>,
}

/// Questions as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionSet {
    /// Which.
    pub id: QuestionSetId,
    /// Which revision this is.
    pub revision: u32,
    /// What they are.
    pub kept: Kept,
    /// Whether visitors see them.
    pub public: bool,
    /// The file that this revision was read from.
    pub original: Attachment,
    /// The response that was recorded with the answer.
    pub response: Option<ResponseId>,
    /// Who saved this revision, and when.
    pub saved: (PersonName, Moment),
    /// The notices that the answer takes longer, oldest first.
    pub notices: Vec<Notice>,
}

/// A notice that an answer takes longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The day on which it came.
    pub on: Day,
    /// Who said so.
    pub by: Line,
    /// What it says.
    pub said: Option<Remark>,
    /// Who recorded it, and when.
    pub recorded: (PersonName, Moment),
}

impl QuestionSet {
    /// What decides how it stands with them.
    #[must_use]
    pub fn course(&self) -> Course {
        self.kept.course(!self.notices.is_empty())
    }

    /// The questions and answers as everybody may have them: with the notice that was recorded by itself, but for its words,
    /// which somebody wrote down for the desk.
    #[must_use]
    pub fn data(&self) -> Questions {
        let mut data = self.kept.content().clone();
        if let (None, Some(notice)) = (&data.postponed, self.notices.last()) {
            data.postponed = Some(Postponement {
                by: notice.by.to_string(),
                received: Some(notice.on),
                text: String::new(),
            });
        }
        data
    }
}

/// Questions without an answer, for the desk's front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// Their letter.
    pub letter: Slug,
    /// What that is called.
    pub title: String,
    /// Which.
    pub id: QuestionSetId,
    /// What decides how it stands with them.
    pub course: Course,
}

/// The recesses as they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recesses {
    /// Which revision.
    pub revision: u32,
    /// Every one, earliest first.
    pub all: Vec<Recess>,
    /// Who saved them, and when; none for those that came along.
    pub saved: Option<(PersonName, Moment)>,
}
