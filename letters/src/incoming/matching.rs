//! To which of the letters that were sent a message belongs, and why.
//!
//! In the order of trust: the token of the address that it was sent to; a message of ours that it answers; its subject. The
//! last two are written by whoever sends, and can be known to others than the addressee, so they count only where the
//! sender is of those to whom that letter went. Else the message waits for a person, with suggestions.

mod subject;
mod suggesting;

pub use subject::{bare, sends_on};
pub use suggesting::{Reason, Suggestion};

use super::{
    message::{Field, MailId, Message},
    reply::{self, Mending, Reading, ReplyBase, ReplyToken},
    report::{Clue, Report},
};
use crate::{
    guests::{Verdict, verdict},
    ids::LetterId,
    text::MailAddress,
};
use serde::{Deserialize, Serialize};

/// A letter as it went to one addressee. `K` is how the store knows that envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent<K> {
    /// Which envelope.
    pub envelope: K,
    /// The letter in it.
    pub letter: LetterId,
    /// The token in its reply address.
    pub token: ReplyToken,
    /// The Message-IDs of all that we sent for it: the letter, reminders, answers.
    pub messages: Vec<MailId>,
    /// The name that we gave it for reports of delivery (ENVID, RFC 3461).
    pub envelope_id: Option<String>,
    /// To whom it went.
    pub addressees: Vec<MailAddress>,
    /// Its subject.
    pub subject: String,
    /// The association's own reference, where it has one: "2026-014".
    pub reference: Option<String>,
}

/// Where a message belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place<K> {
    /// The letter.
    pub letter: LetterId,
    /// The envelope that is answered.
    pub envelope: K,
}

/// In what way a sender is of those to whom a letter went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// It went to this very address.
    Address,
    /// It went to the same domain, which is not one where anybody gets a mailbox.
    Domain,
}

/// Why a message belongs to a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "evidence", content = "detail", rename_all = "kebab-case")]
pub enum Evidence {
    /// It was sent to the letter's own address, says this line of its head.
    Token(Field),
    /// It was sent to an address that is nearly the letter's own, and to no other's.
    MendedToken(Mending),
    /// It says that it answers a message of ours, and its sender got that.
    Reference(Fit),
    /// Its subject is the letter's, and no other's that went to its sender.
    Subject(Fit),
    /// It reports on a message of ours, of which it gives the name or the address.
    Report,
}

impl Evidence {
    /// The word in the store, without the detail.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Token(_) => "token",
            Self::MendedToken(_) => "mended-token",
            Self::Reference(_) => "reference",
            Self::Subject(_) => "subject",
            Self::Report => "report",
        }
    }
}

/// What else a message says than where it was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "contradiction", content = "place", rename_all = "kebab-case")]
pub enum Contradiction<K> {
    /// It was also sent to the address of another letter or addressee.
    OtherToken(Place<K>),
    /// It says that it answers what was sent for another letter or addressee.
    OtherReference(Place<K>),
    /// It came to the letter's own address from one that did not get the letter, at a domain where nobody did: sent on, or made up.
    Stranger,
}

/// What became of the search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "match", rename_all = "kebab-case")]
pub enum Match<K> {
    /// It belongs here.
    Matched {
        /// Where.
        place: Place<K>,
        /// Why.
        evidence: Evidence,
        /// What speaks against it, for a person to weigh.
        contradictions: Vec<Contradiction<K>>,
    },
    /// Somebody has to say where it belongs.
    Unmatched {
        /// Where it may, the likeliest first.
        suggestions: Vec<Suggestion<K>>,
    },
}

impl<K: Copy> Sent<K> {
    const fn place(&self) -> Place<K> {
        Place {
            letter: self.letter,
            envelope: self.envelope,
        }
    }

    /// Whether a message's sender is of those to whom this went.
    fn fit(&self, message: &Message) -> Option<Fit> {
        let fits = message.from.iter().filter_map(|from| {
            let address = from.address.trim().to_lowercase();
            if self.addressees.iter().any(|it| it.as_str() == address) {
                return Some(Fit::Address);
            }
            let domain = from.domain()?;
            let of = |it: &MailAddress| {
                let theirs = it.as_str().rsplit_once('@');
                theirs.is_some_and(|(_, theirs)| theirs == domain)
            };
            let shared = verdict(None, Some(&domain)) == Verdict::FreeMail;
            (!shared && self.addressees.iter().any(of)).then_some(Fit::Domain)
        });
        fits.min()
    }
}

