//! Public support: whoever wants says, under a letter that is out, that they stand behind it.
//!
//! A supporter is no signatory. The name of an organisation prints under the text and is part of what was sealed; supporters
//! are counted beside it. Somebody counts once they read their mailbox, once per mailbox and letter, and no more when they
//! go back on it.
//!
//! # What is counted, and when
//! A confirmation is a row, and touches nothing that another confirmation touches. Now and then ([`due`]) what came since is
//! folded: up to [`BATCH`] rows become one line of the ledger ([`crate::ledger::Act::Supported`]), which says how many, and
//! the [`root`] of their commitments. The number on the page is the sum of those lines, and so cannot drift; it lags.
//!
//! # Who is the same
//! Two mailboxes that are one by the rules of [`mailbox`] are the same person, and nobody learns from the form whether
//! they were counted. Two that have a name, a place and a network in common may be one person or a family: that is marked for
//! the secretariat ([`likeness_key`]) and changes no number, because a machine cannot tell which of the two it is.

use crate::{
    hash::Hash,
    ledger::tree,
    stage::Stage,
    text::{MailAddress, PersonName, Place},
    time::{Day, Moment},
};
use jiff::ToSpan as _;
use thiserror::Error;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The longest that support stands open, in months of the calendar. Whoever opens it without a last day means this.
pub const LONGEST_MONTHS: i64 = 12;

/// How many rows are folded at a time: the transaction that does it stays short.
pub const BATCH: u32 = 10_000;

/// The shortest time between two folds while support is open, in milliseconds: a minute.
pub const SOONEST_MS: i64 = 60_000;

/// The longest that somebody waits to be counted, in milliseconds: an hour.
pub const LATEST_MS: i64 = 3_600_000;

/// What waits is folded sooner once it is one part in so many of what was counted. So the ledger of a letter with a million
/// supporters has some 250 lines of this and no more than 24 a day besides, and nobody sees a number that is far off.
pub const PART: u64 = 20;

/// What somebody fills in: no more than this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Who they are.
    pub name: PersonName,
    /// Where they live.
    pub place: Place,
    /// Where mail reaches them.
    pub mail: MailAddress,
    /// Whether their name and place may be shown to everybody. Nobody's are unless they say so.
    pub shown: bool,
}

/// The support for one letter, as the secretariat opened it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// The text that is supported: the one that was sealed.
    pub text: Hash,
    /// Since when.
    pub opened: Moment,
    /// Until when, at the latest.
    pub until: Moment,
    /// When the secretariat closed it sooner.
    pub closed: Option<Moment>,
}

/// Why there is no support, or not any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SupportRefused {
    /// The letter is not out.
    #[error("the letter is not published")]
    NotPublished,
    /// The letter was called off.
    #[error("the letter was called off")]
    CalledOff,
    /// It is a translation: whoever supports it supports its original.
    #[error("a translation is supported by its original")]
    Translation,
    /// It stands open already.
    #[error("support stands open")]
    Open,
    /// The last day is over.
    #[error("the last day is over")]
    Past,
    /// The last day is further away than [`LONGEST_MONTHS`].
    #[error("the last day is later than {latest}")]
    TooLong {
        /// The last day that can be chosen.
        latest: Day,
    },
    /// The names of who supported it before are gone, and with them what tells somebody who comes twice.
    #[error("what tells a supporter who comes twice is gone")]
    LetGo,
    /// Support was never opened, or is over.
    #[error("support is closed")]
    Closed,
    /// The page showed another text.
    #[error("the page showed another text")]
    OtherText,
    /// The code was tried too often, or came too late.
    #[error("the code holds no longer")]
    CodeOver,
}

impl Support {
    /// Opens support for a letter, up to and with a last day.
    ///
    /// # Errors
    /// [`SupportRefused`] says what stands in the way.
    pub fn open(
        stage: &Stage,
        published: bool,
        earlier: Option<Self>,
        last: Option<Day>,
        now: Moment,
    ) -> Result<Self, SupportRefused> {
        let pin = match stage {
            Stage::Withdrawn { .. } => return Err(SupportRefused::CalledOff),
            Stage::Final { pin, .. } if published => pin,
            _ => return Err(SupportRefused::NotPublished),
        };
        if earlier.is_some_and(|it| it.ended(now).is_none()) {
            return Err(SupportRefused::Open);
        }
        let latest = now.day().saturating_add(LONGEST_MONTHS.months());
        let last = last.unwrap_or(latest);
        if last < now.day() {
            return Err(SupportRefused::Past);
        }
        if last > latest {
            return Err(SupportRefused::TooLong { latest });
        }
        Ok(Self {
            text: pin.hash,
            opened: now,
            until: Moment::end_of(last).ok_or(SupportRefused::TooLong { latest })?,
            closed: None,
        })
    }

