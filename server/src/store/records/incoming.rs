//! Messages that came in, as they are kept.

use letters::{
    dispatch::News,
    hash::Hash,
    ids::{EnvelopeId, IncomingId, LetterId, ResponseId},
    incoming::{
        Standing, Way,
        automatic::Kind,
        matching::Match,
        message::{Fingerprint, MailId},
    },
    text::{Line, MailAddress, PersonName, Slug},
    time::Moment,
};

/// A message that has just come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// By which way.
    pub way: Way,
    /// By what it is known again.
    pub fingerprint: Fingerprint,
    /// How many bytes it has.
    pub bytes: u64,
    /// Who wrote it, as a list shows them.
    pub sender: String,
    /// Their address, where that is one.
    pub address: Option<MailAddress>,
    /// Its subject.
    pub subject: String,
    /// When it was written, by its own word.
    pub stated: Option<Moment>,
    /// What it is.
    pub kind: Kind,
    /// Whether files came along that are no pictures in its text.
    pub enclosed: bool,
    /// Where it belongs, or may.
    pub found: Match<EnvelopeId>,
    /// What it tells of envelopes of ours.
    pub news: Vec<EnvelopeNews>,
    /// Whether it tells that a letter of ours was passed on to where nobody reports from, for somebody to whom it went.
    pub passed_on: bool,
}

/// What a message tells of an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeNews {
    /// Which envelope.
    pub envelope: EnvelopeId,
    /// Of which of its receivers.
    pub address: MailAddress,
    /// What.
    pub news: News,
    /// In whose words.
    pub words: String,
}

/// What became of taking a message in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenIn {
    /// It is kept, and stands so.
    Now(IncomingId, Standing),
    /// It was there already.
    Before(IncomingId),
}

impl TakenIn {
    /// Whether it was not there yet.
    #[must_use]
    pub const fn is_new(self) -> bool {
        matches!(self, Self::Now(..))
    }
}

/// A message as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingRecord {
    /// Which message.
    pub id: IncomingId,
    /// When it came.
    pub received: Moment,
    /// By which way.
    pub way: Way,
    /// The hash under which it is kept whole.
    pub whole: Hash,
    /// The name that its program gave it.
    pub message: Option<MailId>,
    /// How many bytes it has.
    pub bytes: u64,
    /// Who wrote it.
    pub sender: String,
    /// Its subject.
    pub subject: String,
    /// When it was written, by its own word.
    pub stated: Option<Moment>,
    /// What it is.
    pub kind: Kind,
    /// How it stands.
    pub standing: Standing,
    /// The letter that it belongs to, and what that is called.
    pub letter: Option<(LetterId, Slug, String)>,
    /// The envelope that it answers.
    pub envelope: Option<EnvelopeId>,
    /// What was found when it came.
    pub found: Match<EnvelopeId>,
    /// The response that was made of it.
    pub response: Option<ResponseId>,
    /// Who said last where it belongs, and when.
    pub decided: Option<(Moment, PersonName)>,
    /// When what it says went, with who wrote it and the file that holds it.
    pub let_go: Option<Moment>,
}

/// What an envelope held, and to whom it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Went {
    /// The letter.
    pub slug: Slug,
    /// What that is called.
    pub title: String,
    /// To which institution.
    pub institution: Line,
}
