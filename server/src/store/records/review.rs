//! The review of a draft.

use super::OfObjection;
use letters::{
    anchor::Anchor,
    ids::{LetterId, PersonId, ReplyId, ThreadId},
    letter::Language,
    review::{Kind, State, Turn},
    text::{MailAddress, PersonName, Remark, Slug},
    time::Moment,
    version::VersionNumber,
};

/// Something that somebody says about a draft.
#[derive(Debug, Clone)]
pub struct NewThread {
    /// About which letter.
    pub letter: LetterId,
    /// On which words.
    pub anchor: Anchor,
    /// Whether it is about the whole paragraph, of which the quote is the beginning.
    pub whole: bool,
    /// Of a suggestion what it puts there; of a comment none.
    pub replacement: Option<String>,
    /// What is said; of a suggestion why.
    pub text: Option<Remark>,
    /// Who are named in it.
    pub mentions: Vec<PersonId>,
}

/// Something that was said about a draft, and all that came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadRecord {
    /// Which.
    pub id: ThreadId,
    /// A comment or a suggestion.
    pub kind: Kind,
    /// Of a suggestion that somebody made instead of signing: whose objection it is.
    pub objection: Option<OfObjection>,
    /// On which words.
    pub anchor: Anchor,
    /// Whether it is about the whole paragraph.
    pub whole: bool,
    /// What a suggestion puts there.
    pub replacement: Option<String>,
    /// What is said; of a suggestion why.
    pub text: Option<Remark>,
    /// Who said it.
    pub author: PersonId,
    /// What they are called.
    pub author_name: PersonName,
    /// When.
    pub at: Moment,
    /// The replies, oldest first.
    pub replies: Vec<ReplyRecord>,
    /// What happened to it, oldest first.
    pub turns: Vec<TurnRecord>,
}

impl ThreadRecord {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        State::after(self.turns.last().map(|turn| turn.turn))
    }
}

/// A reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyRecord {
    /// Which.
    pub id: ReplyId,
    /// What it says.
    pub text: Remark,
    /// Whose it is.
    pub author: PersonId,
    /// What they are called.
    pub author_name: PersonName,
    /// When.
    pub at: Moment,
}

/// Something that happened to a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnRecord {
    /// What.
    pub turn: Turn,
    /// By whom.
    pub by: PersonId,
    /// What they are called.
    pub by_name: PersonName,
    /// When.
    pub at: Moment,
    /// The version that came of it.
    pub version: Option<VersionNumber>,
    /// Why it was rejected.
    pub reason: Option<Remark>,
}

/// What is decided on a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Its words are taken over.
    Accept,
    /// These are put there instead.
    Amend {
        /// The words.
        words: String,
        /// The version that whoever decides was looking at.
        seen: VersionNumber,
    },
    /// It is not followed.
    Reject(Remark),
}

/// What came of accepting all suggestions of a section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AcceptedAll {
    /// Those that were accepted.
    pub accepted: Vec<ThreadId>,
    /// Those that change the same words as another: they stay open.
    pub collide: Vec<ThreadId>,
}

/// A letter whose draft is read by others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InReview {
    /// Which letter.
    pub letter: LetterId,
    /// Its address.
    pub slug: Slug,
    /// What it is called in lists.
    pub title: String,
    /// Whether it is in review now.
    pub open: bool,
    /// When its text or stage last changed.
    pub changed: Moment,
}

/// Somebody who can be mailed about reviews.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// Where they read mail.
    pub mail: MailAddress,
    /// In which language, if they chose.
    pub language: Option<Language>,
    /// Until when they were told what is new; none when they never were.
    pub told: Option<Moment>,
}

/// Something new for somebody in the review of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsItem {
    /// The letter's address.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
    /// What happened.
    pub what: News,
    /// On which thread.
    pub thread: ThreadId,
    /// The words that it is about.
    pub quote: String,
    /// Who did it.
    pub by: PersonName,
    /// When.
    pub at: Moment,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Something was said.
    Said(Kind),
    /// Somebody replied.
    Replied,
    /// They were named.
    Named,
    /// Something became of it.
    Turned(Turn),
}
