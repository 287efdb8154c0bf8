//! Takes in what comes by mail: kept whole first, then read, and then told where it belongs and what it says.
//!
//! Nothing is ever answered from here: two machines that answer each other do not stop.

use crate::{
    config::Config,
    files::{FileError, Files},
    incoming,
    state::State,
    store::{Arrival, EnvelopeNews, Store, StoreError, TakenIn, news_of},
};
use letters::{
    dispatch::News,
    ids::EnvelopeId,
    incoming::{
        MAX_BYTES, Message, Way,
        automatic::{self, Kind},
        matching::{self, Contradiction, Evidence, Fit, Match, Place, Sent},
        reply::ReplyBase,
        report::{self, Outcome},
    },
    text::{MailAddress, TextError},
};
use thiserror::Error;
use tokio::task::spawn_blocking;

/// How much of a sender and a subject a list shows, in characters.
const SHOWN: usize = 300;

/// Why a message was not taken in. It is to be offered again.
#[derive(Debug, Error)]
pub enum NotTaken {
    /// It is larger than [`MAX_BYTES`].
    #[error("the message is larger than {} MB", MAX_BYTES >> 20)]
    TooLarge,
    /// There is nothing in it.
    #[error("the message is empty")]
    Empty,
    /// It cannot be kept.
    #[error(transparent)]
    File(#[from] FileError),
    /// It cannot be written down.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Reading it broke off.
    #[error("reading the message broke off")]
    BrokeOff,
    /// The sender's address cannot carry a mark.
    #[error("no address for answers: {0}")]
    Address(#[from] TextError),
}

/// Where what comes in is kept, and by which settings it is read.
#[derive(Clone, Copy)]
pub struct Keeping<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The store.
    pub store: &'a Store,
    /// The files.
    pub files: &'a Files,
}

/// Takes a message in. Once it is acknowledged it is on the disk.
///
/// # Errors
/// [`NotTaken`].
pub async fn receive(state: &State, bytes: Vec<u8>, way: Way) -> Result<TakenIn, NotTaken> {
    let keeping = Keeping {
        config: &state.config,
        store: &state.store,
        files: &state.files,
    };
    keep(keeping, bytes, way).await
}

/// The same, for a program that needs no more of this house.
///
/// # Errors
/// [`NotTaken`].
pub async fn keep(into: Keeping<'_>, bytes: Vec<u8>, way: Way) -> Result<TakenIn, NotTaken> {
    if bytes.trim_ascii().is_empty() {
        return Err(NotTaken::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(NotTaken::TooLarge);
    }
    let whole = into.files.keep(bytes.clone()).await?;
    let message = spawn_blocking(move || incoming::read(&bytes)).await;
    let message = message.map_err(|_| NotTaken::BrokeOff)?;
    let base = match &into.config.reply_address {
        Some(base) => base.clone(),
        None => ReplyBase::of(&into.config.mail_from)?,
    };
    let sent = into.store.sent_envelopes().await?;
    let taken = into
        .store
        .take_in(arrival(&message, way, &base, &sent))
        .await?;
    match taken {
        TakenIn::Now(id, standing) => {
            tracing::info!(message = %id, standing = standing.key(), way = way.key(), "mail came in");
        }
        // It is kept as it came the first time, or was let go since.
        TakenIn::Before(_) if !into.store.file_is_named(whole).await? => {
            into.files.remove(whole).await?;
        }
        TakenIn::Before(_) => {}
    }
    Ok(taken)
}

/// What a message is, where it belongs, and what it says of our envelopes.
fn arrival(message: &Message, way: Way, base: &ReplyBase, sent: &[Sent<EnvelopeId>]) -> Arrival {
    let mut found = matching::place(message, base, sent);
    let ours = match &found {
        Match::Matched { place, .. } => sent.iter().find(|it| it.envelope == place.envelope),
        Match::Unmatched { .. } => None,
    };
    let kind = automatic::kind(
        &message.signs,
        &message.subject,
        &message.text,
        ours.map(|it| it.subject.as_str()),
    );
    let mut news = Vec::new();
    let mut passed_on = false;
    if let Some(raw) = &message.report {
        let read = report::read(raw);
        let clue = matching::reported(&read, base, sent).map(|(place, _)| place);
        // A report says itself what it is about; the address that it came to says no more.
        if let (Some(place), Match::Unmatched { .. }) = (clue, &found) {
            found = Match::Matched {
                place,
                evidence: Evidence::Report,
                contradictions: Vec::<Contradiction<EnvelopeId>>::new(),
            };
        }
        let placed = match &found {
            Match::Matched { place, .. } => Some(*place),
            Match::Unmatched { .. } => None,
        };
        if let Some(place) = clue.or(placed) {
            let by = message.from.first().map(|from| from.address.as_str());
            news = told(&read, by, place, sent);
            passed_on = passes_on(&read, place, sent);
        }
    }
    if kind == Kind::Personal
        && let Match::Matched {
            place,
            evidence: Evidence::Token(_) | Evidence::Reference(Fit::Address),
            ..
        } = &found
    {
        news.extend(answered(message, *place, sent));
    }
    let enclosed = message.attachments.iter().any(|file| !file.inline);
    let from = message.from.first();
    let sender = from.map_or_else(String::new, |from| {
        if from.name.is_empty() {
            from.address.clone()
        } else {
            format!("{} <{}>", from.name, from.address)
        }
    });
    Arrival {
        way,
        fingerprint: message.fingerprint.clone(),
        bytes: message.bytes,
        sender: sender.chars().take(SHOWN).collect(),
        address: from.and_then(|from| MailAddress::kept(&from.address).ok()),
        subject: message.subject.chars().take(SHOWN).collect(),
        stated: message.stated,
        kind,
        enclosed,
        found,
        news,
        passed_on,
    }
}

/// What a report says of each receiver, in the words of its server, and with the address of who reported it.
fn told(
    report: &report::Report,
    by: Option<&str>,
    place: Place<EnvelopeId>,
    sent: &[Sent<EnvelopeId>],
) -> Vec<EnvelopeNews> {
    let of = |fate: &report::Fate| {
        let news = news_of(fate.outcome)?;
        let address = about(fate, place, sent)?;
        let status = fate
            .status
            .map(|status| format!("{status} "))
            .unwrap_or_default();
        Some(EnvelopeNews {
            envelope: place.envelope,
            address,
            news,
            words: match by.filter(|by| !by.trim().is_empty()) {
                Some(by) => format!("{status}{} <{}>", fate.diagnostic, by.trim()),
                None => format!("{status}{}", fate.diagnostic),
            },
        })
    };
    report.fates.iter().filter_map(of).collect()
}

/// Whether a report says of somebody who was written to that the message went on to where nobody reports from.
fn passes_on(report: &report::Report, place: Place<EnvelopeId>, sent: &[Sent<EnvelopeId>]) -> bool {
    report.fates.iter().any(|fate| {
        let onward = matches!(fate.outcome, Outcome::Relayed | Outcome::Expanded);
        onward && about(fate, place, sent).is_some()
    })
}

/// Of whom of those who were written to a report speaks. Of an address that we do not know (forwarded, or a copy that nobody sees)
/// somebody reads the report.
fn about(
    fate: &report::Fate,
    place: Place<EnvelopeId>,
    sent: &[Sent<EnvelopeId>],
) -> Option<MailAddress> {
    let known = sent.iter().find(|it| it.envelope == place.envelope)?;
    let names = [fate.original.as_deref(), Some(fate.recipient.as_str())];
    names.into_iter().flatten().find_map(|raw| {
        let address = MailAddress::kept(raw).ok()?;
        known.addressees.contains(&address).then_some(address)
    })
}

/// Who answers has got it.
fn answered(
    message: &Message,
    place: Place<EnvelopeId>,
    sent: &[Sent<EnvelopeId>],
) -> Option<EnvelopeNews> {
    let known = sent.iter().find(|it| it.envelope == place.envelope)?;
    let from = message.from.iter().find_map(|from| {
        let address = MailAddress::kept(&from.address).ok()?;
        known.addressees.contains(&address).then_some(address)
    })?;
    Some(EnvelopeNews {
        envelope: place.envelope,
        address: from,
        news: News::Arrived,
        words: String::new(),
    })
}
