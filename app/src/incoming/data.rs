//! What the pages about incoming mail show.

use super::{Passed, Problem, RecordForm, Said};
use crate::{desk::data::Filled, drafting::Wrong};
use letters::{
    ids::{EnvelopeId, IncomingId, ReceiverId, ResponseId},
    incoming::{
        Message, Standing, Trouble, Way,
        automatic::Kind,
        matching::{Evidence, Reason},
        message::Flaw,
    },
    text::Slug,
    time::Moment,
};

/// A letter that something belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// Which.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
}

/// A message in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: IncomingId,
    /// When it came.
    pub received: Moment,
    /// Who wrote it; empty where nobody is named.
    pub sender: String,
    /// Its subject; empty where there is none.
    pub subject: String,
    /// What it is.
    pub kind: Kind,
    /// How it stands.
    pub standing: Standing,
    /// The letter that it belongs to; else the likeliest.
    pub letter: Option<At>,
    /// When it was let go: nothing is known any more of who wrote what.
    pub let_go: Option<Moment>,
}

impl Line {
    /// Whether it waits for a hand.
    #[must_use]
    pub fn needs_a_hand(&self) -> bool {
        self.let_go.is_none() && self.standing.needs_a_hand()
    }
}

/// What there is of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// All of it.
    Whole {
        /// The message itself.
        message: Box<Message>,
        /// The messages that came along with it, and say something.
        enclosed: Vec<Message>,
        /// What looks wrong with it.
        flaws: Vec<Flaw>,
    },
    /// Nothing any more: it was let go.
    LetGo(Moment),
    /// What was written down when it came: its file is not there, or is damaged.
    Missing {
        /// Who wrote it.
        sender: String,
        /// Its subject.
        subject: String,
    },
}

/// The messages that wait for a hand, and where a message is brought as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Of which nobody knows yet to which letter they belong, the oldest first.
    pub waiting: Vec<Line>,
    /// That belong to a letter and are to be read, the oldest first.
    pub placed: Vec<Line>,
    /// Where answers arrive by themselves; none where that is not set up.
    pub address: Option<String>,
    /// Since when the mailbox in which they arrive cannot be read, and why; none while it can.
    pub trouble: Option<(Moment, Trouble)>,
    /// The messages in it that were passed over and that nobody saw to, the oldest first.
    pub passed: Vec<Passed>,
    /// What is wrong with the file that was brought.
    pub wrong: Vec<Wrong>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// What is done with, a page of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DonePage {
    /// The messages, the newest first.
    pub lines: Vec<Line>,
    /// Which page, from 1.
    pub page: u32,
    /// Whether there are older ones.
    pub more: bool,
}

/// Why a message is with its letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The program found it so.
    Found(Evidence),
    /// Somebody said so.
    Said {
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
}

/// Where a message may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The letter.
    pub at: At,
    /// The envelope that it would answer.
    pub envelope: EnvelopeId,
    /// To whom that went.
    pub institution: String,
    /// Why.
    pub reason: Reason,
}

/// Somebody to whom the letter went by mail, of whom nobody heard that it did not arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// Which receiver.
    pub receiver: ReceiverId,
    /// To which address.
    pub address: String,
    /// In the envelope of which institution.
    pub institution: String,
}

/// The letters that went out, and what was chosen of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choose {
    /// Them.
    pub letters: Vec<At>,
    /// What was chosen, with what is wrong.
    pub form: Filled<String>,
}

/// The page of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessagePage {
    /// Which.
    pub id: IncomingId,
    /// When it came.
    pub received: Moment,
    /// By which way.
    pub way: Way,
    /// What it is.
    pub kind: Kind,
    /// How it stands.
    pub standing: Standing,
    /// What there is of it.
    pub content: Content,
    /// The letter that it belongs to, and why; what was let go does not say why any more.
    pub letter: Option<(At, Option<Why>)>,
    /// Who laid it aside, and when.
    pub aside: Option<(String, Moment)>,
    /// Whether it came to the letter's address from one that did not get the letter.
    pub stranger: bool,
    /// What else it says than where it was placed: letters, and to whom they went.
    pub contradictions: Vec<(At, String)>,
    /// Where it may belong, the likeliest first.
    pub suggestions: Vec<Suggested>,
    /// Whom its letter reached, as far as is known: it may tell that it did not.
    pub reached: Vec<Reached>,
    /// Where else it can be put.
    pub choose: Choose,
    /// When somebody last said where it belongs, in milliseconds since 1970: what a form is filled in on.
    pub seen: String,
    /// The response that it can become; none where it cannot.
    pub record: Option<Record>,
    /// The response that it became.
    pub response: Option<ResponseId>,
    /// What was done just now.
    pub said: Option<Said>,
    /// What is in the way of what was asked.
    pub problem: Option<Problem>,
}

/// The form by which a message becomes a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The institutions that the letter is addressed to.
    pub addressees: Vec<String>,
    /// As it stands, with what is wrong.
    pub form: Filled<RecordForm>,
    /// The attachments that can go along, by number from 1: name and size.
    pub files: Vec<(usize, String, u64)>,
    /// Those whose words can be taken over: PDFs.
    pub readable: Vec<(usize, String)>,
}
