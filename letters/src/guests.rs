//! Guests: organisations that are no members and co-sign a letter once.
//!
//! Whoever has the link of a round fills in a form, types the code that is mailed to them, and waits: nothing shows or
//! prints before the secretariat lets them in ([`crate::round::SigningRound::admit`]). From there a guest is an
//! organisation, a person, a mandate and an invitation like any other, so that one rule counts, prints and takes back.
//!
//! # What is believed
//! That somebody reads the mailbox, and no more. Whether the mailbox is the organisation's is a [`Verdict`] that a person
//! weighs: it bars nobody, for many small organisations have their mail with a provider.

use crate::{
    hash::Hash,
    organisation::Website,
    round::{AnswerRefused, SigningRound},
    stranger::CODE_SECONDS,
    text::{Function, MailAddress, OrganisationName, PersonName, Remark},
    time::Moment,
};
use thiserror::Error;

mod likeness;

pub use likeness::{Likeness, likeness};

/// What somebody fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The organisation's name, as it would print.
    pub organisation: OrganisationName,
    /// Its website.
    pub website: Website,
    /// Who signs for it.
    pub person: PersonName,
    /// What that person is there.
    pub function: Function,
    /// Where mail reaches them.
    pub mail: MailAddress,
    /// What they say with it, to the secretariat.
    pub remark: Option<Remark>,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestState {
    /// Filled in; the code was not typed yet.
    FilledIn,
    /// Confirmed, and waiting for the secretariat.
    Waiting {
        /// When it was confirmed.
        confirmed: Moment,
    },
    /// Let in: from there it is a signature.
    Admitted {
        /// When.
        at: Moment,
    },
    /// Refused.
    Refused {
        /// When.
        at: Moment,
    },
}

/// Why a request goes no further.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GuestRefused {
    /// The link is closed, or was never opened.
    #[error("guests cannot ask with this link")]
    DoorClosed,
    /// The page showed another text than the round pins.
    #[error("the page showed another version than the one to be signed")]
    OtherVersion,
    /// The round takes no answers.
    #[error("{0}")]
    Round(#[from] AnswerRefused),
    /// The code holds no longer.
    #[error("the code holds no longer")]
    CodeOver,
    /// It is not waiting for a decision: never confirmed, or decided before.
    #[error("the request waits for nothing")]
    NotWaiting,
}

/// What somebody asked: to stand under exactly this text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What was filled in.
    pub form: Form,
    /// The hash of the text that the page showed.
    pub text: Hash,
    /// Until when its code holds.
    pub expires: Moment,
    /// Where it stands.
    pub state: RequestState,
}

impl Request {
    /// Takes a form that was filled in under this text.
    ///
    /// # Errors
    /// [`GuestRefused`] when the round takes no answers or has another text.
    pub fn fill_in(
        round: &SigningRound,
        form: Form,
        shown: Hash,
        now: Moment,
    ) -> Result<Self, GuestRefused> {
        round.takes_answers(now)?;
        if shown != round.pin.hash {
            return Err(GuestRefused::OtherVersion);
        }
        Ok(Self {
            form,
            text: shown,
            expires: now.plus_seconds(CODE_SECONDS),
            state: RequestState::FilledIn,
        })
    }

    /// The code was typed, and is right. From here it waits, whenever the secretariat looks.
    ///
    /// # Errors
    /// [`GuestRefused`] when that is too late. Twice is the same as once.
    pub fn confirm(self, round: &SigningRound, now: Moment) -> Result<Self, GuestRefused> {
        if self.state != RequestState::FilledIn {
            return Ok(self);
        }
        round.takes_answers(now)?;
        if now >= self.expires {
            return Err(GuestRefused::CodeOver);
        }
        Ok(Self {
            state: RequestState::Waiting { confirmed: now },
            ..self
        })
    }

    /// Whether it can be decided on.
    ///
    /// # Errors
    /// [`GuestRefused::NotWaiting`].
    pub const fn must_wait(&self) -> Result<(), GuestRefused> {
        match self.state {
            RequestState::Waiting { .. } => Ok(()),
            RequestState::FilledIn
            | RequestState::Admitted { .. }
            | RequestState::Refused { .. } => Err(GuestRefused::NotWaiting),
        }
    }
}

/// Whether a mail address belongs to a website.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Both are of one registered domain.
    Agrees,
    /// The mailbox is with a provider where anybody gets one.
    FreeMail,
    /// They are of different domains.
    Differs,
}

/// Registered domains where anybody gets a mailbox: those that people in the Netherlands have most, and the large ones.
const FREE_MAIL: &[&str] = &[
    "aol.com",
    "casema.nl",
    "chello.nl",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hccnet.nl",
    "hetnet.nl",
    "hotmail.com",
    "hotmail.nl",
    "icloud.com",
    "kpnmail.nl",
    "kpnplanet.nl",
    "live.com",
    "live.nl",
    "mac.com",
    "mail.com",
    "me.com",
    "msn.com",
    "outlook.com",
    "outlook.nl",
    "planet.nl",
    "proton.me",
    "protonmail.com",
    "quicknet.nl",
    "solcon.nl",
    "t-online.de",
    "tele2.nl",
    "telfort.nl",
    "upcmail.nl",
    "versatel.nl",
    "web.de",
    "xs4all.nl",
    "yahoo.com",
    "yahoo.nl",
    "yandex.com",
    "zeelandnet.nl",
    "ziggo.nl",
    "zonnet.nl",
];

/// Weighs a mailbox against a website, by the registered domain of each: what one can buy below a public suffix. Which
/// part of a name that is, is a list of thousands that others keep; it comes in as an answer. None is a name below no
/// public suffix, or one that is a public suffix itself: that belongs to nobody, and so agrees with nothing.
#[must_use]
pub fn verdict(website: Option<&str>, mailbox: Option<&str>) -> Verdict {
    let lower = |name: Option<&str>| name.map(|name| name.trim_end_matches('.').to_lowercase());
    let (website, mailbox) = (lower(website), lower(mailbox));
    let free = |name: &String| FREE_MAIL.binary_search(&name.as_str()).is_ok();
    // Also when the website is the provider's: a page there is anybody's too.
    if mailbox.as_ref().is_some_and(free) {
        Verdict::FreeMail
    } else if website.is_some() && website == mailbox {
        Verdict::Agrees
    } else {
        Verdict::Differs
    }
}

#[cfg(test)]
mod tests;
