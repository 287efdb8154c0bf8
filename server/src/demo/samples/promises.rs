//! What the responses of the demonstration promise, as the table writes it.

use letters::text::Sentence;
use serde::Deserialize;

/// A promise in a response, by whomever that speaks for.
#[derive(Debug, Deserialize)]
pub struct Promised {
    /// What.
    pub what: Sentence,
    /// Until when: a day, or a part of a year.
    pub due: String,
    /// The number of the demand that it belongs to, from 1.
    pub demand: Option<u32>,
    /// The words that say so, as they stand there.
    pub passage: String,
}

/// What became of a promise.
#[derive(Debug, Deserialize)]
pub struct Settled {
    /// Its number in the letter, from 1.
    #[serde(rename = "toezegging")]
    pub commitment: u32,
    /// The word for what became of it.
    pub ended: String,
    /// Why.
    pub why: Sentence,
}
