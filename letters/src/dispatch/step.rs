//! What somebody does about an envelope that goes by mail.

use super::{Delivery, News};

/// What somebody does about an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Stops it for whom it waits.
    Stop,
    /// Sends it after all to whom it was stopped for, not before its hour.
    Resume,
    /// Tries it once more for whom it did not reach.
    Again,
    /// Says that nothing is to be done any more about whom it did not reach.
    Settle,
    /// Says that it did reach them.
    Arrived,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 5] = [
        Self::Stop,
        Self::Resume,
        Self::Again,
        Self::Arrived,
        Self::Settle,
    ];

    /// For whom it is: those in this state.
    #[must_use]
    pub const fn of(self) -> Delivery {
        match self {
            Self::Stop => Delivery::Queued,
            Self::Resume => Delivery::CalledOff,
            Self::Again | Self::Settle | Self::Arrived => Delivery::Bounced,
        }
    }

    /// What is heard of it.
    #[must_use]
    pub const fn news(self) -> News {
        match self {
            Self::Stop | Self::Settle => News::CalledOff,
            Self::Resume | Self::Again => News::Again,
            Self::Arrived => News::Arrived,
        }
    }

    /// Whether it sends something: only a Final letter is sent.
    #[must_use]
    pub const fn sends(self) -> bool {
        matches!(self, Self::Resume | Self::Again)
    }

    /// The word in a form.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Resume => "resume",
            Self::Again => "again",
            Self::Settle => "settle",
            Self::Arrived => "arrived",
        }
    }

    /// Reads the word of a form.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_read_from_its_word_and_leaves_its_state() {
        for step in Step::ALL {
            assert_eq!(Step::from_key(step.key()), Some(step));
            assert_ne!(step.of().after(step.news()), step.of());
        }
        assert_eq!(Step::from_key("send"), None);
    }
}
