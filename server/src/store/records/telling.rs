//! What concerns telling those who signed a letter what came back on it.

use super::{LetterRecord, OutgoingMail};
use letters::{
    demand::DemandId,
    hash::Hash,
    ids::PersonId,
    letter::Language,
    outcome::Finding,
    response::Response,
    telling::Untold,
    text::{MailAddress, PersonName},
    time::Moment,
    version::Version,
};

/// Somebody who signed, and hears what came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerReader {
    /// Who.
    pub person: PersonId,
    /// As they are addressed.
    pub name: PersonName,
    /// Where their mail goes.
    pub mail: MailAddress,
    /// The language they chose to read.
    pub language: Option<Language>,
}

/// An answer that is told, with what everybody can read of what it means.
#[derive(Debug, Clone)]
pub struct AnswerNews {
    /// On which letter.
    pub letter: LetterRecord,
    /// The text that went out.
    pub version: Version,
    /// How many names stand under it.
    pub names: u32,
    /// What the text asks for, by the letter's own ids.
    pub asked: Vec<DemandId>,
    /// What came back.
    pub response: Response,
    /// What was found in all answers that are public.
    pub findings: Vec<Finding>,
}

/// A mail that tells, and the secret with which whoever gets it chooses otherwise.
#[derive(Debug, Clone)]
pub struct TellingMail {
    /// The mail.
    pub mail: OutgoingMail,
    /// The SHA-256 of the secret in its link.
    pub key: Hash,
}

/// How an answer stands with those who signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TellingRecord {
    /// When it was decided to tell it.
    pub decided: Option<Moment>,
    /// From when on it is told, as long as that was not decided.
    pub from: Result<Moment, Untold>,
    /// How many were told.
    pub told: usize,
    /// How many hear of it yet.
    pub waiting: usize,
    /// How many want to hear nothing.
    pub silent: usize,
}
