//! What the pages about guests show: plain data, prepared by the server.

use super::{DecideForm, GuestForm};
use crate::{
    cosigning::PinnedText,
    desk::data::{Filled, LetterHead},
    stranger::Failed,
};
use letters::{
    guests::{Form, GuestRefused, Likeness, RequestState, Verdict},
    ids::{GuestRequestId, OrganisationId},
    time::Moment,
};

/// The page with the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The secret in the address.
    pub key: String,
    /// The text.
    pub text: PinnedText,
    /// How many signed so far.
    pub signed: usize,
    /// Until when one can ask.
    pub deadline: Moment,
    /// When the page was shown, so that nobody else can read or make it.
    pub stamp: String,
    /// What was typed, and what is wrong with it.
    pub form: Filled<GuestForm>,
    /// Why it was not taken as a whole.
    pub failed: Option<Failed>,
}

/// Why nobody can ask any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// The secretariat closed the link.
    Closed,
    /// The round is over.
    Late {
        /// Its deadline.
        deadline: Moment,
    },
    /// The round was called off.
    Cancelled,
}

/// The page of one request, to its guest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The secret in the address.
    pub token: String,
    /// What the letter is about.
    pub subject: String,
    /// The organisation that asks.
    pub organisation: String,
    /// Where the code was mailed.
    pub mail: String,
    /// Until when the code holds.
    pub expires: Moment,
    /// The round's deadline.
    pub deadline: Moment,
    /// Where it stands.
    pub state: RequestState,
    /// Whether no name can come under the letter any more: the round was called off, or the letter is final or withdrawn.
    pub over: bool,
    /// Why it was refused.
    pub reason: Option<String>,
    /// What was typed.
    pub typed: String,
    /// Why it was not taken.
    pub failed: Option<CodeFailed>,
}

/// Why a code was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeFailed {
    /// No code of six characters.
    Missing,
    /// Another one than was mailed.
    Wrong {
        /// How many tries are left.
        left: u32,
    },
    /// The same was asked before, from the same mailbox.
    Before,
    /// It goes no further.
    Refused(GuestRefused),
}

/// The link of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// No round takes answers now.
    NoRound,
    /// A round does, and there is no link.
    None,
    /// The whole address, to be passed on.
    Open(String),
    /// There is one, but it was made with a key that is not here.
    Unreadable,
}

/// A guest in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// Which request.
    pub id: GuestRequestId,
    /// What was filled in.
    pub form: Form,
    /// What is thought of the mailbox.
    pub verdict: Verdict,
    /// How many organisations of the register look like it.
    pub twins: usize,
    /// When it was confirmed, or decided on.
    pub at: Moment,
    /// Where it stands.
    pub state: RequestState,
    /// Whether it can be decided on: its round was not called off, its letter is not final.
    pub open: bool,
}

/// The list at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guests {
    /// The letter.
    pub head: LetterHead,
    /// The link.
    pub link: Link,
    /// Those who asked.
    pub guests: Vec<Guest>,
    /// What was done just now.
    pub said: Option<Said>,
    /// Whether what was asked could not be done: the round takes no answers.
    pub refused: bool,
}

/// An organisation of the register that looks like the guest's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// Which one.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its website.
    pub website: Option<String>,
    /// Whether it is a member.
    pub member: bool,
    /// By what it looks like it.
    pub by: Likeness,
}

/// One request at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct One {
    /// The letter.
    pub head: LetterHead,
    /// The guest.
    pub guest: Guest,
    /// Who decided on it.
    pub decided_by: Option<String>,
    /// Why it was refused.
    pub reason: Option<String>,
    /// Who in the register looks like it.
    pub twins: Vec<Twin>,
    /// Every other organisation, by name.
    pub others: Vec<(OrganisationId, String)>,
    /// The forms, as typed.
    pub form: Filled<DecideForm>,
    /// Why it was not done.
    pub failed: Option<NotDecided>,
}

/// Why a guest was not let in or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDecided {
    /// Somebody else decided, or it was never confirmed.
    NotWaiting,
    /// The round was called off, or the letter is final or withdrawn.
    Over,
    /// The organisation's name stands under the letter already.
    Signed {
        /// Since when.
        at: Moment,
    },
    /// An organisation of this name is in the register.
    NameTaken,
    /// The mail address is known under another name.
    OtherName,
    /// The mandate that this person holds there does not go so far.
    Mandate,
}

/// What was done just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The link was made.
    Opened,
    /// The link was closed.
    Closed,
    /// A guest was let in.
    Admitted,
    /// A guest was refused.
    Refused,
}

crate::said::words! {
    Said {
        Opened = "link",
        Closed = "link-dicht",
        Admitted = "toegelaten",
        Refused = "geweigerd",
    }
}

/// What the secretariat decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decide {
    /// Let in, as this organisation of the register, or as a new one.
    Admit(Option<OrganisationId>),
    /// Refuse, with why.
    Refuse(letters::text::Remark),
}
