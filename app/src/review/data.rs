//! What the pages of a review show.

use crate::{links::PassageLink, own::Who};
use letters::{
    addressee::succession::Departure,
    anchor::Anchor,
    ids::{PersonId, ThreadId},
    letter::{Kind as LetterKind, LetterText},
    register::Figures,
    review::{Kind, State, Turn},
    text::Slug,
    time::Moment,
};

/// A letter in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewLine {
    /// Its address.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
    /// Whether it is in review now.
    pub open: bool,
    /// When its text last changed.
    pub changed: Moment,
    /// How many comments of those that are seen are open.
    pub comments: usize,
    /// How many suggestions.
    pub suggestions: usize,
}

/// The letters in review that somebody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviews {
    /// Who looks.
    pub who: Who,
    /// The letters.
    pub letters: Vec<ReviewLine>,
}

/// What stands on top of every page about a draft.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of its own: of the letter, or of who looks"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewHead {
    /// Who looks.
    pub who: Who,
    /// The letter's address.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
    /// What sort of text it is.
    pub kind: LetterKind,
    /// Whether it is in review now.
    pub open: bool,
    /// Whether its text is pinned for signing.
    pub frozen: bool,
    /// Whether who looks may comment and suggest, when it is.
    pub comments: bool,
    /// Whether who looks decides.
    pub decides: bool,
    /// The newest version.
    pub version: u32,
    /// Today's figures, for the claims in the text.
    pub figures: Option<Figures>,
}

impl ReviewHead {
    /// Whether who looks may comment and suggest now.
    #[must_use]
    pub const fn may_comment(&self) -> bool {
        self.open && self.comments
    }

    /// Whether who looks may decide now.
    #[must_use]
    pub const fn may_decide(&self) -> bool {
        self.open && self.decides
    }

    /// Whether who looks may say no to a thread now: to an objection while the text is pinned too.
    #[must_use]
    pub const fn may_reject(&self, thread: &Thread) -> bool {
        self.may_decide() || (self.frozen && self.decides && thread.objection.is_some())
    }
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Which.
    pub id: ThreadId,
    /// Its number among those that are seen, from 1 in the order in which they were said.
    pub number: usize,
    /// A comment or a suggestion.
    pub kind: Kind,
    /// Of an objection from a signing round: for which organisation it was made.
    pub objection: Option<String>,
    /// On which words.
    pub anchor: Anchor,
    /// Whether it is about the whole paragraph.
    pub whole: bool,
    /// What a suggestion puts there.
    pub replacement: Option<String>,
    /// What is said, or why.
    pub text: Option<String>,
    /// Who said it.
    pub author: String,
    /// Whether that is who looks.
    pub own: bool,
    /// When.
    pub at: Moment,
    /// Where it stands.
    pub state: State,
    /// What happened to it.
    pub turns: Vec<TurnLine>,
    /// The replies.
    pub replies: Vec<ReplyLine>,
}

/// Something that happened to a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnLine {
    /// What.
    pub turn: Turn,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: Moment,
    /// The version that came of it.
    pub version: Option<u32>,
    /// Why it was rejected.
    pub reason: Option<String>,
}

/// A reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyLine {
    /// What it says.
    pub text: String,
    /// Who says it.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// A draft with what is said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// What stands on top.
    pub head: ReviewHead,
    /// The newest text.
    pub text: LetterText,
    /// Those to whom it is written and who do not hold their office any more, as long as it can change.
    pub departed: Vec<Departure>,
    /// What was said, in order.
    pub threads: Vec<Thread>,
    /// Whether lines are numbered.
    pub numbered: bool,
    /// What was done just now.
    pub told: Option<Told>,
    /// Why what was asked just now was not done.
    pub refused: Option<Refused>,
    /// Whether it can be read beside its original, or beside its translation.
    pub beside: bool,
}

/// What somebody typed in one of the forms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The quote, or the other words.
    pub words: String,
    /// What is said, or why.
    pub text: String,
    /// Who is named.
    pub mention: String,
    /// What is wrong with it.
    pub wrong: Option<Wrong>,
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing was said.
    NoText,
    /// Too much was said, or something that cannot be shown.
    BadText,
    /// The quote does not stand in the passage.
    NoQuote,
    /// Nothing was changed.
    NoChange,
    /// The words hold something that cannot be shown.
    NoWords,
    /// More was changed than one suggestion holds.
    TooMuch,
    /// No reason was given.
    NoReason,
}

/// The form for a comment or a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// What stands on top.
    pub head: ReviewHead,
    /// Which it is.
    pub kind: Kind,
    /// The text of the version that is spoken about; none when it is not theirs to read any more.
    pub text: Option<LetterText>,
    /// The passage.
    pub passage: PassageLink,
    /// What was typed.
    pub typed: Typed,
    /// Who can be named.
    pub people: Vec<(PersonId, String)>,
}

/// One thread with all that can be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadPage {
    /// What stands on top.
    pub head: ReviewHead,
    /// The newest text.
    pub text: LetterText,
    /// Which of the threads.
    pub at: usize,
    /// All of them: what accepting this one does to the others.
    pub threads: Vec<Thread>,
    /// Which form comes back, with what was typed.
    pub form: Option<(ThreadForm, Typed)>,
    /// Why what was asked was not done.
    pub refused: Option<Refused>,
    /// Who can be named.
    pub people: Vec<(PersonId, String)>,
}

impl ThreadPage {
    /// The thread.
    #[must_use]
    pub fn thread(&self) -> Option<&Thread> {
        self.threads.get(self.at)
    }
}

/// The forms on a thread's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThreadForm {
    /// A reply.
    Reply,
    /// Other words than were suggested.
    Amend,
    /// Why not.
    Reject,
}

/// Before all suggestions of a section are accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptSection {
    /// What stands on top.
    pub head: ReviewHead,
    /// The newest text.
    pub text: LetterText,
    /// Where the section begins.
    pub passage: PassageLink,
    /// What was said.
    pub threads: Vec<Thread>,
}

/// Why something was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The letter is not in review any more.
    NotInReview,
    /// The text is pinned for signing.
    Frozen,
    /// It was decided before.
    Decided,
    /// The words are gone.
    Adrift,
    /// The text was changed meanwhile.
    Overtaken,
    /// The words make a text that no letter has.
    NoText,
}

/// What was done just now; travels as one word in the address after a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// A comment was made.
    Commented,
    /// A suggestion was made.
    Suggested,
    /// Somebody replied.
    Replied,
    /// A comment was resolved.
    Resolved,
    /// It was opened again.
    Reopened,
    /// A suggestion was accepted.
    Accepted,
    /// Other words were put there.
    Amended,
    /// It was rejected.
    Rejected,
    /// It was taken back.
    Withdrawn,
    /// All of a section were accepted.
    AcceptedAll,
    /// Some of a section were accepted; the others change the same words.
    AcceptedSome,
}

crate::said::words! {
    Told {
        Commented = "opmerking",
        Suggested = "voorstel",
        Replied = "antwoord",
        Resolved = "afgehandeld",
        Reopened = "heropend",
        Accepted = "overgenomen",
        Amended = "aangepast",
        Rejected = "afgewezen",
        Withdrawn = "ingetrokken",
        AcceptedAll = "deel",
        AcceptedSome = "deels",
    }
}
