//! To whom a message goes: addresses as people write them down, and what became of each.

use crate::text::{Line, MailAddress};
use serde::{Deserialize, Serialize};

/// As what somebody gets a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// It is written to them.
    To,
    /// They get a copy, and everybody sees that.
    Cc,
    /// They get a copy, and nobody else sees that.
    Bcc,
}

impl Part {
    /// Every part, in the order of a message's head.
    pub const ALL: [Self; 3] = [Self::To, Self::Cc, Self::Bcc];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::To => "to",
            Self::Cc => "cc",
            Self::Bcc => "bcc",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

/// Somebody to whom a message goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiver {
    /// As what.
    pub part: Part,
    /// The name beside the address.
    pub name: Option<Line>,
    /// The address.
    pub address: MailAddress,
}

impl std::fmt::Display for Receiver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.address),
            None => write!(f, "{}", self.address),
        }
    }
}

/// A line in which no address was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no mail address in {0:?}")]
pub struct NoAddress(pub String);

/// Reads addresses, one on a line or with a semicolon between them: `an@voorbeeld.nl` or `An Bakker <an@voorbeeld.nl>`. A comma
/// keeps addresses apart only where no names stand, since names have commas.
///
/// # Errors
/// [`NoAddress`] with the first that is none.
pub fn receivers(raw: &str, part: Part) -> Result<Vec<Receiver>, NoAddress> {
    let lines = raw.split(['\n', ';']).map(str::trim);
    let mut found = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        if line.contains('<') {
            // "An <an@voorbeeld.nl>, Bo <bo@voorbeeld.nl>", as mail programs copy them.
            let several = line
                .split_inclusive('>')
                .map(|one| one.trim_start_matches([',', ' ']));
            for one in several.filter(|one| !one.is_empty()) {
                found.push(receiver(one, part)?);
            }
        } else {
            let several = line.split(',').map(str::trim);
            for one in several.filter(|one| !one.is_empty()) {
                found.push(receiver(one, part)?);
            }
        }
    }
    Ok(found)
}

fn receiver(line: &str, part: Part) -> Result<Receiver, NoAddress> {
    let none = || NoAddress(line.to_owned());
    let (name, address) = match line.split_once('<') {
        None => ("", line),
        Some((name, rest)) => (name, rest.strip_suffix('>').ok_or_else(none)?),
    };
    let name = name.trim().trim_matches('"').trim();
    let name = (!name.is_empty()).then(|| Line::parse(name)).transpose();
    Ok(Receiver {
        part,
        name: name.map_err(|_| none())?,
        address: MailAddress::parse(address.trim()).map_err(|_| none())?,
    })
}

/// What became of a message for one receiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    /// It waits for its moment, or to be tried again.
    Queued,
    /// Our mail server took it. What it did with it is not known.
    Sent,
    /// A server said that it lies in the mailbox, or somebody answered from there.
    Delivered,
    /// A server said that it does not arrive, or our own took it never.
    Bounced,
    /// It was stopped before it went.
    CalledOff,
}

/// What is heard of a message that went to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum News {
    /// Our mail server took it.
    Accepted,
    /// Our mail server will never take it, or did not for days.
    Refused,
    /// Our mail server did not take it now.
    Later,
    /// It arrived.
    Arrived,
    /// A server reports that it is late.
    Delayed,
    /// A server reports that it does not arrive.
    Failed,
    /// Somebody stopped it.
    CalledOff,
    /// Somebody asked to try once more.
    Again,
}

impl News {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Accepted,
        Self::Refused,
        Self::Later,
        Self::Arrived,
        Self::Delayed,
        Self::Failed,
        Self::CalledOff,
        Self::Again,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Later => "later",
            Self::Arrived => "arrived",
            Self::Delayed => "delayed",
            Self::Failed => "failed",
            Self::CalledOff => "called-off",
            Self::Again => "again",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|news| news.key() == key)
    }
}

