//! What was recorded by mistake and is struck out: with the wrong letter, twice, or what never was.
//!
//! The chain keeps saying that it was recorded, and says that it was struck out, and why. It counts for nothing any more and is
//! public no more; nothing rests on it by then, or [`StrikeRefused`] says what does. It does not come back: what was no mistake
//! after all is recorded again.

use crate::{
    commitment::{self, Commitment},
    ids::{DispatchId, QuestionSetId, ResponseId},
    outcome::{self, Finding},
};
use thiserror::Error;

/// What can be struck out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recorded {
    /// A sending that was made outside the program.
    Sending(DispatchId),
    /// A response.
    Response(ResponseId),
    /// Parliamentary questions, with the response that their answer is.
    Questions(QuestionSetId),
}

/// Why something is not struck out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StrikeRefused {
    /// What became of a demand was found in it.
    #[error("an outcome rests on the response")]
    Outcome,
    /// Something that it promises was noted.
    #[error("a commitment rests on the response")]
    Commitment,
    /// A mail server took the sending: that it went is no mistake.
    #[error("the sending went by mail")]
    Mailed,
    /// It is the answer of parliament to questions: those are struck out, and it with them.
    #[error("the response was recorded with parliamentary questions")]
    Questions,
}

/// Whether nothing that counts rests on a response: what was found in it was taken back, and so was what was noted.
///
/// # Errors
/// [`StrikeRefused::Outcome`]; [`StrikeRefused::Commitment`].
pub fn nothing_rests_on(
    response: ResponseId,
    findings: &[Finding],
    commitments: &[Commitment],
) -> Result<(), StrikeRefused> {
    if outcome::standing(findings, response).next().is_some() {
        Err(StrikeRefused::Outcome)
    } else if commitment::standing(commitments, response).next().is_some() {
        Err(StrikeRefused::Commitment)
    } else {
        Ok(())
    }
}
