//! What the pages about support show: plain data, prepared by the server.

use super::{HideForm, OpenForm, SupportForm};
use crate::{
    desk::data::{Filled, LetterHead},
    stranger::Failed,
};
use letters::{
    ids::SupporterId,
    support::SupportRefused,
    time::{Day, Moment},
};

/// Whether a letter can be supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Up to and with a day.
    Open {
        /// Which day.
        last: Day,
    },
    /// No more.
    Closed,
}

/// Somebody who wants to be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who it is here.
    pub id: SupporterId,
    /// The name.
    pub name: String,
    /// The place.
    pub place: String,
}

/// What the page of a letter tells of its support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPage {
    /// How many were counted.
    pub counted: u64,
    /// When that was done last.
    pub at: Option<Moment>,
    /// Whether it can be supported.
    pub standing: Standing,
    /// The newest who want to be named.
    pub names: Vec<Named>,
}

/// The page of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The letter's address.
    pub slug: String,
    /// What it is about.
    pub subject: String,
    /// What its own page tells too; its names are those of this page.
    pub support: OnPage,
    /// Before whom more are to be found.
    pub before: Option<SupporterId>,
    /// Whether there are newer ones than it shows.
    pub newer: bool,
    /// What was done just now.
    pub said: Option<Said>,
}

/// The page with the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The letter's address.
    pub slug: String,
    /// What it is about.
    pub subject: String,
    /// The hash of the text that is supported.
    pub text: String,
    /// The last day.
    pub last: Day,
    /// When the page was shown, so that nobody else can read or make it.
    pub stamp: String,
    /// What was typed, and what is wrong with it.
    pub form: Filled<SupportForm>,
    /// Why it was not taken as a whole.
    pub failed: Option<Failed>,
}

/// Why nobody can support a letter (any more).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The secretariat closed it, or its last day is over.
    Closed,
    /// The letter was called off.
    CalledOff,
}

/// The page when nobody can support the letter any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Over {
    /// The letter's address.
    pub slug: String,
    /// What it is about.
    pub subject: String,
    /// Why.
    pub why: Why,
}

/// The page of what somebody filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The letter's address.
    pub slug: String,
    /// What it is about.
    pub subject: String,
    /// The secret in the address.
    pub token: String,
    /// Where the mail went; none once the code was typed.
    pub mail: Option<String>,
    /// Until when the code holds.
    pub expires: Moment,
    /// What was typed.
    pub typed: String,
    /// Why it was not taken.
    pub failed: Option<CodeFailed>,
}

/// Why a code was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFailed {
    /// No code of six characters.
    Missing,
    /// Another one than was mailed.
    Wrong {
        /// How many tries are left.
        left: u32,
    },
    /// It goes no further.
    Refused(SupportRefused),
}

/// Before somebody goes back on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdraw {
    /// The letter's address.
    pub slug: String,
    /// What it is about.
    pub subject: String,
    /// The secret in the address.
    pub token: String,
    /// The name and place that were filled in.
    pub who: String,
    /// Whether everybody sees them.
    pub shown: bool,
}

/// The page of a link to go back on it that belongs to nobody any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The letter's address.
    pub slug: String,
    /// What it is about.
    pub subject: String,
}

/// A supporter at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Name and place.
    pub named: Named,
    /// Since when.
    pub confirmed: Moment,
    /// Whether everybody sees them.
    pub listed: bool,
    /// Whether the same name and place came from the same network before.
    pub likely: bool,
    /// Since when they are hidden.
    pub hidden: Option<Moment>,
    /// Why.
    pub reason: Option<String>,
}

/// The page at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The letter.
    pub head: LetterHead,
    /// How it stands; none while it was never opened.
    pub support: Option<OnPage>,
    /// Whether names and hashes went, so that it is opened no more.
    pub let_go: bool,
    /// How many mails to who fills in the form, or supports it, did not arrive and are not tried again.
    pub undelivered: u32,
    /// Whether the list is of those who look like somebody else, and not of all who are named.
    pub likely: bool,
    /// The list.
    pub list: Vec<Held>,
    /// Before whom more are to be found.
    pub before: Option<SupporterId>,
    /// The form that opens it.
    pub form: Filled<OpenForm>,
    /// Why what was asked was not done.
    pub failed: Option<NotOpened>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// Why support was not opened.
pub type NotOpened = SupportRefused;

/// One supporter at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct One {
    /// The letter.
    pub head: LetterHead,
    /// The supporter.
    pub who: Held,
    /// The form that hides the name.
    pub form: Filled<HideForm>,
}

/// What was done just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Support was opened.
    Opened,
    /// Support was closed.
    Closed,
    /// A name is shown no more.
    Hidden,
    /// Somebody went back on it.
    Withdrawn,
}

crate::said::words! {
    Said {
        Opened = "open",
        Closed = "dicht",
        Hidden = "verborgen",
        Withdrawn = "ingetrokken",
    }
}