impl Delivery {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::Queued,
        Self::Sent,
        Self::Delivered,
        Self::Bounced,
        Self::CalledOff,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Bounced => "bounced",
            Self::CalledOff => "called-off",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|delivery| delivery.key() == key)
    }

    /// What it is after this news; the same where the news changes nothing.
    ///
    /// A message that was given up or stopped counts as sent when the mail server took it after all: a program that died
    /// after it was taken learns that late. What comes in by mail moves only what was taken: anybody can write a mail, and none
    /// keeps a letter from going. A report of failure outweighs one of arrival: it asks for a hand, until somebody
    /// says that nothing is to be done about it. Only who answered has it, whatever is [reported](Self::reported) then.
    #[must_use]
    pub const fn after(self, news: News) -> Self {
        match (self, news) {
            (Self::Queued | Self::Bounced | Self::CalledOff, News::Accepted) => Self::Sent,
            (Self::Queued, News::Refused) | (Self::Sent | Self::Delivered, News::Failed) => {
                Self::Bounced
            }
            (Self::Sent | Self::Bounced, News::Arrived) => Self::Delivered,
            (Self::Queued | Self::Bounced, News::CalledOff) => Self::CalledOff,
            (Self::Bounced | Self::CalledOff, News::Again) => Self::Queued,
            (state, _) => state,
        }
    }
}

impl Delivery {
    /// Whether somebody has the letter by it, or will: it was not given up, did not fail to arrive, and nobody stopped it.
    #[must_use]
    pub const fn reaches(self) -> bool {
        match self {
            Self::Queued | Self::Sent | Self::Delivered => true,
            Self::Bounced | Self::CalledOff => false,
        }
    }

    /// What it is after a report of a server, which anybody can make up. `answered` is whether an answer came from that address
    /// before: no report says that it did not arrive there. That it arrived where it did not, a person says.
    #[must_use]
    pub const fn reported(self, news: News, answered: bool) -> Self {
        match (self, news) {
            (Self::Sent | Self::Delivered, News::Failed) if answered => self,
            (Self::Bounced, News::Arrived) => self,
            _ => self.after(news),
        }
    }

    /// What it is now that our mail server took it, after all that was heard of it, the oldest first and the taking itself last.
    ///
    /// A report may be faster than the word that it was taken, and one may come while it is taken a second time: neither is
    /// forgotten. What was heard of an earlier try is: somebody asked to try once more.
    #[must_use]
    pub fn taken(heard: &[News]) -> Self {
        let again = heard.iter().rposition(|news| *news == News::Again);
        let this_try = again.map_or(heard, |at| &heard[at + 1..]);
        let other = this_try.iter().filter(|news| **news != News::Accepted);
        other.fold(Self::Sent, |state, news| state.reported(*news, false))
    }
}

