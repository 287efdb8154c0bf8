//! How it stands with the answer to a sending, on some day.
//!
//! # What is an answer
//! A response that was recorded and speaks for the institution that the letter went to, from the day of sending on; or one that
//! was made of a mail to the envelope's own address, for whomever it speaks. What a machine answers is no response. Who said,
//! after an answer was recorded, that by another day one is expected, takes that answer for a word in between.
//!
//! # Which sending waits
//! One institution is waited for once. Where the letter went there again, or a letter that comes back on it did, the last of these
//! waits that did not come back and that is to be answered; the others are over. A letter that was called off waits for nothing;
//! what answers it all the same is told.

use super::{Sending, THIS_WEEK_DAYS};
use crate::{
    addressee::name_key,
    ids::DispatchId,
    questions::clock::days_between,
    text::Line,
    time::{Day, Moment},
};

/// A response, as far as it answers a sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The institution that it speaks for, else who sent it.
    pub from: Line,
    /// The day on which it came.
    pub on: Day,
    /// When it was recorded.
    pub recorded: Moment,
    /// The sending whose envelope it answers, where it came by mail to that envelope's own address.
    pub to: Option<DispatchId>,
}

/// All that a letter's sendings wait for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfLetter {
    /// Whether the letter was called off.
    pub withdrawn: bool,
    /// Its sendings, oldest first.
    pub sendings: Vec<Sending>,
    /// What came back.
    pub answers: Vec<Answer>,
    /// The sendings of letters that come back on it and were not called off.
    pub followed: Vec<Sending>,
}

/// Why nothing is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Nobody said by when: none was asked, or it was sent before that could be said.
    Unasked,
    /// Somebody said that none is expected any more.
    NoMore,
    /// The letter went there again on this day.
    SentAgain(Day),
    /// A letter that comes back on it went there on this day.
    FollowedUp(Day),
    /// The letter was called off.
    Withdrawn,
}

/// How it stands with the answer to a sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was answered.
    Answered {
        /// On which day first.
        on: Day,
    },
    /// It came back undelivered, and nobody did anything about that.
    CameBack {
        /// On which day.
        on: Day,
    },
    /// An answer is expected.
    Expected {
        /// By which day.
        until: Day,
        /// In how many days that is; 0 today.
        days: u32,
    },
    /// An answer was expected.
    Late {
        /// By which day.
        until: Day,
        /// How many days ago that is.
        days: u32,
    },
    /// Nothing is expected.
    Over(Over),
}

impl State {
    /// Whether an answer is expected today or this week.
    #[must_use]
    pub const fn this_week(self) -> bool {
        matches!(self, Self::Expected { days, .. } if days <= THIS_WEEK_DAYS)
    }

    /// Whether a person has to do something about it.
    #[must_use]
    pub const fn needs_a_hand(self) -> bool {
        matches!(self, Self::CameBack { .. } | Self::Late { .. })
    }
}

impl OfLetter {
    /// Whether an institution answered what went there; none when nothing did.
    #[must_use]
    pub fn is_answered_by(&self, institution: &Line) -> Option<bool> {
        let went = || self.sendings.iter().filter(|it| same(institution, it));
        went().next()?;
        Some(went().any(|it| self.answered(it).is_some()))
    }

    /// How it stands with one of the letter's sendings, on this day.
    #[must_use]
    pub fn state(&self, sending: &Sending, today: Day) -> State {
        if let Some(on) = self.answered(sending) {
            return State::Answered { on };
        }
        if self.withdrawn {
            return State::Over(Over::Withdrawn);
        }
        if sending.ended().is_some() {
            return State::Over(Over::NoMore);
        }
        if let Some(on) = sending.came_back() {
            return match self.went_again(sending, |_| true) {
                Some(over) => State::Over(over),
                None => State::CameBack { on },
            };
        }
        if let Some(over) = self.went_again(sending, |it| it.until().is_some()) {
            return State::Over(over);
        }
        match sending.until() {
            None => State::Over(Over::Unasked),
            Some(until) if today > until => State::Late {
                until,
                days: days_between(until, today),
            },
            Some(until) => State::Expected {
                until,
                days: days_between(today, until),
            },
        }
    }

    /// The day of the first answer.
    fn answered(&self, sending: &Sending) -> Option<Day> {
        let again = sending.asked_again();
        let counts = |it: &&Answer| {
            let there = same(&it.from, sending) && it.on >= sending.dispatch.on;
            (there || it.to == Some(sending.dispatch.id))
                && again.is_none_or(|since| it.recorded >= since)
        };
        self.answers.iter().filter(counts).map(|it| it.on).min()
    }

    /// That it went there again, and arrived as far as is known: by a letter that comes back on this one, or by this one.
    fn went_again(&self, sending: &Sending, waits: impl Fn(&Sending) -> bool) -> Option<Over> {
        let takes_over =
            |it: &&Sending| same(&it.dispatch.to, sending) && it.came_back().is_none() && waits(it);
        let of = &sending.dispatch;
        let later = |it: &&Sending| (it.dispatch.on, it.dispatch.id) > (of.on, of.id);
        let follows = |it: &&Sending| it.dispatch.on >= of.on;
        let followed = self.followed.iter().filter(takes_over).filter(follows);
        let again = self.sendings.iter().filter(takes_over).filter(later);
        let day = |it: &Sending| it.dispatch.on;
        let followed = followed.map(day).max().map(Over::FollowedUp);
        followed.or_else(|| again.map(day).max().map(Over::SentAgain))
    }
}

/// Whether this names the institution that it went to.
fn same(name: &Line, sending: &Sending) -> bool {
    name_key(name.as_str()) == name_key(sending.dispatch.to.as_str())
}
