//! Sendings: that a Final letter went to one institution over one channel.
//!
//! One that goes by mail is an [`Envelope`] of a [`Mailing`] first: it waits, is tried, and becomes a [`Dispatch`] when a mail
//! server took it for the first of its receivers.

use crate::{
    ids::DispatchId,
    text::{Line, Remark},
    time::Day,
};
use serde::{Deserialize, Serialize};

mod mailing;
mod receiver;
mod step;

pub use mailing::{Before, Envelope, Mailing, MailingRefused, Went};
pub use receiver::{Delivery, News, NoAddress, Part, Receiver, receivers, standing};
pub use step::Step;

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// By mail.
    Mail,
    /// By post.
    Post,
    /// Handed over.
    ByHand,
}

impl Channel {
    /// Every channel, in the order in which forms offer them.
    pub const ALL: [Self; 3] = [Self::Mail, Self::Post, Self::ByHand];

    /// The word in the store and the ledger.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Post => "post",
            Self::ByHand => "by-hand",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.key() == key)
    }
}

/// One sending: recorded by hand, or an envelope that a mail server took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatch {
    /// Which sending.
    pub id: DispatchId,
    /// To whom it went.
    pub to: Line,
    /// On which day.
    pub on: Day,
    /// How.
    pub channel: Channel,
    /// Anything worth knowing about it; public with the letter.
    pub note: Option<Remark>,
}