/// How an envelope stands: by those of its receivers that need a hand first.
#[must_use]
pub fn standing(receivers: impl IntoIterator<Item = Delivery>) -> Delivery {
    let worth = |delivery: &Delivery| match delivery {
        Delivery::Bounced => 4,
        Delivery::Queued => 3,
        Delivery::Sent => 2,
        Delivery::Delivered => 1,
        Delivery::CalledOff => 0,
    };
    let standing = receivers.into_iter().max_by_key(worth);
    standing.unwrap_or(Delivery::CalledOff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_people_write_them() {
        let read = |raw: &str| {
            receivers(raw, Part::To)
                .map(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        let cases = [
            ("", vec![]),
            ("an@voorbeeld.nl", vec!["an@voorbeeld.nl"]),
            (
                " an@voorbeeld.nl \r\n\r\nbo@voorbeeld.nl",
                vec!["an@voorbeeld.nl", "bo@voorbeeld.nl"],
            ),
            (
                "an@voorbeeld.nl, bo@voorbeeld.nl; cy@voorbeeld.nl",
                vec!["an@voorbeeld.nl", "bo@voorbeeld.nl", "cy@voorbeeld.nl"],
            ),
            (
                "\"Bakker, An\" <an@voorbeeld.nl>",
                vec!["Bakker, An <an@voorbeeld.nl>"],
            ),
            (
                "Kabinet van VWS <kabinet@vws.example>, Bo <bo@b.nl>",
                vec!["Kabinet van VWS <kabinet@vws.example>", "Bo <bo@b.nl>"],
            ),
        ];
        for (raw, expected) in cases {
            assert_eq!(read(raw).unwrap(), expected, "{raw:?}");
        }
        for (raw, bad) in [
            ("an", "an"),
            ("an@b.nl\nbo @b", "bo @b"),
            ("An <an@b.nl", "An <an@b.nl"),
            ("a@b.nl, c", "c"),
        ] {
            assert_eq!(receivers(raw, Part::Cc), Err(NoAddress(bad.to_owned())));
        }
    }

    #[test]
    fn what_is_kept_is_read_again() {
        for part in Part::ALL {
            assert_eq!(Part::from_key(part.key()), Some(part));
        }
        for delivery in Delivery::ALL {
            assert_eq!(Delivery::from_key(delivery.key()), Some(delivery));
        }
        for news in News::ALL {
            assert_eq!(News::from_key(news.key()), Some(news));
        }
    }

    #[test]
    fn news_moves_a_delivery_on() {
        use Delivery::{Bounced, CalledOff, Delivered, Queued, Sent};
        // In the order of `News::ALL`.
        let table = [
            (
                Queued,
                [
                    Sent, Bounced, Queued, Queued, Queued, Queued, CalledOff, Queued,
                ],
            ),
            (
                Sent,
                [Sent, Sent, Sent, Delivered, Sent, Bounced, Sent, Sent],
            ),
            (
                Delivered,
                [
                    Delivered, Delivered, Delivered, Delivered, Delivered, Bounced, Delivered,
                    Delivered,
                ],
            ),
            (
                Bounced,
                [
                    Sent, Bounced, Bounced, Delivered, Bounced, Bounced, CalledOff, Queued,
                ],
            ),
            (
                CalledOff,
                [
                    Sent, CalledOff, CalledOff, CalledOff, CalledOff, CalledOff, CalledOff, Queued,
                ],
            ),
        ];
        for (before, after) in table {
            assert_eq!(
                News::ALL.map(|news| before.after(news)),
                after,
                "{before:?}"
            );
        }
    }

    #[test]
    fn who_answered_has_it_whatever_is_reported_then() {
        for before in Delivery::ALL {
            for news in News::ALL {
                let unanswered = before.reported(news, false);
                // A server that says it arrived after all may be anybody.
                let expected = match (before, news) {
                    (Delivery::Bounced, News::Arrived) => before,
                    _ => before.after(news),
                };
                assert_eq!(unanswered, expected);
                let expected = match (before, news) {
                    (Delivery::Sent | Delivery::Delivered, News::Failed) => before,
                    _ => unanswered,
                };
                assert_eq!(before.reported(news, true), expected, "{before:?} {news:?}");
            }
        }
    }

    #[test]
    fn what_was_heard_before_it_was_taken_counts() {
        use Delivery::{Bounced, CalledOff, Delivered, Sent};
        use News::{Accepted, Again, Arrived, Failed, Later, Refused};
        let cases: [(&[News], Delivery); 12] = [
            (&[Accepted], Sent),
            (&[Later, Later, Accepted], Sent),
            (&[Failed, Accepted], Bounced),
            (&[Arrived, Accepted], Delivered),
            (&[Arrived, Failed, Accepted], Bounced),
            (&[Failed, Arrived, Accepted], Bounced),
            // Given up or stopped, and taken after all.
            (&[Refused, Accepted], Sent),
            (&[News::CalledOff, Arrived, Accepted], Delivered),
            // Taken twice: a report in between is one.
            (&[Accepted, Failed, Accepted], Bounced),
            // Somebody said that nothing is to be done about it.
            (&[Accepted, Failed, News::CalledOff, Accepted], CalledOff),
            // Of an earlier try.
            (&[Accepted, Failed, Again, Accepted], Sent),
            (&[Accepted, Failed, Again, Failed, Accepted], Bounced),
        ];
        for (heard, after) in cases {
            assert_eq!(Delivery::taken(heard), after, "{heard:?}");
        }
    }

    #[test]
    fn an_envelope_stands_as_the_one_that_needs_a_hand() {
        use Delivery::{Bounced, CalledOff, Delivered, Queued, Sent};
        assert_eq!(standing([Sent, Bounced, Queued]), Bounced);
        assert_eq!(standing([Sent, Queued]), Queued);
        assert_eq!(standing([Delivered, Sent]), Sent);
        assert_eq!(standing([Delivered, CalledOff]), Delivered);
        assert_eq!(standing([]), CalledOff);
    }
}
