//! Where a message may belong, when nothing says it surely.

use super::{Fit, Message, Place, Sent, subject};
use serde::{Deserialize, Serialize};

/// How many suggestions are made at most: a list that is longer helps nobody.
const MOST: usize = 10;

/// Why a message may belong to a letter; the likeliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It was sent to an address that is as near to this letter's as to another's.
    UnclearToken,
    /// It says that it answers this letter, but the letter did not go to its sender: sent on, or made up.
    ReferenceOfStranger,
    /// Its subject is this letter's, which went to its sender; so did another with that subject.
    SharedSubject,
    /// Its subject is this letter's, which did not go to its sender.
    SubjectOfStranger,
    /// This letter went to its sender.
    SenderWasAsked,
    /// This letter went to somebody at its sender's domain.
    DomainWasAsked,
}

impl Reason {
    /// Every reason, the likeliest first.
    pub const ALL: [Self; 6] = [
        Self::UnclearToken,
        Self::ReferenceOfStranger,
        Self::SharedSubject,
        Self::SubjectOfStranger,
        Self::SenderWasAsked,
        Self::DomainWasAsked,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnclearToken => "unclear-token",
            Self::ReferenceOfStranger => "reference-of-stranger",
            Self::SharedSubject => "shared-subject",
            Self::SubjectOfStranger => "subject-of-stranger",
            Self::SenderWasAsked => "sender-was-asked",
            Self::DomainWasAsked => "domain-was-asked",
        }
    }
}

/// Where a message may belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion<K> {
    /// Where.
    pub place: Place<K>,
    /// Why: the best of the reasons.
    pub reason: Reason,
}

/// The suggestions, the likeliest first; of one reason what was sent last stands first.
pub(super) fn suggestions<K: Copy + Eq>(
    message: &Message,
    sent: &[Sent<K>],
    unclear: &[&Sent<K>],
    answered: &[&Sent<K>],
) -> Vec<Suggestion<K>> {
    let among =
        |list: &[&Sent<K>], it: &Sent<K>| list.iter().any(|known| known.envelope == it.envelope);
    let reason = |it: &Sent<K>| {
        let fit = it.fit(message);
        if among(unclear, it) {
            Some(Reason::UnclearToken)
        } else if among(answered, it) {
            Some(Reason::ReferenceOfStranger)
        } else if subject::is_of(&message.subject, it) {
            Some(fit.map_or(Reason::SubjectOfStranger, |_| Reason::SharedSubject))
        } else {
            fit.map(|fit| match fit {
                Fit::Address => Reason::SenderWasAsked,
                Fit::Domain => Reason::DomainWasAsked,
            })
        }
    };
    let mut found: Vec<Suggestion<K>> = Vec::new();
    for it in sent.iter().rev() {
        if let Some(reason) = reason(it) {
            let place = it.place();
            found.push(Suggestion { place, reason });
        }
    }
    found.sort_by_key(|suggestion| suggestion.reason);
    found.truncate(MOST);
    found
}