/// Finds where a message belongs among all that was sent.
#[must_use]
pub fn place<K: Copy + Eq>(message: &Message, base: &ReplyBase, sent: &[Sent<K>]) -> Match<K> {
    let tokens: Vec<ReplyToken> = sent.iter().map(|it| it.token).collect();
    let of_token = |token: ReplyToken| sent.iter().find(|it| it.token == token);
    let answered = answered(message, sent);
    let mut unclear = Vec::new();
    let by_token = match reply::read(&message.recipients, base, &tokens) {
        Reading::Exact(token, field, others) => {
            of_token(token).map(|it| (it, Evidence::Token(field), others))
        }
        Reading::Mended(token, mending) => {
            of_token(token).map(|it| (it, Evidence::MendedToken(mending), Vec::new()))
        }
        Reading::Unclear(several) => {
            unclear = several.into_iter().filter_map(of_token).collect();
            None
        }
        Reading::Nothing => None,
    };
    if let Some((found, evidence, others)) = by_token {
        let others = others.into_iter().filter_map(of_token);
        let others = others.map(|it| Contradiction::OtherToken(it.place()));
        let elsewhere = elsewhere(found, &answered);
        // Servers report from wherever they are.
        let mut got = sent.iter().filter(|it| it.letter == found.letter);
        let strange = message.report.is_none() && got.all(|it| it.fit(message).is_none());
        let stranger = strange.then_some(Contradiction::Stranger);
        return Match::Matched {
            place: found.place(),
            evidence,
            contradictions: stranger
                .into_iter()
                .chain(others)
                .chain(elsewhere)
                .collect(),
        };
    }
    let believed = answered.iter().find_map(|it| Some((*it, it.fit(message)?)));
    let found = believed
        .map(|(it, fit)| (it, Evidence::Reference(fit)))
        .or_else(|| subject::only(message, sent).map(|(it, fit)| (it, Evidence::Subject(fit))));
    match found {
        Some((found, evidence)) => Match::Matched {
            place: found.place(),
            evidence,
            contradictions: elsewhere(found, &answered).collect(),
        },
        None => Match::Unmatched {
            suggestions: suggesting::suggestions(message, sent, &unclear, &answered),
        },
    }
}

/// What was sent that a message says it answers: first what In-Reply-To names, then References from the end, which is the
/// latest. Each envelope once.
fn answered<'a, K: Copy + Eq>(message: &Message, sent: &'a [Sent<K>]) -> Vec<&'a Sent<K>> {
    let mut found: Vec<&Sent<K>> = Vec::new();
    let names = message
        .in_reply_to
        .iter()
        .chain(message.references.iter().rev());
    for name in names.take(MOST_REFERENCES) {
        let of = sent.iter().filter(|it| it.messages.contains(name));
        for it in of {
            if !found.iter().any(|known| known.envelope == it.envelope) {
                found.push(it);
            }
        }
    }
    found
}

/// How many names of other messages are looked up: a conversation of years has fewer.
const MOST_REFERENCES: usize = 200;

fn elsewhere<'a, K: Copy + Eq>(
    found: &'a Sent<K>,
    answered: &'a [&Sent<K>],
) -> impl Iterator<Item = Contradiction<K>> + 'a {
    let others = answered.iter().filter(|it| it.envelope != found.envelope);
    others.map(|it| Contradiction::OtherReference(it.place()))
}

/// Of which envelope a report tells, and by which of its clues. The first clue that leads to one counts.
#[must_use]
pub fn reported<'a, K: Copy>(
    report: &'a Report,
    base: &ReplyBase,
    sent: &[Sent<K>],
) -> Option<(Place<K>, &'a Clue)> {
    let tokens: Vec<ReplyToken> = sent.iter().map(|it| it.token).collect();
    report.clues.iter().find_map(|clue| {
        let found = match clue {
            Clue::EnvelopeId(id) => sent.iter().find(|it| it.envelope_id.as_ref() == Some(id)),
            Clue::MailId(id) => sent.iter().find(|it| it.messages.contains(id)),
            Clue::Address(address) => {
                let token = reply::exact(address, base)?;
                tokens.contains(&token).then_some(())?;
                sent.iter().find(|it| it.token == token)
            }
        };
        found.map(|it| (it.place(), clue))
    })
}

#[cfg(test)]
mod tests;