    /// When it ended; none while it stands open.
    #[must_use]
    pub fn ended(&self, now: Moment) -> Option<Moment> {
        let end = self
            .closed
            .map_or(self.until, |closed| closed.min(self.until));
        (end <= now).then_some(end)
    }

    /// Whether somebody can support this text now.
    ///
    /// # Errors
    /// [`SupportRefused`] says why not.
    pub fn takes(&self, stage: &Stage, shown: Hash, now: Moment) -> Result<(), SupportRefused> {
        if matches!(stage, Stage::Withdrawn { .. }) {
            Err(SupportRefused::CalledOff)
        } else if self.ended(now).is_some() {
            Err(SupportRefused::Closed)
        } else if shown != self.text {
            Err(SupportRefused::OtherText)
        } else {
            Ok(())
        }
    }

    /// The last day on which it stands, or stood, open.
    #[must_use]
    pub fn last(&self) -> Day {
        self.until.plus_seconds(-1).day()
    }
}

/// What waits to be folded under a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// What was counted before.
    pub counted: u64,
    /// How many confirmations and withdrawals wait; more than [`BATCH`] need not be told apart.
    pub waiting: u64,
    /// How long ago the last fold was, in milliseconds.
    pub since_ms: i64,
    /// Whether support is over, so that no more comes.
    pub over: bool,
}

/// Whether it is time to fold.
#[must_use]
pub const fn due(it: Waiting) -> bool {
    if it.waiting == 0 {
        return false;
    }
    let full = it.waiting >= BATCH as u64;
    let much = it.waiting >= it.counted / PART && it.since_ms >= SOONEST_MS;
    full || it.over || much || it.since_ms >= LATEST_MS
}

/// The root of the Merkle tree over the commitments to a batch of supporters, in the order in which they were confirmed:
/// first those who came, then those who went back on it. Each leaf is the 32 bytes of a commitment.
#[must_use]
pub fn root(commitments: impl IntoIterator<Item = Hash>) -> Hash {
    let leaves = commitments.into_iter();
    tree::root(leaves.map(|commitment| tree::leaf(commitment.as_bytes())))
}

/// Providers that read no dots in what stands before the `@`, with the name under which all their domains are one.
const WITHOUT_DOTS: [(&str, &str); 2] =
    [("gmail.com", "gmail.com"), ("googlemail.com", "gmail.com")];

/// Which mailbox an address is, so that one that is written in two ways counts once: in small letters, its domain in the
/// letters of the domain name system, without what follows a `+`, and without dots where the provider reads none.
///
/// `domain` is the domain of the address as the domain name system writes it (IDNA); making that takes tables of thousands
/// that others keep. None for what is no name there: then the address keeps its own.
///
/// Wrong by little, and known: with a provider to whom `+` is a letter like any other, two people may be one.
#[must_use]
pub fn mailbox(address: &MailAddress, domain: Option<&str>) -> String {
    let (local, own) = address
        .as_str()
        .rsplit_once('@')
        .unwrap_or((address.as_str(), ""));
    let domain = domain.unwrap_or(own).trim_end_matches('.').to_lowercase();
    let local: String = local.nfkc().flat_map(char::to_lowercase).nfc().collect();
    let plain = match local.split_once('+') {
        Some((before, _)) if !before.is_empty() => before,
        _ => local.as_str(),
    };
    match WITHOUT_DOTS.iter().find(|(known, _)| *known == domain) {
        Some((_, one)) => format!("{}@{one}", plain.replace('.', "")),
        None => format!("{plain}@{domain}"),
    }
}

/// A name and a place as they are compared: without capitals, accents and signs.
#[must_use]
pub fn likeness_key(name: &PersonName, place: &Place) -> String {
    format!("{}\n{}", bare(name.as_str()), bare(place.as_str()))
}

fn bare(text: &str) -> String {
    let letters: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
