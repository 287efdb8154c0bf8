//! What the pages about parliamentary questions show.

use super::{NoticeForm, Said, SetForm};
use crate::desk::data::{Filled, LetterHead};
use letters::{
    ids::QuestionSetId,
    questions::{
        Flaw, Questions,
        clock::{Course, Recess},
    },
    text::Slug,
    time::{Day, Moment},
};

/// One set in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetLine {
    /// Which.
    pub id: QuestionSetId,
    /// Its number and subject, as they are needed for its name.
    pub content: Questions,
    /// What decides how it stands.
    pub course: Course,
    /// Whether visitors see it.
    pub public: bool,
}

/// Questions that wait for an answer, on the desk's front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Their letter.
    pub letter: Slug,
    /// What that is called.
    pub title: String,
    /// Which.
    pub id: QuestionSetId,
    /// What decides how it stands.
    pub course: Course,
}

/// The page on which a publication is handed in: new questions, or an answer to a set.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// Which letter.
    pub head: LetterHead,
    /// The set that an answer comes to; none for new questions.
    pub to: Option<SetLine>,
    /// The sets that are there.
    pub sets: Vec<SetLine>,
    /// Whether what was handed in is only a notice that an answer takes longer: then the sets are those that wait, those that it
    /// is about first.
    pub notice: bool,
    /// The text that was pasted, with what is wrong.
    pub form: Filled<String>,
    /// Whether questions can be kept: the letter is Final.
    pub can: bool,
    /// The day of showing.
    pub today: Day,
    /// The recesses.
    pub recesses: Vec<Recess>,
}

/// The page on which what was read is corrected.
#[derive(Debug, Clone, PartialEq)]
pub struct Correct {
    /// Which letter.
    pub head: LetterHead,
    /// The set that becomes another; none for a new one.
    pub set: Option<QuestionSetId>,
    /// Whether its answer was recorded as what came back: then its day and its file stay.
    pub recorded: bool,
    /// The sets that are there already with the same questions, of a new one.
    pub twins: Vec<SetLine>,
    /// As it stands, with what is wrong.
    pub form: Filled<SetForm>,
    /// What looks wrong with the questions.
    pub flaws: Vec<Flaw>,
    /// The questions that get their answer from another's field: each with the place of that one.
    pub follows: Vec<Option<usize>>,
    /// What somebody else kept meanwhile, by whom and when.
    pub moved: Option<(String, Moment)>,
}

/// The page of a set.
#[derive(Debug, Clone, PartialEq)]
pub struct SetPage {
    /// Which letter.
    pub head: LetterHead,
    /// Which set.
    pub id: QuestionSetId,
    /// Which revision is shown.
    pub revision: u32,
    /// The questions and answers.
    pub content: Questions,
    /// What decides how it stands.
    pub course: Course,
    /// Whether visitors see it.
    pub public: bool,
    /// The file that it was read from: its name and size in bytes.
    pub original: (String, u64),
    /// The notices that the answer takes longer.
    pub notices: Vec<NoticeLine>,
    /// Every revision, newest first.
    pub revisions: Vec<RevisionLine>,
    /// The day of showing.
    pub today: Day,
    /// The recesses.
    pub recesses: Vec<Recess>,
    /// What was done just now.
    pub said: Option<Said>,
    /// The form for a notice.
    pub notice: Filled<NoticeForm>,
}

/// A notice that the answer takes longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeLine {
    /// The day on which it came.
    pub on: Day,
    /// Who said so.
    pub by: String,
    /// What it says.
    pub said: Option<String>,
    /// Who recorded it, and when.
    pub recorded: (String, Moment),
}

/// One revision of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionLine {
    /// Its number.
    pub number: u32,
    /// Who saved it.
    pub by: String,
    /// When.
    pub at: Moment,
}
